"""Two short sentences: where the desk's own posts stand on a phone."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from wxdesk.domain.accounts import Account
from wxdesk.domain.phone import Phone


def place_chips(phone: Phone, accounts: Sequence[Account]) -> tuple[str, str]:
    """Return what is said of the own account that stands highest in the chat list, and in the folder; or ``""``."""
    names = {account.id: account.name for account in accounts}
    senders = [row.sender.account_id if row.sender else 0 for row in phone.chats]
    chats = folder = ""
    for row, account_id in enumerate(senders, 1):
        if account_id in names:
            chats = QCoreApplication.translate("Phone", "▲ {0} row {1}").format(names[account_id], row)
            break
    highest = phone.highest(names)
    if highest is not None:
        place, account_id = highest
        folder = _in_folder(place).format(names[account_id], place)
    return chats, folder


def _in_folder(place: int) -> str:
    ordinals = {
        1: QCoreApplication.translate("Phone", "{0} 1st in folder"),
        2: QCoreApplication.translate("Phone", "{0} 2nd in folder"),
        3: QCoreApplication.translate("Phone", "{0} 3rd in folder"),
    }
    return ordinals.get(place, QCoreApplication.translate("Phone", "{0} {1}th in folder"))
