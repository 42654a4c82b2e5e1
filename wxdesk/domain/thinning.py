"""Which versions of a post are no longer needed: the older, the fewer."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from wxdesk.domain.clock import china
from wxdesk.domain.writing import VersionMark

TYPED = "typed"
"""Kept because time went by. Every other reason is something that happened, and is never thinned."""

MOST = 500
"""Versions of one post, unless more days or happenings than that are to be kept."""

MOMENT = timedelta(seconds=5)
"""Of what is typed in so short a time only the last is kept, unless much was taken away."""
YOUNG = timedelta(hours=1)
"""Younger versions are not thinned."""
STEPS = (
    (timedelta(days=1), timedelta(minutes=1)),
    (timedelta(days=30), timedelta(hours=1)),
)
"""Up to which age one version is kept in each span of time; of older ones, one a day (China time)."""


def same_moment(one: datetime, other: datetime) -> bool:
    """Whether two versions of now lie so close together that one of them will do."""
    return _span(one, MOMENT) == _span(other, MOMENT)


def superfluous(marks: Sequence[VersionMark], now: datetime) -> tuple[int, ...]:
    """Return the ids of those among ``marks`` (newest first) that can go; the newest of each span stays."""
    seen: set[object] = set()
    kept: list[VersionMark] = []
    gone: list[VersionMark] = []
    for mark in marks:
        span = _place(mark, now)
        needed = mark.reason != TYPED or span not in seen
        seen.add(span)
        (kept if needed else gone).append(mark)
    return tuple(mark.id for mark in [*gone, *_beyond(kept)])


def _beyond(marks: Sequence[VersionMark]) -> Sequence[VersionMark]:
    """Return the oldest of what is over ``MOST``, but never the newest of a day, nor what did not come by typing."""
    days: set[object] = set()
    spare = []
    for mark in marks:
        day = china(mark.at).date()
        if mark.reason == TYPED and day in days:
            spare.append(mark)
        days.add(day)
    over = max(0, len(marks) - MOST)
    return spare[len(spare) - min(over, len(spare)) :]


def _place(mark: VersionMark, now: datetime) -> object:
    """Return the span of time that ``mark`` has to itself, or shares with others."""
    age = now - mark.at
    if age <= YOUNG:
        return mark.id
    step = next((step for until, step in STEPS if age <= until), None)
    return (step, _span(mark.at, step)) if step else china(mark.at).date()


def _span(at: datetime, step: timedelta) -> int:
    return int(at.timestamp() // step.total_seconds())
