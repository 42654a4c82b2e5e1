"""Imports and exports that go on after the call."""

import json
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from tests.simulator.wecom_cases import control, department, errcode, media, member, people, set_corp, switch
from wxdesk.domain.accounts import Kind
from wxdesk.simulator.callback_crypto import key_of
from wxdesk.simulator.records import App

USERS = "姓名,帐号,手机号,邮箱,所在部门,职位,性别,是否部门内领导,排序,别名,地址,座机,禁用,禁用项说明：(0-启用;1-禁用)"
PARTIES = "部门名称,部门ID,父部门ID,排序"
KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"


def user(userid: str, mobile: str = "", name: str = "安娜", parties: str = "1", **more: str) -> str:
    columns = {
        "position": "",
        "gender": "",
        "lead": "",
        "order": "",
        "alias": "",
        "address": "",
        "phone": "",
        "off": "",
    }
    return ",".join([name, userid, mobile, "", parties, *(columns | more).values(), ""])


def run(corp, call, *lines, bom=False, **fields):
    """Start an import of ``lines`` and read its result."""
    started = start(corp, call, *lines, bom=bom, **fields)
    assert started["errcode"] == 0, started
    return corp.get("batch/getresult", jobid=str(started["jobid"]))


def start(corp, call, *lines, bom=False, **fields):
    data = "\n".join(lines).encode("utf-8-sig" if bom else "utf-8")
    return corp.post(f"batch/{call}", {"media_id": media(corp, "file", data, "a.csv")} | fields)


def listed(corp) -> list[str]:
    return sorted({each["userid"] for each in corp.post("user/list_id", {})["dept_user"]})


def test_sync_adds_changes_and_leaves_the_rest(server, corp):
    branch = department(corp, "店面")
    people(corp, "anna", "old")
    lines = [
        USERS,
        user("ANNA", "13900000000", "安娜二", f"1;{branch}", position="店长", gender="女", lead="0;1", order="3;4"),
        user("bea", "13500135000", off="1"),
        user("", "13400134000"),
        user("carl"),
    ]
    answer = run(corp, "syncuser", *lines, to_invite=False)
    assert (answer["status"], answer["type"], answer["total"], answer["percentage"]) == (3, "sync_user", 4, 100)
    assert [(each["userid"], each["errcode"]) for each in answer["result"]] == [
        ("ANNA", 0),
        ("bea", 0),
        ("", 41009),
        ("carl", 60129),
    ]
    shown = corp.get("user/get", userid="anna")
    assert (shown["name"], shown["department"], shown["position"]) == ("安娜二", [1, branch], "店长")
    assert (shown["gender"], shown["is_leader_in_dept"], shown["order"]) == ("2", [0, 1], [3, 4])
    assert corp.get("user/get", userid="bea")["status"] == 2
    assert server.state.records.members["wwcorp/bea"].invited == 0
    assert listed(corp) == ["anna", "bea", "old"]


def test_newer_headings_a_mark_at_the_front_and_own_columns_are_understood(server, corp):
    set_corp(server, attributes=("工号",))
    lines = ["姓名,账号,手机,部门,职务,部门负责人,工号,未知", "安娜,anna,13800138000,1,店长,是,007,x"]
    assert run(corp, "syncuser", *lines, bom=True)["result"][0]["errcode"] == 0
    shown = corp.get("user/get", userid="anna")
    assert (shown["position"], shown["is_leader_in_dept"]) == ("店长", [1])
    assert shown["extattr"]["attrs"][0]["text"] == {"value": "007"}


def test_an_empty_cell_is_left_alone_or_empties_the_field(server, corp):
    corp.post("user/create", member(alias="安", email="anna@example.com"))
    line = user("anna", "13800138000")
    run(corp, "syncuser", USERS, line)
    assert corp.get("user/get", userid="anna")["alias"] == "安"
    switch(server, empty_cells="overwrite")
    run(corp, "syncuser", USERS, line)
    shown = corp.get("user/get", userid="anna")
    assert (shown["alias"], shown["email"], shown["department"]) == ("", "", [1])


def test_an_unknown_department_of_a_line_comes_into_being_or_not(server, corp):
    run(corp, "syncuser", USERS, user("anna", "13800138000", parties="77"))
    names = [each["name"] for each in corp.get("department/list")["department"]]
    assert names[1:] == ["其他(待设置部门)", "77"]
    switch(server, unknown_department="refuse")
    answer = run(corp, "syncuser", USERS, user("bea", "13500135000", parties="88"))
    assert answer["result"][0]["errcode"] == 60123


