"""Short keys that stand for long data, for codes and the like (reference: official-account-api §9)."""

from wxdesk.domain.limits import Unit
from wxdesk.wechat.official import checks
from wxdesk.wechat.official.shapes import Id
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.values import Value

LONGEST = 2_592_000
"""Seconds that a key lives at most: 30 days."""


class Made(Value):
    short_key: Id


class Kept(Value):
    """What a key stands for. ``create_time`` is in Unix seconds, ``expire_seconds`` what is left."""

    long_data: str
    create_time: int = 0
    expire_seconds: int = 0


async def create(session: Session, data: str, seconds: int = LONGEST) -> str:
    """A key for up to 4 KB of text, for up to 2 592 000 seconds. Source: §9, shorten/gen."""
    checks.no_longer("long_data", data, 4 * checks.KB, Unit.BYTES, least=1)
    checks.within("expire_seconds", seconds, 1, LONGEST)
    body = {"long_data": data, "expire_seconds": seconds}
    return Made.of(await session.post("/cgi-bin/shorten/gen", body, effect=Effect.REPEATABLE)).short_key


async def get(session: Session, key: str) -> Kept:
    """What ``key`` stands for. Source: §9, shorten/fetch."""
    return Kept.of(await session.post("/cgi-bin/shorten/fetch", {"short_key": key}, effect=Effect.REPEATABLE))
