"""Shapes painted by us: people out of 100, days, marks. Each shape reads without its colour."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QLabel, QSizePolicy

from prep_app.model.checklist import Shape
from prep_app.steps.days import COLOURS
from prep_app.ui.theme import theme_of

Fill = Literal["solid", "hatched", "outline"]
COLOUR_OF: dict[Shape, str] = {shape: colour for colour, shape in COLOURS}
HATCH = 3.0


def outline_of(shape: Shape, box: QRectF) -> QPainterPath:
    """A circle, triangle or square that looks equally large in the same box."""
    path = QPainterPath()
    if shape == "circle":
        path.addEllipse(box)
    elif shape == "square":
        inset = box.width() * 0.06
        path.addRoundedRect(box.adjusted(inset, inset, -inset, -inset), inset, inset)
    else:
        corners = [QPointF(box.center().x(), box.top()), box.bottomRight(), box.bottomLeft()]
        path.addPolygon(QPolygonF([*corners, corners[0]]))
    return path


def person_in(box: QRectF) -> QPainterPath:
    """A person without age or sex: a head above round shoulders."""
    head = box.height() * 0.40
    path = QPainterPath()
    path.addEllipse(QRectF(box.center().x() - head / 2, box.top(), head, head))
    body = QRectF(box.left(), box.top() + head * 1.25, box.width(), (box.height() - head * 1.25) * 2)
    path.moveTo(body.left(), body.center().y())
    path.arcTo(body, 180, -180)
    path.closeSubpath()
    return path


def paint(painter: QPainter, path: QPainterPath, colour: QColor, fill: Fill, width: float = 1.4) -> None:
    """One shape: solid, striped within its outline, or its outline only."""
    painter.setPen(
        QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    painter.setBrush(colour if fill == "solid" else Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    if fill == "hatched":
        painter.save()
        painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
        box = path.boundingRect()
        for step in range(int((box.width() + box.height()) / HATCH) + 1):
            x = box.left() + step * HATCH
            painter.drawLine(QPointF(x, box.top()), QPointF(x - box.height(), box.bottom()))
        painter.restore()


class Picture(QLabel):
    """A painted picture. It is a label with a pixmap, because that is what screen readers call a picture."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setPixmap(QPixmap(1, 1))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(name)

    def say(self, name: str) -> None:
        """What the picture shows, in words; without words it is decoration."""
        self.setAccessibleName(name)

    @property
    def unit(self) -> int:
        """Height of a line of text in px: pictures grow with the text."""
        return self.fontMetrics().height()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def brush(self) -> QPainter:
        """A painter on this picture with smooth edges."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter


class People(Picture):
    """100 people, ten a row: `low` solid, on to `high` striped, the others as outlines."""

    def __init__(self, name: str, low: int, high: int | None = None) -> None:
        super().__init__(name)
        self._low, self._high = low, low if high is None else high

    def sizeHint(self) -> QSize:
        return QSize(round(self.unit * 7.2), round(self.unit * 8.6))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = self.brush(), theme_of(self)
        wide, tall = self.width() / 10, self.height() / 10
        for number in range(100):
            row, column = divmod(number, 10)
            box = QRectF(column * wide, row * tall, wide, tall).adjusted(
                wide * 0.2, tall * 0.1, -wide * 0.2, -tall * 0.12
            )
            fill: Fill = "solid" if number < self._low else "hatched" if number < self._high else "outline"
            colour = theme.colour("line" if fill == "outline" else "accent")
            paint(painter, person_in(box), colour, fill, 1.0)
        painter.end()


class DaysStrip(Picture):
    """Days as circles, triangles and squares; the days that have no colour yet as small rings."""

    def __init__(self, total: int) -> None:
        super().__init__("")
        self._total, self._shapes = total, tuple[Shape, ...]()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_days(self, counts: Sequence[tuple[Shape, int]], words: str) -> None:
        """Paint these counts and say `words`."""
        self._shapes = tuple(shape for shape, days in counts for _ in range(days))
        self.say(words)
        self.updateGeometry()
        self.update()

    @property
    def _cells(self) -> int:
        return max(self._total, len(self._shapes))

    def _columns(self, width: int) -> int:
        """As many equal rows as needed: 30, 15 or 10 a row for 30 days."""
        most = max(width // (self.unit + 4), 1)
        rows = -(-self._total // most)
        return -(-self._total // rows)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return -(-self._cells // self._columns(width)) * (self.unit + 8)

    def sizeHint(self) -> QSize:
        width = self._total * (self.unit + 6)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(10 * (self.unit + 4), self.unit + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = self.brush(), theme_of(self)
        columns = self._columns(self.width())
        pitch = min(self.width() / columns, self.unit + 10)
        for cell in range(self._cells):
            row, column = divmod(cell, columns)
            middle = QPointF((column + 0.5) * pitch, (row + 0.5) * (self.unit + 8))
            if cell < len(self._shapes):
                shape = self._shapes[cell]
                paint(
                    painter,
                    outline_of(shape, _around(middle, self.unit * 0.42)),
                    theme.colour(COLOUR_OF[shape]),
                    "solid",
                )
            else:
                paint(
                    painter,
                    outline_of("circle", _around(middle, self.unit * 0.18)),
                    theme.colour("line"),
                    "outline",
                )
        painter.end()


class Mark(Picture):
    """One shape beside words that say the same; `sign` is a letter on it, such as an exclamation mark."""

    def __init__(self, shape: Shape, fill: Fill = "solid", sign: str = "") -> None:
        super().__init__("")
        self._shape, self._fill, self._sign = shape, fill, sign

    def sizeHint(self) -> QSize:
        return QSize(round(self.unit * 1.3), round(self.unit * 1.3))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = self.brush(), theme_of(self)
        colour = theme.colour(COLOUR_OF[self._shape])
        box = QRectF(self.rect()).adjusted(2, 2, -2, -2)
        paint(painter, outline_of(self._shape, box), colour, self._fill, 2.0)
        if self._sign:
            painter.setPen(theme.colour("surface") if self._fill == "solid" else colour)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._sign)
        painter.end()


def _around(middle: QPointF, radius: float) -> QRectF:
    return QRectF(middle.x() - radius, middle.y() - radius, radius * 2, radius * 2)
