"""A picture post from the window to the simulator's phone."""

from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from wxdesk.domain.posts import ArticleKind, PostState
from wxdesk.testing.world import World
from wxdesk.ui.theme import tokens
from wxdesk.ui.words import sentence

Keys = Qt.Key
pytestmark = pytest.mark.qt_log_ignore(
    "QRhiGles2", "Failed to create RHI", "Vulkan", "GPUInfo not initialized", "Sandboxing disabled", extend=True
)


def pictures(folder: Path, count: int, size: tuple[int, int] = (900, 1200)) -> list[Path]:
    files = [folder / f"图{number}.png" for number in range(1, count + 1)]
    for number, file in enumerate(files):
        Image.new("RGB", size, (20 + number * 9, 120, 200 - number * 9)).save(file)
    return files


@pytest.fixture
def swiped(wx: World, tmp_path: Path) -> World:
    """A picture post of the service account with four pictures."""
    wx.window.choose_account("Harbour Hotels")
    wx.picture_posts.begin()
    wx.compose.write_title("四张冬天")
    wx.compose.drop_files(pictures(tmp_path, 4), on="pictures_grid")
    wx.compose.write_body("海边，#冬天\n第二行 <b>")
    return wx


def test_a_picture_post_is_written_sent_and_read_on_the_platforms_phone(swiped: World) -> None:
    wx = swiped
    article = wx.compose.post.lead
    assert article.kind is ArticleKind.PICTURES
    assert article.body == "海边，#冬天\n第二行 <b>"
    assert wx.compose.text("pictures_count") == "4 / 20"
    assert wx.compose.text("pictures_words_count") == "14 / 1000"
    assert not wx.compose.has("format")
    assert not wx.compose.has("digest")
    wx.picture_posts.drag(4, 1)
    assert wx.picture_posts.names == ["图4.png", "图1.png", "图2.png", "图3.png"]
    wx.compose.send()

    assert wx.compose.post.state is PostState.SENT
    sent = wx.platform.state.deliveries[-1].articles[0]
    assert (sent.title, sent.kind, len(sent.images)) == ("四张冬天", "newspic", 4)
    assert "海边，#冬天" in sent.content
    assert "<b>" not in sent.content
    first = wx.platform.state.records.materials[sent.images[0]]
    data = wx.platform.state.files.get(first.path) or b""
    own = wx.run(wx.ports.store.read(lambda tx: tx.pictures.get(wx.compose.post.lead.pictures[0].sha256)))
    assert data == own
    assert wx.phone.chat_phone.chats[0] == "港湾酒店"


def test_pictures_are_put_in_order_and_taken_out_by_keyboard_and_undone(swiped: World) -> None:
    wx = swiped
    wx.picture_posts.keys(1, Keys.Key_Right, alt=True)
    assert wx.picture_posts.names == ["图2.png", "图1.png", "图3.png", "图4.png"]
    wx.picture_posts.keys(3, Keys.Key_Delete)
    assert wx.picture_posts.names == ["图2.png", "图1.png", "图4.png"]
    wx.compose.press("Ctrl+Z")
    wx.compose.press("Ctrl+Z")
    assert wx.picture_posts.names == ["图1.png", "图2.png", "图3.png", "图4.png"]


