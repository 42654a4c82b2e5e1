"""What the Compose page does when asked: files and pictures taken in, posts sent, scheduled, deleted."""

import asyncio
from collections.abc import Coroutine, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.limits import PICTURE_BYTES
from wxdesk.domain.posts import Picture, Post
from wxdesk.services import drafts_box, posts, sending
from wxdesk.services.posts import ImportedArticle
from wxdesk.ui.composer.body import MARKDOWN, PICTURES
from wxdesk.ui.composer.checks import Line
from wxdesk.ui.composer.model import ComposerModel
from wxdesk.ui.composer.schedule_dialog import ScheduleDialog, suggestion
from wxdesk.ui.composer.send_dialog import SendDialog, UnsureDialog
from wxdesk.ui.kit import Toast


class Commands(QObject):
    """Runs each command as a task of the window; a refusal is handed to ``refused``."""

    refused = Signal(WxdeskError)
    imported = Signal(ImportedArticle)
    pictures_added = Signal(list)
    drafted = Signal()

    def __init__(self, model: ComposerModel, page: QWidget, toast: Toast) -> None:
        super().__init__(page)
        self._model = model
        self._page = page
        self._toast = toast
        self._asking: asyncio.Task[None] | None = None

    def send(self, members: int, lines: Sequence[Line]) -> None:
        """Ask, then send now."""
        self._once(self._send(members, lines))

    def put_into_drafts(self) -> None:
        """Put the post into the platform's drafts box; nobody receives it."""
        self._model.tasks.start(self._put_into_drafts(), failed=self.refused.emit)

    def schedule(self, members: int, opens_at: datetime | None = None) -> None:
        """Ask when, then schedule."""
        self._once(self._schedule(members, opens_at))

    def cancel(self, post_id: int) -> None:
        """Take a post back from the schedule."""
        self._model.tasks.start(self._cancel(post_id), failed=self.refused.emit)

    def resolve(self, was_sent: bool) -> None:
        """Settle an unsure post; that it was not sent is asked twice."""
        self._once(self._resolve(was_sent))

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
        """Take Markdown files in as articles and pictures into the open article."""
        self._model.tasks.start(self._take_files(files), failed=self.refused.emit)

    def take_pasted(self, data: bytes) -> None:
        """Take in a picture from the clipboard."""
        self._model.tasks.start(self._take_pasted(data), failed=self.refused.emit)

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
        names = MARKDOWN if kind == "markdown" else PICTURES
        words = self.tr("Markdown files") if kind == "markdown" else self.tr("Pictures")
        dialog.setNameFilter(f"{words} ({' '.join(f'*{name}' for name in names)})")
        take = self.take_cover if kind == "cover" else self.take_files
        dialog.filesSelected.connect(lambda chosen: take([Path(each) for each in chosen]))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def _once(self, work: Coroutine[Any, Any, None]) -> None:
        """Start what asks a question, unless one is being asked already."""
        if self._asking is not None and not self._asking.done():
            work.close()
            return
        self._asking = self._model.tasks.start(work, failed=self.refused.emit)

    async def _send(self, members: int, lines: Sequence[Line]) -> None:
        model = self._model
        forecast = await sending.forecast(model.ports, model.account.id, post_id=model.post.id)
        if await self._model.tasks.ask(SendDialog(model.post, forecast, members, lines, self._page.window())):
            await model.send()

    async def _put_into_drafts(self) -> None:
        if await self._model.flush():
            await drafts_box.put_into_drafts(self._model.ports, self._model.post.id)
            self.drafted.emit()

    async def _schedule(self, members: int, opens_at: datetime | None) -> None:
        model = self._model
        start = suggestion(model.ports.clock.now(), opens_at)
        dialog = ScheduleDialog(model.ports, model.tasks, model.post, start, members, parent=self._page.window())
        if await self._model.tasks.ask(dialog):
            await model.schedule(dialog.moment)

    async def _cancel(self, post_id: int) -> None:
        if post_id == self._model.post.id:
            await self._model.cancel()
        else:
            await sending.cancel(self._model.ports, post_id)
        self._toast.show_message(self.tr("Schedule cancelled: it is a draft again, its slot is free"))

    async def _resolve(self, was_sent: bool) -> None:
        if was_sent or await self._model.tasks.ask(UnsureDialog(self._page.window())):
            await self._model.resolve(was_sent)

    async def _delete(self, post_id: int) -> None:
        model = self._model
        if post_id == model.post.id and not await model.flush():
            return
        was_open = post_id == model.post.id
        deleted = await posts.delete(model.ports, post_id)
        if was_open:
            await model.open_account(model.account)
        words = self.tr("“{0}” deleted").format(deleted.lead.title or self.tr("Untitled"))

        self._toast.show_message(words, lambda: self._bring_back(deleted))

    def _bring_back(self, deleted: Post) -> None:
        self._model.tasks.start(self._restore(deleted), failed=self.refused.emit)

    async def _restore(self, deleted: Post) -> None:
        kept = await posts.save(self._model.ports, replace(deleted, id=0))
        await self._model.open_post(self._model.account, kept.id)

    def _closed(self) -> WxdeskError:
        post = self._model.post
        return WxdeskError("post_state_forbids", state=post.state.value, wanted="edited", post=post.id)

    async def _take_files(self, files: list[Path]) -> None:
        if self._model.read_only:
            raise self._closed()
        added: list[Picture] = []
        for file in files:
            if file.suffix.lower() in MARKDOWN:
                self.imported.emit(await self._model.import_markdown(file))
            else:
                added.append(await self._model.add_picture(await read_picture(file), file.name))
        if added:
            self.pictures_added.emit(added)

    async def _take_pasted(self, data: bytes) -> None:
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
        if size > PICTURE_BYTES:
            raise WxdeskError("picture_too_large", name=file.name, size=size, limit=PICTURE_BYTES)
        return file.read_bytes()
    except OSError:
        raise WxdeskError("picture_unreadable", name=file.name) from None
