"""Followers drawn from what the platform tells: tags, days, and the hours at which followers are active."""

from datetime import date, datetime, timedelta

import pytest

from tests.unit.services.conftest import NOON, workspace
from wxdesk.domain.accounts import Kind
from wxdesk.domain.activity import Activity, Counted, Following
from wxdesk.domain.attempts import PlatformError
from wxdesk.domain.clock import CHINA
from wxdesk.domain.errors import WxdeskError
from wxdesk.services import activity, drawing, followers

SINCE = NOON - timedelta(days=90, hours=3, minutes=17)
VIP = 101


def at_seven(count=60):
    counts = [0] * 24
    counts[7] = count
    return Activity(tuple(counts), Counted.MESSAGES, date(2026, 11, 15), date(2026, 11, 21))


class Desk:
    def __init__(self, bench, account, platform):
        self.bench, self.account, self.platform = bench, account, platform
        self.ports = bench.ports

    async def everybody(self):
        return [each.follower for each in (await followers.all_of(self.ports)).known]

    async def refusal(self, work):
        with pytest.raises(WxdeskError) as caught:
            await work
        return caught.value


@pytest.fixture
def desk(run, tmp_path):
    """Run ``work(desk)`` over a service account of which ten carry a tag."""

    def go(work, kind=Kind.SERVICE):
        async def opened():
            async with workspace(tmp_path) as bench:
                account = await bench.account(kind, "Hotel")
                platform = await bench.platforms.of(account)
                openids = tuple(f"openid-{number}" for number in range(10))
                platform.carriers = {VIP: openids, 0: (*openids, "openid-new"), 1: ()}
                platform.known = {each: Following(SINCE, frozenset({VIP, 1})) for each in openids}
                return await work(Desk(bench, account, platform))

        return run(opened())

    return go


def test_those_drawn_carry_the_tag_follow_since_the_day_and_look_when_the_account_is_written_to(desk):
    async def work(desk):
        desk.platform.active = at_seven()
        await drawing.look(desk.ports, desk.account.id)
        drawn = await drawing.draw(desk.ports, desk.account.id, VIP, 3, 5)
        return desk, drawn, await desk.everybody()

    made, drawn, everybody = desk(work)
    key = (made.account.id, 0)
    assert list(drawn.followers) == everybody
    assert (len(everybody), drawn.carriers) == (3, 10)
    assert len({each.name for each in everybody}) == 3
    for each in everybody:
        assert each.account_ids == {made.account.id}
        assert each.tags == {made.account.id: {VIP}}
        assert each.since[key] == datetime.combine(SINCE.astimezone(CHINA).date(), datetime.min.time(), CHINA)
        assert {at.astimezone(CHINA).hour for at in each.opened.values()} == {7}
    assert len(made.platform.asked_about) == 3


def asked_with(desk, *drawings):
    """Draw so often, with a count and a seed each; return for each whom the platform was asked about."""

    async def work(desk):
        asked = []
        for count, seed in drawings:
            await drawing.draw(desk.ports, desk.account.id, VIP, count, seed)
            asked.append(list(desk.platform.asked_about))
        return asked, await desk.everybody()

    return desk(work)


def test_a_second_drawing_with_the_same_seed_goes_on_with_new_people(desk):
    async def work(desk):
        return [await drawing.draw(desk.ports, desk.account.id, VIP, 4, 5) for _ in range(3)]

    first, second, third = desk(work)
    assert [(each.before, len(each.followers), each.carriers) for each in (first, second, third)] == [
        (0, 4, 10),
        (4, 4, 10),
        (8, 2, 10),
    ]
    names = [each.name for drawn in (first, second, third) for each in drawn.followers]
    assert len(set(names)) == 10


def test_the_same_seed_draws_the_same_in_the_same_order_and_another_draws_others(desk, tmp_path):
    (whole,), _ = asked_with(desk, (8, 5))
    for file in tmp_path.iterdir():
        file.unlink()
    (first, second, other), everybody = asked_with(desk, (3, 5), (5, 5), (3, 6))
    assert first + second == whole
    assert len(set(whole)) == 8
    assert other != first
    assert len(everybody) == 11


