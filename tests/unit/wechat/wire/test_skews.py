"""How far our clock is from the platform's."""

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from tests.unit.wechat.scripted import OK, Answer
from wxdesk.wechat.skews import Skew

NOW = datetime(2026, 11, 20, 10, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def date(moment):
    return format_datetime(moment, usegmt=True)


def told(*ahead):
    skew = Skew()
    for each in ahead:
        skew.note(date(NOW - each), NOW, NOW)
    return skew.ahead


@pytest.mark.parametrize("hours", [-1, 0, 1, 24 * 365])
def test_one_answer_tells(hours):
    assert abs(told(hours * HOUR) - hours * HOUR) <= timedelta(seconds=0.5)


def test_an_answer_that_took_long_was_written_in_the_middle():
    skew = Skew()
    skew.note(date(NOW), NOW - timedelta(seconds=30), NOW + timedelta(seconds=30))
    assert skew.ahead is not None
    assert abs(skew.ahead) <= timedelta(seconds=0.5)


def test_one_wrong_date_changes_nothing_and_five_right_ones_forget_it():
    assert abs(told(HOUR, HOUR, -99 * HOUR, HOUR)) - HOUR <= timedelta(seconds=1)
    assert abs(told(*[9 * HOUR] * 5, *[HOUR] * 3) - HOUR) <= timedelta(seconds=1)


@pytest.mark.parametrize("header", [None, "", "yesterday", date(NOW - timedelta(days=4000)), "Fri, 99 Nov 2026"])
def test_what_is_no_date_is_not_believed(header):
    skew = Skew()
    skew.note(header, NOW, NOW)
    assert skew.ahead is None


@pytest.mark.anyio
async def test_every_answer_tells_also_a_refusal(platform, wire_to):
    wire = wire_to(platform.url)
    platform.answer(Answer(OK, headers={"Date": date(datetime.now(UTC) - HOUR)}))
    await wire.get("/cgi-bin/a", {})
    assert abs(wire.skew.ahead - HOUR) < timedelta(seconds=5)
