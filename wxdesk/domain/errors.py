"""Expected refusals: a code and its details, put into words only by the two faces."""

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
