"""Where the platform is, and the proxy on the way to it: for those who need it."""

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.ui.accounts.calling import CallingModel
from wxdesk.ui.kit import Button, LineField
from wxdesk.ui.naming import name_parts
from wxdesk.ui.theme import metrics
from wxdesk.ui.words import sentence

_OF_PROXY = ("proxy_holds_password", "proxy_not_understood")
_OF_ADDRESS = ("address_not_safe",)


class AdvancedPart(QWidget):
    """Folded until somebody opens it, or one of its fields says something."""

    def __init__(self, calling: CallingModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calling = calling
        self._open = Button(self.tr("Advanced"), "quiet", "chevron_right")
        self._open.setCheckable(True)
        self._base_url = LineField(
            self.tr("Platform address"),
            hint=self.tr("Another host of the platform, or a relay of yours. Usually empty."),
        )
        self._proxy = LineField(
            self.tr("Proxy"),
            hint=self.tr("The platform accepts listed addresses only: go through one that is listed."),
            placeholder="socks5://10.0.0.8:1080",
        )
        self._proxy_password = LineField(self.tr("Proxy name and password"))
        self._proxy_password.input.setEchoMode(QLineEdit.EchoMode.Password)
        self._lay_out()
        name_parts(self)
        self._follow()
        self._unfold(False)

    def _lay_out(self) -> None:
        m = metrics()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(m.gap)
        head = QHBoxLayout()
        head.setContentsMargins(m.grid(1), m.grid(1), 0, 0)  # room for the ring around the button that has the focus
        head.addWidget(self._open)
        head.addStretch(1)
        whole.addLayout(head)
        whole.addWidget(self._base_url)
        row = QHBoxLayout()
        row.setSpacing(m.gap)
        row.addWidget(self._proxy, 1)
        row.addWidget(self._proxy_password, 1)
        whole.addLayout(row)

    def _follow(self) -> None:
        accounts = self._calling.accounts
        self._open.toggled.connect(self._unfold)
        self._base_url.edited.connect(lambda text: accounts.edit(base_url=text.strip()))
        self._proxy.edited.connect(lambda text: accounts.edit(proxy=text.strip()))
        self._proxy_password.input.editingFinished.connect(self._keep_password)
        accounts.opened.connect(self._show_opened)
        accounts.account_changed.connect(self._show_account)
        accounts.saving_changed.connect(self._show_saving)
        self._calling.password_changed.connect(self._show_password)

    def _keep_password(self) -> None:
        typed = self._proxy_password.text
        self._proxy_password.input.clear()
        self._calling.set_password(typed)

    def _unfold(self, unfolded: bool) -> None:
        for field in (self._base_url, self._proxy, self._proxy_password):
            field.setVisible(unfolded)
        self._open.show_icon("chevron_down" if unfolded else "chevron_right")

    def _show_opened(self) -> None:
        account = self._calling.accounts.account
        self._proxy_password.input.clear()
        self._open.setChecked(account is not None and bool(account.base_url or account.proxy))

    def _show_account(self) -> None:
        account = self._calling.accounts.account
        if account is None:
            return
        self.setVisible(not account.practice)
        self._base_url.input.setPlaceholderText(_usual(account))
        self._base_url.show_text(account.base_url)
        self._proxy.show_text(account.proxy)

    def _show_saving(self) -> None:
        refused = self._calling.accounts.saving.refused
        self._base_url.show_error(_told(refused, _OF_ADDRESS))
        self._proxy.show_error(_told(refused, _OF_PROXY))
        if self._base_url.error or self._proxy.error:
            self._open.setChecked(True)

    def _show_password(self) -> None:
        kept = self.tr("•••••••• kept sealed; - takes it away")
        empty = self.tr("name:password, where it wants one")
        self._proxy_password.input.setPlaceholderText(kept if self._calling.has_password else empty)


def _usual(account: Account) -> str:
    return "https://qyapi.weixin.qq.com" if account.kind is Kind.ENTERPRISE else "https://api.weixin.qq.com"


def _told(refused: WxdeskError | None, codes: tuple[str, ...]) -> str:
    return sentence(refused) if refused is not None and refused.code in codes else ""
