"""A number of days: minus and plus around a number that can be typed. Empty is not 0."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, QRegularExpression, Qt, Signal
from PySide6.QtGui import QKeyEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from prep_app.model.visit import Text
from prep_app.ui import controls
from prep_app.ui.announce import announce
from prep_app.ui.press import TALL, Button

MOST = 99
ARROWS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class Counter(QWidget):
    """Takes any number of two digits, whatever it adds up to; the buttons stop at `most`.

    `changed` comes with each change of `days`.
    """

    changed = Signal()

    def __init__(self, name: str, days: int | None, text: Text, most: int = MOST) -> None:
        super().__init__()
        self._text, self._name, self._most = text, name, most
        self.minus = self._button("fewer", -1)
        self.number = self._number(days)
        self.plus = self._button("more", 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for control in (self.minus, self.number, self.plus):
            row.addWidget(control)

    @property
    def days(self) -> int | None:
        """What stands there; None for nothing."""
        words = self.number.text()
        return int(words) if words else None

    def step(self, by: int) -> None:
        """One day more or less, and say so. The first minus says 0."""
        days = self.days
        days = max(by, 0) if days is None else min(max(days + by, 0), self._most)
        self.number.setText(str(days))
        said = self._text("app.days.medicine", name=self._name, days=self._text.count("app.days.n", days))
        announce(self.number, said)

    def describe(self, words: str) -> None:
        """What a screen reader adds to the number."""
        self.number.setAccessibleDescription(words)

    def _button(self, way: str, by: int) -> Button:
        button = controls.button(
            self._text(f"app.days.{way}_sign"), name=self._text(f"app.days.{way}", name=self._name)
        )
        button.setObjectName(way)
        button.setAutoRepeat(True)  # held down, it counts on
        button.clicked.connect(partial(self.step, by))
        return button

    def _number(self, days: int | None) -> QLineEdit:
        number = QLineEdit("" if days is None else str(days))
        number.setAccessibleName(self._name)
        number.setObjectName("number")
        number.setMinimumHeight(TALL)
        number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        any_script = QRegularExpression.PatternOption.UseUnicodePropertiesOption
        number.setValidator(QRegularExpressionValidator(QRegularExpression(r"\d{0,2}", any_script), number))
        number.textChanged.connect(self.changed)
        number.installEventFilter(self)
        return number

    def changeEvent(self, event: QEvent) -> None:
        """Room for two digits at any text size."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.ParentChange):
            self.number.setFixedWidth(self.fontMetrics().horizontalAdvance("00") + 44)
        super().changeEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down count, as in any box for a number."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            by = ARROWS.get(Qt.Key(event.key()))
            if by:
                self.step(by)
                return True
        return super().eventFilter(watched, event)
