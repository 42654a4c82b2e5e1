"""Drives the cover of the open article: where it comes from, and what shows of it."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from wxdesk.domain.posts import Article, Crop
from wxdesk.testing.driver import Driver
from wxdesk.ui.composer.cover import CoverButton
from wxdesk.ui.composer.frame_canvas import FrameCanvas


class CoverDriver(Driver):
    """The cover, in the words of somebody who chooses it."""

    @property
    def article(self) -> Article:
        return self.world.compose.post.articles[self.world.compose._page.model.index]

    @property
    def choices(self) -> list[str]:
        """What the cover's menu offers."""
        menu = self.find("cover", CoverButton).choices()
        words = [action.text() for action in menu.actions() if action.text()]
        menu.deleteLater()
        return words

    def choose(self, words: str) -> None:
        """Choose something in the cover's menu. Raises LookupError with what there is."""
        menu = self.find("cover", CoverButton).choices()
        found = [action for action in menu.actions() if action.text() == words]
        if not found:
            raise LookupError(f"no {words!r}; there are: {', '.join(action.text() for action in menu.actions())}")
        found[0].trigger()
        menu.deleteLater()
        self.world.settle()

    def paste(self, image: QImage) -> None:
        """Copy a picture somewhere else, and paste it onto the cover with the keyboard."""
        data = QMimeData()
        data.setImageData(image)
        QApplication.clipboard().setMimeData(data)
        self.focus("cover")
        self.press("Ctrl+V")

    # The dialog with the frames.

    def drag(self, which: str, right: int, down: int, *, corner: str = "") -> None:
        """Drag a frame, or one of its corners (``top left`` and so on), by pixels."""
        rect = self._canvas.rect_of(which)
        places = {
            "": rect.center(),
            "top left": rect.topLeft(),
            "top right": rect.topRight(),
            "bottom left": rect.bottomLeft(),
            "bottom right": rect.bottomRight(),
        }
        start = places[corner].toPoint()
        self._mouse([start, start + QPoint(right // 2, down // 2), start + QPoint(right, down)])

    def keys(self, *keys: Qt.Key, shift: bool = False) -> None:
        """Press keys on the picture."""
        self._canvas.setFocus()
        held = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
        for key in keys:
            QTest.keyClick(self._canvas, key, held)
        self.world.settle()

    @property
    def wide(self) -> Crop:
        """The wide frame, as it stands in the dialog."""
        return self._canvas.frames.wide

    @property
    def square(self) -> Crop:
        return self._canvas.frames.square

    def corner(self, which: str) -> QPointF:
        return self._canvas.rect_of(which).topLeft()

    @property
    def _canvas(self) -> FrameCanvas:
        return self.find("canvas", FrameCanvas)

    def _mouse(self, points: Sequence[QPoint]) -> None:
        QTest.mousePress(self._canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, points[0])
        for point in points[1:]:
            QTest.mouseMove(self._canvas, point)
        QTest.mouseRelease(self._canvas, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, points[-1])
        self.world.settle()
