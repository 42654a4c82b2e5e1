"""Typed readers for a JSON body of unknown shape."""

from collections.abc import Mapping
from typing import TypeGuard

Body = Mapping[str, object]


def is_object(value: object) -> TypeGuard[dict[str, object]]:
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[object]]:
    return isinstance(value, list)


def text(body: Body, name: str) -> str:
    """The string called ``name``; "" where it is missing or something else."""
    value = body.get(name)
    return value if isinstance(value, str) else ""


def number(body: Body, name: str, default: int = 0) -> int:
    """The whole number called ``name``, written as a number or as digits."""
    value = body.get(name)
    if isinstance(value, str) and value.lstrip("-").isdecimal():
        return int(value)
    return value if isinstance(value, int) else default


def part(body: Body, name: str) -> dict[str, object]:
    """The object called ``name``; empty where it is missing or something else."""
    value = body.get(name)
    return value if is_object(value) else {}


def numbers(body: Body, name: str) -> list[int] | None:
    """The list of whole numbers called ``name``; None where it is something else."""
    value = body.get(name)
    if not is_list(value):
        return None
    found = [item for item in value if isinstance(item, int)]
    return found if len(found) == len(value) else None
