"""The plain text: the same sections and words, for a mail and for a screen reader."""

import pytest

from prep_app import document
from prep_app.model.checklist import Ask, Checklist, Fields, Paragraph, Section, Tick
from tests.document import samples
from tests.document.reading import squeezed, texts

SAMPLES = {"empty": samples.empty(), "typical": samples.typical(), "monstrous": samples.monstrous()}


# The key of the days bar: its words say the same.
KEY = ("clear", "some headache", "bad")


def written(*blocks: object) -> list[str]:
    section = Section(id="one", heading="Heading", blocks=blocks)  # type: ignore[arg-type]
    text = document.write(samples.checklist((), (section,)), "text").decode()
    return text[text.index("Heading") :].split("\n")


@pytest.mark.parametrize("checklist", SAMPLES.values(), ids=SAMPLES)
def test_every_word_in_lines_that_fit_a_mail(checklist: Checklist) -> None:
    text = document.write(checklist, "text").decode()
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert max(map(len, text.split("\n"))) <= 78
    said = squeezed(text)
    for part in texts(checklist):
        assert squeezed(part) in said or part in KEY


def test_sections_come_in_order() -> None:
    text = document.write(samples.typical(), "text").decode()
    places = [text.index(f"\n{section.heading}\n") for section in samples.typical().sections]
    assert places == sorted(places)


def test_boxes_are_signs_that_a_screen_reader_says() -> None:
    lines = written(Tick("Open"), Tick("Ticked", "ticked", "A note"), Tick("Who knows", "unsure"))
    assert lines[2:6] == ["[ ] Open", "[x] Ticked", "    A note", "[?] Who knows"]


def test_what_is_not_known_is_a_line_to_write_on() -> None:
    lines = written(Ask(1, ""), Ask(2, "Why?"), Fields((("Place", ""), ("Time", "noon"))))
    assert lines[2].startswith("1. ____")
    assert lines[4] == "   [ ] answered"
    assert lines[6] == "2. Why?"
    assert lines[10].startswith("Place: ____")
    assert lines[11] == "Time: noon"


def test_control_characters_are_left_out() -> None:
    assert written(Paragraph("a\x00b\x1b[31m\u202ec\r\nd"))[2:4] == ["ab[31mc", "d"]


def test_a_lone_surrogate_can_be_written() -> None:
    assert written(Paragraph("a\ud800b"))[2] == "a\ufffdb"
