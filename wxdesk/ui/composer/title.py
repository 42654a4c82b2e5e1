"""The title of an article, in the large type of the article's own."""

from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from wxdesk.ui.kit.text import restyle
from wxdesk.ui.theme import TextRole, font, metrics
from wxdesk.ui.typefaces import families_for


class TitleField(QLineEdit):
    """A bare field; a title too long for its width is shown in smaller type, so that all of it can be seen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("bare", "true")
        self.textChanged.connect(self._show_language)
        self.textChanged.connect(lambda _: self._fit())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show_language(self, text: str) -> None:
        style = self.font()
        if style.families() != (wanted := list(families_for(text))):
            style.setFamilies(wanted)
            self.setFont(style)

    def _fit(self) -> None:
        large = QFontMetrics(font(TextRole.ARTICLE, families=families_for(self.text()))).horizontalAdvance(self.text())
        restyle(self, long="true" if large > self.width() - metrics().px(8) else "false")
