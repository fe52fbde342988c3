"""A drawing: paths in its own units, y downwards, with roles in place of colours.

The screen and the sheet paint the same one; what colour a role has is each painter's own affair.
"""

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

Point = tuple[float, float]
LineRole = Literal["line", "line-soft", "line-accent"]
FillRole = Literal[
    "fill-paper", "fill-skin", "fill-tone", "fill-hair", "fill-soft", "fill-accent", "fill-ink"
]
Role = LineRole | FillRole

# One line weight for every drawing: 2 at a width of 400.
WEIGHT = 2.0


class Move(Struct, frozen=True, gc=False):
    """Begin here."""

    to: Point


class Line(Struct, frozen=True, gc=False):
    """Straight on to a point."""

    to: Point


class Curve(Struct, frozen=True, gc=False):
    """A cubic Bezier curve to a point: it leaves towards `first` and arrives from `second`."""

    first: Point
    second: Point
    to: Point


class Close(Struct, frozen=True, gc=False):
    """Straight back to where this part began."""


Segment = Move | Line | Curve | Close


class Shape(Struct, frozen=True):
    """A path that is filled, outlined or both. A path begins with a Move and may have several parts.

    Ends and corners are round; what overlaps within one path is filled by the non-zero rule.
    """

    path: tuple[Segment, ...]
    fill: FillRole | None = None
    line: LineRole | None = None
    width: float = WEIGHT


class Drawing(Struct, frozen=True):
    """Shapes on a page from (0, 0) to (width, height), the last on top."""

    width: float
    height: float
    shapes: tuple[Shape, ...]


def points(shape: Shape) -> Iterator[Point]:
    """Every point that the path names; the path lies within their hull."""
    for segment in shape.path:
        match segment:
            case Move(to) | Line(to):
                yield to
            case Curve(first, second, to):
                yield from (first, second, to)


def mirrored(drawing: Drawing) -> Drawing:
    """The same drawing with left and right exchanged."""

    def flip(point: Point) -> Point:
        return drawing.width - point[0], point[1]

    def turn(segment: Segment) -> Segment:
        match segment:
            case Move(to):
                return Move(flip(to))
            case Line(to):
                return Line(flip(to))
            case Curve(first, second, to):
                return Curve(flip(first), flip(second), flip(to))
        return segment

    shapes = (
        Shape(tuple(map(turn, shape.path)), shape.fill, shape.line, shape.width) for shape in drawing.shapes
    )
    return Drawing(drawing.width, drawing.height, tuple(shapes))
