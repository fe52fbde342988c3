"""The data of the looks: contrast of every pair in use, and what a look does to the program."""

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from prep_app.content import resources
from prep_app.ui import theme
from prep_app.ui.theme import Theme
from tests.ui.conftest import Dress

STYLE = theme.read_style(resources.root())
# What stands on what, and the least contrast: 4.5 for words, 3 for lines and marks that tell something.
WORDS = [
    (ink, ground) for ground in ("window", "surface", "tint") for ink in ("text", "muted", "accent", "danger")
] + [("on_accent", "accent")]
MARKS = [
    *((ink, ground) for ground in ("window", "surface") for ink in ("line", "focus", "accent", "danger")),
    *((ink, ground) for ground in ("window", "surface", "tint") for ink in ("clear", "some", "bad")),
    ("focus", "tint"),
]


def luminance(colour: QColor) -> float:
    """WCAG's relative luminance, 0 to 1."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """WCAG's contrast ratio, 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("look", STYLE.themes.values(), ids=STYLE.themes.keys())
@pytest.mark.parametrize(("ink", "ground"), WORDS)
def test_words_can_be_read(look: Theme, ink: str, ground: str) -> None:
    assert contrast(look.colour(ink), look.colour(ground)) >= 4.5


@pytest.mark.parametrize("look", STYLE.themes.values(), ids=STYLE.themes.keys())
@pytest.mark.parametrize(("ink", "ground"), MARKS)
def test_lines_and_marks_can_be_seen(look: Theme, ink: str, ground: str) -> None:
    assert contrast(look.colour(ink), look.colour(ground)) >= 3


@pytest.mark.parametrize("look", STYLE.themes.values(), ids=STYLE.themes.keys())
def test_a_pressed_button_can_still_be_read(look: Theme) -> None:
    assert contrast(look.colour("on_accent"), look.colour("accent").darker(112)) >= 4.5


@pytest.mark.parametrize("look", STYLE.themes.values(), ids=STYLE.themes.keys())
def test_nothing_is_pure_white_or_black(look: Theme) -> None:
    colours = {getattr(look, name) for name in Theme.__struct_fields__}
    assert not colours & {"#FFFFFF", "#000000"}


@pytest.mark.parametrize("look", STYLE.themes.values(), ids=STYLE.themes.keys())
def test_the_palette_takes_no_colour_from_the_system(look: Theme) -> None:
    ours = {look.colour(name).name() for name in Theme.__struct_fields__}
    palette = theme.palette(look)
    for role in QPalette.ColorRole:
        if role not in (QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles):
            assert palette.color(role).name() in ours, role


def test_there_are_four_sizes_up_to_twice_and_two_themes() -> None:
    assert [size.percent for size in STYLE.sizes] == [100, 120, 150, 200]
    assert list(STYLE.themes) == ["cream", "dark"]


def test_a_look_changes_size_and_colours_at_once(qapp: QApplication, dress: Dress) -> None:
    before = qapp.font().pointSizeF()
    dress("dark", 200)
    assert qapp.font().pointSizeF() == before * 2
    assert qapp.palette().window().color().name().upper() == STYLE.themes["dark"].window
