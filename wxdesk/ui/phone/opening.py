"""Opening an article on a phone: what a card that was tapped leads to, and what is said where it leads nowhere."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from wxdesk.domain.accounts import Account
from wxdesk.services.opened import opened
from wxdesk.services.phone import sender_of
from wxdesk.services.ports import Ports
from wxdesk.ui.phone.article_view import Reading
from wxdesk.ui.phone.blocks import Target
from wxdesk.ui.phone.readings import reading_of


async def load_reading(ports: Ports, target: Target, account: Account | None, now: datetime) -> Reading | None:
    """Return what the card ``target`` of a stored post of ``account`` leads to, read at ``now``, a phone's time.

    None where the post has no such article any more. Raises ``post_unknown``.
    """
    read = await opened(ports, target.post_id, target.index)
    if read is None:
        return None
    return reading_of(read, sender_of(account) if account else None, target.at or now, now)


def missing_words(target: Target) -> tuple[str, str]:
    """Say why the card of somebody else leads nowhere: what, and the reason."""
    name = target.sender.name if target.sender else ""
    return (
        QCoreApplication.translate("PhonePage", "{0} is not one of your accounts.").format(name),
        QCoreApplication.translate("PhonePage", "The desk knows the headlines of its posts, not their text."),
    )
