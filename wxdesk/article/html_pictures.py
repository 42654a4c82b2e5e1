"""Pictures of a piece of HTML: which are worth keeping, what they are called, and where their bytes come from."""

import base64
import binascii
import re
from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote, unquote_to_bytes, urlsplit

from bs4 import Tag

from wxdesk.article.css import is_wechat_picture
from wxdesk.article.html_code import classes
from wxdesk.article.html_looks import declarations
from wxdesk.article.images import LARGEST_FILE, kind_of, take_in
from wxdesk.article.pictures import is_remote
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Picture

OpenFile = Callable[[str], bytes]
"""Returns the bytes of a picture that lies on this computer. Raises WxdeskError, ``image_missing`` to keep its name."""

_LAZY = ("data-src", "data-original", "data-actualsrc", "data-lazy-src", "data-original-src")
_SMALL = re.compile(r"[0-2](?:\.\d+)?(?:px|pt)?\Z")
_SUFFIXES = {"jpeg": ".jpg"}
_TRACKING = re.compile(r"(?:^|[/.?&_-])(?:pixel|beacon|track(?:ing|er)?|spacer|1x1|utm|open)\.gif", re.IGNORECASE)


def address_of(tag: Tag) -> str:
    """Return the address of an ``img``; pages that load late, WeChat's among them, have it not in ``src``."""
    for name in _LAZY:
        if address := str(tag.get(name) or "").strip():
            return address
    address = str(tag.get("src") or "").strip()
    if not address and (several := str(tag.get("srcset") or "").strip()):
        address = several.split(",")[0].split()[0] if several.split(",")[0].split() else ""
    return "https:" + address if address.startswith("//") else address


def is_tracker(tag: Tag, address: str) -> bool:
    """Tell whether nobody would see this picture: it counts who reads."""
    style = declarations(tag)
    sides = [str(tag.get(side) or style.get(side) or "") for side in ("width", "height")]
    small = [bool(_SMALL.match(side.strip())) for side in sides]
    return all(small) or (any(small) and not all(sides)) or bool(is_remote(address) and _TRACKING.search(address))


def emoji_of(tag: Tag) -> str:
    """Return the sign that a picture of an emoji stands for, "" where it is no such picture."""
    alt = str(tag.get("alt") or "")
    return alt if "emoji" in classes(tag) and 0 < len(alt) <= 12 else ""


class Gallery:
    """Takes pictures in and gives each a name that no other has; ``remote`` are those that lie elsewhere."""

    def __init__(self, taken: Collection[str] = (), open_file: OpenFile | None = None) -> None:
        self.pictures: list[tuple[Picture, bytes]] = []
        self.remote: dict[str, None] = {}
        self.refused: list[tuple[str, str]] = []
        self._taken = set(taken)
        self._open_file = open_file
        self._names: dict[bytes | str, str] = {}

    def take(self, address: str) -> str | None:
        """Return the name under which the picture at ``address`` stands in the text, None where it is left out."""
        lower = address[:8].lower()
        if lower.startswith("data:"):
            return self._take_data(address)
        if lower.startswith(("http:", "https:")):
            if not is_wechat_picture(address):
                self.remote.setdefault(address)
            return address
        if is_remote(address) and not lower.startswith("file:"):
            self.refused.append(("image_unreachable", address[:80]))
            return None
        if not address:
            self.refused.append(("image_unreachable", ""))
            return None
        return self._take_file(address)

    def _take_data(self, address: str) -> str | None:
        head, _, written = address.partition(",")
        if len(written) > LARGEST_FILE * 3 // 2:
            self.refused.append(("picture_too_large", head[:40]))
            return None
        try:
            bare = "".join(unquote(written).split())
            data = base64.b64decode(bare, validate=True) if ";base64" in head.lower() else unquote_to_bytes(written)
        except (binascii.Error, ValueError):
            self.refused.append(("picture_broken", head[:40]))
            return None
        return self._keep(data, "picture")

    def _take_file(self, address: str) -> str | None:
        name = _file_name(address)
        if self._open_file is None:
            self.refused.append(("image_outside", name))
            return None
        if address in self._names:
            return self._names[address]
        try:
            data = self._open_file(address)
        except WxdeskError as refusal:
            self.refused.append((refusal.code, name))
            return unquote(address) if refusal.code == "image_missing" else None
        kept = self._keep(data, PurePosixPath(name).stem or "picture")
        if kept:
            self._names[address] = kept
        return kept

    def _keep(self, data: bytes, stem: str) -> str | None:
        if data in self._names:
            return self._names[data]
        try:
            kept, picture = take_in(data, stem)
        except WxdeskError as refusal:
            self.refused.append((refusal.code, stem))
            return None
        kind = kind_of(kept)
        suffix = _SUFFIXES.get(kind, f".{kind}")
        number, name = 1, f"{stem}{suffix}"
        while name in self._taken:
            number += 1
            name = f"{stem}-{number}{suffix}"
        self._taken.add(name)
        self._names[data] = name
        self.pictures.append((replace(picture, name=name), kept))
        return name


def _file_name(address: str) -> str:
    path = unquote(urlsplit(address).path if address.lower().startswith("file:") else address)
    return PurePosixPath(path.replace("\\", "/")).name or "picture"
