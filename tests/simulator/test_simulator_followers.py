"""Followers, tags and the blacklist, with the platform's limits."""

from dataclasses import replace

import pytest

from tests.simulator.caller import errcode
from wxdesk.simulator.people import Follower
from wxdesk.simulator.profile import Profile
from wxdesk.simulator.records import App
from wxdesk.simulator.rights import DAILY


@pytest.fixture
def people(server, service):
    """Three followers of the service account."""
    return server.state.add_followers("wxservice", 3)


@pytest.fixture
def foreign(server):
    """Who follows another account."""
    return server.state.add_followers("wxother", ["oforeign"])[0]


def leaves(server, openid):
    followers = server.state.records.followers
    followers[openid] = replace(followers[openid], left=server.state.now)


def tagged(service, name, *openids):
    tag = service.post("tags/create", {"tag": {"name": name}})["tag"]["id"]
    if openids:
        service.post("tags/members/batchtagging", {"openid_list": list(openids), "tagid": tag})
    return tag


# -- followers ---------------------------------------------------------------------------------------------------------


def test_an_account_begins_without_followers(service):
    assert service.get("user/get") == {"total": 0, "count": 0, "next_openid": ""}


def test_openids_look_like_the_platforms_and_are_an_accounts_own(server, people):
    other = server.state.add_followers("wxother", 3)
    assert not set(people) & set(other)
    assert {(len(each), each[0]) for each in people + other} == {(28, "o")}


def test_an_openid_is_given_once(server, people):
    with pytest.raises(ValueError, match=people[0]):
        server.state.add_followers("wxother", [people[0]])


def test_who_left_is_not_listed(server, service, people):
    leaves(server, people[1])
    assert service.get("user/get") == {
        "total": 2,
        "count": 2,
        "data": {"openid": [people[0], people[2]]},
        "next_openid": people[2],
    }
    assert service.get("user/get", next_openid=people[1])["data"] == {"openid": [people[2]]}


def test_what_is_known_of_a_follower(server, service):
    server.state.add_followers(
        "wxservice", [Follower("oanna", "", 0, 1_700_000_000, scene="ADD_SCENE_QR_CODE", qr_scene=7, unionid="u1")]
    )
    tag = tagged(service, "VIP", "oanna")
    assert service.get("user/info", openid="oanna", lang="zh_CN") == {
        "subscribe": 1,
        "openid": "oanna",
        "language": "",
        "subscribe_time": 1_700_000_000,
        "unionid": "u1",
        "remark": "",
        "groupid": tag,
        "tagid_list": [tag],
        "subscribe_scene": "ADD_SCENE_QR_CODE",
        "qr_scene": 7,
        "qr_scene_str": "",
    }
    leaves(server, "oanna")
    assert service.get("user/info", openid="oanna") == {"subscribe": 0, "openid": "oanna", "unionid": "u1"}


def test_whom_nobody_knows(service, foreign):
    assert errcode(service.get("user/info")) == 41009
    for openid in ("stranger", foreign):
        assert errcode(service.get("user/info", openid=openid)) == 40003


def test_a_hundred_followers_at_once(server, service):
    openids = server.state.add_followers("wxservice", 101)
    rows = [{"openid": each, "lang": "en"} for each in openids]
    found = service.post("user/info/batchget", {"user_list": rows[:100]})["user_info_list"]
    assert [each["openid"] for each in found] == openids[:100]
    for wrong, code in ((rows, 40032), ([], 40032), ("x", 40032), ([{"openid": "x"}], 40003), ([1], 40003)):
        assert errcode(service.post("user/info/batchget", {"user_list": wrong})) == code


def test_remarks_have_fewer_than_thirty_bytes(server, service, people):
    path = "user/info/updateremark"
    for remark in ("好" * 9 + "ab", ""):
        assert service.post(path, {"openid": people[0], "remark": remark})["errcode"] == 0
        assert service.get("user/info", openid=people[0])["remark"] == remark
    assert errcode(service.post(path, {"openid": people[0], "remark": "好" * 10})) == 40092
    assert errcode(service.post(path, {"openid": "x", "remark": "a"})) == 40003
    leaves(server, people[0])
    assert errcode(service.post(path, {"openid": people[0], "remark": "a"})) == 43004


def test_followers_of_an_account_that_moved_here(server, service):
    server.state.add_followers("wxservice", [Follower("onew", "", 0, 0, moved_from="wxold", formerly="oold")])
    answer = service.post("changeopenid", {"from_appid": "wxold", "openid_list": ["oold", "ostranger"]})
    assert answer["result_list"] == [
        {"ori_openid": "oold", "new_openid": "onew", "err_msg": "ok"},
        {"ori_openid": "ostranger", "new_openid": "", "err_msg": "ori_openid error"},
    ]
    assert errcode(service.post("changeopenid", {"from_appid": "wxold", "openid_list": ["o"] * 101})) == 40032
    assert errcode(service.post("changeopenid", {"openid_list": ["oold"]})) == 40013


