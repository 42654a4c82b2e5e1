"""What the simulated platform knows: apps, tokens, files, drafts, sends, members and counters."""

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Protocol

from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.clock import Clock, SystemClock, china
from wxdesk.domain.errors import WxdeskError

CONFIRMATION_SECONDS = 30 * 60
"""How long a mass send waits for the administrator (reference: official-account-api §4.3)."""


@dataclass(frozen=True, slots=True)
class App:
    """An account as the platform knows it. ``id`` is an AppID, or a corpid for ``Kind.ENTERPRISE``.

    ``agent_id`` 0 accepts any agentid. An enterprise secret may write contacts and send messages alike, which the real
    platform keeps apart (reference: wecom-api §2.0): ``scope`` "app" or "contacts" restores that.
    """

    id: str
    secret: str = field(repr=False)
    kind: Kind = Kind.SUBSCRIPTION
    owner: Owner = Owner.BUSINESS
    verified: bool = True
    agent_id: int = 0
    scope: str = "both"


@dataclass(frozen=True, slots=True)
class Profile:
    """Where sources disagree, which reading the simulator follows.

    ``escapes`` "refuse" answers a body with ``\\uXXXX`` for non-ASCII text with 40033, "literal" stores the escapes.
    ``content_chars`` is where 45002 begins. ``repeat_seconds`` is how soon a repeated clientmsgid gets 45066 instead of
    45065: 0 = never. ``publish_seconds`` is how long a publication stays in progress.
    """

    escapes: str = "refuse"
    content_chars: int = 20_000
    repeat_seconds: int = 0
    publish_seconds: int = 0


@dataclass(frozen=True, slots=True)
class Token:
    value: str = field(repr=False)
    app: App
    method: str
    issued: int
    dies: int


@dataclass(frozen=True, slots=True)
class Material:
    """An uploaded file. ``dies`` is 0 for permanent material; ``use`` is ``body``, ``image``, ``thumb`` or ``file``."""

    media_id: str
    app_id: str
    use: str
    name: str
    path: str
    content_type: str
    url: str
    at: int
    dies: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """One article as the platform keeps it; ``content`` has been through ``content.kept_content``."""

    title: str
    content: str
    author: str = ""
    digest: str = ""
    content_source_url: str = ""
    thumb_media_id: str = ""
    thumb_url: str = ""
    need_open_comment: int = 0
    only_fans_can_comment: int = 0
    url: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    media_id: str
    app_id: str
    articles: tuple[Article, ...]
    at: int


@dataclass(frozen=True, slots=True)
class Send:
    """A mass send or an internal message. ``state`` is ``done``, ``waiting``, ``failed`` or ``deleted``."""

    msg_id: str
    app_id: str
    key: str
    audience: str
    articles: tuple[Article, ...]
    text: str
    at: int
    state: str = "done"
    counts: bool = True
    msg_data_id: str = ""
    invalid: str = ""


@dataclass(frozen=True, slots=True)
class Delivery:
    """Something that reached its readers: ``audience`` is ``all``, ``preview`` or a list of members joined by ``|``."""

    app_id: str
    kind: Kind
    msg_id: str
    audience: str
    articles: tuple[Article, ...]
    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Publication:
    publish_id: str
    app_id: str
    article_id: str
    articles: tuple[Article, ...]
    at: int
    outcome: int = 0
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Department:
    id: int
    corp_id: str
    name: str
    parentid: int
    order: int = 0


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a corp; ``status`` 1 activated, 2 disabled, 4 not activated, 5 left (reference: wecom-api §2.5)."""

    userid: str
    corp_id: str
    name: str
    mobile: str = ""
    email: str = ""
    alias: str = ""
    position: str = ""
    gender: str = ""
    department: tuple[int, ...] = (1,)
    status: int = 4


@dataclass(slots=True)
class Records:
    """What a restarted simulator still knows. Secrets and tokens are not among it."""

    materials: dict[str, Material] = field(default_factory=dict)
    drafts: dict[str, Draft] = field(default_factory=dict)
    sends: dict[str, Send] = field(default_factory=dict)
    publications: dict[str, Publication] = field(default_factory=dict)
    departments: dict[str, Department] = field(default_factory=dict)
    members: dict[str, Member] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)


class Files(Protocol):
    """Where uploaded bytes lie."""

    def put(self, name: str, data: bytes) -> None: ...

    def get(self, name: str) -> bytes | None: ...


class MemoryFiles:
    """Uploaded bytes that go with the process."""

    def __init__(self) -> None:
        self._files: dict[str, bytes] = {}

    def put(self, name: str, data: bytes) -> None:
        self._files[name] = data

    def get(self, name: str) -> bytes | None:
        return self._files.get(name)


class State:
    """Everything behind the two ports. Hold ``lock`` to change it from outside while the server runs."""

    def __init__(
        self,
        clock: Clock | None = None,
        profile: Profile | None = None,
        records: Records | None = None,
        keep: Callable[[Records], None] | None = None,
        files: Files | None = None,
    ) -> None:
        self.clock: Clock = clock or SystemClock()
        self.profile = profile or Profile()
        self.records = records or Records()
        self.lock = threading.RLock()
        self.apps: dict[tuple[str, str], App] = {}
        self.tokens: dict[str, Token] = {}
        self.followers: dict[str, list[str]] = {}
        self.files: Files = files or MemoryFiles()
        self._keep = keep

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

    def keep(self) -> None:
        """Write the records down, where a place for them was given; called before each answer leaves."""
        if self._keep:
            self._keep(self.records)

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
            self.keep()

    @property
    def deliveries(self) -> tuple[Delivery, ...]:
        """All that reached readers, the oldest first."""
        with self.lock:
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


def app_of(account: Account, secret: str) -> App:
    """The desk's ``account`` as the platform would know it."""
    agent_id = int(account.agent_id) if account.agent_id.isdecimal() else 0
    return App(account.app_id.strip(), secret, account.kind, account.owner, account.verified, agent_id)


def parse_app(text: str) -> App:
    """Read ``ID:SECRET:KIND`` as the command line takes it; such an app is a verified business.

    Raises ``WxdeskError("app_not_understood")``.
    """
    match text.split(":"):
        case [app_id, secret, kind] if app_id and secret and kind in set(Kind):
            return App(app_id, secret, Kind(kind))
        case _:
            raise WxdeskError("app_not_understood", kinds=", ".join(Kind))
