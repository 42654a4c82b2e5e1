"""The rosters of enterprise accounts."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, func, select, update
from sqlalchemy.orm import Session

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.roster import Department, Member, MemberStatus, Waiting
from wxdesk.services.ports import MemberQuery, Topic
from wxdesk.store.dialect import Dialect
from wxdesk.store.member_search import conditions, order
from wxdesk.store.member_uniqueness import refuse_taken
from wxdesk.store.rows import DepartmentRow, MemberRow, WaitingRow
from wxdesk.store.table import Changes, Table


class Roster(Table):
    """See ``ports.Roster``."""

    def __init__(self, session: Session, changes: Changes, dialect: Dialect) -> None:
        super().__init__(session, changes)
        self._dialect = dialect

    def departments(self, account_id: int) -> Sequence[Department]:
        query = select(DepartmentRow).where(DepartmentRow.account_id == account_id).order_by(DepartmentRow.id)
        return [row.value() for row in self._session.scalars(query)]

    def save_department(self, department: Department) -> Department:
        return self._keep(DepartmentRow.of(department), Topic.ROSTER).value()

    def delete_department(self, department_id: int) -> None:
        """Delete it; its members and the departments below it move up to the one above."""
        row = self._session.get(DepartmentRow, department_id)
        self._changes.note(Topic.ROSTER)
        if row is None:
            return
        for child in (DepartmentRow.parent_id, MemberRow.department_id):
            statement = update(child.class_).where(child == department_id).values({child: row.parent_id})
            self._session.execute(statement, execution_options={"synchronize_session": False})
        self._drop(row, Topic.ROSTER)

    def get(self, member_id: int) -> Member:
        row = self._session.get(MemberRow, member_id)
        if row is None:
            raise WxdeskError("member_unknown", id=member_id)
        return row.value()

    def count(self, query: MemberQuery) -> int:
        return self._session.scalar(select(func.count(MemberRow.id)).where(*self._conditions(query))) or 0

    def page(self, query: MemberQuery, offset: int, size: int) -> Sequence[Member]:
        rows = select(MemberRow).where(*self._conditions(query)).order_by(*order(query)).offset(offset).limit(size)
        return [row.value() for row in self._session.scalars(rows)]

    def _conditions(self, query: MemberQuery) -> Sequence[ColumnElement[bool]]:
        return conditions(query, self._dialect.found_by)

    def all(self, account_id: int) -> Sequence[Member]:
        query = select(MemberRow).where(MemberRow.account_id == account_id).order_by(MemberRow.id)
        return [row.value() for row in self._session.scalars(query)]

    def sizes(self, account_id: int) -> Mapping[int, int]:
        query = (
            select(MemberRow.department_id, func.count(MemberRow.id))
            .where(MemberRow.account_id == account_id, MemberRow.status == MemberStatus.ACTIVE)
            .group_by(MemberRow.department_id)
        )
        return {department or 0: count for department, count in self._session.execute(query)}

    def with_phones(self, account_id: int) -> Sequence[Member]:
        query = select(MemberRow).where(MemberRow.account_id == account_id, MemberRow.follower_id.is_not(None))
        return [row.value() for row in self._session.scalars(query.order_by(MemberRow.id))]

    def of_follower(self, follower_id: int) -> Sequence[Member]:
        query = select(MemberRow).where(MemberRow.follower_id == follower_id).order_by(MemberRow.id)
        return [row.value() for row in self._session.scalars(query)]

    def save(self, member: Member) -> Member:
        refuse_taken(self._session, [member])
        return self._keep(MemberRow.of(member), Topic.ROSTER).value()

    def save_many(self, members: Sequence[Member]) -> int:
        """Insert or update many at once, all or none; returns how many. Raises what ``save`` raises."""
        self._changes.note(Topic.ROSTER)
        refuse_taken(self._session, members)
        rows = [MemberRow.of(member) for member in members]
        if rows:
            self._dialect.keep_members(self._session, rows)
            self._session.expire_all()
        return len(rows)

    def delete(self, member_id: int) -> None:
        self._drop(self._session.get(MemberRow, member_id), Topic.ROSTER)

    def waiting(self, account_id: int | None = None) -> Sequence[Waiting]:
        """Who waits longest comes first."""
        query = select(WaitingRow).order_by(WaitingRow.followed_at, WaitingRow.id)
        if account_id is not None:
            query = query.where(WaitingRow.account_id == account_id)
        return [row.value() for row in self._session.scalars(query)]

    def save_waiting(self, waiting: Waiting) -> Waiting:
        return self._keep(WaitingRow.of(waiting), Topic.ROSTER).value()

    def delete_waiting(self, waiting_id: int) -> None:
        self._drop(self._session.get(WaitingRow, waiting_id), Topic.ROSTER)

    def inside(self, follower_id: int, at: datetime) -> frozenset[int]:
        query = select(MemberRow.account_id).where(
            MemberRow.follower_id == follower_id,
            MemberRow.status == MemberStatus.ACTIVE,
            MemberRow.verified_at <= at,
        )
        return frozenset(self._session.scalars(query))
