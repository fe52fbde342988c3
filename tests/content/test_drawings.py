"""Drawings: ours can all be read, and a file with anything else in it gives one line."""

import math
from pathlib import Path

import pytest

from prep_app.content import drawings, resources
from prep_app.content.texts import Texts
from prep_app.errors import PrepError
from prep_app.model.drawing import Close, Curve, Drawing, Line, Move, Point, mirrored, points
from tests.conftest import GUIDES

OURS = resources.root() / "drawings"
BAD = GUIDES.parent / "drawings"

# (file, line, words that the message must have)
FAULTS = {
    "doctype": (1, "DOCTYPE"),
    "entity": (1, "DOCTYPE"),
    "external-entity": (1, "ENTITY"),
    "style-sheet": (1, "?xml-stylesheet"),
    "image": (2, "<image>"),
    "use": (2, "<use>"),
    "script": (2, "<script>"),
    "foreign": (2, "<foreignObject>"),
    "style": (2, "<style>"),
    "text": (2, "<text>"),
    "words": (2, "no text"),
    "url": (2, "path cannot have fill"),
    "link": (2, "path cannot have href"),
    "transform": (2, "g cannot have transform"),
    "nested": (2, "<animate>"),
    "not-svg": (1, "<html>"),
    "no-space": (1, "<svg>"),
    "cut-off": (2, "well-formed"),
    "empty": (1, "no element found"),
    "no-view-box": (1, "svg cannot have width"),
    "view-box-moved": (1, "-20 -20 40 40"),
    "view-box-endless": (1, "1e300"),
    "colour": (2, "path cannot have fill"),
    "class": (2, "red"),
    "no-class": (2, "needs a class"),
    "two-fills": (2, "needs a class"),
    "arc": (2, "A5 5 0 0 1 9 9"),
    "path-start": (2, "L"),
    "path-short": (2, "C2 2 3 3"),
    "path-empty": (2, "path data"),
    "path-words": (2, "path data"),
    "path-far": (2, "L9e99 9"),
    "no-data": (2, "path needs d"),
    "radius": (2, "-5"),
    "number": (2, "5mm"),
    "weight": (2, "stroke-width"),
    "points": (2, "points"),
    "outside": (2, "99, 9"),
}

HEADS = ("head-front", "head-left", "head-right", "head-back")


def fault(file: Path, text: Texts) -> str:
    """The one line that says what is wrong with a file."""
    with pytest.raises(PrepError) as caught:
        drawings.read(file)
    words = text(caught.value.key, **caught.value.fields)
    assert "\n" not in words
    assert "{" not in words
    assert str(file) in words
    return words


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_names_file_and_line(name: str, text: Texts) -> None:
    line, words = FAULTS[name]
    found = fault(BAD / f"{name}.svg", text)
    assert f"line {line}: " in found
    assert words in found


def test_every_bad_drawing_is_tried() -> None:
    assert {*drawings.names(BAD)} == {*FAULTS, "fine"}


def test_file_that_is_no_text_too_large_gone_or_a_folder(tmp_path: Path, text: Texts) -> None:
    file = tmp_path / "a.svg"
    file.write_bytes(b'<?xml version="1.0" encoding="utf-16"?>\xff\xfe')
    assert "UTF-8" in fault(file, text)
    file.write_bytes(b" " * (drawings.MOST_BYTES + 1))
    assert str(drawings.MOST_BYTES) in fault(file, text)
    file.unlink()
    assert "cannot be read" in fault(file, text)
    file.mkdir()
    assert "cannot be read" in fault(file, text)


def test_an_encoding_that_the_file_claims_is_not_believed(tmp_path: Path) -> None:
    file = tmp_path / "a.svg"
    file.write_text('<?xml version="1.0" encoding="utf-16"?>' + (BAD / "fine.svg").read_text())
    assert drawings.read(file) == drawings.read(BAD / "fine.svg")


def test_deep_nesting_and_a_line_break_in_a_value(tmp_path: Path, text: Texts) -> None:
    file = tmp_path / "a.svg"
    start = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
    file.write_text(start + "<g>" * 20_000 + "</g>" * 20_000 + "</svg>")
    assert drawings.read(file).shapes == ()
    file.write_text(start.replace("0 0 9 9", "0&#10;0 9"))
    assert "0 0 9" in fault(file, text)
    file.write_text(start + '<path class="line" d="M1 1L' + "1" * 100_000 + 'x"/></svg>')
    assert "path data" in fault(file, text)


@pytest.mark.parametrize(
    "name", ["", "../drawings/fine", "fine.svg", "FINE", "/etc/passwd", "fine\0", "none"]
)
def test_only_a_name_finds_a_drawing(name: str) -> None:
    with pytest.raises(PrepError) as caught:
        drawings.load(name, BAD)
    assert caught.value.key == "app.error.no_drawing"
    assert "fine" in str(caught.value.fields["known"])


