"""Blocks as parts: measured, ready for a page, for a column of a given width."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from msgspec.structs import replace

from prep_app.document.charts import DAYS_BAR_HEIGHT, DaysStrip
from prep_app.document.figures import Figures
from prep_app.document.layout import (
    DECORATION,
    Element,
    Frame,
    Item,
    Part,
    Role,
    Strip,
    keep_together,
    text_strips,
)  # fmt: skip
from prep_app.document.marks import Alarm, Arrow, Box, Bullet, Sign, WritingLine
from prep_app.document.rows import Rows
from prep_app.document.style import TICK_BOX, WRITING_LINE, Style
from prep_app.document.typeset import Line, Typesetter
from prep_app.model.checklist import (
    Ask,
    Block,
    Chances,
    CourseChart,
    DaysBar,
    Fields,
    Figure,
    Level,
    Paragraph,
    Points,
    SheetWords,
    Stages,
    Table,
    Tick,
    WarningCard,
)  # fmt: skip

CARD_PAD = 9.0
_NUMBER = re.compile(r"(\d{1,3}\.) ")


class Flow:
    """Makes parts of blocks."""

    def __init__(self, typesetter: Typesetter, style: Style, words: SheetWords) -> None:
        self.set, self.style, self.words = typesetter, style, words
        self._rows = Rows(typesetter, style)
        self._figures = Figures(typesetter, style)

    def heading(self, text: str, width: float) -> list[Strip]:
        """The heading of a section; it stays with what follows."""
        style = self.style
        lines = self.set.lines(text, style.heading, width)
        strips = keep_together(text_strips(lines, Element("heading"), gap=style.section))
        for strip in strips[-1:]:
            strip.keep = True
            strip.height += style.after_heading
        return strips

    def parts(self, blocks: Iterable[Block], width: float) -> Iterator[Part]:
        """A part for each block that has anything to show; neighbours of one kind form one list."""
        above: type[Block] | None = None
        for kind, same in groupby(blocks, key=type):
            parent = Element("list")
            for block in same:
                part = self._part(block, width, parent)
                if not part.strips:
                    continue
                gap = self.style.between(kind, same=above is kind)
                part.strips[0].gap = max(part.strips[0].gap, gap)
                above = kind
                part.block = block
                yield part

    def again(self, parts: Iterable[Part], width: float) -> Iterator[Part]:
        """What did not fit on page 1, in a column of another width, with its number or box."""
        for part in parts:
            block = self._left(part) if part.begun else part.block
            if block is None:
                yield part
                continue
            for new in self.parts((block,), width):
                if part.begun and isinstance(block, Ask):
                    new.foot = []  # its lines stand on page 1
                yield new

    def _left(self, part: Part) -> Block | None:
        """A block with the words that are left; None if it is not made of running words."""
        lines = [item.drawn for s in part.strips for item in s.items if isinstance(item.drawn, Line)]
        match part.block:
            case Paragraph() | Ask():
                return replace(part.block, text="".join(line.text for line in lines))
            case Tick():
                words = "".join(line.text for line in lines if line.type == self.style.body)
                note = "".join(line.text for line in lines if line.type == self.style.note)
                return Tick(words or f"{part.block.text} ({self.words.continued})", part.block.mark, note)
        return None

    def _part(self, block: Block, width: float, parent: Element) -> Part:
        match block:
            case Paragraph():
                return self._paragraph(block, width)
            case Points():
                return self._points(block, width)
            case Tick():
                return self._tick(block, width, parent)
            case Ask():
                return self._ask(block, width, parent)
            case DaysBar():
                return self._days(block, width)
            case WarningCard():
                return self._card(block, width)
            case Fields():
                return Part(self._rows.fields(block, width))
            case Stages():
                return Part(self._rows.stages(block, width))
            case Table():
                return Part(self._rows.table(block, width))
            case Chances():
                return Part(self._rows.chances(block, width))
            case Figure():
                return self._figures.figure(block, width)
            case CourseChart():
                return self._figures.course(block, width)
        raise TypeError(f"no way to set a {type(block).__name__}")

    def _paragraph(self, block: Paragraph, width: float) -> Part:
        style = self.style
        if block.style == "urgent":
            lines = self.set.lines(block.text, style.body, width - 2 * CARD_PAD)
            return Part(framed(text_strips(lines, Element("paragraph"), CARD_PAD), width))
        type_ = {"lead": style.lead, "small": style.small, "subheading": style.subheading}.get(
            block.style, style.body
        )
        role: Role = "subheading" if block.style == "subheading" else "paragraph"
        strips = text_strips(self.set.lines(block.text, type_, width), Element(role))
        if role == "subheading" and strips:
            keep_together(strips)
            strips[0].gap, strips[-1].keep = style.block * 1.5, True
        return Part(strips)

    def _points(self, block: Points, width: float) -> Part:
        parent = Element("list")
        if block.style == "small":
            return Part(list(self._fine_print(block.items, width, parent)))
        strips: list[Strip] = []
        for text in block.items:
            strips += self._point(text, width, parent)
        return Part(strips)

    def _fine_print(self, texts: Sequence[str], width: float, parent: Element) -> Iterator[Strip]:
        """Points in two columns, read from left to right."""
        column = (width - self.style.hang) / 2
        for start in range(0, len(texts), 2):
            pair = Strip(0.0, [], self.style.step / 2)
            for place, text in enumerate(texts[start : start + 2]):
                x, y = place * (column + self.style.hang), 0.0
                for strip in self._point(text, column, parent):
                    pair.items += [item._replace(x=item.x + x, y=item.y + y) for item in strip.items]
                    y += strip.height
                pair.height = max(pair.height, y)
            yield pair

    def _point(self, text: str, width: float, parent: Element) -> list[Strip]:
        """One point. A number that it begins with (a source) stands where the dot would, in small type."""
        style, item = self.style, Element("item", parent)
        label, number = Element("label", item), _NUMBER.match(text)
        type_ = style.small if number else style.body
        lines = self.set.lines(text[number.end() :] if number else text, type_, width - style.hang)
        strips = text_strips(
            lines, Element("body", item), style.hang, style.step / 2 if number else style.step
        )
        if strips and number:
            said = self.set.lines(number[1], type_, style.hang)[:1]
            strips[0].items[:0] = [Item(0, 0, line, label) for line in said]
        elif strips:
            dot = Item(style.hang - 12, type_.leading / 2 + 0.4, Bullet(), label)
            strips[0].items.insert(0, dot)
        return strips

    def _tick(self, block: Tick, width: float, parent: Element) -> Part:
        style, item, words = self.style, Element("item", parent), self.words
        alt = {"ticked": words.ticked, "open": words.not_ticked, "unsure": words.unsure}[block.mark]
        body = Element("body", item)
        room = width - style.hang
        strips = text_strips(self.set.lines(block.text, style.body, room), body, style.hang)
        note = text_strips(self.set.lines(block.note, style.note, room), body, style.hang)
        if strips and note:
            strips[-1].keep = True
        box = Item(0, (style.body.leading - TICK_BOX) / 2, Box(block.mark), Element("label", item, alt))
        return Part(strips + note or [Strip(style.body.leading, [])], [box])

    def _ask(self, block: Ask, width: float, parent: Element) -> Part:
        style, item = self.style, Element("item", parent)
        body, room = Element("body", item), width - style.hang
        strips = text_strips(self.set.lines(block.text, style.body, room), body, style.hang)
        low = 0.0
        if not strips:
            low = WRITING_LINE - style.body.leading
            strips = [
                Strip(WRITING_LINE, [Item(style.hang, WRITING_LINE - 3, WritingLine(room), DECORATION)])
            ]
        number = self.set.lines(str(block.number), style.strong, style.hang)
        label = [Item(0, low, line, Element("label", item)) for line in number]
        foot = self.answer_lines(block.lines, width, body)
        strips[-1].keep = True
        return Part(strips, label, foot)

    def answer_lines(self, count: int, width: float, body: Element) -> list[Strip]:
        """Lines for an answer, kept together; a box to tick when it is answered ends the last one."""
        style = self.style
        lines = self.set.lines(self.words.answered, style.note, width / 2)[:1]
        wide = max((line.width for line in lines), default=0.0)
        box = width - wide - TICK_BOX - 5
        strips = [
            Strip(
                WRITING_LINE,
                [Item(style.hang, WRITING_LINE - 3, WritingLine(width - style.hang), DECORATION)],
            )
            for _ in range(count - 1)
        ]
        top = WRITING_LINE - 2 - TICK_BOX
        last = Strip(WRITING_LINE, [Item(box, top, Box(), Element("figure", body, self.words.not_ticked))])
        last.items += [
            Item(width - wide, top + (TICK_BOX - style.note.leading) / 2, line, body) for line in lines
        ]
        if count:
            line = WritingLine(box - style.hang - 10)
            last.items.insert(0, Item(style.hang, WRITING_LINE - 3, line, DECORATION))
        return keep_together([*strips, last])

    def _days(self, block: DaysBar, width: float) -> Part:
        style, figure = self.style, Element("figure", alt=block.text)
        bar = Strip(DAYS_BAR_HEIGHT + 5, [Item(0, 1, DaysStrip(block.shares, block.total, width), figure)])
        key = Strip(style.body.leading, [])
        x, keys = 0.0, [key]
        for share in block.shares:
            said = share.label if share.days is None else f"{share.days} {share.label}"
            for line in self.set.lines(said, style.body, width - 14):
                if x and x + 14 + line.width > width:
                    x = 0.0
                    keys.append(Strip(style.body.leading, []))
                sign = Item(x, (style.body.leading - 9) / 2, Sign(share.shape), figure)
                keys[-1].items += [sign, Item(x + 14, 0, line, figure)]
                x += line.width + 30
        text = text_strips(self.set.lines(block.text, style.note, width), Element("paragraph"), gap=2)
        return Part(keep_together([bar, *keys, *text[:1]]) + text[1:])

    def _card(self, block: WarningCard, width: float) -> Part:
        style, level = self.style, block.level
        left = CARD_PAD + 23
        room = width - left - CARD_PAD
        lines = self.set.lines(block.heading, style.subheading, room)
        head = text_strips(lines, Element("subheading"), left)
        if head:
            alarm = Item(CARD_PAD, (style.body.leading - 15) / 2, Alarm(level), DECORATION)
            head[0].items.insert(0, alarm)
        parent = Element("list")
        signs = [
            strip.moved(left - style.hang + 12)
            for text in block.signs
            for strip in self._point(text, room - 12, parent)
        ]
        call = text_strips(
            self.set.lines(block.call, style.strong, room - 16), Element("paragraph"), left + 16
        )
        if call:
            call[0].items.insert(0, Item(left, style.body.leading / 2 + 0.5, Arrow(), DECORATION))
            call[0].gap = style.step
        strips = [*head, *signs, *call]
        return Part(framed(keep_together(strips), width, level))


def framed(strips: list[Strip], width: float, level: Level = "emergency") -> list[Strip]:
    """Strips in a frame of this width."""
    if not strips:
        return []
    frame = Frame(level, width)
    gap, strips[0].gap = strips[0].gap, 0.0
    strips[-1].keep = True
    whole = [Strip(CARD_PAD - 2, [], gap, keep=True), *strips, Strip(CARD_PAD - 2, [])]
    for strip in whole:
        strip.frame = frame
    return whole
