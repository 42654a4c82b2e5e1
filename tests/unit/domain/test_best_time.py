"""The hours of a day compared, for readers whose habits are known."""

from datetime import date, datetime, timedelta

import pytest

from wxdesk.domain.best_time import HOURS, JITTER, LOOKS, Assumption, Reader, compare, drawn, readers_of
from wxdesk.domain.clock import CHINA
from wxdesk.domain.lines import lines_of
from wxdesk.domain.phone import Arrival, Card, Device, Follower, Sender, SenderKind

DAY = date(2026, 11, 22)
MIDNIGHT = datetime(2026, 11, 22, tzinfo=CHINA)
PAPER = Sender("paper", SenderKind.SUBSCRIPTION, account_id=2)
FILM = Sender("film", SenderKind.SUBSCRIPTION, id=1)
WEN = Sender("Wen", SenderKind.FRIEND, id=2)
KEYS = frozenset({PAPER.key, FILM.key, WEN.key})
READER = Reader(KEYS, (8 * 60 + 30, 20 * 60 + 30))


def sent(sender, hour, minute=0):
    at = MIDNIGHT + timedelta(hours=hour, minutes=minute)
    return Arrival(sender, at, (Card("x"),), text="x")


def hours(*arrivals, readers=(READER,), sender=PAPER):
    found = compare(lines_of(arrivals), sender.key, sender.kind, readers, DAY)
    assert found is not None
    assert [each.hour for each in found.hours] == list(HOURS)
    return found


def test_each_hour_is_judged_by_when_they_look_next():
    found = hours(sent(FILM, 19, 15), sent(FILM, 19, 45), sent(WEN, 20, 10))
    early, late, night = found.hours[9], found.hours[20], found.hours[22]
    assert (early.wait, early.place, early.row, early.covered) == (11.5 * 60, 3, 2, 10 * 60 + 15)
    assert early.in_sight == pytest.approx((10 * 60 + 45) / (24 * 60))
    assert (late.wait, late.place, late.row, late.seen) == (30, 1, 2, 1)
    assert (night.wait, night.place, night.row) == (10.5 * 60, 1, 1)
    assert early.seen == 0
    assert found.in_folder


def test_the_best_hour_is_that_at_which_most_see_it():
    busy = [sent(FILM, hour, minute) for hour in range(24) for minute in (5, 15) if hour != 20]
    best = hours(*busy).best
    assert best is not None
    assert best.hour == 20


def test_what_the_account_itself_sends_and_what_a_reader_does_not_hear_covers_nothing():
    found = hours(sent(PAPER, 10), sent(FILM, 11), readers=[Reader(frozenset({PAPER.key}), (12 * 60,))])
    assert {each.place for each in found.hours} == {1}
    assert {each.in_sight for each in found.hours} == {1.0}


def test_a_service_account_is_judged_by_its_row():
    hotel = Sender("hotel", SenderKind.SERVICE, account_id=1)
    friends = [Sender(f"friend {number}", SenderKind.FRIEND, id=number) for number in range(10, 20)]
    keys = frozenset(each.key for each in friends) | {hotel.key}
    told = [sent(friend, 9, number) for number, friend in enumerate(friends, 1)]
    found = hours(*told, sender=hotel, readers=[Reader(keys, (8 * 60, 12 * 60)), Reader(keys, (8 * 60, 12 * 60), 2)])
    assert [(each.row, each.place, each.seen) for each in found.hours[9:11]] == [(12, None, 0), (2, None, 1)]
    assert found.hours[9].covered == 1
    assert found.hours[9].in_sight == pytest.approx((7 + 5) / 2 / (24 * 60))


