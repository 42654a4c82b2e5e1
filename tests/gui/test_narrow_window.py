"""In the smallest window in use the words that matter most are still there, whole."""

import pytest

from wxdesk.testing.world import World
from wxdesk.ui.composer.account_chip import AccountChip
from wxdesk.ui.kit import QuotaMeter
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


def test_on_the_phone_nothing_to_read_lies_under_the_home_bar(wx: World) -> None:
    wx.window.choose_page("phone")
    phone = wx.phone.folder_phone.widget
    scene = phone._view.scene
    assert scene.bottom < scene.height
    assert scene.furthest + scene.view == scene.extent >= max(block.y + block.height for block in scene.body)
