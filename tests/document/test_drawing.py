"""Drawings on paper: real vectors, in their place, in black and greys."""

import re
from pathlib import Path

import pypdfium2
import pytest
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFPage, PDFStream

from prep_app.content import drawings, resources
from prep_app.document.drawing import COLOURS, height, operators
from prep_app.model.drawing import Drawing

OURS = resources.root() / "drawings"
PAGE = (300.0, 300.0)


@pytest.fixture(params=drawings.names(OURS))
def drawing(request: pytest.FixtureRequest) -> Drawing:
    return drawings.load(request.param, OURS)


def pdf(content: str) -> bytes:
    """A page with these operators on it."""
    document = PDFDocument(invariant=1)
    leaf = PDFPage()
    leaf.Override_default_compilation = 1
    leaf.MediaBox = PDFArray([0, 0, *PAGE])
    leaf.Resources = PDFDictionary({})
    leaf.Contents = PDFStream(content=content.encode("ascii"))
    leaf.Parent = document.Reference(document.Pages)
    document.addPage(leaf)
    data: bytes = document.GetPDFData(None)
    return data


def test_a_path_for_each_shape_and_nothing_else(drawing: Drawing) -> None:
    lines = list(operators(drawing, (20, 30), 240, PAGE[1]))
    assert len(lines) == len(drawing.shapes) + 2
    assert lines[0].startswith("q ")
    assert lines[-1] == "Q"
    for line in lines[1:-1]:
        assert re.fullmatch(r"[-0-9. eRGrgwmlch]+ [BSf]", line)


def test_it_stays_in_its_place(drawing: Drawing) -> None:
    """Seen by PDFium: a path for each shape, all of them within the rectangle meant for them."""
    left, top, width = 20, 30, 240
    page = pypdfium2.PdfDocument(pdf("\n".join(operators(drawing, (left, top), width, PAGE[1]))))[0]
    objects = list(page.get_objects())
    assert len(objects) == len(drawing.shapes)
    line = width / drawing.width * 3 + 1
    for each in objects:
        x0, y0, x1, y1 = each.get_bounds()
        assert x0 >= left - line
        assert x1 <= left + width + line
        assert y1 <= PAGE[1] - top + line
        assert y0 >= PAGE[1] - top - height(drawing, width) - line


def test_it_is_black_and_grey_on_white(drawing: Drawing) -> None:
    page = pypdfium2.PdfDocument(pdf("\n".join(operators(drawing, (20, 30), 240, PAGE[1]))))[0]
    picture = page.render(scale=1)
    colours = {
        bytes(picture.buffer[i : i + 3]) for i in range(0, len(bytes(picture.buffer)), picture.n_channels)
    }
    assert len(colours) > 2
    assert all(len({*colour}) == 1 for colour in colours)


def test_every_role_is_grey_and_lines_are_dark() -> None:
    for role, colour in COLOURS.items():
        assert colour.red == colour.green == colour.blue
        if role.startswith("line"):
            assert colour.red < 0.5


def test_lines_do_not_get_too_thin_for_a_printer() -> None:
    head = drawings.load("head-front", OURS)
    scale = 20 / head.width
    widths = [
        float(found) for line in operators(head, (0, 0), 20, 100) for found in re.findall(r"RG (\S+) w", line)
    ]
    assert widths
    assert min(widths) * scale == pytest.approx(0.6, rel=0.01)


def test_the_same_drawing_gives_the_same_bytes(tmp_path: Path) -> None:
    head = drawings.load("head-left", OURS)
    assert [*operators(head, (1, 2), 30, 40)] == [*operators(head, (1, 2), 30, 40)]
