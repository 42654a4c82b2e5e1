"""Fills a workspace with a million posts, in a minute or two: written by one process, kept by another."""

import json
import random
from contextlib import nullcontext
from datetime import UTC, datetime, timedelta
from functools import partial
from multiprocessing import get_context
from typing import cast

from sqlalchemy import Connection

from tests.benchmarks.language import Words, indexed_quickly
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.phone import Sender, SenderKind
from wxdesk.services.ports import Ports, Transaction
from wxdesk.store.rows.base import instant
from wxdesk.store.rows.sent import SENT_STATEMENTS, number_of
from wxdesk.store.transaction import StoreTransaction

NOW = datetime(2026, 11, 22, 4, tzinfo=UTC)
OTHERS, OWN = 1000, 20
YEARS = timedelta(days=3 * 365)
CHUNK = 25_000
_HASH, _USUAL_HASH = 1 << 27, 1 << 20
"""Bytes of new words that the index gathers before it writes them: by default FTS5 writes, and merges, each MiB."""
TITLE, TEXT = 7, 60
"""Words of a title and of the text with it: 13 and 120 characters. Every tenth article is one of ours."""

_STATEMENTS = (
    "INSERT INTO post VALUES (?, ?, 'sent', NULL, ?, '', NULL, 'send', NULL, '', '')",
    "INSERT INTO article VALUES (?, 0, ?, '', '', '', ?, '', '', '[]', 'news', NULL, NULL, '', 0)",
    "INSERT INTO arrival VALUES (?, ?, ?, ?, '')",
    "INSERT INTO sent VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?)",
)
_GATHER = "INSERT INTO sent_words (sent_words, rank) VALUES ('hashsize', ?)"
_INDEX = "INSERT INTO sent_words (rowid, titles, text, who) SELECT id, titles, text, who FROM sent WHERE id >= ?"
"""A trigger would write the index once for each row."""
Row = tuple[object, ...]
Rows = tuple[list[Row], list[Row], list[Row], list[Row]]
"""Posts, their articles, arrivals from others, and what the search reads of both: see ``_STATEMENTS``."""


async def fill(ports: Ports, count: int) -> None:
    """Keep ``count`` posts of three years in an empty workspace: in the order of time, as they would have come."""
    await ports.store.run(_begin)
    spans = [(first, min(CHUNK, count - first), count) for first in range(0, count, CHUNK)]
    with nullcontext() if len(spans) == 1 else get_context("spawn").Pool(1) as pool:
        for rows in pool.imap(_rows, spans) if pool else map(_rows, spans):
            await ports.store.run(partial(_insert, rows))
    await ports.store.run(_finish)


def _begin(tx: Transaction) -> None:
    words = Words()
    for number in range(OWN):
        kind = Kind.SERVICE if number % 2 else Kind.SUBSCRIPTION
        tx.accounts.save(Account(f"{words.said(2).strip()}{number}", kind))
    for number in range(OTHERS):
        tx.followers.save_sender(Sender(f"{words.said(2).strip()}{number}", SenderKind.SUBSCRIPTION))
    connection = connection_of(tx)
    connection.exec_driver_sql("DROP TRIGGER sent_found")
    connection.exec_driver_sql(_GATHER, (_HASH,))


def _rows(span: tuple[int, int, int]) -> Rows:
    """Write the posts from ``first`` on, so many of ``count``; each has a second of its own."""
    first, many, count = span
    words, dice = Words(first + 1), random.Random(first)
    made: Rows = ([], [], [], [])
    for number in range(first + 1, first + many + 1):
        at = NOW - YEARS * (1 - (number - 1 + 0.98 * dice.random()) / count)
        title, body = words.said(TITLE).strip(), words.said(TEXT)
        place, moment, found = number_of(at), instant(at), (indexed_quickly(title), indexed_quickly(body))
        if number % 10 == 0:
            own = dice.randint(1, OWN)
            made[0].append((number, own, moment))
            made[1].append((number, title, body))
            made[3].append((place, own, None, number, None, moment, *found, f"a{own}"))
        else:
            other = dice.randint(1, OTHERS)
            cards = json.dumps([{"title": title, "digest": "", "cover": ""}], ensure_ascii=False)
            made[2].append((number, other, moment, cards))
            made[3].append((place, None, other, None, number, moment, *found, f"s{other}"))
    return made


def _insert(rows: Rows, tx: Transaction) -> None:
    connection = connection_of(tx)
    for statement, each in zip(_STATEMENTS, rows, strict=True):
        if each:
            connection.exec_driver_sql(statement, each)
    connection.exec_driver_sql(_INDEX, (rows[-1][0][0],))


def _finish(tx: Transaction) -> None:
    connection = connection_of(tx)
    connection.exec_driver_sql(_GATHER, (_USUAL_HASH,))
    connection.exec_driver_sql(next(each for each in SENT_STATEMENTS if "TRIGGER sent_found" in each))


def connection_of(tx: Transaction) -> Connection:
    """Return what a transaction talks to: rows by the million go in as they are."""
    return cast("StoreTransaction", tx).accounts._session.connection()
