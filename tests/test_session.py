"""The walk: a list of (step, answer), and where it leads."""

import datetime

import pytest

from prep_app.content.guides import Edition
from prep_app.model.checklist import Ask
from prep_app.session import Session
from prep_app.steps.choose import ChooseAnswer
from prep_app.steps.own_questions import OwnQuestionsAnswer
from prep_app.steps.priorities import PrioritiesAnswer
from prep_app.steps.prompts import PromptsAnswer

TODAY = datetime.date(2026, 11, 22)


@pytest.fixture
def session(smallest: Edition) -> Session:
    return Session(smallest, today=lambda: TODAY)


def say(session: Session, step_id: str, answer: object) -> None:
    step = session.guide.step(step_id)
    assert step is not None
    session.set_answer(step, answer)  # type: ignore[arg-type]


def ids(session: Session) -> list[str]:
    return [step.id for step in session.route]


def test_route_follows_the_answer(session: Session) -> None:
    assert ids(session) == ["been_before", "ideas", "mine", "first_ones"]
    say(session, "been_before", ChooseAnswer(ids=("again",)))
    assert ids(session) == ["been_before", "last_time", "ideas", "mine", "first_ones"]
    say(session, "been_before", ChooseAnswer(ids=("first",)))
    assert "last_time" not in ids(session)


def test_walk_to_the_end_and_back(session: Session) -> None:
    assert not session.back()
    seen = [session.current.id]
    while session.next():
        seen.append(session.current.id)
    assert seen == ids(session)
    assert not session.next()
    while session.back():
        seen.pop()
        assert session.current.id == seen[-1]


def test_step_that_leaves_the_route_gives_its_place_to_the_one_before(session: Session) -> None:
    say(session, "been_before", ChooseAnswer(ids=("again",)))
    session.go("last_time")
    say(session, "been_before", None)
    assert session.current.id == "been_before"
    say(session, "been_before", ChooseAnswer(ids=("again",)))
    assert session.current.id == "last_time"


def test_go_knows_only_the_route(session: Session) -> None:
    session.go("last_time")
    session.go("nowhere")
    assert session.current.id == "been_before"


def test_minutes_left_shrink(session: Session) -> None:
    before = session.minutes_left
    session.next()
    assert session.minutes_left == before - 0.5


def test_answer_of_another_kind_is_refused(session: Session) -> None:
    with pytest.raises(TypeError):
        say(session, "been_before", PromptsAnswer(ids=("neck",)))


def test_answered_is_more_than_looked_at(session: Session) -> None:
    step = session.current
    assert not session.answered(step)
    session.set_answer(step, ChooseAnswer())
    assert not session.answered(step)
    session.set_answer(step, ChooseAnswer(ids=("first",)))
    assert session.answered(step)


def test_changes_are_told(session: Session) -> None:
    told: list[str] = []
    session.changed = lambda: told.append(session.current.id)
    session.next()
    say(session, "mine", OwnQuestionsAnswer(texts=("Why?",)))
    assert told == ["ideas", "ideas"]


def test_own_words_come_before_picked_ones_until_ranked(session: Session) -> None:
    say(session, "ideas", PromptsAnswer(ids=("eyes", "neck")))
    say(session, "mine", OwnQuestionsAnswer(texts=("Why?", "", " And then? ")))
    assert [q.ref for q in session.questions()] == ["mine.1", "mine.3", "ideas.neck", "ideas.eyes"]
    say(session, "first_ones", PrioritiesAnswer(refs=("ideas.eyes", "gone.1", "mine.3")))
    assert [q.ref for q in session.questions()] == ["ideas.eyes", "mine.3", "mine.1", "ideas.neck"]
    say(session, "ideas", None)
    assert [q.ref for q in session.questions()] == ["mine.3", "mine.1"]


def test_sheet_is_valid_before_anything_is_answered(session: Session) -> None:
    face = [section for section in session.checklist().sections if section.face]
    assert [section.id for section in face] == ["top_questions"]
    assert face[0].blocks == (Ask(1, ""), Ask(2, ""), Ask(3, ""))


def test_questions_are_numbered_through_both_pages(session: Session) -> None:
    say(session, "mine", OwnQuestionsAnswer(texts=("a", "b", "c", "d", "e")))
    sections = {section.id: section for section in session.checklist().sections}
    numbers = [block.number for block in sections["top_questions"].blocks if isinstance(block, Ask)]
    more = [block.number for block in sections["more_questions"].blocks if isinstance(block, Ask)]
    assert (numbers, more) == ([1, 2, 3], [4, 5])


def test_footer_says_who_has_not_read_it_and_when_it_is_overdue(smallest: Edition) -> None:
    text = smallest.text
    before = Session(smallest, today=lambda: TODAY).checklist().footer
    assert text("app.sheet.not_reviewed") in before
    late = Session(smallest, today=lambda: datetime.date(2027, 11, 23)).checklist().footer
    assert len(late) > len(before)
    assert "22 November 2027" in late


def test_patient_words_are_not_in_any_repr(session: Session) -> None:
    say(session, "mine", OwnQuestionsAnswer(texts=("SECRET",)))
    for thing in (session.visit, session.visit.answers, session.questions(), session.checklist()):
        assert "SECRET" not in repr(thing)
        assert "SECRET" not in f"{thing}"
