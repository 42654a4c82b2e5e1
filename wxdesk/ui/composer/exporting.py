"""Exports of the open article, asked for from the menu of the top bar."""

import asyncio

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wxdesk.domain.errors import WxdeskError
from wxdesk.ui.composer.model import ComposerModel


class Exporting(QObject):
    """Asks one question at a time. ``written`` carries the name of a file that was written."""

    refused = Signal(WxdeskError)
    written = Signal(str)

    def __init__(self, model: ComposerModel, page: QWidget) -> None:
        super().__init__(page)
        self._model, self._page = model, page
        self._asking: asyncio.Task[None] | None = None

    def export(self, kind: str) -> None:
        """Ask how and where, then write the open article as ``kind``: html, pdf, long_pdf or png."""
        if self._asking is None or self._asking.done():
            self._asking = self._model.tasks.start(self._export(kind), failed=self.refused.emit)

    async def _export(self, kind: str) -> None:
        from wxdesk.ui.composer.export_dialog import ExportDialog  # only here, as it brings the browser engine along
        from wxdesk.ui.phone.exports import Kind

        model = self._model
        at = model.post.sent_at or model.post.scheduled_at or model.ports.clock.now()
        window = self._page.window()
        dialog = ExportDialog(model.ports, model.tasks, model.account, model.article, at, Kind(kind), window)
        dialog.written.connect(self.written)
        await model.tasks.ask(dialog)
