"""The quiet bar at the top: where we are, and how large and how bright everything is."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from prep_app.model.visit import Text
from prep_app.ui.press import Button
from prep_app.ui.theme import Look, font_of, theme_of
from prep_app.ui.words import Words


class Title(Words):
    """One line that ends in dots where there is no room; a screen reader has all of it."""

    def heightForWidth(self, width: int) -> int:
        return int(self.lines(100_000).height)

    def minimumSizeHint(self) -> QSize:
        return QSize(4 * self.em(), int(self.lines(100_000).height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, font = QPainter(self), font_of(self, self.role)
        painter.setFont(font)
        painter.setPen(theme_of(self).colour(self.colour))
        words = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(
            QRectF(self.rect()), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words
        )


class Choices(Button):
    """A button that opens a short list to pick one from. `picked` carries the place in the list."""

    picked = Signal(int)

    def __init__(self, label: str, choices: Sequence[str]) -> None:
        super().__init__(label, "quiet")
        self._label = label
        self._menu = QMenu(self)
        self._menu.setAccessibleName(label)
        group = QActionGroup(self._menu)
        for number, words in enumerate(choices):
            action = QAction(words.replace("&", "&&"), group)
            action.setCheckable(True)
            action.triggered.connect(lambda _on, number=number: self.picked.emit(number))
            self._menu.addAction(action)
        self.clicked.connect(self._open)

    def show_picked(self, number: int) -> None:
        """Mark one as the one that is in force."""
        action = self._menu.actions()[number]
        action.setChecked(True)
        self.setAccessibleName(f"{self._label}, {action.text()}")

    def _open(self) -> None:
        # popup, not exec: an event loop inside a click would keep the window from closing.
        left = self.width() - self._menu.sizeHint().width()  # the bar ends on the right: so does the list
        self._menu.popup(self.mapToGlobal(QPoint(left, self.height() + 4)))
        self._menu.setActiveAction(next(a for a in self._menu.actions() if a.isChecked()))


class TopBar(QWidget):
    """Title, text size, light. `look_picked` carries the look to show."""

    look_picked = Signal(object)

    def __init__(self, look: Look, text: Text) -> None:
        super().__init__()
        self._look = look
        style = look.style
        self._title = Title("", "strong", "muted")
        sizes = [text("app.window.percent", percent=size.percent) for size in style.sizes]
        self._sizes = Choices(text("app.window.text_size"), sizes)
        self._themes = Choices(
            text("app.window.light"), [text(f"app.window.theme_{name}") for name in style.themes]
        )
        self._sizes.picked.connect(lambda n: self._pick(Look(style, self._look.theme_name, style.sizes[n])))
        self._themes.picked.connect(
            lambda n: self._pick(Look(style, tuple(style.themes)[n], self._look.size))
        )
        self._sizes.setObjectName("text_size")
        self._themes.setObjectName("light")
        line = QHBoxLayout(self)
        line.setContentsMargins(20, 4, 16, 5)
        line.setSpacing(24)
        line.addWidget(self._title, 1)
        line.addWidget(self._sizes)
        line.addWidget(self._themes)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._mark()

    def show_title(self, title: str) -> None:
        """Say what this window is about now."""
        self._title.setText(title)

    def _pick(self, look: Look) -> None:
        self._look = look
        self._mark()
        self.look_picked.emit(look)

    def _mark(self) -> None:
        self._sizes.show_picked(self._look.style.sizes.index(self._look.size))
        self._themes.show_picked(list(self._look.style.themes).index(self._look.theme_name))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self)
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("hair"))
