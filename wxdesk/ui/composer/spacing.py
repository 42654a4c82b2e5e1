"""Lines of the Markdown with room between them, whoever put them in."""

from PySide6.QtGui import QTextBlockFormat, QTextCursor

LINE_PERCENT = 135


def put(cursor: QTextCursor, words: str) -> None:
    """Put ``words`` in the place of what is selected; Qt gives lines made in this way none of the others' room."""
    cursor.beginEditBlock()
    start = cursor.selectionStart()
    cursor.insertText(words)
    come = QTextCursor(cursor)
    come.setPosition(start)
    come.setPosition(cursor.position(), QTextCursor.MoveMode.KeepAnchor)
    if not _is_spaced(come):
        space(come)
    cursor.endEditBlock()


def space(cursor: QTextCursor) -> None:
    """Give the lines that are selected their room."""
    spaced = QTextBlockFormat()
    spaced.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    cursor.mergeBlockFormat(spaced)


def _is_spaced(cursor: QTextCursor) -> bool:
    block, last = (cursor.document().findBlock(at) for at in (cursor.selectionStart(), cursor.selectionEnd()))
    while block.blockFormat().lineHeight() == LINE_PERCENT:
        if block == last:
            return True
        block = block.next()
    return False