def test_the_phone_swipes_with_mouse_and_keys_and_shows_which_one(swiped: World) -> None:
    wx = swiped
    phone = wx.picture_posts.read()
    assert (phone.number, phone.said) == ("1/4", "四张冬天\n海边，#冬天\n第二行 <b>")
    wx.picture_posts.swipe(phone, 0.6)
    assert phone.number == "2/4"
    wx.picture_posts.swipe(phone, 0.05)
    assert phone.number == "2/4"
    QTest.keyClick(phone, Keys.Key_End)
    QTest.keyClick(phone, Keys.Key_Right)
    assert phone.number == "4/4"
    phone.grab()  # asks for the picture, which comes when it is decoded
    wx.settle()
    middle = phone.grab().toImage().pixelColor(phone.width() // 2, phone.height() // 3)
    assert (middle.red(), middle.green(), middle.blue()) == (47, 120, 173)
    wx.compose.write_body("别的话")
    assert (phone.number, phone.said) == ("4/4", "四张冬天\n别的话")
    wx.picture_posts.turn("article")
    assert wx.compose.phone.widget.swipe is None


def test_words_go_on_to_the_bottom_of_the_screen_within_its_round_corners(swiped: World) -> None:
    swiped.compose.write_body("\n".join("炉火已经点好" * 3 for _ in range(30)))
    phone = swiped.compose.phone.widget
    swiped.compose._page._phone._show_screen("article")
    swiped.settle()
    swipe = phone.swipe
    assert swipe is not None
    seen, room, scale = phone.grab().toImage(), swipe.geometry(), phone._view.fit.scale
    bottom = phone.outline().bottom() - phone._view.m.bezel * scale
    assert 0 <= bottom - room.bottom() < 4
    away = phone._view.m.radius * scale * (1 - 0.5**0.5) - 4 * scale  # round the corner is the body
    assert seen.pixelColor(room.left() + round(away), room.bottom() - round(away)).lightness() < 60
    above_the_bar = range(room.bottom() - round(45 * scale), room.bottom() - round(16 * scale))
    left = range(room.left() + round(40 * scale), room.left() + round(110 * scale))
    assert any(seen.pixelColor(x, y).lightness() < 120 for y in above_the_bar for x in left)
    bar = seen.pixelColor(room.center().x(), room.bottom() - round(10 * scale))
    assert bar.lightness() < 60


def test_more_than_twenty_are_kept_and_told(swiped: World, tmp_path: Path) -> None:
    wx = swiped
    (tmp_path / "more").mkdir()
    wx.compose.drop_files(pictures(tmp_path / "more", 19, (300, 401)), on="pictures_grid")
    assert wx.compose.text("pictures_count") == "23 / 20"
    assert wx.compose.checks("bad") == ["3 pictures too many: take them out"]
    assert "Not ready" in wx.compose.banner or not wx.compose.enabled("send_now")
    for _ in range(3):
        wx.picture_posts.keys(21, Keys.Key_Delete)
    assert wx.compose.checks("bad") == []


def test_an_article_becomes_a_picture_post_and_back_without_losing_anything(wx: World) -> None:
    wx.window.choose_account("Harbour Hotels")
    before = wx.compose.post.lead
    assert before.kind is ArticleKind.TEXT
    wx.picture_posts.turn("pictures")
    there = wx.compose.post.lead
    assert there.kind is ArticleKind.PICTURES
    assert {each.sha256 for each in there.pictures} == {each.sha256 for each in before.pictures}
    assert "**" not in there.body
    wx.picture_posts.turn("article")
    assert wx.compose.post.lead == before
    wx.compose.press("Ctrl+Z")
    assert wx.compose.post.lead == there
    wx.compose.press("Ctrl+Z")
    assert wx.compose.post.lead == before


def test_wecom_has_none_and_says_why(wx: World) -> None:
    wx.window.choose_account("Harbour Group")
    with pytest.raises(AssertionError, match="WeCom has no picture posts"):
        wx.picture_posts.turn("pictures")
    wx.picture_posts.begin()
    assert "WeCom knows no picture posts" in wx.compose.banner
    assert wx.compose.post.lead.kind is ArticleKind.TEXT


def test_the_cover_of_a_picture_post_has_frames_of_its_own(swiped: World) -> None:
    wx = swiped
    wx.compose.click("pictures_frames")
    wx.covers.keys(*[Keys.Key_Left] * 4, shift=True)
    wx.compose.click("accept")
    assert wx.compose.post.lead.wide is not None
    wx.compose.save_as_draft()
    [draft] = wx.platform.state.records.drafts.values()
    assert [ratio for ratio, _ in draft.articles[0].crops] == ["2.35_1", "1_1"]


def test_a_picture_that_was_dragged_has_one_ring_and_its_cross_is_seen(swiped: World) -> None:
    wx = swiped
    wx.picture_posts.drag(4, 1)
    wx.compose.focus("pictures_tile_1")
    wx.compose.press("Left")
    tile = wx.picture_posts._tile(1)
    assert tile.hasFocus()
    assert wx.desk.window._ring.drawn is None
    tile._remove.show()
    corner = tile._remove.geometry().topLeft()
    seen = tile.grab().toImage().pixelColor(corner.x() + 3, corner.y() + 3)
    assert seen == tokens().color("surface")


def test_too_much_text_is_refused_in_a_picture_post_too(swiped: World) -> None:
    before = swiped.compose.post.lead.body
    swiped.compose.paste(text="x" * 200_001)
    assert swiped.compose.post.lead.body == before
    assert swiped.compose.banner == sentence("paste_too_large")
