"""How accounts reach their platform: the proxy's password, what was called today, and the log of it."""

from collections.abc import Sequence

from wxdesk.domain.attempts import PlatformError
from wxdesk.domain.errors import WxdeskError
from wxdesk.services.accounts import PROXY
from wxdesk.services.ports import ApiBudget, Exchange, Ports

_NOT_COUNTED = "api_unknown"


async def set_proxy_password(ports: Ports, account_id: int, typed: str) -> None:
    """Keep ``user:password`` for an account's proxy, sealed; nothing takes it away.

    Raises ``proxy_password_malformed``, ``keychain_missing`` or ``keychain_locked``.
    """
    wanted = typed.strip()
    if wanted and not wanted.partition(":")[0]:
        raise WxdeskError("proxy_password_malformed")
    await ports.vault.put(account_id, PROXY, wanted)


async def has_proxy_password(ports: Ports, account_id: int) -> bool:
    """Tell whether a proxy's password is kept, without showing it."""
    return bool(await ports.vault.get(account_id, PROXY))


async def calls_today(ports: Ports, account_id: int, *, ask: bool = False) -> Sequence[ApiBudget]:
    """Return what an account has called today (China time), the most used first.

    With ``ask`` the platform says how often each was called by whomever, and how often it may be. Raises
    ``PlatformError``, or ``calls_not_told`` for WeCom.
    """
    account = await ports.store.read(lambda tx: tx.accounts.get(account_id))
    ours = await ports.platforms.calls(account)
    if not ask:
        return ours
    told: list[ApiBudget] = []
    for each in ours:
        try:
            told.append(await ports.platforms.ask_calls(account, each.api))
        except PlatformError as error:
            if error.code != _NOT_COUNTED:
                raise
            told.append(each)
    return told


async def recent_requests(ports: Ports, account_id: int | None = None, limit: int = 200) -> Sequence[Exchange]:
    """Return the last requests to the platforms, of one account or of all, the newest first."""
    return await ports.requests.recent(account_id, limit)
