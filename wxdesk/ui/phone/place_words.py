"""Where the desk's own post stands on a phone, in sentences."""

from PySide6.QtCore import QCoreApplication

from wxdesk.domain.clock import china
from wxdesk.domain.phone import Arrival, Phone, SenderKind
from wxdesk.domain.standing import Standing
from wxdesk.ui.phone.best_words import minutes_words
from wxdesk.ui.phone.words import stamp


def post_of(phone: Phone) -> Arrival | None:
    """Return the post that is spoken of: the one being written where it is on the phone, else the newest of ours."""
    written = phone.written
    if written is not None and written.at <= phone.at:
        return written
    return phone.newest


def place_sentences(phone: Phone, post: Arrival, stands: Standing) -> list[str]:
    """Return where ``post`` stands just now, how long until something covers it, and how long it is in sight."""
    said = [QCoreApplication.translate("Place", "Out since {0}, China time.").format(stamp(post.at, china(phone.at)))]
    if stands.place is not None:
        words = QCoreApplication.translate("Place", "Place {0} of {1} in the folder.")
        said.append(words.format(stands.place, phone.folder_count))
    if stands.row is not None:
        said.append(_row(phone, post, stands.row))
    else:
        folded = [number for number, each in enumerate(phone.services, 1) if each.sender == post.sender]
        words = QCoreApplication.translate("Place", "Row {0} among the service accounts.")
        said += [words.format(row) for row in folded]
    said.append(_covered(stands))
    words = QCoreApplication.translate("Place", "On the first screen for {0} % of the day after it.")
    said.append(words.format(round(100 * stands.in_sight)))
    return said


def _row(phone: Phone, post: Arrival, row: int) -> str:
    if post.sender.kind is SenderKind.SUBSCRIPTION:
        return QCoreApplication.translate("Place", "The folder is row {0} of the chat list.").format(row)
    return QCoreApplication.translate("Place", "Row {0} of {1} in the chat list.").format(row, len(phone.chats))


def _covered(stands: Standing) -> str:
    minutes = stands.minutes_until_covered
    if minutes is None:
        return QCoreApplication.translate("Place", "Nothing covers it within a day.")
    return QCoreApplication.translate("Place", "Covered {0} after it came.").format(minutes_words(minutes))
