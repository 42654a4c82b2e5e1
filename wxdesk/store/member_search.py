"""Which members a query asks for, and in which order, in SQL."""

import re
from typing import Any

from sqlalchemy import ColumnClause, ColumnElement, Select, column, literal_column, select, table

from wxdesk.services.ports import MemberQuery
from wxdesk.store.names import IDEOGRAPH, words_of
from wxdesk.store.rows import DepartmentRow, MemberRow

_SHORTEST_TRIGRAM = 3
_PHONE = re.compile(r"[+\d][\d().-]*")

_DEPARTMENT_NAME = (
    select(DepartmentRow.name).where(DepartmentRow.id == MemberRow.department_id).correlate(MemberRow).scalar_subquery()
)

ORDERS: dict[str, ColumnElement[Any] | Any] = {
    "name": MemberRow.sorted_as,
    "phone": MemberRow.phone,
    "wechat_id": MemberRow.wechat_id.collate("NOCASE"),
    "department": _DEPARTMENT_NAME,
    "position": MemberRow.position,
    "status": MemberRow.status,
    "invited_at": MemberRow.invited_at,
    "verified_at": MemberRow.verified_at,
}
"""What ``MemberQuery.order`` may say."""


def conditions(query: MemberQuery) -> list[ColumnElement[bool]]:
    """Return what a member must fulfil to be found by ``query``: every word of its text, its department, its status."""
    found = [MemberRow.account_id == query.account_id]
    found.extend(_found_by(term) for term in query.text.split())
    if query.department_id:
        found.append(MemberRow.department_id.in_(_with_those_below(query.department_id)))
    if query.statuses:
        found.append(MemberRow.status.in_(query.statuses))
    return found


def order(query: MemberQuery) -> list[ColumnElement[Any]]:
    """Return what to sort by; the number comes last, so that pages never overlap."""
    by = ORDERS[query.order]
    return [by.desc(), MemberRow.id.desc()] if query.descending else [by.asc(), MemberRow.id.asc()]


def _with_those_below(department_id: int) -> Select[tuple[int]]:
    tree = select(DepartmentRow.id).where(DepartmentRow.id == department_id).cte("below", recursive=True)
    # UNION, not UNION ALL: it ends even where two departments should stand below each other.
    tree = tree.union(select(DepartmentRow.id).join(tree, DepartmentRow.parent_id == tree.c.id))
    return select(tree.c.id)


def _found_by(term: str) -> ColumnElement[bool]:
    if not IDEOGRAPH.sub("", term):
        return _matching("member_words", words_of(term))
    term = term.lower()
    if _PHONE.fullmatch(term):
        term = re.sub(r"[().-]", "", term)
    if len(term) >= _SHORTEST_TRIGRAM:
        return _matching("member_parts", term)
    return MemberRow.parts.contains(term, autoescape=True)


def _matching(index: str, phrase: str) -> ColumnElement[bool]:
    quoted = '"{}"'.format(phrase.replace('"', '""'))
    rowid: ColumnClause[int] = column("rowid")
    matching = select(rowid).select_from(table(index, rowid)).where(literal_column(index).op("MATCH")(quoted))
    return MemberRow.id.in_(matching)
