"""A calm highlighter for Markdown: what is structure stands out, what is text stays text."""

import re
from enum import IntEnum

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from wxdesk.ui.composer.marks import FENCE, line_spans, runs
from wxdesk.ui.composer.splices import utf16
from wxdesk.ui.theme import theme_changed, tokens
from wxdesk.ui.typefaces import MONOSPACE


class _Inside(IntEnum):
    """What a line stands in; kept as the state of its block, with the length of a fence above it."""

    TEXT, BACKTICKS, TILDES, MATH, FRONT, HTML = range(6)


_KINDS = 8
_DASHES = re.compile(r"---\s*\Z")
_FRONT_END = re.compile(r"(?:---|\.\.\.)\s*\Z")
_KEY = re.compile(r"[\w-]{1,64}\s{0,8}:")
_HTML = re.compile(r"\s{0,3}</?(?:[A-Za-z][A-Za-z0-9-]{0,32})(?=[\s/>]|\Z)|\s{0,3}<!--")
_MATH = re.compile(r"\s{0,3}\$\$")


class Highlighter(QSyntaxHighlighter):
    """Colours one block at a time, so that a key press costs one line."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats = _formats()
        theme_changed.changed.connect(self._dress)

    def highlightBlock(self, text: str) -> None:
        before = self.previousBlockState()
        inside, length = (_Inside.TEXT, 0) if before < 0 else (_Inside(before % _KINDS), before // _KINDS)
        state = self._goes_on(text, inside, length) if inside else self._begins(text)
        self.setCurrentBlockState(state)

    def _begins(self, text: str) -> int:
        """Colour a line of text, or the first of something longer; returns the state of the next line."""
        if (fence := FENCE.match(text)) is not None:
            self._colour(text, 0, len(text), "code")
            return (_Inside.BACKTICKS if fence[1][0] == "`" else _Inside.TILDES) + _KINDS * min(len(fence[1]), 99)
        if self.currentBlock().blockNumber() == 0 and _DASHES.match(text):
            self._colour(text, 0, len(text), "faint")
            return _Inside.FRONT
        if _MATH.match(text):
            self._colour(text, 0, len(text), "math")
            return _Inside.TEXT if text.strip()[2:].rstrip().endswith("$$") else _Inside.MATH
        if _HTML.match(text) and not text.lstrip().startswith(("<http", "<mailto:")):
            self._colour(text, 0, len(text), "html")
            return _Inside.HTML
        self._colour_line(text)
        return _Inside.TEXT

    def _goes_on(self, text: str, inside: "_Inside", length: int) -> int:
        """Colour a line within something longer; returns the state of the next line."""
        name = {_Inside.MATH: "math", _Inside.HTML: "html", _Inside.FRONT: "front"}.get(inside, "code")
        self._colour(text, 0, len(text), name)
        if inside is _Inside.FRONT:
            if _FRONT_END.match(text):
                self._colour(text, 0, len(text), "faint")
                return _Inside.TEXT
            if (key := _KEY.match(text)) is not None:
                self._colour(text, 0, key.end(), "faint")
        elif (inside is _Inside.MATH and text.rstrip().endswith("$$")) or (inside is _Inside.HTML and not text.strip()):
            return _Inside.TEXT
        elif inside in (_Inside.BACKTICKS, _Inside.TILDES):
            sign, bare = "`" if inside is _Inside.BACKTICKS else "~", text.strip()
            if len(bare) >= length and not bare.strip(sign) and len(text) - len(text.lstrip()) <= 3:
                return _Inside.TEXT
        return inside + _KINDS * length

    def _colour(self, text: str, start: int, end: int, name: str) -> None:
        first = utf16(text, start)
        self.setFormat(first, utf16(text, end) - first, self._format((name,)))

    def _colour_line(self, text: str) -> None:
        narrow = not text or text.isascii() or max(text) <= "\uffff"
        for start, end, names in runs(line_spans(text)):
            first, last = (start, end) if narrow else (utf16(text, start), utf16(text, end))
            self.setFormat(first, last - first, self._format(names))

    def _format(self, names: tuple[str, ...]) -> QTextCharFormat:
        """Return the look of words that are all of ``names``: the last one's, and what the others add to it."""
        known = self._formats.get(names)
        if known is None:
            own = [name for name in names if name not in _OVER]
            known = QTextCharFormat(self._formats[(own[-1],)]) if own else QTextCharFormat()
            for name in names:
                if name in _OVER:
                    known.merge(self._formats[(name,)])
            self._formats[names] = known
        return known

    def _dress(self) -> None:
        self._formats = _formats()
        self.rehighlight()


_OVER = frozenset({"strong", "emphasis", "both", "strike", "table"})
"""What adds to the look of the words it is about: a bold word in a quotation stays one."""


def _formats() -> dict[tuple[str, ...], QTextCharFormat]:
    t = tokens()
    made = {}
    for name, role, bold in (
        ("heading", "accent_strong", True),
        ("card", "accent_strong", True),
        ("picture", "accent_strong", True),
        ("box", "accent_strong", True),
        ("task", "accent_strong", False),
        ("link", "accent_strong", False),
        ("note", "accent_strong", False),
        ("ruby", "accent_strong", False),
        ("math", "info", False),
        ("html", "ink3", False),
        ("front", "ink2", False),
        ("quote", "ink3", False),
        ("faint", "ink3", False),
        ("code", "ink2", False),
    ):
        made[name] = style = QTextCharFormat()
        style.setForeground(t.color(role))
        if bold:
            style.setFontWeight(QFont.Weight.Bold.value)
    for name in _OVER:
        made[name] = style = QTextCharFormat()
        if name in ("strong", "both"):
            style.setFontWeight(QFont.Weight.Bold.value)
        if name in ("emphasis", "both"):
            style.setFontItalic(True)
        if name == "strike":
            style.setFontStrikeOut(True)
    for name in ("code", "math", "html", "table"):
        made[name].setFontFamilies([*MONOSPACE])
    return {(name,): style for name, style in made.items()}
