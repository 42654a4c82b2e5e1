"""Customer service on the wire: accounts, conversations, messages (reference: official-account-api §8)."""

from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from tests.unit.wechat.official.cases import (
    Case,
    Refused,
    check,
    check_refused,
    check_stopped,
    listed,
    refusals,
    tabled,
)
from tests.unit.wechat.scripted import Part, refused
from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.wechat.official import conversations, messages, staff
from wxdesk.wechat.official.contents import (
    Card,
    Choice,
    Choices,
    Image,
    Link,
    Links,
    MiniProgram,
    Music,
    News,
    PublishedArticle,
    Text,
    Video,
    Voice,
)

pytestmark = pytest.mark.anyio

WORKER = "anna@gh_shop"
BEGIN = datetime(2026, 11, 19, 0, 0, tzinfo=UTC)
END = BEGIN + timedelta(hours=24)
JPG = b"\xff\xd8\xff\xe0picture"

ACCOUNTS = [
    Case(
        "kfaccount/add",
        lambda session: staff.add(session, WORKER, "安娜"),
        "/customservice/kfaccount/add",
        {"kf_account": WORKER, "nickname": "安娜"},
    ),
    Case(
        "kfaccount/update",
        lambda session: staff.rename(session, WORKER, "小安"),
        "/customservice/kfaccount/update",
        {"kf_account": WORKER, "nickname": "小安"},
    ),
    Case(
        "kfaccount/del",
        lambda session: staff.delete(session, WORKER),
        "/customservice/kfaccount/del",
        args={"kf_account": WORKER},
    ),
    Case(
        "inviteworker",
        lambda session: staff.invite(session, WORKER, "anna_wx"),
        "/customservice/kfaccount/inviteworker",
        {"kf_account": WORKER, "invite_wx": "anna_wx"},
    ),
    Case(
        "getkflist",
        staff.every,
        "/cgi-bin/customservice/getkflist",
        answer={
            "kf_list": [
                {"kf_account": WORKER, "kf_nick": "安娜", "kf_id": 1001, "kf_headimgurl": "http://x", "kf_wx": "anna"},
                {
                    "kf_account": "b@gh_shop",
                    "kf_id": "1002",
                    "invite_wx": "ben",
                    "invite_expire_time": "1450000000",
                    "invite_status": "waiting",
                    "else": None,
                },
            ]
        },
        expected=[
            {"kf_account": WORKER, "kf_nick": "安娜", "kf_id": "1001", "kf_wx": "anna", "invite_status": ""},
            {
                "kf_id": "1002",
                "invite_wx": "ben",
                "invite_expire_time": 1_450_000_000,
                "invite_status": staff.Invitation.WAITING.value,
                "else": None,
            },
        ],
    ),
    Case("getkflist, nobody", staff.every, "/cgi-bin/customservice/getkflist", answer={"kf_list": []}, expected=()),
    Case(
        "getonlinekflist",
        staff.online,
        "/cgi-bin/customservice/getonlinekflist",
        answer={"kf_online_list": [{"kf_account": WORKER, "status": "1", "kf_id": 1001, "accepted_case": 2}]},
        expected=[{"kf_account": WORKER, "status": 1, "kf_id": "1001", "accepted_case": 2, "kf_openid": ""}],
    ),
]
CONVERSATIONS = [
    Case(
        "kfsession/create",
        lambda session: conversations.begin(session, WORKER, "o1"),
        "/customservice/kfsession/create",
        {"kf_account": WORKER, "openid": "o1"},
    ),
    Case(
        "kfsession/close",
        lambda session: conversations.end(session, WORKER, "o1"),
        "/customservice/kfsession/close",
        {"kf_account": WORKER, "openid": "o1"},
    ),
    Case(
        "getsession",
        lambda session: conversations.of_follower(session, "o1"),
        "/customservice/kfsession/getsession",
        args={"openid": "o1"},
        answer={"createtime": "123456789", "kf_account": WORKER},
        expected={"createtime": 123_456_789, "kf_account": WORKER, "openid": ""},
    ),
    Case(
        "getsession of nobody's",
        lambda session: conversations.of_follower(session, "o1"),
        "/customservice/kfsession/getsession",
        args={"openid": "o1"},
        answer={"errcode": 0, "errmsg": "ok", "kf_account": "", "createtime": 0},
        expected={"kf_account": "", "createtime": 0},
    ),
    Case(
        "getsessionlist",
        lambda session: conversations.of_worker(session, WORKER),
        "/customservice/kfsession/getsessionlist",
        args={"kf_account": WORKER},
        answer={"sessionlist": [{"createtime": 1, "openid": "o1"}, {"createtime": "2", "openid": "o2"}]},
        expected=[{"createtime": 1, "openid": "o1"}, {"createtime": 2, "openid": "o2"}],
    ),
    Case(
        "getwaitcase",
        conversations.waiting,
        "/customservice/kfsession/getwaitcase",
        answer={"count": "150", "waitcaselist": [{"latest_time": 1, "openid": "o1"}]},
        expected={"count": 150, "waitcaselist": [{"latest_time": 1, "openid": "o1"}]},
    ),
    Case(
        "getmsglist",
        lambda session: conversations.page(session, BEGIN, END, 7),
        "/customservice/msgrecord/getmsglist",
        {"starttime": 1_795_046_400, "endtime": 1_795_132_800, "msgid": 7, "number": 10_000},
        answer={
            "recordlist": [
                {"openid": "o1", "opercode": 2002, "text": "您好", "time": "1400563710", "worker": WORKER},
                {"openid": "o1", "opercode": "2003", "text": "?", "time": 1_400_563_731, "worker": WORKER},
            ],
            "number": 2,
            "msgid": 20_165_267,
        },
        expected={
            "number": 2,
            "msgid": 20_165_267,
            "lines": [
                {"opercode": conversations.FROM_WORKER, "text": "您好", "time": 1_400_563_710, "worker": WORKER},
                {"opercode": conversations.FROM_FOLLOWER},
            ],
        },
    ),
]
KINDS = {
    "text": (Text(content='看 <a href="https://x">这</a>'), {"content": '看 <a href="https://x">这</a>'}),
    "image": (Image(media_id="P"), {"media_id": "P"}),
    "voice": (Voice(media_id="V"), {"media_id": "V"}),
    "video": (
        Video(media_id="F", thumb_media_id="T", title="题", description="述"),
        {"media_id": "F", "thumb_media_id": "T", "title": "题", "description": "述"},
    ),
    "music": (
        Music(title="歌", description="述", musicurl="http://m", hqmusicurl="http://h", thumb_media_id="T"),
        {"title": "歌", "description": "述", "musicurl": "http://m", "hqmusicurl": "http://h", "thumb_media_id": "T"},
    ),
    "news": (
        Links(articles=(Link(title="题", description="述", url="http://u", picurl="http://p"),)),
        {"articles": [{"title": "题", "description": "述", "url": "http://u", "picurl": "http://p"}]},
    ),
    "mpnews": (News(media_id="M"), {"media_id": "M"}),
    "mpnewsarticle": (PublishedArticle(article_id="A"), {"article_id": "A"}),
    "msgmenu": (
        Choices(head_content="满意吗？", list=(Choice(id="101", content="满意"),), tail_content="谢谢"),
        {"head_content": "满意吗？", "list": [{"id": "101", "content": "满意"}], "tail_content": "谢谢"},
    ),
    "wxcard": (Card(card_id="C"), {"card_id": "C"}),
    "miniprogrampage": (
        MiniProgram(title="题", appid="wx1", pagepath="pages/a?b=1", thumb_media_id="T"),
        {"title": "题", "appid": "wx1", "pagepath": "pages/a?b=1", "thumb_media_id": "T"},
    ),
}
MESSAGES = [
    *(
        Case(
            f"custom/send of {name}",
            partial(messages.send, openid="o1", content=content),
            "/cgi-bin/message/custom/send",
            {"touser": "o1", "msgtype": name, name: told},
        )
        for name, (content, told) in KINDS.items()
    ),
    Case(
        "custom/send by a worker",
        lambda session: messages.send(session, "o1", Text(content="您好"), WORKER),
        "/cgi-bin/message/custom/send",
        {"touser": "o1", "msgtype": "text", "text": {"content": "您好"}, "customservice": {"kf_account": WORKER}},
    ),
    Case(
        "typing",
        lambda session: messages.show_typing(session, "o1"),
        "/cgi-bin/message/custom/typing",
        {"touser": "o1", "command": "Typing"},
    ),
    Case(
        "no longer typing",
        lambda session: messages.show_typing(session, "o1", typing=False),
        "/cgi-bin/message/custom/typing",
        {"touser": "o1", "command": "CancelTyping"},
    ),
]


