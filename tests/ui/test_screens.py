"""Every screen: nothing cut or hidden at any size, every control named, no odd text breaks it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from prep_app.content.guides import Edition
from prep_app.ui.press import TALL
from prep_app.ui.window import Window
from prep_app.ui.words import Words
from tests.ui.conftest import Dress, OpenWindow, let_go
from tests.ui.filled import INPUTS, fill

# Text size in percent, and the window in px.
SIZES = pytest.mark.parametrize(
    ("percent", "window_size"),
    [(100, (1024, 700)), (200, (1024, 700)), (100, (1280, 800)), (200, (1920, 1080))],
)


def screens(window: Window, guide_id: str, how: str = "empty") -> Iterator[str]:
    """Shows one screen after the other, laid out, and says which it is."""
    yield "start"
    window.open(guide_id)
    wizard = window.walks[guide_id]
    fill(wizard.session, how)
    ways = {step.id: lambda step=step: wizard.go(step.id) for step in wizard.session.route}
    for name, way in {**ways, "review": wizard.review, "finish": wizard.finish}.items():
        way()
        settle()
        yield name


def settle() -> None:
    """Let layouts come to rest."""
    let_go()
    for _ in range(3):
        QApplication.processEvents()


def shown(window: Window, kind: type[QWidget]) -> Iterator[QWidget]:
    yield from (widget for widget in window.findChildren(kind) if widget.isVisible())


def too_wide(area: QScrollArea) -> int:
    """By how many px the content is wider than what is seen of it."""
    page = area.widget()
    assert page is not None
    return page.width() - area.viewport().width()


@SIZES
@pytest.mark.parametrize("how", INPUTS)
def test_nothing_is_cut_and_nothing_scrolls_sideways(
    open_window: OpenWindow, dress: Dress, percent: int, window_size: tuple[int, int], how: str
) -> None:
    dress("cream", percent)
    window = open_window(*window_size)
    for name in screens(window, "every-kind", how):
        assert (window.width(), window.height()) == window_size, name
        for area in shown(window, QScrollArea):
            assert isinstance(area, QScrollArea)
            assert too_wide(area) <= 0, f"{name} is wider than the window"
        for words in shown(window, Words):
            assert isinstance(words, Words)
            assert words.height() >= words.heightForWidth(words.width()), f"{name}: {words.role} is cut"
        for button in shown(window, QAbstractButton):
            if button.hasHeightForWidth():
                assert button.height() >= button.heightForWidth(button.width()), f"{name}: a button is cut"


@SIZES
def test_the_bars_leave_room_for_the_page(
    open_window: OpenWindow, dress: Dress, percent: int, window_size: tuple[int, int]
) -> None:
    dress("dark", percent)
    window = open_window(*window_size)
    window.open("every-kind")
    settle()
    assert window.walks["every-kind"].shown.height() >= 0.7 * window_size[1]


def test_the_list_of_steps_stands_where_there_is_room(open_window: OpenWindow, dress: Dress) -> None:
    for percent, width, there in [
        (100, 1099, False),
        (100, 1100, True),
        (200, 1280, False),
        (200, 1800, True),
    ]:
        dress("cream", percent)
        window = open_window(width, 800)
        window.open("every-kind")
        settle()
        row = window.findChild(QAbstractButton, "help")
        assert row is not None
        assert row.isVisible() is there, (percent, width)


@pytest.mark.parametrize("how", ["empty", "typical"])
def test_every_control_has_a_name_and_a_role(open_window: OpenWindow, how: str) -> None:
    window = open_window(1280, 800)
    for place in screens(window, "every-kind", how):
        for widget in shown(window, QWidget):
            if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or isinstance(widget, QScrollArea):
                continue
            spoken = QAccessible.queryAccessibleInterface(widget)
            assert spoken is not None, (place, widget)
            assert spoken.text(QAccessible.Text.Name).strip(), (place, widget.objectName(), widget)
            assert spoken.role() not in (QAccessible.Role.NoRole, QAccessible.Role.Client), (place, widget)


def test_targets_are_tall_enough(open_window: OpenWindow) -> None:
    window = open_window()
    for place in screens(window, "every-kind", "typical"):
        for widget in (*shown(window, QAbstractButton), *shown(window, QLineEdit)):
            assert widget.height() >= TALL, (place, widget.objectName())


def test_all_text_is_plain(open_window: OpenWindow) -> None:
    window = open_window()
    for place in screens(window, "every-kind", "hostile"):
        for label in shown(window, QLabel):
            assert isinstance(label, QLabel)
            assert label.textFormat() == Qt.TextFormat.PlainText or not label.text(), place


def test_the_wheel_changes_no_answer(open_window: OpenWindow) -> None:
    window = open_window()
    for _ in screens(window, "every-kind", "typical"):
        walks = window.walks.values()
        before = [dict(walk.session.visit.answers) for walk in walks]
        for widget in (
            *shown(window, QAbstractButton),
            *shown(window, QLineEdit),
            *shown(window, QPlainTextEdit),
        ):
            middle = QPointF(widget.rect().center())
            turn = QWheelEvent(
                middle,
                QPointF(widget.mapToGlobal(widget.rect().center())),
                QPoint(0, -120),
                QPoint(0, -120),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(widget, turn)
        assert [dict(walk.session.visit.answers) for walk in walks] == before


def test_the_whole_guide_fits_the_smallest_window(
    open_window: OpenWindow, dress: Dress, migraine: Edition
) -> None:
    dress("dark", 200)
    window = open_window(1024, 700, offers=(migraine,))
    for name in screens(window, migraine.guide.id, "typical"):
        for area in shown(window, QScrollArea):
            assert isinstance(area, QScrollArea)
            assert too_wide(area) <= 0, name


def test_a_broken_guide_is_told_to_staff_and_stops_nothing(
    open_window: OpenWindow, every_kind: Edition
) -> None:
    window = open_window(offers=(every_kind, "odd/guide.toml: steps[2]: expected an id"))
    assert any("odd/guide.toml" in words.text() for words in window.findChildren(Words))
    assert window.findChild(QAbstractButton, "begin_every-kind") is not None
