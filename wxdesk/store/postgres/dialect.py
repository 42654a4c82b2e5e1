"""PostgreSQL's own words: indexes over single characters and parts for members, and many of them kept at once."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum

from sqlalchemy import ColumnElement, Text, and_, cast, func, or_, select
from sqlalchemy.dialects.postgresql import ARRAY, array, insert
from sqlalchemy.orm import Session

from wxdesk.store.dialect import Dialect
from wxdesk.store.member_search import only_ideographs, part_of
from wxdesk.store.names import words_of
from wxdesk.store.rows import MemberRow, SentRow
from wxdesk.store.rows.base import stored
from wxdesk.store.sent_demands import Demand, In, Wanted, run_of

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


def _newest_sent(session: Session, demand: Demand, before: int, most: int) -> Sequence[int]:
    query = select(SentRow.id).where(SentRow.id < before, *(_sent_with(each) for each in demand))
    return list(session.scalars(query.order_by(SentRow.id.desc()).limit(most)))


def _sent_with(wanted: Wanted) -> ColumnElement[bool]:
    by_name = SentRow.who.in_(wanted.who)
    words = _holding(wanted)
    if wanted.place is In.ANY:
        return by_name if wanted.named else or_(words, by_name) if wanted.who else words
    return and_(words, by_name) if wanted.named else words


def _holding(wanted: Wanted) -> ColumnElement[bool]:
    """The single words by index, then their order; the beginning of a word is only looked for, not indexed."""
    everything = SentRow.titles + " " + SentRow.text
    within = SentRow.titles if wanted.place is In.TITLE else everything
    phrase = f" {wanted.term.words}{'' if wanted.term.begins else ' '}"
    found = (" " + within + " ").contains(phrase)
    whole = run_of(wanted.term).split()[: -1 if wanted.term.begins else None]
    if not whole:
        return found
    single = func.string_to_array(everything, " ", type_=ARRAY(Text))
    return and_(single.contains(cast(array(whole), ARRAY(Text))), found)


POSTGRES = Dialect(_found_by, _keep_members, _newest_sent)
