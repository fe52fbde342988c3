"""A child process that walks through the guide and back: `python -m tests.bench.clicks ROUNDS`.

It prints, for each click on Next and on Back, the ms until the new page was on the screen, as JSON.
"""

import json
import sys
import time
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from prep_app.app import load_fallback, load_fonts
from prep_app.content import guides, resources
from prep_app.content.texts import load_texts
from prep_app.ui import theme
from prep_app.ui.window import Window
from tests.bench.content import GUIDE
from tests.ui.filled import fill

WORDS = ("empty", "typical")


class LastPaint(QObject):
    """When the window was last painted: its updates pass through here, and each paints at once."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.window, self.at = window, 0.0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.UpdateRequest:
            return False
        self.window.removeEventFilter(self)
        QCoreApplication.sendEvent(watched, event)
        self.at = time.perf_counter()
        self.window.installEventFilter(self)
        return True


def main(rounds: int) -> None:
    """Walk `rounds` times with nothing answered and as often with a filled-in visit."""
    root = resources.root()
    text = load_texts(root, "en")
    edition = guides.load(guides.find(GUIDE, root / "guides"), text)
    style = theme.read_style(root)
    app = QApplication([])
    app.setStyle("Fusion")
    load_fonts(style.type)
    load_fallback(style.type)
    theme.apply(app, theme.first_look(style))
    times: dict[str, list[float]] = {"next": [], "back": []}
    for how in WORDS * rounds:
        window = Window((edition,), text, theme.first_look(style))
        window.open(GUIDE)
        walk = window.walks[GUIDE]
        fill(walk.session, how)
        window.show()
        QTest.qWaitForWindowExposed(window)
        last = LastPaint(window)
        while walk.current != "finish":
            times["next"].append(click(walk.bar.next, last, app))
        while walk.current != edition.guide.steps[0].id:
            times["back"].append(click(walk.bar.back, last, app))
        window.leave()
        window.deleteLater()
    print(json.dumps(times))


def click(button: QPushButton, last: LastPaint, app: QApplication) -> float:
    """One click; the ms until the last paint that it led to."""
    settle(last, app)
    start = time.perf_counter()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(last, app)
    assert last.at > start, "a click painted nothing"
    return (last.at - start) * 1000


def settle(last: LastPaint, app: QApplication) -> None:
    """Until there is nothing left to lay out or paint."""
    for painted in _paints(last):
        app.processEvents()
        app.sendPostedEvents()
        if last.at == painted:
            return


def _paints(last: LastPaint) -> Iterator[float]:
    while True:
        yield last.at


if __name__ == "__main__":
    main(int(sys.argv[1]))
