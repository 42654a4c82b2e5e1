"""What WeChat keeps of an article, written down a second time: nothing here is taken from the program.

It reads HTML with html5lib, as a browser would, while the program cleans with html5ever. Source of each list: reference
official-account-api §17, and §15 for mini programs.
"""

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import html5lib  # type: ignore[import-untyped]


def _words(text: str) -> set[str]:
    return set(text.split())


HTML_TAGS = _words("""
    section p span h1 h2 h3 h4 h5 h6 strong b em i u s del blockquote ul ol li table thead tbody tr td th figure
    figcaption header footer aside article nav main mark small sub sup q abbr center font big br hr img pre code a
    mp-common-miniprogram mp-miniprogram mp-common-profile mp-common-product
""")
SVG_TAGS = _words("""
    svg g path rect circle ellipse line polyline polygon text tspan animate set animateTransform animateMotion
""")
EVERYWHERE = {"style", "align", "width", "height"}
ONLY_HTML = {"class"}
ATTRIBUTES = {
    "img": {"src", "alt", "title"},
    "a": {"href"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan"},
    "ol": {"start"},
    "font": {"color", "size"},
    "abbr": {"title"},
}
SHAPE_ATTRIBUTES = _words("""
    viewBox x y x1 y1 x2 y2 cx cy r rx ry d points fill stroke stroke-width stroke-linecap stroke-linejoin
    stroke-dasharray stroke-dashoffset stroke-miterlimit opacity fill-opacity stroke-opacity fill-rule clip-rule
    transform text-anchor font-size font-weight font-family font-style preserveAspectRatio dx dy xmlns
""")
MOVE_ATTRIBUTES = _words("""
    attributeName begin dur from to by values keyTimes keySplines calcMode repeatCount restart fill type path end
""")
MOVED = {
    "animate": _words("x y width height opacity d points stroke-width stroke-linecap stroke-dashoffset fill"),
    "set": {"visibility"},
    "animateTransform": {"transform"},
    "animateMotion": set(),
}
TURNS = {"translate", "scale", "rotate", "skewX", "skewY"}
BEGINS = re.compile(r"(?:click|indefinite|[\d.]+(?:ms|s)?)(?:\s*[+;]\s*(?:click|[\d.]+(?:ms|s)?))*")

STYLES = _words("""
    display flex flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap align-items align-self
    align-content justify-content gap row-gap column-gap order float clear box-sizing position width height min-width
    min-height max-width max-height vertical-align z-index box-shadow background background-color background-image
    background-size background-position background-repeat outline outline-color outline-style outline-width
    outline-offset color line-height letter-spacing text-align text-indent text-decoration text-decoration-line
    text-decoration-color text-decoration-style text-decoration-thickness word-break overflow-wrap word-wrap white-space
    opacity transform transform-origin cursor overflow overflow-x overflow-y scroll-snap-type scroll-snap-align
    table-layout list-style list-style-type list-style-position font font-size font-family font-weight font-style
    font-variant visibility object-fit fill stroke stroke-width
""")
STYLE_FAMILIES = re.compile(
    r"(?:margin|padding)-(?:top|right|bottom|left|block|inline)(?:-start|-end)?|(?:margin|padding)"
)
BORDERS = re.compile(r"border(?:-[a-z]+)*")
ONLY_VALUES = {
    "position": {"static"},
    "display": {"block", "inline", "inline-block", "flex", "none"},
    "overflow": {"auto", "hidden"},
    "overflow-x": {"auto", "hidden"},
    "overflow-y": {"auto", "hidden"},
}
CSS_FUNCTIONS = _words("""
    rgb rgba hsl hsla linear-gradient calc url translate translatex translatey translate3d scale scalex scaley rotate
    skewx skewy matrix
""")
_SVG = "{http://www.w3.org/2000/svg}"
_RAW_TAG = re.compile(r"<[a-zA-Z][^\s/>]*(?:\s+[^\s=<>\"']+(?:=\"[^\"]*\")?)*\s*/?>")
_RAW_STYLE = re.compile(r'\sstyle="([^"]*)"')
_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.\-]*:|[/\\]{2})", re.IGNORECASE)
_HARMFUL = re.compile(
    r"(?:javascript|vbscript|livescript|data|blob|file|ftp|wss?|https?|about|view-source):|[/\\]{2}", re.IGNORECASE
)
_VIDEO = re.compile(r"https://mp\.weixin\.qq\.com/mp/readtemplate\?t=pages/video_player_tmpl&action=mpvideo&[\w&=.\-]*")


def faults(html: str) -> list[str]:
    """Return what is in ``html`` that is not on the platform's list, as a browser reads it."""
    tree = html5lib.parseFragment(html, container="div", treebuilder="etree", namespaceHTMLElements=False)
    found: list[str] = []
    styles = 0
    for element in _elements(tree):
        found += _element_faults(element)
        styles += "style" in element.attrib
    raw = [style for tag in _RAW_TAG.findall(html) for style in _RAW_STYLE.findall(tag)]
    if len(raw) != styles:
        found.append(f"{styles} styles are read, {len(raw)} are written as they should be")
    found += [f"a style with {sign!r}: {style}" for style in raw for sign in "&'\\<>" if sign in style]
    if "<!--" in html or "<!" in html or "<?" in html:
        found.append("a comment or a declaration")
    if "\0" in html:
        found.append("a null byte")
    return found


def visible_text(html: str) -> str:
    """Return the text of ``html`` as a browser reads it, without a blank."""
    tree = html5lib.parseFragment(html, container="div", treebuilder="etree", namespaceHTMLElements=False)
    return "".join("".join(tree.itertext()).split())


