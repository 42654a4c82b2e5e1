"""Group chats, and files of the corp."""

from datetime import timedelta

import pytest

from tests.simulator.caller import JPEG, PNG
from tests.simulator.test_simulator_wecom_messages import AMR, MP4
from tests.simulator.wecom_cases import control, errcode, inbox, media, people
from wxdesk.domain.accounts import Kind
from wxdesk.simulator.records import App

WORDS = {"msgtype": "text", "text": {"content": "早", "mentioned_list": ["@all"]}}


@pytest.fixture
def group(corp):
    people(corp, "anna", "bea", "carl")
    return corp.post(
        "appchat/create", {"name": "店" * 60, "owner": "ANNA", "userlist": ["anna", "bea"], "chatid": "g1"}
    )


def test_a_chat_from_first_to_last(server, corp, group):
    assert group["chatid"] == "g1"
    info = corp.get("appchat/get", chatid="g1")["chat_info"]
    assert info == {"chatid": "g1", "name": "店" * 50, "owner": "anna", "userlist": ["anna", "bea"], "chat_type": 0}
    assert not server.state.records.wecom_chats["wwcorp/g1"].visible
    assert corp.post("appchat/send", {"chatid": "g1"} | WORDS)["errcode"] == 0
    assert server.state.records.wecom_chats["wwcorp/g1"].visible
    [arrived] = inbox(corp, "bea")
    assert (arrived["chatid"], arrived["msgtype"]) == ("g1", "text")
    change = {"chatid": "g1", "name": "新", "add_user_list": ["carl"], "del_user_list": ["anna"]}
    assert errcode(corp.post("appchat/update", change)) == 86005
    assert corp.post("appchat/update", change | {"owner": "carl"})["errcode"] == 0
    info = corp.get("appchat/get", chatid="g1")["chat_info"]
    assert (info["name"], info["owner"], info["userlist"]) == ("新", "carl", ["bea", "carl"])


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"userlist": ["anna"]}, 86006),
        ({"userlist": ["anna", "ANNA"]}, 86006),
        ({"userlist": ["anna"] * 2001}, 86006),
        ({"userlist": ["anna", "nobody"]}, 86216),
        ({"userlist": "anna|bea"}, 86007),
        ({"userlist": ["anna", "bea"], "owner": "carl"}, 86207),
        ({"userlist": ["anna", "bea"], "chatid": "no-dash"}, 86001),
        ({"userlist": ["anna", "bea"], "chatid": "c" * 33}, 86001),
        ({"userlist": ["anna", "bea"], "chatid": "G1"}, 86215),
    ],
)
def test_chats_that_are_refused(corp, group, body, code):
    assert errcode(corp.post("appchat/create", body)) == code


def test_a_chat_without_wishes_gets_an_id_and_an_owner(corp):
    people(corp, "anna", "bea")
    made = corp.post("appchat/create", {"userlist": ["anna", "bea"]})
    info = corp.get("appchat/get", chatid=made["chatid"])["chat_info"]
    assert info["owner"] in ("anna", "bea")


def test_only_an_apps_own_chat_answers(corp, caller, group):
    other = caller(App("wwcorp", "other-secret", Kind.ENTERPRISE, agent_id=5))
    assert errcode(other.get("appchat/get", chatid="g1")) == 86008
    assert errcode(other.post("appchat/send", {"chatid": "g1"} | WORDS)) == 86008
    assert errcode(corp.get("appchat/get", chatid="g2")) == 86003
    assert errcode(corp.get("appchat/get", chatid="")) == 86001
    assert errcode(corp.post("appchat/update", {"chatid": "g1", "add_user_list": ["nobody"]})) == 86216
    assert errcode(corp.post("appchat/update", {"chatid": "g1", "owner": "carl"})) == 86207
    assert errcode(corp.post("appchat/update", {"chatid": "g1", "del_user_list": ["bea"]})) == 86006


def test_what_a_chat_does_not_take(corp, group):
    assert errcode(corp.post("appchat/send", {"chatid": "g1", "msgtype": "template_card"})) == 40008
    assert errcode(corp.post("appchat/send", {"chatid": "g1", "msgtype": "text", "text": {}})) == 44004


def test_chats_of_a_day_end(server, corp):
    people(corp, "anna", "bea")
    server.state.set_count("wwcorp", "chats created", 1000)
    assert errcode(corp.post("appchat/create", {"userlist": ["anna", "bea"]})) == 45009


def test_more_than_200_a_minute_is_dropped_and_more_person_times_refused(server, corp, group, clock):
    for _ in range(201):
        assert corp.post("appchat/send", {"chatid": "g1"} | WORDS)["errcode"] == 0
    assert len(inbox(corp, "anna")) == 200
    server.state.rates["wwcorp chat messages 60"] = type(server.state.rates["wwcorp chat messages 60"])(
        server.state.now // 60, 19_999
    )
    assert errcode(corp.post("appchat/send", {"chatid": "g1"} | WORDS)) == 45009


