"""The door of one platform: faults first, then method, token, right, budget and body, then the work itself."""

import json
import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from email.utils import formatdate

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from wxdesk.domain.accounts import Kind
from wxdesk.simulator.answers import Json, JsonObject, RawBytes, Refusal
from wxdesk.simulator.faults import Fault, Faults, Mishap
from wxdesk.simulator.images import FORMATS, format_of
from wxdesk.simulator.interface import Call, Dialect, Endpoint, Handler, Refused
from wxdesk.simulator.journal import Visit
from wxdesk.simulator.mishaps import Half, after, before, gave_up, gone
from wxdesk.simulator.reading import Upload, read_json, read_upload
from wxdesk.simulator.records import App
from wxdesk.simulator.rights import DAILY, may
from wxdesk.simulator.state import State

__all__ = ["Call", "Dialect", "Endpoint", "Gate", "Handler", "Upload"]

CONTROL = "/_simulator"
"""Below this path the simulator itself is spoken to, not the platform."""
_NOBODY = App("", "")


@dataclass(frozen=True, slots=True)
class _Told:
    """What was answered, and to whom."""

    response: Response
    errcode: int | None = None
    app_id: str = ""


class Gate:
    """One platform as an ASGI application."""

    def __init__(self, state: State, faults: Faults, dialect: Dialect, endpoints: Iterable[Endpoint]) -> None:
        self._state = state
        self._faults = faults
        self._dialect = dialect
        self._endpoints = {endpoint.path: endpoint for endpoint in endpoints}
        self.hang_up: Callable[[Scope], None] = lambda _: None
        self.control: Callable[[Request], Awaitable[Response]] | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        request = Request(scope, receive)
        path = normal(scope["path"])
        if self.control and path.startswith(CONTROL):
            response: Response | None = await self.control(request)
        else:
            response = await self._visit(request, path)
        if response is not None:
            response.headers["date"] = formatdate(self._state.clock.now().timestamp(), usegmt=True)
            await response(scope, receive, send)
        if response is None or isinstance(response, Half):
            self.hang_up(scope)
            await gone(receive)

    async def _visit(self, request: Request, path: str) -> Response | None:
        began = time.perf_counter()
        at = self._state.clock.now().timestamp()
        fault = self._faults.take(path, self._dialect.name)
        told, response = await self._respond(request, path, fault)
        visit = Visit(
            at=at,
            platform=self._dialect.name,
            method=request.method,
            path=path,
            app_id=told.app_id if told else "",
            size=int(length) if (length := request.headers.get("content-length", "")).isdecimal() else 0,
            status=response.status_code if response else 0,
            errcode=told.errcode if told else None,
            milliseconds=round((time.perf_counter() - began) * 1000, 1),
            mishap=fault.mishap.value if fault else "",
        )
        self._state.journal.add(visit)
        return response

    async def _respond(self, request: Request, path: str, fault: Fault | None) -> tuple[_Told | None, Response | None]:
        """What was done, and what the caller gets of it; None for nothing."""
        if fault:
            early = before(fault)
            if not isinstance(early, bool):
                return None, early
        call = await self._read(request, path, fault)
        if fault and fault.mishap is Mishap.DELAY and await gave_up(request, fault.seconds):
            return None, None
        if fault and fault.mishap is Mishap.REFUSE:
            told = self._spoken(Refusal(fault.errcode, fault.errmsg))
            return told, told.response
        told = self._answer(request, path, call)
        if fault and fault.mishap is Mishap.LATE_REFUSE:
            told = replace(self._spoken(Refusal(fault.errcode, fault.errmsg)), app_id=told.app_id)
        return told, await after(request, fault, told.response) if fault else told.response

    async def _read(self, request: Request, path: str, fault: Fault | None) -> Call | Refusal:
        """Read the body whole, so that nothing is done for a request that never arrived in full."""
        call = Call(
            path,
            dict(request.query_params),
            pending=fault is not None and fault.mishap is Mishap.PENDING,
            client=request.client.host if request.client else "",
            host=request.headers.get("host", ""),
            cookies=request.cookies,
            fails=fault.errmsg or "send fail" if fault and fault.mishap is Mishap.FAIL else "",
        )
        endpoint = self._endpoints.get(path)
        if endpoint is None or endpoint.body == "none" or request.method != "POST":
            return call
        if endpoint.body == "upload":
            upload = await read_upload(request)
            return upload if isinstance(upload, Refusal) else replace(call, upload=upload)
        empty = 44002 if 44002 in self._dialect.literals else 47001
        body = read_json(await request.body(), self._state.profile.escapes, empty)
        return body if isinstance(body, Refusal) else replace(call, body=body)

    def _answer(self, request: Request, path: str, call: Call | Refusal) -> _Told:
        endpoint = self._endpoints.get(path)
        if endpoint is None and (file := self._file(path)):
            return _Told(file)
        app, began = _NOBODY, time.monotonic()
        with self._state.lock:
            try:
                app = self._admit(endpoint, request)
                if isinstance(call, Refusal):
                    raise call
                if endpoint is None:
                    return _Told(Response(status_code=404))
                answer = endpoint.handle(self._state, app, call)
            except Refusal as refusal:
                told = replace(self._spoken(refusal, endpoint.empty if endpoint else {}), app_id=app.id)
                self._dialect.remember(self._state, _refused(request, path, call, told, began))
                return told
        if isinstance(answer, RawBytes):
            return _Told(Response(answer.data, answer.status, dict(answer.headers), answer.content_type), None, app.id)
        errcode = answer.get("errcode")
        return _Told(_json(answer), errcode if isinstance(errcode, int) else None, app.id)

    def _admit(self, endpoint: Endpoint | None, request: Request) -> App:
        """Check in the platform's order (reference: official-account-api §18.2)."""
        if endpoint is None:
            return self._lost(request)
        if endpoint.method not in (request.method, "ANY"):
            raise Refusal(43002 if endpoint.method == "POST" else 43001)
        if endpoint.open:
            return _NOBODY
        app = self._bearer(request.query_params.get("access_token", ""))
        if not may(app, endpoint.right):
            raise Refusal(48001)
        limit = DAILY.get(endpoint.path)
        if limit is not None and app.kind is not Kind.ENTERPRISE:
            self._state.spend(app.id, endpoint.path, limit)
        return app

    def _lost(self, request: Request) -> App:
        """Nothing is at this path. Below /cgi-bin/ the token is looked at all the same (reference §0.3, §18.2).

        40066 for a wrong path is what callers of the official platform report: github.com/wechatpy/wechatpy, issue 289.
        """
        path = normal(request.url.path)
        known = path.startswith("/cgi-bin/") and not path.startswith("/cgi-bin/datacube/")
        if self._dialect.unknown_path is None or not known:
            return _NOBODY
        self._bearer(request.query_params.get("access_token", ""))
        raise Refusal(self._dialect.unknown_path)

    def _bearer(self, value: str) -> App:
        if not value:
            raise Refusal(41001)
        token = self._state.tokens.get(value)
        if token is None or token.method not in self._dialect.methods:
            raise Refusal(self._dialect.unknown_token)
        if token.dies <= self._state.now:
            raise Refusal(42001)
        return self._state.apps.get((token.app.id, token.app.secret), token.app)

    def _spoken(self, refusal: Refusal, empty: Mapping[str, Json] | None = None) -> _Told:
        words = refusal.errmsg or self._dialect.literals.get(refusal.errcode, "system error")
        answer: JsonObject = {"errcode": refusal.errcode, "errmsg": words + self._dialect.suffix(refusal.errcode)}
        return _Told(_json(answer | dict(empty or {}) | refusal.extra), refusal.errcode)

    def _file(self, path: str) -> Response | None:
        """``/mmbiz_png/KEY/0``: the bytes behind an address that an upload returned."""
        parts = path.strip("/").split("/")
        data = self._state.files.get(parts[1]) if len(parts) > 1 else None
        if data is None:
            return None
        return Response(data, media_type=FORMATS.get(format_of(data) or "", "application/octet-stream"))


def normal(path: str) -> str:
    """``path`` as clients mean it: without doubled slashes, as a base address that ends in one makes, or a last one."""
    while "//" in path:
        path = path.replace("//", "/")
    return path.rstrip("/") or "/"


def _refused(request: Request, path: str, call: Call | Refusal, told: _Told, began: float) -> Refused:
    client = request.client.host if request.client else ""
    body = {} if isinstance(call, Refusal) else call.body
    query, gone_by = dict(request.query_params), round((time.monotonic() - began) * 1000)
    return Refused(told.app_id, path, query, body, bytes(told.response.body), client, gone_by)


def _json(answer: JsonObject) -> Response:
    # no charset, as on the wire: a client that guesses Latin-1 must fail here too
    return Response(json.dumps(answer, ensure_ascii=False).encode(), headers={"content-type": "application/json"})
