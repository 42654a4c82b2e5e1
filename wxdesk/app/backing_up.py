"""A backup of the workspace each day, made while the desk is open."""

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from wxdesk.domain.clock import Clock
from wxdesk.domain.errors import WxdeskError

if TYPE_CHECKING:
    from wxdesk.store.threaded import ThreadedStore

FIRST_LOOK = 60.0
"""Seconds after the start: whoever only looks something up does not wait for a copy."""
BETWEEN_LOOKS = 3600.0


async def back_up_daily(store: "ThreadedStore", clock: Clock) -> None:
    """Make each day's backup, for ever; one that cannot be made is tried again an hour later."""
    from wxdesk.store.backup import daily

    await asyncio.sleep(FIRST_LOOK)
    while True:
        with suppress(WxdeskError):  # a locked workspace or a full disk: the next hour may find it better
            await daily(store, clock.now())
        await asyncio.sleep(BETWEEN_LOOKS)
