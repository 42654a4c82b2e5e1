"""Files: media, WeDrive's parts and cookies, the CSV files of imports."""

import base64
import csv
import io

import pytest

from tests.unit.wechat.scripted import OK, Answer
from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.wechat.answers import Download
from wxdesk.wechat.wecom.batch_files import (
    DEPARTMENT_HEADER,
    MEMBER_HEADER,
    DepartmentRow,
    MemberRow,
    department_file,
    member_file,
)
from wxdesk.wechat.wecom.drive_uploads import Place
from wxdesk.wechat.wecom.media import MediaType
from wxdesk.wechat.wecom.sha1_state import BLOCK, block_digests
from wxdesk.wechat.wire import Upload

pytestmark = pytest.mark.anyio

PUBLISHED = (b"1234567890\r\n" * 500_000)[:5_999_998]
DIGESTS = (
    "5186fee37e9f7e77a1f6bea8d4e32638d5186d44",
    "cf540965f3190bc0c6367147ab0ac64dc9eff6a0",
    "bda1e884e1cb23a5cbdea73d2e00e23baa72d2f5",
)
PLACE = Place("S1", "S1")


async def caught(call) -> PlatformError:
    with pytest.raises(PlatformError) as info:
        await call
    return info.value


# -- media ----------


@pytest.mark.parametrize("kind", list(MediaType))
async def test_a_file_goes_out_under_its_own_name(platform, corp, kind):
    platform.answer({"errcode": 0, "errmsg": "", "type": kind.value, "media_id": "M", "created_at": "1380000000"})
    media = await corp.media.upload(Upload("名单.csv", b"hello!"), kind)
    assert (media.media_id, media.created_at) == ("M", 1380000000)
    request = platform.request
    assert (request.path, request.args) == ("/cgi-bin/media/upload", {"type": kind.value})
    [part] = request.parts
    assert (part.name, part.filename, part.data) == ("media", "名单.csv", b"hello!")


async def test_a_picture_for_good_gets_an_address(platform, corp):
    platform.answer({"errcode": 0, "errmsg": "", "url": "https://p.qpic.cn/pic_wework/1"})
    assert await corp.media.upload_image(Upload("a.png", b"picture")) == "https://p.qpic.cn/pic_wework/1"
    assert platform.request.path == "/cgi-bin/media/uploadimg"


@pytest.mark.parametrize(
    ("name", "data"), [("a", b"12345"), ("a", b"x" * (10 * 1024 * 1024 + 1)), ("/a", b"123456"), ("a:b", b"123456")]
)
async def test_a_file_against_the_rules_is_not_sent(platform, corp, name, data):
    error = await caught(corp.media.upload(Upload(name, data), MediaType.IMAGE))
    assert (error.code, error.outcome, platform.requests) == ("field_refused", Outcome.REFUSED, [])


@pytest.mark.parametrize(("path", "name"), [("/cgi-bin/media/get", "get"), ("/cgi-bin/media/get/jssdk", "get_voice")])
async def test_a_file_comes_back(platform, corp, path, name):
    headers = {"Content-Type": "image/jpg", "Content-Disposition": 'attachment; filename="MEDIA_ID.jpg"'}
    platform.answer(Answer(b"\xff\xd8\xff\x00", headers=headers))
    assert await getattr(corp.media, name)("M") == Download("MEDIA_ID.jpg", "image/jpg", b"\xff\xd8\xff\x00")
    assert (platform.request.path, platform.request.args) == (path, {"media_id": "M"})


async def test_a_file_that_is_gone_is_a_refusal(platform, corp):
    platform.answer({"errcode": 40007, "errmsg": "invalid media_id"})
    assert (await caught(corp.media.get("M"))).errcode == 40007
    platform.answer(OK)
    assert (await caught(corp.media.get("M"))).code == "platform_garbled"


# -- WeDrive ----------


def test_the_state_of_sha1_is_the_published_one():
    assert block_digests(PUBLISHED) == DIGESTS


@pytest.mark.parametrize("size", [1, BLOCK])
def test_a_file_of_one_part_has_an_ordinary_digest(size):
    assert len(block_digests(b"x" * size)) == 1


async def test_a_large_file_goes_in_parts(platform, corp, monkeypatch):
    platform.answer(OK | {"hit_exist": False, "upload_key": "KEY"}, OK, OK, OK, OK | {"fileid": "F1"})
    told = []
    assert await corp.drive_uploads.upload_in_parts(PLACE, "大.bin", PUBLISHED, lambda *each: told.append(each)) == "F1"
    first, *parts, last = platform.requests
    assert first.path == "/cgi-bin/wedrive/file_upload_init"
    assert first.json == {
        "spaceid": "S1",
        "fatherid": "S1",
        "file_name": "大.bin",
        "size": 5_999_998,
        "block_sha": list(DIGESTS),
        "skip_push_card": False,
    }
    bodies = sorted((each.json for each in parts), key=lambda body: body["index"])
    assert [body["index"] for body in bodies] == [1, 2, 3]
    assert b"".join(base64.b64decode(body["file_base64_content"]) for body in bodies) == PUBLISHED
    assert {each.path for each in parts} == {"/cgi-bin/wedrive/file_upload_part"}
    assert (last.path, last.json) == ("/cgi-bin/wedrive/file_upload_finish", {"upload_key": "KEY"})
    assert sorted(told) == [(1, 3), (2, 3), (3, 3)]


