"""A backup of the workspace each day, made while the desk is open."""

import asyncio
from typing import TYPE_CHECKING

from wxdesk.domain.clock import Clock

if TYPE_CHECKING:
    from wxdesk.store.database import SqliteStore

FIRST_LOOK = 60.0
"""Seconds after the start: whoever only looks something up does not wait for a copy."""
BETWEEN_LOOKS = 3600.0


async def back_up_daily(store: "SqliteStore", clock: Clock) -> None:
    """Make each day's backup, for ever. Raises what ``store.backup.daily`` raises."""
    from wxdesk.store.backup import daily

    await asyncio.sleep(FIRST_LOOK)
    while True:
        await daily(store, clock.now())
        await asyncio.sleep(BETWEEN_LOOKS)
