"""What the platform leaves of an article's HTML (reference: official-account-api §17)."""

import re
from html import escape
from html.parser import HTMLParser
from urllib.parse import urlsplit

from wxdesk.simulator import drawings
from wxdesk.simulator.styles import is_own_picture, kept_style

_WORDS_KEPT = """
section p span h1 h2 h3 h4 h5 h6 strong b em i u s del blockquote ul ol li table thead tbody tr td th figure figcaption
header footer aside article nav main mark small sub sup q abbr center font big br hr img pre code div a iframe video
mp-miniprogram mp-common-miniprogram mp-common-profile mp-common-product mp-style-type
"""
_WORDS_BLOCKS = """
section p h1 h2 h3 h4 h5 h6 blockquote ul ol li table figure header footer aside article nav main pre div hr
"""
_KEPT = frozenset(_WORDS_KEPT.split()) | drawings.TAGS
_SWALLOWED = frozenset(("script", "style", "title", "object")) | drawings.LOST
_EMPTY = frozenset(("br", "hr", "img"))
_BLOCKS = frozenset(_WORDS_BLOCKS.split())
_CARDS = ("mp-miniprogram", "mp-common-miniprogram")
_RAW_STYLE = re.compile(r"""\bstyle\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_MARKER = '<p style="display: none"><mp-style-type data-value="3"></mp-style-type></p>'

Attributes = drawings.Attributes


def kept_content(html: str, *, rgb: bool = False, leaves: bool = False) -> str:
    """``html`` as the platform stores and returns it: pictures as ``data-src``, scripts, ids and links gone.

    ``rgb`` writes hex colours as ``rgb(...)``; ``leaves`` wraps text in ``<span leaf="">`` and adds the hidden marker.
    Quotes inside a style come back as ``&#39;``, which would blank that style if it were sent again as it is.
    """
    parser = _Platform(rgb, leaves)
    parser.feed(html)
    parser.close()
    kept = "".join(parser.pieces)
    return kept if not leaves or "<mp-style-type" in kept else kept + _MARKER


def plain_text(html: str) -> str:
    """The words of ``html``, blanks run together."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.words).split())


def card_pictures(html: str) -> list[bool]:
    """For each mini-program card whether it names a program and its picture lies with the platform."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.cards


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self.cards: list[bool] = []
        self._swallowing = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._swallowing += tag in _SWALLOWED
        if tag in _CARDS:
            told = {name: value or "" for name, value in attrs}
            picture = told.get("data-miniprogram-imageurl", "")
            self.cards.append(bool(told.get("data-miniprogram-appid")) and is_own_picture(picture))

    def handle_endtag(self, tag: str) -> None:
        self._swallowing -= tag in _SWALLOWED and self._swallowing > 0

    def handle_data(self, data: str) -> None:
        if not self._swallowing:
            self.words.append(data)


class _Platform(HTMLParser):
    """Writes the kept parts into ``pieces``; an open tag is remembered by where it stands there."""

    def __init__(self, rgb: bool, leaves: bool) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[str] = []
        self._open: list[tuple[str, int]] = []
        self._swallowing: str | None = None
        self._rgb = rgb
        self._leaves = leaves

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._swallowing:
            return
        if tag in _SWALLOWED:
            self._swallowing = tag
        elif tag in _KEPT and drawings.stays(tag, dict(attrs)):
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
                    self.pieces.append(f"</{drawings.CASE.get(tag, tag)}>")
                return

    def handle_data(self, data: str) -> None:
        self._keep(escape(data, quote=False).replace("&gt;", ">"))

    def handle_entityref(self, name: str) -> None:
        self._keep(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._keep(f"&#{name};")

    def _keep(self, piece: str) -> None:
        if self._swallowing:
            return
        wrapped = self._leaves and piece.strip() and not self._in_a_leaf()
        self.pieces.append(f'<span leaf="">{piece}</span>' if wrapped else piece)

    def _in_a_leaf(self) -> bool:
        inside = [tag for tag, _ in self._open]
        if "pre" in inside or "svg" in inside or not inside:
            return True
        tag, at = self._open[-1]
        return tag == "span" and "leaf=" in self.pieces[at]

    def _start(self, tag: str, attributes: Attributes) -> None:
        if tag in _BLOCKS:
            self._dissolve_divs()
        if tag == "br":
            self.pieces.append("<br  />")
            return
        if tag == "img" and not _image_source(attributes):
            return
        kept = self._attributes(tag, attributes)
        written = "" if tag == "a" and not kept else f"<{' '.join([drawings.CASE.get(tag, tag), *kept])}>"
        if tag not in _EMPTY:
            self._open.append((tag, len(self.pieces)))
        self.pieces.append(written)

    def _dissolve_divs(self) -> None:
        for tag, at in self._open:
            if tag == "div":
                self.pieces[at] = ""

    def _attributes(self, tag: str, attributes: Attributes) -> list[str]:
        if tag == "a":
            attributes = _link_attributes(attributes)
        elif tag == "img":
            attributes = _without(attributes, "src", "srcset") | {"data-src": _image_source(attributes)}
        else:
            attributes = _without(attributes, "src", "href", "xlink:href")
        if tag in drawings.TAGS or any(name == "svg" for name, _ in self._open):
            attributes = drawings.kept_attributes(attributes)
        if "style" in attributes:
            attributes["style"] = self._style(attributes["style"] or "")
        return [
            f'{drawings.CASE.get(name, name)}="{_written(name, value or "")}"'
            for name, value in attributes.items()
            if name != "id" and not name.startswith("on") and (name != "style" or value)
        ]

    def _style(self, style: str) -> str:
        raw = _RAW_STYLE.search(self.get_starttag_text() or "")
        if raw and "&" in (raw[1] or raw[2] or ""):
            return ""  # an entity inside blanks the whole style
        return kept_style(style, self._rgb)


def _written(name: str, value: str) -> str:
    written = escape(value, quote=False).replace('"', "&quot;")
    return written.replace("'", "&#39;") if name == "style" else written


def _without(attributes: Attributes, *names: str) -> Attributes:
    return {name: value for name, value in attributes.items() if name not in names}


def _link_attributes(attributes: Attributes) -> Attributes:
    """Only links to published articles and to mini programs stay links."""
    parts = urlsplit(attributes.get("href") or "")
    own = parts.hostname == "mp.weixin.qq.com" and parts.path.startswith(("/s", "/mp/"))
    return attributes if own or attributes.get("data-miniprogram-appid") else {}


def _image_source(attributes: Attributes) -> str:
    sources = (attributes.get(name) or "" for name in ("src", "data-src"))
    return next((source for source in sources if is_own_picture(source)), "")
