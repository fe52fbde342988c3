"""Figures on paper: every site, mark, bar and line is really drawn, and said in words."""

import pypdfium2
import pytest

from prep_app import document
from prep_app.content import drawings, resources
from prep_app.document import Options
from prep_app.model.checklist import Block, CourseChart, Dot, Figure, Pair, Panel, Section, Spot
from tests.document.reading import read
from tests.document.samples import checklist

HEAD = drawings.load("head-front", resources.root() / "drawings")
SAID = "It hurts badly at the left temple."


def sheet(block: Block) -> bytes:
    section = Section(id="map", heading="Where it hurts", blocks=(block,))
    return document.write(checklist((), (section,)), "pdf", Options())


def paths(data: bytes) -> int:
    """How many painted paths the document has."""
    found = pypdfium2.PdfDocument(data)
    return sum(
        1 for page in found for each in page.get_objects() if each.type == pypdfium2.raw.FPDF_PAGEOBJ_PATH
    )


def figure(*, dots: tuple[Dot, ...] = (), spots: tuple[Spot, ...] = (), panels: int = 1) -> Figure:
    return Figure(tuple(Panel(f"View {n}", HEAD, dots, spots) for n in range(panels)), (), SAID)


def test_each_site_is_one_more_circle() -> None:
    bare = paths(sheet(figure()))
    dots = tuple(Dot(0.1 * n, 0.5, n % 2 == 0) for n in range(1, 8))
    assert paths(sheet(figure(dots=dots))) == bare + 7


def test_strong_marks_have_more_lines_than_mild_ones() -> None:
    bare, mild, strong = (
        paths(sheet(figure(spots=spots)))
        for spots in ((), (Spot(0.5, 0.5, 0.1, 0.1, "mild"),), (Spot(0.5, 0.5, 0.1, 0.1, "strong"),))
    )
    assert bare < mild < strong


@pytest.mark.parametrize("panels", [1, 2, 3, 4])
def test_every_view_has_its_name_and_the_words_are_there(panels: int) -> None:
    text = " ".join(" ".join(read(sheet(figure(panels=panels)))).split())
    assert all(f"View {n}" in text for n in range(panels))
    assert SAID in text
    assert (
        SAID
        in document.write(checklist((), (Section(id="m", heading="H", blocks=(figure(),)),)), "text").decode()
    )


def chart(count: int) -> CourseChart:
    pairs = tuple(Pair(f"Treatment {n}", 20, 28 - n) for n in range(1, count + 1))
    return CourseChart(
        "days before", "days after", pairs, ((14.0, "a third gone"), (10.0, "half gone")), "In words."
    )


@pytest.mark.parametrize("count", [1, 3, 20])
def test_course_shows_each_number_and_explains_each_line(count: int) -> None:
    text = " ".join(read(sheet(chart(count))))
    for n in range(1, count + 1):
        assert f"Treatment {n}" in text
        assert str(28 - n) in text
    assert all(words in text for words in ("days before", "days after", "a third gone", "half gone"))


def test_course_without_numbers_is_words_only() -> None:
    empty = CourseChart("before", "after", (Pair("Treatment 1", None, None),), (), "Nothing counted yet.")
    assert "Nothing counted yet." in " ".join(read(sheet(empty)))
    assert paths(sheet(empty)) < paths(sheet(chart(1)))
