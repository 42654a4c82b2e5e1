"""Ctrl K: search, or jump to a page, an account, a command."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from wxdesk.ui.icons import icon
from wxdesk.ui.kit import SearchField, Text
from wxdesk.ui.theme import TextRole, metrics

HEIGHT = 360
"""Design pixels of the palette while there is something to choose."""

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Jump:
    """Something to jump to; ``words`` are looked through as well as ``text``."""

    text: str
    go: Callable[[], object]
    icon: str = "chevron_right"
    words: str = ""

    def answers(self, query: str) -> bool:
        told = f"{self.text} {self.words}".casefold()
        return all(part in told for part in query.casefold().split())


class JumpModel(QAbstractListModel):
    """The jumps that answer the query."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: list[Jump] = []

    def show_jumps(self, jumps: Sequence[Jump]) -> None:
        self.beginResetModel()
        self.shown = list(jumps)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        jump = self.shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return jump.text
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(jump.icon)
        return None


class Palette(QFrame):
    """A field over the window with the jumps below it; arrows choose, Return goes, Escape closes."""

    closed = Signal()

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        m = metrics()
        self._over = over
        self._jumps: list[Jump] = []
        self._field = SearchField(self.tr("Search or jump to…"))
        self._field.setObjectName("palette_field")
        self._model = JumpModel(self)
        self._list = QListView()
        self._list.setObjectName("palette_list")
        self._list.setModel(self._model)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(self.tr("Where to jump"))
        self._nothing = Text(self.tr("Nothing found"), TextRole.BODY, tone="label")
        self._nothing.setObjectName("palette_nothing")
        self._nothing.setContentsMargins(m.grid(2), 0, 0, 0)
        self._nothing.hide()
        box = QVBoxLayout(self)
        box.setContentsMargins(m.grid(2), m.grid(2), m.grid(2), m.grid(2))
        box.setSpacing(m.grid(2))
        box.addWidget(self._field)
        box.addWidget(self._nothing)
        box.addWidget(self._list)
        box.addStretch(0)
        self._field.textChanged.connect(self._search)
        self._field.returnPressed.connect(lambda: self._go(self._list.currentIndex()))
        self._list.clicked.connect(self._go)
        self._field.installEventFilter(self)
        self.hide()

    @property
    def texts(self) -> list[str]:
        return [jump.text for jump in self._model.shown]

    def open_with(self, jumps: Sequence[Jump]) -> None:
        """Show the palette with these jumps and give it the keyboard."""
        m = metrics()
        self._jumps = list(jumps)
        self._field.clear()
        self._search("")
        width = min(m.px(520), self._over.width() - m.grid(8))
        self.setGeometry((self._over.width() - width) // 2, m.px(84), width, m.px(HEIGHT))
        self.show()
        self.raise_()
        self._field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_palette(self) -> None:
        if not self.isHidden():
            self.hide()
            self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}
            if event.key() in steps:
                self._move(steps[event.key()])
                return True
            if event.key() == Qt.Key.Key_Escape.value:
                self.close_palette()
                return True
        if event.type() == QEvent.Type.FocusOut:
            self.close_palette()
        return super().eventFilter(watched, event)

    def _search(self, query: str) -> None:
        self._model.show_jumps([jump for jump in self._jumps if jump.answers(query)])
        self._nothing.setVisible(not self._model.shown)
        self._list.setVisible(bool(self._model.shown))
        self.resize(self.width(), metrics().px(HEIGHT) if self._model.shown else self.sizeHint().height())
        self._list.setCurrentIndex(self._model.index(0))

    def _move(self, step: int) -> None:
        count = self._model.rowCount()
        if count:
            self._list.setCurrentIndex(self._model.index((self._list.currentIndex().row() + step) % count))

    def _go(self, index: QModelIndex) -> None:
        if index.isValid():
            jump = self._model.shown[index.row()]
            self.close_palette()
            jump.go()
