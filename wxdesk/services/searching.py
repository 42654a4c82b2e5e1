"""Searching all that accounts sent, as a phone's search shows it at any moment."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from wxdesk.domain.phone import Arrival, Card, Sender
from wxdesk.domain.posts import Act, Article, PostState
from wxdesk.domain.rhythm import arrivals_of
from wxdesk.domain.search import (
    SEARCHED,
    Entry,
    Found,
    Hit,
    Term,
    Weights,
    excerpt,
    name_them,
    name_words,
    terms_of,
    words_of,
)
from wxdesk.domain.seeking import Demand, Page, Query, seek
from wxdesk.services.phone import card_of, sender_of
from wxdesk.services.ports import Ports, SentArticle, Transaction

ACCOUNTS, ARTICLES = 3, 20
"""How many of each a search shows at first."""

MADE_UP = timedelta(days=30)
"""How far back what others write of themselves (``domain.rhythm``) is searched too; stored posts have no end."""


@dataclass(frozen=True, slots=True)
class Searched:
    """What is searched besides the index, loaded once: who there is, and what is not stored or not sent yet."""

    senders: Mapping[tuple[int, int], Sender]
    beyond: tuple[Entry, ...] = ()
    bodies: Mapping[tuple[int, int], Article] = field(default_factory=dict)


async def searched(ports: Ports, at: datetime) -> Searched:
    """Load what a search at ``at`` needs besides the index."""

    def work(tx: Transaction) -> Searched:
        senders = [*(sender_of(account) for account in tx.accounts.all()), *tx.followers.senders()]
        known = {each.key: each for each in senders if each.kind in SEARCHED}
        planned = _planned(tx, known, at)
        rhythms = {rhythm.sender_id: rhythm for rhythm in tx.followers.rhythms()}
        written = [
            entry
            for key, sender in known.items()
            if not key[0] and sender.id in rhythms
            for arrival in arrivals_of(sender, rhythms[sender.id], at - MADE_UP, at)
            for entry in _entries(arrival)
        ]
        bodies = {(entry.post_id, entry.index): article for entry, article in planned}
        return Searched(known, (*(entry for entry, _ in planned), *written), bodies)

    return await ports.store.read(work)


def _planned(tx: Transaction, known: Mapping[tuple[int, int], Sender], at: datetime) -> list[tuple[Entry, Article]]:
    """What will have gone out by ``at``, where that is yet to come."""
    made = []
    for post in tx.posts.find(states=(PostState.SCHEDULED,), limit=100_000):
        sender = known.get((post.account_id, 0))
        out = post.scheduled_at if post.act is not Act.PUBLISH else None
        if sender is not None and out is not None and out <= at:
            for index, each in enumerate(post.articles):
                words = words_of(each.title), words_of(each.body)
                made.append((Entry(sender, out, *words, post.id, index, card=card_of(each)), each))
    return made


def _entries(arrival: Arrival) -> Iterable[Entry]:
    for index, card in enumerate(arrival.cards):
        yield Entry(arrival.sender, arrival.at, words_of(card.title), index=index, card=card)


async def search(
    ports: Ports,
    query: str,
    at: datetime,
    weights: Weights | None = None,
    articles: int = ARTICLES,
    within: Searched | None = None,
) -> Found:
    """Return what a phone finds at ``at``; ``within`` is what ``searched`` loaded, to ask many times."""
    terms = terms_of(query)
    if not terms:
        return Found(query)
    known = within or await searched(ports, at)

    def work(tx: Transaction) -> Found:
        accounts = name_them(query, known.senders.values())
        whose = [_named(term, known.senders) for term in terms]
        asked = Query(terms, whose, at, weights or Weights(), articles)
        shelf = _Shelf(tx, known.senders, at)
        hits = seek(asked, shelf.ask, known.beyond)
        shown = shelf.shown(hits)
        dressed = [_dressed(hit, shown.get(hit.entry.number), known) for hit in hits]
        return _found(query, terms, [each for each in dressed if each is not None], replace(Found(), accounts=accounts))

    return await ports.store.read(work)


class _Shelf:
    """What is stored, as one search reads it: nothing twice."""

    def __init__(self, tx: Transaction, senders: Mapping[tuple[int, int], Sender], at: datetime) -> None:
        self._sent = tx.sent
        self._senders = senders
        self._at = at
        self._read: dict[int, tuple[SentArticle, Entry | None]] = {}

    def ask(self, demand: Demand, since: datetime | None, before: int, most: int) -> Page:
        """See ``domain.seeking.Ask``."""
        numbers = self._sent.newest(demand, since, self._at, before, most)
        for each in self._sent.articles([number for number in numbers if number not in self._read]):
            self._read[each.number] = each, _entry(each, self._senders)
        entries = [entry for number in numbers if (entry := self._read[number][1]) is not None]
        return Page(entries, numbers[-1] if len(numbers) == most else 0)

    def shown(self, hits: Iterable[Hit]) -> Mapping[int, Article | Card | None]:
        """Return by its number what each of ``hits`` is now, of those that are stored."""
        mine = [self._read[hit.entry.number][0] for hit in hits if hit.entry.number]
        return dict(zip((each.number for each in mine), self._sent.shown(mine), strict=True))


def _named(term: Term, senders: Mapping[tuple[int, int], Sender]) -> frozenset[tuple[int, int]]:
    return frozenset(key for key, sender in senders.items() if term.within(name_words(sender.name)))


def _entry(found: SentArticle, senders: Mapping[tuple[int, int], Sender]) -> Entry | None:
    sender = senders.get(found.key)
    if sender is None:
        return None
    named = found.post_id, found.index, found.arrival_id
    return Entry(sender, found.at, found.titles, found.text, *named, number=found.number)


def _dressed(hit: Hit, shown: Article | Card | None, known: Searched) -> tuple[Hit, str] | None:
    """Return a hit with its card, and the body of the article; None where it has gone meanwhile."""
    if hit.entry.card is not None:
        article = known.bodies.get((hit.entry.post_id, hit.entry.index))
        return hit, article.body if article else ""
    if shown is None:
        return None
    card = card_of(shown) if isinstance(shown, Article) else shown
    return replace(hit, entry=replace(hit.entry, card=card)), shown.body if isinstance(shown, Article) else ""


def _found(query: str, terms: Sequence[Term], hits: Sequence[tuple[Hit, str]], found: Found) -> Found:
    excerpts = tuple(_excerpt(hit, body, terms) for hit, body in hits)
    return replace(found, query=query, articles=tuple(hit for hit, _ in hits), excerpts=excerpts)


def _excerpt(hit: Hit, body: str, terms: Sequence[Term]) -> str:
    """The digest, or where there is none the words around what was found."""
    if not body.strip():
        return hit.entry.card.digest if hit.entry.card else ""
    from wxdesk.article.plain_words import plain_words

    return excerpt(plain_words(body), terms)
