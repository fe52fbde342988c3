"""`warnings`: what is an emergency, what is urgent, what can wait, and whom to call. No answer."""

from collections.abc import Iterator

from prep_app.model.checklist import Block, Level, Paragraph, WarningCard
from prep_app.model.guide import Line, Part, Step
from prep_app.model.visit import Answer, Setting
from prep_app.steps.prose import prose


class Card(Part, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One care card. `key.heading` is an action and "if", `key.call` says whom to call."""

    level: Level
    signs: tuple[Line, ...]

    def names(self) -> tuple[str, ...]:
        return (f"{self.id}.heading", f"{self.id}.call")


class Warnings(Step, frozen=True, tag="warnings"):
    """Cards, the worst first. `key.face` is the line for page 1 of the sheet."""

    cards: tuple[Card, ...]

    def parts(self) -> Iterator[Part]:
        for card in self.cards:
            yield card
            yield from card.signs
        yield from self.lines

    def keys(self) -> Iterator[str]:
        yield from super().keys()
        yield self.key("face")

    def care_cards(self, setting: Setting) -> Iterator[WarningCard]:
        """The cards in words."""
        text = setting.text
        for card in self.cards:
            signs = tuple(text(self.key(sign.id)) for sign in card.signs)
            heading, call = text(self.key(card.id, "heading")), text(self.key(card.id, "call"))
            yield WarningCard(card.level, heading, signs, call)

    def face(self, answer: Answer | None, setting: Setting) -> Iterator[Block]:
        yield Paragraph(setting.text(self.key("face")), "urgent")

    def blocks(self, answer: Answer | None, setting: Setting) -> Iterator[Block]:
        yield from self.care_cards(setting)
        yield from prose(self, setting.text)