def test_a_hundred_thousand_followers(server, service):
    openids = server.state.add_followers("wxservice", 100_000)
    tag = server.state.add_tag("wxservice", "half").id
    followers = server.state.records.followers
    for openid in openids[::2]:
        followers[openid] = replace(followers[openid], tags=(tag,))
    pages, after = [], ""
    while (answer := service.get("user/get", next_openid=after))["count"]:
        pages.append(answer["count"])
        after = str(answer["next_openid"])
    assert pages == [10_000] * 10
    answer = service.post(
        "message/mass/sendall",
        {"filter": {"is_to_all": False, "tag_id": tag}, "msgtype": "text", "text": {"content": "a"}},
    )
    assert server.state.records.sends[str(answer["msg_id"])].total == 50_000
    assert [len(server.state.phone_of(each)) for each in openids[-2:]] == [1, 0]
    reach = server.state.records.reaches[str(answer["msg_id"])]
    assert len(reach.packed) < 20_000


# -- tags --------------------------------------------------------------------------------------------------------------


def test_tags_are_made_renamed_and_deleted(service, people):
    tag = tagged(service, "VIP", *people[:2])
    assert tag >= 100
    assert service.get("tags/get") == {"tags": [{"id": tag, "name": "VIP", "count": 2}]}
    assert service.post("tags/update", {"tag": {"id": tag, "name": "贵宾"}})["errcode"] == 0
    assert service.get("tags/get")["tags"][0]["name"] == "贵宾"
    assert service.post("tags/delete", {"tag": {"id": tag}})["errcode"] == 0
    assert service.get("tags/get") == {"tags": []}
    assert service.get("user/info", openid=people[0])["tagid_list"] == []


def test_names_of_tags(server, service):
    tag = tagged(service, "VIP")
    other = tagged(service, "Shanghai")
    for name, code in (("", 45157), ("VIP", 45157), ("星标组", 45157), ("a" * 31, 45158)):
        assert errcode(service.post("tags/create", {"tag": {"name": name}})) == code
        assert errcode(service.post("tags/update", {"tag": {"id": other, "name": name}})) == code
    assert service.post("tags/update", {"tag": {"id": tag, "name": "VIP"}})["errcode"] == 0
    assert tagged(service, "标" * 30)
    server.state.profile = Profile(tag_name_unit="bytes")
    assert errcode(service.post("tags/create", {"tag": {"name": "标" * 11}})) == 45158


def test_a_hundred_tags(server, service, subscription):
    for number in range(100):
        server.state.add_tag("wxservice", f"tag {number}")
    assert errcode(service.post("tags/create", {"tag": {"name": "one more"}})) == 45056
    assert subscription.get("tags/get") == {"tags": []}


def test_the_platforms_own_tags_stay_as_they_are(server, service, people):
    for tag in (0, 1, 2):
        assert errcode(service.post("tags/update", {"tag": {"id": tag, "name": "x"}})) == 45058
        assert errcode(service.post("tags/delete", {"tag": {"id": tag}})) == 45058
    assert errcode(service.post("tags/update", {"tag": {"id": 99, "name": "x"}})) == 45159
    assert service.post("tags/members/batchtagging", {"openid_list": people[:1], "tagid": 2})["errcode"] == 0
    server.state.profile = Profile(star_tag=True)
    assert service.get("tags/get")["tags"] == [{"id": 2, "name": "星标组", "count": 1}]


def test_a_tag_that_too_many_carry_is_not_deleted(server, service):
    tag = tagged(service, "all")
    openids = server.state.add_followers(
        "wxservice", (Follower(f"o{number}", "", 0, 0, tags=(tag,)) for number in range(100_001))
    )
    assert errcode(service.post("tags/delete", {"tag": {"id": tag}})) == 45057
    leaves(server, openids[0])
    assert service.post("tags/delete", {"tag": {"id": tag}})["errcode"] == 0


def test_who_carries_a_tag_comes_in_pages(server, service):
    openids = server.state.add_followers("wxservice", 10_001)
    tag = tagged(service, "all")
    followers = server.state.records.followers
    for openid in openids:
        followers[openid] = replace(followers[openid], tags=(tag,))
    first = service.post("user/tag/get", {"tagid": tag})
    assert (first["count"], first["next_openid"]) == (10_000, openids[9_999])
    last = service.post("user/tag/get", {"tagid": tag, "next_openid": first["next_openid"]})
    assert last == {"count": 1, "data": {"openid": openids[-1:]}, "next_openid": openids[-1]}
    assert service.get("user/tag/get", tagid=str(tag))["count"] == 10_000
    assert service.post("user/tag/get", {"tagid": tag, "next_openid": openids[-1]}) == {"count": 0, "next_openid": ""}
    assert errcode(service.post("user/tag/get", {"tagid": 99})) == 45159


def test_tags_are_given_and_taken(service, people):
    first, second = tagged(service, "a", *people), tagged(service, "b", people[0])
    assert service.post("tags/getidlist", {"openid": people[0]}) == {"tagid_list": [first, second]}
    assert service.post("tags/members/batchuntagging", {"openid_list": people[:2], "tagid": first})["errcode"] == 0
    assert service.post("tags/getidlist", {"openid": people[0]}) == {"tagid_list": [second]}
    assert service.post("user/tag/get", {"tagid": first})["data"] == {"openid": people[2:]}
    assert service.post("tags/members/batchtagging", {"openid_list": people[:1], "tagid": second})["errcode"] == 0
    assert service.post("tags/getidlist", {"openid": people[0]}) == {"tagid_list": [second]}