def test_the_same_seed_draws_the_same_readers_and_another_seed_others():
    six = [Follower(f"f{number}", frozenset({2}), frozenset(range(1, 30)), id=number) for number in range(6)]
    first, again, other = (list(drawn(six, 50, seed, DAY)) for seed in (1, 1, 2))
    assert first == again
    assert first != other
    assert len({each.looks for each in first}) > 40
    assert all(len(each.looks) == LOOKS and list(each.looks) == sorted(each.looks) for each in first)
    assert 20 < sum(len(each.keys) for each in first) / 50 < 29
    assert list(drawn([], 50, 1, DAY)) == []


def test_habits_differ_by_so_much_from_those_they_are_drawn_from():
    mei = Follower("Mei", frozenset({2}), id=1)
    (usual,) = readers_of([mei], 3, DAY)
    for each in drawn([mei], 40, 3, DAY):
        for look in each.looks:
            assert min(abs((look - known + 720) % 1440 - 720) for known in usual.looks) <= JITTER


def test_an_accounts_own_figures_say_when_phones_are_looked_at():
    night = [1.0 if hour == 3 else 0.0 for hour in HOURS]
    (reader,) = readers_of([Follower("Mei", id=1)], 1, DAY, night)
    assert {look // 60 for look in reader.looks} == {3}
    assert readers_of([Follower("Mei", id=1)], 1, DAY, [0.0] * 24) == readers_of([Follower("Mei", id=1)], 1, DAY)


def test_it_tells_how_far_it_is_and_stops_when_told():
    told = []
    readers = [READER] * 50
    compare({}, PAPER.key, PAPER.kind, readers, DAY, lambda done, total: told.append((done, total)))
    assert told == [(0, 50), (20, 50), (40, 50), (50, 50)]
    assert compare({}, PAPER.key, PAPER.kind, readers, DAY, stopped=lambda: True) is None


def test_without_readers_there_are_no_hours_and_it_says_what_it_assumes():
    found = compare({}, PAPER.key, PAPER.kind, [], DAY)
    assert found is not None
    assert (found.hours, found.best, found.readers) == ((), None, 0)
    assert set(found.assumptions) == set(Assumption)


@pytest.mark.parametrize(
    ("zone", "day", "hour"),
    [
        ("Asia/Shanghai", DAY, 20),
        ("America/New_York", DAY, 9),
        ("America/New_York", date(2026, 7, 1), 8),
        ("Europe/London", DAY, 4),
        ("Pacific/Auckland", date(2026, 7, 1), 16),
        ("Nowhere/At_all", DAY, 20),
    ],
)
def test_somebody_abroad_looks_at_the_hours_of_their_own_clock(zone, day, hour):
    evening = [1.0 if each == 20 else 0.0 for each in HOURS]
    abroad = Follower("Jonas", frozenset({2}), zone=zone, id=3)
    (reader,) = readers_of([abroad], 1, day, evening)
    assert {look // 60 for look in reader.looks} == {hour}
    for each in drawn([abroad], 20, 1, day, evening):
        assert {((look - hour * 60 + 720) % 1440 - 720) // (60 + JITTER) for look in each.looks} <= {-1, 0}


def test_the_first_screen_holds_what_the_phone_of_each_has_room_for():
    hotel = Sender("hotel", SenderKind.SERVICE, account_id=1)
    friends = [Sender(f"friend {number}", SenderKind.FRIEND, id=number) for number in range(10, 20)]
    told = [sent(friend, 9, number) for number, friend in enumerate(friends[:7], 1)]
    ids = frozenset(each.id for each in friends)
    seen = []
    for device, step in ((Device.SMALL, 0), (Device.REGULAR, 0), (Device.LARGE, 0), (Device.LARGE, 4)):
        follower = Follower("Mei", frozenset({1}), ids, device=device, text_step=step)
        noon = [1.0 if hour == 12 else 0.0 for hour in HOURS]
        found = hours(*told, sender=hotel, readers=readers_of([follower], 1, DAY, noon))
        seen.append((found.hours[9].row, found.hours[9].seen, round(found.hours[9].in_sight * 24 * 60)))
    assert seen == [(8, 0, 6), (8, 0, 7), (8, 1, 24 * 60), (8, 0, 5)]
