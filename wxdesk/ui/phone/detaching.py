"""The phone in a window of its own: opened beside the desk's window, shown what the page shows, closed again."""

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Signal
from PySide6.QtWidgets import QWidget

from wxdesk.domain.search import Found
from wxdesk.ui.kit import discard
from wxdesk.ui.phone.detached import DetachedPhone
from wxdesk.ui.phone.look import PictureSource
from wxdesk.ui.phone.pair import Side, lock
from wxdesk.ui.phone.widget import PhoneWidget


class Detaching(QObject):
    """``opened`` carries the phone of a window that opens, to be connected; ``left`` tells that it was closed."""

    opened = Signal(object)
    left = Signal()

    def __init__(self, pictures: PictureSource, page: QWidget) -> None:
        super().__init__(page)
        self._pictures, self._page = pictures, page
        self._window: DetachedPhone | None = None

    @property
    def window(self) -> DetachedPhone | None:
        return self._window

    @property
    def phone(self) -> PhoneWidget | None:
        """The phone of the window, where one is open."""
        return self._window.phone if self._window is not None else None

    def open(self) -> None:
        """Open the window beside the desk's own."""
        if self._window is not None:
            return
        owner = self._page.window()
        self._window = DetachedPhone(self._pictures, owner)
        self._window.left.connect(self._forget)
        self._window.move(beside(owner.frameGeometry(), owner.screen().availableGeometry(), self._window.size()))
        self.opened.emit(self._window.phone)
        self._window.show()

    def close(self) -> None:
        """Close the window, if it is open."""
        if self._window is not None:
            self._window.close()

    def show_side(self, side: Side, name: str) -> None:
        """Show what the page's first phone, that of the follower called ``name``, shows."""
        if self._window is not None:
            self._window.show_phone(side.phone, side.form, side.dark, side.around, name)

    def show_locked(self, locked: bool) -> None:
        """Lock the phone of the window, or unlock it."""
        if self._window is not None:
            lock(self._window.phone, locked)

    def show_found(self, found: Found) -> None:
        """Show what a search has found."""
        if self._window is not None:
            self._window.phone.show_found(found)

    def _forget(self) -> None:
        if self._window is not None:
            discard(self._window)
            self._window = None
            self.left.emit()


def beside(owner: QRect, screen: QRect, size: QSize) -> QPoint:
    """Return the corner of a window of ``size`` at the right of ``owner``, else its left, where ``screen`` has room.

    Where there is none it lies over the right edge of what is seen of the owner, whose navigation is at the left.
    """
    seen = owner.intersected(screen)
    if screen.right() - owner.right() >= size.width():
        x = owner.right() + 1
    elif owner.left() - screen.left() >= size.width():
        x = owner.left() - size.width()
    else:
        x = seen.right() + 1 - size.width()
    y = seen.center().y() - size.height() // 2
    return QPoint(max(screen.left(), x), max(screen.top(), min(y, screen.bottom() + 1 - size.height())))
