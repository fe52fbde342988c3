"""The list of steps beside the page: chapters, numbers, and whether a step is done, here or to come."""

from collections.abc import Callable, Sequence
from typing import Literal

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from prep_app.model.guide import Step
from prep_app.model.visit import Text
from prep_app.ui.press import RING, TALL, paint_box, paint_tick
from prep_app.ui.theme import look_of, theme_of
from prep_app.ui.words import Lines, Words, set_lines

State = Literal["done", "here", "to_come"]
EMS = 18


class StepRow(QAbstractButton):
    """One step. Where we are is told by a bar, bold type and a word; what is done by a tick and a word."""

    def __init__(self, number: int, label: str, text: Text) -> None:
        super().__init__()
        self.number, self.label, self._text = number, label, text
        self.state: State = "to_come"
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_state(self, state: State) -> None:
        """Done, here or to come."""
        if state == self.state and self.accessibleName():
            return
        self.state = state
        said = self._text(f"app.wizard.{state}")
        self.setAccessibleName(f"{self.number}. {self.label}, {said}")
        self.updateGeometry()
        self.update()

    def _lines(self, width: int) -> Lines:
        role = "strong" if self.state == "here" else "body"
        return set_lines(self, self.label, role, width - self._left() - self._right())

    def _left(self) -> int:
        return int(self.fontMetrics().horizontalAdvance("00")) + 36

    def _right(self) -> int:
        words = (self._text("app.wizard.done"), self._text("app.wizard.here"))
        return max(int(set_lines(self, word, "small", 9999).width) for word in words) + 16

    def heightForWidth(self, width: int) -> int:
        return max(TALL, int(self._lines(width).height) + 20)

    def sizeHint(self) -> QSize:
        return QSize(120, self.heightForWidth(max(self.width(), 120)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what Space does; the list moves with the arrows."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, box = theme_of(self), QPainter(self), QRectF(self.rect())
        here = self.state == "here"
        fill = theme.colour("tint") if here or self.underMouse() else None
        paint_box(painter, box, fill, theme.colour("focus") if self.hasFocus() else None, RING)
        if here:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour("accent"))
            painter.drawRoundedRect(QRectF(6, 10, 4, box.height() - 20), 2, 2)
        lines = self._lines(self.width())
        top = (box.height() - lines.height) / 2
        ink = theme.colour("text")
        number = set_lines(self, str(self.number), "strong" if here else "body", 999)
        number.draw(painter, self._left() - 14 - number.width, top, ink if here else theme.colour("muted"))
        lines.draw(painter, self._left(), top, ink)
        self._paint_mark(painter, QRectF(0, top, box.width() - 12, lines.first))

    def _paint_mark(self, painter: QPainter, first: QRectF) -> None:
        theme = theme_of(self)
        if self.state == "to_come":
            return
        said = set_lines(self, self._text(f"app.wizard.{self.state}"), "small", 999)
        left = first.right() - said.width
        said.draw(painter, left, first.center().y() - said.height / 2, theme.colour("accent"))
        if self.state == "done":
            side = said.height * 0.9
            paint_tick(
                painter,
                QRectF(left - side, first.center().y() - side / 2, side, side),
                theme.colour("accent"),
            )


class StepList(QScrollArea):
    """All steps of the route. One stop for Tab; arrows move inside. `chosen` carries the id of a step."""

    chosen = Signal(str)

    def __init__(self, text: Text) -> None:
        super().__init__()
        self._text = text
        self._rows: dict[str, StepRow] = {}
        self._ids: tuple[str, ...] = ()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setAccessibleName(text("app.wizard.steps"))
        self._measure()

    def show_route(self, route: Sequence[Step], here: Step | None, state_of: Callable[[Step], State]) -> None:
        """Show these steps, and which one is here, if any."""
        if tuple(step.id for step in route) != self._ids:
            self._build(route)
        for step in route:
            row = self._rows[step.id]
            row.show_state("here" if step is here else state_of(step))
            stop = step is (here or route[0])
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stop else Qt.FocusPolicy.ClickFocus)
        if here:
            self.ensureWidgetVisible(self._rows[here.id], 0, 2 * TALL)

    def _build(self, route: Sequence[Step]) -> None:
        box = QWidget()
        box.setProperty("role", "column")
        rows = QVBoxLayout(box)
        rows.setContentsMargins(12, 24, 8, 24)
        rows.setSpacing(2)
        self._rows, chapter = {}, ""
        for number, step in enumerate(route, start=1):
            if step.chapter != chapter:
                chapter = step.chapter
                title = Words(self._text(f"chapter.{chapter}"), "small", "muted")
                title.setContentsMargins(16, 14 if number > 1 else 0, 8, 2)
                rows.addWidget(title)
            row = StepRow(number, self._text(step.key("label")), self._text)
            row.setObjectName(step.id)
            row.clicked.connect(lambda _on=False, step_id=step.id: self.chosen.emit(step_id))
            rows.addWidget(row)
            self._rows[step.id] = row
        rows.addStretch(1)
        self._ids = tuple(self._rows)
        self.setWidget(box)

    def _measure(self) -> None:
        em = look_of(self).style.type.base * look_of(self).size.percent / 100 * self.logicalDpiY() / 72
        self.setFixedWidth(int(EMS * em))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._measure()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        rows = list(self._rows.values())
        at = next((number for number, row in enumerate(rows) if row.hasFocus()), None)
        steps: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        by = steps.get(event.key())
        if at is None or by is None:
            super().keyPressEvent(event)
            return
        row = rows[min(max(at + by, 0), len(rows) - 1)]
        row.setFocus(Qt.FocusReason.TabFocusReason)
        self.ensureWidgetVisible(row, 0, TALL)
