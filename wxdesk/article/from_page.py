"""Web pages kept as files: in the encodings that pages have, with the pictures beside them."""

import codecs
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

from wxdesk.article.finished import is_finished
from wxdesk.article.from_html import Converted, from_html
from wxdesk.article.images import LARGEST_FILE
from wxdesk.article.imports import find_picture, is_absolute
from wxdesk.domain.errors import WxdeskError

LARGEST_PAGE = 20 * 1024 * 1024
_CHARSET = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,300}?(?:charset|encoding)\s*=\s*[\"']?\s*([\w\-:.]{2,30})", re.IGNORECASE
)
_MEANT = {"gb2312": "gb18030", "gbk": "gb18030", "iso-8859-1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252"}
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read_page(path: Path, data: bytes) -> Converted:
    """Convert a page that lies at ``path``; pictures are looked for beside it and below, never anywhere else.

    An article that was rendered before stays as it is.

    Raises WxdeskError ``page_too_large`` (path, size, limit), ``html_too_large``, ``html_too_deep``.
    """
    if len(data) > LARGEST_PAGE:
        raise WxdeskError("page_too_large", path=str(path), size=len(data), limit=LARGEST_PAGE)

    def opened(address: str) -> bytes:
        name = unquote(urlsplit(address).path) if "?" in address or "#" in address else unquote(address)
        if is_absolute(name) or address.lower().startswith("file:"):
            raise WxdeskError("image_outside", name=name)
        found = find_picture(path.parent, name)
        if found is None or not found.resolve().is_relative_to(path.parent.resolve()):
            raise WxdeskError("image_missing", name=name)
        try:
            size = found.stat().st_size
            if size > LARGEST_FILE:
                raise WxdeskError("picture_too_large", name=name, size=size, limit=LARGEST_FILE)
            return found.read_bytes()
        except OSError:
            raise WxdeskError("picture_unreadable", name=name) from None

    page = decoded(data)
    return Converted(page.strip()) if is_finished(page.strip()) else from_html(page, open_file=opened)


def decoded(data: bytes) -> str:
    """Return the text of a page: by its mark, by what it says of itself, else as UTF-8, GBK or western text."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    said = _CHARSET.search(data[:4096])
    names = [_known(said[1].decode("ascii", "replace"))] if said else []
    for encoding in [*filter(None, names), "utf-8", "gb18030"]:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode(names[0] if names and names[0] else "cp1252", "replace")


def _known(name: str) -> str:
    meant = _MEANT.get(name.lower(), name)
    try:
        return meant if b"a".decode(meant) == "a" else ""
    except (LookupError, UnicodeError):
        return ""