def test_files_come_back_as_they_went(corp):
    name = "排班 表.pdf"
    answer = corp.upload("media/upload", b"0123456789", name, type="file")
    assert (answer["errmsg"], answer["type"], answer["created_at"].isdecimal()) == ("", "file", True)
    got = corp.http.get("/cgi-bin/media/get", params={"access_token": corp.token, "media_id": answer["media_id"]})
    assert got.content == b"0123456789"
    assert "%E6%8E%92" in got.headers["content-disposition"]
    picture = corp.http.get(
        "/cgi-bin/media/get", params={"access_token": corp.token, "media_id": media(corp, data=JPEG)}
    )
    assert (picture.content, picture.headers["content-type"]) == (JPEG, "image/jpeg")


def test_files_live_three_days_in_every_app_of_the_corp(corp, caller, clock):
    other = caller(App("wwcorp", "other-secret", Kind.ENTERPRISE, agent_id=5))
    strange = caller(App("wwelse", "else-secret", Kind.ENTERPRISE))
    media_id = media(corp)
    params = {"access_token": other.token, "media_id": media_id}
    assert other.http.get("/cgi-bin/media/get", params=params).content == PNG
    assert errcode(strange.get("media/get", media_id=media_id)) == 40007
    assert errcode(corp.get("media/get", media_id="")) == 41006
    assert errcode(corp.get("media/get/jssdk", media_id=media_id)) == 40007
    voice = media(corp, "voice", AMR, "a.amr")
    params = {"access_token": corp.token, "media_id": voice}
    assert corp.http.get("/cgi-bin/media/get/jssdk", params=params).content == AMR
    clock.set(clock.now() + timedelta(days=3))
    corp._token = ""
    assert errcode(corp.get("media/get", media_id=media_id)) == 40007


@pytest.mark.parametrize(
    ("kind", "data", "name", "code"),
    [
        ("gif", PNG, "a.gif", 40004),
        ("image", b"no picture at all", "a.png", 40123),
        ("voice", b"ID3 something", "a.mp3", 301017),
        ("voice", AMR.ljust((2 << 20) + 1, b"\0"), "a.amr", 301016),
        ("voice", b"#!AMR\n" + (b"\x3c" + b"\0" * 31) * 3001, "a.amr", 45007),
        ("video", b"no film at all", "a.mp4", 40005),
        ("video", MP4.ljust((10 << 20) + 1, b"\0"), "a.mp4", 45001),
        ("file", b"x" * ((20 << 20) + 1), "a.zip", 45001),
        ("file", b"12345", "a.txt", 44001),
        ("file", b"0123456789", "a:b.txt", 40058),
    ],
)
def test_files_that_are_refused(corp, kind, data, name, code):
    assert errcode(corp.upload("media/upload", data, name, type=kind)) == code


def test_an_upload_without_a_file_is_refused(corp):
    answer = corp.http.post("/cgi-bin/media/upload", params={"access_token": corp.token, "type": "image"}, content=b"x")
    assert errcode(answer.json()) == 41005


def test_pictures_for_good_have_a_budget(server, corp):
    url = corp.upload("media/uploadimg", PNG)["url"]
    assert corp.http.get(url.removeprefix("https://wework.qpic.cn")).content == PNG
    assert errcode(corp.upload("media/uploadimg", b"GIF89a....")) == 40123
    server.state.set_count("wwcorp", "pictures of a day", 1000)
    assert errcode(corp.upload("media/uploadimg", PNG)) == 45009


def test_the_console_and_the_phone_tell_what_is_not_there(corp):
    people(corp, "anna")
    for method, path, body, status in (
        ("GET", "/members/nobody/phone", None, 404),
        ("POST", "/members/anna/act", {"what": "fly"}, 400),
        ("PUT", "/wecom/wwcorp", {"colour": "red"}, 400),
        ("PUT", "/wecom/wwcorp", {"seats": "many"}, 400),
        ("POST", "/wecom/wwcorp/console", {"call": "user/fly", "body": {}}, 400),
        ("POST", "/wecom/wwcorp/applicants", {"name": "x"}, 400),
        ("POST", "/members/anna/meetings/none", {}, 404),
    ):
        response = corp.http.request(method, f"/_simulator{path}", json=body)
        assert response.status_code == status, (path, response.text)
        assert response.json()["error"]
    refused = control(
        corp,
        "POST",
        "/wecom/wwcorp/console",
        call="user/create",
        body={"userid": "anna", "name": "x", "mobile": "13500135000"},
    )
    assert refused["errcode"] == 60102
    assert control(corp, "PUT", "/wecom/wwcorp", seats=5)["seats"] == 5
