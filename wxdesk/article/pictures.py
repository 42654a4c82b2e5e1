"""The names by which an article calls its pictures."""

import re
from html import unescape
from urllib.parse import unquote

from wxdesk.article.source import Source, read

_REMOTE = ("http:", "https:", "//", "data:", "ftp:", "file:", "blob:")


HTML_PICTURE = re.compile(r"""(<img\b[^<>]*?\ssrc\s*=\s*)("[^"<>]*"|'[^'<>]*'|[^\s"'<>]+)""", re.IGNORECASE)
"""The address of a picture in the author's own HTML, as Typora writes one that was made smaller."""


def is_remote(name: str) -> bool:
    """Tell whether a picture lies somewhere else than beside the article."""
    return name.lower().startswith(_REMOTE)


def picture_name(written: str) -> str:
    """Return the name of a picture as people read it: ``%20`` is a blank; a remote address stays as it is."""
    return written if is_remote(written) else unquote(written)


def html_picture_name(address: re.Match[str]) -> str:
    """Return the name of the picture that ``HTML_PICTURE`` found."""
    return picture_name(unescape(address[2].strip("\"'")))


def picture_lines(source: Source | str) -> dict[str, int]:
    """Return the pictures an article shows, in order, each with the line of its first appearance."""
    source = read(source) if isinstance(source, str) else source
    found: dict[str, int] = {}
    for what, name, data, start, _ in source.pieces:
        if what == "start" and name == "Image" and isinstance(data, dict):
            found.setdefault(picture_name(str(data["dest_url"])), source.line(start))
        elif name in ("Html", "InlineHtml"):
            for address in HTML_PICTURE.finditer(str(data)):
                found.setdefault(html_picture_name(address), source.line(start))
    return found
