"""HTML that an author wrote between the Markdown: what may pass is passed on, and checked with the whole article."""

import re
from bisect import bisect_left
from collections.abc import Callable

from wxdesk.article.escaping import escape_attribute
from wxdesk.article.fences import unmarked
from wxdesk.article.inlines import Inlines, ResolveImage
from wxdesk.article.phrases import with_ruby
from wxdesk.article.pictures import HTML_PICTURE, html_picture_name
from wxdesk.article.sanitise import kept_html, lost
from wxdesk.article.source import Piece, Source
from wxdesk.article.tags import CARDS, FLAT, KEPT_TAGS
from wxdesk.article.themes import Theme
from wxdesk.article.words import Words
from wxdesk.domain.errors import WxdeskError

_HTML_TAG = re.compile(r"<(/?)([a-zA-Z][\w\-]*)((?:\s[^<>\"']*|\"[^\"<>]*\"|'[^'<>]*')*+)>\Z")
_PHRASE_TAGS = CARDS | frozenset(
    ["b", "i", "u", "s", "del", "strong", "em", "span", "mark", "small", "big", "sub", "sup", "q", "abbr", "font", "br"]
)
_ANY_TAG = re.compile(r"<(/?)([a-zA-Z][\w\-]*)((?:\s[^<>\"']*|\"[^\"<>]*\"|'[^'<>]*')*+)>")
_WHOLE_TAGS = frozenset(["ruby", "svg"])
_MOST_INSIDE = 400
_HARMLESS = {tag for tag in KEPT_TAGS if tag.islower()} - {"svg", "a", "table", "pre", "iframe"} | {"div"}


class OwnHtml(Inlines):
    """Inline pieces and HTML. ``own_html`` tells whether any was passed on; with ``html_refused`` none is."""

    def __init__(self, source: Source, theme: Theme, resolve_image: ResolveImage, words: Words) -> None:
        super().__init__(source, theme, resolve_image, words)
        self.html_refused = False
        self._endings: dict[str, list[int]] = {}
        self.on_leaf = {**self.on_leaf, "InlineHtml": self.inline_html}

    def inline_html(self, data: object, start: int) -> None:
        """Pass a phrase tag on, to be checked with the whole block at the end; note and drop any other."""
        raw = str(data)
        found = _HTML_TAG.match(raw)
        name = found[2].lower() if found else raw[:40]
        if found and (name in _PHRASE_TAGS or name == "a" or (name == "img" and not found[1])):
            self._pass_on(raw, start)
        elif found and name in _WHOLE_TAGS and not found[1] and self._whole(name, start):
            return
        elif not raw.startswith("<!--"):
            self.note("tag_dropped", start, name)

    def _whole(self, name: str, start: int) -> bool:
        """Pass an element on to its end, where it ends in this paragraph: inside, the author's text means HTML."""
        end = self._next(name, lambda piece: piece[1] == "InlineHtml" and str(piece[2]).lower().startswith(f"</{name}"))
        last = min(self._next("", lambda piece: piece[:2] == ("end", "Paragraph")), self.at + _MOST_INSIDE)
        if end >= last:
            return False
        self._pass_on(self.source.slice(start, self.source.pieces[end][4]), start)
        self.at = end
        return True

    def _next(self, ending: str, ends: Callable[[Piece], bool]) -> int:
        """Return the next piece that ``ends`` what is open, all of them found at once: ten thousand may ask for it."""
        if ending not in self._endings:
            pieces = enumerate(self.source.pieces)
            self._endings[ending] = [*(number for number, piece in pieces if ends(piece)), len(self.source.pieces)]
        places = self._endings[ending]
        return places[bisect_left(places, self.at)]

    def _pass_on(self, raw: str, start: int) -> None:
        if self.html_refused:
            return
        self.own_html = True
        raw = self._with_pictures(with_ruby(raw, self.style), start)
        self.notes += lost(raw, self.source.line(start))
        self.out.append(raw)

    def _with_pictures(self, raw: str, start: int) -> str:
        def resolved(found: re.Match[str]) -> str:
            address = self.picture_address(html_picture_name(found), start)
            return f'{found[1]}"{escape_attribute(address)}"'

        return HTML_PICTURE.sub(resolved, raw)

    def html_block(self, raw: str, start: int) -> None:
        """Pass HTML on that is whole in itself; what is broken is cleaned alone, or it would swallow what follows."""
        if self.html_refused:
            return
        self.own_html = True
        raw = self._with_pictures(with_ruby(unmarked(raw, self.source.marks), self.style), start)
        if not _are_whole(_tags(raw), raw):
            try:
                kept = kept_html(raw)
            except WxdeskError as refusal:
                self.note(refusal.code, start)
                return
            self.out.append(kept.strip())
        else:
            self.out.append(raw.strip())
        self.notes += lost(raw, self.source.line(start))


def opened_by(raw: str) -> int:
    """Return how many elements ``raw`` opens and leaves open, or closes where negative; broken HTML closes itself."""
    tags = _tags(raw)
    if not _are_whole(tags, raw):
        return 0
    return sum(-1 if end else not rest.endswith("/") for end, name, rest in tags if name.lower() not in FLAT)


def _tags(raw: str) -> list[tuple[str, str, str]]:
    """Return of each tag of ``raw`` the slash before its name, the name, and what follows it."""
    return _ANY_TAG.findall(raw)


def _are_whole(tags: list[tuple[str, str, str]], raw: str) -> bool:
    """Tell whether ``tags`` are all that begins as one in ``raw``, and harmless: no sign ``<`` can stand within one."""
    return len(tags) == raw.count("<") and all(name.lower() in _HARMLESS for _, name, _ in tags)
