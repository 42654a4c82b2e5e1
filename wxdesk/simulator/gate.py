"""The door of one platform: faults first, then method, token, right, budget and JSON, then the work itself."""

import asyncio
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal, TypeAlias

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from wxdesk.simulator.answers import Answer, Json, JsonObject, RawBytes, Refusal
from wxdesk.simulator.faults import Fault, Faults, Mishap
from wxdesk.simulator.fields import is_object
from wxdesk.simulator.images import FORMATS, format_of
from wxdesk.simulator.records import App
from wxdesk.simulator.rights import DAILY, Right, may
from wxdesk.simulator.state import State

_ESCAPED_TEXT = re.compile(rb"(?<!\\)((?:\\\\)*)\\u(?!00[0-7])([0-9a-fA-F]{4})")
_NOBODY = App("", "")


@dataclass(frozen=True, slots=True)
class Upload:
    """The part ``media`` of a form; ``description`` is the text part of that name beside it."""

    name: str
    data: bytes
    description: str = ""


@dataclass(frozen=True, slots=True)
class Call:
    """A request that has passed the door. ``pending`` is the fault of that name.

    ``client`` is the caller's address, ``host`` ours as the caller knows it.
    """

    path: str
    query: Mapping[str, str]
    body: Mapping[str, object] = field(default_factory=dict)
    upload: Upload | None = None
    pending: bool = False
    client: str = ""
    host: str = ""
    cookies: Mapping[str, str] = field(default_factory=dict)


Handler: TypeAlias = Callable[[State, App, Call], Answer]


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One path of the interface.

    ``body`` says what is read; ``open`` paths need no token. ``empty`` is what a refusal carries beside its code.
    """

    path: str
    method: Literal["GET", "POST", "ANY"]
    handle: Handler
    right: Right = Right.BASE
    body: Literal["json", "upload", "none"] = "json"
    open: bool = False
    empty: Mapping[str, Json] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one platform words a refusal and what an unknown token gets."""

    literals: Mapping[int, str]
    suffix: Callable[[int], str]
    unknown_token: int
    methods: frozenset[str]


