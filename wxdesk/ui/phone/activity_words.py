"""When an account's followers are active, in sentences: what was counted, on which days, and what that is worth."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from wxdesk.domain.activity import Activity, Counted
from wxdesk.domain.best_time import LOOKS
from wxdesk.ui.words import in_a_row, listed


def days_words(activity: Activity) -> str:
    """Return the days that were counted."""
    return QCoreApplication.translate("Activity", "{0} to {1}").format(_day(activity.first), _day(activity.last))


def activity_words(activity: Activity, earlier: bool = False) -> str:
    """Return what was counted, when most of it was, and what has to be known of it; ``earlier``: read before."""
    hours = listed(f"{hour:02}:00" for hour in activity.busiest())
    if activity.counted is Counted.READS:
        said = QCoreApplication.translate("Activity", "Its followers read most at {0} ({1} counted, {2}).")
        worth = QCoreApplication.translate("Activity", "Reading follows the hours at which the account posted.")
    else:
        said = QCoreApplication.translate("Activity", "Its followers wrote to it most at {0} ({1} counted, {2}).")
        worth = QCoreApplication.translate("Activity", "The platform does not count reading by the hour for it.")
    parts = [said.format(hours, QLocale().toString(activity.total), days_words(activity)), worth]
    if not activity.telling:
        parts.append(
            QCoreApplication.translate("Activity", "That is too little: the usual hours are taken, an estimate.")
        )
    if earlier:
        parts.append(QCoreApplication.translate("Activity", "These are the figures that were read last."))
    return in_a_row(parts)


def unknown_words() -> str:
    """Return what holds where nothing was counted."""
    return QCoreApplication.translate(
        "Activity", "The platform has counted nothing by the hour lately: the usual hours are taken, an estimate."
    )


def looks_words(activity: Activity) -> str:
    """Return what a comparison of hours assumes where an account's own figures are used."""
    if activity.counted is Counted.READS:
        words = QCoreApplication.translate(
            "Activity",
            "Everybody looks {0} times a day (an estimate), when this account’s followers read ({1}).",
        )
    else:
        words = QCoreApplication.translate(
            "Activity",
            "Everybody looks {0} times a day (an estimate), when this account’s followers wrote to it ({1}).",
        )
    return words.format(LOOKS, days_words(activity))


def _day(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), QCoreApplication.translate("Phrases", "d MMM"))
