"""WeDrive: spaces, files, large files with their running SHA-1, the month's calls."""

import base64
import hashlib
from datetime import timedelta

import pytest

from tests.simulator.wecom_cases import department, errcode, people, set_app, switch
from wxdesk.domain.accounts import Kind
from wxdesk.simulator.records import App
from wxdesk.simulator.wecom.sha1 import closed

PART = 2_097_152
PUBLISHED = [
    "5186fee37e9f7e77a1f6bea8d4e32638d5186d44",
    "cf540965f3190bc0c6367147ab0ac64dc9eff6a0",
    "bda1e884e1cb23a5cbdea73d2e00e23baa72d2f5",
]
"""The vendor's demo values for ``DEMO`` (reference: wecom-api §9)."""
DEMO = (b"1234567890\r\n" * 500_000)[:5_999_998]


def packed(data: bytes) -> str:
    return base64.b64encode(data).decode()


@pytest.fixture
def space(corp) -> str:
    people(corp, "anna", "bea")
    return str(corp.post("wedrive/space_create", {"space_name": "共享"})["spaceid"])


def put(corp, space: str, name: str = "一.txt", data: bytes = b"hello", father: str = "") -> str:
    body = {"spaceid": space, "fatherid": father or space, "file_name": name, "file_base64_content": packed(data)}
    return str(corp.post("wedrive/file_upload", body)["fileid"])


def names(corp, space: str, father: str = "", **more: object) -> list[str]:
    answer = corp.post("wedrive/file_list", {"spaceid": space, "fatherid": father or space} | more)
    return [each["file_name"] for each in answer["file_list"]["item"]]


def test_a_space_from_first_to_last(corp, space):
    branch = department(corp, "店面")
    rights = [{"type": 1, "userid": "ANNA", "auth": 7}, {"type": 2, "departmentid": branch, "auth": 1}]
    assert corp.post("wedrive/space_acl_add", {"spaceid": space, "auth_info": rights})["errcode"] == 0
    assert corp.post("wedrive/space_rename", {"spaceid": space, "space_name": "新名"})["errcode"] == 0
    setting = {"spaceid": space, "enable_watermark": True, "default_file_scope": 2}
    assert corp.post("wedrive/space_setting", setting)["errcode"] == 0
    info = corp.post("wedrive/new_space_info", {"spaceid": space})["space_info"]
    assert (info["space_name"], len(info["auth_list"]["auth_info"])) == ("新名", 2)
    assert info["auth_list"]["auth_info"][0] == {"type": 1, "userid": "anna", "auth": 7}
    assert info["secure_setting"] == {"enable_watermark": True, "default_file_scope": 2}
    gone = {"spaceid": space, "auth_info": [{"type": 1, "userid": "anna"}]}
    corp.post("wedrive/space_acl_del", gone)
    assert len(corp.post("wedrive/space_info", {"spaceid": space})["space_info"]["auth_list"]["auth_info"]) == 1
    assert space in str(corp.post("wedrive/space_share", {"spaceid": space})["space_share_url"])
    file = put(corp, space)
    assert corp.post("wedrive/space_dismiss", {"spaceid": space})["errcode"] == 0
    assert errcode(corp.post("wedrive/space_info", {"spaceid": space})) == 640001
    assert errcode(corp.post("wedrive/file_info", {"fileid": file})) == 640003


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ({"space_name": ""}, 640027),
        ({"space_name": "名" * 256}, 640027),
        ({"space_name": "x", "userid": "anna"}, 40203),
        ({"space_name": "x", "auth_info": [{"type": 1, "userid": "nobody", "auth": 1}]}, 640012),
        ({"space_name": "x", "auth_info": [{"type": 2, "departmentid": 99, "auth": 1}]}, 640013),
        ({"space_name": "x", "auth_info": [{"type": 1, "userid": "anna", "auth": 3}]}, 640023),
        ({"space_name": "x", "auth_info": [{"type": 1, "userid": "anna", "auth": 4}]}, 640023),
        ({"space_name": "x", "auth_info": [{"type": 2, "departmentid": 1, "auth": 7}]}, 640023),
        ({"space_name": "x", "auth_info": [{"type": 3, "userid": "anna", "auth": 1}]}, 640027),
        ({"space_name": "x", "auth_info": [{"type": 1, "userid": f"m{n}", "auth": 7} for n in range(4)]}, 640053),
    ],
)
def test_spaces_that_are_refused(corp, body, code):
    people(corp, "anna", *(f"m{number}" for number in range(4)))
    assert errcode(corp.post("wedrive/space_create", body)) == code


