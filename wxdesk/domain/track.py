"""One sender's line as one follower receives it."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from wxdesk.domain.lines import Line, instant
from wxdesk.domain.openings import last_opened, openings
from wxdesk.domain.phone import Arrival, ChatRow, Follower, RowKind, Sender, SenderKind

Order = tuple[int, bool, int, int, int, int]
"""Where something stands in a list with the newest on top: the least stands first."""

Placed = tuple[int, int, Arrival]
"""When one of the desk's own posts comes, its number, and itself."""

_ROWS = {
    SenderKind.SERVICE: RowKind.SERVICE,
    SenderKind.ENTERPRISE: RowKind.ENTERPRISE,
    SenderKind.FRIEND: RowKind.FRIEND,
    SenderKind.GROUP: RowKind.GROUP,
}


class Track:
    """A line from where the follower began to receive it; ``inside`` is the instant of joining an internal account."""

    __slots__ = (
        "_inside",
        "_memory",
        "_opened",
        "_shown",
        "in_folder",
        "key",
        "line",
        "muted",
        "pinned",
        "sender",
        "starred",
        "start",
    )

    def __init__(self, line: Line, follower: Follower, inside: int | None, received: bool) -> None:
        self.line = line
        self.sender: Sender = line.sender
        self.key = key = self.sender.key
        self.in_folder = self.sender.kind is SenderKind.SUBSCRIPTION
        self.muted, self.pinned = key in follower.muted, key in follower.pinned
        self.starred = key in follower.starred
        since = follower.since.get(key)
        self.start = 0 if since is None else bisect_left(line.times, instant(since))
        if not received:
            self.start = len(line.times)
        self._inside = inside
        self._opened = openings(follower, key)
        self._memory: tuple[int, int, ChatRow] | None = None
        self._shown: Shown | None = None

    def end(self, now: int) -> int:
        """Return the index after the last that has arrived; ``start`` where nothing has."""
        if self._inside is not None and now < self._inside:
            return self.start
        return max(self.start, bisect_right(self.line.times, now))

    def index_of(self, post: Arrival) -> int | None:
        """Return where ``post`` lies among what is received."""
        came = instant(post.at)
        same = range(max(self.start, bisect_left(self.line.times, came)), bisect_right(self.line.times, came))
        return next((index for index in same if self.line.arrivals[index].post_id == post.post_id), None)

    def times_after(self, now: int, most: int) -> Sequence[int]:
        """Return when the next ``most`` things come after ``now``, the earliest first."""
        first = max(self.start, bisect_right(self.line.times, now))
        return self.line.times[first : first + most]

    def shown(self, now: int) -> "Shown | None":
        """Return it as it is at ``now``; the same object as long as nothing arrives. None where nothing has."""
        end = self.end(now)
        if self._shown is None or self._shown.end != end:
            if end <= self.start:
                return None
            self._shown = Shown(self, end)
        return self._shown

    @property
    def late(self) -> bool:
        """Whether what came early shows only once the follower was let in."""
        return self._inside is not None

    def before(self, now: int) -> Placed | None:
        """Return the last that came before ``now``."""
        index = bisect_left(self.line.times, now) - 1
        hidden = self._inside is not None and now < self._inside
        return None if hidden or index < self.start else self._placed(index)

    def after(self, now: int) -> Placed | None:
        """Return the first that comes after ``now``."""
        index = max(self.start, bisect_right(self.line.times, now))
        if self._inside is not None:
            index = max(index, bisect_left(self.line.times, self._inside))
        return self._placed(index) if index < len(self.line.times) else None

    def _placed(self, index: int) -> Placed:
        post = self.line.arrivals[index]
        return self.line.times[index], post.post_id, post

    def between(self, first: int, last: int, now: int) -> Sequence[Arrival]:
        """Return what comes from ``first`` until before ``last`` and is received as things stand at ``now``."""
        if self._inside is not None and now < self._inside:
            first = max(first, self._inside)
        start = max(self.start, bisect_left(self.line.times, first))
        return self.line.arrivals[start : bisect_left(self.line.times, last)]

    def order(self, index: int) -> Order:
        each = self.line.arrivals[index]
        account, number = self.key
        return (-self.line.times[index], not each.written, -each.post_id, -account, -number, -index)

    def opened(self, now: int) -> int | None:
        """Return when the follower had last looked at it by ``now`` (``openings.last_opened``)."""
        return last_opened(self._opened, now)

    def first_unread(self, now: int) -> int:
        opened = self.opened(now)
        return self.start if opened is None else max(self.start, bisect_right(self.line.times, opened))

    def row(self, end: int, now: int) -> ChatRow:
        """Return its row of the chat list; the same object as long as nothing about it changes."""
        unread = max(0, end - self.first_unread(now))
        if self._memory is None or self._memory[:2] != (end, unread):
            self._memory = (end, unread, self._made(self.line.arrivals[end - 1], unread))
        return self._memory[2]

    def _made(self, newest: Arrival, unread: int) -> ChatRow:
        """A muted chat shows a dot in place of the number, and does not ring (the client's "Mute Notifications")."""
        return ChatRow(
            _ROWS[self.sender.kind],
            newest.sender,
            newest.line,
            newest.at,
            0 if self.muted else unread,
            self.muted and unread > 0,
            not self.muted,
            newest.written,
            self.muted,
            self.pinned,
            self.starred,
        )


class Shown:
    """A track at one moment: what lies before ``end`` has arrived, and at least one thing has."""

    __slots__ = ("end", "order", "track")

    def __init__(self, track: Track, end: int) -> None:
        self.track, self.end = track, end
        self.order = track.order(end - 1)

    @property
    def newest(self) -> Arrival:
        return self.track.line.arrivals[self.end - 1]

    @property
    def time(self) -> int:
        return self.track.line.times[self.end - 1]

    @property
    def count(self) -> int:
        return self.end - self.track.start

    def row(self, now: int) -> ChatRow:
        return self.track.row(self.end, now)

    def liking(self, now: int) -> tuple[int, int, Order]:
        """Order senders: those first that the follower opened last; then those that post most, then newest."""
        return -(self.track.opened(now) or 0), self.track.start - self.end, self.order

    def unread_after(self, since: int, now: int) -> range:
        """Return the indices of what came after ``since`` and was not looked at."""
        first = max(self.track.first_unread(now), bisect_right(self.track.line.times, since))
        return range(first, self.end)

    def later_than(self, time: int) -> int:
        """Return how many came after ``time``."""
        return max(0, self.end - max(self.track.start, bisect_right(self.track.line.times, time)))

    def above(self, order: Order) -> int:
        """Return how many stand above what has ``order``."""
        time = -order[0]
        index = self.end
        first = max(self.track.start, bisect_left(self.track.line.times, time))
        later = max(self.track.start, bisect_right(self.track.line.times, time))
        return max(0, index - later) + sum(self.track.order(each) < order for each in range(first, min(later, index)))

    def newest_own(self) -> tuple[Order, Arrival] | None:
        """Return the newest of it that is one of the desk's own posts."""
        for index in range(self.end - 1, self.track.start - 1, -1):
            if self.track.line.arrivals[index].post_id:
                return self.track.order(index), self.track.line.arrivals[index]
        return None
