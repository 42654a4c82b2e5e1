"""Editor and phone scroll together: whichever is scrolled by hand takes the other along."""

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QTextEdit

from wxdesk.ui.phone.article_view import Spot
from wxdesk.ui.phone.blocks import Screen
from wxdesk.ui.phone.widget import PhoneWidget


class Together(QObject):
    """Binds a text and the phone that shows it; costs nothing while the phone shows another screen.

    The phone tells only of what its user scrolls, and what the editor is told here it does not tell again, so that
    neither answers the other.
    """

    def __init__(self, editor: QTextEdit, phone: PhoneWidget) -> None:
        super().__init__(editor)
        self._editor, self._phone = editor, phone
        self._led = False
        editor.verticalScrollBar().valueChanged.connect(self._editor_scrolled)
        editor.cursorPositionChanged.connect(self._caret_moved)
        phone.article_scrolled.connect(self._phone_scrolled)
        phone.screen_changed.connect(lambda _: self.catch_up())

    def catch_up(self) -> None:
        """Let the phone show the place at which the editor stands."""
        self._editor_scrolled()
        self._caret_moved()

    def _reads(self) -> bool:
        return self._phone.shown is Screen.ARTICLE and self._phone.isVisible()

    def _editor_scrolled(self) -> None:
        if not self._led and self._reads():
            self._phone.show_spot(spot_of(self._editor))

    def _caret_moved(self) -> None:
        if self._reads():
            seen = self._editor.hasFocus()
            self._phone.show_caret(self._editor.textCursor().blockNumber() + 1 if seen else 0)

    def _phone_scrolled(self, spot: Spot) -> None:
        self._led = True
        show_spot(self._editor, spot)
        self._led = False


def spot_of(editor: QTextEdit) -> Spot:
    """Return the place at which ``editor`` is scrolled to."""
    bar = editor.verticalScrollBar()
    share = bar.value() / bar.maximum() if bar.maximum() else 0.0
    at = round(share * editor.viewport().height())
    block = editor.cursorForPosition(QPoint(0, at)).block()
    top, height = _extent(editor, block)
    within = (bar.value() + at - top) / height if height else 0.0
    return Spot(block.blockNumber() + 1 + min(1.0, max(0.0, within)), share)


def show_spot(editor: QTextEdit, spot: Spot) -> None:
    """Scroll ``editor`` to a place."""
    document = editor.document()
    block = document.findBlockByNumber(min(max(0, int(spot.line) - 1), document.blockCount() - 1))
    top, height = _extent(editor, block)
    bar = editor.verticalScrollBar()
    if spot.share >= 1:
        bar.setValue(bar.maximum())
    else:
        bar.setValue(round(top + (spot.line % 1) * height - spot.share * editor.viewport().height()))


def _extent(editor: QTextEdit, block: QTextBlock) -> tuple[float, float]:
    """Where a paragraph begins in the document, and how high it is."""
    box = editor.document().documentLayout().blockBoundingRect(block)
    return box.y(), box.height()
