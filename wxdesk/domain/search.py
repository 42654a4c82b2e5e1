"""Searching all that was sent: what a query asks for, what it finds, and where; ``ranking`` has the order."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise

from wxdesk.domain.phone import Card, Sender, SenderKind

IDEOGRAPH = re.compile("([\u2e80-\u2fdf\u3005-\u3007\u3040-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff])")

SEARCHED = frozenset({SenderKind.SERVICE, SenderKind.SUBSCRIPTION})
"""Whose posts can be found: internal accounts never appear, friends and groups are no accounts."""

_ACCENTS = re.compile("[\u0300-\u036f]")
_WORD = re.compile(r"[^\W_]+")
MOST_TERMS = 6
LONGEST_TERM = 40
"""Words of a query, and single characters of one of them, that count; any more are left unread."""
SHORTEST_BEGINNING = 3
"""From so many letters on the beginning of a Latin word finds the word."""


def words_of(text: str) -> str:
    """Return ``text`` as it is indexed: words in lower case without accents, each ideograph a word of its own."""
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).casefold())
    plain = unicodedata.normalize("NFC", _ACCENTS.sub("", plain))
    return " ".join(_WORD.findall(IDEOGRAPH.sub(r" \1 ", plain)))


def pairs_of(words: str) -> str:
    """Return each two ideographs that stand side by side in indexed ``words`` as one word.

    Single characters are in nearly every text, pairs are not: by them a run of several is found without reading on.
    """
    runs = words.split()
    return " ".join(
        first + second for first, second in pairwise(runs) if IDEOGRAPH.fullmatch(first) and IDEOGRAPH.fullmatch(second)
    )


def indexed(text: str) -> str:
    """Return what the index holds of ``text``: its words, and after them its pairs."""
    words = words_of(text)
    pairs = pairs_of(words)
    return f"{words} {pairs}" if pairs else words


@lru_cache(maxsize=8192)
def name_words(name: str) -> str:
    """Return the words of an account's name with a blank before and after: asked for again with every search."""
    return f" {words_of(name)} "


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a query: a run of indexed ``words``. ``begins``: its last may be the beginning of a longer one."""

    words: str
    begins: bool = False

    @property
    def run(self) -> str:
        """The run of indexed words by which it is found quickest: of Chinese alone, that of its pairs."""
        pairs = pairs_of(self.words)
        return pairs if pairs and pairs.count(" ") + 2 == self.words.count(" ") + 1 else self.words

    def within(self, padded: str) -> bool:
        """Tell whether it stands in ``padded``: indexed words with a blank before and after."""
        return f" {self.words}{'' if self.begins else ' '}" in padded


def terms_of(query: str) -> tuple[Term, ...]:
    """Return the words that a query asks for, all of which must be found; none where it holds no letter or digit."""
    made = [_term(words) for part in query.split() if (words := words_of(part))]
    return tuple(dict.fromkeys(made))[:MOST_TERMS]


def _term(words: str) -> Term:
    runs = words.split()[:LONGEST_TERM]
    last = runs[-1]
    return Term(" ".join(runs), len(last) >= SHORTEST_BEGINNING and not last.isdecimal())


@dataclass(frozen=True, slots=True)
class Weights:
    """What a find counts, by where it is found, and how fast it fades: by half each ``half_life`` days.

    Documented is only that the client can order by the time of publication, and does so within one account; how it
    mixes that with relevance is not published (reference phone-ui D8). These numbers are ours, to be moved.
    ``by_time``: wherever it is found counts the same, so that only the age is left, as with the client's *by time*.
    """

    name: float = 2.0
    title: float = 3.0
    text: float = 1.0
    half_life: float = 7.0
    by_time: bool = False


LIGHTEST, HEAVIEST = 0.0, 5.0
SHORTEST_LIFE, LONGEST_LIFE = 0.25, 365.0
"""Between what the weights may be moved."""


class Where(StrEnum):
    """The best place in which a word of the query was found in an article."""

    TITLE = "title"
    TEXT = "text"
    NOWHERE = "nowhere"


@dataclass(frozen=True, slots=True)
class Entry:
    """An article that was sent, as it is searched; ``titles`` and ``text`` are its words (``indexed``).

    ``post_id`` is 0 for those of others, which ``arrival_id`` names; ``index`` is its place in the post. ``number`` is
    its place among all that is stored, higher for newer ones, and 0 for what is not.
    """

    sender: Sender
    at: datetime
    titles: str
    text: str = ""
    post_id: int = 0
    index: int = 0
    arrival_id: int = 0
    card: Card | None = None
    number: int = 0


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found, with all that puts it where it stands.

    ``relevance`` is what the weights make of where it was found, ``freshness`` (1 for now) what its age leaves of it.
    ``where`` and ``named`` say for each word of the query where it was found, and whether the account's name holds it.
    """

    entry: Entry
    age: timedelta
    relevance: float
    freshness: float
    where: tuple[Where, ...] = ()
    named: tuple[bool, ...] = ()

    @property
    def score(self) -> float:
        return self.relevance * self.freshness


@dataclass(frozen=True, slots=True)
class Named:
    """An account whose name holds the query. ``exact``: it is the whole name; ``first``: the name begins with it."""

    sender: Sender
    exact: bool = False
    first: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What a search shows, grouped as the client groups it. ``excerpts`` has a piece of text for each article."""

    query: str = ""
    accounts: tuple[Named, ...] = ()
    articles: tuple[Hit, ...] = ()
    excerpts: tuple[str, ...] = field(default=())


def name_them(query: str, senders: Iterable[Sender]) -> tuple[Named, ...]:
    """Return the accounts whose name holds all of ``query``: the very name, then beginnings, then the shortest."""
    terms = terms_of(query)
    if not terms:
        return ()
    asked = words_of(query)
    found = []
    for sender in senders:
        words = name_words(sender.name)
        if sender.kind in SEARCHED and all(term.within(words) for term in terms):
            found.append(Named(sender, words.strip() == asked, words.startswith(f" {asked}")))
    found.sort(key=lambda each: (not each.exact, not each.first, len(each.sender.name), each.sender.name))
    return tuple(found)


EXCERPT = 60


def excerpt(text: str, terms: Sequence[Term], length: int = EXCERPT) -> str:
    """Return a piece of plain ``text`` around the first place of one of ``terms``, or its beginning."""
    flat = " ".join(text.split())
    lower = flat.casefold()
    places = [lower.find(term.words.replace(" ", "") if IDEOGRAPH.search(term.words) else term.words) for term in terms]
    place = min((each for each in places if each >= 0), default=0)
    start = max(0, place - length // 4)
    piece = flat[start : start + length]
    return f"{'…' if start else ''}{piece}{'…' if start + length < len(flat) else ''}"
