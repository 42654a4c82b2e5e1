"""An article as the platform's web editor takes it from the clipboard: HTML with its pictures inside, and text."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocumentFragment

from wxdesk.article.checks import render_article
from wxdesk.article.images import fit_for_cover, kind_of
from wxdesk.article.standalone import data_address, own_pictures, with_pictures, without_own
from wxdesk.domain.posts import Article, Picture
from wxdesk.services import posts
from wxdesk.services.ports import Ports
from wxdesk.services.wearing import worn
from wxdesk.ui.phone.exports import write

CLIPBOARD_BYTES = 24 * 1024 * 1024
"""Estimate: what browsers and systems still hand over in one piece; with more, every picture is made smaller."""

Progress = Callable[[int, int], None]
"""Told how many pictures are done, of how many."""


@dataclass(frozen=True, slots=True)
class Copy:
    """``pictures`` counts those inside ``html``; ``left_out`` those of cards and videos, which the editor asks for."""

    html: str
    text: str
    pictures: int
    left_out: int = 0

    def mime(self) -> QMimeData:
        """Return what goes onto the clipboard."""
        data = QMimeData()
        data.setHtml(self.html)
        data.setText(self.text)
        return data


async def copied(ports: Ports, article: Article, progress: Progress, account_id: int = 0) -> Copy:
    """Render an article of an account as WeChat keeps it, its pictures as ``data:`` addresses.

    Raises what ``article.markdown.render`` and ``article.images.fit_for_body`` raise, and ``picture_unknown``.
    """
    wears = await worn(ports, account_id)
    rendered = await asyncio.to_thread(render_article, article, wears.shelf, wears.cards)
    used = [sha256 for sha256 in own_pictures(rendered.html) if article.picture(f"wxasset:{sha256}") is not None]
    html, left_out = await asyncio.to_thread(without_own, rendered.html, used)
    used = [sha256 for sha256 in used if sha256 in own_pictures(html)]
    most = CLIPBOARD_BYTES * 3 // 4 // max(1, len(used))
    addresses: dict[str, str] = {}
    for number, sha256 in enumerate(used):
        progress(number, len(used))
        data = await posts.picture(ports, sha256)
        addresses[sha256] = await asyncio.to_thread(data_address, data, most)
    html = await asyncio.to_thread(with_pictures, html, addresses)
    text = QTextDocumentFragment.fromHtml(rendered.html).toPlainText().replace("\ufffc", "").strip()
    return Copy(html, text, len(addresses), left_out)


async def save_picture(ports: Ports, picture: Picture, path: Path) -> Path:
    """Write a picture in a form that the web editor takes, JPEG or PNG; returns where, with the right ending.

    Raises ``file_not_writable``, ``picture_unknown`` and what ``article.images.fit_for_cover`` raises.
    """
    data = await posts.picture(ports, picture.sha256)
    fitted = await asyncio.to_thread(fit_for_cover, data, picture.name)
    path = path.with_suffix(".png" if kind_of(fitted) == "png" else ".jpg")
    await asyncio.to_thread(write, path, fitted)
    return path


async def save_pictures(ports: Ports, article: Article, folder: Path, progress: Progress) -> int:
    """Write the pictures of a picture post into ``folder``, numbered in their order; returns how many."""
    count = len(article.pictures)
    for number, picture in enumerate(article.pictures):
        progress(number, count)
        await save_picture(ports, picture, folder / f"{number + 1:02} {Path(picture.name).name}")
    return count
