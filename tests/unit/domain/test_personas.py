from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from wxdesk.domain.personas import NAMES, copied, drawn_from, hours_opened, persona
from wxdesk.domain.phone import Device, Follower, SenderKind
from wxdesk.domain.rhythm import arrivals_of

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


def test_the_same_seed_makes_up_the_same_one_and_another_another():
    assert persona(7, [1, 2], NOW) == persona(7, [1, 2], NOW)
    assert len({repr(persona(seed, [1, 2, 3], NOW)) for seed in range(40)}) == 40


@pytest.mark.parametrize("seed", range(25))
def test_everybody_is_plausible(seed):
    made = persona(seed, [1, 2, 3], NOW)
    follower = made.follower
    assert follower.account_ids
    assert follower.account_ids <= {1, 2, 3}
    ZoneInfo(follower.zone)
    assert all(at < NOW for at in follower.since.values())
    kinds = {each.sender.kind for each in made.others}
    assert {SenderKind.SUBSCRIPTION, SenderKind.FRIEND, SenderKind.GROUP} <= kinds
    assert SenderKind.ENTERPRISE not in kinds
    for each in made.others:
        assert each.rhythm.minutes
        week = list(arrivals_of(each.sender, each.rhythm, NOW - timedelta(days=700), NOW))
        assert 0.4 * each.rhythm.per_week <= len(week) / 100 <= 2 * each.rhythm.per_week + 0.5


def test_they_differ_in_every_trait():
    many = [persona(seed, [1, 2, 3], NOW).follower for seed in range(60)]
    for trait in ("device", "language", "dark", "text_step", "zone"):
        assert len({getattr(each, trait) for each in many}) > 1, trait


def test_no_name_is_given_twice():
    taken: list[str] = []
    for seed in range(3 * len(NAMES)):
        taken.append(persona(seed, [1], NOW, taken).follower.name)
    assert len(set(taken)) == len(taken)


def test_a_drawn_one_is_like_its_audience():
    first = Follower("A", frozenset({1}), frozenset({5}), {(1, 0): NOW}, "a", muted=frozenset({(0, 5)}), dark=True)
    second = Follower("B", frozenset({1, 2}), zone="America/New_York", device=Device.LARGE)
    made = [drawn_from([first, second], seed, NOW) for seed in range(40)]
    assert {each.account_ids for each in made} == {first.account_ids, second.account_ids}
    assert {each.device for each in made} == {Device.REGULAR, Device.LARGE}
    for each in made:
        keys = {(key, 0) for key in each.account_ids} | {(0, key) for key in each.sender_ids}
        assert each.muted <= keys
        assert all(at <= NOW for at in each.opened.values())
        assert each.wechat_id == ""
    with pytest.raises(ValueError, match="nobody"):
        drawn_from([], 1, NOW)


def test_a_copy_is_on_no_roster():
    assert copied(Follower("A", wechat_id="a", id=4), "B") == Follower("B")


def test_hours_of_opening_follow_the_weights():
    weights = [0.0] * 24
    weights[20] = 1
    assert {hours_opened(weights, NOW, seed).hour for seed in range(20)} == {20}
    assert all(hours_opened(weights, NOW, seed) <= NOW for seed in range(20))
    assert hours_opened([0.0] * 24, NOW) <= NOW


def test_a_name_is_not_given_again_however_it_is_written():
    taken = [name.upper() for name in NAMES[1:]]
    assert {persona(seed, [1], NOW, taken).follower.name for seed in range(20)} == {NAMES[0]}
    every = [name.lower() for name in NAMES]
    many = {
        persona(seed, [1], NOW, [*every, *(f"{name.lower()} 2" for name in NAMES)]).follower.name for seed in range(9)
    }
    assert all(name.endswith(" 3") for name in many)
