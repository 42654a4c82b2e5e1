"""The reel against a phone worked out the long way, whatever was sent and whoever looks."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.domain.phone_reference import Reference
from wxdesk.domain.lines import lines_of
from wxdesk.domain.phone import (
    FOLDER_CARDS,
    FOLDER_KEY,
    Arrival,
    Card,
    Follower,
    Layout,
    RowKind,
    Sender,
    SenderKind,
    phone_at,
)
from wxdesk.domain.reel import Reel

NOON = datetime(2026, 11, 22, 4, tzinfo=UTC)
OWN = tuple(
    Sender(f"own {number}", kind, account_id=number)
    for number, kind in enumerate((SenderKind.SERVICE, *[SenderKind.SUBSCRIPTION] * 3, SenderKind.ENTERPRISE), 1)
)
OTHERS = tuple(
    Sender(f"other {number}", kind, id=number)
    for number, kind in enumerate([*SenderKind, SenderKind.SUBSCRIPTION, SenderKind.SERVICE], 1)
)
SENDERS = OWN + OTHERS
KEYS = st.sampled_from([sender.key for sender in SENDERS] + [FOLDER_KEY, (77, 0)])
TIMES = st.one_of(
    st.integers(-8, 8).map(lambda half_days: NOON + timedelta(hours=6 * half_days)),
    st.integers(-400, 400).map(lambda minutes: NOON + timedelta(minutes=minutes)),
    st.integers(-3, 3).map(lambda seconds: NOON + timedelta(seconds=seconds)),
)


@st.composite
def sent(draw, number=None):
    sender = draw(st.sampled_from(SENDERS))
    zone = draw(st.sampled_from([UTC, ZoneInfo("Asia/Shanghai"), ZoneInfo("America/New_York")]))
    cards = tuple(Card(title) for title in draw(st.lists(st.sampled_from("abc"), max_size=3)))
    text = draw(st.sampled_from(["", "hello", "a" * 300, "مرحبا", "😀" * 60]))
    written = draw(st.booleans()) if number is None else False
    post_id = (number or 0) if sender.account_id else 0
    return Arrival(sender, draw(TIMES).astimezone(zone), cards, text, post_id, written)


@st.composite
def all_sent(draw):
    count = draw(st.integers(0, 25))
    return [draw(sent(number + 1)) for number in range(count)]


@st.composite
def followers(draw):
    opened = draw(st.dictionaries(KEYS, TIMES, max_size=5))
    before = draw(
        st.dictionaries(KEYS, st.lists(st.integers(1, 2500), min_size=1, max_size=3, unique=True), max_size=5)
    )
    return Follower(
        "Mei",
        frozenset(draw(st.sets(st.sampled_from([1, 2, 3, 4, 5, 77])))),
        frozenset(draw(st.sets(st.integers(1, 9)))),
        opened=opened,
        earlier={
            key: tuple(opened[key] - timedelta(minutes=each) for each in sorted(before[key], reverse=True))
            for key in opened.keys() & before.keys()
        },
        since=draw(st.dictionaries(KEYS, TIMES, max_size=3)),
        muted=frozenset(draw(st.sets(KEYS, max_size=4))),
        pinned=frozenset(draw(st.sets(KEYS, max_size=4))),
        starred=frozenset(draw(st.sets(KEYS, max_size=4))),
        zone=draw(st.sampled_from(["Asia/Shanghai", "Europe/London", "America/New_York", "Mars/Base", "", "../x"])),
    )


def agree(phone, expected, follower):
    assert [(each.sender.key, each.text, each.at, each.written) for each in phone.lock] == expected.lock
    for rows, others in ((phone.chats, expected.chats), (phone.services, expected.services)):
        assert [
            (
                row.kind,
                row.sender.key if row.sender else None,
                row.text,
                row.at,
                row.unread,
                row.dot,
                row.push,
                row.written,
                row.pinned,
            )
            for row in rows
        ] == others
        assert all(row.starred == (row.sender.key in follower.starred) for row in rows if row.sender)
    assert [
        (card.sender.key, card.at, card.cards, card.post_id, card.written, card.seen) for card in phone.folder
    ] == expected.folder
    assert all(card.starred == (card.sender.key in follower.starred) for card in phone.folder)
    assert phone.folder_count == len(expected.posts)
    assert [sender.key for sender in phone.often] == expected.often
    for sender in SENDERS:
        assert list(phone.conversation(sender.key)) == expected.conversation(sender.key)
        assert list(phone.conversation(sender.key, 2)) == expected.conversation(sender.key)[-2:]
        if sender.account_id:
            assert phone.folder_place(sender.account_id) == expected.place(sender.account_id)
    own = [each for each in expected.here if each.post_id]
    assert phone.newest == (own[0] if own else None)
    banner = phone.banner
    assert (banner and (banner.sender.key, banner.text, banner.at, banner.written)) == expected.banner


@settings(max_examples=300, deadline=None)
@given(
    followers(),
    all_sent(),
    st.dictionaries(st.sampled_from([5, 1, 77]), TIMES),
    st.lists(st.tuples(TIMES, st.sampled_from(list(Layout)), st.none() | sent()), min_size=1, max_size=4),
)
def test_a_reel_shows_at_every_moment_what_is_worked_out_the_long_way(follower, arrivals, members, asked):
    reel = Reel(follower, lines_of(arrivals), members)
    for at, layout, extra in asked:  # one reel is asked again and again, forwards and backwards
        if extra is not None and extra.sender.account_id:
            own = [each.post_id for each in arrivals if each.sender == extra.sender]
            extra = replace(extra, post_id=own[0] if own else 0)  # noqa: PLW2901
        agree(reel.phone(at, layout, extra), Reference(follower, arrivals, at, members, layout, extra), follower)


@settings(max_examples=60, deadline=None)
@given(followers(), all_sent(), TIMES, st.sampled_from(list(Layout)), st.none() | sent())
def test_asked_once_or_of_a_reel_it_is_the_same_phone(follower, arrivals, at, layout, extra):
    inside = {5: NOON - timedelta(days=400)}
    assert phone_at(follower, arrivals, at, frozenset({5}), layout, extra) == Reel(
        follower, lines_of(arrivals), inside
    ).phone(at, layout, extra)


@pytest.mark.parametrize("layout", list(Layout))
def test_what_lies_beyond_the_first_cards_is_asked_for(layout):
    posts = [
        Arrival(OWN[1 + number % 3], NOON - timedelta(hours=number), (Card(str(number)),), post_id=number + 1)
        for number in range(150)
    ]
    posts += [Arrival(OTHERS[1], NOON - timedelta(minutes=number), (Card("x"),)) for number in range(90)]
    follower = Follower("Mei", frozenset({2, 3, 4}), frozenset({2}))
    phone = phone_at(follower, posts, NOON, layout=layout)
    expected = Reference(follower, posts, NOON, {}, layout)
    assert (len(phone.folder), phone.folder_count) == (FOLDER_CARDS, 240)
    assert [card.at for card in phone.cards(200)] == [each.at for each in expected.all_cards[:200]]
    assert phone.cards(10) == phone.folder[:10]
    old = Arrival(OWN[1], NOON - timedelta(days=30), (Card("old"),), post_id=999)
    only_old = [old, *[each for each in posts if each.sender is OTHERS[1]]]
    phone = phone_at(follower, only_old, NOON, layout=layout)
    assert phone.folder_place(2) == Reference(follower, only_old, NOON, {}, layout).place(2) == 91
    assert phone.highest({2, 3}) == (91, 2)


def test_the_phone_of_a_follower_abroad_tells_their_own_time():
    phone = phone_at(Follower("Mei", frozenset({1}), zone="America/New_York"), [], NOON)
    assert phone.at == NOON
    assert phone.at.isoformat() == "2026-11-21T23:00:00-05:00"
    assert phone_at(Follower("Mei", zone="Mars/Base"), [], NOON).at.isoformat() == "2026-11-22T12:00:00+08:00"


def test_a_banner_is_fresh_by_the_hours_that_pass_not_by_the_clock_on_the_wall():
    """At two in the night New York's clocks go back: half past one is there twice."""
    zone = ZoneInfo("America/New_York")
    first = datetime(2026, 11, 1, 5, 29, tzinfo=UTC).astimezone(zone)
    later = first.astimezone(UTC) + timedelta(hours=1, minutes=1)
    abroad = Follower("Mei", frozenset({1}), zone="America/New_York")
    phone = phone_at(abroad, [Arrival(OWN[0], first, text="early")], later)
    assert phone.banner is None
    assert phone_at(abroad, [Arrival(OWN[0], first, text="early")], first).banner is not None


