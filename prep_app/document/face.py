"""Page 1: every part of it is always there. What is too long begins here and goes on where page 2 begins."""

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from prep_app.document.flow import CARD_PAD, Flow, framed
from prep_app.document.layout import DECORATION, Element, Item, Part, Strip, height, text_strips
from prep_app.document.marks import Bar, Rule
from prep_app.document.pages import Page, stack
from prep_app.document.style import WRITING_LINE
from prep_app.model.checklist import Checklist, Paragraph, Section

GUTTER = 22.0
RULE_SPACE = 10.0
MOST_LINES = 4
MOST_SPREAD = 12.0
HEADER = 0.18  # of the page: a long place or opening line must not crowd out the questions


class Column(Struct):
    """A part of page 1: a heading and what stands under it, `inset` from the sides if it is framed."""

    name: str
    width: float
    heading: list[Strip]
    parts: list[Part]
    boxed: bool = False

    def full(self) -> float:
        """Its height with everything."""
        return self._frame() + height([*self.heading, *(s for part in self.parts for s in part.all())])

    def least(self, note: float) -> float:
        """Its height with the beginning of each part and the note that it goes on."""
        return min(
            self.full(), self._frame() + height(self.heading) + note + sum(map(_least, self.parts[:3]))
        )

    def fill(self, room: float, note: float) -> tuple[list[Strip], list[Part]]:
        """The strips that stand here, and the parts or ends of parts that do not."""
        if self.full() <= room + 0.01:
            return self._whole([strip for part in self.parts for strip in part.all()]), []
        room -= self._frame() + height(self.heading) + note
        here = len(self.parts)
        while here > 1 and sum(map(_least, self.parts[:here])) > room:
            here -= 1
        wants = [(_least(part), _full(part)) for part in self.parts[:here]]
        shown: list[Strip] = []
        rest: list[Part] = []
        spare = 0.0
        for part, given in zip(self.parts, share(room, wants), strict=False):
            begun, left = _cut(part, given + spare)
            spare += given - _full(begun)
            shown += begun.all()
            rest += [left] if left.strips else []
        return self._whole(shown), rest + self.parts[here:]

    def _whole(self, strips: list[Strip]) -> list[Strip]:
        return [*self.heading, *strips]

    def _frame(self) -> float:
        return 2 * (CARD_PAD - 2) if self.boxed else 0.0


class Row(NamedTuple):
    """Columns side by side as they stand on the page."""

    strips: list[list[Strip]]
    height: float
    columns: list[Column]


def share(room: float, wants: Sequence[tuple[float, float]]) -> list[float]:
    """Divide room among (least, full) wishes: the short ones get all, the long ones as much as each other."""
    low, high = 0.0, room
    for _ in range(30):
        cap = (low + high) / 2
        fits = sum(min(full, max(least, cap)) for least, full in wants) <= room
        low, high = (cap, high) if fits else (low, cap)
    return [min(full, max(least, low)) for least, full in wants]


def _full(part: Part) -> float:
    return part.strips[0].gap + height([*part.strips, *part.foot])


def _least(part: Part) -> float:
    return part.strips[0].gap + height([*part.strips[:2], *part.foot[-1:]])


def _cut(part: Part, room: float) -> tuple[Part, Part]:
    """The beginning of a part that fits, with as much of its foot as there is room for, and its end."""
    used = part.strips[0].gap + height(part.foot[-1:])
    count = 0
    for strip in part.strips:
        step = strip.height + (strip.gap if count else 0)
        if count and used + step > room + 0.01:
            break
        used += step
        count += 1
    whole = count == len(part.strips)
    spare = int((room - used) / WRITING_LINE + 0.01) if whole else 0
    foot = part.foot[max(len(part.foot) - 1 - spare, 0) :]
    begun = Part(part.strips[:count], part.label, foot)
    return begun, Part(part.strips[count:], part.label, block=part.block, begun=True)