@tabled([*ACCOUNTS, *CONVERSATIONS, *MESSAGES])
async def test_the_call_and_its_answer(case, session, platform):
    await check(case, session, platform)


async def test_a_workers_picture(session, platform):
    await staff.set_picture(session, WORKER, JPG, "安娜.jpg")
    request = platform.request
    assert (request.method, request.path) == ("POST", "/customservice/kfaccount/uploadheadimg")
    assert request.args == {"kf_account": WORKER}
    assert request.parts == [Part("media", "安娜.jpg", JPG)]


def hello(session):
    return messages.send(session, "o1", Text(content="hi"))


@refusals(
    [
        Refused(
            lambda session: staff.add(session, WORKER, "a"),
            {
                65400: "staff_not_ready",
                65401: "staff_unknown",
                65403: "staff_name_refused",
                65404: "staff_unknown",
                65405: "too_many_staff",
                65406: "staff_exists",
                61451: "field_refused",
                61452: "staff_unknown",
                61453: "staff_exists",
                61454: "staff_name_refused",
                61455: "staff_name_refused",
                61456: "too_many_staff",
            },
        ),
        Refused(lambda session: staff.rename(session, WORKER, "a"), {65401: "staff_unknown"}),
        Refused(lambda session: staff.delete(session, WORKER), {65401: "staff_unknown"}),
        Refused(
            lambda session: staff.set_picture(session, WORKER, JPG, "a"),
            {40005: "picture_refused", 61457: "picture_refused"},
        ),
        Refused(
            lambda session: staff.invite(session, WORKER, "a"),
            {
                65407: "staff_exists",
                65408: "staff_invited",
                65409: "openid_unknown",
                65410: "too_many_staff",
                65411: "staff_invited",
                65412: "staff_exists",
            },
        ),
        Refused(staff.every, {48001: "api_not_allowed"}),
        Refused(staff.online, {48001: "api_not_allowed"}),
        Refused(
            lambda session: conversations.begin(session, WORKER, "o"),
            {65402: "staff_needs_wechat", 65414: "session_taken", 65415: "staff_offline"},
        ),
        Refused(lambda session: conversations.end(session, WORKER, "o"), {65413: "session_missing"}),
        Refused(lambda session: conversations.of_follower(session, "o"), {40003: "openid_unknown"}),
        Refused(lambda session: conversations.of_worker(session, WORKER), {65401: "staff_unknown"}),
        Refused(conversations.waiting, {65400: "staff_not_ready"}),
        Refused(
            lambda session: conversations.page(session, BEGIN, END), {65416: "period_refused", 65417: "period_refused"}
        ),
        Refused(
            hello,
            {
                40003: "openid_unknown",
                40007: "material_unknown",
                43004: "follower_gone",
                45008: "too_many_articles",
                45015: "reply_window_closed",
                45047: "too_many_replies",
                45086: "body_refused",
                48001: "api_not_allowed",
                48002: "follower_blocked",
                70000: "follower_blocked",
            },
        ),
        Refused(
            lambda session: messages.show_typing(session, "o"),
            {45072: "field_refused", 45080: "reply_window_closed", 45081: "too_many_replies"},
        ),
    ]
)
async def test_what_the_platform_refuses(call, errcode, code, session, platform):
    await check_refused(call, errcode, code, session, platform)