@pytest.mark.parametrize("path", ["tags/members/batchtagging", "tags/members/batchuntagging"])
def test_tagging_is_refused_as_a_whole(server, service, people, foreign, path):
    tag = tagged(service, "a")
    for listed, code in (
        ([], 40032),
        (people[:1] * 51, 40032),
        ("o", 40032),
        ([people[0], "stranger"], 40003),
        ([people[0], 1], 40003),
        ([people[0], foreign], 49003),
    ):
        assert errcode(service.post(path, {"openid_list": listed, "tagid": tag})) == code
    assert errcode(service.post(path, {"openid_list": people, "tagid": 99})) == 45159
    assert service.get("tags/get")["tags"][0]["count"] == 0


def test_who_left_is_told_of_and_the_others_are_tagged(server, service, people):
    tag = tagged(service, "a")
    leaves(server, people[1])
    answer = service.post("tags/members/batchtagging", {"openid_list": people, "tagid": tag})
    assert (errcode(answer), answer["fail_openid_list"]) == (45171, [people[1]])
    assert service.get("tags/get")["tags"][0]["count"] == 2


def test_twenty_tags_on_one_follower(server, service, people):
    tags = tuple(server.state.add_tag("wxservice", f"tag {number}").id for number in range(21))
    followers = server.state.records.followers
    followers[people[0]] = replace(followers[people[0]], tags=tags[:20])
    path = "tags/members/batchtagging"
    assert errcode(service.post(path, {"openid_list": people, "tagid": tags[20]})) == 45059
    assert service.post(path, {"openid_list": people, "tagid": tags[0]})["errcode"] == 0


@pytest.mark.parametrize(("openid", "code"), [("stranger", 40003), ("", 40003), ("oforeign", 49003)])
def test_tags_of_somebody_else(service, foreign, openid, code):
    assert errcode(service.post("tags/getidlist", {"openid": openid})) == code


# -- the blacklist -----------------------------------------------------------------------------------------------------


def test_the_blacklist(server, service, people):
    assert service.post("tags/members/getblacklist", {"begin_openid": ""}) == {
        "total": 0,
        "count": 0,
        "next_openid": "",
    }
    assert service.post("tags/members/batchblacklist", {"openid_list": people[:2]})["errcode"] == 0
    server.state.profile = Profile(blacklist_page=1)
    assert service.post("tags/members/getblacklist", {}) == {
        "total": 2,
        "count": 1,
        "data": {"openid": people[:1]},
        "next_openid": people[0],
    }
    assert service.post("tags/members/getblacklist", {"begin_openid": people[0]})["data"] == {"openid": [people[1]]}
    assert service.get("user/info", openid=people[0])["groupid"] == 1
    assert service.post("tags/members/batchunblacklist", {"openid_list": people[:1]})["errcode"] == 0
    assert service.post("tags/members/getblacklist", {})["total"] == 1


@pytest.mark.parametrize("path", ["tags/members/batchblacklist", "tags/members/batchunblacklist"])
def test_the_blacklist_takes_twenty_followers_at_once_all_or_none(service, people, foreign, path):
    for listed, code in (
        (people[:1] * 21, 40032),
        ([], 40032),
        ([people[0], "x"], 40003),
        ([people[0], foreign], 49003),
    ):
        assert errcode(service.post(path, {"openid_list": listed})) == code
    assert service.post("tags/members/getblacklist", {})["total"] == 0


# -- rights and budgets ------------------------------------------------------------------------------------------------

CALLS: list[tuple[str, dict[str, str] | None]] = [
    ("user/get", None),
    ("user/info", None),
    ("user/info/batchget", {}),
    ("user/info/updateremark", {}),
    ("tags/create", {}),
    ("tags/get", None),
    ("tags/update", {}),
    ("tags/delete", {}),
    ("user/tag/get", {}),
    ("tags/getidlist", {}),
    ("tags/members/batchtagging", {}),
    ("tags/members/batchuntagging", {}),
    ("tags/members/getblacklist", {}),
    ("tags/members/batchblacklist", {}),
    ("tags/members/batchunblacklist", {}),
    ("changeopenid", {}),
]


@pytest.mark.parametrize(("path", "body"), CALLS)
def test_they_are_for_verified_accounts(caller, path, body):
    account = caller(App("wxplain", "s", verified=False))
    assert errcode(account.get(path) if body is None else account.post(path, body)) == 48001


@pytest.mark.parametrize(("path", "body"), [each for each in CALLS if f"/cgi-bin/{each[0]}" in DAILY])
def test_they_have_daily_budgets(server, service, path, body):
    server.state.set_count("wxservice", f"/cgi-bin/{path}", DAILY[f"/cgi-bin/{path}"])
    assert errcode(service.get(path) if body is None else service.post(path, body)) == 45009
