"""The control address: everything a test or a window asks of the simulator itself, over HTTP."""

import os

import httpx
import pytest

from tests.simulator.caller import errcode
from wxdesk.domain.accounts import Kind


class Desk:
    """Speaks to the control address of one port."""

    def __init__(self, base_url):
        self.http = httpx.Client(base_url=f"{base_url}/_simulator", trust_env=False)

    def get(self, path="", /, **query):
        return self.ask("GET", path, params=query)

    def post(self, path, /, **body):
        return self.ask("POST", path, json=body)

    def ask(self, method, path, **more):
        response = self.http.request(method, path, **more)
        assert response.status_code == 200, response.text
        return response.json()

    def refused(self, method, path, **more):
        response = self.http.request(method, path, **more)
        assert response.json()["error"]
        return response.status_code


@pytest.fixture
def desk(server):
    made = Desk(server.urls.official)
    yield made
    made.http.close()


@pytest.fixture
def people(server, service):
    return server.state.add_followers("wxservice", 3)


def sent(service, text="你好"):
    body = {"filter": {"is_to_all": True}, "msgtype": "text", "text": {"content": text}}
    return str(service.post("message/mass/sendall", body)["msg_id"])


def test_the_platform_bans_what_was_published(server, desk, service):
    publish_id = service.post("freepublish/submit", {"media_id": service.draft()})["publish_id"]
    assert desk.refused("POST", "/publications/1/ban") == 404
    article_id = service.post("freepublish/get", {"publish_id": publish_id})["article_id"]
    assert desk.post(f"/publications/{publish_id}/ban")["publish_status"] == 6
    told = service.post("freepublish/get", {"publish_id": publish_id})
    assert (told["publish_status"], told["fail_idx"]) == (6, [])
    assert errcode(service.post("freepublish/getarticle", {"article_id": article_id})) == 53600
    assert service.post("freepublish/batchget", {"offset": 0, "count": 1})["total_count"] == 0
    assert desk.refused("POST", f"/publications/{publish_id}/ban") == 404


# -- the address itself ------------------------------------------------------------------------------------------------


def test_both_ports_have_it(server, desk, corp):
    other = Desk(server.urls.wecom)
    assert other.get("/apps") == desk.get("/apps")
    assert desk.get("/")["apps"] == 1
    other.http.close()


def test_what_is_not_understood(desk):
    assert desk.refused("GET", "/nothing") == 404
    assert desk.refused("DELETE", "/clock") == 405
    assert desk.refused("POST", "/clock", content=b"{") == 400
    assert desk.refused("POST", "/clock", content=b"[]") == 400


def test_web_pages_are_kept_out(desk, server):
    headers = {"Origin": "http://127.0.0.1:8000"}
    assert desk.refused("POST", "/faults", json={"mishap": "drop"}, headers=headers) == 403
    assert server.faults.waiting == ()


def test_faults_do_not_meet_it(desk, server, service):
    server.faults.drop()
    assert desk.get("/faults")["faults"][0]["mishap"] == "drop"
    assert desk.ask("DELETE", "/faults") == {"faults": []}


def test_the_overview(server, desk, service, people):
    told = desk.get()
    assert told["records"] == {"followers": 3}
    assert (told["apps"], told["faults"], told["clock"]["china"]) == (1, 0, "2026-11-20T10:00:00+08:00")


# -- the clock and the switches ----------------------------------------------------------------------------------------


def test_the_clock_is_set_moved_and_let_go(desk, clock):
    assert desk.post("/clock", at="2026-12-01T00:00", standing=True)["china"] == "2026-12-01T00:00:00+08:00"
    assert desk.post("/clock", move=-1)["china"] == "2026-11-30T23:59:59+08:00"
    assert desk.post("/clock", at=0)["now"] == 0
    assert desk.post("/clock", reset=True) == {
        "now": clock.now().timestamp(),
        "china": "2026-11-20T10:00:00+08:00",
        "standing": False,
    }
    for wrong in ({"at": "soon"}, {"move": "1"}, {"move": True}, {"hour": 3}, {"at": 1e30}):
        assert desk.refused("POST", "/clock", json=wrong) == 400


def test_switches(server, desk, service):
    assert desk.get("/profile")["sending_seconds"] == 0
    assert desk.post("/profile", sending_seconds=5, push_seconds=1)["sending_seconds"] == 5
    asked = {"msg_id": sent(service)}
    assert service.post("message/mass/get", asked)["msg_status"] == "SENDING"
    for wrong in ({"sending_seconds": "5"}, {"nothing": 1}, {"star_tag": 1}):
        assert desk.refused("POST", "/profile", json=wrong) == 400


# -- accounts ----------------------------------------------------------------------------------------------------------


