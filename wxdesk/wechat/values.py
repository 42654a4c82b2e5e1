"""What the platform answers, as typed values that keep what they do not know."""

from collections.abc import Mapping
from typing import Self

from pydantic import BaseModel, ConfigDict, ValidationError

from wxdesk.wechat.errors import unsure


class Value(BaseModel):
    """A part of an answer, or of a request.

    Numbers may arrive as strings and strings as numbers; unknown fields are kept, in ``model_extra``.
    """

    model_config = ConfigDict(frozen=True, extra="allow", coerce_numbers_to_str=True, populate_by_name=True)

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
