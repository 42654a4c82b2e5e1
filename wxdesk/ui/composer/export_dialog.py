"""Export: the open article as a web page, a PDF, or one long picture."""

import asyncio
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget
from shiboken6 import isValid

from wxdesk.article.standalone import own_pictures
from wxdesk.domain.accounts import Account
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.posts import Article
from wxdesk.services import posts
from wxdesk.services.ports import Ports
from wxdesk.services.wearing import worn
from wxdesk.ui.composer.readings import reading_of
from wxdesk.ui.kit import Dialog, Segmented, Select, Switch, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.phone.exports import Kind, Wish, export, write
from wxdesk.ui.phone.style import DEVICES, M
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole, metrics
from wxdesk.ui.words import sentence

_UNSAFE = '<>:"/\\|?*\0\n\r\t'


def file_name(title: str, kind: Kind) -> str:
    """Return a name that every system takes."""
    plain = "".join("-" if mark in _UNSAFE else mark for mark in title).strip(" .")[:80]
    return f"{plain or 'article'}.{kind.suffix}"


class ExportDialog(Dialog):
    """Asks how, then where; shows how far it is, and can be cancelled meanwhile."""

    written = Signal(str)

    def __init__(
        self,
        ports: Ports,
        tasks: Tasks,
        account: Account,
        article: Article,
        at: datetime,
        kind: Kind,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", accept_text="", width=460, parent=parent)
        self._ports, self._tasks = ports, tasks
        self._account, self._article, self._at, self._kind = account, article, at, kind
        self._working: asyncio.Task[None] | None = None
        self._light = Segmented([("light", self.tr("Light")), ("dark", self.tr("Dark, as at night"))])
        self._width = Select([(str(each), self.tr("{0} points wide").format(each)) for each in DEVICES])
        self._width.choose(str(round(M.width)))
        self._width.setAccessibleName(self.tr("Width of the phone"))
        self._furnished = Switch()
        self._furnished.setChecked(True)
        self._furnished.setAccessibleName(self.tr("With title, date and foot"))
        self._told = Text("", TextRole.HINT, wrap=True, tabular=True)
        self._say()
        self._lay_out()
        self._told.hide()
        self._accept.clicked.disconnect()
        self._accept.clicked.connect(self._ask_where)
        name_parts(self)
        self.fit()

    @property
    def wish(self) -> Wish:
        """What is chosen."""
        width = int(self._width.key) if self._takes_width() else round(M.width)
        return Wish(self._kind, self._light.key == "dark", width, self._furnished.isChecked())

    def save_as(self, path: str) -> None:
        """Make the file and write it to ``path``."""
        self.allow_accept(self.tr("It is being made."))
        self._show(self.tr("Making it…"))
        self._working = self._tasks.start(self._make(Path(path)), self._show_written, self._refused)

    async def _make(self, path: Path) -> Path:
        wears = await worn(self._ports, self._account.id)
        reading = await asyncio.to_thread(reading_of, self._account, self._article, self._at, worn=wears)
        pictures: dict[str, bytes] = {}
        for sha256 in own_pictures(reading.rendered.html):
            if self._article.picture(f"wxasset:{sha256}") is not None:
                pictures[sha256] = await posts.picture(self._ports, sha256)
        data = await export(reading, pictures, self.wish, self._show_progress)
        await asyncio.to_thread(write, path, data)
        return path

    def _show_progress(self, done: int, count: int) -> None:
        if isValid(self) and count > 1:
            self._show(self.tr("Part {0} of {1}").format(min(done + 1, count), count))

    def _show_written(self, path: Path) -> None:
        self._working = None
        if isValid(self):
            self.written.emit(path.name)
            self.accept()

    def _refused(self, refusal: WxdeskError) -> None:
        self._working = None
        if isValid(self):
            self.allow_accept()
            self._show(sentence(refusal), "bad")

    def _show(self, words: str, tone: str = "label") -> None:
        self._told.show_text(words, tone)
        self._told.setVisible(bool(words))
        self.fit()

    def reject(self) -> None:
        """Stop what is being made, and leave; nothing has been written by then."""
        if self._working is not None:
            self._working.cancel()
        super().reject()

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, self.windowTitle())
        dialog.setObjectName("file_dialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)  # it asks before it replaces a file
        dialog.setNameFilter(f"{self._filter()} (*.{self._kind.suffix})")
        dialog.setDefaultSuffix(self._kind.suffix)
        dialog.selectFile(file_name(self._article.title, self._kind))
        dialog.fileSelected.connect(self.save_as)
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def _filter(self) -> str:
        match self._kind:
            case Kind.HTML:
                return self.tr("Web pages")
            case Kind.PNG:
                return self.tr("Pictures")
            case _:
                return self.tr("PDF documents")

    def _takes_width(self) -> bool:
        return self._kind in (Kind.LONG_PDF, Kind.PNG)

    def _say(self) -> None:
        title, words = {
            Kind.HTML: (
                self.tr("Export as a web page"),
                self.tr("One file with its pictures in it. It holds no script and loads nothing."),
            ),
            Kind.PDF: (self.tr("Export as a PDF"), self.tr("In pages of A4, to be printed.")),
            Kind.LONG_PDF: (
                self.tr("Export as one long page"),
                self.tr("A PDF as wide as a phone. Past 5 metres it goes on on another page."),
            ),
            Kind.PNG: (
                self.tr("Export as a long picture"),
                self.tr("The whole article in one picture, as sharp as on a phone."),
            ),
        }[self._kind]
        self.setWindowTitle(title)
        self._title.setText(title)
        self._words.setText(words)
        self._words.show()
        self._accept.setText(self.tr("Choose a file…"))

    def _lay_out(self) -> None:
        m = metrics()
        looks, around = QHBoxLayout(), QHBoxLayout()
        for row in (looks, around):
            row.setSpacing(m.grid(3))
        looks.addWidget(self._light)
        looks.addWidget(self._width)
        looks.addStretch(1)
        around.addWidget(self._furnished)
        around.addWidget(Text(self.tr("With title, date and foot")))
        around.addStretch(1)
        self._width.setVisible(self._takes_width())
        self.body.addLayout(looks)
        self.body.addLayout(around)
        self.body.addWidget(self._told)
