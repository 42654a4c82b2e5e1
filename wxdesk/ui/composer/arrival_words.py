"""Below the phone beside the editor: where the post stands on it, or why it does not."""

from PySide6.QtCore import QCoreApplication

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.phone import HISTORY, Arrival, ChatRow, FolderCard, Phone
from wxdesk.domain.posts import Act, Post
from wxdesk.ui.composer.quota_words import clock


def nowhere(post: Post) -> bool:
    """Tell whether ``post`` went out so that it is on nobody's phone."""
    return post.act is Act.PUBLISH and not post.state.editable


def stands_on(phone: Phone, account: Account, post: Post) -> bool:
    """Tell whether ``post`` of ``account``, written or sent, has come to ``phone``, which tells its moment."""
    return any(_is(phone, post, each) for each in phone.conversation((account.id, 0), HISTORY))


def arrival_words(phone: Phone, account: Account, post: Post, *, followed: bool) -> str:
    """Say where ``post`` stands on ``phone``; ``followed`` says whether its owner gets what ``account`` sends."""
    if nowhere(post):
        return QCoreApplication.translate("PhonePane", "Published without notifying: on nobody’s phone")
    if stands_on(phone, account, post):
        return _place(phone, account, post) if account.kind is Kind.SUBSCRIPTION else _row(phone, account)
    if followed:
        return QCoreApplication.translate("PhonePane", "Does not reach this follower")
    if account.kind is Kind.ENTERPRISE:
        return QCoreApplication.translate("PhonePane", "Not a verified member: sees nothing of it")
    return QCoreApplication.translate("PhonePane", "Does not follow {0}: sees nothing of it").format(account.name)


def _place(phone: Phone, account: Account, post: Post) -> str:
    places = (number for number, card in enumerate(phone.folder, 1) if _is(phone, post, card))
    place = next(places, phone.folder_place(account.id))
    words = QCoreApplication.translate("PhonePane", "No. {0} of {1} in the folder at {2} · no push")
    return words.format(place, phone.folder_count, clock(phone.at))


def _row(phone: Phone, account: Account) -> str:
    number, row = next(found for found in enumerate(phone.chats, 1) if _is_of(found[1], account))
    if row.push:
        words = QCoreApplication.translate("PhonePane", "Row {0} of {1} at {2} · with a push")
    else:
        words = QCoreApplication.translate("PhonePane", "Row {0} of {1} at {2} · muted, no push")
    return words.format(number, len(phone.chats), clock(phone.at))


def _is(phone: Phone, post: Post, thing: Arrival | FolderCard) -> bool:
    return thing.written if phone.written is not None else bool(post.id) and thing.post_id == post.id


def _is_of(row: ChatRow, account: Account) -> bool:
    return row.sender is not None and row.sender.account_id == account.id
