"""The walk on the screen: one step at a time, then the review, then the finish."""

from math import ceil
from typing import Literal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from prep_app.document import Options
from prep_app.model.guide import Step
from prep_app.model.visit import Answer
from prep_app.session import Session
from prep_app.ui.announce import announce
from prep_app.ui.bottombar import BottomBar
from prep_app.ui.finish import Finish, usual_paper
from prep_app.ui.pages import page_for
from prep_app.ui.review import Review
from prep_app.ui.scroll import Screen
from prep_app.ui.steplist import State, StepList
from prep_app.ui.theme import look_of

Place = Literal["steps", "review", "finish"]


class VisitWizard(QWidget):
    """A shell around a session, which alone knows the step. Speaks like QWizard: back, next, finish, current.

    `left`: the patient went back from the first step; `closed`: they are done; `announced` carries what a
    screen reader is told.
    """

    left = Signal()
    closed = Signal()
    announced = Signal(str)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session, self.text = session, session.text
        self.place: Place = "steps"
        self._editing = ""  # the section of the review that Edit came from
        self._came_from: Place = "steps"
        self._seen: set[str] = set()
        self._kept: dict[str, Answer] = {}
        self._options = Options(paper=usual_paper())
        self._arrange()
        self._list.chosen.connect(self.go)
        self.bar.print.clicked.connect(self.finish)
        self.bar.back.clicked.connect(self.back)
        self.bar.next.clicked.connect(self.next)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Print), self).activated.connect(self.finish)
        self.announced.connect(self._announce)

    def _arrange(self) -> None:
        self._list, self._stack, self.bar = StepList(self.text), QStackedWidget(), BottomBar(self.text)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        beside.addWidget(self._list)
        beside.addWidget(self._stack, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(beside, 1)
        rows.addWidget(self.bar)

    @property
    def current(self) -> str:
        """The id of the current step, or `review`, or `finish`."""
        return self.session.current.id if self.place == "steps" else self.place

    @property
    def shown(self) -> Screen:
        """What is shown now."""
        screen = self._stack.currentWidget()
        assert isinstance(screen, Screen)
        return screen

    @property
    def unsaved(self) -> bool:
        """Whether there are answers that no sheet has been saved or printed with."""
        return (
            any(map(self.session.answered, self.session.route)) and self._kept != self.session.visit.answers
        )

    def next(self) -> None:
        """On: to the next step, the review, the finish; or back to the review after an edit."""
        if self.place == "finish":
            self.closed.emit()
        elif self.place == "review":
            self.finish()
        elif self._editing or not self.session.next():
            self.review()
        else:
            self.open()

    def back(self) -> None:
        """To where the patient came from."""
        if self.place == "finish" and self._came_from == "review":
            self.review()
        elif self.place == "steps" and not self.session.back():
            self.left.emit()
        else:
            self.open()

    def go(self, step_id: str) -> None:
        """To a step on the route."""
        self.session.go(step_id)
        self.open()

    def edit(self, section: str, step_id: str) -> None:
        """From the review to a step; Next leads back to the same section."""
        self._editing = section
        self.go(step_id)

    def open(self) -> None:
        """Show the current step."""
        step = self.session.current
        self.place = "steps"
        self._seen.add(step.id)
        page = page_for(step, self.session)
        page.kept.connect(self._refresh)
        self._show(page)
        at = self._counted()
        self.announced.emit(self.text("app.wizard.announce", heading=page.heading.text(), **at))

    def review(self) -> None:
        """Show everything that the sheet will say."""
        section, self._editing, self.place = self._editing, "", "review"
        review = Review(self.session)
        review.edit_asked.connect(self.edit)
        self._show(review)
        review.show_section(section)
        self.announced.emit(review.heading.text())

    def finish(self) -> None:
        """Show the ways to save and print the sheet as it stands now."""
        if self.place != "finish":
            self._came_from = self.place
        self.place = "finish"
        finish = Finish(self.session, self._options)
        finish.options_picked.connect(self._choose)
        finish.kept.connect(self._remember)
        finish.announced.connect(self.announced)
        self._show(finish)
        self.announced.emit(finish.heading.text())

    def _show(self, screen: Screen) -> None:
        """Put a screen in place of the one before. Only one lives: what they know is in the session."""
        before = self._stack.currentWidget()
        self._stack.addWidget(screen)
        # Or the stack would give the focus to the first control, and scroll to it.
        screen.first_control().setFocus()
        self._stack.setCurrentWidget(screen)
        if before:
            self._stack.removeWidget(before)
            before.deleteLater()
        self._refresh()
        screen.first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    def _refresh(self) -> None:
        """Bring bar and list up to date; an answer may have changed the route."""
        self._fit()
        if self.place == "steps":
            at = self._counted()
            left = self.text.count("app.wizard.minutes", max(ceil(self.session.minutes_left), 1))
            progress = self.text("app.wizard.progress", left=left, **at)
            self.bar.show_progress(progress, self.text("app.wizard.progress_short", **at))
            self.bar.show_next("to_review" if self._editing else "next")
            self._list.show_route(self.session.route, self.session.current, self._state)
        else:
            self.bar.show_progress(self.text(f"app.wizard.at_{self.place}"))
            key, role = ("finish", "primary") if self.place == "review" else ("close", "plain")
            self.bar.show_next(key, role)
            self._list.show_route(self.session.route, None, self._state)
        self.bar.print.setVisible(self.place != "finish")

    def _counted(self) -> dict[str, object]:
        return {"n": self.session.index + 1, "total": len(self.session.route)}

    def _state(self, step: Step) -> State:
        """Done: answered, or read where there is nothing to answer."""
        read = step.answer_type is Answer and step.id in self._seen
        return "done" if read or self.session.answered(step) else "to_come"

    def _remember(self) -> None:
        self._kept = dict(self.session.visit.answers)

    def _choose(self, options: Options) -> None:
        self._options = options

    def _announce(self, words: str) -> None:
        announce(self, words)

    def _fit(self) -> None:
        """The list stands beside the page where that leaves room for whole lines."""
        self._list.setVisible(self.window().width() >= look_of(self).size.side_list_from)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no control took: Enter on the heading goes on, PageUp and PageDown scroll."""
        key, focus = event.key(), QApplication.focusWidget()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and focus is self.shown.heading:
            if not event.isAutoRepeat():  # a key held down must not run through the guide
                self.next()
        elif not self.shown.scroll_by(key):
            super().keyPressEvent(event)
