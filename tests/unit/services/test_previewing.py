"""Previews: to named people, counted by the platform, never a send."""

from dataclasses import replace

import pytest

from tests.unit.services.conftest import workspace
from tests.unit.services.test_sending import quota, refusal
from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.phone import Follower
from wxdesk.domain.posts import PostState
from wxdesk.services import posts, previewing, sending
from wxdesk.services.ports import ApiBudget


def test_a_preview_reaches_the_named_and_is_no_send(run, tmp_path):
    async def go():
        async with workspace(tmp_path) as bench:
            hotel = await bench.account(Kind.SERVICE)
            post = await bench.post(hotel)
            told = await previewing.preview(bench.ports, post.id, [" mei_chen ", "", "lin-88", "mei_chen"])
            again = await previewing.preview(bench.ports, post.id, ["lin-88"])
            platform = await bench.platforms.of(hotel)
            return told, again, platform, await posts.get(bench.ports, post.id), await quota(bench, hotel)

    told, again, platform, post, left = run(go())
    assert [(each.person, each.refusal) for each in told] == [("mei_chen", None), ("lin-88", None)]
    assert [each.person for each in again] == ["lin-88"]
    assert platform.previewed == [(who, ("冬至围炉",)) for who in ("mei_chen", "lin-88", "lin-88")]
    assert platform.effects == []
    assert platform.drafts == 1, "the draft that lies there is brought up to date, not made again"
    assert (post.state, post.box_id) == (PostState.DRAFT, "draft-1")
    assert left == (0, 0, 4)


def test_what_is_wrong_with_one_person_keeps_nobody_else_from_it(run, tmp_path):
    async def go():
        async with workspace(tmp_path) as bench:
            hotel = await bench.account(Kind.SERVICE)
            post = await bench.post(hotel)
            platform = await bench.platforms.of(hotel)
            platform.refused = {"nobody": 40132, "stranger": 43004, "blocked": 43019}
            told = await previewing.preview(bench.ports, post.id, ["nobody", "stranger", "blocked", "mei_chen"])
            return told, await previewing.remembered(bench.ports, hotel.id)

    told, known = run(go())
    assert known == ("mei_chen",), "who got nothing is not offered again"
    assert [each.refusal and each.refusal.code for each in told] == [
        "preview_id_unknown",
        "preview_not_follower",
        "preview_blocked",
        None,
    ]


def test_when_the_day_is_used_up_nobody_else_is_tried(run, tmp_path):
    async def go():
        async with workspace(tmp_path) as bench:
            hotel = await bench.account(Kind.SERVICE)
            post = await bench.post(hotel)
            platform = await bench.platforms.of(hotel)
            platform.refused = {"second": 45009}
            told = await previewing.preview(bench.ports, post.id, ["first", "second", "third"])
            return told, platform.calls.count("preview")

    told, calls = run(go())
    assert [each.refusal and each.refusal.code for each in told] == [None, "previews_used_up", "previews_used_up"]
    assert calls == 2


def test_who_was_shown_something_is_offered_again_the_last_first(run, tmp_path):
    async def go():
        async with workspace(tmp_path) as bench:
            hotel, other = await bench.account(Kind.SERVICE), await bench.account(Kind.SUBSCRIPTION)
            post = await bench.post(hotel)
            for who in (["anna", "bo"], ["carla"], ["bo"]):
                await previewing.preview(bench.ports, post.id, who)
            many = [f"person-{number}" for number in range(20)]
            before = await previewing.remembered(bench.ports, hotel.id)
            await previewing.preview(bench.ports, post.id, many)
            return (
                before,
                await previewing.remembered(bench.ports, hotel.id),
                await previewing.remembered(bench.ports, other.id),
            )

    before, after, others = run(go())
    assert before == ("bo", "carla", "anna")
    assert after == tuple(f"person-{number}" for number in range(12))
    assert others == ()


def test_the_practice_platform_s_followers_are_offered(run, tmp_path):
    async def go():
        async with workspace(tmp_path) as bench:
            hotel = await bench.account(Kind.SERVICE)
            real = replace(hotel, practice=False)
            post = await bench.post(hotel)

            def follow(tx):
                tx.followers.save(Follower("Mei", frozenset({hotel.id}), wechat_id="mei_chen"))
                tx.followers.save(Follower("Lin", frozenset(), wechat_id="lin-88"))
                tx.followers.save(Follower("Wei", frozenset({hotel.id})))

            await bench.ports.store.run(follow)
            await previewing.preview(bench.ports, post.id, ["bo"])
            return await previewing.offered(bench.ports, hotel), await previewing.offered(bench.ports, real)

    practice, other = run(go())
    assert practice == ("bo", "mei_chen")
    assert other == ("bo",), "who follows a real account is not known here"


def test_what_cannot_be_previewed_is_refused_before_anything_leaves(run, tmp_path):
    async def go():
        async with workspace(tmp_path) as bench:
            hotel = await bench.account(Kind.SERVICE)
            post = await bench.post(hotel)
            ports = bench.ports
            found = [await refusal(previewing.preview(ports, post.id, ["", "  "]))]
            plain = await bench.store.run(
                lambda tx: tx.accounts.save(Account("plain", Kind.SUBSCRIPTION, Owner.BUSINESS))
            )
            found.append(await refusal(previewing.preview(ports, (await bench.post(plain)).id, ["mei"])))
            found.append(await refusal(previewing.preview(ports, (await bench.post(hotel, title="")).id, ["mei"])))
            await sending.send_now(ports, post.id)
            found.append(await refusal(previewing.preview(ports, post.id, ["mei"])))
            return found, (await bench.platforms.of(hotel)).calls

    found, calls = run(go())
    assert [each.code for each in found] == [
        "preview_to_nobody",
        "sending_refused",
        "post_incomplete",
        "post_state_forbids",
    ]
    assert "preview" not in calls


@pytest.mark.parametrize(
    ("kind", "wanted"), [(Kind.SERVICE, ApiBudget(previewing.API, 0, 100)), (Kind.ENTERPRISE, None)]
)
def test_before_the_first_preview_none_of_the_hundred_is_used(run, tmp_path, kind, wanted):
    async def go():
        async with workspace(tmp_path) as bench:
            return await previewing.budget(bench.ports, await bench.account(kind))

    assert run(go()) == wanted
