"""What stands inside a paragraph: text, emphasis, links, pictures, formulas, breaks."""

import re
from collections.abc import Callable, Mapping
from typing import cast

from wxdesk.article.cards import cards_within
from wxdesk.article.contacts import says
from wxdesk.article.css import is_wechat_picture
from wxdesk.article.drawing import Formula
from wxdesk.article.escaping import escape, escape_attribute
from wxdesk.article.mathematics import formula_svg, is_formula
from wxdesk.article.phrases import SIGNS, plainly, with_phrases
from wxdesk.article.pictures import is_remote, missing_code, picture_name, told_name
from wxdesk.article.sanitise import is_article_link
from wxdesk.article.source import Fields, Piece, Source
from wxdesk.article.telling import Telling
from wxdesk.article.themes import Theme
from wxdesk.article.words import Words

ResolveImage = Callable[[str], str | None]
Start = Callable[[object, int], None]

_WIDE = re.compile(
    "[\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u2014\u2026\u2018-\u201d\U00020000-\U0003ffff]"
)
_BROKEN_FORMULA = re.compile(r"\$\$?([^$]*+)\$")
_COMMAND = re.compile(r"\\[A-Za-z]{2}")
_STOPS = frozenset("，。；：、！？）」』》”’.,;:!?)")
_WEB = re.compile(r"https?://", re.IGNORECASE)
_PICTURE_FILE = re.compile(r"[^\s]+\.(?:jpe?g|png|gif|webp|bmp|heic|tiff?)\Z", re.IGNORECASE)


