"""The table of members: rows are chosen by their check boxes, columns make room as the window narrows."""

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from wxdesk.domain.roster import Member
from wxdesk.ui.kit import Table
from wxdesk.ui.roster.members import CHECK, COLUMNS, DEPARTMENT, NAME, PHONE, STATUS, WECHAT_ID, MembersModel
from wxdesk.ui.roster.painting import CheckHeader, MemberDelegate
from wxdesk.ui.theme import metrics

WIDTHS = {NAME: (84, 5), PHONE: (150, 0), WECHAT_ID: (116, 2), DEPARTMENT: (124, 5), STATUS: (108, 1)}
CHECK_WIDTH = 38
"""Of each column: the least width in design pixels, and its share of what is left."""

GIVES_WAY = (WECHAT_ID, DEPARTMENT)
"""Columns that are hidden first where there is no room; the panel of a member shows them anyway."""


class MembersTable(Table):
    """``selection_changed`` when other rows are chosen; ``sort_chosen`` when a header was clicked."""

    selection_changed = Signal()
    removal_wanted = Signal()
    sort_chosen = Signal(str)

    def __init__(self, model: MembersModel, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.setProperty("ringed", True)
        self.setAccessibleName(self.tr("Members"))
        self._model = model
        self._kept: list[int] = []
        self._head = CheckHeader(self)
        self.setHorizontalHeader(self._head)
        self.setModel(model)
        self.own_header_selection()
        self.setItemDelegate(MemberDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self._head.setStretchLastSection(False)
        self._head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._head.setMinimumSectionSize(metrics().px(36))
        self._head.setFixedHeight(metrics().px(36))
        self._head.sectionClicked.connect(self._header_clicked)
        self.selectionModel().selectionChanged.connect(self._show_selection)
        model.modelAboutToBeReset.connect(self._keep_selection)
        model.modelReset.connect(self._bring_selection_back)

    @property
    def chosen_count(self) -> int:
        """How many rows are chosen, without asking about each."""
        return sum(part.height() for part in self._parts())

    @property
    def chosen_runs(self) -> list[tuple[int, int]]:
        """The chosen rows as runs: the first row, and how many."""
        return [(part.top(), part.height()) for part in self._parts()]

    @property
    def chosen(self) -> list[Member]:
        """The chosen members, as far as they have been read."""
        rows = sorted({row for part in self._parts() for row in range(part.top(), part.bottom() + 1)})
        return [member for row in rows if (member := self._model.member_at(row)) is not None]

    def _parts(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(place) for place in range(selection.count())]

    def choose_member(self, member_id: int) -> bool:
        """Choose one member's row, where it has been read."""
        row = self._model.row_of(member_id)
        if row is None:
            return False
        self.selectRow(row)
        return True

    def show_sorted(self, order: str, *, descending: bool) -> None:
        self._head.show_sorted(COLUMNS.index(order), descending=descending)

    def selectionCommand(
        self, index: QModelIndex | QPersistentModelIndex, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Let a click on a check box add to the choice or take away from it."""
        if index.isValid() and index.column() == CHECK and isinstance(event, QMouseEvent):
            if event.type() == QEvent.Type.MouseButtonPress:
                return QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows
            return QItemSelectionModel.SelectionFlag.NoUpdate
        return super().selectionCommand(index, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.chosen_count:
            self.removal_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        m = metrics()
        room = self.viewport().width() - m.px(CHECK_WIDTH)
        shown = dict(WIDTHS)
        for column in GIVES_WAY:
            fits = sum(m.px(least) for least, _ in shown.values()) <= room
            if not fits:
                del shown[column]
            self.setColumnHidden(column, not fits)
        spare = max(0, room - sum(m.px(least) for least, _ in shown.values()))
        shares = sum(share for _, share in shown.values())
        self.setColumnWidth(CHECK, m.px(CHECK_WIDTH))
        left = room
        for column, (least, share) in shown.items():
            width = left if column == STATUS else m.px(least) + spare * share // shares
            self.setColumnWidth(column, width)
            left -= width

    def _header_clicked(self, section: int) -> None:
        if section != CHECK:
            self.sort_chosen.emit(COLUMNS[section])
        elif self.chosen_count == self._model.rowCount():
            self.clearSelection()
        else:
            self.selectAll()

    def _show_selection(self, _now: QItemSelection, _before: QItemSelection) -> None:
        self._tell_selection()

    def _tell_selection(self) -> None:
        chosen, rows = self.chosen_count, self._model.rowCount()
        self._head.show_checked(every=0 < chosen == rows, some=0 < chosen < rows)
        self.selection_changed.emit()

    def _keep_selection(self) -> None:
        self._kept = [member.id for member in self.chosen] if self.chosen_count <= 1000 else []

    def _bring_selection_back(self) -> None:
        found = QItemSelection()
        for member_id in self._kept:
            row = self._model.row_of(member_id)
            if row is not None:
                found.select(self._model.index(row, 0), self._model.index(row, len(COLUMNS) - 1))
        if not found.isEmpty():
            self.selectionModel().select(found, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._tell_selection()
