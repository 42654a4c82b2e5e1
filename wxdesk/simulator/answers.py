"""What the simulator answers: JSON, bytes, or a refusal with the platform's code."""

import secrets
from dataclasses import dataclass
from typing import TypeAlias

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
JsonObject: TypeAlias = dict[str, Json]


class Refusal(Exception):  # noqa: N818 - an answer, not a mistake
    """The platform says no: HTTP 200 with ``errcode``; ``extra`` fields go into the same answer."""

    def __init__(self, errcode: int, errmsg: str = "", extra: JsonObject | None = None) -> None:
        super().__init__(errcode)
        self.errcode = errcode
        self.errmsg = errmsg
        self.extra = extra or {}


@dataclass(frozen=True, slots=True)
class RawBytes:
    """Anything that is not JSON: a file as it was uploaded, a picture, a redirection."""

    data: bytes
    content_type: str
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()


Answer: TypeAlias = JsonObject | RawBytes


def rid() -> str:
    """The request id that follows every errmsg: 3 x 8 hex digits (reference: official-account-api §0.3)."""
    return "-".join(secrets.token_hex(4) for _ in range(3))


def ok(errmsg: str = "ok", **fields: Json) -> JsonObject:
    """A success that says so, with ``fields`` added."""
    answer: JsonObject = {"errcode": 0, "errmsg": errmsg}
    answer.update(fields)
    return answer
