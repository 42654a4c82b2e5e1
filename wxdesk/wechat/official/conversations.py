"""Customer-service conversations and what was said in them (reference: official-account-api §8.2)."""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime, timedelta

from pydantic import Field as Named

from wxdesk.wechat.official import checks
from wxdesk.wechat.official.shapes import Many
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.values import Value

LARGEST_PAGE = 10_000
FROM_WORKER, FROM_FOLLOWER = 2002, 2003
"""The ``opercode`` of a line."""


class Conversation(Value):
    """``createtime`` is in Unix seconds; one of the two sides is in the question, the other here."""

    createtime: int = 0
    openid: str = ""
    kf_account: str = ""


class Conversations(Value):
    sessionlist: Many[Conversation] = ()


class Waiting(Value):
    """``latest_time`` is when the follower last wrote, in Unix seconds."""

    openid: str
    latest_time: int = 0


class WaitingRoom(Value):
    """How many wait, and the first 100 of them."""

    count: int = 0
    waitcaselist: Many[Waiting] = ()


class Line(Value):
    """Something said. ``time`` is in Unix seconds; ``opercode`` tells by whom."""

    openid: str = ""
    opercode: int = 0
    text: str = ""
    time: int = 0
    worker: str = ""


class LinePage(Value):
    lines: Many[Line] = Named(default=(), alias="recordlist")
    number: int = 0
    msgid: int = 0


async def begin(session: Session, account: str, openid: str) -> None:
    """Give a follower to a worker. Errors: 65401, 65414 (another has them), 65415 (offline). Source: §8.2, create."""
    await _hold(session, "create", account, openid)


async def end(session: Session, account: str, openid: str) -> None:
    """End it; it ends by itself after 30 silent minutes. 65413: there is none. Source: §8.2, close."""
    await _hold(session, "close", account, openid)


async def of_follower(session: Session, openid: str) -> Conversation:
    """Who looks after a follower; ``kf_account`` is "" where nobody does. Source: §8.2, getsession."""
    return Conversation.of(await session.get("/customservice/kfsession/getsession", {"openid": openid}))


async def of_worker(session: Session, account: str) -> Sequence[Conversation]:
    """Whom a worker looks after. Source: §8.2, getsessionlist."""
    answer = await session.get("/customservice/kfsession/getsessionlist", {"kf_account": account})
    return Conversations.of(answer).sessionlist


async def waiting(session: Session) -> WaitingRoom:
    """Followers whom nobody looks after yet. Source: §8.2, getwaitcase."""
    return WaitingRoom.of(await session.get("/customservice/kfsession/getwaitcase"))


async def page(session: Session, begin_at: datetime, end_at: datetime, msgid: int = 1) -> LinePage:
    """Up to 10 000 lines of at most 24 hours, from ``msgid``. Errors: 65416, 65417. Source: §8.2, getmsglist."""
    if not timedelta(0) < end_at - begin_at <= timedelta(hours=24):
        hours = (end_at - begin_at) / timedelta(hours=1)
        raise checks.refusal("period_refused", hours=hours, limit=24)
    body = {
        "starttime": int(begin_at.timestamp()),
        "endtime": int(end_at.timestamp()),
        "msgid": msgid,
        "number": LARGEST_PAGE,
    }
    return LinePage.of(await session.post("/customservice/msgrecord/getmsglist", body, effect=Effect.REPEATABLE))


async def every(session: Session, begin_at: datetime, end_at: datetime) -> AsyncIterator[Line]:
    """Every line of at most 24 hours, with a call for each 10 000."""
    msgid = 1
    while True:
        found = await page(session, begin_at, end_at, msgid)
        for line in found.lines:
            yield line
        if found.number < LARGEST_PAGE or found.msgid <= msgid:
            return
        msgid = found.msgid


async def _hold(session: Session, verb: str, account: str, openid: str) -> None:
    body = {"kf_account": account, "openid": openid}
    await session.post(f"/customservice/kfsession/{verb}", body, effect=Effect.REPEATABLE)
