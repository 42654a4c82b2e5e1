"""The rich view: the same text as it will look, for those who do not want to see Markdown."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from urllib.parse import unquote

from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QImage,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPixmap,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

from wxdesk.services.reading import within_limits
from wxdesk.ui.composer import rich_editing as editing
from wxdesk.ui.composer.bars import show_bar
from wxdesk.ui.composer.body import LONGEST_AT_ONCE
from wxdesk.ui.composer.document_text import DocumentText
from wxdesk.ui.composer.formats import Format
from wxdesk.ui.composer.marking import marked
from wxdesk.ui.composer.place_menu import Extend, place_menu
from wxdesk.ui.composer.rich_formats import SEGMENT, char_format, kind_of, look_of, table_of
from wxdesk.ui.composer.rich_model import PLAIN, Segment, holds_sign
from wxdesk.ui.composer.rich_text import RichText
from wxdesk.ui.composer.splices import splice
from wxdesk.ui.composer.stretches import Stretch
from wxdesk.ui.composer.typing_keys import is_tab
from wxdesk.ui.theme import font, metrics, theme_changed, tokens

WIDEST_PICTURE = 360
CHIP_WORDS = 36
NO_ADDRESS = "https://"
IN_WORDS = frozenset({"sup", "sub", "ruby"})


class RichEditor(QTextEdit):
    """``edited`` carries the whole Markdown after each edit; what cannot be shown stands there as a quiet line."""

    edited = Signal(str, int)
    markdown_wanted = Signal(int)
    """Edit as Markdown: the code point at which the block begins."""
    paste_asked = Signal(QMimeData)
    """What is more than words is put in behind the block, as Markdown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._setting = True
        self._dirty: set[int] = set()
        self._last = 0
        self.context_menus: list[Extend] = []
        self._marks: dict[str, list[QTextEdit.ExtraSelection]] = {}
        self._awaited: dict[str, str] = {}
        self._picture: Callable[[str], QPixmap | None] = lambda _: None
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setProperty("card", "true")
        style = font()
        style.setPixelSize(metrics().px(14))
        self.setFont(style)
        self.document().setDefaultFont(style)
        self.document().setIndentWidth(metrics().px(24))
        self.document().setDocumentMargin(metrics().grid(2))
        self.document().documentLayout().documentSizeChanged.connect(partial(show_bar, self))
        self._written = DocumentText(self.document())
        self._rich = RichText(self.document(), self._describe)
        self.document().contentsChange.connect(self._note)
        self.textChanged.connect(self._tell)
        theme_changed.changed.connect(self._redress)
        self._setting = False

    @property
    def markdown(self) -> str:
        """The Markdown that is shown."""
        return self._rich.text

    @property
    def text(self) -> str:
        """The words as they are shown, for finding."""
        return self._written.text

    @property
    def words_only(self) -> bool:
        return True

    @property
    def selection(self) -> tuple[int, int]:
        """Start and end of the selection, in code points of what is shown."""
        cursor, written = self.textCursor(), self._written
        return written.code_point(cursor.selectionStart()), written.code_point(cursor.selectionEnd())

    @property
    def source_end(self) -> int:
        """Where in the Markdown the block of the caret ends."""
        return self._rich.source_of(self._segment(self.textCursor()))[1]

    @property
    def filling(self) -> bool:
        """Whether the text is being shown anew, so that where it is scrolled to says nothing."""
        return self._setting

    @property
    def caret_line(self) -> int:
        """The line of the Markdown, counted from 1, in which is written; of a table and a program as near as it is."""
        stretch = self.stretch_of(self.textCursor().block())
        below, others = (
            each.blockNumber() - stretch.first.blockNumber() for each in (self.textCursor().block(), stretch.last)
        )
        if (table := table_of(self.textCursor())) is not None:
            row = table.cellAt(self.textCursor()).row()
            below = row + (row > 0)  # the second line of a table is its rule
        elif kind_of(stretch.first) == "code":
            below += 1
        elif others:  # items of a list, that may stand apart
            below = round(below * (stretch.lines - 1) / others)
        return stretch.line + min(below, stretch.lines - 1)

    def stretch_of(self, block: QTextBlock) -> Stretch:
        """Return the block of the Markdown that a paragraph is a part of; what belongs to none, with the one before."""
        while (number := self._segment(QTextCursor(block))) == 0 and block.previous().isValid():
            block = block.previous()
        first = last = block
        while first.previous().isValid() and self._segment(QTextCursor(first.previous())) == number:
            first = first.previous()
        while last.next().isValid() and self._segment(QTextCursor(last.next())) == number:
            last = last.next()
        start, end = self._rich.source_of(number)
        line = self._rich.text.count("\n", 0, start) + 1
        return Stretch(first, last, line, self._rich.text.count("\n", start, end) + 1)

    def stretch_at(self, line: int) -> Stretch:
        """Return the block of the Markdown that has a line, or the one before it."""
        return self.stretch_of(self._first_of(self._rich.segment_at(self._start_of(line))))

    @property
    def in_table(self) -> bool:
        return table_of(self.textCursor()) is not None

    def show_pictures(self, picture: Callable[[str], QPixmap | None]) -> None:
        """Let ``picture`` return what a name in the text stands for, once it is there."""
        self._picture = picture

    def load(self, text: str) -> None:
        """Show another text from its beginning."""
        if text != self._rich.text or self.document().isEmpty():
            self._fill(text)
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def show_text(self, text: str) -> None:
        """Follow a change of the same text; the caret stays in its block."""
        if text == self._rich.text:
            return
        at = self._source_caret()
        bar = self.verticalScrollBar().value()
        self._fill(text)
        self.place_caret(min(at, len(text)))
        self.verticalScrollBar().setValue(bar)

    def place_caret(self, at: int) -> None:
        """Put the caret into the block that the code point ``at`` of the Markdown belongs to."""
        number = self._rich.segment_at(at)
        block = self._first_of(number)
        start, _ = self._rich.source_of(number)
        for _ in range(self._rich.text.count("\n", start, max(start, at)) - (kind_of(block) == "code")):
            if self._segment(QTextCursor(block.next())) == number != 0 and block.next().isValid():
                block = block.next()
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def select(self, anchor: int, caret: int) -> None:
        self.setTextCursor(self._written.cursor(anchor, caret))
        self.ensureCursorVisible()

    def replace(self, changes: Sequence[tuple[int, int, str]]) -> int:
        """Replace stretches of what is shown, as one change, and return how many; what is no words stays."""
        if self.isReadOnly() or not changes:
            return 0
        text = self.text
        spared = [each for each in changes if not holds_sign(text[each[0] : each[1]])]
        found = [(self._written.cursor(start, end), words) for start, end, words in spared]
        cursors = [(cursor, words) for cursor, words in found if not self._guarded(cursor)]
        whole = self.textCursor()
        whole.beginEditBlock()
        for cursor, words in cursors:
            cursor.insertText(words)
        whole.endEditBlock()
        return len(cursors)

    def mark(self, kind: str, spans: Sequence[tuple[int, int]]) -> None:
        """Mark stretches of what is shown, in place of those marked so before."""
        self._marks[kind] = [marked(kind, self._written.cursor(start, end)) for start, end in spans]
        self.setExtraSelections([each for marks in self._marks.values() for each in marks])

    def format(self, chosen: Format) -> None:
        """Do to the selection what a button of the tool bar says; blocks are put in as Markdown, behind this one."""
        cursor = self.textCursor()
        if self.isReadOnly() or self._guarded(cursor):
            return
        if chosen.name in editing.MARK_OF and self._marks_letters(chosen.name):
            self._mark_letters(cursor, editing.MARK_OF[chosen.name])
        elif chosen.name in editing.LINES:
            editing.toggle_lines(cursor, chosen.name)
        elif chosen.name in editing.TABLE_ACTS:
            editing.table_act(cursor, chosen.name)
        else:
            self.insert_markdown(chosen)
        self.setFocus()

    def insert_markdown(self, chosen: Format) -> None:
        """Put in what the view has no means of its own for: within the line as it is written, or behind the block."""
        cursor = self.textCursor()
        words = cursor.selectedText().replace("\u2029", " ").replace("\u2028", " ")
        if chosen.name == "link" and words:
            editing.restyle(cursor, lambda look: look if look.link else replace(look, link=NO_ADDRESS))
            return
        if chosen.name in IN_WORDS:
            made = chosen.apply(words, 0, len(words)).text
            cursor.insertText(made, char_format(PLAIN.with_mark("raw"), kind_of(cursor.block())))
            return
        text, (_, end) = self._rich.text, self._rich.source_of(self._segment(cursor))
        if chosen.name != "note":
            text, end = f"{text[:end]}\n\n{text[end:]}", end + 2
        edit = chosen.apply(text, end, end)
        made = text[: edit.start] + edit.text + text[edit.end :]
        self._fill(made)
        self.edited.emit(made, edit.caret)
        self.place_caret(edit.caret)
        cursor = self.textCursor()
        if chosen.name == "table" and editing.next_cell(cursor, 0):
            self.setTextCursor(cursor)  # the words that stand for others are chosen

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and is_tab(event):
            cursor = self.textCursor()
            step = 1 if event.key() == Qt.Key.Key_Tab else -1
            if not self.isReadOnly() and (editing.next_cell(cursor, step) or editing.shift_item(cursor, step)):
                self.setTextCursor(cursor)
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        cursor = self.textCursor()
        returned = event.matches(QKeySequence.StandardKey.InsertParagraphSeparator)
        if kind_of(cursor.block()) == "chip" and returned and not cursor.hasSelection():
            self.markdown_wanted.emit(self._rich.source_of(self._segment(cursor))[0])
            return
        if self._changes(event) and (self.isReadOnly() or self._guarded(cursor)):
            return
        if returned and (table := table_of(cursor)) is not None:
            editing.next_cell(cursor, table.columns())
            self.setTextCursor(cursor)
        elif returned and editing.press_return(cursor):
            self.setTextCursor(cursor)
            self.setCurrentCharFormat(char_format(PLAIN, kind_of(cursor.block())))
            self.ensureCursorVisible()
        elif event.key() == Qt.Key.Key_Backspace and editing.press_backspace(cursor):
            self.setTextCursor(cursor)
        elif event.text() == " " and editing.press_blank(cursor):
            self.setTextCursor(cursor)
            self.setCurrentCharFormat(char_format(PLAIN, kind_of(cursor.block())))
        else:
            self._press(event)

    def _press(self, event: QKeyEvent) -> None:
        """Do the usual; where blocks become one, its letters look as the block does, not as they did in theirs."""
        count = self.document().blockCount()
        super().keyPressEvent(event)
        block = self.textCursor().block()
        if self.document().blockCount() < count and editing.redress(block) and not block.text():
            self.setCurrentCharFormat(char_format(PLAIN, kind_of(block)))

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        if not self._guarded(self.textCursor()):
            super().inputMethodEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        cursor = self.cursorForPosition(QPoint(round(event.position().x()), round(event.position().y())))
        if kind_of(cursor.block()) == "chip":
            self.markdown_wanted.emit(self._rich.source_of(self._segment(cursor))[0])
        else:
            super().mouseDoubleClickEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the usual menu, with what others have to say of the place (a code point of what is shown)."""
        menu = self.context_menu(self._written.code_point(self.cursorForPosition(event.pos()).position()))
        menu.popup(event.globalPos())

    def context_menu(self, at: int) -> QMenu:
        """Return the menu of the code point ``at`` of what is shown; it goes when it closes."""
        return place_menu(self, self.context_menus, at)

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasImage() or source.hasUrls() or super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if self._guarded(self.textCursor()) or self.isReadOnly():
            return
        text = source.text()
        long = len(text) > LONGEST_AT_ONCE or not within_limits(self._rich.text + text)
        if source.hasImage() or source.hasHtml() or source.hasUrls() or long:
            self.paste_asked.emit(source)
            return
        self.textCursor().insertText(source.text().replace("\r\n", "\n").replace("\r", "\n").replace("\0", ""))
        self.ensureCursorVisible()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Return the picture that a name stands for, or a quiet square while there is none."""
        address = name.toString(QUrl.ComponentFormattingOption.FullyEncoded) if isinstance(name, QUrl) else name
        if not address.startswith("wx:") or kind != QTextDocument.ResourceType.ImageResource.value:
            return None
        picture = unquote(address.removeprefix("wx:"))
        found = self._picture(picture)
        if found is None:
            self._awaited[picture] = address
            return _stand_in(picture)
        return _fitting(found)

    def pictures_arrived(self) -> None:
        """Call when a picture has been loaded: what stood for it is drawn anew."""
        for picture, address in list(self._awaited.items()):
            found = self._picture(picture)
            if found is not None:
                del self._awaited[picture]
                kind = QTextDocument.ResourceType.ImageResource.value
                self.document().addResource(kind, QUrl(address), _fitting(found))
        self._setting = True  # what is drawn anew is not edited
        self.document().markContentsDirty(0, self.document().characterCount())
        self._setting = False

    def _marks_letters(self, name: str) -> bool:
        cursor = self.textCursor()
        return name != "code" or cursor.hasSelection() or bool(cursor.block().text())

    def _mark_letters(self, cursor: QTextCursor, mark: str) -> None:
        if cursor.hasSelection():
            editing.toggle_mark(cursor, mark)
            return
        look = look_of(self.currentCharFormat())
        self.setCurrentCharFormat(char_format(look.with_mark(mark, not look.has(mark)), kind_of(cursor.block())))

    def _changes(self, event: QKeyEvent) -> bool:
        """Tell whether a key press would change the text."""
        erases = event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        pastes = event.matches(QKeySequence.StandardKey.Paste) or event.matches(QKeySequence.StandardKey.Cut)
        return erases or pastes or bool(event.text() and event.text().isprintable())

    def _guarded(self, cursor: QTextCursor) -> bool:
        """Tell whether a change here would touch a part of what is only kept; all of it may be taken away."""
        first = self.document().findBlock(cursor.selectionStart())
        last = self.document().findBlock(cursor.selectionEnd())
        if not cursor.hasSelection():
            return kind_of(first) == "chip"
        cut_first = kind_of(first) == "chip" and cursor.selectionStart() > first.position()
        cut_last = kind_of(last) == "chip" and cursor.selectionEnd() < last.position() + last.length() - 1
        return cut_first or cut_last or (first == last and kind_of(first) == "chip")

    def _segment(self, cursor: QTextCursor) -> int:
        table = table_of(cursor)
        style = table.format() if table is not None else cursor.blockFormat()
        return int(style.property(SEGMENT) or 0)

    def _first_of(self, number: int) -> QTextBlock:
        """Return the first paragraph of a block of the Markdown; of one that is not shown, none."""
        block = self.document().begin()
        while block.isValid() and self._segment(QTextCursor(block)) != number:
            block = block.next()
        return block

    def _source_caret(self) -> int:
        return self._start_of(self.caret_line)

    def _start_of(self, line: int) -> int:
        at = 0
        for _ in range(line - 1):
            at = self._rich.text.find("\n", at) + 1 or len(self._rich.text)
        return at

    def _fill(self, text: str) -> None:
        self._setting = True
        self._rich.show(text)
        self._dirty.clear()
        self._setting = False

    def _note(self, position: int, _removed: int, added: int) -> None:
        if self._setting:
            return
        self._last = position
        block = self.document().findBlock(position)
        while block.isValid() and block.position() <= position + added:
            self._dirty.add(self._segment(QTextCursor(block)))
            block = block.next()

    def _tell(self) -> None:
        if self._setting or not self._dirty:
            return
        before = self._rich.text
        self._setting = True
        kept = self._rich.follow(self._dirty, self._last)
        self._setting = False
        self._dirty.clear()
        if not kept:
            self._fill(before)
        elif self._rich.text != before:
            self.edited.emit(self._rich.text, splice(before, self._rich.text).caret_after)

    def _redress(self) -> None:
        text = self._rich.text
        at = self._source_caret()
        self._fill(text)
        self.place_caret(at)

    def _describe(self, segment: Segment, source: str) -> str:
        kinds = {
            "front": self.tr("Front matter"),
            "html": self.tr("HTML"),
            "math": self.tr("Mathematics"),
            "card": self.tr("Card"),
            "box": self.tr("Box"),
            "note": self.tr("Footnote"),
        }
        line = " ".join(source.split())[:CHIP_WORDS]
        kind = kinds.get(segment.kind, self.tr("Markdown"))
        return self.tr("{0} · {1} · Edit as Markdown: Return").format(kind, line)


def _fitting(found: QPixmap) -> QImage:
    wide = metrics().px(WIDEST_PICTURE)
    image = found.toImage()
    return image.scaledToWidth(wide, Qt.TransformationMode.SmoothTransformation) if image.width() > wide else image


def _stand_in(name: str) -> QImage:
    m, t = metrics(), tokens()
    image = QImage(m.px(160), m.px(80), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(t.neutral_soft))
    painter = QPainter(image)
    painter.setFont(font())
    painter.setPen(t.color("ink3"))
    words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, image.width() - m.grid(4))
    painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, words)
    painter.end()
    return image
