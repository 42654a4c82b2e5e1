"""Fields that are too long, and how they are cut."""

from wxdesk.article.findings import Finding, Fix, Severity
from wxdesk.domain.errors import Detail
from wxdesk.domain.limits import Channel, Field, Unit, length, limit

_CUT = frozenset({Field.TITLE, Field.AUTHOR, Field.DIGEST})


def too_long(about: Field, text: str, channel: Channel, severity: Severity) -> list[Finding]:
    """Say by how much ``text`` is over the limit of ``about``, if it is; short fields can be cut."""
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
    fix = Fix(f"cut_{about.value}", fields=((about.value, _cut(text, allowed.maximum, allowed.unit)),))
    return [Finding(severity, f"{about.value}_too_long", 0, details, fix=fix if about in _CUT else None)]


def _cut(text: str, most: int, unit: Unit) -> str:
    text = text.strip()
    if unit is Unit.BYTES:
        return text.encode("utf-8", "replace")[:most].decode("utf-8", "ignore").rstrip()
    return text[:most].rstrip()
