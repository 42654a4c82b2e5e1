from collections.abc import Callable, Iterator
from datetime import datetime

import pytest

from tests.simulator.caller import Caller, caller_for
from tests.simulator.listener import Listener, listening
from wxdesk.domain.accounts import Kind, Owner
from wxdesk.domain.clock import CHINA, SetClock
from wxdesk.simulator.records import App, Profile, Records
from wxdesk.simulator.server import SimulatorServer

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=CHINA)


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
    """The running server with nothing in it; a mishap that no call has met fails the test."""
    state = running_server.state
    state.clock, state.profile, state.records = clock, Profile(), Records()
    for book in (state.apps, state.tokens, state.rates):
        book.clear()
    running_server.faults.clear()
    yield running_server
    assert running_server.faults.waiting == ()


@pytest.fixture
def caller(server: SimulatorServer) -> Iterator[Callable[[App], Caller]]:
    callers: list[Caller] = []

    def make(app: App) -> Caller:
        callers.append(caller_for(server, app))
        return callers[-1]

    yield make
    for each in callers:
        each.http.close()


@pytest.fixture
def service(caller: Callable[[App], Caller]) -> Caller:
    """A verified service account of a business."""
    return caller(App("wxservice", "service-secret", Kind.SERVICE))


@pytest.fixture
def subscription(caller: Callable[[App], Caller]) -> Caller:
    """A verified subscription account of a business."""
    return caller(App("wxsubscription", "subscription-secret", Kind.SUBSCRIPTION, Owner.MEDIA))


@pytest.fixture
def corp(caller: Callable[[App], Caller]) -> Caller:
    """An internal app."""
    return caller(App("wwcorp", "corp-secret", Kind.ENTERPRISE, agent_id=1000002))


@pytest.fixture
def listener() -> Iterator[Listener]:
    """A program that hears of the corp's events."""
    with listening("wwcorp") as each:
        yield each
