"""The Markdown editor: a text field whose undo is the post's, and that takes pictures and files."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Signal
from PySide6.QtGui import QImage, QKeyEvent, QKeySequence, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from wxdesk.ui.composer.formatting import Edit, continued
from wxdesk.ui.composer.highlighter import Highlighter
from wxdesk.ui.composer.splices import code_points, splice, utf16
from wxdesk.ui.theme import font, metrics

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".heic", ".heif", ".tif", ".tiff", ".avif")
MARKDOWN = (".md", ".markdown", ".mdown", ".txt")


LINE_PERCENT = 135


class BodyEditor(QTextEdit):
    """Text in, text out: ``edited`` carries what the user made of it and the caret, never what the program set."""

    edited = Signal(str, int)
    files_offered = Signal(list)
    picture_pasted = Signal(bytes)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = False
        self._plain = False
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

    def show_plain(self, plain: bool) -> None:
        """Take what is written as plain words, or as Markdown."""
        if plain != self._plain:
            self._plain = plain
            self._highlighter.setDocument(None if plain else self.document())

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
        elif source.hasImage() and not source.hasText():
            self.picture_pasted.emit(png(source))
        else:
            text = source.text().replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
            self.textCursor().insertText(text)
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
        if self.isReadOnly() or self._plain or cursor.hasSelection() or not cursor.atBlockEnd():
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
    """Return the pictures and Markdown files that are dragged or pasted."""
    paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in PICTURES + MARKDOWN]


def png(source: QMimeData) -> bytes:
    """Return a picture from the clipboard as a PNG file."""
    image = source.imageData()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if isinstance(image, QImage):
        image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
