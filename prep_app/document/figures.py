"""Figures: drawings with sites and marks, and bars of days; each sign has a pattern of its own."""

from collections.abc import Iterator
from math import cos, pi, sin, sqrt
from typing import NamedTuple

from prep_app.document.drawing import height as height_of
from prep_app.document.drawing import operators
from prep_app.document.ink import BLACK, PALE, WHITE, Ink, Point, mm
from prep_app.document.layout import DECORATION, Element, Item, Part, Strip, keep_together, text_strips
from prep_app.document.style import Style
from prep_app.document.typeset import Typesetter
from prep_app.model.checklist import CourseChart, Figure, Pair, Panel, Sign

PANEL = mm(80)
DOT = 0.0125  # of the panel's width
BAR = 9.0
DASHES: tuple[tuple[float, float], ...] = ((7.0, 3.0), (1.2, 2.6))


class PanelPicture(NamedTuple):
    """A drawing, the patient's marks over it, the sites on top."""

    panel: Panel
    width: float

    def draw(self, ink: Ink, at: Point) -> None:
        (x, y), wide = at, self.width
        high = height_of(self.panel.drawing, wide)
        ink.add(operators(self.panel.drawing, at, wide, ink.height))
        for spot in self.panel.spots:
            middle = x + spot.x * wide, y + spot.y * high
            mark(ink, middle, (spot.rx * wide, spot.ry * high), spot.strength)
        for dot in self.panel.dots:
            middle = x + dot.x * wide, y + dot.y * high
            ink.circle(middle, DOT * wide, 0.9, fill=WHITE if dot.hollow else BLACK)


class SignPicture(NamedTuple):
    """One sign of a figure, for its legend."""

    sign: Sign
    size: float = 10.0

    def draw(self, ink: Ink, at: Point) -> None:
        middle = at[0] + self.size / 2, at[1] + self.size / 2
        if self.sign in ("mild", "strong"):
            mark(ink, middle, (self.size / 2, self.size / 2), self.sign)
        else:
            ink.circle(middle, DOT * PANEL, 0.9, fill=WHITE if self.sign == "hollow" else BLACK)


class DaysBars(NamedTuple):
    """Days before a treatment in white, after it in black, beside lines to compare with."""

    pair: Pair
    lines: tuple[float, ...]  # days
    most: float
    width: float

    def draw(self, ink: Ink, at: Point) -> None:
        (x, y), day = at, self.width / self.most
        if self.pair.before is not None:
            ink.box((x, y + 2), (self.pair.before * day, BAR), 0.9, fill=WHITE)
        if self.pair.after is not None:
            ink.box((x, y + 4 + BAR), (self.pair.after * day, BAR), 0.9, fill=BLACK)
        for days, dash in zip(self.lines, DASHES, strict=False):
            dashed(ink, (x + days * day, y), 2 * BAR + 8, dash)


class DashPicture(NamedTuple):
    """A piece of a line of the chart, for its legend."""

    dash: tuple[float, float]
    height: float = 13.0

    def draw(self, ink: Ink, at: Point) -> None:
        dashed(ink, (at[0] + 5, at[1]), self.height, self.dash)


class BoxPicture(NamedTuple):
    """A piece of a bar, for the legend."""

    black: bool

    def draw(self, ink: Ink, at: Point) -> None:
        ink.box((at[0], at[1] + 2), (10, BAR), 0.9, fill=BLACK if self.black else WHITE)


