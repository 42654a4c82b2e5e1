from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.services.conftest import NOON, workspace
from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.phone import Follower
from wxdesk.domain.posts import PostState
from wxdesk.services import accounts, phone, posts, sending


def code_of(run, work):
    with pytest.raises(WxdeskError) as refused:
        run(work)
    return refused.value.code


def test_an_overview_tells_what_is_left_and_when_the_next_slot_opens(run, tmp_path):
    async def look():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION, "paper")
            await bench.account(Kind.ENTERPRISE, "group")
            first, second = await bench.post(paper), await bench.post(paper)
            await sending.schedule(bench.ports, first.id, NOON + timedelta(hours=1))
            await sending.schedule(bench.ports, second.id, NOON + timedelta(days=1))
            return await accounts.overview(bench.ports)

    paper, group = run(look())
    assert (paper.quota.sent, paper.quota.reserved, paper.quota.free) == (0, 1, 0)
    assert paper.next_send == NOON + timedelta(hours=1)
    assert paper.opens_at.isoformat() == "2026-11-24T00:00:00+08:00"
    assert (paper.drafts, paper.scheduled) == (0, 2)
    assert group.quota is None


@pytest.mark.parametrize(
    ("account", "code"),
    [
        (Account("ling", Kind.SERVICE, Owner.INDIVIDUAL, licence="91"), "individual_cannot_open_service"),
        (Account("hotel", Kind.SERVICE, Owner.BUSINESS), "service_needs_licence"),
        (Account("  "), "account_name_missing"),
        (Account("PAPER"), "account_name_taken"),
    ],
)
def test_what_is_not_allowed_is_not_saved(run, tmp_path, account, code):
    async def save():
        async with workspace(tmp_path) as bench:
            await bench.account(Kind.SUBSCRIPTION, "paper")
            await accounts.save(bench.ports, account)

    assert code_of(run, save()) == code


APP = Account("one", app_id="wx1", practice=False)
GROUP = Account("one", Kind.ENTERPRISE, licence="91", app_id="ww1", agent_id="1000002")


@pytest.mark.parametrize(("one", "other"), [(APP, replace(APP, kind=Kind.SERVICE, licence="91")), (GROUP, GROUP)])
def test_two_entries_for_one_account_of_the_platform_would_count_its_quota_twice(run, tmp_path, one, other):
    async def save():
        async with workspace(tmp_path) as bench:
            saved = await accounts.save(bench.ports, one)
            await accounts.save(bench.ports, saved)
            await accounts.save(bench.ports, replace(other, name="two"))

    assert code_of(run, save()) == "app_id_taken"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (APP, replace(APP, practice=True)),
        (replace(APP, app_id=""), replace(APP, app_id="")),
        (GROUP, replace(GROUP, agent_id="1000003")),
        (GROUP, replace(GROUP, agent_id="")),
    ],
)
def test_what_the_platform_tells_apart_may_stand_side_by_side(run, tmp_path, one, other):
    async def save():
        async with workspace(tmp_path) as bench:
            await accounts.save(bench.ports, one)
            await accounts.save(bench.ports, replace(other, name="two"))
            return await bench.store.read(lambda tx: [each.name for each in tx.accounts.all()])

    assert run(save()) == ["one", "two"]


def test_somebody_follows_every_own_account_from_the_first_on(run, tmp_path):
    async def look():
        async with workspace(tmp_path) as bench:
            paper = await accounts.save(bench.ports, Account("paper", verified=True))
            group = await accounts.save(bench.ports, Account("group", Kind.ENTERPRISE, licence="91"))
            post = await bench.post(paper)
            await sending.schedule(bench.ports, post.id, NOON + timedelta(hours=1))
            inside = await bench.post(group, "内部通知")
            await sending.schedule(bench.ports, inside.id, NOON + timedelta(hours=1))
            return await phone.world(bench.ports), paper, group

    world, paper, group = run(look())
    assert [each.account_ids for each in world.followers] == [{paper.id, group.id}]
    later = NOON + timedelta(hours=2)
    seen = phone.phone(world, world.follower(), later)
    assert [card.sender.name for card in seen.folder] == ["paper"]
    assert world.inside(world.follower(), later) == frozenset()
    assert seen.chat_row(group.id) is None


