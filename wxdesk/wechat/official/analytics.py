"""The platform's statistics (reference: official-account-api §12); verified accounts only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Generic, TypeVar

from pydantic import Field as Named

from wxdesk.domain.clock import china
from wxdesk.wechat.official import checks
from wxdesk.wechat.official.figures import (
    ArticleTotal,
    Callbacks,
    Day,
    Reading,
    ReadingTotal,
    Row,
    Sharing,
    Upstream,
    UpstreamSpread,
    UserSummary,
    UserTotal,
)
from wxdesk.wechat.official.shapes import Flag, Many
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.values import Value


class Period(StrEnum):
    """What one row counts."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


R = TypeVar("R", bound=Row)
R_co = TypeVar("R_co", bound=Row, covariant=True)

FIRST_DAY = date(2014, 12, 1)
"""There are no figures from before."""


@dataclass(frozen=True, slots=True)
class Report(Generic[R_co]):
    """One kind of statistics: its name in the address, the most days one call takes, and what its rows are.

    Weeks and months are asked for by their first day alone. ``retired``: answered with 47009 since 2026.
    """

    name: str
    days: int
    row: type[R_co]
    period: Period = Period.DAY
    retired: bool = False
    since: date = FIRST_DAY


USER_SUMMARY = Report("getusersummary", 7, UserSummary)
USER_TOTAL = Report("getusercumulate", 7, UserTotal)
ARTICLE_READ = Report("getarticleread", 1, Day, since=date(2025, 11, 1))
ARTICLE_SHARE = Report("getarticleshare", 1, Day)
BIZ_SUMMARY = Report("getbizsummary", 30, Day)
ARTICLE_TOTAL_DETAIL = Report("getarticletotaldetail", 1, ArticleTotal)
UPSTREAM = Report("getupstreammsg", 7, Upstream)
UPSTREAM_HOUR = Report("getupstreammsghour", 1, Upstream)
UPSTREAM_WEEK = Report("getupstreammsgweek", 1, Upstream, Period.WEEK)
UPSTREAM_MONTH = Report("getupstreammsgmonth", 1, Upstream, Period.MONTH)
UPSTREAM_SPREAD = Report("getupstreammsgdist", 15, UpstreamSpread)
UPSTREAM_SPREAD_WEEK = Report("getupstreammsgdistweek", 1, UpstreamSpread, Period.WEEK)
UPSTREAM_SPREAD_MONTH = Report("getupstreammsgdistmonth", 1, UpstreamSpread, Period.MONTH)
CALLBACKS = Report("getinterfacesummary", 30, Callbacks)
CALLBACKS_HOUR = Report("getinterfacesummaryhour", 1, Callbacks)
ARTICLE_SUMMARY = Report("getarticlesummary", 1, Reading, retired=True)
ARTICLE_TOTAL = Report("getarticletotal", 1, ReadingTotal, retired=True)
USER_READ = Report("getuserread", 3, Reading, retired=True)
USER_READ_HOUR = Report("getuserreadhour", 1, Reading, retired=True)
USER_SHARE = Report("getusershare", 7, Sharing, retired=True)
USER_SHARE_HOUR = Report("getusersharehour", 1, Sharing, retired=True)

REPORTS: tuple[Report[Row], ...] = (
    USER_SUMMARY,
    USER_TOTAL,
    ARTICLE_READ,
    ARTICLE_SHARE,
    BIZ_SUMMARY,
    ARTICLE_TOTAL_DETAIL,
    UPSTREAM,
    UPSTREAM_HOUR,
    UPSTREAM_WEEK,
    UPSTREAM_MONTH,
    UPSTREAM_SPREAD,
    UPSTREAM_SPREAD_WEEK,
    UPSTREAM_SPREAD_MONTH,
    CALLBACKS,
    CALLBACKS_HOUR,
    ARTICLE_SUMMARY,
    ARTICLE_TOTAL,
    USER_READ,
    USER_READ_HOUR,
    USER_SHARE,
    USER_SHARE_HOUR,
)
"""Every report; the pages disagree about the days of some retired ones, of which the longer stands here."""


@dataclass(frozen=True, slots=True)
class Figures(Generic[R_co]):
    """The rows of an answer; ``delayed`` where the platform says that they are not complete yet."""

    rows: Sequence[R_co]
    delayed: bool = False


class Answered(Value):
    rows: Many[dict[str, object]] = Named(default=(), alias="list")
    is_delay: Flag = False


async def fetch(session: Session, report: Report[R], begin: date, end: date) -> Figures[R]:
    """The figures of ``begin`` to ``end``, days in China, both counted; ready from about eight the next morning.

    Raises ``PlatformError`` (REFUSED, no call made): ``data_not_ready``, ``period_refused`` with ``days`` and
    ``limit``, or ``date`` and ``first``.
    Errors: 61500, 61501, 61503 (not ready), 47009 (retired), 48001. Source: §12.
    """
    _check(report, begin, end, china(session.clock.now()).date())
    body = {"begin_date": begin.isoformat(), "end_date": end.isoformat()}
    answered = Answered.of(await session.post(f"/datacube/{report.name}", body, effect=Effect.REPEATABLE))
    return Figures([report.row.of(row) for row in answered.rows], answered.is_delay)


def _check(report: Report[R], begin: date, end: date, today: date) -> None:
    days = (end - begin) // timedelta(days=1) + 1
    if not 1 <= days <= report.days:
        raise checks.refusal("period_refused", days=days, limit=report.days)
    if begin < report.since:
        raise checks.refusal("period_refused", date=begin.isoformat(), first=report.since.isoformat())
    first, last = _bounds(report.period, begin, end)
    if begin != first:
        raise checks.refusal("period_refused", date=begin.isoformat(), first=first.isoformat())
    if last >= today:
        raise checks.refusal("data_not_ready", date=last.isoformat())


def _bounds(period: Period, begin: date, end: date) -> tuple[date, date]:
    """The first and last day of what is counted: of the week or month in which ``begin`` lies."""
    match period:
        case Period.WEEK:
            monday = begin - timedelta(days=begin.weekday())
            return monday, monday + timedelta(days=6)
        case Period.MONTH:
            first = begin.replace(day=1)
            return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return begin, end
