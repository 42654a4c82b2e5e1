"""Calls about WeDrive (reference: wecom-api §9)."""

from tests.unit.wechat.wecom.calls import Call, Case
from wxdesk.wechat.wecom.drive_files import FileType, Scope
from wxdesk.wechat.wecom.drive_spaces import DriveSpaces, Right, SpaceSettings, department, user
from wxdesk.wechat.wecom.drive_uploads import Place

FILE = {
    "fileid": "F1",
    "file_name": "文.txt",
    "spaceid": "S1",
    "fatherid": "S1",
    "file_size": "2097152",
    "ctime": 1600000000,
    "mtime": 1600000001,
    "file_type": 2,
    "file_status": 1,
    "sha": "da39",
    "md5": "d41d",
    "url": "https://x",
}
SPACE = {
    "spaceid": "S1",
    "space_name": "空间",
    "auth_list": {"auth_info": [{"type": 1, "userid": "zs", "auth": 7}], "quit_userid": ["left"]},
    "space_sub_type": 0,
    "secure_setting": {"enable_watermark": True, "default_file_scope": 1},
}
GRANTS = [{"type": 1, "userid": "zs", "auth": 7}, {"type": 2, "departmentid": 2, "auth": 1}]


def told_of_space(old: bool) -> Call:
    return lambda corp: DriveSpaces(corp.session, old_info=old).get("S1")


