"""All that was sent, by sender: sorted once for a workspace and shared by every phone."""

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from wxdesk.domain.phone import Arrival, Sender


def instant(at: datetime) -> int:
    """Return an aware time as microseconds since 1970: quick to compare, whatever the zone."""
    return round(at.timestamp() * 1_000_000)


class Line:
    """All that one sender sent, the earliest first; ``times`` are their instants. It is never changed."""

    __slots__ = ("arrivals", "sender", "times")

    def __init__(self, sender: Sender, arrivals: Iterable[Arrival]) -> None:
        self.sender = sender
        placed = [(instant(each.at), each.written, each.post_id, number, each) for number, each in enumerate(arrivals)]
        placed.sort(key=_order)
        self.arrivals: Sequence[Arrival] = [each[-1] for each in placed]
        self.times = array("q", [each[0] for each in placed])

    def with_extra(self, extra: Arrival) -> "Line":
        """Return the same with ``extra`` in place of what has its ``post_id``, if that is one."""
        kept = [each for each in self.arrivals if not extra.post_id or each.post_id != extra.post_id]
        return Line(extra.sender, [*kept, extra])

    def only(self, kept: Callable[[Arrival], bool]) -> "Line":
        """Return the same with those that are ``kept``; asked of each in order."""
        return Line(self.sender, [each for each in self.arrivals if kept(each)])


Lines = Mapping[tuple[int, int], Line]
"""By ``Sender.key``."""


def lines_of(arrivals: Iterable[Arrival]) -> dict[tuple[int, int], Line]:
    """Sort ``arrivals`` by who sent them."""
    groups: dict[tuple[int, int], list[Arrival]] = {}
    for each in arrivals:
        groups.setdefault(each.sender.key, []).append(each)
    return {key: Line(group[-1].sender, group) for key, group in groups.items()}


def _order(placed: tuple[int, bool, int, int, Arrival]) -> tuple[int, bool, int, int]:
    return placed[:4]
