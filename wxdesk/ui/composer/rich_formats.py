"""How blocks and letters look in the rich view, and what their formats say of them."""

from functools import lru_cache

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetricsF,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextLength,
    QTextList,
    QTextTable,
)

from wxdesk.ui.composer.rich_model import PLAIN, Look
from wxdesk.ui.theme import Metrics, Tokens, metrics, tokens
from wxdesk.ui.typefaces import MONOSPACE

_OWN = QTextFormat.Property.UserProperty.value
SEGMENT, KIND, LANGUAGE, LOOSE, MARKS, LINK, TITLE, PICTURE, ALT, ALIGNS = range(_OWN + 1, _OWN + 11)
HEADINGS = {"h1": 22, "h2": 18, "h3": 16, "h4": 15, "h5": 14, "h6": 14}
TEXT_SIZE = 14
SPACING = 0.35
"""Between two lines, as a share of a letter's height: a share of the line's would grow with a picture in it."""


def kind_of(block: QTextBlock) -> str:
    """Return what a block of the document is; "" where it was never told."""
    return str(block.blockFormat().property(KIND) or "")


def segment_of(block: QTextBlock) -> int:
    """Return the segment of the text that a block outside tables belongs to; 0 for none."""
    return int(block.blockFormat().property(SEGMENT) or 0) if block.isValid() else 0


def list_of(block: QTextBlock) -> QTextList | None:
    """Return the list that a block is an item of; Qt's own signature does not say that there may be none."""
    return block.textList()


def table_of(cursor: QTextCursor) -> QTextTable | None:
    """Return the table that a cursor stands in."""
    return cursor.currentTable()


def block_format(kind: str, segment: int, *, language: str = "", loose: bool = False) -> QTextBlockFormat:
    """Return the format of a block of ``kind`` that belongs to ``segment`` of the text."""
    m, t = metrics(), tokens()
    made = QTextBlockFormat()
    made.setProperty(SEGMENT, segment)
    made.setProperty(KIND, kind)
    made.setProperty(LANGUAGE, language)
    made.setProperty(LOOSE, loose)
    between = SPACING * QFontMetricsF(char_format(PLAIN, kind).font()).height()
    made.setLineHeight(between, QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
    made.setTopMargin(m.grid(3) if kind in HEADINGS else m.grid(1) if kind not in ("code", "item") else 0)
    made.setBottomMargin(m.grid(2) if kind not in ("code", "item") else m.px(1))
    if kind == "quote":
        made.setLeftMargin(m.grid(4))
        made.setBackground(QBrush(t.color("neutral_soft")))
    elif kind in ("code", "chip"):
        made.setLeftMargin(m.grid(1))
        made.setBackground(QBrush(t.color("neutral_soft")))
    elif kind == "rule":
        length = QTextLength(QTextLength.Type.PercentageLength, 100)
        made.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth, length)
    return made


def char_format(look: Look, kind: str) -> QTextCharFormat:
    """Return the format of letters that look so in a block of ``kind``."""
    return QTextCharFormat(_char_format(look, kind, tokens(), metrics()))


@lru_cache(maxsize=512)
def _char_format(look: Look, kind: str, t: Tokens, m: Metrics) -> QTextCharFormat:
    made = QTextCharFormat()
    font = QFont()
    font.setPixelSize(m.px(HEADINGS.get(kind, TEXT_SIZE)))
    made.setProperty(QTextFormat.Property.FontPixelSize, font.pixelSize())
    made.setProperty(MARKS, " ".join(sorted(look.marks)))
    for name, words in ((LINK, look.link), (TITLE, look.title), (PICTURE, look.picture), (ALT, look.alt)):
        made.setProperty(name, words)
    bold = look.has("strong") or kind in HEADINGS or kind == "head"
    made.setFontWeight(QFont.Weight.Bold.value if bold else QFont.Weight.Normal.value)
    made.setFontItalic(look.has("emphasis"))
    made.setFontStrikeOut(look.has("strike"))
    made.setForeground(t.color("ink"))
    if look.has("code") or look.has("raw") or kind == "code":
        made.setFontFamilies([*MONOSPACE])
        made.setForeground(t.color("ink3" if look.has("raw") else "ink"))
    if look.has("code"):
        made.setBackground(t.color("neutral_soft"))
    if kind == "chip":
        made.setForeground(t.color("ink2"))
    if look.link:
        made.setForeground(t.color("accent_strong"))
        made.setFontUnderline(True)
    return made


def look_of(style: QTextCharFormat) -> Look:
    """Return what a format of letters says of them."""
    marks = str(style.property(MARKS) or "")
    if not marks and not style.hasProperty(LINK):
        return PLAIN
    link, title, picture, alt = (str(style.property(name) or "") for name in (LINK, TITLE, PICTURE, ALT))
    return Look(frozenset(marks.split()), link, title, picture, alt)


def alignment(align: str) -> Qt.AlignmentFlag:
    return {"r": Qt.AlignmentFlag.AlignRight, "c": Qt.AlignmentFlag.AlignHCenter}.get(align, Qt.AlignmentFlag.AlignLeft)
