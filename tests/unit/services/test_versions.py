"""Every version of a post is kept, thinned with age, and can be brought back."""

import time
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.services.conftest import NOON, workspace
from wxdesk.domain.accounts import Kind
from wxdesk.domain.clock import china
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, Post
from wxdesk.domain.thinning import MOST, superfluous
from wxdesk.domain.writing import VersionMark
from wxdesk.services import posts, sending, versions


def bodies(found):
    return [version.articles[0].body for version in found]


def test_each_save_keeps_a_version_and_the_same_text_is_kept_once(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as world:
            account = await world.account(Kind.SERVICE)
            post = await posts.start(world.ports, account.id)
            for text in ("one", "one two", "one two", "one two three"):
                post = await posts.save(world.ports, replace(post, articles=(Article("T", body=text),)))
                world.clock.set(world.clock.now() + timedelta(seconds=10))
            assert bodies(await versions.listed(world.ports, post.id)) == ["one two three", "one two", "one"]

    run(work())


def test_what_was_there_before_the_first_version_is_kept_too(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as world:
            account = await world.account(Kind.SERVICE)
            post = await posts.save(world.ports, Post(account.id, (Article("T", body="old"),)))
            assert await versions.listed(world.ports, post.id) == []
            await posts.save(world.ports, replace(post, articles=(Article("T", body="new"),)))
            found = await versions.listed(world.ports, post.id)
            assert bodies(found) == ["new", "old"]
            assert found[1].at == post.updated_at

    run(work())


def test_typing_within_a_few_seconds_makes_one_version_but_nothing_large_is_lost_with_it(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as world:
            account = await world.account(Kind.SERVICE)
            post = await posts.start(world.ports, account.id)
            for text in ("w", "wi", "winter " * 20, ""):
                post = await posts.save(world.ports, replace(post, articles=(Article("T", body=text),)))
            assert bodies(await versions.listed(world.ports, post.id)) == ["", "winter " * 20]

    run(work())


def test_sending_and_scheduling_keep_the_version_that_went_out(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as world:
            account = await world.account(Kind.SERVICE)
            post = await world.post(account)
            await sending.schedule(world.ports, post.id, NOON + timedelta(hours=3))
            assert [each.reason for each in await versions.listed(world.ports, post.id)] == ["scheduled"]
            await sending.cancel(world.ports, post.id)
            await sending.send_now(world.ports, post.id)
            found = await versions.listed(world.ports, post.id)
            assert [(each.reason, each.articles) for each in found] == [("sent", post.articles)]

    run(work())


def test_restoring_keeps_what_stood_there_first(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as world:
            account = await world.account(Kind.SERVICE)
            post = await posts.save(world.ports, Post(account.id, (Article("T", body="old"),)))
            await posts.save(world.ports, replace(post, articles=(Article("T", body="new"),)))
            old = (await versions.listed(world.ports, post.id))[-1]
            restored = await versions.restore(world.ports, post.id, old.id)
            assert restored.articles == old.articles
            found = await versions.listed(world.ports, post.id)
            assert [(each.reason, *bodies([each])) for each in found] == [
                ("typed", "old"),
                ("restored", "new"),
                ("typed", "old"),
            ]

    run(work())


def test_a_version_of_another_post_and_a_post_under_way_are_refused(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as world:
            account = await world.account(Kind.SERVICE)
            post = await world.post(account)
            await versions.set_aside(world.ports, post.id)
            version = (await versions.listed(world.ports, post.id))[0]
            other = await posts.start(world.ports, account.id)
            with pytest.raises(WxdeskError, match="version_unknown"):
                await versions.restore(world.ports, other.id, version.id)
            await sending.schedule(world.ports, post.id, NOON + timedelta(hours=3))
            with pytest.raises(WxdeskError, match="post_state_forbids"):
                await versions.restore(world.ports, post.id, version.id)

    run(work())


def test_a_deleted_draft_comes_back_with_its_versions(run, tmp_path):
    async def work():
        async with workspace(tmp_path) as world:
            account = await world.account(Kind.SERVICE)
            post = await posts.save(world.ports, Post(account.id, (Article("T", body="old"),)))
            post = await posts.save(world.ports, replace(post, articles=(Article("T", body="new"),)))
            deleted = await versions.delete_post(world.ports, post.id)
            assert await versions.listed(world.ports, post.id) == []
            assert await versions.bring_back(world.ports, deleted) == post
            assert bodies(await versions.listed(world.ports, post.id)) == ["new", "old"]

    run(work())


def test_keeping_versions_of_a_long_article_is_quick(run, tmp_path):
    """A save of 20 000 characters, its version and the thinning among 500 of them, as the store's thread sees it."""

    async def work():
        async with workspace(tmp_path) as world:
            account = await world.account(Kind.SERVICE)
            text = "冬天的海边" * 4000
            post = await posts.save(world.ports, Post(account.id, (Article("T", body=text),)))
            spent = []
            for number in range(40):
                world.clock.set(world.clock.now() + timedelta(seconds=10))
                now = world.clock.now()
                changed = replace(post, articles=(Article("T", body=f"{number}{text}"),))

                def timed(tx, changed=changed, now=now):
                    begun = time.thread_time()
                    stored = tx.posts.get(changed.id)
                    versions.follow(tx, stored, tx.posts.save(replace(changed, updated_at=now)), now)
                    spent.append(time.thread_time() - begun)

                await world.ports.store.run(timed)
            return sorted(spent)[len(spent) // 2]

    assert run(work()) < 0.02


def mark(number, at, reason="typed"):
    return VersionMark(number, at, reason)


def thinned(marks, now):
    gone = set(superfluous(marks, now))
    return [each for each in marks if each.id not in gone]


MARKS = st.lists(
    st.tuples(st.integers(0, 60 * 86400), st.sampled_from(["typed"] * 9 + ["sent"])), min_size=1, max_size=200
)


def in_order(drawn):
    now = NOON + timedelta(days=61)
    ages = sorted(drawn)
    return [mark(len(ages) - at, now - timedelta(seconds=age), reason) for at, (age, reason) in enumerate(ages)], now


@given(MARKS)
@settings(max_examples=200, deadline=None)
def test_the_newest_stays_as_does_the_newest_of_each_day_and_whatever_happened(drawn):
    marks, now = in_order(drawn)
    kept = thinned(marks, now)
    assert marks[0] in kept
    assert [each for each in marks if each.reason != "typed"] == [each for each in kept if each.reason != "typed"]
    newest = {china(each.at).date(): each for each in reversed(marks)}
    assert all(each in kept for each in newest.values())
    assert thinned(kept, now) == kept


@given(MARKS)
@settings(max_examples=200, deadline=None)
def test_no_two_are_kept_where_one_is_promised(drawn):
    marks, now = in_order(drawn)
    typed = [each for each in thinned(marks, now) if each.reason == "typed"]
    for newer, older in pairwise(typed):
        age = now - newer.at
        if now - older.at > timedelta(days=30) < age:
            assert china(newer.at).date() != china(older.at).date()
        elif age > timedelta(days=1) and now - older.at <= timedelta(days=30):
            assert int(newer.at.timestamp()) // 3600 != int(older.at.timestamp()) // 3600


def test_versions_are_bounded_and_the_newest_of_each_day_is_spared():
    now = datetime.fromisoformat("2026-11-22T12:00:00+08:00")
    old = [mark(10_000 - number, now - timedelta(days=2, hours=number)) for number in range(600)]
    young = [mark(20_000 - number, now - timedelta(minutes=2 * number)) for number in range(700)]
    kept = thinned([*young, *old], now)
    assert len(kept) == MOST
    days = {china(each.at).date() for each in [*young, *old]}
    assert {china(each.at).date() for each in kept} == days
    assert kept[:600][0] == young[0]
