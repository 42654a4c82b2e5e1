"""Followers, tags and the blacklist on the wire (reference: official-account-api §6)."""

import pytest
import stamina

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
from wxdesk.wechat.official import blacklist, followers, tags
from wxdesk.wechat.official.followers import Language

pytestmark = pytest.mark.anyio

PAGE = {"total": "2", "count": 2, "data": {"openid": ["o1", "o2"]}, "next_openid": "o2"}
TOLD = {"total": 2, "count": 2, "data": {"openid": ("o1", "o2")}, "next_openid": "o2"}
END = {"total": 2, "count": 0, "next_openid": ""}
PROFILE = {
    "subscribe": 1,
    "openid": "o1",
    "language": "",
    "subscribe_time": "1434093047",
    "unionid": "u",
    "remark": "朋友",
    "groupid": "0",
    "tagid_list": [128, "2"],
    "subscribe_scene": "ADD_SCENE_QR_CODE",
    "qr_scene": 98765,
    "qr_scene_str": "",
    "sex": 0,
}
PROFILE_TOLD = {
    "subscribe": True,
    "subscribe_time": 1_434_093_047,
    "groupid": 0,
    "tagid_list": (128, 2),
    "qr_scene": 98_765,
    "remark": "朋友",
    "sex": 0,
}

CASES = [
    Case("user/get", followers.page, "/cgi-bin/user/get", answer=PAGE, expected=TOLD),
    Case(
        "user/get, further on, at the end",
        lambda session: followers.page(session, "o2"),
        "/cgi-bin/user/get",
        args={"next_openid": "o2"},
        answer=END,
        expected={"count": 0, "data": {"openid": ()}, "next_openid": ""},
    ),
    Case(
        "user/info",
        lambda session: followers.get(session, "o1"),
        "/cgi-bin/user/info",
        args={"openid": "o1", "lang": "zh_CN"},
        answer=PROFILE,
        expected=PROFILE_TOLD,
    ),
    Case(
        "user/info of somebody who has left",
        lambda session: followers.get(session, "o1", Language.ENGLISH),
        "/cgi-bin/user/info",
        args={"openid": "o1", "lang": "en"},
        answer={"subscribe": "0", "openid": "o1"},
        expected={"subscribe": False, "openid": "o1", "tagid_list": (), "remark": ""},
    ),
    Case(
        "user/info/batchget",
        lambda session: listed(followers.get_many(session, ["o1", "o2"], Language.TRADITIONAL)),
        "/cgi-bin/user/info/batchget",
        {"user_list": [{"openid": "o1", "lang": "zh_TW"}, {"openid": "o2", "lang": "zh_TW"}]},
        answer={"user_info_list": [PROFILE, {"subscribe": 0, "openid": "o2"}]},
        expected=[PROFILE_TOLD, {"subscribe": False}],
    ),
    Case(
        "updateremark",
        lambda session: followers.set_remark(session, "o1", "老朋友"),
        "/cgi-bin/user/info/updateremark",
        {"openid": "o1", "remark": "老朋友"},
    ),
    Case(
        "changeopenid",
        lambda session: followers.migrated(session, "wxold", ["o1", "o9"]),
        "/cgi-bin/changeopenid",
        {"from_appid": "wxold", "openid_list": ["o1", "o9"]},
        answer={
            "errcode": 0,
            "errmsg": "ok",
            "result_list": [
                {"ori_openid": "o1", "new_openid": "n1", "err_msg": "ok"},
                {"ori_openid": "o9", "err_msg": "ori_openid error"},
            ],
        },
        expected=[
            {"ori_openid": "o1", "new_openid": "n1", "err_msg": "ok"},
            {"ori_openid": "o9", "new_openid": "", "err_msg": "ori_openid error"},
        ],
    ),
    Case(
        "tags/create",
        lambda session: tags.create(session, "广东"),
        "/cgi-bin/tags/create",
        {"tag": {"name": "广东"}},
        answer={"tag": {"id": "134", "name": "广东"}},
        expected={"id": 134, "name": "广东", "count": 0},
    ),
    Case(
        "tags/get",
        tags.every,
        "/cgi-bin/tags/get",
        answer={"tags": [{"id": 2, "name": "星标组", "count": "0"}, {"id": 134, "name": "广东", "count": 5, "x": 1}]},
        expected=[{"id": 2, "count": 0}, {"id": 134, "name": "广东", "count": 5, "x": 1}],
    ),
    Case(
        "tags/update",
        lambda session: tags.rename(session, 134, "广东人"),
        "/cgi-bin/tags/update",
        {"tag": {"id": 134, "name": "广东人"}},
    ),
    Case("tags/delete", lambda session: tags.delete(session, 134), "/cgi-bin/tags/delete", {"tag": {"id": 134}}),
    Case(
        "user/tag/get",
        lambda session: tags.page(session, 134, "o0"),
        "/cgi-bin/user/tag/get",
        {"tagid": 134, "next_openid": "o0"},
        answer={"count": 2, "data": {"openid": ["o1", "o2"]}, "next_openid": "o2"},
        expected=TOLD | {"total": 0},
    ),
    Case(
        "batchtagging",
        lambda session: tags.add_members(session, 134, ["o1", "o2"]),
        "/cgi-bin/tags/members/batchtagging",
        {"openid_list": ["o1", "o2"], "tagid": 134},
    ),
    Case(
        "batchuntagging",
        lambda session: tags.remove_members(session, 134, ["o1"]),
        "/cgi-bin/tags/members/batchuntagging",
        {"openid_list": ["o1"], "tagid": 134},
    ),
    Case(
        "getidlist",
        lambda session: tags.of_follower(session, "o1"),
        "/cgi-bin/tags/getidlist",
        {"openid": "o1"},
        answer={"tagid_list": [134, "2"]},
        expected=(134, 2),
    ),
    Case(
        "getidlist of somebody without tags",
        lambda session: tags.of_follower(session, "o1"),
        "/cgi-bin/tags/getidlist",
        {"openid": "o1"},
        answer={},
        expected=(),
    ),
    Case(
        "getblacklist",
        lambda session: blacklist.page(session, "o0"),
        "/cgi-bin/tags/members/getblacklist",
        {"begin_openid": "o0"},
        answer=PAGE,
        expected=TOLD,
    ),
    Case(
        "batchblacklist",
        lambda session: blacklist.add(session, ["o1", "o2"]),
        "/cgi-bin/tags/members/batchblacklist",
        {"openid_list": ["o1", "o2"]},
    ),
    Case(
        "batchunblacklist",
        lambda session: blacklist.remove(session, ["o1"]),
        "/cgi-bin/tags/members/batchunblacklist",
        {"openid_list": ["o1"]},
    ),
]


