"""The walk: from the start through every kind of step to the sheet, by keyboard alone and by mouse alone."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from prep_app.content.guides import Edition
from prep_app.model.checklist import Tick
from prep_app.ui.page import Page
from prep_app.ui.review import Review
from prep_app.ui.start import Start
from prep_app.ui.theme import look_of
from prep_app.ui.window import Window
from prep_app.ui.wizard import VisitWizard
from tests.ui.conftest import OpenWindow, let_go
from tests.ui.filled import fill
from tests.ui.people import Keyboard, Mouse, Person, control

GUIDE = "every-kind"
STEPS = [
    "about",
    "the_day",
    "odds",
    "help",
    "visit",
    "been",
    "noticed",
    "team",
    "ready",
    "places",
    "so_far",
    "my_days",
    "ideas",
    "mine",
    "top",
]
PEOPLE = pytest.mark.parametrize("person_of", [Keyboard, Mouse])
PersonOf = Callable[[Page], Person]


def press(window: Window, name: str, person_of: PersonOf = Mouse) -> None:
    """Press something of the window's, as this person does."""
    let_go()
    wanted = control(window, name)
    if person_of is Mouse:
        QTest.mouseClick(wanted, Qt.MouseButton.LeftButton)
        return
    for _ in range(200):
        here = QApplication.focusWidget()
        if here is wanted:
            break
        assert here is not None
        QTest.keyClick(here, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is wanted, name
    QTest.keyClick(wanted, Qt.Key.Key_Return)


def pick(window: Window, name: str, place: int, person_of: PersonOf = Mouse) -> None:
    """Open a list of choices in the bar and take one: two presses."""
    press(window, name, person_of)
    menu = control(window, name).findChild(QMenu)
    assert isinstance(menu, QMenu)
    assert menu.isVisible()
    if person_of is Mouse:
        QTest.mouseClick(
            menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(menu.actions()[place]).center()
        )
        return
    by = place - menu.actions().index(menu.activeAction())
    for _ in range(abs(by)):
        QTest.keyClick(menu, Qt.Key.Key_Down if by > 0 else Qt.Key.Key_Up)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def begin(window: Window) -> VisitWizard:
    press(window, f"begin_{GUIDE}")
    return window.walks[GUIDE]


@PEOPLE
def test_a_walk_with_answers_reaches_the_sheet(open_window: OpenWindow, person_of: PersonOf) -> None:
    window = open_window()
    press(window, f"begin_{GUIDE}", person_of)
    wizard = window.walks[GUIDE]
    story: list[tuple[str, Callable[[Person], object]]] = [
        ("about", lambda me: None),
        ("the_day", lambda me: None),
        ("odds", lambda me: None),
        ("help", lambda me: None),
        ("visit", lambda me: me.write("place", "Room 4")),
        ("been", lambda me: me.press("again")),
        ("last_time", lambda me: None),
        ("noticed", lambda me: me.press("better")),
        ("team", lambda me: me.press("thinner/yes")),
        ("ready", lambda me: me.press("list")),
        ("places", lambda me: None),
        ("so_far", lambda me: None),
        ("my_days", lambda me: me.write("bad/number", "9")),
        ("ideas", lambda me: me.press("neck")),
        ("mine", lambda me: (me.write("draft", "Why me?"), me.press("add"))),
        ("top", lambda me: None),
    ]
    for step_id, act in story:
        assert wizard.current == step_id
        page = wizard.shown
        assert isinstance(page, Page)
        act(person_of(page))
        press(window, "next", person_of)
    assert wizard.current == "review"
    press(window, "next", person_of)
    assert wizard.current == "finish"
    assert [question.ref for question in wizard.session.questions()] == ["mine.1", "ideas.neck"]
    blocks = [block for section in wizard.session.checklist().sections for block in section.blocks]
    assert any(isinstance(block, Tick) and block.mark == "ticked" for block in blocks)


@PEOPLE
def test_a_walk_without_answers_reaches_the_sheet(open_window: OpenWindow, person_of: PersonOf) -> None:
    window = open_window()
    press(window, f"begin_{GUIDE}", person_of)
    wizard = window.walks[GUIDE]
    for step_id in [*STEPS, "review"]:
        assert wizard.current == step_id
        press(window, "next", person_of)
    assert wizard.current == "finish"
    assert wizard.session.visit.answers == {}
    assert not wizard.unsaved


def test_enter_on_the_heading_goes_on_and_a_held_key_does_not(open_window: OpenWindow) -> None:
    wizard = begin(open_window())
    assert QApplication.focusWidget() is wizard.shown.heading
    QTest.keyClick(wizard.shown.heading, Qt.Key.Key_Return)
    assert wizard.current == STEPS[1]
    assert QApplication.focusWidget() is wizard.shown.heading


def test_back_goes_all_the_way_to_the_start_and_loses_nothing(open_window: OpenWindow) -> None:
    window = open_window()
    wizard = begin(window)
    fill(wizard.session, "typical")
    wizard.go("noticed")
    for step_id in ["been", "visit", "help", "odds", "the_day", "about"]:
        press(window, "back")
        assert wizard.current == step_id
    press(window, "back")
    assert window.findChild(Start) is not None
    press(window, f"begin_{GUIDE}")
    assert window.walks[GUIDE] is wizard
    assert wizard.session.visit.answers


@PEOPLE
def test_edit_from_the_review_comes_back_to_it(open_window: OpenWindow, person_of: PersonOf) -> None:
    window = open_window()
    wizard = begin(window)
    wizard.review()
    press(window, "edit_team", person_of)
    assert wizard.current == "team"
    page = wizard.shown
    assert isinstance(page, Page)
    person_of(page).press("thinner/yes")
    press(window, "next", person_of)
    assert wizard.current == "review"
    assert isinstance(wizard.shown, Review)
    let_go()
    assert QApplication.focusWidget() is control(window, "edit_team")
    press(window, "back", person_of)
    assert wizard.current == "team"
    press(window, "next", person_of)
    assert wizard.current == "ready"


@pytest.mark.parametrize("step_id", STEPS)
def test_print_what_i_have_from_any_step_and_back(open_window: OpenWindow, step_id: str) -> None:
    window = open_window()
    wizard = begin(window)
    wizard.go(step_id)
    press(window, "print")
    assert wizard.current == "finish"
    press(window, "back")
    assert wizard.current == step_id


def test_the_print_key_prints_what_there_is(open_window: OpenWindow, qtbot: QtBot) -> None:
    window = open_window()
    wizard = begin(window)
    QTest.keySequence(window, QKeySequence(QKeySequence.StandardKey.Print))
    assert wizard.current == "finish"
    QTest.keySequence(window, QKeySequence(QKeySequence.StandardKey.Print))
    press(window, "back")
    assert wizard.current == STEPS[0]


# Said where there is no display; a menu asks for both.
@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)")
@PEOPLE
def test_size_and_theme_are_two_presses_away(open_window: OpenWindow, person_of: PersonOf) -> None:
    window = open_window()
    looks = [(3, 1, 200, "dark"), (0, 0, 100, "cream")]
    for number, place in enumerate(["start", *STEPS, "review", "finish"]):
        if place != "start":
            wizard = window.walks.get(GUIDE) or begin(window)
            {"review": wizard.review, "finish": wizard.finish}.get(place, partial(wizard.go, place))()
        size, light, percent, name = looks[number % 2]
        pick(window, "text_size", size, person_of)
        pick(window, "light", light, person_of)
        assert (look_of(window).size.percent, look_of(window).theme_name) == (percent, name), place


def test_an_answer_changes_the_route_at_once(open_window: OpenWindow) -> None:
    window = open_window(1280, 800)
    wizard = begin(window)
    wizard.go("been")
    assert str(len(STEPS)) in wizard.bar.progress.text()
    page = wizard.shown
    assert isinstance(page, Page)
    Mouse(page).press("again")
    assert str(len(STEPS) + 1) in wizard.bar.progress.text()
    press(window, "next")
    assert wizard.current == "last_time"


def test_each_step_is_announced_once(open_window: OpenWindow) -> None:
    window = open_window()
    wizard = begin(window)
    said: list[str] = []
    wizard.announced.connect(said.append)
    press(window, "next")
    wizard.review()
    wizard.finish()
    text = wizard.text
    first = text("app.wizard.announce", n=2, total=len(STEPS), heading=text("the_day.heading"))
    assert said == [first, text("app.review.heading"), text("app.finish.heading")]


def test_the_guide_shown_is_the_one_chosen(
    open_window: OpenWindow, smallest: Edition, every_kind: Edition
) -> None:
    window = open_window(offers=(smallest, every_kind))
    press(window, "begin_smallest")
    assert list(window.walks) == ["smallest"]
    assert window.walks["smallest"].current == "been_before"
