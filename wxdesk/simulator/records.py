"""The simulator's values: apps, tokens, files, drafts, sends and members, as the platform keeps them."""

from dataclasses import dataclass, field
from typing import Protocol

from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.errors import WxdeskError
from wxdesk.simulator.counting import Count, month_at
from wxdesk.simulator.crowds import Crowds
from wxdesk.simulator.people import Follower, Tag
from wxdesk.simulator.profile import Profile
from wxdesk.simulator.records_contacts import Department, Member
from wxdesk.simulator.records_official import OfficialRecords
from wxdesk.simulator.records_wecom import WecomRecords
from wxdesk.simulator.shelves import Groups, Shelf

__all__ = ["App", "Department", "Member", "Profile", "Records"]


@dataclass(frozen=True, slots=True)
class App:
    """An account as the platform knows it. ``id`` is an AppID, or a corpid for ``Kind.ENTERPRISE``.

    ``agent_id`` 0 accepts any agentid. An enterprise secret may write contacts and send messages alike, which the real
    platform keeps apart (reference: wecom-api §2.0): ``scope`` "app" or "contacts" restores that. ``protected``: every
    mass send waits for the administrator (reference: official-account-api §4.3). ``addresses`` are those from which a
    token may be fetched; none means any.
    """

    id: str
    secret: str = field(repr=False)
    kind: Kind = Kind.SUBSCRIPTION
    owner: Owner = Owner.BUSINESS
    verified: bool = True
    agent_id: int = 0
    scope: str = "both"
    protected: bool = False
    addresses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Token:
    value: str = field(repr=False)
    app: App
    method: str
    issued: int
    dies: int


@dataclass(frozen=True, slots=True)
class Material:
    """An uploaded file. ``use`` is ``body``, ``image``, ``voice``, ``video``, ``thumb`` or ``file``.

    What lives for three days is ``temporary`` and one of these; ``dies`` is 0 for permanent material. ``vid`` is how
    articles name a film.
    """

    media_id: str
    app_id: str
    use: str
    name: str
    path: str
    content_type: str
    url: str
    at: int
    dies: int = 0
    title: str = ""
    introduction: str = ""
    vid: str = ""

    def is_a(self, *uses: str) -> bool:
        """Whether it is one of these, permanent or temporary."""
        return self.use.removeprefix("temporary ") in uses


@dataclass(frozen=True, slots=True)
class Article:
    """One article as the platform keeps it; ``content`` has been through ``content.kept_content``.

    ``kind`` is ``news`` or ``newspic``; ``images`` are a newspic's pictures, ``crops`` a cover's cuts: each the ratio,
    then ``X1_Y1_X2_Y2``.
    """

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
    kind: str = "news"
    show_cover_pic: int = 0
    images: tuple[str, ...] = ()
    crops: tuple[tuple[str, ...], ...] = ()
    product_key: str = ""
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Draft:
    media_id: str
    app_id: str
    articles: tuple[Article, ...]
    at: int


@dataclass(frozen=True, slots=True)
class Send:
    """A mass send, a preview or an internal message.

    ``state`` is ``done``, ``waiting`` (for the administrator), ``failed`` or ``deleted``; ``audience`` is ``all``,
    ``tag:ID``, ``list``, ``preview:NAME`` or members joined by ``|``. ``until`` is when sending ends and it arrives, 0
    for at once. ``why`` is the event's ``Status`` where it is not a success. ``total`` followers were meant, ``errors``
    of them had had their month's share. ``gone`` are the articles (from 1) whose page was deleted. ``counts``: a mass
    send, not a preview or an internal message.
    """

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
    kind: str = "mpnews"
    media: tuple[str, ...] = ()
    title: str = ""
    until: int = 0
    why: str = ""
    total: int = 0
    errors: int = 0
    push: bool = False
    announced: bool = False
    gone: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Reach:
    """Who a send reached: ``people.packed`` numbers of followers."""

    msg_id: str
    packed: str


@dataclass(frozen=True, slots=True)
class Month:
    """How often followers of a service account were reached: ``packed[n]`` has those reached n + 1 times or more."""

    app_id: str
    month: str
    packed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClockSetting:
    """The simulator's clock showed ``shows`` when the one below showed ``at`` (Unix seconds)."""

    shows: float
    at: float
    standing: bool = False


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
    """A draft on its way to its page. ``outcome`` is the status it ends with, ``media_id`` the draft it was."""

    publish_id: str
    app_id: str
    article_id: str
    articles: tuple[Article, ...]
    at: int
    outcome: int = 0
    deleted: bool = False
    fail_idx: tuple[int, ...] = ()
    announced: bool = False
    media_id: str = ""
    banned: bool = False


@dataclass
class Records(WecomRecords, OfficialRecords):
    """What a restarted simulator still knows. Secrets and tokens are not among it.

    A new type of record is a frozen dataclass in the file of its noun and a ``Shelf`` here: storing follows from the
    type hints (``rows``). A field added later needs a default.
    """

    materials: Shelf[Material] = field(default_factory=Shelf)
    drafts: Shelf[Draft] = field(default_factory=Shelf)
    sends: Shelf[Send] = field(default_factory=Shelf)
    reaches: Shelf[Reach] = field(default_factory=Shelf)
    months: Shelf[Month] = field(default_factory=Shelf)
    publications: Shelf[Publication] = field(default_factory=Shelf)
    followers: Shelf[Follower] = field(default_factory=Shelf)
    tags: Shelf[Tag] = field(default_factory=Shelf)
    counters: Shelf[Count] = field(default_factory=Shelf)
    speeds: Shelf[int] = field(default_factory=Shelf)
    clock: Shelf[ClockSetting] = field(default_factory=Shelf)

    def __post_init__(self) -> None:
        self.by = Indexes(self)


class Indexes:
    """Groupings of the records that are asked for often; they follow every change by themselves."""

    def __init__(self, records: Records) -> None:
        self.drafts = Groups(records.drafts, lambda each: each.app_id)
        self.materials = Groups(records.materials, lambda each: f"{each.app_id} {each.use}")
        self.publications = Groups(records.publications, lambda each: each.app_id)
        self.running = Groups(records.publications, lambda each: "" if each.announced else "running")
        self.sends = Groups(records.sends, lambda each: each.app_id)
        self.sends_by_key = Groups(records.sends, lambda each: f"{each.app_id} {each.key}" if each.key else None)
        self.sends_by_month = Groups(
            records.sends, lambda each: f"{each.app_id} {month_at(each.at)}" if each.counts else None
        )
        self.unfinished = Groups(records.sends, lambda each: "all" if each.counts and not each.announced else None)
        self.departments = Groups(records.departments, lambda each: each.corp_id)
        self.members = Groups(records.members, lambda each: each.corp_id)
        self.tags = Groups(records.tags, lambda each: each.app_id)
        self.counters = Groups(records.counters, lambda each: each.app_id)
        self.corp_messages = Groups(records.wecom_messages, lambda each: each.corp_id)
        self.crowds = Crowds(records.followers)
        self.moved = Groups(
            records.followers,
            lambda each: f"{each.app_id} {each.moved_from} {each.formerly}" if each.formerly else None,
        )
        self.names = Groups(records.followers, lambda each: f"{each.app_id} {each.name}" if each.name else None)


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
