"""What is left of a piece of HTML once WeChat has stored it (reference: official-account-api §17)."""

import re
from dataclasses import dataclass

import nh3

from wxdesk.article.css import is_wechat_picture, keep_css
from wxdesk.article.escaping import escape
from wxdesk.article.notes import Note
from wxdesk.article.tags import ATTRIBUTES, FLAT, IN_SVG, KEPT_TAGS, LOST_WITH_CONTENT, MOVABLE, VIDEO
from wxdesk.domain.errors import WxdeskError

LARGEST = 2 * 1024 * 1024
DEEPEST = 256

_ARTICLE_LINK = re.compile(r"https?://mp\.weixin\.qq\.com(?:[/?#][^\s\"'<>\\]*)?\Z", re.IGNORECASE)
_ADDRESS = re.compile(
    r"(?:(?:https?|wss?|ftp|file|data|blob|about|feed|jar|mhtml|view-source|\w*script):|[/\\]{2}|\\)", re.IGNORECASE
)
_BLANK = re.compile(r"[\x00-\x20\x7f-\xa0\xad\u061c\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]+")
"""What a browser, or its reader, passes over in an address."""
_DATA_NAME = re.compile(r"data-[a-z0-9_.\-]+\Z")
_BEGIN = re.compile(r"\s*(?:click|indefinite|[\d.]+(?:ms|s)?)(?:\s*[+;]\s*(?:click|[\d.]+(?:ms|s)?))*\s*\Z")
_SVG_NAMESPACE = "http://www.w3.org/2000/svg"
_TURNS = frozenset({"translate", "scale", "rotate", "skewX", "skewY"})
_CLASSES = re.compile(r"[\w\- ]*\Z")
_DIV = re.compile(r"(</?)div(?=[\s/>])", re.IGNORECASE)
_PICTURE_GONE = re.compile(r"<img(?![^>]*\s(?:data-)?src=)[^>]*>")
TAG = re.compile(r"<(/?)([a-zA-Z][\w:\-]*)((?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)>")
_ATTRIBUTE = re.compile(r"([^\s\"'=<>/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+)))?")
_FRAME = re.compile(r"<iframe((?:[^<>\"]|\"[^\"]*\")*+)>(.*?)</iframe>", re.DOTALL)
_VIDEO = re.compile(
    r' class="video_iframe rich_pages" data-vidtype="2" data-mpvid="([\w\-]{4,80})"(?: data-cover="[^"]*")?'
    r' data-src="https://mp\.weixin\.qq\.com/mp/readtemplate\?t=pages/video_player_tmpl&amp;action=mpvideo&amp;auto=0'
    r'&amp;vid=\1"\Z',
    re.ASCII,
)
_PICTURES = frozenset({"src", "data-src", "data-cover", "data-headimg", "data-miniprogram-imageurl"})
_PASSES = 5


@dataclass(frozen=True, slots=True)
class Kept:
    """HTML as WeChat keeps it, and notes of what it drops."""

    html: str
    dropped: tuple[Note, ...] = ()


def is_article_link(address: str) -> bool:
    """Tell whether WeChat keeps a link to ``address``: only articles of the platform itself stay (§17.1)."""
    return _ARTICLE_LINK.match(address) is not None


def as_wechat_keeps_it(html: str, first_line: int = 1) -> Kept:
    """Return ``html`` without everything WeChat takes away; doing it twice changes nothing more.

    ``first_line`` is the line of the author's text at which ``html`` begins. ``div`` becomes ``section``, as WeChat
    dissolves a ``div`` around blocks.

    Raises WxdeskError ``article_too_large`` (size, limit in characters) or ``article_too_deep`` (limit).
    """
    html = whole(html)
    return Kept(kept_html(html), lost(html, first_line))


def kept_html(html: str) -> str:
    """Return what ``as_wechat_keeps_it`` keeps, and raise what it raises."""
    html = whole(html)
    _check_size(html)
    once = _clean(html)
    if once == html:
        return once  # and cleaning it again would change nothing either
    for _ in range(_PASSES):
        again = _clean(once)
        if again == once:
            _check_size(once)
            return once
        _check_size(again)
        once = again
    return escape(_text_of(once))


def lost(html: str, first_line: int = 1) -> tuple[Note, ...]:
    """Return notes of what WeChat takes away from ``html``, without taking it away."""
    notes: list[Note] = []
    line, seen = first_line, 0
    for found in TAG.finditer(html):
        line += html.count("\n", seen, found.start())
        seen = found.start()
        if found[1]:
            continue
        tag = found[2].lower()
        if (tag != "div" and tag not in _KNOWN_TAGS) or (tag == VIDEO and not is_video(found[3])):
            notes.append(Note("tag_dropped", line, tag))
            continue
        if found[3]:
            notes += [Note(code, line, text) for code, text in _lost_attributes(tag, found[3])]
    return tuple(notes)


