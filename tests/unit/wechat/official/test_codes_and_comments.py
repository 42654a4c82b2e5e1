"""QR codes, short keys and comments on the wire (reference: official-account-api §9, §13)."""

from functools import partial

import pytest

from tests.unit.wechat.official.cases import (
    Case,
    Refused,
    check,
    check_refused,
    check_stopped,
    garbled,
    listed,
    refusals,
    tabled,
)
from tests.unit.wechat.scripted import OK, refused
from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.wechat.official import comments, qr, short_keys
from wxdesk.wechat.official.comments import Below, Which

pytestmark = pytest.mark.anyio

TICKET = {"ticket": "gQH47j+/==", "expire_seconds": "60", "url": "http://weixin.qq.com/q/kZ"}
BELOW = Below("2247483647", 1)
WHERE = {"msg_data_id": 2_247_483_647, "index": 1}
COMMENT = {
    "user_comment_id": "1",
    "openid": "o1",
    "create_time": "1590742000",
    "content": "好",
    "comment_type": 1,
    "reply": {"content": "谢谢", "create_time": 1_590_742_100},
}

CODES = [
    Case(
        "temporary, by number",
        lambda session: qr.create_temporary(session, 123, 604_800),
        "/cgi-bin/qrcode/create",
        {"expire_seconds": 604_800, "action_name": "QR_SCENE", "action_info": {"scene": {"scene_id": 123}}},
        answer=TICKET,
        expected={"ticket": "gQH47j+/==", "expire_seconds": 60, "url": "http://weixin.qq.com/q/kZ"},
    ),
    Case(
        "temporary, by words, for as long as may be",
        lambda session: qr.create_temporary(session, "海报"),
        "/cgi-bin/qrcode/create",
        {"expire_seconds": 2_592_000, "action_name": "QR_STR_SCENE", "action_info": {"scene": {"scene_str": "海报"}}},
        answer=TICKET,
        expected={"picture": "https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=gQH47j%2B%2F%3D%3D"},
    ),
    Case(
        "permanent, by number",
        lambda session: qr.create_permanent(session, 100_000),
        "/cgi-bin/qrcode/create",
        {"action_name": "QR_LIMIT_SCENE", "action_info": {"scene": {"scene_id": 100_000}}},
        answer={"ticket": "t", "url": "u"},
        expected={"ticket": "t", "expire_seconds": 0, "url": "u"},
    ),
    Case(
        "permanent, by words",
        lambda session: qr.create_permanent(session, "x" * 64),
        "/cgi-bin/qrcode/create",
        {"action_name": "QR_LIMIT_STR_SCENE", "action_info": {"scene": {"scene_str": "x" * 64}}},
        answer={"ticket": "t"},
        expected={"ticket": "t", "url": ""},
    ),
    Case(
        "shorten/gen",
        lambda session: short_keys.create(session, "loooong 长", 86_400),
        "/cgi-bin/shorten/gen",
        {"long_data": "loooong 长", "expire_seconds": 86_400},
        answer={"errcode": 0, "errmsg": "ok", "short_key": "5jKxxxxxxxxxxxx"},
        expected="5jKxxxxxxxxxxxx",
    ),
    Case(
        "shorten/fetch",
        lambda session: short_keys.get(session, "5jK"),
        "/cgi-bin/shorten/fetch",
        {"short_key": "5jK"},
        answer={"errcode": 0, "errmsg": "ok", "long_data": "长", "create_time": "1611047541", "expire_seconds": 86_300},
        expected={"long_data": "长", "create_time": 1_611_047_541, "expire_seconds": 86_300},
    ),
]
COMMENTS = [
    *(
        Case(verb, partial(call, below=BELOW), f"/cgi-bin/comment/{verb}", WHERE)
        for verb, call in {"open": comments.open_, "close": comments.close}.items()
    ),
    *(
        Case(
            verb,
            partial(call, below=BELOW, comment_id="77"),
            f"/cgi-bin/comment/{verb}",
            WHERE | {"user_comment_id": 77},
        )
        for verb, call in {
            "markelect": comments.elect,
            "unmarkelect": comments.unelect,
            "delete": comments.delete,
            "reply/delete": comments.delete_reply,
        }.items()
    ),
    Case(
        "reply/add",
        lambda session: comments.reply(session, BELOW, "77", "谢谢！"),
        "/cgi-bin/comment/reply/add",
        WHERE | {"user_comment_id": 77, "content": "谢谢！"},
    ),
    Case(
        "list",
        lambda session: comments.page(session, Below("2247483647"), 49, Which.ELECTED),
        "/cgi-bin/comment/list",
        {"msg_data_id": 2_247_483_647, "index": 0, "begin": 49, "count": 49, "type": 2},
        answer={"errcode": 0, "errmsg": "ok", "total": "50", "comment": [COMMENT]},
        expected={
            "total": 50,
            "comment": [
                {
                    "user_comment_id": "1",
                    "create_time": 1_590_742_000,
                    "comment_type": True,
                    "reply": [{"content": "谢谢", "create_time": 1_590_742_100}],
                }
            ],
        },
    ),
    Case(
        "list, the other shape of a reply, and none",
        lambda session: comments.page(session, BELOW),
        "/cgi-bin/comment/list",
        WHERE | {"begin": 0, "count": 49, "type": 0},
        answer={"total": 2, "comment": [COMMENT | {"reply": [COMMENT["reply"]]}, {"user_comment_id": 2, "ip": "x"}]},
        expected={
            "comment": [
                {"reply": [{"content": "谢谢"}]},
                {"user_comment_id": "2", "reply": (), "comment_type": False, "ip": "x"},
            ]
        },
    ),
]


