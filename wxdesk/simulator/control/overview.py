"""Control calls about the simulator as a whole: what there is, its switches, the requests that came."""

from dataclasses import fields, replace

from wxdesk.simulator.answers import Json, JsonObject
from wxdesk.simulator.control.clock import show as clock
from wxdesk.simulator.control.door import Asked, Mistaken, Route
from wxdesk.simulator.journal import LENGTH


def overview(asked: Asked) -> Json:
    """GET "": the clock, and how much of everything there is."""
    records = asked.state.records
    counted: JsonObject = {each.name: len(getattr(records, each.name)) for each in fields(records)}
    return {
        "clock": clock(asked),
        "apps": len(asked.state.apps),
        "tokens": len(asked.state.tokens),
        "faults": len(asked.faults.waiting),
        "records": {name: number for name, number in counted.items() if number},
    }


def switches(asked: Asked) -> Json:
    """GET /profile: the switches of ``profile.Profile`` that are numbers, texts or truth values."""
    profile = asked.state.profile
    shown: JsonObject = {}
    for each in fields(profile):
        value = getattr(profile, each.name)
        if isinstance(value, (str, int, float)):
            shown[each.name] = value
    return shown


def switch(asked: Asked) -> Json:
    """POST /profile: change some of them, until the simulator ends."""
    known = switches(asked)
    profile = asked.state.profile
    for name, value in asked.body.items():
        before = known.get(name) if isinstance(known, dict) else None
        if before is None:
            raise Mistaken(f"no switch is called {name}")
        if type(value) is not type(before) and not (isinstance(before, float) and isinstance(value, int)):
            raise Mistaken(f"{name}: {type(before).__name__}")
        profile = replace(profile, **{name: value})  # type: ignore[arg-type]
    asked.state.profile = profile
    return switches(asked)


def requests(asked: Asked) -> Json:
    """GET /requests: the last ``last`` requests to the platforms, the oldest first; ``path`` is how they end."""
    last = asked.query.get("last", str(LENGTH))
    if not last.isdecimal():
        raise Mistaken("last: a number")
    return {"requests": [visit.shown() for visit in asked.state.journal.last(int(last), asked.query.get("path", ""))]}


def forget_requests(asked: Asked) -> Json:
    """DELETE /requests."""
    asked.state.journal.clear()
    return {"requests": []}


ROUTES = (
    Route("GET", "", overview),
    Route("GET", "/profile", switches),
    Route("POST", "/profile", switch),
    Route("GET", "/requests", requests),
    Route("DELETE", "/requests", forget_requests),
)