def _elements(tree: Element) -> Iterator[Element]:
    waiting = list(reversed(tree))
    while waiting:
        element = waiting.pop()
        yield element
        waiting += reversed(element)


def _element_faults(element: Element) -> list[str]:
    if callable(element.tag):
        return ["a comment"]
    in_svg = element.tag.startswith(_SVG)
    tag = element.tag.removeprefix(_SVG)
    if tag == "iframe" and not in_svg:
        return _video_faults(element)
    if "{" in tag or tag not in (SVG_TAGS if in_svg else HTML_TAGS):
        return [f"<{element.tag}>"]
    found: list[str] = []
    for attribute, value in element.attrib.items():
        name = _name_of(attribute)
        if not _is_known(tag, name, in_svg):
            found.append(f"<{tag} {name}>")
        elif fault := _value_fault(tag, name, value):
            found.append(f"<{tag} {name}={value!r}>: {fault}")
    return found


def _name_of(attribute: object) -> str:
    """Return an attribute's name: html5lib writes those of namespaces in braces, or as pairs."""
    return "xmlns" if attribute == "{http://www.w3.org/2000/xmlns/}xmlns" else str(attribute)


def _is_known(tag: str, name: str, in_svg: bool) -> bool:
    if name.startswith("data-"):
        return re.fullmatch(r"data-[\w.\-]+", name) is not None
    if name in EVERYWHERE:
        return True
    if not in_svg:
        return name in ONLY_HTML or name in ATTRIBUTES.get(tag, set())
    return name in (MOVE_ATTRIBUTES if tag in MOVED else SHAPE_ATTRIBUTES)


def _value_fault(tag: str, name: str, value: str) -> str:
    if name in ("alt", "title"):
        return ""
    if name == "style":
        return _style_fault(value)
    if name in _VALUES:
        return "" if _VALUES[name](value) else "not a value of it"
    if name == "attributeName":
        return "" if value in MOVED.get(tag, set()) else "may not be moved"
    if tag == "animateTransform" and name == "type":
        return "" if value in TURNS else "no turn"
    bare = re.sub(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\ufeff]", "", value)
    if "url(" in bare.lower() or "expression(" in bare.lower():
        return "an address in an attribute"
    return "an address" if _HARMFUL.match(bare) and not _is_article(value) else ""


def _style_fault(style: str) -> str:
    if re.search(r"[^\w\s#%.,()+\-*/!:;?=~]", style):
        return "strange characters"
    for declaration in re.split(r";(?![^()]*\))", style):
        name, colon, value = declaration.partition(":")
        if not (name in STYLES or STYLE_FAMILIES.fullmatch(name) or BORDERS.fullmatch(name)) or not colon:
            return f"the property {name!r}"
        bare = value.lower().replace("!important", "").strip()
        if name in ONLY_VALUES and bare not in ONLY_VALUES[name]:
            return f"{name}:{bare}"
        functions = {found.lower() for found in re.findall(r"([\w\-]+)\s*\(", value)}
        if not functions <= CSS_FUNCTIONS:
            return f"the functions {sorted(functions - CSS_FUNCTIONS)}"
        if any(not _is_picture(address.strip()) for address in re.findall(r"url\(([^)]*)\)", value, re.IGNORECASE)):
            return "an address outside"
        if "//" in re.sub(r"url\([^)]*\)", "", value, flags=re.IGNORECASE) or "/*" in value:
            return "an address or a comment"
    return ""


def _video_faults(element: Element) -> list[str]:
    """The platform's own player is the only frame that stays (§17.5)."""
    known = {
        "class",
        "data-vidtype",
        "data-mpvid",
        "data-cover",
        "data-src",
        "style",
        "width",
        "height",
        "data-ratio",
        "data-w",
    }
    if set(element.attrib) - known:
        return [f"<iframe {sorted(set(element.attrib) - known)}>"]
    if element.attrib.get("class") != "video_iframe rich_pages" or not _VIDEO.fullmatch(
        element.attrib.get("data-src", "")
    ):
        return [f"<iframe> of something else: {element.attrib}"]
    cover = element.attrib.get("data-cover", "")
    return [] if not cover or _is_picture(cover) else [f"<iframe data-cover={cover!r}>"]


def _is_picture(address: str) -> bool:
    if re.fullmatch(r"wxasset:[\w\-.]+", address):
        return True
    parts = _parts(address)
    return parts is not None and parts in {
        ("http", "mmbiz.qpic.cn"),
        ("https", "mmbiz.qpic.cn"),
        ("http", "mmbiz.qlogo.cn"),
        ("https", "mmbiz.qlogo.cn"),
    }


def _is_article(address: str) -> bool:
    return _parts(address) in {("http", "mp.weixin.qq.com"), ("https", "mp.weixin.qq.com")}


def _parts(address: str) -> tuple[str, str] | None:
    """Return scheme and host, None where a browser and a program might read two different ones."""
    if not _SCHEME.match(address) or re.search(r"[\s\\\x00-\x20\"'<>`{}|^]", address):
        return None
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    return (parts.scheme.lower(), parts.netloc.lower())


_VALUES: dict[str, Callable[[str], bool]] = {
    "class": lambda value: re.fullmatch(r"[\w\- ]*", value) is not None,
    "href": _is_article,
    "src": _is_picture,
    "data-src": _is_picture,
    "data-miniprogram-imageurl": _is_picture,
    "begin": lambda value: BEGINS.fullmatch(value.strip()) is not None,
    "xmlns": lambda value: value == "http://www.w3.org/2000/svg",
}