def test_settings_of_a_space_that_are_refused(corp, space):
    for field, value in (("share_url_no_approve_default_auth", 3), ("default_file_scope", 3)):
        assert errcode(corp.post("wedrive/space_setting", {"spaceid": space, field: value})) == 640023
    assert errcode(corp.post("wedrive/space_setting", {})) == 640026


def test_a_file_from_first_to_last(corp, space):
    folder = corp.post("wedrive/file_create", {"spaceid": space, "fatherid": space, "file_type": 1, "file_name": "夹"})[
        "fileid"
    ]
    sheet = {"spaceid": space, "fatherid": space, "file_type": 4, "file_name": "表"}
    assert str(corp.post("wedrive/file_create", sheet)["url"]).startswith("https://doc.weixin.qq.com/")
    file = put(corp, space, data=b"hello")
    info = corp.post("wedrive/file_info", {"fileid": file})["file_info"]
    assert (info["file_size"], info["file_type"], info["file_status"]) == (5, 2, 1)
    assert (info["sha"], info["md5"]) == (hashlib.sha1(b"hello").hexdigest(), hashlib.md5(b"hello").hexdigest())
    assert corp.post("wedrive/file_rename", {"fileid": file, "new_name": "二.txt"})["file"]["file_name"] == "二.txt"
    assert names(corp, space) == ["二.txt", "夹", "表"]
    assert names(corp, space, sort_type=2, limit=1) == ["表"]
    assert names(corp, space, sort_type=4)[0] == "二.txt"
    moved = corp.post("wedrive/file_move", {"fatherid": folder, "fileid": [file]})
    assert [each["fatherid"] for each in moved["file_list"]["item"]] == [folder]
    other = put(corp, space, "二.txt", b"other")
    assert errcode(corp.post("wedrive/file_move", {"fatherid": folder, "fileid": [other]})) == 640008
    assert corp.post("wedrive/file_move", {"fatherid": folder, "fileid": [other], "replace": True})["errcode"] == 0
    assert errcode(corp.post("wedrive/file_info", {"fileid": file})) == 640003
    assert errcode(corp.post("wedrive/file_move", {"fatherid": folder, "fileid": [folder]})) == 640021
    assert corp.post("wedrive/file_delete", {"fileid": [folder]})["errcode"] == 0
    assert errcode(corp.post("wedrive/file_info", {"fileid": other})) == 640003


def test_pages_of_a_folder(corp, space):
    for number in range(3):
        put(corp, space, f"{number}.txt")
    first = corp.post("wedrive/file_list", {"spaceid": space, "fatherid": space, "limit": 2})
    assert (first["has_more"], first["next_start"]) == (True, 2)
    assert names(corp, space, start=2, limit=2) == ["2.txt"]


@pytest.mark.parametrize(
    ("path", "fields", "code"),
    [
        ("file_upload", {"file_base64_content": "data:text/plain;base64,aGk="}, 640022),
        ("file_upload", {"file_base64_content": ""}, 640022),
        ("file_upload", {"file_base64_content": packed(b"x" * ((10 << 20) + 1))}, 640047),
        ("file_upload", {"file_name": "字" * 128}, 640027),
        ("file_upload", {"fatherid": "made-up"}, 640021),
        ("file_upload", {"spaceid": "made-up"}, 640001),
        ("file_upload", {"spaceid": ""}, 640026),
        ("file_upload", {"selected_ticket": "x"}, 640027),
        ("file_create", {"file_type": 2}, 640027),
        ("file_list", {"limit": 1001}, 640027),
        ("file_list", {"sort_type": 7}, 640027),
        ("file_rename", {"fileid": ""}, 640024),
        ("file_rename", {"fileid": "made-up"}, 640002),
        ("file_move", {"fileid": []}, 640024),
        ("file_delete", {"fileid": []}, 640024),
    ],
)
def test_files_that_are_refused(corp, space, path, fields, code):
    body = {"spaceid": space, "fatherid": space, "file_name": "一.txt", "file_base64_content": packed(b"hello")}
    assert errcode(corp.post(f"wedrive/{path}", body | fields)) == code


def test_a_picked_place_stands_for_space_and_folder(corp, space):
    body = {"selected_ticket": space, "file_name": "一.txt", "file_base64_content": packed(b"hello")}
    assert corp.post("wedrive/file_upload", body)["errcode"] == 0
    assert names(corp, space) == ["一.txt"]
    assert errcode(corp.post("wedrive/file_upload", body | {"selected_ticket": "made-up"})) == 640027


