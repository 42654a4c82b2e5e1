"""Sending what is due, in time, also after a laptop has slept."""

import asyncio
from contextlib import suppress

from wxdesk.services import sending
from wxdesk.services.ports import Ports, Topic

LONGEST_WAIT = 15.0
"""Seconds between two looks at the wall clock: a sleeping laptop's time does not count in ``asyncio.sleep``."""


async def send_what_is_due(ports: Ports, changed: asyncio.Event) -> None:
    """Take up what was left unfinished, then begin each scheduled post when its time comes, for ever.

    ``changed`` is set whenever posts may have changed, by this process or another.
    """
    while True:
        changed.clear()
        await sending.carry_on(ports)
        await sending.start_due(ports)
        due = await sending.next_due(ports)
        wait = LONGEST_WAIT if due is None else min(LONGEST_WAIT, (due - ports.clock.now()).total_seconds())
        with suppress(TimeoutError):
            await asyncio.wait_for(changed.wait(), max(0.05, wait))


def sets(changed: asyncio.Event, topics: frozenset[Topic]) -> None:
    """Set ``changed`` if one of ``topics`` concerns posts."""
    if Topic.POSTS in topics:
        changed.set()
