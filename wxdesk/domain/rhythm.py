"""How often others write: accounts that are not ours, friends and groups, made up plausibly and the same each time."""

import random
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from wxdesk.domain.clock import CHINA, china
from wxdesk.domain.phone import Arrival, Card, Sender, SenderKind

_CARDS = (SenderKind.SERVICE, SenderKind.SUBSCRIPTION)
_SPREAD = 25
"""Minutes around a usual time within which somebody writes. An estimate."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When a sender writes, and what. ``minutes`` are usual times of the day in China, in minutes since midnight.

    ``per_week`` is how many times a week on average; ``lines`` are what is written, one after another: messages of
    friends and groups, titles of accounts, of which a post takes 1 to ``articles``. With the same ``seed`` it is the
    same each time.
    """

    sender_id: int
    per_week: float
    minutes: tuple[int, ...]
    lines: tuple[str, ...]
    articles: int = 1
    seed: int = 0


_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


def read_times(text: str) -> tuple[int, ...] | None:
    """Return the times of the day in ``text`` (``07:30, 20:00``) as minutes; None where one of them is none."""
    found = [_TIME.fullmatch(part) for part in re.split(r"[\s,;，；、]+", text.replace("：", ":").strip()) if part]
    if not all(found):
        return None
    return tuple(sorted({int(each[1]) * 60 + int(each[2]) for each in found if each}))


def times_words(minutes: Iterable[int]) -> str:
    """Return minutes of the day as ``read_times`` reads them."""
    return ", ".join(f"{minute // 60:02}:{minute % 60:02}" for minute in minutes)


def arrivals_of(sender: Sender, rhythm: Rhythm, start: datetime, end: datetime) -> Iterator[Arrival]:
    """Yield what ``sender`` sends from ``start`` until before ``end``, the earliest first.

    Each day is drawn by itself, so that any two spans agree about the days that they share. A rhythm without times or
    lines yields nothing.
    """
    if not (rhythm.minutes and rhythm.lines) or rhythm.per_week <= 0:
        return
    day, last = china(start).date(), china(end).date()
    while day <= last:
        for each in _of_day(sender, rhythm, day):
            if start <= each.at < end:
                yield each
        day += timedelta(days=1)


def _of_day(sender: Sender, rhythm: Rhythm, day: date) -> list[Arrival]:
    dice = random.Random(f"{rhythm.seed}/{rhythm.sender_id}/{day.toordinal()}")  # noqa: S311 - a picture, not a lock
    daily = rhythm.per_week / 7
    count = int(daily) + (dice.random() < daily % 1)
    midnight = datetime.combine(day, time(), CHINA)
    made = []
    for _ in range(count):
        minute = min(max(dice.choice(rhythm.minutes) + dice.randint(-_SPREAD, _SPREAD), 0), 24 * 60 - 1)
        at = midnight + timedelta(minutes=minute, seconds=dice.randrange(60))
        made.append(_written(sender, rhythm, at, dice))
    return sorted(made, key=lambda each: each.at)


def _written(sender: Sender, rhythm: Rhythm, at: datetime, dice: random.Random) -> Arrival:
    if sender.kind not in _CARDS:
        return Arrival(sender, at, text=dice.choice(rhythm.lines))
    titles = dice.sample(rhythm.lines, min(len(rhythm.lines), dice.randint(1, max(1, rhythm.articles))))
    return Arrival(sender, at, tuple(Card(title) for title in titles))
