"""The one place that makes controls, so that each has its label, name, description, size and look."""

from collections.abc import Iterable
from typing import Literal

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from prep_app.model.checklist import Paragraph
from prep_app.ui.bullets import Bullet
from prep_app.ui.entry import Field
from prep_app.ui.flow import FlowLayout
from prep_app.ui.press import Button, ButtonRole, Pickable, Tickable, paint_box
from prep_app.ui.theme import theme_of
from prep_app.ui.words import Words

__all__ = ["Button", "Field", "Pickable", "Tickable", "Words"]  # made here, named by those who hold them

TextRole = Literal["body", "lead", "small", "muted", "strong"]
CardRole = Literal["plain", "tint", "danger", "some", "clear"]

GAP = 8  # px: the step of all spacing


def heading(text: str, level: int = 2) -> Words:
    """The title of a screen (1), of a part of it (2), of a group (3). Tab passes it, `setFocus` does not."""
    words = Words(text, {1: "title", 2: "heading"}.get(level, "subheading"))
    words.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return words


def paragraph(text: str, role: TextRole = "body") -> Words:
    """Running text."""
    return Words(text, "small", "muted") if role == "muted" else Words(text, role)


def prose(block: Paragraph) -> Words:
    """A paragraph of a step or of the sheet."""
    if block.style == "subheading":
        return heading(block.text, 3)
    return paragraph(block.text, "strong" if block.style == "urgent" else block.style)


def button(text: str, role: ButtonRole = "plain", name: str = "") -> Button:
    """A button; `name` is what a screen reader says where the words alone do not tell enough."""
    made = Button(text, role)
    made.setAccessibleName(name or text)
    return made


def field(label: str, hint: str = "", lines: int = 1) -> Field:
    """A place to type one line, or several."""
    return Field(label, hint, lines)


def choice(text: str, exclusive: bool = False, note: str = "") -> Tickable | Pickable:
    """A row to tick; `exclusive`: one of several in the same parent of which only one is picked."""
    made = Pickable(text, note) if exclusive else Tickable(text, note)
    made.setAccessibleName(text)
    return made


class Card(QFrame):
    """A thing of its own: a box with a coloured edge if it has a level. Its `column` takes the content."""

    def __init__(self, role: CardRole = "plain") -> None:
        super().__init__()
        self.role = role
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(3 * GAP, 2 * GAP + 4, 3 * GAP, 2 * GAP + 4)
        self.column.setSpacing(GAP)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, box = theme_of(self), QPainter(self), QRectF(self.rect())
        plain = self.role in ("plain", "tint")
        fill = theme.colour("tint" if self.role == "tint" else "surface")
        paint_box(painter, box, fill, theme.colour("hair"), 1.0)
        if not plain:
            painter.setClipRect(QRectF(0, 0, 6, box.height()))
            paint_box(painter, box.adjusted(0, 0, 12, 0), theme.colour(self.role), None, 0.0)


def card(role: CardRole = "plain") -> Card:
    """A box for something that is a thing of its own; add to its `column`."""
    return Card(role)


def rule() -> QFrame:
    """A thin line between parts."""
    line = Rule()
    line.setFixedHeight(1)
    return line


class Rule(QFrame):
    """A thin line in the theme's quietest colour."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme_of(self).colour("hair"))


def flowing(*widgets: QWidget, gap: int = 2 * GAP) -> QWidget:
    """Widgets in a row that wraps where it is narrow."""
    row = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    row.setSizePolicy(policy)
    layout = FlowLayout(gap)
    row.setLayout(layout)
    for widget in widgets:
        layout.addWidget(widget)
    return row


def beside(*widgets: QWidget, gap: int = GAP) -> QWidget:
    """Widgets in a row that does not wrap, tops aligned."""
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for widget in widgets:
        layout.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
    return row


def column(gap: int = GAP) -> tuple[QWidget, QVBoxLayout]:
    """An empty widget and the column in it to fill."""
    box = QWidget()
    rows = QVBoxLayout(box)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.setSpacing(gap)
    return box, rows


def marked(mark: QWidget, words: QWidget) -> QWidget:
    """A mark, and what it stands for; the first line of the words is level with it."""
    box = QWidget()
    line = QHBoxLayout(box)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(12)
    line.addWidget(mark)
    line.addWidget(words, 1)
    return box


def points(items: Iterable[str]) -> QWidget:
    """A bulleted list."""
    box, rows = column()
    for item in items:
        rows.addWidget(marked(Bullet(), Words(item)))
    return box
