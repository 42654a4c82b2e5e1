"""Which members a query asks for, and in which order, in SQL."""

import re
from collections.abc import Callable
from typing import Any

from sqlalchemy import ColumnElement, Select, select

from wxdesk.domain.search import IDEOGRAPH
from wxdesk.services.ports import MemberQuery
from wxdesk.store.rows import DepartmentRow, MemberRow
from wxdesk.store.rows.caseless import caseless

_PHONE = re.compile(r"[+\d][\d().-]*")

_DEPARTMENT_NAME = (
    select(DepartmentRow.name).where(DepartmentRow.id == MemberRow.department_id).correlate(MemberRow).scalar_subquery()
)

ORDERS: dict[str, ColumnElement[Any] | Any] = {
    "name": MemberRow.sorted_as,
    "phone": MemberRow.phone,
    "wechat_id": caseless(MemberRow.wechat_id),
    "department": _DEPARTMENT_NAME,
    "position": MemberRow.position,
    "status": MemberRow.status,
    "invited_at": MemberRow.invited_at,
    "verified_at": MemberRow.verified_at,
}
"""What ``MemberQuery.order`` may say."""

_MAY_LACK = ("department", "invited_at", "verified_at")
"""Who has none comes first. Only here: for the others, PostgreSQL's indexes would no longer be of use to sort by."""


def conditions(query: MemberQuery, found_by: Callable[[str], ColumnElement[bool]]) -> list[ColumnElement[bool]]:
    """Return what a member must fulfil to be found by ``query``: every word of its text, its department, its status."""
    found = [MemberRow.account_id == query.account_id]
    found.extend(found_by(term) for term in query.text.split())
    if query.department_id:
        found.append(MemberRow.department_id.in_(_with_those_below(query.department_id)))
    if query.statuses:
        found.append(MemberRow.status.in_(query.statuses))
    return found


def order(query: MemberQuery) -> list[ColumnElement[Any]]:
    """Return what to sort by; the number comes last, so that pages never overlap."""
    by = ORDERS[query.order]
    down, up = by.desc(), by.asc()
    if query.order in _MAY_LACK:
        down, up = down.nulls_last(), up.nulls_first()
    return [down, MemberRow.id.desc()] if query.descending else [up, MemberRow.id.asc()]


def _with_those_below(department_id: int) -> Select[tuple[int]]:
    tree = select(DepartmentRow.id).where(DepartmentRow.id == department_id).cte("below", recursive=True)
    # UNION, not UNION ALL: it ends even where two departments should stand below each other.
    tree = tree.union(select(DepartmentRow.id).join(tree, DepartmentRow.parent_id == tree.c.id))
    return select(tree.c.id)


def only_ideographs(term: str) -> bool:
    """Return whether ``term`` is looked for as a run of single Chinese characters."""
    return not IDEOGRAPH.sub("", term)


def part_of(term: str) -> str:
    """Return ``term`` as it stands in ``MemberRow.parts``: in lower case, a phone number without its dashes."""
    term = term.lower()
    return re.sub(r"[().-]", "", term) if _PHONE.fullmatch(term) else term
