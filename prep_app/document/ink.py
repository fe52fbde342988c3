"""What is drawn on one page, as PDF operators. Lengths in points, from the top left corner, downwards."""

import math
from collections.abc import Iterable, Sequence
from typing import NamedTuple

POINTS_PER_MM = 72 / 25.4


def mm(length: float) -> float:
    """Millimetres in points."""
    return length * POINTS_PER_MM


class Colour(NamedTuple):
    """Red, green, blue from 0 to 1."""

    red: float
    green: float
    blue: float

    def operands(self) -> str:
        return f"{self.red:.3g} {self.green:.3g} {self.blue:.3g}"


BLACK = Colour(0.1, 0.1, 0.1)
GREY = Colour(0.33, 0.33, 0.33)
PALE = Colour(0.72, 0.72, 0.72)
WHITE = Colour(1, 1, 1)
ACCENT = Colour(0.122, 0.361, 0.353)
DANGER = Colour(0.549, 0.169, 0.125)

Point = tuple[float, float]


class Ink:
    """Collects the operators of one page of this height."""

    def __init__(self, height: float) -> None:
        self._height = height
        self._operators: list[str] = []

    @property
    def height(self) -> float:
        """The height of the page."""
        return self._height

    def add(self, operators: Iterable[str]) -> None:
        """Operators made elsewhere, which leave the graphics state as it was."""
        self._operators.extend(operators)

    def content(self) -> bytes:
        """The page as a content stream."""
        return "\n".join(self._operators).encode("ascii")

    def text(self, font: str, size: float, at: Point, colour: Colour, shown: str) -> None:
        """Show text operators (`TJ` and the like) with a font, from a point on the baseline."""
        x, y = at[0], self._height - at[1]
        self._operators.append(
            f"BT {colour.operands()} rg /{font} {size:g} Tf 1 0 0 1 {x:.2f} {y:.2f} Tm {shown} ET"
        )

    def shape(self, outline: str, scale: float, at: Point, colour: Colour) -> None:
        """Fill path operators that have their own measure and grow upwards from a point."""
        x, y = at[0], self._height - at[1]
        self._operators.append(
            f"q {colour.operands()} rg {scale:.5g} 0 0 {scale:.5g} {x:.2f} {y:.2f} cm {outline} f Q"
        )

    def rule(self, start: Point, end: Point, width: float = 0.5, colour: Colour = BLACK) -> None:
        """A straight line."""
        self.path((start, end), width, colour)

    def path(
        self,
        points: tuple[Point, ...],
        width: float = 0.0,
        colour: Colour = BLACK,
        *,
        fill: Colour | None = None,
        closed: bool = False,
    ) -> None:
        """Straight lines through points, with round ends and corners; `width` 0 draws no outline."""
        moves = [self._at(*points[0]) + " m", *(self._at(*point) + " l" for point in points[1:])]
        self._paint(moves, width, colour, fill, closed)

    def box(
        self,
        at: Point,
        size: Point,
        width: float = 0.0,
        colour: Colour = BLACK,
        *,
        fill: Colour | None = None,
        radius: float = 0.0,
    ) -> None:
        """A rectangle with its top left corner at a point."""
        (x, y), (w, h) = at, size
        if not radius:
            corners = ((x, y), (x + w, y), (x + w, y + h), (x, y + h))
            return self.path(corners, width, colour, fill=fill, closed=True)
        arcs = (
            (x + w - radius, y + radius, -90),
            (x + w - radius, y + h - radius, 0),
            (x + radius, y + h - radius, 90),
            (x + radius, y + radius, 180),
        )
        moves = [self._at(x + radius, y) + " m"]
        for cx, cy, start in arcs:
            begin = self._at(*_on_circle(cx, cy, radius, start))
            moves += [begin + " l", self._quarter(cx, cy, radius, start)]
        return self._paint(moves, width, colour, fill, True)

    def dots(self, middles: Sequence[Point], size: float, colour: Colour) -> None:
        """Round dots, all in one path: lines without length, with round ends."""
        if middles:
            moves = (f"{at} m {at} l" for at in (self._at(*middle) for middle in middles))
            self._operators.append(f"{size:g} w 1 J {colour.operands()} RG {' '.join(moves)} S")

    def circle(
        self, at: Point, radius: float, width: float = 0.0, colour: Colour = BLACK, fill: Colour | None = None
    ) -> None:
        """A circle around a point."""
        moves = [self._at(*_on_circle(*at, radius, 0)) + " m"]
        moves += [self._quarter(*at, radius, start) for start in (0, 90, 180, 270)]
        self._paint(moves, width, colour, fill, True)

    def arc(self, at: Point, radius: float, quarters: tuple[int, ...], width: float) -> None:
        """Quarters of a circle, clockwise from these angles (0 is right, 90 down), joined."""
        moves = [self._at(*_on_circle(*at, radius, quarters[0])) + " m"]
        moves += [self._quarter(*at, radius, start) for start in quarters]
        self._paint(moves, width, BLACK, None, False)

    def _at(self, x: float, y: float) -> str:
        return f"{x:.2f} {self._height - y:.2f}"

    def _quarter(self, x: float, y: float, radius: float, start: float) -> str:
        """A quarter circle from an angle on, as one Bezier curve (the usual 0.5523)."""
        reach = radius * 0.5523
        first, last = _on_circle(x, y, radius, start), _on_circle(x, y, radius, start + 90)
        out, back = _on_circle(*first, reach, start + 90), _on_circle(*last, reach, start)
        return f"{self._at(*out)} {self._at(*back)} {self._at(*last)} c"

    def _paint(
        self, moves: list[str], width: float, colour: Colour, fill: Colour | None, closed: bool
    ) -> None:
        if width:
            moves.insert(0, f"{width:g} w 1 J 1 j {colour.operands()} RG")
        if fill:
            moves.insert(0, f"{fill.operands()} rg")
        if closed:
            moves.append("h")
        moves.append(
            {(True, True): "B", (True, False): "S", (False, True): "f"}.get((bool(width), bool(fill)), "n")
        )
        self._operators.append(" ".join(moves))


def _on_circle(x: float, y: float, radius: float, angle: float) -> Point:
    turn = math.radians(angle)
    return x + radius * math.cos(turn), y + radius * math.sin(turn)
