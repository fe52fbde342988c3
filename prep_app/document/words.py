"""Words as glyphs: clean text, cut into runs of one font, shaped, each remembered for one document.

Nothing is remembered longer: words are the patient's own.
"""

from itertools import groupby
from typing import NamedTuple

from prep_app.document.fonts import Face, Glyph, faces
from prep_app.document.letters import JOINERS, LETTER

BOXED_SIZE = 0.64  # of the type size
BOXED_SPACE = 210  # on either side of the number


class Stroke(NamedTuple):
    """A dot or an accent of a letter, drawn as a shape: as text it would be read as a letter of its own."""

    x: int
    y: int
    outline: str


class Run(NamedTuple):
    """Glyphs of one font side by side; lengths in thousandths of the type size.

    `shown` are elements of a `TJ` operator. `actual` is what to read where the glyphs alone do not say it.
    A `boxed` run is the number of a sign that no font has.
    """

    font: str
    shown: str
    width: int
    strokes: tuple[Stroke, ...] = ()
    actual: str = ""
    boxed: bool = False


# The code in the PDF for a glyph that reads as this text: one glyph may be the body of several letters.
Codes = dict[tuple[int, str], int]


class Words:
    """Every word of one document as runs, the glyphs that it needs, and the signs that no font has."""

    def __init__(self) -> None:
        self.fonts: dict[str, Face] = {}
        self.codes: dict[str, Codes] = {}
        self.missing: dict[str, int] = {}
        self._names: dict[Face, str] = {}
        self._known: dict[tuple[str, bool, bool], tuple[tuple[Run, ...], int]] = {}

    def runs(self, text: str, bold: bool, rtl: bool = False) -> tuple[tuple[Run, ...], int]:
        """The runs of a clean text of one direction, from left to right, and their width."""
        key = (text, bold, rtl)
        if key not in self._known:
            found: list[Run] = []
            for face, part in self._split(text, bold):
                shaped = self._shape(face, part, rtl) if face else [self._mark(char) for char in part]
                found = shaped + found if rtl else found + shaped
            self._known[key] = tuple(found), sum(run.width for run in found)
        return self._known[key]

    def _split(self, text: str, bold: bool) -> list[tuple[Face | None, str]]:
        """The text in stretches of one face; None where no face has a character."""
        first = faces(bold)[0]
        if all(map(first.has, text)):
            return [(first, text)]
        found: list[tuple[Face | None, str]] = []
        for letter in LETTER.findall(text):
            for face, part in self._fit(letter, bold, found[-1][0] if found else None):
                if found and found[-1][0] is face:
                    found[-1] = face, found[-1][1] + part
                else:
                    found.append((face, part))
        return found

    def _fit(self, letter: str, bold: bool, before: Face | None) -> list[tuple[Face | None, str]]:
        """A face for a letter with its marks; a space or full stop stays in the face before it."""
        bare = [char for char in letter if char not in JOINERS]
        order = faces(bold)
        if before and not letter.isalnum():
            order = (before, *order)
        whole = next((face for face in order if bare and all(map(face.has, bare))), None)
        if whole:
            return [(whole, letter)]
        if len(bare) > 1:
            return [pair for char in bare for pair in self._fit(char, bold, before)]
        return [(None, char) for char in bare]

    def _mark(self, char: str) -> Run:
        number = self.missing.setdefault(char, len(self.missing) + 1)
        face = faces(bold=False)[0]
        name = self._name(face)
        # The first digit reads as the sign itself, the others are only drawn.
        first, *others = face.shape(str(number))
        shown = _shown(first, face, self.codes[name].setdefault((first.id, char), len(self.codes[name])))
        strokes, at = [], first.advance
        for glyph in others:
            strokes.append(Stroke(at, 0, face.outline(glyph.id)))
            at += glyph.advance
        return Run(name, shown, round(at * BOXED_SIZE) + 2 * BOXED_SPACE, tuple(strokes), boxed=True)

    def _name(self, face: Face) -> str:
        if face not in self._names:
            name = self._names[face] = f"F{len(self._names) + 1}"
            self.fonts[name], self.codes[name] = face, {(0, "\ufffd"): 0}
        return self._names[face]

    def _shape(self, face: Face, text: str, rtl: bool) -> list[Run]:
        """One run if its glyphs read as its letters; apart from it, with `actual`, any that do not."""
        name = self._name(face)
        codes, text = self.codes[name], text.replace("\xa0", " ")
        glyphs = face.shape(text, rtl)
        if not rtl and len(glyphs) == len(text) and all(glyph.advance for glyph in glyphs):
            # Most words: one glyph for each letter.
            pairs = zip(glyphs, text, strict=True)
            shown = [_shown(g, face, codes.setdefault((g.id, char), len(codes))) for g, char in pairs]
            return [Run(name, "".join(shown).replace("><", ""), sum(glyph.advance for glyph in glyphs))]
        starts = sorted({glyph.cluster for glyph in glyphs})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        runs: list[Run] = []
        for start, group in groupby(glyphs, key=lambda glyph: glyph.cluster):
            run = _letter(name, face, list(group), text[start : ends[start]], codes)
            add(runs, run)
        return runs


def _letter(font: str, face: Face, glyphs: list[Glyph], said: str, codes: Codes) -> Run:
    """The glyphs of a letter: its body is text, what stands above or below it are strokes."""
    bodies = [glyph for glyph in glyphs if glyph.advance] or glyphs[:1]
    shown, strokes, at = "", [], 0
    for glyph in glyphs:
        if glyph in bodies:
            shown += _shown(glyph, face, codes.setdefault((glyph.id, said), len(codes)))
        else:
            strokes.append(Stroke(at + glyph.dx, glyph.dy, face.outline(glyph.id)))
        at += glyph.advance
    return Run(font, shown, at, tuple(strokes), said if len(bodies) > 1 else "")


def add(runs: list[Run], run: Run) -> None:
    """Put a run at the end of others; plain runs of one font become one."""
    last = runs[-1] if runs else run
    if not runs or last.font != run.font or last.actual or run.actual or last.boxed or run.boxed:
        runs.append(run)
        return
    moved = (stroke._replace(x=stroke.x + last.width) for stroke in run.strokes)
    shown = (last.shown + run.shown).replace("><", "")
    runs[-1] = Run(last.font, shown, last.width + run.width, (*last.strokes, *moved))


def _shown(glyph: Glyph, face: Face, code: int) -> str:
    """A glyph in a `TJ` array: moved by its offset before it, and to where the next begins after it."""
    left = face.advance(glyph.id) + glyph.dx - glyph.advance
    return f"{-glyph.dx or ''}<{code:04X}>{left or ''}"
