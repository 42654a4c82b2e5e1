"""Which attempts are carried, how many at once, and what is left of them in the courier's own place."""

import asyncio
import threading
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from sqlcipher3 import dbapi2

from tests.postgres import fresh_database
from wxdesk.courier import durable, engine
from wxdesk.courier.durable import DurableCourier
from wxdesk.courier.places import CourierDatabase, CourierFile, Place
from wxdesk.domain.attempts import Step
from wxdesk.domain.errors import WxdeskError

AT_ONCE = timedelta(0)


@pytest.fixture(params=["file", "database"])
def place(request, tmp_path) -> Place:
    """Where DBOS keeps what it needs."""
    return CourierFile(tmp_path / "courier.sqlite") if request.param == "file" else CourierDatabase(fresh_database())


def workflows(place: Place) -> list[str]:
    """What DBOS still knows, by name."""
    if isinstance(place, CourierFile):
        with closing(dbapi2.connect(str(place.file))) as connection:
            return [str(row[0]) for row in connection.execute("SELECT workflow_uuid FROM workflow_status")]
    with psycopg.connect(place.url) as server:
        return [str(row[0]) for row in server.execute("SELECT workflow_uuid FROM dbos.workflow_status")]


def steps_left(place: Place) -> int:
    if isinstance(place, CourierFile):
        with closing(dbapi2.connect(str(place.file))) as connection:
            return int(connection.execute("SELECT count(*) FROM operation_outputs").fetchone()[0])
    with psycopg.connect(place.url) as server:
        found = server.execute("SELECT count(*) FROM dbos.operation_outputs").fetchone()
        return int(found[0]) if found else 0


class Claims:
    """Claims that a test hands out: see ``ports.Claims``. ``others`` are taken by another process."""

    def __init__(self) -> None:
        self.others: set[int] = set()
        self.mine: set[int] = set()

    async def take(self, attempt_id: int) -> bool:
        if attempt_id in self.others:
            return False
        self.mine.add(attempt_id)
        return True

    async def held(self, attempt_id: int) -> bool:
        return attempt_id in self.mine

    async def drop(self, attempt_id: int) -> None:
        self.mine.discard(attempt_id)

    async def close(self) -> None:
        self.mine.clear()


class Steps:
    """Takes each attempt three steps, then is done; notes how many are at it at once, and in how many threads."""

    def __init__(self, attempts: int) -> None:
        self.left = attempts
        self.taken: list[int] = []
        self.inside = self.most = self.threads = 0
        self.before = threading.active_count()
        self.done = asyncio.Event()

    async def advance(self, attempt_id: int) -> tuple[Step, timedelta]:
        self.inside += 1
        self.most = max(self.most, self.inside)
        self.threads = max(self.threads, threading.active_count() - self.before)
        await asyncio.sleep(0)
        self.inside -= 1
        self.taken.append(attempt_id)
        if self.taken.count(attempt_id) < 3:
            return Step.ON, AT_ONCE
        self.left -= 1
        if not self.left:
            self.done.set()
        return Step.DONE, AT_ONCE


async def let_go(claims: Claims) -> None:
    async with asyncio.timeout(30):
        while claims.mine:  # noqa: ASYNC110 - claims tell no one
            await asyncio.sleep(0.01)


def test_many_are_carried_a_few_at_a_time_in_a_few_threads_and_nothing_is_left_of_them(place):
    async def carry() -> Steps:
        steps, claims = Steps(40), Claims()
        courier = DurableCourier(place, steps.advance, lambda bug: pytest.fail(repr(bug)), claims, at_once=4)
        for number in range(1, 41):
            await courier.carry(number)
        async with asyncio.timeout(60):
            await steps.done.wait()
        await let_go(claims)
        await courier.close()
        return steps

    steps = asyncio.run(carry())
    assert sorted(steps.taken) == sorted([*range(1, 41)] * 3)
    assert steps.most <= 4
    assert steps.threads < 30
    assert workflows(place) == []
    assert steps_left(place) == 0


def test_what_another_process_carries_is_left_alone_until_it_lets_go(tmp_path):
    async def carry() -> list[int]:
        steps, claims = Steps(1), Claims()
        claims.others.add(7)
        place = tmp_path / "courier.sqlite"
        courier = DurableCourier(place, steps.advance, lambda bug: pytest.fail(repr(bug)), claims)
        await courier.carry(7)
        assert not place.exists()  # DBOS was not even started for it
        claims.others.clear()
        await courier.carry(7)
        async with asyncio.timeout(30):
            await steps.done.wait()
        await courier.close()
        return steps.taken

    assert asyncio.run(carry()) == [7, 7, 7]


def test_who_has_lost_a_claim_takes_no_further_step_and_may_take_it_up_again(tmp_path):
    async def carry() -> tuple[int, list[int]]:
        claims, steps, lost = Claims(), Steps(1), asyncio.Event()

        async def advance(attempt_id: int) -> tuple[Step, timedelta]:
            if not lost.is_set():
                claims.mine.clear()
                lost.set()
                return Step.ON, AT_ONCE
            return await steps.advance(attempt_id)

        courier = DurableCourier(tmp_path / "c.sqlite", advance, lambda bug: pytest.fail(repr(bug)), claims)
        await courier.carry(7)
        async with asyncio.timeout(30):
            await lost.wait()
            while 7 in courier._taken:  # noqa: ASYNC110 - nobody is told of it
                await asyncio.sleep(0.01)
            taken = len(steps.taken)
            await courier.carry(7)
            await steps.done.wait()
        await courier.close()
        return taken, steps.taken

    assert asyncio.run(carry()) == (0, [7, 7, 7])


