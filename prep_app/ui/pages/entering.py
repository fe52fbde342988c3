"""Enter in a field of several lines: it finishes; with Shift it starts a new line."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from prep_app.ui import controls

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class _Enter(QObject):
    def __init__(self, parent: QObject, then: Callable[[], None]) -> None:
        super().__init__(parent)
        self._then = then

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() not in ENTER or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return False
        if not event.isAutoRepeat():
            self._then()
        return True


def on_enter(field: controls.Field, then: Callable[[], None]) -> None:
    """Call `then` when Enter is pressed in a field."""
    field.edit.installEventFilter(_Enter(field, then))
