"""Pictures are known by their bytes, and made to fit."""

import contextlib
import struct
import zlib
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from wxdesk.article.images import (
    fit_for_body,
    fit_for_cover,
    inspect,
    kind_of,
)
from wxdesk.domain.errors import WxdeskError

MEGABYTE = 1024 * 1024


def picture(kind: str = "JPEG", size: tuple[int, int] = (400, 300), mode: str = "RGB", **options: object) -> bytes:
    out = BytesIO()
    Image.radial_gradient("L").resize(size).convert(mode).save(out, kind, **options)
    return out.getvalue()


def noise(size: tuple[int, int], kind: str = "PNG") -> bytes:
    out = BytesIO()
    Image.effect_noise(size, 90).convert("RGB").save(out, kind)
    return out.getvalue()


def turned(orientation: int, size: tuple[int, int] = (400, 300)) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return picture("JPEG", size, exif=exif)


def opened(data: bytes) -> Image.Image:
    return Image.open(BytesIO(data))


def png_header(width: int, height: int) -> bytes:
    """A PNG of any size that weighs next to nothing."""

    def chunk(name: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(b"\0" * 999)) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("kind", "mime"),
    [
        ("JPEG", "image/jpeg"),
        ("PNG", "image/png"),
        ("GIF", "image/gif"),
        ("WEBP", "image/webp"),
        ("BMP", "image/bmp"),
    ],
)
def test_a_picture_is_known_by_its_bytes_whatever_its_name(kind, mime):
    found = inspect(picture(kind), "x.txt")
    assert (found.mime, found.width, found.height, found.name) == (mime, 400, 300, "x.txt")
    assert found.size == len(picture(kind))
    assert len(found.sha256) == 64


def test_the_size_is_the_one_a_reader_sees():
    found = inspect(turned(6), "x")
    assert (found.width, found.height) == (300, 400)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "picture_kind_unsupported"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "picture_is_svg"),
        (b"<?xml version='1.0'?><svg/>", "picture_is_svg"),
        (b"<!DOCTYPE svg PUBLIC ''><svg/>", "picture_is_svg"),
        (b"\0\0\0\x18ftypheic" + b"\0" * 100, "picture_broken"),
        (b"\0\0\0\x18ftypisom" + b"\0" * 100, "picture_kind_unsupported"),
        (b"<!DOCTYPE html><html>a page called x.png</html>", "picture_kind_unsupported"),
        (b"PK\3\4" + b"\0" * 100, "picture_kind_unsupported"),
        (b"II*\0" + b"\xff" * 100, "picture_broken"),
        (b"MZ\x90" + b"\0" * 500, "picture_kind_unsupported"),
        (picture("JPEG")[:900], "picture_broken"),
        (picture("PNG")[:-200], "picture_broken"),
        (b"\x89PNG\r\n\x1a\n", "picture_broken"),
        (png_header(30_000, 30_000), "picture_too_many_pixels"),
        (png_header(8_000, 8_000), "picture_too_many_pixels"),
        (png_header(2**31 - 1, 2**31 - 1), "picture_too_many_pixels"),
        (b"\xff\xd8\xff" + b"\0" * (50 * MEGABYTE), "picture_too_large"),
    ],
)
def test_what_cannot_be_taken_is_refused_with_a_code(data, code):
    for work in (
        lambda: inspect(data, "x"),
        lambda: fit_for_body(data),
        lambda: fit_for_cover(data),
    ):
        with pytest.raises(WxdeskError) as refused:
            work()
        assert refused.value.code == code


def test_the_refusal_names_size_and_limit():
    with pytest.raises(WxdeskError) as refused:
        inspect(b"\xff\xd8\xff" + b"\0" * (50 * MEGABYTE), "big.jpg")
    assert refused.value.details == {"name": "big.jpg", "size": 50 * MEGABYTE + 3, "limit": 40 * MEGABYTE}


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_what_fits_the_body_is_left_untouched(kind):
    data = picture(kind)
    assert fit_for_body(data) is data
    assert fit_for_cover(data) is data


@pytest.mark.parametrize("kind", ["WEBP", "BMP", "GIF"])
def test_other_kinds_are_converted(kind):
    assert kind_of(fit_for_body(picture(kind))) in ("jpeg", "png")
    assert kind_of(fit_for_cover(picture(kind))) in ("jpeg", "png")


@pytest.mark.parametrize(
    "data",
    [
        noise((2600, 1200)),
        noise((3000, 900), "JPEG"),
        picture("PNG", (5200, 40)),
        picture("WEBP", (3000, 2000), "RGBA"),
        noise((700, 2400)),
    ],
    ids=["png", "jpeg", "long", "clear", "tall"],
)
def test_the_body_gets_less_than_a_megabyte_and_at_most_1280_pixels(data):
    fitted = fit_for_body(data)
    assert len(fitted) < MEGABYTE
    assert opened(fitted).width <= 1280
    (width, height), (before, high) = opened(fitted).size, opened(data).size
    assert width / height == pytest.approx(before / high, rel=0.05)


def test_what_the_camera_turned_stands_upright():
    fitted = opened(fit_for_body(turned(6)))
    assert fitted.size == (300, 400)
    assert fitted.getexif().get(0x0112, 1) == 1


def test_a_cmyk_picture_gets_colours_that_phones_know():
    assert opened(fit_for_body(picture("JPEG", mode="CMYK"))).mode == "RGB"


def test_what_is_clear_stays_clear_where_it_fits():
    out = BytesIO()
    Image.new("RGBA", (300, 200), (255, 0, 0, 100)).save(out, "WEBP", lossless=True)
    assert opened(fit_for_body(out.getvalue())).getpixel((5, 5)) == (255, 0, 0, 100)


SAMPLES = [picture(kind, (60, 40)) for kind in ("JPEG", "PNG", "GIF", "WEBP", "BMP")]


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(SAMPLES),
    st.lists(st.tuples(st.integers(0, 4000), st.integers(0, 255)), max_size=6),
    st.integers(0, 4000),
)
def test_a_damaged_file_is_refused_or_read_but_never_a_crash(data, changes, cut):
    damaged = bytearray(data)
    for place, value in changes:
        damaged[place % len(damaged)] = value
    damaged = damaged[: max(1, len(damaged) - cut % len(damaged))]
    with contextlib.suppress(WxdeskError):
        assert kind_of(fit_for_body(bytes(damaged))) in ("jpeg", "png")
        inspect(bytes(damaged), "x")


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_where_a_picture_was_taken_is_not_sent(kind):
    exif = Image.Exif()
    exif[0x8825] = {1: "N"}
    data = picture(kind, exif=exif)
    assert 0x8825 in opened(data).getexif()
    for fitted in (fit_for_body(data), fit_for_cover(data)):
        assert 0x8825 not in opened(fitted).getexif()
