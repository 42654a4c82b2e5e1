"""Covers for the phone: loaded once, decoded and cut off the GUI thread, kept by picture and size."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QPixmapCache

from wxdesk.domain.cropping import corners, pixels
from wxdesk.domain.posts import Crop
from wxdesk.ui.imaging import decoded
from wxdesk.ui.tasks import Tasks

KEPT_KIB = 32 * 1024
"""How much room all kept covers may take, in KiB."""

Load = Callable[[str], Awaitable[bytes]]
Fetch = Callable[[str, Callable[[bytes | None], None]], None]
"""Ask for a picture's bytes by sha256; the answer comes later, None where there are none."""


def cut(data: bytes, width: int, height: int, crop: Crop | None = None) -> QImage:
    """Return the picture, or its part ``crop``, scaled and cut in the middle to fill ``width`` x ``height`` pixels.

    Null if unreadable. Safe on any thread.
    """
    share = 1.0 if crop is None else max(0.01, min(crop.right - crop.left, crop.bottom - crop.top))
    image = decoded(data, round(2 * width / share), round(2 * height / share))
    if image.isNull():
        return image
    if crop is not None:
        left, top, right, bottom = pixels(crop, (image.width(), image.height()))
        image = image.copy(left, top, right - left, bottom - top)
    modes = Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    filled = image.scaled(QSize(width, height), *modes)
    left, top = (filled.width() - width) // 2, (filled.height() - height) // 2
    return filled.copy(QRect(left, top, width, height))


class KnownPictures:
    """A source over pictures that are all at hand, for drawing a phone once."""

    def __init__(self, data: Mapping[str, bytes]) -> None:
        self._data = data

    def picture(self, sha256: str, width: int, height: int, crop: Crop | None = None) -> QPixmap | None:
        data = self._data.get(sha256)
        image = cut(data, width, height, crop) if data else QImage()
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

    def picture(self, sha256: str, width: int, height: int, crop: Crop | None = None) -> QPixmap | None:
        """Return the cover; until the right size has come, one of another size, or None."""
        frame = "_".join(corners(crop)) if crop else ""
        key, look = f"phone:{sha256}:{width}x{height}:{frame}", f"{sha256}:{width > height}"
        found = _kept(key)
        if found is not None or sha256 in self._broken:
            return found
        if key not in self._wanted:
            self._wanted.add(key)
            made = self._make(sha256, width, height, crop)
            self._tasks.start(
                made, lambda image: self._keep(sha256, key, look, image), lambda _: self._give_up(sha256, key)
            )
        return _kept(self._newest.get(look, ""))

    def fetch(self, sha256: str, then: Callable[[bytes | None], None]) -> None:
        """Load a picture's bytes and hand them to ``then``; None where they cannot be had."""
        self._tasks.start(self._loaded(sha256), then, lambda _: then(None))

    async def _loaded(self, sha256: str) -> bytes:
        return await self._load(sha256)

    async def _make(self, sha256: str, width: int, height: int, crop: Crop | None) -> QImage:
        data = await self._load(sha256)
        return await asyncio.to_thread(cut, data, width, height, crop)

    def _keep(self, sha256: str, key: str, look: str, image: QImage) -> None:
        self._wanted.discard(key)
        if image.isNull():
            self._broken.add(sha256)
            return
        QPixmapCache.insert(key, QPixmap.fromImage(image))
        self._newest[look] = key
        self.arrived.emit(sha256)

    def _give_up(self, sha256: str, key: str) -> None:
        self._wanted.discard(key)
        self._broken.add(sha256)


def _kept(key: str) -> QPixmap | None:
    found = QPixmap()
    return found if key and QPixmapCache.find(key, found) else None
