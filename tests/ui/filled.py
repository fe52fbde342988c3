"""Answers for every step of any guide: none, such as people give, or as long and odd as they come."""

from collections.abc import Iterable

from prep_app.model.guide import Part, Step
from prep_app.model.visit import Answer
from prep_app.session import Session
from prep_app.steps.appointment import Appointment, AppointmentAnswer
from prep_app.steps.body_map import BodyMap, BodyMapAnswer, Strength
from prep_app.steps.choose import Choose, ChooseAnswer
from prep_app.steps.course import Course, CourseAnswer, Treatment
from prep_app.steps.days import DaysAnswer, DaysStep
from prep_app.steps.own_questions import OwnQuestions, OwnQuestionsAnswer
from prep_app.steps.priorities import Priorities, PrioritiesAnswer
from prep_app.steps.prompts import Prompts, PromptsAnswer
from prep_app.steps.tasks import Tasks, TasksAnswer
from prep_app.steps.tell import Tell, TellAnswer, Told

INPUTS = ("empty", "typical", "hostile")
ODD = "<img src='file:///etc/passwd'/> <b>bold & more ما هو العلاج؟ Что делать? 🙂 \u200f\u0007 {n}"
ENDLESS = "w" * 5000
TYPICAL_QUESTIONS = ("What can we change if my neck hurts again?", "How long until I know if it works?")


def fill(session: Session, how: str) -> None:
    """Answer every step of the guide this way, as one of INPUTS."""
    if how == "empty":
        return
    for step in session.guide.steps:
        answer = answer_for(step, session, how == "hostile")
        if answer is not None:
            session.set_answer(step, answer)


def answer_for(step: Step, session: Session, hostile: bool) -> Answer | None:
    """An answer to one step; None if it takes none."""
    match step:
        case Appointment():
            return _appointment(hostile)
        case Choose():
            return ChooseAnswer(ids=(step.options[-1].id,))
        case Tell():
            items = [item for group in step.groups for item in group.items]
            note = f"{ODD} {ENDLESS}" if hostile else "Since the summer"
            return TellAnswer(items={item.id: Told(state="yes", note=note) for item in _some(items, hostile)})
        case Tasks():
            items = [item for group in step.groups for item in group.items]
            return TasksAnswer(ids=tuple(item.id for item in _some(items, hostile)))
        case BodyMap():
            places = tuple(place for area in step.areas for place in area.place_ids())
            marks: dict[str, Strength] = dict.fromkeys(places if hostile else places[::2], "mild")
            marks[places[0]] = "strong"
            old: dict[str, Strength] = {"gone.left": "mild"} if hostile else {}
            asked = tuple(area.id for area in _some(step.areas, hostile))
            return BodyMapAnswer(hurts={**marks, **old}, ask=asked)
        case Course():
            return _course(hostile)
        case DaysStep():
            days = {medicine.id: 11 for medicine in _some(step.medicines, hostile)}
            red = 31 if hostile else 9
            return DaysAnswer(clear=12, some=9, bad=red, medicines=days)
        case Prompts():
            prompts = [prompt for topic in step.topics for prompt in topic.prompts]
            return PromptsAnswer(ids=tuple(prompt.id for prompt in _some(prompts, hostile)))
        case OwnQuestions():
            return OwnQuestionsAnswer(texts=(ODD, ENDLESS, ODD * 20) if hostile else TYPICAL_QUESTIONS)
        case Priorities():
            return PrioritiesAnswer(refs=tuple(q.ref for q in session.questions()[: step.count]))
    return None


def _appointment(hostile: bool) -> AppointmentAnswer:
    if hostile:
        return AppointmentAnswer(
            day=31, month=2, year=2026, time=ODD, place=ENDLESS, clinician=ODD, phone=ODD
        )
    return AppointmentAnswer(day=3, month=12, year=2026, time="2.30 pm", place="Room 4", clinician="Dr Lee")


def _course(hostile: bool) -> CourseAnswer:
    if hostile:
        odd = Treatment(
            day=31, month=2, year=9999, before=28, after=0, felt="worse", effects=f"{ODD} {ENDLESS}"
        )
        return CourseAnswer(rows=(odd, Treatment(effects=ENDLESS)) * 6, ask_change=True)
    rows = (
        Treatment(day=3, month=3, year=2026, before=18, after=15, felt="same", effects="Stiff neck"),
        Treatment(day=26, month=5, year=2026, before=15, after=14, felt="better"),
        Treatment(month=8, year=2026, before=16, after=15, felt="not_sure"),
    )
    return CourseAnswer(rows=rows)


def _some(parts: Iterable[Part], every: bool) -> Iterable[Part]:
    """All of them, or every second one."""
    parts = tuple(parts)
    return parts if every else parts[::2]
