"""Tokens, addresses, kinds of secrets, what each may see, and how often it may ask."""

from datetime import timedelta

import pytest

from tests.simulator.wecom_cases import (
    control,
    department,
    errcode,
    member,
    people,
    set_app,
    set_corp,
    switch,
    text,
)
from wxdesk.domain.accounts import Kind
from wxdesk.simulator.records import App


@pytest.fixture
def app(caller):
    return caller(App("wwcorp", "app-secret", Kind.ENTERPRISE, agent_id=7, scope="app"))


@pytest.fixture
def contacts(caller):
    return caller(App("wwcorp", "contacts-secret", Kind.ENTERPRISE, scope="contacts"))


def test_every_fetch_may_bring_another_token(server, corp):
    switch(server, same_token=False)
    first, second = corp.fetch_token()["access_token"], corp.fetch_token()["access_token"]
    assert first != second
    for token in (first, second):
        assert corp.http.get("/cgi-bin/department/list", params={"access_token": token}).json()["errcode"] == 0


def test_too_many_wrong_secrets_bar_the_address_for_an_hour(server, corp, clock):
    switch(server, ban_after=3)
    for _ in range(3):
        assert errcode(corp.fetch_token(corpsecret="wrong")) == 40001
    assert errcode(corp.fetch_token()) == 45009
    clock.set(clock.now() + timedelta(seconds=3599))
    assert errcode(corp.fetch_token()) == 45009
    clock.set(clock.now() + timedelta(seconds=1))
    assert corp.fetch_token()["errcode"] == 0
    assert errcode(corp.fetch_token(corpsecret="wrong")) == 40001
    assert corp.fetch_token()["errcode"] == 0


def test_what_else_is_wrong_with_a_secret(server, corp, caller):
    caller(App("wwother", "other-secret", Kind.ENTERPRISE))
    assert errcode(corp.fetch_token(corpsecret="other-secret")) == 40091
    set_app(server, disabled=True)
    assert errcode(corp.fetch_token()) == 40001
    set_corp(server, banned=True)
    assert errcode(corp.fetch_token()) == 301007


def test_a_disabled_app_and_a_strange_address_are_refused(server, corp):
    assert corp.get("department/list")["errcode"] == 0
    set_app(server, disabled=True)
    assert errcode(corp.get("department/list")) == 50003
    control(corp, "PUT", "/wecom/wwcorp/apps/1000002", disabled=False, addresses=["203.0.113.9"])
    refused = corp.get("department/list")
    assert errcode(refused) == 60020
    assert refused["errmsg"].startswith("not allow to access from your ip")
    assert errcode(corp.fetch_token()) == 60020
    control(corp, "PUT", "/wecom/wwcorp/apps/1000002", addresses=["127.0.0.1"])
    assert corp.get("department/list")["errcode"] == 0


def test_calls_of_a_minute_and_an_hour_end(server, corp, clock):
    switch(server, calls_a_minute=2, calls_an_hour=3)
    assert [corp.get("tag/list")["errcode"] for _ in range(3)] == [0, 0, 45009]
    assert corp.get("department/list")["errcode"] == 0
    clock.set(clock.now() + timedelta(minutes=1))
    assert [corp.get("tag/list")["errcode"] for _ in range(2)] == [0, 45009]
    clock.set(clock.now() + timedelta(hours=1))
    corp._token = ""
    assert corp.get("tag/list")["errcode"] == 0


def test_too_many_calls_at_once_can_be_ordered(server, corp):
    server.faults.refuse(45033, "/department/list")
    assert errcode(corp.get("department/list")) == 45033


def test_contact_sync_writes_and_does_not_read_nor_send(server, contacts):
    assert contacts.post("user/create", member())["errcode"] == 0
    assert contacts.post("department/create", {"name": "店面", "parentid": 1})["errcode"] == 0
    for path, query in (
        ("user/get", {"userid": "anna"}),
        ("user/simplelist", {"department_id": "1"}),
        ("user/list", {"department_id": "1"}),
        ("department/list", {}),
        ("department/get", {"id": "1"}),
    ):
        assert errcode(contacts.get(path, **query)) == 48009
    assert len(contacts.get("department/simplelist")["department_id"]) == 2
    assert contacts.post("user/list_id", {})["dept_user"] == [{"userid": "anna", "department": 1}]
    assert errcode(contacts.post("message/send", text(agentid=0))) == 48002
    switch(server, contact_reads=True)
    assert contacts.get("user/get", userid="anna")["mobile"] == "13800138000"


