import asyncio
import ssl
from collections.abc import AsyncIterator, Callable

import httpx
import pytest

from tests.unit.wechat.conftest import NOW
from tests.unit.wechat.scripted import Scripted, scripted
from tests.unit.wechat.test_sending_path import self_signed
from wxdesk.domain.clock import SetClock
from wxdesk.services.ports import Exchange
from wxdesk.wechat.errors import OFFICIAL
from wxdesk.wechat.roads import Road, open_client
from wxdesk.wechat.secret import Secret
from wxdesk.wechat.session import Session
from wxdesk.wechat.tokens import Token, TokenSource
from wxdesk.wechat.wire import Wire


@pytest.fixture
async def platform() -> AsyncIterator[Scripted]:
    async with scripted() as made:
        yield made


@pytest.fixture
async def sealed(tmp_path) -> AsyncIterator[tuple[Scripted, ssl.SSLContext]]:
    """A scripted platform behind TLS, and what trusts it."""
    file = self_signed(tmp_path / "own.pem")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    platform = Scripted()
    async with await asyncio.start_server(platform.serve, "127.0.0.1", 0, ssl=context, limit=1 << 20) as listening:
        platform.url = f"https://localhost:{listening.sockets[0].getsockname()[1]}"
        yield platform, ssl.create_default_context(cafile=str(file))


@pytest.fixture
def noted() -> list[Exchange]:
    return []


@pytest.fixture
async def wire_to(noted) -> AsyncIterator[Callable[..., Wire]]:
    """Makes wires: ``wire_to(url, proxy="http://…", password="user:word", context=…, timeout=0.2)``."""
    clients: list[httpx.AsyncClient] = []

    def make(
        url: str,
        proxy: str = "",
        password: str = "",
        context: ssl.SSLContext | None = None,
        timeout: float = 5.0,
    ) -> Wire:
        client = open_client(context)
        clients.append(client)
        road = Road(proxy, Secret(password) if password else None)
        return Wire(url, httpx.Timeout(timeout), client=client, road=road, account_id=7, note=noted.append)

    yield make
    for client in clients:
        await client.aclose()


@pytest.fixture
def clock() -> SetClock:
    return SetClock(NOW)


@pytest.fixture
def fetched() -> list[bool]:
    """Whether each token that was asked for was to be forced."""
    return []


@pytest.fixture
def session_of(clock, fetched) -> Callable[[Wire], Session]:
    """A session over a wire; each token it is given is a new one."""

    def make(wire: Wire) -> Session:
        async def fetch(force: bool) -> Token:
            fetched.append(force)
            return Token(f"token-{len(fetched)}", 7200)

        return Session(wire, TokenSource(fetch, clock), OFFICIAL, clock)

    return make
