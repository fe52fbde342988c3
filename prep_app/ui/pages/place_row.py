"""One place in the list beside the drawing: a row to choose it, and what is known and asked about it."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prep_app.model.checklist import Sign
from prep_app.model.visit import Text
from prep_app.ui import controls
from prep_app.ui.pages.map_signs import paint_sign
from prep_app.ui.pages.one_of import OneOf
from prep_app.ui.press import Pickable
from prep_app.ui.theme import theme_of
from prep_app.ui.words import Lines

NONE = "none"


class PlaceRow(Pickable):
    """A place by its plain name. Its note says how many small injections and how much it hurts there."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.setAccessibleName(name)
        self._sign: Sign | None = None

    def show_state(self, words: Iterable[str], sign: Sign | None) -> None:
        """Say these words below the name, and paint this sign beside them."""
        self._sign = sign
        self.add_note(", ".join(filter(None, words)))

    def _sign_width(self) -> int:
        return round(self.fontMetrics().height() * 1.5)

    def _texts(self, width: float) -> tuple[Lines, Lines | None]:
        return super()._texts(width - self._sign_width() - 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._sign:
            painter, wide = QPainter(self), self._sign_width()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            tall = wide * 0.85
            box = QRectF(self.width() - wide - 14, (self.height() - tall) / 2, wide, tall)
            paint_sign(painter, box, self._sign, theme_of(self))
            painter.end()


class PlaceDetails(QWidget):
    """What is known about a place, how much it hurts there, and whether to ask about it."""

    hurts = Signal(str)  # "none" or a strength
    asks = Signal(bool)

    def __init__(self, name: str, facts: Iterable[str], hurt: str, text: Text) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 4, 0, controls.GAP)
        column.setSpacing(controls.GAP)
        for number, words in enumerate(facts):  # what it feels like, then what is good to know
            column.addWidget(controls.paragraph(words, "muted" if number else "body"))
        question = text("app.body_map.does_it_hurt")
        column.addWidget(controls.paragraph(question, "strong"))
        options = {each: text(f"app.body_map.is_{each}") for each in (NONE, "mild", "strong")}
        about = text("app.body_map.about_place", place=name, question=question)
        self._strength = OneOf(options, hurt, about, home=NONE)
        self._strength.picked.connect(self.hurts)
        column.addWidget(self._strength)
        self.ask = controls.choice(text("app.body_map.ask"))
        self.ask.setObjectName("ask")
        self.ask.toggled.connect(self.asks)
        column.addWidget(self.ask)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A line on the left binds it to its row."""
        bar = QRectF(2, 0, 3, self.height() - controls.GAP)
        QPainter(self).fillRect(bar, theme_of(self).colour("accent"))

    def show_asked(self, asked: bool, question: str) -> None:
        """Whether this place is asked about, and with which words."""
        self.ask.blockSignals(True)
        self.ask.setChecked(asked)
        self.ask.blockSignals(False)
        self.ask.add_note(question)
