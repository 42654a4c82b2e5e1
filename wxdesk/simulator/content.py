"""What the platform leaves of an article's HTML (reference: official-account-api §17)."""

import re
from html import escape
from html.parser import HTMLParser
from urllib.parse import urlsplit

IMAGE_HOSTS = ("mmbiz.qpic.cn", "mmbiz.qlogo.cn", "mmecoa.qpic.cn")

_WORDS_KEPT = """
section p span h1 h2 h3 h4 h5 h6 strong b em i u s del blockquote ul ol li table thead tbody tr td th figure figcaption
header footer aside article nav main mark small sub sup q abbr center font big br hr img pre code div a iframe video
mp-miniprogram mp-common-miniprogram mp-style-type
svg g path rect circle ellipse line polyline polygon text tspan animate set animatetransform animatemotion foreignobject
"""
_WORDS_BLOCKS = """
section p h1 h2 h3 h4 h5 h6 blockquote ul ol li table figure header footer aside article nav main pre div hr
"""
_WORDS_SVG = """
viewBox preserveAspectRatio attributeName attributeType repeatCount repeatDur keyTimes keySplines keyPoints calcMode
animateTransform animateMotion foreignObject textLength lengthAdjust
"""
_KEPT = frozenset(_WORDS_KEPT.split())
_SWALLOWED = frozenset(("script", "style", "title", "object"))
_EMPTY = frozenset(("br", "hr", "img"))
_BLOCKS = frozenset(_WORDS_BLOCKS.split())
_SVG_CASE = {name.lower(): name for name in _WORDS_SVG.split()}
_POSITION = re.compile(r"position\s*:\s*(?!static)", re.IGNORECASE)
_RAW_STYLE = re.compile(r"""\bstyle\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)


def kept_content(html: str) -> str:
    """``html`` as the platform stores and returns it: pictures as ``data-src``, scripts, ids and links gone."""
    parser = _Platform()
    parser.feed(html)
    parser.close()
    return "".join(parser.pieces)


def plain_text(html: str) -> str:
    """The words of ``html``, blanks run together."""
    reader = _Text()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.words).split())


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._swallowing = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._swallowing += tag in _SWALLOWED

    def handle_endtag(self, tag: str) -> None:
        self._swallowing -= tag in _SWALLOWED and self._swallowing > 0

    def handle_data(self, data: str) -> None:
        if not self._swallowing:
            self.words.append(data)


class _Platform(HTMLParser):
    """Writes the kept parts into ``pieces``; an open tag is remembered by where it stands there."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[str] = []
        self._open: list[tuple[str, int]] = []
        self._swallowing: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._swallowing:
            return
        if tag in _SWALLOWED:
            self._swallowing = tag
        elif tag in _KEPT:
            self._start(tag, dict(attrs))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SWALLOWED:
            return
        self.handle_starttag(tag, attrs)
        if tag not in _EMPTY:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if self._swallowing:
            if tag == self._swallowing:
                self._swallowing = None
            return
        for depth in range(len(self._open) - 1, -1, -1):
            name, at = self._open[depth]
            if name == tag:
                del self._open[depth:]
                if self.pieces[at]:
                    self.pieces.append(f"</{_SVG_CASE.get(tag, tag)}>")
                return

    def handle_data(self, data: str) -> None:
        self._keep(escape(data, quote=False).replace("&gt;", ">"))

    def handle_entityref(self, name: str) -> None:
        self._keep(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._keep(f"&#{name};")

    def _keep(self, piece: str) -> None:
        if not self._swallowing:
            self.pieces.append(piece)

    def _start(self, tag: str, attributes: dict[str, str | None]) -> None:
        if tag in _BLOCKS:
            self._dissolve_divs()
        if tag == "img" and not _image_source(attributes):
            return
        kept = self._attributes(tag, attributes)
        written = "" if tag == "a" and not kept else f"<{' '.join([_SVG_CASE.get(tag, tag), *kept])}>"
        if tag not in _EMPTY:
            self._open.append((tag, len(self.pieces)))
        self.pieces.append(written)

    def _dissolve_divs(self) -> None:
        for tag, at in self._open:
            if tag == "div":
                self.pieces[at] = ""

    def _attributes(self, tag: str, attributes: dict[str, str | None]) -> list[str]:
        if tag == "a":
            attributes = _link_attributes(attributes)
        elif tag == "img":
            attributes = _without(attributes, "src", "srcset") | {"data-src": _image_source(attributes)}
        else:
            attributes = _without(attributes, "src", "href", "xlink:href")
        if "style" in attributes:
            attributes["style"] = self._style(attributes["style"] or "")
        return [
            f'{_SVG_CASE.get(name, name)}="{escape(value or "", quote=False).replace(chr(34), "&quot;")}"'
            for name, value in attributes.items()
            if name != "id" and not name.startswith("on") and (name != "style" or value)
        ]

    def _style(self, style: str) -> str:
        raw = _RAW_STYLE.search(self.get_starttag_text() or "")
        if raw and "&" in (raw[1] or raw[2] or ""):
            return ""  # an entity inside blanks the whole style
        declarations = (part.strip() for part in style.split(";"))
        kept = (
            part
            for part in declarations
            if part and not _POSITION.match(part) and not part.startswith("-webkit-overflow-scrolling")
        )
        return "; ".join(kept)


def _without(attributes: dict[str, str | None], *names: str) -> dict[str, str | None]:
    return {name: value for name, value in attributes.items() if name not in names}


def _link_attributes(attributes: dict[str, str | None]) -> dict[str, str | None]:
    """Only links to published articles and to mini programs stay links."""
    own = urlsplit(attributes.get("href") or "").hostname == "mp.weixin.qq.com"
    return attributes if own or attributes.get("data-miniprogram-appid") else {}


def _image_source(attributes: dict[str, str | None]) -> str:
    for name in ("src", "data-src"):
        address = attributes.get(name) or ""
        try:
            parts = urlsplit(address)
        except ValueError:
            continue
        if parts.scheme in ("http", "https", "") and parts.hostname in IMAGE_HOSTS:
            return address
    return ""
