"""From one post or account to another: nothing of the one that was open is seen in the one that is."""

import pytest

from tests.gui.test_article_on_phone import told, until, view_of, wait_for
from wxdesk.testing.world import World

pytestmark = pytest.mark.qt_log_ignore(
    "QRhiGles2", "Failed to create RHI", "Vulkan", "GPUInfo not initialized", "Sandboxing disabled", extend=True
)
LONG = "\n\n".join(f"Paragraph {number} of a long article about the harbour." for number in range(200))


def read_on_phone(wx: World):
    wx.compose.show_article_on_phone()
    widget = wx.compose.phone.widget
    until(lambda: view_of(widget).reader._ready and told(widget, "typeof wx") == "object")
    return widget


def test_another_post_is_read_from_its_beginning(wx: World) -> None:
    wx.window.choose_account("Harbour Hotels")
    wx.window.choose_page("compose")
    for title in ("First", "Second"):
        wx.compose.new_post()
        wx.compose.write_title(title)
        wx.compose.write_body(LONG.replace("harbour", title))
    second = wx.compose.post.id
    widget = read_on_phone(wx)
    wx.compose._page.open_post(second - 1)
    wx.settle()
    assert wx.compose.titles == ["First"]
    wait_for(widget, "document.body.innerText.includes('about the First')", True)
    until(lambda: view_of(widget).reader._ready)
    told(widget, "scrollTo(0, 3000); 1")
    wait_for(widget, "Math.round(scrollY)", 3000.0)
    wx.compose._page.open_post(second)
    wx.settle()
    wait_for(widget, "document.body.innerText.includes('about the Second')", True)
    assert told(widget, "scrollY") == 0


def test_an_article_that_moves_in_its_post_is_not_loaded_anew(wx: World) -> None:
    wx.window.choose_account("Harbour Hotels")
    wx.window.choose_page("compose")
    wx.compose.new_post()
    wx.compose.write_title("First")
    wx.compose._page.model.add()
    wx.compose.write_body("One")
    widget = read_on_phone(wx)
    told(widget, "globalThis.kept = 'still here'; 1")
    wx.compose._page.model.move(1, 0)
    wx.compose.write_body("One\n\nTwo")
    wait_for(widget, "document.body.innerText.includes('Two')", True)
    assert told(widget, "globalThis.kept") == "still here"


def test_an_account_is_never_checked_with_the_cards_of_another(wx: World) -> None:
    wx.window.choose_page("compose")
    wx.window.choose_account("Harbour Hotels")
    model = wx.compose._page.model
    seen: list[tuple[int, set[int]]] = []
    model.findings_changed.connect(
        lambda: seen.append((model.account.id, {card.account_id for card in model.worn.cards}))
    )
    for account in ("Morning Reader", "Harbour Hotels", "Morning Reader"):
        wx.window.choose_account(account)
    wx.compose._page.open_post(next(iter(wx.run(wx.find_posts("Harbour Hotels")))).id)
    wx.settle()
    assert len({account for account, _ in seen}) == 2
    assert any(cards for _, cards in seen)
    assert [(account, cards) for account, cards in seen if cards - {account}] == []
    assert [account for account, cards in seen if account == model.account.id and not cards] == []


def test_the_advice_of_one_post_is_not_shown_over_another(wx: World) -> None:
    wx.window.choose_page("compose")
    wx.window.choose_account("Harbour Hotels")
    wx.compose.new_post()
    wx.compose.write_title("First")
    wx.compose.write_body("[预订]()\n\n全国第一的温泉")
    assert any("全国第一" in words for words in wx.compose.checks("warn"))
    page, shown = wx.compose._page, []
    page.model.findings_changed.connect(
        lambda: shown.append((page.model.post.lead.title, any("第一" in line.words for line in page._checks.lines)))
    )
    wx.compose.new_post()
    assert ("", False) in shown
    assert ("", True) not in shown
