"""Lines: how text is cleaned, broken and put in order."""

from itertools import pairwise

import pytest

from prep_app.document import direction
from prep_app.document.fonts import faces
from prep_app.document.letters import clean
from prep_app.document.typeset import Line, Type, Typesetter

BODY = Type(11, 15)


def lines(text: str, width: float = 200.0) -> list[Line]:
    return Typesetter().lines(text, BODY, width)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("plain", "plain"),
        ("e\u0301", "é"),
        ("a\x00\x07b\u202ec\ufeffd", "abcd"),
        ("one\r\ntwo\u2028three", "one\ntwo\nthree"),
        ("\ud83d", "\ufffd"),
        ("\u2764\ufe0f", "\u2764"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_clean(typed: str, printed: str) -> None:
    assert clean(typed) == printed


def test_lines_are_as_full_as_they_can_be_and_no_fuller() -> None:
    words = ["word" * (number % 3 + 1) for number in range(30)]
    setter = Typesetter()
    found = setter.lines(" ".join(words), BODY, 200)
    assert "".join(line.text for line in found).split() == words
    for line, after in pairwise(found):
        assert line.width <= 200 < setter.width(line.text + after.text.split()[0], BODY)


@pytest.mark.parametrize("text", ["x" * 5000, "é" * 400, "ж" * 400, "س" * 400, "😀" * 400, "a/b" * 300])
def test_a_word_longer_than_the_line_is_broken_and_loses_nothing(text: str) -> None:
    found = lines(text)
    assert all(line.width <= 200.1 for line in found)
    assert "".join(line.text for line in found).rstrip("\n") == text


def test_a_long_address_is_broken_after_a_sign() -> None:
    assert lines("https://example.org/a-page/about/migraine-and-more")[0].text.endswith(("/", "-"))


def test_newlines_are_kept_and_empty_lines_are_not() -> None:
    assert [line.text for line in lines("one\n\n \ntwo  three")] == ["one\n", "two three\n"]
    assert lines(" \n\t ") == []


def test_a_narrow_column_still_ends() -> None:
    assert len(lines("word", 1)) == 4


def test_letters_that_atkinson_lacks_come_from_noto() -> None:
    setter = Typesetter()
    setter.lines("Botox Жизнь ŵ سؤال", BODY, 500)
    assert [face.name for face in setter.words.fonts.values()] == [
        "AtkinsonHyperlegible-Regular",
        "NotoSans-Regular",
        "NotoSansArabic-Regular",
    ]
    assert not setter.words.missing


def test_bold_is_bold_in_every_face() -> None:
    for regular, bold in zip(faces(bold=False), faces(bold=True), strict=True):
        for char in "Жسm":
            if regular.has(char):
                ((light, *_), (heavy, *_)) = regular.shape(char), bold.shape(char)
                assert regular.outline(light.id) != bold.outline(heavy.id)


def test_signs_without_a_glyph_are_numbered_once() -> None:
    setter = Typesetter()
    setter.lines("😀 中 😀", BODY, 500)
    assert setter.words.missing == {"😀": 1, "中": 2}
    (line,) = setter.lines("a 中中😀 b", BODY, 500)
    assert [run.boxed for run in line.runs] == [False, True, True, True, False]


def test_order_of_mixed_directions() -> None:
    assert not direction.mixed("plain – “text” Жизнь")
    base, levels = direction.levels("ab אב 12")
    assert (base, levels) == (0, [0, 0, 0, 1, 1, 1, 2, 2])
    assert direction.runs(levels) == [(0, 3, 0), (6, 8, 2), (3, 6, 1)]
    assert direction.levels("אב ab")[0] == 1


def test_unknown_characters_and_joiners_have_a_direction() -> None:
    text = "ا\u200dب\uffff\U000e0fff"
    assert len(direction.levels(text)[1]) == len(text)


def test_lines_of_arabic_end_on_the_left() -> None:
    found = lines("هل يمكنني السؤال عن هذه الجلسة وعن الجلسة التي بعدها من فضلك", 150)
    assert len(found) > 1
    assert len({round(line.shift + line.width, 3) for line in found}) == 1
