"""The rows by which an article that was sent is found again: kept up whenever a post or an arrival is saved."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, func, insert, select

from wxdesk.domain.search import indexed, pairs_of, words_of
from wxdesk.store.rows import SentRow
from wxdesk.store.rows.sent import SECOND, number_of

MOST_WORDS = 20_000
"""So many words of an article, or characters of a Chinese one, can be found; any more are not indexed."""

_NUMBERED = select(func.max(SentRow.id)).where(SentRow.id >= bindparam("first"), SentRow.id < bindparam("last"))


@dataclass(frozen=True, slots=True)
class Source:
    """Where the rows come from: a post of our account, or an arrival from somebody else."""

    account_id: int | None = None
    sender_id: int | None = None
    post_id: int | None = None
    arrival_id: int | None = None

    @property
    def who(self) -> str:
        return who(self.account_id or 0, self.sender_id or 0)


def who(account_id: int, sender_id: int) -> str:
    """Return an account as a word of the index."""
    return f"a{account_id}" if account_id else f"s{sender_id}"


def keep(connection: Connection, source: Source, at: datetime, articles: Iterable[tuple[str, str]]) -> None:
    """Make articles, given as title and Markdown, findable from ``at`` on, in place of what ``source`` had before."""
    forget(connection, source)
    first = number_of(at)
    highest = connection.execute(_NUMBERED, {"first": first, "last": first + SECOND}).scalar()
    number = first if highest is None else highest + 1
    rows = [
        {
            "id": number + position,
            "account_id": source.account_id,
            "sender_id": source.sender_id,
            "post_id": source.post_id,
            "arrival_id": source.arrival_id,
            "position": position,
            "at": at,
            "titles": indexed(title),
            "text": text_words(body),
            "who": source.who,
        }
        for position, (title, body) in enumerate(articles)
    ]
    if rows:
        connection.execute(insert(SentRow), rows)


def forget(connection: Connection, source: Source) -> None:
    """Take out what a post or an arrival had there."""
    if source.post_id:
        connection.execute(delete(SentRow).where(SentRow.post_id == source.post_id))
    elif source.arrival_id:
        connection.execute(delete(SentRow).where(SentRow.arrival_id == source.arrival_id))


def text_words(body: str) -> str:
    """Return the words of an article's Markdown as they are indexed."""
    if not body.strip():
        return ""
    from wxdesk.article.plain_words import plain_words  # its parser is not needed before something is sent

    words = " ".join(words_of(plain_words(body)).split(maxsplit=MOST_WORDS)[:MOST_WORDS])
    return f"{words} {pairs_of(words)}".strip()
