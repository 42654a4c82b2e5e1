"""Whom the desk's practice accounts begin with: followers, tags, and what they sent before."""

import time
from datetime import datetime, timedelta

from tests.simulator.conftest import NOW
from wxdesk.app.practice_followers import TAGS, settle_followers, write_lately
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.clock import SetClock, china
from wxdesk.domain.phone import Follower
from wxdesk.simulator.filling import add_past_send
from wxdesk.simulator.records import app_of
from wxdesk.simulator.sends import reached_often
from wxdesk.simulator.state import State
from wxdesk.simulator.storage import Folder

SHOP = Account("Shop", Kind.SERVICE, verified=True, app_id="practice0001", id=1)
PEOPLE = [Follower("Mei", frozenset({1}), wechat_id="meiling_c"), Follower("Jonas", frozenset({2}))]


def settled(folder=None):
    state = State(SetClock(NOW), folder=Folder(folder) if folder else None)
    state.register(app_of(SHOP, "secret"))
    settle_followers(state, SHOP, PEOPLE, NOW)
    return state


def test_a_few_hundred_follow_and_the_workspaces_people_are_among_them():
    followers = settled().records.followers
    assert 200 <= len(followers) <= 450
    assert [each.name for each in followers.values() if each.name] == ["meiling_c"]
    moments = [each.at for each in followers.values()]
    assert moments == sorted(moments)
    assert max(moments) <= NOW.timestamp()


def test_they_are_the_same_each_time_and_another_accounts_are_others():
    assert settled().records.followers == settled().records.followers
    state = settled()
    other = Account("Paper", Kind.SUBSCRIPTION, app_id="practice0002", id=2)
    settle_followers(state, other, PEOPLE, NOW)
    assert [each.name for each in state.records.followers.values() if each.name] == ["meiling_c", "Jonas"]


def test_every_tag_is_carried_by_some_and_new_means_this_month():
    state = settled()
    tags = {tag.name: tag.id for tag in state.records.tags.values()}
    crowd = state.records.by.crowds.of(SHOP.app_id)
    assert tuple(tags) == TAGS
    assert all(0 < crowd.with_tag(tag).bit_count() < crowd.following.bit_count() for tag in tags.values())
    new = set(crowd.named(crowd.with_tag(tags["New this month"])))
    for each in state.records.followers.values():
        month = china(datetime.fromtimestamp(each.at, NOW.tzinfo))
        assert (each.openid in new) is ((month.year, month.month) == (2026, 11))


def test_they_are_settled_once(tmp_path):
    state = settled(tmp_path)
    before = dict(state.records.followers)
    state.clock = SetClock(NOW + timedelta(days=40))
    settle_followers(state, SHOP, PEOPLE, NOW + timedelta(days=40))
    assert state.records.followers == before
    state.close()


def test_settling_takes_no_time(tmp_path):
    spans = []
    for attempt in range(3):
        began = time.thread_time()
        settled(tmp_path / str(attempt)).close()
        spans.append(time.thread_time() - began)
    assert min(spans) < 0.05


def test_what_was_sent_before_counts_for_the_followers_of_then():
    state = settled()
    early = int((NOW - timedelta(days=10)).timestamp())
    for number in range(5):
        add_past_send(state, SHOP.app_id, f"before-{number}", early)
    then = [each for each in state.records.followers.values() if each.at <= early]
    later = [each for each in state.records.followers.values() if each.at > early]
    assert later
    assert {len(state.phone_of(each.openid)) for each in then} == {4}
    assert {len(state.phone_of(each.openid)) for each in later} == {0}
    assert reached_often(state, SHOP.app_id, 4).bit_count() == len(then)


def written(state):
    return [deed for deed in state.records.deeds.values() if deed.app_id == SHOP.app_id]


def test_somebody_wrote_on_each_of_the_last_days_by_day_and_not_by_night():
    state = settled()
    write_lately(state, SHOP, NOW)
    moments = [china(datetime.fromtimestamp(deed.at, NOW.tzinfo)) for deed in written(state)]
    assert moments == sorted(moments)
    assert {at.date() for at in moments} == {(china(NOW) - timedelta(days=number)).date() for number in range(1, 9)}
    assert not [at for at in moments if 1 <= at.hour < 6]
    assert {deed.openid for deed in written(state)} <= set(state.records.followers)


def test_they_write_once_and_go_on_as_days_pass():
    state = settled()
    write_lately(state, SHOP, NOW)
    before = written(state)
    write_lately(state, SHOP, NOW)
    assert written(state) == before
    write_lately(state, SHOP, NOW + timedelta(days=2))
    later = written(state)[len(before) :]
    assert written(state)[: len(before)] == before
    assert {china(datetime.fromtimestamp(deed.at, NOW.tzinfo)).date() for deed in later} == {
        china(NOW).date(),
        china(NOW).date() + timedelta(days=1),
    }