def test_only_failures_may_be_listed(server, corp):
    switch(server, rows_listed="failures")
    answer = run(corp, "syncuser", USERS, user("anna", "13800138000"), user("bea", "13800138000"))
    assert answer["total"] == 2
    [row] = answer["result"]
    assert (row["userid"], row["errcode"], row["errmsg"]) == ("bea", 60104, "mobile existed:anna")


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ([USERS], 40092),
        (["姓名,帐号,手机号", "安娜,anna,13800138000"], 40092),
        (["姓名,帐号,所在部门", "安娜,anna,1"], 40092),
        ([USERS, user("anna", "13800138000"), user("ANNA", "13500135000")], 302003),
    ],
)
def test_files_of_members_that_are_refused_as_a_whole(server, corp, lines, code):
    for call in ("syncuser", "replaceuser"):
        refused = run(corp, call, *lines)
        assert errcode(refused) == code
        assert "status" not in refused
    assert listed(corp) == []


def test_a_file_in_another_encoding_is_refused_and_the_code_may_be_text(server, corp):
    data = f"{USERS}\n{user('anna', '13800138000')}".encode("gbk")
    job = corp.post("batch/syncuser", {"media_id": media(corp, "file", data, "a.csv")})["jobid"]
    assert errcode(corp.get("batch/getresult", jobid=job)) == 40092
    switch(server, job_errcode_text=True)
    refused = corp.get("batch/getresult", jobid=job)
    assert (refused["errcode"], refused["type"]) == ("40092", "sync_user")


def test_replacing_deletes_who_is_not_in_the_file(server, corp):
    people(corp, *(f"m{number}" for number in range(10)))
    set_corp(server, creator="m9")
    kept = [user(f"m{number}", f"139{number:08}") for number in range(8)]
    answer = run(corp, "replaceuser", USERS, *kept)
    assert answer["type"] == "replace_user"
    assert {"userid": "m9", "errcode": 301005, "errmsg": "creator can not be deleted"} in answer["result"]
    assert listed(corp) == [*(f"m{number}" for number in range(8)), "m9"]


@pytest.mark.parametrize(
    ("total", "kept", "refused"), [(10, 1, True), (10, 2, False), (300, 239, True), (300, 240, False)]
)
def test_replacing_stops_before_it_deletes_too_many(server, corp, total, kept, refused):
    people(corp, "m0")
    known = server.state.records.members["wwcorp/m0"]
    for number in range(1, total):
        name = f"m{number}"
        server.state.records.members[f"wwcorp/{name}"] = type(known)(name, "wwcorp", "人", f"139{number:08}")
    answer = run(corp, "replaceuser", USERS, *(user(f"m{number}", f"139{number:08}") for number in range(kept)))
    assert (answer["errcode"] == 45026) is refused
    assert len(listed(corp)) == (total if refused else kept)


def test_replacing_departments(server, corp):
    shop, store = department(corp, "店面"), department(corp, "仓库")
    department(corp, "街角", store)
    people(corp, "anna", department=[store])
    lines = [PARTIES, "三层,33,22,0", f"店铺,{shop},1,9", "二层,22,1,", "总部,1,0,0"]
    answer = run(corp, "replaceparty", *lines)
    assert (answer["type"], answer["total"]) == ("replace_party", 4)
    assert sorted((each["partyid"], each["action"], each["errcode"]) for each in answer["result"]) == [
        (1, 2, 0),
        (shop, 2 | 8, 0),
        (22, 1, 0),
        (33, 1, 0),
    ]
    found = {each["name"]: each["parentid"] for each in corp.get("department/list")["department"]}
    assert found == {"总部": 0, "店铺": 1, "仓库": 1, "二层": 1, "三层": 22}
    corp.post("user/update", {"userid": "anna", "department": [shop]})
    assert "仓库" not in [each["name"] for each in corp.get("department/list")["department"]]
    moved = run(corp, "replaceparty", PARTIES, f"店铺,{shop},22,9", "二层,22,1,", "三层,33,1,0")
    assert [each["action"] for each in moved["result"]] == [0, 4, 4]


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        (["仓库,2,9,0"], 302004),
        (["仓库,,1,0"], 302004),
        ([",2,1,0"], 302004),
        (["仓库,2,3,0", "店面,3,2,0"], 302004),
        (["仓库,2,1,0", "店面,2,1,0"], 302006),
        (["仓库,2,1,0", "仓库,3,1,0"], 302007),
    ],
)
def test_files_of_departments_that_are_refused(corp, lines, code):
    assert errcode(run(corp, "replaceparty", PARTIES, *lines)) == code
    assert errcode(run(corp, "replaceparty", "部门名称,部门ID", *lines)) == 40092


