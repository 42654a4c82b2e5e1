"""Menus on the wire (reference: official-account-api §7)."""

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
from tests.unit.wechat.scripted import OK
from wxdesk.wechat.official import menus
from wxdesk.wechat.official.menus import Button, ButtonType, MatchRule

pytestmark = pytest.mark.anyio

BUTTONS = [
    Button(type=ButtonType.CLICK, name="今日歌曲", key="TODAY"),
    Button(
        name="更多",
        sub_button=(
            Button(type=ButtonType.VIEW, name="搜索", url="https://example.com/?a=1&b=2"),
            Button(type=ButtonType.MINI_PROGRAM, name="程序", url="https://x", appid="wx1", pagepath="pages/a"),
            Button(type=ButtonType.ARTICLE, name="文章", article_id="A-1"),
            Button(type=ButtonType.MEDIA, name="图", media_id="M-1"),
            Button(type=ButtonType.SCAN_AND_WAIT, name="扫", key="SCAN"),
        ),
    ),
]
ON_THE_WIRE = [
    {"name": "今日歌曲", "type": "click", "key": "TODAY"},
    {
        "name": "更多",
        "sub_button": [
            {"name": "搜索", "type": "view", "url": "https://example.com/?a=1&b=2"},
            {"name": "程序", "type": "miniprogram", "url": "https://x", "appid": "wx1", "pagepath": "pages/a"},
            {"name": "文章", "type": "article_id", "article_id": "A-1"},
            {"name": "图", "type": "media_id", "media_id": "M-1"},
            {"name": "扫", "type": "scancode_waitmsg", "key": "SCAN"},
        ],
    },
]
CONDITIONAL = {
    "button": [{"type": "click", "name": "歌", "key": "K", "sub_button": []}],
    "matchrule": {"tag_id": 2, "client_platform_type": "1"},
    "menuid": 208_396_993,
}

CASES = [
    Case("create", lambda session: menus.create(session, BUTTONS), "/cgi-bin/menu/create", {"button": ON_THE_WIRE}),
    Case(
        "get",
        menus.get,
        "/cgi-bin/menu/get",
        answer={
            "menu": {"button": [{"type": "click", "name": "歌", "key": "K", "sub_button": []}], "menuid": "208396938"},
            "conditionalmenu": [CONDITIONAL],
        },
        expected={
            "menu": {"buttons": [{"name": "歌", "key": "K", "sub_button": ()}], "menuid": "208396938"},
            "conditionalmenu": [
                {
                    "menuid": "208396993",
                    "matchrule": {"tag_id": "2", "client_platform_type": "1"},
                    "buttons": [{"name": "歌"}],
                }
            ],
        },
    ),
    Case(
        "get, one conditional menu that is no list",
        menus.get,
        "/cgi-bin/menu/get",
        answer={"menu": {"button": []}, "conditionalmenu": CONDITIONAL},
        expected={"menu": {"buttons": (), "menuid": None}, "conditionalmenu": [{"menuid": "208396993"}]},
    ),
    Case(
        "get_current_selfmenu_info",
        menus.current,
        "/cgi-bin/get_current_selfmenu_info",
        answer={
            "is_menu_open": 1,
            "selfmenu_info": {
                "button": [
                    {"name": "按钮", "sub_button": {"list": [{"type": "view", "name": "看", "url": "https://x"}]}},
                    {
                        "type": "news",
                        "name": "文",
                        "value": "N-1",
                        "news_info": {"list": [{"title": "题", "show_cover": "0"}]},
                    },
                ]
            },
        },
        expected={
            "is_menu_open": True,
            "selfmenu_info": {
                "buttons": [
                    {"name": "按钮", "type": None, "sub_button": [{"type": "view", "url": "https://x"}]},
                    {"value": "N-1", "news_info": {"list": [{"title": "题", "show_cover": "0"}]}},
                ]
            },
        },
    ),
    Case(
        "get_current_selfmenu_info, without a menu",
        menus.current,
        "/cgi-bin/get_current_selfmenu_info",
        answer={"is_menu_open": "0"},
        expected={"is_menu_open": False, "selfmenu_info": {"buttons": ()}},
    ),
    Case("delete", menus.delete, "/cgi-bin/menu/delete"),
    Case(
        "addconditional",
        lambda session: menus.add_conditional(session, BUTTONS[:1], MatchRule(tag_id="2", client_platform_type="3")),
        "/cgi-bin/menu/addconditional",
        {"button": ON_THE_WIRE[:1], "matchrule": {"tag_id": "2", "client_platform_type": "3"}},
        answer={"menuid": 208_379_533},
        expected="208379533",
    ),
    Case(
        "delconditional",
        lambda session: menus.delete_conditional(session, "208379533"),
        "/cgi-bin/menu/delconditional",
        {"menuid": "208379533"},
    ),
    Case(
        "trymatch",
        lambda session: menus.seen_by(session, "weixin"),
        "/cgi-bin/menu/trymatch",
        {"user_id": "weixin"},
        answer={"button": [{"type": "view", "name": "tx", "url": "http://www.qq.com/", "sub_button": []}]},
        expected={"buttons": [{"name": "tx", "url": "http://www.qq.com/"}]},
    ),
    Case(
        "trymatch, the older shape",
        lambda session: menus.seen_by(session, "o1"),
        "/cgi-bin/menu/trymatch",
        {"user_id": "o1"},
        answer={"menu": {"button": [{"type": "view", "name": "tx", "url": "x"}]}},
        expected={"buttons": [{"name": "tx"}]},
    ),
]


