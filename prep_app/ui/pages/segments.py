"""A few short options in a row, of which one or none is picked."""

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from prep_app.ui.press import RING, TALL, paint_box, paint_tick
from prep_app.ui.theme import font_of, theme_of
from prep_app.ui.words import WIDEST, Lines, set_lines

SIDE = 14


class Segment(QRadioButton):
    """One option. Picked, it is filled and has a tick. `about` is what it answers, for screen readers."""

    def __init__(self, words: str, about: str) -> None:
        super().__init__(words.replace("&", "&&"))
        self._words = words
        self.setAccessibleName(words)
        self.setAccessibleDescription(about)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        lines = self._lines()
        return QSize(int(lines.width + self._tick()) + 2 * SIDE + 6, max(TALL, int(lines.height) + 16))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what Space does."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, box = theme_of(self), QPainter(self), QRectF(self.rect())
        picked = self.isChecked()
        if self.hasFocus():
            paint_box(painter, box, theme.colour("surface"), theme.colour("focus"), RING)
            box = box.adjusted(RING + 2, RING + 2, -RING - 2, -RING - 2)
        quiet = theme.colour("tint" if self.underMouse() else "surface")
        paint_box(
            painter,
            box,
            theme.colour("accent") if picked else quiet,
            theme.colour("accent" if picked else "line"),
            1.0,
        )
        ink = theme.colour("on_accent" if picked else "text")
        lines, tick = self._lines(), self._tick() if picked else 0
        left = (self.width() - lines.width - tick) / 2
        if picked:
            paint_tick(
                painter,
                QRectF(
                    QPointF(left - 4, (self.height() - tick) / 2),
                    QPointF(left - 4 + tick, (self.height() + tick) / 2),
                ),
                ink,
            )
        lines.draw(painter, left + tick, (self.height() - lines.height) / 2, ink)

    def _lines(self) -> Lines:
        return set_lines(self, self._words, "body", WIDEST)

    def _tick(self) -> int:
        return int(font_of(self, "body").pointSizeF() * 1.5)
