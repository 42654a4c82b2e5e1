"""Pictures from the workspace, loaded when first asked for and kept small."""

import asyncio

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QPixmap

from wxdesk.domain.errors import WxdeskError
from wxdesk.services import posts
from wxdesk.services.ports import Ports
from wxdesk.ui.imaging import decoded
from wxdesk.ui.tasks import Tasks

LONGEST = 720
"""Pixels of the longer side that is kept: enough for a cover in the stack at 3x."""
KEPT = 200


class Thumbnails(QObject):
    """``pixmap`` answers at once, with nothing the first time; ``loaded`` tells when there is something."""

    loaded = Signal(str)

    def __init__(self, ports: Ports, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ports = ports
        self._tasks = tasks
        self._known: dict[str, QPixmap | None] = {}

    def pixmap(self, sha256: str) -> QPixmap | None:
        """Return the picture, or None while it is being loaded or cannot be read."""
        if sha256 and sha256 not in self._known:
            while len(self._known) >= KEPT:
                self._known.pop(next(iter(self._known)))
            self._known[sha256] = None
            self._tasks.start(self._load(sha256))
        return self._known.get(sha256)

    async def _load(self, sha256: str) -> None:
        try:
            data = await posts.picture(self._ports, sha256)
        except WxdeskError:
            return  # the checks name a picture that is missing; here its place stays empty
        image = await asyncio.to_thread(decoded, data, LONGEST, LONGEST, inside=True)
        if image.isNull():
            return
        self._known[sha256] = QPixmap.fromImage(image)
        self.loaded.emit(sha256)
