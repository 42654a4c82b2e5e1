"""What the themes panel asks for: another theme, accent or size, and files of one's own."""

from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from wxdesk.article.wearing import worn_theme
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.writing import UserTheme
from wxdesk.services import themes
from wxdesk.ui.composer.editor import ArticleEditor
from wxdesk.ui.composer.model import ComposerModel
from wxdesk.ui.composer.name_dialog import NameDialog
from wxdesk.ui.kit import Toast
from wxdesk.ui.phrases import theme_name
from wxdesk.ui.words import sentence


class Theming(QObject):
    """Joins the panel to the model and the workspace; a refusal is handed to ``refused``."""

    refused = Signal(WxdeskError)

    def __init__(self, model: ComposerModel, editor: ArticleEditor, toast: Toast, page: QWidget) -> None:
        super().__init__(page)
        self._model, self._editor, self._toast, self._page = model, editor, toast, page
        panel = self._panel = editor.themes
        panel.chosen.connect(lambda key: model.edit(theme=key))
        panel.accent_wanted.connect(lambda accent: model.edit(accent=accent))
        panel.size_wanted.connect(lambda size: model.edit(text_size=size))
        panel.css_edited.connect(self._keep)
        panel.asked.connect(self._ask)
        panel.files_offered.connect(self.take_in)
        panel.closed.connect(lambda: editor.show_themes(False))
        editor.palette_button.clicked.connect(lambda _: self._show())
        model.post_changed.connect(lambda _: self._show())
        model.article_chosen.connect(lambda _: self._show())
        model.worn_changed.connect(lambda _: self._follow())

    def take_in(self, files: list[Path]) -> None:
        """Take CSS files in as themes; the article wears the last of them."""
        self._start(self._take_in(files, self._model.key))

    def _follow(self) -> None:
        self._editor.show_theme_choices(self._model.worn.shelf.choices)
        self._show()

    def _show(self) -> None:
        if self._panel.isHidden():
            return
        model = self._model
        shelf, article = model.worn.shelf, model.article
        worn, _ = worn_theme(article, shelf)
        theme = shelf.theme("", article.accent, article.text_size) if isinstance(worn, str) else worn
        self._panel.show_look(shelf, article, theme)

    def _ask(self, what: str) -> None:
        match what:
            case "import":
                self._choose_file()
            case "copy":
                self._start(self._copy(self._model.key))
            case "export":
                self._choose_place()
            case "rename":
                self._start(self._rename())
            case "delete":
                self._start(self._delete())

    def _keep(self, key: str, css: str) -> None:
        self._model.tasks.start(self._kept(key, css), failed=self._broken)

    async def _kept(self, key: str, css: str) -> None:
        theme = await self._own(key)
        if theme is not None and theme.css != css:
            await themes.save(self._model.ports, UserTheme(theme.name, css, theme.id))

    def _broken(self, refusal: WxdeskError) -> None:
        """What cannot be read is said below the CSS, and not kept until it can be."""
        line = refusal.details.get("line", 0)
        self._panel.css.show_notes((), sentence(refusal), line if isinstance(line, int) else 0)

    async def _take_in(self, files: list[Path], article: int) -> None:
        for file in files:
            kept = await themes.take_in(self._model.ports, file)
            await self._wear(kept.name, article)
            self._toast.show_message(
                self.tr("“{0}” is one of your themes now, and the article wears it").format(kept.name)
            )

    async def _copy(self, article: int) -> None:
        key = self._panel.key
        shown = theme_name(dict(self._model.worn.shelf.choices).get(key, key))
        kept = await themes.copy_of(self._model.ports, key, self.tr("{0}, mine").format(shown))
        await self._wear(kept.name, article)

    async def _wear(self, name: str, article: int) -> None:
        """Let the article that was open when this was asked for wear a theme, whichever is open by now."""
        await self._model.dress(self._model.account.id)
        if (index := self._model.index_of(article)) is not None:
            self._model.edit_at(index, theme=name)

    async def _rename(self) -> None:
        article, theme = self._model.key, await self._own(self._panel.key)
        if theme is None:
            return
        taken = [each for pair in self._model.worn.shelf.choices for each in pair if each != theme.name]
        dialog = NameDialog(
            self.tr("Rename theme"),
            self.tr("Articles that wear it go on wearing it."),
            self.tr("Rename"),
            theme.name,
            taken,
            self._page.window(),
        )
        if await self._model.tasks.ask(dialog) and await self._model.flush():
            kept = await themes.save(self._model.ports, UserTheme(dialog.name, theme.css, theme.id))
            await self._wear(kept.name, article)

    async def _delete(self) -> None:
        gone = await themes.delete(self._model.ports, self._panel.key)
        await self._model.dress(self._model.account.id)
        self._toast.show_message(self.tr("“{0}” deleted").format(gone.name), lambda: self._bring_back(gone))

    def _bring_back(self, theme: UserTheme) -> None:
        self._start(self._restore(theme))

    async def _restore(self, theme: UserTheme) -> None:
        await themes.save(self._model.ports, UserTheme(theme.name, theme.css))

    async def _own(self, key: str) -> UserTheme | None:
        return next((each for each in await themes.own(self._model.ports) if each.name == key), None)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self._page)
        dialog.setObjectName("file_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilter(self.tr("Themes") + " (*.css)")
        dialog.filesSelected.connect(lambda chosen: self.take_in([Path(each) for each in chosen]))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def _choose_place(self) -> None:
        dialog = QFileDialog(self._page)
        dialog.setObjectName("file_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Themes") + " (*.css)")
        dialog.setDefaultSuffix("css")
        dialog.selectFile(f"{self._panel.key}.css")
        dialog.fileSelected.connect(lambda chosen: self.give_out(Path(chosen)))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def give_out(self, file: Path) -> None:
        """Write the theme that the article wears to a CSS file."""
        self._start(themes.give_out(self._model.ports, self._panel.key, file))

    def _start(self, work: Coroutine[Any, Any, None]) -> None:
        self._model.tasks.start(work, failed=self.refused.emit)
