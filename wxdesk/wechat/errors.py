"""The platform's numbers in wxdesk's words: which code, whose turn it is, and what can have happened."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from wxdesk.domain.clock import china
from wxdesk.domain.delivery import Outcome, PlatformError


class Remedy(StrEnum):
    """What helps after a refusal (reference: official-account-api §0.4, §16)."""

    REFRESH = "refresh"
    BACK_OFF = "back_off"
    WAIT_FOR_QUOTA = "wait_for_quota"
    FIX = "fix"
    PERMISSION = "permission"


@dataclass(frozen=True, slots=True)
class Meaning:
    """An errcode's meaning. ``unsure`` marks answers to a send after which it may still happen, or has happened.

    ``wait`` is set only where a program may wait by itself; hours are the user's to decide about.
    """

    code: str
    remedy: Remedy
    wait: timedelta | None = None
    unsure: bool = False


_MINUTE = timedelta(minutes=1)
_CONFIRMATION = timedelta(minutes=30)
_TOKEN = Meaning("token_refused", Remedy.REFRESH)
_BUSY = Meaning("platform_busy", Remedy.BACK_OFF, timedelta(seconds=5), unsure=True)
_SECRET = Meaning("secret_wrong", Remedy.PERMISSION)
_APP_ID = Meaning("app_id_wrong", Remedy.FIX)
_IP = Meaning("ip_not_allowed", Remedy.PERMISSION)
_NOT_ALLOWED = Meaning("api_not_allowed", Remedy.PERMISSION)
_BLOCKED = Meaning("account_blocked", Remedy.PERMISSION)
_PICTURE = Meaning("picture_refused", Remedy.FIX)
_PICTURE_SIZE = Meaning("picture_too_large", Remedy.FIX)
_MATERIAL = Meaning("material_unknown", Remedy.FIX)
_BODY = Meaning("body_refused", Remedy.FIX)
_ADMIN = Meaning("admin_must_confirm", Remedy.PERMISSION, _CONFIRMATION, unsure=True)
_MINUTE_QUOTA = Meaning("calls_too_fast", Remedy.BACK_OFF, _MINUTE)
_DAY_QUOTA = Meaning("calls_used_up", Remedy.WAIT_FOR_QUOTA)
AGAIN = timedelta(seconds=5)
"""How long to wait after a call that did not get through, before it is tried again."""
UNKNOWN = Meaning("platform_refused", Remedy.FIX)

OFFICIAL = {
    -1: _BUSY,
    40001: _TOKEN,
    40007: _MATERIAL,
    40005: _PICTURE,
    40009: _PICTURE_SIZE,
    40012: _PICTURE_SIZE,
    40013: _APP_ID,
    40014: _TOKEN,
    40113: _PICTURE,
    40125: _SECRET,
    40137: _PICTURE,
    40164: _IP,
    40243: Meaning("secret_frozen", Remedy.PERMISSION),
    41002: _APP_ID,
    41004: _SECRET,
    41039: Meaning("source_url_refused", Remedy.FIX),
    42001: _TOKEN,
    42010: Meaning("calls_too_fast", Remedy.BACK_OFF, _MINUTE),
    44001: _PICTURE,
    44004: Meaning("body_empty", Remedy.FIX),
    45001: _PICTURE_SIZE,
    45002: Meaning("body_too_long", Remedy.FIX),
    45003: Meaning("title_too_long", Remedy.FIX),
    45004: Meaning("digest_too_long", Remedy.FIX),
    45005: Meaning("source_url_too_long", Remedy.FIX),
    45008: Meaning("too_many_articles", Remedy.FIX),
    45009: _DAY_QUOTA,
    45011: _MINUTE_QUOTA,
    45028: Meaning("platform_quota_used_up", Remedy.WAIT_FOR_QUOTA),
    45035: _IP,
    45066: Meaning("repeated_too_soon", Remedy.BACK_OFF, _MINUTE, unsure=True),
    45110: Meaning("author_too_long", Remedy.FIX),
    45166: _BODY,
    48001: _NOT_ALLOWED,
    48003: Meaning("mass_send_terms_not_accepted", Remedy.PERMISSION),
    48004: _BLOCKED,
    50002: _BLOCKED,
    50004: _BLOCKED,
    50007: _BLOCKED,
    53402: Meaning("cover_refused", Remedy.FIX),
    61004: _IP,
    88000: Meaning("comments_not_allowed", Remedy.PERMISSION),
    89501: _ADMIN,
    89503: Meaning("ip_waits_for_admin", Remedy.PERMISSION),
    89504: _ADMIN,
    89505: _ADMIN,
    89506: Meaning("ip_refused_by_admin", Remedy.PERMISSION),
    89507: Meaning("ip_refused_by_admin", Remedy.PERMISSION),
}
"""Source: reference official-account-api §16 (WxJava's copy of the official return-code page)."""

WECOM = {
    -1: _BUSY,
    6000: Meaning("platform_busy", Remedy.BACK_OFF, timedelta(seconds=5)),
    40001: _SECRET,
    40007: _MATERIAL,
    40009: _PICTURE,
    40013: _APP_ID,
    40014: _TOKEN,
    40056: Meaning("agent_id_wrong", Remedy.FIX),
    40091: _SECRET,
    40123: _PICTURE,
    41002: _APP_ID,
    41004: _SECRET,
    42001: _TOKEN,
    44001: _PICTURE,
    45001: _PICTURE_SIZE,
    45002: Meaning("body_too_long", Remedy.FIX),
    45008: Meaning("too_many_articles", Remedy.FIX),
    45009: _MINUTE_QUOTA,
    45032: Meaning("author_too_long", Remedy.FIX),
    45033: Meaning("calls_too_fast", Remedy.BACK_OFF, timedelta(seconds=5)),
    48002: _NOT_ALLOWED,
    50003: _BLOCKED,
    60020: _IP,
    81013: Meaning("no_member_reached", Remedy.FIX),
    82001: Meaning("no_member_reached", Remedy.FIX),
    301002: Meaning("agent_id_wrong", Remedy.FIX),
    301007: _BLOCKED,
}
"""Source: reference wecom-api §12."""

_TAIL = re.compile(r",?\s+(?:hint:|rid:).*$", re.DOTALL)
_RID = re.compile(r"rid: ([0-9a-f-]+)")
_IP_ADDRESS = re.compile(r"(?:invalid ip|from ip:)\s*((?:\d{1,3}\.){3}\d{1,3}|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]+)")


def refusal(
    meanings: dict[int, Meaning], errcode: int, errmsg: str, now: datetime, *, sending: bool = False
) -> PlatformError:
    """The platform answered ``errcode``; ``sending`` means that the call was the send itself.

    Details: ``errcode``, ``errmsg`` without its tail, ``rid``, ``remedy``, ``ip`` where the platform names ours, and
    ``opens_at`` where the day's calls are used up.
    """
    meaning = meanings.get(errcode, UNKNOWN)
    return PlatformError(
        meaning.code,
        Outcome.UNSURE if sending and meaning.unsure else Outcome.REFUSED,
        errcode,
        meaning.wait,
        errmsg=_TAIL.sub("", errmsg)[:200],
        rid=found[1] if (found := _RID.search(errmsg)) else "",
        ip=found[1] if meaning is _IP and (found := _IP_ADDRESS.search(errmsg)) else "",
        remedy=meaning.remedy.value,
        opens_at=_next_midnight(now) if meaning is _DAY_QUOTA else None,
    )


def unsure(code: str, status: int = 0) -> PlatformError:
    """The request left; what came of it is not known."""
    return PlatformError(code, Outcome.UNSURE, retry_after=AGAIN, status=status)


def not_sent(code: str) -> PlatformError:
    """Not one byte of the request left."""
    return PlatformError(code, Outcome.NOT_SENT, retry_after=None if code == "certificate_not_trusted" else AGAIN)


def _next_midnight(now: datetime) -> datetime:
    """Daily budgets begin anew at midnight in China (reference: official-account-api §0.5)."""
    return (china(now) + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
