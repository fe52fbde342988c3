"""A figure of the checklist on the screen: small panels with what lies on them, its signs, its words."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from prep_app.model.checklist import Figure, Panel
from prep_app.ui import controls
from prep_app.ui.drawing import colours_of, paint
from prep_app.ui.flow import FlowLayout
from prep_app.ui.pages.map_signs import SignPicture, paint_dot, paint_mark
from prep_app.ui.shapes import Picture
from prep_app.ui.theme import theme_of
from prep_app.ui.words import Words

LINES = 11  # how many lines of text a panel is high
DOT = 0.0125  # of the panel's width, as on paper


class PanelPicture(Picture):
    """One drawing with its marks and sites; nothing on it can be pressed."""

    def __init__(self, panel: Panel) -> None:
        super().__init__(panel.label)
        self._panel = panel

    def sizeHint(self) -> QSize:
        high = self.unit * LINES
        return QSize(round(high * self._panel.drawing.width / self._panel.drawing.height), high)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = self.brush(), theme_of(self)
        wide, high = float(self.width()), float(self.height())
        paint(painter, self._panel.drawing, QRectF(0, 0, wide, high), colours_of(theme))
        for spot in self._panel.spots:
            left, top = (spot.x - spot.rx) * wide, (spot.y - spot.ry) * high
            paint_mark(
                painter, QRectF(left, top, 2 * spot.rx * wide, 2 * spot.ry * high), spot.strength, theme
            )
        for dot in self._panel.dots:
            paint_dot(painter, QPointF(dot.x * wide, dot.y * high), DOT * wide, theme, dot.hollow)
        painter.end()


def figure(block: Figure) -> QWidget:
    """The panels side by side as far as there is room, each under its name."""
    box, rows = controls.column()
    panels, flow = QWidget(), FlowLayout()
    panels.setLayout(flow)
    for panel in block.panels:
        one, inside = controls.column(4)
        inside.addWidget(Words(panel.label, "small", "muted"))
        inside.addWidget(PanelPicture(panel))
        flow.addWidget(one)
    rows.addWidget(panels)
    for sign, words in block.signs:
        rows.addWidget(controls.marked(SignPicture(sign), Words(words, "small")))
    rows.addWidget(Words(block.text))
    return box
