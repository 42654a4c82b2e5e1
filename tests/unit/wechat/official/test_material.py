"""Pictures, temporary media and permanent material on the wire (reference: official-account-api §5)."""

import json

import pytest

from tests.unit.wechat.official.cases import (
    Case,
    Refused,
    agree,
    check,
    check_refused,
    check_stopped,
    garbled,
    listed,
    refusals,
    tabled,
)
from tests.unit.wechat.scripted import OK, Answer, Part
from wxdesk.domain.attempts import PlatformError
from wxdesk.wechat.official import material, media
from wxdesk.wechat.official.media import MediaType
from wxdesk.wechat.wire import Download

pytestmark = pytest.mark.anyio

JPG = b"\xff\xd8\xff\xe0" + bytes(range(256)) + b"\r\n--not-a-boundary\r\n"
MP3 = b"ID3\x04" + b"\x00" * 64
KB, MB = 1_024, 1_048_576

UPLOADS = [
    (
        "uploadimg",
        lambda session: media.upload_image(session, JPG, "图 1.png"),
        "/cgi-bin/media/uploadimg",
        {},
        [Part("media", "图 1.jpg", JPG)],
        {"url": "http://mmbiz.qpic.cn/mmbiz_jpg/x/0", "errcode": 0, "errmsg": "ok"},
        "https://mmbiz.qpic.cn/mmbiz_jpg/x/0",
    ),
    (
        "add_material, picture",
        lambda session: material.add(session, MediaType.IMAGE, JPG, "封面.jpg"),
        "/cgi-bin/material/add_material",
        {"type": "image"},
        [Part("media", "封面.jpg", JPG)],
        {"media_id": "M-1", "url": "http://mmbiz.qpic.cn/x", "item": []},
        {"media_id": "M-1", "url": "http://mmbiz.qpic.cn/x", "item": []},
    ),
    (
        "add_material, voice, answered without an address",
        lambda session: material.add(session, MediaType.VOICE, MP3, "声.mp3"),
        "/cgi-bin/material/add_material",
        {"type": "voice"},
        [Part("media", "声.mp3", MP3)],
        {"media_id": 12},
        {"media_id": "12", "url": ""},
    ),
    (
        "media/upload, picture",
        lambda session: media.upload(session, MediaType.IMAGE, JPG, "a.jpg"),
        "/cgi-bin/media/upload",
        {"type": "image"},
        [Part("media", "a.jpg", JPG)],
        {"type": "image", "media_id": "T-1", "created_at": "1700000000"},
        {"type": "image", "media_id": "T-1", "created_at": 1_700_000_000},
    ),
    (
        "media/upload, thumb, which has a name of its own",
        lambda session: media.upload(session, MediaType.THUMB, JPG, "a.jpg"),
        "/cgi-bin/media/upload",
        {"type": "thumb"},
        [Part("media", "a.jpg", JPG)],
        {"type": "thumb", "thumb_media_id": "T-2", "created_at": 1},
        {"media_id": "T-2"},
    ),
]


@pytest.mark.parametrize(
    ("call", "path", "args", "parts", "answer", "expected"),
    [row[1:] for row in UPLOADS],
    ids=[row[0] for row in UPLOADS],
)
async def test_an_upload_and_its_answer(call, path, args, parts, answer, expected, session, platform):
    platform.answer(answer)
    result = await call(session)
    request = platform.request
    assert (request.method, request.path, request.args) == ("POST", path, args)
    assert request.parts == parts
    agree(result, expected)


async def test_a_film_carries_its_title_and_words_in_a_field_of_the_form(session, platform):
    platform.answer({"media_id": "F-1"})
    added = await material.add_video(session, b"film", "片.mp4", "标题 “一”", "介绍")
    assert added.media_id == "F-1"
    request = platform.request
    assert (request.path, request.args) == ("/cgi-bin/material/add_material", {"type": "video"})
    described, file = sorted(request.parts, key=lambda part: part.name)
    assert file == Part("media", "片.mp4", b"film")
    assert (described.name, described.filename) == ("description", None)
    assert json.loads(described.data.decode("utf-8")) == {"title": "标题 “一”", "introduction": "介绍"}
    assert "标题".encode() in described.data


