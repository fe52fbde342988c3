"""A screen that scrolls: one column of content, as wide as is good to read."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

EMS = 40  # body letters are about half an em wide: lines of 70 characters and room for a picture


class Column(QWidget):
    """The content. It is at most EMS wide; the rest of the window stays empty on its right."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "column")
        self.rows = QVBoxLayout(self)
        self.rows.setSpacing(16)
        self.rows.setContentsMargins(0, 0, 0, 0)


class Scroll(QScrollArea):
    """Scrolls up and down, never sideways; what gets the focus comes into view."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(
            Qt.FocusPolicy.NoFocus
        )  # PageUp and PageDown reach it from whatever has the focus
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.column = Column()
        self.rows = self.column.rows
        self.setWidget(self.column)
        QApplication.instance().focusChanged.connect(self._show_focus)  # type: ignore[union-attr]

    def sizeHint(self) -> QSize:
        return QSize(320, 240)

    def resizeEvent(self, event: object) -> None:
        self._centre()
        super().resizeEvent(event)  # type: ignore[arg-type]

    def _centre(self) -> None:
        """Margins that leave a column of good width, a little left of the middle."""
        wide = self.viewport().width()
        em = self.fontMetrics().height() * 0.78
        side = 48 if wide > 30 * em else 24
        spare = max(wide - int(EMS * em) - 2 * side, 0)
        self.rows.setContentsMargins(side + spare * 2 // 5, 36, side + spare * 3 // 5, 48)

    def _show_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self.isVisible() and self.column.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, 32)
