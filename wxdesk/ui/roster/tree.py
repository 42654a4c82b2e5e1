"""The tree of departments with how many people each has; changed by menu and keyboard."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from wxdesk.services.roster import Branch
from wxdesk.ui.icons import paint_icon
from wxdesk.ui.theme import TextRole, font, metrics, tokens

ID = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DepartmentTree(QTreeWidget):
    """The whole roster at the top, id 0, and the departments below it.

    Signals carry a department's id: ``department_chosen``, ``addition_wanted`` (below it), ``renaming_wanted``,
    ``removal_wanted``.
    """

    department_chosen = Signal(int)
    addition_wanted = Signal(int)
    renaming_wanted = Signal(int)
    removal_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ringed", True)
        self._shown: tuple[str, int, Sequence[Branch]] | None = None
        self.setAccessibleName(self.tr("Departments"))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setRootIsDecorated(False)
        self.setIndentation(metrics().px(15))
        self.setMouseTracking(True)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_BranchDelegate(self))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._show_menu)
        self.currentItemChanged.connect(self._tell_chosen)

    @property
    def chosen(self) -> int:
        item = self.currentItem()
        return int(item.data(0, ID)) if item else 0

    def show_branches(self, name: str, members: int, branches: Sequence[Branch]) -> None:
        """Show the departments anew; what was folded and chosen stays so."""
        if (name, members, branches) == self._shown:
            return
        folded = {number for number, item in self._items() if item.childCount() and not item.isExpanded()}
        known = {number for number, _ in self._items()}
        chosen = self.chosen
        self._shown = (name, members, branches)
        with QSignalBlocker(self):
            self.clear()
            root = _item(name, 0, members)
            self.addTopLevelItem(root)
            self._grow(root, branches)
            for number, item in self._items():
                new = number not in known
                item.setExpanded(number == 0 if new else number not in folded)
            self.choose(chosen)

    def choose(self, department_id: int) -> None:
        """Show a department as the chosen one, without a signal."""
        found = next((item for number, item in self._items() if number == department_id), self.topLevelItem(0))
        if found is not None and found is not self.currentItem():
            with QSignalBlocker(self):
                self.setCurrentItem(found)
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert:
            self.addition_wanted.emit(self.chosen)
        elif event.key() == Qt.Key.Key_F2 and self.chosen:
            self.renaming_wanted.emit(self.chosen)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.chosen:
            self.removal_wanted.emit(self.chosen)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        arrow = self.visualRect(index).x() + metrics().px(18)
        if index.isValid() and self.model().rowCount(index) and event.position().x() < arrow:
            self.setExpanded(index, not self.isExpanded(index))
            return
        super().mousePressEvent(event)

    def drawBranches(self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex) -> None:
        """Draw nothing: the arrow belongs to the name."""

    def menu_of(self, department_id: int) -> QMenu:
        """Return what can be done with a department."""
        menu = QMenu(self)
        above = department_id
        add = menu.addAction(self.tr("Add department…") if not above else self.tr("Add department below…"))
        add.setShortcut(QKeySequence(Qt.Key.Key_Insert))
        add.triggered.connect(lambda: self.addition_wanted.emit(department_id))
        if department_id:
            rename = menu.addAction(self.tr("Rename…"))
            rename.setShortcut(QKeySequence(Qt.Key.Key_F2))
            rename.triggered.connect(lambda: self.renaming_wanted.emit(department_id))
            menu.addSeparator()
            remove = menu.addAction(self.tr("Remove department"))
            remove.setShortcut(QKeySequence(Qt.Key.Key_Delete))
            remove.triggered.connect(lambda: self.removal_wanted.emit(department_id))
        return menu

    def _show_menu(self, place: QPoint) -> None:
        item = self.itemAt(place) or self.topLevelItem(0)
        if item is not None:
            menu = self.menu_of(int(item.data(0, ID)))
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(self.viewport().mapToGlobal(place))

    def _grow(self, above: QTreeWidgetItem, branches: Sequence[Branch]) -> None:
        for branch in branches:
            item = _item(branch.department.name, branch.department.id, branch.members)
            above.addChild(item)
            self._grow(item, branch.below)

    def _items(self) -> Iterator[tuple[int, QTreeWidgetItem]]:
        waiting = [item for row in range(self.topLevelItemCount()) if (item := self.topLevelItem(row))]
        while waiting:
            item = waiting.pop()
            yield int(item.data(0, ID)), item
            waiting.extend(below for row in range(item.childCount()) if (below := item.child(row)))

    def _tell_chosen(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.department_chosen.emit(int(item.data(0, ID)))


def _item(name: str, number: int, members: int) -> QTreeWidgetItem:
    item = QTreeWidgetItem([name])
    item.setData(0, ID, number)
    item.setData(0, COUNT, members)
    item.setToolTip(0, name)
    item.setData(0, Qt.ItemDataRole.AccessibleTextRole, f"{name}, {members}")
    return item


class _BranchDelegate(QStyledItemDelegate):
    """Draws a department with its count at the right end, over the whole width of the tree."""

    def __init__(self, tree: DepartmentTree) -> None:
        super().__init__(tree)
        self._tree = tree

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), metrics().px(30))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        t, m = tokens(), metrics()
        here = index if isinstance(index, QModelIndex) else QModelIndex()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        whole = QRect(0, option.rect.y(), self._tree.viewport().width(), option.rect.height())
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.color("selection" if chosen else "hover"))
            painter.drawRoundedRect(whole.adjusted(0, 1, 0, -1), m.radius_control, m.radius_control)
        count = QLocale().toString(int(here.data(COUNT)))
        painter.setFont(font(TextRole.HINT, tabular=True))
        painter.setPen(t.color("ink3"))
        painter.drawText(whole.adjusted(0, 0, -m.grid(2), 0), RIGHT, count)
        taken = painter.fontMetrics().horizontalAdvance(count) + m.grid(4)
        rect = option.rect.adjusted(m.grid(1), 0, 0, 0)
        rect.setRight(whole.right() - taken)
        if self._tree.model().rowCount(here):
            side = m.px(12)
            arrow = QRect(rect.x(), rect.center().y() - side // 2 + 1, side, side)
            name = "chevron_down" if self._tree.isExpanded(here) else "chevron_right"
            paint_icon(painter, name, arrow.toRectF(), t.color("accent_strong" if chosen else "ink3"))
        rect.adjust(m.px(16), 0, 0, 0)
        painter.setFont(font(TextRole.STRONG if chosen or not here.parent().isValid() else TextRole.BODY))
        painter.setPen(t.color("accent_strong" if chosen else "ink"))
        words = painter.fontMetrics().elidedText(str(here.data()), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, words)
        painter.restore()
