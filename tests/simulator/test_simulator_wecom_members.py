"""Members: the checks of their fields, and what is passed over without a word."""

from dataclasses import replace

import pytest

from tests.simulator.caller import PNG
from tests.simulator.wecom_cases import WARNING, control, department, errcode, media, member, people, set_corp, switch


def test_a_member_has_every_field_that_was_given(server, corp):
    set_corp(server, attributes=("工号",), mail_domain="example.com")
    people(corp, "lead")
    branch = department(corp, "店面")
    attributes = [
        {"type": 0, "name": "工号", "text": {"value": "007"}},
        {"type": 1, "name": "没有的", "web": {"url": "https://a.example", "title": "页"}},
    ]
    answer = corp.post(
        "user/create",
        member(
            email="anna@example.org",
            alias="安",
            department=[1, branch],
            order=[5, 6],
            is_leader_in_dept=[0, 1],
            main_department=branch,
            direct_leader=["LEAD"],
            position="店长",
            gender="2",
            telephone="020-1234,+86",
            address="路一号",
            avatar_mediaid=media(corp),
            extattr={"attrs": attributes},
            external_position="店长",
            external_profile={"external_attr": [{"type": 0, "name": "名", "text": {"value": "值"}}]},
        ),
    )
    assert answer["errmsg"] == "created"
    shown = corp.get("user/get", userid="anna")
    assert (shown["alias"], shown["department"], shown["order"]) == ("安", [1, branch], [5, 6])
    assert (shown["is_leader_in_dept"], shown["main_department"]) == ([0, 1], branch)
    assert (shown["direct_leader"], shown["gender"], shown["address"]) == (["lead"], "2", "路一号")
    assert (shown["telephone"], shown["biz_mail"]) == ("020-1234,+86", "anna@example.com")
    assert shown["extattr"] == {"attrs": attributes[:1]}
    assert shown["avatar"].startswith("https://wework.qpic.cn/")
    assert shown["external_position"] == "店长"
    assert corp.get("department/get", id=str(branch))["department"]["department_leader"] == ["anna"]


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"alias": "名" * 65}, 40058),
        ({"order": [1, 2]}, 40058),
        ({"order": [-1]}, 40058),
        ({"main_department": 9}, 40058),
        ({"direct_leader": ["nobody"]}, 60111),
        ({"direct_leader": ["anna", "anna"]}, 40058),
        ({"position": "位" * 129}, 301012),
        ({"telephone": "1" * 33}, 301013),
        ({"telephone": "ext 5"}, 301013),
        ({"address": "路" * 129}, 40058),
        ({"gender": "3"}, 40058),
        ({"avatar_mediaid": "made-up"}, 301015),
        ({"extattr": {"attrs": [{"type": 0, "name": "x", "text": {"value": "v" * 65}}]}}, 40058),
        ({"extattr": {"attrs": [{"type": 1, "name": "x", "web": {"url": "ftp://a", "title": "t"}}]}}, 40058),
        ({"external_position": "位" * 13}, 40058),
        ({"external_profile": {"external_attr": [{"type": 0, "text": {"value": "值" * 13}}]}}, 90100),
        ({"external_profile": {"external_attr": [{"type": 2, "miniprogram": {"title": "x"}}]}}, 90100),
        ({"external_profile": {"external_attr": [{"type": 9}]}}, 90100),
        ({"email": "a@b.c"}, 60105),
        ({"mobile": "1" * 33}, 60103),
        ({"department": [1, 1]}, 40066),
        ({"biz_mail": "a--b@example.com"}, 60143),
        ({"biz_mail_alias": {"item": ["a"] * 6}}, 40058),
    ],
)
def test_fields_that_are_refused(server, corp, fields, code):
    set_corp(server, mail_domain="example.com")
    assert errcode(corp.post("user/create", member(**fields))) == code
    assert corp.get("user/simplelist", department_id="1")["userlist"] == []


def test_a_member_without_a_department_is_put_where_such_wait(corp):
    answer = corp.post("user/create", {"userid": "anna", "name": "安娜", "email": "anna@example.com"})
    assert answer["created_department_list"] == {"department_info": [{"name": "其他(待设置部门)", "id": 2}]}
    again = corp.post("user/create", member("bea", department=[0]))
    assert "created_department_list" not in again
    assert corp.get("user/get", userid="bea")["department"] == [2]