def test_files_are_an_apps_own(corp, space, caller):
    other = caller(App("wwcorp", "other-secret", Kind.ENTERPRISE, agent_id=5))
    file = put(corp, space)
    assert errcode(other.post("wedrive/file_info", {"fileid": file})) == 640004
    assert errcode(other.post("wedrive/space_info", {"spaceid": space})) == 640004


def test_a_download_needs_its_cookie_and_ends_after_two_hours(corp, space, clock):
    told = corp.post("wedrive/file_download", {"fileid": put(corp, space, "表.txt")})
    address, cookie = str(told["download_url"]), f"{told['cookie_name']}={told['cookie_value']}"
    assert corp.http.get(address).status_code == 403
    assert corp.http.get(address, headers={"cookie": f"{told['cookie_name']}=wrong"}).status_code == 403
    got = corp.http.get(address, headers={"cookie": cookie})
    assert (got.status_code, got.content) == (200, b"hello")
    assert "%E8%A1%A8.txt" in got.headers["content-disposition"]
    clock.set(clock.now() + timedelta(hours=2))
    assert corp.http.get(address, headers={"cookie": cookie}).status_code == 403


def test_a_folder_is_not_downloaded(corp, space):
    folder = {"spaceid": space, "fatherid": space, "file_type": 1, "file_name": "夹"}
    number = corp.post("wedrive/file_create", folder)["fileid"]
    assert errcode(corp.post("wedrive/file_download", {"fileid": number})) == 640029


def test_who_may_see_a_file(corp, space):
    file = put(corp, space)
    right = {"fileid": file, "auth_info": [{"type": 1, "userid": "bea", "auth": 1}]}
    assert corp.post("wedrive/file_acl_add", right)["errcode"] == 0
    assert corp.post("wedrive/file_setting", {"fileid": file, "auth_scope": 2, "auth": 4})["errcode"] == 0
    assert errcode(corp.post("wedrive/file_setting", {"fileid": file, "auth_scope": 6})) == 640023
    secure = {"fileid": file, "watermark": {"text": "内部"}}
    assert corp.post("wedrive/file_secure_setting", secure)["errcode"] == 0
    shown = corp.post("wedrive/get_file_permission", {"fileid": file})
    assert shown["file_member_list"] == [{"type": 1, "userid": "bea", "auth": 1}]
    assert (shown["share_range"], shown["secure_setting"]) == ({"auth_scope": 2, "auth": 4}, {"text": "内部"})
    corp.post("wedrive/file_acl_del", right)
    assert corp.post("wedrive/get_file_permission", {"fileid": file})["file_member_list"] == []
    assert file in str(corp.post("wedrive/file_share", {"fileid": file})["share_url"])


def test_calls_of_a_month_end(server, corp, space, clock):
    switch(server, drive_calls=2)
    assert corp.post("wedrive/space_share", {"spaceid": space})["errcode"] == 0
    assert errcode(corp.post("wedrive/space_share", {"spaceid": space})) == 640035
    set_app(server, paid=("drive",))
    told = corp.post("wedrive/mng_pro_info", {})
    assert (told["is_pro"], told["api_call_limit"], told["api_call_used"]) == (True, 100_000, 3)
    server.state.set_count("wwcorp", "drive calls", 100_000, "month")
    assert errcode(corp.post("wedrive/mng_pro_info", {})) == 640019
    clock.set(clock.now() + timedelta(days=11))
    corp._token = ""
    assert corp.post("wedrive/mng_pro_info", {})["api_call_used"] == 1


def test_room_ends(server, corp, space):
    put(corp, space, data=b"hello")
    assert corp.post("wedrive/mng_capacity", {})["total_used_capacity_for_all"] == 5
    switch(server, drive_bytes=9)
    body = {"spaceid": space, "fatherid": space, "file_name": "x", "file_base64_content": packed(b"hello")}
    assert errcode(corp.post("wedrive/file_upload", body)) == 640006


def test_the_running_sha_1_is_the_vendors():
    for blocks, state in enumerate(PUBLISHED[:-1], 1):
        assert closed(state, blocks * PART) == hashlib.sha1(DEMO[: blocks * PART]).hexdigest()
    assert hashlib.sha1(DEMO).hexdigest() == PUBLISHED[-1]
    assert closed(PUBLISHED[1], PART) != hashlib.sha1(DEMO[:PART]).hexdigest()


