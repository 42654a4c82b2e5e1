"""What is done with the pictures of the open article: looked at, described, replaced, removed, made the cover."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QMenu, QWidget

from wxdesk.article.pictures import alt_of, remote_pictures, renamed, with_alt, without_picture
from wxdesk.domain.errors import WxdeskError
from wxdesk.services import picture_states, posts
from wxdesk.ui.composer.body import PICTURES
from wxdesk.ui.composer.commands import read_picture
from wxdesk.ui.composer.model import ComposerModel
from wxdesk.ui.composer.pictures_dialog import PicturesDialog
from wxdesk.ui.composer.thumbnails import Thumbnails


class Pictures(QObject):
    """``add_asked`` wants a file chosen, ``fetch_asked`` carries addresses, ``refused`` why something was not done."""

    add_asked = Signal()
    fetch_asked = Signal(list)
    refused = Signal(WxdeskError)

    def __init__(self, model: ComposerModel, thumbnails: Thumbnails, page: QWidget) -> None:
        super().__init__(page)
        self._model, self._thumbnails, self._page = model, thumbnails, page
        self._dialog: PicturesDialog | None = None
        self._writing = False
        model.post_changed.connect(lambda _: self._follow())

    def offer(self, below: QWidget) -> None:
        """Offer to add a picture or to look at those that are there; with none there, only a file can be meant."""
        article = self._model.article
        if not article.pictures and not remote_pictures(article.body):
            self.add_asked.emit()
            return
        menu = QMenu(below)
        menu.setObjectName("image_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Add a picture…")).triggered.connect(lambda _=False: self.add_asked.emit())
        menu.addAction(self.tr("Pictures of this article…")).triggered.connect(lambda _=False: self.open())
        buttons = below.findChildren(QAbstractButton)
        button: QWidget = next((each for each in buttons if each.objectName().endswith("image")), below)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    def open(self) -> None:
        """Show the pictures over the page."""
        dialog = self._dialog = PicturesDialog(self._thumbnails, self._page)
        dialog.alt_written.connect(self._write_alt)
        dialog.cover_asked.connect(lambda name: self._model.edit(cover=name))
        dialog.remove_asked.connect(self._remove)
        dialog.replace_asked.connect(self._ask_for_another)
        dialog.fetch_asked.connect(self.fetch_asked)
        dialog.add_asked.connect(lambda: self.add_asked.emit())
        self._model.tasks.start(self._ask(dialog))

    async def _ask(self, dialog: PicturesDialog) -> None:
        await self._show()
        await self._model.tasks.ask(dialog)
        self._dialog = None

    def _follow(self) -> None:
        if self._dialog is not None and not self._writing:
            self._model.tasks.refresh("composer pictures", self._show)

    async def _show(self) -> None:
        model = self._model
        article = model.article
        found = await picture_states.states(model.ports, model.account, model.post, article)
        if self._dialog is not None and article == model.article:
            self._dialog.show_states(article, found, editable=not model.read_only)

    def _write_alt(self, name: str, text: str) -> None:
        body = self._model.article.body
        if text != alt_of(body, name):
            self._writing = True  # the list stays as it is: the keyboard is in it
            self._model.edit(body=with_alt(body, name, text))
            self._writing = False

    def _remove(self, name: str) -> None:
        article = self._model.article
        kept = tuple(picture for picture in article.pictures if picture.name != name)
        cover = "" if article.cover == name else article.cover
        self._model.edit(pictures=kept, body=without_picture(article.body, name), cover=cover)

    def _ask_for_another(self, name: str) -> None:
        dialog = QFileDialog(self._page)
        dialog.setObjectName("file_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"{self.tr('Pictures')} ({' '.join(f'*{each}' for each in PICTURES)})")
        dialog.fileSelected.connect(lambda chosen: self.replace(name, Path(chosen)))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def replace(self, name: str, file: Path) -> None:
        """Put another picture wherever ``name`` stands."""
        self._model.tasks.start(self._replace(name, file), failed=self.refused.emit)

    async def _replace(self, name: str, file: Path) -> None:
        model = self._model
        place = model.key
        data = await read_picture(file)
        added = await posts.add_picture(model.ports, data, file.name)
        if place != model.key or model.read_only:
            raise WxdeskError("paste_too_late")
        article = model.article
        others = tuple(picture for picture in article.pictures if picture.name not in (name, added.name))
        free = added if article.picture(added.name) in (None, article.picture(name)) else replace(added, name=name)
        cover = free.name if article.cover == name else article.cover
        model.edit(pictures=(*others, free), body=renamed(article.body, name, free.name), cover=cover)