def whole(text: str) -> str:
    """Return ``text`` with a question mark for each half of a character, which no file could hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-8", "replace").decode()
    return text


def _check_size(html: str) -> None:
    if len(html) > LARGEST:
        raise WxdeskError("article_too_large", size=len(html), limit=LARGEST)
    if html.count("<") <= DEEPEST:
        return  # not even if each tag lay in the one before
    depth = deepest = 0
    for found in TAG.finditer(html):
        name = found[2].lower()
        if name in FLAT or found[3].endswith("/"):
            continue
        depth = max(depth - 1, 0) if found[1] else depth + 1
        deepest = max(deepest, depth)
    if deepest > DEEPEST:
        raise WxdeskError("article_too_deep", limit=DEEPEST)


def _text_of(html: str) -> str:
    return TAG.sub("", html).replace("<", "").replace(">", "").replace("&", "")


def _clean(html: str) -> str:
    without_div = _DIV.sub(r"\1section", html)
    cleaned = _CLEANER.clean(without_div)
    if "<iframe" in cleaned:  # first: what is in a frame is no markup
        cleaned = _FRAME.sub(_only_video, cleaned)
    cleaned = _each_in_its_place(cleaned)
    return _PICTURE_GONE.sub("", cleaned) if "<img" in cleaned else cleaned


def _each_in_its_place(html: str) -> str:
    """Take away shapes outside an SVG, and everything else inside one: the cleaner knows tags by name alone."""
    if "<svg" not in html and not _STRAY.search(html):
        return html
    depth = 0

    def kept(found: re.Match[str]) -> str:
        nonlocal depth
        name = found[2]
        if name == "svg":
            depth = max(0, depth + (-1 if found[1] else 1))
            return found.group()
        return found.group() if (name in IN_SVG) == (depth > 0) else ""

    return TAG.sub(kept, html)


_STRAY = re.compile(rf"<(?:{'|'.join(sorted(IN_SVG))})[\s>]")


def _only_video(found: re.Match[str]) -> str:
    return found.group() if is_video(found[1]) and not found[2] else ""


def is_video(attributes: str) -> bool:
    """Tell whether a frame with these attributes, as written, is a video of the account's own material (§17.5)."""
    return _VIDEO.match(attributes) is not None


def _keep_attribute(tag: str, name: str, value: str) -> str | None:
    if name == "style":
        return keep_css(value)[0] or None
    if name == "class":
        return value if _CLASSES.match(value) and tag not in IN_SVG and tag != "svg" else None
    if name == "href":
        return value if tag == "a" and is_article_link(value) else None
    if tag == VIDEO and name == "data-src":
        return value if is_article_link(value) else None
    if name in _PICTURES:
        return value if is_wechat_picture(value) else None
    if name == "xmlns":
        return value if value == _SVG_NAMESPACE else None
    if tag in MOVABLE and not _may_move(tag, name, value):
        return None
    return value if _is_plain(name, value) else None


def _is_plain(name: str, value: str) -> bool:
    """Tell whether ``value`` is words or numbers: an address outside has no place in any attribute."""
    if name in ("alt", "title"):
        return True
    if name.startswith("data-") and (not _DATA_NAME.match(name) or is_article_link(value)):
        return _DATA_NAME.match(name) is not None
    bare = _BLANK.sub("", value).lower()
    return not (_ADDRESS.match(bare) or "url(" in bare or "expression(" in bare)


def _may_move(tag: str, name: str, value: str) -> bool:
    """Tell what an animation may change, and what may begin it (§17.4)."""
    if name == "attributeName":
        return value in MOVABLE[tag]
    if name in ("begin", "end"):
        return _BEGIN.match(value) is not None
    if name == "type":
        return value in _TURNS
    return name not in ("from", "to", "by", "values") or ":" not in value


_CLEANER = nh3.Cleaner(
    tags=set(KEPT_TAGS),
    clean_content_tags=set(LOST_WITH_CONTENT),
    attributes=ATTRIBUTES,
    attribute_filter=_keep_attribute,
    strip_comments=True,
    link_rel=None,
    generic_attribute_prefixes={"data-"},
    url_schemes={"http", "https", "wxasset"},
)


_KNOWN_TAGS = frozenset(tag.lower() for tag in KEPT_TAGS)


def _lost_attributes(tag: str, attributes: str) -> list[tuple[str, str]]:
    lost: list[tuple[str, str]] = []
    for found in _ATTRIBUTE.finditer(attributes):
        name, value = found[1].lower(), found[2] or found[3] or found[4] or ""
        if name == "style":
            lost += [("style_dropped", declaration) for declaration in keep_css(value)[1]]
        elif name == "href" and not is_article_link(value):
            lost.append(("link_dropped", value))
        elif name == "src" and tag == "img" and value and not is_wechat_picture(value):
            lost.append(("image_dropped", value))
        elif name.startswith("on"):
            lost.append(("attribute_dropped", name))
    return lost
