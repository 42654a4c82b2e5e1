"""The stack of articles at the left: choose, add, remove, put in order."""

from PySide6.QtCore import QEvent, QPoint, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.domain.posts import Post
from wxdesk.ui.composer.article_card import ArticleCard
from wxdesk.ui.composer.body import offered_files
from wxdesk.ui.composer.thumbnails import Thumbnails
from wxdesk.ui.kit import Button, Column, Text, discard
from wxdesk.ui.naming import name_parts
from wxdesk.ui.theme import TextRole, metrics


class ArticleStack(QWidget):
    """Shows a post's articles, the first one large, and says what the user wants done with them."""

    chosen = Signal(int)
    add_asked = Signal()
    remove_asked = Signal(int)
    moved = Signal(int, int)
    files_offered = Signal(list)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self._thumbnails = thumbnails
        self._cards: dict[int, ArticleCard] = {}
        self._articles_title = Text(self.tr("Articles"), TextRole.HEADING)
        self._articles_count = Text("", TextRole.HINT, tabular=True)
        self._add_article = Button(self.tr("Add article"), "dashed", "plus")
        self._column = Column(margins=False)
        self._column.body.setSpacing(m.px(6))
        self._column.body.addWidget(self._add_article)
        self._column.body.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(self._articles_title)
        head.addStretch(1)
        head.addWidget(self._articles_count)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(m.grid(2))
        box.addLayout(head)
        box.addWidget(self._column, 1)
        self.setAcceptDrops(True)
        self._add_article.clicked.connect(self.add_asked)
        thumbnails.loaded.connect(self._show_picture)
        name_parts(self)

    @property
    def titles(self) -> list[str]:
        """The titles from top to bottom, as they stand on the cards."""
        return [card.article.title for card in self._cards.values()]

    def show_post(self, post: Post, index: int, limit: int) -> None:
        """Show the articles of ``post``; ``index`` is open and ``limit`` the most there may be."""
        while len(self._cards) > len(post.articles):
            card = self._cards.pop(len(self._cards) - 1)
            discard(card)
        while len(self._cards) < len(post.articles):
            self._append()
        for number, article in enumerate(post.articles):
            card = self._cards[number]
            card.movable = post.state.editable
            card.show_article(article, lead=number == 0, chosen=number == index)
        self._articles_count.show_text(self.tr("{0} of {1}").format(len(post.articles), limit))
        self._add_article.setVisible(post.state.editable)
        self._add_article.setEnabled(len(post.articles) < limit)
        full = self.tr("This account's posts hold at most {0} articles").format(limit)
        self._add_article.setToolTip("" if len(post.articles) < limit else full)
        self._fit()

    def _fit(self) -> None:
        """Be no higher than the articles, so that the checks below get what is left."""
        head = self._articles_title.sizeHint().height() + metrics().grid(2)
        self.setMaximumHeight(head + self._column.body.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit()  # the button's height is known once the style sheet is there

    def focus_card(self, index: int) -> None:
        """Give the keyboard to the card ``index`` and show it."""
        if card := self._cards.get(index):
            card.setFocus()
            self._column.ensureWidgetVisible(card)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if offered_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if files := offered_files(event.mimeData()):
            event.acceptProposedAction()
            self.files_offered.emit(files)

    def _append(self) -> None:
        index = len(self._cards)
        self._cards[index] = card = ArticleCard(self._thumbnails)
        card.clicked.connect(lambda: self.chosen.emit(index))
        card.remove_asked.connect(lambda: self.remove_asked.emit(index))
        card.move_asked.connect(lambda step: self._move(index, index + step))
        card.dragged.connect(lambda place: self._drag(index, place))
        card.dropped.connect(lambda: self._drop(index))
        self._column.body.insertWidget(index, card)
        card.setObjectName(f"stack_card_{index}")
        name_parts(card, f"stack_card_{index}_")
        card.show()

    def _move(self, index: int, to: int) -> None:
        if 0 <= to < len(self._cards):
            self.moved.emit(index, to)
            self.focus_card(to)

    def _drag(self, index: int, place: QPoint) -> None:
        card = self._cards[index]
        card.move(card.x(), max(0, place.y()))

    def _drop(self, index: int) -> None:
        middle = self._cards[index].geometry().center().y()
        others = [card.geometry().center().y() for number, card in self._cards.items() if number != index]
        to = sum(centre < middle for centre in others)
        self._column.body.invalidate()
        self._column.body.activate()
        if to != index:
            self.moved.emit(index, to)

    def _show_picture(self, sha256: str) -> None:
        for card in self._cards.values():
            if any(picture.sha256 == sha256 for picture in card.article.pictures):
                card.update()
