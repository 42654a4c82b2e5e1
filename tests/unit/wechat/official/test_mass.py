"""Mass sends on the wire (reference: official-account-api §4)."""

from functools import partial

import pytest

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
from tests.unit.wechat.scripted import OK, refused
from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.wechat.official import mass
from wxdesk.wechat.official.contents import Card, Image, Images, MassVideo, News, Text, Voice

pytestmark = pytest.mark.anyio

KEY = "0123456789abcdef0123456789abcdef"
NEWS = News(media_id="M-1")
REST = {"send_ignore_reprint": 0, "clientmsgid": KEY}
EVERYBODY = {"filter": {"is_to_all": True}}
SENT = {"errcode": 0, "errmsg": "send job submission success", "msg_id": 34182, "msg_data_id": 206227730}
KINDS = {
    "mpnews": (NEWS, {"msgtype": "mpnews", "mpnews": {"media_id": "M-1"}}),
    "text": (Text(content="早 “好” 😀"), {"msgtype": "text", "text": {"content": "早 “好” 😀"}}),
    "voice": (Voice(media_id="V"), {"msgtype": "voice", "voice": {"media_id": "V"}}),
    "images": (
        Images(media_ids=("a", "b"), recommend="看", need_open_comment=True, only_fans_can_comment=False),
        {
            "msgtype": "image",
            "images": {
                "media_ids": ["a", "b"],
                "recommend": "看",
                "need_open_comment": 1,
                "only_fans_can_comment": 0,
            },
        },
    ),
    "mpvideo": (
        MassVideo(media_id="F", title="题", description="述"),
        {"msgtype": "mpvideo", "mpvideo": {"media_id": "F", "title": "题", "description": "述"}},
    ),
    "wxcard": (Card(card_id="C"), {"msgtype": "wxcard", "wxcard": {"card_id": "C"}}),
}

CASES = [
    *(
        Case(
            f"sendall of {name}",
            partial(mass.send_to_all, content=content, key=KEY),
            "/cgi-bin/message/mass/sendall",
            EVERYBODY | told | REST,
            answer=SENT,
            expected={"msg_id": "34182", "msg_data_id": "206227730", "repeated": False},
        )
        for name, (content, told) in KINDS.items()
    ),
    Case(
        "sendall to a tag, reprints allowed, numbers as strings",
        lambda session: mass.send_to_tag(session, 100, NEWS, KEY, reprint=True),
        "/cgi-bin/message/mass/sendall",
        {
            "filter": {"is_to_all": False, "tag_id": 100},
            **KINDS["mpnews"][1],
            "send_ignore_reprint": 1,
            "clientmsgid": KEY,
        },
        answer={"errcode": "0", "errmsg": "send job submission success", "msg_id": "34182"},
        expected={"msg_id": "34182", "msg_data_id": ""},
    ),
    Case(
        "send to openids",
        lambda session: mass.send_to_openids(session, ["o1", "o2"], Text(content="hi"), KEY),
        "/cgi-bin/message/mass/send",
        {"touser": ["o1", "o2"], "msgtype": "text", "text": {"content": "hi"}} | REST,
        answer={"errcode": 0, "errmsg": "send job submission success", "msg_id": 34182, "new": True},
        expected={"msg_id": "34182", "msg_data_id": "", "new": True},
    ),
    Case(
        "preview by WeChat ID, which wins",
        lambda session: mass.preview(session, NEWS, wechat_id="somebody", openid="o1"),
        "/cgi-bin/message/mass/preview",
        {"towxname": "somebody", "msgtype": "mpnews", "mpnews": {"media_id": "M-1"}},
        answer={"errcode": 0, "errmsg": "preview success", "msg_id": 34182},
    ),
    Case(
        "preview of one picture by openid",
        lambda session: mass.preview(session, Image(media_id="P"), openid="o1"),
        "/cgi-bin/message/mass/preview",
        {"touser": "o1", "msgtype": "image", "image": {"media_id": "P"}},
    ),
    *(
        Case(
            f"get: {status}",
            lambda session: mass.progress(session, "201053012"),
            "/cgi-bin/message/mass/get",
            {"msg_id": "201053012"},
            answer={"msg_id": 201053012, "msg_status": status},
            expected={"msg_id": "201053012", "state": state, "reason": reason},
        )
        for status, state, reason in (
            ("SEND_SUCCESS", "SEND_SUCCESS", ""),
            ("send success", "SEND_SUCCESS", ""),
            ("SENDING", "SENDING", ""),
            ("SEND_FAIL", "SEND_FAIL", ""),
            ("DELETE", "DELETE", ""),
            ("err(10001)", "ERR(10001)", "judged_advertising"),
            ("ERR (40002)", "ERR_(40002)", "admin_did_not_answer"),
        )
    ),
    Case(
        "delete by id, as a number",
        lambda session: mass.delete(session, "30124", 2),
        "/cgi-bin/message/mass/delete",
        {"msg_id": 30124, "article_idx": 2},
    ),
    Case(
        "delete by address",
        lambda session: mass.delete(session, url="https://mp.weixin.qq.com/s/x"),
        "/cgi-bin/message/mass/delete",
        {"url": "https://mp.weixin.qq.com/s/x", "article_idx": 0},
    ),
    Case(
        "speed/get",
        mass.speed,
        "/cgi-bin/message/mass/speed/get",
        {},
        answer={"speed": "3", "realspeed": 15},
        expected={"speed": 3, "realspeed": 15},
    ),
    Case("speed/set", lambda session: mass.set_speed(session, 4), "/cgi-bin/message/mass/speed/set", {"speed": 4}),
]