def test_a_line_with_a_forbidden_name_fails_alone(corp):
    answer = run(corp, "replaceparty", PARTIES, "a:b,2,1,0", "店面,3,1,0")
    assert [(each["partyid"], each["errcode"]) for each in answer["result"]] == [(2, 60009), (3, 0)]


def test_one_import_at_a_time_and_five_results(server, corp, caller, clock):
    line = user("anna", "13800138000")
    switch(server, import_seconds=10)
    first = start(corp, "syncuser", USERS, line)["jobid"]
    assert errcode(start(corp, "replaceparty", PARTIES, "店,2,1,0")) == 302008
    told = corp.get("batch/getresult", jobid=first)
    assert (told["status"], told["percentage"], told["result"]) == (1, 0, [])
    clock.set(clock.now() + timedelta(seconds=4))
    told = corp.get("batch/getresult", jobid=first)
    assert (told["status"], told["percentage"]) == (2, 40)
    clock.set(clock.now() + timedelta(seconds=6))
    assert corp.get("batch/getresult", jobid=first)["status"] == 3
    switch(server, import_seconds=0)
    for _ in range(4):
        run(corp, "syncuser", USERS, line)
    assert corp.get("batch/getresult", jobid=first)["status"] == 3
    run(corp, "syncuser", USERS, line)
    assert errcode(corp.get("batch/getresult", jobid=first)) == 40089
    assert errcode(corp.get("batch/getresult", jobid="made-up")) == 40088


def test_imports_need_a_file_of_three_days(corp, clock):
    assert errcode(corp.post("batch/syncuser", {})) == 40007
    assert errcode(corp.post("batch/syncuser", {"media_id": media(corp)})) == 40007
    callback = {"url": "http://a.example", "token": "t", "encodingaeskey": "short"}
    assert errcode(start(corp, "syncuser", USERS, user("a", "13800138000"), callback=callback)) == 40058
    old = media(corp, "file", b"0123456789", "a.csv")
    clock.set(clock.now() + timedelta(days=3))
    corp._token = ""
    assert errcode(corp.post("batch/syncuser", {"media_id": old})) == 40007


def fetched(corp, call, **fields):
    """Export, and decrypt the only file."""
    job = corp.post(f"export/{call}", {"encoding_aeskey": KEY} | fields)["jobid"]
    told = corp.get("export/get_result", jobid=job)
    assert told["status"] == 2
    [file] = told["data_list"]
    data = corp.http.get(file["url"]).content
    assert len(data) == file["size"]
    key = key_of(KEY)
    decryptor = Cipher(algorithms.AES(key), modes.CBC(key[:16])).decryptor()
    plain = decryptor.update(data) + decryptor.finalize()
    return json.loads(plain[: -plain[-1]])


def test_exports_come_as_encrypted_files(corp):
    people(corp, "anna")
    corp.post("tag/create", {"tagname": "店长", "tagid": 1})
    corp.post("tag/addtagusers", {"tagid": 1, "userlist": ["anna"]})
    assert [each["userid"] for each in fetched(corp, "simple_user")["userlist"]] == ["anna"]
    assert fetched(corp, "user")["userlist"][0]["mobile"] == "13900000000"
    assert [each["id"] for each in fetched(corp, "department")["department"]] == [1]
    assert fetched(corp, "taguser", tagid=1)["userlist"] == [{"userid": "anna", "name": "安娜"}]


def test_exports_that_are_refused(server, corp, caller, clock):
    contacts = caller(App("wwcorp", "contacts-secret", Kind.ENTERPRISE, scope="contacts"))
    assert errcode(contacts.post("export/user", {"encoding_aeskey": KEY})) == 48009
    assert errcode(corp.post("export/user", {"encoding_aeskey": "short"})) == 40058
    assert errcode(corp.post("export/user", {"encoding_aeskey": KEY, "block_size": 9_999})) == 40058
    assert errcode(corp.post("export/taguser", {"encoding_aeskey": KEY, "tagid": 9})) == 40068
    assert errcode(corp.get("export/get_result", jobid="made-up")) == 40088
    switch(server, import_seconds=10)
    job = corp.post("export/user", {"encoding_aeskey": KEY})["jobid"]
    assert corp.get("export/get_result", jobid=job)["status"] == 1


def test_what_the_console_does_is_done(corp):
    body = {"userid": "anna", "name": "安娜", "mobile": "13800138000", "department": [1]}
    assert control(corp, "POST", "/wecom/wwcorp/console", call="user/create", body=body)["errcode"] == 0
    assert listed(corp) == ["anna"]
