"""An article as the platform's web editor takes it from the clipboard: HTML with its pictures inside, and text."""

import asyncio
from base64 import b64encode
from dataclasses import dataclass

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QTextDocumentFragment

from wxdesk.article.checks import render_article
from wxdesk.article.images import fit_for_body
from wxdesk.domain.posts import Article
from wxdesk.services import posts
from wxdesk.services.ports import Ports

_PNG, _GIF = b"\x89PNG", b"GIF8"


@dataclass(frozen=True, slots=True)
class Copy:
    """``pictures`` counts those inside ``html``."""

    html: str
    text: str
    pictures: int

    def mime(self) -> QMimeData:
        """Return what goes onto the clipboard."""
        data = QMimeData()
        data.setHtml(self.html)
        data.setText(self.text)
        return data


async def copied(ports: Ports, article: Article) -> Copy:
    """Render ``article`` as WeChat keeps it, its pictures as ``data:`` addresses.

    Raises what ``article.markdown.render`` and ``article.images.fit_for_body`` raise, and ``picture_unknown``.
    """
    rendered = await asyncio.to_thread(render_article, article)
    addresses: dict[str, str] = {}
    for name in rendered.images:
        picture = article.picture(name)
        if picture is not None and picture.sha256 not in addresses:
            data = await posts.picture(ports, picture.sha256)
            addresses[picture.sha256] = await asyncio.to_thread(_address, data)
    html = rendered.html
    for sha256, address in addresses.items():
        html = html.replace(f"wxasset:{sha256}", address)
    text = QTextDocumentFragment.fromHtml(rendered.html).toPlainText().replace("\ufffc", "").strip()
    return Copy(html, text, len(addresses))


def _address(data: bytes) -> str:
    fitted = fit_for_body(data)
    kind = "png" if fitted.startswith(_PNG) else "gif" if fitted.startswith(_GIF) else "jpeg"
    return f"data:image/{kind};base64,{b64encode(fitted).decode()}"
