"""A follower's reel: all that reaches one phone, sorted once and asked for any moment."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from heapq import heappop, heappush, heapreplace, nsmallest
from itertools import islice
from operator import itemgetter

from wxdesk.domain.clock import zone_of
from wxdesk.domain.delivery import delivered
from wxdesk.domain.lines import Line, Lines, instant, lines_of
from wxdesk.domain.openings import last_opened, openings
from wxdesk.domain.phone import (
    FOLDER_CARDS,
    FOLDER_KEY,
    LOCK_SPAN,
    OFTEN,
    RANK_SPAN,
    Arrival,
    ChatRow,
    FolderCard,
    Follower,
    Layout,
    Notice,
    Phone,
    RowKind,
    Sender,
    SenderKind,
    receives,
)
from wxdesk.domain.track import Order, Shown, Track

__all__ = ["Reel", "lines_of"]

_MICROSECONDS = 1_000_000


class Reel:
    """What reaches one follower. A phone costs as many steps as there are senders, however much they have sent.

    Service, enterprise, friends' and groups' messages stand in the chat list and ring; subscription posts lie in one
    folder row with a dot and never ring (developers.weixin.qq.com/community/develop/doc/000c8c659b87a084cc799cccc51409;
    reference phone-ui D4, D5). Of what comes in the same instant the post being written stands above, then the post
    with the higher number, then the sender with the higher one, then what was told of later. Nothing of before
    ``Follower.since`` reached the phone, nor what went to a tag that they do not carry, nor a service account's fifth
    message of a month in China (``domain.delivery``); ``memberships`` says since when enterprise accounts count the
    follower in. A post's number belongs to one sender alone.
    """

    def __init__(self, follower: Follower, lines: Lines, memberships: Mapping[int, datetime] | None = None) -> None:
        self.follower = follower
        self._lines = lines
        self._memberships = memberships or {}
        self._zone = zone_of(follower.zone)
        self._looked = openings(follower, FOLDER_KEY)
        self._tracks = {key: self._track(lines[key]) for key in self._keys() if key in lines}
        self._of_extra: tuple[Arrival, tuple[Track, ...]] | None = None
        self._all = tuple(self._tracks.values())
        self._own = tuple(track for track in self._all if track.key[0])
        self._last: Phone | None = None
        self._day: tuple[tuple[int, int, int], Sequence[Arrival]] | None = None

    def seen_by(self, follower: Follower) -> "Reel":
        """Return the same for a follower who has changed, or another one."""
        return Reel(follower, self._lines, self._memberships)

    def received(self, extra: Arrival | None = None) -> Sequence[Track]:
        """Return all that reaches the phone, by sender, with the post being written in place of its stored self."""
        return self._with(extra)

    def phone(self, at: datetime, layout: Layout = Layout.CLASSIC, extra: Arrival | None = None) -> Phone:
        """Return the phone at ``at``; ``extra`` is the post being written, in place of its stored self."""
        last = self._last
        if last is not None and last.at == at and last.layout is layout and last.written == extra:
            return last
        now = instant(at)
        others, posts = self._shown(now, extra)
        rows, services = self._rows(others, posts, now, layout)
        made = Phone(
            at.astimezone(self._zone),
            lock=_lock(others, now),
            chats=rows,
            folder=tuple(islice(self._cards(posts, now, layout), FOLDER_CARDS)),
            services=services,
            often=tuple(each.track.sender for each in nsmallest(OFTEN, posts, key=lambda each: each.liking(now))),
            folder_count=sum(each.count for each in posts),
            layout=layout,
            written=extra,
            source=self,
        )
        self._last = made
        return made

    # What a phone asks later on, see ``Source``

    def conversation(self, phone: Phone, key: tuple[int, int], most: int | None) -> tuple[Arrival, ...]:
        now = instant(phone.at)
        for track in self._with(phone.written):
            if track.key == key:
                end = track.end(now)
                start = track.start if most is None else max(track.start, end - most)
                return tuple(track.line.arrivals[start:end])
        return ()

    def cards(self, phone: Phone, most: int) -> tuple[FolderCard, ...]:
        now = instant(phone.at)
        return tuple(islice(self._cards(self._shown(now, phone.written)[1], now, phone.layout), most))

    def place(self, phone: Phone, account_ids: Container[int]) -> tuple[int, int] | None:
        now = instant(phone.at)
        posts = self._shown(now, phone.written)[1]
        own = (each for each in posts if each.track.key[0] and each.track.key[0] in account_ids)
        mine = next(own, None)
        if mine is None:
            return None
        if phone.layout is not Layout.RANKED:
            return 1 + sum(each.above(mine.order) for each in posts), mine.track.key[0]
        newer, walk = self._from_span(posts, mine.time, now)
        keys = (track.key[0] for track, _ in walk)
        return next((place, each) for place, each in enumerate(keys, newer + 1) if each and each in account_ids)

    def place_of(self, phone: Phone, post: Arrival) -> int | None:
        """Return the place in the folder, from 1, of this very post; None where it is not there."""
        now = instant(phone.at)
        posts = self._shown(now, phone.written)[1]
        mine = next((each for each in posts if each.track.key == post.sender.key), None)
        index = mine.track.index_of(post) if mine is not None else None
        if mine is None or index is None or index >= mine.end:
            return None
        if phone.layout is not Layout.RANKED:
            return 1 + sum(each.above(mine.track.order(index)) for each in posts)
        newer, walk = self._from_span(posts, mine.track.line.times[index], now)
        return next(place for place, each in enumerate(walk, newer + 1) if each == (mine.track, index))

    @staticmethod
    def _from_span(posts: list[Shown], time: int, now: int) -> tuple[int, Iterator[tuple[Track, int]]]:
        """Return how many posts stand in spans above that of ``time``, and those from there on as they are ranked."""
        span = now - _SPAN * ((now - time) // _SPAN)
        newer = sum(each.later_than(span) for each in posts)
        return newer, islice(_ranked(_newest_first(posts), posts, now), newer, None)

    def newest(self, phone: Phone) -> Arrival | None:
        now = instant(phone.at)
        others, posts = self._shown(now, phone.written)
        own = [found for each in (*others, *posts) if (found := each.newest_own()) is not None]
        return min(own, key=lambda each: each[0])[1] if own else None

    def sender(self, phone: Phone, key: tuple[int, int]) -> Sender | None:
        if phone.written is not None and phone.written.sender.key == key:
            return phone.written.sender
        line = self._lines.get(key)
        return line.sender if line is not None else None

    def reached_by(self, key: tuple[int, int]) -> bool:
        return key in self._tracks

    # The desk's own posts, whatever lies between

    def own_between(self, start: datetime, end: datetime, at: datetime) -> Sequence[Arrival]:
        """Return own posts from ``start`` until before ``end``, the earliest first.

        Internal ones of before the follower was let in count where that has happened until ``at``.
        """
        first, last, now = instant(start), instant(end), instant(at)
        asked = (first, last, now if any(track.late for track in self._own) else 0)
        if self._day is None or self._day[0] != asked:
            found = [post for track in self._own for post in track.between(first, last, now)]
            self._day = (asked, sorted(found, key=_by_time))
        return self._day[1]

    def own_before(self, at: datetime) -> Arrival | None:
        """Return the last own post before ``at``."""
        now = instant(at)
        found = [place for track in self._own if (place := track.before(now)) is not None]
        return max(found, key=_WHEN)[2] if found else None

    def own_after(self, at: datetime) -> Arrival | None:
        """Return the first own post after ``at``."""
        now = instant(at)
        found = [place for track in self._own if (place := track.after(now)) is not None]
        return min(found, key=_WHEN)[2] if found else None

    # How it is worked out

    def _keys(self) -> Iterator[tuple[int, int]]:
        yield from ((account, 0) for account in self.follower.account_ids | self._memberships.keys())
        yield from ((0, sender) for sender in self.follower.sender_ids)

    def _track(self, line: Line) -> Track:
        follower, sender = self.follower, line.sender
        inside = None
        if sender.kind is SenderKind.ENTERPRISE and sender.account_id:
            inside = self._memberships.get(sender.account_id)
        received = receives(follower, sender, frozenset(self._memberships))
        return Track(delivered(line, follower), follower, _instant(inside), received)

    def _with(self, extra: Arrival | None) -> Sequence[Track]:
        """Return the tracks as they are with the post being written."""
        if extra is None:
            return self._all
        if self._of_extra is None or self._of_extra[0] != extra:
            key = extra.sender.key
            line = self._lines.get(key) or Line(extra.sender, ())
            changed = self._track(line.with_extra(extra))
            self._of_extra = (extra, tuple({**self._tracks, key: changed}.values()))
        return self._of_extra[1]

    def _shown(self, now: int, extra: Arrival | None) -> tuple[list[Shown], list[Shown]]:
        """Return chats and folder posts, by sender, those with the newest first."""
        others: list[Shown] = []
        posts: list[Shown] = []
        for track in self._with(extra):
            shown = track.shown(now)
            if shown is not None:
                (posts if track.in_folder else others).append(shown)
        others.sort(key=_order)
        posts.sort(key=_order)
        return others, posts

    def _rows(
        self, others: list[Shown], posts: list[Shown], now: int, layout: Layout
    ) -> tuple[tuple[ChatRow, ...], tuple[ChatRow, ...]]:
        """Return the chat list, and the folder of service accounts."""
        placed = [(each.order, each.row(now)) for each in others]
        services: list[tuple[Order, ChatRow]] = []
        if layout is Layout.FOLDED:
            services = [each for each in placed if each[1].kind is RowKind.SERVICE]
            placed = [each for each in placed if each[1].kind is not RowKind.SERVICE]
            if services:
                placed.append((services[0][0], _services_row([row for _, row in services])))
        if posts:
            placed.append((posts[0].order, self._folder_row(posts[0], now)))
        return _pinned_first(placed), _pinned_first(services)

    def _folder_row(self, newest: Shown, now: int) -> ChatRow:
        post = newest.newest
        looked = last_opened(self._looked, now)
        dot = looked is None or newest.time > looked
        pinned = FOLDER_KEY in self.follower.pinned
        text = f"{post.sender.name}: {post.line}"
        return ChatRow(RowKind.FOLDER, None, text, post.at, dot=dot, written=post.written, pinned=pinned)

    def _cards(self, posts: list[Shown], now: int, layout: Layout) -> Iterator[FolderCard]:
        """Yield the folder's cards from the top on, each made when it is asked for."""
        walk = _newest_first(posts)
        if layout is Layout.RANKED:
            walk = _ranked(walk, posts, now)
        looked = last_opened(self._looked, now)
        for track, index in walk:
            each = track.line.arrivals[index]
            seen = looked is not None and track.line.times[index] <= looked
            yield FolderCard(each.sender, each.at, each.cards, each.post_id, each.written, seen, track.starred)


