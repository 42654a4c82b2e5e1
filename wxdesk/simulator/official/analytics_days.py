"""Which days statistics may be asked for (reference: official-account-api §12)."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from wxdesk.domain.clock import CHINA, china
from wxdesk.simulator.answers import Refusal
from wxdesk.simulator.fields import Body, text
from wxdesk.simulator.state import State

FIRST_DAY = date(2014, 12, 1)
READY_HOUR = 8
"""Of the day after, in China."""
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def day_of(moment: int) -> date:
    """The China day of Unix seconds."""
    return china(datetime.fromtimestamp(moment, UTC)).date()


def hour_of(moment: int) -> int:
    return china(datetime.fromtimestamp(moment, UTC)).hour


def begins(day: date) -> int:
    """Unix seconds of midnight in China."""
    return int(datetime.combine(day, time(), CHINA).timestamp())


def asked_days(state: State, body: Body, longest: int, first: date = FIRST_DAY) -> list[date]:
    """The days between both dates. 61500 for what is no date, 61501 for the range, 61503 before it is ready."""
    begin, end = (_date(text(body, name)) for name in ("begin_date", "end_date"))
    now = china(state.clock.now())
    yesterday = now.date() - timedelta(days=1)
    if not first <= begin <= end <= yesterday or (end - begin).days >= longest:
        raise Refusal(61501)
    if end == yesterday and now.hour < READY_HOUR:
        raise Refusal(61503)
    return [begin + timedelta(days=at) for at in range((end - begin).days + 1)]


def asked_week(state: State, body: Body) -> list[date]:
    """The seven days of the week whose Monday both dates are."""
    return _period(state, body, lambda day: day.weekday() == 0, lambda day: day + timedelta(days=6))


def asked_month(state: State, body: Body) -> list[date]:
    """The days of the month whose first day both dates are."""
    return _period(
        state,
        body,
        lambda day: day.day == 1,
        lambda day: (day + timedelta(days=31)).replace(day=1) - timedelta(days=1),
    )


def _period(state: State, body: Body, is_first: Callable[[date], bool], last_of: Callable[[date], date]) -> list[date]:
    (begin,) = asked_days(state, body, 1)
    if not is_first(begin):
        raise Refusal(61501)
    last = last_of(begin)
    now = china(state.clock.now())
    if last >= now.date() or (last == now.date() - timedelta(days=1) and now.hour < READY_HOUR):
        raise Refusal(61503)
    return [begin + timedelta(days=at) for at in range((last - begin).days + 1)]


def _date(words: str) -> date:
    if not _DATE.fullmatch(words):
        raise Refusal(61500)
    try:
        return date.fromisoformat(words)
    except ValueError:
        raise Refusal(61500) from None
