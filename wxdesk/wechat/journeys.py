"""How far a request got: what httpcore reports on the way, and what a failure there means."""

import asyncio
import socket
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

import httpcore
import httpx

from wxdesk.domain.attempts import PlatformError
from wxdesk.wechat.errors import not_sent, unsure
from wxdesk.wechat.roads import Road

_STAGES = ("connect_tcp", "setup_socks5_connection", "start_tls")
_PASSWORD_WANTED = ("407", "Invalid username", "Requested")
"""How httpcore begins when a proxy wants another proof of who we are."""
_REFUSED = ("401", "403", "405", "no SOCKS5 server", "Proxy Server could not connect: Connection not allowed")


class Journey:
    """One request's way out. Until it has ``left``, not one byte of it was written to anybody but a proxy's door."""

    def __init__(self, road: Road, url: httpx.URL, limit: asyncio.Timeout, answer_within: float) -> None:
        self._road = road
        self._url = url
        self._limit = limit
        self._answer_within = answer_within
        self._stage = ""
        self._stream: httpcore.AsyncNetworkStream | None = None
        self.left = False

    async def trace(self, event: str, info: Mapping[str, object]) -> None:
        """Follow httpcore, whose ``trace`` extension names each step before it is taken."""
        step, _, phase = event.partition(".")[2].partition(".")
        if phase != "started":
            stream = info.get("return_value")
            self._stream = stream if isinstance(stream, httpcore.AsyncNetworkStream) else self._stream
            return
        tunnel = getattr(info.get("request"), "method", b"") == b"CONNECT"
        if tunnel or step in _STAGES:
            self._stage = "tunnel" if tunnel else step
        if step == "send_request_headers" and not tunnel:
            self.left = True
            self._limit.reschedule(asyncio.get_running_loop().time() + self._answer_within)

    async def end(self) -> None:
        """Close what was begun for a request that never left: httpcore forgets it when a SOCKS proxy refuses."""
        if not self.left and self._stream is not None:
            await self._stream.aclose()

    def failure(self, error: httpx.RequestError | TimeoutError) -> PlatformError:
        """Return what ``error`` means here: NOT_SENT before the request has left, UNSURE afterwards."""
        late = isinstance(error, httpx.TimeoutException | TimeoutError)
        if self.left:
            return unsure("platform_silent" if late else "connection_lost")
        code = self._code(error, late)
        proxied = bool(self._road.proxy) and (code.startswith("proxy_") or self._stage == "connect_tcp")
        host = (urlsplit(self._road.proxy).hostname or "") if proxied else self._url.host
        return not_sent(code, host=host, proxy=self._road.name if self._road.proxy else "")

    def _code(self, error: BaseException, late: bool) -> str:
        told = str(error)
        if "CERTIFICATE_VERIFY_FAILED" in told:
            return "certificate_not_trusted"
        if any(isinstance(each, socket.gaierror) for each in _causes(error)):
            return "name_not_found"
        if not self._road.proxy or self._stage == "start_tls":
            return "platform_unreachable"
        if isinstance(error, httpx.ProxyError):
            return _refusal_of_proxy(told)
        if self._stage in ("tunnel", "setup_socks5_connection"):
            return "proxy_silent" if late else "proxy_refused"
        return "proxy_unreachable"


def _refusal_of_proxy(told: str) -> str:
    if told.startswith(_PASSWORD_WANTED):
        return "proxy_wants_password"
    return "proxy_refused" if told.startswith(_REFUSED) else "platform_unreachable"


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
