"""What its user settles: unsure posts with the facts in front of them, posts that were missed, posts sent by hand."""

from datetime import datetime
from pathlib import Path

import pytest

from wxdesk.domain.clock import CHINA
from wxdesk.domain.posts import Act, PostState
from wxdesk.services.settling import ON_ITS_WAY
from wxdesk.testing.world import World
from wxdesk.ui.kit import Button

ARTICLES = Path(__file__).parents[2] / "resources" / "demo" / "articles"
SEND = "/message/mass/sendall"

pytestmark = pytest.mark.wx_at("2026-11-22T18:30:00")


def china(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=CHINA)


def begin(wx: World, account: str = "Harbour Hotels", file: str = "points-guide.md") -> str:
    """Begin a post that is ready; its title."""
    wx.window.choose_account(account)
    wx.compose.new_post()
    wx.compose.drop_files([ARTICLES / file])
    return wx.compose.titles[0]


# Unsure.


def test_the_evidence_tells_that_it_has_left_the_drafts_box(wx: World) -> None:
    title = begin(wx)
    wx.connect("Harbour Hotels")
    wx.faults.lose_reply(SEND)
    wx.compose.send()
    facts = " ".join(wx.compose.look_at_evidence())
    assert "Sent off 22 Nov 18:30 China time" in facts
    assert "Key: " in facts
    assert "The connection broke while the platform was answering." in facts
    assert "no longer in the platform’s drafts box" in facts
    assert "Posts sent to followers are never in that list." in facts
    assert not wx.compose.enabled("accept")
    wx.compose.settle_as("was_sent")
    assert wx.compose.post.state == "sent"
    assert wx.delivered == [title]


def test_the_evidence_tells_that_it_still_lies_there(wx: World) -> None:
    begin(wx)
    before = wx.compose.slots
    wx.connect("Harbour Hotels")
    wx.faults.drop(SEND)
    wx.compose.send()
    assert wx.compose.post.state == "unsure"
    facts = " ".join(wx.compose.look_at_evidence())
    assert "still lies in the platform’s drafts box" in facts
    assert "probably not sent" in facts
    wx.clock.set(wx.clock.now() + ON_ITS_WAY)
    wx.compose.settle_as("not_sent")
    assert wx.compose.post.state == "failed"
    assert wx.compose.slots == before
    assert wx.delivered == []


def test_where_the_platform_cannot_be_asked_that_is_said_and_it_can_be_asked_again(wx: World) -> None:
    begin(wx)
    wx.connect("Harbour Hotels")
    wx.faults.lose_reply(SEND)
    wx.compose.send()
    wx.faults.refuse(50002, "/draft/get")
    facts = " ".join(wx.compose.look_at_evidence())
    assert "The platform could not be asked" in facts
    assert "Log in there to see why." in facts
    facts = " ".join(wx.compose.ask_again())
    assert "no longer in the platform’s drafts box" in facts
    assert wx.compose.post.state == "unsure"


def test_a_publication_whose_answer_was_lost_is_found_by_the_courier(wx: World) -> None:
    begin(wx)
    wx.connect("Harbour Hotels")
    wx.faults.lose_reply("/freepublish/submit")
    wx.compose.publish()
    lost = wx.compose.post.id
    assert wx.compose.post.state == "unsure"
    wx.set_clock_ahead(minutes=2)
    wx.take_up_again()
    assert wx.wait_for(lost, PostState.SENT).act is Act.PUBLISH
    wx.window.choose_account("Harbour Hotels")
    wx.compose.open_post(lost)
    assert wx.compose.text("state_address").startswith("http")


def test_what_was_published_with_the_same_titles_is_shown_with_its_address(wx: World) -> None:
    begin(wx)
    wx.connect("Harbour Hotels")
    wx.faults.lose_reply("/freepublish/submit")
    wx.compose.publish()
    assert wx.compose.post.state == "unsure"
    assert "may or may not have been published" in wx.compose.banner
    facts = " ".join(wx.compose.look_at_evidence())
    assert "Published with the same titles" in facts
    assert "http" in wx.compose.text("links")
    wx.compose.settle_as("was_sent")
    assert wx.compose.post.state == "sent"
    assert wx.compose.post.act is Act.PUBLISH


def test_the_desk_says_that_a_post_waits_for_a_decision(wx: World) -> None:
    begin(wx)
    wx.connect("Harbour Hotels")
    wx.faults.lose_reply(SEND)
    wx.compose.send()
    assert "may have been sent: decide" in wx.accounts.next_words("Harbour Hotels")


def test_a_count_that_differs_from_the_platforms_is_put_right_and_said(wx: World) -> None:
    begin(wx)
    wx.connect("Harbour Hotels")
    wx.faults.refuse(45028, SEND)
    wx.compose.send()
    assert "The platform’s count differs: posts of this period were sent from elsewhere." in wx.compose.banner
    assert "0 of 4 left" in wx.compose.meter


# Missed.


