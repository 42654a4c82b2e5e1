"""The menu below an account's conversation, as the phone shows it, and the way to read it from the platform."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from wxdesk.domain.accounts import Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.surroundings import MenuEntry
from wxdesk.services import menus
from wxdesk.services.ports import Ports
from wxdesk.ui.accounts.model import AccountsModel
from wxdesk.ui.kit import Button, Card, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import TextRole
from wxdesk.ui.words import headed, listed, sentence


class MenuCard(Card):
    """Follows the account under edit of ``accounts``; an internal account's conversation has no menu of its own."""

    def __init__(self, ports: Ports, tasks: Tasks, accounts: AccountsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ports, self._tasks, self._accounts = ports, tasks, accounts
        self.show_title(self.tr("Menu"))
        self._menu = Text("", TextRole.BODY, wrap=True)
        self._told = Text("", TextRole.HINT, wrap=True)
        self._read = Button(self.tr("Read the menu"))
        self.head.addWidget(self._read)
        self.body.addWidget(self._menu)
        self.body.addWidget(self._told)
        name_parts(self)
        self._read.clicked.connect(self.read)
        accounts.opened.connect(self.look)
        accounts.account_changed.connect(self._show_kind)
        accounts.saving_changed.connect(self._show_kind)

    @property
    def _account_id(self) -> int:
        return self._accounts.account.id if self._accounts.account else 0

    def look(self) -> None:
        """Show the menu that is known."""
        self._show_kind()
        self._say("")
        self._show_menu(())
        if self._account_id:
            self._tasks.start(self._known(self._account_id), then=self._show_known)

    def read(self) -> None:
        """Ask the platform for the menu."""
        if self._account_id:
            self._read.setEnabled(False)
            self._say(self.tr("Asking the platform…"))
            self._tasks.start(self._ask(self._account_id), then=self._show_read, failed=self._refuse)

    async def _known(self, account_id: int) -> tuple[int, tuple[MenuEntry, ...]]:
        return account_id, await menus.known(self._ports, account_id)

    async def _ask(self, account_id: int) -> tuple[int, tuple[MenuEntry, ...]]:
        await self._accounts.rest()
        return account_id, await menus.read(self._ports, account_id)

    def _show_known(self, told: tuple[int, tuple[MenuEntry, ...]]) -> None:
        if told[0] == self._account_id:
            self._show_menu(told[1])

    def _show_read(self, told: tuple[int, tuple[MenuEntry, ...]]) -> None:
        self._show_kind()
        if told[0] == self._account_id:
            self._show_menu(told[1])
            none = self.tr("The account has no menu on the platform.")
            self._say(self.tr("As the platform has it. The phone shows it now.") if told[1] else none)

    def _refuse(self, refusal: WxdeskError) -> None:
        self._show_kind()
        self._say(sentence(refusal), "bad")

    def _show_kind(self) -> None:
        account = self._accounts.account
        self.setVisible(account is not None and account.kind is not Kind.ENTERPRISE)
        self._read.setEnabled(bool(self._account_id))
        self._read.setToolTip("" if self._account_id else self.tr("The account is not saved yet."))

    def _show_menu(self, menu: Sequence[MenuEntry]) -> None:
        lines = [headed(each.name, listed(each.items)) if each.items else each.name for each in menu]
        self._menu.show_text(
            "\n".join(lines) or self.tr("No menu is known: the phone shows none."), "" if menu else "quiet"
        )

    def _say(self, words: str, tone: str = "") -> None:
        self._told.show_text(words, tone)
        self._told.setVisible(bool(words))
