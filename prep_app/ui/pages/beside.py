"""A layout for two things side by side, or one below the other where they would be cramped."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

GAP = 16
TALL = 4  # beside so many times its own height, a control stands at the top, not in the middle


def beside(words: QWidget, control: QWidget, room: int = 24, halves: bool = False) -> QWidget:
    """Words first, a control second. The words keep `room` letters of width, or the control moves below them.

    With `halves` both are equally wide, and each keeps that room.
    """
    box = QWidget()
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    box.setSizePolicy(policy)
    # The layout has its owner before it gets widgets: PySide loses track of them the other way round.
    layout = Beside(box, room, halves)
    layout.addWidget(words)
    layout.addWidget(control)
    return box


class Beside(QLayout):
    """See `beside`."""

    def __init__(self, box: QWidget, room: int, halves: bool) -> None:
        super().__init__(box)
        self._items: list[QLayoutItem] = []
        self._widget = box
        self._heights: dict[int, int] = {}  # layouts above ask for the same few widths again and again
        self._room, self._halves = room, halves
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(GAP)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._heights[width] = self._height_at(width)
        return self._heights[width]

    def _height_at(self, width: int) -> int:
        edges = self.contentsMargins()
        boxes = self._boxes(QRect(0, 0, width - edges.left() - edges.right(), 0))
        return max((box.bottom() + 1 for box in boxes), default=0) + edges.top() + edges.bottom()

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() + GAP for size in sizes)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        edges = self.contentsMargins()
        width = max((size.width() for size in sizes), default=0) + edges.left() + edges.right()
        return QSize(width, max((size.height() for size in sizes), default=0) + edges.top() + edges.bottom())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        inside = self.contentsRect()
        rtl = self._widget.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for item, box in zip(self._shown(), self._boxes(inside), strict=True):
            if rtl:
                box.moveRight(inside.right() - (box.left() - inside.left()))
            item.setGeometry(box)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _boxes(self, inside: QRect) -> list[QRect]:
        """Where each thing goes, from the top left of `inside`."""
        items = self._shown()
        widths = self._widths(items, inside.width())
        if len(items) < 2 or widths is None:
            boxes, top = [], inside.top()
            for item in items:
                width = inside.width()
                boxes.append(QRect(QPoint(inside.left(), top), QSize(width, _height(item, width))))
                top = boxes[-1].bottom() + 1 + (GAP if self._halves else GAP // 2)
            return boxes
        heights = [_height(item, width) for item, width in zip(items, widths, strict=True)]
        line = max(heights)
        lefts = (inside.left(), inside.left() + inside.width() - widths[1])
        tall = line > TALL * min(heights)
        drops = [0 if self._halves or tall else (line - height) // 2 for height in heights]
        return [
            QRect(left, inside.top() + drop, width, height)
            for left, drop, width, height in zip(lefts, drops, widths, heights, strict=True)
        ]

    def _widths(self, items: list[QLayoutItem], width: int) -> tuple[int, int] | None:
        """Widths side by side; None if there is no room for that."""
        if len(items) < 2:
            return None
        letter = self._widget.fontMetrics().averageCharWidth()
        if self._halves:
            half = (width - GAP) // 2
            least = max(letter * self._room, *(item.minimumSize().width() for item in items))
            return None if half < least else (half, half)
        beside = items[1].sizeHint().width()
        rest = width - GAP - beside
        return None if rest < max(self._room * letter, items[0].minimumSize().width()) else (rest, beside)


def _height(item: QLayoutItem, width: int) -> int:
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
