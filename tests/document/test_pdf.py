"""The sheet, read back from the file as a reader program would."""

import re

import pypdfium2
import pytest

from prep_app import document
from prep_app.document.options import PAPERS, Options
from prep_app.document.pages import Page
from prep_app.model.checklist import Ask, Checklist, Paragraph, Section, Table, Tick
from tests.document import samples
from tests.document.reading import counted, laid_out, orphans, outside, read, squeezed, texts

SAMPLES = {"empty": samples.empty(), "typical": samples.typical(), "monstrous": samples.monstrous()}
EVERY = pytest.mark.parametrize("checklist", SAMPLES.values(), ids=SAMPLES)
ARABIC = "هل يمكنني السؤال عن هذه الجلسة"


def asking(*asked: str) -> Checklist:
    """A sheet with these questions on page 1."""
    asks = tuple(Ask(number, text) for number, text in enumerate(asked, start=1))
    return samples.checklist(samples.face(asks, (Paragraph("Nothing"),), (Paragraph("Nothing"),)))


@EVERY
def test_every_word_is_on_the_sheet(checklist: Checklist) -> None:
    printed = "".join(squeezed(page) for page in read(document.write(checklist, "pdf")))
    for text in texts(checklist):
        for word in filter(str.isalnum, squeezed_words(text)):
            assert len(word) > 30 or word in printed
    assert not counted("".join(squeezed(text) for text in texts(checklist))) - counted(printed)


def squeezed_words(text: str) -> list[str]:
    return [squeezed(word) for word in text.split()]


@EVERY
@pytest.mark.parametrize("paper", PAPERS)
def test_nothing_stands_outside_the_margins(checklist: Checklist, paper: str) -> None:
    options = Options(paper="letter" if paper == "letter" else "a4")
    assert not outside(document.write(checklist, "pdf", options))


@EVERY
def test_page_1_has_every_part_whatever_was_typed(checklist: Checklist) -> None:
    page = read(document.write(checklist, "pdf"))[0]
    for section in checklist.sections:
        assert (section.heading in page) == section.face or section.heading == "When to get help"
    assert page.count(samples.WORDS.answered) == 3
    assert samples.FOOTER[:50] in page
    assert "999 (UK)" in page


@EVERY
def test_pages_are_numbered(checklist: Checklist) -> None:
    pages = read(document.write(checklist, "pdf"))
    for number, page in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in page


@EVERY
def test_no_heading_stands_alone_at_the_foot_of_a_page(checklist: Checklist) -> None:
    assert not orphans(laid_out(checklist))


@EVERY
def test_the_same_checklist_gives_the_same_bytes(checklist: Checklist) -> None:
    assert document.write(checklist, "pdf") == document.write(checklist, "pdf")


def test_long_text_goes_on_where_page_1_says() -> None:
    long = " ".join(f"word{n}" for n in range(700))
    pages = read(document.write(asking(long, "Second", "Third"), "pdf"))
    assert "continues on page 2" in pages[0]
    assert {"word0", "Second", "Third"} <= set(pages[0].split())
    assert pages[1].startswith("My first 3 questions (continued)")
    said = [word for page in pages for word in page.split() if word.startswith("word")]
    assert said == long.split()


def test_a_part_that_goes_on_later_names_that_page() -> None:
    asks = (Ask(1, "word " * 1500),)
    know = tuple(Tick(f"Statement {n}", "ticked", "a note " * 9) for n in range(30))
    pages = read(document.write(samples.checklist(samples.face(asks, know, (Paragraph("Nothing"),))), "pdf"))
    named = [int(page) for page in re.findall(r"continues on page (\d+)", pages[0])]
    assert named[0] == 2
    assert named[1] > 2
    assert "Please know (continued)" in pages[named[1] - 1]


def test_fewer_lines_to_write_on_before_text_is_cut() -> None:
    pages = read(document.write(asking(*("A question of some length? " * 12 for _ in range(3))), "pdf"))
    assert "continues" not in pages[0]


def test_markup_is_printed_as_it_was_typed() -> None:
    typed = "<b>bold</b> <img src='file:///etc/passwd'/> &amp; & \\ (x) %"
    assert typed in read(document.write(asking(typed), "pdf"))[0]


def test_metadata_names_the_sheet_and_nobody() -> None:
    checklist = samples.typical()
    data = document.write(checklist, "pdf")
    about = pypdfium2.PdfDocument(data).get_metadata_dict()
    assert about["Title"] == checklist.title
    assert {about[name] for name in ("Author", "Subject", "Keywords")} == {""}
    assert {about[name] for name in ("Creator", "Producer")} == {"prep-app"}
    assert about["CreationDate"].startswith("D:2000")
    assert b"/Lang (en)" in data
    assert not re.search(rb"/(home|root|tmp|work|Users)/|ReportLab PDF Library", data)


def test_fonts_are_embedded() -> None:
    data = document.write(samples.monstrous(), "pdf")
    assert b"Helvetica" not in data
    assert data.count(b"/FontFile2") == data.count(b"/Type /FontDescriptor") >= 4
    assert data.count(b"/ToUnicode") == data.count(b"/Subtype /Type0")


def test_arabic_runs_from_right_to_left() -> None:
    data = document.write(asking(f"I want to ask: {ARABIC}, please"), "pdf")
    page = pypdfium2.PdfDocument(data)[0].get_textpage()

    def left(word: str) -> float:
        found = page.search(word, match_whole_word=True).get_next()
        assert found
        edge: float = page.get_charbox(found[0])[0]
        return edge

    order = ["want", *reversed(ARABIC.split()), "please"]
    assert order == sorted(order, key=left)


def test_signs_that_no_font_has_are_marked_and_listed() -> None:
    pages = read(document.write(asking("I feel 😀 and 中, 😀"), "pdf"))
    assert pages[0].count("😀") == 2
    assert samples.WORDS.no_glyph in pages[-1]
    assert "GRINNING FACE" in pages[-1]
    assert "CJK UNIFIED IDEOGRAPH-4E2D" in pages[-1]


def test_a_table_that_goes_on_shows_its_head_again() -> None:
    rows = tuple((f"Row {n}", "1", "2") for n in range(60))
    table = Table(("Session", "Before", "After"), rows)
    section = Section(id="course", heading="Sessions", blocks=(table,))
    pages = read(document.write(samples.checklist((), (section,)), "pdf"))
    assert len(pages) > 2
    assert all("Before" in page for page in pages[1:])


def frames(page: Page) -> int:
    return len({id(placed.strip.frame) for placed in page if placed.strip.frame})


def test_what_must_not_be_missed_is_framed_on_page_1() -> None:
    assert frames(laid_out(samples.monstrous())[0]) == 1
