"""Keeps one access token fresh, with one fetch at a time whoever asks."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.domain.clock import Clock, china
from wxdesk.wechat.errors import next_midnight

EARLY = timedelta(seconds=300)
"""How long before its end a token is renewed (reference: official-account-api §1)."""
WRONG_SECRET_PAUSE = timedelta(minutes=10)
"""How long a refused secret is not tried again: WeCom bans an address that repeats it (reference: wecom-api §1)."""


@dataclass(frozen=True, slots=True)
class Token:
    """A token as the platform gave it; ``seconds`` is how long it lasts from now."""

    value: str = field(repr=False)
    seconds: int


FORCED_APART = timedelta(seconds=30)
FORCED_A_DAY = 20
"""How often a token may be replaced by force (reference: official-account-api §1, stable_token)."""

Fetch = Callable[[bool], Awaitable[Token]]
"""Asks the platform for a token; True kills the present one. Raises ``PlatformError``."""


class TokenSource:
    """The token of one account."""

    def __init__(self, fetch: Fetch, clock: Clock) -> None:
        self._fetch = fetch
        self._clock = clock
        self._token: Token | None = None
        self._renew_at: datetime | None = None
        self._fetching: asyncio.Task[Token] | None = None
        self._wrong: tuple[PlatformError, datetime] | None = None
        self._forced: list[datetime] = []

    async def get(self) -> str:
        """The token, renewed where it is nearly over. Raises ``PlatformError``."""
        if self._token and self._renew_at and self._clock.now() < self._renew_at:
            return self._token.value
        if self._wrong and self._clock.now() < self._wrong[1]:
            raise _again(self._wrong[0])
        return (await self._fetch_once(False)).value

    async def renew(self, refused: str) -> str:
        """Replace the token that the platform has just refused; by force only where it insists on that very one.

        Raises ``PlatformError``; ``token_taken`` where another program replaces it as fast as we do: that is a war
        which nobody wins, so force is used at most every 30 seconds and 20 times a day.
        """
        if self._token and self._token.value != refused:
            return self._token.value
        token = await self._fetch_once(False)
        if self._token and self._token.value != refused:
            return self._token.value
        return (await self._force()).value if token.value == refused else token.value

    def taken(self) -> PlatformError:
        """Another program uses this account's secret and replaces the token again and again."""
        self._renew_at = None
        return PlatformError("token_taken", Outcome.REFUSED, retry_after=FORCED_APART)

    async def _force(self) -> Token:
        if self._fetching is None:
            self._forced = [at for at in self._forced if china(at).date() == china(self._clock.now()).date()]
            if len(self._forced) >= FORCED_A_DAY or any(self._clock.now() - at < FORCED_APART for at in self._forced):
                raise self.taken()
            self._forced.append(self._clock.now())
        try:
            return await self._fetch_once(True)
        except PlatformError as error:
            if error.code not in ("calls_too_fast", "calls_used_up"):
                raise
        raise self.taken()  # whoever shares the secret has used up what both have

    async def ask(self) -> Token:
        """Ask the platform now, whatever is known. Raises ``PlatformError``."""
        return await self._fetch_once(False)

    def close(self) -> None:
        """Give up a fetch that is still on its way."""
        if self._fetching:
            self._fetching.cancel()

    async def _fetch_once(self, force: bool) -> Token:
        if self._fetching is None:
            self._fetching = asyncio.ensure_future(self._fetch_and_keep(force))
            self._fetching.add_done_callback(self._fetched)
        return await asyncio.shield(self._fetching)

    def _fetched(self, _: asyncio.Task[Token]) -> None:
        self._fetching = None

    async def _fetch_and_keep(self, force: bool) -> Token:
        try:
            token = await self._fetch(force)
        except PlatformError as error:
            if error.code == "secret_wrong":
                self._wrong = (error, self._clock.now() + WRONG_SECRET_PAUSE)
            elif error.code == "calls_used_up" and not force:
                self._wrong = (error, next_midnight(self._clock.now()))
            raise
        life = timedelta(seconds=token.seconds)
        self._token, self._wrong = token, None
        self._renew_at = self._clock.now() + (life - EARLY if life > EARLY else life / 2)
        return token


def _again(error: PlatformError) -> PlatformError:
    details = {name: value for name, value in error.details.items() if name != "errcode"}
    return PlatformError(error.code, error.outcome, error.errcode, error.retry_after, **details)
