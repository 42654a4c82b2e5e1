"""Menus: what they may hold, who sees which, and what a tap tells."""

import pytest

from tests.simulator.caller import PNG, errcode
from tests.simulator.official_calls import act
from wxdesk.simulator.official.menus import platform_of
from wxdesk.simulator.records import App, Profile

CLICK = {"type": "click", "name": "今日", "key": "TODAY"}
VIEW = {"type": "view", "name": "网站", "url": "https://example.com/"}


def create(service, *buttons):
    return service.post("menu/create", {"button": list(buttons)})


@pytest.fixture
def follower(server, service):
    return server.state.add_followers("wxservice", 1)[0]


def test_a_menu_is_made_shown_in_both_shapes_and_deleted(service):
    assert errcode(service.get("menu/get")) == 46003
    assert service.get("get_current_selfmenu_info") == {"is_menu_open": 0, "selfmenu_info": {"button": []}}
    assert create(service, CLICK, {"name": "更多", "sub_button": [VIEW]}) == {"errcode": 0, "errmsg": "ok"}
    menu = service.get("menu/get")["menu"]
    assert menu["button"] == [
        CLICK | {"sub_button": []},
        {"name": "更多", "sub_button": [VIEW | {"sub_button": []}]},
    ]
    assert "menuid" not in menu
    info = service.get("get_current_selfmenu_info")
    assert info["is_menu_open"] == 1
    assert info["selfmenu_info"]["button"][1] == {"name": "更多", "sub_button": {"list": [VIEW]}}
    assert create(service, VIEW)["errcode"] == 0
    assert [each["name"] for each in service.get("menu/get")["menu"]["button"]] == ["网站"]
    assert service.get("menu/delete")["errcode"] == 0
    assert errcode(service.get("menu/get")) == 46003


def sub(**button):
    return {"name": "更多", "sub_button": [button]}


REFUSED = [
    ([], 40016),
    ([CLICK] * 4, 40016),
    (["x"], 40016),
    ([CLICK | {"type": "made_up"}], 40017),
    ([CLICK | {"name": "一二三四五六"}], 40018),
    ([CLICK | {"name": ""}], 40018),
    ([CLICK | {"key": ""}], 40019),
    ([CLICK | {"key": "k" * 129}], 40019),
    ([VIEW | {"url": ""}], 40020),
    ([VIEW | {"url": "https://example.com/" + "a" * 1_005}], 40020),
    ([VIEW | {"url": "ftp://example.com/"}], 40055),
    ([{"name": "更多", "sub_button": [CLICK] * 6}], 40023),
    ([{"name": "更多", "sub_button": ["x"]}], 40023),
    ([{"name": "更多", "sub_button": []}], 41007),
    ([sub(name="a", type="made_up")], 40024),
    ([sub(name="名" * 21, type="click", key="k")], 40025),
    ([sub(name="a", type="click", key="k" * 129)], 40026),
    ([sub(name="a", type="view", url="https://example.com/" + "a" * 1_005)], 40027),
    ([sub(name="a", type="view", url="javascript:alert(1)")], 40054),
    ([{"type": "media_id", "name": "a"}], 40117),
    ([sub(type="media_id", name="a")], 40118),
    ([{"type": "media_id", "name": "a", "media_id": "made-up"}], 40007),
    ([{"type": "view_limited", "name": "a", "media_id": "x"}], 40121),
    ([{"type": "article_id", "name": "a", "article_id": "made-up"}], 53600),
    ([{"type": "miniprogram", "name": "a", "url": "https://example.com", "appid": "x", "pagepath": "p"}], 40166),
    ([{"type": "miniprogram", "name": "a", "url": "https://example.com", "appid": "wx1", "pagepath": ""}], 40165),
]


@pytest.mark.parametrize(("buttons", "code"), REFUSED)
def test_what_a_menu_may_not_hold(service, buttons, code):
    assert errcode(create(service, *buttons)) == code
    assert errcode(service.get("menu/get")) == 46003


def test_a_menu_at_every_limit_is_taken(service):
    subs = [{"type": "click", "name": "名" * 20, "key": "k" * 128}] * 5
    long_url = "https://example.com/" + "a" * 1_004
    assert create(service, *[{"name": "一二三四五a", "sub_button": subs}] * 2, VIEW | {"url": long_url})["errcode"] == 0


def test_buttons_with_material_and_published_articles(server, service):
    picture = service.cover()
    service.post("freepublish/submit", {"media_id": service.draft()})
    article_id = service.post("freepublish/batchget", {"offset": 0, "count": 1})["item"][0]["article_id"]
    buttons = [
        {"type": "media_id", "name": "a", "media_id": picture},
        {"type": "article_id", "name": "b", "article_id": article_id},
        {"type": "article_view_limited", "name": "c", "article_id": article_id},
    ]
    assert create(service, *buttons)["errcode"] == 0
    assert errcode(service.post("material/del_material", {"media_id": picture})) == 48005
    body = service.upload("media/upload", PNG, type="thumb")
    assert errcode(body) == 40005
    service.get("menu/delete")
    assert service.post("material/del_material", {"media_id": picture})["errcode"] == 0


