"""The walk through a guide with one visit: the only truth for where we are and what was answered."""

import datetime
from collections.abc import Callable, Iterator

from prep_app import composition
from prep_app.content.guides import Edition
from prep_app.model.checklist import Checklist
from prep_app.model.guide import Step
from prep_app.model.visit import Answer, Problem, Question, Setting, Visit
from prep_app.steps.appointment import AppointmentAnswer
from prep_app.steps.choose import Choose


class Session:
    """One walk. Never raises for anything that a patient does; `changed` is called after each change."""

    def __init__(
        self,
        edition: Edition,
        visit: Visit | None = None,
        today: Callable[[], datetime.date] = datetime.date.today,
    ) -> None:
        self.guide, self.text, self._drawing = edition.guide, edition.text, edition.drawing
        self.visit = visit or Visit(
            guide=self.guide.id, version=self.guide.version, language=self.text.language
        )
        self.changed: Callable[[], None] = lambda: None
        self._today = today
        self._current = self.guide.steps[0].id

    @property
    def route(self) -> tuple[Step, ...]:
        """The steps that apply now, in order."""
        shown: dict[str, Step] = {}
        for step in self.guide.steps:
            if self._applies(step, shown):
                shown[step.id] = step
        return tuple(shown.values())

    def _applies(self, step: Step, shown: dict[str, Step]) -> bool:
        condition = step.enable_when
        if condition is None:
            return True
        asked = shown.get(condition.step)
        picked = asked.picked(self.answer(asked)) if isinstance(asked, Choose) else frozenset()
        return condition.is_ in picked if condition.is_ else condition.is_not not in picked

    @property
    def current(self) -> Step:
        """The step we are at; the one before it if the route has lost it."""
        return self.route[self.index]

    @property
    def index(self) -> int:
        """Where the current step is on the route, from 0."""
        order = [step.id for step in self.guide.steps]
        here = order.index(self._current)
        return max(sum(order.index(step.id) <= here for step in self.route) - 1, 0)

    @property
    def minutes_left(self) -> float:
        """Time that a slow reader needs from the current step on."""
        return sum(step.minutes for step in self.route[self.index :])

    def go(self, step_id: str) -> None:
        """To any step on the route; other ids change nothing."""
        if any(step.id == step_id for step in self.route):
            self._current = step_id
            self.changed()

    def next(self) -> bool:
        """To the next step; False at the last one."""
        return self._move(1)

    def back(self) -> bool:
        """To the step before; False at the first one."""
        return self._move(-1)

    def _move(self, by: int) -> bool:
        route, to = self.route, self.index + by
        if not 0 <= to < len(route):
            return False
        self._current = route[to].id
        self.changed()
        return True

    def answer(self, step: Step) -> Answer | None:
        """What the visit holds for a step."""
        return self.visit.answers.get(step.id)

    def set_answer(self, step: Step, answer: Answer | None) -> None:
        """Keep an answer; None takes it away. Raises TypeError for an answer of another kind."""
        if answer is None:
            self.visit.answers.pop(step.id, None)
        elif type(answer) is step.answer_type:
            self.visit.answers[step.id] = answer
        else:
            raise TypeError(f"{step.id} takes {step.answer_type.__name__}, not {type(answer).__name__}")
        self.changed()

    def answered(self, step: Step) -> bool:
        """Whether anything has been answered here."""
        answer = self.answer(step)
        return answer is not None and answer != step.answer_type()

    @property
    def setting(self) -> Setting:
        """What steps may know of this walk."""
        return Setting(self.text, self._today(), self.questions, self._drawing, self._treatment())

    def _treatment(self) -> tuple[int, datetime.date] | None:
        answers = (self.answer(step) for step in self.route)
        known = (answer.treatment() for answer in answers if isinstance(answer, AppointmentAnswer))
        return next(known, None)

    def problems(self, step: Step) -> tuple[Problem, ...]:
        """What in the answer of a step deserves a second look."""
        return tuple(step.problems(self.answer(step), self.setting))

    def questions(self) -> tuple[Question, ...]:
        """Everything to ask, what matters most first."""
        return composition.ranked(self.route, self.answer, self._asked())

    def _asked(self) -> Iterator[Question]:
        setting = Setting(self.text, self._today())
        for step in self.route:
            yield from step.questions(self.answer(step), setting)

    def checklist(self) -> Checklist:
        """The document as it stands now; there is a good one after every step."""
        return composition.compose(self.guide, self.route, self.answer, self.setting)
