"""`tell` on screen: statements with Yes, No and Not sure, and room for a note where it is wanted."""

from functools import partial
from typing import get_args

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from prep_app.model.visit import Text
from prep_app.steps.tell import State, Tell, TellAnswer, TellGroup, Told
from prep_app.ui import controls
from prep_app.ui.page import Page
from prep_app.ui.pages.beside import beside
from prep_app.ui.pages.segments import Segment
from prep_app.ui.pages.single import SingleChoice

STATES: dict[str, State] = {state: state for state in get_args(State)}


class StatementRow(QWidget):
    """One statement. The note is there for yes and not sure, and whenever it has words."""

    changed = Signal()

    def __init__(self, statement: str, told: Told, text: Text) -> None:
        super().__init__()
        self.told, self._text, self._statement = told, text, statement
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(controls.GAP)
        self._column.addWidget(beside(controls.paragraph(statement), self._segments()))
        self._note: controls.Field | None = None
        self._show_note()

    def _segments(self) -> QWidget:
        box = QWidget()
        box.setAccessibleName(self._statement)
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(controls.GAP)
        buttons = []
        for state in STATES:
            button = Segment(self._text(f"app.tell.{state}"), self._statement)
            button.setObjectName(state)
            button.setChecked(self.told.state == state)
            buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)
        SingleChoice(buttons, box).picked.connect(self._pick)
        return box

    def _pick(self, state: str) -> None:
        self.told = replace(self.told, state=STATES.get(state))
        self._show_note()
        self.changed.emit()

    def _write(self, note: str) -> None:
        self.told = replace(self.told, note=note)
        self.changed.emit()

    def _show_note(self) -> None:
        # Made when first wanted: a guide has twenty statements, most of them without a note.
        wanted = self.told.state in ("yes", "not_sure") or bool(self.told.note)
        if wanted and self._note is None:
            self._note = controls.field(self._text("app.tell.note"), lines=2)
            self._note.edit.setAccessibleDescription(self._statement)
            self._note.setObjectName("note")
            self._note.set_text(self.told.note)
            self._note.changed.connect(self._write)
            self._column.addWidget(self._note)
        if self._note is not None:
            self._note.setVisible(wanted)


class TellPage(Page):
    """What the team must know."""

    step: Tell
    answer: TellAnswer

    def build(self, column: QVBoxLayout) -> None:
        for group in self.step.groups:
            column.addSpacing(controls.GAP)
            column.addWidget(controls.heading(self.text(self.step.key(group.id))))
            column.addWidget(self._group(group))

    def _group(self, group: TellGroup) -> QWidget:
        card = controls.card()
        for number, item in enumerate(group.items):
            if number:
                card.column.addWidget(controls.rule())
            row = StatementRow(
                self.text(self.step.key(item.id)), self.step.told(self.answer, item.id), self.text
            )
            row.setObjectName(item.id)
            row.changed.connect(partial(self._keep_row, item.id, row))
            card.column.addWidget(row)
        return card

    def _keep_row(self, item: str, row: StatementRow) -> None:
        others = {id: told for id, told in self.answer.items.items() if id != item}
        kept = others if row.told == Told() else {**others, item: row.told}
        self.keep(TellAnswer(items=kept))
