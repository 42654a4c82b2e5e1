"""How far our clock is from the platform's, as the dates of its answers tell."""

import time
from collections import deque
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from statistics import median

ANSWERS = 5
"""Of so many last answers the middle one is believed: one wrong header changes nothing."""
JUMP_SECONDS = 5.0
"""So far our clock and the machine's own count may drift apart between two answers."""
_ABSURD = timedelta(days=3652)
_ROUNDING = timedelta(seconds=0.5)
"""A date in a header has whole seconds, cut off."""


class Skew:
    """What the last answers of one platform said of our clock."""

    def __init__(self) -> None:
        self._seen: deque[timedelta] = deque(maxlen=ANSWERS)
        self._began: float | None = None

    def note(self, date: str | None, asked: datetime, answered: datetime) -> None:
        """Take an answer's ``Date`` header; the platform wrote it between ``asked`` and ``answered``, aware instants.

        A header that is missing, not a date, or more than ten years off is ignored.
        """
        theirs = _read(date)
        if theirs is None:
            return
        self._forget_after_a_jump(answered)
        ahead = asked + (answered - asked) / 2 - theirs - _ROUNDING
        if abs(ahead) <= _ABSURD:
            self._seen.append(ahead)

    def _forget_after_a_jump(self, now: datetime) -> None:
        """Forget what was seen before our clock was put forward or back, or the machine slept."""
        began = now.timestamp() - time.monotonic()
        if self._began is not None and abs(began - self._began) > JUMP_SECONDS:
            self._seen.clear()
        self._began = began

    @property
    def ahead(self) -> timedelta | None:
        """By how much our clock is ahead; None before the first answer."""
        return timedelta(seconds=median(each.total_seconds() for each in self._seen)) if self._seen else None


def _read(date: str | None) -> datetime | None:
    try:
        moment = parsedate_to_datetime(date or "")
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
