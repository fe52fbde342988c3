"""A few short options in a row, of which one is picked: words, buttons, and one stop for the Tab key."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prep_app.ui import controls
from prep_app.ui.pages.segments import Segment
from prep_app.ui.pages.single import SingleChoice


class OneOf(QWidget):
    """`options` are words by id, `about` is what they answer. `picked` carries the id.

    Pressing the picked one again takes it back: then none is picked, or `home`, or with `stay` the same one.
    """

    picked = Signal(str)

    def __init__(
        self, options: Mapping[str, str], chosen: str, about: str, home: str = "", stay: bool = False
    ) -> None:
        super().__init__()
        self._home, self._stay, self._told = home, stay, chosen
        self.buttons = {name: Segment(words, about) for name, words in options.items()}
        for name, button in self.buttons.items():
            button.setObjectName(name)
            button.setChecked(name == chosen)
        self._row = controls.flowing(*self.buttons.values(), gap=controls.GAP)
        self._row.setAccessibleName(about)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._row)
        SingleChoice(tuple(self.buttons.values()), self._row).picked.connect(self._pick)

    def _pick(self, name: str) -> None:
        back_to = self._told if self._stay else self._home
        if not name and back_to:
            self.buttons[back_to].setChecked(True)
        elif name != self._told:
            self._told = name
            self.picked.emit(name)
