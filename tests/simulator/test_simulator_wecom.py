"""Members, departments and internal messages."""

import re
from datetime import timedelta

import pytest

from tests.simulator.caller import JPEG, PNG, Caller
from wxdesk.domain.accounts import Kind
from wxdesk.simulator.records import App

TAIL = re.compile(
    r", hint: \[\d{22}\], from ip: 127\.0\.0\.1, more info at https://open\.work\.weixin\.qq\.com/.+e=(\d+)$"
)


def errcode(answer):
    """The errcode of a refusal, whose errmsg must end as on the wire."""
    found = TAIL.search(answer["errmsg"])
    assert found, answer
    assert int(found[1]) == answer["errcode"]
    return answer["errcode"]


def member(userid="anna", **fields):
    return {"userid": userid, "name": "安娜", "mobile": "13800138000", "department": [1]} | fields


def message(corp: Caller, **fields: object) -> dict[str, object]:
    cover = corp.upload("media/upload", PNG, type="image")["media_id"]
    article = {"title": "排班", "thumb_media_id": cover, "content": "<p>本周</p>"} | fields
    return {"touser": "@all", "msgtype": "mpnews", "agentid": 1000002, "mpnews": {"articles": [article]}}


def test_one_token_per_app_the_same_while_it_lasts(corp, clock):
    first = corp.fetch_token()
    assert (first["errcode"], first["expires_in"]) == (0, 7200)
    clock.set(clock.now() + timedelta(seconds=7199))
    assert corp.fetch_token()["access_token"] == first["access_token"]
    clock.set(clock.now() + timedelta(seconds=1))
    assert corp.fetch_token()["access_token"] != first["access_token"]


@pytest.mark.parametrize(
    ("change", "code"),
    [({"corpsecret": "no"}, 40001), ({"corpid": "no"}, 40013), ({"corpid": ""}, 41002), ({"corpsecret": ""}, 41004)],
)
def test_what_is_wrong_with_a_token_request(corp, change, code):
    assert errcode(corp.fetch_token(**change)) == code


def test_tokens_at_the_door(corp, clock):
    path = "/cgi-bin/department/list"
    assert errcode(corp.http.get(path).json()) == 41001
    assert errcode(corp.http.get(path, params={"access_token": "made-up"}).json()) == 40014
    assert corp.get("department/list")["department"][0]["id"] == 1
    clock.set(clock.now() + timedelta(seconds=7200))
    assert errcode(corp.get("department/list")) == 42001


def test_a_member_from_first_to_last(corp):
    assert corp.post("user/create", member(email="anna@example.com"))["errmsg"] == "created"
    assert corp.post("user/update", {"userid": "ANNA", "position": "店长"})["errmsg"] == "updated"
    shown = corp.get("user/get", userid="Anna")
    assert (shown["name"], shown["position"], shown["email"]) == ("安娜", "店长", "anna@example.com")
    assert (shown["status"], shown["department"]) == (4, [1])
    simple = corp.get("user/simplelist", department_id="1")["userlist"]
    assert simple == [{"userid": "anna", "name": "安娜", "department": [1], "open_userid": ""}]
    assert corp.get("user/delete", userid="anna")["errmsg"] == "deleted"
    assert errcode(corp.get("user/get", userid="anna")) == 60111


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"userid": ""}, 41009),
        ({"userid": "-anna"}, 40003),
        ({"userid": "a" * 65}, 40003),
        ({"name": ""}, 60112),
        ({"name": "名" * 65}, 60112),
        ({"mobile": ""}, 60129),
        ({"mobile": "1.38E+10"}, 60103),
        ({"email": "anna"}, 60105),
        ({"department": "[1]"}, 40066),
        ({"department": [1] * 101}, 60110),
        ({"is_leader_in_dept": [0, 1]}, 60132),
    ],
)
def test_members_that_are_refused(corp, fields, code):
    answer = corp.post("user/create", member(**fields))
    assert errcode(answer) == code
    assert corp.get("user/simplelist", department_id="1")["userlist"] == []


def test_userid_mobile_and_email_belong_to_one_member(corp):
    corp.post("user/create", member(email="anna@example.com"))
    assert errcode(corp.post("user/create", member("ANNA", mobile="13900139000"))) == 60102
    taken = corp.post("user/create", member("bea", mobile="+86 13800138000"))
    assert errcode(taken) == 60104
    assert str(taken["errmsg"]).startswith("mobile existed:anna")
    assert errcode(corp.post("user/create", member("bea", mobile="", email="Anna@example.com"))) == 60106
    corp.post("user/create", member("bea", mobile="+85261234567"))
    assert errcode(corp.post("user/update", {"userid": "bea", "mobile": "13800138000"})) == 60104


def test_the_mobile_of_an_activated_member_stays_without_a_word(server, corp):
    corp.post("user/create", member())
    key = "wwcorp/anna"
    server.state.records.members[key] = type(server.state.records.members[key])(
        "anna", "wwcorp", "安娜", "13800138000", status=1
    )
    assert corp.post("user/update", {"userid": "anna", "mobile": "13900139000"})["errcode"] == 0
    assert corp.get("user/get", userid="anna")["mobile"] == "13800138000"


