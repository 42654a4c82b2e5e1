"""What the stores on both databases share: one thread that writes, two that read, topics after each commit."""

import asyncio
from abc import ABC, abstractmethod
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from typing import TypeVar

from sqlalchemy.orm import Session

from wxdesk.services.ports import Claims, Topic
from wxdesk.store.feed import Feed, Listener
from wxdesk.store.table import Changes
from wxdesk.store.transaction import StoreTransaction

T = TypeVar("T")

READERS = 2
"""Threads, and connections, that read at the same time."""

WATCH_SECONDS = 1.0


class ThreadedStore(ABC):
    """See ``ports.Store``. What a transaction is on one database, the class for that database says."""

    def __init__(self, writing: ThreadPoolExecutor) -> None:
        self._writing = writing
        self._reading = ThreadPoolExecutor(READERS, thread_name_prefix="store-reader")
        self._feed = Feed()
        self._home = asyncio.get_running_loop()
        self._closed = False

    async def run(self, work: Callable[[StoreTransaction], T]) -> T:
        """Run ``work`` in the writing thread. Its topics are told even where the caller is cancelled."""
        return await asyncio.get_running_loop().run_in_executor(self._writing, self._write, work)

    async def read(self, work: Callable[[StoreTransaction], T]) -> T:
        """Run ``work`` in a reading thread; it sees one moment of the workspace."""
        return await asyncio.get_running_loop().run_in_executor(self._reading, self._look, work)

    def listen(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` on the running loop's thread, or on that of the loop the store was opened on."""
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            loop = self._home
        return self._feed.listen(listener, loop)

    @abstractmethod
    def claims(self) -> Claims:
        """Return what says which attempts this process carries; whoever asked for it closes it."""

    @abstractmethod
    def watch(self, seconds: float = WATCH_SECONDS) -> None:
        """Publish what other processes commit, from now on; where they must be asked, every ``seconds``."""

    async def close(self) -> None:
        """Finish what is being written, and let the workspace go; does nothing the second time."""
        if self._closed:
            return
        self._closed = True
        await self._stop_watching()
        loop = asyncio.get_running_loop()
        await loop.run_in_executor(None, self._reading.shutdown)
        await loop.run_in_executor(self._writing, self._let_go)
        self._writing.shutdown(wait=False)

    def _write(self, work: Callable[[StoreTransaction], T]) -> T:
        changes = Changes(writing=True)
        with self._to_write() as session:
            result = work(self._transaction(session, changes))
            topics = frozenset(changes.topics)
            self._before_commit(session, topics)
        if topics:
            self._feed.publish(topics)
        return result

    def _look(self, work: Callable[[StoreTransaction], T]) -> T:
        with self._to_read() as session:
            return work(self._transaction(session, Changes(writing=False)))

    @abstractmethod
    def _to_write(self) -> AbstractContextManager[Session]:
        """One writing transaction: committed at the end, undone where an error leaves it."""

    @abstractmethod
    def _to_read(self) -> AbstractContextManager[Session]:
        """One reading transaction."""

    @abstractmethod
    def _transaction(self, session: Session, changes: Changes) -> StoreTransaction: ...

    def _before_commit(self, session: Session, topics: frozenset[Topic]) -> None:  # noqa: B027 - most need nothing
        """Tell other processes, as part of the commit, where the database can."""

    @abstractmethod
    async def _stop_watching(self) -> None: ...

    @abstractmethod
    def _let_go(self) -> None:
        """Close every connection; runs in the writing thread, the last thing that does."""
