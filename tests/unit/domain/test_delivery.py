"""Tags and the month's four, follower by follower."""

from datetime import datetime, timedelta

from wxdesk.domain.clock import CHINA
from wxdesk.domain.delivery import delivered
from wxdesk.domain.lines import Line
from wxdesk.domain.phone import Arrival, Card, Follower, Sender, SenderKind, phone_at

HOTEL = Sender("hotel", SenderKind.SERVICE, account_id=1)
PAPER = Sender("paper", SenderKind.SUBSCRIPTION, account_id=2)
START = datetime(2026, 11, 27, 12, tzinfo=CHINA)


def post(sender, number, hours, tag_id=None, written=False):
    return Arrival(sender, START + timedelta(hours=hours), (Card(str(number)),), "", number, written, tag_id)


def got(line, **fields):
    follower = Follower("Mei", frozenset({1, 2}), **fields)
    return [each.post_id for each in delivered(line, follower).arrivals]


def test_a_service_account_reaches_a_follower_four_times_a_month_of_china():
    line = Line(HOTEL, [post(HOTEL, number, 18 * number) for number in range(1, 9)])
    # the fifth comes on the 1st of December at 06:00 in China
    assert got(line) == [1, 2, 3, 4, 5, 6, 7, 8]
    early = Line(HOTEL, [post(HOTEL, number, number) for number in range(1, 9)])
    assert got(early) == [1, 2, 3, 4]
    assert got(early, since={HOTEL.key: START + timedelta(hours=3)}) == [3, 4, 5, 6]
    assert got(Line(PAPER, [post(PAPER, number, number) for number in range(1, 9)])) == list(range(1, 9))


def test_a_send_to_a_tag_reaches_those_who_carry_it_and_takes_a_share_of_theirs_alone():
    line = Line(HOTEL, [post(HOTEL, 1, 1, 101), post(HOTEL, 2, 2, 102), *[post(HOTEL, n, n) for n in range(3, 8)]])
    assert got(line, tags={1: frozenset({101})}) == [1, 3, 4, 5]
    assert got(line, tags={1: frozenset()}) == [3, 4, 5, 6]
    assert got(line, tags={2: frozenset()}) == [1, 2, 3, 4]  # of this account the tags are not known


def test_what_is_all_delivered_is_the_same_line():
    line = Line(HOTEL, [post(HOTEL, 1, 1)])
    assert delivered(line, Follower("Mei")) is line


def test_single_messages_of_an_account_take_no_share():
    single = [Arrival(HOTEL, START + timedelta(minutes=n), text=f"m{n}") for n in range(6)]
    line = Line(HOTEL, [*single, *[post(HOTEL, number, number) for number in range(1, 7)]])
    assert got(line) == [0] * 6 + [1, 2, 3, 4]


def test_the_fifth_post_being_written_is_on_nobodys_phone():
    sent = [post(HOTEL, number, number) for number in range(1, 5)]
    mine = post(HOTEL, 0, 6, written=True)
    phone = phone_at(Follower("Mei", frozenset({1})), sent, START + timedelta(hours=7), extra=mine)
    assert phone.chats[0].text == "4"
    assert not phone.chats[0].written
