"""What a platform tells of an account's followers: when they are active, since when they follow, their tags."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

HOURS = 24
LEAST = 24
"""Fewer counts than this in all say nothing about habits. An estimate."""


class Counted(StrEnum):
    """What was counted hour by hour: who read, or, where that is not told any more, who wrote to the account."""

    READS = "reads"
    MESSAGES = "messages"


@dataclass(frozen=True, slots=True)
class Activity:
    """How many followers did it in each hour of the day (China, 24 counts from midnight), ``first`` to ``last``."""

    counts: tuple[int, ...]
    counted: Counted
    first: date
    last: date

    @property
    def total(self) -> int:
        return sum(self.counts)

    @property
    def telling(self) -> bool:
        """Whether so many were counted that it says something about habits."""
        return self.total >= LEAST

    def busiest(self, most: int = 3) -> tuple[int, ...]:
        """Return the hours in which most did it, in the order of the day."""
        ranked = sorted((hour for hour in range(HOURS) if self.counts[hour]), key=lambda hour: -self.counts[hour])
        return tuple(sorted(ranked[:most]))


@dataclass(frozen=True, slots=True)
class Following:
    """Since when somebody follows an account, None where that is not told, and which of its tags they carry."""

    since: datetime | None = None
    tags: frozenset[int] = frozenset()
