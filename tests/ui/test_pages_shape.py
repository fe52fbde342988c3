"""Every page at 200 % in a narrow window, with odd text, for a screen reader, and for a shaky hand."""

import gc
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from prep_app.session import Session
from prep_app.steps.appointment import AppointmentAnswer
from prep_app.steps.days import DaysAnswer
from prep_app.steps.own_questions import OwnQuestionsAnswer
from prep_app.ui.page import Page
from prep_app.ui.pages import PAGES
from prep_app.ui.pages.date_boxes import DateBoxes
from prep_app.ui.press import Button
from prep_app.ui.shapes import Picture
from tests.ui.conftest import Dress, Show
from tests.ui.filled import INPUTS, fill
from tests.ui.people import Mouse, control, focused

STEPS = (
    "about",
    "the_day",
    "odds",
    "help",
    "visit",
    "been",
    "noticed",
    "team",
    "ready",
    "places",
    "so_far",
    "my_days",
    "ideas",
    "mine",
    "top",
)
ODD = "<img src='file:///etc/passwd'/> & " + "w" * 5000 + " مرحبا 🙂"
QUIET = {QAccessible.Role.NoRole, QAccessible.Role.Client}

each_step = pytest.mark.parametrize("step_id", STEPS)
each_input = pytest.mark.parametrize("how", INPUTS)


def stops(page: Page) -> list[QWidget]:
    """What the Tab key stops at, in its order."""
    page.heading.setFocus()
    found: list[QWidget] = []
    while True:
        QTest.keyClick(focused(), Qt.Key.Key_Tab)
        if focused() is page.heading or focused() in found:
            return found
        found.append(focused())


def test_every_kind_of_step_has_its_page(walk: Session) -> None:
    assert {type(step) for step in walk.guide.steps} == set(PAGES)


@each_step
@each_input
def test_nothing_scrolls_sideways(step_id: str, how: str, walk: Session, show: Show, dress: Dress) -> None:
    fill(walk, how)
    page = show(walk, step_id)
    for theme, percent in (("cream", 100), ("dark", 200)):
        dress(theme, percent)  # while the page is open, as patients do
        assert page.area.column.minimumSizeHint().width() <= page.area.viewport().width()
        assert not page.grab().isNull()


@each_step
@each_input
def test_a_screen_reader_knows_every_control(step_id: str, how: str, walk: Session, show: Show) -> None:
    fill(walk, how)
    page = show(walk, step_id)
    for stop in stops(page):
        spoken = QAccessible.queryAccessibleInterface(stop)
        assert spoken.text(QAccessible.Text.Name).strip(), stop.objectName()
        assert spoken.role() not in QUIET, stop.objectName()
    for picture in page.findChildren(Picture):
        if picture.accessibleName():
            assert QAccessible.queryAccessibleInterface(picture).role() == QAccessible.Role.Graphic


@each_step
def test_tab_goes_down_the_page_and_targets_are_large(step_id: str, walk: Session, show: Show) -> None:
    fill(walk, "typical")
    page = show(walk, step_id)
    tops = [stop.mapTo(page, stop.rect().center()).y() for stop in stops(page)]
    rows = [round(top / 48) for top in tops]  # what stands side by side counts as level
    assert all(after >= before - 1 for before, after in pairwise(rows)), tops
    assert all(stop.height() >= 48 for stop in stops(page))
    step = walk.guide.step(step_id)
    assert step is not None
    assert bool(tops) == bool(step.answer_names() or walk.answered(step) or list(page.findChildren(Button)))


@each_step
def test_a_page_outlives_garbage_collection(step_id: str, walk: Session, show: Show) -> None:
    fill(walk, "typical")
    page = show(walk, step_id)
    stops(page)
    gc.collect()
    assert not page.grab().isNull()


