"""Copy for WeChat: the articles of a post, one by one, for the platform's own editor."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article, ArticleKind, Post
from wxdesk.services.ports import Ports
from wxdesk.ui.composer.for_wechat import Copy, copied, save_picture, save_pictures
from wxdesk.ui.kit import Button, CheckRow, Column, Dialog, ElidedLabel, Text
from wxdesk.ui.naming import Part, name_parts
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole, metrics
from wxdesk.ui.words import in_a_row, sentence

T = TypeVar("T")

EDITOR = "https://mp.weixin.qq.com"
MOST_IN_VIEW = 5


class CopyRow(QWidget, Part):
    """One article: its title, and buttons that put its parts onto the clipboard, or into files."""

    put = Signal()
    """The article lies on the clipboard."""

    def __init__(
        self,
        ports: Ports,
        tasks: Tasks,
        number: int,
        article: Article,
        account_id: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        m = metrics()
        self._ports, self._tasks, self._article, self._account_id = ports, tasks, article, account_id
        self._copying: asyncio.Task[None] | None = None
        self._title = ElidedLabel(f"{number}.  {article.title.strip() or self.tr('Untitled')}", TextRole.STRONG)
        self._told = Text(self._cover(), TextRole.HINT, wrap=True)
        self._copy_title = Button(self.tr("Copy title"), "quiet")
        self._save = Button(self._save_words(), "quiet")
        self._copy = Button(self.tr("Copy article"), "normal", "copy")
        self._stop = Button(self.tr("Cancel"))
        words = QVBoxLayout()
        words.setSpacing(m.px(2))
        words.addWidget(self._title)
        words.addWidget(self._told)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, m.grid(1), 0, m.grid(1))
        row.setSpacing(m.grid(2))
        row.addLayout(words, 1)
        for button in (self._copy_title, self._save, self._copy, self._stop):
            row.addWidget(button)
        self._stop.hide()
        self._save.setVisible(bool(self._save_words()))
        self._copy_title.clicked.connect(self._put_title)
        self._save.clicked.connect(self._ask_where)
        self._copy.clicked.connect(self.copy_article)
        self._stop.clicked.connect(self._give_up)

    def show_next(self, following: bool) -> None:
        """Show whether this article is the one to be copied next: that is what the dialog is for."""
        self._copy.show_kind("primary" if following else "normal")
        self._copy.show_icon("copy")
        self._copy.setDefault(following)

    def copy_article(self) -> None:
        """Put the article onto the clipboard, with its pictures."""
        self._work(copied(self._ports, self._article, self._show_progress, self._account_id), self._put)
        self._told.show_text(self.tr("Copying…"), "")

    def save_cover(self, path: str) -> None:
        """Write the cover to ``path``, as JPEG or PNG."""
        picture = self._article.picture(self._article.cover)
        if picture is not None:
            self._work(save_picture(self._ports, picture, Path(path)), self._show_saved)

    def save_pictures(self, folder: str) -> None:
        """Write the pictures of a picture post into ``folder``."""
        self._work(save_pictures(self._ports, self._article, Path(folder), self._show_progress), self._show_count)

    def _work(self, work: Coroutine[Any, Any, T], then: Callable[[T], None]) -> None:
        self._show_working(True)
        self._copying = self._tasks.start(work, lambda result: self._end(then, result), self._refused)

    def _end(self, then: Callable[[T], None], result: T) -> None:
        if isValid(self):
            self._show_working(False)
            then(result)

    def _give_up(self) -> None:
        if self._copying is not None:
            self._copying.cancel()
        self._show_working(False)
        self._told.show_text(self.tr("Cancelled. The clipboard is as it was."), "")

    def _show_working(self, working: bool) -> None:
        self._copy.setVisible(not working)
        self._stop.setVisible(working)
        self._save.setEnabled(not working)

    def _show_progress(self, done: int, count: int) -> None:
        if isValid(self):
            self._told.show_text(self.tr("Picture {0} of {1}…").format(done + 1, count), "")

    def _put(self, copy: Copy) -> None:
        QGuiApplication.clipboard().setMimeData(copy.mime())
        words = self.tr("On the clipboard, with %n pictures. Paste it into the editor.", "", copy.pictures)
        left_out = self.tr("Left out: %n pictures of cards or videos. Choose them there.", "", copy.left_out)
        self._told.show_text(in_a_row([words, left_out if copy.left_out else ""]), "accent")
        self.put.emit()

    def _show_saved(self, path: Path) -> None:
        self._told.show_text(self.tr("Saved {0}.").format(path.name), "accent")

    def _show_count(self, count: int) -> None:
        self._told.show_text(self.tr("%n pictures are saved, numbered in their order.", "", count), "accent")

    def _put_title(self) -> None:
        QGuiApplication.clipboard().setText(self._article.title.strip())
        self._told.show_text(self.tr("The title is on the clipboard."), "accent")

    def _refused(self, refusal: WxdeskError) -> None:
        if isValid(self):
            self._show_working(False)
            self._told.show_text(sentence(refusal), "bad")

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self._save_words())
        dialog.setObjectName("file_dialog")
        if self._of_pictures:
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.fileSelected.connect(self.save_pictures)
        else:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.selectFile(self._article.cover)
            dialog.fileSelected.connect(self.save_cover)
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    @property
    def _of_pictures(self) -> bool:
        return self._article.kind is ArticleKind.PICTURES

    def _save_words(self) -> str:
        if self._of_pictures:
            return self.tr("Save pictures…")
        return self.tr("Save cover…") if self._article.picture(self._article.cover) is not None else ""

    def _cover(self) -> str:
        if self._of_pictures:
            return self.tr("A picture post: upload its pictures there, then paste its words.")
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
            kind="normal",
            width=760,
            parent=parent,
        )
        m = metrics()
        self._rows = {
            str(number): CopyRow(ports, tasks, number, article, post.account_id)
            for number, article in enumerate(post.articles, 1)
        }
        column = Column(margins=False)
        column.body.setSpacing(0)
        for row in self._rows.values():
            column.body.addWidget(row)
        column.body.addStretch(1)
        column.setFixedHeight(m.px(68) * min(len(self._rows), MOST_IN_VIEW))
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
        for number, row in enumerate(self._rows.values(), 1):
            row.put.connect(lambda copied=number: self._show_next(min(copied + 1, len(self._rows))))
        self._accept.setDefault(False)
        self._show_next(index + 1)
        self._rows[str(index + 1)]._copy.setFocus()
        self.fit()

    def _show_next(self, following: int) -> None:
        for number, row in enumerate(self._rows.values(), 1):
            row.show_next(number == following)
