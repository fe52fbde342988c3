"""Drawings on screen: the same paths as on paper, in the colours of the theme."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from prep_app.model.drawing import Close, Curve, Drawing, Line, Move, Role, Shape
from prep_app.ui.shapes import Picture
from prep_app.ui.theme import Theme, theme_of

# Each role as a wash: a colour of the theme, and how much of it lies on the surface. So a new theme needs
# no colours of its own for drawings, and light and dark keep the same steps.
WASHES: Mapping[Role, tuple[str, float]] = {
    "line": ("text", 0.9),
    "line-soft": ("text", 0.45),
    "line-accent": ("accent", 1.0),
    "fill-paper": ("surface", 1.0),
    "fill-skin": ("focus", 0.07),
    "fill-tone": ("focus", 0.16),
    "fill-hair": ("accent", 0.26),
    "fill-soft": ("accent", 0.2),
    "fill-accent": ("accent", 1.0),
    "fill-ink": ("text", 0.9),
}
# Thinner lines turn pale on screen; in px.
THINNEST = 1.25

Colours = Mapping[Role, QColor]


def colours_of(theme: Theme) -> dict[Role, QColor]:
    """What each role looks like in a theme."""
    surface = theme.colour("surface")
    return {role: _mixed(surface, theme.colour(name), share) for role, (name, share) in WASHES.items()}


def _mixed(under: QColor, over: QColor, share: float) -> QColor:
    pairs = zip(under.getRgb()[:3], over.getRgb()[:3], strict=True)  # type: ignore[index]
    return QColor(*(round(low + (high - low) * share) for low, high in pairs))


def outline(shape: Shape) -> QPainterPath:
    """A shape's path as Qt's."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for segment in shape.path:
        match segment:
            case Move(to):
                path.moveTo(*to)
            case Line(to):
                path.lineTo(*to)
            case Curve(first, second, to):
                path.cubicTo(QPointF(*first), QPointF(*second), QPointF(*to))
            case Close():
                path.closeSubpath()
    return path


def fitted(drawing: Drawing, rect: QRectF) -> QRectF:
    """The largest place in `rect`, in its middle, that has the drawing's proportions."""
    scale = min(rect.width() / drawing.width, rect.height() / drawing.height)
    place = QRectF(0, 0, drawing.width * scale, drawing.height * scale)
    place.moveCenter(rect.center())
    return place


def paint(painter: QPainter, drawing: Drawing, rect: QRectF, colours: Colours) -> None:
    """Paint a drawing as large as fits in the middle of `rect`."""
    place = fitted(drawing, rect)
    scale = place.width() / drawing.width
    painter.save()
    painter.translate(place.topLeft())
    painter.scale(scale, scale)
    for shape in drawing.shapes:
        painter.setBrush(colours[shape.fill] if shape.fill else Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen)
        if shape.line:
            painter.setPen(
                QPen(
                    colours[shape.line],
                    max(shape.width, THINNEST / scale),
                    Qt.PenStyle.SolidLine,
                    Qt.PenCapStyle.RoundCap,
                    Qt.PenJoinStyle.RoundJoin,
                )
            )
        painter.drawPath(outline(shape))
    painter.restore()


class Illustration(Picture):
    """A drawing as wide as its column, but not wider than `widest` lines of text are high.

    `name` says what it shows; without words it is decoration.
    """

    def __init__(self, drawing: Drawing, name: str, widest: float = 24.0) -> None:
        super().__init__(name)
        self._drawing, self._widest = drawing, widest
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        wide = min(width, round(self._widest * self.unit))
        return round(wide * self._drawing.height / self._drawing.width)

    def sizeHint(self) -> QSize:
        width = round(self._widest * self.unit)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.unit * 4, self.heightForWidth(self.unit * 4))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.brush()
        wide = min(self.width(), round(self._widest * self.unit))
        place = QRectF(0, 0, wide, self.heightForWidth(self.width()))
        paint(painter, self._drawing, place, colours_of(theme_of(self)))
        painter.end()
