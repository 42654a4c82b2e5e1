"""When followers are active, from the platform's statistics: what is asked, what is added up, what is left out."""

import pytest

from tests.unit.wechat.conftest import NOW
from tests.unit.wechat.scripted import refused
from wxdesk.domain.activity import Counted
from wxdesk.domain.attempts import PlatformError
from wxdesk.domain.clock import CHINA
from wxdesk.wechat.official import activity
from wxdesk.wechat.official.activity import DAYS, last_counted
from wxdesk.wechat.official.figures import Reading

pytestmark = pytest.mark.anyio
RETIRED = refused(47009, "this api is offline, please use the new api")


def asked(platform):
    return [(request.path.removeprefix("/datacube/"), request.json["begin_date"]) for request in platform.requests]


def wrote(hour, users, msg_type=1):
    return {"ref_date": "2026-11-19", "ref_hour": hour * 100, "msg_type": msg_type, "msg_user": users, "msg_count": 99}


async def test_readers_are_asked_for_first_and_the_whole_is_not_counted_twice(session, platform):
    here = {"ref_date": "2026-11-19", "ref_hour": 2000}
    rows = [
        here | {"user_source": 0, "int_page_read_user": 5},
        here | {"user_source": 2, "int_page_read_user": 4},
        here | {"user_source": 99_999_999, "int_page_read_user": 8},
        {"ref_date": "2026-11-19", "ref_hour": 700, "user_source": 0, "int_page_read_user": 3},
    ]
    platform.answer({"list": rows})
    told = await activity.read(session)
    assert told is not None
    assert (told.counted, told.counts[20], told.counts[7], told.total) == (Counted.READS, 8 * DAYS, 3 * DAYS, 11 * DAYS)
    assert [name for name, _ in asked(platform)] == ["getuserreadhour"] * DAYS
    assert len({day for _, day in asked(platform)}) == DAYS
    assert (told.first.isoformat(), told.last.isoformat()) == (asked(platform)[0][1], asked(platform)[-1][1])


async def test_where_reading_is_retired_messages_are_counted(session, platform):
    platform.answer(RETIRED, {"list": [wrote(8, 2), wrote(8, 1, msg_type=2)]})
    told = await activity.read(session)
    assert told is not None
    assert (told.counted, told.counts[8], told.total) == (Counted.MESSAGES, 3 * DAYS, 3 * DAYS)
    assert [name for name, _ in asked(platform)] == ["getuserreadhour"] + ["getupstreammsghour"] * DAYS


async def test_a_day_that_is_not_ready_is_left_out(session, platform):
    late = refused(61503, "data not ready, please try later")
    platform.answer(RETIRED, *[{"list": [wrote(8, 2)]}] * (DAYS - 1), late)
    told = await activity.read(session)
    assert told is not None
    assert told.total == 2 * (DAYS - 1)


async def test_nothing_counted_is_nothing_known(session, platform):
    platform.answer({"list": []})
    assert await activity.read(session) is None
    assert len(platform.requests) == 2 * DAYS


async def test_what_an_account_may_not_ask_is_refused(session, platform):
    platform.answer(refused(48001, "api unauthorized"))
    with pytest.raises(PlatformError) as caught:
        await activity.read(session)
    assert caught.value.code == "api_not_allowed"
    assert len(platform.requests) == 1


@pytest.mark.parametrize(("hour", "before"), [(7, 2), (8, 1), (23, 1)])
async def test_yesterday_is_counted_at_eight(hour, before):
    now = NOW.astimezone(CHINA).replace(hour=hour)
    assert (now.date() - last_counted(now)).days == before


async def test_without_a_whole_the_sources_are_added():
    rows = [Reading(ref_hour=100, user_source=0, int_page_read_user=2), Reading(ref_hour=100, int_page_read_user=3)]
    assert activity.readers(rows)[1] == 5