@tabled(CASES)
async def test_the_call_and_its_answer(case, session, platform):
    await check(case, session, platform)


TAGGING = {
    40003: "openid_unknown",
    40032: "too_many_openids",
    45059: "too_many_tags_on_follower",
    45159: "tag_unknown",
    45171: "openid_unknown",
    49003: "openid_unknown",
}


@refusals(
    [
        Refused(followers.page, {40003: "openid_unknown", 45009: "calls_used_up", 48001: "api_not_allowed"}),
        Refused(lambda session: followers.get(session, "x"), {40003: "openid_unknown"}),
        Refused(
            lambda session: listed(followers.get_many(session, ["x"])),
            {40003: "openid_unknown", 40032: "too_many_openids"},
        ),
        Refused(
            lambda session: followers.set_remark(session, "x", "y"),
            {40003: "openid_unknown", 40092: "remark_refused", 43004: "follower_gone"},
        ),
        Refused(
            lambda session: tags.create(session, "x"),
            {45056: "too_many_tags", 45157: "tag_name_refused", 45158: "tag_name_too_long"},
        ),
        Refused(
            lambda session: tags.rename(session, 2, "x"),
            {45058: "tag_is_the_platforms", 45157: "tag_name_refused", 45158: "tag_name_too_long"},
        ),
        Refused(lambda session: tags.delete(session, 2), {45057: "tag_too_large", 45058: "tag_is_the_platforms"}),
        Refused(lambda session: tags.page(session, 9), {45159: "tag_unknown"}),
        Refused(lambda session: tags.add_members(session, 9, ["x"]), TAGGING),
        Refused(lambda session: tags.remove_members(session, 9, ["x"]), TAGGING),
        Refused(lambda session: tags.of_follower(session, "x"), {40003: "openid_unknown"}),
        Refused(blacklist.page, {40003: "openid_unknown"}),
        Refused(
            lambda session: blacklist.add(session, ["x"]),
            {40003: "openid_unknown", 40032: "too_many_openids", 49003: "openid_unknown"},
        ),
        Refused(lambda session: blacklist.remove(session, ["x"]), {40003: "openid_unknown"}),
    ]
)
async def test_what_the_platform_refuses(call, errcode, code, session, platform):
    await check_refused(call, errcode, code, session, platform)


