"""What a check finds, and how grave it is."""

from dataclasses import dataclass, field
from enum import StrEnum

from wxdesk.domain.errors import Detail
from wxdesk.domain.limits import Channel, Field, length, limit


class Severity(StrEnum):
    """ERROR: it would be refused, or look broken. WARNING: something will be lost. INFO: good to know."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing found; ``line`` counts from 1 in the body, 0 where it has no line."""

    severity: Severity
    code: str
    line: int = 0
    details: dict[str, Detail] = field(default_factory=dict)


def too_long(about: Field, text: str, channel: Channel, severity: Severity) -> list[Finding]:
    """Say by how much ``text`` is over the limit of ``about``, if it is."""
    allowed = limit(about, channel)
    size = length(text, allowed.unit)
    if size <= allowed.maximum:
        return []
    details: dict[str, Detail] = {
        "length": size,
        "limit": allowed.maximum,
        "over": size - allowed.maximum,
        "unit": allowed.unit.value,
    }
    return [Finding(severity, f"{about.value}_too_long", 0, details)]
