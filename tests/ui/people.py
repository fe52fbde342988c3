"""People at a page: one has only a keyboard, one has only a mouse and a keyboard on the screen to type with.

Both name a control by ids: `fever/yes` is the control `yes` within `fever`.
"""

from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

from prep_app.ui.page import Page

MANY = 400  # more stops than any page has


def control(page: QWidget, path: str) -> QWidget:
    """The control with these ids; what takes the focus for it."""
    QApplication.processEvents()  # a person acts on what has been painted
    found: QWidget = page
    for name in path.split("/"):
        child = found.findChild(QWidget, name)
        assert child is not None, path
        found = child
    return found.focusProxy() or found


def focused() -> QWidget:
    """What has the focus; there is always something."""
    here = QApplication.focusWidget()
    assert here is not None
    return here


class Person(Protocol):
    """What a patient can do on a page."""

    def __init__(self, page: Page) -> None: ...

    def press(self, path: str) -> object:
        """Press a button or a row."""

    def write(self, path: str, words: str) -> object:
        """Go to a field and type."""


class Keyboard:
    """Tab, arrows and Space."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.heading.setFocus()

    def press(self, path: str) -> None:
        wanted = control(self.page, path)
        self.reach(wanted)
        moved = QApplication.focusWidget() is not wanted
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up):
            for _ in range(9):
                if QApplication.focusWidget() is not wanted:
                    QTest.keyClick(focused(), key)
        assert QApplication.focusWidget() is wanted
        # Arrows pick as they go once something is picked; before that they only move.
        if not (moved and isinstance(wanted, QRadioButton) and wanted.isChecked()):
            QTest.keyClick(wanted, Qt.Key.Key_Space)

    def write(self, path: str, words: str) -> None:
        wanted = control(self.page, path)
        self.reach(wanted)
        assert QApplication.focusWidget() is wanted
        QTest.keyClicks(wanted, words)

    def reach(self, wanted: QWidget) -> None:
        """Tab until the control has the focus, or the group of radio buttons that it is in."""
        for _ in range(MANY):
            here = focused()
            if here is wanted or (isinstance(wanted, QRadioButton) and _together(here, wanted)):
                return
            QTest.keyClick(here, Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {wanted.objectName()}")


class Mouse:
    """Presses the middle of things."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, path: str) -> None:
        self._click(control(self.page, path))

    def write(self, path: str, words: str) -> None:
        wanted = control(self.page, path)
        self._click(wanted)
        assert QApplication.focusWidget() is wanted
        QTest.keyClicks(wanted, words)

    def _click(self, wanted: QWidget) -> None:
        self.page.area.ensureWidgetVisible(wanted)
        assert wanted.isVisible()
        inside = getattr(wanted, "viewport", lambda: wanted)()
        QTest.mouseClick(inside, Qt.MouseButton.LeftButton)


def _together(here: QWidget | None, wanted: QRadioButton) -> bool:
    return isinstance(here, QRadioButton) and here.parentWidget() is wanted.parentWidget()
