"""The words of an article without their markup, for where the platform takes plain text only."""

import re

from wxdesk.article.extents import after, closing, is_row
from wxdesk.article.fences import KINDS, Mark, mark_in, unmarked
from wxdesk.article.phrases import plainly
from wxdesk.article.source import Source, read

_BLOCKS = frozenset({"Paragraph", "Heading", "CodeBlock", "Table", "BlockQuote", "List", "DefinitionList", "HtmlBlock"})
_LINES = frozenset({"TableRow", "TableHead", "Item", "DefinitionListTitle", "DefinitionListDefinition"})
_WITHOUT = frozenset({"Image", "MetadataBlock"})
_ALERT = re.compile(r"\[!(?:note|tip|important|warning|caution)\][+-]?[ \t]*", re.IGNORECASE)
_BREAK = re.compile(r"<br\b", re.IGNORECASE)
_UNREAD = re.compile(r"<(script|style|rt|rp)\b", re.IGNORECASE)
_ENDINGS = {"script": ("</script",), "style": ("</style",), "rt": ("</rt", "</ruby"), "rp": ("</rp", "</ruby")}


def plain_words(markdown: str) -> str:
    """Return the text of ``markdown`` line by line: without pictures, tags and signs, with the marks of lists.

    A formula stays as it was written, and a footnote as its number. Titles of boxes are lines of their own.
    """
    words = _Words(read(markdown))
    at = 0
    while at < len(words.source.pieces):
        at = words.take(at)
    return "\n".join(line.rstrip() for line in words.text.split("\n")).strip()


class _Words:
    """The text so far, and the number of the next item in each open list (None for dots)."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self._parts: list[str] = []
        self._numbers: list[int | None] = []
        self._code = False
        self._last: dict[str, int] = {}

    @property
    def text(self) -> str:
        return "".join(self._parts)

    def take(self, at: int) -> int:
        """Take the piece at ``at``, or the whole of the element that begins there; return where to go on."""
        what, name, data, *_ = self.source.pieces[at]
        if name == "CodeBlock":
            self._code = what == "start"
        if what == "leaf":
            return self._leaf(at)
        if what == "end":
            self._end(name)
        elif name == "HtmlBlock":
            return self._html(at)
        elif name in _WITHOUT or (name == "Paragraph" and is_row(self.source, at)):
            return after(self.source, at)
        else:
            self._begin(name, data)
        return at + 1

    def _begin(self, name: str, data: object) -> None:
        if name == "List":
            if self._numbers:
                self._break(1)
            self._numbers.append(data if isinstance(data, int) else None)
        elif name == "Item":
            self._parts.append(self._mark())
        elif name == "FootnoteDefinition":
            self._parts.append(f"[{data}] ")

    def _end(self, name: str) -> None:
        if name == "List":
            self._numbers.pop()
        if name == "TableCell":
            self._parts.append("  ")
        elif name in _LINES or (name in _BLOCKS and self._numbers):
            self._break(1)
        elif name in _BLOCKS:
            self._break(2)

    def _break(self, lines: int) -> None:
        """End the text with so many ends of lines."""
        while self._parts and not self._parts[-1].strip("\n"):
            self._parts.pop()
        if self._parts:
            self._parts[-1] = self._parts[-1].rstrip("\n") + "\n" * lines

    def _mark(self) -> str:
        indent = "  " * (len(self._numbers) - 1)
        number = self._numbers[-1] if self._numbers else None
        if number is None:
            return f"{indent}· "
        self._numbers[-1] = number + 1
        return f"{indent}{number}. "

    def _leaf(self, at: int) -> int:
        _what, name, data, start, _end = self.source.pieces[at]
        if name == "Text":
            self._parts.append(str(data) if self._code else self._read(str(data), at, start))
        elif name != "InlineHtml":
            self._parts.append(_written(name, data))
        elif _BREAK.match(str(data)):
            self._parts.append("\n")
        elif unread := _UNREAD.match(str(data)):
            return max(at, self._closing(at, unread[1].lower())) + 1
        return at + 1

    def _read(self, text: str, at: int, start: int) -> str:
        """Return ``text`` without our own signs; what was escaped means itself."""
        raw = text.encode()
        if self.source.text[start : start + len(raw)] != raw:
            return text
        before = [piece[:2] for piece in self.source.pieces[max(0, at - 2) : at]]
        if before == [("start", "BlockQuote"), ("start", "Paragraph")] and (alert := _ALERT.match(text)):
            text = text.removeprefix(alert[0])
        return plainly(text)

    def _html(self, at: int) -> int:
        """Take a block of HTML; one that leaves a program open goes on to where that ends."""
        source, end = self.source, after(self.source, at)
        raw = "".join(str(piece[2]) for piece in source.pieces[at + 1 : end - 1])
        if source.marks and (mark := mark_in(raw, source.marks)):
            self._block(_title(mark))
            return end
        if (left_open := _left_open(raw)) and (last := self._closing(at, left_open)):
            end = next(each for each in range(last, len(source.pieces)) if source.pieces[each][0] == "end") + 1
            raw = source.slice(source.pieces[at][3], source.pieces[end - 1][4])
        from wxdesk.article.html_words import words_of_html  # its parser is not needed where there is no HTML

        self._block(words_of_html(unmarked(raw, source.marks)))
        return end

    def _closing(self, at: int, name: str) -> int:
        """Return the piece that ends the element ``name`` which begins at ``at``, 0 without one."""
        if name not in self._last:  # ten thousand may be left open: the text is searched once
            self._last[name] = max(self.source.text.lower().rfind(ending.encode()) for ending in _ENDINGS[name])
        return closing(self.source, at, _ENDINGS[name]) if self._last[name] > self.source.pieces[at][3] else 0

    def _block(self, words: str) -> None:
        if words:
            self._parts.append(words)
            self._end("HtmlBlock")


def _written(name: str, data: object) -> str:
    if name in ("SoftBreak", "HardBreak"):
        return "\n"
    if name == "TaskListMarker":
        return "☑ " if data else "☐ "
    if name == "FootnoteReference":
        return f"[{data}]"
    if name == "DisplayMath":
        return str(data).strip()
    return str(data) if name in ("Code", "InlineMath") else ""


def _title(mark: Mark) -> str:
    """Return what the head of a box says in the author's own words."""
    if mark.kind == "slides":
        return ""
    return mark.title or ("" if mark.kind in KINDS else mark.kind)


def _left_open(html: str) -> str:
    """Return the name of the program that ``html`` begins and does not end, "" without one."""
    lower = html.lower()
    return next((name for name in ("script", "style") if lower.rfind(f"<{name}") > lower.rfind(f"</{name}")), "")