@tabled([*CODES, *COMMENTS])
async def test_the_call_and_its_answer(case, session, platform):
    await check(case, session, platform)


ELECTING = {88000: "comments_not_allowed", 88004: "comment_gone", 88008: "comment_gone", 87009: "call_malformed"}


@refusals(
    [
        Refused(
            lambda session: qr.create_permanent(session, 1),
            {40035: "field_refused", 45029: "qr_codes_used_up", 48001: "api_not_allowed"},
        ),
        Refused(lambda session: short_keys.create(session, "x"), {45009: "calls_used_up"}),
        Refused(lambda session: short_keys.get(session, "x"), {40097: "field_refused"}),
        Refused(
            lambda session: comments.open_(session, BELOW),
            {88000: "comments_not_allowed", 88001: "comment_gone", 88011: "article_limited", 45009: "calls_used_up"},
        ),
        Refused(lambda session: comments.close(session, BELOW), {88001: "comment_gone"}),
        Refused(lambda session: comments.page(session, BELOW), {88002: "article_limited", 88010: "field_refused"}),
        Refused(lambda session: comments.elect(session, BELOW, "7"), ELECTING | {88003: "too_many_elected"}),
        Refused(lambda session: comments.unelect(session, BELOW, "7"), ELECTING),
        Refused(lambda session: comments.delete(session, BELOW, "7"), ELECTING),
        Refused(
            lambda session: comments.reply(session, BELOW, "7", "x"),
            ELECTING | {88005: "already_replied", 88007: "reply_length_refused"},
        ),
        Refused(lambda session: comments.delete_reply(session, BELOW, "7"), {88009: "comment_gone"}),
    ]
)
async def test_what_the_platform_refuses(call, errcode, code, session, platform):
    await check_refused(call, errcode, code, session, platform)


async def test_a_reply_that_may_have_arrived_is_not_made_again(session, platform):
    platform.answer(refused(-1))
    with pytest.raises(PlatformError) as caught:
        await comments.reply(session, BELOW, "77", "谢谢")
    assert (caught.value.outcome, len(platform.requests)) == (Outcome.UNSURE, 1)


async def test_every_comment_is_read_in_the_largest_pages(session, platform):
    platform.answer({"total": 50, "comment": [COMMENT] * 49}, {"total": 50, "comment": [COMMENT]})
    assert len(await listed(comments.every(session, BELOW))) == 50
    assert [(request.json["begin"], request.json["count"]) for request in platform.requests] == [(0, 49), (49, 49)]


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda session: qr.create_temporary(session, 0), "field_refused"),
        (lambda session: qr.create_temporary(session, 2**31), "field_refused"),
        (lambda session: qr.create_permanent(session, 0), "field_refused"),
        (lambda session: qr.create_temporary(session, 1, 2_592_001), "field_refused"),
        (lambda session: qr.create_temporary(session, ""), "field_refused"),
        (lambda session: qr.create_temporary(session, "x" * 65), "field_refused"),
        (lambda session: qr.create_permanent(session, 100_001), "field_refused"),
        (lambda session: short_keys.create(session, "字" * 1_366), "field_refused"),
        (lambda session: short_keys.create(session, "x", 2_592_001), "field_refused"),
        (lambda session: comments.reply(session, BELOW, "77", " "), "reply_length_refused"),
    ],
)
async def test_what_exceeds_a_documented_limit_costs_no_call(call, code, session, platform):
    await check_stopped(call, code, session, platform)


@pytest.mark.parametrize(
    "call", [lambda session: qr.create_temporary(session, 1), lambda session: short_keys.create(session, "x")]
)
async def test_an_answer_without_what_was_asked_for_is_none(call, session, platform):
    await garbled(call, session, platform, OK)
