"""Cards in the window: put in from the menu, the picker and the slash menu; made, changed, deleted; sent."""

from pathlib import Path

import pytest
from PIL import Image

from wxdesk.testing.world import World


@pytest.fixture
def writing(wx: World, tmp_path: Path) -> World:
    """An article of the service account that has a cover and a first line."""
    Image.new("RGB", (1000, 500), "#1F7A8C").save(tmp_path / "cover.png")
    wx.window.choose_account("Harbour Hotels")
    wx.compose.new_post()
    wx.compose.write_title("冬至围炉")
    wx.compose.drop_files([tmp_path / "cover.png"], on="cover")
    wx.compose.write_body("风大，炉火已经点好。")
    return wx


def body(wx: World) -> str:
    return wx.compose.post.lead.body


def test_the_practice_cards_are_offered_and_one_goes_out_as_the_platform_keeps_it(writing: World) -> None:
    wx = writing
    wx.cards.put_in("港湾订房")
    assert body(wx).rstrip() == "风大，炉火已经点好。\n\n{mini-program: 港湾订房 pages/rooms/index}"
    wx.cards.put_in("凌记小厨")
    wx.cards.put_in("冬至双人围炉券")
    assert "{account: 凌记小厨}" in body(wx)
    assert wx.compose.checks("warn") == []
    wx.compose.save_as_draft()
    [draft] = wx.platform.state.records.drafts.values()
    content = draft.articles[0].content
    assert 'data-miniprogram-appid="wx7d2c9a41be05f386"' in content
    assert 'data-miniprogram-imageurl="' in content  # the cover's, as the card has none: else 45166
    assert "10000260" in content


def test_a_card_is_found_added_changed_and_deleted_in_the_picker(writing: World, tmp_path: Path) -> None:
    wx = writing
    wx.cards.pick()
    assert len(wx.cards.listed) == 3
    wx.cards.filter("wx7d2c")
    assert wx.cards.listed == ["港湾订房"]
    wx.cards.filter("")
    wx.compose.click("add")
    wx.cards.fill(name="会员中心", target="wx12")
    assert "AppID is “wx” and 16 characters" in wx.cards.save()
    wx.cards.fill(target="wx00112233445566aa", path="pages/me", image="https://example.com/a.png")
    assert "mmbiz.qpic.cn" in wx.cards.save()
    Image.new("RGBA", (500, 400), "#07A556").save(tmp_path / "me.png")
    wx.cards._dialog.take_picture(tmp_path / "me.png")
    wx.settle()
    assert wx.cards.save() == ""
    assert wx.cards.chosen is not None
    assert wx.cards.chosen.image.startswith(("http://mmbiz.qpic.cn/", "https://mmbiz.qpic.cn/"))
    wx.cards.change("会员中心")
    wx.cards.fill(name="港湾订房")
    assert "already a card called" in wx.cards.save()
    wx.cards.fill(name="会员")
    assert wx.cards.save() == ""
    wx.cards.delete("冬至双人围炉券")
    assert "冬至双人围炉券" not in wx.cards.listed
    wx.cards.choose("会员")
    wx.compose.click("accept")
    assert body(wx).rstrip().endswith("{mini-program: 会员 pages/me}")
    wx.compose.save_as_draft()
    [draft] = wx.platform.state.records.drafts.values()
    assert 'data-miniprogram-imageurl="' in draft.articles[0].content


def test_a_copy_says_that_the_cards_picture_stays_here_and_an_export_has_it_inside(
    writing: World, tmp_path: Path
) -> None:
    wx = writing
    wx.cards.put_in("港湾订房")
    html = wx.compose.copy_for_wechat().html()
    assert 'data-miniprogram-appid="wx7d2c9a41be05f386"' in html
    assert "wxasset:" not in html
    assert "imageurl" not in html
    assert "Left out: 1 picture" in wx.compose.text("rows_1_told")
    wx.compose.press("Escape")
    wx.compose.ask_to_export("html")
    wx.compose.export(tmp_path / "x.html")
    page = (tmp_path / "x.html").read_text("utf-8")
    assert "wxasset:" not in page
    assert 'data-miniprogram-imageurl="data:image/' in page


def test_a_card_that_is_deleted_is_told_in_the_checks(writing: World) -> None:
    wx = writing
    wx.cards.put_in("冬至双人围炉券")
    assert wx.compose.checks("warn") == []
    wx.cards.pick()
    wx.cards.delete("冬至双人围炉券")
    wx.compose.click("cancel")
    assert any("not among the cards" in line for line in wx.compose.checks("warn"))


def test_the_slash_menu_offers_the_cards(writing: World) -> None:
    wx = writing
    wx.compose.write_body("")
    wx.compose.focus("body")
    wx.compose.type("/kapian")
    slash = wx.compose._page._editor.writing.slash
    assert slash.titles == ["凌记小厨", "港湾订房", "冬至双人围炉券", "Choose or add a card…"]
    slash.choose(slash._model.shown[1].key)
    wx.compose.press("Return")
    assert body(wx).strip() == "{mini-program: 港湾订房 pages/rooms/index}"


def test_wecom_has_no_cards_and_says_why(wx: World) -> None:
    wx.window.choose_account("Harbour Group")
    wx.cards.pick()
    assert "Cards are for official accounts" in wx.compose.banner
