"""Words that several pages share: kinds, owners, times, and what is left of a quota."""

from datetime import datetime, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QDate, QLocale

from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.clock import china
from wxdesk.domain.phone import FIRST_FOLLOWER, Follower
from wxdesk.domain.quota import Quota, Span
from wxdesk.ui.kit import Slots

THEMES = (
    QT_TRANSLATE_NOOP("Themes", "Plain"),
    QT_TRANSLATE_NOOP("Themes", "Harbour · teal"),
    QT_TRANSLATE_NOOP("Themes", "Warm"),
    QT_TRANSLATE_NOOP("Themes", "Orchard"),
    QT_TRANSLATE_NOOP("Themes", "Press"),
    QT_TRANSLATE_NOOP("Themes", "Folio"),
    QT_TRANSLATE_NOOP("Themes", "Console"),
    QT_TRANSLATE_NOOP("Themes", "Festive"),
)


def kind_name(kind: Kind) -> str:
    """Subscription, Service or Enterprise."""
    return {
        Kind.SUBSCRIPTION: QCoreApplication.translate("Phrases", "Subscription"),
        Kind.SERVICE: QCoreApplication.translate("Phrases", "Service"),
        Kind.ENTERPRISE: QCoreApplication.translate("Phrases", "Enterprise"),
    }[kind]


def owner_name(owner: Owner) -> str:
    return {
        Owner.INDIVIDUAL: QCoreApplication.translate("Phrases", "Individual"),
        Owner.BUSINESS: QCoreApplication.translate("Phrases", "Business"),
        Owner.MEDIA: QCoreApplication.translate("Phrases", "Media"),
        Owner.GOVERNMENT: QCoreApplication.translate("Phrases", "Government"),
        Owner.OTHER: QCoreApplication.translate("Phrases", "Other organisation"),
    }[owner]


def kind_line(account: Account) -> str:
    """The line under an account's name: its kind, and that its owner is an individual."""
    if account.owner is Owner.INDIVIDUAL:
        return QCoreApplication.translate("Phrases", "{kind} · individual").format(kind=kind_name(account.kind))
    return kind_name(account.kind)


def follower_name(follower: Follower) -> str:
    """A follower's name; the one whom a workspace begins with is called in the user's language."""
    if follower.name == FIRST_FOLLOWER:
        return QCoreApplication.translate("Phrases", "Reader")
    return follower.name


def theme_name(title: str) -> str:
    """The name of an article's theme; one that is not among ``THEMES`` keeps its own."""
    return QCoreApplication.translate("Themes", title)


def day_words(at: datetime, now: datetime) -> str:
    """Today, tomorrow, or ``28 Nov``, of a China calendar."""
    days = (china(at).date() - china(now).date()).days
    if days == 0:
        return QCoreApplication.translate("Phrases", "today")
    if days == 1:
        return QCoreApplication.translate("Phrases", "tomorrow")
    return QLocale().toString(_date(at), QCoreApplication.translate("Phrases", "d MMM"))


def when(at: datetime, now: datetime) -> str:
    """``today 18:30``, ``28 Nov 09:00``: China time, as the quota counts."""
    return f"{day_words(at, now)} {china(at):%H:%M}"


def month_name(at: datetime) -> str:
    """``November``, as a China calendar has it."""
    return QLocale().toString(_date(at), QCoreApplication.translate("Phrases", "MMMM"))


def slots_of(quota: Quota, this_post: int = 0) -> Slots:
    """Return the picture of ``quota`` where ``this_post`` of its free slots are about to be taken."""
    taken = min(this_post, max(0, quota.free))
    return Slots(quota.sent, quota.reserved, taken, max(0, quota.free - taken))


def quota_headline(quota: Quota, now: datetime) -> str:
    """``1 of 4 left in November``, ``Today's post is used``."""
    if quota.period.span is Span.DAY:
        today = quota.period.starts_at <= now < quota.period.resets_at
        day = day_words(quota.period.starts_at, now)
        if quota.free > 0:
            return QCoreApplication.translate("Phrases", "1 post left {day}").format(day=day)
        if today and quota.sent:
            return QCoreApplication.translate("Phrases", "Today’s post is sent")
        if today:
            return QCoreApplication.translate("Phrases", "Today’s post is scheduled")
        return QCoreApplication.translate("Phrases", "The post of {day} is taken").format(day=day)
    words = QCoreApplication.translate("Phrases", "{free} of {limit} left in {month}")
    return words.format(free=quota.free, limit=quota.limit, month=month_name(quota.period.starts_at))


def quota_detail(quota: Quota) -> str:
    """``2 sent · 1 scheduled · 1 free. Resets 1 December, 00:00 China time.``"""
    counts = [
        QCoreApplication.translate("Phrases", "{0} sent").format(quota.sent),
        QCoreApplication.translate("Phrases", "{0} scheduled").format(quota.reserved) if quota.reserved else "",
        QCoreApplication.translate("Phrases", "{0} free").format(quota.free),
    ]
    words = QCoreApplication.translate("Phrases", "{counts}. {resets}")
    return words.format(counts=" · ".join(part for part in counts if part), resets=resets(quota.period.resets_at))


def resets(at: datetime) -> str:
    """``Resets 1 December, 00:00 China time.``"""
    day = QLocale().toString(_date(at), QCoreApplication.translate("Phrases", "d MMMM"))
    words = QCoreApplication.translate("Phrases", "Resets {day}, {time} China time.")
    return words.format(day=day, time=f"{china(at):%H:%M}")


def left_for(span: timedelta) -> str:
    """``1 h 52 min`` or ``52 min``."""
    hours, minutes = divmod(max(0, round(span.total_seconds() / 60)), 60)
    if hours:
        return QCoreApplication.translate("Phrases", "{0} h {1} min").format(hours, minutes)
    return QCoreApplication.translate("Phrases", "{0} min").format(minutes)


def _date(at: datetime) -> QDate:
    wall = china(at)
    return QDate(wall.year, wall.month, wall.day)