def test_a_department_from_first_to_last(corp):
    answer = corp.post("department/create", {"name": "店面", "parentid": 1})
    assert (answer["errmsg"], answer["id"]) == ("created", 2)
    corp.post("department/create", {"name": "一号店", "parentid": 2, "id": 21})
    assert corp.post("department/update", {"id": 21, "name": "二号店"})["errmsg"] == "updated"
    below = corp.get("department/list", id="2")["department"]
    assert [(each["id"], each["name"], each["parentid"]) for each in below] == [(2, "店面", 1), (21, "二号店", 2)]
    corp.post("user/create", member(department=[21]))
    assert corp.get("user/simplelist", department_id="2")["userlist"] == []
    assert len(corp.get("user/list", department_id="2", fetch_child="1")["userlist"]) == 1
    assert errcode(corp.get("department/delete", id="21")) == 60005
    assert errcode(corp.get("department/delete", id="2")) == 60006
    assert errcode(corp.get("department/delete", id="1")) == 60007
    assert errcode(corp.get("department/delete", id="99")) == 60003
    corp.get("user/delete", userid="anna")
    assert corp.get("department/delete", id="21")["errmsg"] == "deleted"


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"name": ""}, 60001),
        ({"name": "门" * 65}, 60001),
        ({"name": "a:b"}, 60009),
        ({"name": "店面"}, 60008),
        ({"parentid": 99}, 60004),
        ({"id": 2}, 60123),
    ],
)
def test_departments_that_are_refused(corp, fields, code):
    corp.post("department/create", {"name": "店面", "parentid": 1})
    assert errcode(corp.post("department/create", {"name": "仓库", "parentid": 1} | fields)) == code


def test_a_department_is_never_below_itself_nor_deeper_than_fifteen(corp):
    for level in range(2, 16):
        assert corp.post("department/create", {"name": "层", "parentid": level - 1})["id"] == level
    assert errcode(corp.post("department/create", {"name": "层", "parentid": 15})) == 81002
    assert errcode(corp.post("department/update", {"id": 2, "parentid": 5})) == 60010
    assert errcode(corp.post("department/update", {"id": 2, "parentid": 2})) == 60010


def test_articles_reach_everybody(server, corp):
    answer = corp.post("message/send", message(corp))
    assert (answer["errcode"], answer["invaliduser"]) == (0, "")
    [delivery] = server.state.deliveries
    assert (delivery.kind, delivery.audience, delivery.msg_id) == (Kind.ENTERPRISE, "all", answer["msgid"])
    assert delivery.articles[0].title == "排班"


def test_some_wrong_receivers_are_a_success_with_a_list(server, corp):
    corp.post("department/create", {"name": "店面", "parentid": 1})
    corp.post("user/create", member())
    corp.post("user/create", member("bea", mobile="13900139000", department=[2]))
    text = {"msgtype": "text", "agentid": 1000002, "text": {"content": "早"}}
    answer = corp.post("message/send", text | {"touser": "ANNA|Nobody", "toparty": "2"})
    assert (answer["errcode"], answer["invaliduser"]) == (0, "nobody")
    assert server.state.deliveries[0].audience == "anna|bea"
    assert errcode(corp.post("message/send", text | {"touser": "nobody"})) == 81013
    assert errcode(corp.post("message/send", text)) == 82001


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"title": "标" * 43}, 40058),
        ({"title": ""}, 40063),
        ({"author": "作" * 22}, 45032),
        ({"digest": "摘" * 171}, 40058),
        ({"content": "a" * (666 * 1024 + 1)}, 45002),
        ({"thumb_media_id": "made-up"}, 40007),
    ],
)
def test_articles_that_are_refused(server, corp, fields, code):
    assert errcode(corp.post("message/send", message(corp, **fields))) == code
    assert server.state.deliveries == ()


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"agentid": "1000002"}, 40056),
        ({"agentid": 1}, 301002),
        ({"msgtype": "shout"}, 40008),
        ({"mpnews": {"articles": []}}, 40063),
        ({"mpnews": {"articles": [{}] * 9}}, 45008),
    ],
)
def test_messages_that_are_refused(corp, fields, code):
    assert errcode(corp.post("message/send", message(corp) | fields)) == code


def test_a_repeated_request_is_not_sent_twice_within_its_interval(server, corp, clock):
    body = message(corp) | {"enable_duplicate_check": 1, "duplicate_check_interval": 3600}
    first = corp.post("message/send", body)
    clock.set(clock.now() + timedelta(seconds=3599))
    assert corp.post("message/send", body)["msgid"] == first["msgid"]
    assert len(server.state.deliveries) == 1
    clock.set(clock.now() + timedelta(seconds=1))
    assert corp.post("message/send", body)["msgid"] != first["msgid"]
    assert corp.post("message/send", body | {"enable_duplicate_check": 0})["errcode"] == 0
    assert len(server.state.deliveries) == 3


def test_pictures_for_three_days_and_for_good(corp, clock):
    assert str(corp.upload("media/uploadimg", JPEG)["url"]).startswith("https://wework.qpic.cn/")
    body = message(corp)
    clock.set(clock.now() + timedelta(days=3))
    corp._token = ""
    assert errcode(corp.post("message/send", body)) == 40007
    for data, code in ((b"12345", 44001), (b"GIF89a....", 40123), (PNG.ljust((10 << 20) + 1, b"0"), 45001)):
        assert errcode(corp.upload("media/upload", data, type="image")) == code


def test_an_app_may_not_write_contacts_nor_the_contacts_send(caller):
    app = caller(App("wwsplit", "app-secret", Kind.ENTERPRISE, scope="app"))
    contacts = caller(App("wwsplit", "contacts-secret", Kind.ENTERPRISE, scope="contacts"))
    assert errcode(app.post("user/create", member())) == 48002
    assert contacts.post("user/create", member())["errcode"] == 0
    assert errcode(contacts.post("message/send", message(contacts))) == 48002
    assert app.get("user/get", userid="anna")["name"] == "安娜"
