"""The three columns of the Compose page, and which of them gives way where there is no room for all."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from wxdesk.ui.composer.article_steps import ArticleSteps
from wxdesk.ui.composer.phone_pane import WIDTH as PHONE_WIDTH
from wxdesk.ui.composer.phone_pane import PhonePane
from wxdesk.ui.kit import Pane
from wxdesk.ui.theme import metrics

STACK_WIDTH = 190
LEAST_EDITOR = 470
"""Design pixels the editor needs beside the phone; with less the phone folds away."""
Parts = Sequence[tuple[QWidget, int]]
"""What stands below each other, each with how much of the room that is left it takes."""


class Columns(QWidget):
    """Articles at the ``left``, the open one in the ``middle``, the phone; ``steps`` stand for the left one."""

    def __init__(self, left: Parts, middle: Parts, steps: ArticleSteps, phone: PhonePane) -> None:
        super().__init__()
        m = metrics()
        self.narrow = False
        self._steps, self._phone = steps, phone
        self._left = Pane("right")
        self._left.setFixedWidth(m.px(STACK_WIDTH))
        column = QVBoxLayout(self._left)
        column.setContentsMargins(m.grid(3), m.px(10), m.grid(3), m.grid(4))
        column.setSpacing(m.grid(2))
        writing = Pane()
        inner = QVBoxLayout(writing)
        inner.setContentsMargins(m.px(22), m.px(14), m.px(22), m.grid(4))
        inner.setSpacing(m.gap)
        for box, parts in ((column, left), (inner, middle)):
            for part, stretch in parts:
                box.addWidget(part, stretch)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addWidget(writing, 1)
        row.addWidget(phone)
        steps.hide()

    def fit(self, width: int) -> bool:
        """Follow the page's ``width``; returns whether the room for all three came or went."""
        narrow = width < metrics().px(STACK_WIDTH + LEAST_EDITOR + PHONE_WIDTH)
        changed, self.narrow = narrow != self.narrow, narrow
        return changed

    def make_room(self) -> None:
        """Where there is no room for three, the phone that was asked for takes that of the stack."""
        room = not self.narrow or self._phone.folded
        self._left.setVisible(room)
        self._steps.setVisible(not room)
