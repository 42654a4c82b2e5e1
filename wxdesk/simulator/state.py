"""What the simulated platform knows, and how it changes: one object behind both ports."""

import secrets
import threading
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from wxdesk.domain.accounts import Kind
from wxdesk.domain.clock import Clock, SystemClock
from wxdesk.simulator.answers import Refusal
from wxdesk.simulator.clock import SimulatorClock
from wxdesk.simulator.counting import Count, day_of, month_of
from wxdesk.simulator.journal import Journal
from wxdesk.simulator.outbox import Outbox
from wxdesk.simulator.people import FIRST_TAG, Follower, Tag, made_openid
from wxdesk.simulator.records import (
    App,
    Delivery,
    Department,
    Files,
    Member,
    MemoryFiles,
    Profile,
    Records,
    Send,
    Token,
)
from wxdesk.simulator.records_wecom import Window
from wxdesk.simulator.storage import Folder

if TYPE_CHECKING:
    from wxdesk.simulator.phones import Received

Per: TypeAlias = Literal["minute", "day", "month"]

__all__ = ["App", "Send", "State"]


class State:
    """Everything behind the two ports.

    To change it from outside while the server runs, do so in ``with state.lock``. With a ``folder``, several processes
    share what is kept there: each turn takes in what another has written, and ends with all written down.
    """

    def __init__(
        self, clock: Clock | None = None, profile: Profile | None = None, folder: Folder | None = None
    ) -> None:
        self.profile = profile or Profile()
        self.records = folder.load() if folder else Records()
        self.files: Files = folder or MemoryFiles()
        self.apps: dict[tuple[str, str], App] = {}
        self.tokens: dict[str, Token] = {}
        self.outbox = Outbox()
        self.journal = Journal()
        self.rates: dict[str, Window] = {}
        self._clock = SimulatorClock(lambda: self.records.clock, clock or SystemClock())
        self._folder = folder
        self._one_at_a_time = threading.RLock()
        self._depth = 0

    @property
    def clock(self) -> SimulatorClock:
        """The platform's time. Setting it puts another clock underneath."""
        return self._clock

    @clock.setter
    def clock(self, clock: Clock) -> None:
        self._clock.below = clock

    @property
    def lock(self) -> AbstractContextManager[None]:
        """A turn of one's own, among threads and among processes."""
        return self._turn()

    @contextmanager
    def _turn(self) -> Iterator[None]:
        with self._one_at_a_time:
            if self._folder is None or self._depth:
                yield
                return
            self._folder.begin(self.records)
            self._depth += 1
            try:
                yield
            finally:
                self._depth -= 1
                self._folder.end(self.records)

    def close(self) -> None:
        """Let go of the state file until the next turn."""
        with self._one_at_a_time:
            if self._folder:
                self._folder.close()

    def register(self, app: App) -> None:
        """Open an account on the platform, or change the one with the same id and secret."""
        with self.lock:
            official = app.kind is not Kind.ENTERPRISE
            for known in [known for known in self.apps.values() if official and known.id == app.id]:
                del self.apps[known.id, known.secret]
            self.apps[app.id, app.secret] = app

    def kind_of(self, app_id: str) -> Kind:
        return next((app.kind for app in self.apps.values() if app.id == app_id), Kind.SUBSCRIPTION)

    @property
    def now(self) -> int:
        """The simulator's time in Unix seconds."""
        return int(self.clock.now().timestamp())

    # -- counters ----------------------------------------------------------------------------------------------------

    def count(self, app_id: str, name: str, per: Per = "day") -> int:
        """Count one more ``name`` for ``app_id`` in this China day (or month); returns the new number."""
        used = self.counted(app_id, name, per) + 1
        self.set_count(app_id, name, used, per)
        return used

    def counted(self, app_id: str, name: str, per: Per = "day") -> int:
        """How often ``name`` was counted for ``app_id`` in this China day (or month)."""
        kept = self.records.counters.get(f"{app_id} {name}")
        return kept.used if kept and kept.period == self._period(per) else 0

    def spend(self, app_id: str, path: str, limit: int) -> None:
        """Count a call of ``path``. Raises ``Refusal`` 45009 where the day's ``limit`` is used up."""
        used = self.counted(app_id, path)
        if used >= limit:
            raise Refusal(45009)
        self.set_count(app_id, path, used + 1)

    def set_count(self, app_id: str, name: str, used: int, per: Per = "day") -> None:
        """Say how often ``name`` was counted."""
        self.records.counters[f"{app_id} {name}"] = Count(app_id, name, self._period(per), used)

    def clear_counts(self, app_id: str, path: str | None = None) -> None:
        """Begin the daily budget of ``path`` anew, or of every path (reference: official-account-api §14)."""
        for key, kept in list(self.records.by.counters.of(app_id).items()):
            if kept.name.startswith("/") and path in (None, kept.name):
                del self.records.counters[key]

    def _period(self, per: Per) -> str:
        if per == "minute":
            return str(self.now // 60)
        return day_of(self.clock.now()) if per == "day" else month_of(self.clock.now())

    # -- followers ---------------------------------------------------------------------------------------------------

    def add_followers(self, app_id: str, who: int | Iterable[str | Follower]) -> list[str]:
        """Let so many people follow ``app_id``, or those with these openids; returns the openids.

        Of a ``Follower`` everything counts but its ``app_id`` and ``number``; ``at`` 0 is now.
        Raises ``ValueError`` for an openid that exists.
        """
        with self.lock:
            crowd = self.records.by.crowds.of(app_id)
            first = len(crowd.openids)
            wanted = [made_openid(app_id, first + n) for n in range(who)] if isinstance(who, int) else who
            added = []
            for number, each in enumerate(wanted, first):
                follower = Follower(each, app_id, number, self.now) if isinstance(each, str) else each
                if follower.openid in self.records.followers:
                    raise ValueError(follower.openid)
                follower = replace(follower, app_id=app_id, number=number, at=follower.at or self.now)
                self.records.followers[follower.openid] = follower
                added.append(follower.openid)
            return added

    def add_tag(self, app_id: str, name: str) -> Tag:
        """Give ``app_id`` a tag more; its number is above all it has."""
        with self.lock:
            newest = max((tag.id for tag in self.records.by.tags.of(app_id).values()), default=FIRST_TAG - 1)
            tag = Tag(newest + 1, app_id, name)
            self.records.tags[f"{app_id} {tag.id}"] = tag
            return tag

    # -- sends -------------------------------------------------------------------------------------------------------

    def new_id(self) -> str:
        """A message id: decimal, larger than any before it."""
        newest = int(next(reversed(self.records.sends), "3147483000"))
        return str(newest + 1 + secrets.randbelow(7))

    def sends_of(self, app_id: str) -> list[Send]:
        """Sends of ``app_id``, the oldest first."""
        return list(self.records.by.sends.of(app_id).values())

    def confirm(self, msg_id: str) -> None:
        """The administrator lets a waiting mass send go. Raises ``KeyError`` for an unknown id."""
        from wxdesk.simulator.sends import confirm  # it needs the class below to be there

        with self.lock:
            confirm(self, msg_id)

    def decline(self, msg_id: str) -> None:
        """The administrator refuses a waiting mass send. Raises ``KeyError`` for an unknown id."""
        from wxdesk.simulator.sends import decline

        with self.lock:
            decline(self, msg_id)

    @property
    def deliveries(self) -> tuple[Delivery, ...]:
        """All that reached readers, the oldest first."""
        from wxdesk.simulator.sends import arrived

        with self.lock:
            return tuple(
                Delivery(s.app_id, self.kind_of(s.app_id), s.msg_id, s.audience, s.articles, s.text, s.until or s.at)
                for s in self.records.sends.values()
                if arrived(self, s)
            )

    def phone_of(self, openid: str) -> "tuple[Received, ...]":
        """What a follower's phone received, the oldest first. Raises ``KeyError`` for an unknown openid."""
        from wxdesk.simulator.phones import phone_of

        with self.lock:
            return phone_of(self, openid)

    # -- contacts ----------------------------------------------------------------------------------------------------

    def members_of(self, corp_id: str) -> list[Member]:
        return list(self.records.by.members.of(corp_id).values())

    def departments_of(self, corp_id: str) -> dict[int, Department]:
        """Departments by id; the root, 1, is always there."""
        found = {each.id: each for each in self.records.by.departments.of(corp_id).values()}
        return {1: Department(1, corp_id, corp_id, 0)} | found
