"""The first screen: what this is, what it is not, and which visit to prepare for."""

import datetime
from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import Signal

from prep_app.content.guides import Edition
from prep_app.model.visit import Text
from prep_app.session import Session
from prep_app.steps.appointment import date_in_words
from prep_app.ui import controls
from prep_app.ui.scroll import Screen

Offer = Edition | str  # a guide, or in words why one cannot be offered


class Start(Screen):
    """`chosen` carries the id of a guide."""

    chosen = Signal(str)

    def __init__(self, offers: Sequence[Offer], text: Text, today: datetime.date) -> None:
        super().__init__()
        self._text, self._today = text, today
        editions = [offer for offer in offers if isinstance(offer, Edition)]
        broken = [offer for offer in offers if isinstance(offer, str)]
        rows = self.area.rows
        self.heading = controls.heading(text("app.start.heading"), 1)
        rows.addWidget(self.heading)
        rows.addWidget(controls.paragraph(text("app.start.lead"), "lead"))
        rows.addSpacing(controls.GAP)
        self.buttons = [self._add_guide(edition, len(editions) == 1) for edition in editions]
        if not editions:
            rows.addWidget(controls.paragraph(text("app.start.none"), "strong"))
        rows.addSpacing(controls.GAP)
        rows.addWidget(controls.heading(text("app.start.about"), 3))
        rows.addWidget(controls.points(text(f"app.start.about_{n}") for n in range(1, 5)))
        if broken:
            rows.addSpacing(controls.GAP)
            rows.addWidget(controls.heading(text("app.start.staff"), 3))
            rows.addWidget(controls.paragraph(text("app.start.broken"), "muted"))
            for words in broken:
                rows.addWidget(controls.paragraph(words, "muted"))
        rows.addStretch(1)

    def _add_guide(self, edition: Edition, only: bool) -> controls.Button:
        text, guide = edition.text, edition.guide
        card = controls.card()
        title = text("guide.title")
        card.column.addWidget(controls.heading(title, 2))
        card.column.addWidget(controls.paragraph(text("guide.medical_name"), "muted"))
        card.column.addWidget(controls.paragraph(text("guide.summary")))
        route = Session(edition).route
        minutes = ceil(sum(step.minutes for step in route))
        length = text("app.start.length", steps=len(route), minutes=minutes)
        card.column.addWidget(controls.paragraph(length, "muted"))
        card.column.addWidget(controls.paragraph(self._reviewed(edition), "muted"))
        if self._today > guide.review_by:
            day = date_in_words(guide.review_by, text)
            card.column.addWidget(controls.paragraph(text("app.sheet.overdue", review_by=day), "strong"))
        card.column.addSpacing(controls.GAP)
        name = text("app.start.begin_name", guide=title)
        begin = controls.button(text("app.start.begin"), "primary" if only else "plain", name)
        begin.setObjectName(f"begin_{guide.id}")
        begin.clicked.connect(lambda: self.chosen.emit(guide.id))
        card.column.addWidget(begin)
        self.area.rows.addWidget(card)
        return begin

    def _reviewed(self, edition: Edition) -> str:
        text, review = edition.text, edition.guide.review
        if review is None:
            return text("app.sheet.not_reviewed")
        return text("app.sheet.reviewed", role=review.role, on=date_in_words(review.on, text))
