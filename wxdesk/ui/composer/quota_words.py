"""What sending would use, in one sentence and a picture of the same fact."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime

from wxdesk.domain.accounts import Kind
from wxdesk.domain.clock import china
from wxdesk.domain.posts import Post, PostState
from wxdesk.domain.quota import Quota, Span
from wxdesk.services.sending import Forecast
from wxdesk.ui.kit import Slots
from wxdesk.ui.phrases import month_name
from wxdesk.ui.words import sentence


@dataclass(frozen=True, slots=True)
class Outlook:
    """The meter's picture and words. ``can_send`` follows them; ``opens_at`` is when to send instead.

    ``drafts_only``: the account cannot send by interface, but its posts can be put into its drafts box. ``short`` is
    what must be read of ``detail`` even where there is no room for all: when the quota begins anew.
    """

    slots: Slots | None
    headline: str
    detail: str
    tone: str = ""
    can_send: bool = True
    opens_at: datetime | None = None
    drafts_only: bool = False
    short: str = ""


def day(moment: datetime, zone: tzinfo | None = None) -> str:
    """Return a day as ``28 Nov``, in China's calendar unless ``zone`` is given."""
    wall = moment.astimezone(zone) if zone else china(moment)
    return QLocale().toString(QDate(wall.year, wall.month, wall.day), QCoreApplication.translate("QuotaWords", "d MMM"))


def clock(moment: datetime, zone: tzinfo | None = None) -> str:
    """Return a time as ``18:30``, China time unless ``zone`` is given."""
    wall = moment.astimezone(zone) if zone else china(moment)
    return QLocale().toString(QTime(wall.hour, wall.minute), "HH:mm")


def when(moment: datetime, zone: tzinfo | None = None) -> str:
    """Return a day and a time: ``28 Nov 18:30``."""
    return QCoreApplication.translate("QuotaWords", "{0} {1}").format(day(moment, zone), clock(moment, zone))


def span(quota: Quota) -> str:
    """Return ``in November`` or ``on 22 Nov``."""
    if quota.period.span is Span.DAY:
        return QCoreApplication.translate("QuotaWords", "on {0}").format(day(quota.period.starts_at))
    return QCoreApplication.translate("QuotaWords", "in {0}").format(month_name(quota.period.starts_at))


def outlook(forecast: Forecast, scheduled: Sequence[Post] = (), members: int = 0, own: Post | None = None) -> Outlook:
    """Say what sending would use; ``scheduled`` are the account's waiting posts, ``own`` the post on the page."""
    if forecast.account.kind is Kind.ENTERPRISE:
        return _internal(forecast, members)
    quota = forecast.quota
    if quota is None:
        return Outlook(None, "", "", can_send=not forecast.refusal)
    slots = _slots(quota, own)
    if forecast.refusal:
        return Outlook(
            slots,
            QCoreApplication.translate("QuotaWords", "This account cannot send from here"),
            sentence(forecast.refusal),
            "warn",
            can_send=False,
            drafts_only=True,
        )
    if forecast.number is None:
        return _full(forecast, quota, slots)
    left = QCoreApplication.translate("QuotaWords", "{0} of {1} left {2}").format(quota.free, quota.limit, span(quota))
    short = QCoreApplication.translate("QuotaWords", "Resets {0} China time").format(when(quota.period.resets_at))
    return Outlook(slots, left, " · ".join(_facts(quota, scheduled, own)), short=short)


def _slots(quota: Quota, own: Post | None) -> Slots:
    takes = quota.free > 0 and (own is None or own.state is not PostState.SENT)
    return Slots(quota.sent, quota.reserved, int(takes), quota.free - int(takes))


def _internal(forecast: Forecast, members: int) -> Outlook:
    reach = QCoreApplication.translate("QuotaWords", "Internal: reaches %n members", "", members)
    if forecast.refusal:
        return Outlook(None, reach, sentence(forecast.refusal), "warn", can_send=False)
    return Outlook(
        None, reach, QCoreApplication.translate("QuotaWords", "No quota · verified members only · with a push")
    )


def _full(forecast: Forecast, quota: Quota, slots: Slots) -> Outlook:
    headline = QCoreApplication.translate("QuotaWords", "0 of {0} left {1}").format(quota.limit, span(quota))
    detail = short = ""
    if forecast.opens_at is not None:
        short = QCoreApplication.translate("QuotaWords", "Opens {0} China time").format(when(forecast.opens_at))
        detail = QCoreApplication.translate("QuotaWords", "Next slot opens {0} China time").format(
            when(forecast.opens_at)
        )
    return Outlook(slots, headline, detail, "warn", can_send=False, opens_at=forecast.opens_at, short=short)


def _facts(quota: Quota, scheduled: Sequence[Post], own: Post | None) -> list[str]:
    facts = [QCoreApplication.translate("QuotaWords", "%n sent", "", quota.sent)] if quota.sent else []
    waiting = [
        post.scheduled_at
        for post in scheduled
        if post.scheduled_at is not None and post.scheduled_at in quota.period and (own is None or post.id != own.id)
    ]
    if quota.reserved and len(waiting) == quota.reserved == 1:
        facts.append(QCoreApplication.translate("QuotaWords", "1 on {0}").format(day(waiting[0])))
    elif quota.reserved:
        facts.append(QCoreApplication.translate("QuotaWords", "%n reserved", "", quota.reserved))
    facts.append(QCoreApplication.translate("QuotaWords", "resets {0} China time").format(when(quota.period.resets_at)))
    return facts
