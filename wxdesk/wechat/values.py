"""What the platform answers, as typed values that keep what they do not know."""

from collections.abc import Mapping
from functools import cache
from typing import Self

from pydantic import AliasChoices, BaseModel, ConfigDict, ValidationError, model_validator

from wxdesk.wechat.errors import unsure

_NUMBERS = (int, float, bool, int | None, float | None, bool | None)


class Value(BaseModel):
    """A part of an answer, or of a request.

    Numbers may arrive as strings and strings as numbers; null, and an empty string for a number, count as left out.
    Unknown fields are kept, in ``model_extra``.
    """

    model_config = ConfigDict(frozen=True, extra="allow", coerce_numbers_to_str=True, populate_by_name=True)

    @model_validator(mode="before")
    @classmethod
    def _without_gaps(cls, data: object) -> object:
        if not isinstance(data, Mapping):
            return data
        known, numbers = _names(cls)
        return {
            name: value
            for name, value in data.items()
            if not (value is None and name in known) and not (value == "" and name in numbers)
        }

    @classmethod
    def of(cls, answer: Mapping[str, object]) -> Self:
        """Read an answer. Raises ``PlatformError("platform_garbled")`` where it has another shape."""
        try:
            return cls.model_validate(answer)
        except ValidationError:
            failure = unsure("platform_garbled")
        raise failure  # outside the handler: pydantic's error holds the whole answer

    def wire(self) -> dict[str, object]:
        """Return it as the platform wants it: aliases as names, and nothing for what was left out (None)."""
        return self.model_dump(by_alias=True, exclude_none=True)


@cache
def _names(model: type[Value]) -> tuple[frozenset[str], frozenset[str]]:
    """The names under which ``model`` knows its fields, and those of them that are numbers."""
    known: set[str] = set()
    numbers: set[str] = set()
    for name, told in model.model_fields.items():
        aliases = told.validation_alias
        choices = aliases.choices if isinstance(aliases, AliasChoices) else [aliases]
        names = {name, *(each for each in choices if isinstance(each, str))}
        known |= names
        if told.annotation in _NUMBERS:
            numbers |= names
    return frozenset(known), frozenset(numbers)