CASES = [
    Case(
        "uploadvideo",
        lambda session: media.prepare_video(session, "F-1", "题", "述"),
        "/cgi-bin/media/uploadvideo",
        {"media_id": "F-1", "title": "题", "description": "述"},
        answer={"type": "video", "media_id": "F-2", "created_at": 1_398_848_981},
        expected={"type": "video", "media_id": "F-2", "created_at": 1_398_848_981},
    ),
    Case(
        "media/get of a film",
        lambda session: media.get(session, "F-1"),
        "/cgi-bin/media/get",
        args={"media_id": "F-1"},
        answer={"video_url": "http://film"},
        expected={"video_url": "http://film"},
    ),
    Case(
        "get_material of a film",
        lambda session: material.get(session, "F-1"),
        "/cgi-bin/material/get_material",
        {"media_id": "F-1"},
        answer={"title": "题", "description": "述", "down_url": "http://film", "vid": "apiv_1", "cover_url": "c"},
        expected={"title": "题", "description": "述", "down_url": "http://film", "vid": "apiv_1", "cover_url": "c"},
    ),
    Case(
        "get_material of a film, of which little is told",
        lambda session: material.get(session, "F-1"),
        "/cgi-bin/material/get_material",
        {"media_id": "F-1"},
        answer={"down_url": "http://film"},
        expected={"title": "", "vid": ""},
    ),
    Case(
        "get_material of old articles",
        lambda session: material.get(session, "N-1"),
        "/cgi-bin/material/get_material",
        {"media_id": "N-1"},
        answer={"news_item": [{"title": "旧", "show_cover_pic": 1}]},
        expected={"news_item": [{"title": "旧", "show_cover_pic": True}]},
    ),
    Case(
        "get_materialcount",
        material.counts,
        "/cgi-bin/material/get_materialcount",
        answer={"voice_count": "1", "video_count": 2, "image_count": 3, "news_count": 4},
        expected={"voice_count": 1, "video_count": 2, "image_count": 3, "news_count": 4},
    ),
    Case(
        "del_material",
        lambda session: material.delete(session, "M-1"),
        "/cgi-bin/material/del_material",
        {"media_id": "M-1"},
    ),
    Case(
        "batchget_material of pictures",
        lambda session: material.page(session, "image", 20, 5),
        "/cgi-bin/material/batchget_material",
        {"type": "image", "offset": 20, "count": 5},
        answer={
            "total_count": "21",
            "item_count": 1,
            "item": {"media_id": "M-1", "name": "图.jpg", "update_time": "1700000000", "url": "http://x", "tags": []},
        },
        expected={
            "total_count": 21,
            "materials": [
                {"media_id": "M-1", "name": "图.jpg", "update_time": 1_700_000_000, "url": "http://x", "tags": []}
            ],
        },
    ),
    Case(
        "batchget_material of old articles",
        lambda session: material.page(session, "news"),
        "/cgi-bin/material/batchget_material",
        {"type": "news", "offset": 0, "count": 20},
        answer={"item": [{"media_id": "N-1", "content": {"news_item": [{"title": "旧"}]}, "update_time": 1}]},
        expected={"total_count": 0, "materials": [{"media_id": "N-1", "content": {"news_item": [{"title": "旧"}]}}]},
    ),
]


@tabled(CASES)
async def test_the_call_and_its_answer(case, session, platform):
    await check(case, session, platform)


DOWNLOADS = [
    (lambda session: media.get(session, "T-1"), "GET", "/cgi-bin/media/get", {"media_id": "T-1"}),
    (lambda session: media.get_voice(session, "T-1"), "GET", "/cgi-bin/media/get/jssdk", {"media_id": "T-1"}),
    (lambda session: material.get(session, "T-1"), "POST", "/cgi-bin/material/get_material", {}),
]


