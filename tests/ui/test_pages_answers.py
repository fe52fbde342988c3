"""Every page fills its answer, by keyboard alone and by mouse alone, and shows it again."""

from collections.abc import Callable

import pytest

from prep_app.model.visit import Answer
from prep_app.session import Session
from prep_app.steps.appointment import AppointmentAnswer
from prep_app.steps.choose import ChooseAnswer
from prep_app.steps.days import DaysAnswer
from prep_app.steps.own_questions import OwnQuestionsAnswer
from prep_app.steps.priorities import PrioritiesAnswer
from prep_app.steps.prompts import PromptsAnswer
from prep_app.steps.tasks import TasksAnswer
from prep_app.steps.tell import TellAnswer, Told
from tests.ui.conftest import Show
from tests.ui.people import Keyboard, Mouse, Person

Story = tuple[str, Callable[[Person], object], Answer]


def press(*paths: str) -> Callable[[Person], object]:
    return lambda person: [person.press(path) for path in paths]


def visit(person: Person) -> None:
    person.write("date/day", "3")
    person.write("date/month", "12")
    person.write("date/year", "2026")
    person.write("time", "2.30 pm")
    person.write("place", "Room 4")


def team(person: Person) -> None:
    person.press("fever/no")
    person.press("baby/yes")
    person.write("baby/note", "Due in May")
    person.press("thinner/not_sure")


def days(person: Person) -> None:
    for _ in range(3):
        person.press("clear/more")
    person.press("some/fewer")  # the first minus says 0
    person.write("bad/number", "9")
    person.press("not_sure")
    person.write("triptan/number", "11")


def mine(person: Person) -> None:
    person.write("draft", "First?")
    person.press("add")
    person.write("draft", "Second?")
    person.press("add")
    person.press("question_1/remove")
    person.write("draft", "Half a")


STORIES: dict[str, Story] = {
    "visit": ("visit", visit, AppointmentAnswer(day=3, month=12, year=2026, time="2.30 pm", place="Room 4")),
    "one": ("been", press("again"), ChooseAnswer(ids=("again",))),
    "another one": ("been", press("unsure", "first"), ChooseAnswer(ids=("first",))),
    "taken back": ("been", press("first", "first"), ChooseAnswer()),
    "cleared": ("been", press("again", "clear"), ChooseAnswer()),
    "several": ("noticed", press("better", "worse"), ChooseAnswer(ids=("better", "worse"))),
    "team": (
        "team",
        team,
        TellAnswer(
            items={
                "fever": Told(state="no"),
                "baby": Told(state="yes", note="Due in May"),
                "thinner": Told(state="not_sure"),
            }
        ),
    ),
    "team taken back": ("team", press("fever/yes", "fever/yes"), TellAnswer()),
    "ready": ("ready", press("list"), TasksAnswer(ids=("list",))),
    "unticked": ("ready", press("list", "sheet", "list"), TasksAnswer(ids=("sheet",))),
    "days": ("my_days", days, DaysAnswer(clear=3, some=0, bad=9, not_sure=True, medicines={"triptan": 11})),
    "ideas": ("ideas", press("eyes", "cost"), PromptsAnswer(ids=("eyes", "cost"))),
    "mine": ("mine", mine, OwnQuestionsAnswer(texts=("", "Second?", "Half a"))),
    "undone": (
        "mine",
        lambda person: (person.write("draft", "Why?"), press("add", "question_1/remove", "undo")(person)),
        OwnQuestionsAnswer(texts=("Why?",)),
    ),
    "edited": (
        "mine",
        lambda person: (
            person.write("draft", "Wh"),
            press("add", "question_1/edit")(person),
            person.write("editor", "y?"),
            person.press("done"),
        ),
        OwnQuestionsAnswer(texts=("Why?",)),
    ),
}


@pytest.mark.parametrize("who", [Keyboard, Mouse])
@pytest.mark.parametrize("name", STORIES)
def test_a_person_fills_a_page(name: str, who: type[Person], walk: Session, show: Show) -> None:
    step_id, act, expected = STORIES[name]
    act(who(show(walk, step_id)))
    step = walk.guide.step(step_id)
    assert step is not None
    assert (walk.answer(step) or step.answer_type()) == expected
    # Shown again, the page tells the same answer and does not change it.
    show(walk, step_id)
    assert (walk.answer(step) or step.answer_type()) == expected


@pytest.mark.parametrize("who", [Keyboard, Mouse])
def test_a_person_puts_questions_in_order(who: type[Person], walk: Session, show: Show) -> None:
    for step_id, answer in (
        ("ideas", PromptsAnswer(ids=("neck", "eyes", "cost"))),
        ("mine", OwnQuestionsAnswer(texts=("Why me?",))),
    ):
        step = walk.guide.step(step_id)
        assert step is not None
        walk.set_answer(step, answer)
    top = walk.guide.step("top")
    assert top is not None
    person = who(show(walk, "top"))
    for ref in ("ideas.cost", "ideas.neck", "mine.1"):
        person.press(ref)
    assert walk.answer(top) == PrioritiesAnswer(refs=("ideas.cost", "ideas.neck", "mine.1"))
    person.press("ideas.eyes")  # no place is free: nothing changes, and words say so
    assert walk.answer(top) == PrioritiesAnswer(refs=("ideas.cost", "ideas.neck", "mine.1"))
    person.press("place_3/up")
    person.press("place_1/down")
    assert walk.answer(top) == PrioritiesAnswer(refs=("mine.1", "ideas.cost", "ideas.neck"))
    person.press("place_2/remove")
    assert walk.answer(top) == PrioritiesAnswer(refs=("mine.1", "ideas.neck"))
    assert [question.ref for question in walk.questions()][:2] == ["mine.1", "ideas.neck"]
