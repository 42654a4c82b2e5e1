"""What the platform's numbers can mean: a code of wxdesk, what helps, and what can have happened."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum


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

    ``wait`` is set only where a program may wait by itself; hours are the user's to decide about. ``undone`` marks
    refusals that prove that nothing was done and that pass by themselves: any call may then be made again.
    ``closed`` is how long the platform will not hear of it again.
    """

    code: str
    remedy: Remedy
    wait: timedelta | None = None
    unsure: bool = False
    undone: bool = False
    closed: timedelta | None = None


MINUTE = timedelta(minutes=1)
TOKEN = Meaning("token_refused", Remedy.REFRESH)
BUSY = Meaning("platform_busy", Remedy.BACK_OFF, timedelta(seconds=5), unsure=True)
SECRET = Meaning("secret_wrong", Remedy.PERMISSION)
APP_ID = Meaning("app_id_wrong", Remedy.FIX)
IP = Meaning("ip_not_allowed", Remedy.PERMISSION)
ADMIN = Meaning("admin_must_confirm", Remedy.PERMISSION, timedelta(minutes=30), unsure=True)
MINUTE_QUOTA = Meaning("calls_too_fast", Remedy.BACK_OFF, MINUTE, undone=True)
DAY_QUOTA = Meaning("calls_used_up", Remedy.WAIT_FOR_QUOTA)
UNKNOWN = Meaning("platform_refused", Remedy.FIX)


def meanings(remedy: Remedy, table: Mapping[str, Sequence[int]]) -> dict[int, Meaning]:
    """Return the meaning of each errcode in ``table``, which names them by our code."""
    return {errcode: Meaning(code, remedy) for code, errcodes in table.items() for errcode in errcodes}
