"""One simulator for all bad days, made new for each."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import httpx
import pytest

from tests.faults.bad_day import NOON, BadDay, furnish
from wxdesk.domain.clock import SetClock
from wxdesk.simulator.server import SimulatorServer
from wxdesk.wechat.wire import Wire

LITTLE = 0.5
"""Seconds of patience with whoever does not answer."""


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(scope="session")
def running() -> Iterator[SimulatorServer]:
    server = SimulatorServer(clock=SetClock(NOON))
    server.start()
    yield server
    server.stop()


@pytest.fixture
def clock() -> SetClock:
    return SetClock(NOON)


@pytest.fixture
def platform(running: SimulatorServer, clock: SetClock) -> Iterator[SimulatorServer]:
    """The running platform as on its first day; a mishap that no call has met fails the test."""
    furnish(running, clock)
    yield running
    assert running.faults.waiting == ()


@pytest.fixture
async def day(platform: SimulatorServer, clock: SetClock, tmp_path: Path) -> AsyncIterator[BadDay]:
    made = BadDay(tmp_path / "workspace", platform, clock)
    await made.open()
    yield made
    await made.opened.close()


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The real client, which gives up sooner."""
    monkeypatch.setattr(Wire.__init__, "__defaults__", (httpx.Timeout(LITTLE),))
