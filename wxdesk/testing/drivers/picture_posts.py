"""Drives a picture post being written: its pictures, their order, the words, and the phone that swipes them."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from wxdesk.domain.posts import ArticleKind
from wxdesk.testing.driver import Driver
from wxdesk.ui.composer.picture_grid import PictureGrid
from wxdesk.ui.composer.picture_tile import PictureTile
from wxdesk.ui.kit import Select
from wxdesk.ui.phone.swipe_view import SwipeView


class PicturePostDriver(Driver):
    """A picture post, in the words of its author."""

    def begin(self) -> None:
        """Choose *New picture post* in the menu of the top bar."""
        self.world.compose._more("picture_post")

    def turn(self, kind: str) -> None:
        """Choose ``article`` or ``pictures`` as the kind of the open article; AssertionError where that is barred."""
        value = ArticleKind.PICTURES.value if kind == "pictures" else ArticleKind.TEXT.value
        select = self.find("kind", Select)
        index = select.findData(value)
        if not select.model().flags(select.model().index(index, 0)) & Qt.ItemFlag.ItemIsEnabled:
            raise AssertionError(f"{kind} cannot be chosen: {select.toolTip()}")
        select.setCurrentIndex(index)
        select.activated.emit(index)
        self.world.settle()

    @property
    def names(self) -> list[str]:
        """The pictures in their order, as the grid shows them."""
        return [picture.name for picture in self._grid.pictures]

    def drag(self, number: int, to: int) -> None:
        """Drag a picture to the place of another, counted from 1."""
        tile = self._tile(number)
        inside = self._inside
        start, goal = tile.geometry().center(), self._tile(to).geometry().center()
        plain, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
        QTest.mousePress(tile, button, plain, tile.rect().center())
        for share in (0.3, 0.7, 1.0):
            QTest.mouseMove(tile, tile.mapFrom(inside, start + (goal - start) * share))
        QTest.mouseRelease(tile, button, plain, tile.mapFrom(inside, goal))
        self.world.settle()

    def keys(self, number: int, *keys: Qt.Key, alt: bool = False) -> None:
        """Press keys on a picture, counted from 1."""
        held = Qt.KeyboardModifier.AltModifier if alt else Qt.KeyboardModifier.NoModifier
        self._tile(number).setFocus()
        for key in keys:
            QTest.keyClick(self._tile(number), key, held)
        self.world.settle()

    # The phone.

    def read(self) -> SwipeView:
        """Show the picture post on the phone beside the editor. Raises LookupError."""
        self.world.compose._page._phone._show_screen("article")
        self.world.settle()
        shown = self.world.compose.phone.widget.swipe
        if shown is None:
            raise LookupError(f"no picture post is read; the phone shows {self.world.compose.phone.screen}")
        return shown

    def swipe(self, view: SwipeView, share: float) -> None:
        """Swipe with the mouse by a share of the width, to the left where it is positive."""
        middle = view.rect().center()
        plain, button = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
        QTest.mousePress(view, button, plain, middle)
        far = middle - QPoint(round(view.width() * share), 0)
        for step in (0.5, 1.0):
            QTest.mouseMove(view, middle + (far - middle) * step)
        QTest.mouseRelease(view, button, plain, far)
        self.world.settle()

    @property
    def _inside(self) -> QWidget:
        """What the pictures lie on."""
        return self._grid.inside

    @property
    def _grid(self) -> PictureGrid:
        return self.find("pictures_grid", PictureGrid)

    def _tile(self, number: int) -> PictureTile:
        return self.find(f"pictures_tile_{number - 1}", PictureTile)
