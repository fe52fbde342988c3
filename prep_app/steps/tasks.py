"""`tasks`: what to bring and do, to tick."""

from collections.abc import Iterator

from prep_app.model.checklist import Block, Paragraph, Tick
from prep_app.model.guide import Id, Line, Part, Step
from prep_app.model.visit import Answer, Setting


class TasksAnswer(Answer, frozen=True):
    """The ids of what is done."""

    ids: tuple[Id, ...] = ()

    def names(self) -> tuple[str, ...]:
        return self.ids


class TaskGroup(Part, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Tasks under one small heading (bring, do)."""

    items: tuple[Line, ...]


class Tasks(Step, frozen=True, tag="tasks"):
    """Things to get ready."""

    groups: tuple[TaskGroup, ...]
    answer_type = TasksAnswer

    def parts(self) -> Iterator[Part]:
        for group in self.groups:
            yield group
            yield from group.items
        yield from self.lines

    def answer_names(self) -> tuple[str, ...]:
        return tuple(item.id for group in self.groups for item in group.items)

    def blocks(self, answer: Answer | None, setting: Setting) -> Iterator[Block]:
        done = answer.ids if isinstance(answer, TasksAnswer) else ()
        for group in self.groups:
            yield Paragraph(setting.text(self.key(group.id)), "subheading")
            for item in group.items:
                yield Tick(setting.text(self.key(item.id)), "ticked" if item.id in done else "open")
