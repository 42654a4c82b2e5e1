"""Daily budgets: counted, kept, shared by processes, and left to people."""

from datetime import datetime, timedelta

import pytest

from tests.unit.wechat.conftest import NOW
from tests.unit.wechat.scripted import refused
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.domain.clock import CHINA, SetClock
from wxdesk.services.ports import ApiBudget
from wxdesk.store.database import SqliteStore
from wxdesk.wechat.budgets import LIMITS, Budgets, Calls

pytestmark = pytest.mark.anyio

ADD = "/cgi-bin/draft/add"
MIDNIGHT = datetime(2026, 11, 21, tzinfo=CHINA)


@pytest.fixture
async def store(tmp_path):
    made = await SqliteStore.open(tmp_path, exclusive=False)
    await made.run(lambda tx: tx.accounts.save(Account("Shop", Kind.SERVICE)))
    yield made
    await made.close()


@pytest.fixture
async def budgets(store, clock):
    made = Budgets(store, clock)
    yield made
    await made.close()


@pytest.fixture
def calls(budgets, clock):
    return Calls(budgets, 1, LIMITS, clock)


@pytest.fixture
def session(platform, wire_to, session_of, calls):
    wire = wire_to(platform.url)
    wire.calls = calls
    return session_of(wire)


async def kept(store, day="2026-11-20"):
    return dict(await store.read(lambda tx: tx.calls.of(1, day)))


async def closed(call):
    with pytest.raises(PlatformError) as caught:
        await call
    assert (caught.value.code, caught.value.details["opens_at"]) == ("calls_used_up", MIDNIGHT)
    return caught.value.outcome


async def test_every_call_counts_and_is_written_down(session, store, budgets, calls):
    for _ in range(3):
        await session.post(ADD, {})
    await session.send("/cgi-bin/message/mass/sendall", {})
    assert list(await calls.today()) == [
        ApiBudget(ADD, 3, 1000),
        ApiBudget("/cgi-bin/message/mass/sendall", 1, 100),
    ]
    await budgets.close()
    assert await kept(store) == {ADD: 3, "/cgi-bin/message/mass/sendall": 1}


async def test_a_call_that_never_left_does_not_count(wire_to, session_of, calls, free_tcp_port):
    wire = wire_to(f"http://127.0.0.1:{free_tcp_port}")
    wire.calls = calls
    with pytest.raises(PlatformError):
        await session_of(wire).get("/cgi-bin/user/get")
    assert list(await calls.today()) == []


async def test_counts_outlive_a_restart_and_add_up_over_processes(store, clock):
    one, other = Budgets(store, clock), Budgets(store, clock)
    one.count(1, ADD)
    await one.close()
    other.count(1, ADD)
    other.count(1, ADD)
    assert dict(await other.used(1)) == {ADD: 3}
    one.count(1, ADD)
    await one.flush()
    await other.flush()
    assert dict(await other.used(1)) == {ADD: 4}
    await one.close()
    await other.close()
    assert await kept(store) == {ADD: 4}


async def test_the_day_is_chinas(store, budgets):
    clock = SetClock(datetime(2026, 11, 20, 23, 59, tzinfo=CHINA))
    budgets._clock = clock
    budgets.count(1, ADD)
    clock.set(clock.now() + timedelta(minutes=1))
    budgets.count(1, ADD)
    assert dict(await budgets.used(1)) == {ADD: 1}
    await budgets.flush()
    assert await kept(store, "2026-11-21") == {ADD: 1}


async def test_polling_leaves_a_tenth_to_people(store, session, calls):
    await store.run(lambda tx: tx.calls.add(1, "2026-11-20", "/cgi-bin/freepublish/get", 89))
    await session.post("/cgi-bin/freepublish/get", {}, polling=True)
    assert await closed(session.post("/cgi-bin/freepublish/get", {}, polling=True)) is Outcome.NOT_SENT
    await session.post("/cgi-bin/freepublish/get", {})
    await session.get("/cgi-bin/of/no/known/limit", polling=True)


async def test_after_45009_an_interface_is_left_alone_until_midnight_in_china(platform, session, clock):
    platform.answer(refused(45009), {"errcode": 0})
    assert await closed(session.post(ADD, {})) is Outcome.REFUSED
    assert await closed(session.post(ADD, {})) is Outcome.NOT_SENT
    assert len(platform.requests) == 1
    await session.get("/cgi-bin/draft/count")
    clock.set(MIDNIGHT)
    await session.post(ADD, {})
    assert len(platform.requests) == 3


async def test_a_used_up_send_is_not_sent_again_either(platform, session):
    platform.answer(refused(45009))
    await closed(session.send("/cgi-bin/message/mass/sendall", {}))
    assert await closed(session.send("/cgi-bin/message/mass/sendall", {})) is Outcome.NOT_SENT
    assert len(platform.requests) == 1


async def test_clearing_the_count_opens_an_interface_again(platform, session):
    platform.answer(refused(45009), {"errcode": 0})
    await closed(session.post(ADD, {}))
    await session.post("/cgi-bin/clear_quota", {"appid": "wx"})
    await session.post(ADD, {})
    assert len(platform.requests) == 3


def test_the_limits_are_the_references():
    assert (LIMITS[ADD], LIMITS["/cgi-bin/freepublish/submit"], LIMITS["/cgi-bin/user/get"]) == (1000, 100, 500)
    assert NOW.tzinfo is CHINA
