"""The order of the Tab key when something is added in the middle: Qt puts what is new at the end."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QRadioButton, QWidget


def put_after(before: QWidget, part: QWidget) -> None:
    """What can have the focus in `part` comes next after the last such thing in `before`."""
    here = ([each for each in _chain(before) if _stops(before, each)] or [before])[-1]
    for each in part.findChildren(QWidget):
        if _stops(part, each):
            QWidget.setTabOrder(here, each)
            here = each


def _chain(part: QWidget) -> list[QWidget]:
    """Everything in the window, in the order of the Tab key."""
    start = part.window()
    found, each = [start], start.nextInFocusChain()
    while each is not None and each is not start:
        found.append(each)
        each = each.nextInFocusChain()
    return found


def _stops(part: QWidget, each: QWidget) -> bool:
    # Of radio buttons one at a time has the policy, but all of them have a place in the order.
    tabbed = bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus) or isinstance(each, QRadioButton)
    return tabbed and each.focusProxy() is None and (each is part or part.isAncestorOf(each))
