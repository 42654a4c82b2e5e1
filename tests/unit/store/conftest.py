"""Workspaces in temporary folders, and coroutines run to their end."""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

from wxdesk.domain.errors import WxdeskError
from wxdesk.services.ports import Topic
from wxdesk.store import open_store
from wxdesk.store.database import SqliteStore
from wxdesk.store.transaction import StoreTransaction

T = TypeVar("T")


class Bench:
    """A store on a loop of its own, spoken to from plain tests."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.runner = asyncio.Runner()
        self.store: SqliteStore = self.wait(open_store(folder))

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
        self.store = self.wait(open_store(self.folder))

    def close(self) -> None:
        self.wait(self.store.close())
        self.runner.close()


@pytest.fixture
def bench(tmp_path) -> Iterator[Bench]:
    bench = Bench(tmp_path / "workspace")
    yield bench
    bench.close()


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