def test_once_all_are_drawn_that_is_said(desk):
    async def work(desk):
        await drawing.draw(desk.ports, desk.account.id, VIP, 10, 5)
        refusal = await desk.refusal(drawing.draw(desk.ports, desk.account.id, VIP, 1, 5))
        return refusal, await desk.everybody()

    refusal, everybody = desk(work)
    assert (refusal.code, refusal.details) == ("everybody_drawn", {"name": "Hotel", "count": 10})
    assert len(everybody) == 10


def test_nothing_of_who_they_are_is_kept(desk, tmp_path):
    async def work(desk):
        desk.platform.active = at_seven()
        await drawing.look(desk.ports, desk.account.id)
        await drawing.draw(desk.ports, desk.account.id, None, 11, 5)

    desk(work)
    kept = b"".join(file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())
    assert b"Hotel" in kept
    assert b"openid-" not in kept
    assert f"{SINCE:%H:%M}".encode() not in kept


def test_who_has_left_meanwhile_is_not_drawn(desk):
    async def work(desk):
        return await drawing.draw(desk.ports, desk.account.id, None, 11, 5)

    assert len(desk(work).followers) == 10


def test_too_few_counts_say_nothing_and_the_usual_hours_hold(desk):
    async def work(desk):
        desk.platform.active = at_seven(count=23)
        told = await drawing.look(desk.ports, desk.account.id)
        drawn = await drawing.draw(desk.ports, desk.account.id, VIP, 8, 5)
        return told, drawn

    told, drawn = desk(work)
    assert told.activity == at_seven(count=23)
    assert drawn.activity is None
    assert len({at.astimezone(CHINA).hour for each in drawn.followers for at in each.opened.values()}) > 4


@pytest.mark.parametrize(("fault", "code"), [("refuse", "platform_refused"), ("drop", "platform_unreachable")])
def test_hours_that_are_refused_are_told_and_those_known_before_are_kept(desk, fault, code):
    async def work(desk):
        desk.platform.active = at_seven()
        first = await drawing.look(desk.ports, desk.account.id)
        desk.platform.faults["activity"] = [fault]
        return first, await drawing.look(desk.ports, desk.account.id), await activity.known(desk.ports), desk

    first, second, kept, made = desk(work)
    assert (first.activity, first.refusal, first.earlier) == (at_seven(), None, False)
    assert (second.activity, second.refusal.code, second.earlier) == (at_seven(), code, True)
    assert second.tags == first.tags
    assert kept == {made.account.id: at_seven()}


@pytest.mark.parametrize("call", ["followers", "following"])
def test_a_draw_that_is_refused_keeps_nobody(desk, call):
    async def work(desk):
        desk.platform.faults[call] = ["refuse"]
        refused = await desk.refusal(drawing.draw(desk.ports, desk.account.id, VIP, 3, 5))
        return refused, await desk.everybody()

    refused, everybody = desk(work)
    assert isinstance(refused, PlatformError)
    assert everybody == []


def test_what_cannot_be_drawn_from(desk):
    async def work(desk):
        nobody = await desk.refusal(drawing.draw(desk.ports, desk.account.id, 1, 3, 5))
        full = await desk.refusal(drawing.draw(desk.ports, desk.account.id, VIP, followers.MOST + 1, 5))
        return nobody.code, full.code, await desk.everybody()

    assert desk(work) == ("nobody_to_draw", "followers_full", [])


def test_an_internal_account_has_a_roster_instead(desk):
    async def work(desk):
        looked = await desk.refusal(drawing.look(desk.ports, desk.account.id))
        drawn = await desk.refusal(drawing.draw(desk.ports, desk.account.id, None, 1, 1))
        return looked.code, drawn.code, desk.platform.calls

    assert desk(work, Kind.ENTERPRISE) == ("draws_no_staff", "draws_no_staff", [])


def test_what_was_kept_and_cannot_be_read_is_not_known(desk):
    async def work(desk):
        for text in (
            "",
            "[]",
            "{}",
            '{"counts": [1], "first": "2026-11-15", "last": "2026-11-21", "counted": "reads"}',
        ):
            await desk.ports.store.run(lambda tx, text=text: tx.settings.set(f"activity_{desk.account.id}", text))
            assert await activity.known(desk.ports) == {}

    desk(work)
