"""Pictures of the web are fetched from the open internet alone."""

import asyncio
import ssl
from collections.abc import AsyncIterator, Sequence

import pytest

from tests.unit.article.test_images import picture
from tests.unit.wechat.test_sending_path import self_signed
from wxdesk.domain.errors import WxdeskError
from wxdesk.wechat.fetching import MOST_BYTES, PictureFetcher, is_public, resolve

pytestmark = pytest.mark.anyio
PNG = picture("PNG")


class Server:
    """Answers each path with what it was given; ``asked`` are the requests as they came."""

    def __init__(self) -> None:
        self.answers: dict[str, bytes] = {}
        self.asked: list[str] = []
        self.port = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            self.asked.append(head)
            answer = self.answers.get(head.split()[1], b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n")
            if answer:
                writer.write(answer)
                await writer.drain()
            else:
                await reader.read()
        except (OSError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    def gives(self, path: str, body: bytes, more: str = "") -> str:
        self.answers[path] = f"HTTP/1.1 200 OK\r\ncontent-length: {len(body)}\r\n{more}\r\n".encode() + body
        return f"https://localhost:{self.port}{path}"

    def leads(self, path: str, to: str) -> str:
        self.answers[path] = f"HTTP/1.1 302 Found\r\nlocation: {to}\r\ncontent-length: 0\r\n\r\n".encode()
        return f"https://localhost:{self.port}{path}"


@pytest.fixture
async def server(tmp_path) -> AsyncIterator[Server]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(self_signed(tmp_path / "own.pem"))
    made = Server()
    async with await asyncio.start_server(made.serve, "127.0.0.1", 0, ssl=context) as listening:
        made.port = listening.sockets[0].getsockname()[1]
        yield made


@pytest.fixture
def fetcher(tmp_path, server) -> PictureFetcher:
    """One that takes this computer's own address, on purpose, for a public one."""

    def context() -> ssl.SSLContext:
        return ssl.create_default_context(cafile=str(tmp_path / "own.pem"))

    async def here(host: str, port: int) -> Sequence[str]:
        return ["127.0.0.1"] if host == "localhost" else await resolve(host, port)

    return PictureFetcher(here, lambda address: address == "127.0.0.1" or is_public(address), context, seconds=5)


async def refusal(work) -> str:
    with pytest.raises(WxdeskError) as refused:
        await work
    assert refused.value.details["address"]
    return refused.value.code


async def test_a_picture_is_fetched_and_nothing_is_told_about_us(server, fetcher):
    address = server.gives("/sea.png?x=1", PNG, "set-cookie: a=b\r\n")
    assert await fetcher.fetch(address) == PNG
    assert await fetcher.fetch(server.leads("/old", "/sea.png?x=1")) == PNG
    heads = "".join(server.asked).lower()
    assert f"host: localhost:{server.port}" in heads
    assert "cookie" not in heads
    assert "referer" not in heads


async def test_what_is_no_picture_whatever_it_says_it_is(server, fetcher):
    page = server.gives("/a.png", b"<html>log in first</html>", "content-type: image/png\r\n")
    assert await refusal(fetcher.fetch(page)) == "fetch_no_picture"
    assert await refusal(fetcher.fetch(f"https://localhost:{server.port}/none.png")) == "fetch_failed"


async def test_too_much_is_not_read_to_its_end(server, fetcher):
    address = server.gives("/big.png", PNG + b"\0" * MOST_BYTES)
    assert await refusal(fetcher.fetch(address)) == "fetch_too_large"


async def test_a_server_that_says_nothing_is_not_waited_for(tmp_path, server, fetcher):
    server.answers["/slow.png"] = b""
    fetcher._seconds = 0.3
    assert await refusal(fetcher.fetch(f"https://localhost:{server.port}/slow.png")) == "fetch_too_slow"


async def test_three_redirects_are_followed_and_no_fourth(server, fetcher):
    server.gives("/0", PNG)
    for number in range(1, 5):
        server.leads(f"/{number}", f"/{number - 1}")
    assert await fetcher.fetch(f"https://localhost:{server.port}/3") == PNG
    assert await refusal(fetcher.fetch(f"https://localhost:{server.port}/4")) == "fetch_redirected"


@pytest.mark.parametrize(
    "to",
    ["http://localhost/x.png", "file:///etc/passwd", "https://user@localhost/x", "ftp://localhost/x"],
)
async def test_a_redirect_away_from_https_is_refused(server, fetcher, to):
    assert await refusal(fetcher.fetch(server.leads("/r", to))) == "fetch_not_https"


@pytest.mark.parametrize("to", ["https://10.0.0.1/x.png", "https://[::1]/x.png", "https://169.254.169.254/latest"])
async def test_a_redirect_into_a_private_network_is_refused(server, fetcher, to):
    assert await refusal(fetcher.fetch(server.leads("/r", to))) == "fetch_private"


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "localhost",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "[::1]",
        "[::ffff:127.0.0.1]",
        "[::ffff:a00:1]",
        "[fe80::1]",
        "[fd00::1]",
        "[64:ff9b::7f00:1]",
        "[2002:7f00:1::]",
        "224.0.0.1",
    ],
)
async def test_no_address_of_this_computer_or_its_network_is_asked(server, host):
    """Nothing is injected here: the guard itself, with the system's own resolver."""
    asked = PictureFetcher().fetch(f"https://{host}:{server.port}/x.png")
    assert await refusal(asked) in ("fetch_private", "fetch_failed")
    assert server.asked == []


async def test_one_private_address_among_public_ones_is_enough(server):
    async def both(_host: str, _port: int) -> Sequence[str]:
        return ["93.184.216.34", "127.0.0.1"]

    assert await refusal(PictureFetcher(both).fetch("https://example.org/x.png")) == "fetch_private"


async def test_a_name_that_changes_its_address_is_looked_up_once(server, fetcher):
    answers = [["127.0.0.1"]]

    async def once(_host: str, _port: int) -> Sequence[str]:
        return answers.pop()

    fetcher._resolve = once
    assert await fetcher.fetch(server.gives("/x.png", PNG)) == PNG
    assert answers == []


async def test_a_certificate_for_another_name_is_refused(server, fetcher):
    async def here(_host: str, _port: int) -> Sequence[str]:
        return ["127.0.0.1"]

    fetcher._resolve = here
    server.gives("/x.png", PNG)
    assert await refusal(fetcher.fetch(f"https://other.example:{server.port}/x.png")) == "fetch_failed"
    assert server.asked == []


@pytest.mark.parametrize("address", ["http://example.org/x.png", "data:image/png,x", "https:///x", "", "https://[::1"])
async def test_only_https_is_asked(address):
    with pytest.raises(WxdeskError) as refused:
        await PictureFetcher().fetch(address)
    assert refused.value.code in ("fetch_not_https", "fetch_failed")
