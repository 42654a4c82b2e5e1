"""Trying again, only where a second call can do no harm; what reaches followers is never repeated here."""

from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar

import stamina
import stamina.instrumentation

from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.wechat.meanings import MINUTE_QUOTA, Meaning, Remedy

T = TypeVar("T")
Judge = Callable[[Exception], bool | timedelta]
"""Tells whether to try again, or after what pause."""

SHORT = timedelta(seconds=10)
"""The longest pause that a call makes by itself; a longer one is handed up as ``retry_after``."""

# its hooks would write a call's arguments, and so tokens, into the log
stamina.instrumentation.set_on_retry_hooks([])

_CALLER = stamina.AsyncRetryingCaller(attempts=3, timeout=60.0, wait_initial=1.0, wait_max=8.0, wait_jitter=1.0)


async def again(call: Callable[[], Awaitable[T]], judge: Judge) -> T:
    """Make ``call``, at most three times within a minute. Raises what the last one raised."""
    return await _CALLER(judge, call)


def harmless(meanings: dict[int, Meaning]) -> Judge:
    """A second call does nothing more: again after silence, a broken line, a busy platform and what passes by itself.

    Source: reference official-account-api §0.4, wecom-api §0.
    """

    def judge(error: Exception) -> bool | timedelta:
        if not isinstance(error, PlatformError):
            return False
        if error.outcome is not Outcome.REFUSED:
            return error.retry_after is not None
        return _passes(error, meanings)

    return judge


def proven(meanings: dict[int, Meaning]) -> Judge:
    """A second call does something more: again only where nothing has left, or where a refusal proves as much."""

    def judge(error: Exception) -> bool | timedelta:
        if not isinstance(error, PlatformError):
            return False
        if error.outcome is Outcome.NOT_SENT:
            return error.retry_after is not None
        meaning = meanings.get(error.errcode)
        return meaning is not None and meaning.undone and _passes(error, meanings)

    return judge


def _passes(error: PlatformError, meanings: dict[int, Meaning]) -> bool | timedelta:
    meaning = meanings.get(error.errcode)
    if meaning is None or meaning.remedy is not Remedy.BACK_OFF:
        return False
    if error.retry_after is None or error.retry_after > SHORT:
        return False
    return error.retry_after if meaning is MINUTE_QUOTA else True