_WHEN = itemgetter(0, 1)
_SPAN = int(RANK_SPAN.total_seconds()) * _MICROSECONDS
_LOCKED = int(LOCK_SPAN.total_seconds()) * _MICROSECONDS


def _instant(at: datetime | None) -> int | None:
    return None if at is None else instant(at)


def _by_time(arrival: Arrival) -> tuple[int, int]:
    return instant(arrival.at), arrival.post_id


def _order(shown: Shown) -> Order:
    return shown.order


def _pinned_first(placed: list[tuple[Order, ChatRow]]) -> tuple[ChatRow, ...]:
    """Pinned chats stand on top, among each other as all others do (the client's "Sticky on Top")."""
    return tuple(row for _, row in sorted(placed, key=lambda each: (not each[1].pinned, each[0])))


def _services_row(services: Sequence[ChatRow]) -> ChatRow:
    """Gather service accounts in one entry, with the number of all (tried with some users since 2024; D4)."""
    newest = services[0]
    name = newest.sender.name if newest.sender else ""
    unread = sum(row.unread for row in services)
    dot = not unread and any(row.dot for row in services)
    push = any(row.push for row in services)
    text = f"{name}: {newest.text}"
    return ChatRow(RowKind.SERVICES, None, text, newest.at, unread, dot, push, newest.written)


