"""What is said of a version: when it was, why it was kept, and what changed with it."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from wxdesk.article.comparing import FRAMES, PICTURES
from wxdesk.article.summing import Summary
from wxdesk.article.themes import BUILT_IN, KEYS
from wxdesk.domain.posts import ArticleKind
from wxdesk.ui.phrases import theme_name
from wxdesk.ui.words import listed


def reason_words(reason: str) -> str:
    """Say why a version was kept; nothing where it was only typed."""
    return {
        "sent": QCoreApplication.translate("History", "Sent"),
        "published": QCoreApplication.translate("History", "Published"),
        "scheduled": QCoreApplication.translate("History", "Scheduled"),
        "restored": QCoreApplication.translate("History", "Before restoring"),
        "recovered": QCoreApplication.translate("History", "Recovered after a crash"),
        "imported": QCoreApplication.translate("History", "Imported"),
        "turned": QCoreApplication.translate("History", "Before it became a picture post"),
        "pasted": QCoreApplication.translate("History", "Pasted"),
    }.get(reason, "")


def day_words(day: date, today: date) -> str:
    """Today, Yesterday, or the day with its name."""
    if day == today:
        return QCoreApplication.translate("History", "Today")
    if (today - day).days == 1:
        return QCoreApplication.translate("History", "Yesterday")
    form = QCoreApplication.translate("History", "dddd, d MMMM")
    if day.year != today.year:
        form = QCoreApplication.translate("History", "d MMMM yyyy")
    return QLocale().toString(QDate(day.year, day.month, day.day), form)


def summary_words(summary: Summary) -> str:
    """Say in a line what changed: words, then fields, then articles."""
    parts = [_words(summary)]
    if summary.articles_added:
        parts.append(QCoreApplication.translate("History", "%n articles added", "", summary.articles_added))
    if summary.articles_removed:
        parts.append(QCoreApplication.translate("History", "%n articles removed", "", summary.articles_removed))
    if summary.moved:
        parts.append(QCoreApplication.translate("History", "reordered"))
    names = [field_name(field).lower() for field in summary.fields]
    if summary.pictures:
        names.append(QCoreApplication.translate("History", "pictures"))
    parts.append(listed(names))
    told = " · ".join(filter(None, parts)) or QCoreApplication.translate("History", "Small changes")
    return told[:1].upper() + told[1:]


def _words(summary: Summary) -> str:
    if summary.added and summary.removed:
        both = QCoreApplication.translate("History", "+{0} −{1} words")
        return both.format(summary.added, summary.removed)
    if summary.added:
        return QCoreApplication.translate("History", "+%n words", "", summary.added)
    if summary.removed:
        return QCoreApplication.translate("History", "−%n words", "", summary.removed)
    return ""


def field_name(field: str) -> str:
    """What a field of an article is called."""
    return {
        "title": QCoreApplication.translate("History", "Title"),
        "author": QCoreApplication.translate("History", "Author"),
        "digest": QCoreApplication.translate("History", "Digest"),
        "source_url": QCoreApplication.translate("History", "Read-more link"),
        "cover": QCoreApplication.translate("History", "Cover"),
        "theme": QCoreApplication.translate("History", "Theme"),
        "accent": QCoreApplication.translate("History", "Accent"),
        "text_size": QCoreApplication.translate("History", "Text size"),
        "kind": QCoreApplication.translate("History", "Kind"),
        FRAMES: QCoreApplication.translate("History", "Cover"),
        PICTURES: QCoreApplication.translate("History", "Pictures"),
    }[field]


def value_words(field: str, value: str) -> str:
    """What stands in a field, as the user knows it."""
    if field == "theme":
        titles = dict(BUILT_IN.choices)
        return theme_name(titles.get(value or KEYS[0], value))
    if field == "kind":
        pictures = QCoreApplication.translate("History", "picture post")
        return pictures if value == ArticleKind.PICTURES else QCoreApplication.translate("History", "text article")
    return "" if field == "text_size" and value == "0" else value
