"""Records as rows of JSON text and back again, by the type hints of their dataclasses."""

import json
import typing
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import TypeVar, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")

Reader = Callable[[object], object]


def row_of(value: object) -> str:
    """``value`` as JSON text; a dataclass leaves out what is as it is by default.

    Understood are text, numbers, truth values, None, enumerations, tuples, frozen sets, dictionaries by text, and
    dataclasses of these. Raises ``TypeError`` for anything else.
    """
    return json.dumps(_plain(value), ensure_ascii=False, separators=(",", ":"))


def parsed(row: str) -> object:
    """The JSON of a row. Raises ``ValueError``."""
    return json.loads(row)


def value_of(kind: type[T], row: str) -> T:
    """What ``row_of`` wrote of a value of type ``kind``. Raises ``ValueError``, ``TypeError`` or ``KeyError``."""
    return value_from(kind, json.loads(row))


def value_from(kind: type[T], raw: object) -> T:
    """A value of type ``kind`` from parsed JSON. Raises ``ValueError``, ``TypeError`` or ``KeyError``."""
    hint: object = kind
    return cast("T", reader(hint)(raw))


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, (tuple, list)):
        return [_plain(each) for each in value]
    if isinstance(value, frozenset):
        return sorted(_plain(each) for each in value)  # type: ignore[type-var]
    if isinstance(value, dict):
        return {str(name): _plain(each) for name, each in value.items()}
    if is_dataclass(value):
        kept = ((name, getattr(value, name), default) for name, default in _defaults(value.__class__))
        return {name: _plain(each) for name, each, default in kept if each != default}
    raise TypeError(type(value))


@cache
def _defaults(cls: type) -> tuple[tuple[str, object], ...]:
    return tuple((field.name, _default(field)) for field in fields(cls))


def _default(field: "Field[object]") -> object:
    return field.default_factory() if field.default_factory is not MISSING else field.default


@cache
def reader(hint: object) -> Reader:
    """What turns parsed JSON into a value of type ``hint``; ``object`` takes JSON as it is."""
    origin, inner = get_origin(hint), get_args(hint)
    if hint is object:
        return lambda raw: raw
    if isinstance(hint, type) and is_dataclass(hint):
        return _dataclass_reader(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if origin in (typing.Union, UnionType):
        return _optional_reader(inner)
    if origin is tuple and len(inner) == 2 and inner[1] is Ellipsis:
        return _sequence_reader(tuple, reader(inner[0]))
    if origin is frozenset:
        return _sequence_reader(frozenset, reader(inner[0]))
    if origin is dict:
        return _dictionary_reader(reader(inner[1]))
    if hint in (str, int, float, bool) and isinstance(hint, type):
        return _checked((int, float) if hint is float else hint)
    raise TypeError(hint)


def _checked(kind: type | tuple[type, ...]) -> Reader:
    def read(raw: object) -> object:
        if not isinstance(raw, kind):
            raise TypeError(raw)
        return raw

    return read


def _optional_reader(kinds: tuple[object, ...]) -> Reader:
    (kind,) = (each for each in kinds if each is not NoneType)
    read = reader(kind)
    return lambda raw: None if raw is None else read(raw)


def _sequence_reader(made: Callable[[list[object]], object], read: Reader) -> Reader:
    listed = _checked(list)
    return lambda raw: made([read(each) for each in listed(raw)])  # type: ignore[attr-defined]


def _dictionary_reader(read: Reader) -> Reader:
    named = _checked(dict)
    return lambda raw: {name: read(each) for name, each in named(raw).items()}  # type: ignore[attr-defined]


def _dataclass_reader(cls: type) -> Reader:
    hints = get_type_hints(cls)
    readers = {field.name: reader(hints[field.name]) for field in fields(cls)}
    named = _checked(dict)

    def read(raw: object) -> object:
        return cls(**{name: readers[name](value) for name, value in named(raw).items()})  # type: ignore[attr-defined]

    return read
