"""After a crash what was typed comes back, and overwrites nothing."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.unit.services.conftest import NOON, workspace
from wxdesk.domain.accounts import Kind
from wxdesk.domain.posts import Article, Post
from wxdesk.services import posts, sending, versions
from wxdesk.services.recovering import Recovered, recover
from wxdesk.store.journal import FileJournal


@pytest.fixture
def crashed(run, tmp_path):
    """Run ``work`` in a workspace whose last desk died; it is given the post and what had been typed into it."""

    def go(work, typed="typed last", saved="saved"):
        async def inside():
            async with workspace(tmp_path) as world:
                account = await world.account(Kind.SERVICE)
                post = await posts.save(world.ports, Post(account.id, (Article("T", body=saved),)))
                journal = FileJournal(tmp_path)
                journal.begin(post)
                after = (Article("T", body=typed),)
                journal.follow(replace(post, articles=after))
                journal.close()
                journal = FileJournal(tmp_path)
                world.ports = replace(world.ports, journal=journal)
                await work(world, post, after)
                assert await recover(world.ports) == (), "the journal is gone once it was taken care of"
                journal.close()

        run(inside())

    return go


def test_what_was_typed_is_back_and_a_version(crashed):
    async def work(world, post, typed):
        (recovered,) = await recover(world.ports)
        assert not recovered.beside
        assert (await posts.get(world.ports, post.id)).articles == typed
        found = await versions.listed(world.ports, post.id)
        assert [(each.reason, each.articles) for each in found] == [("recovered", typed), ("typed", post.articles)]

    crashed(work)


def test_what_was_saved_after_all_is_not_told(crashed):
    async def work(world, post, typed):
        await posts.save(world.ports, replace(post, articles=typed))
        assert await recover(world.ports) == ()

    crashed(work)


def test_what_somebody_else_wrote_meanwhile_is_not_overwritten(crashed):
    async def work(world, post, typed):
        theirs = await posts.save(world.ports, replace(post, articles=(Article("T", body="by somebody else"),)))
        assert await recover(world.ports) == (Recovered(theirs, beside=True),)
        assert (await posts.get(world.ports, post.id)).articles == theirs.articles
        assert [
            each.articles for each in await versions.listed(world.ports, post.id) if each.reason == "recovered"
        ] == [typed]

    crashed(work)


def test_a_post_that_has_left_the_desk_is_not_changed(crashed, tmp_path):
    async def work(world, post, typed):
        ready = await world.post(await world.account(Kind.SUBSCRIPTION))
        await sending.schedule(world.ports, ready.id, NOON + timedelta(hours=3))
        journal = FileJournal(tmp_path)
        journal.begin(ready)
        journal.follow(replace(ready, articles=typed))
        journal.close()
        world.ports.journal.drop(world.ports.journal.left()[0])
        (recovered,) = await recover(world.ports)
        assert recovered.beside
        assert (await posts.get(world.ports, ready.id)).articles == ready.articles

    crashed(work)


def test_a_post_that_is_gone_begins_anew(crashed):
    async def work(world, post, typed):
        await posts.delete(world.ports, post.id)
        (recovered,) = await recover(world.ports)
        assert recovered.post.id != post.id
        assert (await posts.get(world.ports, recovered.post.id)).articles == typed

    crashed(work)


def test_what_was_typed_for_an_account_that_is_gone_goes_with_it(crashed):
    async def work(world, post, typed):
        await world.store.run(lambda tx: tx.accounts.delete(post.account_id))
        assert await recover(world.ports) == ()

    crashed(work)
