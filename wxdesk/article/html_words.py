"""The words of HTML without their elements, line by line as a reader sees them."""

import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString

from wxdesk.article.html_parsing import bare_text, parsed
from wxdesk.domain.errors import WxdeskError

UNREAD = frozenset({"script", "style", "rt", "rp", "title", "template", "noscript"})
"""What is no part of the text: programs, styles, the readings above characters, the name of a drawing."""
_APART = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "pre", "blockquote", "hr"])
_LINES = frozenset(["section", "div", "li", "tr", "dt", "dd", "figure", "figcaption", "article", "header", "footer"])
_CELLS = frozenset({"td", "th"})
_NOT_SHOWN = re.compile(r"display\s*:\s*none", re.IGNORECASE)
_UNREAD_ELEMENT = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)
_LINE, _APART_FROM, _POINT = "\v", "\f", "\x1e"
"""Where a line, a paragraph and a point of a list begin or end, until it is known what stands beside them."""
_BLANKS = re.compile(r"[ \t\r\n\v\f\x1e]+")
_POINTS = re.compile(r"\x1e[ \n\v\f\x1e]*")
_BETWEEN = re.compile(r"[ \n\v\f]+")


def words_of_html(html: str) -> str:
    """Return what is read of ``html``; paragraphs are parted by an empty line, points of lists have their dots.

    Any text will do: what lies too deep to be understood loses its elements and no words.
    """
    try:
        tree = parsed(html)
    except WxdeskError:
        return bare_text(_UNREAD_ELEMENT.sub("", html))
    text = _POINTS.sub("· ", "".join(_parts(tree)))
    return _BETWEEN.sub(_gap, text).strip()


def _gap(found: re.Match[str]) -> str:
    between = found[0]
    if _APART_FROM in between or between.count("\n") > 1:
        return "\n\n"
    return "\n" if "\n" in between or _LINE in between else between


def _parts(tree: BeautifulSoup) -> Iterator[str]:
    """Walk without recursion: elements may lie thousands deep."""
    todo: list[Tag | NavigableString | str] = [tree]
    while todo:
        this = todo.pop()
        if isinstance(this, Tag):
            if this.name == "br":
                yield "\n"
            elif _is_read(this):
                before, after = _around(this.name)
                yield before
                todo += [after, *(each for each in reversed(this.contents) if isinstance(each, Tag | NavigableString))]
        elif isinstance(this, NavigableString):
            yield _BLANKS.sub(" ", this)
        else:
            yield this


def _is_read(tag: Tag) -> bool:
    return tag.name not in UNREAD and not tag.has_attr("hidden") and not _NOT_SHOWN.search(str(tag.get("style", "")))


def _around(name: str) -> tuple[str, str]:
    if name in _APART:
        return _APART_FROM, _APART_FROM
    if name in _LINES:
        return _LINE + (_POINT if name == "li" else ""), _LINE
    return "", "  " if name in _CELLS else ""
