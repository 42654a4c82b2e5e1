"""What the Compose page does when asked: files and pictures taken in, posts copied and deleted."""

import asyncio
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from wxdesk.article.images import LARGEST_FILE
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Picture
from wxdesk.services import checking, posts, versions
from wxdesk.services.posts import ImportedArticle
from wxdesk.services.reading import ARTICLES, MARKDOWN, PAGES, WORD
from wxdesk.services.versions import Deleted
from wxdesk.ui.composer.body import PICTURES
from wxdesk.ui.composer.landing import Aim, Landing
from wxdesk.ui.composer.model import ComposerModel
from wxdesk.ui.composer.word_list_dialog import WordListDialog
from wxdesk.ui.imaging import png
from wxdesk.ui.kit import Toast

THEMES = (".css",)
TAKEN = ARTICLES + PICTURES + THEMES


class Commands(QObject):
    """Runs each command as a task of the window; a refusal is handed to ``refused``.

    ``files_refused`` carries a refusal for each file that could not be taken in, when the others are there.
    """

    refused = Signal(WxdeskError)
    files_refused = Signal(list)
    imported = Signal(ImportedArticle)
    themes_offered = Signal(list)

    def __init__(self, model: ComposerModel, landing: Landing, page: QWidget, toast: Toast) -> None:
        super().__init__(page)
        self._model, self._landing = model, landing
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
        """Take files in: Markdown, Word and pages as articles, pictures into the open article, CSS as themes."""
        self._model.tasks.start(self._take_files(files, self._landing.aim()), failed=self.refused.emit)

    def take_pasted(self, image: QImage) -> None:
        """Take in a picture from the clipboard."""
        self._model.tasks.start(self._take_pasted(image, self._landing.aim()), failed=self.refused.emit)

    def take_cover(self, files: list[Path]) -> None:
        """Take a picture in and make it the cover."""
        self._model.tasks.start(self._take_cover(files, self._landing.aim()), failed=self.refused.emit)

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

    async def _take_files(self, files: list[Path], aim: Aim) -> None:
        if self._model.read_only:
            raise self._closed()
        refused: list[WxdeskError] = []
        for file in _of(files, ARTICLES):
            try:
                aim = await self._take_article(file, aim)
            except WxdeskError as refusal:
                refused.append(refusal)
                if refusal.code == "paste_too_late":  # the others would land in a post that they were not meant for
                    break
        else:
            refused += await self._take_pictures(_of(files, PICTURES), aim)
        if themes := _of(files, THEMES):
            self.themes_offered.emit(themes)
        if others := [file.name for file in files if file.suffix.lower() not in TAKEN]:
            refused.append(WxdeskError("file_not_taken", name=", ".join(others)))
        if refused:
            self.files_refused.emit(refused)

    async def _take_article(self, file: Path, aim: Aim) -> Aim:
        """Take an article in; returns where pictures that came with it belong."""
        before = self._model.keys
        self.imported.emit(await self._model.import_file(file, aim.key))
        return aim if self._model.key in before else self._landing.aim()

    async def _take_pictures(self, files: list[Path], aim: Aim) -> list[WxdeskError]:
        """Take in all that can be; returns why the others could not."""
        added: list[Picture] = []
        refused: list[WxdeskError] = []
        for file in files:
            try:
                added.append(await posts.add_picture(self._model.ports, await read_picture(file), file.name))
            except WxdeskError as refusal:
                refused.append(refusal)
        try:
            if added:
                self._landing.land(aim, added)
        except WxdeskError as refusal:
            refused.append(refusal)
        return refused

    async def _take_pasted(self, image: QImage, aim: Aim) -> None:
        data = await asyncio.to_thread(png, image)
        self._landing.land(aim, [await posts.add_picture(self._model.ports, data, self.tr("picture.png"))])

    async def _take_cover(self, files: list[Path], aim: Aim) -> None:
        for file in files[:1]:
            picture = await posts.add_picture(self._model.ports, await read_picture(file), file.name)
            self._landing.land_cover(aim, picture)


def _of(files: list[Path], suffixes: tuple[str, ...]) -> list[Path]:
    return [file for file in files if file.suffix.lower() in suffixes]


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
