from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import cast

import pytest

from tests.unit.ui.phone_values import FILM, HOTEL, MEI, NOW, PAPER, STAFF, WEN, line, post
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.clock import SetClock
from wxdesk.domain.lines import lines_of
from wxdesk.domain.phone import Follower, Layout
from wxdesk.services.phone import PhoneWorld
from wxdesk.services.ports import Courier, Platforms, Ports, Store, Vault
from wxdesk.ui.phone.blocks import Screen, Tap, Target
from wxdesk.ui.phone.chips import in_folder, place_chips
from wxdesk.ui.phone.model import PhoneModel
from wxdesk.ui.tasks import Tasks

HOUR = timedelta(hours=1)
BEN = Follower("Ben", frozenset({2}), id=2)
ACCOUNTS = (
    Account("Harbour Hotels", Kind.SERVICE, id=1),
    Account("Morning Reader", id=2),
    Account("Harbour Group", Kind.ENTERPRISE, id=4),
)
WORLD = PhoneWorld(
    followers=(replace(MEI, id=1), BEN),
    accounts=ACCOUNTS,
    others=(WEN, FILM),
    lines=lines_of(
        [
            post(HOTEL, 60, "hotel", post_id=1),
            post(PAPER, 120, "paper", post_id=2),
            post(PAPER, 24 * 60, "old", post_id=3),
            post(HOTEL, -60, "planned", post_id=4),
            post(STAFF, 30, "internal", post_id=5),
            line(WEN, 5, "hello"),
        ]
    ),
    scheduled=frozenset({4}),
)


def fail(failure: Exception) -> None:
    raise failure


@pytest.fixture
def clock():
    return SetClock(NOW)


@pytest.fixture
def model(qapp, clock):
    nobody = cast("object", None)
    ports = Ports(
        cast("Store", nobody),
        cast("Vault", nobody),
        cast("Platforms", nobody),
        cast("Courier", nobody),
        clock,
    )
    made = PhoneModel(ports, Tasks(fail, fail))
    made.show_world(WORLD)
    return made


def test_it_begins_with_the_first_follower_now(model):
    assert (model.state.follower.name, model.state.at, model.state.live, model.state.layout) == (
        "Mei",
        NOW,
        True,
        Layout.CLASSIC,
    )
    assert model.state.follows == 4
    assert [row.text for row in model.state.phone.chats] == ["hello", "hotel", "晨读日报: paper"]


def test_the_clock_moves_a_live_phone_and_no_other(model, clock):
    clock.set(NOW + HOUR)
    model.tick()
    assert model.state.at == NOW + HOUR
    model.show_at(NOW - HOUR)
    clock.set(NOW + 2 * HOUR)
    model.tick()
    assert model.state.at == NOW - HOUR
    model.go_now()
    assert (model.state.at, model.state.live) == (NOW + 2 * HOUR, True)


def test_previous_and_next_send_walk_over_what_this_follower_receives(model):
    model.go_previous()
    assert model.state.at == NOW - HOUR
    model.go_previous()
    model.go_previous()
    assert model.state.at == NOW - timedelta(days=1)
    assert model.state.previous_send is None
    model.go_previous()
    assert model.state.at == NOW - timedelta(days=1)
    model.choose_follower(2)
    model.go_next()
    assert model.state.at == NOW - 2 * HOUR
    assert model.state.next_send is None


def test_the_line_of_the_day_marks_what_is_sent_and_what_is_planned(model):
    assert [(send.post_id, send.scheduled) for send in model.state.sends_of_day] == [(2, False), (1, False), (4, True)]
    model.show_day(date(2026, 11, 21))
    assert [send.post_id for send in model.state.sends_of_day] == [3]
    assert model.state.minute == 18 * 60 + 30


def test_internal_sends_are_marked_for_members_only(model):
    inside = replace(WORLD, memberships={1: ((4, NOW - HOUR),)})
    model.show_world(inside)
    assert 5 in [send.post_id for send in model.state.sends_of_day]


@pytest.mark.parametrize(("minute", "shown"), [(0, "00:00"), (1439, "23:59"), (-5, "00:00"), (2000, "23:59")])
def test_minutes_stay_within_the_day(model, minute, shown):
    model.show_minute(minute)
    assert model.state.at == datetime.fromisoformat(f"2026-11-22T{shown}:00+08:00")
    assert not model.state.live


def test_the_follower_stays_when_the_workspace_is_read_again(model):
    model.choose_follower(2)
    model.show_world(replace(WORLD, followers=(WORLD.followers[0], replace(BEN, name="Benjamin"))))
    assert model.state.follower.name == "Benjamin"
    model.show_world(replace(WORLD, followers=WORLD.followers[:1]))
    assert model.state.follower.name == "Mei"
    model.show_world(PhoneWorld())
    assert model.state.follower is None
    assert model.state.phone.chats == ()
    assert model.state.loaded


def test_a_phone_that_turns_dark_shows_it_whatever_was_chosen_and_nothing_else_changes_that(model):
    mei, ben = WORLD.followers
    model.show_world(replace(WORLD, followers=(replace(mei, dark=True), ben)))
    assert model.state.dark
    model.show_dark(False)
    model.show_world(replace(WORLD, followers=(replace(mei, dark=True, name="Mei Lin"), ben)))
    assert not model.state.dark
    model.show_world(replace(WORLD, followers=(mei, ben)))
    model.show_dark(True)
    model.show_world(replace(WORLD, followers=(replace(mei, dark=True), ben)))
    model.show_world(replace(WORLD, followers=(mei, ben)))
    assert not model.state.dark


def test_each_change_is_told_once_and_no_change_is_not(model, qtbot):
    with qtbot.waitSignal(model.changed):
        model.choose_layout(Layout.FOLDED)
    with qtbot.assertNotEmitted(model.changed):
        model.choose_layout(Layout.FOLDED)
        model.show_dark(False)
        model.lock(False)


def test_an_article_of_somebody_else_is_said_to_be_missing(model, qtbot):
    with qtbot.waitSignal(model.article_missing) as missing:
        model.read(Target(Tap.CARD, FILM.key, sender=FILM))
    assert missing.args[0].sender == FILM


def test_chips_say_where_own_posts_stand(model):
    assert place_chips(model.state.phone, ACCOUNTS) == ("▲ Harbour Hotels row 2", "Morning Reader 1st in folder")
    model.show_at(NOW - timedelta(days=2))
    assert place_chips(model.state.phone, ACCOUNTS) == ("", "")


def test_screens_have_the_names_of_the_command_line():
    assert {"lock", "chats", "folder", "article"} <= {screen.value for screen in Screen}


@pytest.mark.parametrize(
    ("place", "ordinal"),
    [
        *((1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (20, "20th")),
        *((21, "21st"), (22, "22nd"), (23, "23rd"), (24, "24th"), (101, "101st"), (111, "111th"), (1012, "1012th")),
    ],
)
def test_places_are_counted_as_english_counts(place, ordinal):
    assert in_folder("Reader", place) == f"Reader {ordinal} in folder"


@pytest.mark.parametrize(
    ("day", "shown"), [(date(9999, 12, 31), date(2100, 12, 31)), (date(1, 1, 1), date(2011, 1, 1))]
)
def test_a_day_too_far_away_is_the_last_or_first_there_is(model, day, shown):
    model.show_world(WORLD)
    model.show_day(day)
    assert model.state.day == shown
    assert model.state.sends_of_day == ()
