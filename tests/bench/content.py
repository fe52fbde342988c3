"""What the sheets of the benchmark say: one of two pages, and that of the whole guide."""

from collections.abc import Iterator
from typing import Literal, NamedTuple

import msgspec

from prep_app.content import guides, resources
from prep_app.content.texts import load_texts
from prep_app.model.checklist import (
    Ask,
    Block,
    Chances,
    Checklist,
    DaysBar,
    Fields,
    Paragraph,
    Points,
    Stages,
    Table,
    Tick,
    WarningCard,
)
from prep_app.session import Session
from tests.document import samples

GUIDE = "chronic-migraine"
SECOND_PAGE = ("appointment", "get_ready", "side_effects")


class Item(NamedTuple):
    """One line of a document in the form that every library can draw."""

    kind: Literal["title", "heading", "strong", "text", "small", "point", "tick", "line", "row", "bar"]
    text: str = ""
    cells: tuple[str, ...] = ()
    parts: tuple[int, ...] = ()


def two_pages() -> Checklist:
    """A filled-in checklist whose sheet has two pages."""
    typical = samples.typical()
    kept = (section for section in typical.sections if section.face or section.id in SECOND_PAGE)
    return msgspec.structs.replace(typical, sections=tuple(kept))


def whole_guide() -> Checklist:
    """The checklist of the first guide before anything is answered, made as the command makes it."""
    root = resources.root()
    text = load_texts(root, "en")
    return Session(guides.load(guides.find(GUIDE, root / "guides"), text)).checklist()


def items(checklist: Checklist) -> Iterator[Item]:
    """The words of a checklist in order; the foot is drawn by each page."""
    yield Item("title", checklist.title)
    yield Item("strong", checklist.when)
    yield Item("text", checklist.opening)
    for section in checklist.sections:
        yield Item("heading", section.heading)
        for block in section.blocks:
            yield from _items(block)


def _items(block: Block) -> Iterator[Item]:
    match block:
        case Paragraph(text, style):
            kinds = {"small": "small", "subheading": "strong", "urgent": "strong"}
            yield Item(kinds.get(style, "text"), text)  # type: ignore[arg-type]
        case Points(texts):
            yield from (Item("point", text) for text in texts)
        case Fields(rows) | Stages(rows):
            yield from (Item("row", cells=cells) for cells in rows)
        case Tick(text, mark, note):
            yield Item("tick", text, (mark,))
            if note:
                yield Item("small", note)
        case Ask(number, text, lines):
            yield Item("text", f"{number}  {text}")
            yield from [Item("line")] * lines
        case Table(head, rows):
            yield from (Item("row", cells=cells) for cells in (head, *rows))
        case DaysBar(shares, _, text):
            yield Item("bar", parts=tuple(share.days or 0 for share in shares))
            yield Item("small", text)
        case WarningCard(_, heading, signs, call):
            yield Item("strong", heading)
            yield from (Item("point", sign) for sign in signs)
            yield Item("text", call)
        case Chances():
            yield from _odds(block)


def _odds(block: Chances) -> Iterator[Item]:
    yield Item("row", cells=("", block.treated, block.compared))
    for odds in block.rows:
        yield Item("row", cells=(odds.name, odds.treated_text, odds.compared_text))
        yield Item("bar", parts=(odds.treated, 100 - odds.treated))
        yield Item("bar", parts=(odds.compared or 0, 100 - (odds.compared or 0)))
        yield Item("small", odds.note)
