"""How often something was done in a China day or month, for the platform's budgets."""

from dataclasses import dataclass
from datetime import datetime

from wxdesk.domain.clock import china


@dataclass(frozen=True, slots=True)
class Count:
    """``used`` times in ``period``, which is a day as ``2026-11-20`` or a month as ``2026-11``, in China."""

    app_id: str
    name: str
    period: str
    used: int


def day_of(moment: datetime) -> str:
    return f"{china(moment):%Y-%m-%d}"


def month_of(moment: datetime) -> str:
    return f"{china(moment):%Y-%m}"
