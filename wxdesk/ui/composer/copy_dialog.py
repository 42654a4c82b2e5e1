"""Copy for WeChat: the articles of a post, one by one, for the platform's own editor."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, Post
from wxdesk.services.ports import Ports
from wxdesk.ui.composer.for_wechat import Copy, copied
from wxdesk.ui.kit import Button, CheckRow, Column, Dialog, ElidedLabel, Text
from wxdesk.ui.naming import Part, name_parts
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole, metrics
from wxdesk.ui.words import sentence

EDITOR = "https://mp.weixin.qq.com"
MOST_IN_VIEW = 5


class CopyRow(QWidget, Part):
    """One article: its title, and buttons that put its parts onto the clipboard."""

    def __init__(
        self, ports: Ports, tasks: Tasks, number: int, article: Article, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        m = metrics()
        self._ports, self._tasks, self._article = ports, tasks, article
        self._title = ElidedLabel(f"{number}.  {article.title.strip() or self.tr('Untitled')}", TextRole.STRONG)
        self._told = Text(self._cover(), TextRole.HINT, wrap=True)
        self._copy_title = Button(self.tr("Copy title"), "quiet")
        self._copy = Button(self.tr("Copy article"), "normal", "copy")
        words = QVBoxLayout()
        words.setSpacing(m.px(2))
        words.addWidget(self._title)
        words.addWidget(self._told)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, m.grid(1), 0, m.grid(1))
        row.setSpacing(m.grid(2))
        row.addLayout(words, 1)
        row.addWidget(self._copy_title)
        row.addWidget(self._copy)
        self._copy_title.clicked.connect(self._put_title)
        self._copy.clicked.connect(self.copy_article)

    def copy_article(self) -> None:
        """Put the article onto the clipboard, with its pictures."""
        self._copy.setEnabled(False)
        self._told.show_text(self.tr("Copying…"), "")
        self._tasks.start(copied(self._ports, self._article), self._put, self._refused)

    def _put(self, copy: Copy) -> None:
        QGuiApplication.clipboard().setMimeData(copy.mime())
        if isValid(self):
            self._copy.setEnabled(True)
            words = self.tr("On the clipboard, with %n pictures. Paste it into the editor.", "", copy.pictures)
            self._told.show_text(words, "accent")

    def _put_title(self) -> None:
        QGuiApplication.clipboard().setText(self._article.title.strip())
        self._told.show_text(self.tr("The title is on the clipboard."), "accent")

    def _refused(self, refusal: WxdeskError) -> None:
        if isValid(self):
            self._copy.setEnabled(True)
            self._told.show_text(sentence(refusal), "bad")

    def _cover(self) -> str:
        if self._article.cover:
            return self.tr("Cover to choose there: {0}").format(self._article.cover)
        return self.tr("It has no cover yet.")


class CopyDialog(Dialog):
    """Accepted where the user wants to mark the post as sent; nothing is sent from here."""

    def __init__(self, ports: Ports, tasks: Tasks, post: Post, index: int = 0, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Copy for WeChat"),
            self.tr(
                "The web editor takes one article at a time: copy one, paste it at mp.weixin.qq.com, then copy the "
                "next. Title, author, cover and read-more link have fields of their own there."
            )
            if len(post.articles) > 1
            else self.tr(
                "Copy the article and paste it into the editor at mp.weixin.qq.com. Title, author, cover and read-more "
                "link have fields of their own there."
            ),
            accept_text=self.tr("Mark as sent…"),
            width=620,
            parent=parent,
        )
        m = metrics()
        self._rows = {
            str(number): CopyRow(ports, tasks, number, article) for number, article in enumerate(post.articles, 1)
        }
        column = Column(margins=False)
        column.body.setSpacing(0)
        for row in self._rows.values():
            column.body.addWidget(row)
        column.body.addStretch(1)
        column.setFixedHeight(m.px(56) * min(len(self._rows), MOST_IN_VIEW))
        self._hint = CheckRow(
            self.tr("When it has gone out there, mark it as sent here: it uses quota all the same."), "info", small=True
        )
        self._site = Button(self.tr("Open mp.weixin.qq.com"), "link")
        self._site.clicked.connect(lambda: QDesktopServices.openUrl(QUrl(EDITOR)))
        self._cancel.setText(self.tr("Close"))
        self.body.addWidget(column)
        self.body.addWidget(self._hint)
        self.foot.insertWidget(0, self._site)
        self._accept.setVisible(post.state.editable)
        self._hint.setVisible(post.state.editable)
        name_parts(self)
        self._rows[str(index + 1)]._copy.setFocus()
        self.fit()
