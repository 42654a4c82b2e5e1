"""A workspace in SQLite, in a file of its own."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine
from sqlalchemy.orm import Session, configure_mappers
from sqlcipher3 import dbapi2

from wxdesk.services.ports import Topic
from wxdesk.store.claims import SoleClaims
from wxdesk.store.engine import engine_for
from wxdesk.store.failures import failures_told
from wxdesk.store.locking import DeskLock
from wxdesk.store.sqlite_dialect import SQLITE
from wxdesk.store.table import Changes
from wxdesk.store.threaded import WATCH_SECONDS, ThreadedStore
from wxdesk.store.transaction import StoreTransaction
from wxdesk.store.workspace import Workspace, make_ready


class SqliteStore(ThreadedStore):
    """See ``ports.Store``. Made by ``open``; whoever opened it closes it.

    ``run`` and ``read`` raise ``workspace_locked`` (another process has been writing for five seconds),
    ``workspace_corrupt``, ``workspace_unwritable`` or ``disk_full``; nothing of that transaction has then happened.
    """

    def __init__(
        self, workspace: Workspace, engine: Engine, writer: Connection, writing: ThreadPoolExecutor, closing: ExitStack
    ) -> None:
        super().__init__(writing)
        self.workspace = workspace
        self._engine = engine
        self._writer = writer
        self._closing = closing
        self._watching: asyncio.Task[None] | None = None

    @classmethod
    async def open(cls, folder: Path, *, exclusive: bool = False) -> Self:
        """Open the workspace in ``folder``, making or migrating it where needed.

        ``exclusive`` is for the desk: one at a time. Others (command line, worker) open beside it.
        Raises ``workspace_locked``, ``workspace_corrupt``, ``workspace_newer``, ``workspace_missing``,
        ``workspace_unwritable``, ``disk_full``.
        """
        with ExitStack() as failing:
            writing = ThreadPoolExecutor(1, thread_name_prefix="store-writer")
            failing.callback(writing.shutdown, wait=False)
            loop = asyncio.get_running_loop()
            opened = await loop.run_in_executor(writing, _open, Workspace(folder), exclusive)
            store = cls(Workspace(folder), *opened[:2], writing, opened[2])
            failing.pop_all()
        return store

    def claims(self) -> SoleClaims:
        return SoleClaims()

    def watch(self, seconds: float = WATCH_SECONDS) -> None:
        """Look for other processes' commits every ``seconds``, and publish all topics after one."""
        if self._watching is None:
            self._watching = asyncio.get_running_loop().create_task(self._watch(seconds))

    async def copy(self, file: Path) -> None:
        """Copy the workspace to ``file`` beside ongoing work. See ``backup``."""
        await asyncio.get_running_loop().run_in_executor(self._reading, self._copy, file)

    @contextmanager
    def _to_write(self) -> Iterator[Session]:
        with (
            failures_told(self.workspace.database),
            Session(self._writer, autoflush=False, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    @contextmanager
    def _to_read(self) -> Iterator[Session]:
        with (
            failures_told(self.workspace.database),
            Session(self._engine, autoflush=False) as session,
            session.begin(),
        ):
            yield session

    def _transaction(self, session: Session, changes: Changes) -> StoreTransaction:
        return StoreTransaction(session, changes, SQLITE)

    async def _stop_watching(self) -> None:
        if self._watching:
            self._watching.cancel()

    def _let_go(self) -> None:
        self._closing.close()

    def _copy(self, file: Path) -> None:
        from wxdesk.store.copying import copy

        with self.workspace.failures_told(), self._engine.connect() as connection:
            copy(_driver(connection), file)

    async def _watch(self, seconds: float) -> None:
        loop = asyncio.get_running_loop()
        seen = await loop.run_in_executor(self._writing, self._data_version)
        while True:
            await asyncio.sleep(seconds)
            now = await loop.run_in_executor(self._writing, self._data_version)
            if now != seen:
                seen = now
                self._feed.publish(frozenset(Topic))

    def _data_version(self) -> int | None:
        # Asked of the connection that writes: for that one, only other processes' commits change the number.
        try:
            return int(_driver(self._writer).execute("PRAGMA data_version").fetchone()[0])
        except dbapi2.OperationalError:
            # Whoever reads next hears what is wrong; the watch only says that there is something to read.
            return None


def _driver(connection: Connection) -> dbapi2.Connection:
    return connection.connection.driver_connection


def _open(workspace: Workspace, exclusive: bool) -> tuple[Engine, Connection, ExitStack]:
    with ExitStack() as closing, workspace.failures_told():
        workspace.make_folder()
        if exclusive:
            closing.callback(DeskLock(workspace.lock).release)
        marked = workspace.check_mark()
        engine = engine_for(workspace.database)
        closing.callback(engine.dispose)
        writer = engine.connect().execution_options(writes=True)
        closing.callback(writer.close)
        make_ready(workspace, writer, marked)
        configure_mappers()
        return engine, writer, closing.pop_all()
