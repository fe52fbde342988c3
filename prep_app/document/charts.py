"""Small charts that hold in black and white: white, hatched or pale, and black, in this order everywhere."""

from typing import NamedTuple

from prep_app.document.ink import BLACK, GREY, PALE, WHITE, Colour, Ink, Point
from prep_app.document.marks import Sign
from prep_app.model.checklist import Shape, Share

FILLS: dict[Shape, Colour] = {"circle": WHITE, "triangle": PALE, "square": BLACK}
DAYS_BAR_HEIGHT = 20.0
ODDS_BAR_HEIGHT = 7.0


class DaysStrip(NamedTuple):
    """A bar of days in their three fills. With nothing counted it is a row of cells to fill in by hand."""

    shares: tuple[Share, ...]
    total: int
    width: float

    def draw(self, ink: Ink, at: Point) -> None:
        x, y = at
        days = max(self.total, sum(share.days or 0 for share in self.shares), 1)
        cell = self.width / days
        for share in self.shares:
            if share.days:
                self._share(ink, (x, y), share, share.days * cell)
                x += share.days * cell
        while x < at[0] + self.width - cell / 2:
            ink.rule((x, y + DAYS_BAR_HEIGHT), (x, y + DAYS_BAR_HEIGHT - 5), 0.4, GREY)
            x += cell
        ink.box(at, (self.width, DAYS_BAR_HEIGHT), 0.9)

    @staticmethod
    def _share(ink: Ink, at: Point, share: Share, width: float) -> None:
        size = 9.0
        ink.box(at, (width, DAYS_BAR_HEIGHT), 0.9, fill=FILLS[share.shape])
        if width > size + 6:
            middle = at[0] + (width - size) / 2, at[1] + (DAYS_BAR_HEIGHT - size) / 2
            Sign(share.shape, size, framed=share.shape == "square").draw(ink, middle)


class OddsBar(NamedTuple):
    """How many of 100, as the black part of a bar; up to `high` it is hatched."""

    many: int
    high: int | None
    width: float

    def draw(self, ink: Ink, at: Point) -> None:
        x, y = at
        size = self.width / 100
        if self.high:
            _hatch(ink, (x + self.many * size, y), (self.high - self.many) * size)
        if self.many:
            ink.box(at, (self.many * size, ODDS_BAR_HEIGHT), fill=BLACK)
        ink.box(at, (self.width, ODDS_BAR_HEIGHT), 0.7)


def _hatch(ink: Ink, at: Point, width: float) -> None:
    (x, y), step = at, 2.4
    for line in range(1, int(width / step) + 1):
        right = x + line * step
        ink.rule((right, y), (right, y + ODDS_BAR_HEIGHT), 0.5)
    ink.rule((x + width, y), (x + width, y + ODDS_BAR_HEIGHT), 0.7)
