"""Scheduling and what can go wrong while sending, in the window: no slot is lost, nothing is sent twice."""

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from wxdesk.app.opening import COURIER_FILE
from wxdesk.domain.clock import CHINA
from wxdesk.domain.posts import PostState
from wxdesk.services.settling import ON_ITS_WAY
from wxdesk.testing.world import World

ARTICLES = Path(__file__).parents[2] / "resources" / "demo" / "articles"
EVENING = "2026-11-22T18:30:00"
SEND = "/message/mass/sendall"


def china(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=CHINA)


@pytest.fixture
def post(wx: World) -> str:
    """A post of Harbour Hotels that is ready; one of its four of the month is left. Its title."""
    wx.window.choose_account("Harbour Hotels")
    wx.compose.new_post()
    wx.compose.drop_files([ARTICLES / "points-guide.md"])
    assert "1 of 4 left" in wx.compose.meter
    return wx.compose.titles[0]


@pytest.mark.wx_at(EVENING)
def test_a_scheduled_post_holds_its_slot_until_it_is_cancelled(wx: World, post: str) -> None:
    before = wx.compose.slots
    told = wx.compose.ask_to_schedule(china(28, 20))
    assert "1 of 4" in told
    assert "chat list, with a push" in told
    assert wx.compose.post.state == "draft"
    wx.compose.click("cancel")
    assert wx.compose.post.state == "draft"
    assert wx.compose.slots == before

    wx.compose.schedule(china(28, 20))

    assert wx.compose.post.state == "scheduled"
    assert "Goes out" in wx.compose.banner
    assert "28 Nov" in wx.compose.banner
    assert not wx.compose.can_send
    assert wx.accounts.quota("Harbour Hotels").free == 0
    assert wx.accounts.quota("Harbour Hotels").reserved == 2
    wx.window.choose_page("compose")
    wx.compose.new_post()
    wx.compose.drop_files([ARTICLES / "breakfast-map.md"])
    assert not wx.compose.can_send
    assert "1 Dec 00:00" in wx.compose.meter
    scheduled = wx.run(wx.find_posts("Harbour Hotels", PostState.SCHEDULED))
    wx.compose.open_post(next(each.id for each in scheduled if each.lead.title == post))

    wx.compose.cancel_schedule()

    assert wx.compose.post.state == "draft"
    assert wx.compose.slots == before
    assert "1 of 4 left" in wx.compose.meter
    assert wx.compose.titles == [post]


@pytest.mark.wx_at(EVENING)
def test_a_moment_that_has_passed_or_has_no_slot_cannot_be_chosen(wx: World, post: str) -> None:
    assert "has passed" in wx.compose.ask_to_schedule(china(22, 18))
    assert not wx.compose.enabled("accept")
    wx.compose.press("Escape")
    assert wx.compose.post.state == "draft"
    assert wx.compose.titles == [post]


@pytest.mark.wx_at(EVENING)
def test_a_scheduled_post_goes_out_when_its_time_comes_and_not_before(wx: World, post: str) -> None:
    wx.compose.schedule(china(22, 20))
    wx.set_time("2026-11-22T19:59:59")
    assert wx.compose.post.state == "scheduled"
    assert post not in wx.delivered
    wx.set_time("2026-11-22T20:00:05")

    assert wx.compose.post.state == "sent"
    assert wx.delivered.count(post) == 1
    assert wx.phone.chat_phone.chats[0] == "港湾酒店"


@pytest.mark.wx_at(EVENING)
def test_a_post_that_is_late_by_more_than_ten_minutes_is_asked_about(wx: World, post: str) -> None:
    before = wx.compose.slots
    wx.compose.schedule(china(22, 20))
    wx.set_time("2026-11-22T20:11:00")

    assert wx.compose.post.state == "missed"
    assert "Its time went by" in wx.compose.banner
    assert wx.delivered == []
    assert wx.compose.slots == before
    wx.compose.send()
    assert wx.compose.post.state == "sent"
    assert wx.delivered == [post]


