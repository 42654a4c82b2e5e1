"""Workspaces in temporary folders, and coroutines run to their end."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from tests.postgres import fresh_database
from wxdesk.domain.errors import WxdeskError
from wxdesk.services.ports import Topic
from wxdesk.store import open_store
from wxdesk.store.backup import backup
from wxdesk.store.database import SqliteStore
from wxdesk.store.postgres.address import DatabaseAddress
from wxdesk.store.postgres.connecting import connect
from wxdesk.store.postgres.database import PostgresStore
from wxdesk.store.threaded import ThreadedStore
from wxdesk.store.transaction import StoreTransaction

T = TypeVar("T")


class Bench:
    """A store on a loop of its own, spoken to from plain tests."""

    def __init__(self, opening: Callable[[], Awaitable[ThreadedStore]]) -> None:
        self.runner = asyncio.Runner()
        self.opening = opening
        self.store: ThreadedStore = self.wait(opening())

    def wait(self, work: Awaitable[T]) -> T:
        async def waited() -> T:
            return await work

        return self.runner.run(waited())

    def run(self, work: Callable[[StoreTransaction], T]) -> T:
        return self.wait(self.store.run(work))

    def read(self, work: Callable[[StoreTransaction], T]) -> T:
        return self.wait(self.store.read(work))

    def refusal(self, work: Callable[[StoreTransaction], object]) -> WxdeskError:
        with pytest.raises(WxdeskError) as caught:
            self.run(work)
        return caught.value

    def topics_of(self, work: Callable[[StoreTransaction], object]) -> list[frozenset[Topic]]:
        heard: list[frozenset[Topic]] = []
        stop = self.store.listen(heard.append)
        self.run(work)
        stop()
        return heard

    def reopen(self) -> None:
        self.wait(self.store.close())
        self.store = self.wait(self.opening())

    def close(self) -> None:
        self.wait(self.store.close())
        self.runner.close()


class FileBench(Bench):
    """One on SQLite."""

    store: SqliteStore

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        super().__init__(lambda: open_store(folder))

    def all_that_is_kept(self) -> bytes:
        """Every file of the workspace, and a backup of it."""
        self.wait(backup(self.store, self.folder / "backups" / "one.sqlite"))
        return b"".join(path.read_bytes() for path in self.folder.rglob("*") if path.is_file())


class TeamBench(Bench):
    """One on PostgreSQL."""

    store: PostgresStore

    def __init__(self, url: str) -> None:
        self.address = DatabaseAddress.of(url)
        super().__init__(lambda: PostgresStore.open(self.address))

    def all_that_is_kept(self) -> bytes:
        """Every row of every table, as a dump would show it."""
        with connect(self.address, autocommit=True) as connection:
            names = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
            rows = [row for (name,) in names for row in connection.execute(f"SELECT t::text FROM {name} t").fetchall()]
        return "\n".join(str(row[0]) for row in rows).encode()


@pytest.fixture
def file_bench(tmp_path) -> Iterator[FileBench]:
    bench = FileBench(tmp_path / "workspace")
    yield bench
    bench.close()


@pytest.fixture
def team_bench() -> Iterator[TeamBench]:
    bench = TeamBench(fresh_database())
    yield bench
    bench.close()


@pytest.fixture(params=["sqlite", "postgres"])
def bench(request) -> FileBench | TeamBench:
    """A workspace on either database: what the port promises holds on both."""
    found: FileBench | TeamBench = request.getfixturevalue(
        {"sqlite": "file_bench", "postgres": "team_bench"}[request.param]
    )
    return found


@pytest.fixture
def refused():
    """Open a folder that cannot be opened; returns the refusal."""

    def opened(folder: Path, *, exclusive: bool = False) -> WxdeskError:
        async def attempt() -> None:
            store = await open_store(folder, exclusive=exclusive)
            await store.close()

        with pytest.raises(WxdeskError) as caught:
            asyncio.run(attempt())
        return caught.value

    return opened
