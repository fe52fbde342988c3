"""One treatment: a line that sums it up, the form to fill in, or a way back after it was removed."""

from typing import get_args

from msgspec.structs import replace
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from prep_app.model.visit import Text
from prep_app.steps.appointment import date_in_words
from prep_app.steps.course import Felt, Treatment
from prep_app.ui import controls
from prep_app.ui.pages.beside import beside
from prep_app.ui.pages.counter import Counter
from prep_app.ui.pages.date_boxes import DateBoxes
from prep_app.ui.pages.one_of import OneOf
from prep_app.ui.words import Words

MOST_DAYS = 28
FELT: dict[str, Felt] = {felt: felt for felt in get_args(Felt)}


class DaysField(QWidget):
    """A number of days from 0 to 28, and words below it if it cannot be one."""

    changed = Signal()

    def __init__(self, label: str, name: str, days: int | None, text: Text) -> None:
        super().__init__()
        self._text = text
        self._counter = Counter(name, days, text, MOST_DAYS)
        self._problem = Words("", "small", "danger")
        self._problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(beside(controls.paragraph(label, "strong"), self._counter))
        column.addWidget(self._problem)
        self._counter.changed.connect(self._change)

    @property
    def days(self) -> int | None:
        """The number; None for nothing, or for more days than there are."""
        days = self._counter.days
        return None if days is None or days > MOST_DAYS else days

    def _change(self) -> None:
        over = (self._counter.days or 0) > MOST_DAYS
        words = self._text("app.course.most_days", most=MOST_DAYS) if over else ""
        self._problem.setText(words)
        self._problem.setVisible(over)
        self._counter.describe(words)
        self.changed.emit()


class TreatmentForm(QWidget):
    """The fields of one treatment. `changed` carries it with every keystroke."""

    changed = Signal(object)
    done = Signal()

    def __init__(self, name: str, treatment: Treatment, text: Text) -> None:
        super().__init__()
        self._treatment, self._text, self._name = treatment, text, name
        self._found = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * controls.GAP)
        self.date = DateBoxes(
            (treatment.day, treatment.month, treatment.year), text, text("app.course.date_of", name=name)
        )
        self.date.setObjectName("date")
        self.date.changed.connect(self._keep_date)
        column.addWidget(self.date)
        for which in ("before", "after"):
            column.addWidget(self._days(which))
        column.addWidget(self._felt())
        effects = controls.field(text("app.course.effects"), text("app.course.effects_hint"), lines=2)
        effects.setObjectName("effects")
        effects.edit.setAccessibleName(self._of("effects"))
        effects.set_text(treatment.effects)
        effects.changed.connect(lambda words: self._keep(effects=words))
        column.addWidget(effects)
        done = controls.button(text("app.course.done"), name=text("app.course.done_of", name=name))
        done.setObjectName("done")
        done.clicked.connect(self.done)
        column.addWidget(done)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._leave)

    def show_problem(self, words: str) -> None:
        """What deserves a second look in the date; a new problem is shown when the date is left."""
        self._found = words
        if self.date.problem.text() or not self.date.isAncestorOf(QApplication.focusWidget() or self):
            self._show_found()

    def _show_found(self) -> None:
        self.date.show_problem(
            self._text("app.appointment.number_unread") if self.date.unread else self._found
        )

    def _leave(self, old: QWidget | None, now: QWidget | None) -> None:
        if old and self.date.isAncestorOf(old) and not (now and self.date.isAncestorOf(now)):
            self._show_found()

    def _of(self, field: str) -> str:
        return self._text("app.course.of", name=self._name, field=self._text(f"app.course.{field}"))

    def _days(self, which: str) -> DaysField:
        days = DaysField(
            self._text(f"app.course.{which}"), self._of(which), getattr(self._treatment, which), self._text
        )
        days.setObjectName(which)
        days.changed.connect(lambda: self._keep(**{which: days.days}))
        return days

    def _felt(self) -> QWidget:
        question = self._text("app.course.felt_question")
        box, rows = controls.column(4)
        box.setObjectName("felt")
        rows.addWidget(controls.paragraph(question, "strong"))
        options = {felt: self._text(f"app.course.felt_{felt}") for felt in FELT}
        about = self._text("app.course.of", name=self._name, field=question)
        picks = OneOf(options, self._treatment.felt or "", about)
        picks.picked.connect(lambda felt: self._keep(felt=FELT.get(felt)))
        rows.addWidget(picks)
        return box

    def _keep_date(self) -> None:
        day, month, year = self.date.parts
        self._keep(day=day, month=month, year=year)

    def _keep(self, **fields: object) -> None:
        self._treatment = replace(self._treatment, **fields)
        self.changed.emit(self._treatment)


