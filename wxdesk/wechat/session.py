"""Calls with a token: fetched when needed, renewed once when refused, errcodes turned into errors."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TypeAlias, TypeVar

from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.domain.clock import Clock
from wxdesk.wechat.errors import Meaning, Remedy, not_sent, refusal, unsure
from wxdesk.wechat.retrying import again, harmless, proven
from wxdesk.wechat.tokens import TokenSource
from wxdesk.wechat.wire import Download, Json, Upload, Wire, errcode_of

_NO_QUERY: Mapping[str, str] = {}
A = TypeVar("A", bound=Json | Download)
Ask: TypeAlias = Callable[..., Awaitable[A]]
"""Makes one request with the ``query`` it is given, ``fresh`` or on a kept connection."""

_CLEARING = ("/cgi-bin/clear_quota", "/cgi-bin/clear_quota/v2", "/cgi-bin/openapi/quota/clear")


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
        effect: Effect = Effect.REPEATABLE,
        *,
        polling: bool = False,
    ) -> Json:
        """GET with a token. ``polling`` leaves the last tenth of a day's calls to people. Raises ``PlatformError``."""
        return await self._call(partial(self.wire.get, path), path, query, effect, polling=polling)

    async def post(
        self,
        path: str,
        body: Json,
        query: Mapping[str, str] = _NO_QUERY,
        effect: Effect = Effect.ONCE,
        *,
        polling: bool = False,
    ) -> Json:
        """POST with a token; ``polling`` as in ``get``. Raises ``PlatformError``."""
        return await self._call(partial(self.wire.post, path, body=body), path, query, effect, polling=polling)

    async def send(self, path: str, body: Json, taken: int = 0) -> Json:
        """POST with a token what reaches followers; errcode ``taken`` counts as a success. Raises ``PlatformError``.

        Made once, on a connection of its own; only a token that is refused at the door is replaced.
        """
        await self._allow(path)
        return await self._made(partial(self.wire.post, path, body=body), path, _NO_QUERY, sending=True, taken=taken)

    async def upload(
        self,
        path: str,
        file: Upload,
        query: Mapping[str, str] = _NO_QUERY,
        fields: Mapping[str, str] = _NO_QUERY,
        effect: Effect = Effect.REPEATABLE,
    ) -> Json:
        """POST a file with a token, and ``fields`` in the same form. Raises ``PlatformError``.

        Repeatable unless told otherwise: a picture that arrives twice reaches nobody.
        """
        return await self._call(partial(self.wire.upload, path, file=file, fields=fields), path, query, effect)

    async def download(
        self,
        path: str,
        query: Mapping[str, str] = _NO_QUERY,
        body: Json | None = None,
        effect: Effect = Effect.REPEATABLE,
    ) -> Json | Download:
        """GET (or POST ``body``) with a token: a file, or an object where the platform has none.

        Raises ``PlatformError``.
        """
        return await self._call(partial(self.wire.download, path, body=body), path, query, effect)

    async def close(self) -> None:
        self.tokens.close()
        await self.wire.close()

    async def _call(
        self, ask: Ask[A], path: str, query: Mapping[str, str], effect: Effect, *, polling: bool = False
    ) -> A:
        await self._allow(path, polling=polling)
        repeatable = effect is Effect.REPEATABLE
        judge = harmless(self.meanings) if repeatable else proven(self.meanings)
        return await again(partial(self._made, partial(ask, fresh=not repeatable), path, query), judge)

    async def _made(
        self, ask: Ask[A], path: str, query: Mapping[str, str], *, sending: bool = False, taken: int = 0
    ) -> A:
        token = await _before_the_call(self.tokens.get())
        answer = await ask(query={"access_token": token, **query})
        if self._token_refused(answer):
            # refused at the door, so nothing was done: the same call may be made again, also a send
            renewed = await _before_the_call(self.tokens.renew(token))
            answer = await ask(query={"access_token": renewed, **query})
            if self._token_refused(answer) and renewed != token:
                raise self.tokens.taken()
        if not isinstance(answer, Download):
            self._accept(answer, path, sending, taken)
        return answer

    async def _allow(self, path: str, *, polling: bool = False) -> None:
        if self.wire.calls is not None:
            await self.wire.calls.allow(path, polling=polling)

    def _token_refused(self, answer: Json | Download) -> bool:
        meaning = None if isinstance(answer, Download) else self.meanings.get(errcode_of(answer))
        return meaning is not None and meaning.remedy is Remedy.REFRESH

    def _accept(self, answer: Json, path: str, sending: bool, taken: int) -> None:
        errcode, errmsg = errcode_of(answer), str(answer.get("errmsg", ""))
        calls = self.wire.calls
        if errcode not in (0, taken):
            refused = refusal(self.meanings, errcode, errmsg, self.clock.now(), sending=sending)
            if calls is not None and refused.code == "calls_used_up":
                calls.close(path)
            raise refused
        if calls is not None and path in _CLEARING:
            calls.reopen()
        if "Warning: wrong json format" in errmsg:
            raise unsure("platform_misread")


async def _before_the_call(token: Awaitable[str]) -> str:
    """However a token fetch ended, the call that needed it has not been made: UNSURE becomes NOT_SENT."""
    try:
        return await token
    except PlatformError as error:
        if error.outcome is not Outcome.UNSURE:
            raise
        failure = not_sent(error.code)
    raise failure
