"""Small charts that hold in black and white: white, hatched or pale, and black, in this order everywhere."""

from typing import NamedTuple

from prep_app.document.ink import BLACK, GREY, PALE, WHITE, Colour, Ink, Point
from prep_app.document.marks import Sign
from prep_app.model.checklist import Shape, Share

FILLS: dict[Shape, Colour] = {"circle": WHITE, "triangle": PALE, "square": BLACK}
DAYS_BAR_HEIGHT = 20.0
PER_ROW = 25
ODDS_STEP = 4.8
ODDS_HEIGHT = 4 * ODDS_STEP


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


class OddsDots(NamedTuple):
    """100 people as dots, 25 a row: so many black, on to `high` grey, the others outlines."""

    many: int
    high: int | None
    width: float

    def draw(self, ink: Ink, at: Point) -> None:
        step = self.width / PER_ROW
        places = [
            (at[0] + (n % PER_ROW + 0.5) * step, at[1] + (n // PER_ROW + 0.5) * ODDS_STEP) for n in range(100)
        ]
        size = min(step, ODDS_STEP) * 0.82
        ink.dots(places, size, BLACK)
        ink.dots(places[self.many : self.high or self.many], size - 1.0, PALE)
        ink.dots(places[self.high or self.many :], size - 1.0, WHITE)
