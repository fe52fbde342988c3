"""`prompts` on screen: suggested questions by topic, and how many are picked."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from prep_app.steps.prompts import Prompts, PromptsAnswer, Topic
from prep_app.ui import controls
from prep_app.ui.page import Page


class PromptsPage(Page):
    """Questions to pick."""

    step: Prompts
    answer: PromptsAnswer

    def build(self, column: QVBoxLayout) -> None:
        self._count = controls.paragraph("", "body")
        self._count.setObjectName("count")
        column.addWidget(self._count)
        for topic in self.step.topics:
            column.addSpacing(controls.GAP)
            column.addWidget(controls.heading(self.session.text(self.step.key(topic.id)), 2))
            column.addLayout(self._rows(topic))
        self._say_count()

    def _rows(self, topic: Topic) -> QVBoxLayout:
        rows = QVBoxLayout()
        rows.setSpacing(8)
        for prompt in topic.prompts:
            row = controls.choice(self.session.text(self.step.key(prompt.id)), exclusive=False)
            row.setObjectName(prompt.id)
            row.setChecked(prompt.id in self.answer.ids)
            row.toggled.connect(partial(self._pick, prompt.id))
            rows.addWidget(row)
        return rows

    def _pick(self, prompt: str, picked: bool) -> None:
        others = tuple(each for each in self.answer.ids if each != prompt)
        self.keep(PromptsAnswer(ids=(*others, prompt) if picked else others))
        self._say_count()

    def _say_count(self) -> None:
        text = self.session.text
        picked = sum(1 for _ in self.step.questions(self.answer, self.session.setting))
        self._count.setText(text.count("app.prompts.picked", picked) if picked else text("app.prompts.none"))
