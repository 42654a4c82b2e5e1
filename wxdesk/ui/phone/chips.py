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
        folder = in_folder(names[account_id], place)
    return chats, folder


def in_folder(name: str, place: int) -> str:
    """Return which place in the folder an account has; English says 11th to 13th, and 21st, 22nd, 23rd."""
    first = {
        1: QCoreApplication.translate("Phone", "{0} 1st in folder"),
        2: QCoreApplication.translate("Phone", "{0} 2nd in folder"),
        3: QCoreApplication.translate("Phone", "{0} 3rd in folder"),
    }
    if place in first:
        return first[place].format(name)
    later = {
        1: QCoreApplication.translate("Phone", "{0} {1}st in folder"),
        2: QCoreApplication.translate("Phone", "{0} {1}nd in folder"),
        3: QCoreApplication.translate("Phone", "{0} {1}rd in folder"),
    }
    ending = 0 if 11 <= place % 100 <= 13 else place % 10
    return later.get(ending, QCoreApplication.translate("Phone", "{0} {1}th in folder")).format(name, place)
