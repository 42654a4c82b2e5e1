"""An article as a file: HTML, PDF, or one long picture."""

import asyncio
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING

from wxdesk.article.dressing import Dress
from wxdesk.article.preview import Frame
from wxdesk.article.standalone import data_address, standalone
from wxdesk.domain.errors import WxdeskError
from wxdesk.ui.phone.article_view import Reading, engine_would_end_the_program
from wxdesk.ui.phone.style import M

if TYPE_CHECKING:
    from wxdesk.ui.phone.press import Press

Progress = Callable[[int, int], None]
"""Told how much is done, of how much."""


class Kind(StrEnum):
    """What an article can become; ``suffix`` is the ending of such a file's name."""

    HTML = "html"
    PDF = "pdf"
    LONG_PDF = "long_pdf"
    PNG = "png"

    @property
    def suffix(self) -> str:
        return "pdf" if self is Kind.LONG_PDF else self.value


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wanted. ``width`` is the phone's in points; ``furnished`` with title, date and foot around the body.

    ``text`` is the size of letters in percent of the usual one; ``height`` how much of a picture is wanted from the
    top, in points, 0 for all of it.
    """

    kind: Kind
    dark: bool = False
    width: int = round(M.width)
    furnished: bool = True
    text: int = 100
    height: int = 0


async def export(reading: Reading, pictures: Mapping[str, bytes], wish: Wish, progress: Progress) -> bytes:
    """Return the file. ``pictures`` are the article's by sha256; ``progress`` is told of pictures, then of parts.

    Raises ``engine_missing``, ``export_failed``, ``picture_too_long`` and what broken pictures raise.
    """
    addresses = {}
    for number, (sha256, data) in enumerate(pictures.items()):
        progress(number, len(pictures))
        addresses[sha256] = await asyncio.to_thread(data_address, data)
    frame = reading.frame if wish.furnished else Frame()
    html = await asyncio.to_thread(standalone, reading.rendered, frame, Dress(wish.dark, wish.text), addresses)
    if wish.kind is Kind.HTML:
        return html.encode("utf-8", "replace")
    press = _press()
    try:
        if wish.kind is Kind.PNG:
            return await press.png(html, wish.width, progress, wish.height)
        return await press.pdf(html, wish.width, long=wish.kind is Kind.LONG_PDF)
    finally:
        press.close()


def write(path: Path, data: bytes) -> None:
    """Write the whole file or none of it. Raises ``file_not_writable`` (path, reason)."""
    kept: Path | None = None
    try:
        with NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            kept = Path(file.name)
            file.write(data)
        kept.chmod(0o666 & ~_umask())
        kept.replace(path)
    except OSError as error:
        if kept is not None:
            kept.unlink(missing_ok=True)
        raise WxdeskError("file_not_writable", path=str(path), reason=error.strerror or "") from error


def _umask() -> int:
    now = os.umask(0)
    os.umask(now)
    return now


def _press() -> "Press":
    if engine_would_end_the_program():
        raise WxdeskError("engine_missing")
    try:
        from wxdesk.ui.phone.press import Press
    except ImportError as missing:
        raise WxdeskError("engine_missing") from missing
    return Press()
