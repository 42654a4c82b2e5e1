"""Brings the columns of a table in line once the caret has left it."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from wxdesk.ui.composer.document_text import DocumentText
from wxdesk.ui.composer.spacing import put
from wxdesk.ui.composer.table_edits import formatted
from wxdesk.ui.composer.tables import table_at


class TableTidier(QObject):
    """Remembers where in a table was typed last; ``caret`` tells where the caret is, ``insert`` replaces text."""

    def __init__(self, written: DocumentText, caret: Callable[[], QTextCursor], parent: QObject) -> None:
        super().__init__(parent)
        self._written = written
        self._caret = caret
        self._typed: QTextCursor | None = None

    def note(self) -> None:
        """Call when the user has changed the text at the caret."""
        cursor = self._caret()
        self._typed = QTextCursor(cursor) if "|" in cursor.block().text() else None

    def forget(self) -> None:
        """Call when the text was changed by others: undo is not to be answered with a change."""
        self._typed = None

    def look(self) -> None:
        """Call when the caret has moved."""
        if self._typed is None:
            return
        text, written = self._written.text, self._written
        at = written.code_point(self._typed.position())
        table = table_at(text, at)
        if table is not None and table.start <= written.code_point(self._caret().position()) <= table.end:
            return
        self._typed = None
        edit = formatted(text, at, at) if table is not None else None
        if edit is not None and edit.text != text[edit.start : edit.end]:
            put(written.cursor(edit.start, edit.end), edit.text)
