"""Which way a request takes, how far it gets, and what is known when it does not arrive."""

import asyncio
import socket
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest

from tests.unit.wechat.scripted import Answer
from tests.unit.wechat.wire.proxies import proxy
from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.domain.errors import WxdeskError
from wxdesk.wechat.roads import DIRECT, Road, open_client, road_for
from wxdesk.wechat.secret import Secret
from wxdesk.wechat.wire import Wire

pytestmark = pytest.mark.anyio

PASSWORD = "office:pass-word"
SCHEMES = pytest.mark.parametrize("scheme", ["http", "socks5"])


async def failure(call) -> PlatformError:
    with pytest.raises(PlatformError) as caught:
        await call
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)
    return caught.value


@asynccontextmanager
async def listening(serve):
    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


# -- proxies ----------


@SCHEMES
@pytest.mark.parametrize("password", ["", PASSWORD])
async def test_a_plain_line_goes_through_the_proxy(platform, wire_to, noted, scheme, password):
    platform.answer({"errcode": 0, "n": 1})
    async with proxy(scheme, password=password) as way:
        assert await wire_to(platform.url, way.url, password).get("/cgi-bin/a", {"access_token": "t"}) == {
            "errcode": 0,
            "n": 1,
        }
    assert way.carried == 1
    assert platform.request.query == {"access_token": "t"}
    assert noted[0].road == way.url.partition("://")[2]


@SCHEMES
@pytest.mark.parametrize("password", ["", PASSWORD])
async def test_a_sealed_line_goes_through_the_proxy_and_stays_sealed(sealed, wire_to, scheme, password):
    platform, context = sealed
    async with proxy(scheme, password=password) as way:
        wire = wire_to(platform.url, way.url, password, context)
        assert await wire.post("/cgi-bin/a", {"access_token": "t"}, {"name": "名"})
    assert way.asked == [f"CONNECT {platform.url[8:]}" if scheme == "http" else platform.url[8:]]
    assert platform.request.json == {"name": "名"}


@SCHEMES
@pytest.mark.parametrize("typed", ["", "office:wrong"])
async def test_a_proxy_that_wants_another_password(sealed, wire_to, scheme, typed):
    platform, context = sealed
    async with proxy(scheme, password=PASSWORD) as way:
        error = await failure(wire_to(platform.url, way.url, typed, context).get("/cgi-bin/a", {}))
    assert (error.code, error.outcome, error.retry_after) == ("proxy_wants_password", Outcome.NOT_SENT, None)
    assert error.details["proxy"] == way.url.partition("://")[2]
    assert platform.requests == []


async def test_a_proxy_that_wants_a_password_for_a_plain_line(platform, wire_to):
    async with proxy("http", password=PASSWORD) as way:
        error = await failure(wire_to(platform.url, way.url).get("/cgi-bin/a", {}))
    assert (error.code, error.outcome) == ("proxy_wants_password", Outcome.REFUSED)


@pytest.mark.parametrize(
    ("scheme", "refuses", "code"),
    [
        ("http", b"403 Forbidden", "proxy_refused"),
        ("http", b"502 Bad Gateway", "platform_unreachable"),
        ("http", b"504 Gateway Timeout", "platform_unreachable"),
        ("socks5", b"2", "proxy_refused"),
        ("socks5", b"1", "platform_unreachable"),
        ("socks5", b"4", "platform_unreachable"),
        ("socks5", b"5", "platform_unreachable"),
        ("socks5", b"HTTP/1.1 400 Bad Request\r\n\r\n", "proxy_refused"),
        ("socks5", b"\x04\x00", "proxy_refused"),
        ("socks5", b"\x05", "proxy_refused"),
    ],
)
async def test_a_proxy_that_does_not_connect(sealed, wire_to, scheme, refuses, code):
    platform, context = sealed
    async with proxy(scheme, refuses=refuses) as way:
        error = await failure(wire_to(platform.url, way.url, "", context).post("/cgi-bin/a", {}, {}))
    assert (error.code, error.outcome) == (code, Outcome.NOT_SENT)
    assert platform.requests == []