async def die(place: Place) -> None:
    """Leave an attempt, number 7, in the middle of its way."""
    began = asyncio.Event()

    async def advance(_: int) -> tuple[Step, timedelta]:
        began.set()
        return Step.WAIT, timedelta(hours=1)

    courier = DurableCourier(place, advance, lambda bug: pytest.fail(repr(bug)))
    await courier.carry(7)
    async with asyncio.timeout(30):
        await began.wait()
    await courier.close()


def test_what_a_dead_worker_has_left_does_not_stand_in_the_way(place):
    """It died in the middle of a step: its workflow is still on the books, as one that is being carried."""

    async def take_over() -> list[int]:
        steps, claims = Steps(1), Claims()
        courier = DurableCourier(place, steps.advance, lambda bug: pytest.fail(repr(bug)), claims)
        await courier.carry(7)
        async with asyncio.timeout(30):
            await steps.done.wait()
        await let_go(claims)
        await courier.close()
        return steps.taken

    asyncio.run(die(place))
    assert [name.startswith("attempt-7-") for name in workflows(place)] == [True]
    assert asyncio.run(take_over()) == [7, 7, 7]
    assert workflows(place) == []


def test_what_nobody_takes_up_any_more_is_forgotten_after_a_while(place, monkeypatch):
    asyncio.run(die(place))
    monkeypatch.setattr(engine, "_FORGOTTEN_AFTER", timedelta(0))

    async def carry_another() -> None:
        steps = Steps(1)
        courier = DurableCourier(place, steps.advance, lambda bug: pytest.fail(repr(bug)))
        await courier.carry(8)
        async with asyncio.timeout(30):
            await steps.done.wait()
            while any(name.startswith("attempt-7-") for name in workflows(place)):  # noqa: ASYNC110 - nobody is told of it
                await asyncio.sleep(0.05)
        await courier.close()

    asyncio.run(carry_another())


def test_a_bug_lets_others_try_and_is_met_again_only_after_a_while(tmp_path, monkeypatch):
    monkeypatch.setattr(durable, "AFTER_BUG", 1.5)

    async def carry() -> tuple[list[BaseException], int]:
        claims, told, bugs, tries = Claims(), asyncio.Event(), list[BaseException](), 0

        async def advance(_: int) -> tuple[Step, timedelta]:
            nonlocal tries
            tries += 1
            raise ZeroDivisionError

        def report(bug: BaseException) -> None:
            bugs.append(bug)
            told.set()

        courier = DurableCourier(tmp_path / "c.sqlite", advance, report, claims)
        await courier.carry(7)
        async with asyncio.timeout(30):
            await told.wait()
        await let_go(claims)
        await courier.carry(7)
        at_once = tries
        told.clear()
        async with asyncio.timeout(30):
            while not told.is_set():
                await courier.carry(7)
                await asyncio.sleep(0.05)
        await courier.close()
        return bugs, at_once

    bugs, at_once = asyncio.run(carry())
    assert at_once == 1
    assert [type(bug) for bug in bugs] == [ZeroDivisionError] * 2


def test_a_server_that_cannot_be_reached_is_told_and_the_next_try_may_find_it():
    async def carry() -> list[str]:
        courier = DurableCourier(
            CourierDatabase("postgresql://nobody@127.0.0.1:9/nowhere"), Steps(1).advance, lambda bug: None
        )
        codes = []
        for _ in range(2):
            with pytest.raises(WxdeskError) as caught:
                await courier.carry(7)
            codes.append(caught.value.code)
        await courier.close()
        return codes

    assert asyncio.run(carry()) == ["database_unreachable"] * 2


def test_nothing_is_imported_or_opened_before_the_first_attempt(tmp_path):
    async def idle() -> None:
        courier = DurableCourier(tmp_path / "courier.sqlite", Steps(1).advance, lambda bug: None)
        await courier.close()

    asyncio.run(idle())
    assert not list(Path(tmp_path).iterdir())


def test_an_attempt_that_waits_long_goes_on_once_it_is_woken(place):
    async def carry() -> list[int]:
        taken: list[int] = []
        waits, done = asyncio.Event(), asyncio.Event()

        async def advance(attempt_id: int) -> tuple[Step, timedelta]:
            taken.append(attempt_id)
            if len(taken) < 3:
                waits.set()
                return Step.WAIT, timedelta(hours=1)
            done.set()
            return Step.DONE, AT_ONCE

        claims = Claims()
        courier = DurableCourier(place, advance, lambda bug: pytest.fail(repr(bug)), claims)
        await courier.wake(7)  # nobody carries it yet
        async with asyncio.timeout(30):
            while not done.is_set():
                await waits.wait()
                await courier.wake(7)
                await asyncio.sleep(0.01)
        await let_go(claims)
        await courier.close()
        return taken

    assert asyncio.run(carry()) == [7, 7, 7]
    assert workflows(place) == []
