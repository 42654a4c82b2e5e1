"""One HTTP request to the platform: raw UTF-8 out, JSON in, and exactly how far it got when it failed."""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.message import Message
from typing import TypeAlias, TypeGuard, TypeVar
from urllib.parse import urlsplit

import httpx

from wxdesk.domain.delivery import Outcome, PlatformError
from wxdesk.domain.errors import WxdeskError
from wxdesk.wechat.errors import not_sent, unsure

Json: TypeAlias = Mapping[str, object]
T = TypeVar("T")

_NO_FIELDS: Mapping[str, str] = {}
_JSON = {"content-type": "application/json; charset=utf-8"}

TIMEOUT = httpx.Timeout(30.0, connect=10.0, write=60.0)
"""Seconds. A cover of 10 MB must get through a slow line."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file on its way: ``name`` is the file name that the platform shows, and judges the format by.

    ``field`` is the name of its part of the form.
    """

    name: str
    data: bytes
    field: str = "media"


@dataclass(frozen=True, slots=True)
class Download:
    """A file that the platform answered with; ``name`` is empty where it gives none."""

    name: str
    content_type: str
    data: bytes


class _NoAddresses(logging.Filter):
    """Cuts the query, which holds tokens and secrets, from the addresses that httpx logs."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.args, tuple):
            record.args = tuple(arg.copy_with(query=None) if isinstance(arg, httpx.URL) else arg for arg in record.args)
        return True


logging.getLogger("httpx").addFilter(_NoAddresses())


class Wire:
    """Requests to one base address. https, or http to this machine only.

    No connection is kept for later: a kept one that the other side has closed looks like a lost reply.
    Raises ``WxdeskError("address_not_safe", address=...)``.
    """

    def __init__(self, base_url: str, timeout: httpx.Timeout = TIMEOUT) -> None:
        parts = urlsplit(base_url)
        local = parts.hostname in ("127.0.0.1", "localhost", "::1")
        if parts.scheme != "https" and not (parts.scheme == "http" and local):
            raise WxdeskError("address_not_safe", address=base_url)
        self._client = httpx.AsyncClient(
            base_url=base_url,
            timeout=timeout,
            limits=httpx.Limits(max_keepalive_connections=0),
            trust_env=not local,
            verify=parts.scheme == "https",
            headers={"user-agent": "wxdesk"},
        )

    async def get(self, path: str, query: Mapping[str, str]) -> Json:
        """GET; see ``post`` for what is raised."""
        return await self._exchange(self._client.build_request("GET", path, params=query))

    async def post(self, path: str, query: Mapping[str, str], body: Json) -> Json:
        """POST ``body`` as raw UTF-8 (never ``\\uXXXX``, which the platform stores literally).

        Raises ``PlatformError``: NOT_SENT where no connection came about; UNSURE after time-out, reset, 5xx or an
        answer that is no JSON object; REFUSED for other HTTP errors. An ``errcode`` is the caller's to judge.
        """
        return await self._exchange(
            self._client.build_request("POST", path, params=query, content=_raw(body), headers=_JSON)
        )

    async def upload(
        self, path: str, query: Mapping[str, str], file: Upload, fields: Mapping[str, str] = _NO_FIELDS
    ) -> Json:
        """POST ``file`` as one part of a form, with ``fields`` before it; see ``post`` for what is raised."""
        files = {file.field: (file.name, file.data)}
        return await self._exchange(
            self._client.build_request("POST", path, params=query, data=dict(fields), files=files)
        )

    async def download(self, path: str, query: Mapping[str, str], body: Json | None = None) -> Json | Download:
        """GET, or POST ``body``: a file, or the object that the platform answers with where it has none.

        See ``post`` for what is raised.
        """
        if body is None:
            request = self._client.build_request("GET", path, params=query)
        else:
            request = self._client.build_request("POST", path, params=query, content=_raw(body), headers=_JSON)
        result = await self._tried(request, _read_file)
        if isinstance(result, PlatformError):
            raise result
        return result

    async def close(self) -> None:
        await self._client.aclose()

    async def _exchange(self, request: httpx.Request) -> Json:
        # raised outside the handler: httpx's own exception holds the address, and so the token
        result = await self._tried(request, _read)
        if isinstance(result, PlatformError):
            raise result
        return result

    async def _tried(self, request: httpx.Request, read: Callable[[httpx.Response], T]) -> T | PlatformError:
        try:
            response = await self._client.send(request)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError) as error:
            untrusted = "CERTIFICATE_VERIFY_FAILED" in str(error)
            return not_sent("certificate_not_trusted" if untrusted else "platform_unreachable")
        except httpx.TimeoutException:
            return unsure("platform_silent")
        except httpx.RequestError:
            return unsure("connection_lost")
        return read(response)


def _raw(body: Json) -> bytes:
    return json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")


def _read_file(response: httpx.Response) -> Json | Download | PlatformError:
    name = _file_name(response.headers.get("content-disposition", ""))
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if response.status_code == 200 and (name or kind.startswith(("image/", "audio/", "video/"))):
        return Download(name, kind, response.content)
    return _read(response)


def _file_name(disposition: str) -> str:
    message = Message()
    message["content-disposition"] = disposition
    return message.get_filename("")


def _read(response: httpx.Response) -> Json | PlatformError:
    status = response.status_code
    if 400 <= status < 500:
        return PlatformError("platform_http_error", Outcome.REFUSED, status=status)
    if status != 200:
        return unsure("platform_http_error", status)
    try:
        answer: object = json.loads(response.content.decode("utf-8"), strict=False)
    except ValueError:
        return unsure("platform_garbled")
    return answer if _is_object(answer) else unsure("platform_garbled")


def _is_object(answer: object) -> TypeGuard[Json]:
    return isinstance(answer, dict)


def errcode_of(answer: Json) -> int:
    """The answer's errcode, 0 where there is none; old answers write it as a string."""
    value = answer.get("errcode", 0)
    if isinstance(value, str) and value.lstrip("-").isdecimal():
        return int(value)
    return value if isinstance(value, int) else -1


def text_of(answer: Json, *names: str) -> str:
    """The first of ``names`` that holds a string or a whole number, as text. Raises UNSURE ``platform_garbled``."""
    for name in names:
        value = answer.get(name)
        if isinstance(value, str | int) and not isinstance(value, bool) and value != "":
            return str(value)
    raise unsure("platform_garbled")
