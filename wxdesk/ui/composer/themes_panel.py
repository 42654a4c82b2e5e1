"""The themes beside the phone: choose one, change accent and size, and edit one's own while the phone shows it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.article.themes import Shelf, Theme
from wxdesk.domain.posts import Article
from wxdesk.ui.composer.css_editor import CssEditor
from wxdesk.ui.composer.theme_sliders import ThemeSliders
from wxdesk.ui.composer.theme_tile import ThemeTile
from wxdesk.ui.kit import Button, Column, Flow, Text, discard
from wxdesk.ui.naming import Part
from wxdesk.ui.phrases import theme_name
from wxdesk.ui.theme import TextRole, metrics


class ThemesPanel(QWidget, Part):
    """Draws a shelf and the open article's look; ``asked`` carries import, copy, export, rename or delete."""

    chosen = Signal(str)
    accent_wanted = Signal(str)
    size_wanted = Signal(int)
    css_edited = Signal(str, str)
    asked = Signal(str)
    files_offered = Signal(list)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self._shelf = Shelf()
        self._theme: Theme | None = None
        self._tiles: dict[str, ThemeTile] = {}
        self._heading = Text(self.tr("Themes"), TextRole.HEADING)
        self._done = Button(self.tr("Back to writing"), "normal", "chevron_left")
        self._sliders = ThemeSliders()
        self._flow = Flow()
        self._flow.setSpacing(m.px(6))
        holder = QWidget()
        holder.setLayout(self._flow)
        self._column = Column(margins=False)
        self._column.body.addWidget(holder)
        self._column.body.addStretch(1)
        self._buttons = {
            "import": Button(self.tr("Import CSS…"), "normal", "import"),
            "copy": Button(self.tr("Copy to edit"), "normal", "copy"),
            "export": Button(self.tr("Export…"), "normal", "export"),
            "rename": Button(self.tr("Rename…"), "quiet"),
            "delete": Button(self.tr("Delete"), "quiet"),
        }
        self._css = CssEditor()
        self._css.hide()
        head, acts, box = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.addWidget(self._heading)
        head.addStretch(1)
        head.addWidget(self._done)
        acts.setSpacing(m.grid(2))
        for key, button in self._buttons.items():
            acts.addWidget(button)
            button.clicked.connect(lambda _=False, key=key: self.asked.emit(key))
        acts.addStretch(1)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(m.grid(3))
        box.addLayout(head)
        box.addWidget(self._sliders)
        box.addWidget(self._column, 3)
        box.addLayout(acts)
        box.addWidget(self._css, 4)
        self.setAcceptDrops(True)
        self._done.clicked.connect(self.closed)
        self._sliders.accent_wanted.connect(self.accent_wanted)
        self._sliders.size_wanted.connect(self.size_wanted)
        self._css.edited.connect(lambda css: self.css_edited.emit(self.key, css))

    @property
    def key(self) -> str:
        """The theme that the article wears, by its key or its own name."""
        return self._theme.key if self._theme is not None else ""

    @property
    def css(self) -> CssEditor:
        return self._css

    def show_look(self, shelf: Shelf, article: Article, worn: Theme) -> None:
        """Show the themes there are, and which of them, in what accent and size, the article wears."""
        before, self._shelf = self._shelf, shelf
        if [key for key, _ in shelf.choices] != list(self._tiles):
            self._show_shelf()
        for key, css in shelf.own.items():
            if css != before.own.get(key):
                self._tiles[key].show_theme(shelf.theme(key))
        self._theme = worn
        for key, tile in self._tiles.items():
            tile.setChecked(key == worn.key)
        self._sliders.show_look(worn.accent, worn.text_size, not article.accent, not article.text_size)
        own = worn.key in shelf.own
        self._buttons["rename"].setVisible(own)
        self._buttons["delete"].setVisible(own)
        self._css.setVisible(own)
        if own:
            self._css.show_css(shelf.own[worn.key])
            self._css.show_notes(worn.notes)

    def _show_shelf(self) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                discard(widget)
        self._tiles = {}
        for key, title in self._shelf.choices:
            own = key in self._shelf.own
            self._tiles[key] = tile = ThemeTile(key, title if own else theme_name(title), own)
            tile.setObjectName(f"themes_tile_{key}")
            tile.show_theme(self._shelf.theme(key))
            tile.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._flow.addWidget(tile)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _css_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if files := _css_files(event):
            event.acceptProposedAction()
            self.files_offered.emit(files)


def _css_files(event: QDropEvent) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return [path for path in paths if path.suffix.lower() == ".css"]
