"""A follower's phone: chat list, subscription folder and lock screen as they are at any moment."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Protocol

from wxdesk.domain.posts import Crop


class SenderKind(StrEnum):
    """Who writes to a phone: the three kinds of account, friends and groups."""

    SERVICE = "service"
    SUBSCRIPTION = "subscription"
    ENTERPRISE = "enterprise"
    FRIEND = "friend"
    GROUP = "group"


class Layout(StrEnum):
    """How WeChat arranges things. CLASSIC: newest first. RANKED: the folder as it has been since 2020: among posts of
    about the same age, those of accounts the follower reads stand higher, so that a post of hours ago can stand above
    one of minutes ago. FOLDED: service accounts in a folder of their own (2024).

    Sources: reference phone-ui D4, D5; there is no official text on the two later ones.
    """

    CLASSIC = "classic"
    RANKED = "2020"
    FOLDED = "folded"


@dataclass(frozen=True, slots=True)
class Sender:
    """Somebody in the chat list. ``account_id`` is set for the desk's own accounts, 0 for all others."""

    name: str
    kind: SenderKind
    colour: str = "#8FA8BF"
    glyph: str = ""
    account_id: int = 0
    id: int = 0

    @property
    def key(self) -> tuple[int, int]:
        """What tells one sender from another: own accounts and others are numbered apart."""
        return self.account_id, 0 if self.account_id else self.id


@dataclass(frozen=True, slots=True)
class Card:
    """An article as a phone shows it in a list; ``cover`` is the picture's sha256, or empty.

    ``wide`` and ``square`` are what is cut from it, None for the middle.
    """

    title: str
    digest: str = ""
    cover: str = ""
    wide: Crop | None = None
    square: Crop | None = None


@dataclass(frozen=True, slots=True)
class Arrival:
    """Something that reached (or will reach) the phone at ``at``: a post's cards, or one line of ``text``.

    ``written`` marks the post being written now; ``post_id`` is 0 for what is not one of the desk's posts. ``tag_id``
    is the platform's tag of those who are sent it, None where everybody is.
    """

    sender: Sender
    at: datetime
    cards: tuple[Card, ...] = ()
    text: str = ""
    post_id: int = 0
    written: bool = False
    tag_id: int | None = None

    @property
    def line(self) -> str:
        """What a chat list shows of it."""
        return self.cards[0].title if self.cards else self.text


class Device(StrEnum):
    """How large a follower's phone is."""

    SMALL = "small"
    REGULAR = "regular"
    LARGE = "large"


Keys = frozenset[tuple[int, int]]
"""Senders, by ``Sender.key``."""


@dataclass(frozen=True, slots=True)
class Follower:
    """Somebody with a phone. ``account_ids`` are the own accounts they follow; ``sender_ids`` the others.

    ``opened`` says when each sender's conversation was last looked at, by ``Sender.key``; the folder's key is (0, 0).
    ``earlier`` says when before that: at a moment in the past counts what had been opened by then (``openings``).
    ``since`` says from when on a sender is followed: nothing of before reached the phone; absent: from the beginning.
    ``muted`` chats make no sound and show a dot, ``pinned`` ones stand on top, ``starred`` accounts carry a star.
    ``tags`` are the platform's tags that they carry, by own account: of an account that is not in it they are not
    known, and a send to a tag is shown as if it reached them.
    ``language`` is a locale (``en``, ``zh_CN``, ``zh_TW``), "" that of the desk; ``text_step`` is what the client's
    size slider says, 0 being its own; ``zone`` is an IANA name: quotas stay in China time, the phone's clock does not.
    """

    name: str
    account_ids: frozenset[int] = frozenset()
    sender_ids: frozenset[int] = frozenset()
    opened: Mapping[tuple[int, int], datetime] = field(default_factory=dict)
    wechat_id: str = ""
    id: int = 0
    since: Mapping[tuple[int, int], datetime] = field(default_factory=dict)
    muted: Keys = frozenset()
    pinned: Keys = frozenset()
    starred: Keys = frozenset()
    device: Device = Device.REGULAR
    language: str = ""
    dark: bool = False
    text_step: int = 0
    zone: str = "Asia/Shanghai"
    tags: Mapping[int, frozenset[int]] = field(default_factory=dict)
    earlier: Mapping[tuple[int, int], tuple[datetime, ...]] = field(default_factory=dict)