@SCHEMES
async def test_a_proxy_that_hangs_is_not_waited_for_and_nothing_has_left(sealed, wire_to, scheme):
    platform, context = sealed
    async with proxy(scheme, hangs=True) as way:
        error = await failure(wire_to(platform.url, way.url, "", context, timeout=0.1).post("/cgi-bin/a", {}, {}))
    assert (error.code, error.outcome) == ("proxy_silent", Outcome.NOT_SENT)
    assert error.retry_after == timedelta(seconds=5)


@SCHEMES
async def test_a_proxy_that_is_not_there(sealed, wire_to, scheme, free_tcp_port):
    platform, context = sealed
    error = await failure(wire_to(platform.url, f"{scheme}://127.0.0.1:{free_tcp_port}", "", context).get("/a", {}))
    assert (error.code, error.outcome) == ("proxy_unreachable", Outcome.NOT_SENT)
    assert error.details["proxy"] == f"127.0.0.1:{free_tcp_port}"


# -- names, ports, pages ----------


@pytest.mark.parametrize(
    ("url", "way"), [("https://no.such.name.invalid", ""), ("http://127.0.0.1:1", "http://no.proxy.invalid:80")]
)
async def test_a_name_that_nobody_knows(wire_to, url, way):
    error = await failure(wire_to(url, way).post("/cgi-bin/a", {}, {}))
    assert (error.code, error.outcome) == ("name_not_found", Outcome.NOT_SENT)
    assert str(error.details["host"]).endswith(".invalid")


async def test_nobody_listens(wire_to, free_tcp_port):
    error = await failure(wire_to(f"http://127.0.0.1:{free_tcp_port}").post("/cgi-bin/a", {}, {}))
    assert (error.code, error.outcome, error.details["host"]) == ("platform_unreachable", Outcome.NOT_SENT, "127.0.0.1")


async def test_a_full_queue_of_connections_is_a_platform_not_reached(wire_to):
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen(0)
        address = server.getsockname()
        with socket.create_connection(address):
            blocked = [socket.socket() for _ in range(4)]
            for each in blocked:
                each.setblocking(False)
                each.connect_ex(address)
            error = await failure(wire_to(f"http://127.0.0.1:{address[1]}", timeout=0.1).post("/cgi-bin/a", {}, {}))
            for each in blocked:
                each.close()
    assert error.outcome in (Outcome.NOT_SENT, Outcome.UNSURE)
    assert error.code == ("platform_unreachable" if error.outcome is Outcome.NOT_SENT else "platform_silent")


@pytest.mark.parametrize(
    "answer",
    [
        Answer(b"<!DOCTYPE html><form>Log in</form>", headers={"Content-Type": "text/html"}),
        Answer(b"", 302, {"Location": "http://portal.example/"}),
        Answer(b"", 511),
    ],
)
async def test_a_networks_login_page_is_no_answer(platform, wire_to, answer):
    platform.answer(answer)
    error = await failure(wire_to(platform.url).post("/cgi-bin/a", {}, {}))
    assert (error.code, error.outcome) == ("network_login_needed", Outcome.UNSURE)
    assert len(platform.requests) == 1


async def test_a_line_that_breaks_before_the_handshake_is_done_has_carried_nothing(wire_to):
    async with listening(lambda _, writer: writer.close()) as url:
        error = await failure(wire_to(url.replace("http:", "https:")).post("/cgi-bin/a", {}, {}))
    assert (error.code, error.outcome) == ("platform_unreachable", Outcome.NOT_SENT)


async def test_a_platform_that_hangs_in_the_handshake_has_heard_nothing(wire_to):
    async def hang(reader, writer):
        await reader.read()
        writer.close()

    async with listening(hang) as url:
        error = await failure(wire_to(url.replace("http:", "https:"), timeout=0.1).post("/cgi-bin/a", {}, {}))
    assert (error.code, error.outcome) == ("platform_unreachable", Outcome.NOT_SENT)


async def test_an_answer_that_drips_for_ever_ends(wire_to):
    async def drip(reader, writer):
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
        gone = asyncio.ensure_future(reader.read())
        while not gone.done():
            writer.write(b" ")
            await asyncio.wait([gone], timeout=0.02)
        await asyncio.gather(gone, return_exceptions=True)
        writer.close()

    async with listening(drip) as url:
        error = await failure(wire_to(url, timeout=0.1).get("/cgi-bin/a", {}))
    assert (error.code, error.outcome) == ("platform_silent", Outcome.UNSURE)


# -- connections ----------


