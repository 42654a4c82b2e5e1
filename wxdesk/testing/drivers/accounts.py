"""Drives the Desk page: the list of accounts and the editor of one."""

from PySide6.QtGui import QGuiApplication

from wxdesk.domain.quota import Quota
from wxdesk.services.accounts import AccountView
from wxdesk.testing.driver import Driver
from wxdesk.ui.accounts.chooser import ChooserDialog
from wxdesk.ui.accounts.lines import next_words
from wxdesk.ui.accounts.page import AccountsPage
from wxdesk.ui.kit import CheckRow, Chip, ChipFlow, ChoiceCard, Select, Table


class AccountsDriver(Driver):
    """Accounts, in the words of their user."""

    @property
    def _page(self) -> AccountsPage:
        if not isinstance(self.root, AccountsPage):
            raise TypeError(type(self.root).__name__)
        return self.root

    @property
    def names(self) -> list[str]:
        """The accounts of the workspace."""
        return [view.account.name for view in self._page.model.views or ()]

    def view(self, name: str) -> AccountView:
        """What the list knows of an account. Raises LookupError."""
        for view in self._page.model.views or ():
            if view.account.name == name:
                return view
        raise LookupError(f"no account {name!r}; there are: {', '.join(self.names)}")

    def quota(self, name: str) -> Quota:
        """What is left of an account. Raises LookupError where it has no quota."""
        quota = self.view(name).quota
        if quota is None:
            raise LookupError(f"{name!r} has no quota")
        return quota

    def next_words(self, name: str) -> str:
        """What the list says comes next for an account: what needs its user, a send, drafts."""
        return next_words(self.view(name), self.world.clock.now())

    def open(self, name: str) -> None:
        """Open an account from the list."""
        account_id = self.view(name).account.id
        self._page.show_account(account_id)
        self.world.settle()

    def add(self, name: str, kind: str = "subscription", owner: str = "business", licence: str = "") -> None:
        """Add an account and fill in who it is."""
        self._page.add_account()
        self.world.settle()
        self.choose_owner(owner)
        if licence:
            self.write("licence", licence)
        self.click(f"kinds_{kind}")
        self.write("name", name)

    def choose_owner(self, owner: str) -> None:
        """Say who stands behind the account: ``individual``, ``business``…"""
        self.find("owner", Select).chosen.emit(owner)
        self.world.settle()

    def ask_which(self, *, owner: str, readers: str, aim: str) -> tuple[str, list[str]]:
        """Open *Which one do I need?* and answer; returns the recommended kind and its reasons."""
        self.click("advice")
        self._chooser._owner.input.choose(owner)
        self._chooser._owner.input.chosen.emit(owner)
        self.answer_which(readers=readers, aim=aim)
        rows = [row.words for row in self._chooser.findChildren(CheckRow) if row.isVisible()]
        return self.text("kind"), rows

    def answer_which(self, *, readers: str = "", aim: str = "") -> None:
        """Change an answer of *Which one do I need?*: public or staff; read, buy or work."""
        for question, answer in (("readers", readers), ("aim", aim)):
            if answer:
                self.click(f"{question}_{answer}")

    @property
    def _chooser(self) -> ChooserDialog:
        shown = [each for each in self._page.findChildren(ChooserDialog) if each.isVisible()]
        if not shown:
            raise LookupError("nobody asked which one is needed")
        return shown[0]

    def write_connection(self, *, app_id: str = "", secret: str = "", agent_id: str = "") -> None:
        """Fill in how the account is reached; what is empty stays as it is."""
        for field, text in (("app_id", app_id), ("agent_id", agent_id), ("secret", secret)):
            if text:
                self.write(field, text)

    def test(self) -> str:
        """Press *Test connection*; returns what came of it: the reason it failed, or the chips."""
        self.click("test")
        if self.has("reason"):
            return self.text("reason")
        return " · ".join(chip.text() for chip in self.find("chips", ChipFlow).findChildren(Chip) if chip.isVisible())

    @property
    def refused_address(self) -> str:
        """The address of ours that the platform refused, or nothing."""
        return self.text("ip") if self.has("ip") else ""

    def copy_refused_address(self) -> str:
        """Press *Copy* beside it; returns what the clipboard holds then."""
        self.click("copy_ip")
        return QGuiApplication.clipboard().text()

    def unfold_advanced(self) -> None:
        """Open *Advanced*, where it is closed."""
        if not self.has("base_url"):
            self.click("open")

    def write_way(self, *, base_url: str = "", proxy: str = "", proxy_password: str = "") -> None:
        """Fill in where the platform is and the proxy on the way; what is empty stays as it is."""
        self.unfold_advanced()
        for field, text in (("base_url", base_url), ("proxy", proxy), ("proxy_password", proxy_password)):
            if text:
                self.write(field, text)

    def calls_today(self, *, ask: bool = False) -> dict[str, str]:
        """What was called today, and how much of the day is used: ``{"draft/add": "3 of 1,000"}``."""
        if ask:
            self.click("ask")
        model = self.find("calls", Table).model() if self.has("calls") else None
        rows = range(model.rowCount()) if model else ()
        return {str(model.index(row, 0).data()): str(model.index(row, 1).data()) for row in rows} if model else {}

    @property
    def menu(self) -> str:
        """The menu below the account's conversation, an entry a line."""
        return self._page._menu._menu.text()

    @property
    def menu_told(self) -> str:
        """What came of reading it, or nothing."""
        return self._page._menu._told.text()

    def read_menu(self) -> str:
        """Press *Read the menu*; returns the menu that shows then."""
        self._page._menu._read.click()
        self.world.settle()
        return self.menu

    def open_requests(self) -> list[tuple[str, ...]]:
        """Open *Requests…*; returns its rows, the newest first."""
        self.click("requests")
        return self.requests

    @property
    def requests(self) -> list[tuple[str, ...]]:
        """The rows of the open log."""
        model = self.find("table", Table).model()
        columns = range(model.columnCount())
        return [tuple(str(model.index(row, each).data()) for each in columns) for row in range(model.rowCount())]

    def close_requests(self) -> None:
        self.click("accept")

    def ask_to_delete(self) -> str:
        """Press *Delete account*; returns the warning, or nothing where nothing hangs on it and it is gone."""
        self.click("delete")
        return self.text("words") if self.has("accept") else ""

    def why_not(self, kind: str) -> str:
        """Why a kind cannot be chosen, or nothing."""
        return self.find(f"kinds_{kind}", ChoiceCard).reason

    def ability(self, name: str) -> CheckRow:
        """A line of the capability list: ``state``, ``words`` and ``reason``."""
        return self.find(f"ability_{name}", CheckRow)
