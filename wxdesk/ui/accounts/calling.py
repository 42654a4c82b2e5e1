"""What an account's connection has been used for: calls of today, the log of requests, the proxy's password."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from wxdesk.domain.errors import WxdeskError
from wxdesk.services import connecting
from wxdesk.services.ports import ApiBudget, Exchange, Ports
from wxdesk.ui.accounts.model import AccountsModel
from wxdesk.ui.tasks import Tasks


@dataclass(frozen=True, slots=True)
class CallsToday:
    """``asked`` tells that the platform itself has counted, ``refused`` why it did not."""

    budgets: tuple[ApiBudget, ...] = ()
    asking: bool = False
    asked: bool = False
    refused: WxdeskError | None = None


class CallingModel(QObject):
    """Follows the account under edit of ``accounts``."""

    calls_changed = Signal()
    password_changed = Signal()

    def __init__(self, ports: Ports, tasks: Tasks, accounts: AccountsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ports = ports
        self.accounts = accounts
        self.tasks = tasks
        self.calls = CallsToday()
        self.has_password = False
        accounts.opened.connect(self._begin)
        accounts.tested_changed.connect(self._tested)

    @property
    def account_id(self) -> int:
        """The account under edit, 0 where there is none or it was never saved."""
        return self.accounts.account.id if self.accounts.account else 0

    def look(self) -> None:
        """Read again what was called today."""
        if self.account_id:
            self.tasks.start(self._read(self.account_id), then=self._show, failed=self._show_refusal)

    def ask(self) -> None:
        """Let the platform tell what was called today, by whomever."""
        if self.account_id:
            self._put(CallsToday(self.calls.budgets, asking=True))
            self.tasks.start(self._ask(self.account_id), then=self._show, failed=self._show_refusal)

    def set_password(self, typed: str) -> None:
        """Keep ``name:password`` for the proxy, sealed; a single - takes it away."""
        if typed.strip():
            self.tasks.start(self._set_password("" if typed.strip() == "-" else typed), then=self._show_password)

    async def recent(self, account_id: int | None) -> Sequence[Exchange]:
        """The last requests, the newest first."""
        return await connecting.recent_requests(self._ports, account_id, 500)

    def _begin(self) -> None:
        self._put(CallsToday())
        self._show_password(False)
        self.look()
        account = self.accounts.account
        if account and account.id and account.proxy:
            self.tasks.start(
                connecting.has_proxy_password(self._ports, account.id),
                then=self._show_password,
                failed=lambda _: self._show_password(False),  # the secret beside it has said that already
            )

    def _tested(self) -> None:
        if not self.accounts.tested.running and (self.accounts.tested.connection or self.accounts.tested.refused):
            self.look()

    async def _read(self, account_id: int) -> tuple[int, CallsToday]:
        return account_id, CallsToday(tuple(await connecting.calls_today(self._ports, account_id)))

    async def _ask(self, account_id: int) -> tuple[int, CallsToday]:
        told = await connecting.calls_today(self._ports, account_id, ask=True)
        return account_id, CallsToday(tuple(told), asked=True)

    async def _set_password(self, typed: str) -> bool:
        await self.accounts.rest()
        if not self.account_id:
            raise WxdeskError("account_name_missing")
        await connecting.set_proxy_password(self._ports, self.account_id, typed)
        return bool(typed)

    def _show(self, told: tuple[int, CallsToday]) -> None:
        if told[0] == self.account_id:
            self._put(told[1])

    def _show_refusal(self, refused: WxdeskError) -> None:
        self._put(CallsToday(self.calls.budgets, refused=refused))

    def _show_password(self, kept: bool) -> None:
        self.has_password = kept
        self.password_changed.emit()

    def _put(self, calls: CallsToday) -> None:
        self.calls = calls
        self.calls_changed.emit()
