"""Covers in the window: two linked frames, made from the title, sent as the fractions that the platform keeps."""

import io
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage

from wxdesk.domain.cropping import corners
from wxdesk.testing.world import World
from wxdesk.ui.theme import metrics, tokens

FRAMES = "Choose what shows of it…"
Keys = Qt.Key


def halves(path: Path, size: tuple[int, int] = (2000, 1000)) -> Path:
    """A picture that is red at the left and blue at the right."""
    image = Image.new("RGB", size, "#C00000")
    image.paste("#0000C0", (size[0] // 2, 0, *size))
    image.save(path)
    return path


@pytest.fixture
def covered(wx: World, tmp_path: Path) -> World:
    """An article of the service account whose cover is half red, half blue."""
    wx.window.choose_account("Harbour Hotels")
    wx.compose.new_post()
    wx.compose.write_title("冬至围炉")
    wx.compose.write_body("风大，炉火已经点好。")
    wx.compose.drop_files([halves(tmp_path / "两半.png")], on="cover")
    return wx


def test_both_frames_are_dragged_sent_and_come_back_from_the_platform(covered: World) -> None:
    wx = covered
    wx.covers.choose(FRAMES)
    wx.covers.keys(*[Keys.Key_Left] * 6, shift=True)
    wx.covers.drag("wide", -300, 40)
    assert wx.covers.wide.left == pytest.approx(0)
    wx.compose.click("accept")
    article = wx.covers.article
    assert article.wide is not None
    assert article.square is not None
    middle = (article.square.left + article.square.right) / 2
    assert article.wide.left <= middle <= article.wide.right

    wx.compose.save_as_draft()
    [draft] = wx.platform.state.records.drafts.values()
    assert dict(draft.articles[0].crops) == {  # type: ignore[arg-type]
        "2.35_1": "_".join(corners(article.wide)),
        "1_1": "_".join(corners(article.square)),
    }


def test_what_the_frame_shows_is_what_the_phone_the_stack_and_the_button_show(covered: World) -> None:
    wx = covered
    wx.covers.choose(FRAMES)
    wx.covers.keys(*[Keys.Key_Left] * 25, shift=True)
    wx.covers.keys(*[Keys.Key_Right] * 60)
    wx.compose.click("accept")
    assert wx.covers.article.wide is not None
    assert wx.covers.article.wide.left > 0.5
    button = wx.covers.find("cover", type(wx.compose._page._editor.cover))
    drawn = button.grab().toImage()
    assert blue(drawn, QRect(4, 4, drawn.width() - 8, drawn.height() - 8))
    card = wx.compose._page._stack._cards[0].grab().toImage()
    assert blue(card, QRect(14, 14, card.width() - 28, 40))


def blue(image: QImage, part: QRect) -> bool:
    """Whether nothing but blue shows there."""
    points = ((x, y) for x in range(part.left(), part.right(), 9) for y in range(part.top(), part.bottom(), 5))
    colours = [QColor(image.pixel(x, y)) for x, y in points]
    return sum(colour.blue() > 150 and colour.red() < 60 for colour in colours) > 0.8 * len(colours) and not any(
        colour.red() > 150 and colour.blue() < 60 for colour in colours
    )


def test_linked_the_square_goes_along_and_unlinked_it_stays(covered: World) -> None:
    wx = covered
    wx.covers.choose(FRAMES)
    before = wx.covers.square
    wx.covers.keys(*[Keys.Key_Left] * 10, shift=True)
    wx.covers.keys(*[Keys.Key_Right] * 8)
    assert wx.covers.square.left > before.left
    wx.compose.click("linked")
    held = wx.covers.square
    wx.covers.keys(*[Keys.Key_Left] * 30)
    assert wx.covers.square == held
    wx.covers.keys(Keys.Key_Space, Keys.Key_Right)
    assert wx.covers.square.left > held.left
    wx.compose.click("linked")
    across = (wx.covers.square.left + wx.covers.square.right) / 2
    assert wx.covers.wide.left <= across <= wx.covers.wide.right + 1e-9
    wx.compose.click("reset")
    wx.compose.click("accept")
    assert (wx.covers.article.wide, wx.covers.article.square) == (None, None)


def test_a_corner_sizes_a_frame_and_its_ratio_stays(covered: World) -> None:
    wx = covered
    wx.covers.choose(FRAMES)
    fixed = wx.covers.corner("wide")
    wx.covers.drag("wide", -120, -120, corner="bottom right")
    assert (wx.covers.corner("wide") - fixed).manhattanLength() < 1
    wide = wx.covers.wide
    assert wide.right - wide.left < 0.9
    assert (wide.right - wide.left) * 2 / (wide.bottom - wide.top) == pytest.approx(2.35)


def test_the_corners_of_the_active_frame_are_seen_on_a_light_cover(covered: World) -> None:
    wx = covered
    wx.covers.choose(FRAMES)
    canvas = wx.covers._canvas
    corner, half = canvas.rect_of("wide").topLeft(), metrics().px(5)
    shown = canvas.grab().toImage()
    assert shown.pixelColor(round(corner.x()) - half, round(corner.y())).name() == tokens().color("accent").name()
    assert shown.pixelColor(round(corner.x()) - half + 3, round(corner.y()) - 2) == QColor("white")


def test_another_cover_loses_the_frames_and_undo_brings_both_back(covered: World, tmp_path: Path) -> None:
    wx = covered
    wx.covers.choose(FRAMES)
    wx.covers.keys(Keys.Key_Left, Keys.Key_Left, shift=True)
    wx.compose.click("accept")
    framed = wx.covers.article
    assert framed.wide is not None
    wx.compose.drop_files([halves(tmp_path / "other.png", (900, 900))], on="cover")
    assert (wx.covers.article.cover, wx.covers.article.wide) == ("other.png", None)
    wx.compose.press("Ctrl+Z")
    assert (wx.covers.article.cover, wx.covers.article.wide) == ("两半.png", framed.wide)
    wx.compose.press("Ctrl+Z")
    assert (wx.covers.article.wide, wx.covers.article.square) == (None, None)


def test_a_cover_is_made_from_the_title(covered: World) -> None:
    wx = covered
    wx.covers.choose("Make one from the title…")
    assert wx.compose.text("words_field") == "冬至围炉"
    wx.compose.click("tiles_night")
    wx.compose.click("accept")
    cover = wx.covers.article.cover_picture
    assert cover is not None
    assert (cover.width, cover.height, cover.name) == (1410, 600, "cover.png")
    data = wx.run(wx.ports.store.read(lambda tx: tx.pictures.get(cover.sha256)))
    image = Image.open(io.BytesIO(data))
    square = image.crop((405, 0, 1005, 600)).convert("L")
    assert brightest(square) > 240  # white words on the dark ground, and all of them inside the square
    outside = image.crop((360, 0, 405, 600)).convert("L")
    assert brightest(outside) < 240
    wx.compose.save_as_draft()
    assert len(wx.platform.state.records.drafts) == 1


def brightest(image: Image.Image) -> int:
    return max(level for level, count in enumerate(image.histogram()) if count)


def test_a_cover_is_pasted_and_a_pixel_is_refused_with_a_reason(covered: World) -> None:
    wx = covered
    image = QImage(640, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("#07A556"))
    wx.covers.paste(image)
    assert wx.covers.article.cover == "cover.png"
    pixel = QImage(1, 1, QImage.Format.Format_RGB32)
    pixel.fill(QColor("#07A556"))
    wx.covers.paste(pixel)
    assert wx.compose.checks("bad") == ["Cover is too small to be cut"]
    wx.covers.choose(FRAMES)
    assert "single row of pixels" in wx.compose.banner


def test_a_panorama_can_be_framed_and_its_blur_is_told(covered: World, tmp_path: Path) -> None:
    wx = covered
    wx.compose.drop_files([halves(tmp_path / "long.png", (9000, 120))], on="cover")
    assert any("blurred" in line for line in wx.compose.checks("warn"))
    wx.covers.choose(FRAMES)
    wx.covers.drag("wide", 200, 0)
    wx.covers.keys(*[Keys.Key_Left] * 300)
    assert wx.covers.wide.left == 0
    wx.compose.click("accept")
    assert wx.covers.article.wide is not None
