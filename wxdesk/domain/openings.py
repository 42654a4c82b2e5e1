"""What a follower had looked at by a moment: the openings that are recorded, and what is assumed of before them."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from wxdesk.domain.lines import instant
from wxdesk.domain.phone import Follower

KEPT = 100
"""How many openings of one conversation are remembered; the oldest give way."""

_DAY = 24 * 3600 * 1_000_000


def openings(follower: Follower, key: tuple[int, int]) -> tuple[int, ...]:
    """Return the instants at which the follower looked at ``key``, the earliest first."""
    last = follower.opened.get(key)
    if last is None:
        return ()
    return tuple(instant(at) for at in sorted((*follower.earlier.get(key, ()), last)))


def last_opened(times: Sequence[int], now: int) -> int | None:
    """Return the last of ``times``, sorted instants, until ``now``: when something was last looked at, as of then.

    Before the first of them no opening is recorded: somebody who looks at a thing is taken to have looked at it
    every day before at that time of day, so never more than a day lies unread then. An assumption, for want of any
    record. Who never looked has everything unread: None.
    """
    if not times:
        return None
    place = bisect_right(times, now)
    if place:
        return times[place - 1]
    return times[0] + (now - times[0]) // _DAY * _DAY


def opened_at(follower: Follower, key: tuple[int, int], at: datetime) -> Follower:
    """Return the follower who looked at ``key`` at ``at`` too, whether or not they have looked later."""
    last = follower.opened.get(key)
    known = (*follower.earlier.get(key, ()), *(() if last is None else (last,)))
    if at in known:
        return follower
    *before, newest = sorted((*known, at))[-KEPT:]
    earlier = {**follower.earlier, key: tuple(before)} if before else follower.earlier
    return replace(follower, opened={**follower.opened, key: newest}, earlier=earlier)
