"""The Markdown editor: a text field whose undo is the post's, and that takes pictures and files."""

import re
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QKeyCombination, QMimeData, Qt, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from wxdesk.services.reading import ARTICLES
from wxdesk.ui.composer.formatting import Edit, continued
from wxdesk.ui.composer.highlighter import Highlighter
from wxdesk.ui.composer.splices import code_points, splice, utf16
from wxdesk.ui.theme import font, metrics

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".heic", ".heif", ".tif", ".tiff", ".avif", ".svg")
PASTE_PLAIN = QKeyCombination(Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_V)
LONGEST_AT_ONCE = 100_000
"""Characters; with more the window would stand still."""


LINE_PERCENT = 135


class BodyEditor(QTextEdit):
    """Text in, text out: ``edited`` carries what the user made of it and the caret, never what the program set."""

    edited = Signal(str, int)
    files_offered = Signal(list)
    picture_pasted = Signal(QImage)
    pasted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = False
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setProperty("card", "true")
        style = font()
        style.setPixelSize(metrics().px(14))
        self.setFont(style)
        self.document().setDefaultFont(style)
        self._space_lines()
        self._highlighter = Highlighter(self.document())
        self.textChanged.connect(self._tell)

    @property
    def text(self) -> str:
        """What is written; unlike Qt's plain text it keeps no-break spaces."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    @property
    def selection(self) -> tuple[int, int]:
        """Start and end of the selection, in code points."""
        cursor, text = self.textCursor(), self.text
        return code_points(text, cursor.selectionStart()), code_points(text, cursor.selectionEnd())

    def load(self, text: str) -> None:
        """Show another text from its beginning."""
        if text != self.text:
            self._setting = True
            self.setPlainText(text)
            self._space_lines()
            self._setting = False

    def show_text(self, text: str) -> None:
        """Follow a change of the same text, touching only what differs; the view does not jump."""
        old = self.text
        if text == old:
            return
        change = splice(old, text)
        cursor = self._cursor(old, change.start, change.caret_before)
        self._setting = True
        cursor.insertText(change.inserted)
        self._setting = False

    def place_caret(self, at: int) -> None:
        """Put the caret at the code point ``at`` and show it."""
        self.setTextCursor(self._cursor(self.text, at, at))
        self.ensureCursorVisible()

    def go_to_line(self, line: int) -> None:
        """Select line ``line``, counted from 1."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        self.setFocus()

    def apply(self, edit: Edit) -> None:
        """Make a replacement as if it had been typed, and select what it says."""
        if self.isReadOnly():
            return
        cursor = self._cursor(self.text, edit.start, edit.end)
        cursor.insertText(edit.text)
        self.setTextCursor(self._cursor(self.text, edit.anchor, edit.caret))
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.keyCombination() == PASTE_PLAIN:
            self.paste_plain()
            return
        if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator) and self._continue_list():
            return
        super().keyPressEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasImage() or bool(local_files(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = local_files(source)
        if self.isReadOnly():
            return
        if files:
            self.files_offered.emit(files)
        elif source.hasImage() and is_only_picture(source):
            self.picture_pasted.emit(QImage(source.imageData()))
        elif self._is_formed(source):
            self.pasted.emit(source.html(), source.text())
        else:
            self._insert_plain(source.text())

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is written here is Markdown: other programs, and we ourselves, get it as plain text."""
        data = QMimeData()
        chosen = self.textCursor().selectedText()
        data.setText(chosen.replace("\u2029", "\n").replace("\u2028", "\n"))
        return data

    def paste_plain(self) -> None:
        """Paste the words on the clipboard without any form (Ctrl Shift V)."""
        text = QApplication.clipboard().mimeData().text()
        if self.isReadOnly() or not text:
            return
        if len(text) > LONGEST_AT_ONCE:
            self.pasted.emit("", text)
        else:
            self._insert_plain(text)

    def _is_formed(self, source: QMimeData) -> bool:
        """Whether what is pasted has a form to translate: not in a program, nor when it is another editor's text."""
        if source.hasFormat("vscode-editor-data") or in_code(self.text, self.selection[0]):
            return len(source.text()) > LONGEST_AT_ONCE
        return source.hasHtml() or "\t" in source.text() or len(source.text()) > LONGEST_AT_ONCE

    def _insert_plain(self, text: str) -> None:
        self.textCursor().insertText(text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", ""))
        self.ensureCursorVisible()

    def _space_lines(self) -> None:
        """Give every line room; lines made by Return take it from the one before."""
        spaced = QTextBlockFormat()
        spaced.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(spaced)

    def _continue_list(self) -> bool:
        cursor = self.textCursor()
        block = cursor.block()
        if self.isReadOnly() or cursor.hasSelection() or not cursor.atBlockEnd():
            return False
        start = continued(block.text())
        if start is None:
            return False
        if start:
            cursor.insertText(f"\n{start}")
        else:
            cursor.select(QTextCursor.SelectionType.LineUnderCursor)
            cursor.removeSelectedText()
        self.ensureCursorVisible()
        return True

    def _cursor(self, text: str, anchor: int, caret: int) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(utf16(text, anchor))
        cursor.setPosition(utf16(text, caret), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _tell(self) -> None:
        if not self._setting:
            text = self.text
            self.edited.emit(text, code_points(text, self.textCursor().position()))


def local_files(source: QMimeData) -> list[Path]:
    """Return the pictures and the files of articles that are dragged or pasted."""
    paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in PICTURES + ARTICLES]


def is_only_picture(source: QMimeData) -> bool:
    """Tell whether a picture was copied: browsers put its address beside it, in HTML that says nothing else."""
    if not source.hasHtml():
        return not source.hasText()
    html = source.html()
    return len(html) < 20_000 and not re.sub(r"<[^<>]*>", "", html).strip() and html.lower().count("<img") == 1


def in_code(text: str, at: int) -> bool:
    """Tell whether the place ``at`` lies within a fenced program."""
    return len(re.findall(r"^(?:```|~~~)", text[:at], re.MULTILINE)) % 2 == 1


def png(image: QImage) -> bytes:
    """Return a picture from the clipboard as a PNG file; a large one takes too long for the GUI thread."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
