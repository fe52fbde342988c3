"""One step on the screen: chapter, heading, lead, the kind's own controls, its lines, its sources."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from prep_app.model.checklist import Paragraph, Points
from prep_app.model.guide import Step
from prep_app.model.visit import Answer
from prep_app.session import Session
from prep_app.steps.prose import prose
from prep_app.ui import controls
from prep_app.ui.drawing import Illustration
from prep_app.ui.scroll import Screen

HIGH, WIDE = 7.0, 36.0  # a picture is at most so many lines of text high, and so many wide


class Page(Screen):
    """What all kinds share; a kind overrides `build`. It knows its step and its answer, and no other page."""

    kept = Signal()  # an answer has been kept; the route may be another one now

    def __init__(self, step: Step, session: Session) -> None:
        super().__init__()
        self.step, self.session, self.text = step, session, session.text
        rows = self.area.rows
        rows.addWidget(controls.paragraph(self.text(f"chapter.{step.chapter}"), "muted"))
        self.heading = controls.heading(self.text(step.key("heading")), 1)
        rows.addWidget(self.heading)
        self.lead = controls.paragraph(self.text(step.key("lead")), "lead")
        rows.addWidget(self.lead)
        rows.addSpacing(controls.GAP)
        if step.picture:
            drawing = session.setting.drawing(step.picture)
            wide = min(HIGH * drawing.width / drawing.height, WIDE)
            rows.addWidget(Illustration(drawing, self.text(step.key("picture")), wide))
        self.below, below = controls.column(rows.spacing())  # lines and sources; a kind may hide them
        self.build(rows)
        self._add_lines(below)
        self._add_sources(below)
        if below.count():
            rows.addWidget(self.below)
        rows.addStretch(1)

    def build(self, column: QVBoxLayout) -> None:
        """Add the controls of this kind."""

    @property
    def answer(self) -> Answer:
        """What the visit holds for this step, or an empty answer."""
        return self.session.answer(self.step) or self.step.answer_type()

    def keep(self, answer: Answer) -> None:
        """Put an answer into the visit."""
        self.session.set_answer(self.step, answer)
        self.kept.emit()

    def _add_lines(self, column: QVBoxLayout) -> None:
        for block in prose(self.step, self.text):
            if isinstance(block, Points):
                column.addWidget(controls.points(block.items))
            elif isinstance(block, Paragraph):
                column.addWidget(controls.prose(block))

    def _add_sources(self, column: QVBoxLayout) -> None:
        """A quiet button that opens the list of sources in place."""
        facts = tuple(self.step.facts())
        numbers = sorted({number for line in facts for number in line.sources})
        unverified = any(line.unverified for line in facts)
        if not numbers and not unverified:
            return
        cited = ", ".join(str(number) for number in numbers)
        label = self.text("app.page.sources", numbers=cited) if numbers else self.text("app.page.no_sources")
        titles = [
            self.text(
                "app.sheet.source", n=source.n, title=", ".join(filter(None, (source.title, source.date)))
            )
            for source in self.session.guide.sources
            if source.n in numbers
        ]
        if unverified:
            titles.append(self.text("app.page.unverified"))
        opener, (details, rows) = controls.button(label, "quiet"), controls.column()
        opener.setAccessibleDescription(self.text("app.page.sources_open"))
        opener.setCheckable(True)
        for title in titles:
            rows.addWidget(controls.paragraph(title, "muted"))
        details.hide()
        opener.toggled.connect(details.setVisible)
        column.addSpacing(2 * controls.GAP)
        column.addWidget(opener)
        column.addWidget(details)
