"""WeCom's access token: one per app and secret, and never a second try with a refused secret."""

from dataclasses import dataclass

from wxdesk.domain.clock import Clock
from wxdesk.wechat.errors import WECOM, refusal
from wxdesk.wechat.secret import Secret
from wxdesk.wechat.session import Session
from wxdesk.wechat.tokens import Token, TokenSource
from wxdesk.wechat.wire import Wire, errcode_of, text_of


@dataclass(frozen=True, slots=True)
class Door:
    """Where one app of a corp gets its token. Source: reference wecom-api §1, gettoken.

    A repeated wrong secret bans our address for an hour: ``TokenSource`` holds a refused one back.
    """

    wire: Wire
    corp_id: str
    secret: Secret
    clock: Clock

    async def fetch(self, force: bool) -> Token:  # noqa: ARG002 - WeCom cannot be forced
        """Raises ``PlatformError``."""
        query = {"corpid": self.corp_id, "corpsecret": self.secret.reveal()}
        answer = await self.wire.get("/cgi-bin/gettoken", query)
        if errcode := errcode_of(answer):
            raise refusal(WECOM, errcode, str(answer.get("errmsg", "")), self.clock.now())
        return Token(text_of(answer, "access_token"), int(text_of(answer, "expires_in")))


def session_of(wire: Wire, corp_id: str, secret: Secret, clock: Clock) -> Session:
    """A line for the app, or the contact sync, whose ``secret`` it is: their tokens are never mixed (§1)."""
    return Session(wire, TokenSource(Door(wire, corp_id, secret, clock).fetch, clock), WECOM, clock)
