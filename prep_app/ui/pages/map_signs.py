"""What lies on a drawing of the body: dots, marks and rings. Each differs by form, not by colour alone."""

from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen

from prep_app.model.checklist import Sign
from prep_app.ui.shapes import Picture
from prep_app.ui.theme import Theme, theme_of

# Distance between the stripes of a mark in px; strong ones cross.
STRIPES: dict[str, float] = {"mild": 7.0, "strong": 6.0}

MapSign = Sign | Literal["area"]


def paint_dot(painter: QPainter, middle: QPointF, radius: float, theme: Theme, hollow: bool) -> None:
    """A site: filled, or a ring where it is only if needed. A pale rim keeps it clear of what is under it."""
    ink, paper = theme.colour("accent"), theme.colour("surface")
    painter.setPen(QPen(paper, 2))
    painter.setBrush(paper if hollow else ink)
    painter.drawEllipse(middle, radius + 1, radius + 1)
    if hollow:
        painter.setPen(QPen(ink, 1.6))
        painter.drawEllipse(middle, radius - 0.4, radius - 0.4)


def paint_mark(painter: QPainter, box: QRectF, strength: str, theme: Theme) -> None:
    """Where it hurts: a ring with stripes one way; badly: a thick ring with stripes that cross."""
    ink, strong = theme.colour("bad"), strength == "strong"
    path = QPainterPath()
    path.addEllipse(box)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_thin(ink, 0.18 if strong else 0.10))
    painter.drawPath(path)
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(_thin(ink, 0.85), 1.5 if strong else 1.3))
    gap, reach = STRIPES[strength], box.height()
    for step in range(int((box.width() + reach) / gap) + 1):
        x = box.left() + step * gap
        painter.drawLine(QPointF(x, box.top()), QPointF(x - reach, box.bottom()))
        if strong:
            x -= reach
            painter.drawLine(QPointF(x, box.top()), QPointF(x + reach, box.bottom()))
    painter.restore()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, 3.0 if strong else 1.6))
    painter.drawPath(path)


def paint_area(painter: QPainter, box: QRectF, theme: Theme, pointed: bool) -> None:
    """An area that can be pressed."""
    painter.setBrush(_thin(theme.colour("accent"), 0.24 if pointed else 0.10))
    painter.setPen(QPen(_thin(theme.colour("accent"), 0.75), 1.2, Qt.PenStyle.DotLine))
    painter.drawEllipse(box)


def paint_chosen(painter: QPainter, box: QRectF, theme: Theme) -> None:
    """A ring around the area that is looked at, outside of its mark."""
    box = box.adjusted(-4, -4, 4, 4)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for colour, width in ((theme.colour("surface"), 5.4), (theme.colour("text"), 2.6)):
        painter.setPen(QPen(colour, width))
        painter.drawEllipse(box)


def _thin(colour: QColor, share: float) -> QColor:
    thin = QColor(colour)
    thin.setAlphaF(share)
    return thin


class SignPicture(Picture):
    """One sign for a legend, beside words that say what it means."""

    def __init__(self, sign: MapSign) -> None:
        super().__init__("")
        self._sign: MapSign = sign

    def sizeHint(self) -> QSize:
        return QSize(round(self.unit * 1.5), round(self.unit * 1.1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.brush()
        paint_sign(painter, QRectF(self.rect()), self._sign, theme_of(self))
        painter.end()


def paint_sign(painter: QPainter, box: QRectF, sign: MapSign, theme: Theme) -> None:
    """A sign in the middle of a box."""
    middle = box.center()
    wide, tall = box.width() * 0.46, box.height() * 0.42
    oval = QRectF(middle.x() - wide, middle.y() - tall, 2 * wide, 2 * tall)
    if sign in ("mild", "strong"):
        paint_mark(painter, oval, sign, theme)
    elif sign == "area":
        paint_area(painter, oval, theme, pointed=False)
    else:
        paint_dot(painter, middle, box.height() * 0.24, theme, sign == "hollow")
