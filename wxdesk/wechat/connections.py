"""Finds the platform an account talks to; importing this costs nothing, httpx comes with the first account."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.addresses import checked_base_url
from wxdesk.domain.clock import Clock
from wxdesk.domain.errors import WxdeskError
from wxdesk.services.accounts import PROXY, SECRET
from wxdesk.services.ports import ApiBudget, Exchange, Platform, Store, Vault
from wxdesk.wechat.budgets import LIMITS, Budgets, Calls
from wxdesk.wechat.requests import RequestLog
from wxdesk.wechat.secret import Secret
from wxdesk.wechat.skews import Skew

if TYPE_CHECKING:
    import httpx

    from wxdesk.wechat.official.account import OfficialAccount
    from wxdesk.wechat.wecom.account import InternalAccount
    from wxdesk.wechat.wire import Wire

PracticeUrl = Callable[[Account, Secret], Awaitable[str]]
"""Returns where a practice account talks to, starting the simulator and opening the account there if need be."""


@dataclass(frozen=True, slots=True)
class _Line:
    """What a connection was made from: when one of these changes, it is made anew."""

    base_url: str
    proxy: str
    credentials: Secret | None
    app_id: str
    agent_id: str
    kind: Kind
    secret: Secret


class Connections:
    """The ``Platforms`` and ``Requests`` of the desk: one HTTP client, and one account's line for each account.

    ``folder`` is where requests are logged, ``store`` where calls are counted; without them neither is done.
    """

    def __init__(
        self,
        vault: Vault,
        practice_url: PracticeUrl,
        clock: Clock,
        *,
        folder: Path | None = None,
        store: Store | None = None,
    ) -> None:
        self._vault = vault
        self._practice_url = practice_url
        self._clock = clock
        self._log = RequestLog(folder) if folder else None
        self._budgets = Budgets(store, clock) if store else None
        self._connecting = asyncio.Lock()
        self._client: httpx.AsyncClient | None = None
        self._skews: dict[str, Skew] = {}
        self._calls: dict[int, Calls] = {}
        self._open: dict[int, tuple[_Line, OfficialAccount | InternalAccount, Wire]] = {}

    async def of(self, account: Account) -> Platform:
        """The client of ``account``.

        Raises ``WxdeskError("app_id_missing" | "secret_missing" | "agent_id_missing", account=...)``, and what is wrong
        with the account's address or proxy.
        """
        return (await self._opened(account))[0]

    async def calls(self, account: Account) -> Sequence[ApiBudget]:
        """See ``ports.Platforms``."""
        calls = self._calls_of(account)
        return await calls.today() if calls else ()

    async def ask_calls(self, account: Account, api: str) -> ApiBudget:
        """See ``ports.Platforms``."""
        platform, _ = await self._opened(account)
        if account.kind is Kind.ENTERPRISE:
            raise WxdeskError("calls_not_told")
        from wxdesk.wechat.official import quota

        told = (await quota.get(platform.session, api)).quota
        return ApiBudget(api, told.used, told.daily_limit or None)

    def skew(self, account: Account) -> timedelta | None:
        """See ``ports.Platforms``. The practice platform goes by this computer's clock: None."""
        skew = None if account.practice else self._skews.get(_platform_of(account))
        return skew.ahead if skew else None

    async def recent(self, account_id: int | None = None, limit: int = 200) -> Sequence[Exchange]:
        """See ``ports.Requests``."""
        return await self._log.recent(account_id, limit) if self._log else ()

    async def close(self) -> None:
        """Close every line, and write down what has not been yet."""
        platforms = [platform for _, platform, _ in self._open.values()]
        self._open.clear()
        for platform in platforms:
            await platform.close()
        if self._client is not None:
            await self._client.aclose()
            self._client = None
        if self._budgets is not None:
            await self._budgets.close()
        if self._log is not None:
            self._log.close()

    async def _opened(self, account: Account) -> "tuple[OfficialAccount | InternalAccount, Wire]":
        line = await self._line(account)
        async with self._connecting:
            known = self._open.get(account.id)
            if known and known[0] == line:
                return known[1:]
            # in a thread: importing httpx and reading certificates would stop a window for a moment;
            # the old line is left to whoever is using it
            opened = await asyncio.to_thread(self._connect, account, line)
            self._open[account.id] = (line, *opened)
            return opened

    async def _line(self, account: Account) -> _Line:
        if not account.app_id.strip():
            raise WxdeskError("app_id_missing", account=account.name)
        if account.kind is Kind.ENTERPRISE and not account.practice and not account.agent_id.strip().isdecimal():
            raise WxdeskError("agent_id_missing", account=account.name)
        value = await self._vault.get(account.id, SECRET)
        if not value:
            raise WxdeskError("secret_missing", account=account.name)
        secret = Secret(value)
        proxy = "" if account.practice else account.proxy.strip()
        spoken = await self._vault.get(account.id, PROXY) if proxy else None
        return _Line(
            await self._practice_url(account, secret) if account.practice else account.base_url.strip(),
            proxy,
            Secret(spoken) if spoken else None,
            account.app_id.strip(),
            account.agent_id.strip(),
            account.kind,
            secret,
        )

    def _connect(self, account: Account, line: _Line) -> "tuple[OfficialAccount | InternalAccount, Wire]":
        from wxdesk.wechat.official.account import OfficialAccount
        from wxdesk.wechat.wecom.account import InternalAccount

        wire = self._wire(account, line)
        if line.kind is Kind.ENTERPRISE:
            agent_id = int(line.agent_id) if line.agent_id.isdecimal() else 0
            return InternalAccount(wire, line.app_id, agent_id, line.secret, self._clock), wire
        return OfficialAccount(wire, line.app_id, line.secret, self._clock), wire

    def _wire(self, account: Account, line: _Line) -> "Wire":
        from wxdesk.wechat.roads import open_client, road_for
        from wxdesk.wechat.wire import Wire

        address = checked_base_url(line.base_url or _live(account.kind))
        self._client = self._client or open_client()
        return Wire(
            address,
            client=self._client,
            road=road_for(urlsplit(address).hostname or "", line.proxy, line.credentials),
            account_id=account.id,
            note=self._log.note if self._log else None,
            skew=self._skews.setdefault(_platform_of(account), Skew()),
            calls=self._calls_of(account),
            clock=self._clock,
        )

    def _calls_of(self, account: Account) -> Calls | None:
        if self._budgets is None:
            return None
        limits = {} if account.kind is Kind.ENTERPRISE else LIMITS
        known = self._calls.get(account.id)
        if known is None or known.limits != limits:
            known = self._calls[account.id] = Calls(self._budgets, account.id, limits, self._clock)
        return known


def _live(kind: Kind) -> str:
    from wxdesk.wechat.official import account as official
    from wxdesk.wechat.wecom import account as wecom

    return wecom.LIVE if kind is Kind.ENTERPRISE else official.LIVE


def _platform_of(account: Account) -> str:
    """Those who answer from one clock."""
    return account.base_url.strip() or f"{account.kind is Kind.ENTERPRISE} {account.practice}"
