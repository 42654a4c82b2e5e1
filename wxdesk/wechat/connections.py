"""Finds the platform an account talks to; importing this costs nothing, httpx comes with the first account."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.clock import Clock
from wxdesk.domain.errors import WxdeskError
from wxdesk.services.accounts import SECRET
from wxdesk.services.ports import Platform, Vault
from wxdesk.wechat.secret import Secret

if TYPE_CHECKING:
    from wxdesk.wechat.official.account import OfficialAccount
    from wxdesk.wechat.wecom.account import InternalAccount

PracticeUrl = Callable[[Account, Secret], Awaitable[str]]
"""Returns where a practice account talks to, starting the simulator and opening the account there if need be."""


@dataclass(frozen=True, slots=True)
class _Line:
    """What a connection was made from: when one of these changes, it is made anew."""

    base_url: str
    app_id: str
    agent_id: str
    kind: Kind
    secret: Secret


class Connections:
    """The ``Platforms`` of the desk: one client per account, kept so that its token is kept."""

    def __init__(self, vault: Vault, practice_url: PracticeUrl, clock: Clock) -> None:
        self._vault = vault
        self._practice_url = practice_url
        self._clock = clock
        self._connecting = asyncio.Lock()
        self._open: dict[int, tuple[_Line, OfficialAccount | InternalAccount]] = {}

    async def of(self, account: Account) -> Platform:
        """The client of ``account``.

        Raises ``WxdeskError("app_id_missing" | "secret_missing" | "agent_id_missing", account=...)``.
        """
        line = await self._line(account)
        async with self._connecting:
            known = self._open.get(account.id)
            if known and known[0] == line:
                return known[1]
            # in a thread: importing httpx and reading certificates would stop a window for a moment;
            # the old client is left to whoever is using it, as it keeps no connection open
            platform = await asyncio.to_thread(_connect, line, self._clock)
            self._open[account.id] = (line, platform)
            return platform

    async def close(self) -> None:
        """Close every line."""
        platforms = [platform for _, platform in self._open.values()]
        self._open.clear()
        for platform in platforms:
            await platform.close()

    async def _line(self, account: Account) -> _Line:
        if not account.app_id.strip():
            raise WxdeskError("app_id_missing", account=account.name)
        if account.kind is Kind.ENTERPRISE and not account.practice and not account.agent_id.strip().isdecimal():
            raise WxdeskError("agent_id_missing", account=account.name)
        value = await self._vault.get(account.id, SECRET)
        if not value:
            raise WxdeskError("secret_missing", account=account.name)
        secret = Secret(value)
        base_url = await self._practice_url(account, secret) if account.practice else ""
        return _Line(base_url, account.app_id.strip(), account.agent_id.strip(), account.kind, secret)


def _connect(line: _Line, clock: Clock) -> "OfficialAccount | InternalAccount":
    from wxdesk.wechat.official import account as official
    from wxdesk.wechat.wecom import account as wecom
    from wxdesk.wechat.wire import Wire

    if line.kind is Kind.ENTERPRISE:
        agent_id = int(line.agent_id) if line.agent_id.isdecimal() else 0
        return wecom.InternalAccount(Wire(line.base_url or wecom.LIVE), line.app_id, agent_id, line.secret, clock)
    return official.OfficialAccount(Wire(line.base_url or official.LIVE), line.app_id, line.secret, clock)
