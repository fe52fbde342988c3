"""Small marks that stand before a line of text, level with its first line."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from prep_app.model.checklist import Mark
from prep_app.ui.press import paint_tick
from prep_app.ui.theme import font_of, look_of, theme_of


class Bullet(QWidget):
    """A dot in the accent colour."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def first_line(self) -> float:
        """The height of a line of body text in px."""
        font = font_of(self, "body")
        return font.pointSizeF() * self.logicalDpiY() / 72 * look_of(self).role("body").line

    def side(self) -> int:
        """How wide the mark is in px."""
        return 8

    def sizeHint(self) -> QSize:
        return QSize(self.side(), int(self.first_line()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme_of(self).colour("accent"))
        painter.drawEllipse(QPointF(4, self.first_line() / 2), 3.5, 3.5)


class MarkBox(Bullet):
    """A box as on the sheet: ticked, open, or with a question mark. Its accessible name says which."""

    def __init__(self, mark: Mark, said: str) -> None:
        super().__init__()
        self.mark: Mark = mark
        self.setAccessibleName(said)

    def side(self) -> int:
        return int(self.first_line() * 0.9)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, side = theme_of(self), QPainter(self), float(self.side())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(1, (self.first_line() - side) / 2 + 1, side - 2, side - 2)
        painter.setPen(QPen(theme.colour("text"), 1.5))
        painter.drawRoundedRect(box, 3, 3)
        if self.mark == "ticked":
            paint_tick(painter, box, theme.colour("text"))
        elif self.mark == "unsure":
            painter.setFont(font_of(self, "strong"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "?")


class Number(Bullet):
    """The number of a question, so wide that the words after 9 and 10 still align."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = str(number)
        self.setAccessibleName(self._number)

    def side(self) -> int:
        return int(self.first_line() * 0.9)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(theme_of(self).colour("accent"))
        painter.setFont(font_of(self, "strong"))
        box = QRectF(0, 0, self.width(), self.first_line())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._number)
