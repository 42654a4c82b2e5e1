"""All that phones are computed from: read once, sorted by sender, and read again only where it has changed."""

import asyncio
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.clock import CHINA, china
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.lines import Line, Lines, lines_of
from wxdesk.domain.phone import Arrival, Follower, Sender, SenderKind
from wxdesk.domain.reel import Reel
from wxdesk.domain.rhythm import Rhythm, arrivals_of
from wxdesk.domain.roster import Member
from wxdesk.services.ports import Outgoing, Ports, Transaction

_FAR = datetime(9999, 1, 1, tzinfo=UTC)
BEFORE, AFTER = timedelta(days=35), timedelta(days=2)
"""What others write is made up from so long before the day that shows until so long after it began."""

NAMED = 20
"""So many followers are named where one is asked for that is not there."""

_REELS = 32
_KINDS = {
    Kind.SUBSCRIPTION: SenderKind.SUBSCRIPTION,
    Kind.SERVICE: SenderKind.SERVICE,
    Kind.ENTERPRISE: SenderKind.ENTERPRISE,
}


@dataclass(frozen=True, slots=True)
class Send:
    """One of the desk's own posts on the time line; ``scheduled``: it has not gone out yet."""

    post_id: int
    sender: Sender
    at: datetime
    scheduled: bool = False


@dataclass(frozen=True, slots=True)
class OwnLine:
    """What an own account has sent, as it was read when ``mark`` was its mark."""

    sender: Sender
    mark: tuple[int, ...]
    sent: tuple[Arrival, ...]
    coming: tuple[Arrival, ...]
    line: Line


class MadeUp:
    """What others write by their rhythms, made once for each of them and day."""

    def __init__(self) -> None:
        self._days: dict[tuple[Sender, Rhythm], dict[date, tuple[Arrival, ...]]] = {}

    def between(self, sender: Sender, rhythm: Rhythm, first: date, last: date) -> Iterator[Arrival]:
        """Yield what is written on the days from ``first`` to ``last``; all other days are forgotten."""
        known = self._days.get((sender, rhythm), {})
        days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
        kept = {day: known[day] if day in known else _made_up(sender, rhythm, day) for day in days}
        self._days[sender, rhythm] = kept
        for arrivals in kept.values():
            yield from arrivals

    def forget_others(self, known: Container[tuple[Sender, Rhythm]]) -> None:
        """Forget everybody who is not ``known`` any more."""
        self._days = {key: days for key, days in self._days.items() if key in known}


def _made_up(sender: Sender, rhythm: Rhythm, day: date) -> tuple[Arrival, ...]:
    midnight = datetime.combine(day, time(), CHINA)
    return tuple(arrivals_of(sender, rhythm, midnight, midnight + timedelta(days=1)))


@dataclass(frozen=True, eq=False)
class PhoneWorld:
    """Everything that phones are computed from, as the workspace stood when it was loaded.

    ``memberships`` says for a follower since when which enterprise accounts count them as a verified member. ``day`` is
    the day around which what others write is made up. A world is equal to itself alone: comparing takes no time.
    """

    followers: tuple[Follower, ...] = ()
    accounts: tuple[Account, ...] = ()
    others: tuple[Sender, ...] = ()
    lines: Lines = field(default_factory=dict)
    scheduled: frozenset[int] = frozenset()
    memberships: Mapping[int, tuple[tuple[int, datetime], ...]] = field(default_factory=dict)
    day: date | None = None
    own: Mapping[int, OwnLine] = field(default_factory=dict, repr=False)
    stored: Lines = field(default_factory=dict, repr=False)
    rhythms: Mapping[int, Rhythm] = field(default_factory=dict, repr=False)
    made_up: MadeUp = field(default_factory=MadeUp, repr=False)
    _reels: dict[int, Reel] = field(default_factory=dict, init=False, repr=False)
    _sends: list[tuple[Sequence[Arrival], tuple[Send, ...]]] = field(default_factory=list, init=False, repr=False)

    def follower(self, name: str = "") -> Follower:
        """Return the follower called ``name`` (any case), the first where no name is given.

        Raises what ``unknown`` returns.
        """
        wanted = name.strip().casefold()
        found = next((each for each in self.followers if not wanted or each.name.casefold() == wanted), None)
        if found is None:
            raise unknown(name, self.followers)
        return found

    def inside(self, follower: Follower, at: datetime) -> frozenset[int]:
        """Return the enterprise accounts on whose roster ``follower`` is a verified member at ``at``."""
        return frozenset(account for account, since in self.memberships.get(follower.id, ()) if since <= at)

    def account(self, account_id: int) -> Account | None:
        return next((each for each in self.accounts if each.id == account_id), None)

    def reel(self, follower: Follower) -> Reel:
        """Return all that reaches ``follower``; the same object as long as neither has changed."""
        known = self._reels.get(follower.id)
        if known is None or known.follower != follower:
            while len(self._reels) >= _REELS:
                self._reels.pop(next(iter(self._reels)))
            known = self._reels[follower.id] = Reel(follower, self.lines, dict(self.memberships.get(follower.id, ())))
        return known

    @property
    def sends(self) -> tuple[Send, ...]:
        """Every send of the desk's own, past or planned, the earliest first; see ``Reel.own_between`` for a few."""
        own = [each for key, line in self.lines.items() if key[0] for each in line.arrivals if each.post_id]
        return tuple(self.send_of(each) for each in sorted(own, key=lambda each: (each.at, each.post_id)))

    def sends_between(self, follower: Follower, start: datetime, end: datetime, at: datetime) -> tuple[Send, ...]:
        """Return the sends that reach ``follower``, see ``Reel.own_between``; the same object while it is the same."""
        found = self.reel(follower).own_between(start, end, at)
        if not self._sends or self._sends[-1][0] is not found:
            self._sends[:] = [(found, tuple(map(self.send_of, found)))]
        return self._sends[-1][1]

    def send_of(self, arrival: Arrival) -> Send:
        return Send(arrival.post_id, arrival.sender, arrival.at, arrival.post_id in self.scheduled)

    def covers(self, at: datetime) -> bool:
        """Whether what others write is made up around ``at``."""
        return not self.rhythms or self.day == china(at).date()

    def around(self, at: datetime) -> "PhoneWorld":
        """Return the same with what others write around ``at``; may take a while, so not for the window's thread."""
        day = china(at).date()
        lines = {sender.key: Line(sender, ()) for sender in self.others}  # who has not written yet has a name too
        lines |= {**self.stored, **{(account, 0): own.line for account, own in self.own.items()}}
        known = {sender.id: sender for sender in self.others}
        writing = {(known[key], rhythm) for key, rhythm in self.rhythms.items() if key in known}
        self.made_up.forget_others(writing)
        for sender, rhythm in writing:
            made = self.made_up.between(sender, rhythm, day - BEFORE, day + AFTER - timedelta(days=1))
            told = self.stored[sender.key].arrivals if sender.key in self.stored else ()
            lines[sender.key] = Line(sender, [*told, *made])
        return replace(self, lines=lines, day=day)


