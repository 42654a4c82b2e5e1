"""What a follower had looked at by a moment: the openings that are recorded, and what is assumed before each."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from wxdesk.domain.lines import instant
from wxdesk.domain.phone import Follower

KEPT = 100
"""How many openings of one conversation are remembered; the oldest give way, but never the one just made."""

_DAY = 24 * 3600 * 1_000_000


def openings(follower: Follower, key: tuple[int, int]) -> tuple[int, ...]:
    """Return the instants at which the follower looked at ``key``, the earliest first."""
    last = follower.opened.get(key)
    if last is None:
        return ()
    return tuple(instant(at) for at in sorted((*follower.earlier.get(key, ()), last)))


def last_opened(times: Sequence[int], now: int) -> int | None:
    """Return the last of ``times``, sorted instants, until ``now``: when something was last looked at, as of then.

    Somebody who looks at a thing is taken to have looked at it every day before at that time of day, so never more than
    a day lies unread before an opening that is recorded. An assumption, for want of any record of those days; it holds
    between two openings too, or a single one long ago would spoil all that is assumed of the days after it. After the
    last one nothing is assumed. Who never looked has everything unread: None.
    """
    if not times:
        return None
    place = bisect_right(times, now)
    if place == len(times):
        return times[-1]
    following = times[place]
    assumed = following + (now - following) // _DAY * _DAY
    return times[place - 1] if place and times[place - 1] > assumed else assumed


def opened_at(follower: Follower, key: tuple[int, int], at: datetime) -> Follower:
    """Return the follower who looked at ``key`` at ``at`` too, whether or not they have looked later."""
    last = follower.opened.get(key)
    known = (*follower.earlier.get(key, ()), *(() if last is None else (last,)))
    if at in known:
        return follower
    kept = sorted((*known, at))
    while len(kept) > KEPT:
        kept.pop(1 if kept[0] == at else 0)  # what was opened just now is seen, however long ago that was
    *before, newest = kept
    earlier = {**follower.earlier, key: tuple(before)} if before else follower.earlier
    return replace(follower, opened={**follower.opened, key: newest}, earlier=earlier)
