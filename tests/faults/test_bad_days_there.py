"""Bad days on the platform: quotas used up elsewhere, what it refuses, what its administrator decides."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.faults.bad_day import APPS, words
from wxdesk.domain.accounts import Kind
from wxdesk.domain.attempts import AttemptState
from wxdesk.domain.clock import china
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Act, PostState
from wxdesk.domain.quota import period_of
from wxdesk.services import posts, sending, settling
from wxdesk.simulator.faults import Fault, Mishap
from wxdesk.simulator.filling import send_on_site
from wxdesk.simulator.official.mass import ALL_A_MONTH

pytestmark = pytest.mark.anyio
SENDALL = "/message/mass/sendall"


# -- the quota is used up on the web site meanwhile


@pytest.mark.parametrize(("kind", "most"), [(Kind.SERVICE, ALL_A_MONTH), (Kind.SUBSCRIPTION, 1)])
async def test_posts_sent_on_the_web_site_meanwhile(day, kind, most):
    account = await day.account(kind)
    now = day.clock.now()
    period = period_of(kind, now)
    assert period is not None
    later = await day.post(account, "Next period")
    await sending.schedule(day.ports, later.id, period.resets_at + timedelta(hours=1))
    send_on_site(day.server.state, APPS[kind], times=most)
    post = await day.post(account)
    refused = await day.send(post)

    assert refused.state is PostState.FAILED
    assert "posts of this period were sent from elsewhere" in words(refused.failure)
    assert "The meter shows its count now" in words(refused.failure)
    assert post.lead.title not in day.arrived
    assert day.drafts == 0
    assert await day.quota(account) == (most, 0, 0), "free slots have become used"
    assert await day.quota(account, period.resets_at) == (0, 1, most - 1), "the next period is as it was"
    forecast = await sending.forecast(day.ports, account.id)
    assert forecast.opens_at is not None
    assert forecast.opens_at >= period.resets_at
    with pytest.raises(WxdeskError) as caught:
        await sending.send_now(day.ports, post.id)
    assert caught.value.code == "quota_used_up"
    assert f"{china(forecast.opens_at):%H:%M}" in words(caught.value)

    day.clock.set(period.resets_at + timedelta(hours=1))
    await sending.start_due(day.ports)
    await day.carry(later)
    await day.sent_once(later, account)


async def test_what_is_scheduled_for_this_month_keeps_its_place_and_is_told_when_its_time_comes(day):
    account = await day.account(Kind.SERVICE)
    send_on_site(day.server.state, APPS[Kind.SERVICE], times=3)
    waiting, first, second = [await day.post(account, f"Post {number}") for number in range(3)]
    await sending.schedule(day.ports, waiting.id, day.clock.now() + timedelta(hours=3))
    await day.send(first)
    assert (await posts.get(day.ports, first.id)).state is PostState.SENT
    assert (await day.send(second)).state is PostState.FAILED
    assert await day.quota(account) == (3, 1, 0)
    day.clock.set(day.clock.now() + timedelta(hours=3))
    await sending.start_due(day.ports)
    refused = await day.carry(waiting)
    assert refused.state is PostState.FAILED
    assert words(refused.failure)
    assert await day.quota(account) == (4, 0, 0)
    assert day.arrived["Post 0"] == day.arrived["Post 2"] == 0


# -- what the platform refuses


@pytest.mark.parametrize(
    ("errcode", "path", "told"),
    [
        (40137, "/media/uploadimg", "refused a picture"),
        (40009, "/material/add_material", "too large"),
        (45166, "/draft/add", "refused the text"),
        (45003, "/draft/add", "title is too long"),
        (48001, "/draft/add", "does not allow this account"),
        (48001, SENDALL, "does not allow this account"),
        (48003, SENDALL, "Accept the terms"),
        (40007, SENDALL, "does not know a picture any more"),
        (45009, "/draft/add", "calls for today are used up"),
        (50002, SENDALL, "blocked or limited"),
        (99999, SENDALL, "error 99999"),
    ],
)
async def test_what_the_platform_refuses_is_told_and_takes_no_slot(day, errcode, path, told):
    account = await day.account(Kind.SERVICE)
    post = await day.post(account)
    day.server.faults.refuse(errcode, path)
    await day.send(post)
    assert told in await day.nothing_left(post, account)
    if errcode != 45009:
        await day.send(post)
        await day.sent_once(post, account)


@pytest.mark.parametrize("path", ["/media/uploadimg", "/draft/add", SENDALL])
@pytest.mark.parametrize("errcode", [-1, 45011])
async def test_a_busy_platform_is_waited_for(day, path, errcode):
    account = await day.account(Kind.SERVICE)
    post = await day.post(account)
    day.server.faults.refuse(errcode, path, times=2)
    await day.send(post)
    await day.sent_once(post, account)


async def test_a_picture_that_was_deleted_on_the_web_site_is_uploaded_again(day):
    account = await day.account(Kind.SERVICE)
    first, second = await day.post(account, "First"), await day.post(account, "Second")
    await day.send(first)
    with day.server.state.lock:
        day.server.state.records.materials.clear()
    await day.send(second)
    assert (await posts.get(day.ports, second.id)).state is PostState.SENT
    assert day.arrived == {"First": 1, "Second": 1}


async def test_a_send_that_the_review_stops_gives_its_slot_back(day):
    """mass/get says no more than SEND_FAIL; the reason comes by an event (reference official-account-api §4.4)."""
    account = await day.account(Kind.SERVICE)
    post = await day.post(account)
    day.server.faults.add(Fault(Mishap.FAIL, SENDALL, errmsg="err(20001)"))
    await day.send(post)
    kept = await posts.get(day.ports, post.id)
    assert kept.state is PostState.FAILED
    assert "did not send it" in words(kept.failure)
    assert await day.quota(account) == (0, 0, 4)
    assert day.arrived == {}


# -- the administrator


@pytest.fixture
async def waiting(day):
    """A post that the platform has, and of which the administrator has been asked; the account keeps its slot."""
    day.server.state.register(replace(APPS[Kind.SERVICE], protected=True))
    account = await day.account(Kind.SERVICE)
    post = await day.post(account)
    await day.begin(post)
    asked = await day.carry(post, until=PostState.APPROVAL)
    assert asked.state is PostState.APPROVAL
    assert "administrator" in words(asked.failure)
    assert await day.quota(account) == (0, 1, 3)
    assert (await day.attempt(post)).state is AttemptState.ACCEPTED
    return account, post


def msg_id(day) -> str:
    (send,) = day.server.state.records.sends.values()
    return str(send.msg_id)


async def test_the_administrator_approves(day, waiting):
    account, post = waiting
    day.server.state.confirm(msg_id(day))
    await day.carry(post)
    await day.sent_once(post, account)


async def test_the_administrator_declines(day, waiting):
    account, post = waiting
    day.server.state.decline(msg_id(day))
    await day.carry(post)
    assert "did not send it" in await day.nothing_left(post, account)
    day.server.state.register(APPS[Kind.SERVICE])
    await day.send(post)
    await day.sent_once(post, account)


async def test_the_administrator_does_not_answer_for_thirty_minutes(day, waiting):
    account, post = waiting
    began = day.clock.now()
    await day.carry(post)
    assert day.clock.now() - began < timedelta(minutes=40)
    assert "did not send it" in await day.nothing_left(post, account)


async def test_the_program_is_started_anew_while_the_administrator_is_asked(day, waiting):
    account, post = waiting
    await day.restart(day.keys)
    day.server.state.confirm(msg_id(day))
    await day.carry(post)
    await day.sent_once(post, account)


async def test_a_second_post_while_the_administrator_is_asked_for_the_first(day, waiting):
    account, first = waiting
    second = await day.post(account, "Second")
    await day.begin(second)
    held = await day.carry(second, steps=3)
    assert held.state is PostState.APPROVAL
    assert "administrator" in words(held.failure)
    assert await day.quota(account) == (0, 2, 2)
    day.server.state.confirm(msg_id(day))
    await day.carry(first)
    day.server.state.register(APPS[Kind.SERVICE])
    await day.carry(second)
    assert day.arrived == {"Harbour": 1, "Second": 1}
    assert (await day.quota(account))[:2] == (2, 0)


# -- publishing


@pytest.mark.parametrize("mishap", [Mishap.HTML, Mishap.LATE_HTML, Mishap.LOSE_REPLY, Mishap.DROP])
async def test_a_publication_whose_answer_is_lost_is_looked_for_and_made_once(day, mishap):
    account = await day.account(Kind.SERVICE)
    post = await day.post(account, act=Act.PUBLISH)
    day.server.faults.add(Fault(mishap, "/freepublish/submit"))
    await day.begin(post)
    doubtful = await day.carry(post, until=PostState.UNSURE)
    assert words(doubtful.failure)
    await day.carry(post)
    await day.sent_once(post, account)
    assert await day.quota(account) == (0, 0, 4)


@pytest.mark.parametrize(("stage", "told"), [("2", "original"), ("3", "did not publish"), ("4", "review refused")])
async def test_a_publication_that_fails_is_told(day, stage, told):
    account = await day.account(Kind.SERVICE)
    post = await day.post(account, act=Act.PUBLISH)
    day.server.faults.add(Fault(Mishap.FAIL, "/freepublish/submit", errmsg=stage))
    refused = await day.send(post)
    assert refused.state is PostState.FAILED
    assert told in words(refused.failure)
    assert await day.quota(account) == (0, 0, 4)


# -- nobody knows


async def test_a_send_that_nobody_can_tell_of_is_the_users_to_decide(day):
    """The platform answers nothing for a day: the post is unsure, keeps its slot, and nothing is sent blindly."""
    account = await day.account(Kind.SUBSCRIPTION)
    post = await day.post(account)
    day.server.faults.lose_reply(SENDALL)
    day.server.faults.drop(SENDALL, times=1000)
    await day.send(post)
    day.server.faults.clear()
    doubtful = await posts.get(day.ports, post.id)
    assert doubtful.state is PostState.UNSURE
    assert words(doubtful.failure)
    assert (await day.attempt(post)).repeated <= 10
    found = await settling.evidence(day.ports, post.id)
    assert found.in_drafts_box is False
    await settling.resolve(day.ports, post.id, was_sent=True)
    await day.sent_once(post, account)
