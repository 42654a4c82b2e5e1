"""What is pasted into an article: HTML from anywhere and rows of a spreadsheet become Markdown with its pictures."""

import asyncio
import os
import stat
import tempfile
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from wxdesk.article.images import LARGEST_FILE
from wxdesk.article.notes import Note
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Picture
from wxdesk.services.ports import Ports, Transaction
from wxdesk.services.reading import LARGEST_TEXT, within_limits

_WITHOUT_WAITING: int = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
"""A pipe in that folder would keep us waiting for ever."""
_SWOLLEN = ("html_too_large", "html_too_deep")


@dataclass(frozen=True, slots=True)
class Pasted:
    """Markdown to put in. ``pictures`` are kept already; ``remote`` are addresses of pictures that lie elsewhere."""

    text: str
    pictures: tuple[Picture, ...] = ()
    remote: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


async def paste(
    ports: Ports, html: str, plain: str = "", taken: Collection[str] = (), *, colours: bool = False
) -> Pasted:
    """Make Markdown of what was copied; ``plain`` is the same without any form, ``taken`` are names in use.

    Nothing is fetched. Where the form is too much to be understood, the plain text is taken, with the note
    ``pasted_as_plain``. Raises WxdeskError ``paste_too_large`` (size, limit).
    """
    if not html:
        return await asyncio.to_thread(_plain, plain)
    pasted, files = await asyncio.to_thread(_form, html, plain, taken, colours)

    def keep(tx: Transaction) -> None:
        for data in files:
            tx.pictures.put(data)

    if files:
        await ports.store.run(keep)
    return pasted


def _form(html: str, plain: str, taken: Collection[str], colours: bool) -> tuple[Pasted, list[bytes]]:
    from wxdesk.article.from_html import from_html, is_plain
    from wxdesk.article.html_parsing import bare_text

    try:
        if plain and is_plain(html):
            return _plain(plain), []
        made = from_html(html, taken=taken, open_file=open_temporary, colours=colours)
    except WxdeskError as refusal:
        if refusal.code not in _SWOLLEN:
            raise
        words = plain or bare_text(html[: 2 * LARGEST_TEXT])
        return Pasted(_plain(words).text, notes=(Note("pasted_as_plain"),)), []
    _limited(made.text)
    pictures = tuple(picture for picture, _ in made.pictures)
    return Pasted(made.text, pictures, made.remote, made.notes), [data for _, data in made.pictures]


def _plain(text: str) -> Pasted:
    from wxdesk.article.from_sheet import from_tsv

    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    _limited(text)
    text = from_tsv(text) or text
    _limited(text)
    return Pasted(text)


def _limited(text: str) -> None:
    if not within_limits(text):
        raise WxdeskError("paste_too_large", size=len(text), limit=LARGEST_TEXT)


def open_temporary(address: str) -> bytes:
    """Return a file that another program left for us in the system's temporary folder, as Word does with pictures.

    Raises WxdeskError ``image_outside`` for every other place, ``picture_unreadable``, ``picture_too_large``.
    """
    parts = urlsplit(address)
    name = Path(parts.path).name
    if parts.scheme.lower() != "file" or parts.netloc not in ("", "localhost"):
        raise WxdeskError("image_outside", name=name)
    try:
        path = Path(url2pathname(parts.path)).resolve()
        below = path.is_relative_to(Path(tempfile.gettempdir()).resolve())
    except (OSError, ValueError, RuntimeError):
        raise WxdeskError("image_outside", name=name) from None
    if not below:
        raise WxdeskError("image_outside", name=name)
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | _WITHOUT_WAITING), "rb") as file:
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode):
                raise WxdeskError("image_outside", name=name)
            if status.st_size > LARGEST_FILE:
                raise WxdeskError("picture_too_large", name=name, size=status.st_size, limit=LARGEST_FILE)
            return file.read(LARGEST_FILE + 1)
    except OSError:
        raise WxdeskError("picture_unreadable", name=name) from None
