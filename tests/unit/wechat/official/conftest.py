import ssl
from collections.abc import AsyncIterator

import pytest

from tests.unit.wechat.conftest import NOW
from tests.unit.wechat.scripted import TOKEN, Scripted, scripted
from wxdesk.domain.clock import SetClock
from wxdesk.wechat.errors import OFFICIAL
from wxdesk.wechat.roads import open_client
from wxdesk.wechat.session import Session
from wxdesk.wechat.tokens import Token, TokenSource
from wxdesk.wechat.wire import Wire


@pytest.fixture
async def platform() -> AsyncIterator[Scripted]:
    async with scripted() as made:
        yield made


@pytest.fixture(scope="session")
def no_certificates() -> ssl.SSLContext:
    """Nothing here is encrypted, and reading certificates takes longer than a test."""
    return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


@pytest.fixture
async def wire(platform: Scripted, no_certificates: ssl.SSLContext) -> AsyncIterator[Wire]:
    async with open_client(no_certificates) as client:
        yield Wire(platform.url, client=client)


@pytest.fixture
async def session(wire: Wire) -> AsyncIterator[Session]:
    """A session with the scripted platform, its token at hand."""

    async def fetch(force: bool) -> Token:
        return Token(TOKEN, 7200)

    clock = SetClock(NOW)
    made = Session(wire, TokenSource(fetch, clock), OFFICIAL, clock)
    yield made
    await made.close()
