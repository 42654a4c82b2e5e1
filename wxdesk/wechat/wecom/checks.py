"""Limits that are checked before a call is made, and the small parts that answers and requests are made of."""

from collections.abc import Sized
from typing import Annotated, TypeVar

from pydantic import BeforeValidator

from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.domain.limits import Unit, length
from wxdesk.wechat.values import Value

T = TypeVar("T")


def refused(field: str, reason: str, most: int = 0, found: int = 0) -> PlatformError:
    """What is raised instead of making a call: ``field_refused``, certain, and with nothing done."""
    return PlatformError("field_refused", Outcome.REFUSED, field=field, reason=reason, limit=most, found=found)


def no_longer(field: str, text: str, most: int, unit: Unit = Unit.BYTES, least: int = 0) -> None:
    """Raises ``field_refused`` unless ``text`` measures ``least`` to ``most`` in ``unit``."""
    size = length(text, unit)
    if size > most:
        raise refused(field, "too_long", most, size)
    if size < least:
        raise refused(field, "missing", least, size)


def no_more(field: str, items: Sized, most: int, least: int = 0) -> None:
    """Raises ``field_refused`` unless there are ``least`` to ``most`` of ``items``."""
    if len(items) > most:
        raise refused(field, "too_many", most, len(items))
    if len(items) < least:
        raise refused(field, "missing", least, len(items))


class Part(Value):
    """A part of an answer or a request."""


def _piped(value: object) -> object:
    if isinstance(value, str):
        return tuple(part for part in value.split("|") if part)
    return () if value is None else value


Piped = Annotated[tuple[T, ...], BeforeValidator(_piped)]
"""A list that is written as text with ``|`` between; a real list is understood too."""


def same_userid(one: str, other: str) -> bool:
    """Userids are told apart without regard to case (reference: wecom-api §0)."""
    return one.casefold() == other.casefold()
