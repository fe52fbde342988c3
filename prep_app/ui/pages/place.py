"""One numbered place for a question: empty, or with buttons to move it up, down and out."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prep_app.model.visit import Text
from prep_app.ui import controls
from prep_app.ui.pages.beside import beside
from prep_app.ui.pages.question_row import shorten
from prep_app.ui.words import Words

NAMED = 3  # so many places have a word for a name
LONG = 200  # letters; the row below has the whole question


class Place(QWidget):
    """`moved` carries -1 for up and 1 for down."""

    moved = Signal(int)
    removed = Signal()

    def __init__(self, number: int, text: Text) -> None:
        super().__init__()
        self._text, self._first = text, number == 1
        self.name = (
            text(f"app.priorities.place_{number}")
            if number <= NAMED
            else text("app.priorities.place", n=number)
        )
        self.setObjectName(f"place_{number}")
        self._words = Words("")
        self._buttons = {name: self._button(name) for name in ("up", "down", "remove")}
        self._buttons["up"].clicked.connect(partial(self.moved.emit, -1))
        self._buttons["down"].clicked.connect(partial(self.moved.emit, 1))
        self._buttons["remove"].clicked.connect(self.removed)
        words, lines = controls.column(2)
        lines.addWidget(Words(self.name, "strong", "accent"))
        lines.addWidget(self._words)
        self._box = controls.flowing(*self._buttons.values())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(beside(words, self._box))

    def show_question(self, words: str, last: bool) -> None:
        """Put a question here, or none; the last one cannot go down."""
        self._words.colour = "text" if words else "muted"
        self._words.setText(shorten(words, LONG) or self._text("app.priorities.free"))
        self._box.setVisible(bool(words))
        self._buttons["up"].setVisible(not self._first)
        self._buttons["down"].setVisible(not last)
        for name, button in self._buttons.items():
            button.setAccessibleName(self._text(f"app.priorities.{name}_of", question=shorten(words)))

    def take_focus(self, by: int) -> None:
        """After a move or a removal: stay with the question, on the same button if it still works."""
        wanted = (*{-1: ("up", "down"), 1: ("down", "up")}.get(by, ()), "remove")
        next(self._buttons[name] for name in wanted if not self._buttons[name].isHidden()).setFocus()

    def _button(self, name: str) -> controls.Button:
        button = controls.button(self._text(f"app.priorities.{name}"), "quiet")
        button.setObjectName(name)
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # so that the others stay where they are
        button.setSizePolicy(policy)
        return button
