"""`chances`: how often something happens in 100 people, beside the comparison. No answer."""

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from prep_app.model.checklist import Block, Chances, Odds
from prep_app.model.guide import Line, Part, Step
from prep_app.model.visit import Answer, Setting
from prep_app.steps.prose import prose

Of100 = Annotated[int, Meta(ge=0, le=100)]


class Chance(Line, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Of 100 people: how many with treatment (`high`: where studies differ), and how many without.

    `key.name` names it in a few words, `key.text` says what it means for the patient.
    """

    treated: Of100
    high: Of100 | None = None
    compared: Of100 | None = None

    def __post_init__(self) -> None:
        if self.high is not None and self.high <= self.treated:
            raise ValueError(f"`high` of `{self.id}` must be more than `treated`")

    def names(self) -> tuple[str, ...]:
        return (f"{self.id}.name", f"{self.id}.text")


class ChancesStep(Step, frozen=True, tag="chances"):
    """Each chance as people out of 100."""

    chances: tuple[Chance, ...]

    def parts(self) -> Iterator[Part]:
        yield from self.chances
        yield from self.lines

    def keys(self) -> Iterator[str]:
        yield from super().keys()
        yield from (self.key("treated"), self.key("compared"))

    def table(self, setting: Setting) -> Chances:
        """The chances in words and numbers; what was not measured says so."""
        text = setting.text

        def odds(chance: Chance) -> Odds:
            if chance.high is None:
                treated = text("app.chances.of_100", n=chance.treated)
            else:
                treated = text("app.chances.range", low=chance.treated, high=chance.high)
            unknown = text("app.chances.not_measured")
            compared = unknown if chance.compared is None else text("app.chances.of_100", n=chance.compared)
            name, note = text(self.key(chance.id, "name")), text(self.key(chance.id, "text"))
            return Odds(name, chance.treated, chance.high, chance.compared, treated, compared, note)

        rows = tuple(odds(chance) for chance in self.chances)
        return Chances(text(self.key("treated")), text(self.key("compared")), rows)

    def blocks(self, answer: Answer | None, setting: Setting) -> Iterator[Block]:
        yield self.table(setting)
        yield from prose(self, setting.text)
