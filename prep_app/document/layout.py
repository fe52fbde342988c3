"""The pieces that pages are made of: strips, each with what stands on it and what that is to a reader."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple, Protocol

import msgspec
from msgspec import Struct

from prep_app.document.ink import Ink, Point
from prep_app.document.typeset import Line
from prep_app.model.checklist import Block, Level

Role = Literal[
    "title", "heading", "subheading", "paragraph", "list", "item", "label", "body",
    "table", "row", "header", "column_header", "cell", "figure", "decoration",
]  # fmt: skip


class Element(Struct, frozen=True, eq=False):
    """What a drawn thing is to a reader: its role, where it belongs, and what it says if it is no text."""

    role: Role
    parent: "Element | None" = None
    alt: str = ""


DECORATION = Element("decoration")


class Drawn(Protocol):
    """Anything that can be drawn with its top left corner at a point."""

    def draw(self, ink: Ink, at: Point, /) -> None: ...


class Item(NamedTuple):
    """A drawn thing and its place on a strip (points, from the strip's top left corner)."""

    x: float
    y: float
    drawn: Drawn
    element: Element


class Frame(Struct, frozen=True, eq=False):
    """Drawn around the strips that carry it, from the left edge of their column, once on each page."""

    level: Level
    width: float


class Strip(Struct):
    """A band across the column, never split; `gap` is the space above it, but not at the top of a page.

    `keep` holds it on one page with the strip below. In a `row` of cells, one cell is read after the other,
    though they stand side by side; `head` is the head of its table, to be repeated if a page begins here.
    """

    height: float
    items: list[Item]
    gap: float = 0.0
    keep: bool = False
    frame: Frame | None = None
    row: Element | None = None
    head: tuple["Strip", ...] = ()

    def moved(self, x: float) -> "Strip":
        """The same strip further right."""
        items = [item._replace(x=item.x + x) for item in self.items]
        return msgspec.structs.replace(self, items=items)


class Part(Struct):
    """A block as strips. `label` stands beside the first (a number, a box), and again where the rest goes on.

    `foot` (lines to write on) stays with the beginning if the rest, `begun`, goes to another page.
    """

    strips: list[Strip]
    label: list[Item] = []
    foot: list[Strip] = []
    block: Block | None = None
    begun: bool = False

    def all(self) -> list[Strip]:
        """Everything from top to bottom, the label in its place."""
        first, *rest = [*self.strips, *self.foot]
        return [labelled(first, self.label), *rest]


def labelled(strip: Strip, label: Iterable[Item]) -> Strip:
    """The strip with a label, which is read first."""
    return msgspec.structs.replace(strip, items=[*label, *strip.items])


def height(strips: Sequence[Strip]) -> float:
    """How much room strips take below each other, without the gap above the first."""
    return sum(strip.height + strip.gap for strip in strips) - (strips[0].gap if strips else 0.0)


def text_strips(lines: Sequence[Line], element: Element, x: float = 0.0, gap: float = 0.0) -> list[Strip]:
    """A strip for each line; the first two and the last two lines stay together."""
    strips = [Strip(line.type.leading, [Item(x, 0.0, line, element)]) for line in lines]
    for place, strip in enumerate(strips[:-1]):
        strip.keep = place in (0, len(strips) - 2)
    if strips:
        strips[0].gap = gap
    return strips


def keep_together(strips: Sequence[Strip]) -> list[Strip]:
    """Strips that should stand on one page, and with what follows only as far as the last one says."""
    for strip in strips[:-1]:
        strip.keep = True
    return list(strips)
