"""`tasks` on screen: rows to tick, in groups."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from prep_app.steps.tasks import Tasks, TasksAnswer
from prep_app.ui import controls
from prep_app.ui.page import Page


class TasksPage(Page):
    """What to bring and do."""

    step: Tasks
    answer: TasksAnswer

    def build(self, column: QVBoxLayout) -> None:
        text, done = self.session.text, self.answer.ids
        for group in self.step.groups:
            column.addSpacing(controls.GAP)
            column.addWidget(controls.heading(text(self.step.key(group.id)), 2))
            rows = QVBoxLayout()
            rows.setSpacing(8)
            for item in group.items:
                row = controls.choice(text(self.step.key(item.id)), exclusive=False)
                row.setObjectName(item.id)
                row.setChecked(item.id in done)
                row.toggled.connect(partial(self._tick, item.id))
                rows.addWidget(row)
            column.addLayout(rows)

    def _tick(self, item: str, ticked: bool) -> None:
        others = tuple(each for each in self.answer.ids if each != item)
        self.keep(TasksAnswer(ids=(*others, item) if ticked else others))
