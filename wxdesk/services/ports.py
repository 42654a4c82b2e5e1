"""What the services need of the outside: protocols that store, wechat and courier fulfil."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol, TypeVar

from wxdesk.domain.accounts import Account
from wxdesk.domain.activity import Activity, Following
from wxdesk.domain.clock import Clock
from wxdesk.domain.delivery import Attempt, Publication, Receipt, Report, Tag
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import Arrival, Card, Follower, Sender
from wxdesk.domain.posts import Article, ArticleKind, Crop, Post, PostState
from wxdesk.domain.quota import Slot
from wxdesk.domain.reach import TagSend
from wxdesk.domain.rhythm import Rhythm
from wxdesk.domain.roster import Department, Member, MemberStatus, Waiting
from wxdesk.domain.seeking import Demand
from wxdesk.domain.surroundings import MenuEntry
from wxdesk.domain.writing import LinkedCard, Snippet, Template, UserTheme, Version, VersionMark

T = TypeVar("T")


class Topic(StrEnum):
    """What a commit can have changed."""

    ACCOUNTS = "accounts"
    POSTS = "posts"
    QUOTA = "quota"
    FOLLOWERS = "followers"
    ROSTER = "roster"
    SETTINGS = "settings"
    WRITING = "writing"


class Accounts(Protocol):
    def get(self, account_id: int) -> Account:
        """Raises ``WxdeskError("account_unknown", id=...)``."""
        ...

    def all(self) -> Sequence[Account]:
        """Every account, in the order in which they were added."""
        ...

    def save(self, account: Account) -> Account:
        """Insert (``id`` 0, or an id that is free: undo) or update; returns it with its id."""
        ...

    def delete(self, account_id: int) -> None:
        """Delete the account and all that hangs on it."""
        ...


@dataclass(frozen=True, slots=True)
class PostCount:
    """How many posts of an account are in a state, and the earliest time one of them is scheduled for."""

    account_id: int
    state: PostState
    count: int
    first: datetime | None = None


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A post that is on phones, or will be: what a list shows of it, read without any body."""

    post_id: int
    account_id: int
    at: datetime
    cards: tuple[Card, ...]
    scheduled: bool = False
    tag_id: int | None = None


class Posts(Protocol):
    def get(self, post_id: int) -> Post:
        """Raises ``WxdeskError("post_unknown", id=...)``."""
        ...

    def find(
        self, account_id: int | None = None, states: Sequence[PostState] = (), limit: int = 1000
    ) -> Sequence[Post]:
        """Newest first by ``sent_at``, else ``scheduled_at``, else ``updated_at``; ``states`` () means all."""
        ...

    def due(self, now: datetime) -> Sequence[Post]:
        """Scheduled posts whose time has come, the earliest first."""
        ...

    def next_scheduled(self) -> datetime | None: ...

    def counts(self) -> Sequence[PostCount]:
        """Every account's posts, counted by state."""
        ...

    def sent_marks(self) -> Mapping[int, tuple[int, ...]]:
        """For each account something that differs once other posts of it have been sent than before; quick."""
        ...

    def sent(self, account_ids: Collection[int] | None = None) -> Sequence[Outgoing]:
        """All that was sent, of these accounts or of all, the earliest of an account first; not what was published."""
        ...

    def coming(self) -> Sequence[Outgoing]:
        """All that is scheduled to be sent, the earliest of an account first."""
        ...

    def save(self, post: Post) -> Post: ...

    def delete(self, post_id: int) -> None: ...


class Slots(Protocol):
    def of(self, account_id: int) -> Sequence[Slot]:
        """All slots taken by an account, whatever their period."""
        ...

    def all(self) -> Sequence[Slot]: ...

    def take(self, slot: Slot) -> None:
        """Take it. Raises ``WxdeskError("quota_slot_taken")`` when another post holds that number."""
        ...

    def use(self, post_id: int) -> None:
        """Turn the slot that a post holds from reserved into sent."""
        ...

    def give_back(self, post_id: int) -> None:
        """Free the slot that a post holds, if any."""
        ...


