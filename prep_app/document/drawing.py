"""Drawings on paper: real lines and curves in black ink, for any page and any size."""

from collections.abc import Iterator, Mapping

from prep_app.document.ink import BLACK, GREY, WHITE, Colour, Point
from prep_app.model.drawing import Close, Curve, Drawing, Line, Move, Role, Segment, Shape

# What survives a bad photocopier: black lines carry the picture, greys only help, skin stays paper.
COLOURS: Mapping[Role, Colour] = {
    "line": BLACK,
    "line-soft": GREY,
    "line-accent": BLACK,
    "fill-paper": WHITE,
    "fill-skin": WHITE,
    "fill-tone": Colour(0.9, 0.9, 0.9),
    "fill-hair": Colour(0.8, 0.8, 0.8),
    "fill-soft": Colour(0.9, 0.9, 0.9),
    "fill-accent": Colour(0.45, 0.45, 0.45),
    "fill-ink": BLACK,
}
# Thinner lines break up on cheap printers; in points.
THINNEST = 0.6


def height(drawing: Drawing, width: float) -> float:
    """How high a drawing of this width is."""
    return width * drawing.height / drawing.width


def operators(drawing: Drawing, at: Point, width: float, page_height: float) -> Iterator[str]:
    """The drawing as PDF operators, with its top left corner at a point; all lengths in points.

    `at` counts from the top left corner of the page, downwards. The graphics state is left as it was.
    """
    scale = width / drawing.width
    # PDF counts upwards: the drawing's own units are turned over once, here.
    yield f"q {scale:.6g} 0 0 {-scale:.6g} {at[0]:.2f} {page_height - at[1]:.2f} cm 1 J 1 j"
    for shape in drawing.shapes:
        yield " ".join((*_colours(shape, THINNEST / scale), *map(_operator, shape.path), _paint(shape)))
    yield "Q"


def _colours(shape: Shape, thinnest: float) -> Iterator[str]:
    if shape.fill:
        yield f"{COLOURS[shape.fill].operands()} rg"
    if shape.line:
        yield f"{COLOURS[shape.line].operands()} RG {max(shape.width, thinnest):.4g} w"


def _operator(segment: Segment) -> str:
    match segment:
        case Move((x, y)):
            return f"{x:.6g} {y:.6g} m"
        case Line((x, y)):
            return f"{x:.6g} {y:.6g} l"
        case Curve(first, second, to):
            return " ".join(f"{value:.6g}" for point in (first, second, to) for value in point) + " c"
        case Close():
            return "h"


def _paint(shape: Shape) -> str:
    return {(True, True): "B", (True, False): "f", (False, True): "S"}[bool(shape.fill), bool(shape.line)]
