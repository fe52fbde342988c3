"""Putting the program together."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from prep_app.app import AfterPaint


def test_later_work_waits_for_the_first_paint(qtbot: QtBot) -> None:
    seen: list[str] = []

    class Painted(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:
            seen.append("painted")

    window = Painted()
    qtbot.addWidget(window)
    AfterPaint(window, lambda: seen.append("work"))
    window.show()
    qtbot.waitUntil(lambda: "work" in seen)
    assert seen.index("painted") < seen.index("work")
    window.repaint()
    assert seen.count("work") == 1
