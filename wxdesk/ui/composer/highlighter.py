"""A calm highlighter for Markdown: what is structure stands out, what is text stays text."""

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from wxdesk.ui.composer.splices import utf16
from wxdesk.ui.theme import MONOSPACE, theme_changed, tokens

_TEXT, _FENCED = 0, 1
_FENCE = re.compile(r"\s{0,3}(```|~~~)")
_LINES = (
    ("heading", re.compile(r"\s{0,3}#{1,6}(\s|$).*")),
    ("card", re.compile(r"\s*\{(?:mini-program|小程序)[:：].*\}\s*$")),
    ("quote", re.compile(r"\s{0,3}>.*")),
    ("faint", re.compile(r"\s*\|?[\s:|-]*-{3,}[\s:|-]*$")),
)
_SPANS = (
    ("strong", re.compile(r"\*\*(?=\S)(?:.+?)(?<=\S)\*\*|__(?=\S)(?:.+?)(?<=\S)__")),
    ("emphasis", re.compile(r"(?<![*\w])\*(?![\s*])[^*]+(?<!\s)\*(?![*\w])|(?<!\w)_(?![\s_])[^_]+(?<!\s)_(?!\w)")),
    ("code", re.compile(r"(`+)(?!`).+?(?<!`)\1(?!`)")),
    ("link", re.compile(r"(?<!!)\[[^\]]*\]\([^)]*\)|<https?://[^>\s]+>")),
    ("picture", re.compile(r"!\[[^\]]*\]\([^)]*\)")),
    ("faint", re.compile(r"^\s*(?:[-*+]|\d+[.)])(?=\s)")),
)


class Highlighter(QSyntaxHighlighter):
    """Colours one block at a time, so that a key press costs one line."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats = _formats()
        theme_changed.changed.connect(self._dress)

    def highlightBlock(self, text: str) -> None:
        fence = bool(_FENCE.match(text))
        inside = self.previousBlockState() == _FENCED
        self.setCurrentBlockState(_FENCED if inside != fence else _TEXT)
        if inside or fence:
            self._colour(text, 0, len(text), "code")
            return
        for name, pattern in _LINES:
            if pattern.match(text):
                self._colour(text, 0, len(text), name)
                if name != "quote":
                    return
        for name, pattern in _SPANS:
            for found in pattern.finditer(text):
                self._colour(text, found.start(), found.end(), name)

    def _colour(self, text: str, start: int, end: int, name: str) -> None:
        first = utf16(text, start)
        self.setFormat(first, utf16(text, end) - first, self._formats[name])

    def _dress(self) -> None:
        self._formats = _formats()
        self.rehighlight()


def _formats() -> dict[str, QTextCharFormat]:
    t = tokens()
    made = {}
    for name, role, bold in (
        ("heading", "accent_strong", True),
        ("card", "accent_strong", True),
        ("picture", "accent_strong", True),
        ("link", "accent_strong", False),
        ("quote", "ink3", False),
        ("faint", "ink3", False),
        ("code", "ink2", False),
        ("strong", "ink", True),
        ("emphasis", "ink", False),
    ):
        made[name] = style = QTextCharFormat()
        style.setForeground(t.color(role))
        if bold:
            style.setFontWeight(QFont.Weight.Bold.value)
    made["emphasis"].setFontItalic(True)
    made["code"].setFontFamilies([*MONOSPACE])
    return made
