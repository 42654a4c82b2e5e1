"""What the cover button asks for: choosing what shows, making a cover from the title, taking one from the clipboard."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from wxdesk.domain.errors import WxdeskError
from wxdesk.services import posts
from wxdesk.ui.composer.cover import CoverButton
from wxdesk.ui.composer.cover_dialog import CoverDialog
from wxdesk.ui.composer.landing import Aim, Landing
from wxdesk.ui.composer.model import ComposerModel
from wxdesk.ui.composer.thumbnails import Thumbnails
from wxdesk.ui.composer.title_cover_dialog import TitleCoverDialog
from wxdesk.ui.imaging import png


class Covering(QObject):
    """Runs each of them as a task of the window; a refusal is handed to ``refused``."""

    refused = Signal(WxdeskError)

    def __init__(
        self, model: ComposerModel, landing: Landing, thumbnails: Thumbnails, button: CoverButton, page: QWidget
    ) -> None:
        super().__init__(page)
        self._model, self._landing, self._thumbnails, self._page = model, landing, thumbnails, page
        button.frames_asked.connect(self.frame)
        button.made_asked.connect(self.make)
        button.picture_pasted.connect(lambda image: self._start(self._paste(image, landing.aim())))

    def frame(self) -> None:
        """Choose what shows of the cover."""
        self._start(self._frame())

    def make(self) -> None:
        """Make a cover from the title."""
        self._start(self._make(self._landing.aim()))

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        self._model.tasks.start(work, failed=self.refused.emit)

    async def _frame(self) -> None:
        model, key = self._model, self._model.key
        cover = model.article.cover_picture
        if cover is None or model.read_only:
            return
        if min(cover.width, cover.height) < 2:
            raise WxdeskError("cover_too_small", name=cover.name)
        dialog = CoverDialog(self._thumbnails, model.article, cover, model.account.kind, self._page.window())
        if await model.tasks.ask(dialog) and (index := model.index_of(key)) is not None:
            model.edit_at(index, wide=dialog.wide, square=dialog.square)

    async def _make(self, aim: Aim) -> None:
        model = self._model
        if model.read_only:
            return
        accent = model.article.accent or model.account.colour
        dialog = TitleCoverDialog(model.article.title, model.account.shown_name, accent, self._page.window())
        if await model.tasks.ask(dialog):
            await self._take(dialog.png, self.tr("cover.png"), aim)

    async def _paste(self, image: QImage, aim: Aim) -> None:
        await self._take(await asyncio.to_thread(png, image), self.tr("cover.png"), aim)

    async def _take(self, data: bytes, name: str, aim: Aim) -> None:
        self._landing.land_cover(aim, await posts.add_picture(self._model.ports, data, name))
