"""The window: the quiet bar, and below it the start or a walk through a guide."""

import datetime
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from prep_app.content.guides import Edition
from prep_app.model.visit import Text
from prep_app.session import Session
from prep_app.ui import theme
from prep_app.ui.leaving import Leaving
from prep_app.ui.reading import move_focus
from prep_app.ui.start import Offer, Start
from prep_app.ui.theme import Look
from prep_app.ui.topbar import TopBar

if TYPE_CHECKING:
    from prep_app.ui.wizard import VisitWizard


class Window(QWidget):
    """All guides there are, and a walk for each that was begun: going back to the start loses nothing."""

    def __init__(
        self,
        offers: Sequence[Offer],
        text: Text,
        look: Look,
        today: Callable[[], datetime.date] = datetime.date.today,
    ) -> None:
        super().__init__()
        self._text, self._today, self._offers = text, today, offers
        self.walks: dict[str, VisitWizard] = {}
        self.setWindowTitle(text("app.window.name"))
        self.bar, self._stack = TopBar(look, text), QStackedWidget()
        self.bar.look_picked.connect(self._show_look)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.bar)
        rows.addWidget(self._stack, 1)
        self.resize(1180, 800)
        self._may_close = False

    def show_start(self) -> None:
        """Offer the guides."""
        start = Start(self._offers, self._text, self._today())
        start.chosen.connect(self.open)
        self.bar.show_title(self._text("app.window.name"))
        self._stack.addWidget(start)
        self._show(start)
        start.first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    def open(self, guide_id: str) -> None:
        """Begin the walk through a guide, or go on with it."""
        edition = next(o for o in self._offers if isinstance(o, Edition) and o.guide.id == guide_id)
        walk = self.walks.get(guide_id)
        if walk is None:
            # The pages of all kinds take 60 ms to import; the first screen is painted before that.
            from prep_app.ui.wizard import VisitWizard  # noqa: PLC0415

            walk = self.walks[guide_id] = VisitWizard(Session(edition, today=self._today))
            walk.left.connect(self.show_start)
            walk.closed.connect(self.close)
            self._stack.addWidget(walk)
        self.bar.show_title(edition.text("guide.title"))
        self._show(walk)
        walk.open()

    def _show(self, widget: QWidget) -> None:
        before = self._stack.currentWidget()
        self._stack.setCurrentWidget(widget)
        if isinstance(before, Start) and before is not widget:
            self._stack.removeWidget(before)
            before.deleteLater()

    def _show_look(self, look: Look) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication):
            theme.apply(app, look)

    def focusNextPrevChild(self, forward: bool) -> bool:
        return move_focus(self, forward)

    def closeEvent(self, event: QCloseEvent) -> None:
        unsaved = [walk for walk in self.walks.values() if walk.unsaved]
        if self._may_close or not unsaved:
            event.accept()
            return
        event.ignore()
        dialog = Leaving(self._text, self)
        dialog.save_asked.connect(lambda: self._save_first(unsaved[0]))
        dialog.close_asked.connect(self.leave)
        dialog.open()

    def _save_first(self, walk: "VisitWizard") -> None:
        self.bar.show_title(walk.text("guide.title"))
        self._show(walk)
        walk.finish()

    def leave(self) -> None:
        """Close without a question."""
        self._may_close = True
        self.close()
