"""A platform's answer, or silence, in wxdesk's words: which code, whose turn it is, and what can have happened."""

import re
from datetime import datetime, timedelta

from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.domain.clock import china
from wxdesk.wechat.meanings import DAY_QUOTA, IP, MINUTE_QUOTA, UNKNOWN, Meaning, Remedy
from wxdesk.wechat.meanings_official import OFFICIAL
from wxdesk.wechat.meanings_wecom import WECOM

__all__ = [
    "OFFICIAL",
    "UNKNOWN",
    "WECOM",
    "Meaning",
    "Remedy",
    "next_midnight",
    "not_sent",
    "refusal",
    "rid_of",
    "unsure",
]

AGAIN = timedelta(seconds=5)
"""How long to wait after a call that did not get through, before it is tried again."""
_HOPELESS = ("certificate_not_trusted", "proxy_refused", "proxy_wants_password", "token_taken")
"""What does not get better by itself."""

_TAIL = re.compile(r",?\s+(?:hint:|rid:).*$", re.DOTALL)
_RID = re.compile(r"rid: ([0-9a-f-]+)")
_HINT = re.compile(r"hint: \[([^\]]{1,80})\]")
_IP_ADDRESS = re.compile(r"(?:invalid ip|from ip:)\s*((?:\d{1,3}\.){3}\d{1,3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]+)")


def refusal(
    meanings: dict[int, Meaning], errcode: int, errmsg: str, now: datetime, *, sending: bool = False
) -> PlatformError:
    """The platform answered ``errcode``; ``sending`` means that the call was the send itself.

    Details: ``errcode``, ``errmsg`` without its tail, ``rid`` and ``hint``, ``remedy``, ``ip`` where the platform names
    ours, and ``opens_at`` where the day's calls are used up or the platform will not hear of it for a while.
    """
    meaning = meanings.get(errcode, UNKNOWN)
    return PlatformError(
        meaning.code,
        Outcome.UNSURE if sending and meaning.unsure else Outcome.REFUSED,
        errcode,
        _to_next_minute(now) if meaning is MINUTE_QUOTA else meaning.wait,
        errmsg=_TAIL.sub("", errmsg)[:200],
        rid=rid_of(errmsg),
        hint=found[1] if (found := _HINT.search(errmsg)) else "",
        ip=found[1] if meaning is IP and (found := _IP_ADDRESS.search(errmsg)) else "",
        remedy=meaning.remedy.value,
        opens_at=next_midnight(now) if meaning is DAY_QUOTA else now + meaning.closed if meaning.closed else None,
    )


def rid_of(errmsg: str) -> str:
    """Return the platform's own number of a request, by which it can be asked about it; empty where there is none."""
    return found[1] if (found := _RID.search(errmsg)) else ""


def unsure(code: str, status: int = 0) -> PlatformError:
    """The request left; what came of it is not known."""
    return PlatformError(code, Outcome.UNSURE, retry_after=AGAIN, status=status)


def not_sent(code: str, *, host: str = "", proxy: str = "") -> PlatformError:
    """Not one byte of the request left; ``host`` is who could not be reached, ``proxy`` which one was to be used."""
    again = None if code in _HOPELESS else AGAIN
    return PlatformError(code, Outcome.NOT_SENT, retry_after=again, host=host, proxy=proxy)


def next_midnight(now: datetime) -> datetime:
    """Daily budgets begin anew at midnight in China (reference: official-account-api §0.5)."""
    return (china(now) + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)


def _to_next_minute(now: datetime) -> timedelta:
    """Minutes are counted by the clock (45011: "retry next minute"); a second more, as clocks differ."""
    return timedelta(seconds=61 - now.second)
