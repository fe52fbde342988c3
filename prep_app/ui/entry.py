"""A place to type: its label, a hint, and words below when something deserves a second look."""

from math import ceil

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from prep_app.ui.words import Words

TALL = 48


class GrowingEdit(QPlainTextEdit):
    """Several lines of plain text. It grows with them, so it never scrolls inside a page that scrolls."""

    def __init__(self, lines: int) -> None:
        super().__init__()
        self._fewest = lines
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrapMode(self.wordWrapMode().WrapAtWordBoundaryOrAnywhere)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self.textChanged.connect(self._fit)
        self.cursorPositionChanged.connect(self._follow)
        self._fit()

    def _fit(self) -> None:
        frame = self.contentsMargins().top() + self.contentsMargins().bottom() + 28
        fewest = self._fewest * self.fontMetrics().lineSpacing()
        self.setFixedHeight(max(TALL, max(fewest, ceil(self._written())) + frame))

    def _written(self) -> float:
        """Height in px of what is written; letters from another font make a line taller."""
        layout, block, height = self.document().documentLayout(), self.document().begin(), 0.0
        while block.isValid():
            height += layout.blockBoundingRect(block).height()
            block = block.next()
        return height

    def _follow(self) -> None:
        """Keep the place of typing in view."""
        area: QWidget | None = self.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        page = area.widget() if isinstance(area, QScrollArea) else None
        if isinstance(area, QScrollArea) and page and self.hasFocus():
            at = self.viewport().mapTo(page, self.cursorRect().center())
            area.ensureVisible(at.x(), at.y(), 0, 2 * self.fontMetrics().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls


class LineEdit(QLineEdit):
    """One line of plain text, tall enough for letters that come from another font."""

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(0, self.fontMetrics().height() // 3)


class Field(QWidget):
    """A label, a hint, and one line or more to type in. `changed` carries the text."""

    changed = Signal(str)

    def __init__(self, label: str, hint: str = "", lines: int = 1) -> None:
        super().__init__()
        self.label, self._hint = Words(label, "strong"), hint
        self.edit: QLineEdit | GrowingEdit = LineEdit() if lines == 1 else GrowingEdit(lines)
        self.problem = Words("", "small", "danger")
        self.problem.hide()
        self.label.setBuddy(self.edit)
        self.edit.setAccessibleName(label)
        self.edit.setAccessibleDescription(hint)
        self.edit.setMinimumHeight(TALL)
        self.edit.textChanged.connect(lambda: self.changed.emit(self.text()))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        if hint:
            column.addWidget(Words(hint, "small", "muted"))
        column.addWidget(self.edit)
        column.addWidget(self.problem)
        self.setFocusProxy(self.edit)

    def text(self) -> str:
        """What was typed."""
        return self.edit.text() if isinstance(self.edit, QLineEdit) else self.edit.toPlainText()

    def set_text(self, text: str) -> None:
        """Put text in, as if typed."""
        if isinstance(self.edit, QLineEdit):
            self.edit.setText(text)
            self.edit.setCursorPosition(0)
        else:
            self.edit.setPlainText(text)
            self.edit.moveCursor(QTextCursor.MoveOperation.End)

    def show_problem(self, words: str) -> None:
        """Say below, and to screen readers, what deserves a second look; "" takes it away."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
        self.edit.setAccessibleDescription(" ".join(filter(None, (words, self._hint))))
