"""Words and pictures for an account in a list."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from wxdesk.domain.accounts import Kind
from wxdesk.services.accounts import AccountView
from wxdesk.ui.phrases import kind_line, quota_headline, slots_of, when
from wxdesk.ui.shell.sidebar import AccountLine


def account_line(view: AccountView, now: datetime) -> AccountLine:
    """Return the account as the side bar shows it."""
    account = view.account
    return AccountLine(
        id=account.id,
        name=account.name,
        kind=kind_line(account),
        glyph=account.glyph,
        colour=account.colour,
        slots=slots_of(view.quota) if view.quota else None,
        words=left_words(view, now),
        tag=QCoreApplication.translate("Accounts", "internal") if account.kind is Kind.ENTERPRISE else "",
    )


def left_words(view: AccountView, now: datetime) -> str:
    """What is left, in one sentence."""
    if view.quota is None:
        return QCoreApplication.translate("Accounts", "%n members", "", view.members)
    words = quota_headline(view.quota, now)
    if view.opens_at is not None:
        opens = QCoreApplication.translate("Accounts", "{left} · next opens {when}")
        return opens.format(left=words, when=when(view.opens_at, now))
    return words


def next_words(view: AccountView, now: datetime) -> str:
    """What comes next: what needs its user, a send, drafts, people who wait."""
    if view.unsure:
        return QCoreApplication.translate("Accounts", "%n posts may have been sent: decide", "", view.unsure)
    if view.missed:
        return QCoreApplication.translate("Accounts", "%n posts were not sent in time", "", view.missed)
    if view.approval:
        return QCoreApplication.translate("Accounts", "%n posts wait for the administrator", "", view.approval)
    if view.waiting:
        return QCoreApplication.translate("Accounts", "%n people wait for you", "", view.waiting)
    if view.next_send is not None:
        return QCoreApplication.translate("Accounts", "Next send {when}").format(when=when(view.next_send, now))
    if view.drafts:
        return QCoreApplication.translate("Accounts", "%n drafts", "", view.drafts)
    return QCoreApplication.translate("Accounts", "Nothing planned")


def needs_user(view: AccountView) -> bool:
    """Whether what ``next_words`` says is something to act upon."""
    return bool(view.waiting or view.unsure or view.missed or view.approval)


def status_words(views: Sequence[AccountView], now: datetime) -> str:
    """The line at the foot of the side bar: ``5 accounts · next send today 18:30``."""
    words = QCoreApplication.translate("Accounts", "%n accounts", "", len(views))
    times = [view.next_send for view in views if view.next_send is not None]
    if not times:
        return words
    both = QCoreApplication.translate("Accounts", "{accounts} · next send {when}")
    return both.format(accounts=words, when=when(min(times), now))
