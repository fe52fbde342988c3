"""`warnings` on screen: care cards that differ by frame, mark and word, never by colour alone."""

from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout

from prep_app.model.checklist import Level, Shape, WarningCard
from prep_app.model.visit import Text
from prep_app.steps.warnings import Warnings
from prep_app.ui import controls
from prep_app.ui.page import Page
from prep_app.ui.shapes import COLOUR_OF, Fill, Mark
from prep_app.ui.theme import theme_of


class Look(NamedTuple):
    """How a level looks: the shape of its mark, how that is filled, and the frame in px."""

    shape: Shape
    fill: Fill
    frame: int
    line: Qt.PenStyle
    sign: str = ""


LOOKS: dict[Level, Look] = {
    "emergency": Look("square", "solid", 4, Qt.PenStyle.SolidLine, "!"),
    "urgent": Look("triangle", "solid", 2, Qt.PenStyle.DashLine, "!"),
    "routine": Look("circle", "outline", 1, Qt.PenStyle.SolidLine),
}


class CareCard(QFrame):
    """One level: its word, when it applies, the signs, and whom to call."""

    def __init__(self, card: WarningCard, text: Text) -> None:
        super().__init__()
        self._look = LOOKS[card.level]
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        mark = Mark(self._look.shape, self._look.fill, self._look.sign)
        column.addWidget(
            controls.marked(mark, controls.paragraph(text(f"app.warnings.{card.level}"), "strong"))
        )
        column.addWidget(controls.heading(card.heading, 2))
        column.addWidget(controls.points(card.signs))
        column.addWidget(controls.heading(card.call, 3))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, look = QPainter(self), theme_of(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = theme.colour("line" if look.frame == 1 else COLOUR_OF[look.shape])
        painter.setPen(QPen(colour, look.frame, look.line))
        painter.setBrush(theme.colour("surface"))
        half = look.frame / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 8, 8)
        painter.end()


class WarningsPage(Page):
    """When to get help, the worst first."""

    step: Warnings

    def build(self, column: QVBoxLayout) -> None:
        for card in self.step.care_cards(self.session.setting):
            column.addWidget(CareCard(card, self.text))
        column.addSpacing(controls.GAP)
