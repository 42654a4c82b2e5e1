"""Others write plausibly, and the same each time."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from wxdesk.domain.clock import CHINA, china
from wxdesk.domain.phone import Sender, SenderKind
from wxdesk.domain.rhythm import Rhythm, arrivals_of

START = datetime(2026, 11, 1, tzinfo=CHINA)
READER = Sender("晨读日报", SenderKind.SUBSCRIPTION, id=3)
MUM = Sender("妈妈", SenderKind.FRIEND, id=4)
DAILY = Rhythm(3, 7, (450,), ("一", "二", "三", "四"), articles=3, seed=11)


def test_a_daily_account_posts_each_morning_with_one_to_three_articles():
    month = list(arrivals_of(READER, DAILY, START, START + timedelta(days=30)))
    assert [china(each.at).date() for each in month] == [(START + timedelta(days=n)).date() for n in range(30)]
    assert {len(each.cards) for each in month} == {1, 2, 3}
    assert all(abs(china(each.at).hour * 60 + china(each.at).minute - 450) <= 25 for each in month)
    assert all(len({card.title for card in each.cards}) == len(each.cards) for each in month)


def test_a_friend_sends_lines():
    said = list(arrivals_of(MUM, Rhythm(4, 21, (750, 1200), ("吃饭了吗",)), START, START + timedelta(days=7)))
    assert len(said) == 21
    assert {each.text for each in said} == {"吃饭了吗"}
    assert not any(each.cards for each in said)


def test_another_seed_is_another_story():
    other = Rhythm(3, 7, (450,), ("一", "二", "三", "四"), articles=3, seed=12)
    end = START + timedelta(days=10)
    assert list(arrivals_of(READER, DAILY, START, end)) != list(arrivals_of(READER, other, START, end))


def test_nothing_to_say_is_nothing_said():
    for empty in (Rhythm(3, 7, (), ("一",)), Rhythm(3, 7, (450,), ()), Rhythm(3, 0, (450,), ("一",))):
        assert list(arrivals_of(READER, empty, START, START + timedelta(days=9))) == []


@given(st.integers(0, 60 * 24 * 20), st.integers(0, 60 * 24 * 20), st.floats(0.1, 40), st.integers(0, 99))
def test_two_spans_agree_about_what_they_share(first, length, per_week, seed):
    rhythm = Rhythm(3, per_week, (5, 450, 1430), ("一", "二"), 2, seed)
    start, end = START + timedelta(minutes=first), START + timedelta(minutes=first + length)
    whole = list(arrivals_of(READER, rhythm, START, START + timedelta(days=45)))
    assert list(arrivals_of(READER, rhythm, start, end)) == [each for each in whole if start <= each.at < end]
