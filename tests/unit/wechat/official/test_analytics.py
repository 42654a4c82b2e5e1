"""Statistics on the wire (reference: official-account-api §12)."""

from datetime import date, timedelta
from functools import partial

import pytest

from tests.unit.wechat.conftest import NOW
from tests.unit.wechat.official.cases import (
    Case,
    Refused,
    check,
    check_refused,
    check_stopped,
    garbled,
    refusals,
    tabled,
)
from wxdesk.wechat.official import analytics
from wxdesk.wechat.official.analytics import REPORTS, Figures, Period, fetch

pytestmark = pytest.mark.anyio

DAY = NOW.date() - timedelta(days=1)
END = {Period.DAY: DAY, Period.WEEK: date(2026, 11, 9), Period.MONTH: date(2026, 10, 1)}
SPANS = {
    "getusersummary": 7,
    "getusercumulate": 7,
    "getarticlesummary": 1,
    "getarticletotal": 1,
    "getuserread": 3,
    "getuserreadhour": 1,
    "getusershare": 7,
    "getusersharehour": 1,
    "getarticleread": 1,
    "getarticleshare": 1,
    "getbizsummary": 30,
    "getarticletotaldetail": 1,
    "getupstreammsg": 7,
    "getupstreammsghour": 1,
    "getupstreammsgweek": 1,
    "getupstreammsgmonth": 1,
    "getupstreammsgdist": 15,
    "getupstreammsgdistweek": 1,
    "getupstreammsgdistmonth": 1,
    "getinterfacesummary": 30,
    "getinterfacesummaryhour": 1,
}
RETIRED = {
    "getarticlesummary",
    "getarticletotal",
    "getuserread",
    "getuserreadhour",
    "getusershare",
    "getusersharehour",
}
EVERY_REPORT = pytest.mark.parametrize("report", REPORTS, ids=[report.name for report in REPORTS])
READ = {"int_page_read_user": "283", "int_page_read_count": 565, "share_user": 1, "add_to_fav_count": 2}
ROWS = {
    analytics.USER_SUMMARY: (
        {"ref_date": "2026-11-18", "user_source": "30", "new_user": 5, "cancel_user": 0},
        {"ref_date": "2026-11-18", "user_source": 30, "new_user": 5, "cancel_user": 0},
    ),
    analytics.USER_TOTAL: (
        {"ref_date": "2026-11-18", "cumulate_user": "1217056"},
        {"cumulate_user": 1_217_056, "user_source": 0},
    ),
    analytics.ARTICLE_READ: (
        {
            "ref_date": "2026-11-18",
            "msgid": "1_1",
            "detail": {"read_user": "9", "read_user_source": [{"user_count": 4, "scene_desc": "公众号消息"}]},
            "is_delay": 0,
        },
        {"msgid": "1_1", "is_delay": False, "detail": {"read_user": 9, "read_user_source": [{"user_count": 4}]}},
    ),
    analytics.ARTICLE_SHARE: (
        {"ref_date": "2026-11-18", "msgid": "1_1", "share_user": 2},
        {"msgid": "1_1", "share_user": 2, "detail": {"share_user": 0}},
    ),
    analytics.BIZ_SUMMARY: (
        {"ref_date": "2026-11-18", "detail": {"zaikan_user": 1, "like_user": "2", "comment_count": 3, "x": "new"}},
        {"detail": {"zaikan_user": 1, "like_user": 2, "comment_count": 3, "x": "new"}},
    ),
    analytics.ARTICLE_TOTAL_DETAIL: (
        {
            "ref_date": "2026-11-18",
            "msgid": "1_1",
            "publish_type": "1",
            "title": "标题",
            "content_url": "https://a",
            "detail_list": [
                {"stat_date": "2026-11-18", "read_user": 5, "read_finish_rate": "0.25", "read_avg_activetime": 12.5}
            ],
        },
        {
            "publish_type": 1,
            "title": "标题",
            "detail_list": [
                {"read_user": 5, "read_finish_rate": 0.25, "read_avg_activetime": 12.5, "praise_money": 0.0}
            ],
        },
    ),
    analytics.UPSTREAM: ({"msg_type": 1, "msg_user": 2, "msg_count": "3"}, {"msg_type": 1, "msg_count": 3}),
    analytics.UPSTREAM_HOUR: ({"ref_hour": "2300", "msg_type": 1}, {"ref_hour": 2_300, "msg_user": 0}),
    analytics.UPSTREAM_SPREAD: ({"count_interval": "1", "msg_user": 246}, {"count_interval": 1, "msg_user": 246}),
    analytics.CALLBACKS: (
        {"callback_count": 36_974, "fail_count": 67, "total_time_cost": 14_994_291, "max_time_cost": "5044"},
        {"callback_count": 36_974, "fail_count": 67, "max_time_cost": 5_044},
    ),
    analytics.CALLBACKS_HOUR: ({"ref_hour": 0, "max_time_count": 5_044}, {"ref_hour": 0, "max_time_cost": 5_044}),
    analytics.ARTICLE_SUMMARY: (
        {"msgid": "10000050_1", "title": "标题", **READ},
        {"msgid": "10000050_1", "int_page_read_user": 283, "add_to_fav_count": 2},
    ),
    analytics.ARTICLE_TOTAL: (
        {
            "msgid": "1_1",
            "details": {"stat_date": "2026-11-18", "target_user": 9, "feed_share_from_feed_user": 1, **READ},
        },
        {"details": [{"target_user": 9, "int_page_read_user": 283, "feed_share_from_feed_user": 1}]},
    ),
    analytics.USER_SHARE: ({"share_scene": 1, "share_count": "2", "share_user": 1}, {"share_count": 2}),
}


