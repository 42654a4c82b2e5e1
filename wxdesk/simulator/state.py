"""What the simulated platform knows, and how it changes: one object behind both ports."""

import secrets
import threading
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace

from wxdesk.domain.accounts import Kind
from wxdesk.domain.clock import Clock, SystemClock, china
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
from wxdesk.simulator.storage import Folder

CONFIRMATION_SECONDS = 30 * 60
"""How long a mass send waits for the administrator (reference: official-account-api §4.3)."""


__all__ = ["App", "Send", "State"]


class State:
    """Everything behind the two ports.

    To change it from outside while the server runs, do so in ``with state.lock``. With a ``folder``, several processes
    share what is kept there: each turn takes in what another has written, and ends with all written down.
    """

    def __init__(
        self, clock: Clock | None = None, profile: Profile | None = None, folder: Folder | None = None
    ) -> None:
        self.clock: Clock = clock or SystemClock()
        self.profile = profile or Profile()
        self.records = folder.load() if folder else Records()
        self.files: Files = folder or MemoryFiles()
        self.apps: dict[tuple[str, str], App] = {}
        self.tokens: dict[str, Token] = {}
        self.followers: dict[str, list[str]] = {}
        self._folder = folder
        self._one_at_a_time = threading.RLock()
        self._depth = 0

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
            with self._folder.held():
                if self._folder.changed():
                    self.records = self._folder.load()
                self._depth += 1
                try:
                    yield
                finally:
                    self._depth -= 1
                    self._folder.keep(self.records)

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

    def count(self, app_id: str, name: str) -> int:
        """Count one more ``name`` for ``app_id`` today (China time); returns the new number."""
        today = f"{china(self.clock.now()):%Y-%m-%d}"
        counters = self.records.counters
        for stale in [key for key in counters if not key.startswith(today)]:
            del counters[stale]
        key = f"{today} {app_id} {name}"
        counters[key] = counters.get(key, 0) + 1
        return counters[key]

    def counted(self, app_id: str, name: str) -> int:
        """How often ``name`` was counted for ``app_id`` today (China time)."""
        return self.records.counters.get(f"{china(self.clock.now()):%Y-%m-%d} {app_id} {name}", 0)

    # -- sends -------------------------------------------------------------------------------------------------------

    def new_id(self) -> str:
        """A message id: decimal, larger than any before it."""
        newest = max((int(known) for known in self.records.sends), default=3_147_483_000)
        return str(newest + 1 + secrets.randbelow(7))

    def sends_of(self, app_id: str) -> list[Send]:
        """Mass sends of ``app_id``, the oldest first, with the 30 minutes for confirmation applied."""
        for send in self.records.sends.values():
            if send.state == "waiting" and self.now - send.at >= CONFIRMATION_SECONDS:
                self.records.sends[send.msg_id] = replace(send, state="failed")
        return [send for send in self.records.sends.values() if send.app_id == app_id]

    def confirm(self, msg_id: str) -> None:
        """The administrator lets a waiting mass send go. Raises ``KeyError`` for an unknown id."""
        self._decide(msg_id, "done")

    def decline(self, msg_id: str) -> None:
        """The administrator refuses a waiting mass send. Raises ``KeyError`` for an unknown id."""
        self._decide(msg_id, "failed")

    def _decide(self, msg_id: str, state: str) -> None:
        with self.lock:
            send = self.records.sends[msg_id]
            self.sends_of(send.app_id)
            if self.records.sends[msg_id].state == "waiting":
                self.records.sends[msg_id] = replace(send, state=state)

    @property
    def deliveries(self) -> tuple[Delivery, ...]:
        """All that reached readers, the oldest first."""
        with self._one_at_a_time:
            arrived = [send for send in self.records.sends.values() if send.state in ("done", "deleted")]
            return tuple(
                Delivery(s.app_id, self.kind_of(s.app_id), s.msg_id, s.audience, s.articles, s.text, s.at)
                for s in arrived
            )

    # -- contacts ----------------------------------------------------------------------------------------------------

    def members_of(self, corp_id: str) -> list[Member]:
        return [member for member in self.records.members.values() if member.corp_id == corp_id]

    def departments_of(self, corp_id: str) -> dict[int, Department]:
        """Departments by id; the root, 1, is always there."""
        found = {each.id: each for each in self.records.departments.values() if each.corp_id == corp_id}
        return {1: Department(1, corp_id, corp_id, 0)} | found
