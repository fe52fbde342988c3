"""`choose` on screen: one option or several. A single choice can be taken back."""

from PySide6.QtWidgets import QVBoxLayout

from prep_app.steps.choose import Choose, ChooseAnswer
from prep_app.ui import controls
from prep_app.ui.page import Page
from prep_app.ui.pages.single import SingleChoice


class ChoosePage(Page):
    """Options as rows."""

    step: Choose
    answer: ChooseAnswer

    def build(self, column: QVBoxLayout) -> None:
        picked = self.step.picked(self.answer)
        self._box, rows = controls.column()
        self._rows = []
        for option in self.step.options:
            words = self.session.text(self.step.key(option.id))
            row = controls.choice(words, exclusive=not self.step.many)
            row.setObjectName(option.id)
            row.setChecked(option.id in picked)
            self._rows.append(row)
            rows.addWidget(row)
        column.addWidget(self._box)
        if self.step.many:
            for row in self._rows:
                row.toggled.connect(self._keep_rows)
        else:
            self._allow_none(column)

    def _allow_none(self, column: QVBoxLayout) -> None:
        single = SingleChoice(self._rows, self._box)
        self._clear = controls.button(self.session.text("app.choose.clear"), "quiet")
        self._clear.setObjectName("clear")
        self._clear.setVisible(bool(single.chosen))
        self._clear.clicked.connect(single.clear)
        single.picked.connect(self._keep_rows)
        column.addWidget(self._clear)

    def _keep_rows(self) -> None:
        picked = tuple(row.objectName() for row in self._rows if row.isChecked())
        if not self.step.many:
            self._show_clear(bool(picked))
        self.keep(ChooseAnswer(ids=picked))

    def _show_clear(self, shown: bool) -> None:
        if not shown and self._clear.hasFocus():
            self._rows[0].setFocus()
        self._clear.setVisible(shown)
