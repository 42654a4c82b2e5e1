"""What a test of one endpoint says: the call, the request it must make, the answer, and what must come of it."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

import pytest
from pydantic import BaseModel

from tests.unit.wechat.scripted import OK, RID, Scripted, refused
from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.wechat.session import Session

T = TypeVar("T")
Call = Callable[[Session], Awaitable[object]]


@dataclass(frozen=True)
class Case:
    """``expected`` is what the call returns: of an object, the named attributes; None is nothing at all."""

    name: str
    call: Call
    path: str
    body: object = None
    args: Mapping[str, str] = field(default_factory=dict)
    answer: Mapping[str, object] = field(default_factory=lambda: OK)
    expected: object = None

    @property
    def method(self) -> str:
        return "GET" if self.body is None else "POST"


@dataclass(frozen=True)
class Refused:
    """Errcodes that the reference names for a call, with the code that the user is told by."""

    call: Call
    codes: Mapping[int, str]


def tabled(cases: Sequence[Case]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", cases, ids=[case.name for case in cases])


def refusals(tables: Sequence[Refused]) -> pytest.MarkDecorator:
    rows = [(table.call, errcode, code) for table in tables for errcode, code in table.codes.items()]
    return pytest.mark.parametrize(
        ("call", "errcode", "code"), rows, ids=[f"{errcode}-{code}" for _, errcode, code in rows]
    )


async def check(case: Case, session: Session, platform: Scripted) -> None:
    """Make the call; look at the request on the wire and at what the answer became."""
    platform.answer(case.answer)
    result = await case.call(session)
    request = platform.request
    assert (request.method, request.path, request.args) == (case.method, case.path, case.args)
    if case.body is None:
        assert request.body == b""
    else:
        assert request.json == case.body
    agree(result, case.expected)


def agree(result: object, expected: object) -> None:
    """``result`` is ``expected``, or has the attributes that ``expected`` names."""
    if isinstance(expected, dict) and isinstance(result, BaseModel):
        for name, value in expected.items():
            agree(getattr(result, name), value)
    elif isinstance(expected, list) and isinstance(result, Sequence):
        assert len(result) == len(expected)
        for one, value in zip(result, expected, strict=True):
            agree(one, value)
    else:
        assert result == expected
        assert type(result) is type(expected) or isinstance(result, str)


async def check_refused(call: Call, errcode: int, code: str, session: Session, platform: Scripted) -> None:
    """The platform refuses: one request, a certain error with our code, its number, its words and its rid."""
    platform.answer(refused(errcode, "不行"))
    with pytest.raises(PlatformError) as caught:
        await call(session)
    error = caught.value
    assert (error.code, error.errcode, error.outcome) == (code, errcode, Outcome.REFUSED)
    assert (error.details["rid"], error.details["errmsg"]) == (RID, "不行")
    assert len(platform.requests) == 1


async def check_stopped(call: Call, code: str, session: Session, platform: Scripted) -> PlatformError:
    """The call is refused here: no request at all, and a certain error."""
    with pytest.raises(PlatformError) as caught:
        await call(session)
    assert (caught.value.code, caught.value.outcome, caught.value.errcode) == (code, Outcome.REFUSED, 0)
    assert platform.requests == []
    return caught.value


async def garbled(call: Call, session: Session, platform: Scripted, answer: Mapping[str, object]) -> None:
    """An answer of another shape: what came of the call is not known."""
    platform.answer(answer)
    with pytest.raises(PlatformError) as caught:
        await call(session)
    assert (caught.value.code, caught.value.outcome) == ("platform_garbled", Outcome.UNSURE)
    assert caught.value.__cause__ is None


async def listed(found: AsyncIterator[T]) -> list[T]:
    return [each async for each in found]
