"""What each kind of step accepts and puts on the sheet. Steps are taken from the migraine guide."""

import datetime

import pytest

from prep_app.content.guides import Edition
from prep_app.model.checklist import (
    Block,
    Chances,
    DaysBar,
    Fields,
    Paragraph,
    Points,
    Stages,
    Tick,
    WarningCard,
)
from prep_app.model.guide import Step
from prep_app.model.visit import Answer, Setting
from prep_app.steps.appointment import Appointment, AppointmentAnswer
from prep_app.steps.chances import Chance
from prep_app.steps.choose import ChooseAnswer
from prep_app.steps.days import DaysAnswer
from prep_app.steps.tasks import TasksAnswer
from prep_app.steps.tell import TellAnswer, Told

TODAY = datetime.date(2026, 11, 22)


@pytest.fixture
def setting(migraine: Edition) -> Setting:
    return Setting(migraine.text, TODAY)


def step(edition: Edition, name: str) -> Step:
    found = edition.guide.step(name)
    assert found is not None
    return found


def keys(edition: Edition, name: str, answer: Answer | None) -> list[str]:
    return [each.key for each in step(edition, name).problems(answer, Setting(edition.text, TODAY))]


def of_kind(kind: type[Block], blocks: list[Block]) -> list[Block]:
    return [block for block in blocks if isinstance(block, kind)]


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("14:30", "14:30"),
        ("2.30 pm", "14:30"),
        ("2pm", "14:00"),
        ("12 am", "00:00"),
        ("12:15 p.m.", "12:15"),
        ("9h05", "09:05"),
        ("", None),
        ("7", None),
        ("25:00", None),
        ("14 pm", None),
        ("soon", None),
    ],
)
def test_time_as_people_type_it(typed: str, clock: str | None) -> None:
    read = AppointmentAnswer(time=typed).clock()
    assert (read.strftime("%H:%M") if read else None) == clock


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (AppointmentAnswer(), []),
        (AppointmentAnswer(day=3, month=12, year=2026), []),
        (AppointmentAnswer(day=22, month=11, year=2026), []),
        (AppointmentAnswer(day=21, month=11, year=2026), ["app.problem.date_past"]),
        (AppointmentAnswer(day=31, month=2, year=2027), ["app.problem.no_such_date"]),
        (AppointmentAnswer(day=1, month=1, year=10**12), ["app.problem.no_such_date"]),
        (AppointmentAnswer(day=3), ["app.problem.date_not_whole"]),
        (AppointmentAnswer(time="noonish"), ["app.problem.time_unread"]),
    ],
)
def test_appointment_problems(migraine: Edition, answer: AppointmentAnswer, expected: list[str]) -> None:
    assert keys(migraine, "appointment", answer) == expected


def test_appointment_prints_what_was_typed_even_if_it_is_no_date(migraine: Edition, setting: Setting) -> None:
    answer = AppointmentAnswer(day=31, month=2, time="noonish", place="  Room 4 ")
    rows = [row for block in step(migraine, "appointment").blocks(answer, setting) for row in block.rows]  # type: ignore[attr-defined]
    assert [value for _, value in rows][:3] == ["31 2 ?", "noonish", "Room 4"]
    found = step(migraine, "appointment")
    assert isinstance(found, Appointment)
    assert found.when(answer, setting) == "31 2 ?, noonish, Room 4"


def test_appointment_unanswered_is_lines_to_write_on(migraine: Edition, setting: Setting) -> None:
    (fields,) = step(migraine, "appointment").blocks(None, setting)
    assert isinstance(fields, Fields)
    assert {value for _, value in fields.rows} == {""}


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (DaysAnswer(), []),
        (DaysAnswer(clear=30), []),
        (DaysAnswer(clear=10, some=10, bad=10), []),
        (DaysAnswer(clear=10, some=10, bad=11), ["app.problem.days_too_many"]),
        (DaysAnswer(clear=1, some=1, bad=1), ["app.problem.days_missing"]),
        (DaysAnswer(clear=31), ["app.problem.days_too_many"]),
        (DaysAnswer(medicines={"triptan": 31}), ["app.problem.medicine_days"]),
    ],
)
def test_days_problems(migraine: Edition, answer: DaysAnswer, expected: list[str]) -> None:
    assert keys(migraine, "my_days", answer) == expected


