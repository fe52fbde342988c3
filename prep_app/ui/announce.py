"""Words for people who do not see the screen: said once, by their screen reader if they have one."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> None:
    """Say that something has changed which the focus does not show."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
