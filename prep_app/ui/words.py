"""Text on the screen: plain, with room between the lines, and broken anywhere rather than cut off."""

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontInfo,
    QFontMetricsF,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from prep_app.ui.theme import font_of, look_of, theme_of

WIDEST = 100_000.0
MOST_KEPT = 2000


class Lines:
    """One text set in one font to one width: its width, height, and the height of its first line in px."""

    def __init__(self, text: str, font: QFont, width: float, leading: float, align: Qt.AlignmentFlag) -> None:
        # QTextLayout sets one paragraph: U+2028 is its line break.
        self._layout = QTextLayout(text.replace("\n", "\u2028"), font)
        option = QTextOption(align)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        step = max(QFontInfo(font).pixelSize() * leading, QFontMetricsF(font).height())
        self.width, self.height, self.first = 0.0, 0.0, step
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0))
            room = max(step, line.height())
            line.setPosition(QPointF(0, self.height + (room - line.height()) / 2))
            self.first = self.first if self.height else room
            self.height += room
            self.width = max(self.width, line.naturalTextWidth())
        self._layout.endLayout()

    def draw(self, painter: QPainter, x: float, y: float, colour: QColor) -> None:
        """Paint with the left upper corner there."""
        painter.setPen(colour)
        self._layout.draw(painter, QPointF(x, y))


def set_lines(
    widget: QWidget, text: str, role: str, width: float, align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> Lines:
    """A text in the font of a role, set to a width in px. Layouts ask for the same ones again and again."""
    look, key = look_of(widget), (text, role, width, align)
    lines = look.lines.get(key)
    if lines is None:
        if len(look.lines) > MOST_KEPT:
            look.lines.clear()
        lines = look.lines[key] = Lines(text, look.font(role), width, look.role(role).line, align)
    return lines


def longest_word(widget: QWidget, text: str, role: str, most: int = 14) -> float:
    """The width in px below which words would have to be broken; words over `most` letters may be."""
    metrics = QFontMetricsF(font_of(widget, role))
    return max((metrics.horizontalAdvance(word[:most]) for word in text.split()), default=0.0)


class Words(QLabel):
    """A label of plain text. It wraps, grows in height, and takes part in layouts by height for width."""

    def __init__(self, text: str, role: str = "body", colour: str = "text") -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)  # QLabel resets the size policy below without it
        self.role, self.colour = role, colour
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show other words."""
        super().setText(text)
        self.updateGeometry()

    def lines(self, width: int) -> Lines:
        """The text set to this width."""
        return set_lines(self, self.text(), self.role, width, self.alignment())

    def heightForWidth(self, width: int) -> int:
        edge = self.contentsMargins()
        return ceil(self.lines(width - edge.left() - edge.right()).height) + edge.top() + edge.bottom()

    def sizeHint(self) -> QSize:
        natural = self.lines(int(WIDEST)) if len(self.text()) < 200 else self.lines(self.em() * 30)
        edge = self.contentsMargins()
        return QSize(int(natural.width) + 2, int(natural.height) + 1).grownBy(edge)

    def minimumSizeHint(self) -> QSize:
        return QSize(int(longest_word(self, self.text(), self.role)) + 1, self.em())

    def em(self) -> int:
        """The size of the font in px."""
        return QFontInfo(font_of(self, self.role)).pixelSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        inside = self.contentsRect()
        colour = theme_of(self).colour(self.colour)
        self.lines(inside.width()).draw(painter, inside.x(), inside.y(), colour)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()
        super().changeEvent(event)