class TreatmentCard(QWidget):
    """`changed` comes with each change of `treatment` and of `removed`."""

    changed = Signal()

    def __init__(self, text: Text) -> None:
        super().__init__()
        self.treatment, self.removed = Treatment(), False
        self._text, self._name, self._problem = text, "", ""
        self.form: TreatmentForm | None = None
        self._said: Words | None = None  # below a summary
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._part: QWidget | None = None

    def show_treatment(self, treatment: Treatment, number: int, form: bool) -> None:
        """Show a treatment, summed up or as a form."""
        self.treatment = treatment
        self.renumber(number)
        self._turn_to(self._form() if form else self._summary())

    def renumber(self, number: int) -> None:
        """Another number, because one before it came or went."""
        name = self._text("app.course.number", n=number)
        if name != self._name:
            self._name = name
            if self._part is not None and not self.removed:
                self._turn_to(self._form() if self.form else self._summary())

    def show_problem(self, words: str) -> None:
        """What deserves a second look; "" for nothing."""
        self._problem = words
        if self.form is not None:
            self.form.show_problem(words)
        elif self._said is not None:
            self._said.setText(words)
            self._said.setVisible(bool(words))

    def edit(self) -> None:
        """Open the form and begin at its date."""
        self._turn_to(self._form())
        self.first().setFocus()

    def first(self) -> QWidget:
        """What gets the focus in an open form."""
        assert self.form is not None
        return self.form.date

    def _keep(self, treatment: Treatment) -> None:
        self.treatment = treatment
        self.changed.emit()

    def _close(self) -> None:
        self._turn_to(self._summary())
        self._edit.setFocus()

    def _remove(self) -> None:
        self.removed = True
        gone = controls.paragraph(self._text("app.course.removed", name=self._name), "muted")
        undo = self._button("undo")
        undo.clicked.connect(self._bring_back)
        self._turn_to(beside(gone, undo))
        undo.setFocus()
        self.changed.emit()

    def _bring_back(self) -> None:
        self.removed = False
        self._close()
        self.changed.emit()

    def _form(self) -> QWidget:
        card, remove = controls.card(), self._button("remove")
        remove.clicked.connect(self._remove)
        card.column.setSpacing(2 * controls.GAP)
        card.column.addWidget(beside(controls.heading(self._name, 3), remove))
        form = TreatmentForm(self._name, self.treatment, self._text)
        form.changed.connect(self._keep)
        form.done.connect(self._close)
        form.show_problem(self._problem)
        card.column.addWidget(form)
        self.form, self._said = form, None
        return card

    def _summary(self) -> QWidget:
        self.form = None
        card, (words, rows) = controls.card(), controls.column(2)
        rows.addWidget(controls.paragraph(self._name, "strong"))
        for line in self._lines():
            rows.addWidget(controls.paragraph(line))
        self._said = Words(self._problem, "small", "danger")
        rows.addWidget(self._said)
        self._said.setVisible(bool(self._problem))
        self._edit, remove = self._button("edit"), self._button("remove")
        self._edit.clicked.connect(self.edit)
        remove.clicked.connect(self._remove)
        card.column.addWidget(beside(words, controls.flowing(self._edit, remove)))
        return card

    def _lines(self) -> list[str]:
        """The treatment in a few short lines."""
        text, row, date = self._text, self.treatment, self.treatment.date()
        parts = ("?" if part is None else str(part) for part in (row.day, row.month, row.year))
        typed = any(part is not None for part in (row.day, row.month, row.year))
        when = date_in_words(date, text) if date else " ".join(parts) if typed else ""
        days = [
            text.count(f"app.course.said_{which}", count)
            for which in ("before", "after")
            if (count := getattr(row, which)) is not None
        ]
        felt = text("app.course.said_felt", felt=text(f"app.course.felt_{row.felt}")) if row.felt else ""
        words = row.effects.strip()
        effects = text("app.course.said_effects", words=words) if words else ""
        lines = [when, ", ".join(days), felt, effects]
        return [line for line in lines if line] or [text("app.course.nothing")]

    def _button(self, name: str) -> controls.Button:
        said = self._text(f"app.course.{name}_of", name=self._name)
        button = controls.button(self._text(f"app.course.{name}"), "quiet", said)
        button.setObjectName(name)
        return button

    def _turn_to(self, part: QWidget) -> None:
        before, self._part = self._part, part
        self._column.addWidget(part)
        if before is not None:
            before.hide()
            before.deleteLater()
            part.show()  # at once, so that it can take the focus
