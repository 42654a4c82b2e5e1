"""What the parts of a picture post ask for: another kind, more pictures, what shows of the cover."""

from collections.abc import Coroutine
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from wxdesk.domain.accounts import Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import ArticleKind
from wxdesk.ui.composer.commands import Commands
from wxdesk.ui.composer.covering import Covering
from wxdesk.ui.composer.editor import ArticleEditor
from wxdesk.ui.composer.model import ComposerModel


class Picturing(QObject):
    """Joins them to the model; a refusal is handed to ``refused``."""

    refused = Signal(WxdeskError)

    def __init__(
        self, model: ComposerModel, editor: ArticleEditor, commands: Commands, covering: Covering, page: QWidget
    ) -> None:
        super().__init__(page)
        self._model, self._editor = model, editor
        grid = editor.pictures.grid
        editor.kind.input.chosen.connect(lambda kind: self._start(model.turn(ArticleKind(kind))))
        editor.pictures.frames.clicked.connect(covering.frame)
        grid.add_asked.connect(lambda: commands.choose_files("picture"))
        grid.files_offered.connect(commands.take_files)
        grid.picture_pasted.connect(commands.take_pasted)

    def begin(self) -> None:
        """Begin a picture post for the account."""
        if self._model.account.kind is Kind.ENTERPRISE:
            self.refused.emit(WxdeskError("picture_post_not_inside"))
            return
        self._start(self._begin())

    async def _begin(self) -> None:
        await self._model.new_picture_post()
        self._editor.focus_field("title")

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        self._model.tasks.start(work, failed=self.refused.emit)
