"""How stretches of a text are marked that were found, or are misspelt."""

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from wxdesk.ui.theme import tokens


def marked(kind: str, cursor: QTextCursor) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    made.cursor = cursor
    style = QTextCharFormat()
    if kind == "found":
        style.setBackground(tokens().color("warn_line"))
    else:
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SpellCheckUnderline)
        style.setUnderlineColor(tokens().color("bad"))
    made.format = style
    return made
