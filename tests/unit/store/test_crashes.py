"""Processes that are killed, and processes that race."""

import asyncio
import os
import signal
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.postgres import fresh_database
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.posts import Post
from wxdesk.store import open_store, open_team_store
from wxdesk.store.connecting import connect
from wxdesk.store.threaded import ThreadedStore

ROOT = Path(__file__).parents[3]

WRITE_FOR_EVER = """
import asyncio, pathlib, sys
from wxdesk.domain.accounts import Account
from wxdesk.store import open_store, open_team_store

async def main():
    place = sys.argv[1]
    store = await (open_team_store(place) if "://" in place else open_store(pathlib.Path(place)))
    while True:
        account = await store.run(lambda tx: tx.accounts.save(Account("A")))
        print(account.id, flush=True)

asyncio.run(main())
"""

RACE = """
import asyncio, pathlib, sys
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.quota import Slot, free_number
from wxdesk.store import open_store, open_team_store

async def main():
    place = sys.argv[1]
    store = await (open_team_store(place) if "://" in place else open_store(pathlib.Path(place)))
    account, posts, won = int(sys.argv[2]), map(int, sys.argv[3:]), 0
    print("ready", flush=True)
    sys.stdin.readline()
    for post in posts:
        def work(tx):
            number = free_number(4, tx.slots.of(account))
            if number is None:
                raise WxdeskError("quota_used_up")
            tx.slots.take(Slot(account, "2026-11", number, post))
        try:
            await store.run(work)
            won += 1
        except WxdeskError as refusal:
            assert refusal.code == "quota_used_up", refusal
    await store.close()
    print(won, flush=True)

asyncio.run(main())
"""


def started(program: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", program, *map(str, arguments)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


@pytest.fixture(params=["sqlite", "postgres"])
def place(request, tmp_path) -> str:
    """Where a workspace is: a folder, or the address of a database."""
    return str(tmp_path) if request.param == "sqlite" else fresh_database()


async def opened(place: str) -> ThreadedStore:
    return await (open_team_store(place) if "://" in place else open_store(Path(place)))


def test_what_was_acknowledged_survives_kill_9(place):
    acknowledged: set[int] = set()
    for kills_after in (1, 40, 95):
        with started(WRITE_FOR_EVER, place) as process:
            assert process.stdout
            acknowledged.update(int(process.stdout.readline()) for _ in range(kills_after))
            process.send_signal(signal.SIGKILL)
            acknowledged.update(int(line) for line in process.stdout.read().splitlines() if line)

    async def kept() -> set[int]:
        store = await opened(place)
        accounts = await store.read(lambda tx: tx.accounts.all())
        await store.close()
        return {account.id for account in accounts}

    found = asyncio.run(kept())
    assert acknowledged <= found
    # At most the one commit of each run whose acknowledgement was cut off.
    assert len(found - acknowledged) <= 3
    if "://" in place:
        return
    with closing(connect(Path(place) / "workspace.sqlite")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone()[0] == "ok"


def test_two_processes_never_overspend_a_quota(place):
    async def prepared():
        store = await opened(place)

        def fill(tx):
            account = tx.accounts.save(Account("S", Kind.SERVICE))
            return account.id, [tx.posts.save(Post(account.id)).id for _ in range(10)]

        filled = await store.run(fill)
        await store.close()
        return filled

    account, posts = asyncio.run(prepared())
    with started(RACE, place, account, *posts[::2]) as one, started(RACE, place, account, *posts[1::2]) as two:
        racers = (one, two)
        for racer in racers:
            assert racer.stdout
            assert racer.stdout.readline() == "ready\n"
        for racer in racers:
            assert racer.stdin
            racer.stdin.write("\n")
            racer.stdin.flush()
        won = [int(racer.stdout.readline()) for racer in racers if racer.stdout]
    assert sum(won) == 4

    async def taken() -> list[int]:
        store = await opened(place)
        slots = await store.read(lambda tx: tx.slots.all())
        await store.close()
        return [slot.number for slot in slots]

    assert asyncio.run(taken()) == [1, 2, 3, 4]
