"""What had been looked at by a moment, whatever was opened after it."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from wxdesk.domain.lines import instant
from wxdesk.domain.openings import KEPT, last_opened, opened_at, openings
from wxdesk.domain.phone import FOLDER_KEY, Arrival, Card, Follower, RowKind, Sender, SenderKind, phone_at

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
HOTEL = Sender("Hotel", SenderKind.SERVICE, account_id=1)
PAPER = Sender("Paper", SenderKind.SUBSCRIPTION, account_id=2)
MEI = Follower("Mei", frozenset({1, 2}), opened={HOTEL.key: NOON, FOLDER_KEY: NOON})
A_YEAR = [
    Arrival(sender, NOON - number * DAY - 2 * HOUR, (Card(str(number)),), post_id=1000 * sender.account_id + number)
    for sender in (HOTEL, PAPER)
    for number in range(365)
]


def unread(follower, at):
    return phone_at(follower, A_YEAR, at).unread


@pytest.mark.parametrize(
    ("ago", "expected"),
    [
        (timedelta(0), 0),
        (HOUR, 1),  # the post of two hours ago, since yesterday noon
        (3 * HOUR, 0),
        (100 * DAY, 0),
        (100 * DAY + HOUR, 1),
    ],
)
def test_before_the_first_opening_that_is_recorded_never_more_than_a_day_lies_unread(ago, expected):
    everybodys = [replace(each, sender=replace(HOTEL, account_id=0, id=1)) for each in A_YEAR[:365]]
    bank = replace(MEI, sender_ids=frozenset({1}), opened={(0, 1): NOON})  # somebody else's: no quota of four a month
    assert phone_at(bank, everybodys, NOON - ago).unread == expected


def test_the_folder_keeps_its_dot_until_the_hour_at_which_they_look():
    later = [phone_at(MEI, A_YEAR, NOON - 30 * DAY - ago) for ago in (HOUR, timedelta(0))]
    dots = [row.dot for phone in later for row in phone.chats if row.kind is RowKind.FOLDER]
    assert dots == [True, False]
    assert [card.seen for card in later[0].folder[:2]] == [False, True]


@pytest.mark.parametrize(
    ("ago", "expected"),
    [
        (timedelta(0), 0),
        (2 * HOUR, 1),  # the post of three hours ago, since yesterday noon
        (4 * DAY + 2 * HOUR, 1),
        (9 * DAY + 5 * HOUR, 0),  # nothing has come since the noon before
        (9 * DAY + HOUR, 0),  # as recorded, though the noon before was too early for it
        (9 * DAY - 2 * HOUR, 0),
    ],
)
def test_an_opening_long_ago_changes_nothing_of_the_days_before_the_next(ago, expected):
    sent = [Arrival(HOTEL, NOON - each * DAY - 3 * HOUR, text=str(each)) for each in range(14)]
    twice = replace(MEI, earlier={HOTEL.key: (NOON - 9 * DAY - 2 * HOUR,)})
    assert phone_at(twice, sent, NOON - ago).unread == expected


def test_after_the_last_opening_nothing_is_assumed():
    once = replace(MEI, opened={HOTEL.key: NOON - 5 * DAY}, earlier={HOTEL.key: (NOON - 9 * DAY,)})
    sent = [Arrival(HOTEL, NOON - each * DAY - HOUR, text=str(each)) for each in range(12)]
    assert [phone_at(once, sent, NOON - ago * DAY).unread for ago in (0, 2, 5, 7)] == [5, 3, 0, 0]


def test_who_never_looked_has_everything_unread():
    assert last_opened((), 5) is None
    assert unread(replace(MEI, opened={}), NOON) == 13 * 4  # four in each month of China


def test_openings_are_kept_in_order_and_the_oldest_give_way():
    follower = replace(MEI, opened={})
    for number in (5, 3, 5, *range(6, KEPT + 10)):
        follower = opened_at(follower, HOTEL.key, NOON + number * HOUR)
    expected = [NOON + number * HOUR for number in range(10, KEPT + 10)]
    assert openings(follower, HOTEL.key) == tuple(map(instant, expected))
    assert follower.opened[HOTEL.key] == expected[-1]
    assert opened_at(follower, HOTEL.key, expected[3]) is follower


def test_an_opening_before_all_that_are_remembered_counts_at_once():
    follower = replace(MEI, opened={})
    for number in range(KEPT):
        follower = opened_at(follower, HOTEL.key, NOON + number * HOUR)
    long_ago = NOON - 3 * DAY - 5 * HOUR
    follower = opened_at(follower, HOTEL.key, long_ago)
    kept = openings(follower, HOTEL.key)
    assert len(kept) == KEPT
    assert kept[:2] == (instant(long_ago), instant(NOON + HOUR))
    sent = [Arrival(HOTEL, long_ago - HOUR, text="1")]
    assert phone_at(follower, sent, long_ago).unread == 0