def conditional(service, rule, *buttons):
    return service.post("menu/addconditional", {"button": list(buttons) or [VIEW], "matchrule": rule})


def test_a_conditional_menu_is_for_a_tag_or_a_system(server, service, follower):
    assert errcode(conditional(service, {"tag_id": "100"})) == 65303
    create(service, CLICK)
    tag = service.post("tags/create", {"tag": {"name": "熟客"}})["tag"]["id"]
    by_tag = conditional(service, {"tag_id": str(tag)})["menuid"]
    assert service.post("menu/trymatch", {"user_id": follower})["button"][0]["name"] == "今日"
    service.post("tags/members/batchtagging", {"tagid": tag, "openid_list": [follower]})
    assert service.post("menu/trymatch", {"user_id": follower})["button"][0]["name"] == "网站"
    platform = platform_of(follower)
    both = conditional(service, {"client_platform_type": platform}, CLICK | {"name": "手机"})["menuid"]
    assert service.post("menu/trymatch", {"user_id": follower})["button"][0]["name"] == "手机"
    told = service.get("menu/get")
    assert told["menu"]["menuid"]
    assert [str(each["menuid"]) for each in told["conditionalmenu"]] == [both, by_tag]
    assert told["conditionalmenu"][1]["matchrule"] == {"tag_id": str(tag)}
    assert service.post("menu/delconditional", {"menuid": both})["errcode"] == 0
    assert errcode(service.post("menu/delconditional", {"menuid": both})) == 65301
    assert errcode(service.post("menu/delconditional", {"menuid": told["menu"]["menuid"]})) == 65301
    service.get("menu/delete")
    assert errcode(service.post("menu/trymatch", {"user_id": follower})) == 65303


CONDITIONAL = [
    ({}, [VIEW], 65304),
    ({"sex": "1", "country": "中国"}, [VIEW], 65304),
    ({"client_platform_type": "9"}, [VIEW], 65304),
    ({"tag_id": "2"}, [{"name": "a"}], 65308),
    ({"tag_id": "2"}, [VIEW | {"url": "nowhere"}], 65317),
]


@pytest.mark.parametrize(("rule", "buttons", "code"), CONDITIONAL)
def test_what_a_conditional_menu_may_not_hold(service, rule, buttons, code):
    create(service, CLICK)
    assert errcode(conditional(service, rule, *buttons)) == code
    assert "conditionalmenu" not in service.get("menu/get")


def test_conditional_menus_are_few_and_lead_to_three_domains(server, service):
    create(service, CLICK)
    assert errcode(service.post("menu/addconditional", {"button": [], "matchrule": {"tag_id": "2"}})) == 65307
    for name in ("a", "b", "c"):
        assert "menuid" in conditional(service, {"tag_id": "2"}, VIEW | {"url": f"https://{name}.example.com/"})
    assert errcode(conditional(service, {"tag_id": "2"}, VIEW | {"url": "https://d.example.com/"})) == 65316
    assert "menuid" in conditional(service, {"tag_id": "2"}, VIEW | {"url": "https://mp.weixin.qq.com/s/x"})
    server.state.profile = Profile(conditional_menus=4)
    assert errcode(conditional(service, {"tag_id": "2"})) == 65305


@pytest.mark.parametrize("user", ["", "nobody"])
def test_a_match_for_nobody(service, user):
    create(service, CLICK)
    assert errcode(service.post("menu/trymatch", {"user_id": user})) == 65302


def test_a_tap_opens_a_minute_for_three_messages(server, service, follower):
    create(service, CLICK)
    hello = {"touser": follower, "msgtype": "text", "text": {"content": "你好"}}
    assert errcode(service.post("message/custom/send", hello)) == 45015
    assert act(service, follower, "tap", name="今日") == {"type": "click"}
    assert [service.post("message/custom/send", hello)["errcode"] for _ in range(4)] == [0, 0, 0, 45047]


def test_a_tap_on_material_puts_it_on_the_phone(server, service, follower):
    picture = service.cover()
    create(service, {"type": "media_id", "name": "图", "media_id": picture})
    act(service, follower, "tap", name="图")
    (received,) = server.state.phone_of(follower)
    assert (received.source, received.kind) == ("reply", "media_id")


def test_an_unverified_subscription_account_has_no_menu(caller):
    assert errcode(caller(App("wxplain", "s", verified=False)).get("menu/get")) == 48001
