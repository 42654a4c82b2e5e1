"""In which order what a search found is shown."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from math import inf, log2

from wxdesk.domain.search import SEARCHED, Entry, Hit, Term, Weights, Where, name_words

_DAY = timedelta(days=1)
_Key = tuple[float, datetime, int, int]


def rank(
    terms: Sequence[Term], entries: Iterable[Entry], at: datetime, weights: Weights, most: int | None = None
) -> tuple[Hit, ...]:
    """Return those of ``entries`` that hold every one of ``terms`` and were out by ``at``, the best first.

    Of a word counts its best place in the article, title before text, and besides it the account's name; of several
    words the mean. That times ``2 ** -(age / half_life)`` is the score; at the same score the newer one comes first.
    By time alone every article that is found has the relevance 1.
    """
    best = Best(terms, at, weights, most)
    best.add(entries)
    return best.hits


@dataclass(slots=True)
class Best:
    """The best ``most`` of all that it was shown, None for all of them; by the rule that ``rank`` tells."""

    terms: Sequence[Term]
    at: datetime
    weights: Weights
    most: int | None = None
    _made: list[tuple[_Key, Hit]] = field(default_factory=list)
    _numbers: set[int] = field(default_factory=set)

    @property
    def hits(self) -> tuple[Hit, ...]:
        """The best first."""
        return tuple(hit for _, hit in self._made)

    def add(self, entries: Iterable[Entry]) -> int:
        """Take in what of ``entries`` is among the best; return how many hold every word and were out by then."""
        held = 0
        for entry in entries:
            if entry.number in self._numbers:
                held += 1
            elif hit := _hit(self.terms, entry, self.at, self.weights):
                held += 1
                key = (_height(hit.relevance, hit.age, self.weights), entry.at, entry.post_id, -entry.index)
                self._made.append((key, hit))
                if entry.number:
                    self._numbers.add(entry.number)
        self._made.sort(key=lambda each: each[0], reverse=True)
        if self.most is not None:
            del self._made[self.most :]
        return held

    def oldest(self, relevance: float) -> datetime | None:
        """Return when the oldest article of that relevance went out that may still come in; None: there is no bound.

        What is older than that stands below the last of ``most`` that were found already.
        """
        if self.most is None or len(self._made) < self.most:
            return None
        (height, at, *_), last = self._made[-1]
        if relevance <= 0:
            return at if last.relevance <= 0 else self.at
        if height == -inf:
            return None
        half_lives = log2(relevance) - height
        return self.at - max(timedelta(0), half_lives * self.weights.half_life * _DAY)


def _height(relevance: float, age: timedelta, weights: Weights) -> float:
    """Return the logarithm of the score: a score of many half lives ago would be 0, and all of them alike."""
    if relevance <= 0:
        return -inf
    return log2(relevance) - age / _DAY / weights.half_life


def _hit(terms: Sequence[Term], entry: Entry, at: datetime, weights: Weights) -> Hit | None:
    if not terms or entry.sender.kind not in SEARCHED or entry.at > at:
        return None
    name, titles, text = name_words(entry.sender.name), f" {entry.titles} ", f" {entry.text} "
    where, named, relevance = [], [], 0.0
    for term in terms:
        place = Where.TITLE if term.within(titles) else Where.TEXT if term.within(text) else Where.NOWHERE
        by_name = term.within(name)
        if place is Where.NOWHERE and not by_name:
            return None
        where.append(place)
        named.append(by_name)
        relevance += _weight(place, weights) + (weights.name if by_name else 0)
    age = at - entry.at
    freshness = 2 ** -(age / _DAY / weights.half_life)
    relevance = 1.0 if weights.by_time else relevance / len(terms)
    return Hit(entry, age, relevance, freshness, tuple(where), tuple(named))


def _weight(place: Where, weights: Weights) -> float:
    """A title counts at least as much as text: what is in the title can be no worse for it."""
    if place is Where.TITLE:
        return max(weights.title, weights.text)
    return weights.text if place is Where.TEXT else 0.0
