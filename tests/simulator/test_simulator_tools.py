"""Budgets and their clearing, refused requests looked up, addresses, and who may call what."""

from datetime import timedelta

import pytest

from tests.simulator.caller import errcode
from tests.simulator.official_calls import at, look, order
from wxdesk.domain.accounts import Kind, Owner
from wxdesk.simulator import rights
from wxdesk.simulator.records import App

COUNT = "/cgi-bin/draft/count"


def used(service, path=COUNT):
    return service.post("openapi/quota/get", {"cgi_path": path})["quota"]["used"]


@pytest.mark.parametrize(
    ("path", "code"), [("", 76021), ("draft/count", 76021), (COUNT + "?a=b", 76021), ("/sns/userinfo", 76022)]
)
@pytest.mark.parametrize("call", ["get", "clear"])
def test_paths_without_a_budget(service, call, path, code):
    assert errcode(service.post(f"openapi/quota/{call}", {"cgi_path": path})) == code


def test_a_rate_is_told_beside_the_budget(service):
    told = service.post("openapi/quota/get", {"cgi_path": "/cgi-bin/message/mass/sendall"})
    assert told["rate_limit"] == {"call_count": 60, "refresh_second": 60}


def test_every_budget_begins_anew_ten_times_a_month(service, clock, monkeypatch):
    monkeypatch.setitem(rights.DAILY, COUNT, 1)
    assert [service.get("draft/count").get("errcode") for _ in range(2)] == [None, 45009]
    assert errcode(service.post("clear_quota", {"appid": "wxother"})) == 40013
    assert service.post("clear_quota", {"appid": "wxservice"})["errcode"] == 0
    assert used(service) == 0
    assert "total_count" in service.get("draft/count")
    for _ in range(4):
        assert service.post("clear_quota", {"appid": "wxservice"})["errcode"] == 0
    for way in ({"params": {"appid": "wxservice", "appsecret": "service-secret"}, "content": b"{}"},
                {"json": {"appid": "wxservice", "appsecret": "service-secret"}}):  # fmt: skip
        assert service._read(service.http.post("/cgi-bin/clear_quota/v2", **way))["errcode"] == 0
    for _ in range(3):
        service.post("clear_quota", {"appid": "wxservice"})
    assert errcode(service.post("clear_quota", {"appid": "wxservice"})) == 48006
    clock.set(clock.now() + timedelta(days=15))
    service._token = ""
    assert service.post("clear_quota", {"appid": "wxservice"})["errcode"] == 0


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({}, 41002),
        ({"appid": "wxother"}, 40013),
        ({"appid": "wxservice"}, 41004),
        ({"appid": "wxservice", "appsecret": "wrong"}, 40125),
    ],
)
def test_clearing_by_secret_that_is_refused(service, body, code):
    assert errcode(service._read(service.http.post("/cgi-bin/clear_quota/v2", json=body))) == code


def test_one_budget_begins_anew_fifty_times_a_month(service):
    service.get("draft/count")
    service.post("draft/get", {"media_id": "x"})
    for _ in range(50):
        assert service.post("openapi/quota/clear", {"cgi_path": COUNT})["errcode"] == 0
    assert (used(service), used(service, "/cgi-bin/draft/get")) == (0, 1)
    assert errcode(service.post("openapi/quota/clear", {"cgi_path": COUNT})) == 48006


def rid_of(answer):
    return str(answer["errmsg"]).rpartition(" rid: ")[2]


def test_a_refused_request_is_looked_up_for_seven_days_without_its_token(service, subscription, clock):
    asked = {"media_id": "没有", "secret": "planted"}
    rid = rid_of(service.post("draft/get", asked))
    told = service.post("openapi/rid/get", {"rid": rid})["request"]
    assert told["invoke_time"] == int(clock.now().timestamp())
    assert told["request_url"].startswith("https://api.weixin.qq.com/cgi-bin/draft/get?access_token=")
    assert (service.token in str(told), "planted" in str(told)) == (False, False)
    assert "没有" in told["request_body"]
    assert '"errcode": 40007' in told["response_body"]
    assert told["client_ip"] == "127.0.0.1"
    assert errcode(subscription.post("openapi/rid/get", {"rid": rid})) == 76002
    clock.set(clock.now() + timedelta(days=7, seconds=1))
    service._token = ""
    assert errcode(service.post("openapi/rid/get", {"rid": rid})) == 76001


def test_what_the_door_refused_is_looked_up_too(subscription):
    rid = rid_of(subscription.post("qrcode/create", {}))
    told = subscription.post("openapi/rid/get", {"rid": rid})["request"]
    assert '"errcode": 48001' in told["response_body"]
    assert 0 <= told["cost_in_ms"] < 60_000


