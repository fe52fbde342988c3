"""The order of the Tab key is the order of reading, whatever was added when.

Qt's own order is that of creation: what a page adds later would come after the bar at the bottom.
"""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLayout, QScrollArea, QWidget


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
    """A widget and all that its layouts hold, from top to bottom."""
    yield widget
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        yield from _widgets(inside)
    layout = widget.layout()
    if layout is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget, inner = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            yield from _widgets(widget)
        elif inner is not None:
            yield from _laid_out(inner)
