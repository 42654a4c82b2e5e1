"""Looking after followers: making, copying, drawing and editing them, and whoever else writes to them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from zoneinfo import ZoneInfo

from wxdesk.domain.accounts import Kind
from wxdesk.domain.best_time import USUAL
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.personas import Other, Persona, copied, drawn_from, persona, settled
from wxdesk.domain.phone import Follower, Sender
from wxdesk.domain.rhythm import Rhythm
from wxdesk.services.following import followed, since_now
from wxdesk.services.phone_world import unknown
from wxdesk.services.ports import Ports, Transaction

MOST = 500
"""So many followers a workspace keeps; *best time* draws thousands without keeping them."""

Work = Callable[[Transaction], Follower]


@dataclass(frozen=True, slots=True)
class Known:
    """A follower as the list shows them. ``rosters`` are the ids of the accounts on whose roster they are."""

    follower: Follower
    accounts: tuple[str, ...]
    others: tuple[Sender, ...]
    rosters: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Followers:
    """All followers, and all others who write, with their rhythms."""

    known: tuple[Known, ...]
    senders: tuple[Sender, ...]
    rhythms: tuple[Rhythm, ...]


async def all_of(ports: Ports) -> Followers:
    """Load every follower with what the list shows of them."""

    def work(tx: Transaction) -> Followers:
        names = {account.id: account.name for account in tx.accounts.all()}
        senders = {sender.id: sender for sender in tx.followers.senders()}
        now = ports.clock.now()
        known = tuple(
            Known(
                each,
                tuple(names[key] for key in sorted(each.account_ids) if key in names),
                tuple(senders[key] for key in sorted(each.sender_ids) if key in senders),
                tuple(sorted(tx.roster.inside(each.id, now))),
            )
            for each in tx.followers.all()
        )
        return Followers(known, tuple(senders.values()), tuple(tx.followers.rhythms()))

    return await ports.store.read(work)


async def find(ports: Ports, name: str) -> Follower:
    """Return the follower with this name, in any case, or number. Raises ``follower_unknown`` (name, known)."""
    return await ports.store.read(lambda tx: _called(tx, name))


def _called(tx: Transaction, name: str) -> Follower:
    wanted = name.strip().casefold()
    everybody = tx.followers.all()
    by_name = [each for each in everybody if each.name.casefold() == wanted]
    found = by_name or [each for each in everybody if str(each.id) == wanted]
    if not found:
        raise unknown(name, everybody)
    return found[0]


async def make(ports: Ports, seed: int, name: str = "") -> Follower:
    """Make up a follower from ``seed``, with others who write to them. Raises what ``save`` raises."""

    def work(tx: Transaction) -> Follower:
        accounts = [each.id for each in tx.accounts.all() if each.kind is not Kind.ENTERPRISE]
        made = persona(seed, accounts, ports.clock.now(), [each.name for each in tx.followers.all()])
        if name.strip():
            made = replace(made, follower=replace(made.follower, name=name))
        return _keep_persona(tx, made, ports.clock.now(), seed)

    return await ports.store.run(work)


def _keep_persona(tx: Transaction, made: Persona, now: datetime, seed: int) -> Follower:
    demand_room(tx)
    ids = [keep_other(tx, each).id for each in made.others]
    return _keep(tx, settled(made, ids, USUAL, now, seed))


def keep_other(tx: Transaction, other: Other) -> Sender:
    """Keep somebody made up, with how they write; one of the same name and kind is the same one."""
    same = (each for each in tx.followers.senders() if (each.name, each.kind) == (other.sender.name, other.sender.kind))
    return next(same, None) or _write_down(tx, other)


def _enter(tx: Transaction, other: Other) -> Sender:
    """Keep somebody entered by hand: nobody else's times and lines are taken for theirs."""
    demand_new(tx, other)
    return _write_down(tx, other)


def demand_new(tx: Transaction, other: Other) -> None:
    """Raises ``sender_incomplete`` without a name, times or lines; ``sender_known`` (name) for one there is already."""
    name, kind = other.sender.name.strip(), other.sender.kind
    if not (name and other.rhythm.minutes and other.rhythm.lines):
        raise WxdeskError("sender_incomplete")
    for each in tx.followers.senders():
        if (each.name.casefold(), each.kind) == (name.casefold(), kind) and each.id != other.sender.id:
            raise WxdeskError("sender_known", name=each.name)


def _write_down(tx: Transaction, other: Other) -> Sender:
    sender = tx.followers.save_sender(other.sender)
    tx.followers.save_rhythm(replace(other.rhythm, sender_id=sender.id))
    return sender


async def draw(ports: Ports, account_id: int | None, seed: int) -> Follower:
    """Draw somebody at random from the followers of an own account (None: from all). Raises ``audience_empty``."""

    def work(tx: Transaction) -> Follower:
        demand_room(tx)
        everybody = tx.followers.all()
        audience = [each for each in everybody if account_id is None or account_id in each.account_ids]
        if not audience:
            raise WxdeskError("audience_empty")
        return _keep(tx, drawn_from(audience, seed, ports.clock.now(), [each.name for each in everybody]))

    return await ports.store.run(work)


async def copy(ports: Ports, follower_id: int, name: str) -> Follower:
    """Keep a copy under another name; others who write to them write to both. Raises what ``save`` raises."""

    def work(tx: Transaction) -> Follower:
        demand_room(tx)
        return _keep(tx, copied(tx.followers.get(follower_id), name))

    return await ports.store.run(work)


async def save(ports: Ports, follower: Follower, others: Sequence[Other] = ()) -> Follower:
    """Keep a follower; ``others``, who are new, are kept too and write to them.

    Whom they did not follow before they follow since now, where no other ``since`` is given; somebody new follows from
    the beginning.
    Raises ``follower_nameless``, ``follower_name_taken`` (name), ``zone_unknown`` (zone), ``followers_full`` (most) and
    what ``demand_new`` raises.
    """

    def work(tx: Transaction) -> Follower:
        if not follower.id:
            demand_room(tx)
        check(tx, follower)
        ids = {_enter(tx, each).id for each in others}
        after = replace(follower, sender_ids=follower.sender_ids | ids)
        before = next((each for each in tx.followers.all() if each.id == follower.id), after)
        return _keep(tx, since_now(tx, before, after, ports.clock.now()))

    return await ports.store.run(work)


def demand_room(tx: Transaction, more: int = 1) -> None:
    """Raises ``followers_full`` (most) where so many more find no room."""
    if len(tx.followers.all()) + more > MOST:
        raise WxdeskError("followers_full", most=MOST)


def _keep(tx: Transaction, follower: Follower) -> Follower:
    check(tx, follower)
    kept = followed(follower)
    since = {key: at for key, at in follower.since.items() if key in kept}
    return tx.followers.save(replace(follower, name=follower.name.strip(), since=since))


def check(tx: Transaction, follower: Follower) -> None:
    """Raises ``follower_nameless``, ``follower_name_taken`` (name), ``zone_unknown`` (zone)."""
    name = follower.name.strip()
    if not name:
        raise WxdeskError("follower_nameless")
    if any(each.name.casefold() == name.casefold() and each.id != follower.id for each in tx.followers.all()):
        raise WxdeskError("follower_name_taken", name=name)
    try:
        ZoneInfo(follower.zone)
    except (KeyError, ValueError, OSError) as error:
        raise WxdeskError("zone_unknown", zone=follower.zone) from error
