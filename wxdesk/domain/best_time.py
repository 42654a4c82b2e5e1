"""The hours of a day compared: where a post stands when those who read it look at their phones next."""

import random
import statistics
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from wxdesk.domain.clock import CHINA, zone_of
from wxdesk.domain.lines import Lines, instant
from wxdesk.domain.phone import Follower, SenderKind
from wxdesk.domain.screens import USUAL_SIGHT, Sight, sight_of

HOURS = range(24)
LOOKS = 5
"""How often a day somebody looks at WeChat with time to read. An estimate."""

JITTER = 45
"""By how many minutes the habits of somebody drawn differ from those of whom they are drawn from. An estimate."""

LEFT_OUT = 0.15
"""Which part of what a follower receives somebody drawn from them does not follow. An estimate."""

USUAL = (1, 1, 0, 0, 0, 1, 3, 7, 8, 6, 5, 5, 9, 7, 5, 5, 5, 6, 8, 8, 9, 10, 9, 5)
"""How often phones are looked at, hour by hour of their own clocks, where no account's figures say it. An estimate."""

_MINUTE = 60 * 1_000_000
_DAY = 24 * 60 * _MINUTE


class Assumption(StrEnum):
    """What a comparison assumes; a window says it in words beside the figures."""

    LOOKS = "looks"
    """They look so many times a day, at hours of their own clock as ``USUAL`` or the account's own figures have them.

    An account's figures are counted by China's clock, which is that of nearly all who follow.
    """
    LIKE_THE_FOLLOWERS = "like_the_followers"
    """Those drawn follow what one of the known followers follows, less a part of it."""
    AS_PLANNED = "as_planned"
    """Others send what is known or made up for that day, and nothing else."""
    NEWEST_FIRST = "newest_first"
    """Lists are ordered as the classic client orders them."""
    FULL_HOUR = "full_hour"
    """The post goes out at the full hour."""


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody whose phone is looked at: whom they hear of, and at which minutes of a day (China) they look.

    ``sight`` is what their phone shows at once.
    """

    keys: frozenset[tuple[int, int]]
    looks: tuple[int, ...]
    pinned: int = 0
    sight: Sight = USUAL_SIGHT


@dataclass(frozen=True, slots=True)
class Hour:
    """What sending at ``hour`` comes to. ``row``, ``place`` and the minutes are medians over all readers.

    ``row`` is that in the chat list (of the folder, for a subscription account) and ``place`` that in the folder when
    they look next, ``wait`` minutes later. ``covered`` is how many minutes pass until something stands above, at most a
    day. ``in_sight`` is the mean part of the day for which it is on the first screen, ``seen`` the part of the readers
    on whose first screen it is when they look next.
    """

    hour: int
    row: float
    place: float | None
    covered: float
    in_sight: float
    seen: float
    wait: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """The hours of ``day``, from 0 to 23; none where nobody receives the account."""

    day: date
    in_folder: bool
    readers: int
    hours: tuple[Hour, ...]
    assumptions: tuple[Assumption, ...] = tuple(Assumption)

    @property
    def best(self) -> Hour | None:
        """The hour at which most see it first when they look next; of equals that with the longest sight."""
        return max(self.hours, key=lambda each: (each.seen, each.in_sight, -each.hour), default=None)


def drawn(
    followers: Sequence[Follower], count: int, seed: int, day: date, weights: Sequence[float] = USUAL
) -> Iterator[Reader]:
    """Draw ``count`` readers from ``followers``: the same each time with the same ``seed``.

    ``weights`` says how often phones are looked at, hour by hour from 0 to 23 of their own clocks on ``day``.
    """
    if not followers:
        return
    dice = random.Random(f"audience/{seed}")  # noqa: S311 - a picture, not a lock
    known = [_keys(each) for each in followers]
    habits = [_looks(each, seed, day, weights) for each in followers]
    sights = [sight_of(each) for each in followers]
    for _ in range(count):
        number = dice.randrange(len(followers))
        kept = frozenset(key for key in known[number] if dice.random() >= LEFT_OUT)
        looks = sorted((look + dice.randint(-JITTER, JITTER)) % (24 * 60) for look in habits[number])
        yield Reader(kept, tuple(looks), len(followers[number].pinned & kept), sights[number])


def readers_of(followers: Sequence[Follower], seed: int, day: date, weights: Sequence[float] = USUAL) -> list[Reader]:
    """Return the followers themselves as readers, see ``drawn``."""
    return [
        Reader(frozenset(_keys(each)), _looks(each, seed, day, weights), len(each.pinned), sight_of(each))
        for each in followers
    ]


def compare(
    lines: Lines,
    account: tuple[int, int],
    kind: SenderKind,
    readers: Sequence[Reader],
    day: date,
    progress: Callable[[int, int], None] | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> Comparison | None:
    """Compare the hours of ``day`` (China) for a post of ``account`` (a ``Sender.key``); None once ``stopped``.

    All readers are taken to receive the account. ``progress`` is told how many of them have been looked at.
    """
    in_folder = kind is SenderKind.SUBSCRIPTION
    start = instant(datetime.combine(day, time(), CHINA))
    events = _events(lines, account, start)
    found: list[list[_Seen]] = [[] for _ in HOURS]
    for done, reader in enumerate(readers):
        if stopped():
            return None
        heard = _Heard(reader, events)
        for hour in HOURS:
            found[hour].append(heard.seen(start + hour * 60 * _MINUTE, start, in_folder))
        if progress is not None and done % 20 == 0:
            progress(done, len(readers))
    if progress is not None:
        progress(len(readers), len(readers))
    hours = tuple(_hour(hour, seen, in_folder) for hour, seen in zip(HOURS, found, strict=True) if seen)
    return Comparison(day, in_folder, len(readers), hours)


_Event = tuple[int, tuple[int, int], bool]
"""When something comes, from whom, and whether it lies in the folder."""


def _events(lines: Lines, account: tuple[int, int], start: int) -> list[_Event]:
    """Return all that comes on two days, the earliest first, but what the account itself sends."""
    found: list[_Event] = []
    for key, line in lines.items():
        if key != account:
            folder = line.sender.kind is SenderKind.SUBSCRIPTION
            first, last = bisect_left(line.times, start), bisect_left(line.times, start + 3 * _DAY)
            found += [(time, key, folder) for time in line.times[first:last]]
    found.sort()
    return found


@dataclass(frozen=True, slots=True)
class _Seen:
    row: int
    place: int
    covered: float
    in_sight: float
    first: bool
    wait: float


class _Heard:
    """What one reader hears: ``_posts`` are the times of folder posts, ``_rows`` what moves rows of the chat list."""

    def __init__(self, reader: Reader, events: Sequence[_Event]) -> None:
        keys = reader.keys
        heard = [each for each in events if each[1] in keys]
        self._reader = reader
        self._posts = [each[0] for each in heard if each[2]]
        self._rows = [(each[0], (0, 0) if each[2] else each[1]) for each in heard]
        self._times = [each[0] for each in heard]

    def seen(self, came: int, start: int, in_folder: bool) -> _Seen:
        looked = self._next_look(came, start)
        sight = self._reader.sight
        rows = self._first_moves(came, max(looked, came + _DAY), in_folder)
        row = 1 + self._reader.pinned + bisect_right(rows, looked)
        if in_folder:
            later = self._posts[bisect_right(self._posts, came) :][: sight.cards]
            place = 1 + bisect_right(self._posts, looked) - bisect_right(self._posts, came)
            room, first = sight.cards, place <= sight.cards
        else:
            later, place, room = rows, 0, sight.rows - self._reader.pinned
            first = row <= sight.rows
        covered = min(later[0] - came, _DAY) if later else _DAY
        lasts = min(later[room - 1] - came, _DAY) if len(later) >= room > 0 else _DAY * (room > 0)
        return _Seen(row, place, covered / _MINUTE, lasts / _DAY, first, (looked - came) / _MINUTE)

    def _next_look(self, came: int, start: int) -> int:
        looks = self._reader.looks
        minute = (came - start) // _MINUTE
        index = bisect_left(looks, minute)
        if not looks:
            return came + _DAY
        return start + looks[index] * _MINUTE if index < len(looks) else start + _DAY + looks[0] * _MINUTE

    def _first_moves(self, came: int, until: int, in_folder: bool) -> list[int]:
        """Return when each other row first moves to the top; for a post in the folder its own row moves with it."""
        seen: set[tuple[int, int]] = {(0, 0)} if in_folder else set()
        found = []
        for moved, key in self._rows[bisect_right(self._times, came) : bisect_right(self._times, until)]:
            if key not in seen:
                seen.add(key)
                found.append(moved)
        return found


def _hour(hour: int, seen: Sequence[_Seen], in_folder: bool) -> Hour:
    return Hour(
        hour,
        statistics.median(each.row for each in seen),
        statistics.median(each.place for each in seen) if in_folder else None,
        statistics.median(each.covered for each in seen),
        statistics.fmean(each.in_sight for each in seen),
        statistics.fmean(each.first for each in seen),
        statistics.median(each.wait for each in seen),
    )


def _keys(follower: Follower) -> list[tuple[int, int]]:
    return [*((each, 0) for each in sorted(follower.account_ids)), *((0, each) for each in sorted(follower.sender_ids))]


def _looks(follower: Follower, seed: int, day: date, weights: Sequence[float]) -> tuple[int, ...]:
    """Return the minutes of ``day`` in China at which somebody looks: their habits go by their own clock."""
    dice = random.Random(f"habits/{seed}/{follower.id}/{follower.name}")  # noqa: S311 - a picture, not a lock
    hours = dice.choices(HOURS, weights if any(weights) else USUAL, k=LOOKS)
    behind = _behind_china(follower.zone, day)
    return tuple(sorted((hour * 60 + dice.randrange(60) + behind) % (24 * 60) for hour in hours))


def _behind_china(zone: str, day: date) -> int:
    """Return by how many minutes a zone's clock is behind China's at noon of ``day``; less than 0 where it is ahead."""
    noon = datetime.combine(day, time(12), CHINA)
    ahead = (noon.utcoffset() or timedelta()) - (noon.astimezone(zone_of(zone)).utcoffset() or timedelta())
    return ahead // timedelta(minutes=1)
