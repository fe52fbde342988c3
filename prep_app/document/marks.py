"""Signs that no font of ours has, drawn: tick boxes, bullets, shapes, warning marks, lines to write on."""

from typing import NamedTuple

from prep_app.document.ink import BLACK, DANGER, GREY, PALE, WHITE, Colour, Ink, Point
from prep_app.document.style import TICK_BOX
from prep_app.model.checklist import Level, Mark, Shape


class Box(NamedTuple):
    """A tick box: open, ticked, or with a question mark."""

    mark: Mark = "open"
    size: float = TICK_BOX

    def draw(self, ink: Ink, at: Point) -> None:
        (x, y), size = at, self.size
        ink.box((x, y), (size, size), 0.9, radius=size * 0.12)
        if self.mark == "ticked":
            tick = ((x + 0.22 * size, y + 0.53 * size), (x + 0.43 * size, y + 0.75 * size))
            ink.path((*tick, (x + 0.8 * size, y + 0.24 * size)), size * 0.15)
        elif self.mark == "unsure":
            middle, radius = x + size / 2, size * 0.17
            ink.arc((middle, y + 0.36 * size), radius, (180, 270, 0), size * 0.1)
            stem = ((middle, y + 0.53 * size), (middle, y + 0.62 * size))
            ink.path(stem, size * 0.1)
            ink.circle((middle, y + 0.79 * size), size * 0.065, fill=BLACK)


class Bullet(NamedTuple):
    """The dot before a point of a list."""

    radius: float = 1.7

    def draw(self, ink: Ink, at: Point) -> None:
        ink.circle((at[0] + self.radius, at[1]), self.radius, fill=BLACK)


class WritingLine(NamedTuple):
    """A line to write on, `low` points below its place."""

    width: float
    low: float = 0.0

    def draw(self, ink: Ink, at: Point) -> None:
        y = at[1] + self.low
        ink.rule((at[0], y), (at[0] + self.width, y), 0.5, GREY)


class Gap:
    """Nothing, where a column has to begin lower."""

    def draw(self, ink: Ink, at: Point) -> None:
        """Leave the room empty."""


class Rule(NamedTuple):
    """A thin line between things."""

    width: float
    weight: float = 0.4
    colour: Colour = PALE

    def draw(self, ink: Ink, at: Point) -> None:
        ink.rule(at, (at[0] + self.width, at[1]), self.weight, self.colour)


class Bar(NamedTuple):
    """A thick upright stroke beside a quotation."""

    height: float
    colour: Colour

    def draw(self, ink: Ink, at: Point) -> None:
        ink.box(at, (2.2, self.height), fill=self.colour)


class Sign(NamedTuple):
    """A circle, a triangle or a square; white, grey and black, so that a photocopy keeps them apart."""

    shape: Shape
    size: float = 9.0
    framed: bool = False  # in white, so that it shows on black

    def draw(self, ink: Ink, at: Point) -> None:
        (x, y), size = at, self.size
        if self.shape == "circle":
            ink.circle((x + size / 2, y + size / 2), size / 2, 0.9, fill=WHITE)
        elif self.shape == "triangle":
            corners = ((x + size / 2, y), (x + size, y + size * 0.92), (x, y + size * 0.92))
            ink.path(corners, 0.9, fill=PALE, closed=True)
        else:
            ink.box((x, y), (size, size), 1.2, WHITE if self.framed else BLACK, fill=BLACK)


class Arrow(NamedTuple):
    """An arrow to the right."""

    size: float = 9.0

    def draw(self, ink: Ink, at: Point) -> None:
        (x, y), size = at, self.size
        ink.rule((x, y), (x + size, y), 1.1)
        ink.path(((x + size * 0.6, y - size * 0.33), (x + size, y), (x + size * 0.6, y + size * 0.33)), 1.1)


class Alarm(NamedTuple):
    """The mark of a warning: a square, a triangle or a circle, the worst the darkest."""

    level: Level
    size: float = 15.0

    def draw(self, ink: Ink, at: Point) -> None:
        (x, y), size = at, self.size
        middle, colour = x + size / 2, BLACK
        if self.level == "emergency":
            ink.box(at, (size, size), fill=DANGER, radius=2.2)
            colour = WHITE
        elif self.level == "urgent":
            corners = ((middle, y + 0.5), (x + size, y + size - 0.5), (x, y + size - 0.5))
            ink.path(corners, 1.2, closed=True)
            y += size * 0.1
        else:
            ink.circle((middle, y + size / 2), size / 2 - 0.5, 1.2)
        upright = self.level != "routine"
        stem, dot = ((0.26, 0.57), 0.76) if upright else ((0.46, 0.76), 0.28)
        ink.rule((middle, y + size * stem[0]), (middle, y + size * stem[1]), 1.9, colour)
        ink.circle((middle, y + size * dot), 1.15, fill=colour)


class Surround(NamedTuple):
    """The frame of a card: heavy, medium with a bar, or thin; they differ in black and white too."""

    level: Level
    width: float
    height: float

    def draw(self, ink: Ink, at: Point) -> None:
        size = self.width, self.height
        if self.level == "emergency":
            ink.box(at, size, 2.2, DANGER, radius=4)
        elif self.level == "urgent":
            ink.box(at, size, 1.1, radius=4)
        else:
            ink.box(at, size, 0.5, GREY, radius=4)
