"""What is left of a day's calls, starting a day's count anew, and what became of a call (reference §14)."""

from datetime import datetime

from wxdesk.wechat.errors import refusal
from wxdesk.wechat.official.tokens import AT_THE_DOOR
from wxdesk.wechat.secret import Secret
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.values import Value
from wxdesk.wechat.wire import Wire, errcode_of


class Daily(Value):
    """Calls a day: allowed, made, left."""

    daily_limit: int = 0
    used: int = 0
    remain: int = 0


class Rate(Value):
    """``call_count`` calls in each ``refresh_second`` seconds."""

    call_count: int = 0
    refresh_second: int = 0


class Quota(Value):
    """What a call may be used. ``rate_limit`` is None where none is set."""

    quota: Daily = Daily()
    rate_limit: Rate | None = None
    component_rate_limit: Rate | None = None


class Recorded(Value):
    """A call as the platform saw it. ``invoke_time`` is in Unix seconds."""

    invoke_time: int = 0
    cost_in_ms: int = 0
    request_url: str = ""
    request_body: str = ""
    response_body: str = ""
    client_ip: str = ""


class Record(Value):
    request: Recorded


async def get(session: Session, path: str) -> Quota:
    """What is left of ``path``, such as ``/cgi-bin/draft/add``. Errors: 76021, 76022. Source: §14, quota/get."""
    body = {"cgi_path": path}
    return Quota.of(await session.post("/cgi-bin/openapi/quota/get", body, effect=Effect.REPEATABLE))


async def clear(session: Session, path: str) -> None:
    """Start the day's count of one call anew, 50 times a month. 48006: used up. Source: §14, quota/clear."""
    await session.post("/cgi-bin/openapi/quota/clear", {"cgi_path": path}, effect=Effect.ONCE)


async def clear_all(session: Session, app_id: str) -> None:
    """Start the day's count of every call anew, 10 times a month. 48006: used up. Source: §14, clear_quota."""
    await session.post("/cgi-bin/clear_quota", {"appid": app_id}, effect=Effect.ONCE)


async def clear_all_without_token(wire: Wire, app_id: str, secret: Secret, now: datetime) -> None:
    """As ``clear_all``, and of the same 10, for when even the token calls are used up. Source: §14, clear_quota/v2."""
    body = {"appid": app_id, "appsecret": secret.reveal()}
    answer = await wire.post("/cgi-bin/clear_quota/v2", {}, body)
    if errcode := errcode_of(answer):
        raise refusal(AT_THE_DOOR, errcode, str(answer.get("errmsg", "")), now)


async def look_up(session: Session, rid: str) -> Recorded:
    """The call that an error's ``rid`` names, for 7 days. Errors: 76001 to 76004. Source: §14, rid/get."""
    return Record.of(await session.post("/cgi-bin/openapi/rid/get", {"rid": rid}, effect=Effect.REPEATABLE)).request
