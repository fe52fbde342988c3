"""The course: what is drawn, what is asked, and that nothing is judged."""

import datetime

import pytest

from prep_app.content.guides import Edition
from prep_app.model.checklist import CourseChart, Table
from prep_app.model.visit import Setting
from prep_app.session import Session
from prep_app.steps.appointment import AppointmentAnswer
from prep_app.steps.course import Course, CourseAnswer, Treatment
from prep_app.steps.timeline import Timeline

TODAY = datetime.date(2026, 11, 22)
SAME = Treatment(before=20, after=19, felt="same")
BETTER = Treatment(before=20, after=10, felt="better")


@pytest.fixture
def course(migraine: Edition) -> Course:
    (found,) = (step for step in migraine.guide.steps if isinstance(step, Course))
    return found


@pytest.fixture
def setting(migraine: Edition) -> Setting:
    return Setting(migraine.text, TODAY)


@pytest.mark.parametrize(
    ("rows", "offered"),
    [
        ((), False),
        ((SAME, SAME), False),
        ((SAME, SAME, SAME), True),
        ((SAME, BETTER, SAME), False),
        ((Treatment(felt="same"),) * 3, True),
        ((Treatment(felt="better"), Treatment(), Treatment()), False),
        ((Treatment(before=20, after=14), SAME, SAME), False),  # 30 in 100 fewer
        ((Treatment(before=20, after=15), SAME, SAME), True),
    ],
)
def test_what_do_we_change_is_offered_after_three_without_benefit(
    course: Course, rows: tuple[Treatment, ...], offered: bool
) -> None:
    assert course.offers_change(CourseAnswer(rows=rows)) is offered


def test_the_question_is_asked_only_if_taken_up(course: Course, setting: Setting) -> None:
    rows = (SAME, SAME, SAME)
    assert not list(course.questions(CourseAnswer(rows=rows), setting))
    (question,) = course.questions(CourseAnswer(rows=rows, ask_change=True), setting)
    assert question.ref == f"{course.id}.change"


def test_chart_has_both_lines_and_says_each_change(course: Course, setting: Setting) -> None:
    blocks = list(course.blocks(CourseAnswer(rows=(BETTER, Treatment(before=12, after=22))), setting))
    (chart,) = (block for block in blocks if isinstance(block, CourseChart))
    assert [days for days, _ in chart.lines] == [14, 10]
    said = [
        ("said_start", {"days": 20}),
        ("said_then", {"n": 1, "days": 10}),
        ("said_then", {"n": 2, "days": 22}),
    ]
    assert chart.text == " ".join(setting.text(f"app.course.{key}", **gaps) for key, gaps in said)
    (table,) = (block for block in blocks if isinstance(block, Table))
    assert all(len(row) == len(table.head) for row in table.rows)


def test_nothing_counted_draws_nothing(course: Course, setting: Setting) -> None:
    assert list(course.blocks(CourseAnswer(), setting)) == []
    chart = course.chart(CourseAnswer(rows=(Treatment(),)), setting)
    assert chart.lines == ()
    assert chart.text


def test_dates_out_of_order_and_in_the_future_are_met_with_words(course: Course, setting: Setting) -> None:
    rows = (
        Treatment(day=1, month=6, year=2026),
        Treatment(day=1, month=3, year=2026),
        Treatment(day=31, month=2, year=2026),
        Treatment(day=1, month=1, year=2030),
    )
    found = [(p.field, p.key.rpartition(".")[2]) for p in course.problems(CourseAnswer(rows=rows), setting)]
    assert found == [("rows.2", "date_order"), ("rows.3", "no_such_date"), ("rows.4", "date_future")]


@pytest.mark.parametrize(("session", "first"), [("1", "3 December 2026"), ("2", "10 September 2026")])
def test_timetable_counts_from_the_appointment(migraine: Edition, session: str, first: str) -> None:
    walk = Session(migraine, today=lambda: TODAY)
    step = migraine.guide.step("appointment")
    timetable = migraine.guide.step("timetable")
    assert step
    assert isinstance(timetable, Timeline)
    walk.set_answer(step, AppointmentAnswer(day=3, month=12, year=2026, session=session))
    rows = timetable.rows(walk.setting)
    assert first in rows[0][0]
    assert len({when for when, _ in rows}) == len(rows)


@pytest.mark.parametrize("answer", [None, AppointmentAnswer(day=3, month=12, year=2026, session="second")])
def test_timetable_without_a_number_has_no_dates(migraine: Edition, answer: AppointmentAnswer | None) -> None:
    walk = Session(migraine, today=lambda: TODAY)
    step, timetable = migraine.guide.step("appointment"), migraine.guide.step("timetable")
    assert step
    assert isinstance(timetable, Timeline)
    walk.set_answer(step, answer)
    assert not any("2026" in when for when, _ in timetable.rows(walk.setting))
