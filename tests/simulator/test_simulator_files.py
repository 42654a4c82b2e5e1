"""Sounds, films, thumbs and pictures: permanent, or for three days."""

from datetime import timedelta

import httpx
import pytest

from tests.simulator.caller import JPEG, PNG, errcode
from tests.simulator.official_calls import AMR, MP4, film, thumb
from wxdesk.simulator import media
from wxdesk.simulator.official.sounds import seconds_of, sound_of
from wxdesk.simulator.records import App, Profile

FRAME = b"\x3c" + bytes(31)
LONG_AMR = b"#!AMR\n" + FRAME * 3_001
MP3 = b"\xff\xfb\x90\x00"
HEIC = b"\x00\x00\x00\x18ftypheic" + bytes(40)


def wav(seconds):
    return (
        b"RIFF"
        + bytes(4)
        + b"WAVEfmt "
        + bytes(12)
        + (1_000).to_bytes(4, "little")
        + bytes(12)
        + bytes(seconds * 1_000)
    )


WMA = bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c") + bytes(40)


def permanent(account, data, use, description=None):
    files = {"media": ("文件", data)} | ({"description": (None, description)} if description is not None else {})
    params = {"access_token": account.token, "type": use}
    return account._read(account.http.post("/cgi-bin/material/add_material", params=params, files=files))


def test_how_long_sounds_play():
    assert seconds_of(AMR) == pytest.approx(1.0)
    assert seconds_of(wav(3)) == pytest.approx(3.0)
    assert seconds_of(MP3.ljust(16_000 * 2, b"0")) == pytest.approx(2.0)
    assert seconds_of(b"ID3\x03\x00\x00\x00\x00\x00\x0a" + bytes(10) + MP3.ljust(16_000, b"0")) == pytest.approx(1.0)
    assert [sound_of(each) for each in (AMR, wav(1), MP3, WMA, PNG, b"")] == ["amr", "wav", "mp3", "wma", None, None]


@pytest.mark.parametrize("data", [AMR, MP3.ljust(9_000, b"0"), wav(60), WMA])
def test_permanent_sounds(service, data):
    answer = permanent(service, data, "voice")
    assert "url" not in answer
    params = {"access_token": service.token}
    got = service.http.post("/cgi-bin/material/get_material", params=params, json={"media_id": answer["media_id"]})
    assert got.content == data


@pytest.mark.parametrize(
    ("data", "use", "description", "code"),
    [
        (PNG, "voice", None, 40113),
        (LONG_AMR, "voice", None, 45007),
        (wav(61), "voice", None, 45007),
        (AMR.ljust((2 << 20) + 1, b"\x44"), "voice", None, 40010),
        (HEIC, "video", '{"title":"t"}', 40113),
        (HEIC, "image", None, 40113),
        (MP4.ljust((10 << 20) + 1, b"0"), "video", '{"title":"t"}', 40011),
        (MP4, "video", None, 47001),
        (MP4, "video", "{", 47001),
        (MP4, "video", '{"introduction":"no title"}', 40035),
        (b"", "voice", None, 44001),
        (AMR, "news", None, 40004),
    ],
)
def test_permanent_files_that_are_refused(service, data, use, description, code):
    assert errcode(permanent(service, data, use, description)) == code


def test_a_film_is_described_and_read_back(service):
    media_id = film(service)["media_id"]
    told = service.post("material/get_material", {"media_id": media_id})
    assert (told["title"], told["description"]) == ("片名", "说明")
    assert told["vid"].startswith("apiv_")
    served = service.http.get(httpx.URL(told["down_url"]).raw_path.decode())
    assert served.content == MP4


def test_what_is_listed_and_counted(service):
    film(service)
    permanent(service, AMR, "voice")
    service.cover()
    draft = service.draft()
    counts = service.get("material/get_materialcount")
    assert counts == {"voice_count": 1, "video_count": 1, "image_count": 2, "news_count": 1}
    asked = {"offset": 0, "count": 20}
    films = service.post("material/batchget_material", asked | {"type": "video"})
    assert [(each["name"], "url" in each) for each in films["item"]] == [("片名", False)]
    assert service.post("material/batchget_material", asked | {"type": "voice"})["item"][0]["name"] == "文件"
    news = service.post("material/batchget_material", asked | {"type": "news"})
    assert (news["total_count"], news["item"][0]["media_id"]) == (1, draft)
    assert service.post("material/get_material", {"media_id": draft})["news_item"][0]["title"] == "标题"
    for change, code in (({"type": "thumb"}, 40004), ({"type": "image", "count": 21}, 40035)):
        assert errcode(service.post("material/batchget_material", asked | change)) == code


