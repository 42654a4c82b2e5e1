"""Pictures between Qt and Pillow."""

from io import BytesIO

import pytest
from PIL import Image
from PySide6.QtGui import QColor, QColorSpace, QImage

from wxdesk.domain.errors import WxdeskError
from wxdesk.ui.imaging import decoded, pillow, png


def file(picture, kind="PNG", **how):
    out = BytesIO()
    picture.save(out, kind, **how)
    return out.getvalue()


def halves(size=(40, 20)):
    """Red on the left, blue on the right."""
    picture = Image.new("RGB", size, "#FF0000")
    picture.paste("#0000FF", (size[0] // 2, 0, *size))
    return picture


def test_a_picture_is_decoded_with_its_colours():
    image = decoded(file(halves()), 100, 100)
    assert (image.width(), image.height()) == (40, 20)
    assert image.pixelColor(2, 10).name() == "#ff0000"
    assert image.pixelColor(37, 10).name() == "#0000ff"


def test_a_large_one_is_made_small_and_still_fills_what_was_asked():
    image = decoded(file(halves((4000, 2000)), "JPEG"), 300, 300)
    assert (image.width(), image.height()) == (600, 300)


def test_a_photo_that_lies_on_its_side_is_turned_up():
    exif = Image.Exif()
    exif[0x0112] = 6  # what is stored left is seen above
    image = decoded(file(halves((400, 200)), "JPEG", exif=exif), 100, 100)
    assert (image.width(), image.height()) == (100, 200)
    assert image.pixelColor(50, 20).red() > 200
    assert image.pixelColor(50, 180).blue() > 200


def test_what_shines_through_goes_on_shining_through():
    image = decoded(file(Image.new("RGBA", (10, 10), (0, 255, 0, 0))), 10, 10)
    assert image.hasAlphaChannel()
    assert image.pixelColor(5, 5).alpha() == 0


@pytest.mark.parametrize("data", [b"", b"no picture", file(halves())[:40]])
def test_what_cannot_be_read_is_null(data):
    assert decoded(data, 10, 10).isNull()


@pytest.mark.parametrize("width", [5, 6, 7, 8])
def test_a_picture_written_is_the_picture_read(width):
    """Qt pads every line of pixels to four bytes."""
    image = QImage(width, 3, QImage.Format.Format_RGB32)
    image.fill(QColor("#123456"))
    image.setPixelColor(width - 1, 2, QColor("#FEDCBA"))
    read = Image.open(BytesIO(png(image)))
    assert read.mode == "RGB"
    assert read.size == (width, 3)
    assert read.getpixel((0, 0)) == (0x12, 0x34, 0x56)
    assert read.getpixel((width - 1, 2)) == (0xFE, 0xDC, 0xBA)


def test_a_clear_picture_written_stays_clear():
    image = QImage(4, 4, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 255, 128))
    assert pillow(image).getpixel((1, 1)) == (0, 0, 255, 128)


def test_a_long_one_can_be_made_to_fit_inside():
    image = decoded(file(halves((100, 4000))), 720, 720, inside=True)
    assert (image.width(), image.height()) == (18, 720)
    assert decoded(file(halves()), 720, 720, inside=True).width() == 40


def test_what_is_in_another_colour_space_is_written_in_srgb():
    image = QImage(2, 2, QImage.Format.Format_RGB32)
    image.fill(QColor(200, 30, 30))
    image.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.DisplayP3))
    assert pillow(image).tobytes()[:3] == bytes((218, 0, 6)), "stronger in the smaller space"


def test_a_picture_that_is_none_is_refused():
    with pytest.raises(WxdeskError, match="picture_broken"):
        png(QImage())
