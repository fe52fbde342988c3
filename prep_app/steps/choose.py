"""`choose`: the patient picks one or several options."""

from collections.abc import Iterator

from prep_app.model.checklist import Block, Points
from prep_app.model.guide import Id, Part, Step
from prep_app.model.visit import Answer, Setting


class ChooseAnswer(Answer, frozen=True):
    """The ids of the options picked."""

    ids: tuple[Id, ...] = ()

    def names(self) -> tuple[str, ...]:
        return self.ids


class Choose(Step, frozen=True, tag="choose"):
    """Options to pick from: one, or several if `many`. Later steps may depend on them."""

    options: tuple[Part, ...]
    many: bool = False
    answer_type = ChooseAnswer

    def parts(self) -> Iterator[Part]:
        yield from self.options
        yield from self.lines

    def answer_names(self) -> tuple[str, ...]:
        return tuple(option.id for option in self.options)

    def picked(self, answer: Answer | None) -> frozenset[str]:
        """Ids of the options picked that the guide still has."""
        ids = answer.ids if isinstance(answer, ChooseAnswer) else ()
        return frozenset(ids) & {option.id for option in self.options}

    def blocks(self, answer: Answer | None, setting: Setting) -> Iterator[Block]:
        picked = self.picked(answer)
        words = tuple(setting.text(self.key(o.id)) for o in self.options if o.id in picked)
        if words:
            yield Points(words)
