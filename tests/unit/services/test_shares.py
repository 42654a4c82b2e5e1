"""What a send to a tag takes of each follower's four: not lost by settling, nor by deleting an account and back."""

from datetime import timedelta

import pytest

from tests.unit.services.conftest import NOON, workspace
from tests.unit.services.test_acts import VIP, service
from wxdesk.domain.posts import PostState
from wxdesk.domain.quota import SlotState
from wxdesk.domain.reach import Reach, members_of
from wxdesk.services import accounts, audiences, posts, sending, settling


async def doubtful(bench, hotel, platform):
    """A send to the tag that left no trace; the next step repeats it."""
    post = await bench.post(hotel)
    platform.faults = {"send": ["vanish"]}
    await sending.send_now(bench.ports, post.id, VIP)
    attempt_id = bench.courier.held.pop()
    await bench.carry(attempt_id, patience=2)
    return post, attempt_id


async def shares(bench, hotel):
    return await bench.store.read(lambda tx: tx.tag_sends.of(hotel.id))


async def settle(bench, post):
    bench.clock.set(bench.clock.now() + settling.ON_ITS_WAY)
    await settling.resolve(bench.ports, post.id, was_sent=False)


@pytest.mark.parametrize("again", [False, True])
def test_a_send_to_a_tag_that_went_out_after_all_has_its_share_again(run, tmp_path, again):
    """Settled as not sent while its repetition was in flight, and perhaps sent anew: it counts once."""

    async def send():
        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            post, attempt_id = await doubtful(bench, hotel, platform)
            seen = []

            async def meanwhile():
                await settle(bench, post)
                platform.carriers = {101: ("anna", "bo")}
                seen.append(await audiences.reach(bench.ports, hotel.id, VIP))
                if again:
                    await sending.send_now(bench.ports, post.id, VIP)

            platform.meanwhile = meanwhile
            await bench.carry(attempt_id)
            await bench.carry_all()
            kept = await posts.get(bench.ports, post.id)
            return seen, kept, await shares(bench, hotel), len(platform.effects)

    seen, post, there, effects = run(send())
    assert seen == [Reach(2, 4, 0)]
    assert (post.state, post.failure) == (PostState.SENT, "")
    assert [(each.state, each.members) for each in there] == [(SlotState.SENT, members_of(("anna", "bo")))]
    assert effects == 1


@pytest.mark.parametrize("then", ["rest", "by hand", "to all", "deleted"])
def test_a_share_that_was_settled_as_not_sent_never_counts_unless_its_attempt_comes_back(run, tmp_path, then):
    async def send():
        async with workspace(tmp_path) as bench:
            hotel, platform = await service(bench)
            post, _ = await doubtful(bench, hotel, platform)
            held = await shares(bench, hotel)
            await settle(bench, post)
            if then == "by hand":
                await settling.mark_sent(bench.ports, post.id)
            elif then == "to all":
                await sending.send_now(bench.ports, post.id)
                await bench.carry_all()
            elif then == "deleted":
                await posts.delete(bench.ports, post.id)
            kept = await bench.store.read(lambda tx: tx.tag_sends.held_by(post.id))
            slots = await bench.store.read(lambda tx: [slot.state for slot in tx.slots.of(hotel.id)])
            return held, await shares(bench, hotel), kept, slots

    held, there, kept, slots = run(send())
    assert len(held) == 1
    assert there == []
    assert (kept is not None) == (then == "rest")
    assert slots == ([SlotState.SENT] if then in ("by hand", "to all") else [])


def test_deleting_an_account_and_undoing_it_keeps_what_its_followers_have_received(run, tmp_path):
    async def delete_and_restore():
        async with workspace(tmp_path) as bench:
            hotel, _ = await service(bench)
            sent, gone, waiting = [await bench.post(hotel) for _ in range(3)]
            for post in (sent, gone):
                await sending.send_now(bench.ports, post.id, VIP)
                await bench.carry_all()
            await sending.schedule(bench.ports, waiting.id, NOON + timedelta(hours=1), VIP)
            await bench.store.run(lambda tx: tx.posts.delete(gone.id))
            before = await shares(bench, hotel)
            deleted = await accounts.delete(bench.ports, hotel.id)
            empty = await shares(bench, hotel)
            await accounts.restore(bench.ports, deleted)
            after = await shares(bench, hotel)
            return (sent, waiting), before, empty, after, await audiences.reach(bench.ports, hotel.id, VIP)

    (sent, waiting), before, empty, after, reach = run(delete_and_restore())
    assert [(each.post_id, each.state.value) for each in before] == [
        (sent.id, "sent"),
        (0, "sent"),
        (waiting.id, "reserved"),
    ]
    assert empty == []
    assert after == before
    assert reach == Reach(2, 1, 0)
