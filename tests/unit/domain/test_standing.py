"""Where a post stands: against the phone itself, moment by moment."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wxdesk.domain.lines import lines_of
from wxdesk.domain.phone import FOLDER_KEY, Arrival, Card, Device, Follower, Layout, Sender, SenderKind
from wxdesk.domain.reel import Reel
from wxdesk.domain.screens import USUAL_SIGHT
from wxdesk.domain.standing import Standing, standing

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
HOTEL = Sender("hotel", SenderKind.SERVICE, account_id=1)
PAPER = Sender("paper", SenderKind.SUBSCRIPTION, account_id=2)
FRIENDS = tuple(Sender(f"friend {number}", SenderKind.FRIEND, id=number) for number in range(1, 10))
FILMS = tuple(Sender(f"film {number}", SenderKind.SUBSCRIPTION, id=number) for number in range(10, 14))
MEI = Follower("Mei", frozenset({1, 2}), frozenset(range(1, 20)))


def at(minutes):
    return NOON + timedelta(minutes=minutes)


def post(sender, minutes, number=1, written=False):
    return Arrival(sender, at(minutes), (Card("post"),), post_id=number, written=written)


def said(sender, minutes):
    return Arrival(sender, at(minutes), (Card("x"),) if sender.kind is SenderKind.SUBSCRIPTION else (), "x")


def reel(*arrivals, follower=MEI):
    return Reel(follower, lines_of(arrivals))


def test_a_service_post_is_pushed_down_by_whoever_writes_next():
    mine = post(HOTEL, 0)
    shown = reel(mine, *[said(friend, 10 * place) for place, friend in enumerate(FRIENDS, 1)])
    found = standing(shown, mine, at(25))
    assert (found.row, found.place, found.minutes_until_covered) == (3, None, 10)
    assert found.in_sight == pytest.approx(10 * USUAL_SIGHT.rows / (24 * 60))


@pytest.mark.parametrize(("device", "step", "rows"), [("small", 0, 6), ("large", 0, 9), ("regular", 4, 4)])
def test_the_first_screen_is_that_of_this_phone(device, step, rows):
    mine = post(HOTEL, 0)
    told = [said(friend, 10 * place) for place, friend in enumerate(FRIENDS, 1)]
    follower = replace(MEI, device=Device(device), text_step=step)
    found = standing(reel(mine, *told, follower=follower), mine, at(25))
    assert found.in_sight == pytest.approx(10 * rows / (24 * 60))


def test_a_subscription_post_stands_in_the_folder_and_its_folder_in_the_list():
    mine = post(PAPER, 0)
    shown = reel(mine, said(FILMS[0], 30), said(FILMS[0], 60), said(FRIENDS[0], 40))
    found = standing(shown, mine, at(50))
    assert (found.row, found.place, found.minutes_until_covered) == (2, 2, 30)
    assert found.in_sight == pytest.approx(60 / (24 * 60))
    assert standing(shown, mine, at(70)).place == 3


def test_what_nothing_covers_is_in_sight_all_day():
    mine = post(PAPER, 0)
    assert standing(reel(mine), mine, at(1)) == Standing(1, 1, None, 1.0)
    assert standing(reel(mine, said(FILMS[0], 25 * 60)), mine, at(1)).covered_after is None


def test_what_is_not_there_stands_nowhere():
    mine = post(PAPER, 0)
    assert standing(reel(mine), mine, at(-1)) == Standing()
    assert standing(reel(mine, follower=Follower("Ben")), mine, at(1)) == Standing()
    assert standing(reel(), mine, at(1)) == Standing()


def test_the_next_message_of_its_own_sender_takes_a_post_off_its_row():
    mine = post(HOTEL, 0)
    found = standing(reel(mine, post(HOTEL, 90, 2)), mine, at(1))
    assert found.minutes_until_covered == 90
    assert found.in_sight == pytest.approx(90 / (24 * 60))


def test_pinned_chats_take_room_and_a_pinned_account_needs_none():
    mine = post(HOTEL, 0)
    friends = [said(friend, -60) for friend in FRIENDS]
    full = replace(MEI, pinned=frozenset(friend.key for friend in FRIENDS))
    assert standing(reel(mine, *friends, follower=full), mine, at(1)).in_sight == 0
    assert standing(reel(mine, *friends, follower=full), mine, at(1)).row == 10


def test_the_post_being_written_takes_the_place_of_its_stored_self():
    stored, mine = post(PAPER, -600), post(PAPER, 0, written=True)
    found = standing(reel(stored, said(FILMS[0], 30)), mine, at(0))
    assert (found.place, found.minutes_until_covered) == (1, 30)


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from([HOTEL, PAPER]),
    st.lists(st.tuples(st.sampled_from([*FRIENDS, *FILMS, PAPER, HOTEL]), st.integers(-100, 300)), max_size=30),
    st.sets(st.sampled_from([FRIENDS[0].key, FRIENDS[1].key, HOTEL.key, FOLDER_KEY])),
    st.integers(0, 200),
    st.sampled_from(list(Layout)),
)
def test_place_and_sight_are_what_the_phone_shows_minute_by_minute(sender, others, pinned, later, layout):
    mine = post(sender, 0, 1000)
    taken = {0}
    arrivals = [mine]
    for number, (each, minutes) in enumerate(others, 1):
        if minutes not in taken:  # one thing a minute, so that a minute is the whole truth
            taken.add(minutes)
            arrivals.append(post(each, minutes, number) if each.account_id else said(each, minutes))
    shown = Reel(replace(MEI, pinned=frozenset(pinned)), lines_of(arrivals))
    found = standing(shown, mine, at(later), layout)
    if sender is PAPER:
        cards = [(card.post_id, card.at) for card in shown.phone(at(later), layout).cards(99)]
        assert found.place == cards.index((1000, mine.at)) + 1
    minutes = 0
    while minutes < 24 * 60 and _on_first_screen(shown.phone(at(minutes)), mine):
        minutes += 1
        if minutes > 301:
            minutes = 24 * 60
    assert found.in_sight == pytest.approx(minutes / (24 * 60))


def _on_first_screen(phone, mine):
    if mine.sender is PAPER:
        return mine.at in [card.at for card in phone.cards(USUAL_SIGHT.cards)]
    return any(row.sender == HOTEL and row.at == mine.at for row in phone.chats[: USUAL_SIGHT.rows])
