"""Customer service: accounts, messages and when they may be sent, sessions, what was said."""

from datetime import timedelta

import pytest

from tests.simulator.caller import JPEG, PNG, errcode
from tests.simulator.official_calls import AMR, act, at, film, look, mistaken, order, thumb
from wxdesk.simulator.official import staff
from wxdesk.simulator.records import App, Profile

ANNA, BEN = "anna@shop", "ben@shop"
ROOTS = ("/customservice", "/cgi-bin/customservice")


@pytest.fixture
def follower(server, service):
    return server.state.add_followers("wxservice", 1)[0]


def add(service, account=ANNA, nickname="安娜", root="/customservice"):
    return at(service, f"{root}/kfaccount/add", {"kf_account": account, "nickname": nickname, "password": "old"})


def bound(service, account=ANNA, wechat="anna_wx"):
    add(service, account)
    at(service, "/customservice/kfaccount/inviteworker", {"kf_account": account, "invite_wx": wechat})
    order(service, f"/apps/wxservice/workers/{account}", what="accept")


def send(service, openid, msgtype="text", **payload):
    body = {"touser": openid, "msgtype": msgtype, msgtype: payload or {"content": "你好"}}
    return service.post("message/custom/send", body)


@pytest.mark.parametrize("root", ROOTS)
def test_accounts_are_added_changed_listed_and_deleted(service, root):
    assert add(service, root=root)["errcode"] == 0
    assert at(service, f"{root}/kfaccount/update", {"kf_account": ANNA, "nickname": "安"})["errcode"] == 0
    params = {"access_token": service.token, "kf_account": ANNA}
    picture = service.http.post(f"{root}/kfaccount/uploadheadimg", params=params, files={"media": ("a.jpg", JPEG)})
    assert picture.json()["errcode"] == 0
    (row,) = service.get("customservice/getkflist")["kf_list"]
    assert (row["kf_account"], row["kf_nick"], row["kf_id"]) == (ANNA, "安", "1001")
    assert row["kf_headimgurl"].startswith("http://mmbiz.qpic.cn/")
    assert look(service, f"{root}/kfaccount/del", kf_account=ANNA)["errcode"] == 0
    add(service, root=root)
    assert at(service, f"{root}/kfaccount/del", {"kf_account": ANNA})["errcode"] == 0
    assert service.get("customservice/getkflist") == {"kf_list": []}


@pytest.mark.parametrize(
    ("account", "nickname", "code"),
    [
        ("anna", "a", 65404),
        ("elevenchars@shop", "a", 65404),
        ("an-na@shop", "a", 65404),
        ("a@" + "s" * 31, "a", 65404),
        (ANNA, "", 65403),
        (ANNA, "名" * 17, 65403),
    ],
)
def test_accounts_that_are_refused(service, account, nickname, code):
    assert errcode(add(service, account, nickname)) == code


def test_accounts_have_one_name_each_and_are_a_hundred(service, monkeypatch):
    monkeypatch.setattr(staff, "WORKERS", 1)
    add(service)
    assert errcode(add(service)) == 65406
    assert errcode(add(service, BEN)) == 65405
    for call in ("update", "del"):
        assert errcode(at(service, f"/customservice/kfaccount/{call}", {"kf_account": BEN, "nickname": "b"})) == 65401


@pytest.mark.parametrize(("data", "code"), [(PNG, 40005), (b"", 44001), (JPEG.ljust((5 << 20) + 1, b"0"), 40009)])
def test_head_pictures_are_jpg_up_to_five_megabytes(service, data, code):
    add(service)
    params = {"access_token": service.token, "kf_account": ANNA}
    path = "/customservice/kfaccount/uploadheadimg"
    assert service.http.post(path, params=params, files={"media": ("a.jpg", data)}).json()["errcode"] == code


def invite(service, account, wechat):
    return at(service, "/customservice/kfaccount/inviteworker", {"kf_account": account, "invite_wx": wechat})


