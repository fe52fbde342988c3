"""`course`: the treatments so far, and the headache days before and after each."""

import datetime
from collections.abc import Iterator
from typing import Annotated, Literal

from msgspec import Meta

from prep_app.model.checklist import Block, CourseChart, Pair, Paragraph, Table
from prep_app.model.guide import Step
from prep_app.model.visit import Answer, Private, Problem, Question, Setting
from prep_app.steps.appointment import as_typed, date_in_words, date_of
from prep_app.steps.prose import prose

Felt = Literal["better", "same", "worse", "not_sure"]
FourWeeks = Annotated[int, Meta(ge=0, le=28)]


class Treatment(Private, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """One treatment: its date in three numbers, headache days in the 4 weeks before it and in the
    last 4 weeks of its time, how it felt, side effects in the patient's words.
    """

    day: int | None = None
    month: int | None = None
    year: int | None = None
    before: FourWeeks | None = None
    after: FourWeeks | None = None
    felt: Felt | None = None
    effects: str = ""

    def date(self) -> datetime.date | None:
        """The date, if there is such a day."""
        return date_of(self.day, self.month, self.year)

    def fall(self, baseline: int | None) -> int | None:
        """How many percent fewer headache days than at the start; negative for more."""
        if not baseline or self.after is None:
            return None
        return round(100 * (baseline - self.after) / baseline)


class CourseAnswer(Answer, frozen=True):
    """The treatments in order. `ask_change`: the patient took up the question what to change now."""

    rows: tuple[Treatment, ...] = ()
    ask_change: bool = False


class Course(Step, frozen=True, tag="course"):
    """The treatments so far. After `review_after` of them without a clear change, a question is offered.

    Both lines of the chart are percent fewer headache days: where guidelines go on, and what trials counted.
    """

    review_after: int = 3
    carry_on_at: int = 30
    responder_at: int = 50
    answer_type = CourseAnswer

    def keys(self) -> Iterator[str]:
        yield from super().keys()
        yield from (self.key(name) for name in ("change", "change_why", "line_carry_on", "line_responder"))

    @staticmethod
    def baseline(answer: CourseAnswer) -> int | None:
        """Headache days in the 4 weeks before the first treatment."""
        return answer.rows[0].before if answer.rows else None

    def offers_change(self, answer: Answer | None) -> bool:
        """Whether enough treatments have gone by and none brought the change that guidelines look for."""
        if not isinstance(answer, CourseAnswer) or len(answer.rows) < self.review_after:
            return False
        baseline = self.baseline(answer)
        return not any(self._helped(row, baseline) for row in answer.rows)

    def _helped(self, row: Treatment, baseline: int | None) -> bool:
        fall = row.fall(baseline)
        return row.felt == "better" if fall is None else fall >= self.carry_on_at

    def problems(self, answer: Answer | None, setting: Setting) -> Iterator[Problem]:
        last: datetime.date | None = None
        for number, row in enumerate(answer.rows if isinstance(answer, CourseAnswer) else (), start=1):
            date = row.date()
            if date is None:
                parts = (row.day, row.month, row.year)
                if any(part is not None for part in parts):
                    key = "date_not_whole" if None in parts else "no_such_date"
                    yield Problem(f"rows.{number}", f"app.problem.{key}")
                continue
            if date > setting.today:
                yield Problem(f"rows.{number}", "app.problem.date_future")
            if last and date < last:
                yield Problem(f"rows.{number}", "app.problem.date_order")
            last = date

    def questions(self, answer: Answer | None, setting: Setting) -> Iterator[Question]:
        if isinstance(answer, CourseAnswer) and answer.ask_change:
            yield Question(self.key("change"), setting.text(self.key("change")))

    def chart(self, answer: CourseAnswer, setting: Setting) -> CourseChart:
        """Days at the start and after each treatment, beside the two lines, and the same in words."""
        text, baseline = setting.text, self.baseline(answer)
        pairs = tuple(
            Pair(text("app.course.number", n=number), row.before, row.after)
            for number, row in enumerate(answer.rows, start=1)
        )
        said = [] if baseline is None else [text("app.course.said_start", days=baseline)]
        said += [
            text("app.course.said_then", n=number, days=row.after)
            for number, row in enumerate(answer.rows, start=1)
            if row.after is not None
        ]
        lines = tuple(
            (baseline * (100 - share) / 100, text(self.key(name)))
            for share, name in ((self.carry_on_at, "line_carry_on"), (self.responder_at, "line_responder"))
            if baseline
        )
        columns = text("app.course.before"), text("app.course.after")
        return CourseChart(*columns, pairs, lines, " ".join(said) or text("app.course.no_chart"))

    def blocks(self, answer: Answer | None, setting: Setting) -> Iterator[Block]:
        if not isinstance(answer, CourseAnswer) or not answer.rows:
            return
        text = setting.text
        columns = ("number", "date", "before", "after", "felt", "effects")
        head = tuple(text(f"app.course.column_{name}") for name in columns)
        rows = tuple(self._cells(number, row, setting) for number, row in enumerate(answer.rows, start=1))
        yield Table(head, rows)
        yield self.chart(answer, setting)
        yield from (Paragraph(text(p.key, **p.fields), "small") for p in self.problems(answer, setting))
        yield from prose(self, text)

    @staticmethod
    def _cells(number: int, row: Treatment, setting: Setting) -> tuple[str, ...]:
        text, date = setting.text, row.date()
        days = ("" if count is None else str(count) for count in (row.before, row.after))
        felt = text(f"app.course.felt_{row.felt}") if row.felt else ""
        when = date_in_words(date, text, "short") if date else as_typed(row.day, row.month, row.year)
        return (str(number), when, *days, felt, row.effects.strip())
