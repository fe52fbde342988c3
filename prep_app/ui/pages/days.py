"""`days` on screen: clear, some and bad days, and days with each class of medicine."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prep_app.model.checklist import Shape
from prep_app.model.visit import Problem
from prep_app.steps.days import COLOURS, DaysAnswer, DaysStep, Medicine
from prep_app.ui import controls
from prep_app.ui.page import Page
from prep_app.ui.pages.beside import beside
from prep_app.ui.pages.counter import Counter
from prep_app.ui.shapes import DaysStrip, Mark
from prep_app.ui.words import Words


class MedicineRow(QWidget):
    """A class of medicine, the names that people know, its days, and what there is to say about them."""

    def __init__(self, name: str, names: str, counter: Counter) -> None:
        super().__init__()
        self._counter = counter
        words, lines = controls.column(2)
        lines.addWidget(controls.paragraph(name, "strong"))
        lines.addWidget(controls.paragraph(names, "muted"))
        self._card, self._said = controls.card("tint"), controls.paragraph("")
        self._card.column.addWidget(self._said)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(beside(words, counter))
        column.addWidget(self._card)
        self.say("")

    def say(self, words: str) -> None:
        """Show these words below, and say them to screen readers; "" for none."""
        self._said.setText(words)
        self._card.setVisible(bool(words))
        self._counter.describe(words)


class DaysPage(Page):
    """Counting days. Numbers over the total are kept and met with words."""

    step: DaysStep
    answer: DaysAnswer

    def build(self, column: QVBoxLayout) -> None:
        self._add_colours(column)
        unsure = controls.choice(self.text("app.days.about"))
        unsure.setObjectName("not_sure")
        unsure.setChecked(self.answer.not_sure)
        unsure.toggled.connect(self._keep_unsure)
        column.addWidget(unsure)
        self._medicines: dict[str, MedicineRow] = {}
        if self.step.medicines:
            column.addSpacing(2 * controls.GAP)
            column.addWidget(controls.heading(self.text(self.step.key("medicines_heading"))))
            card = controls.card()
            card.column.setSpacing(2 * controls.GAP)
            for medicine in self.step.medicines:
                self._add_medicine(card.column, medicine)
            column.addWidget(card)
            column.addSpacing(controls.GAP)
        self._show()

    def _add_colours(self, column: QVBoxLayout) -> None:
        card = controls.card()
        card.column.setSpacing(2 * controls.GAP)
        self._sum, self._strip = Words("", "strong"), DaysStrip(self.step.total)
        self._sum.setObjectName("sum")
        card.column.addWidget(self._sum)
        card.column.addWidget(self._strip)
        self._days: dict[str, Counter] = {}
        for colour, shape in COLOURS:
            card.column.addWidget(controls.rule())
            card.column.addWidget(self._colour(colour, shape))
        column.addWidget(card)

    def _colour(self, colour: str, shape: Shape) -> QWidget:
        """Shape, word and meaning beside the number."""
        name = self.text(f"app.days.{colour}_days")
        counter = Counter(name, getattr(self.answer, colour), self.text)
        counter.setObjectName(colour)
        counter.changed.connect(partial(self._keep_days, colour))
        self._days[colour] = counter
        words, lines = controls.column(2)
        lines.addWidget(controls.paragraph(name, "strong"))
        lines.addWidget(controls.paragraph(self.text(self.step.key(colour)), "muted"))
        return beside(controls.marked(Mark(shape), words), counter)

    def _add_medicine(self, column: QVBoxLayout, medicine: Medicine) -> None:
        name = self.text(self.step.key(medicine.id))
        counter = Counter(name, self.answer.medicines.get(medicine.id), self.text)
        counter.setObjectName(medicine.id)
        counter.changed.connect(partial(self._keep_medicine, medicine.id, counter))
        names = self.text(self.step.key(f"{medicine.id}_names"))
        self._medicines[medicine.id] = MedicineRow(name, names, counter)
        if column.count():
            column.addWidget(controls.rule())
        column.addWidget(self._medicines[medicine.id])

    def _keep_unsure(self, unsure: bool) -> None:
        self.keep(replace(self.answer, not_sure=unsure))

    def _keep_days(self, colour: str) -> None:
        self.keep(replace(self.answer, **{colour: self._days[colour].days}))
        self._show()

    def _keep_medicine(self, medicine: str, counter: Counter) -> None:
        days = {id: n for id, n in self.answer.medicines.items() if id != medicine}
        if counter.days is not None:
            days[medicine] = counter.days
        self.keep(replace(self.answer, medicines=days))
        self._show()

    def _show(self) -> None:
        """Everything that follows from the numbers."""
        problems = {problem.field: problem for problem in self.session.problems(self.step)}
        bar = self.step.bar(self.answer, self.session.setting)
        self._strip.show_days([(share.shape, share.days or 0) for share in bar.shares], bar.text)
        words = self._sum_in_words(problems.get("days"))
        self._sum.setText(words)
        for counter in self._days.values():
            counter.describe(words)
        discuss = {medicine.id for medicine in self.step.to_discuss(self.answer)}
        for medicine, row in self._medicines.items():
            name = self.text(self.step.key(medicine))
            said = self.text(self.step.key("discuss"), names=name) if medicine in discuss else ""
            problem = problems.get(medicine)
            row.say(self.text(problem.key, **problem.fields) if problem else said)

    def _sum_in_words(self, problem: Problem | None) -> str:
        left = self.step.total - self.step.counted(self.answer)
        if problem and left < 0:
            return self.text(problem.key, **problem.fields)
        return self.text.count("app.days.left", left) if left else self.text("app.days.all_counted")
