"""The blocks of a checklist on the screen, for the review: what is shown here is what prints."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtWidgets import QGridLayout, QWidget

from prep_app.model import checklist as doc
from prep_app.model.visit import Text
from prep_app.ui import controls
from prep_app.ui.bullets import MarkBox, Number
from prep_app.ui.figure import figure
from prep_app.ui.pages.course_chart import Chart
from prep_app.ui.pages.warnings import CareCard
from prep_app.ui.shapes import DaysStrip
from prep_app.ui.words import Words

Draw = Callable[[Any, Text], QWidget]


def widget_for(block: doc.Block, text: Text) -> QWidget:
    """One block. A kind of block that the table below lacks is a mistake of ours, and a KeyError."""
    return TABLE[type(block)](block, text)


def _fields(block: doc.Fields, text: Text) -> QWidget:
    return _pairs((label, value or text("app.review.empty")) for label, value in block.rows)


def _tick(block: doc.Tick, text: Text) -> QWidget:
    key = {"ticked": "ticked", "open": "not_ticked", "unsure": "unsure"}[block.mark]
    box, rows = controls.column(2)
    rows.addWidget(Words(block.text))
    if block.note:
        rows.addWidget(Words(block.note, "small", "muted"))
    return controls.marked(MarkBox(block.mark, text(f"app.sheet.{key}")), box)


def _ask(block: doc.Ask, text: Text) -> QWidget:
    words = Words(block.text) if block.text else Words(text("app.review.blank_question"), "body", "muted")
    return controls.marked(Number(block.number), words)


def _table(block: doc.Table, _text: Text) -> QWidget:
    box, rows = controls.column(12)
    for cells in block.rows:
        rows.addWidget(Words(cells[0], "strong"))
        rows.addWidget(_pairs(zip(block.head[1:], cells[1:], strict=True)))
    return box


def _days(block: doc.DaysBar, _text: Text) -> QWidget:
    box, rows = controls.column()
    strip = DaysStrip(block.total)
    strip.show_days([(share.shape, share.days or 0) for share in block.shares], block.text)
    rows.addWidget(strip)
    rows.addWidget(Words(block.text))
    return box


def _chances(block: doc.Chances, _text: Text) -> QWidget:
    box, rows = controls.column(16)
    for odds in block.rows:
        part, inside = controls.column(2)
        inside.addWidget(Words(odds.name, "strong"))
        pairs = ((block.treated, odds.treated_text), (block.compared, odds.compared_text))
        inside.addWidget(_pairs(pairs))
        if odds.note:
            inside.addWidget(Words(odds.note, "small", "muted"))
        rows.addWidget(part)
    return box


def _course(block: doc.CourseChart, text: Text) -> QWidget:
    chart = Chart(text("app.course.chart"), text("app.course.start"))
    chart.show_chart(block)
    return chart


def _pairs(rows: Iterable[tuple[str, str]]) -> QWidget:
    """What, and beside it how much or when."""
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    for number, (left, right) in enumerate(rows):
        grid.addWidget(Words(left, "body", "muted"), number, 0)
        grid.addWidget(Words(right), number, 1)
    return box


TABLE: dict[type[doc.Block], Draw] = {
    doc.Paragraph: lambda block, _text: controls.prose(block),
    doc.Points: lambda block, _text: controls.points(block.items),
    doc.Fields: _fields,
    doc.Tick: _tick,
    doc.Ask: _ask,
    doc.Table: _table,
    doc.DaysBar: _days,
    doc.Chances: _chances,
    doc.Stages: lambda block, _text: _pairs(block.rows),
    doc.WarningCard: CareCard,
    doc.Figure: lambda block, _text: figure(block),
    doc.CourseChart: _course,
}
