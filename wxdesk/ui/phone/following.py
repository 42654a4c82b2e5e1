"""The question which of the desk's accounts a follower follows."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from wxdesk.domain.accounts import Account
from wxdesk.domain.phone import Follower
from wxdesk.ui.kit import AvatarLabel, Dialog, Switch, Text
from wxdesk.ui.naming import name_parts
from wxdesk.ui.phrases import follower_name, kind_line
from wxdesk.ui.theme import TextRole, metrics


class FollowingDialog(Dialog):
    """One switch for each account; ``chosen`` is read when the dialog was accepted."""

    def __init__(self, follower: Follower, accounts: Sequence[Account], parent: QWidget | None = None) -> None:
        super().__init__("", accept_text="", parent=parent)
        title = self.tr("What {0} follows").format(follower_name(follower))
        self.setWindowTitle(title)
        self._title.setText(title)
        self._words.setText(self.tr("Internal posts of an enterprise account also need a place on its roster."))
        self._words.setVisible(any(account.kind == "enterprise" for account in accounts))
        self._accept.setText(self.tr("Save"))
        self._switches: dict[str, Switch] = {}
        for account in accounts:
            self.body.addLayout(self._row(account, account.id in follower.account_ids))
        name_parts(self)

    @property
    def chosen(self) -> frozenset[int]:
        """The ids of the accounts that are switched on."""
        return frozenset(int(key) for key, switch in self._switches.items() if switch.isChecked())

    def _row(self, account: Account, followed: bool) -> QHBoxLayout:
        switch = Switch()
        switch.setChecked(followed)
        switch.setAccessibleName(account.name)
        self._switches[str(account.id)] = switch
        row = QHBoxLayout()
        row.setSpacing(metrics().gap)
        row.addWidget(AvatarLabel(account.glyph, account.colour))
        row.addWidget(Text(account.name, TextRole.STRONG))
        row.addWidget(Text(kind_line(account), TextRole.HINT, tone="quiet"))
        row.addStretch(1)
        row.addWidget(switch)
        return row
