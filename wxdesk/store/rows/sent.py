"""What was sent, as it is searched: one row for each article, numbered by the time at which it went out."""

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Integer
from sqlalchemy.orm import Mapped, mapped_column

from wxdesk.store.rows.base import Row, also_make

SECOND = 1 << 20
"""Numbers for what went out in the same second."""


def number_of(at: datetime) -> int:
    """Return the first of the numbers for what went out in the second of ``at``."""
    return int(at.timestamp()) * SECOND


class SentRow(Row):
    """An article that went out. Newer ones have higher ``id``: an index by it has the newest at its end.

    ``titles`` and ``text`` are what ``domain.search.indexed`` makes of them, ``who`` is the account as a word: ``a12``,
    or ``s34``.
    """

    __tablename__ = "sent"

    id: Mapped[int] = mapped_column(
        Integer().with_variant(BigInteger(), "postgresql"), primary_key=True, autoincrement=False
    )
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    sender_id: Mapped[int | None] = mapped_column(ForeignKey("sender.id", ondelete="CASCADE"), index=True)
    post_id: Mapped[int | None] = mapped_column(ForeignKey("post.id", ondelete="CASCADE"), index=True)
    arrival_id: Mapped[int | None] = mapped_column(ForeignKey("arrival.id", ondelete="CASCADE"), index=True)
    position: Mapped[int]
    at: Mapped[datetime]
    titles: Mapped[str]
    text: Mapped[str]
    who: Mapped[str]


SENT_STATEMENTS = (
    """CREATE VIRTUAL TABLE sent_words USING fts5(titles, text, who, content='sent', content_rowid='id',
        tokenize='unicode61 remove_diacritics 0', prefix='3 4')""",
    """CREATE TRIGGER sent_found AFTER INSERT ON sent BEGIN
        INSERT INTO sent_words(rowid, titles, text, who) VALUES (new.id, new.titles, new.text, new.who);
    END""",
    """CREATE TRIGGER sent_lost AFTER DELETE ON sent BEGIN
        INSERT INTO sent_words(sent_words, rowid, titles, text, who)
        VALUES ('delete', old.id, old.titles, old.text, old.who);
    END""",
)
"""Rows are never changed, only written and deleted."""

also_make(SentRow, *SENT_STATEMENTS)
