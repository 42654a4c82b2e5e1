"""Followers and tags of an official account, and sets of followers as numbers with a bit for each."""

import base64
import hashlib
import zlib
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Follower:
    """Somebody who follows an account, or did: ``left`` is 0 for who still does. Times are Unix seconds.

    ``number`` counts an account's followers from 0 and is never given twice. ``name`` is their WeChat ID, for previews.
    Of an account that moved here, ``moved_from`` is the AppID and ``formerly`` the openid there.
    """

    openid: str
    app_id: str
    number: int
    at: int
    left: int = 0
    name: str = ""
    remark: str = ""
    tags: tuple[int, ...] = ()
    blacklisted: bool = False
    scene: str = "ADD_SCENE_SEARCH"
    qr_scene: int = 0
    qr_scene_str: str = ""
    unionid: str = ""
    moved_from: str = ""
    formerly: str = ""


SYSTEM_TAGS = (0, 1, 2)
"""The platform's own: no tag, the blacklist, the star."""
STAR = 2
FIRST_TAG = 100


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of an account (reference: official-account-api §6)."""

    id: int
    app_id: str
    name: str


def made_openid(app_id: str, number: int) -> str:
    """An openid for an account's follower: 28 characters that begin with ``o`` (reference: official-account-api §6)."""
    digest = hashlib.sha256(f"{app_id} {number}".encode()).digest()
    return "o" + base64.urlsafe_b64encode(digest).decode()[:27]


def packed(numbers: int) -> str:
    """A set of numbers, a bit for each, as short text."""
    data = numbers.to_bytes((numbers.bit_length() + 7) // 8, "little")
    return base64.b64encode(zlib.compress(data, 1)).decode()


def unpacked(text: str) -> int:
    """The set that ``packed`` wrote."""
    return int.from_bytes(zlib.decompress(base64.b64decode(text)), "little")


def members(numbers: int, most: int = -1) -> list[int]:
    """The numbers of a set, the smallest first, ``most`` of them (-1: all)."""
    digits = f"{numbers:b}"[::-1]
    found: list[int] = []
    at = digits.find("1")
    while at >= 0 and len(found) != most:
        found.append(at)
        at = digits.find("1", at + 1)
    return found
