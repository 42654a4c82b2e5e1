"""In the smallest window in use the words that matter most are still there, whole."""

import pytest

from wxdesk.testing.world import World
from wxdesk.ui.composer.account_chip import AccountChip
from wxdesk.ui.composer.checks import ChecksCard
from wxdesk.ui.composer.stack import ArticleStack
from wxdesk.ui.kit import Button, QuotaMeter
from wxdesk.ui.kit.text import FittingLabel


def reset_words(wx: World) -> str:
    """What stands under the quota's headline; fails where it is cut."""
    label = wx.compose.find("meter_detail", FittingLabel)
    assert label.fontMetrics().horizontalAdvance(label.said) <= label.width()
    return label.said


@pytest.mark.wx_at("2026-11-22T18:30:00")
def test_the_reset_is_never_cut_and_the_account_gives_way(wx: World) -> None:
    wx.window.choose_account("Harbour Hotels")
    wx.window.choose_page("compose")
    wx.window.resize(1440, 900)
    chip = wx.compose.find("account", AccountChip)
    assert chip.words == "Service · Harbour Hotels"
    assert reset_words(wx) == "2 sent · 1 on 28 Nov · resets 1 Dec 00:00 China time"

    wx.window.resize(1100, 700)
    assert chip.words == "Service"
    assert reset_words(wx) == "Resets 1 Dec 00:00 China time"
    assert wx.compose.find("meter", QuotaMeter).toolTip().endswith("resets 1 Dec 00:00 China time")

    wx.compose.send()
    assert reset_words(wx) == "Opens 1 Dec 00:00 China time"


def test_beside_the_phone_there_is_a_way_to_the_other_articles_and_the_checks(wx: World) -> None:
    wx.window.choose_account("Harbour Hotels")
    wx.window.choose_page("compose")
    wx.compose.new_post()
    wx.compose.write_title("First")
    wx.compose._page.model.add()
    wx.compose.write_title("Second")
    assert not wx.compose.has("steps_place")
    wx.window.resize(1100, 700)
    assert not wx.compose.has("steps_place")
    wx.compose.click("show_phone")
    assert not wx.compose.has("articles_title")
    assert wx.compose.text("steps_place") == "Article 2 of 2"
    assert not wx.compose.enabled("steps_on")
    wx.compose.click("steps_back")
    assert wx.compose.text("title") == "First"
    assert wx.compose.text("steps_place") == "Article 1 of 2"
    assert not wx.compose.enabled("steps_back")
    wx.compose.click("steps_on")
    assert wx.compose.text("title") == "Second"
    assert wx.compose.text("steps_checks") == "Before you send: 4 to mend"
    wx.compose.click("steps_checks")
    assert wx.compose.has("articles_title")
    assert wx.compose.has("checks")
    assert not wx.compose.has("steps_place")


def test_the_checks_get_the_room_that_the_articles_leave(wx: World) -> None:
    wx.window.choose_account("Harbour Hotels")
    wx.window.choose_page("compose")
    wx.compose.new_post()
    wx.compose.write_title("First")
    stack, add = wx.compose.find("stack", ArticleStack), wx.compose.find("add_article", Button)
    checks = wx.compose.find("checks", ChecksCard)
    below = add.mapTo(stack, add.rect().bottomLeft()).y()
    assert 0 <= stack.height() - below <= 4
    assert checks.y() - stack.geometry().bottom() <= 12
    room = checks.height()
    wx.compose._page.model.add()
    wx.settle()
    assert checks.height() < room
    assert stack._column.verticalScrollBar().maximum() == 0
    for _ in range(4):
        wx.compose._page.model.add()
    wx.window.resize(1100, 700)
    wx.settle()
    assert stack._column.verticalScrollBar().maximum() > 0
    assert checks.height() >= stack.height() // 2


def test_on_the_phone_nothing_to_read_lies_under_the_home_bar(wx: World) -> None:
    wx.window.choose_page("phone")
    phone = wx.phone.folder_phone.widget
    scene = phone._view.scene
    assert scene.bottom < scene.height
    assert scene.furthest + scene.view == scene.extent >= max(block.y + block.height for block in scene.body)