@pytest.mark.parametrize(
    ("name", "days", "said"),
    [("triptan", 9, False), ("triptan", 10, True), ("nsaid", 14, False), ("nsaid", 15, True)],
)
def test_worth_discussing_from_the_threshold(
    migraine: Edition, setting: Setting, name: str, days: int, said: bool
) -> None:
    face = list(step(migraine, "my_days").face(DaysAnswer(medicines={name: days}), setting))
    named = migraine.text("my_days.discuss", names=migraine.text(f"my_days.{name}"))
    assert (Paragraph(named) in face) is said


@pytest.mark.parametrize("answer", [None, DaysAnswer(), DaysAnswer(not_sure=True), DaysAnswer(bad=3)])
def test_days_bar_always_says_something(
    migraine: Edition, setting: Setting, answer: DaysAnswer | None
) -> None:
    (bar,) = of_kind(DaysBar, list(step(migraine, "my_days").face(answer, setting)))
    assert isinstance(bar, DaysBar)
    assert bar.text
    assert bar.total == 30
    if answer and answer.bad:
        assert "27" in bar.text


def test_tell_prints_yes_and_not_sure_first_and_silence_apart_from_no(
    migraine: Edition, setting: Setting
) -> None:
    answer = TellAnswer(
        items={
            "thinner": Told(state="yes", note=" apixaban "),
            "needles": Told(state="not_sure"),
            "heart_fits": Told(state="no", note="checked"),
            "gone": Told(state="yes"),
        }
    )
    tell = step(migraine, "tell_team")
    face = list(tell.face(answer, setting))
    assert {(block.mark, block.note) for block in face if isinstance(block, Tick)} == {
        ("ticked", "apixaban"),
        ("unsure", ""),
    }
    rest = list(tell.blocks(answer, setting))
    (denied,) = of_kind(Points, rest)
    assert isinstance(denied, Points)
    assert len(denied.items) == 1
    assert "checked" in denied.items[0]
    assert len(of_kind(Tick, rest)) == len(tell.answer_names()) - 3


@pytest.mark.parametrize("answer", [None, TellAnswer(items={"thinner": Told(state="no")})])
def test_tell_never_leaves_page_1_empty(
    migraine: Edition, setting: Setting, answer: TellAnswer | None
) -> None:
    face = list(step(migraine, "tell_team").face(answer, setting))
    assert len(of_kind(Paragraph, face)) == 1


def test_tasks_are_printed_done_or_not(migraine: Edition, setting: Setting) -> None:
    tasks = step(migraine, "get_ready")
    name = tasks.answer_names()[0]
    ticks = of_kind(Tick, list(tasks.blocks(TasksAnswer(ids=(name,)), setting)))
    assert len(ticks) == len(tasks.answer_names())
    assert [tick.mark for tick in ticks if isinstance(tick, Tick)].count("ticked") == 1


def test_choose_prints_only_what_the_guide_still_has(migraine: Edition, setting: Setting) -> None:
    goals = step(migraine, "my_goal")
    name = goals.answer_names()[0]
    (points,) = goals.blocks(ChooseAnswer(ids=(name, "gone")), setting)
    assert points == Points((migraine.text(f"my_goal.{name}"),))
    assert list(goals.blocks(ChooseAnswer(ids=("gone",)), setting)) == []


def test_reading_steps_print_their_content(migraine: Edition, setting: Setting) -> None:
    assert of_kind(Stages, list(step(migraine, "on_the_day").blocks(None, setting)))
    assert of_kind(Chances, list(step(migraine, "side_effects").blocks(None, setting)))
    levels = [b.level for b in step(migraine, "get_help").blocks(None, setting) if isinstance(b, WarningCard)]
    assert levels == ["emergency", "urgent", "routine"]
    assert of_kind(Points, list(step(migraine, "aftercare").blocks(None, setting)))


def test_neck_pain_stands_first_beside_placebo(migraine: Edition, setting: Setting) -> None:
    (chances,) = of_kind(Chances, list(step(migraine, "side_effects").blocks(None, setting)))
    assert isinstance(chances, Chances)
    assert (chances.rows[0].treated, chances.rows[0].compared) == (9, 3)


def test_range_must_go_up() -> None:
    with pytest.raises(ValueError, match="high"):
        Chance(id="x", treated=5, high=5)
