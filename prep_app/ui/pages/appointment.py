"""`appointment` on screen: date, time, place. Problems are said when a field is left, and stop nobody."""

from functools import partial

from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from prep_app.steps.appointment import Appointment, AppointmentAnswer
from prep_app.ui import controls
from prep_app.ui.page import Page
from prep_app.ui.pages.date_boxes import DateBoxes

HINTED = ("time", "session")
UNREAD = "app.appointment.number_unread"


class AppointmentPage(Page):
    """Where to be and when; only the fields that the step lists."""

    step: Appointment
    answer: AppointmentAnswer

    def build(self, column: QVBoxLayout) -> None:
        self._fields: dict[str, DateBoxes | controls.Field] = {}
        for name in self.step.fields:
            self._fields[name] = self._date() if name == "date" else self._field(name)
            self._fields[name].setObjectName(name)
            column.addWidget(self._fields[name])
        for name in self.step.fields:
            self._show_problem(name)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._leave)

    def _date(self) -> DateBoxes:
        answer = self.answer
        date = DateBoxes((answer.day, answer.month, answer.year), self.text)
        date.changed.connect(partial(self._keep_date, date))
        return date

    def _field(self, name: str) -> controls.Field:
        hint = self.text(f"app.appointment.{name}_hint") if name in HINTED else ""
        field = controls.field(self.text(f"app.appointment.{name}"), hint)
        field.set_text(getattr(self.answer, name))
        field.changed.connect(partial(self._keep_text, name))
        return field

    def _keep_date(self, date: DateBoxes) -> None:
        day, month, year = date.parts
        self.keep(replace(self.answer, day=day, month=month, year=year))
        self._mend("date", date.problem.text())

    def _keep_text(self, name: str, words: str) -> None:
        self.keep(replace(self.answer, **{name: words}))
        field = self._fields[name]
        self._mend(name, field.problem.text())

    def _mend(self, name: str, shown: str) -> None:
        """While typing, a problem goes as soon as it is mended; a new one waits until the field is left."""
        if shown:
            self._show_problem(name)

    def _leave(self, old: QWidget | None, now: QWidget | None) -> None:
        for name, field in self._fields.items():
            if old and field.isAncestorOf(old) and not (now and field.isAncestorOf(now)):
                self._show_problem(name)

    def _show_problem(self, name: str) -> None:
        field = self._fields[name]
        found = next((p for p in self.session.problems(self.step) if p.field == name), None)
        words = self.text(found.key, **found.fields) if found else ""
        if isinstance(field, DateBoxes) and field.unread:
            words = self.text(UNREAD)
        field.show_problem(words)