def test_an_invitation_waits_is_answered_or_runs_out(service, clock, monkeypatch):
    add(service)
    assert errcode(invite(service, BEN, "ben_wx")) == 65401
    assert errcode(invite(service, ANNA, "x")) == 65409
    assert invite(service, ANNA, "anna_wx")["errcode"] == 0
    assert errcode(invite(service, ANNA, "anna_wx")) == 65408
    assert errcode(invite(service, ANNA, "other_wx")) == 65411
    assert service.get("customservice/getkflist")["kf_list"][0]["invite_status"] == "waiting"
    clock.set(clock.now() + timedelta(days=1))
    service.fetch_token()
    service._token = ""
    assert service.get("customservice/getkflist")["kf_list"][0]["invite_status"] == "expired"
    assert mistaken(service, f"/apps/wxservice/workers/{ANNA}", what="accept") == 404
    invite(service, ANNA, "anna_wx")
    order(service, f"/apps/wxservice/workers/{ANNA}", what="refuse")
    assert service.get("customservice/getkflist")["kf_list"][0]["invite_status"] == "rejected"
    invite(service, ANNA, "anna_wx")
    order(service, f"/apps/wxservice/workers/{ANNA}", what="accept")
    assert service.get("customservice/getkflist")["kf_list"][0]["kf_wx"] == "anna_wx"
    assert errcode(invite(service, ANNA, "anna_wx")) == 65407
    assert errcode(invite(service, ANNA, "other_wx")) == 65412
    monkeypatch.setattr(staff, "BOUND_TO_ONE", 1)
    add(service, BEN)
    assert errcode(invite(service, BEN, "anna_wx")) == 65410


def test_five_messages_within_48_hours_of_the_followers_last(service, follower, clock):
    assert errcode(send(service, follower)) == 45015
    act(service, follower, "text", content="在吗")
    assert [send(service, follower)["errcode"] for _ in range(6)] == [0] * 5 + [45047]
    act(service, follower, "text", content="在吗")
    clock.set(clock.now() + timedelta(hours=48, seconds=-1))
    service._token = ""
    assert send(service, follower)["errcode"] == 0
    clock.set(clock.now() + timedelta(seconds=1))
    assert errcode(send(service, follower)) == 45015


def test_older_texts_allow_twenty(server, service, follower):
    server.state.profile = Profile(service_messages=20)
    act(service, follower, "text", content="在吗")
    assert [send(service, follower)["errcode"] for _ in range(21)] == [0] * 20 + [45047]


def test_three_messages_within_a_minute_of_a_follow(service, clock):
    act(service, "o-new", "follow", app_id="wxservice")
    assert [send(service, "o-new")["errcode"] for _ in range(4)] == [0, 0, 0, 45047]
    act(service, "o-other", "follow", app_id="wxservice")
    clock.set(clock.now() + timedelta(seconds=60))
    assert errcode(send(service, "o-other")) == 45015


def test_a_short_window_is_used_before_the_long_one(service, clock):
    act(service, "o-new", "follow", app_id="wxservice")
    act(service, "o-new", "text", content="你好")
    assert [send(service, "o-new")["errcode"] for _ in range(3)] == [0, 0, 0]
    clock.set(clock.now() + timedelta(minutes=1))
    assert [send(service, "o-new")["errcode"] for _ in range(6)] == [0] * 5 + [45047]


def test_nobody_who_left_or_is_a_stranger(server, service, subscription, follower):
    foreign = server.state.add_followers("wxsubscription", 1)[0]
    act(service, follower, "text", content="再见")
    act(service, follower, "leave")
    assert errcode(send(service, follower)) == 43004
    for openid in ("", "o-stranger", foreign):
        assert errcode(send(service, openid)) == 40003


def test_a_blocked_follower_gets_nothing(service, follower):
    act(service, follower, "text", content="你好")
    service.post("tags/members/batchblacklist", {"openid_list": [follower]})
    assert errcode(send(service, follower)) == 43019


def payloads(service):
    picture, sound = service.cover(), service.upload("media/upload", AMR, "a.amr", type="voice")["media_id"]
    cover = thumb(service)
    service.post("freepublish/submit", {"media_id": service.draft()})
    article = service.post("freepublish/batchget", {"offset": 0, "count": 1})["item"][0]["article_id"]
    card = {"title": "t", "appid": "wx1", "pagepath": "p", "thumb_media_id": cover}
    return {
        "text": {"content": '<a href="https://example.com">看</a><a data-miniprogram-appid="wx1">开</a>'},
        "image": {"media_id": picture},
        "voice": {"media_id": sound},
        "video": {"media_id": film(service)["media_id"], "thumb_media_id": cover, "title": "t", "description": "d"},
        "music": {"title": "t", "musicurl": "https://example.com/a.mp3", "thumb_media_id": cover},
        "news": {"articles": [{"title": "t", "description": "d", "url": "https://example.com", "picurl": ""}]},
        "mpnews": {"media_id": service.draft()},
        "mpnewsarticle": {"article_id": article},
        "msgmenu": {"head_content": "满意吗", "list": [{"id": "1", "content": "满意"}], "tail_content": "谢谢"},
        "wxcard": {"card_id": "c"},
        "miniprogrampage": card,
    }


