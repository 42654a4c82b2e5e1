"""Searching what was sent."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import select, tuple_
from sqlalchemy.orm import Session

from wxdesk.domain.phone import Card, Sender
from wxdesk.domain.posts import Article
from wxdesk.domain.search import Term
from wxdesk.services.ports import SentArticle
from wxdesk.store.dialect import Dialect
from wxdesk.store.rows import ArrivalRow, ArticleRow, SentRow
from wxdesk.store.rows.sent import SECOND, number_of
from wxdesk.store.sent_demands import Demand, demands, within
from wxdesk.store.sent_words import who
from wxdesk.store.table import Changes, Table

_FOUND = select(
    SentRow.account_id,
    SentRow.sender_id,
    SentRow.post_id,
    SentRow.arrival_id,
    SentRow.position,
    SentRow.at,
    SentRow.titles,
    SentRow.text,
)


class Sent(Table):
    """See ``ports.Sent``."""

    def __init__(self, session: Session, changes: Changes, dialect: Dialect) -> None:
        super().__init__(session, changes)
        self._dialect = dialect

    def find(
        self, terms: Sequence[Term], named: Sequence[Sequence[Sender]], until: datetime, most: int
    ) -> Sequence[SentArticle]:
        before = number_of(until) + SECOND
        whose = [tuple(who(*each.key) for each in senders) for senders in named]
        numbers: set[int] = set()
        known: list[Demand] = []
        for demand in demands(terms, whose):
            if any(within(demand, each) for each in known):
                continue
            found = self._dialect.newest_sent(self._session, demand, before, most)
            numbers.update(found)
            if len(found) < most:
                known.append(demand)
        rows = self._session.execute(_FOUND.where(SentRow.id.in_(numbers)))
        return [
            SentArticle((account or 0, sender or 0), at, titles, text, post or 0, position, arrival or 0)
            for account, sender, post, arrival, position, at, titles, text in rows
        ]

    def shown(self, found: Sequence[SentArticle]) -> Sequence[Article | Card | None]:
        ours = [(each.post_id, each.index) for each in found if each.post_id]
        rows = select(ArticleRow).where(tuple_(ArticleRow.post_id, ArticleRow.position).in_(ours))
        articles = {(row.post_id, row.position): row.value() for row in self._session.scalars(rows)}
        numbers = [each.arrival_id for each in found if each.arrival_id]
        told = select(ArrivalRow.id, ArrivalRow.cards).where(ArrivalRow.id.in_(numbers))
        arrivals = {row.id: row.cards for row in self._session.execute(told)}
        return [
            articles.get((each.post_id, each.index))
            if each.post_id
            else _card(arrivals.get(each.arrival_id, []), each.index)
            for each in found
        ]


def _card(cards: Sequence[Mapping[str, str]], index: int) -> Card | None:
    if index >= len(cards):
        return None
    card = cards[index]
    return Card(card["title"], card["digest"], card["cover"])
