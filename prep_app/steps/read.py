"""`read`: the patient reads one idea. No answer."""

from collections.abc import Iterator

from prep_app.model.checklist import Block
from prep_app.model.guide import Step
from prep_app.model.visit import Answer, Setting
from prep_app.steps.prose import prose


class Read(Step, frozen=True, tag="read"):
    """Lines of text only; they go on the sheet if the step does."""

    def blocks(self, answer: Answer | None, setting: Setting) -> Iterator[Block]:
        yield from prose(self, setting.text)