def test_every_type_reaches_the_phone(server, service, follower):
    server.state.profile = Profile(service_messages=20)
    act(service, follower, "text", content="你好")
    sent = payloads(service)
    for msgtype, payload in sent.items():
        assert send(service, follower, msgtype, **payload)["errcode"] == 0, msgtype
    received = server.state.phone_of(follower)
    assert [each.kind for each in received] == list(sent)
    assert {each.source for each in received} == {"service"}
    assert act(service, follower, "text", menu_id="1")["msg_id"]


@pytest.mark.parametrize(
    ("msgtype", "payload", "code"),
    [
        ("made_up", {"a": 1}, 40008),
        ("text", {"content": ""}, 44004),
        ("text", {"content": "文" * 683}, 45002),
        ("text", {"content": '<a data-miniprogram-appid="x">开</a>'}, 45086),
        ("text", {"content": "<a>看</a>"}, 40213),
        ("text", {"content": '<a href="https://example.com"> </a>'}, 40214),
        ("image", {"media_id": "made-up"}, 40007),
        ("voice", {"media_id": "made-up"}, 40007),
        ("video", {"media_id": "made-up"}, 40007),
        ("music", {"title": "t"}, 40007),
        ("news", {"articles": []}, 44003),
        ("news", {"articles": [{"title": ""}]}, 44003),
        ("news", {"articles": [{"title": "t"}, {"title": "t"}]}, 45008),
        ("news", {"articles": [{"title": "t", "url": "u" * 1_025}]}, 45005),
        ("news", {"articles": [{"title": "t", "picurl": "u" * 1_025}]}, 45006),
        ("mpnews", {"media_id": "made-up"}, 40007),
        ("mpnewsarticle", {"article_id": "made-up"}, 53600),
        ("msgmenu", {"list": []}, 45098),
        ("msgmenu", {"list": [{"id": "1", "content": "一" * 51}]}, 45099),
        ("wxcard", {"card_id": ""}, 40097),
        ("miniprogrampage", {"appid": "x"}, 40166),
        ("miniprogrampage", {"appid": "wx1"}, 40165),
        ("miniprogrampage", {"appid": "wx1", "pagepath": "p"}, 40007),
    ],
)
def test_messages_that_are_refused_use_nothing_up(service, follower, msgtype, payload, code):
    act(service, follower, "text", content="你好")
    assert errcode(send(service, follower, msgtype, **payload)) == code
    assert [send(service, follower)["errcode"] for _ in range(6)] == [0] * 5 + [45047]


def test_a_picture_is_no_sound(service, follower):
    act(service, follower, "text", content="你好")
    assert errcode(send(service, follower, "voice", media_id=service.cover())) == 40007


def test_a_message_by_an_account(server, service, follower):
    act(service, follower, "text", content="你好")
    body = {"touser": follower, "msgtype": "text", "text": {"content": "您好"}}
    assert errcode(service.post("message/custom/send", body | {"customservice": {"kf_account": ANNA}})) == 65401
    add(service)
    assert service.post("message/custom/send", body | {"customservice": {"kf_account": ANNA}})["errcode"] == 0


def typing(service, openid, command="Typing"):
    return service.post("message/custom/typing", {"touser": openid, "command": command})


def test_typing_shows_for_fifteen_seconds_after_an_exchange(service, follower, clock):
    assert errcode(typing(service, follower)) == 45080
    act(service, follower, "text", content="你好")
    assert errcode(typing(service, follower, "Dance")) == 45072
    assert typing(service, follower)["errcode"] == 0
    assert errcode(typing(service, follower)) == 45081
    assert typing(service, follower, "CancelTyping")["errcode"] == 0
    assert typing(service, follower)["errcode"] == 0
    clock.set(clock.now() + timedelta(seconds=15))
    assert typing(service, follower)["errcode"] == 0
    clock.set(clock.now() + timedelta(seconds=16))
    assert errcode(typing(service, follower)) == 45080


