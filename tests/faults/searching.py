"""Looking for secrets in whatever a run has left behind, in every form that one is likely to be written in."""

import base64
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import quote, quote_plus

HEAD = 24
"""So much of a long secret's beginning, or of its end, gives it away too."""


def forms(secret: str) -> set[bytes]:
    """``secret`` raw, percent-encoded, in base64 wherever it begins there, in hex, as JSON and as UTF-16."""
    raw = secret.encode()
    found = {raw, raw.hex().encode(), secret.encode("utf-16-le"), secret.encode("utf-16-be")}
    found |= {quote(secret, safe="").encode(), quote(secret).encode(), quote_plus(secret).encode()}
    found |= {secret.replace("/", "\\/").encode(), secret.replace("&", "&amp;").encode()}
    found |= {_inside(raw, before, encode) for before in range(3) for encode in (_base64, base64.urlsafe_b64encode)}
    return found


def _base64(data: bytes) -> bytes:
    return base64.b64encode(data)


def _inside(raw: bytes, before: int, encode: object) -> bytes:
    """The part of the base64 text that ``raw`` alone decides, ``before`` bytes after a beginning."""
    assert callable(encode)
    text = bytes(encode(bytes(before) + raw))
    start = (0, 2, 3)[before]
    return text[start : (before + len(raw)) // 3 * 4]


def pieces(secret: str) -> set[str]:
    """What would give ``secret`` away."""
    return {secret} if len(secret) <= 2 * HEAD else {secret[:HEAD], secret[-HEAD:]}


def found_in(texts: Mapping[str, bytes], secrets: Iterable[str]) -> list[tuple[str, str]]:
    """Where which secret was found, by the names of ``texts``."""
    needles = [(secret, form) for secret in secrets for piece in pieces(secret) for form in forms(piece)]
    return [(name, secret) for name, text in texts.items() for secret, form in needles if form in text]


def files(*places: Path) -> dict[str, bytes]:
    """Every file in these folders, and these files."""
    inside = [each for place in places for each in ([place] if place.is_file() else sorted(place.rglob("*")))]
    return {str(each): each.read_bytes() for each in inside if each.is_file()}
