"""A follower's phone: chat list, subscription folder and lock screen as they are at any moment."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum


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
    """An article as a phone shows it in a list; ``cover`` is the picture's sha256, or empty."""

    title: str
    digest: str = ""
    cover: str = ""


@dataclass(frozen=True, slots=True)
class Arrival:
    """Something that reached (or will reach) the phone at ``at``: a post's cards, or one line of ``text``.

    ``written`` marks the post being written now; ``post_id`` is 0 for what is not one of the desk's posts.
    """

    sender: Sender
    at: datetime
    cards: tuple[Card, ...] = ()
    text: str = ""
    post_id: int = 0
    written: bool = False

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
    ``since`` says from when on a sender is followed: nothing of before reached the phone; absent: from the beginning.
    ``muted`` chats make no sound and show a dot, ``pinned`` ones stand on top, ``starred`` accounts carry a star.
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
    """A row of the chat list. ``unread`` is a count; the folder only ever shows a dot (``dot``), and never pushes."""

    kind: RowKind
    sender: Sender | None
    text: str
    at: datetime
    unread: int = 0
    dot: bool = False
    push: bool = False
    written: bool = False


@dataclass(frozen=True, slots=True)
class FolderCard:
    """One post in the subscription folder: its first two articles, and how many are folded away.

    ``seen``: it was there already when the follower last looked into the folder.
    """

    sender: Sender
    at: datetime
    cards: tuple[Card, ...]
    post_id: int = 0
    written: bool = False
    seen: bool = False

    @property
    def visible(self) -> tuple[Card, ...]:
        return self.cards[:2]

    @property
    def folded(self) -> int:
        return max(0, len(self.cards) - 2)


@dataclass(frozen=True, slots=True)
class Phone:
    """All that a phone shows at ``at``; every list has its top first.

    ``often`` are the accounts on the folder's strip; ``arrived`` is all that reached the phone until ``at``.
    """

    at: datetime
    lock: tuple[Notice, ...] = ()
    chats: tuple[ChatRow, ...] = ()
    folder: tuple[FolderCard, ...] = ()
    services: tuple[ChatRow, ...] = ()
    often: tuple[Sender, ...] = ()
    arrived: tuple[Arrival, ...] = ()

    @property
    def unread(self) -> int:
        """The number in the chat list's title and on its tab; the folder's dot does not count."""
        return sum(row.unread for row in self.chats)

    @property
    def banner(self) -> Notice | None:
        """The push that shows above the chat list just now, if any."""
        return next((notice for notice in self.lock if self.at - notice.at < FRESH), None)

    def conversation(self, key: tuple[int, int]) -> tuple[Arrival, ...]:
        """Return what ``key`` (``Sender.key``) sent, the oldest first, as a conversation shows it."""
        return tuple(reversed([each for each in self.arrived if each.sender.key == key]))

    def chat_row(self, account_id: int) -> int | None:
        """Return the row of the chat list, from 1, in which an own account stands; None where it does not."""
        return _place(account_id, [row.sender for row in self.chats])

    def folder_place(self, account_id: int) -> int | None:
        """Return the place in the folder, from 1, of an own account's newest post; None where there is none."""
        return _place(account_id, [card.sender for card in self.folder])


def _place(account_id: int, senders: Sequence[Sender | None]) -> int | None:
    places = (number for number, each in enumerate(senders, 1) if each is not None and each.account_id == account_id)
    return next(places, None)


_ROWS = {
    SenderKind.SERVICE: RowKind.SERVICE,
    SenderKind.ENTERPRISE: RowKind.ENTERPRISE,
    SenderKind.FRIEND: RowKind.FRIEND,
    SenderKind.GROUP: RowKind.GROUP,
}


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
) -> Phone:
    """Return what ``follower`` sees at ``at`` of ``arrivals`` in any order.

    Service and enterprise posts stand in the chat list with a push; subscription posts lie in one folder row with a
    dot, newest first, and never push (reference phone-ui D4, D5).
    """
    here = [each for each in arrivals if each.at <= at and receives(follower, each.sender, inside)]
    here.sort(key=lambda each: (each.at, each.written, each.post_id), reverse=True)
    posts = [each for each in here if each.sender.kind is SenderKind.SUBSCRIPTION]
    others = [each for each in here if each.sender.kind is not SenderKind.SUBSCRIPTION]
    rows = [_row(follower, group, at) for group in _by_sender(others)]
    services: list[ChatRow] = []
    if layout is Layout.FOLDED:
        services = [row for row in rows if row.kind is RowKind.SERVICE]
        rows = [row for row in rows if row.kind is not RowKind.SERVICE]
        if services:
            rows.append(_services_row(services))
    if posts:
        rows.append(_folder_row(follower, posts, at))
    rows.sort(key=lambda row: (row.at, row.written), reverse=True)
    return Phone(
        at,
        lock=_lock(follower, others, at),
        chats=tuple(rows),
        folder=_folder(follower, posts, at, layout),
        services=tuple(services),
        often=_often(follower, posts, at),
        arrived=tuple(here),
    )