class Gate:
    """One platform as an ASGI application."""

    def __init__(self, state: State, faults: Faults, dialect: Dialect, endpoints: Iterable[Endpoint]) -> None:
        self._state = state
        self._faults = faults
        self._dialect = dialect
        self._endpoints = {endpoint.path: endpoint for endpoint in endpoints}
        self.hang_up: Callable[[Scope], None] = lambda _: None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            return
        request = Request(scope, receive)
        fault = self._faults.take(scope["path"])
        response = await self._respond(request, fault)
        if response is not None:
            await response(scope, receive, send)
            return
        self.hang_up(scope)
        await _gone(receive)

    async def _respond(self, request: Request, fault: Fault | None) -> Response | None:
        mishap = fault.mishap if fault else None
        seconds = fault.seconds if fault else 0.0
        if mishap is Mishap.DROP:
            return None
        if fault and mishap is Mishap.HTTP_ERROR:
            return Response("<html>Bad Gateway</html>", fault.status)
        call = await self._read(request, mishap is Mishap.PENDING)
        if mishap is Mishap.DELAY and await _gave_up(request.receive, seconds):
            return None
        if fault and mishap is Mishap.REFUSE:
            return _json(self._refused(Refusal(fault.errcode, fault.errmsg)))
        answer = self._answer(request, call)
        if mishap is Mishap.LOSE_REPLY or (mishap is Mishap.STALL and await _gave_up(request.receive, seconds)):
            return None
        if fault and mishap is Mishap.LATE_HTTP_ERROR:
            return Response("<html>Bad Gateway</html>", fault.status)
        if mishap is Mishap.GARBLE:
            return Response('{"errcode":0,"errm', media_type="application/json")
        return _misread(answer) if mishap is Mishap.MISREAD else answer

    async def _read(self, request: Request, pending: bool) -> Call | Refusal:
        """Read the body whole, so that nothing is done for a request that never arrived in full."""
        path, query = request.url.path, dict(request.query_params)
        endpoint = self._endpoints.get(path)
        if endpoint is None or endpoint.body == "none" or request.method != "POST":
            return Call(path, query, pending=pending)
        if endpoint.body == "json":
            return self._read_json(path, query, await request.body(), pending)
        if not request.headers.get("content-type", "").startswith("multipart/form-data"):
            await request.body()
            return Refusal(41005)
        async with request.form() as form:
            part = form.get("media")
            if not isinstance(part, UploadFile):
                return Refusal(41005)
            description = form.get("description")
            words = description if isinstance(description, str) else ""
            return Call(path, query, upload=Upload(part.filename or "media", await part.read(), words))

    def _read_json(self, path: str, query: Mapping[str, str], raw: bytes, pending: bool) -> Call | Refusal:
        if _ESCAPED_TEXT.search(raw):
            if self._state.profile.escapes == "refuse":
                return Refusal(40033)
            raw = _ESCAPED_TEXT.sub(rb"\1\\\\u\2", raw)
        if not raw:
            return Refusal(44002 if 44002 in self._dialect.literals else 47001)
        try:
            body: object = json.loads(raw)
        except ValueError:
            return Refusal(47001)
        return Call(path, query, body, pending=pending) if is_object(body) else Refusal(47001)

    def _answer(self, request: Request, call: Call | Refusal) -> Response:
        endpoint = self._endpoints.get(request.url.path)
        if endpoint is None:
            return self._file(request)
        with self._state.lock:
            answer: Answer
            try:
                app = self._admit(endpoint, request)
                if isinstance(call, Refusal):
                    raise call
                answer = endpoint.handle(self._state, app, _addressed(call, request))
            except Refusal as refusal:
                answer = self._refused(refusal, endpoint.empty)
        if isinstance(answer, RawBytes):
            return Response(answer.data, answer.status, dict(answer.headers), answer.content_type)
        return _json(answer)

    def _admit(self, endpoint: Endpoint, request: Request) -> App:
        """Check in the platform's order (reference: official-account-api §18.2)."""
        if endpoint.method not in (request.method, "ANY"):
            raise Refusal(43002 if endpoint.method == "POST" else 43001)
        if endpoint.open:
            return _NOBODY
        app = self._bearer(request.query_params.get("access_token", ""))
        if not may(app, endpoint.right):
            raise Refusal(48001)
        limit = DAILY.get(endpoint.path)
        if limit is not None and self._state.count(app.id, endpoint.path) > limit:
            raise Refusal(45009)
        return app

    def _bearer(self, value: str) -> App:
        if not value:
            raise Refusal(41001)
        token = self._state.tokens.get(value)
        if token is None or token.method not in self._dialect.methods:
            raise Refusal(self._dialect.unknown_token)
        if token.dies <= self._state.now:
            raise Refusal(42001)
        return self._state.apps.get((token.app.id, token.app.secret), token.app)

    def _refused(self, refusal: Refusal, empty: Mapping[str, Json] = MappingProxyType({})) -> JsonObject:
        words = refusal.errmsg or self._dialect.literals.get(refusal.errcode, "system error")
        answer: JsonObject = {"errcode": refusal.errcode, "errmsg": words + self._dialect.suffix(refusal.errcode)}
        return answer | dict(empty) | refusal.extra

    def _file(self, request: Request) -> Response:
        """``/mmbiz_png/KEY/0``: the bytes behind an address that an upload returned."""
        parts = request.url.path.strip("/").split("/")
        data = self._state.files.get(parts[1]) if len(parts) > 1 else None
        if data is None:
            return Response(status_code=404)
        return Response(data, media_type=FORMATS.get(format_of(data) or "", "application/octet-stream"))


def _json(answer: Answer) -> Response:
    # no charset, as on the wire: a client that guesses Latin-1 must fail here too
    return Response(json.dumps(answer, ensure_ascii=False).encode(), headers={"content-type": "application/json"})


def _misread(answer: Response) -> Response:
    told: JsonObject = json.loads(bytes(answer.body))
    return _json(told | {"errmsg": f"Warning: wrong json format. {told.get('errmsg', '')}"})


def _addressed(call: Call, request: Request) -> Call:
    """``call`` with who made it and by which name of ours."""
    client = request.client.host if request.client else ""
    return replace(call, client=client, host=request.headers.get("host", ""), cookies=request.cookies)


async def _gone(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _gave_up(receive: Receive, seconds: float) -> bool:
    """Wait; True when the caller hung up first."""
    try:
        await asyncio.wait_for(_gone(receive), seconds)
    except TimeoutError:
        return False
    return True
