"""Drawings on screen: the same paths, in the colours of the theme, as wide as there is room."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from prep_app.content import drawings, resources
from prep_app.model.drawing import Drawing, Shape, mirrored
from prep_app.ui import theme
from prep_app.ui.drawing import Illustration, colours_of, fitted, outline, paint
from prep_app.ui.theme import Look, Style

OURS = resources.root() / "drawings"
NAMES = drawings.names(OURS)

# Where the sites of the migraine guide lie, as shares of the square: fixed points of the four heads.
FRONT = [(0.5, 0.292), (0.455, 0.282), (0.545, 0.282), (0.455, 0.2), (0.545, 0.2), (0.417, 0.2), (0.583, 0.2)]
LEFT = [(0.515, 0.3), (0.515, 0.245), (0.46, 0.272), (0.552, 0.245), (0.478, 0.225)]
BACK_OF_HEAD = [(0.418, 0.395), (0.385, 0.355), (0.445, 0.355), (0.415, 0.32)]
UPPER_NECK = [(0.475, 0.46), (0.448, 0.433)]
SHOULDER = [(0.19, 0.73), (0.115, 0.765), (0.265, 0.695), (0.302, 0.678), (0.078, 0.782)]


@pytest.fixture(scope="module")
def style() -> Style:
    return theme.read_style(resources.root())


@pytest.fixture
def look(qapp: QApplication, style: Style) -> Look:
    first = theme.first_look(style)
    theme.apply(qapp, first)
    return first


def painted(drawing: Drawing, style: Style, name: str, smooth: bool = False) -> QImage:
    """The drawing at 400 px width on the surface of a theme."""
    colours = style.themes[name]
    image = QImage(400, round(400 * drawing.height / drawing.width), QImage.Format.Format_RGB32)
    image.fill(colours.colour("surface"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, smooth)
    paint(painter, drawing, QRectF(image.rect()), colours_of(colours))
    painter.end()
    return image


def colours_in(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("name", NAMES)
def test_shown_in_the_colours_of_each_theme_and_no_other(qapp: QApplication, style: Style, name: str) -> None:
    drawing = drawings.load(name, OURS)
    for each, colours in style.themes.items():
        found = colours_in(painted(drawing, style, each))
        roles = {role for shape in drawing.shapes for role in (shape.fill, shape.line) if role}
        known = {colour.rgb() for role, colour in colours_of(colours).items() if role in roles}
        assert len(found) >= 3
        assert found <= known | {colours.colour("surface").rgb()}


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_outside_its_rectangle(qapp: QApplication, name: str) -> None:
    drawing = drawings.load(name, OURS)
    page = QPainterPath()
    page.addRect(0, 0, drawing.width, drawing.height)
    for shape in drawing.shapes:
        page.addPath(outline(shape))
    assert page.boundingRect() == QRectF(0, 0, drawing.width, drawing.height)


def test_lines_stand_out_in_each_theme(style: Style) -> None:
    for colours in style.themes.values():
        shown = colours_of(colours)
        for fill in ("fill-paper", "fill-skin", "fill-tone", "fill-hair", "fill-soft"):
            assert abs(shown[fill].lightnessF() - shown["line"].lightnessF()) > 0.35


def filled(shape: Shape, at: tuple[float, float]) -> bool:
    return bool(shape.fill) and outline(shape).contains(QPointF(at[0] * 400, at[1] * 400))


def on_top(drawing: Drawing, at: tuple[float, float]) -> str | None:
    """What lies at a place: the role of the topmost fill there."""
    return next((shape.fill for shape in reversed(drawing.shapes) if filled(shape, at)), None)


def test_the_sites_lie_where_they_should() -> None:
    front, left, back = (drawings.load(f"head-{side}", OURS) for side in ("front", "left", "back"))
    assert {on_top(front, at) for at in FRONT} == {"fill-skin"}
    assert {on_top(left, at) for at in LEFT} == {"fill-hair"}
    right = [(1 - x, y) for x, y in LEFT]
    assert {on_top(drawings.load("head-right", OURS), at) for at in right} == {"fill-hair"}
    for side in (back, mirrored(back)):
        assert {on_top(side, at) for at in BACK_OF_HEAD + UPPER_NECK} == {"fill-hair"}
        assert {on_top(side, at) for at in SHOULDER} == {"fill-skin"}


def test_proportions_are_kept_in_any_rectangle() -> None:
    wide = Drawing(400, 240, ())
    assert fitted(wide, QRectF(0, 0, 400, 400)) == QRectF(0, 80, 400, 240)
    assert fitted(wide, QRectF(10, 0, 400, 120)) == QRectF(110, 0, 200, 120)


def test_it_fills_its_column_and_never_leaves_it(qtbot: QtBot, look: Look) -> None:
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    picture = Illustration(drawings.load("nerve", OURS), "A sheet")
    layout.addWidget(picture)
    layout.addStretch()
    qtbot.addWidget(column)
    for width in (120, 240, 900):
        column.resize(width, 900)
        column.show()
        layout.activate()
        assert picture.width() <= width
        assert picture.height() == pytest.approx(picture.heightForWidth(picture.width()), abs=1)
    assert picture.height() < 900 * 0.6


def test_a_screen_reader_meets_a_picture_with_its_words(qtbot: QtBot, look: Look) -> None:
    picture = Illustration(drawings.load("calendar", OURS), "Things to bring")
    qtbot.addWidget(picture)
    found = QAccessible.queryAccessibleInterface(picture)
    assert found.role() == QAccessible.Role.Graphic
    assert found.text(QAccessible.Text.Name) == "Things to bring"
    assert picture.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_another_theme_shows_at_once(qtbot: QtBot, qapp: QApplication, look: Look) -> None:
    picture = Illustration(drawings.load("head-front", OURS), "A head")
    qtbot.addWidget(picture)
    picture.resize(200, 200)
    before = picture.grab().toImage()
    other = Look(look.style, list(look.style.themes)[-1], look.size)
    theme.apply(qapp, other)
    assert picture.grab().toImage() != before
    assert look.style.themes["dark"].colour("surface").rgb() != before.pixel(1, 1)
