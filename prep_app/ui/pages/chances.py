"""`chances` on screen: people out of 100, beside the comparison. The same 100 everywhere."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from prep_app.steps.chances import ChancesStep
from prep_app.ui import controls
from prep_app.ui.page import Page
from prep_app.ui.pages.beside import beside
from prep_app.ui.shapes import People


class ChancesPage(Page):
    """Each chance as 100 people with treatment, beside 100 without."""

    step: ChancesStep

    def build(self, column: QVBoxLayout) -> None:
        table = self.step.table(self.session.setting)
        striped = any(odds.high is not None for odds in table.rows)
        column.addWidget(controls.paragraph(self.text("app.chances.legend"), "muted"))
        if striped:
            column.addWidget(controls.paragraph(self.text("app.chances.striped"), "muted"))
        for odds in table.rows:
            card = controls.card()
            card.column.addWidget(controls.heading(odds.name, 3))
            treated = self._side(odds.name, table.treated, odds.treated_text, odds.treated, odds.high)
            compared = self._side(odds.name, table.compared, odds.compared_text, odds.compared)
            card.column.addWidget(beside(treated, compared, halves=True))
            if odds.note:
                card.column.addWidget(controls.paragraph(odds.note))
            column.addWidget(card)
        column.addSpacing(controls.GAP)

    def _side(self, name: str, who: str, number: str, low: int | None, high: int | None = None) -> QWidget:
        words, lines = controls.column(2)
        lines.addWidget(controls.paragraph(who, "muted"))
        lines.addWidget(controls.paragraph(number, "body" if low is None else "strong"))
        lines.addStretch(1)
        if low is None:
            return words
        said = self.text("app.chances.picture", name=name, who=who, number=number)
        return controls.marked(People(said, low, high), words)
