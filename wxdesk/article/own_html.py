"""HTML that an author wrote between the Markdown: what may pass is passed on, and checked with the whole article."""

import re

from wxdesk.article.escaping import escape_attribute
from wxdesk.article.inlines import Inlines, ResolveImage
from wxdesk.article.pictures import HTML_PICTURE, html_picture_name
from wxdesk.article.sanitise import as_wechat_keeps_it
from wxdesk.article.source import Source
from wxdesk.article.tags import KEPT_TAGS
from wxdesk.article.themes import Theme
from wxdesk.article.words import Words
from wxdesk.domain.errors import WxdeskError

_HTML_TAG = re.compile(r"<(/?)([a-zA-Z][\w\-]*)((?:\s[^<>\"']*|\"[^\"<>]*\"|'[^'<>]*')*+)>\Z")
_PHRASE_TAGS = frozenset(
    ["b", "i", "u", "s", "del", "strong", "em", "span", "mark", "small", "big", "sub", "sup", "q", "abbr", "font", "br"]
)
_ANY_TAG = re.compile(r"</?([a-zA-Z][\w\-]*)(?:\s[^<>\"']*|\"[^\"<>]*\"|'[^'<>]*')*+>")
_HARMLESS = {tag for tag in KEPT_TAGS if tag.islower()} - {"svg", "a", "table", "pre"} | {"div"}


class OwnHtml(Inlines):
    """Inline pieces and HTML. ``has_html`` tells whether any was passed on; without ``own_html`` none is."""

    def __init__(self, source: Source, theme: Theme, resolve_image: ResolveImage, words: Words) -> None:
        super().__init__(source, theme, resolve_image, words)
        self.has_html = False
        self.own_html = True
        self.on_leaf = {**self.on_leaf, "InlineHtml": self.inline_html}

    def inline_html(self, data: object, start: int) -> None:
        """Pass a phrase tag on, to be checked with the whole article at the end; note and drop any other."""
        raw = str(data)
        found = _HTML_TAG.match(raw)
        if (found and found[2].lower() in _PHRASE_TAGS) or (found and found[2].lower() == "img" and not found[1]):
            self._pass_on(raw, start)
        elif not raw.startswith("<!--"):
            name = found[2].lower() if found else raw[:40]
            if not (found and name in ("a", "kbd")):
                self.note("tag_dropped", start, name)

    def _pass_on(self, raw: str, start: int) -> None:
        if not self.own_html:
            return
        self.has_html = True
        raw = self._with_pictures(raw, start)
        self.notes += as_wechat_keeps_it(raw, self.source.line(start)).dropped
        self.out.append(raw)

    def _with_pictures(self, raw: str, start: int) -> str:
        def resolved(found: re.Match[str]) -> str:
            address = self.picture_address(html_picture_name(found), start)
            return f'{found[1]}"{escape_attribute(address)}"'

        return HTML_PICTURE.sub(resolved, raw)

    def html_block(self, raw: str, start: int) -> None:
        """Pass HTML on that is whole in itself; what is broken is cleaned alone, or it would swallow what follows."""
        if not self.own_html:
            return
        self.has_html = True
        raw = self._with_pictures(raw, start)
        try:
            kept = as_wechat_keeps_it(raw, self.source.line(start))
        except WxdeskError as refusal:
            self.note(refusal.code, start)
            return
        self.notes += kept.dropped
        self.out.append(raw.strip() if _is_whole(raw) else kept.html.strip())


def _is_whole(raw: str) -> bool:
    names = {found[1].lower() for found in _ANY_TAG.finditer(raw)}
    return names <= _HARMLESS and "<" not in _ANY_TAG.sub("", raw)
