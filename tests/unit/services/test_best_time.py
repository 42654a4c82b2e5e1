"""Best time as a window asks for it: off its thread, with progress, and ended when it is not wanted any more."""

import asyncio
from datetime import date, datetime, timedelta

import pytest

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.lines import lines_of
from wxdesk.domain.phone import Arrival, Card, Follower, Sender, SenderKind
from wxdesk.domain.rhythm import Rhythm
from wxdesk.services.best_time import audience, best_time
from wxdesk.services.phone_world import PhoneWorld

DAY = date(2026, 11, 22)
NOON = datetime.fromisoformat("2026-11-22T12:00:00+08:00")
FILM = Sender("film", SenderKind.SUBSCRIPTION, id=1)
MEI = Follower("Mei", frozenset({2}), frozenset({1}), id=1)
BEN = Follower("Ben", frozenset({3}), id=2)


def world(**more):
    return PhoneWorld((MEI, BEN), (Account("paper", id=2), Account("other", id=9)), (FILM,), **more)


def test_the_followers_whom_it_reaches_are_the_audience(run):
    assert audience(world(), 2, DAY) == (MEI,)
    assert audience(world(), 77, DAY) == ()
    found = run(best_time(world(), 2, DAY))
    assert (found.readers, len(found.hours), found.in_folder) == (1, 24, True)
    assert run(best_time(world(), 9, DAY)).hours == ()


def test_an_internal_account_reaches_those_alone_who_are_inside_by_that_day(run):
    staff = Account("staff", Kind.ENTERPRISE, id=3)  # Ben follows it and is on no roster
    here = PhoneWorld((MEI, BEN), (staff,), memberships={MEI.id: ((3, NOON),)})
    assert audience(here, 3, DAY) == (MEI,)
    assert audience(here, 3, DAY - timedelta(days=1)) == ()
    assert run(best_time(here, 3, DAY)).readers == 1


def test_an_account_that_is_gone_is_said_to_be(run):
    with pytest.raises(WxdeskError) as caught:
        run(best_time(world(), 77, DAY))
    assert caught.value.code == "account_unknown"


def test_a_thousand_are_drawn_the_same_each_time_and_progress_is_told_in_the_loop(run):
    told = []

    async def both():
        loop = asyncio.get_running_loop()

        def progress(done, total):
            assert asyncio.get_running_loop() is loop
            told.append((done, total))

        first = await best_time(world(), 2, DAY, count=1000, seed=4, progress=progress)
        await asyncio.sleep(0)
        return first, await best_time(world(), 2, DAY, count=1000, seed=4)

    first, second = run(both())
    assert first == second
    assert first.readers == 1000
    assert told[0] == (0, 1000)
    assert told[-1] == (1000, 1000)


def test_what_others_write_on_that_day_is_made_up_for_it(run):
    rhythm = Rhythm(1, 70, tuple(range(0, 24 * 60, 60)), ("a", "b"), seed=3)
    stored = lines_of([Arrival(FILM, NOON - timedelta(days=900), (Card("old"),))])
    busy = run(best_time(world(rhythms={1: rhythm}, stored=stored), 2, DAY))
    quiet = run(best_time(world(stored=stored), 2, DAY))
    assert max(each.place for each in busy.hours) > 1
    assert {each.place for each in quiet.hours} == {1}


def test_cancelling_ends_the_work(run):
    asked = []

    async def cancelled():
        started = asyncio.Event()

        def progress(done, total):
            asked.append(done)
            started.set()

        work = asyncio.ensure_future(best_time(world(), 2, DAY, count=200_000, progress=progress))
        await started.wait()
        work.cancel()
        with pytest.raises(asyncio.CancelledError):
            await work

    run(cancelled())
    assert asked
    assert max(asked) < 200_000
