"""The line below the body: how long it is, and in which of two views it is written."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from wxdesk.ui.composer.counting import Count
from wxdesk.ui.kit import Segmented, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.theme import TextRole, metrics


class WritingFoot(QWidget):
    """``view_chosen`` carries ``markdown`` or ``rich``."""

    view_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Text("", TextRole.HINT, tone="label", tabular=True)
        self._view = Segmented([("markdown", self.tr("Markdown")), ("rich", self.tr("Rich"))])
        self._view.setAccessibleName(self.tr("How the text is shown"))
        self._view.chosen.connect(self.view_chosen)
        row = QHBoxLayout(self)
        row.setContentsMargins(metrics().grid(1), 0, 0, 0)
        row.setSpacing(metrics().gap)
        row.addWidget(self._words, 1)
        row.addWidget(self._view)
        name_parts(self)

    @property
    def view(self) -> str:
        return self._view.key

    def show_count(self, count: Count) -> None:
        """Say how many words there are, and how long they take to read."""
        words = self.tr("%n words", "", count.words).replace(
            str(count.words), f"{count.words:,}".replace(",", "\u202f")
        )
        self._words.show_text(self.tr("{0} · {1} min").format(words, count.minutes) if count.words else "")

    def show_view(self, key: str) -> None:
        """Show which of the two views is in front."""
        self._view.choose(key)
