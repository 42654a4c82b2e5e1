"""Which article is open, and how to get to the next, where the phone has taken the room of the stack."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wxdesk.domain.posts import Post
from wxdesk.ui.composer.checks import Line
from wxdesk.ui.kit import Button, IconButton, Text
from wxdesk.ui.naming import Part, name_parts
from wxdesk.ui.theme import TextRole, font, metrics


class ArticleSteps(QWidget, Part):
    """``chosen`` carries the index of the article that is wanted; ``stack_asked``: the stack and the checks are."""

    chosen = Signal(int)
    stack_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        m = metrics()
        self._index = 0
        self._back = IconButton("chevron_left", self.tr("The article before"))
        self._place = Text("", TextRole.HINT, tabular=True)
        self._on = IconButton("chevron_right", self.tr("The next article"))
        self._checks = Button("", "small_link")
        self._checks.setFont(font(TextRole.HINT))
        self._checks.setToolTip(self.tr("Put the phone away, and show the articles and the checks"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(m.grid(1))
        for part in (self._back, self._place, self._on):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._checks)
        self._back.clicked.connect(lambda: self.chosen.emit(self._index - 1))
        self._on.clicked.connect(lambda: self.chosen.emit(self._index + 1))
        self._checks.clicked.connect(self.stack_asked)
        name_parts(self, "steps_")

    def show_post(self, post: Post, index: int) -> None:
        """Show which article of ``post`` is open."""
        count = len(post.articles)
        self._index = index
        self._place.show_text(self.tr("Article {0} of {1}").format(index + 1, count))
        for button, useful in ((self._back, index > 0), (self._on, index < count - 1)):
            button.setVisible(count > 1)
            button.setEnabled(useful)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Say how much is to be mended before the post can leave."""
        bad = sum(line.state == "bad" for line in lines)
        self._checks.setText(self.tr("Before you send: %n to mend", "", bad) if bad else self.tr("Before you send"))
