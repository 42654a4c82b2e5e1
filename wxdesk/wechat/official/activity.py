"""When an account's followers are active, hour by hour, from its statistics (reference: official-account-api §12)."""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import TypeVar

from wxdesk.domain.activity import HOURS, Activity, Counted
from wxdesk.domain.attempts import PlatformError
from wxdesk.domain.clock import china
from wxdesk.wechat.official import analytics
from wxdesk.wechat.official.analytics import Report
from wxdesk.wechat.official.figures import Reading, Row, Upstream
from wxdesk.wechat.session import Session

DAYS = 7
READY_HOUR = 8
"""The figures of a day are ready from about this hour of the next one, in China."""
EVERYWHERE = 99_999_999
"""The ``user_source`` of a row that counts the readers from everywhere; the rows of each source are beside it."""

R = TypeVar("R", bound=Row)


async def read(session: Session) -> Activity | None:
    """Add up the last week that is counted: who read or, where that is retired (47009), who wrote to the account.

    None where nobody did either. Raises ``PlatformError`` (48001 for accounts that are not verified). Source: §12,
    getuserreadhour and getupstreammsghour.
    """
    last = last_counted(session.clock.now())
    first = last - timedelta(days=DAYS - 1)
    reads = await _week(session, analytics.USER_READ_HOUR, first, readers)
    if any(reads):
        return Activity(tuple(reads), Counted.READS, first, last)
    words = await _week(session, analytics.UPSTREAM_HOUR, first, writers)
    return Activity(tuple(words), Counted.MESSAGES, first, last) if any(words) else None


def last_counted(now: datetime) -> date:
    """Return the last day, in China, whose figures are ready."""
    wall = china(now)
    return wall.date() - timedelta(days=1 if wall.hour >= READY_HOUR else 2)


async def _week(
    session: Session, report: Report[R], first: date, count: Callable[[Sequence[R]], list[int]]
) -> list[int]:
    total = [0] * HOURS
    for number in range(DAYS):
        day = first + timedelta(days=number)
        try:
            figures = await analytics.fetch(session, report, day, day)
        except PlatformError as error:
            if error.code == "api_retired":
                return total
            if error.code == "data_not_ready":
                continue  # it is late with a day: the others say as much
            raise
        total = [known + more for known, more in zip(total, count(figures.rows), strict=True)]
    return total


def readers(rows: Sequence[Reading]) -> list[int]:
    """Count who read in each hour; where the sum of all sources is told, the sources are not added to it."""
    hours = [0] * HOURS
    for hour in range(HOURS):
        here = [row for row in rows if row.ref_hour == hour * 100]
        whole = [row for row in here if row.user_source == EVERYWHERE]
        hours[hour] = sum(row.int_page_read_user for row in whole or here)
    return hours


def writers(rows: Sequence[Upstream]) -> list[int]:
    """Count who wrote in each hour."""
    return [sum(row.msg_user for row in rows if row.ref_hour == hour * 100) for hour in range(HOURS)]
