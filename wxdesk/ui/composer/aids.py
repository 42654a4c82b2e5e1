"""What helps with writing, asked for on the Compose page: history, templates, snippets, copies for other accounts."""

import asyncio
from collections.abc import Coroutine
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wxdesk.domain.errors import WxdeskError
from wxdesk.services import versions
from wxdesk.ui.composer.model import ComposerModel
from wxdesk.ui.composer.versions_dialog import VersionsDialog, restored
from wxdesk.ui.kit import Toast


class Aids(QObject):
    """Runs each as a task of the window, one question at a time; a refusal is handed to ``refused``."""

    refused = Signal(WxdeskError)

    def __init__(self, model: ComposerModel, page: QWidget, toast: Toast) -> None:
        super().__init__(page)
        self._model = model
        self._page = page
        self._toast = toast
        self._asking: asyncio.Task[None] | None = None

    def ask(self, wanted: str) -> bool:
        """Begin what the menu offers; returns whether it is one of these."""
        match wanted:
            case "history":
                self._once(self._history())
            case _:
                return False
        return True

    def _once(self, work: Coroutine[Any, Any, None]) -> None:
        """Start what asks a question, unless one is being asked already."""
        if self._asking is not None and not self._asking.done():
            work.close()
            return
        self._asking = self._model.tasks.start(work, failed=self.refused.emit)

    async def _history(self) -> None:
        model = self._model
        await model.flush()
        post = model.post
        dialog = VersionsDialog(model.ports, model.tasks, post, model.index, self._page.window())
        if not await model.tasks.ask(dialog) or dialog.chosen is None:
            return
        await self._set_aside(post.id)
        model.put(restored(model.post.articles, dialog.chosen, dialog.index))
        self._toast.show_message(self.tr("Restored. What stood there before is kept in History."), model.undo)

    async def _set_aside(self, post_id: int) -> None:
        """What is written now is kept, and never thinned; what cannot be kept is not replaced."""
        if not await self._model.flush():
            raise WxdeskError("post_not_kept")
        await versions.set_aside(self._model.ports, post_id)
