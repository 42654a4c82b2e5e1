"""Calls of today: how often what was called, and how often it may be."""

from PySide6.QtCore import QAbstractTableModel, QLocale, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QVBoxLayout, QWidget

from wxdesk.services.ports import ApiBudget
from wxdesk.ui.accounts.calling import CallingModel
from wxdesk.ui.kit import Button, Table, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.theme import TextRole, font, metrics, tokens
from wxdesk.ui.words import sentence

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_MOST = 6
"""Rows that are shown at once."""
_NEARLY = 0.9


class CallsTable(QAbstractTableModel):
    """One row for each interface that was called: its name, and how much of its day is used."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.budgets: tuple[ApiBudget, ...] = ()

    def show_budgets(self, budgets: tuple[ApiBudget, ...]) -> None:
        self.beginResetModel()
        self.budgets = budgets
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.budgets)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        budget = self.budgets[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return budget.api.removeprefix("/cgi-bin/") if index.column() == 0 else self._used(budget)
        if role == Qt.ItemDataRole.ToolTipRole:
            return budget.api
        if role == Qt.ItemDataRole.FontRole:
            return font(TextRole.HINT, tabular=True)
        if role == Qt.ItemDataRole.ForegroundRole:
            nearly = budget.limit is not None and budget.used >= budget.limit * _NEARLY
            return tokens().color("warn" if nearly else "ink2")
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == 1:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _used(self, budget: ApiBudget) -> str:
        number = QLocale().toString
        if budget.limit is None:
            return number(budget.used)
        return self.tr("{0} of {1}").format(number(budget.used), number(budget.limit))


class CallsPart(QWidget):
    """A quiet table, and the ways to the platform's own count and to the log."""

    requests_wanted = Signal()

    def __init__(self, calling: CallingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calling = calling
        self._title = Text(self.tr("Calls today"), TextRole.LABEL)
        self._told = Text("", TextRole.HINT, wrap=True)
        self._ask = Button(self.tr("Ask the platform"), "link")
        self._requests = Button(self.tr("Requests…"), "link")
        self._model = CallsTable(self)
        self._calls = Table(self.tr("Calls today"))
        self._lay_out()
        name_parts(self)
        self._ask.clicked.connect(calling.ask)
        self._requests.clicked.connect(self.requests_wanted)
        calling.calls_changed.connect(self._show)
        self._show()

    def _lay_out(self) -> None:
        m = metrics()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(m.grid(1))
        head = QHBoxLayout()
        head.setSpacing(m.grid(2))
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self._ask)
        head.addWidget(self._requests)
        whole.addLayout(head)
        whole.addWidget(self._told)
        whole.addWidget(self._calls)
        self._calls.setModel(self._model)
        self._calls.own_header_selection()
        self._calls.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self._calls.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._calls.verticalHeader().setDefaultSectionSize(m.px(26))
        columns = self._calls.horizontalHeader()
        columns.hide()
        columns.setStretchLastSection(False)
        columns.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        columns.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)

    def _show(self) -> None:
        calls = self._calling.calls
        self._model.show_budgets(calls.budgets)
        rows = min(len(calls.budgets), _MOST)
        self._calls.setVisible(bool(rows))
        self._calls.setFixedHeight(rows * metrics().px(26))
        self._ask.setVisible(bool(rows))
        self._ask.setEnabled(not calls.asking)
        told = ""
        if calls.refused is not None:
            told = sentence(calls.refused)
        elif calls.asking:
            told = self.tr("Asking the platform…")
        elif calls.asked:
            told = self.tr("As the platform counts, whoever called.")
        elif not rows:
            told = self.tr("None yet. The count begins anew at midnight in China.")
        self._told.show_text(told, "bad" if calls.refused else "")
        self._told.setVisible(bool(told))
