"""A question in the patient's own words, which can be edited, removed, and brought back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prep_app.model.visit import Text
from prep_app.ui import controls
from prep_app.ui.pages.beside import beside
from prep_app.ui.pages.entering import on_enter

SHORT = 60


def shorten(words: str, most: int = SHORT) -> str:
    """Enough of a question, in letters, to tell which one it is."""
    return words if len(words) <= most else f"{words[:most]}…"


class QuestionRow(QWidget):
    """Shown, being edited, or removed. `changed` carries the new words; "" when removed."""

    changed = Signal(str)

    def __init__(self, words: str, text: Text) -> None:
        super().__init__()
        self._text, self.words = text, words
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._part: QWidget | None = None
        self._turn_to(self._shown())

    def edit(self) -> None:
        """Let the patient change the words; each keystroke counts at once."""
        card, field = controls.card(), controls.field(self._text("app.own_questions.edit_label"), lines=2)
        field.setObjectName("editor")
        field.set_text(self.words)
        field.changed.connect(self.changed)
        done = self._button("done", self._text("app.own_questions.done"))
        done.clicked.connect(lambda: self._finish(field.text()))
        on_enter(field, done.click)
        card.column.addWidget(field)
        card.column.addWidget(done)
        self._turn_to(card)
        field.edit.setFocus()

    def remove(self) -> None:
        """Take the question away, with a way back."""
        self.changed.emit("")
        gone = controls.paragraph(self._text("app.own_questions.removed"), "muted")
        undo = self._button("undo", self._text("app.own_questions.undo_of", question=shorten(self.words)))
        undo.clicked.connect(self._bring_back)
        self._turn_to(beside(gone, undo))
        undo.setFocus()

    def _bring_back(self) -> None:
        self.changed.emit(self.words)
        self._show_again()

    def _finish(self, words: str) -> None:
        if not words.strip():
            self.remove()
            return
        self.words = words
        self._show_again()

    def _show_again(self) -> None:
        self._turn_to(self._shown())
        self._edit.setFocus()

    def _shown(self) -> QWidget:
        card = controls.card()
        which = shorten(self.words)
        self._edit = self._button("edit", self._text("app.own_questions.edit_of", question=which))
        remove = self._button("remove", self._text("app.own_questions.remove_of", question=which))
        self._edit.clicked.connect(self.edit)
        remove.clicked.connect(self.remove)
        buttons = controls.flowing(self._edit, remove)
        card.column.addWidget(beside(controls.paragraph(self.words), buttons))
        return card

    def _button(self, name: str, said: str) -> controls.Button:
        button = controls.button(self._text(f"app.own_questions.{name}"), "quiet", said)
        button.setObjectName(name)
        return button

    def _turn_to(self, part: QWidget) -> None:
        before, self._part = self._part, part
        self._column.addWidget(part)
        if before is not None:
            before.hide()
            before.deleteLater()
            part.show()  # at once, so that it can take the focus