def test_pushes_stand_in_stacks_by_sender_the_newest_stack_first():
    follower = Follower("Mei", frozenset({1}), frozenset({4}))
    told = [("own 1", 50), ("friend", 40), ("own 1", 30)]
    senders = {"own 1": OWN[0], "friend": OTHERS[3]}
    arrivals = [Arrival(senders[name], NOON - timedelta(minutes=ago), text=str(ago)) for name, ago in told]
    stacks = phone_at(follower, arrivals, NOON).stacks
    assert [[notice.text for notice in stack] for stack in stacks] == [["30", "50"], ["40"]]


def test_a_row_is_made_once_for_as_long_as_nothing_about_it_changes():
    follower = Follower("Mei", frozenset({1}))
    reel = Reel(follower, lines_of([Arrival(OWN[0], NOON, text="post")]))
    first, later = (reel.phone(NOON + timedelta(minutes=minutes)).chats[0] for minutes in (1, 2))
    assert first is later
    assert first.kind is RowKind.SERVICE


def test_a_follower_who_looked_has_the_same_reel_with_nothing_unread():
    reel = Reel(Follower("Mei", frozenset({1})), lines_of([Arrival(OWN[0], NOON, text="post")]))
    assert reel.phone(NOON).unread == 1
    assert reel.seen_by(replace(reel.follower, opened={(1, 0): NOON})).phone(NOON).unread == 0
