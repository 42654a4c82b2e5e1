import asyncio
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.unit.services.conftest import workspace
from wxdesk.domain.accounts import Kind
from wxdesk.domain.capabilities import Answer, Capability, verdict
from wxdesk.domain.clock import CHINA
from wxdesk.domain.posts import PostState
from wxdesk.services import accounts, phone, posts
from wxdesk.services.best_time import best_time
from wxdesk.services.practice import fill

DEMO = Path(__file__).parents[3] / "resources" / "demo"


@pytest.mark.parametrize(
    "moment", ["2026-11-22T18:30", "2026-11-01T00:00", "2026-11-30T22:00", "2028-02-29T12:00", "2027-01-01T00:01"]
)
def test_the_practice_workspace_is_as_in_the_drawings_whatever_the_day(run, tmp_path, moment):
    async def look():
        async with workspace(tmp_path, datetime.fromisoformat(moment).replace(tzinfo=CHINA)) as bench:
            await fill(bench.ports, DEMO)
            return await accounts.overview(bench.ports), await posts.find(bench.ports), bench.clock.now()

    views, found, now = run(look())
    assert [view.account.kind for view in views] == [
        Kind.SERVICE,
        Kind.SUBSCRIPTION,
        Kind.SUBSCRIPTION,
        Kind.SUBSCRIPTION,
        Kind.ENTERPRISE,
    ]
    quota = views[0].quota
    assert (quota.sent, quota.reserved, quota.free) == (2, 1, 1)
    assert (views[2].quota.sent, views[3].quota.free) == (1, 1)
    assert views[4].waiting == 2
    assert all(post.sent_at <= now for post in found if post.state is PostState.SENT)
    assert all(post.scheduled_at > now for post in found if post.state is PostState.SCHEDULED)


def test_nothing_is_planned_that_the_platform_would_refuse(run, tmp_path):
    async def look():
        async with workspace(tmp_path) as bench:
            await fill(bench.ports, DEMO)
            views = await accounts.overview(bench.ports)
            return views, await posts.find(bench.ports, states=(PostState.SCHEDULED,))

    views, scheduled = run(look())
    sending = {v.account.id for v in views if verdict(v.account, Capability.SEND_BY_API).answer is Answer.YES}
    assert len(sending) == 4
    assert scheduled
    assert {post.account_id for post in scheduled} <= sending


def test_two_first_starts_at_once_fill_the_workspace_once(run, tmp_path):
    async def fill_twice():
        async with workspace(tmp_path) as bench:
            await asyncio.gather(fill(bench.ports, DEMO), fill(bench.ports, DEMO))
            return await bench.store.read(lambda tx: (len(tx.accounts.all()), len(tx.followers.all())))

    assert run(fill_twice()) == (5, 6)


def test_the_draft_of_the_drawing_can_be_sent(run, tmp_path):
    async def look():
        async with workspace(tmp_path) as bench:
            await fill(bench.ports, DEMO)
            hotel = await accounts.find(bench.ports, "Harbour Hotels")
            draft = await posts.current(bench.ports, hotel.id)
            return draft, posts.findings(hotel, draft)

    draft, found = run(look())
    assert len(draft.articles) == 3
    assert draft.lead.title == "冬至围炉：海景套房早鸟价开放预订"
    assert {finding.severity.value for _, finding in found} <= {"info", "warning"}


def test_mei_follows_twelve_and_sees_internal_posts_while_xiaolan_does_not(run, tmp_path):
    async def look():
        async with workspace(tmp_path) as bench:
            await fill(bench.ports, DEMO)
            world = await phone.world(bench.ports)
            mei, xiaolan = world.follower("Mei"), world.follower("晓岚")
            later = bench.clock.now() + timedelta(hours=9)
            return phone.follows(world, mei), world.inside(mei, later), world.inside(xiaolan, later)

    follows, mei, xiaolan = run(look())
    assert follows == 12
    assert len(mei) == 1
    assert not xiaolan


def test_its_six_followers_differ_in_every_trait(run, tmp_path):
    async def filled():
        async with workspace(tmp_path) as bench:
            await fill(bench.ports, DEMO)
            return await bench.store.read(
                lambda tx: (tx.followers.all(), tx.followers.rhythms(), tx.followers.senders())
            )

    followers, rhythms, senders = run(filled())
    assert len(followers) == 6
    for trait in ("account_ids", "sender_ids", "device", "language", "dark", "text_step", "zone", "muted", "pinned"):
        assert len({getattr(each, trait) for each in followers}) > 1, trait
    assert sum(bool(each.wechat_id) for each in followers) == 1
    assert any(each.zone == "America/New_York" and each.language == "en" for each in followers)
    assert any(each.language == "zh_TW" and each.text_step >= 3 for each in followers)
    assert any(len(each.muted) >= 5 for each in followers)
    kinds = {sender.kind for sender in senders if sender.id in {each.sender_id for each in rhythms}}
    assert kinds == {"subscription", "service", "friend", "group"}


@pytest.mark.parametrize("name", ["Harbour Hotels", "Morning Reader"])
def test_the_hours_of_a_day_differ_for_those_who_follow_an_account(run, tmp_path, name):
    async def compared():
        async with workspace(tmp_path) as bench:
            await fill(bench.ports, DEMO)
            account = await accounts.find(bench.ports, name)
            world = await phone.world(bench.ports)
            today = bench.clock.now().date()
            return [await best_time(world, account.id, today, count=count) for count in (0, 200)]

    few, many = run(compared())
    for found in (few, many):
        shares = [hour.seen for hour in found.hours]
        assert max(shares) - min(shares) >= 0.2
        assert len({round(hour.in_sight, 1) for hour in found.hours}) >= 3
    assert len({round(hour.seen, 2) for hour in many.hours}) >= 6


def test_nobody_new_is_on_the_phone_of_the_drawing(run, tmp_path):
    async def filled():
        async with workspace(tmp_path, datetime.fromisoformat("2026-11-22T18:30:00+08:00")) as bench:
            await fill(bench.ports, DEMO)
            world = await phone.world(bench.ports)
            return phone.phone(world, world.follower("Mei"), bench.clock.now())

    mei = run(filled())
    assert [row.sender.name for row in mei.chats if row.sender][:6] == [
        "Wen", "瑜伽同好会", "云雀航空", "港湾集团", "妈妈", "街角修理铺",
    ]  # fmt: skip
    assert [card.sender.name for card in mei.folder][:2] == ["周末影评", "晨读日报"]
