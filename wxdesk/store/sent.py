"""Searching what was sent."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from sqlalchemy import bindparam, select, tuple_
from sqlalchemy.orm import Session

from wxdesk.domain.phone import Card
from wxdesk.domain.posts import Article
from wxdesk.domain.seeking import Demand
from wxdesk.services.ports import SentArticle
from wxdesk.store.dialect import Dialect
from wxdesk.store.rows import ArrivalRow, ArticleRow, SentRow
from wxdesk.store.rows.sent import SECOND, number_of
from wxdesk.store.table import Changes, Table

_FOUND = select(
    SentRow.id,
    SentRow.account_id,
    SentRow.sender_id,
    SentRow.post_id,
    SentRow.arrival_id,
    SentRow.position,
    SentRow.at,
    SentRow.titles,
    SentRow.text,
).where(SentRow.id.in_(bindparam("numbers", expanding=True)))
_OURS = select(ArticleRow).where(
    tuple_(ArticleRow.post_id, ArticleRow.position).in_(bindparam("places", expanding=True))
)
_TOLD = select(ArrivalRow.id, ArrivalRow.cards).where(ArrivalRow.id.in_(bindparam("numbers", expanding=True)))


class Sent(Table):
    """See ``ports.Sent``."""

    def __init__(self, session: Session, changes: Changes, dialect: Dialect) -> None:
        super().__init__(session, changes)
        self._dialect = dialect

    def newest(self, demand: Demand, since: datetime | None, until: datetime, before: int, most: int) -> Sequence[int]:
        first, last = number_of(since) if since else 0, min(before, number_of(until) + SECOND)
        return self._dialect.newest_sent(self._session, demand, first, last, most) if first < last else ()

    def articles(self, numbers: Collection[int]) -> Sequence[SentArticle]:
        if not numbers:
            return ()
        rows = self._session.connection().execute(_FOUND, {"numbers": list(numbers)})
        return [
            SentArticle(number, (account or 0, sender or 0), at, titles, text, post or 0, position, arrival or 0)
            for number, account, sender, post, arrival, position, at, titles, text in rows
        ]

    def shown(self, found: Sequence[SentArticle]) -> Sequence[Article | Card | None]:
        ours = [(each.post_id, each.index) for each in found if each.post_id]
        rows = self._session.scalars(_OURS, {"places": ours}) if ours else ()
        articles = {(row.post_id, row.position): row.value() for row in rows}
        numbers = [each.arrival_id for each in found if each.arrival_id]
        told = self._session.connection().execute(_TOLD, {"numbers": numbers}) if numbers else ()
        arrivals = {row.id: row.cards for row in told}
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