@pytest.mark.parametrize(("call", "method", "path", "args"), DOWNLOADS, ids=[row[2] for row in DOWNLOADS])
async def test_a_file_comes_back_as_its_bytes(call, method, path, args, session, platform):
    told = {"Content-Type": "image/jpeg", "Content-Disposition": 'attachment; filename="a.jpg"'}
    platform.answer(Answer(JPG, headers=told))
    found = await call(session)
    assert isinstance(found, Download)
    assert (found.name, found.content_type, found.data) == ("a.jpg", "image/jpeg", JPG)
    request = platform.request
    assert (request.method, request.path, request.args) == (method, path, args)
    assert request.method == "GET" or request.json == {"media_id": "T-1"}


async def test_a_voice_that_is_no_file_is_no_answer(session, platform):
    await garbled(lambda session: media.get_voice(session, "T-1"), session, platform, OK)


@refusals(
    [
        Refused(
            lambda session: media.upload_image(session, JPG, "a.jpg"),
            {
                40005: "picture_refused",
                40009: "picture_too_large",
                40137: "picture_refused",
                41005: "media_refused",
                43002: "call_malformed",
                44001: "picture_refused",
                45009: "calls_used_up",
            },
        ),
        Refused(
            lambda session: material.add(session, MediaType.VOICE, MP3, "a.mp3"),
            {
                40004: "media_refused",
                40006: "media_refused",
                40010: "media_refused",
                40011: "media_refused",
                40012: "picture_too_large",
                40113: "picture_refused",
                45001: "picture_too_large",
                45007: "media_refused",
            },
        ),
        Refused(lambda session: media.get(session, "T"), {40007: "material_unknown"}),
        Refused(lambda session: media.get_voice(session, "T"), {40007: "material_unknown", 48001: "api_not_allowed"}),
        Refused(lambda session: material.get(session, "M"), {40007: "material_unknown"}),
        Refused(lambda session: material.delete(session, "M"), {40007: "material_unknown", 48005: "material_in_use"}),
        Refused(lambda session: material.page(session, "image"), {40004: "media_refused"}),
        Refused(lambda session: media.prepare_video(session, "F"), {40007: "material_unknown"}),
    ]
)
async def test_what_the_platform_refuses(call, errcode, code, session, platform):
    await check_refused(call, errcode, code, session, platform)


@pytest.mark.parametrize(
    ("call", "code"),
    [
        (lambda session: media.upload_image(session, b"", "a.jpg"), "picture_refused"),
        (lambda session: media.upload_image(session, b"x" * MB, "a.jpg"), "picture_too_large"),
        (lambda session: media.upload(session, MediaType.THUMB, b"x" * (64 * KB + 1), "a"), "picture_too_large"),
        (lambda session: media.upload(session, MediaType.VOICE, b"x" * (2 * MB + 1), "a"), "media_refused"),
        (lambda session: media.upload(session, MediaType.VIDEO, b"", "a"), "media_refused"),
        (lambda session: material.add(session, MediaType.IMAGE, b"x" * (10 * MB + 1), "a"), "picture_too_large"),
        (lambda session: material.add(session, MediaType.THUMB, b"x" * (64 * KB + 1), "a"), "picture_too_large"),
        (lambda session: material.add_video(session, b"x" * (10 * MB + 1), "a", "t", "i"), "media_refused"),
        (lambda session: material.page(session, "image", size=21), "field_refused"),
    ],
)
async def test_what_exceeds_a_documented_limit_costs_no_call(call, code, session, platform):
    await check_stopped(call, code, session, platform)


async def test_a_disputed_size_is_tried(session, platform):
    platform.answer({"type": "image", "media_id": "T"})
    assert (await media.upload(session, MediaType.IMAGE, b"x" * (2 * MB + 1), "a.jpg")).media_id == "T"


async def test_all_material_is_read_in_the_largest_pages(session, platform):
    platform.answer({"item": [{"media_id": "M"}] * 20}, {"item": []})
    assert len(await listed(material.every(session, "voice"))) == 20
    assert [request.json for request in platform.requests] == [
        {"type": "voice", "offset": offset, "count": 20} for offset in (0, 20)
    ]


@pytest.mark.parametrize("answer", [OK, {"url": ""}])
async def test_an_upload_without_an_address_has_not_arrived(answer, session, platform):
    platform.answer(answer)
    with pytest.raises(PlatformError) as caught:
        await media.upload_image(session, JPG, "a.jpg")
    assert caught.value.code == "platform_garbled"
