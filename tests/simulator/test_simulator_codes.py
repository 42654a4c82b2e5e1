"""Parametric codes, the picture of one, and short keys."""

import io
from datetime import timedelta

import pytest
from PIL import Image

from tests.simulator.caller import errcode
from tests.simulator.official_calls import act, mistaken
from wxdesk.simulator.official import qr_codes
from wxdesk.simulator.official.qr_picture import SIZE, modules
from wxdesk.simulator.records import Profile


def create(service, action, seconds=None, **scene):
    body = {"action_name": action, "action_info": {"scene": scene}}
    return service.post("qrcode/create", body | ({"expire_seconds": seconds} if seconds is not None else {}))


@pytest.mark.parametrize(
    ("action", "scene", "temporary"),
    [
        ("QR_SCENE", {"scene_id": 2**31 - 1}, True),
        ("QR_STR_SCENE", {"scene_str": "场" * 64}, True),
        ("QR_LIMIT_SCENE", {"scene_id": 100_000}, False),
        ("QR_LIMIT_STR_SCENE", {"scene_str": "a"}, False),
    ],
)
def test_codes_of_every_kind(service, action, scene, temporary):
    made = create(service, action, **scene)
    assert made["url"].startswith("http://weixin.qq.com/q/")
    assert made.get("expire_seconds") == (60 if temporary else None)


@pytest.mark.parametrize(
    ("action", "scene", "seconds", "code"),
    [
        ("QR_MADE_UP", {"scene_id": 1}, None, 40053),
        ("QR_SCENE", {"scene_id": 0}, None, 40053),
        ("QR_SCENE", {"scene_id": 2**31}, None, 40053),
        ("QR_LIMIT_SCENE", {"scene_id": 100_001}, None, 40053),
        ("QR_STR_SCENE", {"scene_str": ""}, None, 40053),
        ("QR_LIMIT_STR_SCENE", {"scene_str": "a" * 65}, None, 40053),
        ("QR_SCENE", {"scene_id": 1}, 2_592_001, 40035),
        ("QR_SCENE", {"scene_id": 1}, 0, 40035),
    ],
)
def test_codes_that_are_refused(service, action, scene, seconds, code):
    assert errcode(create(service, action, seconds, **scene)) == code


def test_a_permanent_scene_gives_the_same_code_and_there_are_so_many(service, monkeypatch):
    first = create(service, "QR_LIMIT_SCENE", scene_id=7)
    assert create(service, "QR_LIMIT_SCENE", scene_id=7) == first
    monkeypatch.setattr(qr_codes, "PERMANENT_CODES", 1)
    assert errcode(create(service, "QR_LIMIT_SCENE", scene_id=8)) == 45029
    assert create(service, "QR_LIMIT_SCENE", scene_id=7) == first


def test_the_older_default_is_thirty_seconds(server, service):
    server.state.profile = Profile(qr_seconds=30)
    assert create(service, "QR_SCENE", scene_id=1)["expire_seconds"] == 30


def test_codes_are_for_verified_service_accounts(subscription):
    assert errcode(create(subscription, "QR_SCENE", scene_id=1)) == 48001


def test_the_picture_needs_no_token_and_dies_with_the_code(service, clock):
    made = create(service, "QR_SCENE", 2_592_000, scene_id=1)
    shown = service.http.get("/cgi-bin/showqrcode", params={"ticket": made["ticket"]})
    assert (shown.status_code, shown.headers["content-type"]) == (200, "image/jpg")
    assert read_code(shown.content) == made["url"]
    assert service.http.get("/cgi-bin/showqrcode", params={"ticket": "made-up"}).status_code == 404
    clock.set(clock.now() + timedelta(days=30))
    assert service.http.get("/cgi-bin/showqrcode", params={"ticket": made["ticket"]}).status_code == 404


