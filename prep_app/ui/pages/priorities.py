"""`priorities` on screen: numbered places, and below them all questions to press into place."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from prep_app.steps.priorities import Priorities, PrioritiesAnswer
from prep_app.ui import controls
from prep_app.ui.announce import announce
from prep_app.ui.page import Page
from prep_app.ui.pages.place import Place


class PrioritiesPage(Page):
    """The questions that matter most, in order. No dragging: press to put in, move up and down by buttons."""

    step: Priorities
    answer: PrioritiesAnswer

    def build(self, column: QVBoxLayout) -> None:
        self._words = {question.ref: question.text for question in self.session.questions()}
        self._places = [Place(number, self.text) for number in range(1, self.step.count + 1)]
        self._rows = {ref: self._row(ref, words) for ref, words in self._words.items()}
        if not self._words:
            column.addWidget(controls.paragraph(self.text("app.priorities.empty")))
            return
        card = controls.card()
        for index, place in enumerate(self._places):
            place.moved.connect(partial(self._move, index))
            place.removed.connect(partial(self._remove, index))
            card.column.addWidget(place)
            if place is not self._places[-1]:
                card.column.addWidget(controls.rule())
        column.addWidget(card)
        column.addSpacing(controls.GAP)
        column.addWidget(controls.heading(self.text("app.priorities.all")))
        column.addWidget(controls.paragraph(self.text("app.priorities.how"), "muted"))
        rows = QVBoxLayout()
        rows.setSpacing(controls.GAP)
        for row in self._rows.values():
            rows.addWidget(row)
        column.addLayout(rows)
        self._show()

    @property
    def refs(self) -> list[str]:
        """The refs in the places, first to last; those of questions that are gone are passed over."""
        there = [ref for ref in dict.fromkeys(self.answer.refs) if ref in self._words]
        return there[: self.step.count]

    def _row(self, ref: str, words: str) -> controls.Tickable:
        row = controls.Tickable(words)
        row.setAccessibleName(words)
        row.setObjectName(ref)
        row.toggled.connect(partial(self._toggle, ref))
        return row

    def _toggle(self, ref: str, into: bool) -> None:
        refs = [each for each in self.refs if each != ref]
        if into and len(refs) == self.step.count:
            self._show()
            full = self.text.count("app.priorities.full", self.step.count)
            self._rows[ref].add_note(full)
            announce(self._rows[ref], full)
            return
        self._keep([*refs, ref] if into else refs)

    def _move(self, index: int, by: int) -> None:
        refs, to = self.refs, index + by
        refs[index], refs[to] = refs[to], refs[index]
        self._keep(refs)
        self._places[to].take_focus(by)

    def _remove(self, index: int) -> None:
        refs = self.refs
        gone = refs.pop(index)
        self._keep(refs)
        if refs:
            self._places[min(index, len(refs) - 1)].take_focus(0)
        else:
            self._rows[gone].setFocus()

    def _keep(self, refs: list[str]) -> None:
        self.keep(PrioritiesAnswer(refs=tuple(refs)))
        self._show()

    def _show(self) -> None:
        refs = self.refs
        for index, place in enumerate(self._places):
            place.show_question(self._words[refs[index]] if index < len(refs) else "", index == len(refs) - 1)
        for ref, row in self._rows.items():
            row.blockSignals(True)
            row.setChecked(ref in refs)
            row.blockSignals(False)
            note = self._places[refs.index(ref)].name if ref in refs else ""
            if note != row.note:  # 200 rows need not all be set anew
                row.add_note(note)
