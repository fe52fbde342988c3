"""The map of the migraine guide: what the facts say, counted from the guide itself."""

import datetime

import pytest

from prep_app.content.guides import Edition
from prep_app.model.checklist import Figure
from prep_app.model.visit import Setting
from prep_app.steps.body_map import BodyMap, BodyMapAnswer

TODAY = datetime.date(2026, 11, 22)


@pytest.fixture
def the_map(migraine: Edition) -> BodyMap:
    (found,) = (step for step in migraine.guide.steps if isinstance(step, BodyMap))
    return found


@pytest.fixture
def setting(migraine: Edition) -> Setting:
    return Setting(migraine.text, TODAY, drawing=migraine.drawing)


def figure(the_map: BodyMap, answer: BodyMapAnswer | None, setting: Setting) -> Figure:
    return the_map.figure(answer, setting)


def test_31_sites_in_7_areas_and_8_only_if_needed(the_map: BodyMap) -> None:
    assert [area.count() for area in the_map.areas] == [1, 2, 4, 8, 6, 4, 6]
    sites = [site for area in the_map.areas for site in area.sites]
    assert len([site for site in sites if not site.optional]) == 31
    assert len([site for site in sites if site.optional]) == 8
    assert 5 * 31 == 155  # units, as the sources say; the guide itself names no dose


def test_left_and_right_mirror_each_other(the_map: BodyMap) -> None:
    turned = {"left": "right", "right": "left", "front": "front", "back": "back"}
    for area in the_map.areas:
        places = {(s.view, s.side, round(s.x, 3), s.y, s.optional) for s in area.sites if s.side != "middle"}
        other = {
            (turned[view], turned[side], round(1 - x, 3), y, optional)
            for view, side, x, y, optional in places
        }
        assert places == other


def test_every_site_lies_in_a_place_of_its_area(the_map: BodyMap) -> None:
    for area in the_map.areas:
        for site in area.sites:
            assert any(
                (place.view, place.side) == (site.view, site.side)
                and ((site.x - place.x) / place.rx) ** 2 + ((site.y - place.y) / place.ry) ** 2 <= 1.01
                for place in area.places
            ), (area.id, site)


def test_figure_says_every_mark_in_words(the_map: BodyMap, setting: Setting) -> None:
    answer = BodyMapAnswer(hurts={"temples.left": "strong", "neck.right": "mild"})
    found = figure(the_map, answer, setting)
    assert sum(len(panel.dots) for panel in found.panels) == 39
    assert {spot.strength for panel in found.panels for spot in panel.spots} == {"strong", "mild"}
    for name in answer.hurts:
        assert the_map.say(name, setting.text) in found.text
    assert "31" in found.text


def test_without_the_details_there_is_no_dot_no_number_and_no_needle(
    the_map: BodyMap, setting: Setting
) -> None:
    found = figure(the_map, BodyMapAnswer(skip_details=True, hurts={"forehead.left": "mild"}), setting)
    assert not any(panel.dots for panel in found.panels)
    words = " ".join([found.text, *(text for _, text in found.signs)]).lower()
    assert not any(letter.isdigit() for letter in words)
    assert "injection" not in words
    assert "needle" not in words


def test_asking_about_a_place_makes_a_question(the_map: BodyMap, setting: Setting) -> None:
    (question,) = the_map.questions(BodyMapAnswer(ask=("neck", "gone")), setting)
    assert question.ref == f"{the_map.id}.neck"


def test_marks_that_the_guide_no_longer_has_are_said_and_not_shown(
    the_map: BodyMap, setting: Setting
) -> None:
    answer = BodyMapAnswer(hurts={"toe.left": "strong", "neck.left": "mild"})
    (problem,) = the_map.problems(answer, setting)
    assert problem.fields["n"] == 1
    assert sum(len(panel.spots) for panel in figure(the_map, answer, setting).panels) == 1
