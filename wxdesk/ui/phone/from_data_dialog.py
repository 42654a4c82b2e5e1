"""Drawing followers from an account's data: its tags, and when its followers are active."""

import asyncio
from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget
from shiboken6 import isValid

from wxdesk.domain.accounts import Account
from wxdesk.domain.errors import WxdeskError
from wxdesk.services import drawing
from wxdesk.services.drawing import AT_ONCE, Drawn, Told
from wxdesk.services.ports import Ports
from wxdesk.ui.kit import Banner, Dialog, Field, NumberEdit, Select, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.phone.activity_bars import ActivityBars
from wxdesk.ui.phone.activity_words import activity_words, unknown_words
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole, metrics
from wxdesk.ui.words import sentence

ALL = "all"
FEW = 5
"""So many are offered to be drawn at first."""


class FromDataDialog(Dialog):
    """Asks the platform as soon as it opens, and again for another account; ``drawn`` is who was drawn in the end."""

    def __init__(
        self, ports: Ports, tasks: Tasks, accounts: Sequence[Account], seed: int, parent: QWidget | None = None
    ) -> None:
        super().__init__("", accept_text="", width=520, parent=parent)
        title = self.tr("Followers from an account’s data")
        self.setWindowTitle(title)
        self._title.setText(title)
        self._accept.setText(self.tr("Draw"))
        self._ports, self._tasks, self._seed = ports, tasks, seed
        self.drawn: Drawn | None = None
        self._asked = 0
        self._drawing: asyncio.Task[None] | None = None
        self._account = Field(self.tr("Account"), Select([(str(each.id), each.name) for each in accounts]))
        self._tag = Field(self.tr("Tag"), Select())
        self._count = Field(self.tr("How many"), NumberEdit(1, AT_ONCE, self.tr("How many")))
        self._count.input.setValue(FEW)
        self._told = Text("", TextRole.BODY, wrap=True)
        self._bars = ActivityBars()
        self._kept = Text(
            self.tr(
                "Of each one drawn, the day since which they follow and their tags are real. Name, phone and whom else "
                "they follow are made up, and nothing is kept that says who they are."
            ),
            TextRole.HINT,
            wrap=True,
        )
        self._banner = Banner()
        self._put_together()
        name_parts(self)
        self._account.input.chosen.connect(lambda _: self.look())
        self.look()

    @property
    def message(self) -> str:
        """What is told of the account, or why nothing is."""
        return self._banner.text or self._told.text()

    @property
    def tags(self) -> list[str]:
        """What can be drawn from."""
        return [self._tag.input.itemText(row) for row in range(self._tag.input.count())]

    def choose_account(self, name: str) -> None:
        """Choose an account, as a user would. Raises LookupError with what there is."""
        self._pick(self._account.input, name)

    def choose_tag(self, name: str) -> None:
        """Choose a tag by how its entry begins, as a user would. Raises LookupError with what there is."""
        self._pick(self._tag.input, name)

    def look(self) -> None:
        """Ask the platform for what can be drawn from."""
        self._asked += 1
        asked = self._asked
        self._tag.input.show_options([])
        self._bars.show_activity(None)
        self._banner.clear()
        self._told.setText(self.tr("Asking the platform…"))
        self.allow_accept(self.tr("The platform has not answered yet."))
        account_id = int(self._account.input.key or 0)
        self._tasks.start(
            drawing.look(self._ports, account_id),
            then=lambda told: self._show(asked, told),
            failed=lambda refusal: self._refuse(asked, refusal),
        )

    def accept(self) -> None:
        """Draw; the dialog stays where that is refused."""
        self.allow_accept(self.tr("The platform is being asked."))
        tag = self._tag.input.key
        work = drawing.draw(
            self._ports,
            int(self._account.input.key),
            None if tag == ALL else int(tag),
            self._count.input.value(),
            self._seed,
        )
        self._drawing = self._tasks.start(work, then=self._finish, failed=self._not_drawn)

    def reject(self) -> None:
        """Leave; a draw that is under way is given up, unless it is being written down already."""
        if self._drawing is not None:
            self._drawing.cancel()
        super().reject()

    def _finish(self, drawn: Drawn) -> None:
        if isValid(self):
            self.drawn = drawn
            super().accept()

    def _not_drawn(self, refusal: WxdeskError) -> None:
        if isValid(self):
            self._banner.show_message(sentence(refusal), tone="bad")
            self.allow_accept()
            self.fit()

    def _show(self, asked: int, told: Told) -> None:
        if not isValid(self) or asked != self._asked:
            return
        tags = [(str(tag.id), self._tag_words(tag.name, tag.count)) for tag in told.tags]
        self._tag.input.show_options([(ALL, self.tr("All who follow it")), *tags])
        self._tag.input.choose(ALL)
        self._told.setText(activity_words(told.activity, told.earlier) if told.activity else unknown_words())
        self._bars.show_activity(told.activity)
        if told.refusal is not None:
            self._banner.show_message(self.tr("The hours could not be read."), sentence(told.refusal), tone="warn")
        self.allow_accept()
        self.fit()

    def _refuse(self, asked: int, refusal: WxdeskError) -> None:
        if not isValid(self) or asked != self._asked:
            return
        self._told.setText("")
        again = (self.tr("Retry"), self.look)
        words = self.tr("The tags could not be loaded.")
        self._banner.show_message(words, sentence(refusal), tone="bad", action=again, closable=False)
        self.allow_accept(self.tr("Nobody can be drawn as long as the tags are not known."))
        self.fit()

    def _tag_words(self, name: str, count: int | None) -> str:
        return name if count is None else self.tr("{0} · %n followers", "", count).format(name)

    def _put_together(self) -> None:
        m = metrics()
        row = QHBoxLayout()
        row.setSpacing(m.gap)
        row.addWidget(self._account, 3)
        row.addWidget(self._tag, 3)
        row.addWidget(self._count, 1)
        self.body.addLayout(row)
        for part in (self._banner, self._told, self._bars, self._kept):
            self.body.addWidget(part)

    @staticmethod
    def _pick(select: Select, begins: str) -> None:
        for row in range(select.count()):
            if select.itemText(row).startswith(begins):
                if select.currentIndex() != row:
                    select.setCurrentIndex(row)
                    select.activated.emit(row)
                return
        raise LookupError(f"{begins} is not among {', '.join(select.itemText(row) for row in range(select.count()))}")
