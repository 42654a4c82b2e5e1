"""Limits that are checked before a call is made: what the platform would refuse anyway costs no call.

The codes are those of the platform's own refusals, so that a user reads the same words for the same thing.
"""

from collections.abc import Sized

from wxdesk.domain.attempts import Outcome, PlatformError
from wxdesk.domain.errors import Detail
from wxdesk.domain.limits import Field, Unit, length, limit, over

KB = 1_024
MB = 1_048_576


def refusal(code: str, **details: Detail) -> PlatformError:
    """What is raised instead of making a call: certain, and with nothing done; ``errmsg`` is in our own words."""
    told = ", ".join(f"{name}: {value}" for name, value in details.items())
    return PlatformError(code, Outcome.REFUSED, 0, None, errmsg=told, **details)


def fits(field: Field, text: str) -> None:
    """Raises ``<field>_too_long`` with ``over``, ``limit`` and ``unit`` where ``text`` exceeds the domain's limit."""
    if by := over(field, text):
        allowed = limit(field)
        raise refusal(f"{field.value}_too_long", over=by, limit=allowed.maximum, unit=allowed.unit.value)


def no_longer(
    name: str, text: str, most: int, unit: Unit = Unit.CHARACTERS, least: int = 0, code: str = "field_refused"
) -> None:
    """Raises ``code`` unless ``text`` measures ``least`` to ``most`` in ``unit``."""
    if not least <= (size := length(text, unit)) <= most:
        raise refusal(code, field=name, length=size, least=least, limit=most, unit=unit.value)


def no_more(name: str, items: Sized, most: int, least: int = 1, code: str = "field_refused") -> None:
    """Raises ``code`` unless there are ``least`` to ``most`` of ``items``."""
    if not least <= len(items) <= most:
        raise refusal(code, field=name, count=len(items), least=least, limit=most)


def within(name: str, number: int, least: int, most: int, code: str = "field_refused") -> None:
    """Raises ``code`` unless ``number`` is in ``least`` to ``most``."""
    if not least <= number <= most:
        raise refusal(code, field=name, value=number, least=least, limit=most)


def picture_fits(data: bytes, most: int) -> None:
    """Raises ``picture_refused`` for an empty file, ``picture_too_large`` for one of over ``most`` bytes."""
    _file_fits(data, most, "picture_refused", "picture_too_large")


def media_fit(data: bytes, most: int) -> None:
    """Raises ``media_refused`` for a file that is empty or of over ``most`` bytes."""
    _file_fits(data, most, "media_refused", "media_refused")


def _file_fits(data: bytes, most: int, empty: str, large: str) -> None:
    if not data or len(data) > most:
        raise refusal(large if data else empty, size=len(data), limit=most, unit=Unit.BYTES.value)
