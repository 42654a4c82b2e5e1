"""The Markdown editor: a text field whose undo is the post's, and that takes pictures and files."""

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QKeyCombination, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QApplication, QMenu, QTextEdit, QWidget

from wxdesk.services.reading import ARTICLES, within_limits
from wxdesk.ui.composer.bars import show_bar
from wxdesk.ui.composer.document_text import DocumentText
from wxdesk.ui.composer.formats import Format
from wxdesk.ui.composer.formatting import Edit
from wxdesk.ui.composer.highlighter import Highlighter
from wxdesk.ui.composer.marking import marked
from wxdesk.ui.composer.place_menu import Extend, place_menu
from wxdesk.ui.composer.spacing import put, space
from wxdesk.ui.composer.splices import splice
from wxdesk.ui.composer.stretches import Stretch
from wxdesk.ui.composer.table_edits import pasted
from wxdesk.ui.composer.tables import table_at
from wxdesk.ui.composer.tidying import TableTidier
from wxdesk.ui.composer.typing_keys import edit_for_key, edit_for_tab, is_tab
from wxdesk.ui.theme import font, metrics

PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".heic", ".heif", ".tif", ".tiff", ".avif", ".svg")
PASTE_PLAIN = QKeyCombination(Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_V)
LONGEST_AT_ONCE = 100_000
"""Characters; with more the window would stand still."""


