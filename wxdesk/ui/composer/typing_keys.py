"""What a key does besides typing its letter: lists, tables, lines that move, selections that are wrapped."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from wxdesk.ui.composer import lists, table_edits
from wxdesk.ui.composer.formatting import Edit
from wxdesk.ui.composer.wrapping import PAIRS, wrapped


def edit_for_key(event: QKeyEvent, text: str, start: int, end: int) -> Edit | None:
    """Return what the key press makes of the text, or None where it does the usual."""
    key = event.key()
    bare = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator):
        return table_edits.enter(text, start, end) or lists.enter(text, start, end)
    if key == Qt.Key.Key_Backspace and not bare:
        return lists.backspace(text, start, end)
    if key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and bare == Qt.KeyboardModifier.AltModifier:
        return lists.move_lines(text, start, end, -1 if key == Qt.Key.Key_Up else 1)
    return wrapped(text, start, end, event.text()) if event.text() in PAIRS else None


def edit_for_tab(event: QKeyEvent, text: str, start: int, end: int) -> Edit | None:
    """Return what Tab or Shift+Tab makes of an item or a cell; None elsewhere, where it moves the focus."""
    if event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
        return None
    if event.key() == Qt.Key.Key_Tab:
        return table_edits.next_cell(text, start, end) or lists.indent(text, start, end)
    return table_edits.next_cell(text, start, end, -1) or lists.outdent(text, start, end)


def is_tab(event: QKeyEvent) -> bool:
    return event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
