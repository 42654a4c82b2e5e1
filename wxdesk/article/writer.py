"""Blocks of an article, written as HTML that WeChat keeps, every style inline."""

from collections.abc import Iterable, Sequence
from itertools import islice
from typing import cast

from wxdesk.article.block import Block
from wxdesk.article.colouring import LONGEST_CODE, coloured
from wxdesk.article.drawing import Program
from wxdesk.article.escaping import escape, with_fixed_blanks
from wxdesk.article.fences import KINDS, Mark, mark_in
from wxdesk.article.inlines import ResolveImage
from wxdesk.article.sanitise import kept_html
from wxdesk.article.source import Fields, Source
from wxdesk.article.tables import Tables
from wxdesk.article.themes import Theme
from wxdesk.article.words import Words
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.writing import LinkedCard

_CODE_COLUMNS = 42
"""What a phone of 375 pt shows without wrapping, in the themes' sizes."""

_APART = frozenset({"Paragraph", "Heading", "Item", "TableCell", "DefinitionListTitle", "DefinitionListDefinition"})
"""Whose words are not run together with those of the next in the digest."""


class Writer(Tables):
    """Turns the pieces of a source into HTML, block by block. ``lines`` adds ``data-line``, for a preview."""

    def __init__(
        self,
        source: Source,
        theme: Theme,
        resolve_image: ResolveImage,
        words: Words,
        *,
        cards: Sequence[LinkedCard] = (),
        lines: bool = False,
    ) -> None:
        super().__init__(source, theme, resolve_image, words, cards)
        self.lines = lines
        self.box_ends: list[int] = []
        self.on_leaf = {**self.on_leaf, "Rule": self.rule}
        self.on_start = {
            **self.on_start,
            "Paragraph": self.paragraph,
            "Heading": self.heading,
            "BlockQuote": self.quote,
            "CodeBlock": self.code_block,
            "HtmlBlock": self.html,
        }

    def block(self, first: int, after: int) -> Block:
        """Write the pieces from ``first`` until ``after``: a block that stands in no other, or several in one element.

        Only the author's own HTML can break the rules, and is cleaned; what is refused then is left out with a note.
        """
        count, formulas, programs = len(self.numbers), self.formulas, self.programs
        html = self._write(first, after)
        if self.own_html:
            try:
                html = kept_html(html)
                self.footnotes = {key: kept_html(text) for key, text in self.footnotes.items()}
            except WxdeskError as refusal:
                self.numbers = dict(islice(self.numbers.items(), count))
                self.formulas, self.programs, self.html_refused = formulas, programs, True
                html = self._write(first, after)
                self.html_refused = False
                self.note(refusal.code, self.source.pieces[first][3])
        return self.told(html, self.source.line(self.source.pieces[first][3]))

    def _write(self, first: int, after: int) -> str:
        self.begin()
        pieces = self.source.pieces
        self.at = first
        while self.at < after:
            what, name, data, start, _end = pieces[self.at]
            if name in _APART:
                self.part()
            if what == "end":
                self.close()
            else:
                (self.on_start if what == "start" else self.on_leaf)[name](data, start)
            self.at += 1
        return "".join(self.out)

    def heading(self, data: object, start: int) -> None:
        tag = str(cast("Fields", data)["level"]).lower()
        inner = self.style[f"{tag}_in"]
        if inner:
            opening = f"<{tag}{self.mark(start)}{self.style[tag]}><span{inner}>"
            self.open_then(opening, f"</span></{tag}>", self._leave_plate)
            self.style = self.theme.on_plate
        else:
            self.open(f"<{tag}{self.mark(start)}{self.style[tag]}>", f"</{tag}>")

    def _leave_plate(self) -> None:
        self.style = self.theme.attributes

    def rule(self, _data: object, _start: int) -> None:
        self.out.append(f"<hr{self.style['hr']}>")

    def quote(self, data: object, start: int) -> None:
        if data is not None:
            kind = str(data).lower()
            self._box(kind, self.words.boxes[kind], start)
            return
        part = "quote_within" if self.roles else "quote"
        self.open_then(f"<blockquote{self.mark(start)}{self.style[part]}>", "</blockquote>", self.roles.pop)
        self.roles.append(["quote_p", "p", "quote_more", "p"])

    def _box(self, kind: str, title: str, start: int) -> None:
        self.open_then(f"<section{self.mark(start)}{self.style[f'box_{kind}']}>", "</section>", self.roles.pop)
        self.out.append(f"<p{self.style[f'box_{kind}_title']}>{escape(title)}</p>")
        self.roles.append([f"box_{kind}_p", "p", f"box_{kind}_more", "p"])

    def html(self, _data: object, start: int) -> None:
        mark = mark_in(self.source.pieces[self.at + 1][2], self.source.marks) if self.source.marks else None
        if mark is None:
            self.html_block(self._raw_until_end("HtmlBlock"), start)
            return
        if self.at in self.source.boxes:
            self._open_mark(mark, start)
        elif self.box_ends and self.at == self.box_ends[-1]:
            self.box_ends.pop()
            self.close()
        else:
            self.note("box_unmatched", start, mark.written.strip())
            self.out.append(f"<p{self.style['p']}>{escape(mark.written.strip())}</p>")
        self.skip_to("HtmlBlock")

    def _open_mark(self, mark: Mark, start: int) -> None:
        self.box_ends.append(self.source.boxes[self.at])
        if mark.kind == "slides":
            self.sliding += 1
            self.open_then(f"<section{self.mark(start)}{self.style['slides']}>", "</section>", self._end_slides)
            self.roles.append(["slide", "section", "slide", "section"])
            return
        kind = mark.kind if mark.kind in KINDS else "note"
        if kind != mark.kind:
            self.note("box_unknown", start, mark.kind)
        title = mark.title or (self.words.boxes[kind] if kind == mark.kind else mark.kind)
        self._box(kind, title, start)

    def _end_slides(self) -> None:
        self.sliding -= 1
        self.roles.pop()

    def code_block(self, data: object, start: int) -> None:
        language = str(data["Fenced"]).replace(",", " ").split(" ")[0].strip() if isinstance(data, dict) else ""
        code = self._raw_until_end("CodeBlock").removesuffix("\n").expandtabs(4)
        if any(len(line) > _CODE_COLUMNS for line in code.split("\n")):
            self.note("code_wraps", start)
        shown = with_fixed_blanks(code)
        html = self._coloured(code, shown, language, start) or escape(shown).replace("\n", "<br>")
        label = f"<span{self.style['pre_label']}>{escape(language)}</span><br>" if language else ""
        inside = f"{label}<code><span{self.style['pre_in']}>{html}</span></code>"
        self.out.append(f"<pre{self.mark(start)}{self.style['pre']}>{inside}</pre>")

    def _coloured(self, code: str, shown: str, language: str, start: int) -> str | None:
        if not language:
            return None
        if len(code) > LONGEST_CODE:
            self.note("code_not_coloured", start)
            return None
        if not self.takes_program():
            self.note("code_above_limit", start)
            return None
        if self.puts_off(Program(code, language.casefold())):
            return None
        return coloured(code, shown, language, self.style)

    def _raw_until_end(self, name: str) -> str:
        first = self.at + 1
        self.skip_to(name)
        return "".join(str(piece[2]) for piece in self.source.pieces[first : self.at])

    def references(self, labels: dict[str, str], footnotes: dict[str, str]) -> str:
        """Write the list of what has a number, at the end of the article."""
        if not self.numbers:
            return ""
        entries = "".join(self._entries(labels, footnotes))
        title = f"<p{self.style['refs_title']}>{self.words.references}</p>"
        return f"<section{self.style['refs']}>{title}{entries}</section>"

    def _entries(self, labels: dict[str, str], footnotes: dict[str, str]) -> Iterable[str]:
        for (kind, key), number in self.numbers.items():
            if kind == "note":
                content = footnotes.get(key, "")
            else:
                content = f"{escape(labels[key])}: {escape(key)}" if labels.get(key) else escape(key)
            yield f"<section{self.style['ref']}>[{number}] {content}</section>"
