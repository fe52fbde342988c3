"""The sheet as a PDF: the face sheet, then the rest, with a foot on every page."""

import unicodedata
from collections.abc import Iterable, Iterator

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFDocument, PDFPage, PDFStream, PDFZCompress

from prep_app.document.embed import embed
from prep_app.document.face import Face
from prep_app.document.flow import Flow
from prep_app.document.ink import Ink
from prep_app.document.layout import DECORATION, Element, Item, Part, Strip, text_strips
from prep_app.document.letters import clean
from prep_app.document.marks import Rule
from prep_app.document.options import Options
from prep_app.document.pages import Page, draw, paginate, stack
from prep_app.document.style import MARGIN, PAGES, Style
from prep_app.document.typeset import Typesetter
from prep_app.model.checklist import Checklist, Paragraph

FOOT_LINES = 3


def write_pdf(checklist: Checklist, options: Options) -> bytes:
    """The checklist as a PDF file; the same checklist gives the same bytes."""
    sheet = Sheet(checklist, options)
    return _file(checklist, sheet.pages(), sheet.typesetter, sheet.paper)


class Sheet:
    """The pages of one checklist."""

    def __init__(self, checklist: Checklist, options: Options) -> None:
        self.paper = PAGES[options.paper]
        self.typesetter = Typesetter()
        self._checklist, self._style = checklist, Style()
        self._flow = Flow(self.typesetter, self._style, checklist.words)
        self._width = self.paper[0] - 2 * MARGIN
        lines = self.typesetter.lines(checklist.footer, self._style.small, self._width * 0.78)
        self._foot, self._foot_over = lines[:FOOT_LINES], len(lines) > FOOT_LINES
        self._foot_height = max(len(self._foot), 1) * self._style.small.leading + 4
        self._room = self.paper[1] - 2 * MARGIN - self._foot_height - 12

    def pages(self) -> list[Page]:
        """Every page with everything on it."""
        face = Face(self._flow, self._checklist, self._width, self._room)
        pages = [face.page(MARGIN, MARGIN)]
        strips: list[Strip] = []
        starts: list[Strip] = []
        for name, parts in face.rest:
            heading, body = self._continued(name, parts)
            starts.append(heading)
            strips += body
        strips += self._rest()
        strips += self._unprintable()
        rest = paginate(strips, self._room) if strips else []
        numbers = {id(strip): number for number, page in enumerate(rest, start=2) for strip in page}
        face.goes_on([numbers[id(strip)] for strip in starts])
        pages += [stack(page, MARGIN, MARGIN) for page in rest]
        return [[*page, *self._foot_of(number, len(pages))] for number, page in enumerate(pages, start=1)]

    def _continued(self, name: str, parts: list[Part]) -> tuple[Strip, list[Strip]]:
        """What did not fit on page 1, under its heading again."""
        heading = self._flow.heading(f"{name} ({self._checklist.words.continued})", self._width)
        return heading[0], heading + list(_under_heading(self._flow.again(parts, self._width)))

    def _rest(self) -> Iterator[Strip]:
        for section in self._checklist.sections:
            if section.face:
                continue
            yield from self._flow.heading(section.heading, self._width)
            yield from _under_heading(self._flow.parts(section.blocks, self._width))

    def _unprintable(self) -> Iterator[Strip]:
        """The whole foot if it is too long for a foot, and the names of the signs that no font has."""
        if self._foot_over:
            yield from self._part(Paragraph(self._checklist.footer, "small"))
        if self.typesetter.words.missing:
            yield from self._flow.heading(self._checklist.words.no_glyph, self._width)
            for sign in tuple(self.typesetter.words.missing):
                yield from self._part(Paragraph(f"{sign} {unicodedata.name(sign, '')} U+{ord(sign):04X}"))

    def _part(self, block: Paragraph) -> Iterator[Strip]:
        for part in self._flow.parts((block,), self._width):
            yield from part.all()

    def _foot_of(self, number: int, count: int) -> Page:
        words, style = self._checklist.words, self._style
        top = self.paper[1] - MARGIN - self._foot_height
        strips = text_strips(self._foot, Element("decoration"))
        page = self.typesetter.lines(words.page.format(page=number, pages=count), style.small, self._width)
        first = strips[0] if strips else Strip(style.small.leading, [])
        first.items += [Item(self._width - line.width, 0, line, Element("decoration")) for line in page[:1]]
        rule = Strip(4, [Item(0, 0, Rule(self._width), DECORATION)])
        return stack([rule, first, *strips[1:]], MARGIN, top)


def _under_heading(parts: Iterable[Part]) -> Iterator[Strip]:
    for place, part in enumerate(parts):
        strips = part.all()
        if not place:
            strips[0].gap = 0.0
        yield from strips


def _file(
    checklist: Checklist, pages: list[Page], typesetter: Typesetter, paper: tuple[float, float]
) -> bytes:
    document = PDFDocument(invariant=1, lang=clean(checklist.language), pdfVersion=(1, 7))
    document.setTitle(clean(checklist.title).replace("\n", " "))
    for set_ in (document.setAuthor, document.setSubject, document.setKeywords):
        set_("")
    document.setCreator("prep-app")
    document.setProducer("prep-app")
    fonts = PDFDictionary()
    resources = PDFDictionary({"Font": document.Reference(fonts)})
    for page in pages:
        ink = Ink(paper[1])
        draw(page, ink)
        leaf = PDFPage()
        leaf.Override_default_compilation = 1
        leaf.MediaBox = PDFArray([0, 0, *paper])
        leaf.Resources = resources
        leaf.Contents = PDFStream(content=ink.content(), filters=[PDFZCompress])
        leaf.Parent = document.Reference(document.Pages)
        document.addPage(leaf)
    words = typesetter.words
    for number, (name, face) in enumerate(words.fonts.items()):
        fonts[name] = embed(document, face, words.codes[name], number)
    data: bytes = document.GetPDFData(None)
    return data
