"""The one door through which text reaches a PDF: cleaned, shaped, broken into lines, put in order, drawn.

Nothing here reads markup, so what a patient types can only ever be printed.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from prep_app.document import direction
from prep_app.document.ink import BLACK, Colour, Ink, Point
from prep_app.document.letters import LETTER, clean
from prep_app.document.words import BOXED_SIZE, BOXED_SPACE, Run, Words, add

_SPACES = re.compile("[ \u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+")
_GOOD_BREAK = re.compile(r"[-/\u2010\u2013\u2014,;:.@_&=?]")
RETRIES = 6
_CAPITAL = 0.668  # height of a capital letter in Atkinson Hyperlegible, of its size


class Type(NamedTuple):
    """How a text looks; size and leading (from line to line) in points."""

    size: float
    leading: float
    bold: bool = False
    colour: Colour = BLACK


class Token(NamedTuple):
    """A word, or a piece of one that is longer than the line; `start` is where it stands in its paragraph."""

    text: str
    start: int
    glued: bool = False


class Line(NamedTuple):
    """One set line; `width` in points, its height is the leading; `shift` moves it to the right.

    `text` is what it says, with the space or newline that follows it.
    """

    runs: tuple[Run, ...]
    width: float
    type: Type
    text: str
    shift: float = 0.0

    @property
    def baseline(self) -> float:
        """How far below the top of the line its letters stand: capitals in the middle of the leading."""
        return (self.type.leading + _CAPITAL * self.type.size) / 2

    def draw(self, ink: Ink, at: Point) -> None:
        size = self.type.size
        x, y = at[0] + self.shift, at[1] + self.baseline
        for (font, boxed), same in groupby(self.runs, key=lambda run: (run.font, run.boxed)):
            runs = list(same)
            if not boxed:
                ink.text(font, size, (x, y), self.type.colour, " ".join(map(_operators, runs)))
            for run in runs:
                if boxed:
                    _draw_boxed(ink, run, (x, y), self.type)
                else:
                    _draw_strokes(ink, run, (x, y), self.type)
                x += run.width * size / 1000


def _operators(run: Run) -> str:
    if not run.actual:
        return f"[{run.shown}]TJ"
    said = run.actual.encode("utf-16-be").hex().upper()
    return f"/Span <</ActualText <FEFF{said}>>> BDC [{run.shown}]TJ EMC"


def _ends(rows: Sequence[Sequence[Token]]) -> list[str]:
    """What follows each row: nothing inside a word, a space, or the end of the paragraph."""
    return [*("" if after[0].glued else " " for after in rows[1:]), "\n"]


def _said(row: Sequence[Token]) -> str:
    return " ".join(token.text for token in row)


def _paragraphs(text: str) -> Iterator[str]:
    """The paragraphs of a text, clean, with one space between words; none that is empty."""
    for paragraph in clean(text).split("\n"):
        words = " ".join(filter(None, _SPACES.split(paragraph)))
        if words:
            yield words


class Typesetter:
    """Sets the texts of one document."""

    def __init__(self) -> None:
        self.words = Words()

    def lines(self, text: str, type_: Type, width: float) -> list[Line]:
        """The text in lines of at most this width (points); newlines in it are kept, empty lines are not."""
        return [line for words in _paragraphs(text) for line in self._paragraph(words, type_, width)]

    def width(self, text: str, type_: Type) -> float:
        """How wide a text is if it is not broken, in points."""
        return max((self._width(words, type_) for words in _paragraphs(text)), default=0.0)

    def _width(self, word: str, type_: Type) -> float:
        return self.words.runs(word, type_.bold)[1] * type_.size / 1000

    def _paragraph(self, text: str, type_: Type, width: float) -> list[Line]:
        if direction.mixed(text):
            return self._mixed(text, type_, width)
        rows = list(self._rows(text, type_, width))
        return [self._line(row, type_, end) for row, end in zip(rows, _ends(rows), strict=True)]

    def _mixed(self, text: str, type_: Type, width: float) -> list[Line]:
        """Lines with words from right to left in them."""
        base, levels = direction.levels(text)
        room = width
        for _ in range(RETRIES):
            rows = list(self._rows(text, type_, room))
            lines = [self._mixed_line(row, text, levels, type_) for row in rows]
            widest = max(line.width for line in lines)
            # Signs between the words may come from another font here than when the words were measured.
            if widest <= width:
                break
            room -= widest - width
        lines = [line._replace(text=line.text + end) for line, end in zip(lines, _ends(rows), strict=True)]
        # Ragged on the left, and still beside the number or the box it belongs to.
        return [line._replace(shift=widest - line.width) for line in lines] if base else lines

    def _rows(self, text: str, type_: Type, width: float) -> Iterator[list[Token]]:
        """The words of each line: as many as there is room for."""
        row: list[Token] = []
        used, space = 0.0, self._width(" ", type_)
        for token in self._tokens(text, type_, width):
            wide = self._width(token.text, type_)
            if row and (token.glued or used + space + wide > width + 0.01):
                yield row
                row, used = [], 0.0
            used += wide + (space if row else 0.0)
            row.append(token)
        yield row

    def _tokens(self, text: str, type_: Type, width: float) -> Iterator[Token]:
        start = 0
        for word in text.split(" "):
            if self._width(word, type_) <= width:
                yield Token(word, start)
            else:
                yield from self._chopped(word, start, type_, width)
            start += len(word) + 1

    def _chopped(self, word: str, start: int, type_: Type, width: float) -> Iterator[Token]:
        """A word that is longer than the line, in pieces: after a sign like a slash, or anywhere."""
        letters = LETTER.findall(word)
        first = 0
        while first < len(letters):
            end, used = first, 0.0
            while end < len(letters):
                used += self._width(letters[end], type_)
                if used > width and end > first:
                    break
                end += 1
            if end < len(letters):
                good = (
                    i for i in range(end, first + (end - first) // 2, -1) if _GOOD_BREAK.match(letters[i - 1])
                )
                end = next(good, end)
            piece = "".join(letters[first:end])
            yield Token(piece, start, glued=first > 0)
            start += len(piece)
            first = end

    def _line(self, row: Sequence[Token], type_: Type, end: str) -> Line:
        """Words from left to right, with a space at the end if a reader could join two words there."""
        space, _ = self.words.runs(" ", type_.bold)
        runs: list[Run] = []
        for place, token in enumerate(row):
            word, _ = self.words.runs(token.text, type_.bold)
            pieces = (*space, *word) if place else word
            for run in pieces:
                add(runs, run)
        width = sum(run.width for run in runs) * type_.size / 1000
        if end == " ":
            runs += space
        return Line(tuple(runs), width, type_, _said(row) + end)

    def _mixed_line(self, row: Sequence[Token], text: str, levels: list[int], type_: Type) -> Line:
        """A line of both directions, in the order on the page."""
        first, end = row[0].start, row[-1].start + len(row[-1].text)
        runs: list[Run] = []
        for start, stop, level in direction.runs(levels[first:end]):
            piece = text[first + start : first + stop]
            runs += self.words.runs(piece, type_.bold, rtl=level % 2 == 1)[0]
        return Line(tuple(runs), sum(run.width for run in runs) * type_.size / 1000, type_, _said(row))


def _draw_strokes(ink: Ink, run: Run, at: Point, type_: Type) -> None:
    scale = type_.size / 1000
    for stroke in run.strokes:
        place = at[0] + stroke.x * scale, at[1] - stroke.y * scale
        ink.shape(stroke.outline, scale, place, type_.colour)


def _draw_boxed(ink: Ink, run: Run, at: Point, type_: Type) -> None:
    """A small box with the number under which the sign stands in the list at the end."""
    (x, y), size = at, type_.size
    edge = 0.07 * size
    top, width = y - 0.78 * size, run.width * size / 1000
    ink.box((x + edge, top), (width - 2 * edge, 0.9 * size), 0.05 * size, type_.colour, radius=0.12 * size)
    inset = BOXED_SPACE * size / 1000
    inside, small = (x + inset, y - 0.1 * size), type_._replace(size=size * BOXED_SIZE)
    ink.text(run.font, small.size, inside, type_.colour, _operators(run))
    _draw_strokes(ink, run, inside, small)
