"""Strips on pages: where pages break, and how one is drawn."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from prep_app.document.ink import Ink
from prep_app.document.layout import Element, Item, Strip, height
from prep_app.document.marks import Surround


class Placed(NamedTuple):
    """A strip and its place on a page: points from the top left corner of the paper."""

    x: float
    y: float
    strip: Strip


Page = list[Placed]

BEGINNING = 8  # strips of what is taller than a page that do not begin at the foot of one


def stack(strips: Iterable[Strip], x: float, y: float) -> Page:
    """Strips below each other from a place on; the gap above the first is left out."""
    page: Page = []
    for strip in strips:
        y += strip.gap if page else 0.0
        page.append(Placed(x, y, strip))
        y += strip.height
    return page


def paginate(strips: Sequence[Strip], room: float) -> list[list[Strip]]:
    """The strips of each page. What keeps together moves on together, unless no page can hold it."""
    pages: list[list[Strip]] = [[]]
    for chunk in _chunks(strips):
        if height([*pages[-1], *chunk]) <= room:
            pages[-1] += chunk
            continue
        if pages[-1] and height([*chunk[0].head, *chunk]) <= room:
            pages.append([*chunk[0].head, *chunk])
            continue
        if pages[-1] and height([*pages[-1], *chunk[:BEGINNING]]) > room:
            pages.append(list(chunk[0].head))
        for strip in chunk:
            if pages[-1] and height([*pages[-1], strip]) > room:
                pages.append(list(strip.head))
            pages[-1].append(strip)
    return pages


def _chunks(strips: Iterable[Strip]) -> Iterator[list[Strip]]:
    chunk: list[Strip] = []
    for strip in strips:
        chunk.append(strip)
        if not strip.keep:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def draw(page: Page, ink: Ink) -> None:
    """Draw a page: frames first, then everything in reading order."""
    for frame, inside in groupby(page, key=lambda placed: placed.strip.frame):
        if frame:
            strips = list(inside)
            first, last = strips[0], strips[-1]
            size = frame.width, last.y + last.strip.height - first.y
            Surround(frame.level, *size).draw(ink, (first.x, first.y))
    for element, items in groupby(_items(page), key=lambda found: found[2].element):
        # Every drawn thing passes here with what it is to a reader: tags go around this loop.
        del element
        for x, y, item in items:
            item.drawn.draw(ink, (x + item.x, y + item.y))


def _items(page: Page) -> Iterator[tuple[float, float, Item]]:
    """What stands on a page, in reading order: in a row of cells, one cell after the other."""
    for row, strips in groupby(page, key=lambda placed: placed.strip.row):
        found = [(placed.x, placed.y, item) for placed in strips for item in placed.strip.items]
        if row is not None:
            order: dict[Element, int] = {}
            for _, _, item in found:
                order.setdefault(item.element, len(order))
            found.sort(key=lambda entry: order[entry[2].element])
        yield from found
