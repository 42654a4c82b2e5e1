"""Fetching access tokens, the stable way and the old one (reference: official-account-api §1)."""

from datetime import datetime

from wxdesk.wechat.errors import OFFICIAL, Meaning, Remedy, refusal
from wxdesk.wechat.official.shapes import Id
from wxdesk.wechat.secret import Secret
from wxdesk.wechat.tokens import Token
from wxdesk.wechat.values import Value
from wxdesk.wechat.wire import Json, Wire, errcode_of

AT_THE_DOOR = OFFICIAL | {40001: Meaning("secret_wrong", Remedy.PERMISSION)}
"""Where a token is fetched, 40001 means the secret, not a token."""


class Fetched(Value):
    """``expires_in`` is in seconds: 7200, or what a stable token has left."""

    access_token: Id
    expires_in: int


async def stable(wire: Wire, app_id: str, secret: Secret, now: datetime, *, force: bool = False) -> Token:
    """The token that lasts until the platform renews it; ``force`` replaces it, and kills it at once.

    10 000 calls a minute and 500 000 a day; forced 20 a day, 30 s apart. Raises ``PlatformError``: ``secret_wrong``
    (40001, 40125), ``app_id_wrong`` (40013), ``ip_not_allowed`` (40164; ``ip`` is ours), ``secret_frozen`` (40243),
    ``ip_waits_for_admin`` (89503), ``ip_refused_by_admin`` (89506, 89507). Source: §1, stable_token.
    """
    body = {
        "grant_type": "client_credential",
        "appid": app_id,
        "secret": secret.reveal(),
        "force_refresh": force,
    }
    return _token(await wire.post("/cgi-bin/stable_token", {}, body), now)


async def legacy(wire: Wire, app_id: str, secret: Secret, now: datetime) -> Token:
    """A new token, 2 000 times a day; the one before dies within 5 minutes. Raises as ``stable``. Source: §1, token."""
    query = {"grant_type": "client_credential", "appid": app_id, "secret": secret.reveal()}
    return _token(await wire.get("/cgi-bin/token", query), now)


def _token(answer: Json, now: datetime) -> Token:
    if errcode := errcode_of(answer):
        raise refusal(AT_THE_DOOR, errcode, str(answer.get("errmsg", "")), now)
    fetched = Fetched.of(answer)
    return Token(fetched.access_token, fetched.expires_in)
