"""The question before a link that was tapped in an article is opened."""

from PySide6.QtCore import QCoreApplication, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from wxdesk.ui.kit import Dialog
from wxdesk.ui.naming import name_parts
from wxdesk.ui.tasks import Tasks


async def ask_and_open(tasks: Tasks, address: str, parent: QWidget) -> None:
    """Open ``address`` in the browser if the user says so; nothing but web pages is ever offered."""
    url = QUrl(address)
    if url.scheme() not in ("http", "https"):
        return
    title = QCoreApplication.translate("PhonePage", "Open this link in your browser?")
    accept = QCoreApplication.translate("PhonePage", "Open")
    dialog = Dialog(title, url.toDisplayString(), accept_text=accept, parent=parent)
    name_parts(dialog)
    if await tasks.ask(dialog):
        QDesktopServices.openUrl(url)
