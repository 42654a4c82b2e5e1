"""The log of requests: what it says, what it never says, and that it stays small."""

import asyncio
import json
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.unit.wechat.scripted import RID, Answer, refused
from tests.unit.wechat.wire.proxies import proxy
from wxdesk.domain.attempts import PlatformError
from wxdesk.services.ports import Exchange
from wxdesk.wechat.requests import BYTES, FILE, RequestLog
from wxdesk.wechat.roads import Road, open_client
from wxdesk.wechat.secret import Secret
from wxdesk.wechat.wire import Upload, Wire

pytestmark = pytest.mark.anyio

ONE = Exchange(
    at=datetime(2026, 11, 20, 2, 0, tzinfo=UTC),
    account_id=1,
    method="POST",
    address="api.weixin.qq.com/cgi-bin/draft/add",
    bytes_out=120,
    bytes_in=40,
    milliseconds=17,
    status=200,
    errcode=0,
    rid="",
    result="answered",
    road="direct",
)
SECRETS = (
    "the-app-secret",
    "the-access-token",
    "正文不可见",
    "office:pass-word",
    "pass-word",
    "b2ZmaWNlOnBhc3Mtd29yZA",
)


@pytest.fixture
def log(tmp_path):
    made = RequestLog(tmp_path)
    yield made
    made.close()


async def test_it_tells_what_happened(platform, wire_to, noted, free_tcp_port):
    platform.answer({"errcode": 0}, refused(40164), Answer(b"<html>", 502), Answer(b"{"))
    wire = wire_to(platform.url)
    await wire.post("/cgi-bin/draft/add", {"access_token": "t"}, {"a": "名"})
    for call in (
        wire.get("/cgi-bin/stable_token", {}),
        wire.get("/cgi-bin/b", {}),
        wire.get("/cgi-bin/c", {}),
        wire_to(f"http://127.0.0.1:{free_tcp_port}").get("/cgi-bin/d", {}),
    ):
        await asyncio.gather(call, return_exceptions=True)
    assert [(each.status, each.errcode, each.result) for each in noted] == [
        (200, 0, "answered"),
        (200, 40164, "answered"),
        (502, 0, "platform_http_error"),
        (200, 0, "platform_garbled"),
        (0, 0, "platform_unreachable"),
    ]
    first = noted[0]
    assert (first.method, first.address) == ("POST", f"{platform.url[7:]}/cgi-bin/draft/add")
    assert (first.bytes_out, first.bytes_in, first.account_id, first.road) == (12, 14, 7, "direct")
    assert noted[1].rid == RID


async def test_the_newest_come_first_and_accounts_apart(log):
    for n in range(5):
        log.note(replace(ONE, account_id=n % 2, milliseconds=n))
    assert [each.milliseconds for each in await log.recent()] == [4, 3, 2, 1, 0]
    assert [each.milliseconds for each in await log.recent(1)] == [3, 1]
    assert [each.milliseconds for each in await log.recent(None, 2)] == [4, 3]
    assert (await log.recent())[0] == replace(ONE, account_id=0, milliseconds=4)


async def test_two_files_of_a_million_bytes_are_kept(log, tmp_path):
    for n in range(12_000):
        log.note(replace(ONE, milliseconds=n))
    newest = await log.recent(limit=20_000)
    sizes = {file.name: file.stat().st_size for file in tmp_path.iterdir()}
    assert set(sizes) == {FILE, f"{FILE}.1"}
    assert max(sizes.values()) < BYTES + 1_000
    assert [each.milliseconds for each in newest] == list(range(11_999, 11_999 - len(newest), -1))
    assert len(newest) > 4_000


async def test_a_line_that_a_power_cut_left_half_is_passed_over(log, tmp_path):
    log.note(ONE)
    await log.recent()
    with (tmp_path / FILE).open("ab") as file:
        file.write(b'{"at": "2026-11-2\n{"at": 1}\n[]\n\xff\n')
    log.note(replace(ONE, milliseconds=2))
    assert [each.milliseconds for each in await log.recent()] == [2, 17]


async def test_a_full_or_missing_disk_stops_nothing(tmp_path):
    log = RequestLog(tmp_path / "not there")
    log.note(ONE)
    assert list(await log.recent()) == []
    log.close()


def test_several_processes_write_whole_lines(tmp_path):
    code = (
        "import sys\nfrom pathlib import Path\nfrom dataclasses import replace\n"
        "from tests.unit.wechat.wire.test_requests_log import ONE\nfrom wxdesk.wechat.requests import RequestLog\n"
        "log = RequestLog(Path(sys.argv[1]))\n"
        "[log.note(replace(ONE, milliseconds=n)) for n in range(1500)]\nlog.close()\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", code, str(tmp_path)]) for _ in range(3)]
    assert [each.wait() for each in running] == [0, 0, 0]
    lines = [line for file in tmp_path.iterdir() for line in file.read_text("utf-8").splitlines()]
    assert sorted(json.loads(line)["milliseconds"] for line in lines) == sorted([*range(1500)] * 3)


async def test_no_file_log_line_or_error_holds_what_was_carried(platform, log, tmp_path, caplog):
    caplog.set_level("DEBUG")
    client = open_client()
    told = []
    platform.answer({"errcode": 0}, refused(40001), Answer(b"<html>", 502), Answer(b"{"))
    async with proxy("http", password="office:pass-word") as way:
        for password in ("office:pass-word", "office:pass-word-too"):
            road = Road(way.url, Secret(password))
            wire = Wire(platform.url, client=client, road=road, account_id=1, note=log.note)
            query = {"access_token": "the-access-token", "secret": "the-app-secret"}
            for call in (
                wire.post("/cgi-bin/draft/add", query, {"content": "正文不可见", "secret": "the-app-secret"}),
                wire.get("/cgi-bin/token", query),
                wire.upload("/cgi-bin/media/upload", query, Upload("正文不可见.png", b"the-app-secret")),
                wire.download("/cgi-bin/media/get", query),
            ):
                result = (await asyncio.gather(call, return_exceptions=True))[0]
                if isinstance(result, PlatformError):
                    told += [repr(result), str(result), repr(result.details), repr(result.__context__)]
    await log.recent()
    await client.aclose()
    text = (tmp_path / FILE).read_text("utf-8") + caplog.text + "".join(told)
    assert text.count('"method"') == 8
    assert "HTTP Request" in caplog.text
    assert len(told) >= 20
    for hidden in SECRETS:
        assert hidden not in text
