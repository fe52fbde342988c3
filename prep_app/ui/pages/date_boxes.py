"""A date in three boxes, so that a half-typed one can be kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from prep_app.model.visit import Text
from prep_app.ui import controls
from prep_app.ui.words import Words

MONTHS = range(1, 13)


class DateBoxes(QWidget):
    """Day, month and year under one label. `changed` comes with every keystroke.

    `name` is what a screen reader says in place of the label where there are several dates.
    """

    changed = Signal()

    def __init__(self, parts: tuple[int | None, int | None, int | None], text: Text, name: str = "") -> None:
        super().__init__()
        self._text = text
        self._names = {text(f"app.date.month_{month}").casefold(): month for month in MONTHS}
        self._hint, self._label = text("app.appointment.date_hint"), text("app.appointment.date")
        self._name = name or self._label
        self.problem = Words("", "small", "danger")
        self.boxes = {
            name: self._box(name, part, most)
            for (name, most), part in zip({"day": 2, "month": 12, "year": 4}.items(), parts, strict=True)
        }
        row = QHBoxLayout()
        row.setSpacing(2 * controls.GAP)
        for box, stretch in zip(self.boxes.values(), (2, 3, 3), strict=True):
            row.addWidget(box, stretch)
        row.addStretch(5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(controls.paragraph(self._label, "strong"))
        column.addWidget(controls.paragraph(self._hint, "muted"))
        column.addLayout(row)
        column.addWidget(self.problem)
        self.setAccessibleName(self._name)
        self.setFocusProxy(self.boxes["day"])
        self.show_problem("")

    @property
    def parts(self) -> tuple[int | None, int | None, int | None]:
        """Day, month and year as far as they can be read."""
        day, month, year = (box.text().strip() for box in self.boxes.values())
        return _number(day), _number(month) or self._month(month), _number(year)

    @property
    def unread(self) -> bool:
        """Whether something stands there that is no number and no month."""
        return any(
            box.text().strip() and part is None
            for box, part in zip(self.boxes.values(), self.parts, strict=True)
        )

    def show_problem(self, words: str) -> None:
        """Say below, and to screen readers, what deserves a second look; "" takes it away."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        for box in self.boxes.values():
            box.edit.setAccessibleDescription(words or self._hint)

    def _box(self, name: str, part: int | None, most: int) -> controls.Field:
        label = self._text(f"app.appointment.{name}")
        box = controls.field(label)
        box.setObjectName(name)
        box.edit.setAccessibleName(self._text("app.appointment.part", group=self._name, part=label))
        if isinstance(box.edit, QLineEdit):
            box.edit.setMaxLength(most)
        box.set_text("" if part is None else str(part))
        box.changed.connect(self.changed)
        return box

    def _month(self, words: str) -> int | None:
        """The month that begins so: Dec, december."""
        found = [
            month for name, month in self._names.items() if name.startswith(words.casefold().rstrip("."))
        ]
        return found[0] if len(words) > 2 and len(found) == 1 else None


def _number(words: str) -> int | None:
    return int(words) if words.isdecimal() else None
