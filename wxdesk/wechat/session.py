"""Calls with a token: fetched when needed, renewed once when refused, errcodes turned into errors."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TypeAlias, TypeVar

from wxdesk.domain.clock import Clock
from wxdesk.domain.delivery import Outcome, PlatformError
from wxdesk.wechat.errors import Meaning, Remedy, not_sent, refusal, unsure
from wxdesk.wechat.tokens import TokenSource
from wxdesk.wechat.wire import Download, Json, Upload, Wire, errcode_of

_NO_QUERY: Mapping[str, str] = {}
A = TypeVar("A", bound=Json | Download)
Ask: TypeAlias = Callable[[Mapping[str, str]], Awaitable[A]]
"""Makes one request with the query it is given."""


class Effect(StrEnum):
    """What a second call of the same would do: nothing more, or something a second time."""

    REPEATABLE = "repeatable"
    ONCE = "once"


@dataclass(frozen=True, slots=True)
class Session:
    """One account's line to one platform, whose errcodes are in ``meanings``."""

    wire: Wire
    tokens: TokenSource
    meanings: dict[int, Meaning]
    clock: Clock

    async def get(
        self,
        path: str,
        query: Mapping[str, str] = _NO_QUERY,
        effect: Effect = Effect.REPEATABLE,  # noqa: ARG002
    ) -> Json:
        """GET with a token. Raises ``PlatformError``."""
        return await self._call(partial(self.wire.get, path), query)

    async def post(
        self,
        path: str,
        body: Json,
        query: Mapping[str, str] = _NO_QUERY,
        effect: Effect = Effect.ONCE,  # noqa: ARG002
    ) -> Json:
        """POST with a token. Raises ``PlatformError``."""
        return await self._call(partial(self.wire.post, path, body=body), query)

    async def send(self, path: str, body: Json, taken: int = 0) -> Json:
        """POST with a token what reaches followers; errcode ``taken`` counts as a success. Raises ``PlatformError``."""
        return await self._call(partial(self.wire.post, path, body=body), _NO_QUERY, sending=True, taken=taken)

    async def upload(
        self,
        path: str,
        file: Upload,
        query: Mapping[str, str] = _NO_QUERY,
        fields: Mapping[str, str] = _NO_QUERY,
        effect: Effect = Effect.ONCE,  # noqa: ARG002
    ) -> Json:
        """POST a file with a token, and ``fields`` in the same form. Raises ``PlatformError``."""
        return await self._call(partial(self.wire.upload, path, file=file, fields=fields), query)

    async def download(
        self,
        path: str,
        query: Mapping[str, str] = _NO_QUERY,
        body: Json | None = None,
        effect: Effect = Effect.REPEATABLE,  # noqa: ARG002
    ) -> Json | Download:
        """GET (or POST ``body``) with a token: a file, or an object where the platform has none.

        Raises ``PlatformError``.
        """
        return await self._call(partial(self.wire.download, path, body=body), query)

    async def close(self) -> None:
        self.tokens.close()
        await self.wire.close()

    async def _call(self, ask: Ask[A], query: Mapping[str, str], *, sending: bool = False, taken: int = 0) -> A:
        token = await _before_the_call(self.tokens.get())
        answer = await ask({"access_token": token, **query})
        meaning = self.meanings.get(_errcode(answer))
        if meaning and meaning.remedy is Remedy.REFRESH:
            # refused at the door, so nothing was done: the same call may be made again, also a send
            token = await _before_the_call(self.tokens.renew(token))
            answer = await ask({"access_token": token, **query})
        if not isinstance(answer, Download):
            self._accept(answer, sending, taken)
        return answer

    def _accept(self, answer: Json, sending: bool, taken: int) -> None:
        errcode, errmsg = errcode_of(answer), str(answer.get("errmsg", ""))
        if errcode not in (0, taken):
            raise refusal(self.meanings, errcode, errmsg, self.clock.now(), sending=sending)
        if "Warning: wrong json format" in errmsg:
            raise unsure("platform_misread")


def _errcode(answer: Json | Download) -> int:
    return 0 if isinstance(answer, Download) else errcode_of(answer)


async def _before_the_call(token: Awaitable[str]) -> str:
    """However a token fetch ended, the call that needed it has not been made: UNSURE becomes NOT_SENT."""
    try:
        return await token
    except PlatformError as error:
        if error.outcome is not Outcome.UNSURE:
            raise
        failure = not_sent(error.code)
    raise failure
