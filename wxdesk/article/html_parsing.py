"""HTML of strangers made into a tree: what is badly formed is set right first, by a parser that nothing can stall."""

import re

import nh3
from bs4 import BeautifulSoup

from wxdesk.domain.errors import WxdeskError

DEEPEST = 12_000
"""Elements within each other: the parser's time grows with the square of it, to a third of a second here."""
_OPENING = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)")
_ENDED_BY_OTHERS = frozenset(
    [
        "p",
        "li",
        "td",
        "th",
        "tr",
        "dd",
        "dt",
        "option",
        "thead",
        "tbody",
        "tfoot",
        "colgroup",
        "rt",
        "rp",
        "br",
        "hr",
        "img",
        "input",
        "meta",
        "link",
        "col",
        "area",
        "base",
        "embed",
        "param",
        "source",
        "track",
        "wbr",
    ]
)
_TAGS = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "address",
        "article",
        "aside",
        "audio",
        "b",
        "bdi",
        "bdo",
        "big",
        "blockquote",
        "br",
        "button",
        "canvas",
        "caption",
        "center",
        "cite",
        "code",
        "col",
        "colgroup",
        "data",
        "dd",
        "del",
        "details",
        "dfn",
        "dialog",
        "div",
        "dl",
        "dt",
        "em",
        "embed",
        "fieldset",
        "figcaption",
        "figure",
        "font",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "i",
        "iframe",
        "img",
        "input",
        "ins",
        "kbd",
        "legend",
        "li",
        "main",
        "map",
        "mark",
        "math",
        "menu",
        "mpcps",
        "mpprofile",
        "mpvideosnap",
        "mpvoice",
        "nav",
        "object",
        "ol",
        "option",
        "p",
        "pre",
        "q",
        "qqmusic",
        "rp",
        "rt",
        "rtc",
        "ruby",
        "s",
        "samp",
        "script",
        "section",
        "select",
        "small",
        "source",
        "span",
        "strike",
        "strong",
        "sub",
        "summary",
        "sup",
        "svg",
        "table",
        "tbody",
        "td",
        "textarea",
        "tfoot",
        "th",
        "thead",
        "time",
        "title",
        "tr",
        "tt",
        "u",
        "ul",
        "var",
        "video",
        "wbr",
        "xmp",
        "mp-common-miniprogram",
        "mp-miniprogram",
        "mp-common-mpaudio",
        "mp-common-qqmusic",
        "mp-common-videosnap",
        "mp-common-profile",
        "mp-common-product",
        "mp-common-poi",
    ]
)
_ATTRIBUTES = frozenset(
    [
        "align",
        "alt",
        "aria-level",
        "checked",
        "class",
        "color",
        "colspan",
        "face",
        "hidden",
        "href",
        "id",
        "name",
        "role",
        "rowspan",
        "size",
        "src",
        "srcset",
        "start",
        "style",
        "title",
        "type",
        "width",
        "height",
        "lang",
    ]
)
_SCHEMES = frozenset(
    ["http", "https", "mailto", "tel", "file", "data", "javascript", "vbscript", "wx-picture", "wx-word"]
)
_ELEMENT = re.compile(r"<[^<>]*>")


def parsed(html: str) -> BeautifulSoup:
    """Return the tree of ``html``. Nothing of it is run or fetched; scripts stay, to be counted and left out.

    Raises WxdeskError ``html_too_deep`` (limit).
    """
    _check_depth(html)
    return BeautifulSoup(_MENDER.clean(html), "html.parser")


def bare_text(html: str) -> str:
    """Return ``html`` without its elements, for when there are too many of them to be understood."""
    text = nh3.clean(_ELEMENT.sub("\n", html), tags=set())
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", " ").replace("&amp;", "&")
    return re.sub(r"[ \t]*\n\s*", "\n\n", text).strip()


def _check_depth(html: str) -> None:
    depth = deepest = 0
    for found in _OPENING.finditer(html):
        if found[2].lower() not in _ENDED_BY_OTHERS:
            depth = max(depth - 1, 0) if found[1] else depth + 1
            deepest = max(deepest, depth)
    if deepest > DEEPEST:
        raise WxdeskError("html_too_deep", limit=DEEPEST)


_MENDER = nh3.Cleaner(
    tags=set(_TAGS),
    clean_content_tags={"style", "template", "noscript"},
    attributes={"*": set(_ATTRIBUTES)},
    generic_attribute_prefixes={"data-", "on"},
    strip_comments=True,
    link_rel=None,
    url_schemes=set(_SCHEMES),
)
