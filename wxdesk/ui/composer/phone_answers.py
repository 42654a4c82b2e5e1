"""What the phone beside the editor is answered: articles of other posts, and what a search on it finds."""

from PySide6.QtCore import QObject

from wxdesk.services.ports import Ports
from wxdesk.ui.composer.phone_pane import PhonePane
from wxdesk.ui.kit import Banner
from wxdesk.ui.phone.article_view import Reading
from wxdesk.ui.phone.blocks import Target
from wxdesk.ui.phone.opening import load_reading, missing_words
from wxdesk.ui.phone.searching import SearchModel
from wxdesk.ui.tasks import Tasks


class PhoneAnswers(QObject):
    """Answers ``pane``; what cannot be answered is said in ``banner``."""

    def __init__(self, ports: Ports, tasks: Tasks, pane: PhonePane, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._ports, self._tasks, self._pane, self._banner = ports, tasks, pane, banner
        self.search = SearchModel(ports, tasks, lambda: pane.phone.phone.at, self)
        pane.article_asked.connect(self._read)
        pane.phone.search_asked.connect(self.search.ask)
        pane.moment_changed.connect(self.search.move)
        self.search.changed.connect(lambda: pane.phone.show_found(self.search.found))

    def renew(self) -> None:
        """The workspace has changed: what was found may have too."""
        self.search.renew()

    def _read(self, target: Target) -> None:
        if not target.post_id:
            self._banner.show_message(*missing_words(target))
            return
        account, now = self._pane.account_of(target), self._pane.phone.phone.at
        self._tasks.start(load_reading(self._ports, target, account, now), then=self._show)

    def _show(self, reading: Reading | None) -> None:
        if reading is not None:
            self._pane.open_article(reading)
