"""A visit: one person's preparation for one appointment. FHIR calls it a QuestionnaireResponse."""

import datetime
from collections.abc import Callable
from typing import Any, Protocol

import msgspec
from msgspec import Struct

from prep_app.model.drawing import Drawing


class Private(Struct, frozen=True):
    """Keeps what a patient wrote out of tracebacks and logs: shows the class, never the content."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    def __rich_repr__(self) -> list[tuple[str, Any]]:
        return []


class Answer(Private, frozen=True, forbid_unknown_fields=True, kw_only=True, omit_defaults=True):
    """What a visit holds for one step. Each kind of step has its own subclass."""

    def names(self) -> tuple[str, ...]:
        """The ids of parts of the step that this answer speaks of."""
        return ()


class Visit(Struct, kw_only=True):
    """Guide, language and answers. `kept` holds answers to steps that the guide no longer has, untouched."""

    guide: str
    version: str
    language: str
    answers: dict[str, Answer] = msgspec.field(default_factory=dict)
    kept: dict[str, Any] = msgspec.field(default_factory=dict)

    __repr__ = Private.__repr__
    __rich_repr__ = Private.__rich_repr__


class Question(Private, frozen=True):
    """Something to ask the clinician. `ref` is `step.item`; it stays the same in every language."""

    ref: str
    text: str
    topic: str = ""


class Problem(Struct, frozen=True):
    """Something worth a second look in an answer: the field it is about, and the text that says so."""

    field: str
    key: str
    fields: dict[str, object] = msgspec.field(default_factory=dict)


class Text(Protocol):
    """Looks wording up: `text("step.heading")`. Fields fill the gaps of the wording."""

    def __call__(self, key: str, /, **fields: object) -> str: ...

    def count(self, key: str, n: int, /) -> str:
        """The wording for this many: `key.one` or `key.other`, with `n` filled in."""
        ...


def _no_drawing(name: str) -> Drawing:
    raise LookupError(name)


class Setting(Struct, frozen=True):
    """What a step may know besides its own answer: wording, the day, all questions of the visit, drawings.

    `treatment`: which one the appointment is for, from 1, and its day, if both are known.
    """

    text: Text
    today: datetime.date
    questions: Callable[[], tuple[Question, ...]] = tuple
    drawing: Callable[[str], Drawing] = _no_drawing
    treatment: tuple[int, datetime.date] | None = None