def test_accounts_are_opened_changed_and_listed_without_secrets(server, desk, caller):
    told = desk.post("/apps", id="wxnew", secret="new-secret", kind="service", owner="media", protected=True)
    assert (told["kind"], told["owner"], told["verified"], told["protected"]) == ("service", "media", True, True)
    assert "new-secret" not in str(desk.get("/apps"))
    assert desk.post("/apps", id="wxnew", verified=False)["protected"] is True
    assert desk.post("/apps", id="wxnew", secret="reset")["kind"] == "service"
    assert {secret for app_id, secret in server.state.apps if app_id == "wxnew"} == {"reset"}
    assert desk.post("/apps", id="wxnew", secret="new-secret", verified=False)["protected"] is True
    desk.post("/apps", id="wwtwo", secret="one", kind="enterprise")
    assert desk.post("/apps", id="wwtwo", secret="two", agent_id=7)["kind"] == "enterprise"
    assert {secret for app_id, secret in server.state.apps if app_id == "wwtwo"} == {"one", "two"}
    account = caller(next(iter(server.state.apps.values())))
    assert account.app.kind is Kind.SERVICE
    assert errcode(account.get("user/get")) == 48001
    for wrong in (
        {"id": "wxnone"},
        {"secret": "s"},
        {"id": "wxnew", "kind": "shop"},
        {"id": "wxnew", "addresses": "x"},
    ):
        assert desk.refused("POST", "/apps", json=wrong) == 400


def test_the_addresses_from_which_a_token_may_be_fetched(desk, service):
    token = service.token
    desk.post("/apps", id="wxservice", addresses=["203.0.113.7"])
    answer = service.fetch_token()
    assert errcode(answer) == 40164
    assert "invalid ip 127.0.0.1 ipv6 ::ffff:127.0.0.1, not in whitelist" in str(answer["errmsg"])
    query = {"grant_type": "client_credential", "appid": "wxservice", "secret": "service-secret"}
    assert errcode(service._read(service.http.get("/cgi-bin/token", params=query))) == 40164
    assert service.token == token
    assert service.get("draft/count") == {"total_count": 0}
    desk.post("/apps", id="wxservice", addresses=["127.0.0.1"])
    assert "access_token" in service.fetch_token()


@pytest.mark.parametrize(("forgotten", "code"), [(False, 42001), (True, 40001)])
def test_tokens_are_ended(desk, service, subscription, forgotten, code):
    assert service.token != subscription.token
    assert desk.post("/tokens/expire", app_id="wxservice", forgotten=forgotten) == {"ended": 1}
    assert errcode(service.get("draft/count")) == code
    assert subscription.get("draft/count") == {"total_count": 0}
    assert desk.post("/tokens/expire") == {"ended": 1}
    service._token = ""
    assert service.get("draft/count") == {"total_count": 0}


def test_a_days_budget_is_used_up_and_given_back(desk, service):
    path = "/cgi-bin/draft/count"
    assert desk.post("/apps/wxservice/quota", path=path, left=1)[path] == {"daily_limit": 1000, "used": 999}
    assert service.get("draft/count") == {"total_count": 0}
    assert errcode(service.get("draft/count")) == 45009
    assert desk.post("/apps/wxservice/quota", clear=True) == {}
    assert service.get("draft/count") == {"total_count": 0}
    assert desk.refused("POST", "/apps/wxservice/quota", json={"path": "/nothing"}) == 400
    assert desk.refused("GET", "/apps/wxnone/quota") == 404


def test_the_web_site_sends_meanwhile(desk, service, people):
    assert len(desk.post("/apps/wxservice/sends", title="Autumn", times=4)["msg_ids"]) == 4
    assert errcode(service.send(service.draft())) == 45028
    received = desk.get(f"/followers/{people[0]}/phone")["received"]
    assert [each["articles"][0]["title"] for each in received] == ["Autumn"] * 4


# -- followers and sends -----------------------------------------------------------------------------------------------


def test_followers_are_added_and_seen(server, desk, service):
    added = desk.post("/followers", app_id="wxservice", count=150)
    assert (added["added"], len(added["openids"])) == (150, 100)
    desk.post("/followers", app_id="wxservice", followers=["oplain", {"openid": "oanna", "name": "anna", "at": 5}])
    last = desk.get("/followers", app_id="wxservice", offset=150)
    assert (last["total"], [each["openid"] for each in last["followers"]]) == (152, ["oplain", "oanna"])
    assert desk.get("/followers/oanna")["at"] == 5
    for wrong in (["oanna"], [{"openid": 3}], [{"name": "x"}], [{"openid": "oz", "colour": "red"}]):
        body = {"app_id": "wxservice", "followers": wrong}
        assert desk.refused("POST", "/followers", json=body) == 400
    assert desk.refused("POST", "/followers", json={"app_id": "wxnone", "count": 1}) == 404
    assert desk.refused("GET", "/followers/ostranger") == 404


