"""The geometry of SVG as absolute segments: path data, and the simple shapes."""

import math
import re
from collections.abc import Sequence

from prep_app.model.drawing import Close, Curve, Line, Move, Point, Segment

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?", re.ASCII)
# A command and its numbers. It takes all it can and never has to go back, however long the data.
_PART = re.compile(rf"([MLHVCSQZmlhvcsqz])((?:[\s,]*{_NUMBER.pattern})*)[\s,]*", re.ASCII)
# How many numbers each command takes.
_TAKES = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "Z": 0}
# A drawing is a few hundred units wide.
_FARTHEST = 100_000
# A quarter of a circle as one curve: its control points stand this share of the radius away.
_ROUND = 0.5522848

COMMANDS = " ".join(f"{command} {command.lower()}" for command in _TAKES)


def number(words: str) -> float:
    """A number of reasonable size. Raises ValueError."""
    if not _NUMBER.fullmatch(words) or abs(float(words)) > _FARTHEST:
        raise ValueError(words)
    return float(words)


def path(data: str) -> list[Segment]:
    """Path data as segments. Raises ValueError with the part that cannot be read."""
    pen = _Pen()
    data = data.strip()
    place = 0
    while place < len(data):
        part = _PART.match(data, place)
        if not part:
            raise ValueError(_start_of(data[place:]))
        values = [float(found) for found in _NUMBER.findall(part[2])]
        _draw(pen, part[1], values, part[0])
        place = part.end()
    if not pen.path:
        raise ValueError(data)
    return pen.path


def _draw(pen: "_Pen", command: str, values: list[float], words: str) -> None:
    """One command, as often as its numbers say."""
    takes = _TAKES[command.upper()]
    if not takes and not values:
        return pen.draw(command, values)
    if not takes or not values or len(values) % takes or max(map(abs, values)) > _FARTHEST:
        raise ValueError(_start_of(words))
    for start in range(0, len(values), takes):
        pen.draw(command, values[start : start + takes])
        # More pairs after a move are lines.
        command = {"M": "L", "m": "l"}.get(command, command)
    return None


def _start_of(data: str) -> str:
    return " ".join(data[:30].split())


class _Pen:
    """Where path data has got to, and the segments so far."""

    def __init__(self) -> None:
        self.path: list[Segment] = []
        self._at: Point = (0.0, 0.0)
        self._start: Point = (0.0, 0.0)
        self._back: Point | None = None  # the last control point, which S mirrors

    def draw(self, command: str, values: Sequence[float]) -> None:
        """Add what one command with its numbers draws. Raises ValueError if it is no beginning."""
        kind = command.upper()
        if not self.path and kind != "M":
            raise ValueError(command)
        x, y = self._at if command.islower() else (0.0, 0.0)
        if kind == "Z":
            self.path.append(Close())
            self._at, self._back = self._start, None
        elif kind in "HV":
            self._line((x + values[0], self._at[1]) if kind == "H" else (self._at[0], y + values[0]))
        else:
            ends = [(x + left, y + down) for left, down in zip(values[::2], values[1::2], strict=True)]
            if kind == "M":
                self._begin(ends[0])
            elif kind == "L":
                self._line(ends[0])
            else:
                self._curve(kind, ends)

    def _begin(self, to: Point) -> None:
        self.path.append(Move(to))
        self._at, self._start, self._back = to, to, None

    def _line(self, to: Point) -> None:
        self._restart()
        self.path.append(Line(to))
        self._at, self._back = to, None

    def _curve(self, kind: str, ends: Sequence[Point]) -> None:
        self._restart()
        at = self._at
        if kind == "C":
            first, second, to = ends
        elif kind == "S":
            second, to = ends
            first = (2 * at[0] - self._back[0], 2 * at[1] - self._back[1]) if self._back else at
        else:
            middle, to = ends
            first, second = _towards(at, middle), _towards(to, middle)
        self.path.append(Curve(first, second, to))
        self._at, self._back = to, second if kind != "Q" else None

    def _restart(self) -> None:
        """After a Z without an M, the next part begins where the last one did."""
        if isinstance(self.path[-1], Close):
            self.path.append(Move(self._start))


def _towards(end: Point, middle: Point) -> Point:
    """The cubic's control point beside one end of a quadratic curve."""
    return end[0] + (middle[0] - end[0]) * 2 / 3, end[1] + (middle[1] - end[1]) * 2 / 3


def simple(element: str, values: Sequence[float]) -> list[Segment]:
    """A `circle`, `ellipse`, `line` or `rect` (with its radius) from its numbers in SVG's order."""
    match element, values:
        case "circle", (x, y, radius):
            return _rounded((x - radius, y - radius), (2 * radius, 2 * radius), (radius, radius))
        case "ellipse", (x, y, across, down):
            return _rounded((x - across, y - down), (2 * across, 2 * down), (across, down))
        case "line", (x, y, to_x, to_y):
            return polyline([(x, y), (to_x, to_y)])
        case "rect", (x, y, width, height, 0.0):
            return polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)])
        case "rect", (x, y, width, height, radius):
            return _rounded((x, y), (width, height), (min(radius, width / 2), min(radius, height / 2)))
    raise ValueError(element)


def polyline(ends: Sequence[Point]) -> list[Segment]:
    """Straight lines through points."""
    return [Move(ends[0]), *(Line(end) for end in ends[1:])]


def polygon(ends: Sequence[Point]) -> list[Segment]:
    """Straight lines through points and back."""
    return [*polyline(ends), Close()]


def _rounded(corner: Point, size: Point, radii: Point) -> list[Segment]:
    """A rectangle whose corners are quarters of an ellipse, clockwise from the end of the top left one."""
    (x, y), (across, down) = corner, radii
    right, low = x + size[0], y + size[1]
    turns = (
        ((right - across, y), (right, y), (right, y + down)),
        ((right, low - down), (right, low), (right - across, low)),
        ((x + across, low), (x, low), (x, low - down)),
        ((x, y + down), (x, y), (x + across, y)),
    )
    found: list[Segment] = [Move((x + across, y))]
    at = (x + across, y)
    for begin, edge, to in turns:
        if math.dist(at, begin) > 1e-9:
            found.append(Line(begin))
        found.append(Curve(_part(begin, edge), _part(to, edge), to))
        at = to
    return [*found, Close()]


def _part(end: Point, corner: Point) -> Point:
    return end[0] + (corner[0] - end[0]) * _ROUND, end[1] + (corner[1] - end[1]) * _ROUND
