"""One view of the body with its areas, sites and marks. Its areas can be pressed."""

from collections.abc import Iterable, Iterator
from math import hypot

from msgspec import Struct
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from prep_app.model.checklist import Dot, Panel
from prep_app.steps.body_map import BodyMap, Place
from prep_app.ui.drawing import colours_of, paint
from prep_app.ui.pages import map_signs
from prep_app.ui.press import CORNER, paint_box
from prep_app.ui.shapes import Picture
from prep_app.ui.theme import theme_of

MOST = 480  # px wide and high: with larger text there is still room for words on the screen
LEAST = 260
REACH = 28.0  # px around the middle of a place within which a press counts, however small the place is
CLOSEST = 0.62  # share of a drawing that is seen at least, so that one knows where one is
AIR = 2.7  # so many times as large as what its places take up


class Target(Struct, frozen=True):
    """A place that can be pressed, by its id, in shares of the drawing."""

    id: str
    place: Place


def targets(step: BodyMap, view: str) -> tuple[Target, ...]:
    """The places on one view."""
    return tuple(
        Target(f"{area.id}.{place.side}", place)
        for area in step.areas
        for place in area.places
        if place.view == view
    )


def close_up(places: Iterable[Place], dots: Iterable[Dot], tall: float) -> QRectF:
    """The part of a drawing to show: near enough to press small places, never too near to know where one is.

    All in shares of its width; it is `tall` high.
    """
    edges = [(place.x, place.y * tall, place.rx, place.ry * tall) for place in places]
    edges += [(dot.x, dot.y * tall, 0.0, 0.0) for dot in dots]
    if not edges:
        edges = [(0.5, tall / 2, 0.5, tall / 2)]
    left, top = (min(edge[way] - edge[way + 2] for edge in edges) for way in (0, 1))
    right, bottom = (max(edge[way] + edge[way + 2] for edge in edges) for way in (0, 1))
    side = min(max(AIR * max(right - left, bottom - top), CLOSEST), max(1.0, tall))
    return QRectF(_start(left, right, side, 1.0), _start(top, bottom, side, tall), side, side)


def _start(low: float, high: float, side: float, end: float) -> float:
    """Where a stretch of this length begins, with low and high in its middle, within 0 and end."""
    if side >= end:
        return (end - side) / 2
    return min(max((low + high - side) / 2, 0.0), end - side)


class MapPicture(Picture):
    """Paints a panel. `pressed` carries the id of a place. The list beside it does the same by keyboard."""

    pressed = Signal(str)

    def __init__(self) -> None:
        super().__init__("")
        self._panel: Panel | None = None
        self._targets: tuple[Target, ...] = ()
        self._part, self._tall = QRectF(0, 0, 1, 1), 1.0
        self._marks: dict[str, str] = {}
        self._chosen = self._pointed = ""
        self.setMouseTracking(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_panel(self, panel: Panel, places: tuple[Target, ...]) -> None:
        """Show one side of the body with these places. What was chosen is not any more."""
        self._panel, self._targets = panel, places
        self._tall = panel.drawing.height / panel.drawing.width
        self._part = close_up((target.place for target in places), panel.dots, self._tall)
        self._chosen = self._pointed = ""
        self.update()

    def show_state(self, panel: Panel, marks: dict[str, str], chosen: str) -> None:
        """The same side, with these marks by place and this place chosen."""
        self._panel, self._marks, self._chosen = panel, marks, chosen
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return min(width, MOST)

    def sizeHint(self) -> QSize:
        return QSize(MOST, MOST)

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST, LEAST)

    def place_of(self, place_id: str) -> QPointF:
        """The middle of a place in px."""
        return next(self._box(target.place).center() for target in self._targets if target.id == place_id)

    def _frame(self) -> QRectF:
        side = float(min(self.width(), self.height(), MOST))
        return QRectF(0, 0, side, side)

    def _scale(self) -> float:
        """How many px the whole drawing would be wide."""
        return self._frame().width() / self._part.width()

    def _at(self, x: float, y: float) -> QPointF:
        """A point, given in shares of width and height, in px."""
        return (QPointF(x, y * self._tall) - self._part.topLeft()) * self._scale()

    def _box(self, place: Place) -> QRectF:
        return QRectF(
            self._at(place.x - place.rx, place.y - place.ry),
            self._at(place.x + place.rx, place.y + place.ry),
        )

    def _under(self, at: QPointF) -> str:
        """The nearest place to a point, "" if none is near."""
        return min(self._near(at), default=(1.0, ""))[1]

    def _near(self, at: QPointF) -> Iterator[tuple[float, str]]:
        for target in self._targets:
            box = self._box(target.place)
            away = at - box.center()
            wide, tall = max(box.width() / 2 + 4, REACH), max(box.height() / 2 + 4, REACH)
            far = hypot(away.x() / wide, away.y() / tall)
            if far <= 1:
                # The nearest in px: a large area does not swallow a small neighbour.
                yield hypot(away.x(), away.y()), target.id

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        found = self._under(event.position())
        if event.button() == Qt.MouseButton.LeftButton and found:
            self.pressed.emit(found)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # or the release does not come here

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._under(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at("")

    def _point_at(self, place: str) -> None:
        if place != self._pointed:
            self._pointed = place
            self.setCursor(Qt.CursorShape.PointingHandCursor if place else Qt.CursorShape.ArrowCursor)
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._panel is None:
            return
        painter, theme, frame = self.brush(), theme_of(self), self._frame()
        paint_box(painter, frame, theme.colour("surface"), theme.colour("hair"), 1.0)
        clip = QPainterPath()
        clip.addRoundedRect(frame.adjusted(1, 1, -1, -1), CORNER, CORNER)
        painter.setClipPath(clip)
        paint(painter, self._panel.drawing, QRectF(self._at(0, 0), self._at(1, 1)), colours_of(theme))
        for target in self._targets:
            box, mark = self._box(target.place), self._marks.get(target.id)
            if mark:
                map_signs.paint_mark(painter, box, mark, theme)
            else:
                map_signs.paint_area(painter, box, theme, target.id == self._pointed)
        radius = min(max(self._scale() * 0.0085, 3.2), 6.0)
        for dot in self._panel.dots:
            map_signs.paint_dot(painter, self._at(dot.x, dot.y), radius, theme, dot.hollow)
        for target in self._targets:
            if target.id == self._chosen:
                map_signs.paint_chosen(painter, self._box(target.place), theme)
        painter.end()
