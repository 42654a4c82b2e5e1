"""Expected refusals: a code and its details, put into words only by the two faces."""

import json
from datetime import datetime

Detail = str | int | float | bool | datetime | None


class WxdeskError(Exception):
    """Something the user can understand and act upon; never a bug.

    ``code`` is stable and in snake_case; ``details`` fill the sentence that ``ui`` and ``cli`` make of it.
    """

    def __init__(self, code: str, **details: Detail) -> None:
        super().__init__(code, details)
        self.code = code
        self.details: dict[str, Detail] = details

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.details.items())
        return f"{self.code} ({told})" if told else self.code


def packed(error: WxdeskError) -> str:
    """Return ``error`` as one line of text that ``unpacked`` reads: what a post remembers of why it was not sent."""
    details = {
        name: value.isoformat() if isinstance(value, datetime) else value
        for name, value in error.details.items()
        if value
    }
    return f"{error.code} {json.dumps(details, ensure_ascii=False)}" if details else error.code


def unpacked(text: str) -> WxdeskError:
    """Return the error that ``packed`` wrote; a bare code has no details."""
    code, _, rest = text.partition(" ")
    details: dict[str, Detail] = json.loads(rest) if rest else {}
    if "opens_at" in details:
        details["opens_at"] = datetime.fromisoformat(str(details["opens_at"]))
    return WxdeskError(code, **details)
