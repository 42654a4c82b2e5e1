"""A client that others wrote works against the simulator as it is, once the platform's name leads there."""

import json
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from tests.simulator.official_calls import act, order
from tests.simulator.receiver import Receiver
from tests.simulator.test_simulator_pushing import settled
from wxdesk.domain.clock import CHINA
from wxdesk.simulator.people import Follower

PROGRAM = Path(__file__).with_name("other_client.py")
TOKEN, KEY = "callback1", "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
ANNA = "oAnna_0123456789abcdefghijkl"


def run(server, service, **more):
    told = {
        "base": server.urls.official,
        "appid": service.app.id,
        "secret": service.app.secret,
        "openid": ANNA,
        "token": TOKEN,
        "aes_key": KEY,
        "pushes": [],
    } | more
    done = subprocess.run(
        [sys.executable, str(PROGRAM)], input=json.dumps(told), capture_output=True, text=True, timeout=100, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture
def anna(server, service):
    """A follower since yesterday who has just written."""
    yesterday = int(datetime(2026, 11, 19, 12, tzinfo=CHINA).timestamp())
    server.state.add_followers(service.app.id, [Follower(ANNA, "", 0, yesterday, name="anna-preview")])
    act(service, ANNA, "text", content="你好")
    return ANNA


def test_wechatpy_does_its_work(server, service, anna):
    told = run(server, service)
    files = told["files"]
    assert files["body_url"].startswith("http://mmbiz.qpic.cn/")
    assert files["names"] == ["封面.png"]
    assert (files["downloaded"], files["read"], files["video"], files["refused"]) == (True, True, "片名", 44001)
    assert (files["counts"]["image_count"], files["counts"]["video_count"]) == (1, 1)
    assert told["drafts"] == {
        "title": "标题",
        "preview": 0,
        "sent": 0,
        "status": "SEND_SUCCESS",
        "gone": 40007,
        "again": 45065,
        "published": 0,
        "comments": 0,
    }
    followers = told["followers"]
    for name in ("all", "iterated", "batch", "tagged"):
        assert followers[name] == [anna], name
    assert (followers["remark"], followers["tags"], followers["counts"]) == ("老客户", [followers["tag"]], [1])
    assert (followers["to_tag"], followers["stranger"], followers["blocked"]) == (0, 40003, 1)
    assert told["menus"] == {"none": None, "names": ["今日"], "info": 1, "match": "今日"}
    assert told["codes"] == {"picture": "image/jpg", "addresses": ["127.0.0.1"]}
    assert told["service"] == {
        "accounts": ["安娜"],
        "online": [],
        "text": 0,
        "articles": 0,
        "menu": 0,
        "waiting": 0,
        "stranger": 40003,
    }
    assert told["statistics"] == {"users": 1, "retired": 47009}
    assert told["web"]["openid"] == anna
    phone = server.state.phone_of(anna)
    assert [each.source for each in phone] == ["preview", "mass", "mass", "service", "service", "service"]


def test_wechatpy_reads_our_pushes_and_we_its_replies(server, service, anna):
    receiver = Receiver()
    try:
        order(
            service,
            f"/apps/{service.app.id}/callback",
            url=receiver.url,
            token=TOKEN,
            encoding_aes_key=KEY,
            mode="safe",
        )
        service.post("menu/create", {"button": [{"type": "click", "name": "今日", "key": "TODAY"}]})
        act(service, anna, "text", content="你好 <&]]>")
        act(service, anna, "picture")
        act(service, anna, "voice", recognition="你好")
        act(service, anna, "place", label="北京")
        act(service, anna, "link", title="t", url="https://example.com")
        act(service, anna, "tap", name="今日")
        act(service, anna, "leave")
        act(service, anna, "follow")
        settled(server)
        pushes = [{"query": each.query, "body": each.body} for each in receiver.pushed]
        told = run(server, service, pushes=pushes)
        kinds = ["text", "image", "voice", "location", "link", "click", "unsubscribe", "subscribe"]
        assert [each["kind"] for each in told] == kinds
        assert {each["source"] for each in told} == {anna}
        assert (told[0]["content"], told[5]["key"]) == ("你好 <&]]>", "TODAY")
        assert not any(each["forged"] for each in told)
        replies = iter(told[0]["replies"])
        receiver.answer = lambda _: next(replies)
        for _ in range(3):
            act(service, anna, "text", content="还在吗")
        assert settled(server)[-3:] == ["replied"] * 3
        received = [each for each in server.state.phone_of(anna) if each.source == "reply"]
        assert [each.kind for each in received] == ["text", "news"]
        assert "收到" in received[0].text
        assert f"{service.app.id} {anna}" in server.state.records.waiting_cases
    finally:
        receiver.close()
