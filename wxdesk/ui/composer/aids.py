"""What helps with writing, asked for on the Compose page: history, templates, snippets, copies for other accounts."""

import asyncio
from collections.abc import Callable, Coroutine, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.writing import Snippet
from wxdesk.services import accounts, duplicating, templates, versions
from wxdesk.services.duplicating import Copy
from wxdesk.services.wearing import worn
from wxdesk.ui.composer.aids_menu import SNIPPET, add_snippets
from wxdesk.ui.composer.copy_to_dialog import CopyToDialog
from wxdesk.ui.composer.editor import ArticleEditor
from wxdesk.ui.composer.model import ComposerModel
from wxdesk.ui.composer.name_dialog import NameDialog
from wxdesk.ui.composer.snippet_entries import snippet_entries
from wxdesk.ui.composer.snippet_text import insert_snippet, usable
from wxdesk.ui.composer.snippets_dialog import SnippetsDialog
from wxdesk.ui.composer.templates_dialog import TemplatesDialog
from wxdesk.ui.composer.thumbnails import Thumbnails
from wxdesk.ui.composer.versions_dialog import VersionsDialog, restored
from wxdesk.ui.kit import Toast
from wxdesk.ui.phrases import theme_name
from wxdesk.ui.words import listed


class Aids(QObject):
    """Runs each as a task of the window, one question at a time; a refusal is handed to ``refused``."""

    refused = Signal(WxdeskError)

    def __init__(
        self, model: ComposerModel, page: QWidget, toast: Toast, thumbnails: Thumbnails, editor: ArticleEditor
    ) -> None:
        super().__init__(page)
        self._model = model
        self._page = page
        self._toast = toast
        self._thumbnails = thumbnails
        self._editor = editor
        self._asking: asyncio.Task[None] | None = None
        editor.writing.slash.add_provider(lambda: snippet_entries(self._usable(), self.insert))
        editor.format.more_actions.append(self._extend_menu)

    def ask(self, wanted: str) -> None:
        """Begin what the menu offers."""
        if wanted.startswith(SNIPPET):
            self.insert(int(wanted.removeprefix(SNIPPET)))
            return
        asks: dict[str, Callable[[], Coroutine[Any, Any, None]]] = {
            "history": self._history,
            "template": self._begin_with_template,
            "save_template": self._save_as_template,
            "snippets": self._write_snippets,
            "copy_to": self._copy_to,
        }
        if wanted in asks:
            self._once(asks[wanted]())

    def insert(self, snippet_id: int) -> None:
        """Put a snippet in where the caret is, as one step."""
        model, body = self._model, self._editor.body
        snippet = next((each for each in model.snippets if each.id == snippet_id), None)
        if snippet is None or model.read_only:
            return
        edit, pictures = insert_snippet(model.article, snippet, *body.selection)
        text = model.article.body
        text = text[: edit.start] + edit.text + text[edit.end :]
        model.history.seal()
        if pictures == model.article.pictures:
            model.edit(edit.caret, body=text)
        else:
            model.edit(body=text, pictures=pictures)
        model.history.seal()
        self._editor.writing.place_caret(edit.caret)

    def _extend_menu(self, menu: QMenu) -> None:
        add_snippets(menu, self._usable(), not self._model.read_only, self.ask)

    def _usable(self) -> list[Snippet]:
        return usable(self._model.snippets, self._model.article)

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
        back = model.post.articles

        def undo() -> None:
            if model.post.articles == back:  # else something was written since: the key takes that back first
                model.undo()

        self._toast.show_message(self.tr("Restored. What stood there before is kept in History."), undo)

    async def _set_aside(self, post_id: int) -> None:
        """What is written now is kept, and never thinned; what cannot be kept is not replaced."""
        if not await self._model.flush():
            raise WxdeskError("post_not_kept")
        await versions.set_aside(self._model.ports, post_id)

    async def _begin_with_template(self) -> None:
        model = self._model
        if not model.ready:
            return
        dialog = TemplatesDialog(model.ports, model.tasks, model.account, self._thumbnails, self._page.window())
        if not await model.tasks.ask(dialog) or dialog.chosen is None:
            return
        if await model.flush():
            begun = await templates.begin(model.ports, model.account.id, dialog.chosen.id)
            await model.open_post(model.account, begun.id)

    async def _save_as_template(self) -> None:
        model = self._model
        articles = model.post.articles
        taken = [each.name for each in await templates.all_of_them(model.ports)]
        dialog = NameDialog(
            self.tr("Save as template"),
            self.tr("Its articles are kept as they are now, with theme, author, pictures and cover."),
            self.tr("Save"),
            model.post.lead.title.strip(),
            taken,
            self._page.window(),
        )
        if await model.tasks.ask(dialog):
            kept = await templates.keep(model.ports, dialog.name, articles)
            self._toast.show_message(self.tr("“{0}” is a template now").format(kept.name))

    async def _write_snippets(self) -> None:
        model = self._model
        known = [view.account for view in await accounts.overview(model.ports)]
        dialog = SnippetsDialog(model.ports, model.tasks, known, model.account.id, self._page.window())
        await model.tasks.ask(dialog)

    async def _copy_to(self) -> None:
        model = self._model
        if not await model.flush() or not model.post.id:
            return
        others = [view.account for view in await accounts.overview(model.ports) if view.account.id != model.account.id]
        named = [(key, theme_name(title)) for key, title in (await worn(model.ports)).shelf.choices]
        dialog = CopyToDialog(model.ports, model.tasks, model.post, others, named, self._page.window())
        if not await model.tasks.ask(dialog):
            return
        made = await duplicating.copy_to(model.ports, model.post.id, dialog.chosen, dialog.themes)
        names = listed(copy.account.name for copy in made)
        self._toast.show_message(self.tr("Copied to {0}").format(names), lambda: self._take_back(made))

    def _take_back(self, copies: Sequence[Copy]) -> None:
        self._model.tasks.start(duplicating.take_back(self._model.ports, copies), failed=self.refused.emit)
