"""The ports of a workspace that is still being opened: what is asked of them waits, and nothing is lost."""

import asyncio
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import TypeVar

from wxdesk.app.fetching import LazyFetcher
from wxdesk.app.opening import Opened
from wxdesk.domain.accounts import Account
from wxdesk.domain.clock import Clock
from wxdesk.domain.posts import Post
from wxdesk.services.ports import ApiBudget, Exchange, Journal, NoJournal, Platform, Ports, Topic, Transaction, Unsaved

T = TypeVar("T")
Coming = asyncio.Future[Opened]


class StoreAhead:
    """See ``ports.Store``."""

    def __init__(self, coming: Coming) -> None:
        self._coming = coming

    async def run(self, work: Callable[[Transaction], T]) -> T:
        return await (await asyncio.shield(self._coming)).store.run(work)

    async def read(self, work: Callable[[Transaction], T]) -> T:
        return await (await asyncio.shield(self._coming)).store.read(work)

    def listen(self, listener: Callable[[frozenset[Topic]], None]) -> Callable[[], None]:
        """Listen from the moment on at which there is something to listen to."""
        stops: list[Callable[[], None]] = []
        stopped: list[bool] = []

        def begin(coming: Coming) -> None:
            if not (stopped or coming.cancelled()):
                stops.append(coming.result().store.listen(listener))

        def stop() -> None:
            stopped.append(True)
            for each in stops:
                each()

        self._coming.add_done_callback(begin)
        return stop


class VaultAhead:
    """See ``ports.Vault``."""

    def __init__(self, coming: Coming) -> None:
        self._coming = coming

    async def put(self, account_id: int, field: str, secret: str) -> None:
        await (await asyncio.shield(self._coming)).ports.vault.put(account_id, field, secret)

    async def get(self, account_id: int, field: str) -> str | None:
        return await (await asyncio.shield(self._coming)).ports.vault.get(account_id, field)

    async def delete(self, account_id: int) -> None:
        await (await asyncio.shield(self._coming)).ports.vault.delete(account_id)


class PlatformsAhead:
    """See ``ports.Platforms``, ``ports.Courier`` and ``ports.Requests``."""

    def __init__(self, coming: Coming) -> None:
        self._coming = coming

    async def of(self, account: Account) -> Platform:
        return await (await asyncio.shield(self._coming)).ports.platforms.of(account)

    def skew(self, account: Account) -> timedelta | None:
        return self._coming.result().ports.platforms.skew(account) if self._coming.done() else None

    async def calls(self, account: Account) -> Sequence[ApiBudget]:
        return await (await asyncio.shield(self._coming)).ports.platforms.calls(account)

    async def ask_calls(self, account: Account, api: str) -> ApiBudget:
        return await (await asyncio.shield(self._coming)).ports.platforms.ask_calls(account, api)

    async def recent(self, account_id: int | None = None, limit: int = 200) -> Sequence[Exchange]:
        return await (await asyncio.shield(self._coming)).ports.requests.recent(account_id, limit)

    async def carry(self, attempt_id: int) -> None:
        await (await asyncio.shield(self._coming)).ports.courier.carry(attempt_id)

    async def wake(self, attempt_id: int) -> None:
        await (await asyncio.shield(self._coming)).ports.courier.wake(attempt_id)


class JournalAhead:
    """See ``ports.Journal``; nothing can be typed into a post before its workspace is open."""

    def __init__(self, coming: Coming) -> None:
        self._coming = coming

    @property
    def _journal(self) -> Journal:
        return self._coming.result().ports.journal if self._coming.done() else NoJournal()

    def begin(self, post: Post) -> None:
        self._journal.begin(post)

    def follow(self, post: Post) -> None:
        self._journal.follow(post)

    def settle(self, saved: Post, post: Post) -> None:
        self._journal.settle(saved, post)

    def left(self) -> Sequence[Unsaved]:
        return self._journal.left()

    def drop(self, unsaved: Unsaved) -> None:
        self._journal.drop(unsaved)


def ports_ahead(coming: Coming, clock: Clock) -> Ports:
    """Return the ports of the workspace that ``coming`` will bring."""
    outside = PlatformsAhead(coming)
    return Ports(
        StoreAhead(coming),
        VaultAhead(coming),
        outside,
        outside,
        clock,
        outside,
        JournalAhead(coming),
        LazyFetcher(),
    )
