"""The review: everything that the sheet will say, in its order, with a way back to each step."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from prep_app.model.checklist import Section
from prep_app.model.visit import Answer
from prep_app.session import Session
from prep_app.ui import controls
from prep_app.ui.blocks import widget_for
from prep_app.ui.scroll import Screen


class Review(Screen):
    """`edit_asked` carries a section and its step."""

    edit_asked = Signal(str, str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.text, checklist = session.text, session.checklist()
        self._edits: dict[str, QWidget] = {}
        rows = self.area.rows
        self.heading = controls.heading(self.text("app.review.heading"), 1)
        rows.addWidget(self.heading)
        rows.addWidget(controls.paragraph(self.text("app.review.lead"), "lead"))
        sheet = controls.card()
        rows.addSpacing(controls.GAP)
        rows.addWidget(sheet)
        sheet.column.setSpacing(12)
        sheet.column.addWidget(controls.heading(checklist.title, 2))
        if checklist.when:
            sheet.column.addWidget(controls.paragraph(checklist.when, "strong"))
        sheet.column.addWidget(controls.paragraph(self.text("app.review.opening", words=checklist.opening)))
        for section in checklist.sections:
            self._add_section(sheet, section, session)
        sheet.column.addSpacing(controls.GAP)
        sheet.column.addWidget(controls.rule())
        sheet.column.addWidget(controls.paragraph(checklist.footer, "muted"))
        rows.addStretch(1)

    @staticmethod
    def _takes_answer(session: Session, step_id: str) -> bool:
        step = session.guide.step(step_id)
        return step is not None and step.answer_type is not Answer

    def _add_section(self, sheet: controls.Card, section: Section, session: Session) -> None:
        sheet.column.addSpacing(controls.GAP)
        sheet.column.addWidget(controls.rule())
        line = QHBoxLayout()
        line.addWidget(controls.heading(section.heading, 3), 1, Qt.AlignmentFlag.AlignVCenter)
        if section.step:
            verb = "edit" if self._takes_answer(session, section.step) else "open"
            name = self.text(f"app.review.{verb}_name", section=section.heading)
            edit = controls.button(self.text(f"app.review.{verb}"), "quiet", name)
            edit.setObjectName(f"edit_{section.id}")
            edit.clicked.connect(
                lambda _on=False, section=section: self.edit_asked.emit(section.id, section.step)
            )
            self._edits[section.id] = edit
            line.addWidget(edit)
        sheet.column.addLayout(line)
        for block in section.blocks:
            sheet.column.addWidget(widget_for(block, self.text))

    def show_section(self, section: str) -> None:
        """Go on where Edit left off; nothing for a section that is not here."""
        if section in self._edits:
            self._edits[section].setFocus()
