"""Reading a sheet back: its pages as pypdfium2 sees them, and every text that a checklist holds."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

import msgspec
import pypdfium2

from prep_app.document.letters import clean
from prep_app.document.options import Options
from prep_app.document.pages import Page
from prep_app.document.pdf import Sheet
from prep_app.model.checklist import Checklist

MARGIN = 18 / 25.4 * 72
# Words that say the form of a block, not what the patient reads.
OPENING = ("heading", "subheading", "label", "column_header")
SILENT = {"type", "style", "mark", "level", "shape", "id", "step"}


def read(data: bytes) -> list[str]:
    """The text of each page. The reader writes U+FFFE for a hyphen at the end of a line."""
    document = pypdfium2.PdfDocument(data)
    texts = [page.get_textpage().get_text_range() for page in document]
    return [unicodedata.normalize("NFKC", text.replace("\ufffe", "-")) for text in texts]


def squeezed(text: str) -> str:
    """A text without its spaces, for lines end anywhere, and without joiners, for they have no ink."""
    return "".join(unicodedata.normalize("NFKC", clean(text)).replace("\u200d", "").split())


def texts(checklist: Checklist) -> Iterator[str]:
    """Every text that the sheet must say."""
    yield from (checklist.title, checklist.when, checklist.opening, checklist.footer)
    for section in checklist.sections:
        yield section.heading
        for block in section.blocks:
            yield from _strings(msgspec.to_builtins(block))


def _strings(value: object, name: str = "") -> Iterator[str]:
    if isinstance(value, str):
        if name not in SILENT:
            yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _strings(inner, key)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _strings(inner)


def counted(text: str) -> Counter[str]:
    """How often each sign occurs; brackets turn round in text from right to left."""
    return Counter(text.translate(str.maketrans("([{<", ")]}>")))


def outside(data: bytes) -> list[tuple[int, str]]:
    """(page, words) of everything readable that stands outside the margins."""
    found = []
    document = pypdfium2.PdfDocument(data)
    for number, page in enumerate(document, start=1):
        width, height = page.get_size()
        text = page.get_textpage()
        for place in range(text.count_rects()):
            left, bottom, right, top = text.get_rect(place)
            inside = left >= MARGIN - 2 and right <= width - MARGIN + 2
            inside = inside and bottom >= MARGIN - 2 and top <= height - MARGIN + 2
            said = text.get_text_bounded(left, bottom, right, top) if not inside else ""
            if said.strip():
                found.append((number, said))
    return found


def laid_out(checklist: Checklist, options: Options | None = None) -> list[Page]:
    """The pages before they are drawn."""
    return Sheet(checklist, options or Options()).pages()


def orphans(pages: list[Page]) -> list[int]:
    """Numbers of pages that end in a heading or a label whose text stands on the next page."""
    said = [
        [item.element for placed in page for item in placed.strip.items if item.element.role != "decoration"]
        for page in pages
    ]
    return [
        number
        for number, (page, after) in enumerate(pairwise(said), start=1)
        if page and page[-1].role in OPENING and after[0] is not page[-1] and after[0].role != "heading"
    ]