def _by_sender(arrivals: list[Arrival]) -> list[list[Arrival]]:
    groups: dict[tuple[int, int], list[Arrival]] = {}
    for each in arrivals:
        groups.setdefault(each.sender.key, []).append(each)
    return list(groups.values())


def _unread(follower: Follower, key: tuple[int, int], arrivals: list[Arrival], at: datetime) -> int:
    return sum(not _looked_at(follower, key, each.at, at) for each in arrivals)


def _row(follower: Follower, group: list[Arrival], at: datetime) -> ChatRow:
    newest = group[0]
    sender = newest.sender
    push = sender.kind in (SenderKind.SERVICE, SenderKind.ENTERPRISE)
    unread = _unread(follower, sender.key, group, at)
    return ChatRow(_ROWS[sender.kind], sender, newest.line, newest.at, unread, push=push, written=newest.written)


def _folder_row(follower: Follower, posts: list[Arrival], at: datetime) -> ChatRow:
    newest = posts[0]
    text = f"{newest.sender.name}: {newest.line}"
    dot = _unread(follower, FOLDER_KEY, posts, at) > 0
    return ChatRow(RowKind.FOLDER, None, text, newest.at, dot=dot, written=newest.written)


def _services_row(services: list[ChatRow]) -> ChatRow:
    newest = services[0]
    name = newest.sender.name if newest.sender else ""
    unread = sum(row.unread for row in services)
    text = f"{name}: {newest.text}"
    return ChatRow(RowKind.SERVICES, None, text, newest.at, unread, push=True, written=newest.written)


def _lock(follower: Follower, arrivals: list[Arrival], at: datetime) -> tuple[Notice, ...]:
    pushing = (SenderKind.SERVICE, SenderKind.ENTERPRISE)
    return tuple(
        Notice(each.sender, each.line, each.at, each.written)
        for each in arrivals
        if each.sender.kind in pushing
        and at - each.at < LOCK_SPAN
        and not _looked_at(follower, each.sender.key, each.at, at)
    )


def _looked_at(follower: Follower, key: tuple[int, int], sent: datetime, at: datetime) -> bool:
    opened = follower.opened.get(key)
    return opened is not None and sent <= opened <= at


def _opened(follower: Follower, key: tuple[int, int], at: datetime) -> datetime | None:
    opened = follower.opened.get(key)
    return opened if opened is not None and opened <= at else None


def _folder(follower: Follower, posts: list[Arrival], at: datetime, layout: Layout) -> tuple[FolderCard, ...]:
    cards = [
        FolderCard(
            each.sender, each.at, each.cards, each.post_id, each.written, _looked_at(follower, FOLDER_KEY, each.at, at)
        )
        for each in posts
    ]
    if layout is Layout.RANKED:
        often = {sender.key: place for place, sender in enumerate(_readers_choice(follower, posts, at))}
        cards.sort(key=lambda card: ((at - card.at) // RANK_SPAN, often[card.sender.key]))
    return tuple(cards)


def _readers_choice(follower: Follower, posts: list[Arrival], at: datetime) -> list[Sender]:
    """Return the senders, those first that the follower opened last; then those that post most, then newest."""
    counts: dict[tuple[int, int], int] = {}
    senders: dict[tuple[int, int], Sender] = {}
    for each in posts:
        counts[each.sender.key] = counts.get(each.sender.key, 0) + 1
        senders.setdefault(each.sender.key, each.sender)

    def rank(sender: Sender) -> tuple[float, int]:
        opened = _opened(follower, sender.key, at)
        return (-opened.timestamp() if opened else 0.0, -counts[sender.key])

    return sorted(senders.values(), key=rank)


def _often(follower: Follower, posts: list[Arrival], at: datetime) -> tuple[Sender, ...]:
    return tuple(_readers_choice(follower, posts, at)[:OFTEN])
