"""The body map: by keyboard alone, by mouse alone on the picture itself, and with the details left out."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from prep_app.content.guides import Edition
from prep_app.session import Session
from prep_app.steps.body_map import BodyMap, BodyMapAnswer
from prep_app.ui.page import Page
from prep_app.ui.pages.map_picture import CLOSEST, MapPicture, close_up, targets
from prep_app.ui.press import Row
from tests.ui.conftest import Dress, Show, let_go
from tests.ui.filled import fill
from tests.ui.people import Keyboard, Mouse, Person, control

SCARY = re.compile(r"\d|injection|inject|needle", re.IGNORECASE)


def the_step(walk: Session) -> BodyMap:
    step = walk.guide.step("places")
    assert isinstance(step, BodyMap)
    return step


def picture_of(page: Page) -> MapPicture:
    picture = control(page, "picture")
    assert isinstance(picture, MapPicture)
    return picture


def press(person: Person, *paths: str) -> None:
    """Press these one after the other; what a press has closed is gone before the next."""
    for path in paths:
        person.press(path)
        let_go()


def press_on_picture(page: Page, place: str, below: int = 0) -> None:
    picture = picture_of(page)
    page.area.ensureWidgetVisible(picture)
    at = picture.place_of(place).toPoint() + QPoint(0, below)
    QTest.mouseClick(picture, Qt.MouseButton.LeftButton, pos=at)
    let_go()


def words_of(page: Page) -> Iterator[str]:
    """Everything that is seen or said on a page."""
    for widget in page.findChildren(QWidget):
        if widget.isVisibleTo(page):
            yield from (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip())
            spoken = QAccessible.queryAccessibleInterface(widget)
            yield from (spoken.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description))
            if isinstance(widget, (QLabel, QAbstractButton)):
                yield widget.text()
            if isinstance(widget, Row):
                yield widget.words


@pytest.mark.parametrize("who", [Keyboard, Mouse])
def test_a_person_marks_and_asks_in_the_list(who: type[Person], walk: Session, show: Show) -> None:
    person = who(show(walk, "places"))
    press(person, "forehead.left", "strong", "ask", "back", "neck.right", "mild", "ask", "ask")
    expected = BodyMapAnswer(hurts={"forehead.left": "strong", "neck.right": "mild"}, ask=("forehead",))
    assert walk.answer(the_step(walk)) == expected
    assert [question.ref for question in walk.questions()] == ["places.forehead"]
    page = show(walk, "places")
    assert walk.answer(the_step(walk)) == expected
    assert page.text("app.body_map.sign_strong") in control(page, "forehead.left").accessibleDescription()


@pytest.mark.parametrize("who", [Keyboard, Mouse])
def test_a_mark_is_taken_back(who: type[Person], walk: Session, show: Show) -> None:
    page = show(walk, "places")
    person = who(page)
    press(person, "brow.middle", "mild")
    press(person, "mild")  # again
    assert walk.answer(the_step(walk)) == BodyMapAnswer()
    press(person, "strong")
    press(Mouse(page), "none")
    assert walk.answer(the_step(walk)) == BodyMapAnswer()


def test_pressing_on_the_picture_chooses_the_nearest_place(walk: Session, show: Show) -> None:
    page = show(walk, "places")
    for place in ("forehead.right", "brow.middle", "forehead.left"):
        press_on_picture(page, place)
        row = control(page, place)
        assert isinstance(row, QAbstractButton)
        assert row.isChecked()
    press_on_picture(page, "brow.middle", 24)  # beside it, as a shaky hand does
    press(Mouse(page), "mild")
    assert walk.answer(the_step(walk)) == BodyMapAnswer(hurts={"brow.middle": "mild"})
    press_on_picture(page, "brow.middle")  # again: closed
    assert page.findChild(QWidget, "mild") is None
    press_on_picture(page, "brow.middle", 90)  # nothing is there
    assert walk.answer(the_step(walk)) == BodyMapAnswer(hurts={"brow.middle": "mild"})


def test_the_picture_says_what_it_shows(walk: Session, show: Show) -> None:
    step = the_step(walk)
    walk.set_answer(step, BodyMapAnswer(hurts={"forehead.left": "strong"}))
    picture = picture_of(show(walk, "places"))
    assert step.say("forehead.left", walk.text) in picture.accessibleName()
    assert QAccessible.queryAccessibleInterface(picture).role() == QAccessible.Role.Graphic


def test_details_are_skipped_and_come_back(walk: Session, show: Show) -> None:
    step = the_step(walk)
    fill(walk, "typical")
    page = show(walk, "places")
    person = Mouse(page)
    before = set(words_of(page))
    assert any(SCARY.search(words) for words in before)
    press(person, "skip")
    for view, place in (("front", "forehead.left"), ("back", "neck.right")):
        press(person, view, place)
        assert [words for words in words_of(page) if SCARY.search(words)] == []
    answer = walk.answer(step)
    assert isinstance(answer, BodyMapAnswer)
    assert answer.skip_details
    assert answer.hurts
    assert not any(SCARY.search(question.text) for question in step.questions(answer, walk.setting))
    panels = step.figure(answer, walk.setting).panels
    assert not any(panel.dots for panel in panels)
    assert not any(SCARY.search(words) for words in words_of(show(walk, "places")))  # also when it opens
    press(person, "front", "skip")
    assert set(words_of(page)) == before


def test_marks_of_areas_that_are_gone_are_kept_and_said(walk: Session, show: Show) -> None:
    step = the_step(walk)
    walk.set_answer(step, BodyMapAnswer(hurts={"gone.left": "mild"}, ask=("gone",)))
    page = show(walk, "places")
    shown = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert page.text.count("app.body_map.gone", 2) in shown
    press(Mouse(page), "brow.middle")
    press(Mouse(page), "mild")
    assert walk.answer(step) == BodyMapAnswer(
        hurts={"gone.left": "mild", "brow.middle": "mild"}, ask=("gone",)
    )


def test_tab_goes_from_a_row_to_what_it_opened(walk: Session, show: Show) -> None:
    page = show(walk, "places")
    person = Keyboard(page)
    press(person, "back")
    press(person, "neck.left")
    QTest.keyClick(control(page, "neck.left"), Qt.Key.Key_Tab)
    assert control(page, "none").hasFocus()
    QTest.keyClick(control(page, "none"), Qt.Key.Key_Tab)
    assert control(page, "ask").hasFocus()


@pytest.mark.parametrize("percent", [100, 200])
def test_small_places_can_be_told_apart(percent: int, migraine: Edition, show: Show, dress: Dress) -> None:
    walk = Session(migraine)
    dress("cream", percent)
    page = show(walk, "injection_places")
    for place in ("between_brows.middle", "brows.left", "brows.right"):
        press_on_picture(page, place)
        row = control(page, place)
        assert isinstance(row, QAbstractButton)
        assert row.isChecked()
    picture = picture_of(page)
    apart = picture.place_of("brows.left") - picture.place_of("between_brows.middle")
    assert apart.x() >= 24


def test_a_close_up_stays_on_the_drawing(migraine: Edition) -> None:
    step = migraine.guide.step("injection_places")
    assert isinstance(step, BodyMap)
    for view in step.views:
        places = [target.place for target in targets(step, view.id)]
        part = close_up(places, (), 1.0)
        assert CLOSEST <= part.width() <= 1
        assert part.left() >= 0
        assert part.bottom() <= 1.0001
        assert all(part.left() <= place.x - place.rx + 1e-9 for place in places)
