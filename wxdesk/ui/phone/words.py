"""What the phone says in its own words: names of its folders, and times as its lists show them."""

from datetime import UTC, datetime, timedelta, tzinfo
from functools import reduce

from PySide6.QtCore import QDate, QLocale

from wxdesk.article.preview import Furniture
from wxdesk.domain.clock import CHINA
from wxdesk.domain.phone import ChatRow, FolderCard, RowKind, SenderKind
from wxdesk.ui.phone import tongue

_MINUTE = timedelta(minutes=1)
_HOUR = timedelta(hours=1)
_WEEK_DAYS = 7


def clock(moment: datetime, zone: tzinfo = CHINA) -> str:
    """Return the wall clock, in China where no ``zone`` is given: ``18:30``."""
    return moment.astimezone(zone).strftime("%H:%M")


def zone(now: datetime) -> tzinfo:
    """Return where the wall clock that shows ``now`` hangs: a phone's own time tells it, an instant in UTC does not."""
    return now.tzinfo if now.tzinfo not in (None, UTC) else CHINA


def furniture() -> Furniture:
    """Return the words of the client's own parts below an article. Comments are off, so there is no word for them."""
    return Furniture(
        read_more=tongue.translate("Phone", "Read more"),
        reads=tongue.translate("Phone", "Reads"),
        like=tongue.translate("Phone", "Like"),
        share=tongue.translate("Phone", "Share"),
        wow=tongue.translate("Phone", "Wow"),
    )


def list_time(moment: datetime, now: datetime) -> str:
    """Return a time as the chat list shows it: now, 18:12, Yesterday, a weekday, a date, by the clock of the phone."""
    if timedelta(0) <= now - moment < _MINUTE:
        return tongue.translate("Phone", "now")
    days = _days(moment, now)
    return clock(moment, zone(now)) if days == 0 else _day(moment, now, days)


def stamp(moment: datetime, now: datetime) -> str:
    """Return a time as it stands between two messages: the clock, before it the day where it is not today."""
    days = _days(moment, now)
    wall = clock(moment, zone(now))
    return wall if days == 0 else f"{_day(moment, now, days)} {wall}"


def notice_time(moment: datetime, now: datetime) -> str:
    """Return how long ago a push came: now, minutes within the hour, then the clock."""
    age = now - moment
    if age < _MINUTE:
        return tongue.translate("Phone", "now")
    if age < _HOUR:
        return tongue.translate("Phone", "{0} min ago").format(age // _MINUTE)
    return list_time(moment, now)


def long_date(moment: datetime) -> str:
    """Return the date as the lock screen shows it."""
    day = moment.astimezone(zone(moment)).date()
    form = tongue.translate("Phone", "dddd, d MMMM")
    return tongue.locale().toString(QDate(day.year, day.month, day.day), form)


def _days(moment: datetime, now: datetime) -> int:
    """Return how many midnights of the phone lie between ``moment`` and ``now``."""
    return (now.astimezone(zone(now)).date() - moment.astimezone(zone(now)).date()).days


def _day(moment: datetime, now: datetime, days: int) -> str:
    if days == 1:
        return tongue.translate("Phone", "Yesterday")
    day = moment.astimezone(zone(now)).date()
    shown = QDate(day.year, day.month, day.day)
    if 1 < days < _WEEK_DAYS:
        return tongue.locale().dayName(shown.dayOfWeek(), QLocale.FormatType.ShortFormat)
    if day.year == now.astimezone(zone(now)).year:
        return tongue.locale().toString(shown, tongue.translate("Phone", "d MMM"))
    return tongue.locale().toString(shown, tongue.translate("Phone", "d/M/yyyy"))


def row_name(row: ChatRow) -> str:
    """Return the name at the top of a row of the chat list."""
    if row.kind is RowKind.FOLDER:
        return folder_name()
    if row.kind is RowKind.SERVICES:
        return services_name()
    return row.sender.name if row.sender else ""


def folder_name() -> str:
    return tongue.translate("Phone", "Subscriptions")


def services_name() -> str:
    return tongue.translate("Phone", "Service accounts")


def chats_title(unread: int) -> str:
    """Return the title of the chat list with the number of unread messages."""
    name = tongue.translate("Phone", "WeChat")
    return f"{name} ({unread})" if unread else name


def more_articles(count: int) -> str:
    """Return what the fold of a card says."""
    if count == 1:
        return tongue.translate("Phone", "1 more article")
    return tongue.translate("Phone", "{0} more articles").format(count)


def row_mark(row: ChatRow) -> str:
    """Return what stands in red before a row's text: how many notifications a folder of service accounts holds (D4)."""
    if row.kind is not RowKind.SERVICES or not row.unread:
        return ""
    if row.unread == 1:
        return tongue.translate("Phone", "[1 notification]")
    return tongue.translate("Phone", "[{0} notifications]").format(row.unread)


def kind_of(kind: SenderKind) -> str:
    """Return what a profile says an account is."""
    return {
        SenderKind.SERVICE: tongue.translate("Phone", "Service account"),
        SenderKind.SUBSCRIPTION: tongue.translate("Phone", "Subscription account"),
        SenderKind.ENTERPRISE: tongue.translate("Phone", "Internal account"),
        SenderKind.FRIEND: tongue.translate("Phone", "Friend"),
        SenderKind.GROUP: tongue.translate("Phone", "Group chat"),
    }[kind]


def head_label(card: FolderCard, time: str) -> str:
    """Return who sent a card, and when, as one sentence for screen readers."""
    return sentence(
        card.sender.name,
        tongue.translate("Phone", "starred") if card.starred else "",
        time,
        tongue.translate("Phone", "the post being written") if card.written else "",
    )


def sentence(*parts: str) -> str:
    """Return what a screen reader says of a thing of several parts."""
    said = [part for part in parts if part]
    return reduce(tongue.translate("Words", "{0}, {1}").format, said) if said else ""


def row_label(row: ChatRow, now: datetime) -> str:
    """Return a row of the chat list as one sentence, for screen readers."""
    parts = [row_name(row), row.text, list_time(row.at, now)]
    if row.unread:
        parts.append(tongue.translate("Phone", "{0} unread").format(row.unread))
    elif row.dot:
        parts.append(tongue.translate("Phone", "new posts"))
    if row.written:
        parts.append(tongue.translate("Phone", "the post being written"))
    if row.pinned:
        parts.append(tongue.translate("Phone", "pinned"))
    if row.muted:
        parts.append(tongue.translate("Phone", "muted"))
    return sentence(*parts)