class TagSends(Protocol):
    """What a service account sent to tags: such a send takes no numbered slot, but counts for each follower."""

    def of(self, account_id: int) -> Sequence[TagSend]:
        """All that an account has sent, or is to send, to tags.

        What a post holds that is neither scheduled nor on its way does not count: it is only kept in case that it went
        out after all.
        """
        ...

    def held_by(self, post_id: int) -> TagSend | None:
        """What a post holds, whether it counts or not."""
        ...

    def hold(self, send: TagSend) -> None:
        """Keep it, in place of what its post held before."""
        ...

    def use(self, post_id: int) -> None:
        """Turn what a post holds from reserved into sent."""
        ...

    def give_back(self, post_id: int) -> None:
        """Drop what a post holds, if anything."""
        ...


class Calls(Protocol):
    """How often each account called what a day (China time), as far as this workspace knows."""

    def add(self, account_id: int, day: str, api: str, count: int) -> None: ...

    def of(self, account_id: int, day: str) -> Mapping[str, int]:
        """Counts by path; ``day`` is ``2026-11-22``."""
        ...


class Attempts(Protocol):
    def get(self, attempt_id: int) -> Attempt: ...

    def of_post(self, post_id: int) -> Sequence[Attempt]:
        """Newest first."""
        ...

    def unfinished(self) -> Sequence[Attempt]: ...

    def save(self, attempt: Attempt) -> Attempt: ...


class Pictures(Protocol):
    def put(self, data: bytes) -> str:
        """Keep ``data`` once; returns its sha256 in hex."""
        ...

    def get(self, sha256: str) -> bytes:
        """Raises ``WxdeskError("picture_unknown", sha256=...)``."""
        ...

    def uploaded(self, account_id: int, sha256: str, use: str) -> str | None:
        """What the platform answered when this picture was uploaded for ``use`` (``body`` or ``cover``) before."""
        ...

    def remember_upload(self, account_id: int, sha256: str, use: str, answer: str) -> None: ...

    def forget_uploads(self, account_id: int) -> None: ...


class Followers(Protocol):
    def all(self) -> Sequence[Follower]: ...

    def get(self, follower_id: int) -> Follower: ...

    def save(self, follower: Follower) -> Follower: ...

    def delete(self, follower_id: int) -> None: ...

    def senders(self) -> Sequence[Sender]:
        """Those that are not the desk's own accounts."""
        ...

    def save_sender(self, sender: Sender) -> Sender: ...

    def delete_sender(self, sender_id: int) -> None: ...

    def rhythms(self) -> Sequence[Rhythm]:
        """How often the other senders write, of those for whom that is known."""
        ...

    def save_rhythm(self, rhythm: Rhythm) -> Rhythm:
        """Keep it in the place of the sender's rhythm before."""
        ...

    def arrivals(self) -> Sequence[Arrival]:
        """What the other senders sent (never the desk's own posts)."""
        ...

    def add_arrival(self, arrival: Arrival) -> None: ...


@dataclass(frozen=True, slots=True)
class SentArticle:
    """An article that went out, as the index has it: ``key`` is a ``Sender.key``, ``titles`` and ``text`` are words.

    ``post_id`` is 0 for those of others, which ``arrival_id`` names; ``index`` is its place in the post. ``number`` is
    its place among all of them: what went out in a later second has a higher one.
    """

    number: int
    key: tuple[int, int]
    at: datetime
    titles: str
    text: str
    post_id: int
    index: int
    arrival_id: int


class Sent(Protocol):
    """All that accounts sent, but for internal posts: kept up by whatever saves posts and arrivals."""

    def newest(self, demand: Demand, since: datetime | None, until: datetime, before: int, most: int) -> Sequence[int]:
        """Return the numbers of so many articles that meet ``demand``, the highest first.

        They went out from the second of ``since`` (None: whenever) to that of ``until``, and have numbers below
        ``before``. A demand must ask for something.
        """
        ...

    def articles(self, numbers: Collection[int]) -> Sequence[SentArticle]:
        """Return those that have these numbers, in no order."""
        ...

    def shown(self, found: Sequence[SentArticle]) -> Sequence[Article | Card | None]:
        """Return for each of ``found`` what it is now, where it is still there."""
        ...