def test_there_are_so_many_sounds(service, monkeypatch):
    monkeypatch.setattr(media, "OTHER_COUNT", 1)
    permanent(service, AMR, "voice")
    assert errcode(permanent(service, AMR, "voice")) == 45034


@pytest.mark.parametrize(("data", "use"), [(PNG, "image"), (JPEG, "image"), (AMR, "voice"), (JPEG, "thumb")])
def test_a_temporary_file_comes_back_for_three_days_under_its_chinese_name(service, clock, data, use):
    answer = service.upload("media/upload", data, "名字.dat", type=use)
    assert (answer["type"], answer["created_at"]) == (use, int(clock.now().timestamp()))
    query = {"access_token": service.token, "media_id": str(answer["thumb_media_id" if use == "thumb" else "media_id"])}
    got = service.http.get("/cgi-bin/media/get", params=query)
    assert got.content == data
    disposition = got.headers.raw[[name for name, _ in got.headers.raw].index(b"content-disposition")][1]
    assert disposition == 'attachment; filename="名字.dat"'.encode()
    clock.set(clock.now() + timedelta(days=3))
    service._token = ""
    assert errcode(service.get("media/get", media_id=query["media_id"])) == 40007


def test_a_temporary_film_is_only_an_address(service):
    media_id = service.upload("media/upload", MP4, "a.mp4", type="video")["media_id"]
    address = httpx.URL(service.get("media/get", media_id=media_id)["video_url"])
    assert service.http.get(address.raw_path.decode()).content == MP4


@pytest.mark.parametrize(
    ("data", "use", "code"),
    [
        (PNG, "made_up", 40004),
        (b"BM" + bytes(40), "image", 40005),
        (wav(1), "voice", 40005),
        (PNG, "thumb", 40005),
        (LONG_AMR, "voice", 45007),
        (PNG.ljust((10 << 20) + 1, b"0"), "image", 40009),
        (JPEG.ljust((64 << 10) + 1, b"0"), "thumb", 40012),
    ],
)
def test_temporary_files_that_are_refused(service, data, use, code):
    assert errcode(service.upload("media/upload", data, type=use)) == code


def test_another_row_of_the_table_says_two_megabytes(server, service):
    server.state.profile = Profile(temporary_image_bytes=2 << 20)
    assert errcode(service.upload("media/upload", PNG.ljust((2 << 20) + 1, b"0"), type="image")) == 40009
    assert "media_id" in service.upload("media/upload", PNG.ljust(2 << 20, b"0"), type="image")


def test_permanent_material_is_no_temporary_and_the_other_way_round(service, subscription):
    assert errcode(service.get("media/get", media_id=service.cover())) == 40007
    temporary = service.upload("media/upload", PNG, type="image")["media_id"]
    for call in ("get_material", "del_material"):
        assert errcode(service.post(f"material/{call}", {"media_id": temporary})) == 40007
    assert errcode(subscription.get("media/get", media_id=str(temporary))) == 40007


def test_a_voice_of_a_page(service, caller):
    voice = str(service.upload("media/upload", b"Speex   " + bytes(60), "a.speex", type="voice")["media_id"])
    query = {"access_token": service.token, "media_id": voice}
    got = service.http.get("/cgi-bin/media/get/jssdk", params=query)
    assert (got.headers["content-type"], got.content[:5]) == ("audio/speex", b"Speex")
    assert errcode(service.get("media/get/jssdk", media_id=thumb(service))) == 40007
    assert errcode(caller(App("wxplain", "s", verified=False)).get("media/get/jssdk", media_id=voice)) == 48001


def test_a_film_gets_a_title_for_mass_sending(service):
    body = {"media_id": film(service)["media_id"], "title": "标题", "description": "说明"}
    named = service.post("media/uploadvideo", body)
    assert (named["type"], named["media_id"] != body["media_id"]) == ("video", True)
    assert errcode(service.post("media/uploadvideo", {"media_id": service.cover()})) == 40007
