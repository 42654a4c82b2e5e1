"""How often something was done in a China day or month, for the platform's budgets."""

from dataclasses import dataclass
from datetime import UTC, datetime

from wxdesk.domain.clock import china


@dataclass(frozen=True, slots=True)
class Count:
    """``used`` times in ``period``: a China day as ``2026-11-20`` or month as ``2026-11``, or a minute of Unix time."""

    app_id: str
    name: str
    period: str
    used: int


def day_of(moment: datetime) -> str:
    return f"{china(moment):%Y-%m-%d}"


def month_of(moment: datetime) -> str:
    return f"{china(moment):%Y-%m}"


def day_at(seconds: int) -> str:
    """The China day of an instant in Unix seconds."""
    return day_of(datetime.fromtimestamp(seconds, UTC))


def month_at(seconds: int) -> str:
    """The China month of an instant in Unix seconds."""
    return month_of(datetime.fromtimestamp(seconds, UTC))
