"""Editor and phone scroll together: whichever is scrolled by hand takes the other along."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QPoint

from wxdesk.ui.composer.body import BodyEditor
from wxdesk.ui.composer.rich_view import RichEditor
from wxdesk.ui.composer.stretches import Stretch
from wxdesk.ui.phone.article_view import Spot
from wxdesk.ui.phone.blocks import Screen
from wxdesk.ui.phone.widget import PhoneWidget

Editor = BodyEditor | RichEditor


class Together(QObject):
    """Binds the views of a text, of which one is in front, and the phone that shows it; costs nothing while the phone
    shows another screen, or an article that is not the editor's ``own``.

    The phone tells only of what its user scrolls, and what the editor is told here it does not tell again, so that
    neither answers the other.
    """

    def __init__(self, editors: Sequence[Editor], phone: PhoneWidget, own: Callable[[], bool]) -> None:
        super().__init__(phone)
        self._editors, self._phone, self._own = tuple(editors), phone, own
        self._led = False
        for editor in self._editors:
            editor.verticalScrollBar().valueChanged.connect(lambda _, editor=editor: self._editor_scrolled(editor))
            editor.cursorPositionChanged.connect(lambda editor=editor: self._caret_moved(editor))
            editor.installEventFilter(self)
        phone.article_scrolled.connect(self._phone_scrolled)
        phone.screen_changed.connect(lambda _: self.catch_up())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._caret_moved(self._front)
        elif event.type() == QEvent.Type.Show:
            self.catch_up()
        return super().eventFilter(watched, event)

    def catch_up(self) -> None:
        """Let the phone show the place at which the editor stands."""
        self._editor_scrolled(self._front)
        self._caret_moved(self._front)

    @property
    def _front(self) -> Editor:
        return next((editor for editor in self._editors if not editor.isHidden()), self._editors[0])

    def _reads(self, editor: Editor) -> bool:
        shown = self._phone.shown is Screen.ARTICLE and self._own() and self._phone.isVisible()
        return shown and editor is self._front and not editor.filling

    def _editor_scrolled(self, editor: Editor) -> None:
        if not self._led and self._reads(editor):
            self._phone.show_spot(spot_of(editor))

    def _caret_moved(self, editor: Editor) -> None:
        if self._reads(editor):
            self._phone.show_caret(editor.caret_line if editor.hasFocus() else 0)

    def _phone_scrolled(self, spot: Spot) -> None:
        if not self._own():
            return
        self._led = True
        show_spot(self._front, spot)
        self._led = False


def spot_of(editor: Editor) -> Spot:
    """Return the place at which ``editor`` is scrolled to."""
    bar = editor.verticalScrollBar()
    share = bar.value() / bar.maximum() if bar.maximum() else 0.0
    at = round(share * editor.viewport().height())
    stretch = editor.stretch_of(editor.cursorForPosition(QPoint(0, at)).block())
    top, height = _extent(editor, stretch)
    within = (bar.value() + at - top) / height if height else 0.0
    return Spot(stretch.line + min(1.0, max(0.0, within)) * stretch.lines, share)


def show_spot(editor: Editor, spot: Spot) -> None:
    """Scroll ``editor`` to a place."""
    bar = editor.verticalScrollBar()
    if spot.share >= 1:
        bar.setValue(bar.maximum())
        return
    stretch = editor.stretch_at(int(spot.line))
    top, height = _extent(editor, stretch)
    within = min(1.0, max(0.0, (spot.line - stretch.line) / stretch.lines))
    bar.setValue(round(top + within * height - spot.share * editor.viewport().height()))


def _extent(editor: Editor, stretch: Stretch) -> tuple[float, float]:
    """Where a stretch begins in the document, and how high it is."""
    layout = editor.document().documentLayout()
    top, last = layout.blockBoundingRect(stretch.first).y(), layout.blockBoundingRect(stretch.last)
    return top, last.y() + last.height() - top
