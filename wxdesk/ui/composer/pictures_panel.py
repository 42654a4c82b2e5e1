"""What stands over the words of a picture post: its pictures with their count, and how long the words may be."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.domain.limits import Field, Unit, length, limit
from wxdesk.domain.posts import Article
from wxdesk.ui.composer.drafting import Drafting
from wxdesk.ui.composer.picture_grid import PictureGrid
from wxdesk.ui.composer.thumbnails import Thumbnails
from wxdesk.ui.kit import Button, Counter, Text
from wxdesk.ui.naming import Part
from wxdesk.ui.theme import TextRole, metrics


class PicturesPanel(QWidget, Part):
    """Shows the open article where it is a picture post, and hands its order to the drafting."""

    def __init__(self, drafting: Drafting, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self._drafting = drafting
        self._label = Text(self.tr("Pictures"), TextRole.LABEL)
        self._count = Counter(limit(Field.PICTURES).maximum)
        self._hint = Text(self.tr("Drag to put them in order."), TextRole.HINT)
        self._frames = Button(self.tr("Cover frames…"), "link")
        self._grid = PictureGrid(thumbnails)
        self._words_label = Text(self.tr("Words below, without markup"), TextRole.LABEL)
        self._words_count = Counter(limit(Field.PICTURE_WORDS).maximum)
        head, foot, box = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        head.setSpacing(m.grid(2))
        for part in (self._label, self._hint):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self._frames)
        head.addWidget(self._count)
        foot.addWidget(self._words_label)
        foot.addStretch(1)
        foot.addWidget(self._words_count)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(m.px(6))
        box.addLayout(head)
        box.addWidget(self._grid)
        box.addSpacing(m.grid(1))
        box.addLayout(foot)
        self._grid.ordered.connect(lambda pictures: drafting.edit(pictures=pictures))

    @property
    def grid(self) -> PictureGrid:
        return self._grid

    @property
    def frames(self) -> Button:
        return self._frames

    def show_article(self, article: Article) -> None:
        """Show the pictures and count the words."""
        self._grid.show_pictures(article.pictures, not self._drafting.read_only)
        self._count.show_count(len(article.pictures))
        self._words_count.show_count(length(article.body, Unit.CHARACTERS))
        self._frames.setVisible(bool(article.pictures) and not self._drafting.read_only)
