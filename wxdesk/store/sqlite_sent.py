"""What was sent, as SQLite finds it: words by their full-text index, accounts by that of the table."""

import json
from collections.abc import Sequence

from sqlalchemy import Connection
from sqlalchemy.orm import Session

from wxdesk.domain.search import Term
from wxdesk.domain.seeking import Demand, Key
from wxdesk.store.rows.sent import SECOND
from wxdesk.store.sent_words import who

FEW = 8
"""So many accounts are looked for in the index of words; of more, it is seen of each article whose it is."""
_SPAN = 16 * 86_400 * SECOND
"""Numbers of sixteen days: what accounts sent is looked for back so far first, then further and further."""

_HOLDING = "SELECT rowid FROM sent_words WHERE sent_words MATCH ? AND rowid >= ? AND rowid < ?"
_NEWEST = "ORDER BY rowid DESC LIMIT ?"
_OF_MANY = """
    SELECT found.rowid FROM sent_words AS found CROSS JOIN sent ON sent.id = found.rowid
    WHERE sent_words MATCH ? AND found.rowid >= ? AND found.rowid < ?
    AND (sent.sender_id IN (SELECT value FROM json_each(?)) OR sent.account_id IN (SELECT value FROM json_each(?)))
    ORDER BY found.rowid DESC LIMIT ?
"""
_SENT_BY = """
    SELECT id FROM sent INDEXED BY ix_sent_{0} WHERE {0} IN (SELECT value FROM json_each(?)) AND id >= ? AND id < ?
    ORDER BY id DESC LIMIT ?
"""
_BY_SENDER, _BY_ACCOUNT = _SENT_BY.format("sender_id"), _SENT_BY.format("account_id")


def newest_sent(session: Session, demand: Demand, first: int, last: int, most: int) -> Sequence[int]:
    """See ``Dialect.newest_sent``."""
    connection = session.connection()
    words = [_match("titles", each) for each in demand.titles] + [
        _match("{titles text}", each) for each in demand.anywhere
    ]
    if demand.who is None:
        return _numbers(connection, f"{_HOLDING} {_NEWEST}", (" AND ".join(words), first, last, most))
    if not words:
        return _sent_by(connection, demand.who, first, last, most)
    if len(demand.who) <= FEW:
        words.append("who : ({})".format(" OR ".join(f'"{who(*key)}"' for key in sorted(demand.who))))
        return _numbers(connection, f"{_HOLDING} {_NEWEST}", (" AND ".join(words), first, last, most))
    return _numbers(connection, _OF_MANY, (" AND ".join(words), first, last, *_accounts(demand.who), most))


def _sent_by(connection: Connection, who: frozenset[Key], first: int, last: int, most: int) -> Sequence[int]:
    senders, accounts = _accounts(who)
    newest = last
    if last > first:
        (newest,) = _numbers(connection, "SELECT coalesce(max(id), 0) FROM sent WHERE id < ?", (last,))
    span = _SPAN
    while True:
        start = max(first, newest - span)
        found = [
            *_numbers(connection, _BY_SENDER, (senders, start, last, most)),
            *_numbers(connection, _BY_ACCOUNT, (accounts, start, last, most)),
        ]
        if len(found) >= most or start <= first:
            return sorted(found, reverse=True)[:most]
        span *= 8


def _accounts(who: frozenset[Key]) -> tuple[str, str]:
    """Return the numbers of other senders and of our accounts, as SQL takes many at once."""
    return json.dumps([sender for account, sender in who if not account]), json.dumps([each for each, _ in who if each])


def _match(columns: str, term: Term) -> str:
    return f'{columns} : ("{term.run}"{" *" if term.begins else ""})'


def _numbers(connection: Connection, statement: str, values: tuple[int | str, ...]) -> Sequence[int]:
    return [int(row[0]) for row in connection.exec_driver_sql(statement, values)]
