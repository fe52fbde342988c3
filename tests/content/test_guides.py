"""Every mistake that an author can make gives one line: file, place, what was expected."""

import shutil
from pathlib import Path

import pytest

from prep_app.content import guides, resources
from prep_app.content.guides import Edition
from prep_app.content.texts import Texts
from prep_app.errors import PrepError
from tests.conftest import GUIDES

# (what is replaced in guide.toml, by what, words that the line must have)
MISTAKES = [
    pytest.param(
        'id = "mine"', 'id = "mine"\ncolour = 1', ["steps[3] (mine)", "`colour`"], id="unknown field"
    ),
    pytest.param('id = "mine"', 'id = "ideas"', ["steps", "ideas", "twice"], id="step id twice"),
    pytest.param(
        '{ id = "again" }', '{ id = "first" }', ["been_before", "first", "twice"], id="option twice"
    ),
    pytest.param('id = "again" }]', 'id = "heading" }]', ["heading", "twice"], id="id taken by a text"),
    pytest.param('id = "mine"', 'id = "app"', ["app", "taken"], id="reserved id"),
    pytest.param('id = "mine"', 'id = "My Own"', ["steps[3]", "regex"], id="odd id"),
    pytest.param(
        'chapter = "all"\nsources', 'chapter = "none"\nsources', ["last_time", "none"], id="chapter"
    ),
    pytest.param(
        'step = "been_before"', 'step = "ideas"', ["enable_when", "ideas", "choose"], id="later step"
    ),
    pytest.param(
        'is = "again"', 'is = "always"', ["enable_when", "always", "first, again"], id="no such option"
    ),
    pytest.param(', is = "again"', "", ["enable_when", "is_not"], id="empty condition"),
    pytest.param("sources = [1] }, {", "sources = [7] }, {", ["last_time.fades", "7"], id="no such source"),
    pytest.param(
        '"fades", sources = [1]', '"fades"', ["last_time.fades", "unverified"], id="fact without source"
    ),
    pytest.param("\nn = 1", "\nn = 2", ["approval.us", "1"], id="source renumbered"),
    pytest.param("2027-11-22", "2026-01-01", ["review_by", "checked_on"], id="review before check"),
    pytest.param('"read"', '"novel"', ["steps[1]", "novel"], id="unknown kind"),
    pytest.param("minutes = 0.5", 'minutes = "short"', ["steps[0] (been_before) minutes"], id="type"),
    pytest.param('id = "smallest"', 'id = "other"', ["smallest"], id="not its folder"),
    pytest.param("format = 1", "format = 99", ["format"], id="newer format"),
    pytest.param("format = 1", "format = ", ["TOML", "line 2"], id="bad toml"),
]


# The same in the guide that has a step of each kind.
MAP_MISTAKES = [
    pytest.param(
        "x = 0.5, y = 0.29", "x = 1.5, y = 0.29", ["(places)", "(brow)", "`float`"], id="site outside"
    ),
    pytest.param(
        'drawing = "head-front"', 'drawing = "head-top"', ["places", "head-top"], id="no such drawing"
    ),
    pytest.param('drawing = "head-front"', 'drawing = "../x"', ["(places)", "regex"], id="path as drawing"),
    pytest.param('view = "front"', 'view = "above"', ["places.brow", "above"], id="no such view"),
]


@pytest.mark.parametrize(("old", "new", "words"), MAP_MISTAKES)
def test_mistake_in_a_map(tmp_path: Path, text: Texts, old: str, new: str, words: list[str]) -> None:
    folder = Path(shutil.copytree(GUIDES / "every-kind", tmp_path / "every-kind"))
    edit(folder / "guide.toml", old, new)
    found = lines(folder, text)
    assert any(all(word in line for word in ["guide.toml", *words]) for line in found), found


def test_area_without_sites_and_drawing_that_is_none(tmp_path: Path, text: Texts) -> None:
    folder = Path(shutil.copytree(GUIDES / "every-kind", tmp_path / "every-kind"))
    words = (folder / "guide.toml").read_text("utf-8")
    start = words.index("sites = [", words.index('id = "brow"'))
    (folder / "guide.toml").write_text(
        words[:start] + "sites = [" + words[words.index("]", start) :], "utf-8"
    )
    assert any("places.brow" in line for line in lines(folder, text))
    (folder / "drawings").mkdir()
    (folder / "drawings" / "head-front.svg").write_text("<svg><image href='file:///etc/passwd'/></svg>")
    assert any("head-front.svg" in line for line in lines(folder, text))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(GUIDES / "smallest", tmp_path / "smallest"))


