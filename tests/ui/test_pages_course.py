"""The course of treatments: filled by keyboard alone and by mouse alone, removed and brought back, drawn."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from prep_app.model.visit import Answer
from prep_app.session import Session
from prep_app.steps.course import Course, CourseAnswer, Treatment
from prep_app.ui.page import Page
from prep_app.ui.pages.course_chart import ChartPicture
from prep_app.ui.words import Words
from tests.ui.conftest import Show, let_go
from tests.ui.filled import ENDLESS, ODD
from tests.ui.people import Keyboard, Mouse, Person, control, focused

NO_CHANGE = tuple(Treatment(before=18, after=16, felt="same") for _ in range(3))


def the_step(walk: Session) -> Course:
    step = walk.guide.step("so_far")
    assert isinstance(step, Course)
    return step


def press(person: Person, *paths: str) -> None:
    """Press these one after the other; what a press has closed is gone before the next."""
    for path in paths:
        person.press(path)
        let_go()


def answer(walk: Session) -> Answer | None:
    return walk.answer(the_step(walk))


def shown(page: Page) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def first(person: Person) -> None:
    person.write("treatment_1/day", "3")
    person.write("treatment_1/month", "3")
    person.write("treatment_1/year", "2026")
    person.write("treatment_1/before/number", "18")
    person.press("treatment_1/after/more")  # the first plus says 1
    press(person, "treatment_1/same")
    person.write("treatment_1/effects", "Stiff neck")


FIRST = Treatment(day=3, month=3, year=2026, before=18, after=1, felt="same", effects="Stiff neck")


@pytest.mark.parametrize("who", [Keyboard, Mouse])
def test_a_person_fills_in_treatments(who: type[Person], walk: Session, show: Show) -> None:
    page = show(walk, "so_far")
    person = who(page)
    first(person)
    press(person, "treatment_1/done", "add")
    assert control(page, "treatment_2/day").hasFocus()
    person.write("treatment_2/after/number", "12")
    press(person, "treatment_2/better")
    expected = CourseAnswer(rows=(FIRST, Treatment(after=12, felt="better")))
    assert answer(walk) == expected
    page = show(walk, "so_far")  # shown again
    assert answer(walk) == expected
    person = who(page)
    press(person, "treatment_2/edit", "treatment_2/worse")
    assert answer(walk) == CourseAnswer(rows=(FIRST, Treatment(after=12, felt="worse")))


@pytest.mark.parametrize("who", [Keyboard, Mouse])
def test_what_was_removed_comes_back_to_its_place(who: type[Person], walk: Session, show: Show) -> None:
    rows = (FIRST, *NO_CHANGE)
    walk.set_answer(the_step(walk), CourseAnswer(rows=rows))
    page = show(walk, "so_far")
    person = who(page)
    press(person, "treatment_1/remove")
    assert answer(walk) == CourseAnswer(rows=NO_CHANGE)
    assert page.text("app.course.number", n=4) not in shown(page)
    assert control(page, "treatment_1/undo").hasFocus()
    press(person, "treatment_1/undo")
    assert answer(walk) == CourseAnswer(rows=rows)
    assert page.text("app.course.number", n=4) in shown(page)


def test_more_days_than_there_are_get_words_and_are_not_kept(walk: Session, show: Show) -> None:
    page = show(walk, "so_far")
    Mouse(page).write("treatment_1/before/number", "40")
    said = page.text("app.course.most_days", most=28)
    assert said in shown(page)
    assert focused().accessibleDescription() == said
    assert (answer(walk) or CourseAnswer()) == CourseAnswer()
    box = control(page, "treatment_1/before/number")
    QTest.keySequence(box, "Ctrl+A")
    QTest.keyClicks(box, "28")
    assert said not in shown(page)
    assert answer(walk) == CourseAnswer(rows=(Treatment(before=28),))


def test_a_date_gets_words_when_it_is_left(walk: Session, show: Show) -> None:
    page = show(walk, "so_far")
    person = Mouse(page)
    for box, words in (("day", "31"), ("month", "feb"), ("year", "2026")):
        person.write(f"treatment_1/{box}", words)
        assert page.text("app.problem.no_such_date") not in shown(page)
    person.write("treatment_1/effects", "x")
    assert page.text("app.problem.no_such_date") in shown(page)
    year = control(page, "treatment_1/year")
    year.setFocus()
    QTest.keySequence(year, "Ctrl+A")
    QTest.keyClicks(year, "x")
    person.write("treatment_1/effects", "x")
    assert page.text("app.appointment.number_unread") in shown(page)


def test_dates_that_are_odd_are_met_with_words(walk: Session, show: Show) -> None:
    rows = (Treatment(day=1, month=1, year=2027), Treatment(day=1, month=1, year=2025), Treatment(year=2025))
    walk.set_answer(the_step(walk), CourseAnswer(rows=rows))
    page = show(walk, "so_far")
    for key in ("date_future", "date_order", "date_not_whole"):
        assert page.text(f"app.problem.{key}") in shown(page)


def test_the_question_what_to_change_is_offered_and_picked(walk: Session, show: Show) -> None:
    step = the_step(walk)
    page = show(walk, "so_far")
    assert not control(page, "change").isVisible()
    walk.set_answer(step, CourseAnswer(rows=NO_CHANGE))
    page = show(walk, "so_far")
    assert page.text(step.key("change_why")) in shown(page)
    press(Keyboard(page), "change")
    assert answer(walk) == CourseAnswer(rows=NO_CHANGE, ask_change=True)
    assert [question.ref for question in walk.questions()] == [step.key("change")]


def test_the_chart_says_what_it_shows(walk: Session, show: Show) -> None:
    step = the_step(walk)
    given = CourseAnswer(rows=NO_CHANGE)
    walk.set_answer(step, given)
    page = show(walk, "so_far")
    (picture,) = page.findChildren(ChartPicture)
    assert picture.accessibleName() == step.chart(given, walk.setting).text
    assert QAccessible.queryAccessibleInterface(picture).role() == QAccessible.Role.Graphic
    assert picture.accessibleName() in shown(page)
    assert all(page.text(step.key(line)) in shown(page) for line in ("line_carry_on", "line_responder"))


def test_side_effects_are_shown_as_they_were_written(walk: Session, show: Show) -> None:
    words = f"{ODD} {ENDLESS}".strip()
    walk.set_answer(the_step(walk), CourseAnswer(rows=(Treatment(effects=words),)))
    page = show(walk, "so_far")
    assert any(words in text for text in shown(page))
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in page.findChildren(Words))
    press(Mouse(page), "treatment_1/edit")
    editor = control(page, "treatment_1/effects")
    assert isinstance(editor, QPlainTextEdit)
    assert page.area.column.minimumSizeHint().width() <= page.area.viewport().width()


def test_tab_goes_through_a_form_before_what_is_below_it(walk: Session, show: Show) -> None:
    walk.set_answer(the_step(walk), CourseAnswer(rows=NO_CHANGE))
    page = show(walk, "so_far")
    press(Mouse(page), "treatment_2/edit")
    stops: list[QWidget] = []
    while not stops or stops[-1] is not control(page, "treatment_3/edit"):
        stops.append(focused())
        assert len(stops) < 20
        if stops[-1] is not control(page, "treatment_3/edit"):
            QTest.keyClick(focused(), Qt.Key.Key_Tab)
    names = [stop.objectName() for stop in stops if not isinstance(stop, QLineEdit)]
    assert names[-2:] == ["done", "edit"]
    assert len(stops) == 3 + 3 + 3 + 3 + 1


def test_many_treatments_are_all_there(walk: Session, show: Show) -> None:
    rows = tuple(Treatment(before=18, after=day, effects=str(day)) for day in range(1, 25))
    walk.set_answer(the_step(walk), CourseAnswer(rows=rows))
    page = show(walk, "so_far")
    assert page.text("app.course.number", n=24) in shown(page)
    press(Mouse(page), "treatment_24/edit")
    Mouse(page).write("treatment_24/day", "1")
    assert answer(walk) == CourseAnswer(
        rows=(*rows[:-1], Treatment(day=1, before=18, after=24, effects="24"))
    )
