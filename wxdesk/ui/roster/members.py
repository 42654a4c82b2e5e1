"""The members of a query as a table model: a count, pages that are read when they are looked at, placeholders."""

from collections import OrderedDict
from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from wxdesk.domain.roster import Member
from wxdesk.services import roster
from wxdesk.services.phone_numbers import spaced
from wxdesk.services.ports import MemberQuery, Ports
from wxdesk.ui.roster.status_words import status_words
from wxdesk.ui.tasks import Tasks

PAGE = 100
KEPT_PAGES = 40
FRESH_PAGES = 3
"""How many pages, those looked at last, are read again when the roster has changed; the others are forgotten."""

MEMBER = Qt.ItemDataRole.UserRole
PLACEHOLDER = "…"
COLUMNS = ("", "name", "phone", "wechat_id", "department", "status")
CHECK, NAME, PHONE, WECHAT_ID, DEPARTMENT, STATUS = range(len(COLUMNS))

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class MembersModel(QAbstractTableModel):
    """Rows of ``query``, sorted and filtered by the store. ``loaded`` follows every answer that changes the rows."""

    loaded = Signal()

    def __init__(self, ports: Ports, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ports = ports
        self._tasks = tasks
        self._pages: OrderedDict[int, list[Member]] = OrderedDict()
        self._asked: set[int] = set()
        self._turn = 0
        self._count = 0
        self.query: MemberQuery | None = None
        self.paths: Mapping[int, str] = {}
        self.now: Callable[[], datetime] = ports.clock.now

    def show_query(self, query: MemberQuery | None) -> None:
        """Show what ``query`` finds; the rows from before stay until the answer is there."""
        self.query = query
        self._pages_wanted([0], fresh=True)

    def refresh(self) -> None:
        """Read what is shown again."""
        self._pages_wanted(list(self._pages)[-FRESH_PAGES:] or [0], fresh=False)

    def show_paths(self, paths: Mapping[int, str]) -> None:
        """Say what the departments are called."""
        if paths != self.paths:
            self.paths = paths
            self._tell_changed()

    def member_at(self, row: int) -> Member | None:
        """Return the member of a row; None, and a question to the store, where it has not been read yet."""
        number, place = divmod(row, PAGE)
        page = self._pages.get(number)
        if page is None:
            self._ask_for(number)
            return None
        self._pages.move_to_end(number)
        return page[place] if place < len(page) else None

    def row_of(self, member_id: int) -> int | None:
        """Return the row of a member among those that have been read."""
        for number, page in self._pages.items():
            for place, member in enumerate(page):
                if member.id == member_id:
                    return number * PAGE + place
        return None

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, MEMBER):
            return None
        member = self.member_at(index.row())
        if role == MEMBER:
            return member
        if member is None:
            return PLACEHOLDER if role == Qt.ItemDataRole.DisplayRole and index.column() == NAME else None
        words = self._words(member, index.column())
        return words if role == Qt.ItemDataRole.DisplayRole or index.column() == DEPARTMENT else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.AccessibleTextRole and section == CHECK:
            return self.tr("Choose all")
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            "",
            self.tr("Name"),
            self.tr("Phone"),
            self.tr("WeChat ID"),
            self.tr("Department"),
            self.tr("Status"),
        )[section]

    def _words(self, member: Member, column: int) -> str:
        if column == DEPARTMENT:
            return self.paths.get(member.department_id, "")
        if column == STATUS:
            return status_words(member, self.now())
        return ("", member.name, spaced(member.phone), member.wechat_id)[column]

    def _pages_wanted(self, numbers: list[int], *, fresh: bool) -> None:
        self._turn += 1
        self._tasks.start(self._read(self._turn, self.query, numbers, fresh=fresh))

    async def _read(self, turn: int, query: MemberQuery | None, numbers: list[int], *, fresh: bool) -> None:
        count = 0 if query is None else await roster.count(self._ports, query)
        pages: dict[int, list[Member]] = {}
        for number in numbers:
            if query is not None:
                pages[number] = list(await roster.page(self._ports, query, number * PAGE, PAGE))
        if turn != self._turn:
            return
        same = not fresh and count == self._count and all(_ids(pages[n]) == _ids(self._pages.get(n)) for n in pages)
        if same:
            self._take(pages)
            self._tell_changed()
        else:
            self.beginResetModel()
            self._count = count
            self._take(pages)
            self.endResetModel()
        self.loaded.emit()

    def _take(self, pages: Mapping[int, list[Member]]) -> None:
        self._pages = OrderedDict(pages)
        self._asked.clear()

    def _tell_changed(self) -> None:
        if self._count:
            self.dataChanged.emit(self.index(0, 0), self.index(self._count - 1, len(COLUMNS) - 1))

    def _ask_for(self, number: int) -> None:
        if number not in self._asked and self.query is not None:
            self._asked.add(number)
            self._tasks.start(self._read_page(self._turn, self.query, number))

    async def _read_page(self, turn: int, query: MemberQuery, number: int) -> None:
        page = list(await roster.page(self._ports, query, number * PAGE, PAGE))
        if turn != self._turn:
            return
        self._asked.discard(number)
        self._pages[number] = page
        while len(self._pages) > KEPT_PAGES:
            self._pages.popitem(last=False)
        last = min(self._count, (number + 1) * PAGE) - 1
        self.dataChanged.emit(self.index(number * PAGE, 0), self.index(last, len(COLUMNS) - 1))
        self.loaded.emit()


def _ids(page: list[Member] | None) -> list[int]:
    return [member.id for member in page or ()]
