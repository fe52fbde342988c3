"""Fixtures for tests that draw."""

import datetime
from collections.abc import Callable, Iterator, Sequence

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from prep_app.app import load_fallback, load_fonts
from prep_app.content import guides, resources
from prep_app.content.guides import Edition
from prep_app.content.texts import Texts
from prep_app.session import Session
from prep_app.ui import theme
from prep_app.ui.page import Page
from prep_app.ui.pages import page_for
from prep_app.ui.start import Offer
from prep_app.ui.theme import Look
from prep_app.ui.window import Window
from tests.conftest import GUIDES

TODAY = datetime.date(2026, 11, 22)

Dress = Callable[[str, int], None]
OpenWindow = Callable[..., Window]
Show = Callable[[Session, str], Page]


@pytest.fixture(scope="session")
def every_kind(text: Texts) -> Edition:
    """A guide with one step of each kind."""
    return guides.load(GUIDES / "every-kind", text)


@pytest.fixture
def walk(every_kind: Edition) -> Session:
    """A walk through it, with nothing answered."""
    return Session(every_kind, today=lambda: TODAY)


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> None:
    """Our letters and Fusion, once."""
    kind = theme.read_style(resources.root()).type
    qapp.setStyle("Fusion")
    load_fonts(kind)
    load_fallback(kind)


@pytest.fixture
def dress(qapp: QApplication, fonts: None) -> Dress:
    """Shows the program in a theme and a text size in percent."""
    style = theme.read_style(resources.root())

    def wear(name: str, percent: int) -> None:
        size = next(size for size in style.sizes if size.percent == percent)
        theme.apply(qapp, Look(style, name, size))

    wear("cream", 100)
    return wear


@pytest.fixture
def show(qtbot: QtBot, dress: Dress) -> Show:
    """Opens the page of a step in an active window, 1024 px wide."""

    pages: list[Page] = []  # alive until the window system has let go of them

    def opened(session: Session, step_id: str) -> Page:
        step = session.guide.step(step_id)
        assert step is not None
        page = page_for(step, session)
        pages.append(page)
        qtbot.addWidget(page)
        page.resize(1024, 600)
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return opened


@pytest.fixture
def open_window(qtbot: QtBot, dress: Dress, every_kind: Edition, text: Texts) -> Iterator[OpenWindow]:
    """Opens the program's window at the start, in the look that was put on last."""
    windows: list[Window] = []

    def opened(width: int = 1024, height: int = 700, offers: Sequence[Offer] = ()) -> Window:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        window = Window(offers or (every_kind,), text, app.property("look"), today=lambda: TODAY)
        windows.append(window)
        window.resize(width, height)
        window.show_start()
        with qtbot.waitExposed(window):
            window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    yield opened
    for window in windows:
        window.leave()
        window.deleteLater()
    let_go()


def let_go() -> None:
    """Delete what is to be deleted later: the program's event loop does it, a test has none."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
