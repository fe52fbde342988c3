"""`timeline` on screen: stages down a line, each with its time in bold."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prep_app.steps.timeline import Timeline
from prep_app.ui import controls
from prep_app.ui.page import Page
from prep_app.ui.theme import theme_of

GUTTER = 40
MARKER = 8


class StageRow(QWidget):
    """One stage: a marker on the line, when, and what happens."""

    def __init__(self, when: str, what: str, first: bool, last: bool) -> None:
        super().__init__()
        self._first, self._last = first, last
        column = QVBoxLayout(self)
        column.setContentsMargins(GUTTER, 0, 0, 0 if last else 24)
        column.setSpacing(4)
        self._when = controls.heading(when, 3)
        column.addWidget(self._when)
        column.addWidget(controls.paragraph(what))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(GUTTER / 2 - MARKER, self._when.y() + self._when.fontMetrics().height() / 2)
        painter.setPen(QPen(theme.colour("line"), 2))
        top = middle.y() if self._first else 0.0
        bottom = middle.y() if self._last else float(self.height())
        painter.drawLine(QPointF(middle.x(), top), QPointF(middle.x(), bottom))
        painter.setPen(QPen(theme.colour("accent"), 3))
        painter.setBrush(theme.colour("accent") if self._first else theme.colour("surface"))
        painter.drawEllipse(middle, MARKER, MARKER)
        painter.end()


class TimelinePage(Page):
    """What happens when."""

    step: Timeline

    def build(self, column: QVBoxLayout) -> None:
        rows = self.step.rows(self.session.setting)
        strip = QVBoxLayout()
        strip.setSpacing(0)
        for number, (when, what) in enumerate(rows, start=1):
            strip.addWidget(StageRow(when, what, number == 1, number == len(rows)))
        column.addLayout(strip)
        column.addSpacing(controls.GAP)