@tabled(CASES)
async def test_the_call_and_its_answer(case, session, platform):
    await check(case, session, platform)


def to_all(session):
    return mass.send_to_all(session, NEWS, KEY)


def to_tag(session):
    return mass.send_to_tag(session, 100, NEWS, KEY)


def to_openids(session):
    return mass.send_to_openids(session, ["o1", "o2"], NEWS, KEY)


@refusals(
    [
        Refused(
            to_all,
            {
                40007: "material_unknown",
                40008: "field_refused",
                42010: "sent_too_fast",
                45009: "calls_used_up",
                45011: "calls_too_fast",
                45028: "platform_quota_used_up",
                45062: "api_not_allowed",
                45067: "call_malformed",
                45113: "api_retired",
                45162: "field_refused",
                47001: "call_malformed",
                48001: "api_not_allowed",
                48003: "mass_send_terms_not_accepted",
                48004: "account_blocked",
                48021: "draft_saved_by_platform",
                48022: "media_refused",
            },
        ),
        Refused(to_tag, {40152: "tag_unknown"}),
        Refused(to_openids, {40031: "openid_unknown", 40032: "too_many_openids", 40130: "too_few_openids"}),
        Refused(
            lambda session: mass.preview(session, NEWS, wechat_id="nobody"),
            {40003: "openid_unknown", 40132: "openid_unknown", 43004: "follower_gone"},
        ),
        Refused(lambda session: mass.progress(session, "1"), {40059: "message_unknown"}),
        Refused(
            lambda session: mass.delete(session, "1"),
            {40059: "message_unknown", 40060: "article_unknown", 40065: "message_unknown", 40204: "article_limited"},
        ),
        Refused(lambda session: mass.set_speed(session, 1), {45083: "speed_refused", 45084: "message_unknown"}),
    ]
)
async def test_what_the_platform_refuses(call, errcode, code, session, platform):
    await check_refused(call, errcode, code, session, platform)