@dataclass(frozen=True, slots=True)
class MemberQuery:
    """Which members to list. ``text`` is looked for in name, pinyin, phone and WeChat ID; 0 means every department.

    A department includes those below it.
    """

    account_id: int
    text: str = ""
    department_id: int = 0
    statuses: tuple[MemberStatus, ...] = ()
    order: str = "name"
    descending: bool = False


class Roster(Protocol):
    def departments(self, account_id: int) -> Sequence[Department]: ...

    def save_department(self, department: Department) -> Department: ...

    def delete_department(self, department_id: int) -> None: ...

    def get(self, member_id: int) -> Member:
        """Raises ``WxdeskError("member_unknown", id=...)``."""
        ...

    def count(self, query: MemberQuery) -> int: ...

    def page(self, query: MemberQuery, offset: int, size: int) -> Sequence[Member]: ...

    def all(self, account_id: int) -> Sequence[Member]: ...

    def sizes(self, account_id: int) -> Mapping[int, int]:
        """How many active members are in each department itself, 0 for those in none; quick."""
        ...

    def with_phones(self, account_id: int) -> Sequence[Member]:
        """Every member of an account whose phone is that of a follower; quick."""
        ...

    def of_follower(self, follower_id: int) -> Sequence[Member]:
        """Every member, of whatever account, whose phone is this follower's; quick."""
        ...

    def save(self, member: Member) -> Member:
        """Raises ``WxdeskError("member_phone_taken" | "member_wechat_id_taken", name=...)``."""
        ...

    def save_many(self, members: Sequence[Member]) -> int: ...

    def delete(self, member_id: int) -> None: ...

    def waiting(self, account_id: int | None = None) -> Sequence[Waiting]: ...

    def save_waiting(self, waiting: Waiting) -> Waiting: ...

    def delete_waiting(self, waiting_id: int) -> None: ...

    def inside(self, follower_id: int, at: datetime) -> frozenset[int]:
        """Enterprise accounts on whose roster the follower is a verified, active member at ``at``."""
        ...


class Settings(Protocol):
    def get(self, name: str) -> str | None: ...

    def set(self, name: str, value: str | None) -> None: ...


class Versions(Protocol):
    """What a post's articles once were. A new version changes no topic: whoever keeps one shows the post already."""

    def get(self, version_id: int) -> Version:
        """Raises ``WxdeskError("version_unknown", id=...)``."""
        ...

    def of(self, post_id: int, limit: int = 500, before: int = 0) -> Sequence[Version]:
        """Newest first; ``before`` is the id of the version after them, 0 for the newest of all."""
        ...

    def marks(self, post_id: int) -> Sequence[VersionMark]:
        """When and why every version was kept, newest first; quick, as no article is read."""
        ...

    def save(self, version: Version) -> Version:
        """Insert (``id`` 0) or replace. Raises ``WxdeskError("post_unknown", id=...)``."""
        ...

    def drop(self, version_ids: Sequence[int]) -> None: ...


class Templates(Protocol):
    def all(self) -> Sequence[Template]:
        """By name."""
        ...

    def save(self, template: Template) -> Template:
        """Raises ``WxdeskError("template_name_taken", name=...)``."""
        ...

    def delete(self, template_id: int) -> None: ...


class Snippets(Protocol):
    def of(self, account_id: int | None = None) -> Sequence[Snippet]:
        """Those for all accounts and those of ``account_id``, by name; None: every one there is."""
        ...

    def save(self, snippet: Snippet) -> Snippet: ...

    def delete(self, snippet_id: int) -> None: ...


