"""A workspace on PostgreSQL, which several desks and workers may have open at once."""

import asyncio
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import Self
from uuid import uuid4

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.orm import Session, configure_mappers
from sqlalchemy.pool import QueuePool

from wxdesk.domain.errors import WxdeskError
from wxdesk.services.ports import Topic
from wxdesk.store.engine import to_json
from wxdesk.store.postgres import feed, schema
from wxdesk.store.postgres.address import DatabaseAddress
from wxdesk.store.postgres.claims import PostgresClaims
from wxdesk.store.postgres.connecting import connect
from wxdesk.store.postgres.dialect import POSTGRES
from wxdesk.store.postgres.failures import failures_told
from wxdesk.store.table import Changes
from wxdesk.store.threaded import READERS, WATCH_SECONDS, ThreadedStore
from wxdesk.store.transaction import StoreTransaction

_ONE_WRITER = "SELECT pg_advisory_xact_lock(hashtext('wxdesk writes'), hashtext(coalesce(current_schema(), '')))"
"""Who writes is alone, as on SQLite: what a service looks at in its transaction is still so when it commits."""


class PostgresStore(ThreadedStore):
    """See ``ports.Store``. Made by ``open``; whoever opened it closes it.

    ``run`` and ``read`` raise ``workspace_locked`` (somebody else has been writing for five seconds),
    ``database_unreachable``, ``database_forbids``, ``workspace_newer`` (a newer program has changed the schema
    meanwhile) or ``disk_full``. Nothing of that transaction has then happened, save that a connection lost during the
    very commit leaves open whether it has. The next call connects anew.
    """

    def __init__(self, address: DatabaseAddress, engine: Engine, writing: ThreadPoolExecutor) -> None:
        super().__init__(writing)
        self.address = address
        self._engine = engine
        self._writer = engine.execution_options(writes=True)
        self._reader = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        self._origin = uuid4().hex
        self._listening: feed.Listening | None = None

    @classmethod
    async def open(cls, address: DatabaseAddress) -> Self:
        """Open the workspace at ``address``, making or migrating it where needed.

        Raises ``database_unreachable``, ``database_forbids``, ``database_not_ours``, ``database_unfit``,
        ``workspace_newer``, ``workspace_locked``, ``disk_full``.
        """
        writing = ThreadPoolExecutor(1, thread_name_prefix="store-writer")
        try:
            engine = await asyncio.get_running_loop().run_in_executor(writing, _open, address)
        except BaseException:
            writing.shutdown(wait=False)
            raise
        return cls(address, engine, writing)

    def claims(self) -> PostgresClaims:
        return PostgresClaims(self.address)

    def watch(self, seconds: float = WATCH_SECONDS) -> None:  # noqa: ARG002 - nothing needs to be asked
        """Publish what other processes commit, as soon as the server tells of it."""
        if self._listening is None:
            self._listening = feed.Listening(self.address, self._origin, self._feed.publish)

    @contextmanager
    def _to_write(self) -> Iterator[Session]:
        with (
            failures_told(self.address),
            Session(self._writer, autoflush=False, expire_on_commit=False) as session,
            session.begin(),
        ):
            _demand_known(session.connection(), self.address)
            yield session

    @contextmanager
    def _to_read(self) -> Iterator[Session]:
        with failures_told(self.address), Session(self._reader, autoflush=False) as session, session.begin():
            yield session

    def _transaction(self, session: Session, changes: Changes) -> StoreTransaction:
        return StoreTransaction(session, changes, POSTGRES)

    def _before_commit(self, session: Session, topics: frozenset[Topic]) -> None:
        if topics:
            words = {"channel": feed.CHANNEL, "words": feed.told(self._origin, topics)}
            session.execute(text("SELECT pg_notify(:channel, :words)"), words)

    async def _stop_watching(self) -> None:
        if self._listening is not None:
            await asyncio.get_running_loop().run_in_executor(None, self._listening.stop)
            self._listening = None

    def _let_go(self) -> None:
        self._engine.dispose()


def _open(address: DatabaseAddress) -> Engine:
    engine = _engine_for(address)
    try:
        with failures_told(address):
            with engine.connect() as connection:
                found = schema.version(connection, address)
            if found != schema.HEAD:
                with engine.execution_options(writes=True).begin() as connection:
                    schema.make_ready(connection, address)
    except BaseException:
        engine.dispose()
        raise
    configure_mappers()
    return engine


def _engine_for(address: DatabaseAddress) -> Engine:
    """Return an engine whose transactions, with the option ``writes``, wait until they are alone in writing."""
    engine = create_engine(
        "postgresql+psycopg://",
        creator=lambda: connect(address),
        pool_size=READERS + 1,
        max_overflow=0,
        poolclass=QueuePool,
        pool_pre_ping=True,  # a connection that died while it lay idle is replaced before anything is asked of it
        json_serializer=to_json,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    if connection.get_execution_options().get("writes", False):
        connection.exec_driver_sql(_ONE_WRITER)


def _demand_known(connection: Connection, address: DatabaseAddress) -> None:
    """Another desk may have been updated, and the schema with it, since this one opened the workspace."""
    found = str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar())
    if found > schema.HEAD:
        raise WxdeskError("workspace_newer", found=found, known=schema.HEAD, path=address.shown)
