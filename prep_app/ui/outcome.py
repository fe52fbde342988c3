"""What came of it: a line that says it, and one that says what now. With a mark, never by colour alone."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from prep_app.ui import controls
from prep_app.ui.press import paint_tick
from prep_app.ui.theme import theme_of

ROOM = 56  # px on the left for the mark


class Outcome(controls.Card):
    """Empty and unseen until there is something to say."""

    def __init__(self) -> None:
        super().__init__()
        self.good = True
        self.words, self.more = controls.paragraph("", "strong"), controls.paragraph("")
        edge = self.column.contentsMargins()
        self.column.setContentsMargins(edge.left() + ROOM - 16, edge.top(), edge.right(), edge.bottom())
        self.column.setSpacing(2)
        self.column.addWidget(self.words)
        self.column.addWidget(self.more)
        self.hide()

    def show_done(self, words: str, more: str) -> None:
        """It worked."""
        self._show(True, words, more)

    def show_failed(self, words: str, more: str) -> None:
        """It did not."""
        self._show(False, words, more)

    def _show(self, good: bool, words: str, more: str) -> None:
        self.good, self.role = good, "tint" if good else "plain"
        self.words.colour = "text" if good else "danger"
        self.words.setText(words)
        self.more.setText(more)
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, theme = QPainter(self), theme_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = theme.colour("accent" if self.good else "danger")
        mark = QRectF(20, self.words.y() + (self.words.lines(self.words.width()).first - 26) / 2, 26, 26)
        if self.good:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawEllipse(mark)
            paint_tick(painter, mark.adjusted(3, 3, -3, -3), theme.colour("on_accent"))
            return
        painter.setPen(QPen(colour, 2.5, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawEllipse(mark)
        middle = mark.center()
        painter.drawLine(middle - QPointF(0, 6), middle + QPointF(0, 1))
        painter.drawPoint(middle + QPointF(0, 6))
