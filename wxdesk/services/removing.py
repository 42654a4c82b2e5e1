"""Deleting a follower, and bringing them back as they were: with whoever wrote to them, and their place on rosters."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import Arrival, Follower, Keys, Sender
from wxdesk.domain.rhythm import Rhythm
from wxdesk.domain.roster import Waiting
from wxdesk.services.followers import check, demand_room
from wxdesk.services.ports import Ports, Transaction

Key = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Gone:
    """Somebody who wrote to nobody else and so went along: how often they write, and what they had written."""

    sender: Sender
    rhythm: Rhythm
    arrivals: tuple[Arrival, ...] = ()


@dataclass(frozen=True, slots=True)
class Removed:
    """A follower who was deleted, and all that went with them; ``restore`` takes it.

    ``member_ids`` are the members of rosters whose phone it was.
    """

    follower: Follower
    gone: tuple[Gone, ...] = ()
    member_ids: tuple[int, ...] = ()
    waiting: tuple[Waiting, ...] = ()


async def remove(ports: Ports, follower_id: int) -> Removed:
    """Delete a follower, and whoever wrote to nobody else. Raises ``follower_unknown``."""

    def work(tx: Transaction) -> Removed:
        follower = tx.followers.get(follower_id)
        removed = Removed(
            follower,
            _only_theirs(tx, follower),
            tuple(member.id for member in tx.roster.of_follower(follower_id)),
            tuple(each for each in tx.roster.waiting() if each.follower_id == follower_id),
        )
        tx.followers.delete(follower_id)
        for each in removed.gone:
            tx.followers.delete_sender(each.sender.id)
        return removed

    return await ports.store.run(work)


async def restore(ports: Ports, removed: Removed) -> Follower:
    """Undo ``remove``. Raises ``follower_name_taken`` and ``followers_full`` where their place is taken by now."""

    def work(tx: Transaction) -> Follower:
        demand_room(tx)
        check(tx, replace(removed.follower, id=0))
        numbers = {each.sender.id: bring_back(tx, each) for each in removed.gone}
        there = {account.id for account in tx.accounts.all()}
        kept = tx.followers.save(_renumbered(removed.follower, numbers, there, {s.id for s in tx.followers.senders()}))
        for member_id in removed.member_ids:
            _give_phone(tx, member_id, kept.id)
        for waiting in removed.waiting:
            if waiting.account_id in there:
                tx.roster.save_waiting(replace(waiting, follower_id=kept.id))
        return kept

    return await ports.store.run(work)


def _only_theirs(tx: Transaction, follower: Follower) -> tuple[Gone, ...]:
    """Those made up or entered whom nobody else hears of; who has no rhythm belongs to the workspace and stays."""
    needed = {key for each in tx.followers.all() if each.id != follower.id for key in each.sender_ids}
    rhythms = {rhythm.sender_id: rhythm for rhythm in tx.followers.rhythms()}
    return gone_of(tx, frozenset(follower.sender_ids & rhythms.keys() - needed))


def gone_of(tx: Transaction, alone: frozenset[int]) -> tuple[Gone, ...]:
    """Return those with these numbers, who have rhythms, with all that they wrote."""
    rhythms = {rhythm.sender_id: rhythm for rhythm in tx.followers.rhythms()}
    said: dict[int, list[Arrival]] = {key: [] for key in alone}
    for arrival in tx.followers.arrivals() if alone else ():
        if arrival.sender.id in alone:
            said[arrival.sender.id].append(arrival)
    return tuple(
        Gone(sender, rhythms[sender.id], tuple(said[sender.id]))
        for sender in tx.followers.senders()
        if sender.id in alone
    )


def bring_back(tx: Transaction, gone: Gone) -> int:
    """Bring somebody back, under the number they had; one of the same name and kind who came meanwhile is the same."""
    for sender in tx.followers.senders():
        if (sender.name, sender.kind) == (gone.sender.name, gone.sender.kind):
            return sender.id
    kept = tx.followers.save_sender(gone.sender)
    tx.followers.save_rhythm(gone.rhythm)
    for arrival in gone.arrivals:
        tx.followers.add_arrival(arrival)
    return kept.id


def _give_phone(tx: Transaction, member_id: int, follower_id: int) -> None:
    try:
        member = tx.roster.get(member_id)
    except WxdeskError:
        return  # deleted meanwhile
    if not member.follower_id:
        tx.roster.save(replace(member, follower_id=follower_id))


def _renumbered(follower: Follower, numbers: Mapping[int, int], accounts: set[int], senders: set[int]) -> Follower:
    """Return the follower with the numbers that others have now, without whom nobody knows any more."""

    def now(key: Key) -> Key:
        return key if key[0] else (0, numbers.get(key[1], key[1]))

    def keys(before: Keys) -> Keys:
        return frozenset(map(now, before))

    return replace(
        follower,
        account_ids=follower.account_ids & accounts,
        sender_ids=frozenset(numbers.get(each, each) for each in follower.sender_ids) & senders,
        opened={now(key): at for key, at in follower.opened.items()},
        earlier={now(key): times for key, times in follower.earlier.items()},
        since={now(key): at for key, at in follower.since.items()},
        muted=keys(follower.muted),
        pinned=keys(follower.pinned),
        starred=keys(follower.starred),
    )
