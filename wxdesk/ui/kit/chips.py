"""Chips, badges, and the layout that lets chips flow onto the next line."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from wxdesk.ui.kit.text import ShorteningLabel, restyle
from wxdesk.ui.theme import TextRole, font, metrics, tokens


class Chip(ShorteningLabel):
    """A fact in a pill; ``tone`` is neutral, accent, warn, bad or info."""

    def __init__(self, text: str = "", tone: str = "neutral", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.keep(12)
        self.setFont(font(TextRole.HINT))
        self.setProperty("tone", tone)
        self.setFixedHeight(metrics().chip)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def tone(self) -> str:
        return str(self.property("tone"))

    def show_chip(self, text: str, tone: str = "neutral") -> None:
        """Change words and tone; without words the chip is not shown."""
        self.setText(text)
        restyle(self, tone=tone)
        self.setVisible(bool(text))

    def setVisible(self, visible: bool) -> None:
        super().setVisible(visible and bool(self.text()))


class CountBadge(QWidget):
    """How many things wait, in a red pill; nothing at 0."""

    def __init__(self, count: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = count
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_count(count)

    @property
    def count(self) -> int:
        return self._count

    def show_count(self, count: int) -> None:
        self._count = count
        self.setAccessibleName(self.tr("%n waiting", "", count))
        self.setVisible(count > 0)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        m = metrics()
        self.setFont(font(TextRole.SECTION, tabular=True))
        return QSize(max(m.px(19), self.fontMetrics().horizontalAdvance(self._words()) + m.px(12)), m.px(17))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tokens().color("bad"))
        painter.drawRoundedRect(QRectF(self.rect()), self.height() / 2, self.height() / 2)
        painter.setPen(tokens().color("on_bad"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words())

    def _words(self) -> str:
        return str(self._count) if self._count < 100 else "99+"


class Flow(QLayout):
    """Places its items from left to right and goes on in the next line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setSpacing(metrics().grid(2))
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        gaps = self.spacing() * max(0, len(hints) - 1)
        return QSize(sum(hint.width() for hint in hints) + gaps, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def clear(self) -> None:
        """Take out and delete every widget."""
        while (item := self.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _place(self, rect: QRect, *, move: bool) -> int:
        x, y, line = rect.x(), rect.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if x > rect.x() and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self.spacing(), 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
            line = max(line, size.height())
        return y + line - rect.y()


class ChipFlow(QWidget):
    """A row of chips that wraps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = Flow(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_chips(self, chips: list[tuple[str, str]]) -> None:
        """Show ``(text, tone)`` pairs."""
        self._flow.clear()
        for text, tone in chips:
            chip = Chip(text, tone, self)
            chip.show()
            self._flow.addWidget(chip)
        self.setVisible(bool(chips))
        self.updateGeometry()

    @property
    def texts(self) -> list[str]:
        shown = (self._flow.itemAt(index) for index in range(self._flow.count()))
        return [widget.text() for item in shown if item and isinstance(widget := item.widget(), Chip)]
