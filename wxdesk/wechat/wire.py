"""One HTTP request to the platform: raw UTF-8 out, JSON in, and exactly how far it got when it failed."""

import asyncio
import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from time import monotonic
from typing import TypeVar
from urllib.parse import urlsplit

import httpx

from wxdesk.domain.addresses import checked_base_url
from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.domain.clock import Clock, SystemClock
from wxdesk.services.ports import Exchange
from wxdesk.wechat.answers import Download, Json, errcode_of, read_bytes, read_file, read_object, text_of
from wxdesk.wechat.budgets import Calls
from wxdesk.wechat.journeys import Journey
from wxdesk.wechat.requests import exchange_of
from wxdesk.wechat.roads import DIRECT, TIMEOUT, Road, open_client
from wxdesk.wechat.skews import Skew

__all__ = ["Download", "Json", "Upload", "Wire", "errcode_of", "text_of"]

T = TypeVar("T")

_NO_FIELDS: Mapping[str, str] = {}
_JSON = {"content-type": "application/json; charset=utf-8"}


@dataclass(frozen=True, slots=True)
class Upload:
    """A file on its way: ``name`` is the file name that the platform shows, and judges the format by.

    ``field`` is the name of its part of the form.
    """

    name: str
    data: bytes
    field: str = "media"


class _NoAddresses(logging.Filter):
    """Cuts the query, which holds tokens and secrets, from the addresses that httpx logs."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(arg.copy_with(query=None) if isinstance(arg, httpx.URL) else arg for arg in record.args)
        return True


logging.getLogger("httpx").addFilter(_NoAddresses())
for _name in ("connection", "http11", "proxy", "socks"):
    # they write whole requests, with tokens and the proxy's password
    logging.getLogger(f"httpcore.{_name}").setLevel(logging.WARNING)


class Wire:
    """Requests of one account to one base address, over one road. https, or http to this machine only.

    ``client`` is the program's one; without it the wire has its own. ``note`` is told of every exchange,
    ``skew`` of every date, and ``calls`` counts. Raises ``WxdeskError("address_not_safe", address=...)``.
    """

    def __init__(
        self,
        base_url: str,
        timeout: httpx.Timeout = TIMEOUT,
        *,
        client: httpx.AsyncClient | None = None,
        road: Road = DIRECT,
        account_id: int = 0,
        note: Callable[[Exchange], None] | None = None,
        skew: Skew | None = None,
        calls: Calls | None = None,
        clock: Clock | None = None,
    ) -> None:
        self.base_url = checked_base_url(base_url)
        self.skew = skew or Skew()
        self.calls = calls
        self._timeout = timeout
        self._own = None if client else open_client()
        self._client = client or self._own or open_client()
        self._road = road
        self._account_id = account_id
        self._note = note
        self._clock = clock or SystemClock()

    async def get(self, path: str, query: Mapping[str, str], *, fresh: bool = True) -> Json:
        """GET; see ``post`` for what is raised."""
        return await self._exchange(self._request("GET", path, query, fresh), read_object)

    async def post(self, path: str, query: Mapping[str, str], body: Json, *, fresh: bool = True) -> Json:
        """POST ``body`` as raw UTF-8 (never ``\\uXXXX``, which the platform stores literally).

        ``fresh`` asks for a new connection: a kept one that the other side has closed looks like a lost reply.
        Raises ``PlatformError``: NOT_SENT where not one byte of the request has left; UNSURE after time-out, reset, 5xx
        or an answer that is no JSON object; REFUSED for other HTTP errors. An ``errcode`` is the caller's to judge.
        """
        return await self._exchange(self._request("POST", path, query, fresh, body), read_object)

    async def upload(
        self,
        path: str,
        query: Mapping[str, str],
        file: Upload,
        fields: Mapping[str, str] = _NO_FIELDS,
        *,
        fresh: bool = True,
    ) -> Json:
        """POST ``file`` as one part of a form, with ``fields`` before it; see ``post`` for what is raised."""
        request = self._client.build_request(
            "POST",
            self.base_url + path,
            params=query,
            data=dict(fields),
            files={file.field: (file.name, file.data)},
            timeout=self._timeout,
            extensions={"road": self._road, "fresh": fresh},
        )
        return await self._exchange(request, read_object)

    async def download(
        self, path: str, query: Mapping[str, str], body: Json | None = None, *, fresh: bool = True
    ) -> Json | Download:
        """GET, or POST ``body``: a file, or the object that the platform answers with where it has none.

        See ``post`` for what is raised.
        """
        method = "GET" if body is None else "POST"
        return await self._exchange(self._request(method, path, query, fresh, body), read_file)

    async def fetch(self, url: str, headers: Mapping[str, str]) -> Download:
        """GET a file from wherever the platform has put it (https, or this machine), without a token.

        See ``post`` for what is raised.
        """
        place = urlsplit(url)
        checked_base_url(f"{place.scheme}://{place.netloc}")
        request = self._client.build_request(
            "GET",
            url,
            headers=headers,
            timeout=self._timeout,
            extensions={"road": self._road, "fresh": False},
        )
        return await self._exchange(request, read_bytes)

    async def close(self) -> None:
        if self._own is not None:
            await self._own.aclose()

    def _request(
        self, method: str, path: str, query: Mapping[str, str], fresh: bool, body: Json | None = None
    ) -> httpx.Request:
        return self._client.build_request(
            method,
            self.base_url + path,
            params=query,
            content=None if body is None else json.dumps(body, ensure_ascii=False).encode("utf-8", "replace"),
            headers=None if body is None else _JSON,
            timeout=self._timeout,
            extensions={"road": self._road, "fresh": fresh},
        )

    async def _exchange(self, request: httpx.Request, read: Callable[[httpx.Response], T | PlatformError]) -> T:
        began, asked = monotonic(), self._clock.now()
        answered = await self._tried(request)
        result = answered if isinstance(answered, PlatformError) else read(answered)
        if isinstance(answered, httpx.Response):
            # by what has passed, not by a clock that somebody may set meanwhile
            self.skew.note(answered.headers.get("date"), asked, asked + timedelta(seconds=monotonic() - began))
        if self.calls is not None and not _never_left(answered):
            self.calls.count(request.url.path)
        if self._note is not None:
            took = round(1000 * (monotonic() - began))
            self._note(exchange_of(request, answered, result, self._account_id, self._road.name, asked, took))
        if isinstance(result, PlatformError):
            raise result
        return result

    async def _tried(self, request: httpx.Request) -> httpx.Response | PlatformError:
        """Errors are returned, to be raised outside the handler: httpx's own hold the address, and so the token."""
        door, answer = _limits(self._timeout)
        limit = asyncio.timeout(door)
        journey = Journey(self._road, request.url, limit, answer)
        request.extensions["trace"] = journey.trace
        try:
            async with limit:
                return await self._client.send(request)
        except (httpx.RequestError, TimeoutError) as error:
            return journey.failure(error)
        finally:
            await journey.end()


def _never_left(answered: object) -> bool:
    return isinstance(answered, PlatformError) and answered.outcome is Outcome.NOT_SENT


def _limits(timeout: httpx.Timeout) -> tuple[float, float]:
    """Seconds until a request must have left (httpcore waits for ever for a SOCKS proxy), and then to its answer."""
    door = 2 * (timeout.connect or 10.0) + (timeout.pool or 10.0)
    return door, 2 * ((timeout.read or 30.0) + (timeout.write or 60.0))
