"""The course of treatment as bars: days before the first treatment, then after each, and lines to compare."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from prep_app.model.checklist import CourseChart
from prep_app.ui import controls
from prep_app.ui.shapes import Picture, paint
from prep_app.ui.theme import Theme, font_of, theme_of

WEEK = 7
DASHES = ((7.0, 3.0), (1.5, 3.0))  # the lines differ by their dashes, in multiples of their width
WIDEST = 64.0  # px of a bar at most


class ChartPicture(Picture):
    """Bars with their numbers. `start` is what stands under the first one."""

    def __init__(self, start: str) -> None:
        super().__init__("")
        self._start = start
        self._bars: tuple[tuple[str, int | None], ...] = ()
        self._lines: tuple[float, ...] = ()
        self._top = WEEK
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def show_chart(self, chart: CourseChart) -> None:
        """Paint a chart and say its words."""
        first = chart.pairs[0].before if chart.pairs else None
        after = ((str(number), pair.after) for number, pair in enumerate(chart.pairs, start=1))
        self._bars = ((self._start, first), *after)
        self._lines = tuple(days for days, _ in chart.lines)
        # The scale begins at 0 and ends with a whole week above the highest bar.
        self._top = WEEK * (max((days or 0 for _, days in self._bars), default=0) // WEEK + 1)
        self.say(chart.text)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.unit * 20, self.unit * 11)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.unit * 6, self.unit * 11)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, line = self.brush(), theme_of(self), float(self.unit)
        field = QRectF(0, line * 1.3, self.width(), self.height() - line * 2.8)
        pitch = min(field.width() / max(len(self._bars), 1), WIDEST * 1.6)
        ground = field.bottom()
        tops = [ground - field.height() * (days or 0) / self._top for _, days in self._bars]
        wide, end = min(pitch * 0.62, WIDEST), pitch * len(self._bars)
        for place, ((_, days), top) in enumerate(zip(self._bars, tops, strict=True)):
            if days is not None:
                box = QRectF((place + 0.5) * pitch - wide / 2, top, wide, ground - top)
                self._bar(painter, box, theme, place == 0)
        for dash, level in zip(DASHES, self._lines, strict=False):
            y = ground - field.height() * level / self._top
            paint_line(painter, QPointF(0, y), QPointF(end, y), dash, theme)
        painter.setPen(QPen(theme.colour("text"), 1.5))
        painter.drawLine(QPointF(0, ground), QPointF(end, ground))
        for place, ((label, days), top) in enumerate(zip(self._bars, tops, strict=True)):
            middle = (place + 0.5) * pitch
            number, ink = ("–", "muted") if days is None else (str(days), "text")
            self._words(painter, number, "strong", theme.colour(ink), QPointF(middle, top - line * 1.25))
            self._words(painter, label, "small", theme.colour("muted"), QPointF(middle, ground + 4))
        painter.end()

    @staticmethod
    def _bar(painter: QPainter, box: QRectF, theme: Theme, first: bool) -> None:
        """The first bar is striped, the others solid."""
        path = QPainterPath()
        path.addRect(box)
        paint(painter, path, theme.colour("line" if first else "accent"), "hatched" if first else "solid")

    def _words(self, painter: QPainter, words: str, role: str, ink: QColor, at: QPointF) -> None:
        """Words with the middle of their upper edge there, clear of any line behind them."""
        painter.setFont(font_of(self, role))
        width = painter.fontMetrics().horizontalAdvance(words) + 4
        box = QRectF(max(at.x() - width / 2, 0.0), at.y(), width, self.unit * 1.15)
        painter.fillRect(box, theme_of(self).colour("surface"))
        painter.setPen(ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, words)


def paint_line(
    painter: QPainter, start: QPointF, end: QPointF, dash: tuple[float, float], theme: Theme
) -> None:
    """A dashed line with a pale rim, so that it is seen on bars too."""
    for colour, width in ((theme.colour("surface"), 4.0), (theme.colour("text"), 2.0)):
        pen = QPen(QColor(colour), width)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        if width == 2.0:
            pen.setDashPattern(dash)
        painter.setPen(pen)
        painter.drawLine(start, end)


class LineSign(Picture):
    """A piece of a line of the chart, beside words that explain it."""

    def __init__(self, number: int) -> None:
        super().__init__("")
        self._dash = DASHES[number % len(DASHES)]

    def sizeHint(self) -> QSize:
        return QSize(self.unit * 2, self.unit)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, y = self.brush(), self.height() / 2
        paint_line(painter, QPointF(0, y), QPointF(self.width(), y), self._dash, theme_of(self))
        painter.end()


class Chart(controls.Card):
    """The picture under its title, with the lines and the numbers in words below it."""

    def __init__(self, title: str, start: str) -> None:
        super().__init__()
        self.column.addWidget(controls.heading(title, 3))
        self._picture = ChartPicture(start)
        self._words = controls.paragraph("")
        box, self._rows = controls.column(4)
        self._lines: tuple[tuple[float, str], ...] = ()
        for part in (self._picture, box, self._words):
            self.column.addWidget(part)

    def show_chart(self, chart: CourseChart) -> None:
        """Show a chart; one without numbers is only words."""
        some = any(pair.after is not None for pair in chart.pairs) or bool(chart.lines)
        self._picture.setVisible(some)
        self._picture.show_chart(chart)
        self._words.setText(chart.text)
        if tuple(words for _, words in chart.lines) != tuple(words for _, words in self._lines):
            self._explain(chart.lines)
        self._lines = chart.lines

    def _explain(self, lines: tuple[tuple[float, str], ...]) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            widget: QWidget | None = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, (_, words) in enumerate(lines):
            self._rows.addWidget(controls.marked(LineSign(number), controls.paragraph(words, "small")))
