"""What an answer looks like after a mishap on its way."""

import asyncio
import json
import os
import signal
from contextlib import suppress

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from wxdesk.simulator.answers import JsonObject
from wxdesk.simulator.faults import Fault, Mishap

_PAGE = "<html><head><title>{0}</title></head><body><h1>{0}</h1></body></html>"


class Half(Response):
    """An answer that breaks off: the length of the whole is promised. Its connection has to be cut afterwards."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:  # noqa: ARG002
        await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
        body = bytes(self.body)
        await send({"type": "http.response.body", "body": body[: len(body) // 2], "more_body": True})


def page(status: int) -> Response:
    """A web page where JSON was expected, as gateways and hotel networks answer."""
    return Response(_PAGE.format("Bad Gateway" if status >= 400 else "Welcome"), status, media_type="text/html")


async def gave_up(request: Request, seconds: float) -> bool:
    """Wait; True when the caller hung up first."""
    try:
        await asyncio.wait_for(gone(request.receive), seconds)
    except TimeoutError:
        return False
    return True


async def gone(receive: Receive) -> None:
    """Wait until the caller hangs up."""
    while (await receive())["type"] != "http.disconnect":
        pass


def kill(pid: int) -> None:
    """End the process ``pid`` at once, as a power cut would; one that is gone already is no matter."""
    with suppress(ProcessLookupError):
        os.kill(pid, getattr(signal, "SIGKILL", signal.SIGTERM))


def before(fault: Fault) -> Response | bool | None:
    """What the caller gets (None: nothing at all) where the mishap comes before the work; else False."""
    match fault.mishap:
        case Mishap.DROP:
            return None
        case Mishap.KILL:
            kill(fault.pid)
            return None
        case Mishap.HTTP_ERROR:
            return page(fault.status)
        case Mishap.HTML:
            return page(200)
    return False


async def after(request: Request, fault: Fault, answer: Response) -> Response | None:
    """``answer`` as the caller gets it, None for not at all."""
    match fault.mishap:
        case Mishap.LOSE_REPLY:
            return None
        case Mishap.LATE_KILL:
            kill(fault.pid)
            return None
        case Mishap.STALL if await gave_up(request, fault.seconds):
            return None
        case Mishap.LATE_HTTP_ERROR:
            return page(fault.status)
        case Mishap.LATE_HTML:
            return page(200)
        case Mishap.GARBLE:
            return Response('{"errcode":0,"errm', media_type="application/json")
        case Mishap.HALF:
            return Half(bytes(answer.body), answer.status_code, headers={"content-type": "application/json"})
        case Mishap.MISLABEL:
            return Response(bytes(answer.body), answer.status_code, headers={"content-type": fault.content_type})
        case Mishap.MISREAD:
            return _misread(answer)
    return answer


def _misread(answer: Response) -> Response:
    told: JsonObject = json.loads(bytes(answer.body))
    told["errmsg"] = f"Warning: wrong json format. {told.get('errmsg', '')}"
    return Response(json.dumps(told, ensure_ascii=False).encode(), headers={"content-type": "application/json"})
