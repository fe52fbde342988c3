"""The lines of any step as blocks: neighbouring points become one list."""

from collections.abc import Iterator
from itertools import groupby

from prep_app.model.checklist import Block, Paragraph, Points
from prep_app.model.guide import Step
from prep_app.model.visit import Text


def prose(step: Step, text: Text) -> Iterator[Block]:
    """The step's lines, in order, in the reader's language."""
    for style, lines in groupby(step.lines, key=lambda line: line.style):
        words = tuple(text(step.key(line.id)) for line in lines)
        if style == "point":
            yield Points(words)
        elif style == "subheading":
            yield from (Paragraph(each, "subheading") for each in words)
        else:
            yield from (Paragraph(each) for each in words)