async def test_a_file_that_is_there_already_is_not_sent(platform, corp):
    platform.answer(OK | {"hit_exist": True, "fileid": "F1"})
    assert await corp.drive_uploads.upload_in_parts(PLACE, "a", b"123") == "F1"
    assert len(platform.requests) == 1


async def test_a_part_that_is_refused_ends_the_upload(platform, corp):
    platform.answer(OK | {"upload_key": "KEY"}, {"errcode": 640006, "errmsg": "no capacity"})
    assert (await caught(corp.drive_uploads.upload_in_parts(PLACE, "a", b"123"))).errcode == 640006
    assert "/cgi-bin/wedrive/file_upload_finish" not in [each.path for each in platform.requests]


async def test_a_download_sends_the_cookie_and_no_token(platform, corp):
    platform.answer(
        OK | {"download_url": f"{platform.url}/pan/1?x=2", "cookie_name": "auth", "cookie_value": "s3cret"},
        Answer(b"data \xff", headers={"Content-Type": "application/octet-stream"}),
    )
    assert (await corp.drive_files.download("F1")).data == b"data \xff"
    _, fetched = platform.requests
    assert (fetched.path, fetched.query, fetched.headers["cookie"]) == ("/pan/1", {"x": "2"}, "auth=s3cret")


async def test_the_cookie_of_a_download_is_not_shown(platform, corp):
    platform.answer(OK | {"download_url": "https://x", "cookie_name": "auth", "cookie_value": "s3cret"})
    assert "s3cret" not in repr(await corp.drive_files.download_way("F1"))


async def test_a_download_that_is_not_given_is_told(platform, corp):
    way = OK | {"download_url": f"{platform.url}/pan/1", "cookie_name": "a", "cookie_value": "b"}
    platform.answer(way, Answer(b"no", status=403))
    assert (await caught(corp.drive_files.download("F1"))).outcome is Outcome.REFUSED


@pytest.mark.parametrize(
    "place", [Place(), Place("S1"), Place("S1", "S1", "ticket"), Place(father_id="S1")], ids=lambda place: str(place)
)
async def test_a_file_needs_one_place(platform, corp, place):
    assert (await caught(corp.drive_uploads.upload(place, "a", b"123"))).code == "field_refused"


@pytest.mark.parametrize(("name", "taken"), [("a" * 255, True), ("好" * 127, True), ("好" * 128, False), ("", False)])
async def test_a_chinese_character_counts_twice_in_a_name(platform, corp, name, taken):
    platform.answer(OK | {"fileid": "F1"})
    if taken:
        assert await corp.drive_uploads.upload(PLACE, name, b"123")
    else:
        assert (await caught(corp.drive_uploads.upload(PLACE, name, b"123"))).details["field"] == "file_name"


# -- imports ----------


def test_the_members_file_has_the_headers_that_the_platform_knows():
    rows = [
        MemberRow("张三", "ZhangSan", "13800000000", departments=(1, 2), is_leader=(True, False), order=(3, 4)),
        MemberRow('李"四,', "lisi", email="a@b.cn", position="行\n二", gender="女", disabled=True),
    ]
    file = member_file(rows)
    header, first, second = csv.reader(io.StringIO(file.data.decode()))
    assert ",".join(header) == MEMBER_HEADER
    assert first == ["张三", "ZhangSan", "13800000000", "", "1;2", "", "", "1;0", "3;4", "", "", "", "0", ""]
    assert second == ['李"四,', "lisi", "", "a@b.cn", "1", "行 二", "女", "", "", "", "", "", "1", ""]
    assert b"\r" not in file.data
    assert (file.line_of("zhangsan"), file.line_of("LISI"), file.line_of("nobody")) == (2, 3, 0)
    assert member_file(rows, bom=True).data == b"\xef\xbb\xbf" + file.data


def test_the_departments_file_has_the_headers_that_the_platform_knows():
    file = department_file([DepartmentRow("总部", 1, 0), DepartmentRow("研发", 2, order=7)])
    assert file.data.decode() == f"{DEPARTMENT_HEADER}\n总部,1,0,0\n研发,2,1,7\n"
    assert (file.line_of(2), file.line_of("1"), file.line_of(3)) == (3, 2, 0)


@pytest.mark.parametrize(
    ("rows", "field", "reason", "line"),
    [
        ([MemberRow("", "a", "1")], "name", "missing", 2),
        ([MemberRow("a", "", "1")], "userid", "missing", 2),
        ([MemberRow("a", "a")], "mobile", "missing", 2),
        ([MemberRow("a", "a", "1"), MemberRow("b", "b", "1", departments=())], "department", "missing", 3),
        ([MemberRow("a", "a", "1"), MemberRow("b", "A", "2")], "userid", "twice", 3),
    ],
)
def test_a_row_that_would_spoil_the_file_is_named(rows, field, reason, line):
    with pytest.raises(PlatformError) as info:
        member_file(rows)
    details = info.value.details
    assert (details["field"], details["reason"], details["found"]) == (field, reason, line)


def test_a_department_twice_would_spoil_the_file():
    with pytest.raises(PlatformError) as info:
        department_file([DepartmentRow("a", 2), DepartmentRow("b", 2)])
    assert info.value.details["reason"] == "twice"


async def test_an_import_that_failed_without_a_status_is_told(platform, corp):
    body = {"errcode": "302005", "errmsg": "import fail, please retry later, hint: [1]", "type": "replace_user"}
    platform.answer(body)
    assert (await caught(corp.batch.result("J"))).errcode == 302005
