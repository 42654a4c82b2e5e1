"""The pictures of the open article, each with where it stands and what can be done with it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wxdesk.article.pictures import alt_of, picture_lines, remote_pictures
from wxdesk.domain.posts import Article
from wxdesk.services.picture_states import PictureState
from wxdesk.ui.composer.picture_row import PictureRow, RemoteRow
from wxdesk.ui.composer.thumbnails import Thumbnails
from wxdesk.ui.kit import Button, Column, Dialog, Line, Text, discard
from wxdesk.ui.naming import name_parts
from wxdesk.ui.theme import TextRole, metrics

MOST_IN_VIEW = 420
"""Design pixels of the list; with more it is scrolled."""


class PicturesDialog(Dialog):
    """Says what the user wants done; what has become of it is shown by ``show_states``."""

    alt_written = Signal(str, str)
    cover_asked = Signal(str)
    replace_asked = Signal(str)
    remove_asked = Signal(str)
    fetch_asked = Signal(list)

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Pictures of this article"), accept_text=self.tr("Done"), width=620, parent=parent)
        self.setObjectName("pictures")
        self._thumbnails = thumbnails
        self._rows: dict[int, QWidget] = {}
        self._none = Text(self.tr("There is none yet. Drop one on the article, or paste it."), TextRole.BODY, wrap=True)
        self._column = Column(margins=False)
        self._column.body.setSpacing(0)
        self._add = Button(self.tr("Add a picture…"), "normal", "plus")
        self._fetch_all = Button(self.tr("Fetch all"), "quiet")
        self._cancel.hide()
        self.body.addWidget(self._none)
        self.body.addWidget(self._column)
        self.foot.insertWidget(0, self._add)
        self.foot.insertWidget(1, self._fetch_all)
        self.add_asked = self._add.clicked
        self._remote: tuple[str, ...] = ()
        self._fetch_all.clicked.connect(lambda: self.fetch_asked.emit(list(self._remote)))
        name_parts(self, "pictures_")

    def show_states(self, article: Article, states: Sequence[PictureState], *, editable: bool) -> None:
        """Show the pictures in the order of the article, those on the web first: they need something done."""
        while (item := self._column.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                discard(widget)
        self._rows = {}
        self._remote = remote_pictures(article.body)
        shown = picture_lines(article.body)
        for address in self._remote:
            remote = RemoteRow(address, editable=editable)
            remote.fetch_asked.connect(lambda address=address: self.fetch_asked.emit([address]))
            self._add_row(remote)
        order = {name: number for number, name in enumerate(shown)}
        for state in sorted(states, key=lambda each: order.get(each.picture.name, -1)):
            self._add_row(self._row(article, state, shown=state.picture.name in shown, editable=editable))
        self._column.body.addStretch(1)
        self._none.setVisible(not self._rows)
        self._column.setVisible(bool(self._rows))
        self._fetch_all.setVisible(len(self._remote) > 1)
        self._fetch_all.setEnabled(editable)
        self._add.setEnabled(editable)
        tall = sum(row.sizeHint().height() for row in self._rows.values()) + 2 * len(self._rows)
        self._column.setFixedHeight(min(metrics().px(MOST_IN_VIEW), max(1, tall)))
        self.fit()

    def _add_row(self, row: QWidget) -> None:
        if self._rows:
            self._column.body.addWidget(Line(soft=True))
        number = len(self._rows) + 1
        self._rows[number] = row
        row.setObjectName(f"pictures_rows_{number}")
        name_parts(row, f"pictures_rows_{number}_")
        self._column.body.addWidget(row)

    def _row(self, article: Article, state: PictureState, *, shown: bool, editable: bool) -> PictureRow:
        name = state.picture.name
        alt, cover = alt_of(article.body, name), article.cover == name
        row = PictureRow(self._thumbnails, state, alt, cover=cover, shown=shown, editable=editable)
        row.alt_written.connect(lambda text: self.alt_written.emit(name, text))
        row.cover_asked.connect(lambda: self.cover_asked.emit(name))
        row.replace_asked.connect(lambda: self.replace_asked.emit(name))
        row.remove_asked.connect(lambda: self.remove_asked.emit(name))
        return row
