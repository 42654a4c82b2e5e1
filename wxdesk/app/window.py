"""The window and what its pages need, tied to the workspace: topics to refreshes, signals to pages."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from wxdesk.app.opening import Opened
from wxdesk.domain.accounts import Kind
from wxdesk.domain.clock import china
from wxdesk.services.ports import Ports, Topic
from wxdesk.ui.main_window import MainWindow
from wxdesk.ui.shell.page import Page, PageSpec
from wxdesk.ui.shell.sidebar import AccountLine
from wxdesk.ui.tasks import Tasks

if TYPE_CHECKING:
    from wxdesk.domain.accounts import Account
    from wxdesk.domain.posts import Post
    from wxdesk.services.accounts import AccountView
    from wxdesk.store.glance import Glance

WORKSPACE_NAME = "workspace_name"


class Desk:
    """One window. It can be shown at once; ``use`` gives it a workspace."""

    def __init__(self, window: MainWindow | None = None) -> None:
        self.window = window or MainWindow()
        self.window.furnish(
            [
                PageSpec("desk", QCoreApplication.translate("Desk", "Desk"), "desk", self._make_accounts),
                PageSpec("compose", QCoreApplication.translate("Desk", "Compose"), "compose", self._make_composer),
                PageSpec("phone", QCoreApplication.translate("Desk", "Phone"), "phone", self._make_phone),
                PageSpec("roster", QCoreApplication.translate("Desk", "Roster"), "roster", self._make_roster),
            ]
        )
        self.opened: Opened | None = None
        self._ports: Ports | None = None
        self.tasks: Tasks | None = None
        self._pages: dict[str, Page] = {}
        self._changed = asyncio.Event()
        self.window.hold()
        self._stop_listening: Callable[[], None] = lambda: None

    @property
    def ports(self) -> Ports:
        """The ports of the open workspace; raises LookupError while there is none."""
        if self._ports is None:
            raise LookupError("no workspace is open")
        return self._ports

    def show_glance(self, glance: "Glance", ports: Ports, tasks: Tasks) -> None:
        """Show what a first look at the workspace saw; its pages work with ``ports``, which may still be waiting."""
        from wxdesk.services import accounts
        from wxdesk.ui.accounts.page import AccountsPage

        self.tasks, self._ports = tasks, ports
        seen = accounts.views(
            glance.accounts, glance.slots, glance.posts, glance.members, glance.waiting, ports.clock.now()
        )
        self._show_lines(seen, glance.name)
        page = self.window.page("desk")
        if isinstance(page, AccountsPage):
            page.model.show_overview(seen)
        self._begin()

    def _begin(self) -> None:
        """Pages can be chosen from now on, and what the window wants is done."""
        self.window.show_open()
        if not self.window.page_name:
            self.window.account_wanted.connect(self._add_account)
            self.window.post_wanted.connect(self._new_post)
            self.window.missed_wanted.connect(self._show_missed)
        self.window.choose_page(self.window.page_name or "desk")

    def use(self, opened: Opened, tasks: Tasks, *, sends: bool = True) -> None:
        """Show a workspace; ``sends`` False leaves scheduled posts to whoever calls ``send_due``."""
        self.opened, self.tasks = opened, tasks
        tasks.start(self._recover(opened))
        self._stop_listening = opened.store.listen(self._committed)
        if self._ports is None:
            self._ports = opened.ports
            tasks.start(self._show_around())
            self._begin()
        else:
            if self.window.held:
                self._begin()
            self._committed(frozenset(Topic))  # what a glance has shown may be older than the workspace is now
        if sends:
            opened.store.watch()
            tasks.serve(self._send_what_is_due())
            tasks.serve(self._back_up())

    def report(self, bug: BaseException) -> None:
        """Show a bug that was met while sending, or what was refused there."""
        from wxdesk.domain.errors import WxdeskError

        if isinstance(bug, WxdeskError):
            self.window.show_refusal(bug)
        elif isinstance(bug, Exception):
            self.window.show_crash(bug)

    async def settle(self) -> None:
        """Wait until nothing but the user, or the endless work, can make anything happen."""
        if self.tasks is not None:
            await self.tasks.settle()

    async def close(self) -> None:
        """Keep what was typed, end what is under way, then close the workspace."""
        self._stop_listening()
        for page in self._pages.values():
            await page.close_page()
        if self.tasks is not None:
            await self.tasks.close()
        if self.opened is not None:
            await self.opened.close()
            self.opened = None

    # Pages, each made when it is first chosen.

    def _needs(self) -> tuple[Ports, Tasks]:
        if self.tasks is None:
            raise LookupError("no workspace is open")
        return self.ports, self.tasks

    def _make_accounts(self) -> Page:
        from wxdesk.ui.accounts.page import AccountsPage

        page = AccountsPage(*self._needs())
        page.account_chosen.connect(self.window.choose_account)
        page.compose_wanted.connect(self._compose)
        return self._made("desk", page)

    def _make_composer(self) -> Page:
        from wxdesk.ui.composer.page import ComposerPage

        page = ComposerPage(*self._needs())
        page.account_chosen.connect(self.window.choose_account)
        page.model.post_changed.connect(self._renew_written)
        return self._made("compose", page)

    def _renew_written(self) -> None:
        from wxdesk.ui.phone.page import PhonePage

        page = self._pages.get("phone")
        if isinstance(page, PhonePage):
            page.draft_changed()

    def _make_phone(self) -> Page:
        from wxdesk.ui.phone.page import PhonePage

        page = PhonePage(*self._needs())
        page.draft_from(self._draft)
        return self._made("phone", page)

    def _draft(self) -> "tuple[Account, Post] | None":
        """Return the post that is open on the Compose page, for the phone that shows it where it would be."""
        from wxdesk.ui.composer.page import ComposerPage

        page = self._pages.get("compose")
        return page.draft if isinstance(page, ComposerPage) else None

    def _make_roster(self) -> Page:
        from wxdesk.ui.roster.page import RosterPage

        page = RosterPage(*self._needs())
        page.account_chosen.connect(self.window.choose_account)
        return self._made("roster", page)

    def _made(self, name: str, page: Page) -> Page:
        self._pages[name] = page
        return page

    # What the user chooses.

    def _add_account(self) -> None:
        from wxdesk.ui.accounts.page import AccountsPage

        self.window.choose_page("desk")
        page = self._pages["desk"]
        if isinstance(page, AccountsPage):
            page.add_account()

    def _compose(self, account_id: int) -> None:
        self.window.choose_account(account_id)
        self.window.choose_page("compose")

    def _new_post(self) -> None:
        from wxdesk.ui.composer.page import ComposerPage

        self.window.choose_page("compose")
        page = self._pages["compose"]
        if isinstance(page, ComposerPage):
            page.new_post()

    def _show_missed(self) -> None:
        from wxdesk.ui.composer.page import ComposerPage

        self.window.choose_page("compose")
        page = self._pages["compose"]
        if isinstance(page, ComposerPage):
            page.show_missed()

    # What changes.

    def _committed(self, topics: frozenset[Topic]) -> None:
        if self.tasks is None:
            return
        if Topic.POSTS in topics:
            self._changed.set()
        for page in self._pages.values():
            page.refresh(topics)
        self.tasks.refresh("around", self._show_around)

    async def _recover(self, opened: Opened) -> None:
        """Bring back what was typed before the program ended without saving it."""
        from wxdesk.services.recovering import recover

        for recovered in await recover(opened.ports):
            from wxdesk.ui.composer.recovery import show_recovered

            show_recovered(self.window, recovered, self._show_post)

    def _show_post(self, post_id: int, history: bool) -> None:
        from wxdesk.ui.composer.page import ComposerPage

        self.window.choose_page("compose")
        page = self._pages["compose"]
        if isinstance(page, ComposerPage):
            page.show_post(post_id, history=history)

    async def _send_what_is_due(self) -> None:
        from wxdesk.app.due import send_what_is_due

        with suppress(asyncio.CancelledError):
            await send_what_is_due(self.ports, self._changed, self.report)

    async def _back_up(self) -> None:
        from wxdesk.app.backing_up import back_up_daily

        if self.opened is not None:
            with suppress(asyncio.CancelledError):
                await back_up_daily(self.opened.store, self.opened.ports.clock)

    async def _show_around(self) -> None:
        """The side bar: the workspace's name, the accounts with their rings, and one line of status."""
        from wxdesk.services import accounts

        views = await accounts.overview(self.ports)
        name = await self.ports.store.read(lambda tx: tx.settings.get(WORKSPACE_NAME))
        self._show_lines(views, name or "")

    def _show_lines(self, views: "tuple[AccountView, ...]", name: str) -> None:
        from wxdesk.ui.phrases import kind_line, quota_headline, slots_of

        now = self.ports.clock.now()
        lines = [
            AccountLine(
                view.account.id,
                view.account.name,
                kind_line(view.account),
                view.account.glyph,
                view.account.colour,
                slots_of(view.quota) if view.quota else None,
                quota_headline(view.quota, now) if view.quota else "",
                QCoreApplication.translate("Desk", "internal") if view.account.kind is Kind.ENTERPRISE else "",
            )
            for view in views
        ]
        self.window.show_workspace(name)
        self.window.show_accounts(lines)
        self.window.show_badge("roster", sum(view.waiting for view in views))
        self.window.show_badge("compose", sum(view.unsure + view.missed for view in views))
        self.window.show_missed(sum(view.missed for view in views))
        self._show_status(views)

    def _show_status(self, views: "tuple[AccountView, ...]") -> None:
        incomplete = sum(not view.account.practice and view.account.app_key is None for view in views)
        times = [view.next_send for view in views if view.next_send is not None]
        words = QCoreApplication.translate("Desk", "{0} accounts").format(len(views))
        if len(views) < 2:
            one, none = (
                QCoreApplication.translate("Desk", "1 account"),
                QCoreApplication.translate("Desk", "No account yet"),
            )
            words = one if views else none
        if incomplete:
            words += " · " + QCoreApplication.translate("Desk", "{0} without AppID").format(incomplete)
        if times:
            from wxdesk.ui.phrases import when

            words += " · " + QCoreApplication.translate("Desk", "next send {0}").format(
                when(china(min(times)), self.ports.clock.now())
            )
        self.window.show_status(words, "good" if views and not incomplete else "")
