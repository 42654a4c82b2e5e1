from collections.abc import AsyncIterator, Callable, Iterator
from datetime import datetime

import httpx
import pytest

from wxdesk.domain.accounts import Kind
from wxdesk.domain.clock import CHINA, SetClock
from wxdesk.simulator.records import App, Profile, Records
from wxdesk.simulator.server import SimulatorServer
from wxdesk.wechat.official.account import OfficialAccount
from wxdesk.wechat.secret import Secret
from wxdesk.wechat.wecom.account import InternalAccount
from wxdesk.wechat.wire import Wire

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=CHINA)
APP = App("wxservice", "a-very-secret-secret", Kind.SERVICE)
CORP = App("wwcorp", "a-corp-secret-secret", Kind.ENTERPRISE, agent_id=1000002)

Accounts = OfficialAccount | InternalAccount


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def running_server() -> Iterator[SimulatorServer]:
    server = SimulatorServer(clock=SetClock(NOW))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def clock() -> SetClock:
    return SetClock(NOW)


@pytest.fixture
def server(running_server: SimulatorServer, clock: SetClock) -> Iterator[SimulatorServer]:
    """The running server with two accounts and nothing else; a mishap that no call has met fails the test."""
    state = running_server.state
    state.clock, state.profile, state.records = clock, Profile(), Records()
    state.apps.clear()
    state.tokens.clear()
    running_server.faults.clear()
    state.register(APP)
    state.register(CORP)
    yield running_server
    assert running_server.faults.waiting == ()


@pytest.fixture
async def connect(server: SimulatorServer, clock: SetClock) -> AsyncIterator[Callable[..., Accounts]]:
    """Makes clients: ``connect(APP)``, ``connect(CORP, timeout=0.1)``, ``connect(APP, secret="wrong")``."""
    opened: list[Accounts] = []

    def make(app: App, timeout: float = 5.0, secret: str = "", base_url: str = "") -> Accounts:
        assert server.urls
        internal = app.kind is Kind.ENTERPRISE
        wire = Wire(base_url or (server.urls.wecom if internal else server.urls.official), httpx.Timeout(timeout))
        kept = Secret(secret or app.secret)
        made = (
            InternalAccount(wire, app.id, 1000002, kept, clock)
            if internal
            else OfficialAccount(wire, app.id, kept, clock)
        )
        opened.append(made)
        return made

    yield make
    for each in opened:
        await each.close()


@pytest.fixture
def official(connect: Callable[..., Accounts]) -> Accounts:
    return connect(APP)


@pytest.fixture
def internal(connect: Callable[..., Accounts]) -> Accounts:
    return connect(CORP)
