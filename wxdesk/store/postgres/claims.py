"""Who carries which attempt: locks of a session of the server's, which die with the process that took them."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import psycopg

from wxdesk.store.postgres.address import DatabaseAddress
from wxdesk.store.postgres.connecting import connect
from wxdesk.store.postgres.failures import failures_told

T = TypeVar("T")

_LOCK = "hashtext('wxdesk attempt ' || coalesce(current_schema(), '')), %s::int"
_TRY = f"SELECT pg_try_advisory_lock({_LOCK})"
_RELEASE = f"SELECT pg_advisory_unlock({_LOCK})"


class PostgresClaims:
    """See ``ports.Claims``. All claims live on one connection: when it is lost, so are they, here and on the server.

    Source: postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
    """

    def __init__(self, address: DatabaseAddress) -> None:
        self._address = address
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="store-claims")
        self._connection: psycopg.Connection | None = None
        self._mine: set[int] = set()

    async def take(self, attempt_id: int) -> bool:
        """Raises ``database_unreachable``."""
        return await self._off_loop(lambda: self._take(attempt_id))

    async def held(self, attempt_id: int) -> bool:
        return await self._off_loop(lambda: self._still_held(attempt_id))

    async def drop(self, attempt_id: int) -> None:
        await self._off_loop(lambda: self._drop(attempt_id))

    async def close(self) -> None:
        await self._off_loop(self._lose)
        self._thread.shutdown(wait=False)

    async def _off_loop(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _take(self, attempt_id: int) -> bool:
        if self._still_held(attempt_id):
            return True
        with failures_told(self._address):
            if self._connection is None:
                self._connection = connect(self._address, autocommit=True, purpose="claims")
            try:
                row = self._connection.execute(_TRY, (attempt_id,)).fetchone()
            except psycopg.Error:
                self._lose()
                raise
        if row is not None and row[0]:
            self._mine.add(attempt_id)
            return True
        return False

    def _still_held(self, attempt_id: int) -> bool:
        if self._connection is not None:
            try:
                self._connection.execute("SELECT 1")
            except psycopg.Error:
                self._lose()
        return attempt_id in self._mine

    def _drop(self, attempt_id: int) -> None:
        if attempt_id not in self._mine or self._connection is None:
            return
        self._mine.discard(attempt_id)
        try:
            self._connection.execute(_RELEASE, (attempt_id,))
        except psycopg.Error:
            self._lose()

    def _lose(self) -> None:
        self._mine.clear()
        if self._connection is not None:
            self._connection.close()
            self._connection = None