@pytest.mark.parametrize(
    ("rid", "code"), [("", 76003), ("xyz", 76003), ("0" * 8 + "-" + "0" * 8 + "-" + "0" * 8, 76001)]
)
def test_requests_that_cannot_be_looked_up(service, rid, code):
    assert errcode(service.post("openapi/rid/get", {"rid": rid})) == code


def test_addresses_and_what_the_network_sees_of_the_callback(service):
    assert service.get("getcallbackip") == service.get("get_api_domain_ip") == {"ip_list": ["127.0.0.1"]}
    assert errcode(service.post("callback/check", {"action": "all"})) == 40201
    order(service, "/apps/wxservice/callback", url="http://10.1.2.3/w", token="abc", check=False)
    told = service.post("callback/check", {"action": "all", "check_operator": "CAP"})
    assert told["dns"] == [{"ip": "10.1.2.3", "real_operator": "CAP"}]
    assert told["ping"][0] | {"time": ""} == {
        "ip": "10.1.2.3",
        "from_operator": "CAP",
        "package_loss": "0%",
        "time": "",
    }
    assert list(service.post("callback/check", {"action": "dns"})) == ["dns"]
    assert list(service.post("callback/check", {"action": "ping"})) == ["ping"]
    assert errcode(service.post("callback/check", {"action": "trace"})) == 40202
    assert errcode(service.post("callback/check", {"action": "dns", "check_operator": "X"})) == 40203


COLUMNS = [
    ("subscription", Kind.SUBSCRIPTION, Owner.BUSINESS, False),
    ("verified subscription", Kind.SUBSCRIPTION, Owner.BUSINESS, True),
    ("service", Kind.SERVICE, Owner.BUSINESS, False),
    ("verified service", Kind.SERVICE, Owner.BUSINESS, True),
    ("individual", Kind.SUBSCRIPTION, Owner.INDIVIDUAL, True),
]
MATRIX = {
    "/cgi-bin/get_api_domain_ip": "11111",
    "/cgi-bin/getcallbackip": "11111",
    "/cgi-bin/material/get_materialcount": "11111",
    "/cgi-bin/media/get": "11111",
    "/cgi-bin/media/get/jssdk": "01010",
    "/cgi-bin/media/uploadvideo": "01010",
    "/cgi-bin/draft/count": "11111",
    "/cgi-bin/draft/switch": "11111",
    "/cgi-bin/freepublish/submit": "01010",
    "/cgi-bin/freepublish/get": "01010",
    "/cgi-bin/freepublish/batchget": "01010",
    "/cgi-bin/freepublish/getarticle": "01010",
    "/cgi-bin/freepublish/delete": "01010",
    "/cgi-bin/menu/get": "01110",
    "/cgi-bin/menu/create": "01110",
    "/cgi-bin/menu/delete": "01110",
    "/cgi-bin/menu/addconditional": "01110",
    "/cgi-bin/menu/delconditional": "01110",
    "/cgi-bin/menu/trymatch": "01110",
    "/cgi-bin/get_current_selfmenu_info": "01110",
    "/cgi-bin/message/mass/sendall": "01010",
    "/cgi-bin/message/mass/preview": "01010",
    "/cgi-bin/message/mass/get": "01010",
    "/cgi-bin/message/mass/send": "00010",
    "/customservice/kfaccount/add": "01010",
    "/cgi-bin/customservice/getkflist": "01010",
    "/cgi-bin/customservice/getonlinekflist": "01010",
    "/cgi-bin/message/custom/send": "01010",
    "/cgi-bin/message/custom/typing": "01010",
    "/cgi-bin/user/get": "01010",
    "/cgi-bin/tags/get": "01010",
    "/cgi-bin/tags/members/getblacklist": "01010",
    "/cgi-bin/comment/list": "01010",
    "/datacube/getusersummary": "01010",
    "/datacube/getarticlesummary": "01010",
    "/cgi-bin/qrcode/create": "00010",
    "/cgi-bin/shorten/gen": "01010",
    "/cgi-bin/openapi/quota/get": "11111",
    "/cgi-bin/openapi/rid/get": "11111",
    "/cgi-bin/clear_quota": "11111",
    "/cgi-bin/callback/check": "11111",
}


@pytest.mark.parametrize(("path", "granted"), MATRIX.items())
def test_who_may_call_what(caller, path, granted):
    for (name, kind, owner, verified), allowed in zip(COLUMNS, granted, strict=True):
        account = caller(App("wx" + name.replace(" ", ""), "s", kind, owner, verified))
        answer = look(account, path) if _reads(account, path) else at(account, path, {})
        assert (answer.get("errcode") != 48001) is (allowed == "1"), name


def _reads(account, path):
    """Whether the path wants GET, by what it says to a POST."""
    response = account.http.post(path, params={"access_token": account.token}, json={})
    return response.headers["content-type"].startswith("application/json") and response.json().get("errcode") == 43001
