"""The control address below /_simulator: how tests and windows speak to the simulator itself, in JSON over HTTP."""

import ipaddress
import json
import re
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from starlette.requests import Request
from starlette.responses import Response

from wxdesk.simulator.answers import Json
from wxdesk.simulator.faults import Faults
from wxdesk.simulator.fields import is_object
from wxdesk.simulator.state import State

PREFIX = "/_simulator"


class Mistaken(Exception):  # noqa: N818 - an answer, not a mistake of ours
    """A control call that cannot be done: HTTP ``status``, and ``why`` in words."""

    def __init__(self, why: str, status: int = 400) -> None:
        super().__init__(why)
        self.why = why
        self.status = status


@dataclass(frozen=True, slots=True)
class Asked:
    """A control call. ``parts`` are the pieces of the path that the route names, as ``{openid}``."""

    state: State
    faults: Faults
    parts: Mapping[str, str] = field(default_factory=dict)
    query: Mapping[str, str] = field(default_factory=dict)
    body: Mapping[str, object] = field(default_factory=dict)
    client: str = ""

    @property
    def from_here(self) -> bool:
        """Whether the caller is on this machine."""
        try:
            return ipaddress.ip_address(self.client).is_loopback
        except ValueError:
            return False


Handler: TypeAlias = Callable[[Asked], "Json | Awaitable[Json]"]


@dataclass(frozen=True, slots=True)
class Route:
    """One control call. ``path`` goes below ``PREFIX``; it is done in a turn of its own (``State.lock``).

    One that waits for something outside is a coroutine, which runs after that turn.
    """

    method: Literal["GET", "POST", "PUT", "DELETE"]
    path: str
    handle: Handler


class Control:
    """Finds the route of a control call and does it."""

    def __init__(self, state: State, faults: Faults, routes: Iterable[Route]) -> None:
        self._state = state
        self._faults = faults
        self._routes = [(_pattern(route.path), route) for route in routes]

    async def answer(self, request: Request) -> Response:
        """Answer ``request``: HTTP 200 and JSON, or an error with ``{"error": words}``."""
        try:
            told = self._do(request, await request.body())
            return _json(await told if isinstance(told, Awaitable) else told)
        except Mistaken as mistaken:
            return _json({"error": mistaken.why}, mistaken.status)

    def _do(self, request: Request, raw: bytes) -> "Json | Awaitable[Json]":
        if "origin" in request.headers:
            # a page in a browser must not be able to order mishaps from the machine it is shown on
            raise Mistaken("not from a web page", 403)
        route, parts = self._found(request.method, request.url.path.removeprefix(PREFIX).rstrip("/"))
        client = request.client.host if request.client else ""
        query = dict(request.query_params)
        with self._state.lock:
            return route.handle(Asked(self._state, self._faults, parts, query, _body(raw), client))

    def _found(self, method: str, path: str) -> tuple[Route, Mapping[str, str]]:
        there = [(route, match.groupdict()) for pattern, route in self._routes if (match := pattern.fullmatch(path))]
        for route, parts in there:
            if route.method == method:
                return route, parts
        if there:
            raise Mistaken(f"only {', '.join(sorted(route.method for route, _ in there))}", 405)
        raise Mistaken("there is nothing here: see docs/simulator.md", 404)


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", path))


def _body(raw: bytes) -> Mapping[str, object]:
    if not raw:
        return {}
    try:
        body: object = json.loads(raw)
    except ValueError:
        raise Mistaken("the body is no JSON") from None
    if not is_object(body):
        raise Mistaken("the body is no JSON object")
    return body


def _json(answer: Json, status: int = 200) -> Response:
    text = json.dumps(answer, ensure_ascii=False, indent=1) + "\n"
    return Response(text.encode(), status, media_type="application/json")
