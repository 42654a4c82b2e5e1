"""Words to avoid: the workspace's own list, one word a line, that the checks look for in every article."""

from PySide6.QtWidgets import QPlainTextEdit, QWidget

from wxdesk.article.wording import own_words
from wxdesk.ui.kit import Dialog, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.theme import TextRole, metrics

HEIGHT = 220


class WordListDialog(Dialog):
    """``text`` is the list as it was typed."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Words to avoid"),
            self.tr(
                "One word a line, or several with commas. The checks look for them in every article of this workspace, "
                "beside the words that advertising law forbids."
            ),
            accept_text=self.tr("Save"),
            width=460,
            parent=parent,
        )
        self._list = QPlainTextEdit(text)
        self._list.setAccessibleName(self.tr("Words to avoid"))
        self._list.setTabChangesFocus(True)
        self._list.setMinimumHeight(metrics().px(HEIGHT))
        self._count = Text("", TextRole.HINT)
        self.body.addWidget(self._list)
        self.body.addWidget(self._count)
        self._list.textChanged.connect(self._show_count)
        name_parts(self)
        self._show_count()
        self._list.setFocus()

    @property
    def text(self) -> str:
        return self._list.toPlainText()

    def _show_count(self) -> None:
        self._count.show_text(self.tr("%n words", "", len(own_words(self.text))), "")
