"""The words of the full-text index over what was sent, as SQLite knows them."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from wxdesk.domain.search import Term

INDEXED = (3, 4)
"""Letters of a beginning that the index knows as if they were words; see ``rows.sent``."""
MOST_BEGUN = 64
"""So many words with the same beginning are asked for one by one."""

_KNOWN = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.sent_terms USING fts5vocab(main, sent_words, instance)"
_BEGUN = """
    WITH RECURSIVE begun (term) AS (
        SELECT (SELECT term FROM temp.sent_terms WHERE term >= ?1 LIMIT 1)
        UNION ALL
        SELECT (SELECT term FROM temp.sent_terms WHERE term >= begun.term || char(1) LIMIT 1) FROM begun
        WHERE begun.term < ?2
    )
    SELECT term FROM begun WHERE term < ?2 LIMIT ?3
"""
"""From each word the next one is looked up: to read on would be to read every article that has it."""


def beginning(session: Session, term: Term) -> Sequence[str]:
    """Return the phrases any of which an article must hold, if the last word of ``term`` may be a beginning.

    FTS5 reads all that it has of each word with a beginning of a length that is not indexed, however few are wanted;
    of whole words it reads the newest only. So those that there are take the place of the beginning.
    """
    head, _, last = term.run.rpartition(" ")
    if len(last) in INDEXED:
        return (f'"{term.run}" *',)
    words = _begun(session, last)
    if len(words) > MOST_BEGUN:
        return (f'"{term.run}" *',)
    return [f'"{head} {word}"' if head else f'"{word}"' for word in words] or (f'"{term.run}"',)


def _begun(session: Session, last: str) -> Sequence[str]:
    known: dict[str, Sequence[str]] = session.info.setdefault("begun", {})
    if last not in known:
        connection = session.connection()
        connection.exec_driver_sql(_KNOWN)
        rows = connection.exec_driver_sql(_BEGUN, (last, last + "\U0010ffff", MOST_BEGUN + 1))
        known[last] = [str(row[0]) for row in rows]
    return known[last]
