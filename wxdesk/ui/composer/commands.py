"""What the Compose page does when asked: files and pictures taken in, posts copied and deleted."""

import asyncio
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from wxdesk.article.images import LARGEST_FILE
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Picture
from wxdesk.services import checking, versions
from wxdesk.services.posts import ImportedArticle
from wxdesk.services.reading import ARTICLES, MARKDOWN, PAGES, WORD
from wxdesk.services.versions import Deleted
from wxdesk.ui.composer.body import PICTURES, png
from wxdesk.ui.composer.model import ComposerModel
from wxdesk.ui.composer.word_list_dialog import WordListDialog
from wxdesk.ui.kit import Toast


class Commands(QObject):
    """Runs each command as a task of the window; a refusal is handed to ``refused``."""

    refused = Signal(WxdeskError)
    imported = Signal(ImportedArticle)
    pictures_added = Signal(list)

    def __init__(self, model: ComposerModel, page: QWidget, toast: Toast) -> None:
        super().__init__(page)
        self._model = model
        self._page = page
        self._toast = toast

    def copy(self) -> None:
        """Begin a draft with what the open post says."""
        self._model.tasks.start(self._model.copy_post(), failed=self.refused.emit)

    def delete(self, post_id: int) -> None:
        """Delete a draft, with a way back."""
        self._model.tasks.start(self._delete(post_id), failed=self.refused.emit)

    def remove_article(self, index: int) -> None:
        """Take an article out of the post, with a way back."""
        removed = self._model.remove(index)
        if removed is not None and not removed.empty:
            words = self.tr("“{0}” removed").format(removed.title or self.tr("Untitled"))
            self._toast.show_message(words, lambda: self._model.add(removed, index))

    def take_files(self, files: list[Path]) -> None:
        """Take files in: Markdown, Word and pages as articles, pictures into the open article."""
        self._model.tasks.start(self._take_files(files), failed=self.refused.emit)

    def take_pasted(self, image: QImage) -> None:
        """Take in a picture from the clipboard."""
        self._model.tasks.start(self._take_pasted(image), failed=self.refused.emit)

    def take_cover(self, files: list[Path]) -> None:
        """Take a picture in and make it the cover."""
        self._model.tasks.start(self._take_cover(files), failed=self.refused.emit)

    def choose_files(self, kind: str) -> None:
        """Show the system's file dialog for ``markdown``, ``picture`` or ``cover``."""
        if self._model.read_only:
            self.refused.emit(self._closed())
            return
        dialog = QFileDialog(self._page)
        dialog.setObjectName("file_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile if kind == "cover" else QFileDialog.FileMode.ExistingFiles)
        names = MARKDOWN + WORD[:2] + PAGES if kind == "markdown" else PICTURES
        words = self.tr("Markdown, Word and web pages") if kind == "markdown" else self.tr("Pictures")
        dialog.setNameFilter(f"{words} ({' '.join(f'*{name}' for name in names)})")
        take = self.take_cover if kind == "cover" else self.take_files
        dialog.filesSelected.connect(lambda chosen: take([Path(each) for each in chosen]))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def edit_words(self) -> None:
        """Show the workspace's own list of words to avoid, to be changed."""
        self._model.tasks.start(self._edit_words(), failed=self.refused.emit)

    async def _edit_words(self) -> None:
        dialog = WordListDialog(await checking.forbidden_words(self._model.ports), self._page)
        if await self._model.tasks.ask(dialog):
            await self._model.keep_words(dialog.text)

    async def _delete(self, post_id: int) -> None:
        model = self._model
        if post_id == model.post.id and not await model.flush():
            return
        was_open = post_id == model.post.id
        deleted = await versions.delete_post(model.ports, post_id)
        if was_open:
            await model.open_account(model.account)
        words = self.tr("“{0}” deleted").format(deleted.post.lead.title or self.tr("Untitled"))

        self._toast.show_message(words, lambda: self._bring_back(deleted))

    def _bring_back(self, deleted: Deleted) -> None:
        self._model.tasks.start(self._restore(deleted), failed=self.refused.emit)

    async def _restore(self, deleted: Deleted) -> None:
        kept = await versions.bring_back(self._model.ports, deleted)
        await self._model.open_post(self._model.account, kept.id)

    def _closed(self) -> WxdeskError:
        post = self._model.post
        return WxdeskError("post_state_forbids", state=post.state.value, wanted="edited", post=post.id)

    async def _take_files(self, files: list[Path]) -> None:
        if self._model.read_only:
            raise self._closed()
        added: list[Picture] = []
        for file in files:
            if file.suffix.lower() in ARTICLES:
                self.imported.emit(await self._model.import_file(file))
            else:
                added.append(await self._model.add_picture(await read_picture(file), file.name))
        if added:
            self.pictures_added.emit(added)

    async def _take_pasted(self, image: QImage) -> None:
        data = await asyncio.to_thread(png, image)
        picture = await self._model.add_picture(data, self.tr("picture.png"))
        self.pictures_added.emit([picture])

    async def _take_cover(self, files: list[Path]) -> None:
        for file in files[:1]:
            picture = await self._model.add_picture(await read_picture(file), file.name)
            self._model.edit(cover=picture.name)


async def read_picture(file: Path) -> bytes:
    """Read a picture off the GUI thread. Raises ``picture_too_large``, ``picture_unreadable``."""
    return await asyncio.to_thread(_read, file)


def _read(file: Path) -> bytes:
    try:
        size = file.stat().st_size
        if size > LARGEST_FILE:
            raise WxdeskError("picture_too_large", name=file.name, size=size, limit=LARGEST_FILE)
        return file.read_bytes()
    except OSError:
        raise WxdeskError("picture_unreadable", name=file.name) from None