@pytest.mark.wx_at(EVENING)
def test_a_refused_post_gives_its_slot_back_and_can_be_sent_again(wx: World, post: str) -> None:
    before = wx.compose.slots
    wx.connect("Harbour Hotels")
    wx.faults.refuse(48003, SEND)  # the terms for mass sends are not accepted there
    wx.compose.send()

    assert wx.compose.post.state == "failed"
    assert "Its slot is free again." in wx.compose.banner
    assert wx.compose.slots == before
    wx.compose.send()
    assert wx.compose.post.state == "sent"
    assert wx.delivered == [post]


@pytest.mark.wx_at(EVENING)
def test_posts_that_were_sent_from_elsewhere_are_counted_once_the_platform_says_so(wx: World, post: str) -> None:
    wx.connect("Harbour Hotels")
    wx.faults.refuse(45028, SEND)  # the platform's own quota says no
    wx.compose.send()

    assert wx.compose.post.state == "failed"
    assert "slot is free" not in wx.compose.banner
    assert "sent from elsewhere" in wx.compose.banner
    assert "1 Dec 00:00" in wx.compose.meter
    assert not wx.compose.can_send
    assert wx.delivered == []
    assert wx.accounts.quota("Harbour Hotels").free == 0


@pytest.mark.wx_at(EVENING)
def test_a_post_whose_reply_was_lost_keeps_its_slot_and_offers_two_choices(wx: World, post: str) -> None:
    wx.connect("Harbour Hotels")
    wx.faults.lose_reply(SEND)
    wx.compose.send()

    assert wx.compose.post.state == "unsure"
    assert wx.compose.choices == ["decide"]
    assert wx.compose.state_icon == "question"
    assert not wx.compose.can_send
    assert wx.accounts.quota("Harbour Hotels").free == 0
    wx.window.choose_page("compose")
    wx.compose.look_at_evidence()
    wx.compose.settle_as("was_sent")
    assert wx.compose.post.state == "sent"
    assert wx.accounts.quota("Harbour Hotels").free == 0
    assert wx.delivered == [post]


@pytest.mark.wx_at(EVENING)
def test_that_it_was_not_sent_is_asked_twice_and_frees_the_slot(wx: World, post: str) -> None:
    before = wx.compose.slots
    wx.connect("Harbour Hotels")
    wx.faults.lose_reply(SEND)
    wx.compose.send()

    wx.compose.look_at_evidence()
    wx.compose.click("cards_not_sent")
    assert wx.compose.post.state == "unsure"
    assert "twice" in wx.compose.asked
    wx.clock.set(wx.clock.now() + ON_ITS_WAY)
    wx.compose.click("accept")

    assert wx.compose.post.state == "failed"
    assert wx.compose.slots == before
    assert wx.compose.titles == [post]


@pytest.mark.wx_at(EVENING)
def test_the_platform_is_asked_again_with_the_same_key_after_a_reopening(wx: World, post: str) -> None:
    """The desk is closed while nobody knows whether the post was sent; it goes on, and sends once."""
    wx.connect("Harbour Hotels")
    wx.faults.lose_reply(SEND)
    wx.compose.send()
    assert wx.compose.post.state == "unsure"
    unsure = wx.compose.post.id
    wx.close()
    (wx.folder / COURIER_FILE).unlink()  # what drives may be lost: truth is in the workspace
    wx.clock.set(wx.clock.now() + timedelta(minutes=2))
    wx.open()
    wx.carry_on()

    assert wx.wait_for(unsure, PostState.SENT).lead.title == post
    assert wx.delivered == [post]
    assert wx.accounts.quota("Harbour Hotels").free == 0


@pytest.mark.wx_at(EVENING)
def test_a_desk_closed_in_the_middle_of_sending_goes_on_and_sends_once(wx: World, post: str) -> None:
    wx.connect("Harbour Hotels")
    wx.faults.delay(30, "/draft/add")
    wx.compose.begin_sending()
    wx.until(lambda: not wx.faults.waiting)
    assert wx.compose.post.state == "sending"
    wx.close()
    wx.open()
    wx.carry_on()

    sent = wx.run(wx.find_posts("Harbour Hotels", PostState.SENT))
    assert sent[0].lead.title == post
    assert wx.delivered == [post]
    wx.window.choose_account("Harbour Hotels")
    assert "0 of 4 left" in wx.compose.meter or "No post left" in wx.compose.meter
