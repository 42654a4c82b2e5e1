"""Tells a picture's format and size from its own bytes, never from its name."""

FORMATS = {"jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif", "bmp": "image/bmp"}


def format_of(data: bytes) -> str | None:
    """One of ``FORMATS``, or None."""
    if data.startswith(b"\xff\xd8\xff"):
        return "jpeg"
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if data.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if data.startswith(b"BM"):
        return "bmp"
    return None


def is_single_pixel(data: bytes) -> bool:
    """A 1 x 1 PNG, which the platform cannot crop to a cover (reference: official-account-api §2.4, 53402)."""
    return format_of(data) == "png" and data[16:24] == b"\x00\x00\x00\x01\x00\x00\x00\x01"
