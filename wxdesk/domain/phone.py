"""A follower's phone: chat list, subscription folder and lock screen as they are at any moment."""

from collections.abc import Iterable, Mapping
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
    """How WeChat arranges things. CLASSIC: newest first. RANKED: the folder as it has been since 2020, by how often
    the follower reads an account within the same half day. FOLDED: service accounts in a folder of their own (2024).

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


@dataclass(frozen=True, slots=True)
class Follower:
    """Somebody with a phone. ``account_ids`` are the own accounts they follow; ``sender_ids`` the others.

    ``opened`` says when each sender's conversation was last looked at, by ``Sender.key``; the folder's key is (0, 0).
    """

    name: str
    account_ids: frozenset[int] = frozenset()
    sender_ids: frozenset[int] = frozenset()
    opened: Mapping[tuple[int, int], datetime] = field(default_factory=dict)
    wechat_id: str = ""
    id: int = 0


FOLDER_KEY = (0, 0)
FRESH = timedelta(minutes=5)
"""How long a push stays on the lock screen's top as ``now``; older ones of the same day stay below it."""


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
    """One post in the subscription folder: its first two articles, and how many are folded away."""

    sender: Sender
    at: datetime
    cards: tuple[Card, ...]
    post_id: int = 0
    written: bool = False

    @property
    def visible(self) -> tuple[Card, ...]:
        return self.cards[:2]

    @property
    def folded(self) -> int:
        return max(0, len(self.cards) - 2)


@dataclass(frozen=True, slots=True)
class Phone:
    """All that a phone shows at ``at``; every list has its top first."""

    at: datetime
    lock: tuple[Notice, ...] = ()
    chats: tuple[ChatRow, ...] = ()
    folder: tuple[FolderCard, ...] = ()
    services: tuple[ChatRow, ...] = ()


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
    here.sort(key=lambda each: (each.at, each.post_id), reverse=True)
    posts = [each for each in here if each.sender.kind is SenderKind.SUBSCRIPTION]
    others = [each for each in here if each.sender.kind is not SenderKind.SUBSCRIPTION]
    rows = [_row(follower, group) for group in _by_sender(others)]
    services: list[ChatRow] = []
    if layout is Layout.FOLDED:
        services = [row for row in rows if row.kind is RowKind.SERVICE]
        rows = [row for row in rows if row.kind is not RowKind.SERVICE]
        if services:
            rows.append(_services_row(services))
    if posts:
        rows.append(_folder_row(follower, posts))
    rows.sort(key=lambda row: row.at, reverse=True)
    return Phone(at, _lock(others, at), tuple(rows), _folder(follower, posts, layout), tuple(services))


def _by_sender(arrivals: list[Arrival]) -> list[list[Arrival]]:
    groups: dict[tuple[int, int], list[Arrival]] = {}
    for each in arrivals:
        groups.setdefault(each.sender.key, []).append(each)
    return list(groups.values())


def _unread(follower: Follower, key: tuple[int, int], arrivals: list[Arrival]) -> int:
    opened = follower.opened.get(key)
    return sum(opened is None or each.at > opened for each in arrivals)


def _row(follower: Follower, group: list[Arrival]) -> ChatRow:
    newest = group[0]
    sender = newest.sender
    push = sender.kind in (SenderKind.SERVICE, SenderKind.ENTERPRISE)
    unread = _unread(follower, sender.key, group)
    return ChatRow(_ROWS[sender.kind], sender, newest.line, newest.at, unread, push=push, written=newest.written)


def _folder_row(follower: Follower, posts: list[Arrival]) -> ChatRow:
    newest = posts[0]
    text = f"{newest.sender.name}: {newest.line}"
    dot = _unread(follower, FOLDER_KEY, posts) > 0
    return ChatRow(RowKind.FOLDER, None, text, newest.at, dot=dot, written=newest.written)


def _services_row(services: list[ChatRow]) -> ChatRow:
    newest = services[0]
    name = newest.sender.name if newest.sender else ""
    unread = sum(row.unread for row in services)
    text = f"{name}: {newest.text}"
    return ChatRow(RowKind.SERVICES, None, text, newest.at, unread, push=True, written=newest.written)


def _lock(arrivals: list[Arrival], at: datetime) -> tuple[Notice, ...]:
    pushing = (SenderKind.SERVICE, SenderKind.ENTERPRISE)
    day = timedelta(hours=24)
    return tuple(
        Notice(each.sender, each.line, each.at, each.written)
        for each in arrivals
        if each.sender.kind in pushing and at - each.at < day
    )


def _folder(follower: Follower, posts: list[Arrival], layout: Layout) -> tuple[FolderCard, ...]:
    cards = [FolderCard(each.sender, each.at, each.cards, each.post_id, each.written) for each in posts]
    if layout is Layout.RANKED:
        often: dict[tuple[int, int], int] = {}
        for card in cards:
            often[card.sender.key] = often.get(card.sender.key, 0) + (card.sender.key in follower.opened)
        cards.sort(key=lambda card: (card.at.timestamp() // 43_200, often[card.sender.key]), reverse=True)
    return tuple(cards)
