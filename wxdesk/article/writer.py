"""Blocks of an article, written as HTML that WeChat keeps, every style inline."""

from collections.abc import Callable, Mapping
from typing import cast

from wxdesk.article.cards import MiniProgram, card_html, read_card
from wxdesk.article.escaping import escape, preformatted
from wxdesk.article.inlines import ResolveImage
from wxdesk.article.notes import Note
from wxdesk.article.own_html import OwnHtml
from wxdesk.article.source import Fields, Source
from wxdesk.article.themes import Theme
from wxdesk.article.words import Words

_BULLETS = "•–"
_ALIGN = {"Left": "text-align:left", "Center": "text-align:center", "Right": "text-align:right"}
_CODE_COLUMNS, _TABLE_COLUMNS = 42, 5
"""What a phone of 375 pt shows without wrapping or scrolling, in the themes' sizes."""
_BLOCKS_IN_ITEMS = frozenset({"List", "CodeBlock", "BlockQuote", "Table", "HtmlBlock", "Heading"})
_CARD_STARTS = (b"{mini-program", "{小程序".encode())


class Writer(OwnHtml):
    """Turns the pieces of a source into HTML. ``lines`` adds ``data-line`` to every block, for a preview."""

    def __init__(
        self,
        source: Source,
        theme: Theme,
        resolve_image: ResolveImage,
        words: Words,
        *,
        linked: Mapping[str, MiniProgram],
        lines: bool,
    ) -> None:
        super().__init__(source, theme, resolve_image, words)
        self.theme = theme
        self.linked = linked
        self.lines = lines
        self.footnotes: dict[str, str] = {}
        self.paragraphs: list[str] = []
        self.lists: list[int | None] = []
        self.alignments: tuple[str, ...] = ()
        self.column = 0
        self.in_head = False
        self.cell = {
            (part, align): self._cell(part, css)
            for part in ("th", "td")
            for align, css in {"None": "", **_ALIGN}.items()
        }
        self.stepped = self._stepped_lists()
        self.on_leaf = {**self.on_leaf, "Rule": self.rule, "TaskListMarker": lambda _data, _start: None}
        self.on_start = {
            **self.on_start,
            "Paragraph": self.paragraph,
            "Heading": self.heading,
            "BlockQuote": self.quote,
            "CodeBlock": self.code_block,
            "HtmlBlock": self.html,
            "List": self.list,
            "Item": self.item,
            "FootnoteDefinition": self.footnote,
            "Table": self.table,
            "TableHead": self.table_head,
            "TableRow": lambda _data, _start: self._row(),
            "TableCell": self.table_cell,
        }

    def write(self, first: int) -> str:
        """Write everything from piece ``first`` on."""
        pieces = self.source.pieces
        self.at = first
        while self.at < len(pieces):
            what, name, data, start, _end = pieces[self.at]
            if what == "end":
                self.close()
            else:
                (self.on_start if what == "start" else self.on_leaf)[name](data, start)
            self.at += 1
        self._references()
        return "".join(self.out)

    def leave_html_out(self, reason: str) -> None:
        """Write without the author's own HTML, which was refused for ``reason``."""
        self.own_html = False
        self.notes.append(Note(reason))

    def _stepped_lists(self) -> set[int]:
        """Lists with more than text in them: WeChat breaks nested ones, so they are set as rows (§17.3)."""
        stepped: set[int] = set()
        roots: list[int] = []
        for number, (what, name, *_) in enumerate(self.source.pieces):
            if what == "start" and roots and name in _BLOCKS_IN_ITEMS:
                stepped.add(roots[0])
            if name == "TaskListMarker":
                stepped.add(roots[0])
            if name == "List":
                if what == "start":
                    roots.append(number)
                else:
                    roots.pop()
        return stepped

    def _mark(self, start: int) -> str:
        return f' data-line="{self.source.line(start)}"' if self.lines else ""

    def paragraph(self, _data: object, start: int) -> None:
        if self._cards(start) or self._figures():
            return
        role = self.paragraphs[-1] if self.paragraphs else "p"
        if role.startswith("bare:"):
            self.paragraphs[-1] = role.removeprefix("bare:")
            self.open("", "")
        elif role == "quote_p":
            self.paragraphs[-1] = "quote_more"
            self.open(f"<p{self._mark(start)}{self.style[role]}>", "</p>")
        else:
            tag = "section" if role == "li_more" else "p"
            self.open(f"<{tag}{self._mark(start)}{self.style[role]}>", f"</{tag}>")

    def _cards(self, start: int) -> bool:
        if not self.source.text.startswith(_CARD_STARTS, start):
            return False
        end = self.source.pieces[self.at][4]
        cards = [read_card(line) for line in self.source.slice(start, end).strip().split("\n")]
        wanted = [card for card in cards if card]
        if len(wanted) < len(cards):
            return False
        for card in wanted:
            if card.name not in self.linked:
                self.note("mini_program_unknown", start, card.name)
            self.out.append(card_html(card, self.theme, self.linked))
        self._skip_to("Paragraph")
        return True

    def _skip_to(self, name: str) -> None:
        while self.source.pieces[self.at][:2] != ("end", name):
            self.at += 1

    def _figures(self) -> bool:
        """Set pictures that stand alone in their paragraph as figures with captions."""
        pieces = self.source.pieces
        number, inside, found = self.at + 1, 0, 0
        while pieces[number][:2] != ("end", "Paragraph"):
            what, name, data, *_ = pieces[number]
            if name == "Image":
                inside += 1 if what == "start" else -1
                found += 1
            elif not inside and name != "SoftBreak" and not (name == "Text" and not str(data).strip()):
                return False
            number += 1
        if not found:
            return False
        while self.at < number:
            what, name, data, start, _ = pieces[self.at]
            if (what, name) == ("start", "Image"):
                picture, caption = self.picture(data, start, "img", "missing")
                told = f"<section{self.style['caption']}>{escape(caption)}</section>" if caption else ""
                self.out.append(f"<section{self._mark(start)}{self.style['figure']}>{picture}{told}</section>")
            self.at += 1
        return True

    def heading(self, data: object, start: int) -> None:
        tag = str(cast("Fields", data)["level"]).lower()
        inner = self.style[f"{tag}_in"]
        if inner:
            self.open(f"<{tag}{self._mark(start)}{self.style[tag]}><span{inner}>", f"</span></{tag}>")
        else:
            self.open(f"<{tag}{self._mark(start)}{self.style[tag]}>", f"</{tag}>")

    def rule(self, _data: object, _start: int) -> None:
        self.out.append(f"<hr{self.style['hr']}>")

    def quote(self, data: object, start: int) -> None:
        self.open_then(f"<blockquote{self._mark(start)}{self.style['quote']}>", "</blockquote>", self.paragraphs.pop)
        if data is not None:
            self.out.append(f"<p{self.style['alert']}>{self.words.alerts[str(data)]}</p>")
        self.paragraphs.append("quote_p")

    def open_then(self, opening: str, closing: str, after: Callable[[], object]) -> None:
        """Begin an element; when it ends, do ``after`` too."""
        self.open(opening, closing)
        written = self.stack.pop()

        def both() -> None:
            self.stack.append(written)
            self.close()
            after()

        self.stack.append(both)

    def code_block(self, data: object, start: int) -> None:
        language = str(data["Fenced"]).split(" ")[0].strip() if isinstance(data, dict) else ""
        code = self._raw_until_end("CodeBlock").removesuffix("\n")
        if any(len(line) > _CODE_COLUMNS for line in code.split("\n")):
            self.note("code_wraps", start)
        label = f"<span{self.style['pre_label']}>{escape(language)}</span><br>" if language else ""
        inside = f"{label}<code><span{self.style['pre_in']}>{preformatted(code)}</span></code>"
        self.out.append(f"<pre{self._mark(start)}{self.style['pre']}>{inside}</pre>")

    def html(self, _data: object, start: int) -> None:
        self.html_block(self._raw_until_end("HtmlBlock"), start)

    def _raw_until_end(self, name: str) -> str:
        first = self.at + 1
        self._skip_to(name)
        return "".join(str(piece[2]) for piece in self.source.pieces[first : self.at])

    def list(self, data: object, start: int) -> None:
        number = data if isinstance(data, int) else None
        if not self.lists and self.at not in self.stepped:
            tag = "ul" if number is None else "ol"
            first = f' start="{number}"' if number not in (None, 1) else ""
            self.lists.append(None)
            self.open_then(f"<{tag}{self._mark(start)}{first}{self.style[tag]}>", f"</{tag}>", self.lists.pop)
            return
        part = "list_nested" if self.lists else "list"
        self.lists.append(-1 if number is None else number)
        self.open_then(f"<section{self._mark(start)}{self.style[part]}>", "</section>", self.lists.pop)

    def item(self, _data: object, start: int) -> None:
        number = self.lists[-1]
        if number is None:
            opening, closing = f"<li{self.style['li']}><section{self.style['li_in']}>", "</section></li>"
        else:
            marker = f"<section{self.style['marker']}>{self._marker(number)}</section>"
            opening = f"<section{self._mark(start)}{self.style['item']}>{marker}<section{self.style['item_in']}>"
            closing = "</section></section>"
            self.lists[-1] = number + 1 if number >= 0 else number
        self.open_then(opening, closing, self.paragraphs.pop)
        self.paragraphs.append("bare:li_more")

    def _marker(self, number: int) -> str:
        for what, name, data, *_ in self.source.pieces[self.at + 1 : self.at + 3]:
            if name == "TaskListMarker":
                return "☑" if data else "☐"
            if (what, name) != ("start", "Paragraph"):
                break
        return f"{number}." if number >= 0 else _BULLETS[(len(self.lists) - 1) % len(_BULLETS)]

    def footnote(self, data: object, _start: int) -> None:
        outer, self.out = self.out, []
        self.paragraphs.append("bare:li_more")

        def finish() -> None:
            self.paragraphs.pop()
            self.footnotes[str(data)] = "".join(self.out)
            self.out = outer

        self.stack.append(finish)

    def table(self, data: object, start: int) -> None:
        self.alignments = cast("tuple[str, ...]", data)
        if len(self.alignments) > _TABLE_COLUMNS:
            self.note("table_wide", start, str(len(self.alignments)))
        opening = f"<section{self._mark(start)}{self.style['table_box']}><table{self.style['table']}>"
        self.open(opening, "</tbody></table></section>")

    def table_head(self, _data: object, _start: int) -> None:
        self.column, self.in_head = 0, True
        self.open("<thead><tr>", "</tr></thead><tbody>")

    def _row(self) -> None:
        self.column, self.in_head = 0, False
        self.open("<tr>", "</tr>")

    def table_cell(self, _data: object, _start: int) -> None:
        part = "th" if self.in_head else "td"
        align = self.alignments[self.column] if self.column < len(self.alignments) else "None"
        self.column += 1
        self.open(self.cell[part, align], f"</{part}>")

    def _cell(self, part: str, align: str) -> str:
        style = self.style[part]
        align = align or ("text-align:left" if part == "th" else "")
        return f'<{part}{style[:-1]};{align}">' if align else f"<{part}{style}>"

    def _references(self) -> None:
        if not self.numbers:
            return
        self.out.append(f"<section{self.style['refs']}><p{self.style['refs_title']}>{self.words.references}</p>")
        for (kind, key), number in self.numbers.items():
            content = self.footnotes.get(key, "") if kind == "note" else self._reference(key)
            self.out.append(f"<section{self.style['ref']}>[{number}] {content}</section>")
        self.out.append("</section>")

    def _reference(self, address: str) -> str:
        label = self.labels.get(address, "")
        return f"{escape(label)}: {escape(address)}" if label else escape(address)
