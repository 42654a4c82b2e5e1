"""One HTTP request to the platform: raw UTF-8 out, JSON in, and exactly how far it got when it failed."""

import json
import logging
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias, TypeGuard
from urllib.parse import urlsplit

import httpx

from wxdesk.domain.delivery import Outcome, PlatformError
from wxdesk.domain.errors import WxdeskError
from wxdesk.wechat.errors import not_sent, unsure

Json: TypeAlias = Mapping[str, object]

TIMEOUT = httpx.Timeout(30.0, connect=10.0, write=60.0)
"""Seconds. A cover of 10 MB must get through a slow line."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A picture on its way: ``name`` is the file name that the platform shows, and judges the format by."""

    name: str
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
        content = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
        headers = {"content-type": "application/json; charset=utf-8"}
        return await self._exchange(
            self._client.build_request("POST", path, params=query, content=content, headers=headers)
        )

    async def upload(self, path: str, query: Mapping[str, str], file: Upload) -> Json:
        """POST ``file`` as the multipart field ``media``; see ``post`` for what is raised."""
        files = {"media": (file.name, file.data)}
        return await self._exchange(self._client.build_request("POST", path, params=query, files=files))

    async def close(self) -> None:
        await self._client.aclose()

    async def _exchange(self, request: httpx.Request) -> Json:
        # raised outside the handler: httpx's own exception holds the address, and so the token
        result = await self._tried(request)
        if isinstance(result, PlatformError):
            raise result
        return result

    async def _tried(self, request: httpx.Request) -> Json | PlatformError:
        try:
            response = await self._client.send(request)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout, httpx.ProxyError) as error:
            untrusted = "CERTIFICATE_VERIFY_FAILED" in str(error)
            return not_sent("certificate_not_trusted" if untrusted else "platform_unreachable")
        except httpx.TimeoutException:
            return unsure("platform_silent")
        except httpx.RequestError:
            return unsure("connection_lost")
        return _read(response.status_code, response.content)


def _read(status: int, content: bytes) -> Json | PlatformError:
    if 400 <= status < 500:
        return PlatformError("platform_http_error", Outcome.REFUSED, status=status)
    if status != 200:
        return unsure("platform_http_error", status)
    try:
        answer: object = json.loads(content.decode("utf-8"), strict=False)
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
