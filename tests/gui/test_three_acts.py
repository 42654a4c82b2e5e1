"""What can be done with a post: a draft on the platform, a page without notifying, a send to followers."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from wxdesk.domain.posts import Act, PostState
from wxdesk.testing.world import World

ARTICLES = Path(__file__).parents[2] / "resources" / "demo" / "articles"
EVENING = "2026-11-22T18:30:00"
SEND, SUBMIT = "/message/mass/sendall", "/freepublish/submit"

pytestmark = pytest.mark.wx_at(EVENING)


def begin(wx: World, account: str = "Harbour Hotels", file: str = "points-guide.md") -> str:
    """Begin a post that is ready; its title."""
    wx.window.choose_account(account)
    wx.compose.new_post()
    wx.compose.drop_files([ARTICLES / file])
    return wx.compose.titles[0]


def test_each_act_says_what_happens_what_it_costs_and_who_is_told(wx: World) -> None:
    begin(wx)
    assert wx.compose.ask_to_send().startswith("This uses the last of 4 posts in November.")
    ways = wx.compose.ways
    assert "Nobody receives it." in ways["draft"]
    assert "Puts a new draft there" in ways["draft"]
    assert "An address to pass on" in ways["publish"]
    assert "Quota: 1 of 4 left in November" in ways["send"]
    assert "With a push to each phone" in ways["send"]
    assert all("No quota" in ways[way] and "No push" in ways[way] for way in ("draft", "publish"))
    assert wx.compose.asked_meter.startswith("1 of 4 left in November")
    assert "Nobody is told, and no quota is used." in wx.compose.choose_way("publish")
    assert wx.compose.asked_meter == ""
    assert wx.compose.text("accept") == "Publish"
    assert "drafts box" in wx.compose.choose_way("draft")
    assert wx.compose.text("accept") == "Save as draft"
    wx.compose.press("Escape")
    assert wx.compose.post.state == "draft"


def test_a_published_post_has_an_address_and_is_on_nobodys_phone(wx: World) -> None:
    title = begin(wx)
    quota = wx.accounts.quota("Harbour Hotels")
    wx.window.choose_page("compose")
    wx.compose.publish()

    post = wx.compose.post
    assert (post.state, post.act) == (PostState.SENT, Act.PUBLISH)
    assert "Published 22 Nov 18:30 China time" in wx.compose.banner
    assert wx.compose.choices == ["copy_address", "copy"]
    assert wx.compose.state_icon == "link"
    wx.compose.click("state_copy_address")
    assert QApplication.clipboard().text().startswith("http")
    assert wx.compose.text("state_address") == QApplication.clipboard().text()
    assert title not in wx.delivered
    assert wx.accounts.quota("Harbour Hotels") == quota
    wx.window.choose_page("compose")
    assert wx.compose.listed[title] == "Published · 22 Nov 18:30"
    assert title not in " ".join(wx.compose.phone.texts)
    assert wx.compose.phone_fact == "Published without notifying: on nobody’s phone"
    wx.window.choose_page("phone")
    assert title not in " ".join(wx.phone.chat_phone.texts)


def test_a_publication_can_be_scheduled_and_takes_no_slot(wx: World) -> None:
    from datetime import datetime

    from wxdesk.domain.clock import CHINA

    begin(wx)
    wx.compose.schedule(datetime(2026, 11, 22, 20, tzinfo=CHINA), publish=True)
    assert "Will be published 22 Nov 20:00 China time" in wx.compose.banner
    assert "no quota is used" in wx.compose.banner
    assert wx.accounts.quota("Harbour Hotels").free == 1
    wx.set_time("2026-11-22T20:00:05")
    wx.window.choose_page("compose")
    assert "Published 22 Nov 20:00 China time" in wx.compose.banner


def test_a_draft_is_put_there_once_and_brought_up_to_date_afterwards(wx: World) -> None:
    begin(wx)
    wx.compose.save_as_draft()
    assert wx.compose.post.state == "draft"
    assert "It lies in the drafts box of Harbour Hotels" in wx.compose.banner
    assert len(wx.platform.state.records.drafts) == 1
    wx.compose.write_title("A better title")
    wx.compose.ask_other_ways()
    assert "Updates the draft put there before" in wx.compose.ways["draft"]
    wx.compose.choose_way("draft")
    assert wx.compose.text("accept") == "Update draft"
    wx.compose.click("accept")
    assert "is up to date" in wx.compose.banner
    (draft,) = wx.platform.state.records.drafts.values()
    assert [article.title for article in draft.articles] == ["A better title"]


def test_a_question_calls_the_account_by_one_name(wx: World) -> None:
    begin(wx)
    wx.compose.ask_other_ways()
    said = [wx.compose.choose_way(way) for way in ("draft", "send")]
    wx.compose.press("Escape")
    wx.compose.new_from_template()
    said.append(wx.compose.text("words"))
    assert all("Harbour Hotels" in words for words in said), said
    assert not any("港湾酒店" in words for words in said)


def test_what_is_said_of_a_draft_goes_when_it_is_published_or_another_is_begun(wx: World) -> None:
    begin(wx)
    wx.compose.save_as_draft()
    wx.compose.publish()
    assert "drafts box" not in wx.compose.banner
    wx.compose.click("state_copy")
    wx.compose.save_as_draft()
    assert "drafts box" in wx.compose.banner
    wx.compose.new_post()
    assert "drafts box" not in wx.compose.banner


def test_what_an_account_may_not_do_stays_visible_with_its_reason(wx: World) -> None:
    begin(wx, "Ling's Kitchen")
    assert wx.compose.text("send_now") == "Copy for WeChat…"
    assert wx.compose.has("mark")
    wx.compose.ask_other_ways()
    for way in ("publish", "send"):
        assert wx.compose.why_not(way) == "It needs verification, which individuals cannot have."
        assert not wx.compose.enabled(f"cards_{way}")
    assert wx.compose.why_not("draft") == ""
    assert wx.compose.text("accept") == "Save as draft"


def test_an_enterprise_account_only_sends(wx: World) -> None:
    begin(wx, "Harbour Group")
    assert wx.compose.ask_to_send().startswith("It uses no quota. 51 verified members")
    assert wx.compose.why_not("draft") == wx.compose.why_not("publish") == "Enterprise accounts cannot do that."
    assert "Send to members" in wx.compose.ways["send"]


def test_without_a_slot_it_can_still_be_published(wx: World) -> None:
    begin(wx, "Morning Reader")
    assert wx.compose.text("send_now").startswith("Schedule for ")
    wx.compose.ask_other_ways()
    assert "Next slot opens" in wx.compose.why_not("send")
    wx.compose.choose_way("publish")
    wx.compose.click("accept")
    wx.deliver()
    assert wx.compose.post.act is Act.PUBLISH
    assert wx.compose.post.state == "sent"


def test_a_send_that_the_administrator_must_confirm_says_until_when(wx: World) -> None:
    title = begin(wx)
    wx.connect("Harbour Hotels")
    wx.faults.refuse(89504, SEND)
    wx.compose.send()
    assert wx.compose.post.state == "approval"
    assert "Waits for the platform’s administrator, until 19:00" in wx.compose.banner
    assert wx.compose.state_icon == "user"
    assert "for the administrator" in wx.accounts.next_words("Harbour Hotels")
    assert wx.accounts.quota("Harbour Hotels").free == 0
    wx.window.choose_page("compose")
    assert wx.compose.listed[title].startswith("Waits for approval")


def test_a_confirmed_send_goes_out(wx: World) -> None:
    title = begin(wx)
    wx.connect("Harbour Hotels")
    wx.faults.pending(SEND)
    wx.compose.begin_sending()
    unfinished = wx.compose.post.id
    wx.until(lambda: not wx.faults.waiting)
    wx.set_clock_ahead(minutes=2)
    wx.wait_for(unfinished, PostState.APPROVAL)
    assert "Perhaps the account’s administrator must confirm it" in wx.compose.banner
    assert title not in wx.delivered
    wx.confirm_sends()
    assert wx.wait_for(unfinished, PostState.SENT).lead.title == title
    assert wx.delivered.count(title) == 1


def test_a_declined_send_says_so_and_gives_its_slot_back(wx: World) -> None:
    begin(wx)
    wx.connect("Harbour Hotels")
    wx.faults.pending(SEND)
    wx.compose.begin_sending()
    unfinished = wx.compose.post.id
    wx.until(lambda: not wx.faults.waiting)
    wx.set_clock_ahead(minutes=2)
    wx.wait_for(unfinished, PostState.APPROVAL)
    wx.confirm_sends(allow=False)
    wx.wait_for(unfinished, PostState.FAILED)
    wx.window.choose_account("Harbour Hotels")
    wx.compose.open_post(unfinished)
    assert "declined" in wx.compose.banner or "did not send it" in wx.compose.banner
    assert "1 of 4 left" in wx.compose.meter