def test_a_phone_and_a_followers_month(desk, service, people):
    assert desk.post(f"/followers/{people[0]}/month")["used_this_month"] == 4
    assert desk.post(f"/followers/{people[1]}/month", used=3)["used_this_month"] == 3
    sent(service)
    sent(service, "again")
    phones = [desk.get(f"/followers/{each}/phone")["received"] for each in people]
    assert [[each["text"] for each in phone] for phone in phones] == [[], ["你好"], ["你好", "again"]]
    assert phones[2][0]["push"] is True
    assert desk.get(f"/followers/{people[2]}")["used_this_month"] == 2
    assert desk.post(f"/followers/{people[0]}/month", used=0)["used_this_month"] == 0
    assert desk.refused("POST", f"/followers/{people[0]}/month", json={"used": 5}) == 400


def test_sends_are_listed_confirmed_and_declined(server, desk, service, people):
    desk.post("/apps", id="wxservice", protected=True)
    first = sent(service)
    assert desk.get(f"/sends/{first}")["state"] == "waiting"
    confirmed = desk.post(f"/sends/{first}/confirm")
    assert (confirmed["state"], confirmed["total"], confirmed["reached"]) == ("done", 3, 3)
    declined = desk.post(f"/sends/{sent(service, 'b')}/decline")
    assert (declined["state"], declined["status"], declined["reached"]) == ("failed", "err(40001)", 0)
    told = desk.get("/sends", app_id="wxservice", last=1)
    assert (told["total"], [each["text"] for each in told["sends"]]) == (2, ["b"])
    assert desk.get("/sends", last=0)["sends"] == []
    assert desk.refused("POST", "/sends/1/confirm") == 404


# -- mishaps and the journal -------------------------------------------------------------------------------------------


def test_mishaps_are_ordered_over_http(desk, service):
    order = {"mishap": "refuse", "errcode": 48004, "path": "/draft/count", "times": 2, "skip": 1}
    assert [each["skip"] for each in desk.post("/faults", **order)["faults"]] == [1]
    assert [service.get("draft/count").get("errcode", 0) for _ in range(4)] == [0, 48004, 48004, 0]


@pytest.mark.parametrize(
    "order",
    [
        {},
        {"mishap": "rain"},
        {"mishap": "drop", "times": 0},
        {"mishap": "drop", "colour": "red"},
        {"mishap": "kill"},
        {"mishap": "kill", "pid": 1},
        {"mishap": "late_kill", "pid": -5},
        {"mishap": "delay", "seconds": "1"},
    ],
)
def test_mishaps_that_are_not_understood(server, desk, order):
    assert desk.refused("POST", "/faults", json=order) == 400
    assert server.faults.waiting == ()


def test_a_kill_is_taken_from_this_machine_only(server):
    from wxdesk.simulator.control.door import Asked, Mistaken
    from wxdesk.simulator.control.faults import add

    for client, here in (("127.0.0.1", True), ("::1", True), ("192.0.2.3", False), ("", False)):
        assert Asked(server.state, server.faults, client=client).from_here is here
    asked = Asked(server.state, server.faults, body={"mishap": "kill", "pid": os.getpid()}, client="192.0.2.3")
    with pytest.raises(Mistaken) as caught:
        add(asked)
    assert caught.value.status == 403


def test_the_journal_tells_what_came_and_holds_no_secret(server, desk, service):
    desk.ask("DELETE", "/requests")
    token = service.token
    service.get("draft/count")
    service.post("draft/get", {"media_id": "x"})
    server.faults.drop("draft/add")
    with pytest.raises(httpx.TransportError):
        service.post("draft/add", {"articles": []})
    told = desk.get("/requests")["requests"]
    assert [(each["method"], each["path"], each["status"], each["errcode"], each["mishap"]) for each in told] == [
        ("POST", "/cgi-bin/stable_token", 200, None, ""),
        ("GET", "/cgi-bin/draft/count", 200, None, ""),
        ("POST", "/cgi-bin/draft/get", 200, 40007, ""),
        ("POST", "/cgi-bin/draft/add", 0, None, "drop"),
    ]
    assert (told[2]["app_id"], told[2]["platform"], told[2]["size"]) == ("wxservice", "official", 17)
    assert told[1]["at"] == server.state.now
    assert token not in str(told)
    assert "service-secret" not in str(told)
    assert [each["path"] for each in desk.get("/requests", last=1, path="count")["requests"]] == [
        "/cgi-bin/draft/count"
    ]
    assert desk.refused("GET", "/requests?last=x") == 400
