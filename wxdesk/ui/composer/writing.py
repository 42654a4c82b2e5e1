"""Where the body is written: the tool bar, the Markdown editor, and what opens over it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wxdesk.ui.composer.body import BodyEditor
from wxdesk.ui.composer.counting import Count
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
        self._body = BodyEditor()
        self._body.setPlaceholderText(self.tr("Write here in Markdown, or drop a Markdown file with its pictures."))
        self._body.setAccessibleName(self.tr("Body"))
        self._format = FormatBar(self._front)
        self._slash = SlashMenu(self._body)
        self._slash.add_provider(self._picture_entry)
        self._foot = WritingFoot()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(metrics().grid(2))
        box.addWidget(self._format)
        box.addWidget(self._body, 1)
        box.addWidget(self._foot)
        self._body.edited.connect(self.edited)
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

    def load(self, text: str) -> None:
        """Show another text from its beginning."""
        self._body.load(text)

    def show_text(self, text: str) -> None:
        """Follow a change of the same text."""
        self._body.show_text(text)

    def show_count(self, count: Count) -> None:
        """Say how long the text is."""
        self._foot.show_count(count)

    def _picture_entry(self) -> list[SlashEntry]:
        image = self._format.known("image")
        ask = self._format.picture_asked.emit
        return [
            SlashEntry("image", image.title, "![]()", "image", image.apply, "image picture photo 图片 tupian tp", ask)
        ]

    def _front(self) -> Written:
        return self._body
