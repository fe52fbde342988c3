"""The one question that is asked before the window closes on answers that exist nowhere else."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from prep_app.model.visit import Text
from prep_app.ui import controls
from prep_app.ui.theme import theme_of

EMS = 34


class Leaving(QDialog):
    """Stay, save the sheet first, or close. Escape stays."""

    save_asked = Signal()
    close_asked = Signal()

    def __init__(self, text: Text, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(text("app.leaving.title"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(40, 36, 40, 36)
        rows.setSpacing(16)
        rows.addWidget(controls.heading(text("app.leaving.title"), 2))
        rows.addWidget(controls.paragraph(text("app.leaving.words")))
        rows.addSpacing(controls.GAP)
        self.save = controls.button(text("app.leaving.save"), "primary")
        self.stay = controls.button(text("app.leaving.stay"))
        self.leave = controls.button(text("app.leaving.leave"))
        rows.addWidget(controls.flowing(self.save, self.stay, self.leave))
        self.save.clicked.connect(self.save_asked)
        self.leave.clicked.connect(self.close_asked)
        for name in ("save", "stay", "leave"):
            getattr(self, name).setObjectName(name)
        for button in (self.save, self.stay, self.leave):
            button.clicked.connect(self.accept)
        self.finished.connect(self.deleteLater)
        # A window takes its size before it knows how the words wrap: ask for the height at our width.
        width = min(EMS * self.fontInfo().pixelSize(), parent.width() - 48)
        self.setFixedSize(width, rows.totalHeightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), theme_of(self)
        painter.fillRect(self.rect(), theme.colour("surface"))
        painter.setPen(theme.colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
