"""Deleting a follower and taking it back: everybody who wrote to them, their marks, their place on rosters."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.services.conftest import NOON, workspace
from wxdesk.domain.accounts import Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.personas import Other, other
from wxdesk.domain.phone import Arrival, Follower, Sender, SenderKind
from wxdesk.domain.roster import Member, MemberStatus, Waiting
from wxdesk.services import followers, others, removing


async def everything(ports):
    """All that a deletion may touch."""

    def work(tx):
        found = tx.followers
        return {
            "followers": list(found.all()),
            "senders": sorted(found.senders(), key=lambda each: each.id),
            "rhythms": sorted(found.rhythms(), key=lambda each: each.sender_id),
            "arrivals": list(found.arrivals()),
            "members": list(tx.roster.all(1)),
            "waiting": list(tx.roster.waiting()),
        }

    return await ports.store.read(work)


async def mei(bench):
    """Somebody with friends of her own, on a roster and waiting for another account."""
    staff = await bench.account(Kind.ENTERPRISE, "Staff")
    more = await bench.account(Kind.ENTERPRISE, "More staff")
    made = await followers.make(bench.ports, 3, "Mei")
    club = other(SenderKind.GROUP, "登山队", 4)
    made = await followers.save(bench.ports, replace(made, account_ids=frozenset({staff.id})), [club])

    def work(tx):
        sender = next(each for each in tx.followers.senders() if each.name == "登山队")
        tx.followers.add_arrival(Arrival(sender, NOON - timedelta(hours=2), text="周六几点？"))
        marked = {sender.key}
        kept = tx.followers.save(
            replace(
                made,
                muted=made.muted | marked,
                pinned=frozenset(marked),
                starred=made.starred | marked,
                since={sender.key: NOON - timedelta(days=3)},
                opened={**made.opened, sender.key: NOON},
            )
        )
        verified = NOON - timedelta(days=9)
        tx.roster.save(
            Member(staff.id, "陈美玲", status=MemberStatus.ACTIVE, follower_id=kept.id, verified_at=verified)
        )
        tx.roster.save_waiting(Waiting(more.id, kept.id, "Mei", NOON))
        return kept

    return await bench.store.run(work)


def test_undoing_brings_everything_back_as_it_was(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as bench:
            made = await mei(bench)
            before = await everything(bench.ports)
            removed = await removing.remove(bench.ports, made.id)
            between = await everything(bench.ports)
            back = await removing.restore(bench.ports, removed)
            return before, between, await everything(bench.ports), made, back

    before, between, after, made, back = run(work())
    assert before["arrivals"]
    assert (between["followers"], between["senders"], between["rhythms"], between["waiting"]) == ([], [], [], [])
    assert between["members"][0].follower_id == 0
    assert after == before
    assert back == made


def test_who_writes_to_others_too_stays_and_is_no_other_afterwards(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as bench:
            made = await mei(bench)
            await followers.copy(bench.ports, made.id, "Twin")
            before = await everything(bench.ports)
            removed = await removing.remove(bench.ports, made.id)
            between = await everything(bench.ports)
            await removing.restore(bench.ports, removed)
            return before, between, await everything(bench.ports), removed

    before, between, after, removed = run(work())
    assert removed.gone == ()
    assert between["senders"] == before["senders"]
    assert after == before


def test_one_of_the_same_name_who_came_meanwhile_is_the_same_one(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as bench:
            club = other(SenderKind.GROUP, "登山队", 4)
            first = await followers.save(bench.ports, Follower("Li"), [club])
            first = await followers.save(
                bench.ports, replace(first, muted=frozenset({(0, each) for each in first.sender_ids}))
            )
            removed = await removing.remove(bench.ports, first.id)
            second = await followers.save(bench.ports, Follower("Bo"), [club])
            back = await removing.restore(bench.ports, removed)
            return first, second, back, await everything(bench.ports)

    first, second, back, after = run(work())
    assert first.sender_ids != second.sender_ids == back.sender_ids
    assert back.muted == {(0, each) for each in second.sender_ids}
    assert len(after["senders"]) == 1


def test_a_place_that_is_taken_meanwhile_is_refused_and_changes_nothing(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as bench:
            made = await mei(bench)
            removed = await removing.remove(bench.ports, made.id)
            await followers.save(bench.ports, Follower("mei"))
            before = await everything(bench.ports)
            with pytest.raises(WxdeskError) as caught:
                await removing.restore(bench.ports, removed)
            return caught.value.code, before, await everything(bench.ports)

    code, before, after = run(work())
    assert code == "follower_name_taken"
    assert after == before


def test_what_is_gone_meanwhile_is_not_brought_back(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as bench:
            made = await mei(bench)
            removed = await removing.remove(bench.ports, made.id)

            def less(tx):
                tx.roster.delete(removed.member_ids[0])
                for account in tx.accounts.all():
                    tx.accounts.delete(account.id)

            await bench.store.run(less)
            back = await removing.restore(bench.ports, removed)
            return made, back, await everything(bench.ports)

    made, back, after = run(work())
    assert back.account_ids == frozenset()
    assert back.sender_ids == made.sender_ids
    assert (after["members"], after["waiting"]) == ([], [])


def test_who_has_no_rhythm_belongs_to_the_workspace_and_stays(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as bench:
            airline = await bench.store.run(lambda tx: tx.followers.save_sender(Sender("航空", SenderKind.SERVICE)))
            made = await followers.save(bench.ports, Follower("Li", sender_ids=frozenset({airline.id})))
            await removing.remove(bench.ports, made.id)
            return airline, await everything(bench.ports)

    airline, after = run(work())
    assert after["senders"] == [airline]


def test_somebody_who_writes_is_deleted_for_all_and_brought_back_as_they_were(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as bench:
            made = await mei(bench)
            copy = await followers.copy(bench.ports, made.id, "Ming")
            club = await others.sender(bench.ports, "登山队")
            before = await everything(bench.ports)
            removed = await others.remove(bench.ports, club.id)
            gone = await everything(bench.ports)
            await others.restore(bench.ports, removed)
            return made, copy, club, removed, before, gone, await everything(bench.ports)

    made, copy, club, removed, before, gone, after = run(work())
    assert {each.id for each in removed.heard_by} == {made.id, copy.id}
    assert club not in gone["senders"]
    assert gone["arrivals"] == []
    for each in gone["followers"]:
        kept = (each.sender_ids, each.muted, each.pinned, each.starred, each.opened, each.since)
        assert all(club.key not in marks and club.id not in marks for marks in kept)
    assert after == before


def test_a_follower_deleted_meanwhile_hears_of_nobody_again(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as bench:
            made = await mei(bench)
            copy = await followers.copy(bench.ports, made.id, "Ming")
            club = await others.sender(bench.ports, "登山队")
            removed = await others.remove(bench.ports, club.id)
            await removing.remove(bench.ports, copy.id)
            await others.restore(bench.ports, removed)
            return made, club, await everything(bench.ports)

    made, club, after = run(work())
    assert [each.id for each in after["followers"] if club.id in each.sender_ids] == [made.id]


def test_a_change_is_refused_where_it_would_be_somebody_else_or_nobody(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as bench:
            await mei(bench)
            club = await others.find(bench.ports, "登山队")
            await followers.save(bench.ports, Follower("Li"), [other(SenderKind.GROUP, "合唱团", 4)])
            refused = []
            for sender, rhythm in (
                (replace(club.sender, name="合唱团"), club.rhythm),
                (replace(club.sender, name=" "), club.rhythm),
                (club.sender, replace(club.rhythm, minutes=())),
                (club.sender, replace(club.rhythm, lines=())),
            ):
                with pytest.raises(WxdeskError) as caught:
                    await others.change(bench.ports, Other(sender, rhythm))
                refused.append(caught.value.code)
            same = await others.change(bench.ports, club)
            return refused, same, club

    refused, same, club = run(work())
    assert refused == ["sender_known", *["sender_incomplete"] * 3]
    assert same == club
