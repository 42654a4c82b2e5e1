"""What the workspace remembers of how somebody writes: which of the two views was in front."""

from PySide6.QtCore import QObject

from wxdesk.services.ports import Ports
from wxdesk.ui.composer.writing import MARKDOWN, RICH, WritingPane
from wxdesk.ui.tasks import Tasks

VIEW = "composer_view"
"""The setting's name."""


class RememberedView(QObject):
    """Brings the view of last time to the front, and keeps what is chosen from then on."""

    def __init__(self, ports: Ports, tasks: Tasks, pane: WritingPane, parent: QObject) -> None:
        super().__init__(parent)
        self._ports, self._tasks, self._pane = ports, tasks, pane
        self._known = False
        pane.view_chosen.connect(self._keep)

    def recall(self) -> None:
        """Ask the workspace, the first time."""
        if not self._known:
            self._known = True
            self._tasks.start(self._recall())

    async def _recall(self) -> None:
        kept = await self._ports.store.read(lambda tx: tx.settings.get(VIEW))
        if kept in (MARKDOWN, RICH):
            self._pane.show_view(kept)

    def _keep(self, view: str) -> None:
        self._known = True
        self._tasks.start(self._write(view))

    async def _write(self, view: str) -> None:
        await self._ports.store.run(lambda tx: tx.settings.set(VIEW, view))
