"""Others who write to followers: accounts, friends and groups, entered by hand, changed and deleted."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.personas import Other
from wxdesk.domain.phone import Follower, Sender
from wxdesk.services.followers import demand_new, save
from wxdesk.services.following import since_now
from wxdesk.services.ports import Ports, Transaction
from wxdesk.services.removing import Gone, bring_back, gone_of

T = TypeVar("T")
Key = tuple[int, int]
NAMED = 20
"""So many are named where one is asked for that is not there."""


@dataclass(frozen=True, slots=True)
class RemovedOther:
    """Somebody who was deleted, and those who heard of them, as they were; ``restore`` takes it."""

    gone: Gone
    heard_by: tuple[Follower, ...]


async def sender(ports: Ports, name: str) -> Sender:
    """Return who is called so, in any case, or has this number.

    Raises ``sender_unknown`` (name, known), and ``sender_ambiguous`` (name, found) where several are called so.
    """
    return await ports.store.read(lambda tx: _called(tx, name))


async def find(ports: Ports, name: str) -> Other:
    """Return the same with how they write. Raises ``sender_fixed`` (name) too, for who has no times of their own."""
    return await ports.store.read(lambda tx: _other(tx, _called(tx, name).id))


def _called(tx: Transaction, name: str) -> Sender:
    wanted, everybody = name.strip().casefold(), tx.followers.senders()
    found = [each for each in everybody if each.name.casefold() == wanted]
    found = found or [each for each in everybody if str(each.id) == wanted]
    if not found:
        names = [each.name for each in everybody]
        known = ", ".join([*names[:NAMED], *(["…"] if len(names) > NAMED else [])])
        raise WxdeskError("sender_unknown", name=name, known=known or "-")
    if len(found) > 1:  # a friend and a group may have one name
        numbers = ", ".join(f"{each.id} ({each.kind.value})" for each in found)
        raise WxdeskError("sender_ambiguous", name=found[0].name, found=numbers)
    return found[0]


async def add(ports: Ports, follower: Follower, new: Other) -> Other:
    """Let somebody new write to ``follower``; return them as they are kept. Raises what ``followers.save`` raises."""
    saved = await save(ports, follower, [new])
    (number,) = saved.sender_ids - follower.sender_ids
    return await ports.store.read(lambda tx: _other(tx, number))


async def hear(ports: Ports, follower_id: int, sender_id: int, *, on: bool = True) -> Follower:
    """Let a follower hear of somebody from now on, or no longer."""

    def work(tx: Transaction) -> Follower:
        follower = tx.followers.get(follower_id)
        ids = follower.sender_ids | {sender_id} if on else follower.sender_ids - {sender_id}
        return tx.followers.save(since_now(tx, follower, replace(follower, sender_ids=ids), ports.clock.now()))

    return await ports.store.run(work)


async def change(ports: Ports, other: Other) -> Other:
    """Keep another name, other times or lines of somebody who writes, for all who hear of them; return what was before.

    Raises ``sender_unknown``, ``sender_fixed`` (name), ``sender_incomplete``, ``sender_known`` (name).
    """

    def work(tx: Transaction) -> Other:
        before = _other(tx, other.sender.id)
        demand_new(tx, other)
        sender = tx.followers.save_sender(replace(other.sender, name=other.sender.name.strip()))
        tx.followers.save_rhythm(replace(other.rhythm, sender_id=sender.id))
        return before

    return await ports.store.run(work)


async def remove(ports: Ports, sender_id: int) -> RemovedOther:
    """Delete somebody who writes, for all who hear of them. Raises ``sender_unknown`` and ``sender_fixed`` (name)."""

    def work(tx: Transaction) -> RemovedOther:
        _other(tx, sender_id)
        (gone,) = gone_of(tx, frozenset({sender_id}))
        heard_by = tuple(each for each in tx.followers.all() if sender_id in each.sender_ids)
        for each in heard_by:
            tx.followers.save(_without(each, (0, sender_id)))
        tx.followers.delete_sender(sender_id)
        return RemovedOther(gone, heard_by)

    return await ports.store.run(work)


async def restore(ports: Ports, removed: RemovedOther) -> Sender:
    """Undo ``remove``: they write again to those who are still there, with their marks."""

    def work(tx: Transaction) -> Sender:
        number = bring_back(tx, removed.gone)
        there = {each.id: each for each in tx.followers.all()}
        for before in removed.heard_by:
            if before.id in there:
                tx.followers.save(_with(there[before.id], before, (0, removed.gone.sender.id), (0, number)))
        return _other(tx, number).sender

    return await ports.store.run(work)


def _other(tx: Transaction, sender_id: int) -> Other:
    sender = next((each for each in tx.followers.senders() if each.id == sender_id), None)
    if sender is None:
        raise WxdeskError("sender_unknown", id=sender_id)
    rhythm = next((each for each in tx.followers.rhythms() if each.sender_id == sender_id), None)
    if rhythm is None:
        raise WxdeskError("sender_fixed", name=sender.name)
    return Other(sender, rhythm)


def _without(follower: Follower, key: Key) -> Follower:
    return replace(
        follower,
        sender_ids=follower.sender_ids - {key[1]},
        muted=follower.muted - {key},
        pinned=follower.pinned - {key},
        starred=follower.starred - {key},
        opened=_less(follower.opened, key),
        earlier=_less(follower.earlier, key),
        since=_less(follower.since, key),
    )


def _with(follower: Follower, before: Follower, old: Key, new: Key) -> Follower:
    """Return ``follower`` with what ``before`` had with ``old``, who has the number ``new`` now."""

    def marked(marks: Iterable[Key]) -> frozenset[Key]:
        return frozenset({new} if old in marks else ())

    def held(values: Mapping[Key, T]) -> Mapping[Key, T]:
        return {new: values[old]} if old in values else {}

    return replace(
        follower,
        sender_ids=follower.sender_ids | {new[1]},
        muted=follower.muted | marked(before.muted),
        pinned=follower.pinned | marked(before.pinned),
        starred=follower.starred | marked(before.starred),
        opened={**follower.opened, **held(before.opened)},
        earlier={**follower.earlier, **held(before.earlier)},
        since={**follower.since, **held(before.since)},
    )


def _less(values: Mapping[Key, T], key: Key) -> Mapping[Key, T]:
    return {each: value for each, value in values.items() if each != key}
