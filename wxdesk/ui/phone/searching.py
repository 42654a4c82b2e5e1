"""The model of the search screen: what is asked, by which weights, and what it finds at the moment that shows."""

from collections.abc import Awaitable, Callable
from datetime import date, datetime

from PySide6.QtCore import QObject, Signal

from wxdesk.domain.clock import china
from wxdesk.domain.search import Found, Weights
from wxdesk.services import searching
from wxdesk.services.ports import Ports
from wxdesk.ui.tasks import Tasks


class SearchModel(QObject):
    """``changed`` is told when something else was found, or the weights were moved."""

    changed = Signal()

    def __init__(self, ports: Ports, tasks: Tasks, moment: Callable[[], datetime], parent: QObject) -> None:
        super().__init__(parent)
        self._ports, self._tasks, self._moment = ports, tasks, moment
        self.query = ""
        self.weights = Weights()
        self.found = Found()
        self._asked_at: datetime | None = None
        self._known: tuple[date, searching.Searched] | None = None

    def ask(self, query: str) -> None:
        """Look for ``query``."""
        if query != self.query:
            self.query = query
            self._refresh()

    def weigh(self, weights: Weights) -> None:
        """Order by other weights."""
        if weights != self.weights:
            self.weights = weights
            self.changed.emit()
            self._refresh()

    def renew(self) -> None:
        """The workspace has changed: look again."""
        self._known = None
        if self.query:
            self._refresh()

    def move(self) -> None:
        """Another moment shows: look again, where somebody is searching."""
        if self.query and self._moment() != self._asked_at:
            self._refresh()

    def asked(self) -> Callable[[datetime], Awaitable[Found]]:
        """Return what tells the finds of what is asked now, at any moment."""
        query, weights = self.query, self.weights

        async def find(at: datetime) -> Found:
            within = await self._searched(at)
            return await searching.search(self._ports, query, at, weights, within=within)

        return find

    async def _searched(self, at: datetime) -> searching.Searched:
        if self._known is None or self._known[0] != china(at).date():
            self._known = china(at).date(), await searching.searched(self._ports, _end_of_day(at))
        return self._known[1]

    def _refresh(self) -> None:
        self._tasks.refresh(f"phone search {id(self)}", self._search)  # two pages may search at the same time

    async def _search(self) -> None:
        at, query, weights = self._moment(), self.query, self.weights
        self._asked_at = at
        found = await searching.search(self._ports, query, at, weights, within=await self._searched(at))
        if found != self.found:
            self.found = found
            self.changed.emit()


def _end_of_day(at: datetime) -> datetime:
    return china(at).replace(hour=23, minute=59, second=59, microsecond=999_999)