class Inlines(Telling):
    """Writes inline pieces; ``at`` is the current one."""

    def __init__(self, source: Source, theme: Theme, resolve_image: ResolveImage, words: Words) -> None:
        super().__init__(source)
        self.theme = theme
        self.style = theme.attributes
        self.resolve_image = resolve_image
        self.words = words
        self.at = 0
        self.said = -1
        self.on_leaf: Mapping[str, Start] = {
            "Text": self.text,
            "Code": self.code,
            "SoftBreak": self.soft_break,
            "HardBreak": self.hard_break,
            "FootnoteReference": self.footnote_reference,
            "InlineMath": lambda data, _start: self.formula(str(data), "$"),
            "DisplayMath": lambda data, _start: self.formula(str(data), "$$"),
        }
        self.on_start: Mapping[str, Start] = {
            "Strong": lambda _data, _start: self.open(f"<strong{self.style['strong']}>", "</strong>"),
            "Emphasis": lambda _data, _start: self.open(f"<em{self.style['em']}>", "</em>"),
            "Strikethrough": lambda _data, _start: self.open(f"<del{self.style['del']}>", "</del>"),
            "Link": self.link,
            "Image": self.image,
        }

    def text(self, data: object, start: int) -> None:
        text = str(data)
        if self.at == self.said:
            start, text = start + len(text[0].encode()), text[1:]
        if self.excerpt_left > 0:
            self.tell(plainly(text[: self.excerpt_left]))
        if "$" in text and "\\" in text:
            self._broken_formulas(text, start)
        if SIGNS.search(text) and self._as_written(text, start):
            for card in cards_within(text):
                self.note("card_in_text", start, card)
            self.out.append(with_phrases(text, self.style))
        else:
            self.out.append(escape(text))

    def _as_written(self, text: str, start: int) -> bool:
        """What was escaped means itself."""
        raw = text.encode()
        return self.source.text[start : start + len(raw)] == raw

    def formula(self, latex: str, dollars: str) -> None:
        """Draw a formula; one that cannot be read, or has to wait, is shown as it was written."""
        start, end = self.source.pieces[self.at][3:5]
        written = f"{dollars}{latex}{dollars}"
        if not is_formula(latex, self.source.slice(end, end + 1)):
            self.out.append(escape(written))
            return
        what = Formula(latex, len(dollars) > 1)
        taken = self.takes_formula()
        waits = taken and self.puts_off(what)
        drawn = formula_svg(*what) if taken and not waits else None
        if drawn is None:
            if not waits:
                self.note("formula_unreadable", start, latex.strip()[:80])
            self.out.append(f"<code><span{self.style['code']}>{escape(written)}</span></code>")
        else:
            self.out.append(f"<span{self.style['formula']}>{drawn}{self._stop_after()}</span>")

    def _broken_formulas(self, text: str, start: int) -> None:
        """Tell of what the parser did not take for mathematics because its brackets do not match."""
        for found in _BROKEN_FORMULA.finditer(text):
            if not _COMMAND.search(found[1]) or found[1].count("{") == found[1].count("}"):
                continue
            self.note("formula_unreadable", start + len(text[: found.start()].encode()), found[1].strip()[:80])

    def _stop_after(self) -> str:
        """Take the full stop that follows a formula into its line, where it cannot begin the next one."""
        what, name, data, *_ = self.source.pieces[self.at + 1]
        if (what, name) == ("leaf", "Text") and str(data)[:1] in _STOPS:
            self.said = self.at + 1
            return str(data)[0]
        return ""

    def code(self, data: object, _start: int) -> None:
        self.tell(str(data))
        self.out.append(f"<code><span{self.style['code']}>{escape(str(data))}</span></code>")

    def soft_break(self, _data: object, _start: int) -> None:
        """A line end between two Chinese characters is no blank."""
        before, after = self._text_beside("end", -1)[-1:], self._text_beside("start", 1)[:1]
        if not (_WIDE.match(before) and _WIDE.match(after)):
            self.out.append(" ")
            self.part()

    def _text_beside(self, skipped: str, step: int) -> str:
        number = self.at + step
        while self.source.pieces[number][0] == skipped:
            number += step
        _what, name, data, *_ = self.source.pieces[number]
        return str(data) if name in ("Text", "Code") else ""

    def hard_break(self, _data: object, _start: int) -> None:
        self.out.append("<br>")
        self.part()

    def link(self, data: object, start: int) -> None:
        written = cast("Fields", data)
        address = str(written["dest_url"]).strip()
        if is_article_link(address):
            self.open(f'<a href="{escape_attribute(address)}" data-linktype="2"{self.style["link"]}>', "</a>")
        elif _WEB.match(address):
            self._outside_link(address, start)
        else:
            if written["link_type"] != "Email" and not says(self._plain_until_end("Link")[0], address):
                self.note("link_dropped", start, address)
            self.open(f"<span{self.style['link']}>", "</span>")

    def _outside_link(self, address: str, start: int) -> None:
        self.links.setdefault(address)
        label = self._plain_until_end("Link")[0].strip()
        if label == address:
            self.open(f"<span{self.style['url']}>", "</span>")
            return
        self.note("link_becomes_note", start, address)
        self.labels.setdefault(address, label)
        self.open(f"<span{self.style['link']}>", f"{self._number('link', address)}</span>")

    def _number(self, kind: str, key: str) -> str:
        number = self.numbers.setdefault((kind, key), len(self.numbers) + 1)
        self.asked[kind, key] = number
        style = self.style["sup" if kind == "link" else "sup_note"]
        return f"<sup{style}>[{number}]</sup>"

    def footnote_reference(self, data: object, _start: int) -> None:
        self.out.append(self._number("note", str(data).casefold()))

    def image(self, data: object, start: int) -> None:
        self.out.append(self.picture(data, start, "img_in", "missing_in")[0])

    def picture(self, data: object, start: int, style: str, missing_style: str) -> tuple[str, str]:
        """Write the picture that begins at the current piece; return its HTML and its caption."""
        written = cast("Fields", data)
        alt, end = self._plain_until_end("Image")
        self.at = end
        name = picture_name(str(written["dest_url"]))
        width = ""
        if isinstance(written["link_type"], dict):
            width, alt = (f' width="{int(alt)}"', "") if alt.isascii() and alt.isdigit() and len(alt) < 5 else ("", alt)
        caption = str(written["title"]) or alt
        caption = "" if _PICTURE_FILE.match(caption) or caption == name else caption.strip()
        address = self.picture_address(name, start)
        if not address:
            told = f"{self.words.picture}: {told_name(name)}"
            tag = "span" if missing_style == "missing_in" else "section"
            return f"<{tag}{self.style[missing_style]}>{escape(told)}</{tag}>", caption
        spoken = f' alt="{escape_attribute(alt)}"' if alt else ""
        return f'<img src="{escape_attribute(address)}"{spoken}{width}{self.style[style]}>', caption

    def picture_address(self, name: str, start: int) -> str:
        """Return where the picture called ``name`` lies, "" with a note where WeChat would show none."""
        if is_remote(name) and is_wechat_picture(name):
            return name
        if name not in self.answers:
            self.answers[name] = self.resolve_image(name)
        address = self.answers[name]
        if address is None or not is_wechat_picture(address):
            self.note(missing_code(name), start, told_name(name))
            return ""
        return address

    def _plain_until_end(self, name: str) -> tuple[str, int]:
        """Return the text of the element that begins at the current piece, and where it ends."""
        found: list[str] = []
        pieces: list[Piece] = self.source.pieces
        depth, number = 0, self.at
        while True:
            what, kind, data, *_ = pieces[number]
            if kind == name:
                depth += {"start": 1, "end": -1}.get(what, 0)
                if depth == 0:
                    return "".join(found), number
            elif kind in ("Text", "Code"):
                found.append(str(data))
            elif kind in ("SoftBreak", "HardBreak"):
                found.append(" ")
            number += 1
