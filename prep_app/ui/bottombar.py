"""The bar at the bottom: print, how far we are, back, next. Always in the same place."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from prep_app.model.visit import Text
from prep_app.ui import controls
from prep_app.ui.theme import theme_of
from prep_app.ui.words import WIDEST, Lines, Words, set_lines

NEXT_WORDS = ("next", "to_review", "finish", "close")


class Progress(Words):
    """How far we are: in full, or in short where the full words would wrap."""

    short = ""

    def lines(self, width: int) -> Lines:
        full = super().lines(width)
        if not self.short or full.height <= full.first:
            return full
        return set_lines(self, self.short, self.role, width, self.alignment())


class BottomBar(QWidget):
    """Three buttons and a line of words. What Next says changes; its place and size do not."""

    def __init__(self, text: Text) -> None:
        super().__init__()
        self._text = text
        self.print = controls.button(text("app.wizard.print"))
        self.progress = Progress("", "small", "muted")
        self.progress.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.back = controls.button(text("app.wizard.back"))
        self.next = controls.button(text("app.wizard.next"), "primary")
        for name in ("print", "back", "next"):
            getattr(self, name).setObjectName(name)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 12, 16, 12)
        line.setSpacing(12)
        for widget, stretch in ((self.print, 0), (self.progress, 1), (self.back, 0), (self.next, 0)):
            line.addWidget(widget, stretch, Qt.AlignmentFlag.AlignVCenter)
        keep = self.print.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self.print.setSizePolicy(keep)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._reserve()

    def show_progress(self, words: str, short: str = "") -> None:
        """Say how far we are; `short` where there is no room for `words`."""
        self.progress.short = short
        self.progress.setText(words)

    def show_next(self, key: str, role: str = "primary") -> None:
        """Let Next say one of NEXT_WORDS."""
        self.next.say(self._text(f"app.wizard.{key}"), "primary" if role == "primary" else "plain")
        self.next.setAccessibleName(self.next.words())

    def _reserve(self) -> None:
        """Give Next the width of the longest that it may say, so that Back never moves."""
        says: Sequence[str] = [self._text(f"app.wizard.{key}") for key in NEXT_WORDS]
        self.next.setFixedWidth(
            max(int(set_lines(self, words, "strong", WIDEST).width) for words in says) + 52
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._reserve()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.fillRect(0, 0, self.width(), 1, theme.colour("hair"))