class Face:
    """Composes page 1 of a checklist in a column of this width and height."""

    def __init__(self, flow: Flow, checklist: Checklist, width: float, room: float) -> None:
        self._flow, self._checklist, self._width = flow, checklist, width
        self._note = flow.style.small.leading + 3
        rows = [[self._header()], *self._sections()]
        room -= (2 * RULE_SPACE) * (len(rows) - 1)
        self._fit(rows, room)
        wants = [
            (max(column.least(self._note) for column in row), max(column.full() for column in row))
            for row in rows
        ]
        wants[0] = wants[0][0], min(wants[0][1], max(wants[0][0], room * HEADER))
        self._rows: list[Row] = []
        self.rest: list[tuple[str, list[Part]]] = []
        self._notes: list[tuple[Strip, float]] = []
        self._spare = room
        spare = 0.0
        for row, given in zip(rows, share(room, wants), strict=True):
            columns = [self._column(column, given + spare) for column in row]
            used = max(map(height, columns))
            self._rows.append(Row(columns, used, row))
            spare += given - used
            self._spare -= used

    def page(self, x: float, y: float) -> Page:
        """The page, with its top left corner at a point."""
        page: Page = []
        gaps = max(len(self._rows) - 1, 1)
        space = 2 * RULE_SPACE + min(self._spare / gaps, MOST_SPREAD)
        last = y + sum(row.height for row in self._rows) + 2 * RULE_SPACE * gaps + self._spare
        for above, row in zip([None, *self._rows], self._rows, strict=False):
            boxed = row.columns[0].boxed
            if above and boxed and row is self._rows[-1]:
                y = last - row.height
            elif above:
                if not (boxed or above.columns[0].boxed):
                    page += stack([Strip(0, [Item(0, 0, Rule(self._width), DECORATION)])], x, y + space / 2)
                y += space
            for column, strips in zip(row.columns, row.strips, strict=True):
                page += stack(strips, x if column is row.columns[0] else x + column.width + GUTTER, y)
            y += row.height
        return page

    def goes_on(self, pages: Sequence[int]) -> None:
        """Say on which page each part of `rest` stands."""
        for (strip, width), page in zip(self._notes, pages, strict=True):
            text = self._flow.words.continues.format(page=page)
            lines = self._flow.set.lines(text, self._flow.style.small, width)[:1]
            strip.items += [Item(width - line.width, 2, line, Element("paragraph")) for line in lines]

    def _column(self, column: Column, given: float) -> list[Strip]:
        strips, rest = column.fill(given, self._note)
        if rest:
            self.rest.append((column.name, rest))
            inside = column.width - (2 * CARD_PAD if column.boxed else 0)
            note = Strip(self._note, [])
            self._notes.append((note, inside))
            strips = [*strips, note]
        return framed([strip.moved(CARD_PAD) for strip in strips], column.width) if column.boxed else strips

    def _header(self) -> Column:
        checklist, style, setter = self._checklist, self._flow.style, self._flow.set
        title = setter.lines(checklist.title, style.title, self._width)
        when = setter.lines(checklist.when, style.when, self._width)
        parts: list[Part] = []
        beside = len(title) == len(when) == 1 and title[0].width + when[0].width + GUTTER <= self._width
        for lines, element in ((title, Element("title")), ([] if beside else when, Element("paragraph"))):
            strips = text_strips(lines, element)
            parts += [Part(strips)] if strips else []
        if beside:
            right = Item(self._width - when[0].width, 0, when[0], Element("paragraph"))
            low = title[0].baseline - when[0].baseline
            parts[0].strips[0].items.append(right._replace(y=low))
        opening = setter.lines(checklist.opening, style.lead, self._width - 12)
        strips = text_strips(opening, Element("paragraph"), 12, style.block)
        for strip in strips:
            strip.items.insert(0, Item(0, 0, Bar(strip.height, style.title.colour), DECORATION))
        parts += [Part(strips)] if strips else []
        return Column(checklist.title, self._width, [], parts)

    def _sections(self) -> list[list[Column]]:
        """The sections of page 1 in rows: two halves that follow each other share one."""
        rows: list[list[Column]] = []
        waiting = False
        half = (self._width - GUTTER) / 2
        faces = [section for section in self._checklist.sections if section.face]
        for section, after in zip_longest(faces, faces[1:]):
            if waiting and section.half:
                rows[-1].append(self._section(section, half))
                waiting = False
            else:
                waiting = section.half and after is not None and after.half
                rows.append([self._section(section, half if waiting else self._width)])
        return rows

    def _section(self, section: Section, width: float) -> Column:
        blocks = section.blocks
        boxed = all(isinstance(block, Paragraph) and block.style == "urgent" for block in blocks)
        if boxed:
            blocks = tuple(replace(block, style="body") for block in blocks)
        inside = width - (2 * CARD_PAD if boxed else 0)
        parts = list(self._flow.parts(blocks, inside))
        for part in parts[:1]:
            part.strips[0].gap = 0.0
        for part, block in zip(parts, section.blocks, strict=False):
            if boxed:
                part.block = block
        return Column(section.heading, width, self._flow.heading(section.heading, inside), parts, boxed)

    def _fit(self, rows: list[list[Column]], room: float) -> None:
        """Fewer lines to write on where the page is too full, more where there is room."""
        parts = [part for row in rows for column in row for part in column.parts if part.foot]

        def full() -> float:
            return sum(max(column.full() for column in row) for row in rows)

        while parts and full() > room and any(len(part.foot) > 1 for part in parts):
            longest = max(parts, key=lambda part: len(part.foot))
            del longest.foot[0]
        while parts and all(1 < len(part.foot) < MOST_LINES for part in parts):
            more = WRITING_LINE * len(parts)
            if full() + more > room:
                break
            for part in parts:
                part.foot.insert(0, replace(part.foot[0]))
