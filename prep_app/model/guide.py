"""A guide: the content for one kind of visit, as metadata and an ordered list of steps.

FHIR calls it a Questionnaire. The kinds of step stand in `prep_app.steps`; here is what all of them share.
"""

import datetime
from collections.abc import Iterator
from typing import Annotated, Generic, Literal, TypeVar

from msgspec import Meta, Struct, field

from prep_app.model.checklist import Block
from prep_app.model.visit import Answer, Problem, Question, Setting, Text

Id = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
DrawingName = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9-]*$", max_length=40)]
GuideId = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9-]*$", max_length=40)]
Status = Literal["approved", "off_label", "not_checked"]


class Part(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Anything in a guide file that has an id, and so wording of its own."""

    id: Id

    def names(self) -> tuple[str, ...]:
        """Its texts, as the last words of their keys."""
        return (self.id,)


class Line(Part, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One statement to the reader, with the numbers of the sources it stands on.

    `unverified` marks one whose source nobody has seen yet: a clinician must check it. `fact = false` marks
    one that claims nothing about medicine. A line needs one of the three.
    """

    sources: tuple[int, ...] = ()
    unverified: bool = False
    fact: bool = True


class Prose(Line, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A line of running text: a paragraph, or one point of a list (neighbouring points form one list)."""

    style: Literal["paragraph", "point", "subheading"] = "paragraph"


class Condition(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Show a step only if an earlier `choose` step has (or has not) this option. FHIR: enableWhen."""

    step: Id
    is_: Id | None = field(default=None, name="is")
    is_not: Id | None = None


class Step(Line, frozen=True, forbid_unknown_fields=True, kw_only=True, tag_field="kind"):
    """One screen of a guide. Subclasses say what their kind means, accepts and prints.

    A step is itself a line: its lead, the one main message. `minutes` is the time for a slow reader;
    `lines` stand below what the kind itself shows; `on_sheet` gives the step a section on the sheet.
    `picture` is a drawing, and `key.picture` says what it shows.
    """

    chapter: Id
    minutes: float = 1.0
    enable_when: Condition | None = None
    lines: tuple[Prose, ...] = ()
    picture: DrawingName | None = None
    on_sheet: bool = False

    answer_type = Answer

    def key(self, *names: str) -> str:
        """The key of a text of this step: its id and the names, with dots."""
        return ".".join((self.id, *names))

    def keys(self) -> Iterator[str]:
        """Every text that this step needs."""
        yield from (self.key("label"), self.key("heading"), self.key("lead"))
        if self.on_sheet:
            yield self.key("sheet")
        if self.picture:
            yield self.key("picture")
        yield from (self.key(name) for part in self.parts() for name in part.names())

    def parts(self) -> Iterator[Part]:
        """Everything in this step that has an id; ids are unique within a step."""
        yield from self.lines

    def answer_names(self) -> tuple[str, ...]:
        """The ids that an answer to this step may speak of."""
        return ()

    def say(self, name: str, text: Text) -> str:
        """The wording of one of these ids."""
        return text(self.key(name))

    def drawings(self) -> Iterator[str]:
        """The names of the drawings that this step shows."""
        if self.picture:
            yield self.picture

    def faults(self) -> Iterator[Problem]:
        """What an author must mend that only this kind can know."""
        yield from ()

    def facts(self) -> Iterator[Line]:
        """Every statement that needs a source: the lead, then the parts."""
        yield self
        yield from (part for part in self.parts() if isinstance(part, Line))

    def problems(self, answer: Answer | None, setting: Setting) -> Iterator[Problem]:
        """What the patient may want to look at again. Never stops anyone."""
        yield from ()

    def questions(self, answer: Answer | None, setting: Setting) -> Iterator[Question]:
        """The questions for the clinician that this step's answer holds."""
        yield from ()

    def face(self, answer: Answer | None, setting: Setting) -> Iterator[Block]:
        """What this step puts on page 1 of the sheet."""
        yield from ()

    def blocks(self, answer: Answer | None, setting: Setting) -> Iterator[Block]:
        """What this step puts on the pages after it."""
        yield from ()


class Source(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Where facts come from. Titles are names, so they stay as they are in every language."""

    n: int
    title: str
    publisher: str = ""
    date: str = ""
    kind: Literal["authority", "copy", "maker", "journal", "weak"]


class Approval(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Whether a country's authority has approved this use, and from what age in years."""

    status: Status
    from_age: int | None = None
    sources: tuple[int, ...]


class Review(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The clinician who has read the whole guide: role, never name, and the day."""

    role: str
    on: datetime.date


StepT_co = TypeVar("StepT_co", bound=Step, covariant=True)


class Guide(Struct, Generic[StepT_co], frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The structure of a guide, as it stands in `guide.toml`."""

    format: Literal[1]
    id: GuideId
    version: str
    checked_on: datetime.date
    review_by: datetime.date
    review: Review | None = None
    approval: dict[Literal["us", "uk"], Approval]
    chapters: tuple[Part, ...]
    sources: tuple[Source, ...]
    steps: tuple[StepT_co, ...]

    def step(self, step_id: str) -> StepT_co | None:
        """The step with this id, or None."""
        return next((step for step in self.steps if step.id == step_id), None)

    def keys(self) -> Iterator[str]:
        """Every text that this guide needs, in the order of the guide."""
        yield from (
            "guide.title",
            "guide.medical_name",
            "guide.summary",
            "guide.opening",
            "guide.sheet_title",
        )
        yield from (f"guide.approval_{country}" for country in self.approval)
        yield from (f"chapter.{chapter.id}" for chapter in self.chapters)
        for step in self.steps:
            yield from step.keys()
