"""An article printed by the browser engine, out of sight: PDF, and pictures as long as the article."""

import asyncio
from dataclasses import dataclass
from io import BytesIO
from math import ceil
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QMarginsF, QObject, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize
from PySide6.QtWebEngineCore import QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QWidget

from wxdesk.domain.errors import WxdeskError
from wxdesk.ui.imaging import pillow
from wxdesk.ui.phone.exports import Progress
from wxdesk.ui.phone.web_page import Room, prepare

if TYPE_CHECKING:
    from PIL.Image import Image

T = TypeVar("T")

SHARP = 2
"""Pixels a point of a picture."""
TALLEST = 100_000
"""Pixels of the tallest picture that is made: it takes 225 MB while it is put together."""
LONGEST_PAGE = 14_400
"""Points: the largest page that readers of PDF know (ISO 32000-1, annex C)."""
PATIENCE = 20.0
"""Seconds that the engine may take for one answer."""
_TILE = 1_000
_MARK = 4
_INCH, _POINTS = 96, 72
_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value

_READY = """(() => {
    for (const picture of document.images) picture.decoding = "sync";
    const room = document.body.appendChild(document.createElement("div"));
    room.style.height = innerHeight + "px";
    const mark = document.body.appendChild(document.createElement("i"));
    mark.id = "wx-mark";
    mark.style.cssText = "position:fixed;left:0;right:0;bottom:0;height:%dpx";
})()"""
"""Room to scroll the last part to the top, and a mark whose colour says which part a picture is of."""
_SHOW = 'scrollTo(0, %d); document.getElementById("wx-mark").style.background = "%s"; 1'


@dataclass(frozen=True, slots=True)
class _Tile:
    number: int

    @property
    def colour(self) -> tuple[int, int, int]:
        return 255 - self.number % 200, 40 + self.number // 200, 200 - self.number % 7 * 20


class Press:
    """Prints one page after another. ``width`` is in points; ``close`` ends it."""

    def __init__(self) -> None:
        prepare()
        self._host = QWidget()
        self._host.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
        self._view = QWebEngineView(self._host)
        self._room = Room(self._host, None)
        self._page = self._room.new_page(self._view)
        self._view.setPage(self._page)

    async def pdf(self, html: str, width: int, *, long: bool) -> bytes:
        """Return a PDF: in A4 pages, or ``long`` on one, or several where one would be longer than may be."""
        height = await self._load(html, width)
        if long:
            points = min(LONGEST_PAGE, (height + 1) * _POINTS / _INCH)
            size = QPageSize(QSizeF(width * _POINTS / _INCH, points), QPageSize.Unit.Point, "article")
        else:
            size = QPageSize(QPageSize.PageSizeId.A4)
        layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
        printed: asyncio.Future[bytes] = asyncio.get_running_loop().create_future()
        self._page.printToPdf(lambda data: _answer(printed, bytes(data)), layout)
        data = await _soon(printed)
        if not data:
            raise WxdeskError("export_failed")
        return data

    async def png(self, html: str, width: int, progress: Progress, most: int = 0) -> bytes:
        """Return a picture of the article, of its first ``most`` points unless that is 0.

        Raises ``picture_too_long`` (pixels, limit).
        """
        from PIL import Image

        height = await self._load(html, width)
        height = min(height, most) if most else height
        if height * SHARP > TALLEST:
            raise WxdeskError("picture_too_long", pixels=height * SHARP, limit=TALLEST)
        await self._told(_READY % _MARK)
        whole = Image.new("RGB", (width * SHARP, height * SHARP))
        count = -(-height // _TILE)
        for number in range(count):
            progress(number, count)
            part = await self._tile(_Tile(number), width)
            await asyncio.to_thread(whole.paste, part, (0, number * _TILE * SHARP))
        progress(count, count)
        return await asyncio.to_thread(_encoded, whole)

    def close(self) -> None:
        """End the engine's part of it."""
        self._host.deleteLater()

    async def _load(self, html: str, width: int) -> int:
        """Load a page; returns its height in points."""
        ratio = self._view.devicePixelRatioF()
        self._view.resize(_units(width, ratio), _units(_TILE + _MARK, ratio))
        self._host.resize(self._view.size())
        self._host.show()
        loaded: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        connection = self._page.loadFinished.connect(lambda done: _answer(loaded, done))
        self._room.load(self._page, html)
        try:
            done = await _soon(loaded)
        finally:
            QObject.disconnect(connection)
        if not done:
            raise WxdeskError("export_failed")
        self._view.setZoomFactor(SHARP / ratio)
        for _ in range(int(PATIENCE * 100)):
            told = await self._told("innerWidth")
            if isinstance(told, float) and abs(told - width) <= 2:  # see _units
                break
            await asyncio.sleep(0.01)
        return int(
            str(await self._told("String(Math.ceil(document.querySelector('main').getBoundingClientRect().bottom))"))
        )

    async def _told(self, script: str) -> object:
        answered: asyncio.Future[object] = asyncio.get_running_loop().create_future()
        self._page.runJavaScript(script, _WORLD, lambda answer: _answer(answered, answer))
        return await _soon(answered)

    async def _tile(self, tile: _Tile, width: int) -> "Image":
        """Return a part of the page, once its mark shows that what is on the screen is that part."""
        red, green, blue = tile.colour
        await self._told(_SHOW % (tile.number * _TILE, f"rgb({red},{green},{blue})"))
        for _ in range(int(PATIENCE * 100)):
            image = self._view.grab().toImage()
            seen = image.pixelColor(image.width() // 2, image.height() - _MARK)
            if (seen.red(), seen.green(), seen.blue()) == tile.colour:
                return await asyncio.to_thread(_pillow, image, width)
            await asyncio.sleep(0.01)
        raise WxdeskError("export_failed")


async def _soon(future: "asyncio.Future[T]") -> T:
    try:
        async with asyncio.timeout(PATIENCE):  # wait_for of Python 3.11 may swallow that it was cancelled
            return await future
    except TimeoutError:
        raise WxdeskError("export_failed") from None


def _answer(future: "asyncio.Future[object] | asyncio.Future[bool] | asyncio.Future[bytes]", value: object) -> None:
    if not future.done():
        future.set_result(value)  # type: ignore[arg-type]


def _units(points: int, ratio: float) -> int:
    """Return a side of the view; on a screen whose pixels are no whole part of it, a little more, to be cut off."""
    exact = points * SHARP / ratio
    return int(exact) if exact.is_integer() else ceil(exact) + 1


def _pillow(image: QImage, width: int) -> "Image":
    return pillow(image).convert("RGB").crop((0, 0, width * SHARP, _TILE * SHARP))


def _encoded(image: "Image") -> bytes:
    out = BytesIO()
    image.save(out, "PNG")
    return out.getvalue()
