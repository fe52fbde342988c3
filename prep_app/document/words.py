"""Words as glyphs: clean text, cut into runs of one font, shaped, each remembered for one document.

Nothing is remembered longer: words are the patient's own.
"""

from functools import reduce
from itertools import groupby
from typing import NamedTuple

from prep_app.document.fonts import Face, Glyph, faces
from prep_app.document.letters import JOINERS, LETTER

BOXED_SIZE = 0.64  # of the type size
BOXED_SPACE = 210  # on either side of the number


class Run(NamedTuple):
    """Glyphs of one font side by side; lengths in thousandths of the type size.

    `parts` are elements of a `TJ` operator with how far above the line they stand. `actual` is what to read
    where the glyphs alone do not say it. A `boxed` run is the number of a sign that no font has.
    """

    font: str
    parts: tuple[tuple[int, str], ...]
    width: int
    actual: str = ""
    boxed: bool = False


class Words:
    """Every word of one document as runs, the glyphs that it needs, and the signs that no font has."""

    def __init__(self) -> None:
        self.fonts: dict[str, Face] = {}
        self.glyphs: dict[str, dict[int, str]] = {}
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
        digits = reduce(join, self.runs(str(number), bold=False)[0])
        width = round(digits.width * BOXED_SIZE) + 2 * BOXED_SPACE
        return Run(digits.font, digits.parts, width, char, boxed=True)

    def _name(self, face: Face) -> str:
        if face not in self._names:
            name = self._names[face] = f"F{len(self._names) + 1}"
            self.fonts[name], self.glyphs[name] = face, {0: "\ufffd"}
        return self._names[face]

    def _shape(self, face: Face, text: str, rtl: bool) -> list[Run]:
        """One simple run if each glyph is a character; else a run with `actual` for each that is not."""
        name = self._name(face)
        texts, text = self.glyphs[name], text.replace("\xa0", " ")
        glyphs = face.shape(text, rtl)
        if (
            not rtl
            and len(glyphs) == len(text)
            and all(
                glyph.cluster == place and not glyph.dy and texts.setdefault(glyph.id, char) == char
                for place, (glyph, char) in enumerate(zip(glyphs, text, strict=False))
            )
        ):
            shown = "".join([_shown(glyph, face) for glyph in glyphs]).replace("><", "")
            return [Run(name, ((0, shown),), sum([glyph.advance for glyph in glyphs]))]
        starts = sorted({glyph.cluster for glyph in glyphs})
        ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
        runs: list[Run] = []
        for start, group in groupby(glyphs, key=lambda glyph: glyph.cluster):
            run = _cluster(name, face, list(group), text[start : ends[start]], texts)
            if runs and not run.actual and not runs[-1].actual:
                run = join(runs.pop(), run)
            runs.append(run)
        return runs


def _cluster(name: str, face: Face, glyphs: list[Glyph], said: str, texts: dict[int, str]) -> Run:
    """The glyphs of one cluster; simple if it is one glyph that reads the same wherever it stands."""
    simple = len(glyphs) == 1 and not glyphs[0].dy and texts.setdefault(glyphs[0].id, said) == said
    for glyph in glyphs:
        texts.setdefault(glyph.id, said)
    parts = tuple((glyph.dy, _shown(glyph, face)) for glyph in glyphs)
    return Run(name, parts, sum(glyph.advance for glyph in glyphs), "" if simple else said)


def join(first: Run, second: Run) -> Run:
    """Two simple runs of one font as one."""
    shown = (first.parts[0][1] + second.parts[0][1]).replace("><", "")
    return Run(first.font, ((0, shown),), first.width + second.width)


def _shown(glyph: Glyph, face: Face) -> str:
    """A glyph in a `TJ` array: moved by its offset before it, and to where the next begins after it."""
    before = f"{-glyph.dx}" if glyph.dx else ""
    left = face.advance(glyph.id) + glyph.dx - glyph.advance
    return f"{before}<{glyph.id:04X}>{left or ''}"
