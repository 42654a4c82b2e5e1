"""Tags, departments and how people join."""

from datetime import timedelta

import pytest

from tests.simulator.wecom_cases import control, department, errcode, people, set_app, switch, text
from wxdesk.domain.accounts import Kind
from wxdesk.simulator.records import App


def test_a_tag_from_first_to_last(corp):
    branch = department(corp, "店面")
    people(corp, "anna", "bea")
    assert corp.post("tag/create", {"tagname": "店长", "tagid": 12}) == {"errcode": 0, "errmsg": "created", "tagid": 12}
    assert corp.post("tag/create", {"tagname": "新人"})["tagid"] == 13
    assert corp.post("tag/addtagusers", {"tagid": 12, "userlist": ["ANNA", "bea"], "partylist": [branch]}) == {
        "errcode": 0,
        "errmsg": "ok",
    }
    shown = corp.get("tag/get", tagid="12")
    assert (shown["tagname"], shown["partylist"]) == ("店长", [branch])
    assert shown["userlist"] == [{"userid": "anna", "name": "安娜"}, {"userid": "bea", "name": "安娜"}]
    assert corp.post("tag/deltagusers", {"tagid": 12, "userlist": ["anna"]})["errmsg"] == "deleted"
    assert [each["userid"] for each in corp.get("tag/get", tagid="12")["userlist"]] == ["bea"]
    assert corp.post("tag/update", {"tagid": 12, "tagname": "领班"})["errmsg"] == "updated"
    tags = corp.get("tag/list")["taglist"]
    assert tags == [{"tagid": 12, "tagname": "领班"}, {"tagid": 13, "tagname": "新人"}]
    corp.get("department/delete", id=str(branch))
    assert corp.get("tag/get", tagid="12")["partylist"] == []
    assert corp.get("tag/delete", tagid="12")["errmsg"] == "deleted"
    assert errcode(corp.get("tag/get", tagid="12")) == 40068


def test_some_wrong_names_are_a_success_with_a_list(corp):
    people(corp, "anna")
    corp.post("tag/create", {"tagname": "店长", "tagid": 1})
    partly = corp.post("tag/addtagusers", {"tagid": 1, "userlist": ["anna", "x", "y"], "partylist": [1, 99]})
    assert (partly["errcode"], partly["invalidlist"], partly["invalidparty"]) == (0, "x|y", [99])
    refused = corp.post("tag/addtagusers", {"tagid": 1, "userlist": ["x"]})
    assert errcode(refused) == 40070
    assert refused["errmsg"].startswith("all list invalid ")
    refused = corp.post("tag/deltagusers", {"tagid": 1, "partylist": [99]})
    assert errcode(refused) == 40031
    assert refused["errmsg"].startswith("all list invalid")


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"tagid": 1, "userlist": "anna"}, 40035),
        ({"tagid": 1}, 40035),
        ({"tagid": 1, "userlist": ["a"] * 1001}, 81014),
        ({"tagid": 1, "partylist": [1] * 101}, 81014),
        ({"tagid": 9, "userlist": ["anna"]}, 40068),
    ],
)
def test_tag_members_that_are_refused(corp, body, code):
    corp.post("tag/create", {"tagname": "店长", "tagid": 1})
    assert errcode(corp.post("tag/addtagusers", body)) == code
    assert errcode(corp.post("tag/deltagusers", body)) == code


def test_tag_names_are_short_and_their_own(corp):
    assert errcode(corp.post("tag/create", {"tagname": ""})) == 40072
    assert errcode(corp.post("tag/create", {"tagname": "标" * 33})) == 40072
    corp.post("tag/create", {"tagname": "店长", "tagid": 1})
    assert errcode(corp.post("tag/create", {"tagname": "店长"})) == 40071
    assert errcode(corp.post("tag/create", {"tagname": "新", "tagid": 1})) == 40068
    corp.post("tag/create", {"tagname": "新人", "tagid": 2})
    assert errcode(corp.post("tag/update", {"tagid": 2, "tagname": "店长"})) == 40071
    assert errcode(corp.get("tag/delete", tagid="7")) == 40068


def test_only_its_maker_changes_a_tag(corp, caller):
    other = caller(App("wwcorp", "other-secret", Kind.ENTERPRISE, agent_id=5))
    people(corp, "anna")
    corp.post("tag/create", {"tagname": "店长", "tagid": 1})
    assert errcode(other.post("tag/update", {"tagid": 1, "tagname": "x"})) == 81011
    assert errcode(other.post("tag/addtagusers", {"tagid": 1, "userlist": ["anna"]})) == 81011
    assert errcode(other.post("tag/deltagusers", {"tagid": 1, "userlist": ["anna"]})) == 81011
    assert errcode(other.get("tag/delete", tagid="1")) == 81011
    assert other.get("tag/get", tagid="1")["tagname"] == "店长"


def test_a_message_to_a_tag_reaches_its_people_and_departments(server, corp):
    shop = department(corp, "店面")
    people(corp, "anna")
    people(corp, "bea", department=[department(corp, "街角", shop)])
    people(corp, "carl")
    corp.post("tag/create", {"tagname": "店长", "tagid": 1})
    corp.post("tag/addtagusers", {"tagid": 1, "userlist": ["anna"], "partylist": [shop]})
    answer = corp.post("message/send", text("", totag="1|99"))
    assert (answer["errcode"], answer["invalidtag"]) == (0, "99")
    assert server.state.deliveries[-1].audience == "anna|bea"


