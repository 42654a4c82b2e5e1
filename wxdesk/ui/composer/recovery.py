"""What is said at the start when something typed was saved from a crash."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from wxdesk.services.recovering import Recovered
from wxdesk.ui.main_window import MainWindow


def show_recovered(window: MainWindow, recovered: Recovered, show_post: Callable[[int, bool], None]) -> None:
    """Say quietly what came back and where it is, with a way there."""
    post = recovered.post
    title = post.lead.title.strip() or QCoreApplication.translate("Recovery", "Untitled")
    if recovered.beside:
        headline = QCoreApplication.translate("Recovery", "What you typed last into “{0}” is in its history")
        detail = QCoreApplication.translate(
            "Recovery",
            "wxdesk ended before it was saved, and the post was changed meanwhile. Nothing was overwritten: look at "
            "both there.",
        )
    else:
        headline = QCoreApplication.translate("Recovery", "What you typed last into “{0}” is back")
        detail = QCoreApplication.translate("Recovery", "wxdesk ended before it was saved. It is in the draft now.")
    show, history = QCoreApplication.translate("Recovery", "Show"), QCoreApplication.translate("Recovery", "History…")
    action = history if recovered.beside else show, lambda: show_post(post.id, recovered.beside)
    window.show_message(headline.format(title), detail, "info", action)
