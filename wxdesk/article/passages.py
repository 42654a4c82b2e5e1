"""An article as a row of passages: what is read of it, without its looks, to be compared with another."""

import re
from dataclasses import dataclass
from enum import StrEnum
from html.parser import HTMLParser

from wxdesk.article.checks import render_article
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, ArticleKind


class Form(StrEnum):
    """What a passage is."""

    HEADING = "heading"
    SMALL_HEADING = "small_heading"
    TEXT = "text"
    ITEM = "item"
    QUOTE = "quote"
    CODE = "code"
    ROW = "row"
    PICTURE = "picture"
    CAPTION = "caption"


class Mark(StrEnum):
    """How words within a passage are marked."""

    BOLD = "bold"
    ITALIC = "italic"
    CODE = "code"
    STRUCK = "struck"


Marks = frozenset[Mark]
PLAIN: Marks = frozenset()


@dataclass(frozen=True, slots=True)
class Words:
    """A run of text that is marked in one way."""

    text: str
    marks: Marks = PLAIN


@dataclass(frozen=True, slots=True)
class Passage:
    """One paragraph, heading, item, line of a table or picture; ``key`` tells pictures with the same words apart."""

    form: Form
    words: tuple[Words, ...]
    key: str = ""

    @property
    def text(self) -> str:
        return "".join(each.text for each in self.words)


_FORMS = {
    "h1": Form.HEADING,
    "h2": Form.HEADING,
    "h3": Form.SMALL_HEADING,
    "h4": Form.SMALL_HEADING,
    "h5": Form.SMALL_HEADING,
    "h6": Form.SMALL_HEADING,
    "li": Form.ITEM,
    "blockquote": Form.QUOTE,
    "pre": Form.CODE,
    "tr": Form.ROW,
    "figcaption": Form.CAPTION,
}
_BLOCKS = frozenset(_FORMS) | {"p", "section", "div", "ul", "ol", "table", "figure", "hr", "tbody", "thead"}
_MARKS = {
    "strong": Mark.BOLD,
    "b": Mark.BOLD,
    "em": Mark.ITALIC,
    "i": Mark.ITALIC,
    "code": Mark.CODE,
    "del": Mark.STRUCK,
    "s": Mark.STRUCK,
}
_MARKER = re.compile(r"[•–—◦▪▫·○●‣]|\(?\d{1,3}[.)、]")
_VOID = frozenset({"br", "img", "hr", "input", "wbr"})


def passages(article: Article) -> tuple[Passage, ...]:
    """Return what ``article`` says, as a reader would go through it; the source by lines where it cannot be shown."""
    if article.kind is ArticleKind.PICTURES:
        return (*_swiped(article), *_lines(article.body, Form.TEXT))
    try:
        html = render_article(article).html
    except WxdeskError:
        return _lines(article.body, Form.CODE)
    reading = _Reading({picture.sha256: picture.name for picture in article.pictures})
    reading.feed(html)
    reading.close()
    reading.end_passage()
    return tuple(reading.found)


def _swiped(article: Article) -> tuple[Passage, ...]:
    return tuple(Passage(Form.PICTURE, (Words(each.name),), each.sha256) for each in article.pictures)


def _lines(text: str, form: Form) -> tuple[Passage, ...]:
    return tuple(Passage(form, (Words(line),)) for line in text.split("\n") if line.strip())


class _Reading(HTMLParser):
    """Goes through the platform's HTML and collects the passages."""

    def __init__(self, names: dict[str, str]) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[Passage] = []
        self._names = names
        self._open: list[str] = []
        self._words: list[Words] = []
        self._numbers: list[int] = []
        self._marker = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.end_passage()
        if tag in {"ol", "ul"}:
            self._numbers.append(0 if tag == "ol" else -1)
        if tag == "li":
            self._marker = self._next_marker()
        if tag == "br":
            self._say("\n")
        elif tag == "img":
            self._show_picture(dict(attrs))
        elif tag in {"td", "th"} and self._words:
            self._say("  |  ")
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.end_passage()
        if tag in {"ol", "ul"} and self._numbers:
            self._numbers.pop()
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        code = "pre" in self._open
        text = data.replace("\u00a0", " ")
        if not code:
            text = " ".join(text.split("\n")) if text.strip() else " " if self._words and text else ""
        if text:
            self._say(text)

    def end_passage(self) -> None:
        """What comes next is a passage of its own; the marker of an item goes with the item's words."""
        words, self._words = _trimmed(self._words), []
        if not words:
            return
        if len(words) == 1 and _MARKER.fullmatch(words[0].text):
            self._marker = words[0].text
            return
        form = self._form()
        if self._marker:
            words, form = (Words(f"{self._marker} "), *words), Form.ITEM
        self._marker = ""
        self.found.append(Passage(form, words))

    def _form(self) -> Form:
        return next((_FORMS[tag] for tag in reversed(self._open) if tag in _FORMS), Form.TEXT)

    def _next_marker(self) -> str:
        if not self._numbers or self._numbers[-1] < 0:
            return "•"
        self._numbers[-1] += 1
        return f"{self._numbers[-1]}."

    def _say(self, text: str) -> None:
        marks = frozenset(_MARKS[tag] for tag in self._open if tag in _MARKS)
        if "pre" in self._open:
            marks = PLAIN
        if self._words and self._words[-1].marks == marks:
            self._words[-1] = Words(self._words[-1].text + text, marks)
        else:
            self._words.append(Words(text, marks))

    def _show_picture(self, attributes: dict[str, str | None]) -> None:
        self.end_passage()
        source = attributes.get("src") or attributes.get("data-src") or ""
        key = source.removeprefix("wxasset:")
        name = self._names.get(key) or attributes.get("alt") or source
        self.found.append(Passage(Form.PICTURE, (Words(name),), key))


def _trimmed(words: list[Words]) -> tuple[Words, ...]:
    kept = [each for each in words if each.text]
    if not "".join(each.text for each in kept).strip():
        return ()
    kept[0] = Words(kept[0].text.lstrip(), kept[0].marks)
    kept[-1] = Words(kept[-1].text.rstrip(), kept[-1].marks)
    return tuple(each for each in kept if each.text)
