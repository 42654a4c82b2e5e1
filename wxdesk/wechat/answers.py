"""What came back: an object, a file, or neither."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from email.message import Message
from typing import TYPE_CHECKING, TypeAlias, TypeGuard

from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.wechat.errors import unsure

if TYPE_CHECKING:
    import httpx

Json: TypeAlias = Mapping[str, object]

_GIVEN_UP = (408, 499)
"""A relay in between lost its patience: the platform may have acted all the same."""
_LOGIN_PAGE = (301, 302, 303, 307, 308, 511)
"""The platform sends nobody elsewhere: another network's page answers in its place."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file that the platform answered with; ``name`` is empty where it gives none."""

    name: str
    content_type: str
    data: bytes


def read_object(response: "httpx.Response") -> Json | PlatformError:
    """Return the object in ``response``, whatever character set its header names."""
    status = response.status_code
    if status == 407:
        return PlatformError("proxy_wants_password", Outcome.REFUSED, status=status)
    if status in _GIVEN_UP:
        return unsure("platform_http_error", status)
    if 400 <= status < 500:
        return PlatformError("platform_http_error", Outcome.REFUSED, status=status)
    if status != 200:
        return unsure("network_login_needed" if status in _LOGIN_PAGE else "platform_http_error", status)
    try:
        answer: object = json.loads(response.content.decode("utf-8"), strict=False)
    except ValueError:
        page = response.content.lstrip()[:1] == b"<"
        return unsure("network_login_needed" if page else "platform_garbled")
    return answer if _is_object(answer) else unsure("platform_garbled")


def read_file(response: "httpx.Response") -> Json | Download | PlatformError:
    """Return the file in ``response``, or the object where it holds none."""
    name = _file_name(response.headers.get("content-disposition", ""))
    kind = response.headers.get("content-type", "").partition(";")[0].strip().lower()
    if response.status_code == 200 and (name or kind.startswith(("image/", "audio/", "video/"))):
        return Download(name, kind, response.content)
    return read_object(response)


def read_bytes(response: "httpx.Response") -> Download | PlatformError:
    """Return whatever bytes are in ``response``."""
    if response.status_code != 200:
        told = read_object(response)
        return told if isinstance(told, PlatformError) else unsure("platform_http_error", response.status_code)
    name = _file_name(response.headers.get("content-disposition", ""))
    return Download(name, response.headers.get("content-type", ""), response.content)


def _file_name(disposition: str) -> str:
    message = Message()
    message["content-disposition"] = disposition
    return message.get_filename("")


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
