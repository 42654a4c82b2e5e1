"""The open article: title, author, link, theme, cover, digest and body."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from wxdesk.article.themes import BUILT_IN
from wxdesk.domain.limits import Channel, Unit, channel_of, length, limit
from wxdesk.domain.limits import Field as About
from wxdesk.domain.posts import Article, ArticleKind
from wxdesk.ui.composer.body import BodyEditor
from wxdesk.ui.composer.counting import count
from wxdesk.ui.composer.cover import CoverButton
from wxdesk.ui.composer.drafting import ArticleFields, Drafting
from wxdesk.ui.composer.format_bar import FormatBar
from wxdesk.ui.composer.history import Place
from wxdesk.ui.composer.kind_choice import KindChoice
from wxdesk.ui.composer.pictures_panel import PicturesPanel
from wxdesk.ui.composer.splices import code_points, utf16
from wxdesk.ui.composer.themes_panel import ThemesPanel
from wxdesk.ui.composer.thumbnails import Thumbnails
from wxdesk.ui.composer.title import TitleField
from wxdesk.ui.composer.writing import WritingPane
from wxdesk.ui.kit import Counter, Field, IconButton, LineField, Select
from wxdesk.ui.naming import name_parts
from wxdesk.ui.phrases import theme_name
from wxdesk.ui.theme import metrics

LEAST_LABEL = 6
"""Letters that stay of a label in the row of the author, where four fields share the width."""


class ArticleEditor(QWidget):
    """Shows the open article of a ``Drafting`` and hands every change to it; its undo is the post's."""

    def __init__(self, drafting: Drafting, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafting = drafting
        self._thumbnails = thumbnails
        self._title = TitleField()
        self._title.setPlaceholderText(self.tr("Title"))
        self._title.setAccessibleName(self.tr("Title"))
        self._title_counter = Counter(limit(About.TITLE).maximum)
        self._author = LineField(self.tr("Author"), limit=limit(About.AUTHOR).maximum)
        self._source_url = LineField(self.tr("Read-more link"), placeholder="https://")
        self._theme = Field(self.tr("Theme"), Select([(key, theme_name(title)) for key, title in BUILT_IN.choices]))
        self._cover = Field(self.tr("Cover"), CoverButton(thumbnails))
        self._digest = LineField(self.tr("Digest"), limit=limit(About.DIGEST).maximum)
        self._palette = IconButton("palette", self.tr("Themes, accent and text size"), checkable=True)
        self._themes = ThemesPanel()
        self._themes.hide()
        self._kind = KindChoice()
        self._pictures = PicturesPanel(drafting, thumbnails)
        self._writing = WritingPane()
        self._body = self._writing.body
        self._format = self._writing.format
        self._inputs: dict[str, QLineEdit] = {
            "title": self._title,
            "author": self._author.input,
            "source_url": self._source_url.input,
            "digest": self._digest.input,
        }
        self._finished_there = False
        self._counters = {
            About.TITLE: self._title_counter,
            About.AUTHOR: self._author.counter,
            About.DIGEST: self._digest.counter,
        }
        self._lay_out()
        self._follow()
        name_parts(self)

    @property
    def body(self) -> BodyEditor:
        return self._body

    @property
    def cover(self) -> CoverButton:
        return self._cover.input

    @property
    def palette_button(self) -> IconButton:
        return self._palette

    @property
    def themes(self) -> ThemesPanel:
        return self._themes

    def show_themes(self, shown: bool) -> None:
        """Show the themes in the place of the text, or the text again."""
        self._palette.setChecked(shown)
        self._themes.setVisible(shown)
        self._writing.setVisible(not shown)
        if shown:
            self._themes.setFocus()
        elif self._drafting.article.kind is ArticleKind.TEXT:
            self._writing.front.setFocus()

    def show_theme_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Offer these themes, by key and title."""
        self._theme.input.show_options([(key, theme_name(title)) for key, title in choices])
        self._theme.input.choose(self._drafting.article.theme)

    @property
    def kind(self) -> KindChoice:
        return self._kind

    @property
    def pictures(self) -> PicturesPanel:
        return self._pictures

    @property
    def writing(self) -> WritingPane:
        return self._writing

    @property
    def format(self) -> FormatBar:
        return self._format

    def show_article(self) -> None:
        """Show the open article from its beginning."""
        self._writing.load(self._drafting.article.body)
        self._show()

    def show_digest_hint(self, digest: str) -> None:
        """Show what the digest will be while none is written."""
        self._digest.input.setPlaceholderText(digest)

    def show_count(self) -> None:
        """Count the words of the body again."""
        self._writing.show_count(count(self._drafting.article.body))

    def show_finished_there(self, finished_there: bool) -> None:
        """Say what the platform's own editor takes, where the post is finished and sent by hand there."""
        self._finished_there = finished_there
        self._show_counts(self._drafting.article)

    def _show_counts(self, article: Article) -> None:
        channel = channel_of(self._drafting.account.kind)
        for about, counter in self._counters.items():
            allowed = limit(about, channel)
            counter.show_count(length(getattr(article, about.value), allowed.unit), allowed.maximum)
            there = limit(about, Channel.WEB)
            note = ""
            if allowed.unit is Unit.BYTES:
                note = self.tr("Counted in bytes: a Chinese character takes 3.")
            elif self._finished_there and there.maximum != allowed.maximum:
                note = self.tr("The editor at mp.weixin.qq.com takes {0}.").format(there.maximum)
            counter.setToolTip(note)

    def focus_field(self, field: str, line: int = 0) -> None:
        """Give the keyboard to a field; in the body, to a line counted from 1."""
        if field == "body":
            self._writing.go_to_line(line) if line else self._writing.front.setFocus()
        elif field == "cover":
            self._cover.input.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif field == "pictures":
            self._pictures.grid.focus_first()
        elif field in self._inputs:
            self._inputs[field].setFocus()
            self._inputs[field].selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take undo and redo away from the fields: they belong to the post."""
        if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        act = _undo_or_redo(event, self._drafting)
        if act is None:
            return super().eventFilter(watched, event)
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            act()
        return True

    def _lay_out(self) -> None:
        m = metrics()
        for side in (self._author, self._source_url, self._theme, self._kind):
            side.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
            side.keep_label(LEAST_LABEL)
        for side, least in ((self._source_url, 80), (self._theme, 80), (self._kind, 92)):
            side.setMinimumWidth(m.px(least))  # the author keeps what label and counter need
        self._cover.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._digest.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        head, first, second = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for row in (head, first, second):
            row.setSpacing(m.px(10))
        head.addWidget(self._title, 1)
        head.addWidget(self._title_counter)
        first.addWidget(self._author, 3)
        first.addWidget(self._source_url, 5)
        first.addWidget(self._theme, 5)
        first.addWidget(self._palette, 0, Qt.AlignmentFlag.AlignBottom)
        first.addWidget(self._kind, 3)
        second.addWidget(self._cover)
        second.addWidget(self._digest, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(m.grid(3))
        for row in (head, first, second):
            box.addLayout(row)
        box.addWidget(self._pictures)
        box.addWidget(self._writing, 1)
        box.addWidget(self._themes, 1)

    def _follow(self) -> None:
        drafting = self._drafting
        for name, part in self._inputs.items():
            part.textEdited.connect(lambda text, name=name, part=part: self._edit(name, text, part.cursorPosition()))
        self._writing.edited.connect(lambda text, caret: drafting.edit(caret, body=text))
        self._writing.know_articles(lambda: (drafting.post.articles, drafting.index))
        self._writing.know_pictures(self._picture)
        self._thumbnails.loaded.connect(self._writing.rich.pictures_arrived)
        self._writing.finding.bodies_replaced.connect(drafting.rewrite)
        self._writing.finding.article_wanted.connect(drafting.choose)
        self._theme.input.chosen.connect(lambda key: drafting.edit(theme=key))
        self._cover.input.picked.connect(lambda name: drafting.edit(cover=name))
        drafting.article_chosen.connect(lambda _: self.show_article())
        drafting.post_changed.connect(lambda _: self._show())
        drafting.placed.connect(self._place)
        self._palette.clicked.connect(self.show_themes)
        for filtered in (*self._inputs.values(), self._body, self._writing.rich):
            filtered.installEventFilter(self)

    def _picture(self, name: str) -> QPixmap | None:
        known = self._drafting.article.picture(name)
        return self._thumbnails.pixmap(known.sha256) if known is not None else None

    def _edit(self, name: str, text: str, position: int) -> None:
        fields: ArticleFields = {}
        fields[name] = text  # type: ignore[literal-required]
        self._drafting.edit(code_points(text, position), **fields)

    def _show(self) -> None:
        article = self._drafting.article
        self._writing.show_text(article.body)
        for name, part in self._inputs.items():
            text = getattr(article, name)
            if part.text() != text:
                part.setText(text)
                part.setCursorPosition(0)
        self._show_counts(article)
        self._theme.input.choose(article.theme)
        self._cover.input.show_cover(article)
        single = len(self._drafting.post.articles) == 1
        self._digest.show_label(self.tr("Digest") if single else self.tr("Digest (seen only in posts of one article)"))
        self._show_kind(article)
        self._allow(not self._drafting.read_only)

    def _show_kind(self, article: Article) -> None:
        """A picture post has no theme, no markup, no digest and no link; what was written there stays."""
        swiped = article.kind is ArticleKind.PICTURES
        self._kind.show_kind(article.kind, self._drafting.account.kind)
        for part in (self._source_url, self._theme, self._palette, self._cover, self._digest):
            part.setVisible(not swiped)
        if swiped and self._palette.isChecked():
            self.show_themes(False)
        self._pictures.setVisible(swiped)
        self._writing.show_plain(swiped)
        self._body.setPlaceholderText(self._hint(swiped))
        if swiped:
            self._pictures.show_article(article)

    def _hint(self, swiped: bool) -> str:
        if swiped:
            return self.tr("Write here what stands below the pictures.")
        return self.tr("Write here in Markdown, or drop a Markdown file with its pictures.")

    def _allow(self, editable: bool) -> None:
        if self._body.isReadOnly() != editable:
            return
        self._writing.set_read_only(not editable)
        for part in self._inputs.values():
            part.setReadOnly(not editable)
        for widget in (self._theme.input, self._cover.input, self._format, self._kind):
            widget.setEnabled(editable)

    def _place(self, place: Place) -> None:
        if place.field == "body":
            self._writing.place_caret(place.caret)
        elif place.field in self._inputs:
            part = self._inputs[place.field]
            part.setFocus()
            part.setCursorPosition(utf16(part.text(), place.caret))


def _undo_or_redo(event: QKeyEvent, drafting: Drafting) -> Callable[[], None] | None:
    if event.matches(QKeySequence.StandardKey.Undo):
        return drafting.undo
    plain_redo = event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    if plain_redo or event.matches(QKeySequence.StandardKey.Redo):
        return drafting.redo
    return None
