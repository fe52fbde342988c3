"""Sizes of the sheet: types, spaces, margins. All follow from the size of the body text."""

from prep_app.document.ink import ACCENT, GREY, mm
from prep_app.document.options import Paper
from prep_app.document.typeset import Type
from prep_app.model.checklist import Ask, Block, Chances, CourseChart, DaysBar, Table, Tick, WarningCard

PAGES: dict[Paper, tuple[float, float]] = {"a4": (mm(210), mm(297)), "letter": (612.0, 792.0)}
MARGIN = mm(18)
TICK_BOX = mm(4.5)
WRITING_LINE = mm(9)


class Style:
    """Types and spaces (points) for a size of body text."""

    def __init__(self, body: float = 11.0) -> None:
        self.body = Type(body, body * 1.4)
        self.strong = Type(body, body * 1.4, bold=True)
        self.lead = Type(body * 1.14, body * 1.6)
        self.note = Type(body * 0.91, body * 1.28, colour=GREY)
        self.small = Type(body * 0.8, body * 1.1, colour=GREY)
        self.heading = Type(body * 1.23, body * 1.65, bold=True, colour=ACCENT)
        self.subheading = Type(body, body * 1.4, bold=True)
        self.title = Type(body * 1.82, body * 2.3, bold=True, colour=ACCENT)
        self.when = Type(body, body * 1.4, bold=True)
        self.hang = mm(7.5)  # from the left edge to text that hangs beside a number or a box
        self.step = body * 0.36  # between the items of a list
        self.block = body * 0.64  # between blocks
        self.section = body * 1.9  # above a heading
        self.after_heading = body * 0.36

    def between(self, kind: type[Block], same: bool) -> float:
        """The space above a block of this kind; `same`: below another of its kind."""
        if kind is Tick and same:
            return self.step * 1.4
        if kind in (Ask, Chances, Table, WarningCard, DaysBar) and same:
            return self.block * 1.5
        return self.block * 1.5 if kind in (Table, Chances, CourseChart) else self.block