def test_an_app_reads_without_what_is_private_and_writes_nothing(server, app, contacts):
    contacts.post("user/create", member(gender="2", email="anna@example.com", position="店长"))
    shown = app.get("user/get", userid="anna")
    assert (shown["name"], shown["position"], shown["gender"]) == ("安娜", "店长", "0")
    assert not {"mobile", "email", "biz_mail", "avatar", "thumb_avatar", "qr_code", "address"} & set(shown)
    switch(server, masked=False)
    assert app.get("user/get", userid="anna")["mobile"] == "13800138000"
    for path, body in (
        ("user/create", member("bea")),
        ("user/update", {"userid": "anna", "name": "x"}),
        ("user/batchdelete", {"useridlist": ["anna"]}),
        ("user/list_id", {}),
        ("department/create", {"name": "x", "parentid": 1}),
        ("department/update", {"id": 1, "name": "x"}),
        ("batch/syncuser", {"media_id": "x"}),
    ):
        assert errcode(app.post(path, body)) == 48002
    assert errcode(app.get("user/delete", userid="anna")) == 48002
    assert errcode(app.get("department/delete", id="2")) == 48002


def test_an_app_sees_what_the_console_shows_it(server, app, contacts):
    shop, store = department(contacts, "店面"), department(contacts, "仓库")
    corner = department(contacts, "街角", shop)
    contacts.post("user/create", member("anna", department=[corner]))
    contacts.post("user/create", member("bea", mobile="13900139000", department=[store]))
    contacts.post("user/create", member("carl", mobile="13700137000", department=[store]))
    set_app(server, "7", parties=(shop,), users=("carl",))
    assert [each["id"] for each in app.get("department/list")["department"]] == [shop, corner]
    assert app.get("user/get", userid="anna")["errcode"] == 0
    assert app.get("user/get", userid="carl")["errcode"] == 0
    assert errcode(app.get("user/get", userid="bea")) == 60111
    assert errcode(app.get("user/list", department_id=str(store))) == 60011
    assert errcode(app.get("department/get", id=str(store))) == 60011
    assert errcode(app.get("department/list", id=str(store))) == 60011
    sent = app.post("message/send", text("anna|bea", agentid=7, toparty=str(store)))
    assert (sent["invaliduser"], sent["invalidparty"]) == ("bea", str(store))
    assert errcode(app.post("appchat/create", {"userlist": ["anna", "carl"]})) == 48002
    control(app, "PUT", "/wecom/wwcorp/apps/7", products=[])
    assert errcode(app.post("meeting/create", {})) == 48002
    assert errcode(app.post("oa/meetingroom/list", {})) == 48002
    assert errcode(app.post("wedrive/mng_capacity", {})) == 48002


def test_addresses_of_the_platform(corp):
    assert corp.get("getcallbackip")["ip_list"] == ["127.0.0.1"]
    assert corp.get("get_api_domain_ip")["ip_list"] == ["127.0.0.1"]


def test_methods_are_kept_apart(corp):
    token = {"access_token": corp.token}
    assert errcode(corp.http.get("/cgi-bin/user/create", params=token).json()) == 43002
    assert errcode(corp.http.post("/cgi-bin/user/delete", params=token).json()) == 43001
    assert errcode(corp.post_raw("user/create", b"{")) == 47001
    assert errcode(corp.post_raw("user/create", b'{"userid": "\\u5b89"}')) == 40033


def test_wecoms_reads_have_no_daily_budget_of_the_other_platform(corp):
    people(corp, "anna")
    for _ in range(501):
        assert corp.get("user/get", userid="anna")["errcode"] == 0


def test_switches_can_be_set_from_outside(server, corp):
    assert control(corp, "GET", "/wecom/profile")["per_minute"] == 30
    assert control(corp, "POST", "/wecom/profile", per_minute=2, same_token=False)["per_minute"] == 2
    assert (server.state.profile.wecom.per_minute, server.state.profile.wecom.same_token) == (2, False)
    for body in ({"colour": "red"}, {"per_minute": "many"}):
        assert corp.http.post("/_simulator/wecom/profile", json=body).status_code == 400


def test_calls_for_debugging_are_few(corp):
    assert [corp.get("tag/list", debug="1")["errcode"] for _ in range(6)] == [0] * 5 + [45009]
    assert corp.get("tag/list")["errcode"] == 0