def _lock(others: Iterable[Shown], now: int) -> tuple[Notice, ...]:
    """Return the pushes that nobody has looked at; muted chats have none."""
    since = now - _LOCKED
    found = [
        (each.track.order(index), each.track.line.arrivals[index])
        for each in others
        if not each.track.muted
        for index in each.unread_after(since, now)
    ]
    found.sort(key=lambda each: each[0])
    return tuple(Notice(each.sender, each.line, each.at, each.written) for _, each in found)


def _newest_first(posts: Iterable[Shown]) -> Iterator[tuple[Track, int]]:
    """Merge what lies in the folder; a sender is only looked at once its newest post has its turn."""
    waiting = iter(posts)
    coming = next(waiting, None)
    heap: list[tuple[Order, int, Track]] = []
    while heap or coming is not None:
        if coming is not None and (not heap or coming.order < heap[0][0]):
            heappush(heap, (coming.order, coming.end - 1, coming.track))
            coming = next(waiting, None)
            continue
        _, index, track = heap[0]
        yield track, index
        if index > track.start:
            heapreplace(heap, (track.order(index - 1), index - 1, track))
        else:
            heappop(heap)


def _ranked(walk: Iterator[tuple[Track, int]], posts: list[Shown], now: int) -> Iterator[tuple[Track, int]]:
    """Within a span of age those of accounts that are read stand higher (reference phone-ui D5, since 2020)."""
    liked = sorted(posts, key=lambda each: each.liking(now))
    places = {each.track.key: place for place, each in enumerate(liked)}
    span: list[tuple[Track, int]] = []
    number = 0
    for track, index in walk:
        own = (now - track.line.times[index]) // _SPAN
        if own != number:
            yield from sorted(span, key=lambda each: places[each[0].key])
            span, number = [], own
        span.append((track, index))
    yield from sorted(span, key=lambda each: places[each[0].key])
