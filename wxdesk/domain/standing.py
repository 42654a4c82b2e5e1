"""Where a post stands on a phone once it is there: its row, its place, and how long it stays in sight."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from heapq import nsmallest

from wxdesk.domain.lines import instant
from wxdesk.domain.phone import FOLDER_KEY, Arrival, Layout, SenderKind
from wxdesk.domain.reel import Reel
from wxdesk.domain.screens import Sight, sight_of
from wxdesk.domain.track import Track

DAY = timedelta(days=1)
_DAY = 24 * 60 * 60 * 1_000_000


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a post stands. ``row`` is that of its sender, or of the folder, in the chat list; None: on no screen.

    ``place`` is its place in the folder. ``covered_after`` is how long after its coming the next thing stands above it,
    None where nothing does within a day. ``in_sight`` is the part (0 to 1) of the day after its coming for which it is
    on the first screen of this phone: of the folder for a subscription post, else of the chat list.
    """

    row: int | None = None
    place: int | None = None
    covered_after: timedelta | None = None
    in_sight: float = 0.0

    @property
    def minutes_until_covered(self) -> int | None:
        return None if self.covered_after is None else int(self.covered_after / timedelta(minutes=1))


def standing(reel: Reel, post: Arrival, at: datetime, layout: Layout = Layout.CLASSIC) -> Standing:
    """Return where ``post``, sent or being written, stands at ``at`` on the phone of ``reel``'s follower.

    What covers it is computed from what is sent and planned, as the classic folder orders it.
    """
    extra = post if post.written else None
    phone = reel.phone(at, layout, extra)
    in_folder = post.sender.kind is SenderKind.SUBSCRIPTION
    tracks = reel.received(extra)
    own = next((track for track in tracks if track.key == post.sender.key), None)
    if own is None or own.index_of(post) is None or instant(at) < instant(post.at):
        return Standing()
    key = None if in_folder else post.sender.key
    rows = [row.sender.key if row.sender else None for row in phone.chats]
    row = rows.index(key) + 1 if key in rows else None
    seen = sight_of(reel.follower)
    folder_pinned = FOLDER_KEY in reel.follower.pinned
    later = _later_posts(tracks, post, seen) if in_folder else _later_rows(tracks, post, folder_pinned, seen)
    above = 0 if in_folder or own.pinned else _pinned_before(tracks, post, folder_pinned)
    in_sight = seen.cards if in_folder else seen.rows
    return Standing(
        row, reel.place_of(phone, post) if in_folder else None, _after(later, 1), _share(later, in_sight - above)
    )


def _pinned_before(tracks: Sequence[Track], post: Arrival, folder_pinned: bool) -> int:
    """Return how many pinned rows stood on top when ``post`` came."""
    came = instant(post.at)
    there = [track for track in tracks if track.end(came) > track.start]
    folder = folder_pinned and any(track.in_folder for track in there)
    return sum(track.pinned and not track.in_folder for track in there) + folder


def _later_posts(tracks: Sequence[Track], post: Arrival, seen: Sight) -> list[int]:
    """Return after how many microseconds each of the next posts in the folder comes, the earliest first."""
    came = instant(post.at)
    found = [time - came for track in tracks if track.in_folder for time in track.times_after(came, seen.cards)]
    return nsmallest(seen.cards, found)


def _later_rows(tracks: Sequence[Track], post: Arrival, folder_pinned: bool, seen: Sight) -> list[int]:
    """Return after how many microseconds each other row of the chat list first moves above, the earliest first.

    A pinned row was above before, unless this is the first that its sender writes. The next message of its own sender
    takes the post off its row: from then on it is in nobody's sight, as if everything had come above.
    """
    came = instant(post.at)
    firsts: dict[tuple[int, int], int] = {}
    gone = None
    folder_there = any(track.in_folder and track.end(came) > track.start for track in tracks)
    for track in tracks:
        coming = track.times_after(came, 1)
        if not coming:
            continue
        time = coming[0]
        if track.key == post.sender.key:
            gone = time - came
        elif track.in_folder and not (folder_pinned and folder_there):
            firsts[FOLDER_KEY] = min(firsts.get(FOLDER_KEY, time - came), time - came)
        elif not track.in_folder and not (track.pinned and track.end(came) > track.start):
            firsts[track.key] = time - came
    times = sorted(firsts.values())
    return times if gone is None else [*times[: bisect_left(times, gone)], *[gone] * seen.rows]


def _after(later: Sequence[int], number: int) -> timedelta | None:
    if len(later) < number or later[number - 1] > _DAY:
        return None
    return timedelta(microseconds=later[number - 1])


def _share(later: Sequence[int], room: int) -> float:
    """Return for which part of a day fewer than ``room`` things stand above."""
    if room <= 0:
        return 0.0
    return min(later[room - 1], _DAY) / _DAY if len(later) >= room else 1.0