class Themes(Protocol):
    """The user's own themes."""

    def all(self) -> Sequence[UserTheme]:
        """By name."""
        ...

    def save(self, theme: UserTheme) -> UserTheme:
        """Raises ``WxdeskError("theme_name_taken", name=...)``."""
        ...

    def delete(self, theme_id: int) -> None: ...


class Cards(Protocol):
    def of(self, account_id: int) -> Sequence[LinkedCard]:
        """By kind and name."""
        ...

    def save(self, card: LinkedCard) -> LinkedCard:
        """Raises ``WxdeskError("card_name_taken", name=...)``."""
        ...

    def delete(self, card_id: int) -> None: ...


class Transaction(Protocol):
    """Everything that one transaction can read and write; only valid inside ``work``."""

    @property
    def accounts(self) -> Accounts: ...
    @property
    def posts(self) -> Posts: ...
    @property
    def slots(self) -> Slots: ...
    @property
    def tag_sends(self) -> TagSends: ...
    @property
    def calls(self) -> Calls: ...
    @property
    def attempts(self) -> Attempts: ...
    @property
    def pictures(self) -> Pictures: ...
    @property
    def followers(self) -> Followers: ...
    @property
    def sent(self) -> Sent: ...
    @property
    def roster(self) -> Roster: ...
    @property
    def settings(self) -> Settings: ...
    @property
    def versions(self) -> Versions: ...
    @property
    def templates(self) -> Templates: ...
    @property
    def snippets(self) -> Snippets: ...
    @property
    def themes(self) -> Themes: ...
    @property
    def cards(self) -> Cards: ...


class Store(Protocol):
    """The workspace. ``work`` is a plain function: it cannot await, so it cannot hold the database."""

    async def run(self, work: Callable[[Transaction], T]) -> T:
        """Run ``work`` in one writing transaction; commit, publish the topics it changed, return its result."""
        ...

    async def read(self, work: Callable[[Transaction], T]) -> T:
        """Run ``work`` in a reading transaction that sees one moment of the workspace."""
        ...

    def listen(self, listener: Callable[[frozenset[Topic]], None]) -> Callable[[], None]:
        """Call ``listener`` after each commit that changed something; returns what stops it."""
        ...


class Vault(Protocol):
    """Keeps secrets: sealed in the workspace, the key to them in the system's keychain."""

    async def put(self, account_id: int, field: str, secret: str) -> None: ...

    async def get(self, account_id: int, field: str) -> str | None:
        """Raises ``WxdeskError("keychain_locked" | "secret_unreadable")``."""
        ...

    async def delete(self, account_id: int) -> None: ...


@dataclass(frozen=True, slots=True)
class DraftArticle:
    """An article ready to leave: ``html`` as WeChat keeps it, its pictures' addresses already the platform's.

    Of a picture post ``html`` is its words, and ``pictures`` are the media_ids of what is swiped; WeCom has none.
    ``wide`` (2.35:1) and ``square`` are what is cut from the cover, None for its middle; WeCom takes no frames.
    """

    title: str
    author: str
    digest: str
    html: str
    source_url: str
    cover_id: str
    kind: ArticleKind = ArticleKind.TEXT
    wide: Crop | None = None
    square: Crop | None = None
    pictures: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ApiBudget:
    """How often an interface was called on a day, and how often it may be; ``limit`` is None where none is known."""

    api: str
    used: int
    limit: int | None = None

    @property
    def left(self) -> int | None:
        return None if self.limit is None else max(self.limit - self.used, 0)


@dataclass(frozen=True, slots=True)
class Connection:
    """What a connection test found out. ``token_seconds`` is how long the token is still good.

    ``skew`` is by how much our clock is ahead of the platform's, where that is known.
    """

    token_seconds: int
    ip: str = ""
    skew: timedelta | None = None


