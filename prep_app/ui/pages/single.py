"""Radio buttons of which one or none is chosen."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget


class SingleChoice(QObject):
    """One stop for the Tab key; arrow keys move inside. Pressing the chosen one again takes the choice back.

    All radio buttons in `box`; an object name is an id. `picked` gives the id chosen now, "" for none.
    No QButtonGroup: PySide takes it for the owner of the buttons, and may then free them too early.
    """

    picked = Signal(str)

    def __init__(self, buttons: Sequence[QAbstractButton], box: QWidget) -> None:
        super().__init__(box)
        self._buttons = tuple(buttons)
        self._told = self.chosen
        self._again = False
        self._keep_one_stop()
        for button in self._buttons:
            button.pressed.connect(partial(self._remember, button))
            button.clicked.connect(self._take_back)
            button.toggled.connect(self._tell)

    @property
    def chosen(self) -> str:
        """The id of the chosen button, or ""."""
        return next((button.objectName() for button in self._buttons if button.isChecked()), "")

    def clear(self) -> None:
        """Choose none."""
        for button in self._buttons:
            button.setAutoExclusive(False)
        for button in self._buttons:
            button.setChecked(False)
        for button in self._buttons:
            button.setAutoExclusive(True)
        self._keep_one_stop()

    def _remember(self, button: QAbstractButton) -> None:
        self._again = button.isChecked()

    def _take_back(self) -> None:
        if self._again:
            self.clear()
        self._again = False

    def _tell(self) -> None:
        if self.chosen != self._told:
            self._told = self.chosen
            self.picked.emit(self._told)

    def _keep_one_stop(self) -> None:
        chosen = [button for button in self._buttons if button.isChecked()]
        focused = [button for button in self._buttons if button.hasFocus()]
        stop = (*chosen, *focused, *self._buttons)[0]
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)
