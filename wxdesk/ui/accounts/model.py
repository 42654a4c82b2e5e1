"""The accounts as the Desk page holds them: frozen values, saved as they are typed."""

import asyncio
from contextlib import suppress
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal

from wxdesk.domain.accounts import Account, Kind, Owner, problems
from wxdesk.domain.errors import WxdeskError
from wxdesk.services import accounts
from wxdesk.services.accounts import AccountView, Deleted, Hanging
from wxdesk.services.ports import Connection, Ports
from wxdesk.ui.kit import COLOURS
from wxdesk.ui.tasks import Tasks

PAUSE_S = 0.5
"""How long typing rests before it is saved."""


@dataclass(frozen=True, slots=True)
class Saving:
    """How the account that is being edited stands: ``refused`` has the code of what keeps it from being saved."""

    pending: bool = False
    refused: WxdeskError | None = None


@dataclass(frozen=True, slots=True)
class Tested:
    """What a connection test came to; ``running`` while nothing is known yet."""

    running: bool = False
    connection: Connection | None = None
    refused: WxdeskError | None = None


class AccountsModel(QObject):
    """Holds the overview and one account under edit; every change goes through the services."""

    overview_changed = Signal()
    account_changed = Signal()
    saving_changed = Signal()
    secret_changed = Signal()
    tested_changed = Signal()
    opened = Signal()
    added = Signal(int)
    deleted = Signal(object)
    left_unsaved = Signal(object, object)

    def __init__(self, ports: Ports, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ports = ports
        self.tasks = tasks
        self.views: tuple[AccountView, ...] | None = None
        self.account: Account | None = None
        self.saving = Saving()
        self.tested = Tested()
        self.has_secret = False
        self._stored: Account | None = None
        self._sent: Account | None = None
        self._saver: asyncio.Task[None] | None = None
        self._hurry = asyncio.Event()

    # Looking.

    def refresh(self) -> None:
        """Read the overview again; the account under edit is replaced where nothing in it waits to be saved."""
        self.tasks.refresh("accounts", self._load)

    async def _load(self) -> None:
        self.show_overview(await accounts.overview(self._ports))

    def view(self) -> AccountView | None:
        """The overview's line of the account under edit, None for one that was never saved."""
        if self.account is None:
            return None
        return next((view for view in self.views or () if view.account.id == self.account.id), None)

    # Choosing.

    def open(self, account_id: int) -> None:
        """Put an account under edit, after the one before has been saved."""
        if self.account is None or self.account.id != account_id:
            self.tasks.start(self._open(account_id))

    def add(self) -> None:
        """Put a new account under edit; it is saved as soon as nothing is missing."""
        self.tasks.start(self._add())

    def take_up(self, account: Account) -> None:
        """Go on editing ``account`` as it was left."""
        self._put(account, self._stored_of(account.id))
        self.edit()

    def close(self) -> None:
        """Go back to the overview, after the account under edit has been saved."""
        self.tasks.start(self._close())

    # Changing.

    def edit(
        self,
        *,
        name: str | None = None,
        display_name: str | None = None,
        wechat_id: str | None = None,
        licence: str | None = None,
        app_id: str | None = None,
        agent_id: str | None = None,
        kind: Kind | None = None,
        owner: Owner | None = None,
        verified: bool | None = None,
        practice: bool | None = None,
        max_articles: int | None = None,
        base_url: str | None = None,
        proxy: str | None = None,
    ) -> None:
        """Change fields of the account under edit and save it when typing rests, if it can be saved."""
        if self.account is None:
            return
        before = self.account
        given = {
            "name": name,
            "display_name": display_name,
            "wechat_id": wechat_id,
            "licence": licence,
            "app_id": app_id,
            "agent_id": agent_id,
            "kind": kind,
            "owner": owner,
            "verified": verified,
            "practice": practice,
            "max_articles": max_articles,
            "base_url": base_url,
            "proxy": proxy,
        }
        changes = {field: value for field, value in given.items() if value is not None}
        self.account = replace(before, **changes)  # type: ignore[arg-type]
        if self.account != before:
            if before.practice != self.account.practice or before.app_id != self.account.app_id:
                self._show_tested(Tested())
            self.account_changed.emit()
        self._save_soon()

    def set_secret(self, secret: str) -> None:
        """Keep the AppSecret in the keychain; it is never read back."""
        if secret.strip() and self.account is not None:
            self.tasks.start(self._set_secret(secret))

    def test_connection(self) -> None:
        """Ask the platform for a token with what is saved."""
        self._show_tested(Tested(running=True))
        self.tasks.start(
            self._test(),
            then=lambda connection: self._show_tested(Tested(connection=connection)),
            failed=lambda refused: self._show_tested(Tested(refused=refused)),
        )

    async def hanging(self) -> Hanging:
        """What would go with the account under edit."""
        return await accounts.hanging(self._ports, self.account.id) if self.account else Hanging()

    async def delete(self) -> None:
        """Delete the account under edit; ``deleted`` carries what ``restore`` takes."""
        await self.rest()
        if self.account is None:
            return
        if not self.account.id:
            self._put(None, None)
            return
        gone = await accounts.delete(self._ports, self.account.id)
        self._put(None, None)
        self.deleted.emit(gone)
        self.refresh()

    def restore(self, gone: Deleted) -> None:
        """Undo a deletion and put the account under edit again."""
        self.tasks.start(accounts.restore(self._ports, gone), then=self._restored)

    def forget(self, gone: Deleted) -> None:
        """Nobody took the deletion back: its secret goes too."""
        self.tasks.start(self._ports.vault.delete(gone.account.id))

    # How.

    def show_overview(self, views: tuple[AccountView, ...]) -> None:
        """Show ``views`` from now on."""
        self.views = views
        stored = self._stored_of(self.account.id) if self.account else None
        if self.account and self._stored and stored is None:
            self._put(None, None)
        elif stored is not None and not self.saving.pending and self.saving.refused is None:
            self._stored = stored
            if stored != self.account:
                self.account = stored
                self.account_changed.emit()
        self.overview_changed.emit()

    def _stored_of(self, account_id: int) -> Account | None:
        return next((view.account for view in self.views or () if view.account.id == account_id and account_id), None)

    async def _open(self, account_id: int) -> None:
        await self._leave()
        if self.views is None or self._stored_of(account_id) is None:
            self.show_overview(await accounts.overview(self._ports))
        stored = self._stored_of(account_id)
        if stored is None:
            raise WxdeskError("account_unknown", id=account_id)
        self._put(stored, stored)
        self.tasks.start(
            accounts.has_secret(self._ports, account_id),
            then=self._show_secret,
            failed=lambda refused: self._show_tested(Tested(refused=refused)),
        )

    async def _add(self) -> None:
        await self._leave()
        self._put(Account(name="", colour=COLOURS[len(self.views or ()) % len(COLOURS)]), None)

    async def _close(self) -> None:
        await self._leave()
        self._put(None, None)

    async def _leave(self) -> None:
        await self.rest()
        left = self.account
        touched = left is not None and left != self._stored and (left.id or left.name or left.display_name)
        if touched and self.saving.refused is not None:
            self.left_unsaved.emit(left, self.saving.refused)

    async def rest(self) -> None:
        """Save at once what waits to be saved."""
        self._hurry.set()
        if self._saver is not None:
            await asyncio.wait([self._saver])

    def _put(self, account: Account | None, stored: Account | None) -> None:
        self.account, self._stored = account, stored
        self.has_secret = False
        self._show_saving(Saving())
        self._show_tested(Tested())
        self.opened.emit()
        self.account_changed.emit()
        self.secret_changed.emit()

    def _save_soon(self) -> None:
        if self.account is None or self.account == self._stored:
            self._show_saving(Saving())
            return
        found = problems(self.account)
        if found:
            self._show_saving(Saving(refused=WxdeskError(found[0], name=self.account.name)))
            return
        self._show_saving(Saving(pending=True))
        if self._saver is None:
            self._hurry.clear()
            saver = self._saver = self.tasks.start(self._save_until_still(), failed=self._refused)
            if saver is not None:
                saver.add_done_callback(self._saver_done)

    async def _save_until_still(self) -> None:
        while (sent := await self._what_to_save()) is not None:
            self._sent = sent
            saved = await accounts.save(self._ports, sent)
            self._stored = saved
            if self.account == sent:
                self.account = saved
                self._show_saving(Saving())
            elif self.account is not None:
                self.account = replace(self.account, id=saved.id)
            if not sent.id:
                self.added.emit(saved.id)
            self.refresh()

    async def _what_to_save(self) -> Account | None:
        """Wait until typing rests; None where nothing waits, or what was typed meanwhile cannot be saved."""
        if self.saving.pending:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._hurry.wait(), PAUSE_S)
        return self.account if self.saving.pending else None

    def _saver_done(self, done: asyncio.Task[None]) -> None:
        self._saver = None
        if self.saving.pending and not done.cancelled():
            self._save_soon()

    def _refused(self, refusal: WxdeskError) -> None:
        if self.account != self._sent:
            return  # more was typed meanwhile: it is saved, or refused, next
        if refusal.code == "kind_has_posts" and self.account and self._stored:
            self.account = replace(self.account, kind=self._stored.kind)
            self.account_changed.emit()
        self._show_saving(Saving(refused=refusal))

    async def _set_secret(self, secret: str) -> None:
        await self.rest()
        if self.account is None or not self.account.id:
            raise WxdeskError("account_name_missing")
        await accounts.set_secret(self._ports, self.account.id, secret)
        self._show_secret(True)
        self._show_tested(Tested())

    async def _test(self) -> Connection:
        await self.rest()
        if self.account is None or not self.account.id:
            raise self.saving.refused or WxdeskError("account_name_missing")
        return await accounts.test_connection(self._ports, self.account.id)

    def _restored(self, account: Account) -> None:
        self.refresh()
        self.open(account.id)
        self.added.emit(account.id)

    def _show_secret(self, kept: bool) -> None:
        self.has_secret = kept
        self.secret_changed.emit()

    def _show_saving(self, saving: Saving) -> None:
        self.saving = saving
        self.saving_changed.emit()

    def _show_tested(self, tested: Tested) -> None:
        self.tested = tested
        self.tested_changed.emit()
