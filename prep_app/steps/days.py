"""`days`: the last 30 days as green, yellow and red, and the days with each class of medicine."""

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from prep_app.model.checklist import Block, DaysBar, Paragraph, Shape, Share
from prep_app.model.guide import Id, Line, Part, Step
from prep_app.model.visit import Answer, Problem, Setting

Days = Annotated[int, Meta(ge=0, le=31)]
Counted = Annotated[int, Meta(ge=0, le=99)]  # a patient's count may be wrong; it is kept and met with words
COLOURS: tuple[tuple[str, Shape], ...] = (("clear", "circle"), ("some", "triangle"), ("bad", "square"))


class DaysAnswer(Answer, frozen=True):
    """How many days of each colour; None: not counted. `medicines` counts days, not doses."""

    clear: Counted | None = None
    some: Counted | None = None
    bad: Counted | None = None
    not_sure: bool = False
    medicines: dict[Id, Counted] = {}

    def names(self) -> tuple[str, ...]:
        return tuple(self.medicines)


class Medicine(Line, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A class of medicine. From `discuss_from` days on it is worth discussing; never more than that.

    `key` is its name, `key_names` the names that people know it by.
    """

    discuss_from: Days

    def names(self) -> tuple[str, ...]:
        return (self.id, f"{self.id}_names")


class DaysStep(Step, frozen=True, tag="days"):
    """Counting days. `key.clear`, `key.some`, `key.bad` say what each colour means."""

    total: Days = 30
    medicines: tuple[Medicine, ...] = ()
    answer_type = DaysAnswer

    def parts(self) -> Iterator[Part]:
        yield from self.medicines
        yield from self.lines

    def answer_names(self) -> tuple[str, ...]:
        return tuple(medicine.id for medicine in self.medicines)

    def keys(self) -> Iterator[str]:
        yield from super().keys()
        yield from (self.key(colour) for colour, _ in COLOURS)
        yield self.key("medicines_heading")
        yield self.key("discuss")

    @staticmethod
    def counted(answer: Answer | None) -> int:
        """How many days have a colour so far."""
        if not isinstance(answer, DaysAnswer):
            return 0
        return sum(days for days in (answer.clear, answer.some, answer.bad) if days is not None)

    def problems(self, answer: Answer | None, setting: Setting) -> Iterator[Problem]:
        if not isinstance(answer, DaysAnswer):
            return
        over = self.counted(answer) - self.total
        if over > 0:
            yield Problem("days", "app.problem.days_too_many", {"over": over, "total": self.total})
        elif None not in (answer.clear, answer.some, answer.bad) and over < 0:
            yield Problem("days", "app.problem.days_missing", {"left": -over, "total": self.total})
        for medicine in self.medicines:
            if answer.medicines.get(medicine.id, 0) > self.total:
                yield Problem(medicine.id, "app.problem.medicine_days", {"total": self.total})

    def to_discuss(self, answer: Answer | None) -> Iterator[Medicine]:
        """The medicines taken on so many days that it is worth discussing."""
        days = answer.medicines if isinstance(answer, DaysAnswer) else {}
        yield from (m for m in self.medicines if days.get(m.id, 0) >= m.discuss_from)

    def bar(self, answer: Answer | None, setting: Setting) -> DaysBar:
        """The days of each colour, and the same in words."""
        answer = answer if isinstance(answer, DaysAnswer) else DaysAnswer()
        text = setting.text
        shares = tuple(
            Share(shape, text(f"app.days.{colour}"), getattr(answer, colour)) for colour, shape in COLOURS
        )
        said = [f"{text.count('app.days.n', s.days)} {s.label}" for s in shares if s.days is not None]
        left = self.total - self.counted(answer)
        if said and left > 0:
            said.append(text.count("app.days.left", left))
        if not said:
            said = [text("app.days.unsure" if answer.not_sure else "app.days.not_counted")]
        elif answer.not_sure:
            said.append(text("app.days.about"))
        return DaysBar(shares, self.total, ", ".join(said))

    def face(self, answer: Answer | None, setting: Setting) -> Iterator[Block]:
        text = setting.text
        yield self.bar(answer, setting)
        days = answer.medicines if isinstance(answer, DaysAnswer) else {}
        taken = [
            text("app.days.medicine", name=text(self.key(m.id)), days=text.count("app.days.n", days[m.id]))
            for m in self.medicines
            if m.id in days
        ]
        yield from (Paragraph(words) for words in taken)
        discuss = [text(self.key(medicine.id)) for medicine in self.to_discuss(answer)]
        if discuss:
            yield Paragraph(text(self.key("discuss"), names=", ".join(discuss)))
        yield from (Paragraph(text(f.key, **f.fields), "small") for f in self.problems(answer, setting))
