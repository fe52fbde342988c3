"""A screen: one column of content, as wide as is good to read, that scrolls up and down."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractSlider, QApplication, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from prep_app.ui.reading import move_focus
from prep_app.ui.words import Words

EMS = 40  # body letters are about half an em wide: lines of 70 characters and room for a picture

Slide = QAbstractSlider.SliderAction
SLIDES: dict[int, Slide] = {
    Qt.Key.Key_PageDown: Slide.SliderPageStepAdd,
    Qt.Key.Key_PageUp: Slide.SliderPageStepSub,
    Qt.Key.Key_Home: Slide.SliderToMinimum,
    Qt.Key.Key_End: Slide.SliderToMaximum,
    Qt.Key.Key_Down: Slide.SliderSingleStepAdd,
    Qt.Key.Key_Up: Slide.SliderSingleStepSub,
}


class Scroll(QScrollArea):
    """Scrolls up and down, never sideways; what gets the focus comes into view. Fill `rows`."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # keys reach it from whatever has the focus
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.column = QWidget()
        self.column.setProperty("role", "column")
        self.rows = QVBoxLayout(self.column)
        self.rows.setSpacing(16)
        self.setWidget(self.column)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._show_focus)

    def sizeHint(self) -> QSize:
        return QSize(320, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._centre()
        super().resizeEvent(event)

    def _centre(self) -> None:
        """Margins that leave a column of good width, a little left of the middle, scroll bar or not."""
        wide = self.width() - self.verticalScrollBar().sizeHint().width()
        em = self.fontInfo().pixelSize()
        side = 48 if wide > 30 * em else 24
        spare = max(wide - EMS * em - 2 * side, 0)
        self.rows.setContentsMargins(side + spare * 2 // 5, 36, side + spare * 3 // 5, 48)

    def _show_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, Words):
            return  # a heading gets the focus when its screen opens, which is at the top already
        if now is not None and self.isVisible() and self.column.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, 32)


class Screen(QWidget):
    """What the wizard shows, one at a time: a heading, and what is below it. Fill `area.rows`."""

    heading: Words

    def __init__(self) -> None:
        super().__init__()
        self.area = Scroll()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.area)

    def first_control(self) -> QWidget:
        """What gets the focus when the screen opens: the heading, so that a screen reader starts there."""
        return self.heading

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Inside the window the window knows the order; a screen alone is its own window.
        return move_focus(self, forward) if self.isWindow() else super().focusNextPrevChild(forward)

    def scroll_by(self, key: int) -> bool:
        """Scroll if this is a key that scrolls."""
        slide = SLIDES.get(key)
        if slide is None:
            return False
        self.area.verticalScrollBar().triggerAction(slide)
        return True