@tabled(CASES)
async def test_the_call_and_its_answer(case, session, platform):
    await check(case, session, platform)


MENU_FIELDS = dict.fromkeys([*range(40015, 40029), 40054, 40055, 40155, 41007, 45064, 65316, 65317], "menu_refused")


@refusals(
    [
        Refused(lambda session: menus.create(session, BUTTONS), MENU_FIELDS | {45009: "calls_used_up"}),
        Refused(menus.get, {46002: "menu_missing", 46003: "menu_missing", 48001: "api_not_allowed"}),
        Refused(menus.delete, {46003: "menu_missing"}),
        Refused(
            lambda session: menus.add_conditional(session, BUTTONS, MatchRule()),
            {
                65303: "menu_missing",
                **dict.fromkeys(
                    [65304, 65305, 65306, 65307, 65308, 65309, *range(65310, 65315)], "conditional_menu_refused"
                ),
            },
        ),
        Refused(lambda session: menus.delete_conditional(session, "1"), {65301: "conditional_menu_refused"}),
        Refused(lambda session: menus.seen_by(session, "x"), {65302: "openid_unknown"}),
    ]
)
async def test_what_the_platform_refuses(call, errcode, code, session, platform):
    await check_refused(call, errcode, code, session, platform)


def click(**fields):
    return Button(**({"type": "click", "name": "a", "key": "k"} | fields))


@pytest.mark.parametrize(
    "buttons",
    [
        [],
        [click()] * 4,
        [click(name="六个汉字太长")],
        [click(name=" ")],
        [click(key="k" * 129)],
        [click(url="u" * 1_025)],
        [Button(name="a", sub_button=(click(),) * 6)],
        [Button(name="a", sub_button=(click(name="字" * 21),))],
    ],
)
async def test_what_exceeds_a_documented_limit_costs_no_call(buttons, session, platform):
    await check_stopped(lambda session: menus.create(session, buttons), "menu_refused", session, platform)
    await check_stopped(
        lambda session: menus.add_conditional(session, buttons, MatchRule(tag_id="2")),
        "menu_refused",
        session,
        platform,
    )


async def test_what_fits_exactly_is_sent(session, platform):
    below = (click(name="字" * 20, key="k" * 128, url="u" * 1_024),) * 5
    await menus.create(session, [Button(name="字字字字字a", sub_button=below)] * 3)
    assert len(platform.request.json["button"]) == 3


async def test_a_conditional_menu_without_an_id_is_no_answer(session, platform):
    await garbled(lambda session: menus.add_conditional(session, BUTTONS, MatchRule(tag_id="2")), session, platform, OK)
