"""Why an article that was found stands where it stands, and what is known of the rule, in words."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication

from wxdesk.domain.search import Hit, Where
from wxdesk.ui.words import listed

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
_UNBROKEN = "\u00a0"


def what_is_known() -> str:
    """Return what is documented of the client's order, and what is ours."""
    return QCoreApplication.translate(
        "Search",
        "Documented: results can be ordered by the time of publication, and within one account the newest comes first. "
        "How WeChat mixes time with relevance is not published: it also weighs an account’s standing and what friends "
        "read. These weights are ours; move them.",
    )


def reason(hit: Hit, by_time: bool = False) -> str:
    """Return why ``hit`` stands where it stands: where it was found, how old it is, what that makes.

    ``by_time``: by its age alone.
    """
    places = [_place(where, named) for where, named in zip(hit.where, hit.named, strict=True)]
    if by_time:
        return QCoreApplication.translate("Search", "{0} · {1}").format(listed(dict.fromkeys(places)), age(hit.age))
    told = QCoreApplication.translate("Search", "{0} ({1}) · {2} (× {3}) = {4}")
    for sign in (" = ", "× "):  # a sum is not torn apart at the end of a line
        told = told.replace(sign, sign.replace(" ", _UNBROKEN))
    return told.format(
        listed(dict.fromkeys(places)), f"{hit.relevance:.1f}", age(hit.age), _part(hit.freshness), _part(hit.score)
    )


def age(span: timedelta) -> str:
    """Return how old something is, in hours or days."""
    if span < _HOUR:
        return QCoreApplication.translate("Search", "under an hour old")
    if span < _DAY:
        return QCoreApplication.translate("Search", "%n hour(s) old", "", span // _HOUR)
    return QCoreApplication.translate("Search", "%n day(s) old", "", span // _DAY)


def half_life(days: float) -> str:
    """Return in which time a find counts half."""
    if days < 1:
        return QCoreApplication.translate("Search", "%n hour(s)", "", round(days * 24))
    return QCoreApplication.translate("Search", "%n day(s)", "", round(days))


def _place(where: Where, named: bool) -> str:
    if where is Where.TITLE:
        both = QCoreApplication.translate("Search", "in title and name")
        return both if named else QCoreApplication.translate("Search", "in the title")
    if where is Where.TEXT:
        both = QCoreApplication.translate("Search", "in text and name")
        return both if named else QCoreApplication.translate("Search", "in the text")
    return QCoreApplication.translate("Search", "in the account’s name")


def _part(share: float) -> str:
    return f"{share:.2f}" if share >= 0.005 else "0.00"
