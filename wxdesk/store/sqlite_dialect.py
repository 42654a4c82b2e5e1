"""SQLite's own words: full-text indexes for members, and many of them kept at once."""

from collections.abc import Sequence

from sqlalchemy import ColumnClause, ColumnElement, column, literal_column, select, table
from sqlalchemy.orm import Session

from wxdesk.store.dialect import Dialect
from wxdesk.store.member_search import only_ideographs, part_of
from wxdesk.store.names import words_of
from wxdesk.store.rows import MemberRow
from wxdesk.store.rows.base import stored
from wxdesk.store.sqlite_sent import newest_sent

_SHORTEST_TRIGRAM = 3

_COLUMNS = tuple(MemberRow.__table__.columns.keys())
_UPSERT = "INSERT INTO member ({}) VALUES ({}) ON CONFLICT (id) DO UPDATE SET {}".format(  # noqa: S608 - own names
    ", ".join(_COLUMNS),
    ", ".join("?" for _ in _COLUMNS),
    ", ".join(f"{name} = excluded.{name}" for name in _COLUMNS if name != "id"),
)


def _found_by(term: str) -> ColumnElement[bool]:
    if only_ideographs(term):
        return _matching("member_words", words_of(term))
    part = part_of(term)
    if len(part) >= _SHORTEST_TRIGRAM:
        return _matching("member_parts", part)
    return MemberRow.parts.contains(part, autoescape=True)


def _matching(index: str, phrase: str) -> ColumnElement[bool]:
    quoted = '"{}"'.format(phrase.replace('"', '""'))
    rowid: ColumnClause[int] = column("rowid")
    matching = select(rowid).select_from(table(index, rowid)).where(literal_column(index).op("MATCH")(quoted))
    return MemberRow.id.in_(matching)


def _keep_members(session: Session, rows: Sequence[MemberRow]) -> None:
    values = [tuple(stored(getattr(row, name)) for name in _COLUMNS) for row in rows]
    session.connection().exec_driver_sql(_UPSERT, values)


SQLITE = Dialect(_found_by, _keep_members, newest_sent)
