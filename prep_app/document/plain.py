"""The checklist as plain text: for a mail to oneself, for a screen reader."""

import re
from collections.abc import Iterable, Iterator
from textwrap import wrap

from prep_app.document.letters import clean
from prep_app.document.options import Options
from prep_app.model.checklist import (
    Ask,
    Block,
    Chances,
    Checklist,
    CourseChart,
    DaysBar,
    Fields,
    Figure,
    Mark,
    Paragraph,
    Points,
    Section,
    SheetWords,
    Stages,
    Table,
    Tick,
    WarningCard,
)  # fmt: skip

COLUMNS = 78
_NUMBER = re.compile(r"\d{1,3}\. ")
LINE = "_" * 40
BOXES: dict[Mark, str] = {"open": "[ ] ", "ticked": "[x] ", "unsure": "[?] "}


def write_text(checklist: Checklist, options: Options) -> bytes:
    """The checklist as UTF-8 text, at most 78 columns wide; it ends with a newline."""
    del options  # paper means nothing here
    lines = [*_wrapped(checklist.title), *_wrapped(checklist.when), "", *_wrapped(checklist.opening)]
    for section in checklist.sections:
        lines += ["", "", *_section(section, checklist.words)]
    lines += ["", "", *_wrapped(checklist.footer)]
    return ("\n".join(lines).strip("\n") + "\n").encode("utf-8")


def _section(section: Section, words: SheetWords) -> Iterator[str]:
    yield from _wrapped(section.heading)
    above: Block | None = None
    for block in section.blocks:
        if not (isinstance(block, Tick) and isinstance(above, Tick)):
            yield ""
        yield from _block(block, words)
        above = block


def _block(block: Block, words: SheetWords) -> Iterator[str]:
    match block:
        case Paragraph(text=text) | DaysBar(text=text) | Figure(text=text) | CourseChart(text=text):
            yield from _wrapped(text)
        case Points(items=items):
            yield from _points(items)
        case Fields(rows=rows):
            for label, value in rows:
                yield from _wrapped(f"{label}: {value if clean(value).strip() else LINE}", after="  ")
        case Tick():
            yield from _wrapped(block.text, BOXES[block.mark])
            yield from _wrapped(block.note, "    ")
        case Ask():
            yield from _wrapped(block.text if clean(block.text).strip() else LINE, f"{block.number}. ")
            yield from (f"   {LINE}", f"   {BOXES['open']}{words.answered}")
        case Stages(rows=rows):
            for when, what in rows:
                yield from _wrapped(f"{when}: {what}", after="  ")
        case Table():
            for row in block.rows:
                cells = (f"{head}: {cell}" for head, cell in zip(block.head, row, strict=False))
                yield from _wrapped("; ".join(cells), after="  ")
        case Chances():
            yield from _chances(block)
        case WarningCard():
            yield from _wrapped(block.heading)
            yield from _points(block.signs)
            yield from _wrapped(block.call)


def _chances(block: Chances) -> Iterator[str]:
    for odds in block.rows:
        yield from _wrapped(odds.name)
        yield from _wrapped(odds.note, "  ")
        numbers = f"{block.treated}: {odds.treated_text}; {block.compared}: {odds.compared_text}"
        yield from _wrapped(numbers, "  ")


def _points(items: Iterable[str]) -> Iterator[str]:
    for item in items:
        number = _NUMBER.match(item)
        yield from _wrapped(item[number.end() :] if number else item, number[0] if number else "- ")


def _wrapped(text: str, before: str = "", after: str | None = None) -> Iterator[str]:
    """Lines of a text; `before` opens the first, the others are set in as far, or by `after`."""
    inset = " " * len(before) if after is None else after
    for line in filter(str.strip, clean(text).split("\n")):
        yield from wrap(line, COLUMNS, initial_indent=before, subsequent_indent=inset, break_on_hyphens=False)
        before = inset
