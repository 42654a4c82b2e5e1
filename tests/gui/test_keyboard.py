"""Everything by keyboard alone, in the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QWidget

from wxdesk.testing.world import World

ARTICLES = Path(__file__).parents[2] / "resources" / "demo" / "articles"
EVENING = "2026-11-22T18:30:00"
PAGES = [
    ("desk", ""),
    ("desk", "Harbour Hotels"),
    ("compose", "Harbour Hotels"),
    ("phone", ""),
    ("roster", "Harbour Group"),
]


def region(window: QWidget, part: QWidget) -> str:
    """Which of the window's three parts something lies in."""
    for name in ("sidebar", "top_bar", "stack"):
        if window.findChildren(QWidget, name)[0].isAncestorOf(part):
            return name
    return "elsewhere"


@pytest.mark.wx_at(EVENING)
def test_tab_reaches_everything_on_every_page_in_order_and_comes_round(wx: World) -> None:
    window = wx.desk.window
    for page, account in PAGES:
        wx.window.choose_page(page)
        if account:
            wx.window.choose_account(account)
        seen = wx.window.tab_round()
        names = [part.objectName() for part in seen]

        assert len(seen) == len(set(seen)), f"{page}: a trap, the keyboard came back to {names[-1]}"
        missed = wx.window.stops - set(seen)
        assert not missed, f"{page}: never reached {[part.objectName() or type(part).__name__ for part in missed]}"
        regions = [region(window, part) for part in seen]
        turns = [here for here, before in zip(regions, [None, *regions], strict=False) if here != before]
        assert turns[:3] == ["sidebar", "top_bar", "stack"], f"{page}: {turns}"
        assert len(turns) <= 4, f"{page}: {turns}"


@pytest.mark.wx_at(EVENING)
def test_what_has_the_keyboard_looks_different(wx: World) -> None:
    window = wx.desk.window
    blind = []
    for page, account in PAGES[1:]:
        wx.window.choose_page(page)
        if account:
            wx.window.choose_account(account)
        home, *others = wx.window.tab_round()
        for part in others:
            wx.window.focus_on(part)
            blinkless(part)
            place = part.mapTo(window, QPoint(0, 0))
            area = part.rect().translated(place).adjusted(-6, -6, 6, 6).intersected(window.rect())
            focused = window.grab(area).toImage()
            wx.window.focus_on(home)
            if focused == window.grab(area).toImage():
                blind.append(f"{page}: {part.objectName() or type(part).__name__}")
    assert not blind


def blinkless(part: QWidget) -> None:
    """The cursor of a field blinks: what must be seen is more than that."""
    if hasattr(part, "setCursorWidth"):
        part.setCursorWidth(0)


@pytest.mark.wx_at(EVENING)
def test_the_palette_finds_accounts_and_pages(wx: World) -> None:
    wx.window.press("Ctrl+K")
    wx.window.type("roster")
    wx.window.press("Return")
    assert wx.desk.window.page_name == "roster"
    wx.window.press("Ctrl+K")
    wx.window.type("kitchen")
    wx.window.press("Return")
    chosen = wx.desk.window.account
    assert wx.accounts.view("Ling's Kitchen").account.id == chosen
    wx.window.press("Ctrl+K")
    assert wx.window.focused == "palette_field"
    wx.window.press("Escape")
    assert not wx.window.has("palette_field")
    wx.window.press("Ctrl+2")
    assert wx.desk.window.page_name == "compose"


@pytest.mark.wx_at(EVENING)
def test_the_palette_says_where_nothing_is_found(wx: World) -> None:
    wx.window.press("Ctrl+K")
    assert not wx.window.has("palette_nothing")
    wx.window.type("zzz")
    assert wx.window.text("palette_nothing") == "Nothing found"
    assert wx.desk.window._palette.height() < 120
    wx.window.press("Return")
    assert wx.window.focused == "palette_field"
    wx.window.press("Backspace")
    wx.window.press("Backspace")
    wx.window.press("Backspace")
    assert not wx.window.has("palette_nothing")
    assert wx.window.has("palette_list")
    assert wx.desk.window._palette.height() > 300


@pytest.mark.wx_at(EVENING)
def test_a_post_is_begun_written_undone_reordered_and_sent_without_a_mouse(wx: World) -> None:
    wx.window.choose_account("Harbour Hotels")
    wx.window.press("Ctrl+N")
    assert wx.desk.window.page_name == "compose"
    wx.compose.focus("title")
    wx.compose.type("Winter")
    wx.compose.press("Ctrl+Z")
    assert wx.compose.titles != ["Winter"]
    wx.compose.press("Ctrl+Y")
    assert wx.compose.titles == ["Winter"]
    wx.compose.press("Tab")
    assert wx.compose.focused == "author"
    wx.compose.drop_files([ARTICLES / "points-guide.md", ARTICLES / "breakfast-map.md"])
    first, second, third = wx.compose.titles
    wx.compose.focus("stack_card_0")
    wx.compose.press("Alt+Down")
    assert wx.compose.titles == [second, first, third]
    wx.compose.press("Alt+Up")
    assert wx.compose.titles == [first, second, third]
    wx.compose.press("Delete")
    assert wx.compose.titles == [second, third]

    wx.compose.press("Ctrl+Return")
    assert wx.compose.has("accept")
    wx.compose.press("Escape")
    assert not wx.compose.has("accept")
    assert wx.compose.post.state == "draft"
    wx.compose.press("Ctrl+Return")
    wx.compose.press("Return")
    wx.deliver()
    assert wx.compose.post.state == "sent"
    assert wx.delivered == [second]


@pytest.mark.wx_at(EVENING)
def test_dialogs_and_popovers_close_with_escape_and_lose_nothing(wx: World) -> None:
    wx.window.choose_account("Harbour Hotels")
    wx.window.choose_page("compose")
    title = wx.compose.titles
    for button, inside in (("schedule", "accept"), ("posts_button", "posts_new")):
        wx.compose.focus(button)
        wx.compose.press("Return")
        assert wx.compose.has(inside), button
        wx.compose.press("Escape")
        assert not wx.compose.has(inside), button
        assert wx.compose.titles == title
    wx.window.choose_account("Harbour Group")
    wx.window.choose_page("roster")
    wx.roster.focus("import")
    wx.roster.press("Return")
    assert wx.roster.has("choose")
    wx.roster.press("Escape")
    assert not wx.roster.has("choose")


@pytest.mark.wx_at(EVENING)
def test_the_phone_is_used_by_arrows_return_and_escape(wx: World) -> None:
    wx.window.choose_page("phone")
    screen = wx.phone.chat_phone.screen
    wx.phone.focus("chat_phone")
    wx.phone.press("Down")
    wx.phone.press("Return")
    assert wx.phone.chat_phone.screen is not screen
    wx.phone.press("Escape")
    assert wx.phone.chat_phone.screen is screen
    assert wx.phone.focused == "chat_phone"


@pytest.mark.wx_at(EVENING)
def test_the_roster_table_is_used_by_keyboard(wx: World) -> None:
    wx.window.choose_account("Harbour Group")
    wx.window.choose_page("roster")
    wx.roster.focus("table")
    wx.roster.press("Down")
    wx.roster.press("Return")
    assert wx.roster.has("panel_form_name") or wx.roster.has("member_form_name"), "Return opens the member"
    wx.roster.press("Escape")
    assert QApplication.focusWidget() is not None
