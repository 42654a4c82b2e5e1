"""What a comparison of hours comes to, in sentences, and what it assumes."""

from PySide6.QtCore import QCoreApplication

from wxdesk.domain.best_time import LEFT_OUT, LOOKS, Assumption, Comparison, Hour
from wxdesk.domain.screens import USUAL_SIGHT
from wxdesk.ui.words import in_a_row

_DAY = 24 * 60


def clock_of(hour: int) -> str:
    return f"{hour:02}:00"


def minutes_words(minutes: float) -> str:
    """Return a span as people say it."""
    whole = round(minutes)
    if whole >= _DAY:
        return QCoreApplication.translate("BestTime", "more than a day")
    if whole == 1:
        return QCoreApplication.translate("BestTime", "1 minute")
    if whole < 120:
        return QCoreApplication.translate("BestTime", "{0} minutes").format(whole)
    return QCoreApplication.translate("BestTime", "{0} hours").format(f"{whole / 60:.1f}".removesuffix(".0"))


def hour_words(hour: Hour) -> str:
    """Return what sending at an hour comes to."""
    said = QCoreApplication.translate(
        "BestTime",
        "{0}: {1} % have it on their first screen when they look next, {2} later. Row {3} of the chat list then; "
        "something stands above it after {4}; on the first screen for {5} % of the day.",
    ).format(
        clock_of(hour.hour),
        round(100 * hour.seen),
        minutes_words(hour.wait),
        round(hour.row),
        minutes_words(hour.covered),
        round(100 * hour.in_sight),
    )
    if hour.place is None:
        return said
    place = QCoreApplication.translate("BestTime", "Place {0} in the folder.").format(round(hour.place))
    return in_a_row([said, place])


def reason_words(comparison: Comparison) -> str:
    """Return which hour is best, and why, against the hour that is worst."""
    best = comparison.best
    if best is None:
        return QCoreApplication.translate("BestTime", "Nobody follows this account: there is nothing to compare.")
    worst = min(comparison.hours, key=lambda each: (each.seen, each.in_sight))
    if round(100 * best.seen) == round(100 * worst.seen):
        return _all_alike(comparison, best)
    worse = QCoreApplication.translate("BestTime", "At {0} it would be {1} %.")
    against = worse.format(clock_of(worst.hour), round(100 * worst.seen))
    return in_a_row([_why(comparison, best), against])


def _why(comparison: Comparison, best: Hour) -> str:
    """Return why the best hour is: nothing comes before they look, or too little to push it off the first screen."""
    if best.covered >= best.wait:
        words = QCoreApplication.translate(
            "BestTime",
            "Best at {0}: {1} % of {2} see it on their first screen, as they look {3} later and only then does "
            "something cover it ({4}).",
        )
        last = minutes_words(best.covered)
    elif comparison.in_folder:
        words = QCoreApplication.translate(
            "BestTime",
            "Best at {0}: {1} % of {2} see it on their first screen, as they look {3} later and it stands at place {4} "
            "of the folder then.",
        )
        last = str(round(best.place or 1))
    else:
        words = QCoreApplication.translate(
            "BestTime",
            "Best at {0}: {1} % of {2} see it on their first screen, as they look {3} later and it stands in row {4} "
            "of the chat list then.",
        )
        last = str(round(best.row))
    seen = round(100 * best.seen)
    return words.format(clock_of(best.hour), seen, comparison.readers, minutes_words(best.wait), last)


def _all_alike(comparison: Comparison, best: Hour) -> str:
    seen = round(100 * best.seen)
    if round(100 * best.in_sight) == round(100 * min(each.in_sight for each in comparison.hours)):
        words = QCoreApplication.translate(
            "BestTime",
            "Every hour does as well: {0} % see it first whenever it goes out: little else comes that day.",
        )
        return words.format(seen)
    words = QCoreApplication.translate(
        "BestTime", "Every hour does as well: {0} % see it first whenever it goes out. At {1} it stays longest."
    )
    return words.format(seen, clock_of(best.hour))


def assumption_words(assumption: Assumption) -> str:
    """Return what is assumed."""
    return {
        Assumption.LOOKS: QCoreApplication.translate(
            "BestTime",
            "Everybody looks {0} times a day, most at noon and in the evening by their own clock: an estimate.",
        ).format(LOOKS),
        Assumption.LIKE_THE_FOLLOWERS: QCoreApplication.translate(
            "BestTime", "Those drawn follow what your followers follow, each without {0} % of it."
        ).format(round(100 * LEFT_OUT)),
        Assumption.AS_PLANNED: QCoreApplication.translate(
            "BestTime", "Others send what is planned or usual on that day, and nothing else."
        ),
        Assumption.NEWEST_FIRST: QCoreApplication.translate(
            "BestTime",
            "The classic layout; a first screen holds {0} rows, or {1} cards of the folder: more or fewer on a phone "
            "of another size, or with larger letters.",
        ).format(USUAL_SIGHT.rows, USUAL_SIGHT.cards),
        Assumption.FULL_HOUR: QCoreApplication.translate("BestTime", "It goes out at the full hour, China time."),
    }[assumption]
