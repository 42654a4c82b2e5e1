"""Sends to a tag: its followers are asked for when they are wanted, and a service account counts each of them."""

from datetime import datetime
from pathlib import Path

import pytest

from wxdesk.app.practice import practice_id
from wxdesk.domain.clock import CHINA
from wxdesk.domain.posts import PostState
from wxdesk.services import accounts
from wxdesk.testing.world import World

ARTICLES = Path(__file__).parents[2] / "resources" / "demo" / "articles"
TAGS = "/tags/get"

pytestmark = pytest.mark.wx_at("2026-11-22T18:30:00")


@pytest.fixture
def post(wx: World) -> str:
    """A post of Harbour Hotels that is ready; one of its four of the month is left. Its title."""
    return begin(wx)


def begin(wx: World, account: str = "Harbour Hotels", file: str = "points-guide.md") -> str:
    wx.window.choose_account(account)
    wx.compose.new_post()
    wx.compose.drop_files([ARTICLES / file])
    return wx.compose.titles[0]


def test_tags_are_loaded_when_they_are_wanted_with_their_counts(wx: World, post: str) -> None:
    wx.compose.ask_to_send()
    wx.compose.choose_audience("VIP")
    carried = wx.compose.audience
    assert carried.startswith("VIP · ")
    assert carried.endswith(" followers")
    assert "The least that any follower has left: 1 of 4 in November" in wx.compose.asked_meter
    assert "Followers with the tag VIP get it in the chat list, with a push." in wx.compose.text("words")
    wx.compose.choose_audience("")
    assert "Everybody who follows Harbour Hotels" in wx.compose.text("words")
    assert wx.compose.asked_meter.startswith("1 of 4 left in November")


def test_tags_that_cannot_be_loaded_say_why_and_can_be_tried_again(wx: World, post: str) -> None:
    wx.connect("Harbour Hotels")
    wx.faults.refuse(48001, TAGS)
    wx.compose.ask_to_send()
    with pytest.raises(LookupError, match="could not be loaded"):
        wx.compose.choose_audience("VIP")
    assert not wx.compose.enabled("accept")
    wx.compose.click("audience_retry")
    wx.compose.choose_audience("VIP")
    assert wx.compose.enabled("accept")


def test_a_post_to_a_tag_takes_no_slot_but_counts_for_each_of_its_followers(wx: World, post: str) -> None:
    wx.compose.send_to("VIP")
    assert wx.compose.post.state == "sent"
    assert "Sent 22 Nov 18:30 China time, to the tag VIP" in wx.compose.banner
    assert wx.accounts.quota("Harbour Hotels").free == 1
    assert wx.delivered.count(post) == 1
    wx.window.choose_page("compose")
    assert wx.compose.listed[post].startswith("Tag VIP · ")
    assert post in " ".join(wx.compose.phone.texts)

    begin(wx, file="breakfast-map.md")
    wx.compose.ask_to_send()
    assert "followers would not receive it" in wx.compose.asked
    assert wx.compose.enabled("accept")
    wx.compose.choose_audience("VIP")
    assert "The least that any follower has left: 0 of 4 in November" in wx.compose.asked_meter
    assert "nobody would receive it" in wx.compose.asked
    assert not wx.compose.enabled("accept")


def test_a_tag_that_nobody_carries_cannot_be_sent_to(wx: World, post: str) -> None:
    wx.connect("Harbour Hotels")
    account = wx.run(accounts.find(wx.ports, "Harbour Hotels"))
    wx.platform.state.add_tag(practice_id(account), "Nobody yet")
    wx.compose.ask_to_send()
    wx.compose.choose_audience("Nobody yet")
    assert not wx.compose.enabled("accept")
    assert "Nobody carries this tag now." in wx.compose.find_tip("accept")


def test_a_scheduled_post_keeps_its_audience_and_holds_its_share(wx: World, post: str) -> None:
    wx.compose.schedule(datetime(2026, 11, 22, 20, tzinfo=CHINA), "VIP")
    assert "Goes out 22 Nov 20:00 China time, to the tag VIP" in wx.compose.banner
    assert wx.accounts.quota("Harbour Hotels").free == 1
    wx.window.choose_page("compose")
    wx.set_time("2026-11-22T20:00:05")
    assert "to the tag VIP" in wx.compose.banner
    assert wx.compose.post.state == "sent"


def test_a_missed_post_is_sent_again_to_whom_it_was_meant_for(wx: World, post: str) -> None:
    wx.compose.schedule(datetime(2026, 11, 22, 20, tzinfo=CHINA), "VIP")
    wx.set_time("2026-11-22T21:00:00")
    assert wx.compose.post.state == "missed"
    wx.compose.ask_to_send()
    assert wx.compose.audience.startswith("VIP · ")
    wx.compose.click("accept")
    wx.deliver()
    assert wx.compose.post.audience.tag == "VIP"
    assert wx.compose.post.state == "sent"


def test_a_subscription_account_sends_to_a_tag_with_its_slot_of_the_day(wx: World) -> None:
    wx.set_time("2026-11-23T12:00:00")
    begin(wx, "North Lake Library")
    if not wx.compose.can_send:
        pytest.fail(wx.compose.meter)
    wx.compose.ask_to_send()
    wx.compose.choose_audience("VIP")
    assert "This is the one post on 23 Nov" in wx.compose.text("words")
    assert "followers with the tag VIP" in wx.compose.text("words")
    wx.compose.click("accept")
    wx.deliver()
    assert wx.compose.post.state == "sent"
    assert wx.accounts.quota("North Lake Library").free == 0


def test_how_late_a_post_may_still_go_by_itself_is_a_rule_of_the_workspace(wx: World, post: str) -> None:
    wx.compose.ask_to_schedule(datetime(2026, 11, 22, 20, tzinfo=CHINA))
    assert wx.compose.late_minutes == 10
    assert "for the whole workspace" in wx.compose.asked
    wx.compose.write_late_minutes(45)
    wx.compose.click("accept")
    wx.set_time("2026-11-22T20:30:00")
    assert wx.run(wx.find_posts("Harbour Hotels", PostState.MISSED)) == []
    assert wx.compose.post.state == "sent"
    begin(wx, "Harbour Group", "breakfast-map.md")
    wx.compose.ask_to_schedule(datetime(2026, 11, 28, 20, tzinfo=CHINA))
    assert wx.compose.late_minutes == 45
