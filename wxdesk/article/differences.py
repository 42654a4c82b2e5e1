"""What is different between two texts, word by word; each Chinese character is a word."""

import re
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TypeVar

T = TypeVar("T", bound=Hashable)
Match = tuple[int, int, int]
"""So many items from the first place of the old sequence on stand at the second place of the new one too."""

MOST_STEPS = 400
"""More single changes than that between two places that are surely the same are shown as one."""
LEAST_KEPT = 0.3
"""With less in common, two texts are shown one after the other: a sprinkle of marked words cannot be read."""

_TOKEN = re.compile(
    r"[^\W_\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7af]+(?:['’][^\W_]+)?|\s+|.", re.DOTALL
)


class Change(StrEnum):
    """What became of a piece of text."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text that shares its fate."""

    change: Change
    text: str


def tokens(text: str) -> list[str]:
    """Cut ``text`` into words, Chinese characters, runs of blanks and single signs."""
    return _TOKEN.findall(text)


def difference(old: str, new: str) -> tuple[Piece, ...]:
    """Return ``new`` with what is gone of ``old`` in its places; the text of all but the GONE pieces is ``new``."""
    return tuple(pieces(tokens(old), tokens(new)))


def pieces(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    """Yield the difference of two token lists."""
    matched = readable(old, new, matches(old, new))
    for (left, right, size), (next_left, next_right, _) in pairwise([(0, 0, 0), *matched, (len(old), len(new), 0)]):
        if size:
            yield Piece(Change.SAME, "".join(new[right : right + size]))
        if gone := "".join(old[left + size : next_left]):
            yield Piece(Change.GONE, gone)
        if come := "".join(new[right + size : next_right]):
            yield Piece(Change.NEW, come)


def readable(old: Sequence[str], new: Sequence[str], matched: Sequence[Match]) -> Sequence[Match]:
    """Leave out what is the same by chance only: lone blanks and signs between changes, or all where too little is."""
    told = [
        match
        for match in matched
        if _edge(match, old, new) or any(_is_word(token) for token in old[match[0] : match[0] + match[2]])
    ]
    kept = sum(_weight(old[left : left + size]) for left, _, size in told)
    less = min(_weight(old), _weight(new))
    return told if kept >= LEAST_KEPT * less else [match for match in told if match[2] and _edge(match, old, new)]


def _edge(match: Match, old: Sequence[str], new: Sequence[str]) -> bool:
    """Whether it is the beginning or the end of both."""
    left, right, size = match
    return (left == right == 0) or (left + size == len(old) and right + size == len(new))


def _is_word(token: str) -> bool:
    return token[:1].isalnum()


def _weight(found: Sequence[str]) -> int:
    return sum(len(token) for token in found if _is_word(token))


def counted(old: str, new: str) -> tuple[int, int]:
    """Count the words that came and those that went; both texts are looked at line by line first."""
    before, after = old.split("\n"), new.split("\n")
    came = went = 0
    for left, right in _hunks(before, after):
        one, other = tokens("\n".join(before[left])), tokens("\n".join(after[right]))
        for gone, come in _hunks(one, other):
            went += sum(map(_is_word, one[gone]))
            came += sum(map(_is_word, other[come]))
    return came, went


def _hunks(old: Sequence[T], new: Sequence[T]) -> Iterator[tuple[slice, slice]]:
    """Yield where the two differ."""
    ends = [(0, 0, 0), *matches(old, new), (len(old), len(new), 0)]
    for (left, right, size), (next_left, next_right, _) in pairwise(ends):
        if left + size < next_left or right + size < next_right:
            yield slice(left + size, next_left), slice(right + size, next_right)


def matches(old: Sequence[T], new: Sequence[T]) -> list[Match]:
    """Return what both have in common, in order; quick also where the two are long and have little in common."""
    found: list[Match] = []
    _match(old, new, 0, 0, found)
    return _joined(found)


def _match(old: Sequence[T], new: Sequence[T], left: int, right: int, found: list[Match]) -> None:
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    if head:
        found.append((left, right, head))
    middle, other = old[head : len(old) - tail], new[head : len(new) - tail]
    if middle and other:
        inner = _shortest(middle, other)
        if inner is None:
            _between_anchors(middle, other, left + head, right + head, found)
        else:
            found += [(left + head + at, right + head + to, size) for at, to, size in inner]
    if tail:
        found.append((left + len(old) - tail, right + len(new) - tail, tail))


def _between_anchors(old: Sequence[T], new: Sequence[T], left: int, right: int, found: list[Match]) -> None:
    """Match by what stands only once in each, then what lies between; without such anchors nothing is the same."""
    at = to = 0
    anchors = _anchors(old, new)
    for next_at, next_to in [*anchors, (len(old), len(new))] if anchors else []:
        _match(old[at:next_at], new[to:next_to], left + at, right + to, found)
        if next_at < len(old):
            found.append((left + next_at, right + next_to, 1))
        at, to = next_at + 1, next_to + 1


def _anchors(old: Sequence[T], new: Sequence[T]) -> list[tuple[int, int]]:
    """Return the longest row of items that stand once in both and in the same order. Patience sorting."""
    once, there = _once(old), _once(new)
    shared = [(at, there[item]) for item, at in once.items() if item in there]
    shared.sort()
    tops: list[int] = []
    piles: list[int] = []
    before: list[int] = []
    for number, (_, to) in enumerate(shared):
        low, high = 0, len(tops)
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if tops[middle] < to else (low, middle)
        before.append(piles[low - 1] if low else -1)
        tops[low : low + 1] = [to]
        piles[low : low + 1] = [number]
    row: list[tuple[int, int]] = []
    number = piles[-1] if piles else -1
    while number >= 0:
        row.append(shared[number])
        number = before[number]
    return row[::-1]


def _once(items: Sequence[T]) -> dict[T, int]:
    places: dict[T, int] = {}
    for at, item in enumerate(items):
        places[item] = -1 if item in places else at
    return {item: at for item, at in places.items() if at >= 0}


def _common(one: Sequence[T], other: Sequence[T]) -> int:
    """Return how many items both begin with."""
    size = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        size += 1
    return size


def _shortest(old: Sequence[T], new: Sequence[T]) -> list[Match] | None:
    """Return the common items of the shortest way from ``old`` to ``new``; None where it is too long.

    E. W. Myers, An O(ND) Difference Algorithm and Its Variations (1986).
    """
    reach = {1: 0}
    trail: list[dict[int, int]] = []
    for steps in range(min(MOST_STEPS, len(old) + len(new)) + 1):
        trail.append(dict(reach) if steps < 2 else {key: reach[key] for key in range(1 - steps, steps, 2)})
        for line in range(-steps, steps + 1, 2):
            down = line == -steps or (line != steps and reach[line - 1] < reach[line + 1])
            at = reach[line + 1] if down else reach[line - 1] + 1
            to = at - line
            while at < len(old) and to < len(new) and old[at] == new[to]:
                at, to = at + 1, to + 1
            reach[line] = at
            if at >= len(old) and to >= len(new):
                return _walked(trail, len(old), len(new))
    return None


def _walked(trail: Sequence[dict[int, int]], at: int, to: int) -> list[Match]:
    """Go the way back from the end and collect what was the same."""
    found: list[Match] = []
    for steps in range(len(trail) - 1, -1, -1):
        reach, line = trail[steps], at - to
        begin = came = went = 0
        if steps:
            down = line == -steps or (line != steps and reach[line - 1] < reach[line + 1])
            came = reach[line + 1] if down else reach[line - 1]
            went = came - (line + 1 if down else line - 1)
            begin = came if down else came + 1
        if at > begin:
            found.append((begin, begin - line, at - begin))
        at, to = came, went
    return found[::-1]


def _joined(found: Sequence[Match]) -> list[Match]:
    joined: list[Match] = []
    for left, right, size in found:
        if joined and joined[-1][0] + joined[-1][2] == left and joined[-1][1] + joined[-1][2] == right:
            joined[-1] = (joined[-1][0], joined[-1][1], joined[-1][2] + size)
        else:
            joined.append((left, right, size))
    return joined
