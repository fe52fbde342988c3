"""The places of one view as a list: the same control as the drawing, for the keyboard and screen readers."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from prep_app.ui import controls
from prep_app.ui.pages.place_row import PlaceDetails, PlaceRow
from prep_app.ui.pages.single import SingleChoice


class PlaceList(QWidget):
    """One row a place; the chosen one opens. `chosen` carries its id, "" when it is closed again."""

    chosen = Signal(str)

    def __init__(self, details: Callable[[str], PlaceDetails]) -> None:
        super().__init__()
        self._make = details
        self.rows: dict[str, PlaceRow] = {}
        self.open: PlaceDetails | None = None
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._box, self._column = controls.column()

    def show_places(self, names: dict[str, str]) -> None:
        """List these places, by id and plain name; none is open."""
        self._box.hide()
        self._box.deleteLater()
        self.open = None
        self._box, self._column = controls.column()
        self.rows = {place: PlaceRow(name) for place, name in names.items()}
        for place, row in self.rows.items():
            row.setObjectName(place)
            self._column.addWidget(row)
        self._column.addStretch(1)
        SingleChoice(tuple(self.rows.values()), self._box).picked.connect(self._show)
        self._outer.addWidget(self._box)
        self._box.show()  # at once, not when Qt next comes round to it

    def choose(self, place: str) -> None:
        """As if this row had been pressed."""
        self.rows[place].click()

    def _show(self, place: str) -> None:
        if self.open is not None:
            self.open.hide()
            self.open.deleteLater()
            self.open = None
        if place:
            self.open = self._make(place)
            self._column.insertWidget(self._column.indexOf(self.rows[place]) + 1, self.open)
            self.open.show()
        self.chosen.emit(place)
