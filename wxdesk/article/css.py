"""Which inline style declarations WeChat keeps (reference: official-account-api §17.3)."""

import re
from functools import lru_cache

_NAMES = frozenset(
    [
        "display",
        "flex",
        "flex-basis",
        "flex-direction",
        "flex-flow",
        "flex-grow",
        "flex-shrink",
        "flex-wrap",
        "align-items",
        "align-self",
        "align-content",
        "justify-content",
        "gap",
        "row-gap",
        "column-gap",
        "order",
        "float",
        "clear",
        "box-sizing",
        "position",
        "margin",
        "padding",
        "width",
        "height",
        "min-width",
        "min-height",
        "max-width",
        "max-height",
        "vertical-align",
        "z-index",
        "border",
        "border-radius",
        "border-collapse",
        "border-spacing",
        "box-shadow",
        "background",
        "background-color",
        "background-image",
        "background-size",
        "background-position",
        "background-repeat",
        "outline",
        "color",
        "line-height",
        "letter-spacing",
        "text-align",
        "text-indent",
        "text-decoration",
        "text-decoration-line",
        "text-decoration-color",
        "text-decoration-style",
        "text-decoration-thickness",
        "word-break",
        "overflow-wrap",
        "word-wrap",
        "white-space",
        "opacity",
        "transform",
        "transform-origin",
        "cursor",
        "overflow",
        "overflow-x",
        "overflow-y",
        "scroll-snap-type",
        "scroll-snap-align",
        "table-layout",
        "list-style",
        "list-style-type",
        "list-style-position",
        "font",
        "font-size",
        "font-family",
        "font-weight",
        "font-style",
        "font-variant",
        "visibility",
        "object-fit",
        "fill",
        "stroke",
        "stroke-width",
    ]
)
_PREFIXES = ("margin-", "padding-", "border-", "outline-")
_FUNCTIONS = frozenset(
    [
        "rgb",
        "rgba",
        "hsl",
        "hsla",
        "linear-gradient",
        "calc",
        "url",
        "translate",
        "translatex",
        "translatey",
        "translate3d",
        "scale",
        "scalex",
        "scaley",
        "rotate",
        "skewx",
        "skewy",
        "matrix",
    ]
)
_ONLY = {
    "position": frozenset({"static"}),
    "display": frozenset({"block", "inline", "inline-block", "flex", "none"}),
    "overflow": frozenset({"auto", "hidden"}),
    "overflow-x": frozenset({"auto", "hidden"}),
    "overflow-y": frozenset({"auto", "hidden"}),
}
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_MARK = re.compile(r"[;()]")
_VALUE = re.compile(r"[\w\s#%.,()+\-*/!:?=~]+\Z")
_FUNCTION = re.compile(r"([\w-]+)\(")
_URL = re.compile(r"url\(\s*([^)]*?)\s*\)", re.IGNORECASE)
_OWN_PICTURE = re.compile(r"(?:https?://mmbiz\.(?:qpic|qlogo)\.cn/[\w\-./?=%~:]+|wxasset:[\w\-.]+)\Z", re.ASCII)
_LONGEST_STYLE = 4_000


def is_wechat_picture(address: str) -> bool:
    """Tell whether WeChat would show the picture at ``address`` in an article, or this program in its preview."""
    return _OWN_PICTURE.match(address) is not None


@lru_cache(maxsize=4096)
def keep_css(style: str) -> tuple[str, tuple[str, ...]]:
    """Return ``style`` as WeChat keeps it, and the declarations that get lost.

    Quotes around names are taken away: WeChat stores them as entities, and these blank the whole style (§17.2).
    """
    if len(style) > _LONGEST_STYLE:
        return "", ("style",)
    kept: list[str] = []
    lost: list[str] = []
    for declaration in _declarations(_COMMENT.sub("", style)):
        name, colon, value = declaration.partition(":")
        name, value = name.strip().lower(), " ".join(value.replace("'", "").replace('"', "").split())
        if not name:
            continue
        if colon and _is_kept(name, value):
            kept.append(f"{name}:{value}")
        else:
            lost.append(f"{name}:{value}" if colon else name)
    return ";".join(kept), tuple(lost)


def _declarations(style: str) -> list[str]:
    """Cut at each semicolon outside brackets."""
    found: list[str] = []
    begin = depth = 0
    for mark in _MARK.finditer(style):
        depth += {"(": 1, ")": -1}.get(mark.group(), 0)
        if mark.group() == ";" and depth <= 0:
            found.append(style[begin : mark.start()])
            begin, depth = mark.end(), 0
    return [*found, style[begin:]]


def _is_kept(name: str, value: str) -> bool:
    if name not in _NAMES and not name.startswith(_PREFIXES):
        return False
    if not name.replace("-", "").isascii() or not name.replace("-", "").isalpha():
        return False
    plain = value.lower().removesuffix("!important").strip()
    if name in _ONLY and plain not in _ONLY[name]:
        return False
    if not all(is_wechat_picture(address) for address in _URL.findall(value)):
        return False
    rest = _URL.sub("", value)
    if ":" in rest or value.count("(") != value.count(")") or not _VALUE.match(value):
        return False
    return _FUNCTIONS.issuperset(function.lower() for function in _FUNCTION.findall(value))
