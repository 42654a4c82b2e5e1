"""Pictures that are no pictures, that lie, or that grow when they are opened, are refused with a code."""

import io
import zlib
from struct import pack

import pytest
from PIL import Image

from wxdesk.article import images
from wxdesk.domain.errors import WxdeskError


def chunk(kind: bytes, data: bytes) -> bytes:
    return pack(">I", len(data)) + kind + data + pack(">I", zlib.crc32(kind + data))


def bomb(width: int, height: int) -> bytes:
    """A PNG of a few hundred kilobytes that holds that many pixels, every one of them there."""
    squeezed = zlib.compressobj(9)
    row = b"\0" * (width // 8 + 2)
    data = b"".join(squeezed.compress(row) for _ in range(height)) + squeezed.flush()
    head = pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def saved(kind: str, **options: object) -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (40, 30), "#1F7A8C").save(file, kind, **options)
    return file.getvalue()


NO_PICTURES = {
    "a page": b"<!DOCTYPE html><script>alert(1)</script>",
    "a drawing with a script": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "a drawing behind a mark": b"\xef\xbb\xbf\n <svg/>",
    "an archive": b"PK\x03\x04" + b"\0" * 200,
    "a program": b"\x7fELF" + b"\0" * 200,
    "a PDF": b"%PDF-1.7\n" + b"\0" * 200,
    "the head of a picture alone": b"\x89PNG\r\n\x1a\n",
    "half a picture": saved("PNG")[:60],
    "a picture whose sums are wrong": saved("PNG")[:40] + b"\0\0\0\0" + saved("PNG")[44:],
    "nothing": b"",
}


@pytest.mark.parametrize("name", NO_PICTURES)
@pytest.mark.parametrize("called", ["a.png", "a.jpg", "a.gif"])
def test_what_is_no_picture_is_refused_whatever_it_is_called(name, called):
    with pytest.raises(WxdeskError, match=r"picture_(kind_unsupported|broken|is_svg)"):
        images.inspect(NO_PICTURES[name], called)


def test_a_picture_that_grows_when_opened_is_refused_before_it_is():
    data = bomb(24_000, 24_000)
    assert len(data) < 200_000
    for work in (images.fit_for_body, images.fit_for_cover, lambda each: images.inspect(each, "bomb.png")):
        with pytest.raises(WxdeskError, match="picture_too_many_pixels"):
            work(data)


@pytest.mark.parametrize(("kind", "called"), [("JPEG", "a.png"), ("PNG", "a.jpg"), ("GIF", "a.html")])
def test_a_picture_that_lies_about_its_kind_is_taken_for_what_it_is(kind, called):
    found = images.inspect(saved(kind), called)
    assert found.mime == f"image/{kind.lower()}"


def test_a_page_behind_a_picture_is_not_sent():
    """A file that is both is written anew, and the page is gone."""
    both = saved("BMP") + b"<script>alert(1)</script>"
    try:
        sent = images.fit_for_body(both)
    except WxdeskError:
        return
    assert b"<script" not in (sent if isinstance(sent, bytes) else sent[0])


@pytest.mark.parametrize("text", [{"Comment": "A" * 1_000_000}])
def test_words_inside_a_picture_do_not_make_it_grow(text):
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    for name, words in text.items():
        info.add_text(name, words, zip=True)
    data = saved("PNG", pnginfo=info)
    assert len(data) < 5_000
    assert images.inspect(data, "a.png").width == 40
