"""Which articles are looked at to find the best: for each way of being found the newest, until none can be better.

The rule of ``ranking`` makes of two articles found in the same places the newer one the better. So of all that are
found in certain places, or better ones, the best ``most`` are among the newest ``most``; what is found there but is
older can only come in by being found in still better places, and those are asked for next. As age takes half of the
score again and again, there is soon a moment before which even the best places are not enough: what is older than that
is not looked at.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice, product
from typing import NamedTuple

from wxdesk.domain.ranking import Best
from wxdesk.domain.search import Entry, Hit, Term, Weights

Key = tuple[int, int]
"""See ``phone.Sender.key``."""

MOST_WAYS = 40
"""Of being found that are asked for: of one word there are six at most, of two 24, and few of them are ever needed."""
MOST_PAGES = 8
"""That are fetched of one way; more than one only where what the index finds often is not what was asked for."""


@dataclass(frozen=True, slots=True)
class Demand:
    """What is fetched: ``titles`` must all be in the title, ``anywhere`` in title or text, ``who`` must have sent it.

    Without ``who`` anybody may have.
    """

    titles: tuple[Term, ...] = ()
    anywhere: tuple[Term, ...] = ()
    who: frozenset[Key] | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """What was fetched, the newest first; ``below`` is the number of the last where there may be more, else 0."""

    entries: Sequence[Entry]
    below: int = 0


Ask = Callable[[Demand, datetime | None, int, int], Page]
"""Fetch the newest that meet a demand: from a moment on, below a number (0 for none), so many."""


class Level(NamedTuple):
    """How well a word is found: ``place`` is 0 for anywhere or nowhere, 1 for title or text, 2 for the title.

    ``named``: the account's name holds it as well, or with place 0 perhaps alone.
    """

    place: int
    named: bool


TEXT, TITLE, NAME = Level(1, False), Level(2, False), Level(0, True)
Way = tuple[Level, ...]
"""A level for each word: at least so well must it be found."""


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked: ``whose`` says for each of ``terms`` which accounts' names hold it; ``most`` are wanted.

    ``more`` than those are fetched: of one second any article may come first.
    """

    terms: Sequence[Term]
    whose: Sequence[frozenset[Key]]
    at: datetime
    weights: Weights
    most: int
    more: int = 12


def seek(query: Query, ask: Ask, beyond: Iterable[Entry] = ()) -> tuple[Hit, ...]:
    """Return the best ``most``, the best first, of all that ``ask`` can fetch and of ``beyond``.

    They are exactly those that ``rank`` would choose of everything, but for two things: which of many from the same
    second come last, and queries of so many common words that ``MOST_WAYS`` are not enough.
    """
    best = Best(query.terms, query.at, query.weights, query.most)
    best.add(beyond)
    flags = _flags(query.whose)
    read: dict[Way, int] = {}
    for way in islice(_ways(query, read), MOST_WAYS):
        before = min((below for other, below in read.items() if _covers(other, way)), default=_ANY)
        highest = _highest(way, flags, read, query.weights)
        read[way] = _ALL if highest is None else _look(query, best, ask, way, before, highest)
    return best.hits


_ANY, _ALL = 1 << 62, 0
"""Below what number there is more to be read of a way: below any, or none, for all that matters was."""


def _look(query: Query, best: Best, ask: Ask, way: Way, before: int, highest: float) -> int:
    """Take in the newest that are found that way; return the number below which there may be more that matters."""
    held, demand = 0, _demand(query, way)
    for _ in range(MOST_PAGES):
        if before == _ALL or held >= query.most:
            break
        page = ask(demand, best.oldest(highest), before, query.most + query.more)
        held += best.add(page.entries)
        before = page.below
    return before


def _ways(query: Query, read: Mapping[Way, int]) -> Iterator[Way]:
    """Yield ways to be asked for; those better than one of which all was ``read`` meanwhile are none.

    Early come all words in titles, for those are best, and then the most words in names, for those are few: both put
    bounds to what follows.
    """
    loose = [(TEXT, NAME) if who else (TEXT,) for who in query.whose]
    first, *others = product(*loose)
    waiting = deque([first, (TITLE,) * len(loose), *sorted(others, key=lambda way: -way.count(NAME))])
    known = set()
    while waiting:
        way = waiting.popleft()
        if way in known or _is_read(way, read):
            continue
        known.add(way)
        yield way
        for place, level in enumerate(way):
            if level.place < TITLE.place:
                waiting.append((*way[:place], Level(level.place + 1, level.named), *way[place + 1 :]))


def _is_read(way: Way, read: Mapping[Way, int]) -> bool:
    return any(below == _ALL and _covers(other, way) for other, below in read.items())


def _covers(way: Way, other: Way) -> bool:
    """Tell whether all that is found in the ``other`` way is found in ``way`` too."""
    return all(mine.place <= its.place and mine.named <= its.named for mine, its in zip(way, other, strict=True))


def _demand(query: Query, way: Way) -> Demand:
    levels = list(zip(query.terms, query.whose, way, strict=True))
    named = [who for _, who, level in levels if level.named]
    return Demand(
        tuple(term for term, _, level in levels if level.place == TITLE.place),
        tuple(term for term, _, level in levels if level.place == TEXT.place),
        frozenset.intersection(*named) if named else None,
    )


def _flags(whose: Sequence[frozenset[Key]]) -> frozenset[tuple[bool, ...]]:
    """Return for which of the words together there are accounts whose names hold them; always for none."""
    everybody = frozenset().union(*whose)
    return frozenset({(False,) * len(whose), *(tuple(key in who for who in whose) for key in everybody)})


def _highest(way: Way, flags: frozenset[tuple[bool, ...]], read: Mapping[Way, int], weights: Weights) -> float | None:
    """Return the relevance that is still to be had that way, were all else as well as can be; None where none is."""
    title = max(weights.title, weights.text)
    heights = [
        1.0 if weights.by_time else title + weights.name * sum(named) / len(way)
        for named in flags
        if all(has or not level.named for has, level in zip(named, way, strict=True))
        and not _is_read(_by(named, way), read)
    ]
    return max(heights, default=None)


def _by(named: Sequence[bool], way: Way) -> Way:
    """Return how words are found that way in what an account sent whose name holds just these of them."""
    return tuple(Level(level.place, has) for has, level in zip(named, way, strict=True))