class BodyEditor(QTextEdit):
    """Text in, text out: ``edited`` carries what the user made of it and the caret, never what the program set."""

    edited = Signal(str, int)
    files_offered = Signal(list)
    picture_pasted = Signal(QImage)
    pasted = Signal(str, str)
    composing = Signal(bool)
    """An input method has begun, or ended, to compose what is not in the text yet."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = False
        self._plain = False
        self._leaving = False
        self.context_menus: list[Extend] = []
        self._marks: dict[str, list[QTextEdit.ExtraSelection]] = {}
        self._written = DocumentText(self.document())
        self._told = self._written.text
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setProperty("card", "true")
        style = font()
        style.setPixelSize(metrics().px(14))
        self.setFont(style)
        self.document().setDefaultFont(style)
        self.document().documentLayout().documentSizeChanged.connect(partial(show_bar, self))
        self._space_lines()
        self._highlighter = Highlighter(self.document())
        self._tidier = TableTidier(self._written, self.textCursor, self)
        self.textChanged.connect(self._tell)
        self.cursorPositionChanged.connect(self._tidy)

    def show_plain(self, plain: bool) -> None:
        """Take what is written as plain words, or as Markdown."""
        if plain != self._plain:
            self._plain = plain
            self._highlighter.setDocument(None if plain else self.document())

    @property
    def plain(self) -> bool:
        """Whether what is written is plain words, which nothing tidies and no menu marks up."""
        return self._plain

    @property
    def text(self) -> str:
        """What is written; unlike Qt's plain text it keeps no-break spaces."""
        return self._written.text

    @property
    def words_only(self) -> bool:
        return False

    @property
    def selection(self) -> tuple[int, int]:
        """Start and end of the selection, in code points."""
        cursor, written = self.textCursor(), self._written
        return written.code_point(cursor.selectionStart()), written.code_point(cursor.selectionEnd())

    @property
    def filling(self) -> bool:
        return False  # what is changed is changed in its place

    @property
    def caret_line(self) -> int:
        """The line in which is written, counted from 1."""
        return self.textCursor().blockNumber() + 1

    def stretch_of(self, block: QTextBlock) -> Stretch:
        """Return a paragraph as what it is here: a line."""
        return Stretch(block, block, block.blockNumber() + 1)

    def stretch_at(self, line: int) -> Stretch:
        """Return the paragraph that is a line, or the nearest."""
        written = self.document()
        return self.stretch_of(written.findBlockByNumber(min(max(0, line - 1), written.blockCount() - 1)))

    def load(self, text: str) -> None:
        """Show another text from its beginning."""
        if text != self.text:
            self._setting = True
            self._tidier.forget()
            self.setPlainText(text)
            self._space_lines()
            self._told = self.text
            self._setting = False

    def show_text(self, text: str) -> None:
        """Follow a change of the same text, touching only what differs; the view does not jump."""
        old = self.text
        if text == old:
            return
        change = splice(old, text)
        self._setting = True
        self._tidier.forget()
        put(self._written.cursor(change.start, change.caret_before), change.inserted)
        self._told = self.text
        self._setting = False

    def place_caret(self, at: int) -> None:
        """Put the caret at the code point ``at`` and show it."""
        self.select(at, at)
        self.ensureCursorVisible()

    def select(self, anchor: int, caret: int) -> None:
        """Select from one code point to another."""
        self.setTextCursor(self._written.cursor(anchor, caret))

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
        if edit.text or edit.start != edit.end:
            put(self._written.cursor(edit.start, edit.end), edit.text)
        self.select(edit.anchor, edit.caret)
        self.ensureCursorVisible()
        self.setFocus()

    def format(self, chosen: Format) -> None:
        """Do to the selection what a button of the tool bar says."""
        self.apply(chosen.apply(self.text, *self.selection))

    @property
    def in_table(self) -> bool:
        """Whether the caret stands in a table."""
        return table_at(self.text, self.selection[0]) is not None

    def replace(self, changes: Sequence[tuple[int, int, str]]) -> int:
        """Replace stretches that do not overlap, in order of the text, as one change; returns how many."""
        if self.isReadOnly() or not changes:
            return 0
        cursors = [(self._written.cursor(start, end), words) for start, end, words in changes]
        whole = self.textCursor()
        whole.beginEditBlock()
        for cursor, words in cursors:
            put(cursor, words)
        whole.endEditBlock()
        return len(cursors)

    def mark(self, kind: str, spans: Sequence[tuple[int, int]]) -> None:
        """Mark stretches of the text as ``found`` or ``misspelt``, in place of those marked so before."""
        self._marks[kind] = [marked(kind, self._written.cursor(start, end)) for start, end in spans]
        self.setExtraSelections([each for marks in self._marks.values() for each in marks])

    def event(self, event: QEvent) -> bool:
        """Tab is asked for here: Qt would move the focus before the key is pressed. After Esc it does."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not self._plain:
            leaving, self._leaving = self._leaving, event.key() == Qt.Key.Key_Escape
            if is_tab(event) and not leaving and self._apply(edit_for_tab(event, self.text, *self.selection)):
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.keyCombination() == PASTE_PLAIN:
            self.paste_plain()
        elif not self._plain and self._apply(edit_for_key(event, self.text, *self.selection)):
            return
        elif event.matches(QKeySequence.StandardKey.InsertParagraphSeparator) and not self.isReadOnly():
            self.textCursor().insertBlock()  # in an empty line Qt would begin none, but take its room away
            self.ensureCursorVisible()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the usual menu, with what others have to say of the place (a code point) it opens at."""
        menu = self.context_menu(self._written.code_point(self.cursorForPosition(event.pos()).position()))
        menu.popup(event.globalPos())

    def context_menu(self, at: int) -> QMenu:
        """Return the menu of the code point ``at``; it goes when it closes."""
        return place_menu(self, self.context_menus, at)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self.composing.emit(bool(event.preeditString()))
        super().inputMethodEvent(event)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasImage() or bool(offered_files(source)) or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        files = offered_files(source)
        if self.isReadOnly():
            return
        if files:
            self.files_offered.emit(files)
        elif source.hasImage() and is_only_picture(source):
            self.picture_pasted.emit(QImage(source.imageData()))
        elif self._is_formed(source):
            self.pasted.emit("" if self._plain else source.html(), source.text())
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
        """Whether what is pasted has a form to translate: not in a program or a table, nor of another editor."""
        if self._plain:
            return not within_limits(self.text + source.text())  # is refused there
        if source.hasFormat("vscode-editor-data") or in_code(self.text, self.selection[0]) or self.in_table:
            return self._is_long(source.text())
        return source.hasHtml() or "\t" in source.text() or self._is_long(source.text())

    def _is_long(self, text: str) -> bool:
        return len(text) > LONGEST_AT_ONCE or not within_limits(self.text + text)

    def _insert_plain(self, text: str) -> None:
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
        if self._plain or not self._apply(pasted(self.text, *self.selection, text)):
            put(self.textCursor(), text)
            self.ensureCursorVisible()

    def _space_lines(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        space(cursor)

    def _apply(self, edit: Edit | None) -> bool:
        if edit is None or self.isReadOnly():
            return False
        self.apply(edit)
        return True

    def _tidy(self) -> None:
        """Bring a table that was left into line; not while another view is written in, which moves the caret too."""
        if self.isHidden():
            self._tidier.forget()
        elif not self._setting and not self._plain:
            self._tidier.look()

    def _tell(self) -> None:
        if self._setting or self._told == self.text:
            return
        self._told = self.text
        if not self._plain:
            self._tidier.note()
        self.edited.emit(self._told, self._written.code_point(self.textCursor().position()))


def local_files(source: QMimeData) -> list[Path]:
    """Return the pictures and the files of articles that are dragged or pasted."""
    paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() in PICTURES + ARTICLES]


def offered_files(source: QMimeData) -> list[Path]:
    """Return the files that are dragged or pasted: those we know, or else all, to be refused with a word.

    What comes with words in a form of its own is more than its files; what is dragged out of a browser is none.
    """
    known = local_files(source)
    paths = [Path(url.toLocalFile()) for url in source.urls() if url.isLocalFile()]
    if not paths or (source.hasHtml() and not known):
        return known
    return known if source.hasImage() and not known else paths


def local_pictures(source: QMimeData) -> list[Path]:
    """Return the pictures among the files that are dragged or pasted."""
    return [path for path in local_files(source) if path.suffix.lower() in PICTURES]


def is_only_picture(source: QMimeData) -> bool:
    """Tell whether a picture was copied: browsers put its address beside it, in HTML that says nothing else."""
    if not source.hasHtml():
        return not source.hasText()
    html = source.html()
    return len(html) < 20_000 and not re.sub(r"<[^<>]*>", "", html).strip() and html.lower().count("<img") == 1


def in_code(text: str, at: int) -> bool:
    """Tell whether the place ``at`` lies within a fenced program."""
    return len(re.findall(r"^(?:```|~~~)", text[:at], re.MULTILINE)) % 2 == 1
