"""The menu of an account, read from its platform: the Desk page shows it, and so does the phone."""

import pytest

from wxdesk.domain.accounts import Kind
from wxdesk.simulator.records_doors import Button, SubButton

HOTEL = "Harbour Hotels"
KNOWN = "订房: 海景房, 家庭房, 我的订单\n会员: 积分, 会员日, 优惠券\n联系我们"


@pytest.fixture
def desk(wx):
    wx.window.choose_page("desk")
    wx.accounts.open(HOTEL)
    return wx


def menus(wx):
    """The practice platform's menus, once something has talked to it."""
    wx.connect(HOTEL)
    return wx.platform.state.records.menus


def test_the_menu_that_is_known_is_shown_and_read_anew(desk):
    assert desk.accounts.menu == KNOWN
    ((key, menu),) = menus(desk).items()
    assert [each.name for each in menu.buttons] == ["订房", "会员", "联系我们"]  # the platform has what phones show
    buttons = (Button("冬至", sub=(SubButton("菜单", "click", key="a"),)), Button("地图", "click", key="b"))
    menus(desk)[key] = type(menu)(menu.app_id, menu.menu_id, buttons)
    assert desk.accounts.read_menu() == "冬至: 菜单\n地图"
    assert "phone shows it now" in desk.accounts.menu_told
    desk.window.choose_page("phone")
    desk.phone.show_now()
    chats = desk.phone.chat_phone
    chats.tap("港湾酒店")
    chats.tap("冬至")
    assert "菜单" in chats.texts
    assert "订房" not in chats.texts


def test_a_refusal_changes_nothing_and_a_menu_that_is_gone_is_gone(desk):
    menus(desk).clear()
    desk.faults.refuse(48001, "/get_current_selfmenu_info")
    assert desk.accounts.read_menu() == KNOWN
    assert desk.accounts.menu_told
    assert "phone shows it now" not in desk.accounts.menu_told
    assert desk.accounts.read_menu() == "No menu is known: the phone shows none."
    assert "no menu on the platform" in desk.accounts.menu_told
    inside = next(view for view in desk.accounts._page.model.views if view.account.kind is Kind.ENTERPRISE)
    desk.accounts.open(inside.account.name)
    assert not desk.accounts.has("menu")  # what an internal account leads to is the same for all of them