SPACES = [
    Case(
        "/cgi-bin/wedrive/space_create",
        lambda corp: corp.drive_spaces.create("空间", [user("zs", Right.ADMIN), department(2)]),
        {"space_name": "空间", "auth_info": GRANTS, "space_sub_type": 0},
        answer={"spaceid": "S1"},
        expected="S1",
        repeatable=False,
    ),
    Case(
        "/cgi-bin/wedrive/space_rename",
        lambda corp: corp.drive_spaces.rename("S1", "新"),
        {"spaceid": "S1", "space_name": "新"},
    ),
    Case(
        "/cgi-bin/wedrive/space_dismiss",
        lambda corp: corp.drive_spaces.dismiss("S1"),
        {"spaceid": "S1"},
        repeatable=False,
    ),
    Case(
        "/cgi-bin/wedrive/space_share",
        lambda corp: corp.drive_spaces.share("S1"),
        {"spaceid": "S1"},
        answer={"space_share_url": "https://x"},
        expected="https://x",
    ),
    *(
        Case(
            path,
            told_of_space(old),
            {"spaceid": "S1"},
            answer={"space_info": SPACE},
            expected={
                "space_name": "空间",
                "auth_list": {"auth_info": [{"userid": "zs", "auth": 7}], "quit_userid": ("left",)},
                "secure_setting": {"enable_watermark": True, "default_file_scope": 1},
            },
        )
        for path, old in (("/cgi-bin/wedrive/new_space_info", False), ("/cgi-bin/wedrive/space_info", True))
    ),
    Case(
        "/cgi-bin/wedrive/space_acl_add",
        lambda corp: corp.drive_spaces.allow("S1", [user("zs", Right.ADMIN), department(2)]),
        {"spaceid": "S1", "auth_info": GRANTS},
    ),
    Case(
        "/cgi-bin/wedrive/space_acl_del",
        lambda corp: corp.drive_spaces.disallow("S1", [user("zs", None)]),
        {"spaceid": "S1", "auth_info": [{"type": 1, "userid": "zs"}]},
    ),
    Case(
        "/cgi-bin/wedrive/space_setting",
        lambda corp: corp.drive_spaces.settings(
            "S1", SpaceSettings(enable_watermark=True, share_url_no_approve_default_auth=200, ban_share_external=False)
        ),
        {
            "spaceid": "S1",
            "enable_watermark": True,
            "share_url_no_approve_default_auth": 200,
            "ban_share_external": False,
        },
    ),
]
FILES = [
    Case(
        "/cgi-bin/wedrive/file_list",
        lambda corp: corp.drive_files.list("S1", "D1", sort_type=4, start=100, limit=50),
        {"spaceid": "S1", "fatherid": "D1", "sort_type": 4, "start": 100, "limit": 50},
        answer={"has_more": True, "next_start": "150", "file_list": {"item": [FILE]}},
        expected={"has_more": True, "next_start": 150, "files": [{"fileid": "F1", "file_size": 2097152}]},
    ),
    Case(
        "/cgi-bin/wedrive/file_upload",
        lambda corp: corp.drive_uploads.upload(Place("S1", "D1"), "文.txt", b"hello\xff"),
        {"spaceid": "S1", "fatherid": "D1", "file_name": "文.txt", "file_base64_content": "aGVsbG//"},
        answer={"fileid": "F1"},
        expected="F1",
        repeatable=False,
    ),
    Case(
        "/cgi-bin/wedrive/file_upload",
        lambda corp: corp.drive_uploads.upload(Place(ticket="T"), "a", b"hello!"),
        {"selected_ticket": "T", "file_name": "a", "file_base64_content": "aGVsbG8h"},
        answer={"fileid": "F1"},
        expected="F1",
        repeatable=False,
    ),
    Case(
        "/cgi-bin/wedrive/file_create",
        lambda corp: corp.drive_files.create("S1", "D1", FileType.FOLDER, "夹"),
        {"spaceid": "S1", "fatherid": "D1", "file_type": 1, "file_name": "夹"},
        answer={"fileid": "F2", "url": "https://x"},
        expected={"fileid": "F2", "url": "https://x"},
        repeatable=False,
    ),
    Case(
        "/cgi-bin/wedrive/file_rename",
        lambda corp: corp.drive_files.rename("F1", "新"),
        {"fileid": "F1", "new_name": "新"},
        answer={"file": FILE},
        expected={"fileid": "F1"},
    ),
    Case(
        "/cgi-bin/wedrive/file_move",
        lambda corp: corp.drive_files.move(["F1"], "D2", replace=True),
        {"fatherid": "D2", "replace": True, "fileid": ["F1"]},
        answer={"file_list": {"item": [FILE]}},
        expected=[{"fileid": "F1"}],
        repeatable=False,
    ),
    Case(
        "/cgi-bin/wedrive/file_delete",
        lambda corp: corp.drive_files.delete(["F1", "F2"]),
        {"fileid": ["F1", "F2"]},
        repeatable=False,
    ),
    Case(
        "/cgi-bin/wedrive/file_info",
        lambda corp: corp.drive_files.get("F1"),
        {"fileid": "F1"},
        answer={"file_info": FILE},
        expected={"file_name": "文.txt", "mtime": 1600000001, "md5": "d41d"},
    ),
    Case(
        "/cgi-bin/wedrive/file_download",
        lambda corp: corp.drive_files.download_way("F1"),
        {"fileid": "F1"},
        answer={"download_url": "https://x", "cookie_name": "c", "cookie_value": "v"},
        expected={"url": "https://x", "cookie_name": "c", "cookie_value": "v"},
    ),
    Case(
        "/cgi-bin/wedrive/file_download",
        lambda corp: corp.drive_files.download_way(selected_ticket="T"),
        {"selected_ticket": "T"},
        answer={"download_url": "https://x", "cookie_name": "c", "cookie_value": "v"},
        expected={"url": "https://x"},
    ),
    Case(
        "/cgi-bin/wedrive/file_acl_add",
        lambda corp: corp.drive_files.allow("F1", [department(2)]),
        {"fileid": "F1", "auth_info": [{"type": 2, "departmentid": 2, "auth": 1}]},
    ),
    Case(
        "/cgi-bin/wedrive/file_acl_del",
        lambda corp: corp.drive_files.disallow("F1", [user("zs", None)]),
        {"fileid": "F1", "auth_info": [{"type": 1, "userid": "zs"}]},
    ),
    Case(
        "/cgi-bin/wedrive/file_setting",
        lambda corp: corp.drive_files.set_scope("F1", Scope.CORP, 1),
        {"fileid": "F1", "auth_scope": 2, "auth": 1},
    ),
    Case(
        "/cgi-bin/wedrive/file_share",
        lambda corp: corp.drive_files.share("F1"),
        {"fileid": "F1"},
        answer={"share_url": "https://x"},
        expected="https://x",
    ),
]
ADMIN = [
    Case(
        "/cgi-bin/wedrive/get_file_permission",
        lambda corp: corp.drive_admin.permission("F1"),
        {"fileid": "F1"},
        answer={"share_range": {"enable_corp_internal": True}},
        expected={"model_extra": {"share_range": {"enable_corp_internal": True}, "errcode": 0, "errmsg": "ok"}},
    ),
    Case(
        "/cgi-bin/wedrive/file_secure_setting",
        lambda corp: corp.drive_admin.set_watermark("F1", {"text": "密"}),
        {"fileid": "F1", "watermark": {"text": "密"}},
    ),
    Case(
        "/cgi-bin/wedrive/mng_pro_info",
        lambda corp: corp.drive_admin.version(),
        {},
        answer={"is_pro": True},
        expected={"is_pro": True},
    ),
    Case(
        "/cgi-bin/wedrive/mng_capacity",
        lambda corp: corp.drive_admin.capacity(),
        {},
        answer={"total_capacity_for_all": 100},
        expected={"total_capacity_for_all": 100},
    ),
    Case(
        "/cgi-bin/wedrive/vip/batch_add",
        lambda corp: corp.drive_admin.give_seats(["a"]),
        {"userid_list": ["a"]},
        answer={"succ_userid_list": ["a"]},
        expected={"succ_userid_list": ["a"]},
    ),
    Case(
        "/cgi-bin/wedrive/vip/batch_del",
        lambda corp: corp.drive_admin.take_seats(["a"]),
        {"userid_list": ["a"]},
    ),
    Case(
        "/cgi-bin/wedrive/vip/list",
        lambda corp: corp.drive_admin.seats(),
        {"cursor": "", "limit": 100},
        answer={"has_more": False, "userid_list": ["a"]},
        expected={"userid_list": ["a"]},
    ),
]
DRIVE_CALLS = [*SPACES, *FILES, *ADMIN]