def test_the_first_folder_that_has_it_wins(tmp_path: Path) -> None:
    own = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 7 7"/>'
    (tmp_path / "head-front.svg").write_text(own)
    assert drawings.load("head-front", tmp_path, OURS).width == 7
    assert drawings.load("head-back", tmp_path, OURS).width == 400


def test_everything_a_drawing_may_have() -> None:
    fine = drawings.load("fine", BAD)
    triangle, bent, smooth, circle, ellipse, box, soft, line, zigzag, polygon = fine.shapes
    assert triangle.path == (Move((2, 2)), Line((6, 2)), Line((6, 6)), Close())
    assert (triangle.line, triangle.fill, triangle.width) == ("line", None, 2)
    assert (bent.line, bent.fill) == (None, "fill-hair")
    assert bent.path[:3] == (Move((10, 2)), Line((14, 2)), Line((14, 6)))
    curve = bent.path[3]
    assert isinstance(curve, Curve)
    assert curve.to == (13, 9)
    assert curve.first == pytest.approx((14 + 2 / 3, 6 + 4 / 3))
    assert (smooth.fill, smooth.line, smooth.width) == ("fill-skin", "line-soft", 3)
    assert smooth.path[2] == Curve((10, 14), (12, 14), (14, 12))
    assert smooth.path[3:] == (Close(), Move((3, 13)), Line((5, 13)))
    for round_shape, curves, lines in ((circle, 4, 0), (ellipse, 4, 0), (box, 0, 3), (soft, 4, 4)):
        assert sum(isinstance(each, Curve) for each in round_shape.path) == curves
        assert sum(isinstance(each, Line) for each in round_shape.path) == lines
    assert line.path == (Move((36, 2)), Line((38, 18)))
    assert zigzag.path[-1] == Line((6, 16))
    assert polygon.path[-1] == Close()


def test_every_drawing_of_ours_can_be_read() -> None:
    names = drawings.names(OURS)
    assert {*HEADS, "day", "calendar", "diary", "nerve"} <= {*names}
    assert {"hands", "paths", "coins-paper", "botox-visit"} <= {*names}
    for name in names:
        assert drawings.load(name, OURS).shapes


def outline_of(drawing: Drawing) -> list[Point]:
    """Points along everything that is drawn."""
    found: list[Point] = []
    for shape in drawing.shapes:
        at = (0.0, 0.0)
        for segment in shape.path:
            match segment:
                case Move(to) | Line(to):
                    found.append(to)
                    at = to
                case Curve(first, second, to):
                    found += [bezier(at, first, second, to, step / 16) for step in range(1, 17)]
                    at = to
    return found


def bezier(start: Point, first: Point, second: Point, to: Point, part: float) -> Point:
    rest = 1 - part
    shares = (rest**3, 3 * rest**2 * part, 3 * rest * part**2, part**3)
    x, y = (sum(s * p[i] for s, p in zip(shares, (start, first, second, to), strict=True)) for i in (0, 1))
    return x, y


@pytest.mark.parametrize("name", HEADS)
def test_heads_keep_their_frame(name: str) -> None:
    head = drawings.load(name, OURS)
    assert (head.width, head.height) == (400, 400)
    outline = outline_of(head)
    assert min(y for _, y in outline) == pytest.approx(20, abs=2)
    above_neck = [x for x, y in outline if y < 110]
    if name == "head-left":
        assert min(above_neck) == pytest.approx(0.255 * 400, abs=3)
        assert max(above_neck) == pytest.approx(0.745 * 400, abs=3)
    elif name != "head-right":
        # The edges of the head, with its hair.
        assert min(above_neck) == pytest.approx(0.31 * 400, abs=5)
        assert max(above_neck) == pytest.approx(0.69 * 400, abs=5)
        shoulders = [x for x, y in outline if 315 < y < 325]
        assert min(shoulders) == pytest.approx(0.04 * 400, abs=5)
        assert max(shoulders) == pytest.approx(0.96 * 400, abs=5)


@pytest.mark.parametrize("name", ["head-front", "head-left", "head-right"])
def test_chins_are_at_one_height(name: str) -> None:
    """The outline of the face comes to its lowest point at the chin."""
    head = drawings.load(name, OURS)
    middle = {"head-front": 200, "head-left": 112, "head-right": 288}[name]
    near = [y for x, y in outline_of(head) if abs(x - middle) < 6 and 225 < y < 255]
    assert any(abs(y - 0.61 * 400) < 2 for y in near)


def test_left_and_right_mirror_each_other() -> None:
    left, right = (drawings.load(f"head-{side}", OURS) for side in ("left", "right"))
    assert len(left.shapes) == len(right.shapes)
    for one, other in zip(mirrored(left).shapes, right.shapes, strict=True):
        assert (one.fill, one.line, one.width) == (other.fill, other.line, other.width)
        for mine, its in zip(sorted(points(one)), sorted(points(other)), strict=True):
            assert math.dist(mine, its) < 1e-6


def test_bodies_are_the_same_from_front_and_back() -> None:
    front, back = (drawings.load(f"head-{side}", OURS) for side in ("front", "back"))
    assert front.shapes[:3] == back.shapes[:3]