@pytest.mark.parametrize("send", [to_all, to_tag, to_openids])
@pytest.mark.parametrize(
    ("errcode", "code"),
    [
        (-1, "platform_busy"),
        (45066, "repeated_too_soon"),
        (89501, "admin_must_confirm"),
        (89504, "admin_must_confirm"),
        (89505, "admin_must_confirm"),
        (9500002, "platform_busy"),
    ],
)
async def test_what_may_have_gone_out_is_unsure_and_not_sent_again(send, errcode, code, session, platform):
    platform.answer(refused(errcode))
    with pytest.raises(PlatformError) as caught:
        await send(session)
    assert (caught.value.code, caught.value.outcome, caught.value.errcode) == (code, Outcome.UNSURE, errcode)
    assert len(platform.requests) == 1


@pytest.mark.parametrize("send", [to_all, to_tag, to_openids])
@pytest.mark.parametrize(
    ("told", "msg_id"),
    [({"msg_id": 34182}, "34182"), ({"msgid": 34182}, "34182"), ({"msg_id": "34182"}, "34182"), ({}, "")],
)
async def test_a_key_that_was_taken_names_the_first_send(send, told, msg_id, session, platform):
    platform.answer(refused(45065, "clientmsgid exist", **told))
    sent = await send(session)
    assert (sent.msg_id, sent.msg_data_id, sent.repeated) == (msg_id, "", True)


async def test_a_tag_is_named_for_everybody_only_where_the_platform_insists(session, platform):
    platform.answer(refused(40152), SENT)
    assert (await to_all(session)).msg_id == "34182"
    asked = [request.json for request in platform.requests]
    assert asked == [
        EVERYBODY | KINDS["mpnews"][1] | REST,
        {"filter": {"is_to_all": True, "tag_id": 0}} | KINDS["mpnews"][1] | REST,
    ]


async def test_a_tag_that_is_refused_is_not_replaced_by_everybody(session, platform):
    platform.answer(refused(40152), SENT)
    with pytest.raises(PlatformError):
        await to_tag(session)
    assert len(platform.requests) == 1


@pytest.mark.parametrize(("number", "code"), mass.REASONS.items())
def test_reasons_of_events_and_answers(number, code):
    assert mass.reason_of(f"err({number})") == code
    assert mass.Progress(msg_status=f"ERR({number})").reason == code


def test_a_reason_not_known_is_another_one_and_no_reason_is_none():
    assert mass.reason_of("err(77777)") == "judged_other"
    assert [mass.reason_of(status) for status in ("send success", "send fail", "SENDING", "")] == [""] * 4


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda session: mass.send_to_all(session, NEWS, "k" * 33), "call_malformed"),
        (lambda session: mass.send_to_all(session, NEWS, "键" * 11), "call_malformed"),
        (lambda session: mass.send_to_all(session, NEWS, ""), "call_malformed"),
        (lambda session: mass.send_to_openids(session, ["o1"], NEWS, KEY), "too_few_openids"),
        (lambda session: mass.send_to_openids(session, ["o"] * 10_001, NEWS, KEY), "too_many_openids"),
        (lambda session: mass.preview(session, NEWS), "openid_unknown"),
        (lambda session: mass.set_speed(session, 5), "speed_refused"),
        (lambda session: mass.set_speed(session, -1), "speed_refused"),
    ],
)
async def test_what_exceeds_a_documented_limit_costs_no_call(call, code, session, platform):
    await check_stopped(call, code, session, platform)


@pytest.mark.parametrize("answer", [OK, {"msg_id": {}}])
async def test_a_status_of_another_shape_is_no_answer(answer, session, platform):
    await garbled(lambda session: mass.progress(session, "1"), session, platform, answer)


@pytest.mark.parametrize("send", [to_all, to_tag, to_openids])
@pytest.mark.parametrize("answer", [OK, {"errcode": 0, "errmsg": "ok", "msg_id": ""}, {"msg_id": [1]}])
async def test_an_accepted_send_without_a_receipt_is_unsure(send, answer, session, platform):
    await garbled(send, session, platform, answer)