def test_a_new_account_is_followed_by_the_first_follower_only_and_may_be_left_again(run, tmp_path):
    async def look():
        async with workspace(tmp_path) as bench:
            one = await accounts.save(bench.ports, Account("one"))
            mei = (await phone.world(bench.ports)).follower()
            ben = await bench.store.run(lambda tx: tx.followers.save(Follower("Ben")))
            await phone.unfollow(bench.ports, mei.id, one.id)
            await accounts.save(bench.ports, replace(one, name="uno"))
            two = await accounts.save(bench.ports, Account("two"))
            await bench.store.run(lambda tx: tx.settings.set("phone_follower", str(ben.id)))
            three = await accounts.save(bench.ports, Account("three"))
            return (await phone.world(bench.ports)).followers, two.id, three.id

    (mei, ben), two, three = run(look())
    assert (mei.account_ids, ben.account_ids) == ({two}, {three})


@pytest.mark.parametrize(("names", "told"), [([], {"name": "mill"}), (["a", "b"], {"name": "mill", "known": "a, b"})])
def test_an_account_that_is_not_there_is_told_with_those_that_are(run, tmp_path, names, told):
    async def find():
        async with workspace(tmp_path) as bench:
            for name in names:
                await accounts.save(bench.ports, Account(name))
            await accounts.find(bench.ports, "mill")

    with pytest.raises(WxdeskError) as refused:
        run(find())
    assert (refused.value.code, refused.value.details) == ("account_not_found", told)


def test_the_kind_of_an_account_with_posts_stays(run, tmp_path):
    async def change():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION, "paper")
            await accounts.save(bench.ports, replace(paper, kind=Kind.SERVICE))
            back = await accounts.save(bench.ports, paper)
            post = await bench.post(back)
            await sending.schedule(bench.ports, post.id, NOON + timedelta(hours=1))
            await accounts.save(bench.ports, replace(paper, kind=Kind.SERVICE))

    assert code_of(run, change()) == "kind_has_posts"


def test_deleting_can_be_undone_with_everything_that_hung_on_it(run, tmp_path):
    async def delete_and_restore():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION, "paper")
            sent, waiting = await bench.post(paper, "one"), await bench.post(paper, "two")
            await sending.send_now(bench.ports, sent.id)
            await bench.carry_all()
            await sending.schedule(bench.ports, waiting.id, NOON + timedelta(days=1))
            follower = Follower("Mei", frozenset({paper.id}))
            await bench.store.run(lambda tx: tx.followers.save(follower))
            before = await bench.store.read(_everything)
            hanging = await accounts.hanging(bench.ports, paper.id)
            gone = await accounts.delete(bench.ports, paper.id)
            empty = await accounts.overview(bench.ports)
            await accounts.restore(bench.ports, gone)
            return before, hanging, empty, await bench.store.read(_everything)

    before, hanging, empty, after = run(delete_and_restore())
    assert (hanging.drafts, hanging.scheduled, hanging.sent) == (0, 1, 1)
    assert empty == ()
    assert after == before


def _everything(tx):
    found = tx.posts.find()
    return (
        tuple(tx.accounts.all()),
        tuple(sorted(found, key=lambda post: post.id)),
        frozenset(tx.slots.all()),
        tuple(tx.attempts.of_post(found[0].id)),
        tuple(tx.followers.all()),
    )


def test_an_account_is_not_deleted_while_it_is_sending(run, tmp_path):
    async def delete():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION, "paper")
            await sending.send_now(bench.ports, (await bench.post(paper)).id)
            await accounts.delete(bench.ports, paper.id)

    assert code_of(run, delete()) == "account_is_sending"


def test_accounts_are_found_by_either_name(run, tmp_path):
    async def look():
        async with workspace(tmp_path) as bench:
            await accounts.save(bench.ports, Account("Harbour Hotels", display_name="港湾酒店"))
            return [await accounts.find(bench.ports, name) for name in ("harbour hotels", "港湾酒店")]

    first, second = run(look())
    assert first == second


def test_a_connection_test_asks_the_platform(run, tmp_path):
    async def test():
        async with workspace(tmp_path) as bench:
            account = await bench.account(Kind.SERVICE)
            connection = await accounts.test_connection(bench.ports, account.id)
            return connection, bench.platforms.by_account[account.id].calls

    connection, calls = run(test())
    assert connection.token_seconds == 7200
    assert calls == ["test"]


def test_drafts_do_not_hold_a_slot(run, tmp_path):
    async def look():
        async with workspace(tmp_path) as bench:
            paper = await bench.account(Kind.SUBSCRIPTION, "paper")
            await bench.post(paper)
            drafts = await posts.find(bench.ports, paper.id, (PostState.DRAFT,))
            return drafts, (await accounts.overview(bench.ports))[0]

    drafts, view = run(look())
    assert len(drafts) == 1
    assert view.quota.free == 1