FIRST_FOLLOWER = "Reader"
"""The name of the follower that a workspace begins with; windows show it in the user's language."""

FOLDER_KEY = (0, 0)
FRESH = timedelta(minutes=5)
"""How long a push counts as fresh: that long its banner shows above the chat list."""

LOCK_SPAN = timedelta(hours=24)
"""How long an unread push stays on the lock screen."""

RANK_SPAN = timedelta(hours=12)
"""Posts whose ages fall into the same span of this length are ranked among each other (RANKED). An estimate."""

OFTEN = 8
"""How many accounts the folder's strip of often-read ones holds at most. An estimate."""

FOLDER_CARDS = 60
"""How many cards of the folder a ``Phone`` carries; any more are asked of it by ``Phone.cards``."""


HISTORY = 40
"""How far back a conversation and a profile go: so many things that were sent."""


@dataclass(frozen=True, slots=True)
class Notice:
    """A push on the lock screen."""

    sender: Sender
    text: str
    at: datetime
    written: bool = False


class RowKind(StrEnum):
    """What a row of the chat list leads to."""

    SERVICE = "service"
    FOLDER = "folder"
    SERVICES = "services"
    ENTERPRISE = "enterprise"
    FRIEND = "friend"
    GROUP = "group"


@dataclass(frozen=True, slots=True)
class ChatRow:
    """A row of the chat list. ``unread`` is the number on it; the folder and muted chats only ever show a ``dot``.

    ``push``: what comes there rings. A muted chat neither rings nor counts, and ``pinned`` ones stand on top.
    """

    kind: RowKind
    sender: Sender | None
    text: str
    at: datetime
    unread: int = 0
    dot: bool = False
    push: bool = False
    written: bool = False
    muted: bool = False
    pinned: bool = False
    starred: bool = False


@dataclass(frozen=True, slots=True)
class FolderCard:
    """One post in the subscription folder: its first two articles, and how many are folded away.

    ``seen``: it was there already when the follower last looked into the folder. A star does not reorder.
    """

    sender: Sender
    at: datetime
    cards: tuple[Card, ...]
    post_id: int = 0
    written: bool = False
    seen: bool = False
    starred: bool = False

    @property
    def visible(self) -> tuple[Card, ...]:
        return self.cards[:2]

    @property
    def folded(self) -> int:
        return max(0, len(self.cards) - 2)


class Source(Protocol):
    """What a ``Phone`` was made from: asked for what is only needed once somebody looks (``domain.reel.Reel``)."""

    def conversation(self, phone: "Phone", key: tuple[int, int], most: int | None) -> tuple[Arrival, ...]:
        """Return the last ``most`` things that ``key`` sent, the oldest first."""
        ...

    def cards(self, phone: "Phone", most: int) -> tuple[FolderCard, ...]:
        """Return the first ``most`` cards of the folder."""
        ...

    def place(self, phone: "Phone", account_ids: Container[int]) -> tuple[int, int] | None:
        """Return the place in the folder, from 1, of the highest post of these own accounts, and whose it is."""
        ...

    def newest(self, phone: "Phone") -> Arrival | None:
        """Return the newest of the desk's own posts."""
        ...

    def sender(self, phone: "Phone", key: tuple[int, int]) -> Sender | None:
        """Return who ``key`` is, whether or not anything of theirs has come."""
        ...

    def reached_by(self, key: tuple[int, int]) -> bool:
        """Whether the follower follows ``key``, is let in, or hears of them."""
        ...