class Platform(Protocol):
    """One account on the platform. A call raises ``PlatformError``, whose ``outcome`` tells what can have happened."""

    async def test(self) -> Connection: ...

    async def upload_image(self, data: bytes, name: str) -> str:
        """Upload a body picture (jpg or png, under 1 MB); returns its address for ``<img>``."""
        ...

    async def upload_moving(self, data: bytes, name: str) -> str | None:
        """Upload a GIF of at most 10 MB for the body; returns its address, None where only still ones are taken."""
        ...

    async def upload_cover(self, data: bytes, name: str) -> str:
        """Upload a cover as permanent material; returns its media_id."""
        ...

    async def product_card(self, product_id: str) -> str:
        """Return the element that shows a product of the shop in an article, "" where the platform has none."""
        ...

    async def add_draft(self, articles: Sequence[DraftArticle]) -> str:
        """Prepare a post; returns the handle that ``send`` takes. Nothing reaches a follower."""
        ...

    async def update_draft(self, handle: str, articles: Sequence[DraftArticle]) -> bool:
        """Put ``articles`` in the place of those of a prepared post; False where it is gone or holds another number."""
        ...

    async def holds_draft(self, handle: str) -> bool:
        """Whether a prepared post still lies there: what was sent or published leaves the drafts box."""
        ...

    async def discard_draft(self, handle: str) -> None:
        """Take a prepared post away again; does nothing where it is gone."""
        ...

    async def send(self, handle: str, key: str, tag_id: int | None = None) -> Receipt:
        """Send a prepared post to everybody, or to a tag.

        The same ``key`` again is answered with the first send's receipt.
        """
        ...

    async def status(self, receipt: str) -> Report:
        """How an accepted send went."""
        ...

    async def preview(self, handle: str, person: str) -> None:
        """Show a prepared post to one follower by WeChat ID, or to one member by userid; it uses no quota."""
        ...

    async def publish(self, handle: str) -> str:
        """Publish a prepared post without telling anybody; returns the publish_id. No key makes it safe to repeat."""
        ...

    async def published(self, publish_id: str) -> Report:
        """How a publication went."""
        ...

    async def publications(self, count: int) -> Sequence[Publication]:
        """Return the newest ``count`` publications (20 at most), the newest first; sends are not among them."""
        ...

    async def tags(self) -> Sequence[Tag]: ...

    async def followers(self, tag_id: int | None = None) -> Sequence[str]:
        """Return the openids of all followers, or of those who carry a tag."""
        ...

    async def following(self, openids: Sequence[str]) -> Sequence[Following]:
        """Tell of each of these since when they follow and which tags they carry; who has left is not among them."""
        ...

    async def activity(self) -> Activity | None:
        """When followers are active, hour by hour, over the last days that are counted; None where nothing is."""
        ...

    async def menu(self) -> Sequence[MenuEntry]:
        """Return the menu below the conversation as followers see it; empty where there is none."""
        ...


