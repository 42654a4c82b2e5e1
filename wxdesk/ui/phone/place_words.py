"""Where the desk's own post stands on a phone, in sentences."""

from PySide6.QtCore import QCoreApplication

from wxdesk.domain.phone import Arrival, Phone, SenderKind
from wxdesk.ui.phone.words import clock


def post_of(phone: Phone) -> Arrival | None:
    """Return the post that is spoken of: the one being written where it is on the phone, else the newest of ours."""
    written = phone.written
    if written is not None and written.at <= phone.at:
        return written
    return phone.newest


def place_sentences(phone: Phone, post: Arrival) -> list[str]:
    """Return where ``post`` stands in the lists of ``phone`` just now."""
    said = [QCoreApplication.translate("Place", "Out since {0}, China time").format(clock(post.at))]
    if post.sender.kind is SenderKind.SUBSCRIPTION:
        place = phone.folder_place(post.sender.account_id)
        if place is not None:
            words = QCoreApplication.translate("Place", "Place {0} of {1} in the folder")
            said.append(words.format(place, phone.folder_count))
        row = next((number for number, each in enumerate(phone.chats, 1) if each.kind == "folder"), None)
        if row is not None:
            said.append(QCoreApplication.translate("Place", "The folder is row {0} of the chat list").format(row))
        return said
    row = phone.chat_row(post.sender.account_id)
    if row is not None:
        said.append(
            QCoreApplication.translate("Place", "Row {0} of {1} in the chat list").format(row, len(phone.chats))
        )
        return said
    folded = [number for number, each in enumerate(phone.services, 1) if each.sender == post.sender]
    if folded:
        said.append(QCoreApplication.translate("Place", "Row {0} among the service accounts").format(folded[0]))
    return said
