"""Drawings: SVG files in a small subset, read into paths with roles.

The subset is what serves a calm picture and can do no harm: `svg` with a viewBox, `g`, `path`, `circle`,
`ellipse`, `rect`, `line`, `polyline`, `polygon`; a class or two in place of colours; no style, no transform,
no text, nothing that names another file. Everything else is refused, with file and line.
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NoReturn, cast, get_args
from xml.parsers import expat

from prep_app.content import paths
from prep_app.errors import PrepError
from prep_app.model.drawing import WEIGHT, Drawing, FillRole, LineRole, Point, Segment, Shape, points

# Ours have a few kilobytes each.
MOST_BYTES = 200_000
LARGEST = 10_000

_NAME = re.compile(r"[a-z][a-z0-9-]{0,39}")
_SPACE = "http://www.w3.org/2000/svg "
_PAINT = ("class", "stroke-width")
# What an element must have, and what it may have besides.
_MUST: dict[str, tuple[str, ...]] = {
    "svg": ("viewBox",),
    "g": (),
    "path": ("d",),
    "circle": ("cx", "cy", "r"),
    "ellipse": ("cx", "cy", "rx", "ry"),
    "rect": ("x", "y", "width", "height"),
    "line": ("x1", "y1", "x2", "y2"),
    "polyline": ("points",),
    "polygon": ("points",),
}
_MAY: dict[str, tuple[str, ...]] = {"svg": (), "g": ("class",), "rect": ("rx", *_PAINT)}
_LINES, _FILLS = get_args(LineRole), get_args(FillRole)


def names(*folders: Path) -> tuple[str, ...]:
    """The drawings that there are in these folders."""
    found = {file.stem for folder in folders for file in folder.glob("*.svg")}
    return tuple(sorted(name for name in found if _NAME.fullmatch(name)))


def load(name: str, *folders: Path) -> Drawing:
    """A drawing by its name, from the first folder that has it. Raises PrepError with file and line."""
    # Only a name that a listing gave is made into a path: a name cannot lead out of the folders.
    for folder in folders:
        if name in names(folder):
            return read(folder / f"{name}.svg")
    raise PrepError("app.error.no_drawing", drawing=name, known=", ".join(names(*folders)))


def read(file: Path) -> Drawing:
    """The drawing in a file. Raises PrepError with file and line."""
    try:
        if file.stat().st_size > MOST_BYTES:
            raise PrepError("app.error.too_large", file=file, most=MOST_BYTES)
        return _Reader(file).read(file.read_bytes().decode("utf-8"))
    except OSError as error:
        raise PrepError("app.error.cannot_read", file=file, reason=error.strerror) from None
    except UnicodeDecodeError as error:
        raise PrepError("app.error.not_utf8", file=file, byte=error.start) from None


class _Reader:
    """Reads one file, element by element. Expat itself rather than etree: it knows the line."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._size: Point | None = None
        self._shapes: list[Shape] = []
        self._open: list[tuple[str, str]] = []  # the elements around this place, with their classes
        self._parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._words
        self._parser.StartDoctypeDeclHandler = self._doctype
        self._parser.ProcessingInstructionHandler = self._instruction

    def read(self, words: str) -> Drawing:
        try:
            self._parser.Parse(words.encode("utf-8"), True)
        except expat.ExpatError as error:
            reason = expat.errors.messages[error.code]
            self._refuse("app.error.drawing_xml", line=error.lineno, reason=reason)
        assert self._size
        return Drawing(*self._size, tuple(self._shapes))

    def _refuse(self, key: str, /, **fields: object) -> NoReturn:
        raise PrepError(key, **{"file": self._file, "line": self._parser.CurrentLineNumber, **fields})

    def _doctype(self, *_: object) -> None:
        self._refuse("app.error.drawing_doctype")

    def _instruction(self, target: str, _: str) -> None:
        self._refuse("app.error.drawing_element", name=f"?{target}", known=" ".join(_MUST))

    def _words(self, words: str) -> None:
        if words.strip():
            self._refuse("app.error.drawing_text")

    def _start(self, name: str, has: dict[str, str]) -> None:
        element = name.removeprefix(_SPACE)
        around = self._open[-1][0] if self._open else ""
        expected = ("svg",) if not around else tuple(_MUST)[1:] if around in ("svg", "g") else ()
        if element not in expected or element == name:
            self._refuse(
                "app.error.drawing_element", name=element, known=" ".join(expected) or f"</{around}>"
            )
        self._look_at_attributes(element, has)
        classes = has.get("class") or (self._open[-1][1] if self._open else "")
        self._open.append((element, classes))
        if element == "svg":
            self._size = self._view_box(has["viewBox"])
        elif element != "g":
            self._add(element, has, classes)

    def _end(self, _: str) -> None:
        self._open.pop()

    def _look_at_attributes(self, element: str, has: Mapping[str, str]) -> None:
        must = _MUST[element]
        known = (*must, *_MAY.get(element, _PAINT))
        for name in has:
            if name not in known:
                shown = name.rpartition(" ")[2]
                self._refuse(
                    "app.error.drawing_attribute", element=element, name=shown, known=" ".join(known)
                )
        for name in must:
            if name not in has:
                self._refuse("app.error.drawing_missing", element=element, name=name)

    def _view_box(self, words: str) -> Point:
        try:
            left, top, width, height = map(paths.number, words.split())
        except ValueError:
            left = top = width = height = 0.0
        if left or top or not (0 < width <= LARGEST and 0 < height <= LARGEST):
            self._refuse("app.error.drawing_view_box", found=_start_of(words))
        return width, height

    def _add(self, element: str, has: Mapping[str, str], classes: str) -> None:
        roles = classes.split()
        for role in roles:
            if role not in (*_LINES, *_FILLS):
                self._refuse("app.error.drawing_class", name=role, known=" ".join((*_LINES, *_FILLS)))
        fills = [role for role in roles if role in _FILLS]
        lines = [role for role in roles if role in _LINES]
        if not roles or len(fills) > 1 or len(lines) > 1:
            self._refuse("app.error.drawing_classes", element=element)
        shape = Shape(
            self._path(element, has),
            cast(FillRole | None, fills[0] if fills else None),
            cast(LineRole | None, lines[0] if lines else None),
            self._number(element, "stroke-width", has.get("stroke-width", str(WEIGHT)), least=0.1),
        )
        assert self._size
        for x, y in points(shape):
            if not (0 <= x <= self._size[0] and 0 <= y <= self._size[1]):
                self._refuse("app.error.drawing_outside", element=element, x=f"{x:g}", y=f"{y:g}")
        self._shapes.append(shape)

    def _path(self, element: str, has: Mapping[str, str]) -> tuple[Segment, ...]:
        if element == "path":
            try:
                return tuple(paths.path(has["d"]))
            except ValueError as error:
                self._refuse("app.error.drawing_path", part=error, known=paths.COMMANDS)
        if element in ("polyline", "polygon"):
            ends = self._points(element, has["points"])
            return tuple(paths.polyline(ends) if element == "polyline" else paths.polygon(ends))
        values = [self._number(element, name, has[name]) for name in _MUST[element]]
        if element == "rect":
            values.append(self._number(element, "rx", has.get("rx", "0"), least=0))
        return tuple(paths.simple(element, values))

    def _points(self, element: str, words: str) -> list[Point]:
        values = [self._number(element, "points", word) for word in words.replace(",", " ").split()]
        if len(values) < 4 or len(values) % 2:
            self._refuse("app.error.drawing_number", element=element, name="points", found=_start_of(words))
        return list(zip(values[::2], values[1::2], strict=True))

    def _number(self, element: str, name: str, words: str, least: float | None = None) -> float:
        # Sizes are not negative; places may be, and are then found outside.
        if name in ("r", "rx", "ry", "width", "height") and least is None:
            least = 0.001
        try:
            value = paths.number(words)
        except ValueError:
            value = None
        if value is None or (least is not None and value < least):
            self._refuse("app.error.drawing_number", element=element, name=name, found=_start_of(words))
        return value


def _start_of(words: str) -> str:
    """As much of an attribute as fits into one line of a message."""
    return " ".join(words.split())[:30]
