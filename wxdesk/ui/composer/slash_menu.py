"""The menu at the caret that a slash opens; the keyboard stays in the text."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QPainter,
)
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QVBoxLayout

from wxdesk.ui.composer.body import BodyEditor
from wxdesk.ui.composer.slash import Provider, Slash, SlashEntry, answering, applied, built_in, slash_before
from wxdesk.ui.icons import icon, paint_icon
from wxdesk.ui.theme import TextRole, font, metrics, tokens

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
ROWS = 8
WIDTH = 300


class SlashModel(QAbstractListModel):
    """The entries that answer what was typed behind the slash."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.shown: list[SlashEntry] = []

    def show_entries(self, entries: Sequence[SlashEntry]) -> None:
        self.beginResetModel()
        self.shown = list(entries)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.shown[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.title
        if role == Qt.ItemDataRole.DecorationRole:
            return icon(entry.icon)
        return entry if role == ENTRY else None


class _Row(QStyledItemDelegate):
    """An icon, the name, and at the right how it is written in Markdown."""

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(metrics().px(WIDTH - 24), metrics().px(32))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        m, t = metrics(), tokens()
        entry: SlashEntry = index.data(ENTRY)
        area: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.color("selection"))
            painter.drawRoundedRect(area, m.px(6), m.px(6))
        side = m.icon
        square = QRect(area.x() + m.grid(2), area.center().y() - side // 2 + 1, side, side)
        paint_icon(painter, entry.icon, square.toRectF(), t.color("accent_strong" if chosen else "ink2"))
        words = area.adjusted(m.grid(4) + side, 0, -m.grid(2), 0)
        painter.setFont(font(TextRole.HINT))
        painter.setPen(t.color("ink3"))
        hint = painter.fontMetrics().elidedText(entry.hint, Qt.TextElideMode.ElideRight, words.width() // 2)
        beside = painter.fontMetrics().horizontalAdvance(hint) + m.grid(2)
        painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, hint)
        painter.setFont(font())
        painter.setPen(t.color("accent_strong" if chosen else "ink"))
        words = words.adjusted(0, 0, -beside, 0)
        title = painter.fontMetrics().elidedText(entry.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        painter.restore()


class SlashMenu(QFrame):
    """Opens while a slash stands before the caret; arrows choose, Return, Tab and a click take, Escape closes."""

    def __init__(self, body: BodyEditor) -> None:
        super().__init__(body)
        self.setObjectName("slash_menu")
        self._body = body
        self._providers: list[Provider] = [built_in]
        self._entries: list[SlashEntry] = []
        self._slash: Slash | None = None
        self._refused: int | None = None
        self._composing = False
        m = metrics()
        self._model = SlashModel(self)
        self._list = QListView()
        self._list.setObjectName("slash_list")
        self._list.setModel(self._model)
        self._list.setItemDelegate(_Row(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setAccessibleName(self.tr("What to put in"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        box = QVBoxLayout(self)
        box.setContentsMargins(m.grid(1), m.grid(1), m.grid(1), m.grid(1))
        box.addWidget(self._list)
        self._list.clicked.connect(self._take)
        body.edited.connect(lambda _text, caret: self._look(caret))
        body.cursorPositionChanged.connect(self._moved)
        body.composing.connect(self._compose)
        body.installEventFilter(self)
        self.hide()

    @property
    def titles(self) -> list[str]:
        """What is offered now; nothing while the menu is closed."""
        return [entry.title for entry in self._model.shown] if self.isVisible() else []

    @property
    def chosen(self) -> SlashEntry | None:
        row = self._list.currentIndex().row()
        return self._model.shown[row] if 0 <= row < len(self._model.shown) else None

    def add_provider(self, provider: Provider) -> None:
        """Offer what ``provider`` returns as well; it is asked each time the menu opens."""
        self._providers.append(provider)

    def choose(self, key: str) -> None:
        """Make the entry ``key`` the one that Return takes. Raises ValueError where it is not offered."""
        row = [entry.key for entry in self._model.shown].index(key)
        self._list.setCurrentIndex(self._model.index(row))
        self._announce()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.isVisible():
            if event.type() == QEvent.Type.FocusOut:
                self._close()
            elif isinstance(event, QKeyEvent) and not self._composing:
                if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                    event.accept()
                    return True
                if event.type() == QEvent.Type.KeyPress and self._press(event):
                    return True
        return super().eventFilter(watched, event)

    def _press(self, event: QKeyEvent) -> bool:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        steps = {Qt.Key.Key_Down.value: 1, Qt.Key.Key_Up.value: -1}
        if event.key() in steps:
            row = (self._list.currentIndex().row() + steps[event.key()]) % len(self._model.shown)
            self._list.setCurrentIndex(self._model.index(row))
            self._announce()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab):
            self._take(self._list.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self._refused = self._slash.start if self._slash else None
            self._close()
        else:
            return False
        return True

    def _compose(self, composing: bool) -> None:
        """While an input method composes, keys are its own; what it commits is looked for."""
        self._composing = composing

    def _look(self, caret: int) -> None:
        """Open, follow or close after a change of the text."""
        looks = not self._body.plain and self._body.selection[0] == caret
        slash = slash_before(self._body.text, caret) if looks else None
        if slash is None or slash.start == self._refused:
            if slash is None:
                self._refused = None
            self._close()
            return
        if self._slash is None:
            self._entries = [entry for provider in self._providers for entry in provider()]
        self._slash = slash
        found = answering(self._entries, slash.query)
        self._model.show_entries(found)
        if not found:
            self.hide()
            return
        self._list.setCurrentIndex(self._model.index(0))
        self._place()
        self.show()
        self.raise_()
        self._announce()

    def _moved(self) -> None:
        if self._slash is not None and slash_before(self._body.text, self._body.selection[1]) != self._slash:
            still = slash_before(self._body.text, self._body.selection[1])
            if still is None or still.start != self._slash.start:
                self._close()

    def _close(self) -> None:
        self._slash = None
        self.hide()

    def _take(self, index: QModelIndex) -> None:
        slash, row = self._slash, index.row()
        if slash is None or not 0 <= row < len(self._model.shown):
            return
        entry = self._model.shown[row]
        caret = self._body.selection[1]
        self._close()
        self._body.apply(applied(self._body.text, slash, caret, entry))
        if entry.act is not None:
            entry.act()

    def _place(self) -> None:
        """Stand below the caret, or above it where there is no room."""
        m, window = metrics(), self._body.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        rows = min(ROWS, len(self._model.shown))
        size = QSize(m.px(WIDTH), rows * m.px(32) + 2 * m.grid(1) + 2)
        caret = self._body.cursorRect()
        at = self._body.viewport().mapTo(window, caret.bottomLeft() + QPoint(0, m.grid(1)))
        if at.y() + size.height() > window.height():
            above = self._body.viewport().mapTo(window, caret.topLeft())
            at.setY(max(0, above.y() - m.grid(1) - size.height()))
        at.setX(max(0, min(at.x() - m.grid(2), window.width() - size.width() - m.grid(2))))
        self.setGeometry(QRect(at, size))

    def _announce(self) -> None:
        """Tell a screen reader, whose attention stays with the text, what Return would take."""
        chosen = self.chosen
        if chosen is not None:
            number = self._list.currentIndex().row() + 1
            said = self.tr("{0}, {1} of {2}").format(chosen.title, number, len(self._model.shown))
            self._list.setAccessibleDescription(said)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._body, said))