def test_a_date_that_cannot_be_is_met_with_words_when_left(walk: Session, show: Show) -> None:
    page = show(walk, "visit")
    person, date = Mouse(page), control(page, "date/day").parentWidget()
    while date is not None and not isinstance(date, DateBoxes):
        date = date.parentWidget()
    assert isinstance(date, DateBoxes)
    for name, words in (("day", "31"), ("month", "feb"), ("year", "2026")):
        assert date.problem.isHidden()
        person.write(f"date/{name}", words)
    step = walk.guide.step("visit")
    assert step is not None
    assert walk.answer(step) == AppointmentAnswer(day=31, month=2, year=2026)
    person.write("time", "half past")
    assert date.problem.isVisible()
    assert focused().accessibleDescription()
    person.write("date/day", "x")  # not a day at all: kept on the screen, not in the visit
    assert walk.answer(step) == AppointmentAnswer(day=31, month=2, year=2026, time="half past")
    box = control(page, "date/day")
    QTest.keySequence(box, "Ctrl+A")
    QTest.keyClicks(box, "3")
    assert date.problem.text() == page.text("app.problem.date_past")


def test_too_many_days_are_kept_and_met_with_words(walk: Session, show: Show) -> None:
    page = show(walk, "my_days")
    person = Mouse(page)
    person.write("clear/number", "20")
    person.write("bad/number", "99")
    person.write("nsaid/number", "40")
    step = walk.guide.step("my_days")
    assert step is not None
    assert walk.answer(step) == DaysAnswer(clear=20, bad=99, medicines={"nsaid": 40})
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    for problem in walk.problems(step):
        assert page.text(problem.key, **problem.fields) in shown
    box = control(page, "clear/number")
    QTest.keySequence(box, "Ctrl+A")
    QTest.keyClick(box, Qt.Key.Key_Delete)  # empty is not 0
    assert walk.answer(step) == DaysAnswer(bad=99, medicines={"nsaid": 40})


def test_what_a_patient_wrote_is_shown_as_it_is(walk: Session, show: Show) -> None:
    mine = walk.guide.step("mine")
    assert mine is not None
    walk.set_answer(mine, OwnQuestionsAnswer(texts=(ODD,)))
    page = show(walk, "mine")
    shown = [label for label in page.findChildren(QLabel) if label.text() == ODD]
    assert shown
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in page.findChildren(QLabel))
    person = Mouse(page)
    person.press("question_1/edit")
    editor = control(page, "question_1/editor")
    assert isinstance(editor, QPlainTextEdit)
    assert editor.toPlainText() == ODD
    person.press("question_1/done")
    assert walk.answer(mine) == OwnQuestionsAnswer(texts=(ODD,))


def test_enter_adds_a_question_and_shift_starts_a_line(walk: Session, show: Show) -> None:
    page = show(walk, "mine")
    field = control(page, "draft")
    field.setFocus()
    QTest.keyClicks(field, "One")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(field, "two")
    QTest.keyClick(field, Qt.Key.Key_Return)
    mine = walk.guide.step("mine")
    assert mine is not None
    assert walk.answer(mine) == OwnQuestionsAnswer(texts=("One\ntwo",))
    assert focused() is field
    QTest.keyClick(field, Qt.Key.Key_Return)  # nothing to add
    assert walk.answer(mine) == OwnQuestionsAnswer(texts=("One\ntwo",))


def test_up_and_down_count_days_and_the_wheel_does_not(walk: Session, show: Show) -> None:
    page = show(walk, "my_days")
    box = control(page, "some/number")
    assert isinstance(box, QLineEdit)
    for key, words in ((Qt.Key.Key_Up, "1"), (Qt.Key.Key_Down, "0"), (Qt.Key.Key_Down, "0")):
        QTest.keyClick(box, key)
        assert box.text() == words
    QTest.wheelEvent(page.window().windowHandle(), box.mapTo(page, QPoint(5, 5)), QPoint(0, 120))
    assert box.text() == "0"


def test_a_note_appears_without_taking_the_focus(walk: Session, show: Show) -> None:
    page = show(walk, "team")
    Mouse(page).press("fever/yes")
    assert control(page, "fever/note").isVisible()
    assert focused() is control(page, "fever/yes")
    Mouse(page).press("fever/no")
    assert not control(page, "fever/note").isVisible()
