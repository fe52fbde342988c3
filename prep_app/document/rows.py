"""Blocks whose parts stand side by side: fields, stages, tables, chances."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
from typing import NamedTuple

from msgspec.structs import replace

from prep_app.document.charts import ODDS_HEIGHT, OddsDots
from prep_app.document.layout import DECORATION, Drawn, Element, Item, Role, Strip, height, keep_together
from prep_app.document.marks import Gap, Rule, WritingLine
from prep_app.document.style import WRITING_LINE, Style
from prep_app.document.typeset import Type, Typesetter
from prep_app.model.checklist import Chances, Fields, Odds, Stages, Table

GUTTER = 14.0
ROW_SPACE = 5.0
WHOLE = 250.0  # tables up to this height are not split

Look = tuple[Type, Role]
Layer = tuple[float, Drawn]  # height, and what stands there


class Cell(NamedTuple):
    """What stands in one column of a row, in layers from top to bottom."""

    x: float
    layers: Sequence[Layer]
    element: Element


class Rows:
    """Sets blocks in columns."""

    def __init__(self, typesetter: Typesetter, style: Style) -> None:
        self._set, self._style = typesetter, style

    def fields(self, block: Fields, width: float) -> list[Strip]:
        """Labels on the left; a value that is not known is a line to write on."""
        style, table = self._style, Element("table")
        quiet = style.body._replace(colour=style.note.colour)
        left = self._column([label for label, _ in block.rows], quiet, width * 0.4)
        strips: list[Strip] = []
        for label, value in block.rows:
            row = Element("row", table)
            name = self._cell(row, label, (0.0, left - GUTTER), (quiet, "header"))
            said = self._cell(row, value, (left, width - left), (style.strong, "cell"))
            if not said.layers:
                room = WRITING_LINE - style.body.leading - 3
                line: list[Layer] = [
                    (room, Gap()),
                    (style.body.leading, WritingLine(width - left, style.body.leading - 3)),
                ]
                said = said._replace(layers=line, element=DECORATION)
                name = name._replace(layers=[line[0], *name.layers])
            strips += _row(row, [name, said], gap=style.step if strips else 0)
        return strips

    def stages(self, block: Stages, width: float) -> list[Strip]:
        """When, in bold, beside what."""
        style, table = self._style, Element("table")
        left = self._column([when for when, _ in block.rows], style.strong, width * 0.3)
        strips: list[Strip] = []
        for when, what in block.rows:
            row = Element("row", table)
            cells = [
                self._cell(row, when, (0, left - GUTTER), (style.strong, "header")),
                self._cell(row, what, (left, width - left), (style.body, "cell")),
            ]
            strips += _row(row, cells, gap=style.step * 1.5 if strips else 0)
        return strips

    def table(self, block: Table, width: float) -> list[Strip]:
        """Columns as wide as their words need."""
        style, table = self._style, Element("table")
        xs = self._columns((block.head, *block.rows), width)
        head = Element("row", table)
        strips = self._table_row(block.head, head, xs, [(style.strong, "column_header")] * len(xs))
        for strip in strips:
            strip.keep = True
        for values in block.rows:
            looks: list[Look] = [(style.strong, "header")]
            looks += [(style.body, "cell")] * len(xs)
            strips += self._table_row(values, Element("row", table), xs, looks)
        return _ruled(strips, width, head)

    def chances(self, block: Chances, width: float) -> list[Strip]:
        """Each chance with treatment and without, in words and as 100 dots."""
        style, table = self._style, Element("table")
        bar = (width * 0.58 - GUTTER) / 2
        xs = [0.0, width - 2 * bar - GUTTER, width - bar, width + GUTTER]
        head = Element("row", table)
        looks: list[Look] = [(style.strong, "column_header")] * 3
        strips = self._table_row(("", block.treated, block.compared), head, xs, looks)
        for strip in strips:
            strip.keep = True
        for odds in block.rows:
            strips += keep_together(list(self._odds(odds, Element("row", table), xs)))
        return _ruled(strips, width, head)

    def _odds(self, odds: Odds, row: Element, xs: Sequence[float]) -> Iterator[Strip]:
        style = self._style
        widths = [right - left - GUTTER for left, right in pairwise(xs)]
        name = self._cell(row, odds.name, (xs[0], widths[0]), (style.strong, "header"))
        note = self._cell(row, odds.note, (xs[0], widths[0]), (style.note, "header"))
        treated = self._cell(row, odds.treated_text, (xs[1], widths[1]), (style.body, "cell"))
        compared = self._cell(row, odds.compared_text, (xs[2], widths[2]), (style.body, "cell"))
        # Beside a longer note the dots have room enough, and its lines stay together.
        room = ODDS_HEIGHT + 3 if len(note.layers) < 2 else style.note.leading
        dots = OddsDots(odds.treated, odds.high, widths[1])
        cells = [
            name._replace(layers=[*name.layers, *note.layers]),
            treated._replace(layers=[*treated.layers, (room, dots)]),
            compared,
        ]
        if odds.compared is not None:
            other = OddsDots(odds.compared, None, widths[2])
            cells[2] = compared._replace(layers=[*compared.layers, (room, other)])
        yield from _row(row, cells)

    def _table_row(
        self,
        values: Sequence[str],
        row: Element,
        xs: Sequence[float],
        looks: Sequence[Look],
    ) -> list[Strip]:
        cells = [
            self._cell(row, value, (left, right - left - GUTTER), (type_, role))
            for value, left, right, (type_, role) in zip(values, xs, xs[1:], looks, strict=False)
        ]
        return _row(row, cells)

    def _cell(self, row: Element, text: str, place: tuple[float, float], look: Look) -> Cell:
        """A text in a place (x and width)."""
        lines = self._set.lines(text, look[0], place[1])
        return Cell(place[0], [(line.type.leading, line) for line in lines], Element(look[1], row))

    def _column(self, texts: Sequence[str], type_: Type, most: float) -> float:
        """The width of a left column, with the space beside it."""
        return min(max(self._set.width(text, type_) for text in texts) + 1, most) + GUTTER if texts else 0.0

    def _columns(self, rows: Sequence[Sequence[str]], width: float) -> list[float]:
        """Where columns begin, and the last ends: in proportion to what stands in them, none too thin."""
        count = max(map(len, rows), default=0)
        columns = zip_longest(*rows, fillvalue="")
        wanted = [
            max(min(self._column(column, self._style.strong, width), width * 0.6), 40) for column in columns
        ]
        scale = (width + GUTTER) / max(sum(wanted), 1)
        return [sum(wanted[:column]) * scale for column in range(count + 1)]


def _row(row: Element, cells: Sequence[Cell], gap: float = 0.0) -> list[Strip]:
    """One strip for each layer of a row, whole if it is short."""
    strips: list[Strip] = []
    for layer in zip_longest(*(cell.layers for cell in cells)):
        there = [(cell, *found) for cell, found in zip(cells, layer, strict=True) if found]
        items = [Item(cell.x, 0.0, drawn, cell.element) for cell, _, drawn in there]
        strips.append(Strip(max(height for _, height, _ in there), items, row=row))
    for place, strip in enumerate(strips[:-1]):
        strip.keep = len(strips) <= 8 or place in (0, len(strips) - 2)
    if strips:
        strips[0].gap = gap
    return strips


def _ruled(strips: list[Strip], width: float, head: Element) -> list[Strip]:
    """The rows of a table with thin rules between them, under a head that comes again on the next page."""
    for strip, below in pairwise(strips):
        if strip.row is not below.row:
            rule = Rule(width)
            strip.items.append(Item(0, strip.height + ROW_SPACE - 1, rule, DECORATION))
            strip.height += ROW_SPACE
            below.gap = ROW_SPACE - 1
    again = tuple(
        replace(strip, items=[item._replace(element=DECORATION) for item in strip.items])
        for strip in strips
        if strip.row is head
    )
    for strip in strips:
        strip.head = () if strip.row is head else again
    if height(strips) < WHOLE:
        keep_together(strips)
    return strips