@dataclass(frozen=True, slots=True)
class Phone:
    """All that a phone shows at ``at``, which tells the follower's own local time; every list has its top first.

    ``folder`` holds the first ``FOLDER_CARDS`` of ``folder_count`` posts; ``often`` are the accounts on its strip.
    ``written`` is the post being written, where one is shown.
    """

    at: datetime
    lock: tuple[Notice, ...] = ()
    chats: tuple[ChatRow, ...] = ()
    folder: tuple[FolderCard, ...] = ()
    services: tuple[ChatRow, ...] = ()
    often: tuple[Sender, ...] = ()
    folder_count: int = 0
    layout: Layout = Layout.CLASSIC
    written: Arrival | None = None
    source: Source | None = field(default=None, compare=False, repr=False)

    @property
    def unread(self) -> int:
        """The number in the chat list's title and on its tab; dots do not count."""
        return sum(row.unread for row in self.chats)

    @property
    def banner(self) -> Notice | None:
        """The push that shows above the chat list just now, if any."""
        now = self.at.astimezone(UTC)  # two times of one zone are compared by their wall clocks, whatever the season
        return next((notice for notice in self.lock if now - notice.at.astimezone(UTC) < FRESH), None)

    @property
    def stacks(self) -> tuple[tuple[Notice, ...], ...]:
        """The pushes as the lock screen groups them: one stack for each sender, that with the newest push first.

        Source: Apple, Human Interface Guidelines, Notifications (grouped by the thread that an app names; WeChat names
        the conversation). Android bundles them alike.
        """
        stacks: dict[tuple[int, int], list[Notice]] = {}
        for notice in self.lock:
            stacks.setdefault(notice.sender.key, []).append(notice)
        return tuple(tuple(stack) for stack in stacks.values())

    def conversation(self, key: tuple[int, int], most: int | None = None) -> tuple[Arrival, ...]:
        """Return the last ``most`` things that ``key`` (``Sender.key``) sent, all for None, the oldest first."""
        return self.source.conversation(self, key, most) if self.source else ()

    def cards(self, most: int) -> tuple[FolderCard, ...]:
        """Return the first ``most`` cards of the folder, also beyond those of ``folder``."""
        if most <= len(self.folder) or len(self.folder) == self.folder_count or self.source is None:
            return self.folder[:most]
        return self.source.cards(self, most)

    def sender(self, key: tuple[int, int]) -> Sender | None:
        """Return who ``key`` (``Sender.key``) is, whether or not anything of theirs has come; None for nobody."""
        return self.source.sender(self, key) if self.source else None

    def reached_by(self, key: tuple[int, int]) -> bool:
        """Whether the follower follows ``key`` (``Sender.key``), is let in, or hears of them."""
        return self.source is not None and self.source.reached_by(key)

    @property
    def newest(self) -> Arrival | None:
        """The newest of the desk's own posts on it."""
        return self.source.newest(self) if self.source else None

    def chat_row(self, account_id: int) -> int | None:
        """Return the row of the chat list, from 1, in which an own account stands; None where it does not."""
        return _place(account_id, [row.sender for row in self.chats])

    def folder_place(self, account_id: int) -> int | None:
        """Return the place in the folder, from 1, of an own account's newest post; None where there is none."""
        found = self.highest((account_id,))
        return found[0] if found else None

    def highest(self, account_ids: Container[int]) -> tuple[int, int] | None:
        """Return the place in the folder, from 1, of the highest post of these own accounts, and whose it is."""
        for place, card in enumerate(self.folder, 1):
            if card.sender.account_id and card.sender.account_id in account_ids:
                return place, card.sender.account_id
        beyond = self.source is not None and self.folder_count > len(self.folder)
        return self.source.place(self, account_ids) if self.source is not None and beyond else None


def _place(account_id: int, senders: Sequence[Sender | None]) -> int | None:
    places = (number for number, each in enumerate(senders, 1) if each is not None and each.account_id == account_id)
    return next(places, None)


def receives(follower: Follower, sender: Sender, inside: frozenset[int] = frozenset()) -> bool:
    """Tell whether what ``sender`` posts reaches ``follower``.

    ``inside`` holds the enterprise accounts on whose roster the follower is a verified member: following alone
    is not enough for those.
    """
    if sender.kind is SenderKind.ENTERPRISE and sender.account_id:
        return sender.account_id in inside
    if sender.account_id:
        return sender.account_id in follower.account_ids
    return sender.id in follower.sender_ids


def phone_at(
    follower: Follower,
    arrivals: Iterable[Arrival],
    at: datetime,
    inside: frozenset[int] = frozenset(),
    layout: Layout = Layout.CLASSIC,
    extra: Arrival | None = None,
) -> Phone:
    """Return what ``follower`` sees at ``at`` of ``arrivals`` in any order; the rules are told by ``domain.reel``.

    ``extra`` is the post being written, in place of its stored self. For many moments make a ``Reel`` once.
    """
    from wxdesk.domain.reel import Reel, lines_of  # it stands on the values above

    return Reel(follower, lines_of(arrivals), dict.fromkeys(inside, _ALWAYS)).phone(at, layout, extra)


_ALWAYS = datetime.min.replace(tzinfo=UTC)
