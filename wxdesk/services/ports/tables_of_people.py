"""What the store remembers of people: accounts, followers, what they were sent, the roster."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from wxdesk.domain.accounts import Account
from wxdesk.domain.phone import Arrival, Card, Follower, Sender
from wxdesk.domain.posts import Article
from wxdesk.domain.rhythm import Rhythm
from wxdesk.domain.roster import Department, Member, MemberStatus, Waiting
from wxdesk.domain.seeking import Demand


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
