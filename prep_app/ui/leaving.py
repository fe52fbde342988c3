"""The one question that is asked before the window closes on answers that exist nowhere else."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from prep_app.model.visit import Text
from prep_app.ui import controls


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
        for button in (self.save, self.stay, self.leave):
            button.clicked.connect(self.accept)
        self.finished.connect(self.deleteLater)
        self.setMinimumWidth(min(560, parent.width() - 40))