async def rows(session, report):
    return (await fetch(session, report, DAY, DAY)).rows


CASES = [
    Case(
        report.name,
        partial(rows, report=report),
        f"/datacube/{report.name}",
        {"begin_date": "2026-11-19", "end_date": "2026-11-19"},
        answer={"list": [told]},
        expected=[expected],
    )
    for report, (told, expected) in ROWS.items()
]


@tabled(CASES)
async def test_rows_of(case, session, platform):
    await check(case, session, platform)


def test_every_name_of_the_reference_is_there_with_its_days():
    assert {report.name: report.days for report in REPORTS} == SPANS
    assert {report.name for report in REPORTS if report.retired} == RETIRED


@EVERY_REPORT
@pytest.mark.parametrize("answer", [{"list": []}, {}])
async def test_the_longest_span_is_asked_for_in_one_call(report, answer, session, platform):
    platform.answer(answer)
    end = END[report.period]
    begin = end - timedelta(days=report.days - 1)
    assert await fetch(session, report, begin, end) == Figures([])
    request = platform.request
    assert (request.method, request.path, request.args) == ("POST", f"/datacube/{report.name}", {})
    assert request.json == {"begin_date": begin.isoformat(), "end_date": end.isoformat()}


@EVERY_REPORT
async def test_a_longer_span_costs_no_call(report, session, platform):
    error = await check_stopped(
        lambda session: fetch(session, report, DAY - timedelta(days=report.days), DAY),
        "period_refused",
        session,
        platform,
    )
    assert (error.details["days"], error.details["limit"]) == (report.days + 1, report.days)


@EVERY_REPORT
async def test_a_day_that_is_not_over_costs_no_call(report, session, platform):
    begin = {Period.DAY: NOW.date(), Period.WEEK: date(2026, 11, 16), Period.MONTH: date(2026, 11, 1)}[report.period]
    await check_stopped(lambda session: fetch(session, report, begin, begin), "data_not_ready", session, platform)


@pytest.mark.parametrize(
    ("report", "begin", "end"),
    [
        (analytics.USER_SUMMARY, DAY, DAY - timedelta(days=1)),
        (analytics.USER_SUMMARY, date(2014, 11, 30), date(2014, 11, 30)),
        (analytics.ARTICLE_READ, date(2025, 10, 31), date(2025, 10, 31)),
        (analytics.UPSTREAM_WEEK, date(2026, 11, 10), date(2026, 11, 10)),
        (analytics.UPSTREAM_SPREAD_MONTH, date(2026, 10, 2), date(2026, 10, 2)),
    ],
)
async def test_days_that_do_not_exist_cost_no_call(report, begin, end, session, platform):
    await check_stopped(lambda session: fetch(session, report, begin, end), "period_refused", session, platform)


@refusals(
    [
        Refused(
            lambda session: fetch(session, analytics.USER_SUMMARY, DAY, DAY),
            {
                47009: "api_retired",
                48001: "api_not_allowed",
                61500: "period_refused",
                61501: "period_refused",
                61503: "data_not_ready",
            },
        )
    ]
)
async def test_what_the_platform_refuses(call, errcode, code, session, platform):
    await check_refused(call, errcode, code, session, platform)


async def test_figures_that_are_not_complete_say_so(session, platform):
    platform.answer({"list": [{"msgid": "1_1"}], "is_delay": "1"})
    figures = await fetch(session, analytics.ARTICLE_READ, DAY, DAY)
    assert (figures.delayed, figures.rows[0].msgid) == (True, "1_1")


@pytest.mark.parametrize("answer", [{"list": ["row"]}, {"list": [{"new_user": "many"}]}])
async def test_rows_of_another_shape_are_no_answer(answer, session, platform):
    await garbled(lambda session: fetch(session, analytics.USER_SUMMARY, DAY, DAY), session, platform, answer)
