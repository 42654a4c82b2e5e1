"""Transactions: all or nothing, told after the commit, beside other processes."""

import asyncio
import threading

import pytest

from wxdesk.domain.accounts import Account
from wxdesk.domain.errors import WxdeskError
from wxdesk.services.ports import Topic


def test_a_failure_undoes_everything_and_tells_nobody(bench):
    heard: list[frozenset[Topic]] = []
    bench.store.listen(heard.append)

    def work(tx):
        tx.accounts.save(Account("A"))
        raise WxdeskError("changed_my_mind")

    assert bench.refusal(work).code == "changed_my_mind"
    assert bench.read(lambda tx: tx.accounts.all()) == []
    assert heard == []


def test_topics_are_told_on_the_loops_thread_before_run_returns(bench):
    heard: list[tuple[frozenset[Topic], int]] = []
    bench.store.listen(lambda topics: heard.append((topics, threading.get_ident())))
    bench.run(lambda tx: tx.settings.set("a", "1"))
    assert heard == [(frozenset({Topic.SETTINGS}), threading.get_ident())]


def test_reading_tells_nothing_and_cannot_write(bench):
    assert bench.topics_of(lambda tx: tx.accounts.all()) == []
    with pytest.raises(RuntimeError, match="reading transaction"):
        bench.read(lambda tx: tx.accounts.save(Account("A")))
    assert bench.read(lambda tx: tx.accounts.all()) == []


def test_who_stopped_listening_hears_nothing(bench):
    heard: list[frozenset[Topic]] = []
    stop = bench.store.listen(heard.append)
    stop()
    stop()
    bench.run(lambda tx: tx.settings.set("a", "1"))
    assert heard == []


def test_a_cancelled_caller_does_not_silence_the_commit(bench):
    heard: list[frozenset[Topic]] = []
    inside, go_on, told = threading.Event(), threading.Event(), asyncio.Event()
    bench.store.listen(heard.append)
    bench.store.listen(lambda _: told.set())

    def work(tx):
        tx.accounts.save(Account("A"))
        inside.set()
        go_on.wait(5)

    async def cancelled() -> None:
        task = asyncio.ensure_future(bench.store.run(work))
        await asyncio.to_thread(inside.wait, 5)
        task.cancel()
        go_on.set()
        await asyncio.wait_for(told.wait(), 5)

    bench.wait(cancelled())
    assert heard == [frozenset({Topic.ACCOUNTS})]
    assert [account.name for account in bench.read(lambda tx: tx.accounts.all())] == ["A"]


def test_readers_see_one_moment_while_somebody_writes(bench):
    looked, written = threading.Event(), threading.Event()

    def look(tx):
        before = len(tx.accounts.all())
        looked.set()
        written.wait(5)
        return before, len(tx.accounts.all())

    async def both():
        reading = asyncio.ensure_future(bench.store.read(look))
        await asyncio.to_thread(looked.wait, 5)
        await bench.store.run(lambda tx: tx.accounts.save(Account("A")))
        written.set()
        return await reading

    assert bench.wait(both()) == (0, 0)
    assert len(bench.read(lambda tx: tx.accounts.all())) == 1


def test_what_another_process_commits_is_noticed_but_our_own_commits_are_not(bench):
    async def watched() -> list[frozenset[Topic]]:
        heard: asyncio.Queue[frozenset[Topic]] = asyncio.Queue()
        bench.store.watch(seconds=0.01)
        bench.store.listen(heard.put_nowait)
        await bench.store.run(lambda tx: tx.settings.set("mine", "1"))
        told = [await asyncio.wait_for(heard.get(), 5)]
        other = await bench.opening()
        await other.run(lambda tx: tx.settings.set("theirs", "1"))
        told.append(await asyncio.wait_for(heard.get(), 5))
        await other.close()
        return told

    mine, theirs = bench.wait(watched())
    assert mine == {Topic.SETTINGS}
    assert Topic.SETTINGS in theirs  # SQLite cannot say what it was, and counts everything as changed


def test_a_workspace_can_be_opened_again_and_again(bench):
    for _ in range(3):
        bench.run(lambda tx: tx.accounts.save(Account("A")))
        bench.reopen()
    assert len(bench.read(lambda tx: tx.accounts.all())) == 3
