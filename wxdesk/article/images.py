"""Pictures: what a file is, and how it is made to fit what WeChat takes (reference: official-account-api §5)."""

import hashlib
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING

from wxdesk.article.metadata import without_metadata
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.limits import PICTURE_BYTES, Field, limit
from wxdesk.domain.posts import Picture

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_PIXELS = 60_000_000
LARGEST_FILE = 40 * 1024 * 1024
"""The largest file that is looked at, in bytes; what is kept of it is at most ``PICTURE_BYTES``."""
WIDEST_IN_BODY = 1280

_MIMES = {
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "bmp": "image/bmp",
    "tiff": "image/tiff",
    "avif": "image/avif",
    "heif": "image/heic",
}
_STARTS = {
    b"\xff\xd8\xff": "jpeg",
    b"\x89PNG\r\n\x1a\n": "png",
    b"GIF87a": "gif",
    b"GIF89a": "gif",
    b"BM": "bmp",
    b"II*\0": "tiff",
    b"MM\0*": "tiff",
}
_UNSEEN = frozenset(["heif", "tiff", "avif"])
"""Kinds that browsers, and so the phone beside the editor, do not show: they are kept as JPEG or PNG."""
_LOSSY = frozenset(["jpeg", "heif", "avif"])
_HEIF_BRANDS = frozenset([b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"])
_BROKEN = (
    OSError,
    SyntaxError,
    ValueError,
    EOFError,
    IndexError,
    KeyError,
    TypeError,
    struct.error,
    zlib.error,
    UserWarning,
)
_QUALITIES = (88, 80, 70, 60)
_ORIENTATION = 0x0112
_PLAIN_MODES = ("RGB", "RGBA", "L", "P", "LA", "1")


@dataclass(frozen=True, slots=True)
class Fitted:
    """What a picture becomes: ``kind`` is jpeg, png or gif; width and height in pixels, ``size`` in bytes."""

    kind: str
    width: int
    height: int
    size: int


def kind_of(data: bytes) -> str:
    """Return the kind of picture by its first bytes, "" where they are no picture's."""
    head = data[:512]
    for start, kind in _STARTS.items():
        if head.startswith(start):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    if head[4:8] == b"ftyp":
        if head[8:12] in (b"avif", b"avis"):
            return "avif"
        return "heif" if head[8:12] in _HEIF_BRANDS else ""
    lower = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return "svg" if lower.startswith(b"<svg") or (lower.startswith((b"<?xml", b"<!")) and b"<svg" in lower) else ""


def take_in(data: bytes, name: str) -> tuple[bytes, Picture]:
    """Return what is kept of a picture file, and what it is, after decoding it once: here, not while sending.

    Kept is the picture alone: where and when it was taken, with what, and every comment stay outside. What is larger
    than the platform's 10 MB is made smaller, and what no browser shows is converted. Raises WxdeskError
    ``picture_too_large`` (name, size, limit in bytes), ``picture_too_many_pixels`` (name, pixels, limit),
    ``picture_kind_unsupported`` (name, kind), ``picture_is_svg`` (name), ``picture_broken`` (name).
    """
    with _opened(data, name) as image:
        orientation = _orientation(image)
    kept = without_metadata(data, orientation)
    if len(kept) > PICTURE_BYTES or kind_of(kept) in _UNSEEN:
        kept = fit_for_cover(kept, name)
    return kept, inspect(kept, name)


def inspect(data: bytes, name: str) -> Picture:
    """Return what ``data`` is, after decoding it once, so that a broken file is found here and not while sending.

    Width and height are those a reader sees, after the camera's orientation. Raises WxdeskError as ``take_in`` does.
    """
    with _opened(data, name) as image:
        width, height = image.size
        turned = _orientation(image) in (5, 6, 7, 8)
        image.draft("RGB", (1, 1))  # a JPEG is decoded at an eighth of its size
        image.load()
    width, height = (height, width) if turned else (width, height)
    return Picture(name, hashlib.sha256(data).hexdigest(), width, height, len(data), _MIMES[kind_of(data)])


def is_moving(data: bytes) -> bool:
    """Tell whether ``data`` is a GIF of more than one frame."""
    if kind_of(data) != "gif":
        return False
    with _opened(data, "") as image:
        return bool(getattr(image, "is_animated", False))


def fit_for_body(data: bytes, name: str = "") -> bytes:
    """Return ``data`` as uploadimg takes it: JPEG or PNG below 1 MB, at most 1280 px wide, upright, in sRGB.

    What fits already is not encoded anew, only rid of what a camera wrote into it. Of a moving picture the first frame
    stays. Raises WxdeskError as ``take_in`` does.
    """
    most = limit(Field.BODY_PICTURE).maximum
    with _opened(data, name) as image:
        bare = without_metadata(data)
        if len(bare) < most and image.width <= WIDEST_IN_BODY and _is_plain(image, data):
            image.load()
            return bare
        upright = _upright(image, WIDEST_IN_BODY)
        return _encoded(upright, most - 1, lossless=kind_of(data) not in _LOSSY)


def fit_for_cover(data: bytes, name: str = "") -> bytes:
    """Return ``data`` as permanent material takes it: JPEG or PNG of at most 10 MB, upright, in sRGB and uncropped.

    The platform itself shows its middle at 2.35:1 and 1:1. Raises WxdeskError as ``take_in`` does.
    """
    with _opened(data, name) as image:
        bare = without_metadata(data)
        if len(bare) <= PICTURE_BYTES and _is_plain(image, data):
            image.load()
            return bare
        return _encoded(_upright(image, image.width), PICTURE_BYTES, lossless=kind_of(data) not in _LOSSY)


def seen(data: bytes, width: int, height: int, name: str = "", *, inside: bool = False) -> "Image":
    """Return the picture as an eye sees it: upright, in sRGB, of a moving one the first frame; mode RGB or RGBA.

    A larger one is made smaller, until it just fills ``width`` x ``height`` pixels, or fits ``inside`` them; nothing
    is cut off. Raises WxdeskError as ``take_in`` does.
    """
    with _opened(data, name) as image:
        wide, high = image.size if _orientation(image) < 5 else reversed(image.size)
        scales = width / wide, height / high
        return _upright(image, max(1, min(wide, ceil(wide * (min(scales) if inside else max(scales))))))


def fitted_for_body(data: bytes, name: str = "") -> Fitted:
    """Return what ``data`` becomes in the body of an article. Raises WxdeskError as ``take_in`` does."""
    made = fit_for_body(data, name)
    with _opened(made, name) as image:
        return Fitted(kind_of(made), image.width, image.height, len(made))


@contextmanager
def _opened(data: bytes, name: str) -> "Iterator[Image]":
    """Open a picture after everything cheap has been checked; whatever breaks inside is told as ``picture_broken``."""
    from PIL import Image

    if len(data) > LARGEST_FILE:
        raise WxdeskError("picture_too_large", name=name, size=len(data), limit=LARGEST_FILE)
    kind = kind_of(data)
    if kind == "svg":
        raise WxdeskError("picture_is_svg", name=name)
    if kind not in _MIMES:
        raise WxdeskError("picture_kind_unsupported", name=name, kind=kind or "unknown")
    if kind == "heif":
        from pillow_heif import register_heif_opener

        register_heif_opener()
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


def _orientation(image: "Image") -> int:
    found: object = image.getexif().get(_ORIENTATION, 1)
    return found if isinstance(found, int) and found in range(1, 9) else 1


def _is_plain(image: "Image", data: bytes) -> bool:
    """Tell whether the file can go as it is: the right kind, upright, in colours that every phone knows."""
    plain = _orientation(image) == 1 and not _is_foreign(image)
    return kind_of(data) in ("jpeg", "png") and plain and image.mode in _PLAIN_MODES


def _is_foreign(image: "Image") -> bool:
    """Tell whether the colours are of another profile than sRGB; many a phone would show them pale."""
    profile = image.info.get("icc_profile")
    return isinstance(profile, bytes) and b"sRGB" not in profile and b"s\0R\0G\0B" not in profile


def _upright(image: "Image", widest: int) -> "Image":
    """Turn, narrow and convert in the order that needs the least memory: 60 million pixels are 240 MB each time."""
    from PIL import Image, ImageOps

    if not _is_foreign(image):
        image.draft("RGB", (widest, widest))
    ImageOps.exif_transpose(image, in_place=True)
    mode = "RGBA" if image.mode in ("RGBA", "LA", "PA", "RGBa") or "transparency" in image.info else "RGB"
    if image.mode in ("RGB", "RGBA", "L", "CMYK") and image.width >= 4 * widest:
        image = image.reduce(image.width // (2 * widest))
    image = _in_srgb(_in_eight_bits(image), mode)
    if image.width <= widest:
        return image
    height = max(1, round(image.height * widest / image.width))
    return image.resize((widest, height), Image.Resampling.LANCZOS)


def _in_eight_bits(image: "Image") -> "Image":
    """Grey of 16 bits, as scanners make it, is cut off and not scaled by Pillow: everything would be white."""
    if image.mode not in ("I", "F") and not image.mode.startswith("I;16"):
        return image
    wide = image.convert("F")
    least, most = wide.getextrema()
    span = 255.0 if image.mode == "F" and isinstance(most, float) and most <= 255 else 65535.0
    if image.mode in ("I", "F") and isinstance(most, float) and most > span:
        span = most
    low = least if isinstance(least, float) and least < 0 else 0.0
    return wide.point(lambda value: value * (255.0 / (span - low)) + (-low * 255.0 / (span - low))).convert("L")


def _in_srgb(image: "Image", mode: str) -> "Image":
    """Convert to ``mode`` (RGB or RGBA), by the profile of the picture where it has one; the result has none."""
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    if profile and _is_foreign(image):
        alpha = image.convert("RGBA").getchannel("A") if mode == "RGBA" else None
        plain = image if image.mode in ("RGB", "CMYK", "L") else image.convert("RGB")
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            done = ImageCms.profileToProfile(plain, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, *_BROKEN):
            done = None  # a profile that does not fit its picture says nothing
        if done is not None:
            if alpha is not None:
                done.putalpha(alpha)
            done.info.clear()
            return done
    converted = image.convert(mode) if image.mode != mode else image.copy()
    converted.info.clear()
    return converted


def _encoded(image: "Image", most: int, *, lossless: bool) -> bytes:
    """Encode as PNG where that keeps text sharp and fits, else as JPEG on white."""
    if lossless or image.mode == "RGBA":
        out = BytesIO()
        image.save(out, "PNG", optimize=False)
        if out.tell() <= most:
            return out.getvalue()
    return _jpeg_within(image, most)


def _jpeg_within(image: "Image", most: int) -> bytes:
    from PIL import Image

    if image.mode == "RGBA":
        ground = Image.new("RGB", image.size, "white")
        ground.paste(image, mask=image.getchannel("A"))
        image = ground
    while True:
        for quality in _QUALITIES:
            out = BytesIO()
            image.save(out, "JPEG", quality=quality, progressive=True)
            if out.tell() <= most:
                return out.getvalue()
        image = image.resize((max(1, image.width * 3 // 4), max(1, image.height * 3 // 4)))
