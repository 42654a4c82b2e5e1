"""What every call passes first: method, token, right, budget, JSON."""

from datetime import timedelta

import pytest

from tests.simulator.caller import RID, errcode
from wxdesk.domain.accounts import Kind, Owner
from wxdesk.simulator import rights
from wxdesk.simulator.records import App, Profile

COUNT = "/cgi-bin/draft/count"


def test_errors_are_http_200_and_end_in_a_request_id(service):
    answer = service.get("draft/add")
    assert errcode(answer) == 43002
    assert RID.sub("", str(answer["errmsg"])) == "require POST method"
    assert errcode(service.post("material/get_materialcount", {})) == 43001


def test_two_refusals_never_share_a_request_id(service):
    assert service.get("draft/add")["errmsg"] != service.get("draft/add")["errmsg"]


def test_a_missing_and_a_wrong_token(service):
    assert errcode(service._read(service.http.get(COUNT))) == 41001
    answer = service._read(service.http.get(COUNT, params={"access_token": "made-up"}))
    assert errcode(answer) == 40001
    assert str(answer["errmsg"]).startswith("invalid credential, access_token is invalid or not latest")


def test_the_method_is_looked_at_before_the_token(service):
    assert errcode(service._read(service.http.get("/cgi-bin/draft/add"))) == 43002


def test_a_token_dies_after_two_hours(service, clock):
    assert service.get("draft/count") == {"total_count": 0}
    clock.set(clock.now() + timedelta(seconds=7199))
    assert service.get("draft/count") == {"total_count": 0}
    clock.set(clock.now() + timedelta(seconds=1))
    assert errcode(service.get("draft/count")) == 42001


def test_the_stable_token_stays_the_same_until_five_minutes_before_its_end(service, clock):
    first = service.fetch_token()
    assert len(str(first["access_token"])) >= 120
    assert first["expires_in"] == 7200
    clock.set(clock.now() + timedelta(seconds=6800))
    assert service.fetch_token() == {"access_token": first["access_token"], "expires_in": 400}
    clock.set(clock.now() + timedelta(seconds=100))
    second = service.fetch_token()
    assert second["access_token"] != first["access_token"]
    assert service.http.get(COUNT, params={"access_token": str(first["access_token"])}).json() == {"total_count": 0}


def test_force_refresh_kills_the_old_token_at_once(service):
    old = service.token
    assert service.fetch_token(force_refresh=True)["access_token"] != old
    assert errcode(service.get("draft/count")) == 40001


def test_force_refresh_is_thirty_seconds_apart_and_twenty_a_day(service, clock):
    for _ in range(20):
        assert "access_token" in service.fetch_token(force_refresh=True)
        assert errcode(service.fetch_token(force_refresh=True)) == 45011
        clock.set(clock.now() + timedelta(seconds=30))
    assert errcode(service.fetch_token(force_refresh=True)) == 45009


def test_the_legacy_token_retires_the_one_before_after_five_minutes(service, clock):
    query = {"grant_type": "client_credential", "appid": "wxservice", "secret": "service-secret"}
    old = service._read(service.http.get("/cgi-bin/token", params=query))["access_token"]
    new = service._read(service.http.get("/cgi-bin/token", params=query))["access_token"]
    assert old != new
    stable = service.token
    for token in (old, new, stable):
        assert service._read(service.http.get(COUNT, params={"access_token": token})) == {"total_count": 0}
    clock.set(clock.now() + timedelta(seconds=300))
    assert errcode(service._read(service.http.get(COUNT, params={"access_token": old}))) == 42001
    assert service._read(service.http.get(COUNT, params={"access_token": new})) == {"total_count": 0}


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"appid": "wxother"}, 40013),
        ({"appid": "wxother", "grant_type": ""}, 40013),
        ({"appid": ""}, 41002),
        ({"secret": "wrong"}, 40125),
        ({"secret": ""}, 41004),
        ({"grant_type": "password"}, 40002),
    ],
)
def test_what_is_wrong_with_a_token_request(service, change, code):
    assert errcode(service.fetch_token(**change)) == code


RIGHTS = [
    ("draft/count", {}, True, True),
    ("material/get_materialcount", None, True, True),
    ("message/mass/get", {"msg_id": 1}, False, True),
    ("freepublish/batchget", {"offset": 0, "count": 1}, False, True),
    ("user/get", None, False, True),
]


@pytest.mark.parametrize(("path", "body", "plain", "verified"), RIGHTS)
@pytest.mark.parametrize("kind", [Kind.SUBSCRIPTION, Kind.SERVICE])
def test_what_is_not_granted_is_48001(caller, kind, path, body, plain, verified):
    for granted, app in (
        (plain, App("wxplain", "s", kind, verified=False)),
        (verified, App("wxverified", "s", kind, verified=True)),
        (plain, App("wxperson", "s", kind, Owner.INDIVIDUAL, verified=True)),
    ):
        account = caller(app)
        answer = account.get(path) if body is None else account.post(path, body)
        assert (answer.get("errcode") != 48001) is granted, app


