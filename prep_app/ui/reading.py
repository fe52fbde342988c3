"""The order of the Tab key is the order of reading, whatever was added when.

Qt's own order is that of creation: what a page adds later would come after the bar at the bottom.
"""

from collections.abc import Iterator
from functools import cmp_to_key

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def move_focus(root: QWidget, forward: bool) -> bool:
    """Focus what is read next, or before, in `root`, round and round; False if nothing takes it."""
    order = list(_widgets(root))
    here = QApplication.focusWidget()
    place = order.index(here) if here in order else -1
    after = [each for each in order[place + 1 :] if _stops(each)]
    before = [each for each in order[: max(place, 0)] if _stops(each)]
    if forward:
        target = (after or before)[:1]
        reason = Qt.FocusReason.TabFocusReason
    else:
        target = (before or after)[-1:]
        reason = Qt.FocusReason.BacktabFocusReason
    for each in target:
        each.setFocus(reason)
    return bool(target)


def _stops(widget: QWidget) -> bool:
    tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return tabbed and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _widgets(widget: QWidget) -> Iterator[QWidget]:
    """A widget and all that it shows, row by row. Not by layouts: PySide keeps freed items of theirs."""
    yield widget
    shown = widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
    for child in sorted((each for each in shown if each.isVisible()), key=cmp_to_key(_compare)):
        yield from _widgets(child)


def _compare(one: QWidget, other: QWidget) -> int:
    """Which of two is read first: the upper one, or in one row the left one."""
    here, there = one.geometry(), other.geometry()
    if here.bottom() < there.center().y() and here.center().y() < there.top():
        return -1
    if there.bottom() < here.center().y() and there.center().y() < here.top():
        return 1
    return here.left() - there.left() or here.top() - there.top()
