"""Sending what is due, in time, also after a laptop has slept."""

import asyncio
from collections.abc import Callable, Coroutine
from contextlib import suppress
from traceback import walk_tb
from typing import Any, TypeVar

from wxdesk.domain.errors import WxdeskError
from wxdesk.services import sending
from wxdesk.services.ports import Ports, Topic

T = TypeVar("T")

LONGEST_WAIT = 5.0
"""Seconds between two looks at the wall clock: a sleeping laptop's time does not count in ``asyncio.sleep``.

So soon, too, is it noticed that another worker has died, and taken up what that one was sending.
"""


LEAST_WAIT, WAIT_BESIDE_BUGS = 0.05, 1.0
"""Seconds: a post that a bug keeps from being begun is due all the time, and looked past."""


class Told:
    """What was reported, so that no round reports it again; a refusal is told anew once it has passed."""

    def __init__(self, report: Callable[[Exception], None]) -> None:
        self._report = report
        self._refusal = ""
        self._bugs: set[object] = set()
        self.of_posts: sending.Bugs = {}

    def refused(self, refusal: WxdeskError) -> None:
        if refusal.code != self._refusal:
            self._refusal = refusal.code
            self._report(refusal)

    def passed(self) -> None:
        self._refusal = ""

    def met(self, bug: Exception) -> None:
        """Two bugs are one where they were raised at the same line."""
        place = [(frame.f_code, line) for frame, line in walk_tb(bug.__traceback__)][-1:]
        if (type(bug), *place) not in self._bugs:
            self._bugs.add((type(bug), *place))
            self._report(bug)

    def report_those_of_posts(self, known: int) -> None:
        """Report what keeps posts from being begun, but for the first ``known`` of it."""
        for bug in list(self.of_posts.values())[known:]:
            self._report(bug)


async def send_what_is_due(
    ports: Ports, changed: asyncio.Event, report: Callable[[Exception], None] = lambda _: None
) -> None:
    """Take up what was left unfinished, then begin each scheduled post when its time comes, for ever.

    ``changed`` is set whenever posts may have changed, by this process or another. Neither a workspace that is locked
    or a full disk ends it, nor a bug: ``report`` is told, once for each kind of trouble and once for each post that a
    bug keeps from being begun, and the next round tries again.
    """
    told = Told(report)
    while True:
        changed.clear()
        try:
            wait = await _round(ports, told)
            told.passed()
        except WxdeskError as refusal:
            wait = LONGEST_WAIT
            told.refused(refusal)
        with suppress(TimeoutError):
            await asyncio.wait_for(changed.wait(), wait)


async def _round(ports: Ports, told: Told) -> float:
    """Begin what is due; returns how many seconds may pass until the next look."""
    known = len(told.of_posts)
    await _tried(sending.carry_on(ports), told)
    await _tried(sending.start_due(ports, told.of_posts), told)
    told.report_those_of_posts(known)
    due = await _tried(sending.next_due(ports), told)
    if due is None:
        return LONGEST_WAIT
    least = WAIT_BESIDE_BUGS if told.of_posts else LEAST_WAIT
    return min(LONGEST_WAIT, max(least, (due - ports.clock.now()).total_seconds()))


async def _tried(step: Coroutine[Any, Any, T], told: Told) -> T | None:
    """Take a step; None where a bug was met, which keeps no other step. Raises ``WxdeskError``."""
    came: T | BaseException = (await asyncio.gather(step, return_exceptions=True))[0]
    if isinstance(came, WxdeskError):
        raise came
    if isinstance(came, Exception):
        told.met(came)
        return None
    if isinstance(came, BaseException):
        raise came
    return came


def sets(changed: asyncio.Event, topics: frozenset[Topic]) -> None:
    """Set ``changed`` if one of ``topics`` concerns posts."""
    if Topic.POSTS in topics:
        changed.set()
