"""Sending what is due, in time, also after a laptop has slept."""

import asyncio
from collections.abc import Callable
from contextlib import suppress

from wxdesk.domain.errors import WxdeskError
from wxdesk.services import sending
from wxdesk.services.ports import Ports, Topic

LONGEST_WAIT = 5.0
"""Seconds between two looks at the wall clock: a sleeping laptop's time does not count in ``asyncio.sleep``.

So soon, too, is it noticed that another worker has died, and taken up what that one was sending.
"""


async def send_what_is_due(
    ports: Ports, changed: asyncio.Event, refused: Callable[[WxdeskError], None] = lambda _: None
) -> None:
    """Take up what was left unfinished, then begin each scheduled post when its time comes, for ever.

    ``changed`` is set whenever posts may have changed, by this process or another. A workspace that is locked or a
    full disk ends nothing: ``refused`` is told, once for each kind of trouble, and the next round tries again.
    """
    trouble = ""
    while True:
        changed.clear()
        try:
            wait = await _round(ports)
            trouble = ""
        except WxdeskError as refusal:
            wait = LONGEST_WAIT
            if refusal.code != trouble:
                trouble = refusal.code
                refused(refusal)
        with suppress(TimeoutError):
            await asyncio.wait_for(changed.wait(), wait)


async def _round(ports: Ports) -> float:
    """Begin what is due; returns how many seconds may pass until the next look."""
    await sending.carry_on(ports)
    await sending.start_due(ports)
    due = await sending.next_due(ports)
    if due is None:
        return LONGEST_WAIT
    return min(LONGEST_WAIT, max(0.05, (due - ports.clock.now()).total_seconds()))


def sets(changed: asyncio.Event, topics: frozenset[Topic]) -> None:
    """Set ``changed`` if one of ``topics`` concerns posts."""
    if Topic.POSTS in topics:
        changed.set()
