"""PostgreSQL's own words: indexes over single characters and parts for members, and many of them kept at once."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, Text, and_, cast, func, select
from sqlalchemy.dialects.postgresql import ARRAY, array, insert
from sqlalchemy.orm import InstrumentedAttribute, Session

from wxdesk.domain.search import Term
from wxdesk.domain.seeking import Demand
from wxdesk.store.dialect import Dialect
from wxdesk.store.member_search import only_ideographs, part_of
from wxdesk.store.names import words_of
from wxdesk.store.rows import MemberRow, SentRow
from wxdesk.store.rows.base import stored
from wxdesk.store.sent_words import who

_COLUMNS = tuple(MemberRow.__table__.columns.keys())
_NEW = tuple(name for name in _COLUMNS if name != "id")


def _found_by(term: str) -> ColumnElement[bool]:
    if not only_ideographs(term):
        return MemberRow.parts.contains(part_of(term), autoescape=True)
    words = words_of(term)
    single = func.string_to_array(MemberRow.words, " ", type_=ARRAY(Text))
    return and_(single.contains(cast(array(words.split()), ARRAY(Text))), MemberRow.words.contains(words))


def _keep_members(session: Session, rows: Sequence[MemberRow]) -> None:
    _copy_new(session, [row for row in rows if row.id is None])
    known = [row for row in rows if row.id is not None]
    if known:
        values = [{name: getattr(row, name) for name in _COLUMNS} for row in known]
        statement = insert(MemberRow)
        taking = {name: statement.excluded[name] for name in _NEW}
        session.execute(statement.on_conflict_do_update(index_elements=["id"], set_=taking), values)


def _copy_new(session: Session, rows: Sequence[MemberRow]) -> None:
    if not rows:
        return
    driver = session.connection().connection.driver_connection
    if driver is None:
        raise RuntimeError("a transaction without a connection")
    with driver.cursor() as cursor, cursor.copy(f"COPY member ({', '.join(_NEW)}) FROM STDIN") as copying:
        for row in rows:
            copying.write_row([_plain(getattr(row, name)) for name in _NEW])


def _plain(value: int | str | datetime | None) -> int | str | None:
    return value.value if isinstance(value, StrEnum) else stored(value)


_EVERYTHING = SentRow.titles + " " + SentRow.text


def _newest_sent(session: Session, demand: Demand, first: int, last: int, most: int) -> Sequence[int]:
    query = select(SentRow.id).where(SentRow.id >= first, SentRow.id < last)
    query = query.where(*(_holding(SentRow.titles, each) for each in demand.titles))
    query = query.where(*(_holding(_EVERYTHING, each) for each in demand.anywhere))
    if demand.who is not None:
        query = query.where(SentRow.who.in_(sorted(who(*key) for key in demand.who)))
    return list(session.scalars(query.order_by(SentRow.id.desc()).limit(most)))


def _holding(where: ColumnElement[str] | InstrumentedAttribute[str], term: Term) -> ColumnElement[bool]:
    """The single words by index, then their order; the beginning of a word is only looked for, not indexed."""
    found = (" " + where + " ").contains(f" {term.words}{'' if term.begins else ' '}")
    whole = term.run.split()[: -1 if term.begins else None]
    if not whole:
        return found
    single = func.string_to_array(_EVERYTHING, " ", type_=ARRAY(Text))
    return and_(single.contains(cast(array(whole), ARRAY(Text))), found)


POSTGRES = Dialect(_found_by, _keep_members, _newest_sent)
