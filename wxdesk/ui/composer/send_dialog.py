"""Before it is sent: what it uses, whom it reaches, what will be lost."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.posts import Post
from wxdesk.domain.quota import Quota, Span
from wxdesk.services.sending import Forecast
from wxdesk.ui.composer.checks import Line
from wxdesk.ui.composer.quota_words import outlook, span, when
from wxdesk.ui.kit import CheckRow, Dialog, ElidedLabel, QuotaMeter
from wxdesk.ui.naming import name_parts
from wxdesk.ui.theme import TextRole
from wxdesk.ui.words import in_a_row

MOST_LINES = 4


def uses(quota: Quota) -> str:
    """Say which slot of the quota one more post uses."""
    if quota.free == 1 and quota.limit > 1:
        return QCoreApplication.translate("SendDialog", "This uses the last of {0} posts {1}.").format(
            quota.limit, span(quota)
        )
    if quota.period.span is Span.DAY:
        reset = when(quota.period.resets_at)
        return QCoreApplication.translate(
            "SendDialog", "This is the one post {0}; the next can go out {1} China time."
        ).format(span(quota), reset)
    after = quota.free - 1
    return QCoreApplication.translate(
        "SendDialog", "This uses 1 of {0} posts {1}; %n are left after it.", "", after
    ).format(quota.limit, span(quota))


def reaches(account: Account, members: int) -> str:
    """Say whom a post of ``account`` reaches, and how loudly."""
    if account.kind is Kind.ENTERPRISE:
        return QCoreApplication.translate(
            "SendDialog", "%n verified members get it in their chat list, with a push.", "", members
        )
    if account.kind is Kind.SERVICE:
        return QCoreApplication.translate(
            "SendDialog", "Everybody who follows {0} gets it in the chat list, with a push."
        ).format(account.name)
    return QCoreApplication.translate(
        "SendDialog", "It lies in the Subscriptions folder of everybody who follows {0}; there is no push."
    ).format(account.name)


def words_before_sending(forecast: Forecast, members: int) -> str:
    """Say what sending uses and whom it reaches."""
    used = (
        uses(forecast.quota)
        if forecast.quota is not None
        else QCoreApplication.translate("SendDialog", "It uses no quota.")
    )
    return in_a_row((used, reaches(forecast.account, members)))


class SendDialog(Dialog):
    """Says everything before it is used; nothing has happened while it stands."""

    def __init__(
        self, post: Post, forecast: Forecast, members: int, lines: Sequence[Line] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Send now?"),
            words_before_sending(forecast, members),
            accept_text=self.tr("Send now"),
            width=460,
            parent=parent,
        )
        seen = outlook(forecast, members=members)
        if seen.slots is not None:
            self._quota = QuotaMeter(beside=True)
            self._quota.show_quota(seen.slots, seen.headline, seen.detail, seen.tone)
            self.body.addWidget(self._quota)
        for number, article in enumerate(post.articles, 1):
            self.body.addWidget(ElidedLabel(f"{number}.  {article.title}", TextRole.STRONG))
        lost = [line for line in lines if line.state in ("warn", "info")]
        for line in lost[:MOST_LINES]:
            self.body.addWidget(CheckRow(line.words, line.state, small=True))
        if not forecast.account.practice:
            self.body.addWidget(CheckRow(self.tr("A mass send cannot be taken back."), "warn", small=True))
        name_parts(self)


class UnsureDialog(Dialog):
    """Asks once more before an unsure post counts as not sent: sending it again could send it twice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Sure that it was not sent?"),
            self.tr("Its slot becomes free and it can be sent again. If it did arrive, followers would get it twice."),
            accept_text=self.tr("It was not sent"),
            kind="destroy",
            parent=parent,
        )
        name_parts(self)
