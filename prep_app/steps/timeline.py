"""`timeline`: stages with how long each takes (the day, the course of treatments). No answer."""

from collections.abc import Iterator

from prep_app.model.checklist import Block, Stages
from prep_app.model.guide import Line, Part, Step
from prep_app.model.visit import Answer, Setting
from prep_app.steps.prose import prose


class Stage(Line, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One stage: `key.when` says when or how long, `key.text` what happens.

    `week` counts from the appointment.
    """

    week: int | None = None

    def names(self) -> tuple[str, ...]:
        return (f"{self.id}.when", f"{self.id}.text")


class Timeline(Step, frozen=True, tag="timeline"):
    """What happens when."""

    stages: tuple[Stage, ...]

    def parts(self) -> Iterator[Part]:
        yield from self.stages
        yield from self.lines

    def rows(self, setting: Setting) -> tuple[tuple[str, str], ...]:
        """(when, what) for each stage."""
        text = setting.text
        return tuple((text(self.key(s.id, "when")), text(self.key(s.id, "text"))) for s in self.stages)

    def blocks(self, answer: Answer | None, setting: Setting) -> Iterator[Block]:
        yield Stages(self.rows(setting))
        yield from prose(self, setting.text)