@pytest.mark.parametrize(
    ("call", "size", "name"),
    [
        (lambda session, some: listed(followers.get_many(session, some)), 100, "user_list"),
        (lambda session, some: tags.add_members(session, 134, some), 50, "openid_list"),
        (lambda session, some: tags.remove_members(session, 134, some), 50, "openid_list"),
        (blacklist.add, 20, "openid_list"),
        (blacklist.remove, 20, "openid_list"),
    ],
)
async def test_many_openids_are_split_into_what_a_call_takes(call, size, name, session, platform):
    await call(session, [f"o{n}" for n in range(2 * size + 1)])
    asked = [request.json[name] for request in platform.requests]
    assert [len(some) for some in asked] == [size, size, 1]
    flat = [each["openid"] if isinstance(each, dict) else each for some in asked for each in some]
    assert flat == [f"o{n}" for n in range(2 * size + 1)]


@pytest.mark.parametrize("call", [followers.get_many, lambda session, some: tags.add_members(session, 1, some)])
async def test_nobody_costs_no_call(call, session, platform):
    made = call(session, [])
    assert (await listed(made) if hasattr(made, "__aiter__") else await made) in ([], None)
    assert platform.requests == []


THREE = [
    {"total": 3, "count": 2, "data": {"openid": ["o1", "o2"]}, "next_openid": "o2"},
    {"total": 3, "count": 1, "data": {"openid": ["o3"]}, "next_openid": "o3"},
    {"total": 3, "count": 0, "next_openid": ""},
]


async def test_followers_are_read_until_all_are_there(session, platform):
    platform.answer(*THREE)
    assert await listed(followers.every(session)) == ["o1", "o2", "o3"]
    assert [request.args for request in platform.requests] == [{}, {"next_openid": "o2"}]


async def test_an_account_without_followers(session, platform):
    platform.answer({"total": 0, "count": 0, "next_openid": ""})
    assert await listed(followers.every(session)) == []


async def test_the_blacklist_is_read_until_all_are_there(session, platform):
    platform.answer(*THREE)
    assert await listed(blacklist.every(session)) == ["o1", "o2", "o3"]
    assert [request.json for request in platform.requests] == [{"begin_openid": ""}, {"begin_openid": "o2"}]


async def test_a_tags_members_have_no_total_and_end_with_an_empty_page(session, platform):
    platform.answer(*({name: value for name, value in page.items() if name != "total"} for page in THREE))
    assert await listed(tags.members(session, 134)) == ["o1", "o2", "o3"]
    assert [request.json["next_openid"] for request in platform.requests] == ["", "o2", "o3"]


async def test_a_list_that_turns_in_a_circle_ends(session, platform):
    platform.answer({"count": 1, "data": {"openid": ["o1"]}, "next_openid": "o1"})
    assert await listed(tags.members(session, 134)) == ["o1", "o1"]
    assert len(platform.requests) == 2


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda session: followers.set_remark(session, "o", "字" * 10), "remark_refused"),
        (lambda session: followers.migrated(session, "wx", ["o"] * 101), "too_many_openids"),
        (lambda session: tags.create(session, "字" * 31), "tag_name_too_long"),
        (lambda session: tags.rename(session, 134, "字" * 31), "tag_name_too_long"),
        (lambda session: tags.create(session, " "), "tag_name_refused"),
    ],
)
async def test_what_exceeds_a_documented_limit_costs_no_call(call, code, session, platform):
    await check_stopped(call, code, session, platform)


@pytest.mark.parametrize("answer", [OK, {"tag": []}, {"tag": {"name": "x"}}])
async def test_a_tag_without_an_id_is_no_answer(answer, session, platform):
    await garbled(lambda session: tags.create(session, "x"), session, platform, answer)


async def test_followers_whom_another_call_tags_at_that_moment_are_tagged_after_it(session, platform):
    platform.answer(refused(45169), OK)
    with stamina.set_testing(True, attempts=2):
        await tags.add_members(session, 134, ["o1"])
    assert len(platform.requests) == 2


async def test_a_busy_blacklist_is_asked_again(session, platform):
    platform.answer(refused(268487001), OK)
    with stamina.set_testing(True, attempts=2):
        await blacklist.add(session, ["o1"])
    assert len(platform.requests) == 2
