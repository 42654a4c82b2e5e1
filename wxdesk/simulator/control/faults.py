"""Control calls about mishaps: order them, see which still wait, take them back."""

from dataclasses import fields

from wxdesk.simulator.answers import Json, JsonObject
from wxdesk.simulator.control.door import Asked, Mistaken, Route
from wxdesk.simulator.faults import Fault, Mishap
from wxdesk.simulator.rows import value_from

_KILLS = (Mishap.KILL, Mishap.LATE_KILL)


def _shown(fault: Fault) -> JsonObject:
    plain: JsonObject = {each.name: getattr(fault, each.name) for each in fields(fault) if each.name != "mishap"}
    return {"mishap": fault.mishap.value} | plain


def listed(asked: Asked) -> Json:
    """GET /faults: those that no call has met yet."""
    return {"faults": [_shown(fault) for fault in asked.faults.waiting]}


def add(asked: Asked) -> Json:
    """POST /faults: one mishap for the next calls that fit: see ``faults.Fault`` for the fields."""
    try:
        fault = value_from(Fault, dict(asked.body))
    except (TypeError, ValueError, KeyError) as error:
        raise Mistaken(f"not understood: {error}") from None
    if fault.mishap in _KILLS and not asked.from_here:
        raise Mistaken("a process can be killed only from its own machine", 403)
    if not 1 <= fault.times <= 10_000:
        raise Mistaken("times: 1 to 10000")
    try:
        asked.faults.add(fault)
    except ValueError:
        raise Mistaken("pid: the process to kill") from None
    return listed(asked)


def clear(asked: Asked) -> Json:
    """DELETE /faults: take back all that wait."""
    asked.faults.clear()
    return listed(asked)


ROUTES = (Route("GET", "/faults", listed), Route("POST", "/faults", add), Route("DELETE", "/faults", clear))