async def world(ports: Ports, at: datetime | None = None, known: PhoneWorld | None = None) -> PhoneWorld:
    """Load followers, senders, and all that reached or will reach a phone; scheduled posts count at their time.

    ``at`` is the moment that shows, by default now. Of what ``known`` holds only what has changed is read again.
    """
    moment = at or ports.clock.now()
    loaded = await ports.store.read(lambda tx: _load(tx, known))
    return await asyncio.to_thread(loaded.around, moment)


async def moved(world: PhoneWorld, at: datetime) -> PhoneWorld:
    """Return ``world`` with what others write around ``at``."""
    return world if world.covers(at) else await asyncio.to_thread(world.around, at)


def _load(tx: Transaction, known: PhoneWorld | None) -> PhoneWorld:
    accounts = tuple(tx.accounts.all())
    followers = tuple(tx.followers.all())
    own = _own(tx, accounts, known.own if known else {})
    return PhoneWorld(
        followers,
        accounts,
        tuple(tx.followers.senders()),
        scheduled=frozenset(each.post_id for line in own.values() for each in line.coming),
        memberships={each.id: _memberships(tx, each, accounts) for each in followers},
        own=own,
        stored=lines_of(tx.followers.arrivals()),
        rhythms={each.sender_id: each for each in tx.followers.rhythms()},
        made_up=known.made_up if known else MadeUp(),
    )


def _own(tx: Transaction, accounts: Iterable[Account], known: Mapping[int, OwnLine]) -> dict[int, OwnLine]:
    """Read what own accounts sent: only of those that have sent something else than before."""
    marks = tx.posts.sent_marks()
    coming = _by_account(tx.posts.coming())
    senders = {account.id: sender_of(account) for account in accounts}
    same = {
        key: line for key, line in known.items() if line.sender == senders.get(key) and line.mark == marks.get(key, ())
    }
    stale = [key for key in senders if key not in same and key in marks]
    sent = _by_account(tx.posts.sent(stale)) if stale else {}
    found: dict[int, OwnLine] = {}
    for key, sender in senders.items():
        planned = tuple(_arrival(sender, each) for each in coming.get(key, ()))
        if key in same and same[key].coming == planned:
            found[key] = same[key]
        else:
            gone = same[key].sent if key in same else tuple(_arrival(sender, each) for each in sent.get(key, ()))
            found[key] = OwnLine(sender, marks.get(key, ()), gone, planned, Line(sender, (*gone, *planned)))
    return found


def _by_account(posts: Iterable[Outgoing]) -> dict[int, list[Outgoing]]:
    found: dict[int, list[Outgoing]] = {}
    for each in posts:
        found.setdefault(each.account_id, []).append(each)
    return found


def _arrival(sender: Sender, post: Outgoing) -> Arrival:
    return Arrival(sender, post.at, post.cards, post_id=post.post_id, tag_id=post.tag_id)


def _memberships(tx: Transaction, follower: Follower, accounts: Sequence[Account]) -> tuple[tuple[int, datetime], ...]:
    inside = tx.roster.inside(follower.id, _FAR)
    found = []
    for account in accounts:
        if account.id in inside:
            since = [_since(member) for member in tx.roster.of_follower(follower.id) if member.account_id == account.id]
            found.append((account.id, min((each for each in since if each is not None), default=_FAR)))
    return tuple(found)


def _since(member: Member) -> datetime | None:
    return member.verified_at if member.sees_internal_posts(_FAR) else None


def unknown(name: str, followers: Iterable[Follower]) -> WxdeskError:
    """Return the refusal ``follower_unknown`` (name, known): ``known`` are those there are, at most ``NAMED``."""
    names = sorted(each.name for each in followers)
    more = ["…"] if len(names) > NAMED else []
    return WxdeskError("follower_unknown", name=name, known=", ".join([*names[:NAMED], *more]) or "-")


def sender_of(account: Account) -> Sender:
    """Return an own account as phones show it."""
    return Sender(account.shown_name, _KINDS[account.kind], account.colour, account.glyph, account.id)
