"""Daily budgets: how often each account has called what today, and how often it may."""

import asyncio
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from math import ceil

from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.domain.clock import Clock, china
from wxdesk.domain.errors import WxdeskError
from wxdesk.services.ports import ApiBudget, Store, Transaction
from wxdesk.wechat.errors import next_midnight

LIMITS: Mapping[str, int] = {
    "/cgi-bin/token": 2_000,
    "/cgi-bin/stable_token": 500_000,
    "/cgi-bin/menu/create": 1_000,
    "/cgi-bin/menu/get": 10_000,
    "/cgi-bin/menu/delete": 1_000,
    **dict.fromkeys(("/cgi-bin/tags/create", "/cgi-bin/tags/get", "/cgi-bin/tags/update"), 1_000),
    **dict.fromkeys(("/cgi-bin/tags/members/batchtagging", "/cgi-bin/tags/members/batchuntagging"), 100_000),
    "/cgi-bin/media/upload": 100_000,
    "/cgi-bin/media/get": 200_000,
    "/cgi-bin/message/custom/send": 500_000,
    "/cgi-bin/message/template/send": 100_000,
    **dict.fromkeys((f"/cgi-bin/message/mass/{name}" for name in ("sendall", "send", "preview")), 100),
    **dict.fromkeys(("/cgi-bin/media/uploadnews", "/cgi-bin/message/mass/delete"), 10),
    "/cgi-bin/user/get": 500,
    "/cgi-bin/user/info": 5_000_000,
    "/cgi-bin/user/info/updateremark": 10_000,
    "/cgi-bin/qrcode/create": 100_000,
    **dict.fromkeys((f"/cgi-bin/draft/{name}" for name in ("add", "delete", "update", "count", "batchget")), 1_000),
    "/cgi-bin/draft/get": 500,
    **dict.fromkeys((f"/cgi-bin/freepublish/{name}" for name in ("submit", "get", "getarticle", "batchget")), 100),
    "/cgi-bin/freepublish/delete": 10,
}
"""Calls a day of a new official account; they grow with its followers. Source: reference official-account-api §0.5."""

RESERVE = 0.1
"""The share of a day's calls that is left to people: polling stops there."""
FLUSH_SECONDS = 1.0


class Budgets:
    """Counts calls in memory and writes them down every second; what a crash takes along, 45009 makes good."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock
        self._new: Counter[tuple[int, str, str]] = Counter()
        self._kept: dict[tuple[int, str], Mapping[str, int]] = {}
        self._flushing: asyncio.Task[None] | None = None

    def count(self, account_id: int, api: str) -> None:
        """Count one call, soon written down. Called where asyncio runs."""
        self._new[account_id, self._day, api] += 1
        if self._flushing is None or self._flushing.done():
            self._flushing = asyncio.ensure_future(self._flush_soon())

    async def used(self, account_id: int) -> Mapping[str, int]:
        """How often ``account_id`` has called what today, by whichever process of ours."""
        day = self._day
        if (account_id, day) not in self._kept:
            self._kept = {key: each for key, each in self._kept.items() if key[1] == day}
            self._kept[account_id, day] = await self._store.read(lambda tx: tx.calls.of(account_id, day))
        used = Counter(self._kept[account_id, day])
        used.update(
            {api: n for (account, of_day, api), n in self._new.items() if (account, of_day) == (account_id, day)}
        )
        return used

    async def flush(self) -> None:
        """Write down what has been counted, and learn what other processes have."""
        written, self._new = self._new, Counter()

        def work(tx: Transaction) -> dict[tuple[int, str], Mapping[str, int]]:
            for (account_id, day, api), n in written.items():
                tx.calls.add(account_id, day, api, n)
            return {(account_id, day): tx.calls.of(account_id, day) for account_id, day, _ in written}

        try:
            self._kept |= await self._store.run(work) if written else {}
        except WxdeskError:
            self._new += written

    async def close(self) -> None:
        """Write down what is left."""
        if self._flushing is not None:
            self._flushing.cancel()
            await asyncio.gather(self._flushing, return_exceptions=True)
        await self.flush()

    async def _flush_soon(self) -> None:
        await asyncio.sleep(FLUSH_SECONDS)
        await asyncio.shield(asyncio.ensure_future(self.flush()))

    @property
    def _day(self) -> str:
        return china(self._clock.now()).date().isoformat()


@dataclass(frozen=True, slots=True)
class Calls:
    """The budget of one account; ``limits`` names what its platform allows a day."""

    budgets: Budgets
    account_id: int
    limits: Mapping[str, int]
    clock: Clock
    _closed: dict[str, datetime] = field(default_factory=dict)

    def count(self, api: str) -> None:
        """Count one call of ``api``, a path."""
        self.budgets.count(self.account_id, api)

    def close(self, api: str) -> None:
        """The platform said that ``api`` is used up: it is not called again today."""
        self._closed[api] = next_midnight(self.clock.now())

    def reopen(self) -> None:
        """The platform counts anew."""
        self._closed.clear()

    async def allow(self, api: str, *, polling: bool = False) -> None:
        """Raise NOT_SENT ``calls_used_up`` where ``api`` is used up; for ``polling`` also where little is left."""
        opens_at = self._closed.get(api)
        if opens_at is not None and self.clock.now() < opens_at:
            raise PlatformError("calls_used_up", Outcome.NOT_SENT, opens_at=opens_at)
        limit = self.limits.get(api)
        if polling and limit is not None:
            used = (await self.budgets.used(self.account_id)).get(api, 0)
            if limit - used <= ceil(limit * RESERVE):
                raise PlatformError("calls_used_up", Outcome.NOT_SENT, opens_at=next_midnight(self.clock.now()))

    async def today(self) -> Sequence[ApiBudget]:
        """What was called today, the most used first."""
        used = await self.budgets.used(self.account_id)
        return [ApiBudget(api, n, self.limits.get(api)) for api, n in sorted(used.items(), key=lambda row: -row[1])]
