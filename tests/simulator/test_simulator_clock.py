"""The clock: set, standing, moving on, told in every answer, kept over a restart."""

from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

import pytest

from tests.simulator.caller import caller_for, errcode
from tests.simulator.conftest import NOW
from wxdesk.domain.clock import CHINA, SetClock, SystemClock
from wxdesk.simulator.filling import prepare
from wxdesk.simulator.records import App
from wxdesk.simulator.server import SimulatorServer
from wxdesk.simulator.state import State
from wxdesk.simulator.storage import Folder

MIDNIGHT = datetime(2026, 12, 1, tzinfo=CHINA)
SECOND = timedelta(seconds=1)


@pytest.fixture
def below():
    return SetClock(NOW)


@pytest.fixture
def state(below):
    return State(below)


def test_left_alone_it_is_the_clock_below(state, below):
    below.set(NOW + SECOND)
    assert state.clock.now() == NOW + SECOND
    assert not state.clock.standing


def test_once_set_it_moves_on_with_the_clock_below(state, below):
    state.clock.set(MIDNIGHT)
    below.set(below.now() + SECOND)
    assert state.clock.now() == MIDNIGHT + SECOND
    assert state.now == MIDNIGHT.timestamp() + 1


def test_it_stands_until_it_goes(state, below):
    state.clock.stand()
    below.set(below.now() + SECOND)
    assert (state.clock.now(), state.clock.standing) == (NOW, True)
    state.clock.move(timedelta(days=1))
    below.set(below.now() + SECOND)
    assert state.clock.now() == NOW + timedelta(days=1)
    state.clock.go()
    below.set(below.now() + SECOND)
    assert state.clock.now() == NOW + timedelta(days=1) + SECOND
    state.clock.reset()
    assert state.clock.now() == below.now()


def test_it_can_go_back(state):
    state.clock.move(-timedelta(hours=1))
    assert state.clock.now() == NOW - timedelta(hours=1)


@pytest.mark.parametrize("standing", [True, False])
def test_it_is_kept_over_a_restart(tmp_path, standing):
    state = State(SetClock(NOW), folder=Folder(tmp_path))
    prepare(state, MIDNIGHT, standing=standing)
    state.close()
    again = State(SetClock(NOW + SECOND), folder=Folder(tmp_path))
    assert again.clock.now() == (MIDNIGHT if standing else MIDNIGHT + SECOND)


def test_the_machines_time_moves_it(tmp_path):
    state = State(SystemClock())
    prepare(state, MIDNIGHT)
    first = state.clock.now()
    while state.clock.now() == first:
        assert state.clock.now() - MIDNIGHT < timedelta(seconds=30)
    assert state.clock.now() > MIDNIGHT


def test_days_tokens_and_the_date_header_follow_it(server, service):
    with server.state.lock:
        server.state.clock.set(MIDNIGHT - SECOND, standing=True)
    server.state.set_count("wxservice", "/cgi-bin/draft/count", 1_000)
    response = service.http.get("/cgi-bin/draft/count", params={"access_token": service.token})
    assert errcode(response.json()) == 45009
    assert parsedate_to_datetime(response.headers["date"]) == MIDNIGHT - SECOND
    with server.state.lock:
        server.state.clock.move(SECOND)
    assert service.get("draft/count") == {"total_count": 0}
    with server.state.lock:
        server.state.clock.move(timedelta(hours=2))
    assert errcode(service.get("draft/count")) == 42001


def test_two_processes_have_one_clock(tmp_path):
    app = App("wxclock", "s")
    servers = [SimulatorServer([app], folder=tmp_path) for _ in range(2)]
    servers[0].start()
    servers[1].start()
    accounts = [caller_for(server, app) for server in servers]
    control = "/_simulator/clock"
    assert accounts[0].http.post(control, json={"at": MIDNIGHT.isoformat(), "standing": True}).status_code == 200
    assert accounts[1].http.get(control).json() == {
        "now": MIDNIGHT.timestamp(),
        "china": "2026-12-01T00:00:00+08:00",
        "standing": True,
    }
    for account, server in zip(accounts, servers, strict=True):
        account.http.close()
        server.stop()
