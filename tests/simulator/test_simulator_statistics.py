"""Statistics: dates, spans, retired names, and figures that follow what really happened."""

from datetime import timedelta

import pytest

from tests.simulator.caller import errcode
from tests.simulator.official_calls import act, at
from wxdesk.domain.clock import CHINA
from wxdesk.simulator.official.analytics import CALLS
from wxdesk.simulator.people import Follower
from wxdesk.simulator.records import App, Profile
from wxdesk.simulator.records_doors import PushTally

RETIRED = [
    "getarticlesummary", "getarticletotal", "getuserread", "getuserreadhour", "getusershare", "getusersharehour",
]  # fmt: skip
SPANS = {
    "getusersummary": 7,
    "getusercumulate": 7,
    "getarticleread": 1,
    "getarticleshare": 1,
    "getbizsummary": 30,
    "getarticletotaldetail": 1,
    "getupstreammsg": 7,
    "getupstreammsghour": 1,
    "getupstreammsgdist": 15,
    "getinterfacesummary": 30,
    "getinterfacesummaryhour": 1,
}
PERIODS = ["getupstreammsgweek", "getupstreammsgmonth", "getupstreammsgdistweek", "getupstreammsgdistmonth"]


def ask(service, name, begin, end=None):
    return at(service, f"/datacube/{name}", {"begin_date": begin, "end_date": end or begin})


def test_every_name_is_tested():
    assert set(CALLS) == {*RETIRED, *SPANS, *PERIODS}


@pytest.mark.parametrize("name", RETIRED)
def test_retired_names(service, name):
    assert errcode(ask(service, name, "2026-11-19")) == 47009


@pytest.mark.parametrize(("name", "days"), SPANS.items())
def test_the_longest_span(service, clock, name, days):
    first = clock.now().astimezone(CHINA).date() - timedelta(days=days)
    assert "list" in ask(service, name, str(first), "2026-11-19")
    assert errcode(ask(service, name, str(first - timedelta(days=1)), "2026-11-19")) == 61501


@pytest.mark.parametrize("name", SPANS)
@pytest.mark.parametrize(
    ("begin", "end", "code"),
    [
        ("20261119", "2026-11-19", 61500),
        ("2026-11-31", "2026-11-31", 61500),
        ("", "2026-11-19", 61500),
        ("2026-11-19", "2026-11-18", 61501),
        ("2026-11-20", "2026-11-20", 61501),
        ("2014-11-30", "2014-11-30", 61501),
    ],
)
def test_dates_that_are_refused(service, name, begin, end, code):
    assert errcode(ask(service, name, begin, end)) == code


def test_yesterday_is_ready_at_eight(service, clock):
    clock.set(clock.now().replace(hour=23, minute=59) - timedelta(days=1))
    assert errcode(ask(service, "getusersummary", "2026-11-19")) == 61503
    clock.set(clock.now().replace(hour=0, minute=0) + timedelta(days=1))
    assert ask(service, "getusersummary", "2026-11-19") == {"list": []}


def test_newer_figures_begin_in_november_2025(service):
    assert errcode(ask(service, "getarticleread", "2025-10-31")) == 61501
    assert ask(service, "getarticleread", "2025-11-01") == {"list": [], "is_delay": False}


@pytest.mark.parametrize(
    ("name", "begin", "code"),
    [
        ("getupstreammsgweek", "2026-11-10", 61501),
        ("getupstreammsgweek", "2026-11-16", 61503),
        ("getupstreammsgdistweek", "2026-11-16", 61503),
        ("getupstreammsgmonth", "2026-10-02", 61501),
        ("getupstreammsgmonth", "2026-11-01", 61503),
        ("getupstreammsgdistmonth", "2026-11-01", 61503),
    ],
)
def test_periods_are_named_by_their_first_day_and_over(service, name, begin, code):
    assert errcode(ask(service, name, begin)) == code


def days_later(service, clock, days):
    clock.set(clock.now() + timedelta(days=days))
    service._token = ""


def test_followers_come_and_go_by_day_and_by_source(server, service, clock):
    scenes = ["ADD_SCENE_SEARCH", "ADD_SCENE_SEARCH", "ADD_SCENE_QR_CODE", "ADD_SCENE_MADE_UP"]
    openids = server.state.add_followers(
        "wxservice", [Follower(f"o{at}", "", 0, 0, scene=scene) for at, scene in enumerate(scenes)]
    )
    days_later(service, clock, 1)
    act(service, openids[0], "leave")
    act(service, "o-back", "follow", app_id="wxservice", scene="ADD_SCENE_WXA")
    act(service, "o-back", "leave")
    days_later(service, clock, 1)
    act(service, "o-back", "follow")
    days_later(service, clock, 1)
    assert ask(service, "getusersummary", "2026-11-20", "2026-11-22")["list"] == [
        {"ref_date": "2026-11-20", "user_source": 0, "new_user": 1, "cancel_user": 0},
        {"ref_date": "2026-11-20", "user_source": 1, "new_user": 2, "cancel_user": 0},
        {"ref_date": "2026-11-20", "user_source": 30, "new_user": 1, "cancel_user": 0},
        {"ref_date": "2026-11-21", "user_source": 1, "new_user": 0, "cancel_user": 1},
        {"ref_date": "2026-11-21", "user_source": 149, "new_user": 1, "cancel_user": 1},
        {"ref_date": "2026-11-22", "user_source": 149, "new_user": 1, "cancel_user": 0},
    ]
    totals = ask(service, "getusercumulate", "2026-11-20", "2026-11-22")["list"]
    assert [each["cumulate_user"] for each in totals] == [4, 3, 4]