def test_departments_lead_and_are_listed(server, corp):
    branch = department(corp, "店面", order=7, name_en="Shop")
    assert corp.get("department/get", id=str(branch))["department"] == {
        "id": branch,
        "name": "店面",
        "name_en": "Shop",
        "department_leader": [],
        "parentid": 1,
        "order": 7,
    }
    assert corp.get("department/simplelist", id=str(branch))["department_id"] == [
        {"id": branch, "parentid": 1, "order": 7}
    ]
    assert corp.get("department/simplelist")["department_id"][0]["parentid"] == 0
    switch(server, root_parent=1)
    assert corp.get("department/simplelist")["department_id"][0]["parentid"] == 1
    assert corp.post("department/update", {"id": 1, "name": "总部"})["errcode"] == 0
    assert errcode(corp.get("department/get", id="99")) == 60003
    assert errcode(corp.get("department/simplelist", id="99")) == 60003


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"name": "x"}, 60004),
        ({"name": "x", "parentid": 0}, 60124),
        ({"name": "x", "parentid": 1, "order": -1}, 40058),
        ({"name": "x", "parentid": 1, "order": 2**32}, 40058),
        ({"name": "x", "parentid": 1, "id": 1}, 60123),
    ],
)
def test_more_departments_that_are_refused(corp, body, code):
    assert errcode(corp.post("department/create", body)) == code


def test_the_length_of_a_departments_name_is_disputed(server, corp):
    switch(server, name_limit="32 chars")
    assert errcode(corp.post("department/create", {"name": "门" * 33, "parentid": 1})) == 60001
    switch(server, name_limit="64 bytes")
    assert errcode(corp.post("department/create", {"name": "门" * 22, "parentid": 1})) == 60125
    assert corp.post("department/create", {"name": "门" * 21, "parentid": 1})["errcode"] == 0


def test_a_department_moves_with_all_below_it_or_not_at_all(corp):
    tower = department(corp, "塔")
    top = tower
    for _ in range(12):
        top = department(corp, "层", top)
    pile = department(corp, "堆")
    department(corp, "层", department(corp, "层", pile))
    assert errcode(corp.post("department/update", {"id": pile, "parentid": top})) == 81002
    assert corp.post("department/update", {"id": pile, "parentid": tower})["errcode"] == 0
    assert errcode(corp.post("department/update", {"id": 1, "parentid": pile})) == 60007
    assert errcode(corp.post("department/update", {"id": pile, "parentid": 999})) == 60004
    assert errcode(corp.post("department/update", {"id": 999, "name": "x"})) == 60003


def test_invitations_go_to_those_who_wait(server, corp, clock):
    branch = department(corp, "店面")
    people(corp, "anna", to_invite=False)
    people(corp, "bea", department=[branch], to_invite=False)
    people(corp, "carl")
    members = server.state.records.members
    assert [members[f"wwcorp/{name}"].invited > 0 for name in ("anna", "bea", "carl")] == [False, False, True]
    control(corp, "POST", "/members/anna/act", what="activate")
    answer = corp.post("batch/invite", {"user": ["anna", "nobody"], "party": [branch, 99], "tag": [4]})
    assert (answer["invaliduser"], answer["invalidparty"], answer["invalidtag"]) == (["nobody"], [99], [4])
    assert [members[f"wwcorp/{name}"].invited > 0 for name in ("anna", "bea")] == [False, True]
    assert errcode(corp.post("batch/invite", {})) == 82001
    assert errcode(corp.post("batch/invite", {"user": ["a"] * 1001})) == 40058


def test_second_verification_activates(corp):
    people(corp, "anna", "bea")
    code = control(corp, "POST", "/members/anna/tfa")["code"]
    asked = corp.post("auth/get_tfa_info", {"code": code})
    assert asked["userid"] == "anna"
    assert errcode(corp.post("auth/get_tfa_info", {"code": code})) == 41022
    assert errcode(corp.post("user/tfa_succ", {"userid": "bea", "tfa_code": asked["tfa_code"]})) == 41022
    assert corp.post("user/tfa_succ", {"userid": "anna", "tfa_code": asked["tfa_code"]})["errcode"] == 0
    assert corp.get("user/get", userid="anna")["status"] == 1
    assert corp.get("user/authsucc", userid="bea")["errcode"] == 0
    assert corp.get("user/get", userid="bea")["status"] == 1
    assert errcode(corp.get("user/authsucc", userid="nobody")) == 60111


def test_a_code_of_the_second_verification_lives_five_minutes(corp, clock):
    people(corp, "anna")
    code = control(corp, "POST", "/members/anna/tfa")["code"]
    clock.set(clock.now() + timedelta(seconds=300))
    assert errcode(corp.post("auth/get_tfa_info", {"code": code})) == 41022


def test_active_members_of_a_day_are_counted(corp, clock):
    people(corp, "anna", "bea")
    control(corp, "POST", "/members/anna/act", what="activate")
    assert corp.post("user/get_active_stat", {"date": "2026-11-20"})["active_cnt"] == 1
    assert corp.post("user/get_active_stat", {"date": "2026-11-19"})["active_cnt"] == 0
    assert errcode(corp.post("user/get_active_stat", {"date": "2026-10-01"})) == 40058
    assert errcode(corp.post("user/get_active_stat", {"date": "yesterday"})) == 40058


def test_the_code_to_join_by(corp):
    assert "size=2052" in str(corp.get("corp/get_join_qrcode", size_type="4")["join_qrcode"])
    assert errcode(corp.get("corp/get_join_qrcode", size_type="5")) == 40058


def test_what_an_app_is_not_shown_it_cannot_invite(server, corp):
    people(corp, "anna")
    set_app(server, parties=(), users=())
    assert corp.post("batch/invite", {"user": ["anna"]})["invaliduser"] == ["anna"]
