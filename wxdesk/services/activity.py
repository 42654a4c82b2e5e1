"""When an account's followers are active: asked of the platform when somebody wants to know, and kept by the hour."""

import json
from collections.abc import Mapping
from datetime import date

from wxdesk.domain.activity import HOURS, Activity, Counted
from wxdesk.services.ports import Ports, Transaction


async def read(ports: Ports, account_id: int) -> Activity | None:
    """Ask the platform, and keep what it tells in place of what was known; None where it tells nothing.

    Raises ``PlatformError`` and what ``Platforms.of`` raises; what was known before is kept then.
    """
    account = await ports.store.read(lambda tx: tx.accounts.get(account_id))
    told = await (await ports.platforms.of(account)).activity()
    if told is not None:
        await ports.store.run(lambda tx: tx.settings.set(_key(account_id), _text(told)))
    return told


async def known(ports: Ports) -> Mapping[int, Activity]:
    """Return what was read before, by account."""

    def work(tx: Transaction) -> dict[int, Activity]:
        kept = {account.id: known_of(tx, account.id) for account in tx.accounts.all()}
        return {key: activity for key, activity in kept.items() if activity is not None}

    return await ports.store.read(work)


def known_of(tx: Transaction, account_id: int) -> Activity | None:
    """Return what was read of an account before, None where nothing was or it cannot be understood."""
    try:
        told = json.loads(tx.settings.get(_key(account_id)) or "")
        counts = tuple(int(count) for count in told["counts"])
        days = date.fromisoformat(told["first"]), date.fromisoformat(told["last"])
        return Activity(counts, Counted(told["counted"]), *days) if len(counts) == HOURS else None
    except (ValueError, TypeError, KeyError):
        return None


def _key(account_id: int) -> str:
    return f"activity_{account_id}"


def _text(activity: Activity) -> str:
    days = {"first": activity.first.isoformat(), "last": activity.last.isoformat()}
    return json.dumps({"counts": activity.counts, "counted": activity.counted.value, **days})
