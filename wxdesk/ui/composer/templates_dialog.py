"""Templates: begin a post with one, rename it, delete it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from wxdesk.domain.accounts import Account
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.writing import Template
from wxdesk.services import templates
from wxdesk.services.ports import Ports
from wxdesk.ui.composer.name_dialog import NameDialog
from wxdesk.ui.composer.small_cover import SmallCover
from wxdesk.ui.composer.thumbnails import Thumbnails
from wxdesk.ui.kit import Banner, Button, Column, Dialog, ElidedLabel, EmptyState, IconButton, Line, discard
from wxdesk.ui.naming import Part, name_parts
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole, metrics
from wxdesk.ui.words import sentence

MOST_HIGH = 380
"""Design pixels of the list; more of it scrolls."""
TITLES = 3
"""So many articles of a template are named."""


class TemplateRow(QWidget, Part):
    """One of them, with what is in it and what can be done with it."""

    acted = Signal(str)

    def __init__(
        self, template: Template, reason_why_not: str, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        m = metrics()
        self._cover = SmallCover(thumbnails, template.articles[0])
        self._name = ElidedLabel(template.name, TextRole.STRONG)
        self._told = ElidedLabel(self._content(template), TextRole.HINT)
        self._rename = IconButton("edit", self.tr("Rename “{0}”").format(template.name))
        self._delete = IconButton("trash", self.tr("Delete “{0}”").format(template.name))
        self._use = Button(self.tr("Use"))
        self._use.setEnabled(not reason_why_not)
        self._use.setToolTip(reason_why_not)
        words = QVBoxLayout()
        words.setSpacing(m.px(2))
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._told)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, m.grid(2), m.grid(2), m.grid(2))
        row.setSpacing(m.gap)
        row.addWidget(self._cover)
        row.addLayout(words, 1)
        for button, key in ((self._rename, "rename"), (self._delete, "delete"), (self._use, "use")):
            button.clicked.connect(lambda _=False, key=key: self.acted.emit(key))
            row.addWidget(button)

    @property
    def said(self) -> str:
        return f"{self._name.text()}: {self._told.text()}"

    def _content(self, template: Template) -> str:
        count = self.tr("%n articles", "", len(template.articles))
        titles = [article.title.strip() for article in template.articles[:TITLES] if article.title.strip()]
        return " · ".join([count, *titles])


class TemplatesDialog(Dialog):
    """Accepted with the ``chosen`` template to begin a post for ``account`` with."""

    def __init__(
        self, ports: Ports, tasks: Tasks, account: Account, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("New post from a template"),
            self.tr("It begins as a draft of {0}, with that account’s own footer.").format(account.name),
            accept_text=self.tr("Close"),
            kind="normal",
            width=640,
            parent=parent,
        )
        self._ports, self._tasks, self._account, self._thumbnails = ports, tasks, account, thumbnails
        self.chosen: Template | None = None
        self._rows: dict[int, TemplateRow] = {}
        self._banner = Banner()
        self._column = Column(margins=False)
        self._column.body.setSpacing(0)
        self._empty = EmptyState(
            "copy",
            self.tr("No template yet"),
            self.tr("Open a post that you want to begin with again, and choose Save as template… in the menu ⋯."),
        )
        self._empty.setMinimumHeight(metrics().px(200))
        self._cancel.hide()
        for part in (self._banner, self._column, self._empty):
            self.body.addWidget(part)
        self._empty.hide()
        name_parts(self)
        self._load()

    @property
    def rows(self) -> tuple[TemplateRow, ...]:
        return tuple(self._rows.values())

    def _load(self) -> None:
        self._tasks.start(templates.all_of_them(self._ports), self._show, self._refuse)

    def _show(self, found: Sequence[Template]) -> None:
        if not isValid(self):
            return
        while (item := self._column.body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                discard(widget)
        self._rows = {}
        for template in found:
            if self._rows:
                self._column.body.addWidget(Line(soft=True))
            self._add_row(template, found)
        self._column.body.addStretch(1)
        self._column.setVisible(bool(found))
        self._empty.setVisible(not found)
        self._column.setFixedHeight(min(metrics().px(62) * len(found), metrics().px(MOST_HIGH)))
        self.fit()

    def _add_row(self, template: Template, others: Sequence[Template]) -> None:
        most = self._account.max_articles
        over = len(template.articles) > most
        reason = sentence("too_many_articles", found=len(template.articles), limit=most) if over else ""
        self._rows[template.id] = row = TemplateRow(template, reason, self._thumbnails)
        row.setObjectName(f"template_{template.id}")
        name_parts(row, f"template_{template.id}_")
        acts: dict[str, Callable[[], None]] = {
            "use": lambda: self._use(template),
            "rename": lambda: self._rename(template, others),
            "delete": lambda: self._delete(template),
        }
        row.acted.connect(lambda key: acts[key]())
        self._column.body.addWidget(row)
        row.show()

    def _use(self, template: Template) -> None:
        self.chosen = template
        self.accept()

    def _rename(self, template: Template, others: Sequence[Template]) -> None:
        taken = [each.name for each in others if each.id != template.id]
        self._tasks.start(self._rename_after_asking(template, taken), failed=self._refuse)

    async def _rename_after_asking(self, template: Template, taken: Sequence[str]) -> None:
        dialog = NameDialog(self.tr("Rename the template"), "", self.tr("Rename"), template.name, taken, self)
        if await self._tasks.ask(dialog):
            await templates.rename(self._ports, template.id, dialog.name)
            self._load()

    def _delete(self, template: Template) -> None:
        self._tasks.start(templates.delete(self._ports, template.id), self._deleted, self._refuse)

    def _deleted(self, template: Template) -> None:
        words = self.tr("“{0}” deleted").format(template.name)
        self._banner.show_message(words, action=(self.tr("Undo"), lambda: self._bring_back(template)))
        self._load()

    def _bring_back(self, template: Template) -> None:
        self._tasks.start(templates.bring_back(self._ports, template), lambda _: self._load(), self._refuse)

    def _refuse(self, refusal: WxdeskError) -> None:
        if isValid(self):
            self._banner.show_message(sentence(refusal), tone="bad")
            self.fit()
