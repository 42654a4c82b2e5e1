"""The index of what was sent, as migration 0004 makes and fills it; its words are made as the program makes them."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy import Connection

from wxdesk.domain.search import indexed
from wxdesk.store.sent_words import text_words

SECOND = 1 << 20
_POSTS = """
    SELECT post.sent_at, post.account_id, NULL, post.id, NULL, article.position
    FROM article JOIN post ON post.id = article.post_id JOIN account ON account.id = post.account_id
    WHERE post.state = 'sent' AND post.act <> 'publish' AND account.kind <> 'enterprise' AND post.sent_at IS NOT NULL
    ORDER BY post.sent_at, post.id, article.position
"""
_ARRIVALS = """
    SELECT arrival.at, NULL, arrival.sender_id, NULL, arrival.id
    FROM arrival JOIN sender ON sender.id = arrival.sender_id
    WHERE sender.kind IN ('service', 'subscription') ORDER BY arrival.at, arrival.id
"""
_SQLITE = (
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
_POSTGRES = (
    """CREATE INDEX sent_by_word ON sent
    USING gin (string_to_array(titles || ' ' || text, ' ')) WITH (fastupdate = off)""",
    "CREATE INDEX sent_by_who ON sent (who, id)",
)


def make_sent(connection: Connection) -> None:
    """Make the table and its indexes, and put everything into them that has been sent."""
    on_server = connection.dialect.name == "postgresql"
    text = sa.String(collation="C") if on_server else sa.String()
    made = op.create_table(
        "sent",
        sa.Column("id", sa.BigInteger() if on_server else sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("account_id", sa.Integer()),
        sa.Column("sender_id", sa.Integer()),
        sa.Column("post_id", sa.Integer()),
        sa.Column("arrival_id", sa.Integer()),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(32, collation="C") if on_server else sa.String(32), nullable=False),
        sa.Column("titles", text, nullable=False),
        sa.Column("text", text, nullable=False),
        sa.Column("who", text, nullable=False),
        *(sa.ForeignKeyConstraint([f"{name}_id"], [f"{name}.id"], ondelete="CASCADE") for name in _REFERENCES),
    )
    for name in _REFERENCES:
        op.create_index(f"ix_sent_{name}_id", "sent", [f"{name}_id"])
    for statement in _POSTGRES if on_server else _SQLITE:
        connection.exec_driver_sql(statement)
    last = 0
    for told in _sources(connection):
        last = max(last + 1, int(datetime.fromisoformat(told["at"]).timestamp()) * SECOND)
        connection.execute(made.insert(), {"id": last, **told})


_REFERENCES = ("account", "sender", "post", "arrival")


def _sources(connection: Connection) -> Iterable[dict[str, Any]]:
    """Yield what was sent by its time; texts are read one by one, for there may be many."""
    heads = [tuple(row) for row in connection.exec_driver_sql(_POSTS)]
    heads += [(*row, 0) for row in connection.exec_driver_sql(_ARRIVALS)]
    heads.sort(key=lambda each: str(each[0]))
    for at, account, sender, post, arrival, position in heads:
        read = _articles(connection, post, arrival, position)
        for place, title, body in read:
            yield {
                "at": at,
                "account_id": account,
                "sender_id": sender,
                "post_id": post,
                "arrival_id": arrival,
                "position": place,
                "titles": indexed(title),
                "text": text_words(body),
                "who": f"a{account}" if account else f"s{sender}",
            }


def _articles(
    connection: Connection, post: int | None, arrival: int | None, position: int
) -> list[tuple[int, str, str]]:
    if post is not None:
        query = sa.text("SELECT title, body FROM article WHERE post_id = :post AND position = :position")
        return [(position, *connection.execute(query, {"post": post, "position": position}).one())]
    told = connection.execute(sa.text("SELECT cards FROM arrival WHERE id = :id"), {"id": arrival}).scalar()
    cards: list[dict[str, str]] = json.loads(told) if isinstance(told, str) else told or []
    return [(place, card["title"], "") for place, card in enumerate(cards)]
