"""The text of a Qt document as Python sees it, kept by what changed instead of converted whole at each key press."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextDocument

from wxdesk.ui.composer.splices import code_points, utf16

_LAST_NARROW = "\uffff"


class DocumentText(QObject):
    """Follows ``document``; unlike Qt's plain text it keeps no-break spaces, and it counts in code points."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._document = document
        self._text = _plain(document.toRawText())
        self._wide = _wide(self._text)
        document.contentsChange.connect(self._follow)

    @property
    def text(self) -> str:
        return self._text

    def position(self, at: int) -> int:
        """Return where Qt, which counts UTF-16 units, sees the code point ``at``."""
        return utf16(self._text, at) if self._wide else min(at, len(self._text))

    def code_point(self, position: int) -> int:
        """Return which code point Qt's ``position`` is."""
        return code_points(self._text, position) if self._wide else position

    def cursor(self, anchor: int, caret: int) -> QTextCursor:
        """Return a cursor that selects from one code point to another."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(self.position(anchor))
        cursor.setPosition(self.position(caret), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _follow(self, position: int, removed: int, added: int) -> None:
        """Qt may count the end of the document in, and more than changed; what it says was removed is re-read."""
        length = self._document.characterCount() - 1
        start, end = self.code_point(position), self.code_point(position + removed)
        cursor = QTextCursor(self._document)
        cursor.setPosition(min(position, length))
        cursor.setPosition(min(position + added, length), QTextCursor.MoveMode.KeepAnchor)
        gone, come = self._text[start:end], _plain(cursor.selectedText())
        if gone == come:
            return
        self._text = self._text[:start] + come + self._text[end:]
        self._wide += _wide(come) - _wide(gone)
        if len(self._text) + self._wide != length:
            self._text = _plain(self._document.toRawText())
            self._wide = _wide(self._text)


def _plain(raw: str) -> str:
    return raw.replace("\u2029", "\n").replace("\u2028", "\n")


def _wide(text: str) -> int:
    """Count the characters that take two UTF-16 units."""
    return 0 if text.isascii() else sum(sign > _LAST_NARROW for sign in text)
