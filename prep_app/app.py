"""Puts home mode together: the one file that knows all layers."""

import importlib
import importlib.util
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from prep_app.content import guides
from prep_app.content.texts import Texts
from prep_app.errors import PrepError
from prep_app.ui import theme
from prep_app.ui.start import Offer
from prep_app.ui.theme import Type
from prep_app.ui.window import Window


def run(root: Path, text: Texts) -> int:
    """Open the window until it is closed; `root` is resources/."""
    offers = tuple(offered(root / "guides", text))
    style = theme.read_style(root)
    app = QApplication(sys.argv[:1])
    app.setApplicationDisplayName(text("app.window.name"))
    app.setStyle("Fusion")
    load_fonts(style.type)
    look = theme.first_look(style)
    theme.apply(app, look)
    window = Window(offers, text, look)
    window.show_start()
    window.show()
    # What the first screen does not need comes after it is painted: 40 ms of letters, 60 ms of pages.
    AfterPaint(window, lambda: load_fallback(style.type))
    AfterPaint(window, partial(importlib.import_module, "prep_app.ui.wizard"))
    before, sys.excepthook = sys.excepthook, report
    try:
        return app.exec()
    finally:
        sys.excepthook = before


class AfterPaint(QObject):
    """Does something once a window has been painted. A timer of 0 ms alone would come before that."""

    def __init__(self, window: QWidget, work: Callable[[], object]) -> None:
        super().__init__(window)
        self._work = work
        window.installEventFilter(self)

    def eventFilter(self, window: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            window.removeEventFilter(self)
            QTimer.singleShot(0, self._work)
        return False


def offered(folder: Path, text: Texts) -> Iterator[Offer]:
    """Every guide; in place of one that cannot be read, the words that say why."""
    for each in guides.folders(folder):
        try:
            yield guides.load(each, text)
        except PrepError as error:
            yield text(error.key, **error.fields)


def load_fonts(kind: Type) -> None:
    """The family that everything is set in, from a package: the same on every computer."""
    for file in kind.files:
        QFontDatabase.addApplicationFont(str(packaged(file)))


def load_fallback(kind: Type) -> None:
    """The families for letters that the first one lacks."""
    for file in kind.fallback_files:
        QFontDatabase.addApplicationFont(str(packaged(file)))


def packaged(file: str) -> Path:
    """A file of an installed package, as `package/path`. `fontpkg.path` would first read the metadata of all
    packages there are: 60 to 90 ms.
    """
    package, _, path = file.partition("/")
    spec = importlib.util.find_spec(package)
    return (
        Path(*spec.submodule_search_locations) / path
        if spec and spec.submodule_search_locations
        else Path(path)
    )


def report(kind: type[BaseException], _error: BaseException, trace: TracebackType | None) -> None:
    """The last resort: class, file and line. Never the message, which may hold what a patient wrote."""
    import logging  # noqa: PLC0415 (takes 20 ms, and mostly nothing is ever logged)

    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}" if trace else "?"
    logging.getLogger(__name__).error("%s at %s", kind.__name__, place)
