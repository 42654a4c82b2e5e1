"""What every push has in common: typed fields, unknown ones kept, and a key by which a repetition is known."""

import hashlib
import json
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Annotated, ClassVar, TypeVar

from pydantic import BeforeValidator, model_validator

from wxdesk.wechat.callbacks.reading import folded
from wxdesk.wechat.values import Value

T = TypeVar("T")


class Pushed(Value):
    """Fields of a push. Names are matched whatever their spelling (``MsgID``, ``msg_id``); empty numbers are left out.

    ``misspelt`` are folded names that the platform also writes, and the field that each one means.
    """

    misspelt: ClassVar[dict[str, str]] = {}

    @model_validator(mode="before")
    @classmethod
    def _named(cls, data: object) -> object:
        if not isinstance(data, Mapping):
            return {} if data == "" else data
        known, named = _names(cls), {}
        for key, value in data.items():
            name = known.get(folded(str(key)), "")
            if not name or name in named:
                named[str(key)] = value
            elif value is not None and (value != "" or cls.model_fields[name].annotation not in _NUMBERS):
                named[name] = value
        return named


_NUMBERS = (int, float, int | None)


@cache
def _names(model: type[Pushed]) -> Mapping[str, str]:
    return {folded(name): name for name in model.model_fields} | model.misspelt


def _rows(value: object) -> object:
    """A list in XML: elements ``item``, or elements of one name, or one alone, or none."""
    if isinstance(value, Mapping) and len(value) == 1:
        key, inside = next(iter(value.items()))
        if folded(str(key)) in ("item", "selecteditem", "optionid", "opitonid"):
            value = inside
    if value in ("", None):
        return ()
    return value if isinstance(value, list | tuple) else (value,)


def _commas(value: object) -> object:
    if isinstance(value, str):
        return tuple(part.strip() for part in value.split(",") if part.strip())
    return _rows(value) if isinstance(value, Mapping) else value if isinstance(value, list | tuple) else (value,)


Rows = Annotated[tuple[T, ...], BeforeValidator(_rows)]
"""Rows of a push, however many elements they came as."""
Commas = Annotated[tuple[T, ...], BeforeValidator(_commas)]
"""A list that XML writes as text with commas."""


class Push(Pushed):
    """A message or an event. ``agent_id`` is the app of a corp, and only WeCom tells it."""

    to_user_name: str = ""
    from_user_name: str = ""
    create_time: int = 0
    msg_type: str = ""
    agent_id: int | None = None

    @property
    def at(self) -> datetime:
        """When it happened; the epoch where the platform does not say."""
        return datetime.fromtimestamp(self.create_time if 0 <= self.create_time < 1 << 37 else 0, UTC)

    @property
    def duplicate_key(self) -> str:
        """The same for every delivery of one push; see the kinds of push."""
        return f"{self.to_user_name}/{self.from_user_name}/{self.create_time}/{self.msg_type}"

    def digest(self) -> str:
        """All that was said, in a few characters."""
        said = json.dumps(self.model_dump(mode="python"), sort_keys=True, default=str)
        return hashlib.sha256(said.encode()).hexdigest()[:32]


class Message(Push):
    """Something that a person sent. Source: reference official-account-api §10.2.

    ``msg_data_id`` and ``idx`` are there where it was sent from an article's page. Repetitions have one ``msg_id``.
    """

    msg_id: int = 0
    msg_data_id: int | None = None
    idx: int | None = None

    @property
    def duplicate_key(self) -> str:
        return f"{self.to_user_name}/{self.msg_id}" if self.msg_id else f"{super().duplicate_key}/{self.digest()}"


class Event(Push):
    """Something that happened. Repetitions have one sender, time and name (reference: official-account-api §0.6)."""

    event: str = ""

    @property
    def duplicate_key(self) -> str:
        key = f"{self.to_user_name}/{self.from_user_name}/{self.create_time}/{self.event}"
        # the platform's own events have no sender that tells them apart: two members may be deleted in one second
        return key if self._is_of_a_person else f"{key}/{self.digest()}"

    @property
    def _is_of_a_person(self) -> bool:
        return self.from_user_name not in ("", "sys")


class JobEvent(Event):
    """An event that names a job or a message of ours: one person may have two in a second."""

    @property
    def _is_of_a_person(self) -> bool:
        return False


class UnknownMessage(Message):
    """A message of a type that is not in the reference; its fields are in ``model_extra``."""


class UnknownEvent(Event):
    """An event that is not in the reference, or not as it is there; its fields are in ``model_extra``."""
