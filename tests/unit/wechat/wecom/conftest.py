import ssl
from collections.abc import AsyncIterator

import pytest

from tests.unit.wechat.conftest import CORP, NOW
from tests.unit.wechat.scripted import TOKEN, Scripted, scripted
from wxdesk.domain.clock import SetClock
from wxdesk.simulator.server import SimulatorServer
from wxdesk.wechat.errors import WECOM
from wxdesk.wechat.roads import open_client
from wxdesk.wechat.secret import Secret
from wxdesk.wechat.session import Session
from wxdesk.wechat.tokens import Token, TokenSource
from wxdesk.wechat.wecom.corp import Corp
from wxdesk.wechat.wire import Wire


@pytest.fixture
async def platform() -> AsyncIterator[Scripted]:
    async with scripted() as made:
        yield made


@pytest.fixture(scope="session")
def trust() -> ssl.SSLContext:
    """Certificates, read once: that takes longer than a call."""
    return ssl.create_default_context()


@pytest.fixture
async def corp(platform: Scripted, trust: ssl.SSLContext) -> AsyncIterator[Corp]:
    """A corp on the scripted platform, its token at hand."""

    async def fetch(force: bool) -> Token:
        return Token(TOKEN, 7200)

    clock = SetClock(NOW)
    async with open_client(trust) as client:
        yield Corp(Session(Wire(platform.url, client=client), TokenSource(fetch, clock), WECOM, clock), 1000002)


@pytest.fixture
async def simulated(server: SimulatorServer, clock: SetClock) -> AsyncIterator[Corp]:
    """The same client on the simulator."""
    assert server.urls
    made = Corp.at(Wire(server.urls.wecom), CORP.id, CORP.agent_id, Secret(CORP.secret), clock)
    yield made
    await made.session.close()