class Platforms(Protocol):
    async def of(self, account: Account) -> Platform:
        """Return the platform that ``account`` talks to, practice or live.

        Raises ``WxdeskError("app_id_missing" | "secret_missing")``.
        """
        ...

    async def calls(self, account: Account) -> Sequence[ApiBudget]:
        """How often ``account`` has called what today (China time), and how often it may; only what it has called."""
        ...

    async def ask_calls(self, account: Account, api: str) -> ApiBudget:
        """Ask the platform how often ``api`` was called today, by whomever. Raises ``PlatformError``.

        Raises ``WxdeskError("calls_not_told")`` where the platform has no such question (WeCom).
        """
        ...

    def skew(self, account: Account) -> timedelta | None:
        """By how much our clock is ahead of the platform's, as its last answers told; None where that is not known."""
        ...


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and what came back, as the log keeps it: never a body, a query, a token or a secret.

    ``bytes_out`` and ``bytes_in`` count bodies, ``result`` is ``answered`` or the code of what went wrong on the way,
    ``road`` is ``direct`` or the proxy's host and port. ``status`` is 0 where nothing was answered.
    """

    at: datetime
    account_id: int
    method: str
    address: str
    bytes_out: int
    bytes_in: int
    milliseconds: int
    status: int
    errcode: int
    rid: str
    result: str
    road: str


class Requests(Protocol):
    """The log of requests to the platforms."""

    async def recent(self, account_id: int | None = None, limit: int = 200) -> Sequence[Exchange]:
        """Return the last ``limit`` requests, of one account or of all, the newest first."""
        ...


class NoRequests:
    """The log of a workspace that talks to nobody."""

    async def recent(self, account_id: int | None = None, limit: int = 200) -> Sequence[Exchange]:  # noqa: ARG002
        return ()


class Claims(Protocol):
    """Which attempts this process carries, so that of several desks and workers each is carried by one alone."""

    async def take(self, attempt_id: int) -> bool:
        """Take it, unless somebody else has it; it is free again when its process ends, however that ends."""
        ...

    async def held(self, attempt_id: int) -> bool:
        """Whether it is still ours: asked before each step, as a connection that is lost takes the claims along."""
        ...

    async def drop(self, attempt_id: int) -> None:
        """Let somebody else have it."""
        ...

    async def close(self) -> None:
        """Drop all."""
        ...


class Courier(Protocol):
    """Carries attempts through, come what may."""

    async def carry(self, attempt_id: int) -> None:
        """Take an attempt over; returns as soon as it is sure to be carried on, also after a crash."""
        ...

    async def wake(self, attempt_id: int) -> None:
        """Let an attempt that waits take its next step now; take it over where nobody carries it."""
        ...


@dataclass(frozen=True, slots=True)
class Unsaved:
    """What was typed into a post and not saved before its program ended: ``base`` is what it was typed into.

    ``post_id`` is 0 where the post had not been saved at all; ``place`` is where the journal knows it by.
    """

    post_id: int
    account_id: int
    at: datetime
    base: tuple[Article, ...]
    articles: tuple[Article, ...]
    place: str = ""


class Journal(Protocol):
    """Keeps what is typed between two saves. What it writes outlives the process at once, a power cut soon after."""

    def begin(self, post: Post) -> None:
        """``post`` is being written from now on, as the workspace holds it; what was kept of the one before goes."""
        ...

    def follow(self, post: Post) -> None:
        """Keep what has changed in it; takes far less than a millisecond.

        Raises ``WxdeskError("journal_unwritable", path=..., reason=...)`` the first time that it cannot.
        """
        ...

    def settle(self, saved: Post, post: Post) -> None:
        """``saved`` is in the workspace, and ``post`` is what stands in the window. Raises what ``follow`` raises."""
        ...

    def left(self) -> Sequence[Unsaved]:
        """Return what programs that ended have left behind; for a thread, as it reads files."""
        ...

    def drop(self, unsaved: Unsaved) -> None:
        """It has been taken care of."""
        ...


class NoJournal:
    """The journal of a process in which nobody types."""

    def begin(self, post: Post) -> None:  # noqa: ARG002
        return None

    def follow(self, post: Post) -> None:  # noqa: ARG002
        return None

    def settle(self, saved: Post, post: Post) -> None:  # noqa: ARG002
        return None

    def left(self) -> Sequence[Unsaved]:
        return ()

    def drop(self, unsaved: Unsaved) -> None:  # noqa: ARG002
        return None


class Fetcher(Protocol):
    """Fetches pictures from the web, once the user has asked for it."""

    async def fetch(self, address: str) -> bytes:
        """Return the picture at ``address``. Raises ``WxdeskError("fetch_...", address=...)``."""
        ...


class NoFetcher:
    """What fetches in a workspace that talks to nobody."""

    async def fetch(self, address: str) -> bytes:
        raise WxdeskError("fetch_failed", address=address)


@dataclass(frozen=True, slots=True)
class Ports:
    """All that a service may need of the outside; ``app`` fills it in."""

    store: Store
    vault: Vault
    platforms: Platforms
    courier: Courier
    clock: Clock
    requests: Requests = field(default_factory=NoRequests)
    journal: Journal = field(default_factory=NoJournal)
    fetcher: Fetcher = field(default_factory=NoFetcher)