class Figures:
    """Makes parts of the blocks that are pictures."""

    def __init__(self, typesetter: Typesetter, style: Style) -> None:
        self._set, self._style = typesetter, style

    def figure(self, block: Figure, width: float) -> Part:
        """Two drawings a row under their names, the signs, and all of it in words."""
        element = Element("figure", alt=block.text)
        wide = min(PANEL, (width - mm(8)) / 2)
        strips: list[Strip] = []
        for start in range(0, len(block.panels), 2):
            strips += self._panels(block.panels[start : start + 2], wide, width / 2, element)
        for sign, words in block.signs:
            strips += self._key(SignPicture(sign), words, width)
        return Part(strips + self._said(block.text, width))

    def _panels(
        self, panels: tuple[Panel, ...], wide: float, step: float, element: Element
    ) -> Iterator[Strip]:
        high = max(height_of(panel.drawing, wide) for panel in panels)
        names, pictures = [], []
        for place, panel in enumerate(panels):
            for line in self._set.lines(panel.label, self._style.note, wide)[:1]:
                names.append(Item(place * step, 0, line, element))
            pictures.append(Item(place * step, 0, PanelPicture(panel, wide), element))
        yield Strip(self._style.note.leading, names, gap=self._style.step, keep=True)
        yield Strip(high, pictures)

    def course(self, block: CourseChart, width: float) -> Part:
        """A row for each treatment, the lines explained, and all of it in words."""
        style, element = self._style, Element("figure", alt=block.text)
        left = max((self._set.lines(p.label, style.body, width / 3)[0].width for p in block.pairs), default=0)
        days = [days for pair in block.pairs for days in (pair.before, pair.after) if days is not None]
        strips: list[Strip] = []
        if days:
            room = width - left - mm(16)
            most = float(max(*days, 28))
            at = tuple(line[0] for line in block.lines)
            for pair in block.pairs:
                strips.append(self._pair(pair, DaysBars(pair, at, most, room), left + mm(4), element))
            for black, words in ((False, block.before), (True, block.after)):
                strips += self._key(BoxPicture(black), words, width)
            for dash, (_, words) in zip(DASHES, block.lines, strict=False):
                strips += self._key(DashPicture(dash), words, width)
        return Part(strips + self._said(block.text, width))

    def _said(self, text: str, width: float) -> list[Strip]:
        lines = self._set.lines(text, self._style.body, width)
        return text_strips(lines, Element("paragraph"), gap=self._style.step)

    def _pair(self, pair: Pair, bars: DaysBars, x: float, element: Element) -> Strip:
        style = self._style
        items = [Item(0, BAR / 2, line, element) for line in self._set.lines(pair.label, style.body, x)[:1]]
        items.append(Item(x, 0, bars, element))
        for days, top in ((pair.before, 0.0), (pair.after, BAR + 2)):
            if days is not None:
                (number,) = self._set.lines(str(days), style.note, mm(12))
                items.append(Item(x + days * bars.width / bars.most + 4, top, number, element))
        return Strip(2 * BAR + 8, items, keep=True)

    def _key(self, sign: SignPicture | BoxPicture | DashPicture, words: str, width: float) -> list[Strip]:
        style = self._style
        strips = text_strips(self._set.lines(words, style.note, width - 18), Element("paragraph"), 18)
        if strips:
            strips[0].items.insert(0, Item(0, 1, sign, DECORATION))
        return keep_together(strips)


def mark(ink: Ink, middle: Point, radius: Point, strength: str) -> None:
    """An ellipse with lines across it: few and thin for mild, many on grey for strong."""
    (x, y), (rx, ry) = middle, radius
    strong = strength == "strong"
    outline = tuple((x + rx * cos(turn * pi / 18), y + ry * sin(turn * pi / 18)) for turn in range(36))
    ink.path(outline, 1.4 if strong else 0.9, fill=PALE if strong else WHITE, closed=True)
    step = 2.4 if strong else 4.0
    for line in range(-int(ry / step), int(ry / step) + 1):
        half = rx * sqrt(max(1 - (line * step / ry) ** 2, 0))
        ink.rule((x - half, y + line * step), (x + half, y + line * step), 0.9 if strong else 0.5)


def dashed(ink: Ink, at: Point, length: float, dash: tuple[float, float]) -> None:
    """A line downwards in dashes of this length and gap."""
    (x, y), (on, off) = at, dash
    start = 0.0
    while start < length:
        ink.rule((x, y + start), (x, y + min(start + on, length)), 1.0)
        start += on + off
