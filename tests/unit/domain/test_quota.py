from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.clock import CHINA, china
from wxdesk.domain.quota import RULES, Slot, SlotState, free_number, next_opening, period_of, quota_at

EARLIEST = datetime.fromisoformat("2020-01-01")
LATEST = datetime.fromisoformat("2040-12-31")
instants = st.datetimes(EARLIEST, LATEST, timezones=st.just(UTC))


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=CHINA)


@given(instants, st.sampled_from([Kind.SUBSCRIPTION, Kind.SERVICE]))
def test_every_instant_lies_in_one_period_and_the_next_begins_where_it_ends(moment: datetime, kind: Kind) -> None:
    period = period_of(kind, moment)
    assert period is not None
    assert moment in period
    after = period_of(kind, period.resets_at)
    before = period_of(kind, period.starts_at - timedelta(microseconds=1))
    assert after is not None
    assert before is not None
    assert after.starts_at == period.resets_at
    assert before.resets_at == period.starts_at
    assert len({before.key, period.key, after.key}) == 3


@pytest.mark.parametrize(
    ("kind", "moment", "key", "resets"),
    [
        (Kind.SUBSCRIPTION, "2026-11-22 23:59:59", "2026-11-22", "2026-11-23 00:00"),
        (Kind.SUBSCRIPTION, "2026-11-23 00:00:00", "2026-11-23", "2026-11-24 00:00"),
        (Kind.SUBSCRIPTION, "2028-02-29 12:00:00", "2028-02-29", "2028-03-01 00:00"),
        (Kind.SERVICE, "2026-12-31 23:59:59", "2026-12", "2027-01-01 00:00"),
        (Kind.SERVICE, "2028-02-29 23:59:59", "2028-02", "2028-03-01 00:00"),
        (Kind.SERVICE, "2027-02-28 23:59:59", "2027-02", "2027-03-01 00:00"),
    ],
)
def test_days_and_months_are_those_of_china(kind: Kind, moment: str, key: str, resets: str) -> None:
    period = period_of(kind, at(moment))
    assert period is not None
    assert period.key == key
    assert period.resets_at == at(resets)


def test_a_traveller_in_new_york_still_lives_in_chinas_month() -> None:
    moment = datetime.fromisoformat("2026-11-30T11:30:00-05:00")
    period = period_of(Kind.SERVICE, moment)
    assert period is not None
    assert period.key == "2026-12"
    assert china(moment) == at("2026-12-01 00:30")


def test_internal_messages_have_no_quota() -> None:
    assert period_of(Kind.ENTERPRISE, at("2026-11-22 12:00")) is None
    assert quota_at(Account("in", Kind.ENTERPRISE, id=1), [], at("2026-11-22 12:00")) is None


@given(st.lists(st.sampled_from(SlotState), max_size=4), instants)
def test_a_quota_is_sent_and_reserved_and_free(states: list[SlotState], moment: datetime) -> None:
    account = Account("hotel", Kind.SERVICE, id=3)
    period = period_of(account.kind, moment)
    assert period is not None
    slots = [Slot(3, period.key, number, number, state) for number, state in enumerate(states, start=1)]
    others = [Slot(4, period.key, 1, 9), Slot(3, "1999-01", 1, 10)]
    quota = quota_at(account, [*slots, *others], moment)
    assert quota is not None
    assert quota.sent + quota.reserved + quota.free == quota.limit == 4
    assert quota.sent == states.count(SlotState.SENT)


@given(st.sets(st.integers(1, 4)))
def test_the_lowest_free_number_is_taken(taken: set[int]) -> None:
    slots = [Slot(1, "2026-11", number, number) for number in taken]
    free = free_number(4, slots)
    assert free == min(set(range(1, 5)) - taken, default=None)


def test_the_next_opening_skips_periods_that_are_full() -> None:
    account = Account("paper", Kind.SUBSCRIPTION, id=1)
    slots = [Slot(1, "2026-11-22", 1, 1, SlotState.SENT), Slot(1, "2026-11-23", 1, 2)]
    assert next_opening(account, slots, at("2026-11-22 09:00")) == at("2026-11-24 00:00")
    assert next_opening(account, slots[1:], at("2026-11-22 09:00")) is None


def test_the_rules_are_those_of_the_platform() -> None:
    assert {kind: (span.value, limit) for kind, (span, limit) in RULES.items()} == {
        Kind.SUBSCRIPTION: ("day", 1),
        Kind.SERVICE: ("month", 4),
    }
