"""The scheduler: a bug is reported once, and keeps neither other posts nor the next round."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from tests.unit.services.conftest import NOON, Bench, workspace
from wxdesk.app import due
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Post, PostState
from wxdesk.services import sending
from wxdesk.services.ports import Topic

BROKEN, SOUND, LATER = "会出错的", "没有错", "后来的"
FIVE = timedelta(minutes=5)


async def scheduled(bench: Bench, *titles: str, after: timedelta = FIVE) -> list[Post]:
    """Schedule posts, each with an account of its own."""
    made = [await bench.post(await bench.account(Kind.SUBSCRIPTION, title), title) for title in titles]
    return [await sending.schedule(bench.ports, post.id, NOON + after) for post in made]


async def states(bench: Bench, made: list[Post]) -> list[PostState]:
    return await bench.store.read(lambda tx: [tx.posts.get(post.id).state for post in made])


def meet_a_bug(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """From now on one title brings out a bug in the last look at a post; returns the titles looked at."""
    looked: list[str] = []

    def look(_tx: object, _account: Account, post: Post) -> None:
        looked.append(post.lead.title)
        if post.lead.title == BROKEN:
            raise LookupError(post.lead.title)

    monkeypatch.setattr(sending, "demand_ready", look)
    return looked


def test_a_post_that_brings_out_a_bug_keeps_no_other(tmp_path, monkeypatch):
    async def wait():
        async with workspace(tmp_path) as bench:
            made = await scheduled(bench, SOUND, BROKEN, LATER)
            meet_a_bug(monkeypatch)
            bench.clock.set(NOON + FIVE)
            with pytest.raises(LookupError, match=BROKEN):
                await sending.start_due(bench.ports)
            slots = await bench.store.read(lambda tx: [len(tx.slots.of(post.account_id)) for post in made])
            return await states(bench, made), slots, len(bench.courier.held)

    found, slots, carried = asyncio.run(wait())
    assert found == [PostState.SENDING, PostState.SCHEDULED, PostState.SENDING]
    assert slots == [1, 1, 1]
    assert carried == 2


def test_a_post_that_brought_out_a_bug_is_left_alone_until_it_is_changed(tmp_path, monkeypatch):
    async def wait():
        async with workspace(tmp_path) as bench:
            made = await scheduled(bench, BROKEN)
            looked = meet_a_bug(monkeypatch)
            bench.clock.set(NOON + FIVE)
            bugs: sending.Bugs = {}
            for _ in range(3):
                await sending.start_due(bench.ports, bugs)
            once = list(looked)
            await sending.cancel(bench.ports, made[0].id)
            monkeypatch.undo()
            await sending.schedule(bench.ports, made[0].id, NOON + 2 * FIVE)
            bench.clock.set(NOON + 2 * FIVE)
            await sending.start_due(bench.ports, bugs)
            return once, bugs, await states(bench, made)

    once, bugs, found = asyncio.run(wait())
    assert once == [BROKEN]
    assert [str(bug) for bug in bugs.values()] == [BROKEN]
    assert found == [PostState.SENDING]


@asynccontextmanager
async def scheduler(bench: Bench, told: list[Exception]) -> AsyncIterator[Callable[..., Awaitable[None]]]:
    """Let it work; what is given looks whenever something was committed or reported until it holds."""
    moved, changed = asyncio.Event(), asyncio.Event()

    def hear(topics: frozenset[Topic]) -> None:
        moved.set()
        due.sets(changed, topics)

    def report(bug: Exception) -> None:
        told.append(bug)
        moved.set()

    async def until(holds: Callable[[], Awaitable[bool]]) -> None:
        while not await holds():
            moved.clear()
            await asyncio.wait_for(moved.wait(), 10)

    bench.store.listen(hear)
    working = asyncio.create_task(due.send_what_is_due(bench.ports, changed, report))
    try:
        yield until
    finally:
        working.cancel()
        await asyncio.gather(working, return_exceptions=True)


@pytest.fixture
def in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LONGEST_WAIT", "WAIT_BESIDE_BUGS"):
        monkeypatch.setattr(due, name, 0.01)


@pytest.mark.usefixtures("in_a_hurry")
def test_the_scheduler_outlives_a_bug_and_reports_it_once(tmp_path, monkeypatch):
    async def wait():
        told: list[Exception] = []
        async with workspace(tmp_path) as bench:
            made = await scheduled(bench, BROKEN, SOUND)
            later = await scheduled(bench, LATER, after=2 * FIVE)
            looked = meet_a_bug(monkeypatch)
            bench.clock.set(NOON + FIVE)
            async with scheduler(bench, told) as until:

                async def sound_begun() -> bool:
                    return (await states(bench, made))[1] is PostState.SENDING and bool(told)

                async def later_begun() -> bool:
                    return (await states(bench, later))[0] is PostState.SENDING

                await until(sound_begun)
                bench.clock.set(NOON + 2 * FIVE)
                await until(later_begun)
            return told, looked, await states(bench, made)

    told, looked, found = asyncio.run(wait())
    assert [(type(bug), str(bug)) for bug in told] == [(LookupError, BROKEN)]
    assert looked.count(BROKEN) == 1
    assert found == [PostState.SCHEDULED, PostState.SENDING]


@pytest.mark.usefixtures("in_a_hurry")
def test_a_bug_in_taking_up_what_was_left_keeps_nothing_that_is_due(tmp_path, monkeypatch):
    async def broken(_: object) -> int:
        raise ZeroDivisionError

    async def wait():
        told: list[Exception] = []
        async with workspace(tmp_path) as bench:
            made = await scheduled(bench, SOUND)
            later = await scheduled(bench, LATER, after=2 * FIVE)
            monkeypatch.setattr(sending, "carry_on", broken)
            bench.clock.set(NOON + FIVE)
            async with scheduler(bench, told) as until:
                for each, moment in ((made, NOON + 2 * FIVE), (later, NOON + 3 * FIVE)):

                    async def begun(each: list[Post] = each) -> bool:
                        return (await states(bench, each))[0] is PostState.SENDING

                    await until(begun)
                    bench.clock.set(moment)
        return told

    assert [type(bug) for bug in asyncio.run(wait())] == [ZeroDivisionError]


@pytest.mark.usefixtures("in_a_hurry")
def test_a_refusal_is_reported_once_and_again_after_it_has_passed(tmp_path, monkeypatch):
    answers = iter(["disk_full", "disk_full", "", "disk_full", *[""] * 10_000])

    async def full(_: object) -> int:
        if code := next(answers):
            raise WxdeskError(code)
        return 0

    async def wait():
        told: list[Exception] = []
        async with workspace(tmp_path) as bench:
            monkeypatch.setattr(sending, "carry_on", full)
            async with scheduler(bench, told) as until:

                async def twice() -> bool:
                    return len(told) == 2

                await until(twice)
        return told

    assert [str(refusal) for refusal in asyncio.run(wait())] == ["disk_full", "disk_full"]
