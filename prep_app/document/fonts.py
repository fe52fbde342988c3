"""Font files as faces: which characters they have, how words are shaped, the subset that a document needs.

HarfBuzz does all of it. It reads a 2 MB variable font in 0.4 ms and cuts a static bold out of it in 1 ms;
ReportLab's parser takes 20 ms and embeds the wrong weight.
"""

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import fontpkg_atkinson_hyperlegible
import fontpkg_noto_sans
import fontpkg_noto_sans_arabic
import uharfbuzz as hb

# The packages are asked for their folder: `fontpkg.path` first reads the metadata of every installed package,
# 90 ms in a new process.
ATKINSON: Path = fontpkg_atkinson_hyperlegible.ROOT / "files"
NOTO: Path = fontpkg_noto_sans.ROOT / "files" / "NotoSans[wdth,wght].ttf"
NOTO_ARABIC: Path = fontpkg_noto_sans_arabic.ROOT / "files" / "NotoSansArabic[wdth,wght].ttf"

# What HarfBuzz has already done for us, or a PDF does not need.
_DROPPED = ("GSUB", "GPOS", "GDEF", "name", "OS/2", "cmap", "STAT", "post", "gasp")


Point = tuple[float, float]


class Glyph(NamedTuple):
    """A shaped glyph; lengths in thousandths of the type size. `cluster` is where its text begins."""

    id: int
    cluster: int
    advance: int
    dx: int
    dy: int


class Face:
    """One weight of one font file; 1000 units to the em, as all three families have."""

    def __init__(self, name: str, path: Path, weight: int | None = None) -> None:
        self.name = name
        self._face = hb.Face(hb.Blob.from_file_path(str(path)))
        self._font = hb.Font(self._face)
        self._weight = weight
        self._advances: dict[int, int] = {}
        self._outlines: dict[int, str] = {}
        if weight:
            self._font.set_variations({"wght": weight})

    def has(self, char: str) -> bool:
        """Whether there is a glyph for this character."""
        return self._font.get_nominal_glyph(ord(char)) is not None

    def shape(self, text: str, rtl: bool = False) -> list[Glyph]:
        """The glyphs of a run of one direction, from left to right on the page."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if rtl else "ltr"
        hb.shape(self._font, buffer, {"liga": False})
        return [
            Glyph(info.codepoint, info.cluster, place.x_advance, place.x_offset, place.y_offset)
            for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        ]

    def advance(self, glyph: int) -> int:
        """The width of a glyph as the font has it."""
        if glyph not in self._advances:
            self._advances[glyph] = self._font.get_glyph_h_advance(glyph)
        return self._advances[glyph]

    def outline(self, glyph: int) -> str:
        """The shape of a glyph as path operators of a PDF, to be filled."""
        if glyph not in self._outlines:
            pen = _Pen()
            self._font.draw_glyph_with_pen(glyph, pen)
            self._outlines[glyph] = " ".join(pen.operators)
        return self._outlines[glyph]

    def extents(self) -> tuple[int, int]:
        """How far the face reaches above and (negative) below the baseline."""
        extents = self._font.get_font_extents("ltr")
        return extents.ascender, extents.descender

    def subset(self, glyphs: Iterable[int]) -> bytes:
        """A TrueType file with only these glyphs, under their old numbers."""
        plan = hb.SubsetInput()
        plan.sets(hb.SubsetInputSets.GLYPH_INDEX).update(glyphs)
        tags = (int.from_bytes(tag.encode(), "big") for tag in _DROPPED)
        plan.sets(hb.SubsetInputSets.DROP_TABLE_TAG).update(tags)
        flags = hb.SubsetFlags
        plan.flags = flags.RETAIN_GIDS | flags.NO_LAYOUT_CLOSURE | flags.NOTDEF_OUTLINE | flags.NO_HINTING
        if self._face.axis_infos:
            plan.pin_all_axes_to_default(self._face)
            if self._weight:
                plan.pin_axis_location(self._face, "wght", self._weight)
        data: bytes = hb.subset(self._face, plan).blob.data
        return data


class _Pen:
    """Takes down what HarfBuzz draws; the names are those that it calls."""

    def __init__(self) -> None:
        self.operators: list[str] = []
        self._at = (0.0, 0.0)

    def moveTo(self, to: Point) -> None:
        self._add("m", to)

    def lineTo(self, to: Point) -> None:
        self._add("l", to)

    def curveTo(self, first: Point, second: Point, to: Point) -> None:
        self._add("c", first, second, to)

    def qCurveTo(self, control: Point, to: Point) -> None:
        # A PDF has only cubic curves: their controls lie two thirds of the way to the quadratic one.
        near, far = (
            (end[0] + (control[0] - end[0]) * 2 / 3, end[1] + (control[1] - end[1]) * 2 / 3)
            for end in (self._at, to)
        )
        self._add("c", near, far, to)

    def closePath(self) -> None:
        self.operators.append("h")

    def _add(self, operator: str, *points: Point) -> None:
        self.operators += [*(f"{x:.0f} {y:.0f}" for x, y in points), operator]
        self._at = points[-1]


@cache
def faces(bold: bool) -> tuple[Face, ...]:
    """The faces in the order in which they are tried; kept, because they depend on nothing but files."""
    style, weight = ("Bold", 700) if bold else ("Regular", None)
    return (
        Face(f"AtkinsonHyperlegible-{style}", ATKINSON / f"AtkinsonHyperlegible-{style}.ttf"),
        Face(f"NotoSans-{style}", NOTO, weight),
        Face(f"NotoSansArabic-{style}", NOTO_ARABIC, weight),
    )