def test_messages_by_day_hour_and_how_many(server, service, clock):
    chatty, quiet = server.state.add_followers("wxservice", 2)
    for _ in range(7):
        act(service, chatty, "text", content="你好")
    act(service, quiet, "picture")
    act(service, quiet, "text", content="你好")
    days_later(service, clock, 1)
    day = "2026-11-20"
    rows = [
        {"ref_date": day, "msg_type": 1, "msg_user": 2, "msg_count": 8},
        {"ref_date": day, "msg_type": 2, "msg_user": 1, "msg_count": 1},
    ]
    assert ask(service, "getupstreammsg", day)["list"] == rows
    assert ask(service, "getupstreammsghour", day)["list"] == [row | {"ref_hour": 1000} for row in rows]
    spread = [{"count_interval": 1, "msg_user": 1}, {"count_interval": 2, "msg_user": 1}]
    assert ask(service, "getupstreammsgdist", day)["list"] == [{"ref_date": day} | each for each in spread]
    days_later(service, clock, 30)
    for name, first in (("week", "2026-11-16"), ("month", "2026-11-01")):
        assert ask(service, f"getupstreammsg{name}", first)["list"] == [row | {"ref_date": first} for row in rows]
        expected = [{"ref_date": first} | each for each in spread]
        assert ask(service, f"getupstreammsgdist{name}", first)["list"] == expected


def test_readers_follow_whom_an_article_reached_and_are_always_the_same(server, service, clock):
    server.state.add_followers("wxservice", 2_000)
    sent = service.send(service.draft(service.article(title="头条"), service.article(title="次条")))
    days_later(service, clock, 1)
    day = "2026-11-20"
    read = ask(service, "getarticleread", day)["list"]
    assert [each["title"] for each in read] == ["头条", "次条"]
    assert read[0]["msgid"] == f"{sent['msg_data_id']}_1"
    assert 0 < read[1]["detail"]["read_user"] < read[0]["detail"]["read_user"] <= 2_000
    assert ask(service, "getarticleread", day)["list"] == read
    shared = ask(service, "getarticleshare", day)["list"]
    assert 0 <= shared[0]["detail"]["share_user"] < read[0]["detail"]["read_user"]
    (summary,) = ask(service, "getbizsummary", day)["list"]
    assert summary["detail"]["read_user"] == sum(each["detail"]["read_user"] for each in read)
    assert summary["detail"]["send_page_count"] == 2
    days_later(service, clock, 40)
    detail = ask(service, "getarticletotaldetail", day)["list"][0]
    assert (detail["publish_type"], len(detail["detail_list"])) == (0, 30)
    readers = [each["read_user"] for each in detail["detail_list"]]
    assert readers[0] == read[0]["detail"]["read_user"] > readers[1] > readers[8] == 0


def test_what_nearly_nobody_read_is_not_listed(server, service, clock):
    server.state.add_followers("wxservice", 3)
    service.send(service.draft())
    days_later(service, clock, 1)
    assert ask(service, "getarticleread", "2026-11-20")["list"] == []
    assert ask(service, "getarticletotaldetail", "2026-11-20")["list"] == []


def test_a_publication_is_read_without_a_notification(server, service, clock):
    server.state.add_followers("wxservice", 5_000)
    service.post("freepublish/submit", {"media_id": service.draft()})
    days_later(service, clock, 1)
    assert ask(service, "getarticleread", "2026-11-20")["list"][0]["publish_type"] == 1


def test_pushes_are_added_up_by_day_and_by_hour(server, service, clock):
    for hour, failed in ((9, 0), (10, 1)):
        tally = PushTally("wxservice", "2026-11-19", hour, 2, failed, 100 * hour, 90 * hour)
        server.state.records.push_tallies[f"wxservice 2026-11-19 {hour}"] = tally
    row = {
        "ref_date": "2026-11-19",
        "callback_count": 4,
        "fail_count": 1,
        "total_time_cost": 1900,
        "max_time_cost": 900,
    }
    assert ask(service, "getinterfacesummary", "2026-11-19")["list"] == [row]
    hours = ask(service, "getinterfacesummaryhour", "2026-11-19")["list"]
    assert [(each["ref_hour"], each["callback_count"]) for each in hours] == [(900, 2), (1000, 2)]
    server.state.profile = Profile(cost_field="max_time_count")
    assert ask(service, "getinterfacesummary", "2026-11-19")["list"][0]["max_time_count"] == 900


def test_statistics_are_for_verified_accounts_and_not_below_cgi_bin(caller, service):
    assert errcode(ask(caller(App("wxplain", "s", verified=False)), "getusersummary", "2026-11-19")) == 48001
    response = service.http.post("/cgi-bin/datacube/getusersummary", params={"access_token": service.token}, json={})
    assert response.status_code == 404
