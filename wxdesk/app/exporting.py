"""The browser engine out of sight, without a window: an article as a file, for the command line."""

import asyncio
import os
from collections.abc import Coroutine, Mapping
from typing import TYPE_CHECKING

from wxdesk.domain.posts import Article

if TYPE_CHECKING:
    from wxdesk.article.rendered import Rendered
    from wxdesk.cli.context import ExportWish


def export_file(article: Article, rendered: "Rendered", pictures: Mapping[str, bytes], wish: "ExportWish") -> bytes:
    """Return the file. Raises what ``ui.phone.exports.export`` raises."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from wxdesk.ui.phone.article_view import Reading
    from wxdesk.ui.phone.exports import Kind, Wish, export
    from wxdesk.ui.phone.words import furniture

    link = article.source_url.strip()
    reading = Reading(rendered, rendered.title, article.author, source_url=link, furniture=furniture())
    wanted = Wish(Kind(wish.kind), wish.dark, wish.width, wish.furnished)
    work = export(reading, pictures, wanted, lambda _done, _count: None)
    return asyncio.run(work) if wanted.kind is Kind.HTML else with_engine(work)


def with_engine(work: Coroutine[None, None, bytes]) -> bytes:
    """Run ``work``, which may use the browser engine, to its end. Raises what it raises."""
    from PySide6.QtCore import QEvent, qInstallMessageHandler
    from PySide6.QtWidgets import QApplication
    from qasync import QEventLoop

    qInstallMessageHandler(lambda *_: None)  # a machine without a screen has much to say of what it lacks
    os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = f"{os.environ.get('QTWEBENGINE_CHROMIUM_FLAGS', '')} --log-level=3"
    known = QApplication.instance()
    application = known if isinstance(known, QApplication) else QApplication(["wxdesk"])
    application.setQuitOnLastWindowClosed(False)
    loop = QEventLoop(application)
    try:
        data: bytes = loop.run_until_complete(work)
        return data
    finally:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        loop.close()
