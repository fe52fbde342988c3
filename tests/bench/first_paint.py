"""A child process that tells when its window is painted: `python -m tests.bench.first_paint bare|ours`."""

import os
import sys
import time

if sys.argv[1] == "ours":
    # What the command imports before Qt must come before Qt here too: after it every import is slower.
    from prep_app import cli

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QWidget


class FirstPaint(QObject):
    """Lets the first expose of a window through, which paints it at once; says when, and ends the process."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.winId()  # makes the window of the system, which gets the event
        self.surface = window.windowHandle()
        self.surface.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Expose or not self.surface.isExposed():
            return False
        self.surface.removeEventFilter(self)
        QCoreApplication.sendEvent(watched, event)
        print(time.monotonic(), flush=True)
        os._exit(0)


def bare() -> None:
    """The least that a PySide6 program can show."""
    app = QApplication([])
    label = QLabel("Hello")
    FirstPaint(label)
    label.show()
    app.exec()


def ours() -> None:
    """`prep-app`, with only the first window watched."""
    from prep_app.ui.window import Window

    show = Window.show

    def watched(window: Window) -> None:
        FirstPaint(window)
        show(window)

    Window.show = watched  # type: ignore[method-assign, assignment]
    cli.main([])


if __name__ == "__main__":
    {"bare": bare, "ours": ours}[sys.argv[1]]()
