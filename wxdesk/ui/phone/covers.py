"""Covers for the phone: loaded once, decoded and cut off the GUI thread, kept by picture and size."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap, QPixmapCache

from wxdesk.ui.tasks import Tasks

KEPT_KIB = 32 * 1024
"""How much room all kept covers may take, in KiB."""

Load = Callable[[str], Awaitable[bytes]]
Fetch = Callable[[str, Callable[[bytes | None], None]], None]
"""Ask for a picture's bytes by sha256; the answer comes later, None where there are none."""


def cut(data: bytes, width: int, height: int) -> QImage:
    """Return the picture scaled and cut in the middle to fill ``width`` x ``height`` pixels; null if unreadable.

    Safe on any thread.
    """
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    box = QSize(width, height)
    if size.isValid() and size.width() > 2 * width and size.height() > 2 * height:
        reader.setScaledSize(size.scaled(box * 2, Qt.AspectRatioMode.KeepAspectRatioByExpanding))
    image = reader.read()
    if image.isNull():
        return image
    modes = Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    filled = image.scaled(box, *modes)
    left, top = (filled.width() - width) // 2, (filled.height() - height) // 2
    return filled.copy(QRect(left, top, width, height))


class KnownPictures:
    """A source over pictures that are all at hand, for drawing a phone once."""

    def __init__(self, data: Mapping[str, bytes]) -> None:
        self._data = data

    def picture(self, sha256: str, width: int, height: int) -> QPixmap | None:
        data = self._data.get(sha256)
        image = cut(data, width, height) if data else QImage()
        return None if image.isNull() else QPixmap.fromImage(image)


class Covers(QObject):
    """A source that fetches what it lacks and then says ``arrived``."""

    arrived = Signal(str)

    def __init__(self, load: Load, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._load = load
        self._tasks = tasks
        self._wanted: set[str] = set()
        self._broken: set[str] = set()
        self._newest: dict[str, str] = {}
        QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), KEPT_KIB))

    def picture(self, sha256: str, width: int, height: int) -> QPixmap | None:
        """Return the cover; until the right size has come, one of another size, or None."""
        key = f"phone:{sha256}:{width}x{height}"
        found = _kept(key)
        if found is not None or sha256 in self._broken:
            return found
        if key not in self._wanted:
            self._wanted.add(key)
            made = self._make(sha256, width, height)
            self._tasks.start(made, lambda image: self._keep(sha256, key, image), lambda _: self._give_up(sha256, key))
        return _kept(self._newest.get(sha256, ""))

    def fetch(self, sha256: str, then: Callable[[bytes | None], None]) -> None:
        """Load a picture's bytes and hand them to ``then``; None where they cannot be had."""
        self._tasks.start(_awaited(self._load(sha256)), then, lambda _: then(None))

    async def _make(self, sha256: str, width: int, height: int) -> QImage:
        data = await self._load(sha256)
        return await asyncio.to_thread(cut, data, width, height)

    def _keep(self, sha256: str, key: str, image: QImage) -> None:
        self._wanted.discard(key)
        if image.isNull():
            self._broken.add(sha256)
            return
        QPixmapCache.insert(key, QPixmap.fromImage(image))
        self._newest[sha256] = key
        self.arrived.emit(sha256)

    def _give_up(self, sha256: str, key: str) -> None:
        self._wanted.discard(key)
        self._broken.add(sha256)


async def _awaited(wanted: Awaitable[bytes]) -> bytes:
    return await wanted


def _kept(key: str) -> QPixmap | None:
    found = QPixmap()
    return found if key and QPixmapCache.find(key, found) else None