def read_code(jpeg):
    """Read a version-4 code with mask 0 back, as a phone does once it has found the squares."""
    image = Image.open(io.BytesIO(jpeg)).convert("L")
    dot = image.width // (SIZE + 8)
    middles = [(at + 4) * dot + dot // 2 for at in range(SIZE)]
    grid = [[image.crop((x, y, x + 1, y + 1)).tobytes()[0] < 128 for x in middles] for y in middles]
    bits, upwards = [], True
    for right in (*range(SIZE - 1, 6, -2), 5, 3, 1):
        for y in range(SIZE - 1, -1, -1) if upwards else range(SIZE):
            bits += [grid[y][x] ^ ((x + y) % 2 == 0) for x in (right, right - 1) if not fixed(x, y)]
        upwards = not upwards
    words = [int("".join("01"[bit] for bit in bits[at : at + 8]), 2) for at in range(0, 64 * 8, 8)]
    data = words[0::2] + words[1::2]
    text = "".join(f"{each:08b}" for each in data)
    assert text[:4] == "0100"
    length = int(text[4:12], 2)
    return bytes(int(text[12 + at * 8 : 20 + at * 8], 2) for at in range(length)).decode()


def fixed(x, y):
    far = SIZE - 8
    corner = (x < 9 and y < 9) or (x >= far and y < 9) or (x < 9 and y >= far)
    return corner or x == 6 or y == 6 or (24 <= x <= 28 and 24 <= y <= 28)


def test_a_code_has_its_three_corners_and_its_format_twice():
    grid = modules("http://weixin.qq.com/q/x")
    for left, top in ((0, 0), (SIZE - 7, 0), (0, SIZE - 7)):
        assert [grid[top + at][left + at] for at in range(7)] == [True, False, True, True, True, False, True]
    level_m_mask_0 = [bit == "1" for bit in "101010000010010"]
    assert [grid[8][x] for x in (0, 1, 2, 3, 4, 5, 7, 8)] == level_m_mask_0[:8]
    assert [grid[y][8] for y in range(SIZE - 1, SIZE - 8, -1)] == level_m_mask_0[:7]
    with pytest.raises(ValueError, match="aaa"):
        modules("a" * 63)


def test_the_checks_of_a_code_are_those_of_the_standard():
    """Every block, taken as a polynomial, is zero at the generator's roots."""
    from wxdesk.simulator.official.qr_picture import _checks, _times

    block = bytes(range(32))
    whole = block + _checks(block)
    root = 1
    for _ in range(18):
        value = 0
        for byte in whole:
            value = _times(value, root) ^ byte
        assert value == 0
        root = _times(root, 2)


def test_a_follow_by_a_code_is_remembered(server, service):
    made = create(service, "QR_STR_SCENE", scene_str="店门口")
    act(service, "o-new-follower", "scan", app_id="wxservice", ticket=made["ticket"])
    told = service.get("user/info", openid="o-new-follower")
    assert (told["subscribe_scene"], told["qr_scene_str"]) == ("ADD_SCENE_QR_CODE", "店门口")
    assert act(service, "o-new-follower", "scan", ticket=made["ticket"]) == {"scene": "店门口"}
    assert mistaken(service, "/followers/o-new-follower/act", what="scan", ticket="made-up") == 400


def test_a_short_key_keeps_long_data_until_it_runs_out(service, subscription, clock):
    data = "数据" * 600
    key = service.post("shorten/gen", {"long_data": data, "expire_seconds": 100})["short_key"]
    clock.set(clock.now() + timedelta(seconds=40))
    kept = service.post("shorten/fetch", {"short_key": key})
    assert (kept["long_data"], kept["expire_seconds"]) == (data, 60)
    assert errcode(subscription.post("shorten/fetch", {"short_key": key})) == 40097
    clock.set(clock.now() + timedelta(seconds=60))
    assert errcode(service.post("shorten/fetch", {"short_key": key})) == 40097


@pytest.mark.parametrize(
    "body", [{"long_data": ""}, {"long_data": "a" * 4_097}, {"long_data": "a", "expire_seconds": 2_592_001}]
)
def test_short_keys_that_are_refused(service, body):
    assert errcode(service.post("shorten/gen", body)) == 40035
