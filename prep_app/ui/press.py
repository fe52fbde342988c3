"""What can be pressed, painted by us: buttons, and rows that are ticked. The whole of each is the target."""

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QPushButton, QRadioButton, QSizePolicy

from prep_app.ui.theme import Theme, theme_of
from prep_app.ui.words import WIDEST, Lines, longest_word, set_lines

TALL = 48  # px: the smallest height of anything that is pressed
CORNER = 8.0
RING = 3.0  # px: the focus ring
AIR = 2.0  # px between the ring and a filled button

ButtonRole = Literal["primary", "plain", "quiet"]


def paint_box(
    painter: QPainter, box: QRectF, fill: QColor | None, border: QColor | None, width: float
) -> None:
    """A box with round corners; the border lies inside `box`."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(fill if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(border, width) if border else Qt.PenStyle.NoPen)
    half = width / 2 if border else 0.0
    painter.drawRoundedRect(box.adjusted(half, half, -half, -half), CORNER, CORNER)


def paint_tick(painter: QPainter, box: QRectF, colour: QColor) -> None:
    """A tick with round ends."""
    pen = QPen(colour, box.width() / 9)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    corners = ((0.26, 0.53), (0.43, 0.70), (0.75, 0.32))
    side = box.width()
    painter.drawPolyline([QPointF(box.x() + side * x, box.y() + side * y) for x, y in corners])


class Button(QPushButton):
    """A button whose words wrap. `primary` is the one thing to do here, `quiet` looks like a link."""

    def __init__(self, text: str, role: ButtonRole = "plain") -> None:
        # "&" would make the next letter a shortcut: a guide's "Rest & recovery" must stay as it is.
        super().__init__(text.replace("&", "&&"))
        self.role: ButtonRole = role
        self.setAutoDefault(True)  # Enter presses the button that has the focus
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def words(self) -> str:
        """What it says."""
        return self.text().replace("&&", "&")

    def say(self, text: str, role: ButtonRole | None = None) -> None:
        """Change what it says, and what it is."""
        self.role = role or self.role
        self.setText(text.replace("&", "&&"))
        self.updateGeometry()

    def _side(self) -> int:
        return 4 if self.role == "quiet" else 24

    def _lines(self, width: float) -> Lines:
        align = Qt.AlignmentFlag.AlignLeft if self.role == "quiet" else Qt.AlignmentFlag.AlignHCenter
        return set_lines(self, self.words(), "body" if self.role == "quiet" else "strong", width, align)

    def heightForWidth(self, width: int) -> int:
        return max(TALL, int(self._lines(width - 2 * self._side()).height) + 16)

    def sizeHint(self) -> QSize:
        lines = self._lines(WIDEST)
        return QSize(int(lines.width) + 2 + 2 * self._side(), max(TALL, int(lines.height) + 16))

    def minimumSizeHint(self) -> QSize:
        return QSize(int(longest_word(self, self.words(), "strong")) + 2 + 2 * self._side(), TALL)

    def _colours(self, theme: Theme) -> tuple[QColor | None, QColor | None, QColor]:
        """Fill, border, words."""
        pointed = self.isEnabled() and (self.underMouse() or self.isDown())
        if not self.isEnabled():
            return None, None if self.role == "quiet" else theme.colour("hair"), theme.colour("muted")
        if self.role == "primary":
            accent = theme.colour("accent")
            return (accent.darker(112) if pointed else accent), None, theme.colour("on_accent")
        if self.role == "quiet":
            return (theme.colour("tint") if pointed else None), None, theme.colour("accent")
        return theme.colour("tint" if pointed else "surface"), theme.colour("line"), theme.colour("text")

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, box = theme_of(self), QPainter(self), QRectF(self.rect())
        fill, border, ink = self._colours(theme)
        if self.hasFocus():
            paint_box(painter, box, None, theme.colour("focus"), RING)
            inside = RING + AIR
            box = box.adjusted(inside, inside, -inside, -inside)
        paint_box(painter, box, fill, border, 1.0)
        lines = self._lines(self.width() - 2 * self._side())
        top = (self.height() - lines.height) / 2
        lines.draw(painter, self._side(), top, ink)
        if self.role == "quiet":
            under = top + lines.height - 4
            painter.setPen(QPen(ink, 1))
            painter.drawLine(QPointF(self._side(), under), QPointF(self._side() + lines.width, under))


# A mixin beside QCheckBox or QRadioButton: to the checker it is a button, Qt allows only one such parent.
if TYPE_CHECKING:
    _Base = QAbstractButton
else:
    _Base = object


class Row(_Base):
    """What both kinds of row share: a mark, words that wrap, a note under them, one large target."""

    words: str
    note: str
    round = False

    def prepare(self, text: str, note: str) -> None:
        """Fill in the words; call once."""
        self.words, self.note = text, note
        self.setText(text.replace("&", "&&"))
        self.setAccessibleDescription(note)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_note(self, note: str) -> None:
        """Show another note, or none, under the words."""
        self.note = note
        self.setAccessibleDescription(note)
        self.updateGeometry()
        self.update()

    def _mark(self) -> int:
        return max(24, self.fontMetrics().height())

    def _left(self) -> int:
        return 16 + self._mark() + 14

    def _texts(self, width: float) -> tuple[Lines, Lines | None]:
        room = width - self._left() - 16
        note = set_lines(self, self.note, "small", room) if self.note else None
        return set_lines(self, self.words, "body", room), note

    def heightForWidth(self, width: int) -> int:
        words, note = self._texts(width)
        return max(TALL, int(words.height + (note.height + 2 if note else 0)) + 24)

    def sizeHint(self) -> QSize:
        widest = max(lines.width for lines in self._texts(WIDEST) if lines)
        width = min(self._left() + int(widest) + 18, 40 * self._mark())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        word = longest_word(self, f"{self.words} {self.note}", "body")
        return QSize(self._left() + int(word) + 18, TALL)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what Space does."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter, picked = theme_of(self), QPainter(self), self.isChecked()
        fill = theme.colour("tint" if picked or self.underMouse() else "surface")
        colour, width = ("focus", RING) if self.hasFocus() else ("accent", 2.0) if picked else ("line", 1.0)
        paint_box(painter, QRectF(self.rect()), fill, theme.colour(colour), width)
        words, note = self._texts(self.width())
        top = (self.height() - words.height - (note.height + 2 if note else 0)) / 2
        words.draw(painter, self._left(), top, theme.colour("text"))
        if note:
            note.draw(painter, self._left(), top + words.height + 2, theme.colour("muted"))
        side = self._mark()
        self._paint_mark(painter, theme, QRectF(16, top + (words.first - side) / 2, side, side))

    def _paint_mark(self, painter: QPainter, theme: Theme, box: QRectF) -> None:
        picked, accent = self.isChecked(), theme.colour("accent")
        painter.setPen(QPen(accent if picked else theme.colour("line"), 2))
        painter.setBrush(accent if picked and not self.round else theme.colour("surface"))
        inner = box.adjusted(1, 1, -1, -1)
        if not self.round:
            painter.drawRoundedRect(inner, 5, 5)
            if picked:
                paint_tick(painter, box, theme.colour("on_accent"))
            return
        painter.drawEllipse(inner)
        if picked:
            painter.setBrush(accent)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawEllipse(inner.center(), box.width() * 0.26, box.width() * 0.26)


class Tickable(Row, QCheckBox):
    """A row to tick, one of several that may be ticked."""

    def __init__(self, text: str, note: str = "") -> None:
        QCheckBox.__init__(self)
        self.prepare(text, note)


class Pickable(Row, QRadioButton):
    """A row to pick, one of several that exclude each other."""

    round = True

    def __init__(self, text: str, note: str = "") -> None:
        QRadioButton.__init__(self)
        self.prepare(text, note)
