"""Tab follows the order of reading: the page from top to bottom, then the bar, whatever was added when."""

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from prep_app.ui.page import Page
from prep_app.ui.window import Window
from tests.ui.conftest import OpenWindow
from tests.ui.people import Mouse
from tests.ui.test_window import GUIDE, STEPS, begin, press

TAB, BACKTAB = Qt.Key.Key_Tab, Qt.Key.Key_Backtab


def tabbed(window: Window, key: Qt.Key, until: str) -> list[QWidget]:
    """What gets the focus, press by press, up to something of this name."""
    found: list[QWidget] = []
    for _ in range(150):
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClick(here, key)
        reached = QApplication.focusWidget()
        assert reached is not None
        found.append(reached)
        if reached.objectName() == until:
            return found
    raise AssertionError(until)


@pytest.mark.parametrize("step_id", STEPS)
def test_tab_goes_through_the_page_and_then_to_the_bar(open_window: OpenWindow, step_id: str) -> None:
    window = open_window(1280, 800)
    wizard = begin(window)
    wizard.go(step_id)
    stops = tabbed(window, TAB, "next")
    page = wizard.shown
    assert [each.objectName() for each in stops[-3:]] == ["print", "back", "next"]
    assert all(page.isAncestorOf(each) for each in stops[:-3])
    heights = [each.mapTo(page, each.rect().topLeft()).y() for each in stops[:-3]]
    assert all(below >= above - 200 for above, below in pairwise(heights))


def test_shift_tab_comes_back_the_same_way(open_window: OpenWindow) -> None:
    window = open_window()
    begin(window).go("team")
    there = tabbed(window, TAB, "next")
    for expected in reversed(there[:-1]):
        here = QApplication.focusWidget()
        assert here is not None
        QTest.keyClick(here, BACKTAB)
        assert QApplication.focusWidget() is expected


def test_what_is_added_later_has_its_place(open_window: OpenWindow) -> None:
    window = open_window()
    wizard = begin(window)
    wizard.go("mine")
    page = wizard.shown
    assert isinstance(page, Page)
    me = Mouse(page)
    me.write("draft", "Why me?")
    me.press("add")
    QApplication.processEvents()  # shows the new row
    stops = tabbed(window, TAB, "print")
    assert [each.objectName() for each in stops[-3:]] == ["edit", "remove", "print"]


def test_the_list_of_steps_is_read_before_the_page(open_window: OpenWindow) -> None:
    window = open_window(1280, 800)
    wizard = begin(window)
    stops = tabbed(window, BACKTAB, "text_size")
    assert wizard.shown.heading not in stops
    assert GUIDE in window.walks
    press(window, "next")
    assert QApplication.focusWidget() is wizard.shown.heading
