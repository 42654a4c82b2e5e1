"""Limits that are checked before a call is made: what the platform would refuse anyway costs no call."""

from collections.abc import Sized

from wxdesk.domain.delivery import Outcome, PlatformError
from wxdesk.domain.errors import Detail
from wxdesk.domain.limits import Field, Unit, length, limit, over

KB = 1_024
MB = 1_048_576


def refusal(code: str, **details: Detail) -> PlatformError:
    """What is raised instead of making a call: certain, and with nothing done."""
    return PlatformError(code, Outcome.REFUSED, 0, None, **details)


def fits(field: Field, text: str) -> None:
    """Raises ``<field>_too_long`` with ``over``, ``limit`` and ``unit`` where ``text`` exceeds the domain's limit."""
    if by := over(field, text):
        allowed = limit(field)
        raise refusal(f"{field.value}_too_long", over=by, limit=allowed.maximum, unit=allowed.unit.value)


def no_longer(name: str, text: str, most: int, unit: Unit = Unit.CHARACTERS, least: int = 0) -> None:
    """Raises ``value_length_refused`` unless ``text`` measures ``least`` to ``most`` in ``unit``."""
    if not least <= (size := length(text, unit)) <= most:
        raise refusal("value_length_refused", field=name, length=size, least=least, limit=most, unit=unit.value)


def no_more(name: str, items: Sized, most: int, least: int = 1) -> None:
    """Raises ``value_count_refused`` unless there are ``least`` to ``most`` of ``items``."""
    if not least <= len(items) <= most:
        raise refusal("value_count_refused", field=name, count=len(items), least=least, limit=most)


def within(name: str, number: int, least: int, most: int) -> None:
    """Raises ``value_out_of_range`` unless ``number`` is in ``least`` to ``most``."""
    if not least <= number <= most:
        raise refusal("value_out_of_range", field=name, value=number, least=least, limit=most)


def file_fits(data: bytes, most: int) -> None:
    """Raises ``file_empty`` or ``file_too_large``; ``most`` is in bytes."""
    if not data:
        raise refusal("file_empty")
    if len(data) > most:
        raise refusal("file_too_large", size=len(data), limit=most, unit=Unit.BYTES.value)
