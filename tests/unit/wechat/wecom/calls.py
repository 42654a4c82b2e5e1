"""Every call of the reference: what it must look like on the wire, an answer to it, and what comes of the answer."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

from wxdesk.wechat.wecom.corp import Corp

Call = Callable[[Corp], Awaitable[object]]


@dataclass(frozen=True)
class Case:
    """``body`` None means GET with ``args``. ``expected`` is compared with the whole result, or with its attributes."""

    path: str
    call: Call
    body: object = None
    args: dict[str, str] = field(default_factory=dict)
    answer: dict[str, object] = field(default_factory=dict)
    expected: object = None
    repeatable: bool = True

    @property
    def method(self) -> str:
        return "GET" if self.body is None else "POST"


def matches(result: object, expected: object) -> bool:
    """A dictionary names attributes of ``result``; anything else is compared as it is."""
    if isinstance(expected, dict) and not isinstance(result, dict):
        return all(matches(getattr(result, name), value) for name, value in expected.items())
    if isinstance(expected, list) and isinstance(result, tuple):
        return len(result) == len(expected) and all(map(matches, result, expected))
    return result == expected
