"""The log of requests in a window: what was asked of the platforms, and what came of it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QHeaderView, QWidget

from wxdesk.domain.clock import china
from wxdesk.services.ports import Exchange
from wxdesk.ui.accounts.calling import CallingModel
from wxdesk.ui.kit import Button, Dialog, Select, Table, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.theme import TextRole, font, metrics, tokens
from wxdesk.ui.words import sentence

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
ALL = "0"


class RequestsTable(QAbstractTableModel):
    """One row for each request, the newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.exchanges: Sequence[Exchange] = ()
        self.names: Mapping[int, str] = {}

    def show_exchanges(self, exchanges: Sequence[Exchange], names: Mapping[int, str]) -> None:
        self.beginResetModel()
        self.exchanges, self.names = exchanges, names
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.exchanges)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else 6

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        names = (self.tr("China time"), self.tr("Account"), self.tr("Call"), self.tr("Result"), self.tr("Took"))
        return (*names, self.tr("Through"))[section]

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        exchange = self.exchanges[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(exchange)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._more(exchange)
        if role == Qt.ItemDataRole.FontRole:
            return font(TextRole.BODY, tabular=True)
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 3 and not _good(exchange):
            return tokens().color("bad")
        return None

    def words(self, exchange: Exchange) -> tuple[str, ...]:
        """The cells of a row."""
        return (
            f"{china(exchange.at):%m-%d %H:%M:%S}",
            self.names.get(exchange.account_id, "–"),
            f"{exchange.method} {exchange.address.partition('/')[2].removeprefix('cgi-bin/')}",
            self._result(exchange),
            self.tr("{0} ms").format(exchange.milliseconds),
            self.tr("direct") if exchange.road == "direct" else exchange.road,
        )

    def _result(self, exchange: Exchange) -> str:
        if _good(exchange):
            return self.tr("answered")
        if exchange.result == "answered":
            return self.tr("refused: {0}").format(exchange.errcode)
        if exchange.status:
            return self.tr("HTTP {0}").format(exchange.status)
        return (
            self.tr("no answer") if exchange.result in ("platform_silent", "connection_lost") else self.tr("not sent")
        )

    def _more(self, exchange: Exchange) -> str:
        facts = [exchange.address, self.tr("{0} bytes out, {1} in").format(exchange.bytes_out, exchange.bytes_in)]
        if exchange.rid:
            facts.append(f"rid: {exchange.rid}")
        if exchange.result != "answered":
            host, _, _ = exchange.address.partition("/")
            facts.append(sentence(exchange.result, host=host, proxy=exchange.road, status=exchange.status))
        return "\n".join(facts)


def _good(exchange: Exchange) -> bool:
    return exchange.result == "answered" and not exchange.errcode


class RequestsDialog(Dialog):
    """Reads the log when it is shown; never holds a body, a token or a secret, so that it may be copied anywhere."""

    def __init__(self, calling: CallingModel, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Requests"),
            self.tr("What was called and what came of it. Texts, tokens and secrets are never kept here."),
            accept_text=self.tr("Close"),
            kind="normal",
            width=920,
            parent=parent,
        )
        self._calling = calling
        self._names = {view.account.id: view.account.name for view in calling.accounts.views or ()}
        self._account = Select(
            [(ALL, self.tr("All accounts")), *((str(key), name) for key, name in self._names.items())]
        )
        self._account.setAccessibleName(self.tr("Account"))
        self._refresh = Button(self.tr("Refresh"), icon="refresh")
        self._copy = Button(self.tr("Copy"), icon="copy")
        self._nothing = Text(self.tr("Nothing was asked yet."), TextRole.HINT)
        self._model = RequestsTable(self)
        self._table = Table(self.tr("Requests"))
        self._lay_out()
        self.setObjectName("requests_dialog")
        name_parts(self)
        self._account.choose(str(calling.account_id))
        self._account.chosen.connect(lambda _: self.read())
        self._refresh.clicked.connect(self.read)
        self._copy.clicked.connect(self._copy_rows)
        self.read()

    def read(self) -> None:
        """Read the log again."""
        chosen = int(self._account.key or ALL)
        self._calling.tasks.start(self._calling.recent(chosen or None), then=self._show)

    def _lay_out(self) -> None:
        m = metrics()
        head = QHBoxLayout()
        head.setSpacing(m.grid(2))
        head.addWidget(self._account)
        head.addStretch(1)
        head.addWidget(self._refresh)
        head.addWidget(self._copy)
        self.body.addLayout(head)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self._table)
        self._cancel.hide()
        self._table.setModel(self._model)
        self._table.own_header_selection()
        self._table.verticalHeader().setDefaultSectionSize(m.px(32))
        self._table.setMinimumHeight(m.px(320))
        columns = self._table.horizontalHeader()
        columns.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        columns.setStretchLastSection(False)
        for column, width in enumerate((160, 150, 0, 130, 90, 120)):
            self._table.setColumnWidth(column, m.px(width or 100))
        columns.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)

    def _show(self, exchanges: Sequence[Exchange]) -> None:
        self._model.show_exchanges(exchanges, self._names)
        self._nothing.setVisible(not exchanges)
        self._copy.setEnabled(bool(exchanges))

    def _copy_rows(self) -> None:
        """The chosen rows, or all where none is chosen."""
        chosen = sorted({index.row() for index in self._table.selectionModel().selectedRows()})
        rows = [self._model.exchanges[row] for row in chosen] or self._model.exchanges
        lines = ("\t".join((*self._model.words(each), each.address, each.rid)) for each in rows)
        QGuiApplication.clipboard().setText("\n".join(lines))
