"""Time as the platform counts it: instants are aware UTC, days and months are China's."""

from datetime import UTC, date, datetime, time
from functools import cache
from typing import Protocol
from zoneinfo import ZoneInfo

from wxdesk.domain.errors import WxdeskError

CHINA = ZoneInfo("Asia/Shanghai")

FIRST_DAY, LAST_DAY = date(2011, 1, 1), date(2100, 12, 31)
"""The days of China that can be looked at, and planned for: from the year in which WeChat began."""

_FIRST = datetime.combine(FIRST_DAY, time(), CHINA).astimezone(UTC)
_LAST = datetime.combine(LAST_DAY, time.max, CHINA).astimezone(UTC)


class Clock(Protocol):
    """Whatever tells the time; it is passed in, so that tests and ``--at`` can choose it."""

    def now(self) -> datetime:
        """Return the present instant, aware, in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


class SetClock:
    """A clock that stands where it was put."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment.astimezone(UTC)

    def now(self) -> datetime:
        return self.moment

    def set(self, moment: datetime) -> None:
        """Put the clock at ``moment`` (aware)."""
        self.moment = moment.astimezone(UTC)


def china(moment: datetime) -> datetime:
    """Return ``moment`` as a wall clock in China shows it."""
    return moment.astimezone(CHINA)


def within(moment: datetime) -> datetime:
    """Return ``moment``, or the nearest one of the days from ``FIRST_DAY`` to ``LAST_DAY``."""
    return min(max(moment, _FIRST), _LAST)


@cache
def zone_of(name: str) -> ZoneInfo:
    """Return the time zone with this IANA name; China's where there is none such."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # unknown, no name of a zone at all, or a folder of zones
        return CHINA


def parse_time(text: str) -> datetime:
    """Read ISO 8601; without an offset it is China time. Returns an instant in UTC.

    Raises ``WxdeskError``: ``time_not_understood`` (text), ``time_out_of_range`` (text, first, last).
    """
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        raise WxdeskError("time_not_understood", text=text) from None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=CHINA)
    if within(moment) != moment:
        raise WxdeskError("time_out_of_range", text=text, first=f"{FIRST_DAY}", last=f"{LAST_DAY}")
    return moment.astimezone(UTC)
