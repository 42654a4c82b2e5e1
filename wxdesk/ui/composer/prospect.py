"""What a send to an audience would use and whom it would reach: looked up, and put into words."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.posts import EVERYBODY, Audience
from wxdesk.domain.quota import Quota, Span
from wxdesk.domain.reach import MONTHLY, Reach
from wxdesk.services import audiences, sending
from wxdesk.services.ports import Ports
from wxdesk.services.sending import Forecast
from wxdesk.ui.composer.quota_words import Outlook, outlook, span, when
from wxdesk.ui.kit import Slots
from wxdesk.ui.words import in_a_row


@dataclass(frozen=True, slots=True)
class Prospect:
    """``reach`` is known for service accounts alone, which count follower by follower."""

    forecast: Forecast
    audience: Audience = EVERYBODY
    reach: Reach | None = None

    @property
    def by_follower(self) -> bool:
        """Whether the send takes no numbered place, but a share of what each follower may receive."""
        return self.forecast.account.kind is Kind.SERVICE and not self.audience.everybody

    @property
    def empty(self) -> bool:
        """Nobody carries the tag."""
        return self.reach is not None and self.reach.audience == 0

    @property
    def can_send(self) -> bool:
        if self.by_follower:
            lost = self.reach is None or self.reach.nobody or self.empty
            return not self.forecast.refusal and not lost
        return outlook(self.forecast).can_send


async def look_ahead(
    ports: Ports, account_id: int, audience: Audience, at: datetime | None = None, post_id: int = 0
) -> Prospect:
    """Find out what a send would use. Raises what ``audiences.reach`` raises for a tag."""
    forecast = await sending.forecast(ports, account_id, at, post_id)
    if audience.everybody:
        return Prospect(forecast, audience, forecast.reach)
    return Prospect(forecast, audience, await audiences.reach(ports, account_id, audience, at, post_id))


def seen(prospect: Prospect, members: int = 0) -> Outlook:
    """Draw and say what is left: of the account's places, or of what each follower of the tag may receive."""
    reach, quota = prospect.reach, prospect.forecast.quota
    if not prospect.by_follower or reach is None or quota is None or prospect.forecast.refusal:
        return outlook(prospect.forecast, members=members)
    left = reach.least
    headline = QCoreApplication.translate("Prospect", "The least that any follower has left: {0} of {1} {2}").format(
        left, MONTHLY, span(quota)
    )
    resets = QCoreApplication.translate("QuotaWords", "resets {0} China time").format(when(quota.period.resets_at))
    carry = QCoreApplication.translate("Prospect", "%n carry the tag", "", reach.audience or 0)
    slots = Slots(MONTHLY - left, 0, int(left > 0), left - int(left > 0))
    return Outlook(
        slots, headline, f"{carry} · {resets}", "" if prospect.can_send else "warn", can_send=prospect.can_send
    )


def shortfall(prospect: Prospect) -> str:
    """Say how many would not receive it, or why nobody would; nothing where everybody does."""
    reach = prospect.reach
    if reach is None:
        return ""
    if prospect.empty:
        return QCoreApplication.translate("Prospect", "No follower carries this tag now, so nobody would receive it.")
    if reach.nobody and reach.audience is not None:
        return QCoreApplication.translate(
            "Prospect", "All %n have received four posts this month: nobody would receive it.", "", reach.audience
        )
    if reach.missed and reach.audience is not None:
        return QCoreApplication.translate(
            "Prospect", "{0} of {1} would not receive it: they have received four posts this month."
        ).format(reach.missed, reach.audience)
    if reach.missed:
        return QCoreApplication.translate(
            "Prospect", "%n followers would not receive it: they have received four posts this month.", "", reach.missed
        )
    return ""


def uses(quota: Quota) -> str:
    """Say which slot of the quota one more post uses."""
    if quota.free <= 0:
        return ""
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


def reaches(account: Account, members: int, audience: Audience = EVERYBODY) -> str:
    """Say whom a post of ``account`` reaches, and how loudly."""
    if not audience.everybody:
        return _reaches_tag(account, audience)
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


def _reaches_tag(account: Account, audience: Audience) -> str:
    if account.kind is Kind.ENTERPRISE:
        return QCoreApplication.translate(
            "SendDialog", "Members with the tag {0} get it in their chat list, with a push."
        ).format(audience.tag)
    if account.kind is Kind.SERVICE:
        return QCoreApplication.translate(
            "SendDialog", "Followers with the tag {0} get it in the chat list, with a push."
        ).format(audience.tag)
    return QCoreApplication.translate(
        "SendDialog", "It lies in the Subscriptions folder of followers with the tag {0}; there is no push."
    ).format(audience.tag)


def words_before_sending(forecast: Forecast, members: int, audience: Audience = EVERYBODY) -> str:
    """Say what sending uses and whom it reaches."""
    if forecast.quota is None:
        used = QCoreApplication.translate("SendDialog", "It uses no quota.")
    elif Prospect(forecast, audience).by_follower:
        used = QCoreApplication.translate(
            "SendDialog", "This uses one of the four posts that each of them may receive {0}."
        ).format(span(forecast.quota))
    else:
        used = uses(forecast.quota)
    return in_a_row((used, reaches(forecast.account, members, audience)))
