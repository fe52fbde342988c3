"""`course` on screen: a card a treatment, and below them the days before and after as a chart."""

from msgspec.structs import replace
from PySide6.QtWidgets import QVBoxLayout

from prep_app.steps.course import Course, CourseAnswer, Treatment
from prep_app.ui import controls
from prep_app.ui.page import Page
from prep_app.ui.pages.course_chart import Chart
from prep_app.ui.pages.treatment_card import TreatmentCard


class CoursePage(Page):
    """The treatments so far, in the order typed. Problems are said beside the field, and stop nobody."""

    step: Course
    answer: CourseAnswer

    def build(self, column: QVBoxLayout) -> None:
        self._cards: list[TreatmentCard] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(controls.GAP)
        column.addLayout(self._list)
        for treatment in self.answer.rows or (Treatment(),):
            self._add_card(treatment, form=not self.answer.rows)
        add = controls.button(self.text("app.course.add"))
        add.setObjectName("add")
        add.clicked.connect(self._add)
        column.addWidget(add)
        column.addSpacing(controls.GAP)
        self._chart = Chart(self.text("app.course.chart"), self.text("app.course.start"))
        column.addWidget(self._chart)
        column.addWidget(self._change_card())
        self._show()

    def _change_card(self) -> controls.Card:
        """The question what to change, and why it is offered."""
        self._offer = controls.card("tint")
        self._why = controls.paragraph(self.text(self.step.key("change_why")))
        self._offer.column.addWidget(self._why)
        ask = controls.choice(self.text(self.step.key("change")), note=self.text("app.course.ask_note"))
        ask.setObjectName("change")
        ask.setChecked(self.answer.ask_change)
        ask.toggled.connect(lambda asked: self.keep(replace(self.answer, ask_change=asked)))
        self._offer.column.addWidget(ask)
        return self._offer

    def _add_card(self, treatment: Treatment, form: bool) -> TreatmentCard:
        card = TreatmentCard(self.text)
        number = len(self._there()) + 1
        self._cards.append(card)
        card.setObjectName(f"treatment_{len(self._cards)}")
        card.show_treatment(treatment, number, form)
        card.changed.connect(self._keep_rows)
        self._list.addWidget(card)
        return card

    def _add(self) -> None:
        card = self._add_card(Treatment(), form=True)
        card.first().setFocus()
        self._keep_rows()

    def _there(self) -> list[TreatmentCard]:
        return [card for card in self._cards if not card.removed]

    def _keep_rows(self) -> None:
        """Empty ones at the end are only on the screen."""
        rows = [card.treatment for card in self._there()]
        while rows and rows[-1] == Treatment():
            rows.pop()
        self.keep(replace(self.answer, rows=tuple(rows)))
        self._show()

    def _show(self) -> None:
        """Numbers, problems, the chart and the offer."""
        problems = {problem.field: problem for problem in self.session.problems(self.step)}
        for number, card in enumerate(self._there(), start=1):
            card.renumber(number)
            problem = problems.get(f"rows.{number}")
            card.show_problem(self.text(problem.key, **problem.fields) if problem else "")
        self._chart.show_chart(self.step.chart(self.answer, self.session.setting))
        offered = self.step.offers_change(self.answer)
        self._why.setVisible(offered)
        self._offer.setVisible(offered or self.answer.ask_change)  # what was picked can be taken back
