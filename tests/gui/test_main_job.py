"""The main job from end to end, in the window: written, seen, sent, arrived."""

from pathlib import Path

import pytest

from wxdesk.domain.posts import PostState
from wxdesk.testing.world import World

ARTICLES = Path(__file__).parents[2] / "resources" / "demo" / "articles"


def files(*names: str) -> list[Path]:
    return [ARTICLES / f"{name}.md" for name in names]


@pytest.mark.wx_at("2026-11-22T18:30:00")
def test_three_articles_from_markdown_files_are_sent_by_the_service_account(wx: World) -> None:
    wx.window.choose_account("Harbour Hotels")
    wx.compose.new_post()
    wx.compose.drop_files(files("winter-solstice", "chef-lings-winter-menu", "points-guide"))
    assert wx.compose.titles[0] == "冬至围炉：海景套房早鸟价开放预订"
    assert len(wx.compose.titles) == 3
    assert all(article.pictures and article.cover for article in wx.compose.post.articles)
    assert "1 of 4 left" in wx.compose.meter

    assert wx.compose.phone.chats[0] == "港湾酒店"
    assert "last of 4" in wx.compose.ask_to_send()
    assert wx.compose.post.state == "draft"
    wx.compose.click("cancel")
    wx.compose.send()

    assert wx.compose.post.state == "sent"
    assert "0 of 4 left" in wx.compose.meter
    assert not wx.compose.can_send
    phone = wx.phone.chat_phone
    assert phone.chats[0] == "港湾酒店"
    assert phone.phone.chats[0].push
    assert phone.pushes[0] == ("港湾酒店", "冬至围炉：海景套房早鸟价开放预订")
    deliveries = wx.platform.state.deliveries
    sent = [each for each in deliveries if each.articles]
    assert [article.title for article in sent[-1].articles] == wx.compose.titles
    assert "mmbiz" in sent[-1].articles[0].content


@pytest.mark.wx_at("2026-11-22T10:30:00")
def test_a_subscription_post_lies_in_the_folder_without_a_push_and_is_the_only_one_of_the_day(wx: World) -> None:
    wx.window.choose_account("Morning Reader")
    tonight = wx.run(wx.find_posts("Morning Reader", PostState.SCHEDULED))[-1]
    wx.compose.open_post(tonight.id)
    wx.compose.cancel_schedule()
    wx.compose.new_post()
    wx.compose.drop_files(files("tea-morning"))
    pushes = wx.phone.chat_phone.pushes
    wx.window.choose_page("compose")
    wx.compose.send()
    title = wx.compose.titles[0]

    assert wx.compose.post.state == "sent"
    assert wx.phone.folder_phone.folder[0] == ("晨读日报", title)
    assert wx.phone.chat_phone.pushes == pushes
    folder = next(row for row in wx.phone.chat_phone.phone.chats if row.sender is None)
    assert folder.dot
    assert not folder.push

    wx.window.choose_page("compose")
    wx.compose.new_post()
    wx.compose.drop_files(files("breakfast-map"))
    assert "25 Nov 00:00" in wx.compose.meter  # the 23rd and the 24th are reserved
    assert not wx.compose.can_send


@pytest.mark.wx_at("2026-11-22T18:30:00")
def test_a_waiting_follower_sees_the_internal_post_only_once_let_in(wx: World) -> None:
    wx.phone.choose_follower("晓岚")
    assert "港湾集团" not in wx.phone.chat_phone.chats
    assert all(name != "港湾集团" for name, _ in wx.phone.chat_phone.pushes)

    wx.window.choose_account("Harbour Group")
    wx.roster.let_in("晓岚", name="林晓岚", phone="+86 136 0000 0669", wechat_id="lin_xiaolan")

    wx.window.choose_page("phone")
    assert "港湾集团" in wx.phone.chat_phone.chats
    row = next(row for row in wx.phone.chat_phone.phone.chats if row.sender and row.sender.name == "港湾集团")
    assert row.push
    assert row.text == "下月排班已发布"


@pytest.mark.wx_at("2026-11-22T10:30:00")
def test_an_individuals_post_goes_into_the_drafts_box_because_it_cannot_be_sent_from_here(wx: World) -> None:
    wx.window.choose_account("Ling's Kitchen")
    wx.compose.new_post()
    wx.compose.drop_files(files("small-hot-pot"))
    assert "cannot send" in wx.compose.meter

    wx.compose.save_as_draft()

    assert "drafts box of Ling's Kitchen" in wx.compose.banner
    (draft,) = wx.platform.state.records.drafts.values()
    assert draft.articles[0].title == wx.compose.titles[0]
    assert wx.compose.post.state == "draft"
    assert not [each for each in wx.platform.state.deliveries if each.articles]
