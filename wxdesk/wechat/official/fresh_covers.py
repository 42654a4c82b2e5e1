"""Covers that have just been uploaded: the platform may need some seconds to know them."""

from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, timedelta
from typing import TypeVar

from wxdesk.domain.attempts import PlatformError
from wxdesk.domain.clock import Clock
from wxdesk.wechat.retrying import Judge, again

T = TypeVar("T")

UNKNOWN_MATERIAL = 40007
YOUNG = timedelta(minutes=1)
"""How long an upload counts as just made."""
PAUSE = timedelta(seconds=3)


class FreshCovers:
    """The covers that one account uploaded within the last minute."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._uploaded: dict[str, datetime] = {}

    def note(self, media_id: str) -> None:
        """It was uploaded now."""
        self._uploaded = {each: at for each, at in self._uploaded.items() if self._is_young(at)}
        self._uploaded[media_id] = self._clock.now()

    async def known(self, covers: Iterable[str], call: Callable[[], Awaitable[T]]) -> T:
        """Make ``call``, which names ``covers``; once more, a little later, where a new one of them is unknown (40007).

        Raises what ``call`` raises. Source: reference official-account-api §2.4, §16.
        """
        if any(self._is_young(self._uploaded.get(each)) for each in covers):
            return await again(call, _once_more())
        return await call()

    def _is_young(self, at: datetime | None) -> bool:
        return at is not None and self._clock.now() - at < YOUNG


def _once_more() -> Judge:
    pauses = [PAUSE]

    def judge(error: Exception) -> bool | timedelta:
        unknown = isinstance(error, PlatformError) and error.errcode == UNKNOWN_MATERIAL
        return pauses.pop() if unknown and pauses else False

    return judge