def session(service, call, account, openid):
    return at(service, f"/customservice/kfsession/{call}", {"kf_account": account, "openid": openid})


def test_a_session_begins_is_seen_and_ends(service, follower, clock):
    bound(service)
    bound(service, BEN, "ben_wx")
    assert errcode(look(service, "/customservice/kfsession/getsession", openid=follower)) == 65413
    assert session(service, "create", ANNA, follower)["errcode"] == 0
    seen = look(service, "/customservice/kfsession/getsession", openid=follower)
    assert (seen["kf_account"], seen["createtime"]) == (ANNA, int(clock.now().timestamp()))
    listed = look(service, "/customservice/kfsession/getsessionlist", kf_account=ANNA)["sessionlist"]
    assert [each["openid"] for each in listed] == [follower]
    online = service.get("customservice/getonlinekflist")["kf_online_list"]
    assert [(each["kf_account"], each["accepted_case"]) for each in online] == [(ANNA, 1), (BEN, 0)]
    assert errcode(session(service, "create", BEN, follower)) == 65414
    assert errcode(session(service, "close", BEN, follower)) == 65414
    assert session(service, "close", ANNA, follower)["errcode"] == 0
    assert errcode(session(service, "close", ANNA, follower)) == 65413


def test_sessions_need_a_worker_who_is_there(service, follower):
    assert errcode(session(service, "create", ANNA, follower)) == 65401
    add(service)
    assert errcode(session(service, "create", ANNA, follower)) == 65402
    bound(service, BEN, "ben_wx")
    order(service, f"/apps/wxservice/workers/{BEN}", what="offline")
    assert errcode(session(service, "create", BEN, follower)) == 65415
    assert service.get("customservice/getonlinekflist") == {"kf_online_list": []}


def test_a_session_ends_after_half_an_hour_of_silence(service, follower, clock):
    bound(service)
    session(service, "create", ANNA, follower)
    clock.set(clock.now() + timedelta(minutes=29))
    act(service, follower, "text", content="还在吗")
    clock.set(clock.now() + timedelta(minutes=29))
    assert look(service, "/customservice/kfsession/getsession", openid=follower)["kf_account"] == ANNA
    clock.set(clock.now() + timedelta(minutes=1))
    assert errcode(look(service, "/customservice/kfsession/getsession", openid=follower)) == 65413
    assert look(service, "/customservice/kfsession/getsessionlist", kf_account=ANNA) == {"sessionlist": []}
    assert look(service, "/customservice/kfsession/getwaitcase") == {"count": 0, "waitcaselist": []}


def records(service, clock, begin=-60, end=60, **body):
    now = int(clock.now().timestamp())
    asked = {"starttime": now + begin, "endtime": now + end, "msgid": 1, "number": 10_000}
    return at(service, "/customservice/msgrecord/getmsglist", asked | body)


def test_what_was_said_in_pages(service, follower, clock):
    act(service, follower, "text", content="问")
    clock.set(clock.now() + timedelta(seconds=1))
    send(service, follower, content="答")
    first = records(service, clock, number=1)
    assert (first["number"], first["msgid"]) == (1, 2)
    assert first["recordlist"][0] | {"time": 0} == {
        "openid": follower,
        "opercode": 2003,
        "text": "问",
        "time": 0,
        "worker": "",
    }
    second = records(service, clock, number=2, msgid=2)
    assert [(each["opercode"], each["text"]) for each in second["recordlist"]] == [(2002, "答")]
    assert second["number"] < 2


@pytest.mark.parametrize(
    ("body", "code"),
    [({"msgid": 0}, 65416), ({"number": 10_001}, 65416), ({"end": -120}, 65416), ({"end": 86_400}, 65417)],
)
def test_records_that_are_refused(service, clock, body, code):
    assert errcode(records(service, clock, **body)) == code


def test_customer_service_is_for_verified_accounts(caller):
    plain = caller(App("wxplain", "s", verified=False))
    assert errcode(plain.get("customservice/getkflist")) == 48001
    assert errcode(look(plain, "/customservice/kfsession/getwaitcase")) == 48001
    assert errcode(send(plain, "o")) == 48001