def test_an_unknown_department_comes_into_being_or_is_refused(server, corp):
    answer = corp.post("user/create", member(department=[1, 77]))
    made = answer["created_department_list"]["department_info"]
    assert [each["name"] for each in made] == ["其他(待设置部门)", "77"]
    assert corp.get("department/get", id=str(made[1]["id"]))["department"]["parentid"] == made[0]["id"]
    switch(server, unknown_department="refuse")
    assert errcode(corp.post("user/create", member("bea", mobile="13900139000", department=[88]))) == 60123
    assert errcode(corp.post("user/create", member("bea", mobile="13900139000", department=[]))) == 60127


def test_limits_that_pages_disagree_on(server, corp):
    people(corp, "one", "two")
    switch(server, direct_leaders=5, member_departments=20)
    assert corp.post("user/create", member(direct_leader=["one", "two"]))["errcode"] == 0
    assert errcode(corp.post("user/update", {"userid": "anna", "department": list(range(1, 22))})) == 60110


def test_wrong_types_are_tolerated_under_a_warning(server, corp):
    answer = corp.post("user/create", member(gender=1))
    assert (answer["errcode"], answer["errmsg"]) == (0, f"{WARNING}created")
    assert corp.get("user/get", userid="anna")["gender"] == "1"
    branch = department(corp, "店面")
    change = {"userid": "anna", "department": f"[1, {branch}]"}
    refused = corp.post("user/update", change)
    assert errcode(refused) == 40066
    assert refused["errmsg"].startswith(f"{WARNING}invalid party list")
    switch(server, wrong_json="missing")
    assert errcode(corp.post("user/update", change)) == 41019
    switch(server, wrong_json="ignore")
    assert corp.post("user/update", change)["errmsg"] == f"{WARNING}updated"
    assert corp.get("user/get", userid="anna")["department"] == [1]
    switch(server, wrong_json="apply")
    assert corp.post("user/update", change)["errcode"] == 0
    assert corp.get("user/get", userid="anna")["department"] == [1, branch]
    assert corp.post("user/update", {"userid": "anna", "department": ["1"]})["errmsg"].startswith(WARNING)


def test_an_update_changes_what_it_names_and_may_empty_it(corp):
    corp.post("user/create", member(email="anna@example.com", alias="安", enable=0))
    assert corp.get("user/get", userid="anna")["status"] == 2
    assert corp.post("user/update", {"userid": "anna", "alias": "", "enable": 1})["errcode"] == 0
    shown = corp.get("user/get", userid="anna")
    assert (shown["alias"], shown["status"], shown["email"]) == ("", 4, "anna@example.com")
    assert errcode(corp.post("user/update", {"userid": "anna", "mobile": "", "email": ""})) == 60129
    assert errcode(corp.post("user/update", {"userid": "nobody", "name": "x"})) == 60111
    assert errcode(corp.post("user/update", {"name": "x"})) == 41009
    assert errcode(corp.post("user/update", {"userid": "anna", "name": ""})) == 60112


def test_only_a_userid_of_the_systems_own_can_be_changed_and_once(corp):
    people(corp, "anna")
    assert errcode(corp.post("user/update", {"userid": "anna", "new_userid": "anna2"})) == 301036
    made = control(corp, "POST", "/wecom/wwcorp/applicants", name="王", mobile="13700137000")["userid"]
    corp.post("tag/create", {"tagname": "店长", "tagid": 1})
    corp.post("tag/addtagusers", {"tagid": 1, "userlist": [made]})
    assert errcode(corp.post("user/update", {"userid": made, "new_userid": "ANNA"})) == 60102
    assert errcode(corp.post("user/update", {"userid": made, "new_userid": "-"})) == 40003
    assert corp.post("user/update", {"userid": made, "new_userid": "wang"})["errcode"] == 0
    assert errcode(corp.get("user/get", userid=made)) == 60111
    assert corp.get("user/get", userid="wang")["name"] == "王"
    assert corp.get("tag/get", tagid="1")["userlist"] == [{"userid": "wang", "name": "王"}]
    assert errcode(corp.post("user/update", {"userid": "wang", "new_userid": "other"})) == 301036


def test_deleting_many_is_all_or_nothing(server, corp):
    people(corp, "anna", "bea", "carl")
    assert errcode(corp.post("user/batchdelete", {"useridlist": ["anna", "nobody"]})) == 60111
    assert errcode(corp.post("user/batchdelete", {"useridlist": ["x"] * 201})) == 40032
    assert errcode(corp.post("user/batchdelete", {"useridlist": []})) == 40063
    assert errcode(corp.post("user/batchdelete", {})) == 40031
    assert len(corp.get("user/simplelist", department_id="1")["userlist"]) == 3
    assert corp.post("user/batchdelete", {"useridlist": ["ANNA", "bea"]})["errmsg"] == "deleted"
    set_corp(server, creator="carl")
    assert errcode(corp.get("user/delete", userid="carl")) == 301005
    assert errcode(corp.post("user/batchdelete", {"useridlist": ["carl"]})) == 301005
    assert errcode(corp.get("user/delete", userid="")) == 41009


