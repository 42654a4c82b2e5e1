"""Where the body is written: the tool bar, the two views of one text, and what opens over them."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.domain.posts import Article
from wxdesk.ui.composer.body import BodyEditor
from wxdesk.ui.composer.counting import Count
from wxdesk.ui.composer.find_bar import FindBar
from wxdesk.ui.composer.format_bar import FormatBar
from wxdesk.ui.composer.language import show_language
from wxdesk.ui.composer.rich_view import RichEditor
from wxdesk.ui.composer.slash import SlashEntry
from wxdesk.ui.composer.slash_menu import SlashMenu
from wxdesk.ui.composer.writing_foot import WritingFoot
from wxdesk.ui.naming import name_parts
from wxdesk.ui.theme import metrics

MARKDOWN, RICH = "markdown", "rich"


class WritingPane(QWidget):
    """One text in two views: as Markdown and as it will look; ``view_chosen`` carries which the user wants."""

    edited = Signal(str, int)
    view_chosen = Signal(str)
    front_changed = Signal()
    """The other view is written in now, whoever wanted it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._articles: Callable[[], tuple[Sequence[Article], int]] = lambda: ([Article(body=self._body.text)], 0)
        self._body = BodyEditor()
        self._body.setPlaceholderText(self.tr("Write here in Markdown, or drop a Markdown file with its pictures."))
        self._body.setAccessibleName(self.tr("Body"))
        self._rich = RichEditor()
        self._rich.setPlaceholderText(self.tr("Write here."))
        self._rich.setAccessibleName(self.tr("Body"))
        self._rich.hide()
        self._view = self._usual = MARKDOWN
        self._format = FormatBar(lambda: self.front)
        self._slash = SlashMenu(self._body)
        self._find = FindBar(lambda: self.front, lambda: self._articles())
        self._slash.add_provider(self._picture_entry)
        self._foot = WritingFoot()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(metrics().grid(2))
        for part in (self._format, self._find):
            box.addWidget(part)
        for view in (self._body, self._rich):
            box.addWidget(view, 1)
        box.addWidget(self._foot)
        self._follow()
        name_parts(self)

    @property
    def body(self) -> BodyEditor:
        """The Markdown editor; it has the whole text, in front or not."""
        return self._body

    @property
    def rich(self) -> RichEditor:
        return self._rich

    @property
    def front(self) -> BodyEditor | RichEditor:
        """The view in which is written now."""
        return self._rich if self._view == RICH else self._body

    @property
    def format(self) -> FormatBar:
        return self._format

    @property
    def finding(self) -> FindBar:
        return self._find

    @property
    def slash(self) -> SlashMenu:
        """The menu that a slash opens; others may add to it."""
        return self._slash

    def know_articles(self, articles: Callable[[], tuple[Sequence[Article], int]]) -> None:
        """Let finding reach all articles: ``articles`` returns them and which of them is open."""
        self._articles = articles

    def know_pictures(self, picture: Callable[[str], QPixmap | None]) -> None:
        """Let the rich view show pictures: ``picture`` returns what a name stands for, once it is there."""
        self._rich.show_pictures(picture)

    def load(self, text: str) -> None:
        """Show another text from its beginning, in the typeface of its language."""
        for editor in (self._body, self._rich):
            show_language(editor, text)
        self._body.load(text)
        if self._view == RICH:
            self._rich.load(text)

    def show_text(self, text: str) -> None:
        """Follow a change of the same text."""
        self._body.show_text(text)
        if self._view == RICH:
            self._rich.show_text(text)
            self._bring_caret()

    def show_count(self, count: Count) -> None:
        """Say how long the text is."""
        self._foot.show_count(count)

    def show_view(self, key: str) -> None:
        """Bring a view to the front, ``markdown`` or ``rich``, with the caret in the same block."""
        if self._body.plain:
            self._usual = key
            return
        if key == self._view:
            return
        focused = self.front.hasFocus()
        if key == RICH:
            caret = self._body.selection[1]
            self._rich.load(self._body.text)
            self._rich.place_caret(caret)
        for kind in ("found", "misspelt"):
            self.front.mark(kind, [])
        self._view = key
        self._body.setVisible(key == MARKDOWN)
        self._rich.setVisible(key == RICH)
        self._foot.show_view(key)
        self._find.search()
        if key == MARKDOWN:
            self._body.ensureCursorVisible()
        if focused:
            self.front.setFocus()
        self.front_changed.emit()

    def show_plain(self, plain: bool) -> None:
        """Let plain words be written, without tool bar and rich view, or an article in the view as it was."""
        if plain == self._body.plain:
            return
        if plain:
            usual = self._view
            self.show_view(MARKDOWN)
            self._usual = usual
        self._body.show_plain(plain)
        if not plain:
            self.show_view(self._usual)
        self._format.setVisible(not plain)
        self._foot.setVisible(not plain)

    def set_read_only(self, read_only: bool) -> None:
        """Let the text be changed, or not."""
        for view in (self._body, self._rich):
            view.setReadOnly(read_only)

    def place_caret(self, at: int) -> None:
        """Put the caret to the code point ``at`` of the Markdown, and give the view the keyboard."""
        self.bring_caret(at)
        self.front.setFocus()

    def bring_caret(self, at: int) -> None:
        """Put the caret to the code point ``at`` of the Markdown, and let the view show it."""
        self._body.place_caret(at)
        if self._view == RICH:
            self._rich.place_caret(at)

    def go_to_line(self, line: int) -> None:
        """Select line ``line`` of the Markdown, counted from 1; in the rich view, go to its block."""
        self._body.go_to_line(line)
        if self._view == RICH:
            self._rich.place_caret(self._body.selection[0])
            self._rich.setFocus()

    def _follow(self) -> None:
        self._body.edited.connect(self.edited)
        self._rich.edited.connect(self.edited)
        self._rich.cursorPositionChanged.connect(self._bring_caret)
        self._rich.markdown_wanted.connect(self._edit_as_markdown)
        self._rich.paste_asked.connect(self._paste)
        self._foot.view_chosen.connect(self.show_view)
        self._foot.view_chosen.connect(self.view_chosen)
        for view in (self._body, self._rich):
            view.textChanged.connect(self._find.text_changed)
        for keys, act in (
            ("Ctrl+F", self._find.open),
            ("Ctrl+H", lambda: self._find.open(replacing=True)),
            ("F3", self._find_next),
            ("Shift+F3", lambda: self._find_next(backwards=True)),
            ("Ctrl+Shift+E", self._turn),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _bring_caret(self) -> None:
        """What others put in goes where the rich view is written in."""
        if self._view == RICH and not self._rich.filling and self._rich.markdown == self._body.text:
            at = self._rich.source_end
            self._body.select(at, at)

    def _edit_as_markdown(self, at: int) -> None:
        self.show_view(MARKDOWN)
        self._body.place_caret(at)
        self._body.setFocus()
        self.view_chosen.emit(MARKDOWN)

    def _paste(self, source: QMimeData) -> None:
        self._body.insertFromMimeData(source)

    def _turn(self) -> None:
        if self._body.plain:
            return
        self.show_view(MARKDOWN if self._view == RICH else RICH)
        self.front.setFocus()
        self.view_chosen.emit(self._view)

    def _find_next(self, backwards: bool = False) -> None:
        if self._find.isHidden():
            self._find.open()
        self._find.step(backwards)

    def _picture_entry(self) -> list[SlashEntry]:
        image, ask = self._format.known("image"), self._format.picture_asked.emit
        words = "image picture photo 图片 照片 tupian zhaopian tp"
        return [SlashEntry("image", image.title, "![]()", "image", image.apply, words, ask)]