async def test_a_message_that_may_have_arrived_is_not_sent_again(session, platform):
    platform.answer(refused(-1))
    with pytest.raises(PlatformError) as caught:
        await hello(session)
    assert (caught.value.outcome, len(platform.requests)) == (Outcome.UNSURE, 1)


async def test_a_days_lines_are_read_in_the_largest_pages(session, platform):
    line = {"openid": "o1", "opercode": 2003, "text": "?", "time": 1}
    platform.answer(
        {"recordlist": [line] * 10_000, "number": 10_000, "msgid": 10_001},
        {"recordlist": [line], "number": 1, "msgid": 10_002},
    )
    assert len(await listed(conversations.every(session, BEGIN, END))) == 10_001
    assert [request.json["msgid"] for request in platform.requests] == [1, 10_001]


async def test_lines_that_lead_nowhere_end(session, platform):
    platform.answer({"recordlist": [], "number": 10_000, "msgid": 1})
    assert await listed(conversations.every(session, BEGIN, END)) == []
    assert len(platform.requests) == 1


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda session: staff.add(session, "anna", "a"), "staff_unknown"),
        (lambda session: staff.add(session, "elevenchars@gh", "a"), "staff_unknown"),
        (lambda session: staff.add(session, "a@" + "w" * 31, "a"), "staff_unknown"),
        (lambda session: staff.rename(session, WORKER, "字" * 17), "staff_name_refused"),
        (lambda session: staff.rename(session, WORKER, ""), "staff_name_refused"),
        (lambda session: staff.set_picture(session, WORKER, b"x" * (5 * 1_048_576 + 1), "a"), "picture_too_large"),
        (
            lambda session: messages.send(session, "o", Links(articles=(Link(title="a", url="b"),) * 2)),
            "too_many_articles",
        ),
        (lambda session: conversations.page(session, BEGIN, END + timedelta(seconds=1)), "period_refused"),
        (lambda session: conversations.page(session, END, BEGIN), "period_refused"),
    ],
)
async def test_what_exceeds_a_documented_limit_costs_no_call(call, code, session, platform):
    await check_stopped(call, code, session, platform)
