"""Where the body is written: the tool bar, the Markdown editor, and what opens over it."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.ui.composer.body import BodyEditor
from wxdesk.ui.composer.counting import Count
from wxdesk.ui.composer.find_bar import FindBar
from wxdesk.ui.composer.format_bar import FormatBar, Written
from wxdesk.ui.composer.slash import SlashEntry
from wxdesk.ui.composer.slash_menu import SlashMenu
from wxdesk.ui.composer.writing_foot import WritingFoot
from wxdesk.ui.naming import name_parts
from wxdesk.ui.theme import metrics


class WritingPane(QWidget):
    """One text in two views: as Markdown and as it will look."""

    edited = Signal(str, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles: Callable[[], tuple[list[str], int]] = lambda: ([self._body.text], 0)
        self._body = BodyEditor()
        self._body.setPlaceholderText(self.tr("Write here in Markdown, or drop a Markdown file with its pictures."))
        self._body.setAccessibleName(self.tr("Body"))
        self._format = FormatBar(self._front)
        self._slash = SlashMenu(self._body)
        self._find = FindBar(lambda: self._body, self._all_bodies)
        self._slash.add_provider(self._picture_entry)
        self._foot = WritingFoot()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(metrics().grid(2))
        box.addWidget(self._format)
        box.addWidget(self._find)
        box.addWidget(self._body, 1)
        box.addWidget(self._foot)
        self._body.edited.connect(self.edited)
        self._body.textChanged.connect(self._find.text_changed)
        for keys, act in (
            ("Ctrl+F", self._find.open),
            ("Ctrl+H", lambda: self._find.open(replacing=True)),
            ("F3", self._find_next),
            ("Shift+F3", lambda: self._find_next(backwards=True)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)
        name_parts(self)

    @property
    def body(self) -> BodyEditor:
        return self._body

    @property
    def format(self) -> FormatBar:
        return self._format

    @property
    def slash(self) -> SlashMenu:
        """The menu that a slash opens; others may add to it."""
        return self._slash

    @property
    def find(self) -> FindBar:
        return self._find

    def know_articles(self, bodies: Callable[[], tuple[list[str], int]]) -> None:
        """Let finding reach all articles: ``bodies`` returns their texts and which of them is open."""
        self._articles = bodies

    def load(self, text: str) -> None:
        """Show another text from its beginning."""
        self._body.load(text)

    def show_text(self, text: str) -> None:
        """Follow a change of the same text."""
        self._body.show_text(text)

    def show_count(self, count: Count) -> None:
        """Say how long the text is."""
        self._foot.show_count(count)

    def _all_bodies(self) -> tuple[list[str], int]:
        return self._articles()

    def _find_next(self, backwards: bool = False) -> None:
        if self._find.isHidden():
            self._find.open()
        self._find.step(backwards)

    def _picture_entry(self) -> list[SlashEntry]:
        image = self._format.known("image")
        ask = self._format.picture_asked.emit
        return [
            SlashEntry("image", image.title, "![]()", "image", image.apply, "image picture photo 图片 tupian tp", ask)
        ]

    def _front(self) -> Written:
        return self._body