def test_the_right_is_looked_at_before_the_body(caller):
    account = caller(App("wxplain", "s", verified=False))
    assert errcode(account.post_raw("message/mass/sendall", b"{")) == 48001


def test_a_daily_budget_ends_and_begins_anew_at_midnight_in_china(service, clock, monkeypatch):
    monkeypatch.setitem(rights.DAILY, COUNT, 2)
    path = {"cgi_path": COUNT}
    assert service.post("openapi/quota/get", path)["quota"] == {"daily_limit": 2, "used": 0, "remain": 2}
    assert [service.get("draft/count").get("errcode", 0) for _ in range(3)] == [0, 0, 45009]
    assert service.post("openapi/quota/get", path)["quota"] == {"daily_limit": 2, "used": 2, "remain": 0}
    clock.set(clock.now().replace(hour=15, minute=59, second=59))
    service.fetch_token()
    service._token = ""
    assert errcode(service.get("draft/count")) == 45009
    clock.set(clock.now() + timedelta(seconds=1))
    assert service.get("draft/count") == {"total_count": 0}


def test_the_quota_of_an_unknown_path(service):
    assert errcode(service.post("openapi/quota/get", {"cgi_path": "draft/add"})) == 76021


@pytest.mark.parametrize(("raw", "code"), [(b"{", 47001), (b"[]", 47001), (b"", 44002), (b'{"a":"\xff"}', 47001)])
def test_a_body_that_is_no_json_object(service, raw, code):
    assert errcode(service.post_raw("draft/get", raw)) == code


def test_escaped_chinese_is_refused_or_stored_literally_as_the_profile_says(server, service):
    cover = service.cover()
    body = b'{"articles":[{"title":"\\u6807\\u9898","content":"<p>a</p>","thumb_media_id":"%b"}]}' % cover.encode()
    assert errcode(service.post_raw("draft/add", body)) == 40033
    server.state.profile = Profile(escapes="literal")
    draft = service.post_raw("draft/add", body)["media_id"]
    assert service.post("draft/get", {"media_id": draft})["news_item"][0]["title"] == "\\u6807\\u9898"


def test_ascii_escapes_are_plain_json(service):
    answer = service.post_raw("draft/get", b'{"media_id":"\\u0061\\n\\\\u6807"}')
    assert errcode(answer) == 40007


def test_answers_are_utf8_without_a_charset(service):
    service.draft()
    params = {"access_token": service.token}
    response = service.http.post("/cgi-bin/draft/batchget", params=params, json={"offset": 0, "count": 1})
    assert response.headers["content-type"] == "application/json"
    assert "标题".encode() in response.content


def test_an_unknown_path_is_looked_at_after_the_token(service):
    assert errcode(service._read(service.http.get("/cgi-bin/nothing"))) == 41001
    assert errcode(service._read(service.http.get("/cgi-bin/nothing", params={"access_token": "made-up"}))) == 40001
    assert errcode(service.get("nothing")) == 40066
    assert errcode(service.post("nothing", {})) == 40066


@pytest.mark.parametrize("path", ["/", "/nothing", "/cgi-bin/datacube/getusersummary"])
def test_elsewhere_an_unknown_path_is_404(service, path):
    assert service.http.get(path, params={"access_token": service.token}).status_code == 404


@pytest.mark.parametrize("path", ["/cgi-bin//draft/count", "//cgi-bin/draft/count", "/cgi-bin/draft/count/"])
def test_slashes_that_clients_add_do_no_harm(service, path):
    assert service._read(
        service.http.get(f"{service.http.base_url}{path}?access_token={service.token}&lang=zh_CN")
    ) == {"total_count": 0}


def test_every_answer_tells_the_simulators_time(service, corp, clock):
    clock.set(clock.now() + timedelta(hours=1))
    for account, path in ((service, "/cgi-bin/draft/count"), (service, "/"), (corp, "/cgi-bin/gettoken")):
        dates = account.http.get(path).headers.get_list("date")
        assert dates == ["Fri, 20 Nov 2026 03:00:00 GMT"]


def test_the_platforms_share_paths_but_no_tokens(service, corp):
    response = corp.http.get("/cgi-bin/user/get", params={"access_token": service.token, "userid": "a"})
    assert response.json()["errcode"] == 40014
    assert errcode(service._read(service.http.get(COUNT, params={"access_token": corp.token}))) == 40001
