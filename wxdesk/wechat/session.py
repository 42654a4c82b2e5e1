"""Calls with a token: fetched when needed, renewed once when refused, errcodes turned into errors."""

from collections.abc import Awaitable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from wxdesk.domain.clock import Clock
from wxdesk.domain.delivery import Outcome, PlatformError
from wxdesk.wechat.errors import Meaning, Remedy, not_sent, refusal, unsure
from wxdesk.wechat.tokens import TokenSource
from wxdesk.wechat.wire import Json, Upload, Wire, errcode_of

_NO_QUERY: Mapping[str, str] = {}


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
        return await self._call(path, query, None)

    async def post(
        self,
        path: str,
        body: Json,
        query: Mapping[str, str] = _NO_QUERY,
        effect: Effect = Effect.ONCE,  # noqa: ARG002
    ) -> Json:
        """POST with a token. Raises ``PlatformError``."""
        return await self._call(path, query, body)

    async def send(self, path: str, body: Json, taken: int = 0) -> Json:
        """POST with a token what reaches followers; errcode ``taken`` counts as a success. Raises ``PlatformError``."""
        return await self._call(path, _NO_QUERY, body, sending=True, taken=taken)

    async def upload(self, path: str, file: Upload, query: Mapping[str, str] = _NO_QUERY) -> Json:
        """POST a picture with a token. Raises ``PlatformError``."""
        return await self._call(path, query, file)

    async def close(self) -> None:
        self.tokens.close()
        await self.wire.close()

    async def _call(
        self,
        path: str,
        query: Mapping[str, str],
        content: Json | Upload | None,
        *,
        sending: bool = False,
        taken: int = 0,
    ) -> Json:
        token = await _before_the_call(self.tokens.get())
        answer = await self._ask(path, {"access_token": token, **query}, content)
        meaning = self.meanings.get(errcode_of(answer))
        if meaning and meaning.remedy is Remedy.REFRESH:
            # refused at the door, so nothing was done: the same call may be made again, also a send
            token = await _before_the_call(self.tokens.renew(token))
            answer = await self._ask(path, {"access_token": token, **query}, content)
        return self._accepted(answer, sending, taken)

    async def _ask(self, path: str, query: Mapping[str, str], content: Json | Upload | None) -> Json:
        if content is None:
            return await self.wire.get(path, query)
        if isinstance(content, Upload):
            return await self.wire.upload(path, query, content)
        return await self.wire.post(path, query, content)

    def _accepted(self, answer: Json, sending: bool, taken: int) -> Json:
        errcode, errmsg = errcode_of(answer), str(answer.get("errmsg", ""))
        if errcode not in (0, taken):
            raise refusal(self.meanings, errcode, errmsg, self.clock.now(), sending=sending)
        if "Warning: wrong json format" in errmsg:
            raise unsure("platform_misread")
        return answer


async def _before_the_call(token: Awaitable[str]) -> str:
    """However a token fetch ended, the call that needed it has not been made: UNSURE becomes NOT_SENT."""
    try:
        return await token
    except PlatformError as error:
        if error.outcome is not Outcome.UNSURE:
            raise
        failure = not_sent(error.code)
    raise failure
