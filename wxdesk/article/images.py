"""Pictures: what a file is, and how it is made to fit what WeChat takes (reference: official-account-api §5)."""

import hashlib
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.limits import PICTURE_BYTES, Field, limit
from wxdesk.domain.posts import Picture

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_PIXELS = 60_000_000
WIDEST_IN_BODY = 1280

_MIMES = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "bmp": "image/bmp",
    "avif": "image/avif",
}
_BROKEN = (OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error)
_QUALITIES = (88, 80, 70, 60)
_ORIENTATION, _PLACE = 0x0112, 0x8825


def kind_of(data: bytes) -> str:
    """Return the kind of picture by its first bytes, "" where they are no picture's."""
    head = data[:512]
    starts = {b"\xff\xd8\xff": "jpeg", b"\x89PNG\r\n\x1a\n": "png", b"GIF87a": "gif", b"GIF89a": "gif", b"BM": "bmp"}
    for start, kind in starts.items():
        if head.startswith(start):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if head[4:8] == b"ftyp":
        return "avif" if head[8:12] in (b"avif", b"avis") else "heic"
    lower = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return "svg" if lower.startswith(b"<svg") or (lower.startswith(b"<?xml") and b"<svg" in lower) else ""


def inspect(data: bytes, name: str) -> Picture:
    """Return what ``data`` is, after decoding it once, so that a broken file is found here and not while sending.

    Width and height are those a reader sees, after the camera's orientation.

    Raises WxdeskError ``picture_too_large`` (name, size, limit in bytes), ``picture_too_many_pixels`` (name, pixels,
    limit), ``picture_kind_unsupported`` (name, kind), ``picture_broken`` (name).
    """
    with _opened(data, name) as image:
        width, height = image.size
        turned = image.getexif().get(_ORIENTATION, 1) in (5, 6, 7, 8)
        image.draft("RGB", (1, 1))  # a JPEG is decoded at an eighth of its size
        image.load()
    width, height = (height, width) if turned else (width, height)
    return Picture(name, hashlib.sha256(data).hexdigest(), width, height, len(data), _MIMES[kind_of(data)])


def fit_for_body(data: bytes, name: str = "") -> bytes:
    """Return ``data`` as uploadimg takes it: JPEG or PNG below 1 MB, at most 1280 px wide, upright.

    What fits already is returned untouched. Of a moving picture the first frame stays.

    Raises WxdeskError as ``inspect`` does.
    """
    most = limit(Field.BODY_PICTURE).maximum
    with _opened(data, name) as image:
        if len(data) < most and image.width <= WIDEST_IN_BODY and _is_plain(image, data):
            image.load()
            return data
        upright = _upright(image, WIDEST_IN_BODY)
        return _encoded(upright, most - 1, lossless=kind_of(data) != "jpeg")


def fit_for_cover(data: bytes, name: str = "") -> bytes:
    """Return ``data`` as permanent material takes it: JPEG or PNG of at most 10 MB, upright and uncropped.

    The platform itself shows its middle at 2.35:1 and 1:1. Raises WxdeskError as ``inspect`` does.
    """
    with _opened(data, name) as image:
        if _is_plain(image, data):
            image.load()
            return data
        return _encoded(_upright(image, image.width), PICTURE_BYTES, lossless=kind_of(data) != "jpeg")


@contextmanager
def _opened(data: bytes, name: str) -> "Iterator[Image]":
    """Open a picture after everything cheap has been checked; whatever breaks inside is told as ``picture_broken``."""
    from PIL import Image

    if len(data) > PICTURE_BYTES:
        raise WxdeskError("picture_too_large", name=name, size=len(data), limit=PICTURE_BYTES)
    kind = kind_of(data)
    if kind not in _MIMES:
        raise WxdeskError("picture_kind_unsupported", name=name, kind=kind or "unknown")
    try:
        with Image.open(BytesIO(data), formats=[kind.upper()]) as image:
            pixels = image.width * image.height
            if pixels > LARGEST_PIXELS:
                raise WxdeskError("picture_too_many_pixels", name=name, pixels=pixels, limit=LARGEST_PIXELS)
            yield image
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as bomb:
        raise WxdeskError("picture_too_many_pixels", name=name, pixels=0, limit=LARGEST_PIXELS) from bomb
    except _BROKEN as broken:
        raise WxdeskError("picture_broken", name=name) from broken


def _is_plain(image: "Image", data: bytes) -> bool:
    """Tell whether the file can go as it is: the right kind, upright, in colours that phones know, telling no place."""
    exif = image.getexif()
    plain = exif.get(_ORIENTATION, 1) == 1 and _PLACE not in exif
    return kind_of(data) in ("jpeg", "png") and plain and image.mode in ("RGB", "RGBA", "L", "P", "LA")


def _upright(image: "Image", widest: int) -> "Image":
    """Turn, narrow and convert in the order that needs the least memory: 60 million pixels are 240 MB each time."""
    from PIL import Image, ImageOps

    image.draft("RGB", (widest, widest))
    ImageOps.exif_transpose(image, in_place=True)
    mode = "RGBA" if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info else "RGB"
    if image.mode in ("RGB", "RGBA", "L", "CMYK") and image.width >= 4 * widest:
        image = image.reduce(image.width // (2 * widest))
    if image.mode != mode:
        image = image.convert(mode)
    if image.width <= widest:
        return image
    height = max(1, round(image.height * widest / image.width))
    return image.resize((widest, height), Image.Resampling.LANCZOS)


def _encoded(image: "Image", most: int, *, lossless: bool) -> bytes:
    """Encode as PNG where that keeps text sharp and fits, else as JPEG on white."""
    if lossless or image.mode == "RGBA":
        out = BytesIO()
        image.save(out, "PNG", optimize=False, icc_profile=image.info.get("icc_profile"))
        if out.tell() <= most:
            return out.getvalue()
    return _jpeg_within(image, most)


def _jpeg_within(image: "Image", most: int) -> bytes:
    from PIL import Image

    profile = image.info.get("icc_profile")
    if image.mode == "RGBA":
        ground = Image.new("RGB", image.size, "white")
        ground.paste(image, mask=image.getchannel("A"))
        image = ground
    while True:
        for quality in _QUALITIES:
            out = BytesIO()
            image.save(out, "JPEG", quality=quality, progressive=True, icc_profile=profile)
            if out.tell() <= most:
                return out.getvalue()
        profile = None
        image = image.resize((max(1, image.width * 3 // 4), max(1, image.height * 3 // 4)))
