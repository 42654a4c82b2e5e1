"""Control calls about the clock."""

from datetime import UTC, datetime, timedelta

from wxdesk.domain.clock import china, parse_time
from wxdesk.domain.errors import WxdeskError
from wxdesk.simulator.answers import Json
from wxdesk.simulator.control.door import Asked, Mistaken, Route


def show(asked: Asked) -> Json:
    """GET /clock."""
    clock = asked.state.clock
    moment = clock.now()
    return {"now": moment.timestamp(), "china": china(moment).isoformat(), "standing": clock.standing}


def change(asked: Asked) -> Json:
    """POST /clock: ``at`` (Unix seconds or ISO 8601), ``move`` (seconds), ``standing``, or ``reset``."""
    clock, body = asked.state.clock, asked.body
    if unknown := set(body) - {"at", "move", "standing", "reset"}:
        raise Mistaken(f"unknown: {', '.join(sorted(unknown))}")
    if body.get("reset") is True:
        clock.reset()
    if body.keys() & {"at", "move", "standing"}:
        moment = _moment(body["at"]) if "at" in body else clock.now()
        standing = body.get("standing")
        clock.set(moment + _span(body.get("move", 0)), standing=standing if isinstance(standing, bool) else None)
    return show(asked)


def _moment(value: object) -> datetime:
    try:
        if isinstance(value, (int, float)):
            return datetime.fromtimestamp(value, UTC)
        return parse_time(str(value))
    except (WxdeskError, ValueError, OverflowError, OSError):
        raise Mistaken("at: Unix seconds, or a time like 2026-11-20T10:00+08:00") from None


def _span(value: object) -> timedelta:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise Mistaken("move: seconds")
    return timedelta(seconds=value)


ROUTES = (Route("GET", "/clock", show), Route("POST", "/clock", change))
