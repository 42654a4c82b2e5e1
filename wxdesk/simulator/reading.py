"""Reads a request's body whole, as JSON or as an upload, before anything is done about it."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from starlette.datastructures import UploadFile
from starlette.requests import Request

from wxdesk.simulator.answers import Refusal
from wxdesk.simulator.fields import is_object

_ESCAPED_TEXT = re.compile(rb"(?<!\\)((?:\\\\)*)\\u(?!00[0-7])([0-9a-fA-F]{4})")


@dataclass(frozen=True, slots=True)
class Upload:
    """The part ``media`` of a form; ``description`` is the text part of that name beside it."""

    name: str
    data: bytes
    description: str = ""


def read_json(raw: bytes, escapes: str, empty: int) -> Mapping[str, object] | Refusal:
    """A JSON object. ``escapes`` is ``Profile.escapes``; ``empty`` is what no body at all is refused with."""
    if _ESCAPED_TEXT.search(raw):
        if escapes == "refuse":
            return Refusal(40033)
        raw = _ESCAPED_TEXT.sub(rb"\1\\\\u\2", raw)
    if not raw:
        return Refusal(empty)
    try:
        body: object = json.loads(raw)
    except ValueError:
        return Refusal(47001)
    return body if is_object(body) else Refusal(47001)


async def read_upload(request: Request) -> Upload | Refusal:
    """The file of a multipart form; 41005 where there is none."""
    if not request.headers.get("content-type", "").startswith("multipart/form-data"):
        await request.body()
        return Refusal(41005)
    async with request.form() as form:
        part = form.get("media")
        if not isinstance(part, UploadFile):
            return Refusal(41005)
        description = form.get("description")
        words = description if isinstance(description, str) else ""
        return Upload(part.filename or "media", await part.read(), words)
