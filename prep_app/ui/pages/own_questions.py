"""`own_questions` on screen: a field that grows, and the questions added so far."""

from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from prep_app.steps.own_questions import OwnQuestions, OwnQuestionsAnswer
from prep_app.ui import controls
from prep_app.ui.announce import announce
from prep_app.ui.page import Page
from prep_app.ui.pages.entering import on_enter
from prep_app.ui.pages.question_row import QuestionRow


class OwnQuestionsPage(Page):
    """The patient's own words. What is typed but not added yet is kept as the last text."""

    step: OwnQuestions
    answer: OwnQuestionsAnswer

    def build(self, column: QVBoxLayout) -> None:
        self._place = len(self.answer.texts)  # of what is being typed
        self._field = controls.field(
            self.text("app.own_questions.label"), self.text("app.own_questions.hint"), lines=3
        )
        self._field.setObjectName("draft")
        self._field.changed.connect(self._keep_draft)
        on_enter(self._field, self._add)
        add = controls.button(self.text("app.own_questions.add"))
        add.setObjectName("add")
        add.clicked.connect(self._add)
        self._count = controls.heading("", 3)
        self._list = QVBoxLayout()
        self._list.setSpacing(controls.GAP)
        column.addWidget(self._field)
        column.addWidget(add)
        column.addSpacing(controls.GAP)
        column.addWidget(self._count)
        column.addLayout(self._list)
        for place, words in enumerate(self.answer.texts):
            if words.strip():
                self._show(place, words)
        self._say_count()

    def _keep_draft(self, words: str) -> None:
        texts = self.answer.texts[: self._place]
        self.keep(OwnQuestionsAnswer(texts=(*texts, words) if words else texts))

    def _add(self) -> None:
        words = self._field.text()
        if words.strip():
            self._show(self._place, words)
            self._place += 1
            self._field.set_text("")
            self._say_count()
            announce(self._field.edit, self.text("app.own_questions.added"))
        self._field.edit.setFocus()

    def _show(self, place: int, words: str) -> None:
        row = QuestionRow(words, self.text)
        row.setObjectName(f"question_{place + 1}")
        row.changed.connect(partial(self._change, place))
        self._list.addWidget(row)

    def _change(self, place: int, words: str) -> None:
        texts = list(self.answer.texts)
        texts[place] = words
        self.keep(OwnQuestionsAnswer(texts=tuple(texts)))
        self._say_count()

    def _say_count(self) -> None:
        """How many there are, not counting what is being typed."""
        count = sum(1 for words in self.answer.texts[: self._place] if words.strip())
        key = "app.own_questions.count"
        self._count.setText(self.text.count(key, count) if count else self.text("app.own_questions.none"))
