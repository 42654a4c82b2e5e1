"""Followers drawn from what the platform tells of an account: who carries a tag, and when its followers are active."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from hashlib import sha256

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.activity import Activity, Following
from wxdesk.domain.attempts import PlatformError, Tag
from wxdesk.domain.best_time import USUAL
from wxdesk.domain.clock import CHINA, china
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.personas import Other, persona, settled
from wxdesk.domain.phone import Follower, Sender
from wxdesk.services import activity
from wxdesk.services.followers import demand_room
from wxdesk.services.ports import Ports, Transaction

AT_ONCE = 50
"""How many are drawn at most in one go."""
_NOT_CARRIED = frozenset({0, 1})
"""The platform's own marks for who carries no tag and who is blocked (reference: official-account-api §6)."""


@dataclass(frozen=True, slots=True)
class Told:
    """What can be drawn from: the account's tags, and when its followers are active.

    ``activity`` is None where nothing is known; ``refusal`` says why it was not read now. ``earlier``: it was read
    before.
    """

    tags: tuple[Tag, ...]
    activity: Activity | None = None
    refusal: WxdeskError | None = None
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class Drawn:
    """Who was drawn from so many ``carriers``; ``activity`` is what their habits come from, None: what is usual.

    ``before`` is how many had been drawn from them with this seed already.
    """

    followers: tuple[Follower, ...]
    carriers: int
    activity: Activity | None
    before: int = 0


async def look(ports: Ports, account_id: int) -> Told:
    """Ask the platform for an account's tags and when its followers are active.

    Raises ``draws_no_staff`` (name), ``PlatformError`` where the tags are refused, and what ``Platforms.of`` raises.
    """
    account = await ports.store.read(lambda tx: _drawable(tx, account_id))
    tags = tuple(await (await ports.platforms.of(account)).tags())
    try:
        read = await activity.read(ports, account_id)
    except PlatformError as refusal:
        before = await ports.store.read(lambda tx: activity.known_of(tx, account_id))
        return Told(tags, before, refusal, earlier=before is not None)
    if read is not None:
        return Told(tags, read)
    before = await ports.store.read(lambda tx: activity.known_of(tx, account_id))
    return Told(tags, before, earlier=before is not None)


async def draw(ports: Ports, account_id: int, tag_id: int | None, count: int, seed: int) -> Drawn:
    """Draw ``count`` followers from those who carry a tag of an account (None: from all who follow it).

    Of each one the day since which they follow and their tags are the platform's; when they look at their phone comes
    from what is known of the account's activity. All else is made up, and nothing is kept that says who they are.

    A seed gives everybody a place. Drawing again with the same one goes on behind those drawn before: of that only the
    number is kept, so that somebody can be met twice once others have begun or ceased to follow.

    Raises ``draws_no_staff`` (name), ``nobody_to_draw`` (name), ``everybody_drawn`` (name, count), ``followers_full``
    (most), ``PlatformError`` and what ``Platforms.of`` raises; nobody is kept then.
    """
    account = await ports.store.read(lambda tx: _room_for(tx, account_id, count))
    platform = await ports.platforms.of(account)
    openids = await platform.followers(tag_id)
    if not openids:
        raise WxdeskError("nobody_to_draw", name=account.name)
    key = f"drawn_{account_id}_{'all' if tag_id is None else tag_id}_{seed}"
    before = await ports.store.read(lambda tx: int(tx.settings.get(key) or 0))
    chosen = sorted(openids, key=lambda each: _place(seed, each))[before : before + count]
    if not chosen:
        raise WxdeskError("everybody_drawn", name=account.name, count=len(openids))
    told = await platform.following(chosen)

    def work(tx: Transaction) -> Drawn:
        demand_room(tx, len(told))
        known = activity.known_of(tx, account_id)
        used = known if known is not None and known.telling else None
        drawing = _Drawing(tx, account_id, tag_id, used.counts if used else USUAL, ports.clock.now())
        made = [drawing.keep(each, int(f"{seed}{place:02}")) for place, each in enumerate(told, before)]
        tx.settings.set(key, str(before + len(chosen)))
        return Drawn(tuple(made), len(openids), used, before)

    return await ports.store.run(work)


def _place(seed: int, openid: str) -> bytes:
    """Return where somebody stands among all: by themselves, so that who comes or goes moves nobody else about."""
    return sha256(f"real/{seed}/{openid}".encode()).digest()


class _Drawing:
    """One transaction that keeps many: who is there already is read once."""

    def __init__(
        self, tx: Transaction, account_id: int, tag_id: int | None, weights: Sequence[float], now: datetime
    ) -> None:
        self._tx, self._account_id, self._weights, self._now = tx, account_id, weights, now
        self._tags = frozenset() if tag_id is None else frozenset({tag_id})
        self._names = [each.name for each in tx.followers.all()]
        self._senders = {(each.name, each.kind): each for each in tx.followers.senders()}

    def keep(self, told: Following, seed: int) -> Follower:
        """Keep a follower of whom the platform ``told``."""
        made = persona(seed, [self._account_id], self._now, self._names)
        ids = [self._other(each).id for each in made.others]
        follower = replace(
            settled(made, ids, self._weights, self._now, seed),
            since=_since(self._account_id, told),
            tags={self._account_id: (told.tags | self._tags) - _NOT_CARRIED},
        )
        self._names.append(follower.name)
        return self._tx.followers.save(follower)

    def _other(self, other: Other) -> Sender:
        """Return who writes; one of the same name and kind is the same one."""
        key = other.sender.name, other.sender.kind
        if key not in self._senders:
            self._senders[key] = self._tx.followers.save_sender(other.sender)
            self._tx.followers.save_rhythm(replace(other.rhythm, sender_id=self._senders[key].id))
        return self._senders[key]


def _since(account_id: int, told: Following) -> Mapping[tuple[int, int], datetime]:
    """Return the day alone: the moment would tell one follower from all others."""
    if told.since is None:
        return {}
    return {(account_id, 0): datetime.combine(china(told.since).date(), time(), CHINA)}


def _drawable(tx: Transaction, account_id: int) -> Account:
    account = tx.accounts.get(account_id)
    if account.kind is Kind.ENTERPRISE:
        raise WxdeskError("draws_no_staff", name=account.name)
    return account


def _room_for(tx: Transaction, account_id: int, count: int) -> Account:
    demand_room(tx, count)
    return _drawable(tx, account_id)