def test_seats_and_creations_of_a_month_end(server, corp):
    set_corp(server, seats=2)
    people(corp, "a1", "b1")
    assert errcode(corp.post("user/create", member("c1"))) == 45024
    for _ in range(4):
        corp.get("user/delete", userid="b1")
        corp.post("user/create", member("b1"))
    corp.get("user/delete", userid="b1")
    assert errcode(corp.post("user/create", member("b1"))) == 45009


def test_somebody_is_found_by_mobile_and_mail(server, corp):
    set_corp(server, mail_domain="corp.example")
    corp.post("user/create", member(email="Anna@example.com"))
    assert corp.post("user/getuserid", {"mobile": "+86 13800138000"})["userid"] == "anna"
    assert corp.post("user/get_userid_by_email", {"email": "anna@corp.example"})["userid"] == "anna"
    assert corp.post("user/get_userid_by_email", {"email": "anna@EXAMPLE.com", "email_type": 2})["userid"] == "anna"
    assert errcode(corp.post("user/get_userid_by_email", {"email": "anna@example.com"})) == 46004
    assert errcode(corp.post("user/get_userid_by_email", {"email": "a@b.cd", "email_type": 3})) == 40058
    assert errcode(corp.post("user/getuserid", {"mobile": "123"})) == 60103
    for _ in range(10):
        assert errcode(corp.post("user/getuserid", {"mobile": "13600136000"})) == 46004
    assert errcode(corp.post("user/getuserid", {"mobile": "13800138000"})) == 45009


def test_openids_belong_to_those_with_a_wechat(corp):
    people(corp, "anna")
    assert errcode(corp.post("user/convert_to_openid", {"userid": "anna"})) == 43004
    control(corp, "POST", "/members/anna/act", what="activate")
    openid = corp.post("user/convert_to_openid", {"userid": "anna"})["openid"]
    assert corp.post("user/convert_to_userid", {"openid": openid})["userid"] == "anna"
    assert errcode(corp.post("user/convert_to_userid", {"openid": "made-up"})) == 43004
    assert errcode(corp.post("user/convert_to_userid", {})) == 40035


def test_ids_come_page_by_page_a_row_for_each_department(corp):
    branch = department(corp, "店面")
    people(corp, "anna")
    people(corp, "bea", department=[1, branch])
    first = corp.post("user/list_id", {"limit": 2})
    assert first["dept_user"] == [{"userid": "anna", "department": 1}, {"userid": "bea", "department": 1}]
    rest = corp.post("user/list_id", {"limit": 2, "cursor": first["next_cursor"]})
    assert (rest["next_cursor"], rest["dept_user"]) == ("", [{"userid": "bea", "department": branch}])
    assert errcode(corp.post("user/list_id", {"limit": 0})) == 40058
    assert errcode(corp.post("user/list_id", {"limit": 10_001})) == 40058
    assert errcode(corp.post("user/list_id", {"cursor": "x"})) == 40058


def test_lists_are_there_and_empty_beside_an_error(corp):
    refused = corp.http.get("/cgi-bin/user/get", params={"access_token": "made-up", "userid": "a"}).json()
    assert refused["errcode"] == 40014
    assert [refused[name] for name in ("department", "order", "is_leader_in_dept", "direct_leader")] == [[]] * 4
    refused = corp.http.get("/cgi-bin/department/simplelist", params={"access_token": "made-up"}).json()
    assert refused["department_id"] == []
    assert corp.get("user/get", userid="nobody")["department"] == []


def test_a_list_that_is_too_large_is_refused(server, corp):
    people(corp, "anna")
    known = server.state.records.members["wwcorp/anna"]
    for number in range(20_000):
        server.state.records.members[f"wwcorp/m{number}"] = replace(known, userid=f"m{number}")
    assert errcode(corp.get("user/list", department_id="1")) == 45029
    assert errcode(corp.get("user/list", department_id="9")) == 60003


def test_an_avatar_must_be_a_picture(corp):
    as_file = media(corp, "file", PNG, "a.png")
    assert errcode(corp.post("user/create", member(avatar_mediaid=as_file, department="x"))) == 40066
    assert corp.post("user/create", member(avatar_mediaid=as_file))["errcode"] == 0
    text_file = media(corp, "file", b"just text", "a.txt")
    assert errcode(corp.post("user/update", {"userid": "anna", "avatar_mediaid": text_file})) == 301015
