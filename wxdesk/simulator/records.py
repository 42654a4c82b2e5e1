"""The simulator's values: apps, tokens, files, drafts, sends and members, as the platform keeps them."""

from dataclasses import dataclass, field
from typing import Protocol

from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.errors import WxdeskError


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
