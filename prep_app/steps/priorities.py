"""`priorities`: the questions that matter most, in order."""

from collections.abc import Iterable

from prep_app.model.guide import Step
from prep_app.model.visit import Answer, Question


class PrioritiesAnswer(Answer, frozen=True):
    """Refs of questions (`step.item`), the most important first."""

    refs: tuple[str, ...] = ()


class Priorities(Step, frozen=True, tag="priorities"):
    """Which `count` questions to ask first."""

    count: int = 3
    answer_type = PrioritiesAnswer

    def ranked(self, answer: Answer | None, questions: Iterable[Question]) -> tuple[Question, ...]:
        """All questions, the patient's first ones first; refs to questions that are gone are passed over."""
        refs = answer.refs if isinstance(answer, PrioritiesAnswer) else ()
        place = {ref: number for number, ref in enumerate(dict.fromkeys(refs))}
        return tuple(sorted(questions, key=lambda question: place.get(question.ref, len(place))))