class Counting:
    """A platform that keeps connections, unless told to close each after its answer without a word."""

    def __init__(self, *, closes: bool = False) -> None:
        self.closes = closes
        self.connections = 0
        self.requests = 0

    async def serve(self, reader, writer):
        self.connections += 1
        try:
            while True:
                head = await reader.readuntil(b"\r\n\r\n")
                if b"content-length: 2" in head.lower():
                    await reader.readexactly(2)
                self.requests += 1
                writer.write(b"HTTP/1.1 200 OK\r\nContent-Length: 13\r\nSet-Cookie: a=b\r\n\r\n" + b'{"errcode":0}')
                await writer.drain()
                if self.closes:
                    break
        except (asyncio.IncompleteReadError, ConnectionError):
            pass  # the client went away
        writer.close()


async def test_what_may_be_repeated_shares_a_connection_and_what_may_not_has_its_own(wire_to, session_of):
    server = Counting()
    async with listening(server.serve) as url:
        session = session_of(wire_to(url))
        for _ in range(5):
            await session.get("/cgi-bin/a")
        assert (server.connections, server.requests) == (1, 5)
        for _ in range(3):
            await session.send("/cgi-bin/send", {})
            await session.post("/cgi-bin/b", {})
        assert (server.connections, server.requests) == (7, 11)
        await session.get("/cgi-bin/a")
        assert server.connections == 7


async def test_no_send_is_ever_lost_on_a_connection_that_the_other_side_has_closed(wire_to, session_of):
    server = Counting(closes=True)
    async with listening(server.serve) as url:
        session = session_of(wire_to(url))
        for _ in range(20):
            await session.get("/cgi-bin/a")
            await session.send("/cgi-bin/send", {})
    assert server.requests == 40


async def test_no_cookie_is_kept(platform, wire_to):
    server = Counting()
    async with listening(server.serve) as url:
        wire = wire_to(url)
        await wire.get("/cgi-bin/a", {})
        assert len(wire._client.cookies.jar) == 0


async def test_one_client_serves_many_roads(platform):
    client = open_client()
    async with proxy("http") as one, proxy("socks5") as other:
        for road in (DIRECT, Road(one.url), Road(other.url), Road(one.url)):
            await Wire(platform.url, client=client, road=road).get("/cgi-bin/a", {}, fresh=False)
        assert (one.carried, other.carried) == (2, 1)
        await client.aclose()
    assert len(platform.requests) == 4


# -- which road ----------


@pytest.mark.parametrize("typed", ["http://10.0.0.1:8080", "https://10.0.0.1:8080/", " socks5://10.0.0.1:1080 "])
def test_an_accounts_own_proxy(typed):
    road = road_for("api.weixin.qq.com", typed, Secret("a:b"))
    assert (road.proxy, road.credentials) == (typed.strip().rstrip("/"), Secret("a:b"))
    assert "a:b" not in f"{road!r}"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("http://user:parole@10.0.0.1:8080", "proxy_holds_password"),
        ("ftp://10.0.0.1:8080", "proxy_not_understood"),
        ("http://10.0.0.1", "proxy_not_understood"),
        ("http://10.0.0.1:port", "proxy_not_understood"),
        ("http://10.0.0.1:8080/path", "proxy_not_understood"),
        ("10.0.0.1:8080", "proxy_not_understood"),
    ],
)
def test_a_proxy_that_cannot_be(typed, code):
    with pytest.raises(WxdeskError) as caught:
        road_for("api.weixin.qq.com", typed, None)
    assert caught.value.code == code
    assert "parole" not in str(caught.value)


def test_without_one_the_systems_is_taken_but_not_for_this_machine(monkeypatch):
    for name in ("no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY", "https_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HTTPS_PROXY", "http://me:word@10.0.0.1:3128")
    road = road_for("api.weixin.qq.com", "", None)
    assert (road.proxy, road.credentials, road.name) == (
        "http://10.0.0.1:3128",
        Secret("me:word"),
        "10.0.0.1:3128",
    )
    assert road_for("127.0.0.1", "", None) is DIRECT
    monkeypatch.setenv("NO_PROXY", "weixin.qq.com")
    assert road_for("api.weixin.qq.com", "", None) is DIRECT
    monkeypatch.delenv("HTTPS_PROXY")
    assert road_for("example.com", "", None) is DIRECT
