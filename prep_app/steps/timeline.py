"""`timeline`: stages with how long each takes (the day, the course of treatments). No answer."""

import datetime
from collections.abc import Iterator

from prep_app.model.checklist import Block, Stages
from prep_app.model.guide import Line, Part, Step
from prep_app.model.visit import Answer, Setting
from prep_app.steps.appointment import date_in_words
from prep_app.steps.prose import prose


class Stage(Line, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One stage: `key.when` says when or how long, `key.text` what happens.

    `week` counts from the first treatment.
    """

    week: int | None = None

    def names(self) -> tuple[str, ...]:
        return (f"{self.id}.when", f"{self.id}.text")


class Timeline(Step, frozen=True, tag="timeline"):
    """What happens when. Stages with a `week` count from the first of treatments `weeks_between` apart."""

    stages: tuple[Stage, ...]
    weeks_between: int = 12

    def parts(self) -> Iterator[Part]:
        yield from self.stages
        yield from self.lines

    def rows(self, setting: Setting) -> tuple[tuple[str, str], ...]:
        """(when, what) for each stage."""
        text = setting.text
        return tuple((self._when(stage, setting), text(self.key(stage.id, "text"))) for stage in self.stages)

    def _when(self, stage: Stage, setting: Setting) -> str:
        """When it is; with the day, if the appointment tells it."""
        when = setting.text(self.key(stage.id, "when"))
        if stage.week is None or setting.treatment is None:
            return when
        number, day = setting.treatment
        weeks = stage.week - self.weeks_between * (number - 1)
        try:
            date = day + datetime.timedelta(weeks=weeks)
        except OverflowError:
            return when
        return setting.text("app.timeline.on", when=when, date=date_in_words(date, setting.text, "short"))

    def blocks(self, answer: Answer | None, setting: Setting) -> Iterator[Block]:
        yield Stages(self.rows(setting))
        yield from prose(self, setting.text)