def begin(corp, space: str, shas: list[str], size: int) -> dict[str, object]:
    body = {"spaceid": space, "fatherid": space, "file_name": "大.bin", "size": size, "block_sha": shas}
    answer = corp.post("wedrive/file_upload_init", body)
    assert isinstance(answer, dict)
    return answer


def send_part(corp, key: object, index: int, data: bytes) -> dict[str, object]:
    body = {"upload_key": key, "index": index, "file_base64_content": packed(data)}
    answer = corp.post("wedrive/file_upload_part", body)
    assert isinstance(answer, dict)
    return answer


def test_a_large_file_goes_in_parts_in_any_order(corp, space):
    begun = begin(corp, space, PUBLISHED, len(DEMO))
    assert begun["hit_exist"] is False
    key = begun["upload_key"]
    parts = [DEMO[at : at + PART] for at in range(0, len(DEMO), PART)]
    assert errcode(corp.post("wedrive/file_upload_finish", {"upload_key": key})) == 640027
    for index in (3, 2, 1):
        assert send_part(corp, key, index, parts[index - 1])["errcode"] == 0
    file = corp.post("wedrive/file_upload_finish", {"upload_key": key})["fileid"]
    info = corp.post("wedrive/file_info", {"fileid": file})["file_info"]
    assert (info["file_size"], info["sha"]) == (len(DEMO), PUBLISHED[-1])
    assert errcode(corp.post("wedrive/file_upload_finish", {"upload_key": key})) == 640048
    assert errcode(send_part(corp, key, 1, parts[0])) == 640048
    told = corp.post("wedrive/file_download", {"fileid": file})
    cookie = {"cookie": f"{told['cookie_name']}={told['cookie_value']}"}
    assert corp.http.get(str(told["download_url"]), headers=cookie).content == DEMO
    again = begin(corp, space, PUBLISHED, len(DEMO))
    assert again["hit_exist"] is True
    assert corp.post("wedrive/file_info", {"fileid": again["fileid"]})["file_info"]["file_size"] == len(DEMO)


def test_an_ordinary_sha_1_of_a_first_block_is_refused(corp, space):
    data = DEMO[: PART + 5]
    shas = [hashlib.sha1(data[:PART]).hexdigest(), hashlib.sha1(data).hexdigest()]
    key = begin(corp, space, shas, len(data))["upload_key"]
    refused = send_part(corp, key, 1, data[:PART])
    assert errcode(refused) == 640027
    assert str(refused["errmsg"]).startswith("block_sha 1 not match")


def test_large_files_that_are_refused(corp, space):
    small = hashlib.sha1(b"hello").hexdigest()
    assert errcode(begin(corp, space, [small], 0)) == 640047
    assert errcode(begin(corp, space, [small], (20 << 30) + 1)) == 640047
    assert errcode(begin(corp, space, [small, small], 5)) == 640027
    assert errcode(begin(corp, space, ["no hash"], 5)) == 640027
    key = begin(corp, space, [small], 5)["upload_key"]
    assert errcode(send_part(corp, key, 2, b"hello")) == 640027
    assert errcode(send_part(corp, key, 1, b"hell")) == 640047
    assert errcode(send_part(corp, "made-up", 1, b"hello")) == 640027
    send_part(corp, key, 1, b"jello")
    refused = corp.post("wedrive/file_upload_finish", {"upload_key": key})
    assert errcode(refused) == 640027
    assert str(refused["errmsg"]).startswith("block_sha 1 not match")


def test_paid_accounts_come_and_go(corp):
    people(corp, "anna", "bea")
    answer = corp.post("wedrive/vip/batch_add", {"userid_list": ["ANNA", "bea", "nobody"]})
    assert (answer["succ_userid_list"], answer["fail_userid_list"]) == (["anna", "bea"], ["nobody"])
    first = corp.post("wedrive/vip/list", {"limit": 1})
    assert (first["has_more"], first["userid_list"]) == (True, ["anna"])
    assert corp.post("wedrive/vip/list", {"cursor": first["next_cursor"]})["userid_list"] == ["bea"]
    assert corp.post("wedrive/vip/batch_del", {"userid_list": ["anna"]})["succ_userid_list"] == ["anna"]
    assert corp.post("wedrive/vip/list", {})["userid_list"] == ["bea"]
    for number in (0, 101):
        body = {"userid_list": ["anna"] * number}
        assert errcode(corp.post("wedrive/vip/batch_add", body)) == 640027
        assert errcode(corp.post("wedrive/vip/batch_del", body)) == 640027
    assert errcode(corp.post("wedrive/vip/list", {"limit": 101})) == 640027
