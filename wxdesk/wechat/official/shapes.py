"""Shapes that many of the platform's answers and requests share."""

from collections.abc import Iterator, Sequence
from typing import Annotated, TypeVar

from pydantic import BeforeValidator, PlainSerializer, StringConstraints

T = TypeVar("T")


def _many(value: object) -> object:
    """A list as it is; one thing alone, which some answers give instead of a list of one, as that list."""
    if value is None or value == "":
        return ()
    return value if isinstance(value, list | tuple) else (value,)


Many = Annotated[tuple[T, ...], BeforeValidator(_many)]
"""A list; missing, null, or the bare element where there is only one, are understood as well."""

Id = Annotated[str, StringConstraints(min_length=1)]
"""What an answer is for: a number or a text, never missing and never empty."""

Flag = Annotated[bool, PlainSerializer(int, return_type=int)]
"""A yes or no that travels as 1 or 0."""


def batches(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    """``items`` in pieces that one call takes."""
    return (items[start : start + size] for start in range(0, len(items), size))