def edit(file: Path, old: str, new: str) -> None:
    words = file.read_text("utf-8")
    assert old in words
    file.write_text(words.replace(old, new, 1), "utf-8")


def lines(folder: Path, text: Texts) -> list[str]:
    found = list(guides.inspect(folder, text))
    assert not any("\n" in line for line in found)
    return found


@pytest.mark.parametrize(("old", "new", "words"), MISTAKES)
def test_mistake_in_structure(folder: Path, text: Texts, old: str, new: str, words: list[str]) -> None:
    edit(folder / "guide.toml", old, new)
    found = lines(folder, text)
    assert any(all(word in line for word in ["guide.toml", *words]) for line in found), found
    with pytest.raises(PrepError):
        guides.load(folder, text)


def test_wording_that_is_missing_empty_or_unused(folder: Path, text: Texts) -> None:
    edit(folder / "en.toml", 'neck = "What can we do if my neck hurts?"\n', "")
    edit(folder / "en.toml", '"Risks"', '" "')
    edit(folder / "en.toml", "[mine]", '[mine]\nspare = "Nobody reads this."')
    found = lines(folder, text)
    assert [line.split(": ")[1] for line in found] == ["ideas.neck", "ideas.risks", "mine.spare"]
    assert all("en.toml" in line for line in found)


def test_wording_that_is_not_text(folder: Path, text: Texts) -> None:
    edit(folder / "en.toml", '"Risks"', "7")
    assert "ideas.risks" in lines(folder, text)[0]


@pytest.mark.parametrize("name", ["guide.toml", "en.toml"])
def test_file_that_is_not_utf8(folder: Path, text: Texts, name: str) -> None:
    file = folder / name
    file.write_bytes(file.read_bytes() + "# caf\u00e9".encode("latin-1"))
    assert "UTF-8" in lines(folder, text)[0]


def test_file_that_is_empty_or_gone_or_huge(folder: Path, text: Texts) -> None:
    file = folder / "guide.toml"
    file.write_text("")
    assert "`format`" in lines(folder, text)[0]
    file.write_bytes(b"#" * (resources.MOST_BYTES + 1))
    assert str(resources.MOST_BYTES) in lines(folder, text)[0]
    file.unlink()
    assert "guide.toml" in lines(folder, text)[0]


def test_nesting_without_end_is_bad_toml(folder: Path, text: Texts) -> None:
    (folder / "guide.toml").write_text("a = " + "[" * 50_000)
    assert "TOML" in lines(folder, text)[0]


def test_language_that_a_guide_lacks(folder: Path, text: Texts) -> None:
    (folder / "en.toml").rename(folder / "fr.toml")
    with pytest.raises(PrepError) as caught:
        guides.load(folder, text)
    assert caught.value.key == "app.error.no_language"
    assert lines(folder, text) == []


def test_no_wording_at_all(folder: Path, text: Texts) -> None:
    (folder / "en.toml").unlink()
    assert "en.toml" in lines(folder, text)[0]


def test_our_guides_keep_every_rule(text: Texts) -> None:
    for folder in guides.folders(resources.root() / "guides", GUIDES):
        assert lines(folder, text) == []


def test_the_migraine_guide_has_what_was_promised(migraine: Edition) -> None:
    steps = {step.id for step in migraine.guide.steps}
    assert steps >= {
        *("about", "how_it_works", "on_the_day", "side_effects", "get_help", "timetable", "appointment"),
        *("my_days", "tell_team", "get_ready", "aftercare", "other_choices", "question_ideas"),
        *("my_questions", "top_three"),
    }
    assert set(migraine.guide.approval) == {"us", "uk"}
    assert migraine.guide.review is None


def test_unknown_guide_names_those_there_are() -> None:
    with pytest.raises(PrepError) as caught:
        guides.find("nothing", resources.root() / "guides", GUIDES)
    assert "smallest" in str(caught.value)
