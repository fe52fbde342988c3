"""The blocks of a checklist on the screen: what the review shows, and the running text of a step."""

from collections.abc import Callable, Iterable
from typing import Any

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from prep_app.model import checklist as doc
from prep_app.model.checklist import SheetWords
from prep_app.ui import controls
from prep_app.ui.bullets import Bullet, MarkBox
from prep_app.ui.words import Words

Draw = Callable[[Any, SheetWords], QWidget]


def show(blocks: Iterable[doc.Block], words: SheetWords, rows: QVBoxLayout) -> None:
    """Add each block to a column, in order."""
    for block in blocks:
        rows.addWidget(widget_for(block, words))


def widget_for(block: doc.Block, words: SheetWords) -> QWidget:
    """One block. A kind of block that this table lacks is a mistake of ours, and a KeyError."""
    return TABLE[type(block)](block, words)


def paragraph(block: doc.Paragraph) -> QWidget:
    """Running text."""
    if block.style == "subheading":
        return controls.heading(block.text, 3)
    return controls.paragraph(block.text, block.style)


def points(items: Iterable[str]) -> QWidget:
    """A bulleted list."""
    box, rows = _column(8)
    for item in items:
        rows.addLayout(_marked(Bullet(), Words(item)))
    return box


def _points(block: doc.Points, _words: SheetWords) -> QWidget:
    return points(block.items)


def _fields(block: doc.Fields, words: SheetWords) -> QWidget:
    return _grid(((label, value or words.write_here) for label, value in block.rows), ("muted", "text"))


def _stages(block: doc.Stages, _words: SheetWords) -> QWidget:
    return _grid(block.rows, ("muted", "text"))


def _tick(block: doc.Tick, words: SheetWords) -> QWidget:
    said = {"ticked": words.ticked, "open": words.not_ticked, "unsure": words.unsure}[block.mark]
    box, rows = _column(2)
    rows.addWidget(Words(block.text))
    if block.note:
        rows.addWidget(Words(block.note, "small", "muted"))
    mark = MarkBox(block.mark)
    mark.setAccessibleName(said)
    return _row(mark, box)


def _ask(block: doc.Ask, words: SheetWords) -> QWidget:
    number = Words(f"{block.number}", "strong", "accent")
    return _row(number, Words(block.text) if block.text else Words(words.write_here, "body", "muted"))


def _table(block: doc.Table, _words: SheetWords) -> QWidget:
    box, rows = _column(12)
    for cells in block.rows:
        rows.addWidget(Words(cells[0], "strong"))
        for name, cell in zip(block.head[1:], cells[1:], strict=False):
            rows.addWidget(_grid(((name, cell),), ("muted", "text")))
    return box


def _days(block: doc.DaysBar, _words: SheetWords) -> QWidget:
    return Words(block.text)


def _chances(block: doc.Chances, _words: SheetWords) -> QWidget:
    box, rows = _column(16)
    for odds in block.rows:
        part, inside = _column(2)
        inside.addWidget(Words(odds.name, "strong"))
        pairs = ((block.treated, odds.treated_text), (block.compared, odds.compared_text))
        inside.addWidget(_grid(pairs, ("muted", "text")))
        if odds.note:
            inside.addWidget(Words(odds.note, "small", "muted"))
        rows.addWidget(part)
    return box


def _warning(block: doc.WarningCard, _words: SheetWords) -> QWidget:
    card = controls.card({"emergency": "danger", "urgent": "some", "routine": "clear"}[block.level])  # type: ignore[arg-type]
    card.column.addWidget(controls.heading(block.heading, 3))
    card.column.addWidget(points(block.signs))
    card.column.addWidget(Words(block.call, "strong"))
    return card


def _column(gap: int) -> tuple[QWidget, QVBoxLayout]:
    box = QWidget()
    rows = QVBoxLayout(box)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(gap)
    return box, rows


def _marked(mark: QWidget, words: QWidget) -> QLayout:
    line = QHBoxLayout()
    line.setSpacing(12)
    line.addWidget(mark)
    line.addWidget(words, 1)
    return line


def _row(mark: QWidget, words: QWidget) -> QWidget:
    box = QWidget()
    box.setLayout(_marked(mark, words))
    return box


def _grid(rows: Iterable[tuple[str, str]], colours: tuple[str, str]) -> QWidget:
    """Pairs side by side."""
    box = QWidget()
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(8)
    grid.setColumnStretch(0, 2)
    grid.setColumnStretch(1, 3)
    for number, (left, right) in enumerate(rows):
        grid.addWidget(Words(left, "body", colours[0]), number, 0)
        grid.addWidget(Words(right, "body", colours[1]), number, 1)
    return box


TABLE: dict[type[doc.Block], Draw] = {
    doc.Paragraph: lambda block, _words: paragraph(block),
    doc.Points: _points,
    doc.Fields: _fields,
    doc.Tick: _tick,
    doc.Ask: _ask,
    doc.Table: _table,
    doc.DaysBar: _days,
    doc.Chances: _chances,
    doc.Stages: _stages,
    doc.WarningCard: _warning,
}
