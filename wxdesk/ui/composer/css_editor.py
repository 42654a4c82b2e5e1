"""A theme's CSS, edited beside the phone, with what of it has no effect."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from wxdesk.article.notes import Note
from wxdesk.ui.composer.checks import CheckLink, Line
from wxdesk.ui.kit import Column, discard
from wxdesk.ui.naming import Part
from wxdesk.ui.theme import metrics
from wxdesk.ui.typefaces import MONOSPACE
from wxdesk.ui.words import sentence

PAUSE_MS = 350
MOST_NOTES = 40


class CssEditor(QWidget, Part):
    """``edited`` carries the CSS once its author pauses; a click on a note leads to its line."""

    edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self._css = QPlainTextEdit()
        style = QFont(list(MONOSPACE))
        style.setPixelSize(m.px(12.5))
        self._css.setFont(style)
        self._css.setProperty("card", "true")
        self._css.setAccessibleName(self.tr("CSS of the theme"))
        self._css.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self._css.setTabChangesFocus(True)
        self._notes = Column(margins=False)
        self._notes.body.setSpacing(m.px(2))
        self._notes.setMaximumHeight(m.px(92))
        self._rows: dict[int, CheckLink] = {}
        self._said: tuple[str, ...] = ()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(lambda: self.edited.emit(self.text))
        self._setting = False
        self._css.textChanged.connect(lambda: None if self._setting else self._pause.start())
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(m.grid(2))
        box.addWidget(self._css, 1)
        box.addWidget(self._notes)

    @property
    def text(self) -> str:
        return self._css.toPlainText()

    @property
    def said(self) -> tuple[str, ...]:
        """What stands below: a line for each thing that has no effect."""
        return self._said

    def show_css(self, css: str) -> None:
        """Show another theme's CSS; the same one stays as it is being edited."""
        if css != self.text and not self._pause.isActive():
            self._setting = True
            self._css.setPlainText(css)
            self._setting = False

    def show_notes(self, notes: Sequence[Note], error: str = "", error_line: int = 0) -> None:
        """Say what has no effect, or why the CSS cannot be read at all."""
        while (item := self._notes.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                discard(widget)
        told = [(error, "bad", error_line)] if error else []
        told += [(sentence(each.code, text=each.text), "warn", each.line) for each in notes[:MOST_NOTES]]
        self._said = tuple(words for words, _, _ in told)
        self._rows = {}
        for number, (words, state, line) in enumerate(told):
            where = self.tr("Line {0}: {1}").format(line, words) if line else words
            self._rows[number] = row = CheckLink(Line(where, state, 0, "", line))
            row.clicked.connect(lambda line=line: self._go_to(line))
            self._notes.body.addWidget(row)
        self._notes.body.addStretch(1)
        self._notes.setVisible(bool(told))

    def _go_to(self, line: int) -> None:
        cursor = QTextCursor(self._css.document().findBlockByNumber(max(0, line - 1)))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        self._css.setTextCursor(cursor)
        self._css.setFocus()
