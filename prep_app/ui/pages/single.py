"""Radio buttons of which one or none is chosen."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup


class SingleChoice(QButtonGroup):
    """One stop for the Tab key; arrow keys move inside. Pressing the chosen one again takes the choice back.

    A button's object name is its id. `picked` gives the id that is chosen now, "" for none.
    """

    picked = Signal(str)

    def __init__(self, buttons: Iterable[QAbstractButton], parent: QObject) -> None:
        super().__init__(parent)
        for button in buttons:
            self.addButton(button)
        self._chosen = self.chosen
        self._again = False
        self._keep_one_stop()
        self.buttonPressed.connect(self._remember)
        self.buttonClicked.connect(self._take_back)
        self.buttonToggled.connect(self._tell)

    @property
    def chosen(self) -> str:
        """The id of the chosen button, or ""."""
        button = self.checkedButton()
        return button.objectName() if button else ""

    def clear(self) -> None:
        """Choose none."""
        button = self.checkedButton()
        if button:
            self.setExclusive(False)
            button.setChecked(False)
            self.setExclusive(True)
            self._keep_one_stop()

    def _remember(self, button: QAbstractButton) -> None:
        self._again = button.isChecked()

    def _take_back(self) -> None:
        if self._again:
            self.clear()
        self._again = False

    def _tell(self) -> None:
        if self.chosen != self._chosen:
            self._chosen = self.chosen
            self.picked.emit(self._chosen)

    def _keep_one_stop(self) -> None:
        stop = self.checkedButton() or next((b for b in self.buttons() if b.hasFocus()), self.buttons()[0])
        for button in self.buttons():
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)
