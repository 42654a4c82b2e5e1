"""Drives the fields of the open article, its pictures, and what is dropped or pasted."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget

from wxdesk.testing.drivers.compose_page import ComposePage
from wxdesk.ui.composer.picture_row import PictureRow


class WritingDriver(ComposePage):
    """Titles, bodies, pictures: what an author writes."""

    def new_post(self) -> None:
        """Begin another post for the chosen account, with the keyboard."""
        self.world.desk.window.activateWindow()
        self.world.desk.window.post_wanted.emit()
        self.world.settle()

    def write_title(self, text: str) -> None:
        self.write("title", text)

    def write_author(self, text: str) -> None:
        self.write("author", text)

    def write_digest(self, text: str) -> None:
        self.write("digest", text)

    def write_body(self, text: str) -> None:
        self.write("body", text)

    def choose_article(self, number: int) -> None:
        """Open an article of the stack; the lead is number 1."""
        self._page.model.choose(number - 1)
        self.world.settle()

    def paste(self, html: str = "", text: str = "", picture: QImage | None = None) -> None:
        """Copy something elsewhere, and press Ctrl V in the view of the body that is in front."""
        data = QMimeData()
        if html:
            data.setHtml(html)
        if text:
            data.setText(text)
        if picture is not None:
            data.setImageData(picture)
        QApplication.clipboard().setMimeData(data)
        self._activate()
        self._page._editor.writing.front.setFocus()
        self.press("Ctrl+V")

    def look_at_pictures(self) -> None:
        """Open the pictures of the article, as from the menu of the picture button."""
        self._page._pictures.open()
        self.world.settle()

    def picture_facts(self) -> dict[str, tuple[str, str]]:
        """What the list of pictures says: where each one stands, and its size and what becomes of it."""
        rows = [row for row in self.front.findChildren(PictureRow) if row.isVisible()]
        return {row._name.toolTip() or row._name.text(): (row._standing.text(), row._facts.text()) for row in rows}

    def choose_for_picture(self, number: int, act: str) -> None:
        """Choose ``cover``, ``replace`` or ``remove`` in the menu of a picture, counted from 1."""
        menu = self.find(f"pictures_rows_{number}", PictureRow).menu()
        action = next(each for each in menu.actions() if each.objectName() == f"picture_{act}")
        if not action.isEnabled():
            raise AssertionError(f"{action.text()!r} cannot be chosen")
        action.trigger()
        menu.deleteLater()
        self.world.settle()

    @property
    def written(self) -> str:
        """What is written in the body of the open article."""
        return self._page.model.article.body

    def drop_files(self, files: Sequence[Path], on: str = "stack", meanwhile: Callable[[], None] | None = None) -> None:
        """Drop files on the stack of articles, on ``body``, on ``cover``, or on the whole ``page``.

        ``meanwhile`` is what the author does before they have been read.
        """
        target = self._page if on == "page" else self.find(on, QWidget)
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        inner = getattr(target, "viewport", lambda: target)()
        middle, copy = target.rect().center(), Qt.DropAction.CopyAction
        left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(inner, QDragEnterEvent(middle, copy, data, left, plain))
        QApplication.sendEvent(inner, QDropEvent(QPointF(middle), copy, data, left, plain))
        if meanwhile is not None:
            meanwhile()
        self.world.settle()
