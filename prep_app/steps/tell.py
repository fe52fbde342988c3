"""`tell`: yes, no or not sure to what the team must know, with a note."""

from collections.abc import Iterator
from typing import Literal

from prep_app.model.checklist import Block, Paragraph, Points, Tick
from prep_app.model.guide import Id, Line, Part, Step
from prep_app.model.visit import Answer, Private, Setting, Text

State = Literal["yes", "no", "not_sure"]


class Told(Private, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """One statement: whether it is so, and a note in the patient's words."""

    state: State | None = None
    note: str = ""


class TellAnswer(Answer, frozen=True):
    """What was told, by the id of the statement."""

    items: dict[Id, Told] = {}

    def names(self) -> tuple[str, ...]:
        return tuple(self.items)


class TellGroup(Part, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Statements under one small heading, in the first person ("I take a blood thinner")."""

    items: tuple[Line, ...]


class Tell(Step, frozen=True, tag="tell"):
    """Statements that the team must know about before they treat."""

    groups: tuple[TellGroup, ...]
    answer_type = TellAnswer

    def parts(self) -> Iterator[Part]:
        for group in self.groups:
            yield group
            yield from group.items
        yield from self.lines

    def answer_names(self) -> tuple[str, ...]:
        return tuple(item.id for group in self.groups for item in group.items)

    def told(self, answer: Answer | None, item: str) -> Told:
        """What was told about one statement; nothing yet is a `Told` without a state."""
        items = answer.items if isinstance(answer, TellAnswer) else {}
        return items.get(item, Told())

    def _ticks(self, answer: Answer | None, setting: Setting, states: set[State]) -> Iterator[Tick]:
        for item in (item for group in self.groups for item in group.items):
            told = self.told(answer, item.id)
            if told.state in states:
                mark: Literal["ticked", "unsure"] = "unsure" if told.state == "not_sure" else "ticked"
                yield Tick(setting.text(self.key(item.id)), mark, told.note.strip())

    def face(self, answer: Answer | None, setting: Setting) -> Iterator[Block]:
        ticks = tuple(self._ticks(answer, setting, {"yes", "not_sure"}))
        yield from ticks
        if not ticks:
            anything = any(self.told(answer, item.id).state for group in self.groups for item in group.items)
            yield Paragraph(
                setting.text("app.sheet.nothing_to_tell" if anything else "app.sheet.not_answered")
            )

    def blocks(self, answer: Answer | None, setting: Setting) -> Iterator[Block]:
        """What was answered with no, and what was left open, so that nobody takes silence for a no."""
        items = [item for group in self.groups for item in group.items]
        told = {item.id: self.told(answer, item.id) for item in items}
        text = setting.text
        denied = [item for item in items if told[item.id].state == "no"]
        if denied:
            yield Paragraph(text("app.sheet.told_no"), "subheading")
            yield Points(tuple(self._with_note(item.id, told[item.id], text) for item in denied))
        silent = [item for item in items if told[item.id].state is None]
        if silent:
            yield Paragraph(text("app.sheet.told_nothing"), "subheading")
            yield from (Tick(text(self.key(i.id)), "open", told[i.id].note.strip()) for i in silent)

    def _with_note(self, name: str, told: Told, text: Text) -> str:
        words, note = text(self.key(name)), told.note.strip()
        return text("app.sheet.with_note", words=words, note=note) if note else words