def test_missed_posts_are_listed_and_each_is_decided_by_itself(wx: World) -> None:
    first = begin(wx)
    wx.compose.schedule(china(22, 20))
    first_id = wx.compose.post.id
    second = begin(wx, "Ling's Kitchen", "breakfast-map.md")
    assert wx.window.missed_words == ""
    wx.set_time("2026-11-23T09:00:00")
    assert second
    missed = {post.id for post in wx.run(wx.find_posts("Harbour Hotels", PostState.MISSED))}
    assert first_id in missed
    assert wx.window.missed_words.endswith("not sent in time")
    listed = wx.window.look_at_missed()
    assert first in listed[first_id]
    assert "was due 22 Nov 20:00 China time, 13 h 0 min ago" in listed[first_id]
    assert "This uses the last of 4 posts in November." in listed[first_id]
    assert first not in wx.delivered

    wx.window.act_on_missed(first_id, "send")
    assert wx.compose.post.id == first_id
    assert "This uses the last of 4 posts in November." in wx.compose.text("words")
    assert first not in wx.delivered
    wx.compose.click("accept")
    wx.deliver()
    assert wx.compose.post.state == "sent"
    assert wx.delivered.count(first) == 1


def test_a_missed_post_goes_back_to_the_drafts_or_onto_another_day(wx: World) -> None:
    begin(wx)
    wx.compose.schedule(china(22, 20))
    post_id = wx.compose.post.id
    wx.set_time("2026-11-22T21:00:00")
    assert wx.window.missed_words.startswith("1 post")
    assert "not sent in time" in wx.accounts.next_words("Harbour Hotels")
    wx.window.look_at_missed()
    wx.window.act_on_missed(post_id, "schedule")
    wx.compose.click("accept")
    assert wx.compose.post.state == "scheduled"
    assert wx.window.missed_words == ""
    wx.set_time("2026-11-23T21:00:00")
    missed = wx.window.look_at_missed()
    assert post_id in missed
    wx.window.act_on_missed(post_id, "back")
    assert wx.compose.post.state == "draft"
    if len(missed) > 1:
        wx.compose.click("accept")
    assert wx.delivered == []


# By hand.


def test_an_article_is_copied_with_its_pictures(wx: World) -> None:
    title = begin(wx, "Ling's Kitchen")
    data = wx.compose.copy_for_wechat()
    assert "data:image/" in data.html()
    assert ";base64," in data.html()
    assert "wxasset:" not in data.html()
    assert "积分" in data.text()
    assert "<" not in data.text()
    assert "On the clipboard, with 1 picture" in wx.compose.asked
    wx.compose.click("rows_1_copy_title")
    assert wx.compose.clipboard == title


def test_the_web_editor_takes_one_article_at_a_time(wx: World) -> None:
    begin(wx, "Ling's Kitchen")
    wx.compose.drop_files([ARTICLES / "breakfast-map.md"])
    first = wx.compose.copy_for_wechat(1).html()
    assert "one article at a time" in wx.compose.asked
    second = wx.compose.copy_for_wechat(2).html()
    assert first != second


def test_copying_is_the_main_act_of_its_dialog_and_goes_on_to_the_next_article(wx: World) -> None:
    begin(wx, "Ling's Kitchen")
    wx.compose.drop_files([ARTICLES / "breakfast-map.md"])
    wx.compose._more("copy")
    front = wx.compose.front

    def main() -> list[str]:
        return [each.objectName() for each in front.findChildren(Button) if each.property("kind") == "primary"]

    wx.compose.click("rows_1_copy")
    assert main() == ["rows_2_copy"]
    wx.compose.click("rows_2_copy")
    assert main() == ["rows_2_copy"]
    assert [each.objectName() for each in front.findChildren(Button) if each.isDefault()] == ["rows_2_copy"]


def test_a_post_sent_by_hand_takes_the_quota_all_the_same(wx: World) -> None:
    begin(wx, "Ling's Kitchen")
    told = wx.compose.ask_to_mark()
    assert "After it: 0 of 1 left on 22 Nov" in told
    assert "It uses quota like a post that is sent from here." in told
    wx.compose.click("accept")
    post = wx.compose.post
    assert (post.state, post.act) == (PostState.SENT, Act.BY_HAND)
    assert "Marked as sent by hand 22 Nov 18:30 China time" in wx.compose.banner
    assert wx.accounts.quota("Ling's Kitchen").free == 0
    wx.window.choose_page("compose")
    assert post.lead.title in " ".join(wx.compose.phone.texts)


def test_it_may_have_been_sent_before_but_not_later(wx: World) -> None:
    begin(wx)
    assert "still to come" in wx.compose.ask_to_mark(china(22, 19))
    assert not wx.compose.enabled("accept")
    wx.compose.press("Escape")
    assert "After it: " in wx.compose.ask_to_mark(china(21, 9))
    wx.compose.click("accept")
    assert wx.compose.post.sent_at == china(21, 9)


def test_the_main_button_of_an_account_that_may_not_send_copies_and_then_marks(wx: World) -> None:
    begin(wx, "Ling's Kitchen")
    wx.compose.press("Ctrl+Return")
    assert "Copy for WeChat" in wx.compose.asked
    wx.compose.click("accept")
    assert "After it: 0 of 1 left on 22 Nov" in wx.compose.asked
    wx.compose.click("accept")
    assert wx.compose.post.act is Act.BY_HAND
