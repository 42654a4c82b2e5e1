"""Snippets: text to use again, written once, for all accounts or for one."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from wxdesk.domain.accounts import Account
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.writing import Snippet, Spot
from wxdesk.services import posts, snippets
from wxdesk.services.ports import Ports
from wxdesk.ui.composer.body import PICTURES
from wxdesk.ui.composer.commands import read_picture
from wxdesk.ui.composer.formatting import insert_picture
from wxdesk.ui.kit import Banner, Button, Dialog, EmptyState, Field, LineField, Segmented, Select
from wxdesk.ui.naming import name_parts
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import metrics
from wxdesk.ui.words import sentence

LIST, TALL = 190, 470
"""Design pixels."""
EVERYBODY = "0"
NEW = Snippet("", "")


class SnippetsDialog(Dialog):
    """Lists the snippets and lets one be written; what was written is kept when another is chosen, and at the end."""

    def __init__(
        self, ports: Ports, tasks: Tasks, accounts: Sequence[Account], account_id: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Snippets"),
            self.tr("Signature, disclaimer, QR code: written once. Those for head or foot stand in each new article."),
            accept_text=self.tr("Done"),
            width=760,
            parent=parent,
        )
        self._ports, self._tasks, self._account_id = ports, tasks, account_id
        self._found: list[Snippet] = []
        self._shown = NEW
        self._loading = False
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Snippets"))
        self._new = Button(self.tr("New snippet"), "dashed", "plus")
        self._name = LineField(self.tr("Name"))
        everybody = (EVERYBODY, self.tr("All accounts"))
        self._whose = Field(self.tr("For"), Select([everybody, *((str(each.id), each.name) for each in accounts)]))
        self._spot = Field(
            self.tr("Where"),
            Segmented(
                [
                    (Spot.CARET.value, self.tr("Where I put it")),
                    (Spot.HEAD.value, self.tr("At the head")),
                    (Spot.FOOT.value, self.tr("At the foot")),
                ]
            ),
        )
        self._text = Field(self.tr("Text, in Markdown"), QPlainTextEdit())
        self._picture = Button(self.tr("Add a picture…"), "quiet", "image")
        self._delete = Button(self.tr("Delete"), "danger", "trash")
        self._empty = EmptyState(
            "quote", self.tr("No snippet yet"), self.tr("What stands under each of your articles is a good first one.")
        )
        self._banner = Banner()
        self._form = QWidget()
        self._cancel.hide()
        self._lay_out()
        self._follow()
        name_parts(self)
        self._show_form(None)
        tasks.start(snippets.of(ports), self._show, self._refuse)

    @property
    def names(self) -> list[str]:
        return [self._list.item(row).text() for row in range(self._list.count())]

    def begin(self) -> None:
        """Begin another one."""
        self._keep()
        own = self._account_id or None
        self._list.setCurrentRow(-1)
        self._show_form(replace(NEW, spot=Spot.FOOT, account_id=own))
        self._name.input.setFocus()

    def accept(self) -> None:
        self._keep()
        super().accept()

    def reject(self) -> None:
        self._keep()
        super().reject()

    def _lay_out(self) -> None:
        m = metrics()
        self._list.setFixedWidth(m.px(LIST))
        self._text.input.setMinimumHeight(m.px(150))
        left = QVBoxLayout()
        left.setSpacing(m.grid(2))
        left.addWidget(self._list, 1)
        left.addWidget(self._new)
        choices = QHBoxLayout()
        choices.setSpacing(m.gap)
        choices.addWidget(self._whose, 1)
        choices.addWidget(self._spot)
        acts = QHBoxLayout()
        acts.addWidget(self._picture)
        acts.addStretch(1)
        acts.addWidget(self._delete)
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(m.gap)
        form.addWidget(self._name)
        form.addLayout(choices)
        form.addWidget(self._text, 1)
        form.addLayout(acts)
        row = QHBoxLayout()
        row.setSpacing(m.grid(5))
        row.addLayout(left)
        row.addWidget(self._form, 1)
        row.addWidget(self._empty, 1)
        self.body.addWidget(self._banner)
        self.body.addLayout(row, 1)
        self.resize(m.px(760), m.px(TALL + 60))

    def _follow(self) -> None:
        self._list.currentItemChanged.connect(self._choose)
        self._new.clicked.connect(self.begin)
        self._delete.clicked.connect(self._remove)
        self._picture.clicked.connect(self._ask_picture)

    def _show(self, found: Sequence[Snippet], chosen: int = 0) -> None:
        if not isValid(self):
            return
        self._loading = True
        self._found = list(found)
        self._list.clear()
        for snippet in found:
            item = QListWidgetItem(snippet.name)
            item.setData(Qt.ItemDataRole.UserRole, snippet.id)
            self._list.addItem(item)
        self._loading = False
        rows = [row for row, each in enumerate(found) if each.id == chosen]
        if found and (rows or self._form.isHidden()):
            self._list.setCurrentRow(rows[0] if rows else 0)
        elif not found and self._shown.id:
            self._show_form(None)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is None or self._loading:
            return
        chosen = next((each for each in self._found if each.id == item.data(Qt.ItemDataRole.UserRole)), None)
        if chosen is not None and chosen.id != self._shown.id:
            self._keep()
            self._show_form(chosen)

    def _show_form(self, snippet: Snippet | None) -> None:
        self._shown = snippet or NEW
        self._form.setVisible(snippet is not None)
        self._empty.setVisible(snippet is None)
        self._name.show_text(self._shown.name)
        self._whose.input.choose(str(self._shown.account_id or EVERYBODY))
        self._spot.input.choose(self._shown.spot.value)
        self._text.input.setPlainText(self._shown.body)
        self._delete.setEnabled(bool(self._shown.id))

    def _written(self) -> Snippet:
        """The snippet as it stands in the form; without a name it is called by its first words."""
        body = self._text.input.toPlainText()
        name = self._name.text.strip() or " ".join(body.split())[:24]
        whose = self._whose.input.key
        return replace(
            self._shown,
            name=name,
            body=body,
            spot=Spot(self._spot.input.key),
            account_id=int(whose) if whose != EVERYBODY else None,
        )

    def _keep(self) -> None:
        """Save what was changed; one without any text is not begun, and an old one stays as it was."""
        written = self._written()
        if self._form.isHidden() or not written.body.strip() or written == self._shown:
            return
        self._shown = written
        self._tasks.start(self._save(written), failed=self._refuse)

    async def _save(self, written: Snippet) -> None:
        kept = await snippets.save(self._ports, written)
        if not isValid(self):
            return
        if self._shown == written:
            self._shown = kept
        found = await snippets.of(self._ports)
        self._show(found, self._shown.id)

    def _remove(self) -> None:
        self._tasks.start(self._remove_shown(self._shown), failed=self._refuse)

    async def _remove_shown(self, gone: Snippet) -> None:
        await snippets.delete(self._ports, gone.id)
        found = await snippets.of(self._ports)
        if not isValid(self):
            return
        words = self.tr("“{0}” deleted. It stays in the articles that have it.").format(gone.name)
        self._banner.show_message(words, action=(self.tr("Undo"), lambda: self._bring_back(gone)))
        self._show_form(None)
        self._show(found)

    def _bring_back(self, gone: Snippet) -> None:
        self._tasks.start(self._save(replace(gone, id=0)), failed=self._refuse)

    def _ask_picture(self) -> None:
        dialog = QFileDialog(self)
        dialog.setObjectName("file_dialog")
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"{self.tr('Pictures')} ({' '.join(f'*{name}' for name in PICTURES)})")
        dialog.fileSelected.connect(lambda chosen: self.take_picture(Path(chosen)))
        dialog.finished.connect(lambda _: dialog.deleteLater())
        dialog.open()

    def take_picture(self, file: Path) -> None:
        """Put a picture into the snippet."""
        self._tasks.start(self._take(file), failed=self._refuse)

    async def _take(self, file: Path) -> None:
        picture = await posts.add_picture(self._ports, await read_picture(file), file.name)
        if not isValid(self):
            return
        if all(each.sha256 != picture.sha256 for each in self._shown.pictures):
            self._shown = replace(self._shown, pictures=(*self._shown.pictures, picture))
        text = self._text.input.toPlainText()
        edit = insert_picture(text, len(text), len(text), picture.name)
        self._text.input.setPlainText(text[: edit.start] + edit.text)

    def _refuse(self, refusal: WxdeskError) -> None:
        if isValid(self):
            self._banner.show_message(sentence(refusal), tone="bad")
