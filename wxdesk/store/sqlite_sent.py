"""What was sent, as SQLite finds it: words by their full-text index, accounts by that of the table."""

import json
from collections.abc import Iterator, Sequence

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from wxdesk.domain.search import Term
from wxdesk.domain.seeking import Demand, Key
from wxdesk.store.rows.sent import SECOND
from wxdesk.store.sent_words import who
from wxdesk.store.sqlite_words import beginning

FEW = 8
"""So many accounts are looked for in the index of words; of more, it is seen of each article whose it is."""
_SPAN, _WIDER = 16 * 86_400 * SECOND, 8
"""Numbers of sixteen days: what accounts sent is looked for back so far first, then further and further."""

_HOLDING = """
    SELECT rowid FROM sent_words WHERE sent_words MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid DESC LIMIT ?
"""
_HOLDING_BY = """
    SELECT found.rowid FROM sent_words AS found CROSS JOIN sent ON sent.id = found.rowid
    WHERE sent_words MATCH ? AND found.rowid >= ? AND found.rowid < ?
    AND (sent.sender_id IN (SELECT value FROM json_each(?)) OR sent.account_id IN (SELECT value FROM json_each(?)))
    ORDER BY found.rowid DESC LIMIT ?
"""
_BY_SENDER, _BY_ACCOUNT = (
    f"SELECT id FROM sent INDEXED BY ix_sent_{name} WHERE {name} IN (SELECT value FROM json_each(?)) "  # noqa: S608
    "AND id >= ? AND id < ? ORDER BY id DESC LIMIT ?"
    for name in ("sender_id", "account_id")
)


def newest_sent(session: Session, demand: Demand, first: int, last: int, most: int) -> Sequence[int]:
    """See ``Dialect.newest_sent``; a demand asks for something."""
    connection = session.connection()
    words = [f"titles : ({_any(session, each)})" for each in demand.titles]
    words += [f"{{titles text}} : ({_any(session, each)})" for each in demand.anywhere]
    if demand.who is None:
        return _numbers(connection, _HOLDING, _all(words), first, last, most)
    if not words:
        return _sent_by(connection, demand.who, first, last, most)
    if len(demand.who) <= FEW:
        by = " OR ".join(f'"{who(*key)}"' for key in sorted(demand.who))
        return _numbers(connection, _HOLDING, _all([*words, f"who : ({by})"]), first, last, most)
    return _numbers(connection, _HOLDING_BY, _all(words), first, last, *_accounts(demand.who), most)


def _sent_by(connection: Connection, accounts: frozenset[Key], first: int, last: int, most: int) -> Sequence[int]:
    found: list[int] = []
    for start in _further_back(first, last):
        found = [
            number
            for statement, numbers in zip((_BY_SENDER, _BY_ACCOUNT), _accounts(accounts), strict=True)
            if numbers != _NOBODY
            for number in _numbers(connection, statement, numbers, start, last, most)
        ]
        if len(found) >= most:
            break
    return sorted(found, reverse=True)[:most]


def _further_back(first: int, last: int) -> Iterator[int]:
    span = _SPAN
    while last - span > first:
        yield last - span
        span *= _WIDER
    yield first


def _accounts(accounts: frozenset[Key]) -> tuple[str, str]:
    """Return the numbers of other senders, and of our accounts, as SQL takes many at once."""
    senders, own = [key[1] for key in accounts if not key[0]], [key[0] for key in accounts if key[0]]
    return json.dumps(senders), json.dumps(own)


_NOBODY = json.dumps([])


def _any(session: Session, term: Term) -> str:
    return " OR ".join(beginning(session, term)) if term.begins else f'"{term.run}"'


def _all(parts: Sequence[str]) -> str:
    return " AND ".join(parts)


def _numbers(connection: Connection, statement: str, *values: int | str) -> Sequence[int]:
    return [int(row[0]) for row in connection.exec_driver_sql(statement, values).all()]
