"""Pictures of the phones for others: saved, copied, or the whole day as a film."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from wxdesk.domain.errors import WxdeskError
from wxdesk.ui.kit import Banner
from wxdesk.ui.phone import film
from wxdesk.ui.tasks import Tasks

Shot = Callable[[film.Moment], Coroutine[Any, Any, QImage]]


class Taking(QObject):
    """``saved`` carries the path of a file that was written. How it goes is said by ``banner``."""

    saved = Signal(str)

    def __init__(self, tasks: Tasks, banner: Banner, page: QWidget) -> None:
        super().__init__(page)
        self._tasks, self._banner, self._page = tasks, banner, page
        self._filming: asyncio.Task[None] | None = None

    @property
    def filming(self) -> bool:
        return self._filming is not None and not self._filming.done()

    def ask_where(self, title: str, kinds: str, name: str, then: Callable[[str], None]) -> None:
        """Ask for a file to write."""
        dialog = QFileDialog(self._page, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(kinds)
        dialog.setDefaultSuffix(Path(name).suffix[1:])
        dialog.selectFile(name)
        dialog.fileSelected.connect(then)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save(self, image: QImage, path: str, again: Callable[[], None]) -> None:
        """Write a PNG."""
        if image.save(path, "PNG"):  # type: ignore[call-overload]
            self._say_saved(path)
        else:
            self._say_not_written(path, again)

    def copy(self, image: QImage) -> None:
        """Put a picture on the clipboard."""
        QApplication.clipboard().setImage(image)
        self._banner.show_message(self.tr("The picture is on the clipboard."), tone="good")

    def take_film(self, path: str, moments: tuple[film.Moment, ...], shot: Shot, again: Callable[[], None]) -> None:
        """Draw a day, and write it as a GIF or, by the name's ending, MP4; one at a time, to be cancelled."""
        if not self.filming:
            self._filming = self._tasks.start(
                self._film(path, moments, shot, again), failed=lambda failure: self._say_failed(failure)
            )

    def cancel(self) -> None:
        """End a film that is being drawn; nothing is written."""
        if self._filming is not None and self.filming:
            self._filming.cancel()
            self._banner.show_message(self.tr("The film was given up; nothing was written."))

    async def _film(self, path: str, moments: tuple[film.Moment, ...], shot: Shot, again: Callable[[], None]) -> None:
        from wxdesk.ui.phone.exports import write

        frames = []
        for number, moment in enumerate(moments):
            if number % 8 == 0:
                self._say_progress(number, len(moments))
            frames.append((film.as_frame(await shot(moment)), moment.shown_ms))
            await asyncio.sleep(0)  # a frame at a time, so that the window goes on
        self._say_progress(len(moments), len(moments))
        make = film.mp4 if path.lower().endswith(".mp4") else film.gif
        data = await asyncio.to_thread(make, frames)
        try:
            await asyncio.to_thread(write, Path(path), data)
        except WxdeskError as failure:
            if failure.code != "file_not_writable":
                raise
            self._say_not_written(path, again)
            return
        self._say_saved(path)

    def _say_progress(self, done: int, of: int) -> None:
        words = self.tr("Drawing the day: {0} of {1}").format(done, of)
        self._banner.show_message(words, action=(self.tr("Cancel"), self.cancel), closable=False)

    def _say_saved(self, path: str) -> None:
        self._banner.show_message(self.tr("Saved {0}.").format(Path(path).name), tone="good")
        self.saved.emit(path)

    def _say_not_written(self, path: str, again: Callable[[], None]) -> None:
        self._banner.show_message(
            self.tr("{0} could not be written.").format(Path(path).name),
            self.tr("Choose a folder that you may write to."),
            "bad",
            (self.tr("Choose again"), again),
        )

    def _say_failed(self, failure: WxdeskError) -> None:
        from wxdesk.ui.words import sentence

        self._banner.show_message(sentence(failure), tone="bad")
