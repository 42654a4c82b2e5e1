"""The roster of an enterprise account: departments, members, and letting in those who wait."""

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.roster import Department, Member, MemberStatus, Waiting, department_problems, member_problems
from wxdesk.services.phone_numbers import read_phone
from wxdesk.services.ports import MemberQuery, Ports, Transaction

_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


@dataclass(frozen=True, slots=True)
class Branch:
    """A department with those below it; ``members`` counts the people of all of them."""

    department: Department
    members: int
    below: tuple["Branch", ...] = ()


@dataclass(frozen=True, slots=True)
class RosterView:
    """What a page says of a whole roster."""

    branches: tuple[Branch, ...] = ()
    members: int = 0
    active: int = 0
    waiting: tuple[Waiting, ...] = ()


@dataclass(frozen=True, slots=True)
class Removed:
    """What ``restore`` needs to undo a removal: the member, or the person who waited, as they were."""

    member: Member | None = None
    waiting: Waiting | None = None

    @property
    def name(self) -> str:
        if self.member is not None:
            return self.member.name
        return self.waiting.nickname if self.waiting else ""


@dataclass(frozen=True, slots=True)
class DeletedDepartment:
    """What ``restore_department`` needs: the department, and what stood directly in it, by id."""

    department: Department
    below: tuple[int, ...] = ()
    members: tuple[int, ...] = ()


async def view(ports: Ports, account_id: int) -> RosterView:
    """Return the departments with their counts, the number of members, and who waits."""

    def work(tx: Transaction) -> RosterView:
        return RosterView(
            _branches(tx, account_id),
            tx.roster.count(MemberQuery(account_id)),
            tx.roster.count(MemberQuery(account_id, statuses=(MemberStatus.ACTIVE,))),
            tuple(tx.roster.waiting(account_id)),
        )

    return await ports.store.read(work)


async def departments(ports: Ports, account_id: int) -> tuple[Branch, ...]:
    """Return the tree of departments, each with how many members it and those below it have."""
    return await ports.store.read(lambda tx: _branches(tx, account_id))


def _branches(tx: Transaction, account_id: int) -> tuple[Branch, ...]:
    known = tx.roster.departments(account_id)
    below: dict[int, list[Department]] = {}
    for department in known:
        below.setdefault(department.parent_id, []).append(department)

    def grow(parent_id: int) -> tuple[Branch, ...]:
        return tuple(
            Branch(each, tx.roster.count(MemberQuery(account_id, department_id=each.id)), grow(each.id))
            for each in below.get(parent_id, ())
        )

    return grow(0)


async def count(ports: Ports, query: MemberQuery) -> int:
    """Return how many members ``query`` finds."""
    return await ports.store.read(lambda tx: tx.roster.count(query))


async def page(ports: Ports, query: MemberQuery, offset: int, size: int) -> Sequence[Member]:
    """Return ``size`` of the members that ``query`` finds, from ``offset``, in its order."""
    return await ports.store.read(lambda tx: tx.roster.page(query, offset, size))


async def get(ports: Ports, member_id: int) -> Member:
    """Return a member. Raises ``member_unknown``."""
    return await ports.store.read(lambda tx: tx.roster.get(member_id))


async def add(ports: Ports, member: Member) -> Member:
    """Put somebody on the roster as invited: whoever is added sees nothing internal until they follow and are let in.

    Raises the first of ``problems_of``, ``department_unknown``, ``member_phone_taken`` or ``member_wechat_id_taken``.
    """
    invited = replace(
        checked(member),
        id=0,
        status=MemberStatus.INVITED,
        follower_id=0,
        invited_at=ports.clock.now(),
        verified_at=None,
    )

    def work(tx: Transaction) -> Member:
        _refuse_foreign_department(tx, invited)
        return tx.roster.save(invited)

    return await ports.store.run(work)


async def edit(ports: Ports, member: Member) -> Member:
    """Change name, phone, WeChat ID, department and position; lets nobody in. Raises what ``add`` raises."""
    typed = checked(member)

    def work(tx: Transaction) -> Member:
        _refuse_foreign_department(tx, typed)
        before = tx.roster.get(typed.id)
        return tx.roster.save(with_fields_of(before, typed))

    return await ports.store.run(work)


def with_fields_of(member: Member, other: Member) -> Member:
    """Return ``member`` with what a form or a file may change taken from ``other``."""
    return replace(
        member,
        name=other.name,
        phone=other.phone,
        wechat_id=other.wechat_id,
        department_id=other.department_id,
        position=other.position,
    )


def tidy(text: str) -> str:
    """Return ``text`` without invisible marks, its blanks single: what copying from WeChat and spreadsheets leaves."""
    return " ".join(_INVISIBLE.sub("", text).split())


def problems_of(member: Member) -> tuple[tuple[str, str], ...]:
    """Return ``(field, code)`` for everything that keeps ``member`` off a roster; fields as in ``Member``."""
    found = [("name" if code.startswith("member_name") else _field_of(code), code) for code in member_problems(member)]
    if member.phone.strip():
        try:
            read_phone(member.phone)
        except WxdeskError as refusal:
            found.append(("phone", refusal.code))
    if len(member.position) > 128:
        found.append(("position", "member_position_too_long"))
    return tuple(found)


def _field_of(code: str) -> str:
    return "phone" if "phone" in code else "wechat_id"


def checked(member: Member) -> Member:
    """Return ``member`` tidied, its phone in E.164. Raises the first of its problems (details: name, text, field)."""
    tidied = replace(
        member,
        name=tidy(member.name),
        phone=tidy(member.phone),
        wechat_id=tidy(member.wechat_id),
        position=tidy(member.position),
    )
    for field, code in problems_of(tidied):
        raise WxdeskError(code, name=tidied.name, text=str(getattr(tidied, field)), field=field)
    return replace(tidied, phone=read_phone(tidied.phone))


def _refuse_foreign_department(tx: Transaction, member: Member) -> None:
    known = {department.id for department in tx.roster.departments(member.account_id)}
    if member.department_id and member.department_id not in known:
        raise WxdeskError("department_unknown", id=member.department_id)


async def remove(ports: Ports, member_id: int) -> Removed:
    """Take somebody off the roster, at once without sight of internal posts; ``restore`` undoes it."""

    def work(tx: Transaction) -> Removed:
        member = tx.roster.get(member_id)
        tx.roster.delete(member_id)
        return Removed(member=member)

    return await ports.store.run(work)


async def remove_all(ports: Ports, member_ids: Sequence[int]) -> tuple[Removed, ...]:
    """Take many off the roster, all or none; those who are gone already are passed over. See ``remove``."""

    def work(tx: Transaction) -> tuple[Removed, ...]:
        removed = []
        for member_id in member_ids:
            with suppress(WxdeskError):
                removed.append(Removed(member=tx.roster.get(member_id)))
                tx.roster.delete(member_id)
        return tuple(removed)

    return await ports.store.run(work)


async def restore_all(ports: Ports, removed: Sequence[Removed]) -> None:
    """Undo several removals, all or none. See ``restore``."""
    await ports.store.run(lambda tx: _restore(tx, removed))


async def not_staff(ports: Ports, member_id: int) -> Removed:
    """Mark a member as gone: they stay listed as left and see nothing internal; ``restore`` undoes it."""

    def work(tx: Transaction) -> Removed:
        member = tx.roster.get(member_id)
        tx.roster.save(replace(member, status=MemberStatus.LEFT, verified_at=None))
        return Removed(member=member)

    return await ports.store.run(work)


async def invite(ports: Ports, member_id: int) -> Member:
    """Put somebody who had left back on the roster as invited; they see nothing until they are let in again.

    Raises what ``add`` raises.
    """
    now = ports.clock.now()

    def work(tx: Transaction) -> Member:
        member = tx.roster.get(member_id)
        if member.status is not MemberStatus.LEFT:
            return member
        return tx.roster.save(replace(checked(member), status=MemberStatus.INVITED, invited_at=now, verified_at=None))

    return await ports.store.run(work)


async def restore(ports: Ports, removed: Removed) -> None:
    """Undo ``remove``, ``not_staff`` or ``reject``: everything is as it was, with its id.

    Raises ``member_phone_taken`` or ``member_wechat_id_taken`` when somebody else has it by now.
    """
    await restore_all(ports, (removed,))


def _restore(tx: Transaction, removed: Sequence[Removed]) -> None:
    members = [each.member for each in removed if each.member is not None]
    accounts = {member.account_id for member in members}
    known = {0, *(each.id for account_id in accounts for each in tx.roster.departments(account_id))}
    tx.roster.save_many([replace(m, department_id=m.department_id if m.department_id in known else 0) for m in members])
    for each in removed:
        if each.waiting is not None:
            tx.roster.save_waiting(each.waiting)


async def waiting(ports: Ports, account_id: int | None = None) -> Sequence[Waiting]:
    """Return who follows but is not on the roster, those first who wait longest; None means every account."""
    return await ports.store.read(lambda tx: tx.roster.waiting(account_id))


async def admit(
    ports: Ports,
    waiting_id: int,
    name: str,
    phone: str,
    wechat_id: str,
    department_id: int = 0,
    position: str = "",
) -> Member:
    """Let somebody in who waits: the owner's act, and the only way from a follower to a verified member.

    A member who was invited or not verified yet with that phone or WeChat ID is completed, not doubled. Source:
    reference wecom-api §11. Raises the first of ``problems_of``, ``waiting_unknown``, ``department_unknown``,
    ``member_phone_taken`` or ``member_wechat_id_taken``; then nothing has changed.
    """
    typed = checked(Member(0, name, phone, wechat_id, department_id, position))
    now = ports.clock.now()

    def work(tx: Transaction) -> Member:
        waits = _waiting(tx, waiting_id)
        wanted = replace(typed, account_id=waits.account_id)
        _refuse_foreign_department(tx, wanted)
        member = tx.roster.save(_let_in(_known(tx, wanted, waits), wanted, waits, now))
        tx.roster.delete_waiting(waiting_id)
        return member

    return await ports.store.run(work)


def _waiting(tx: Transaction, waiting_id: int) -> Waiting:
    found = next((each for each in tx.roster.waiting() if each.id == waiting_id), None)
    if found is None:
        raise WxdeskError("waiting_unknown", id=waiting_id)
    return found


def _let_in(known: Member | None, typed: Member, waits: Waiting, now: datetime) -> Member:
    if known is not None:
        typed = replace(
            typed,
            id=known.id,
            department_id=typed.department_id or known.department_id,
            position=typed.position or known.position,
            invited_at=known.invited_at,
        )
    return replace(typed, status=MemberStatus.ACTIVE, follower_id=waits.follower_id, verified_at=now)


def _known(tx: Transaction, typed: Member, waits: Waiting) -> Member | None:
    """Return the member that ``typed`` completes; raises where phone or WeChat ID are somebody else's."""
    by_phone = _holder(tx, typed, typed.phone)
    by_wechat_id = _holder(tx, typed, typed.wechat_id)
    known = by_phone or by_wechat_id
    if known is None:
        return None
    if by_phone and by_wechat_id and by_phone.id != by_wechat_id.id:
        raise WxdeskError(
            "member_wechat_id_taken",
            name=typed.name,
            taken_by=by_wechat_id.name,
            text=typed.wechat_id,
            field="wechat_id",
        )
    open_to_it = known.status is not MemberStatus.ACTIVE or (by_phone is not None and by_wechat_id is not None)
    if open_to_it and known.follower_id in (0, waits.follower_id):
        return known
    raise _taken("phone" if by_phone else "wechat_id", typed, known)


def _taken(field: str, typed: Member, by: Member) -> WxdeskError:
    text = str(getattr(typed, field))
    return WxdeskError(f"member_{field}_taken", name=typed.name, taken_by=by.name, text=text, field=field)


def _holder(tx: Transaction, typed: Member, text: str) -> Member | None:
    """Return who has not left and holds exactly this phone or WeChat ID."""
    found = tx.roster.page(MemberQuery(typed.account_id, text=text), 0, 100)
    staying = (each for each in found if each.status is not MemberStatus.LEFT)
    return next((each for each in staying if text.lower() in (each.phone, each.wechat_id.lower())), None)


async def reject(ports: Ports, waiting_id: int) -> Removed:
    """Take somebody who is not staff out of the queue; ``restore`` undoes it. Raises ``waiting_unknown``."""

    def work(tx: Transaction) -> Removed:
        waits = _waiting(tx, waiting_id)
        tx.roster.delete_waiting(waiting_id)
        return Removed(waiting=waits)

    return await ports.store.run(work)


async def verify(ports: Ports, member_id: int) -> Member:
    """Confirm a member who follows already: from now on they see internal posts.

    Raises ``member_not_following``, or the first of ``problems_of``.
    """
    now = ports.clock.now()

    def work(tx: Transaction) -> Member:
        member = tx.roster.get(member_id)
        if member.status is MemberStatus.ACTIVE and member.verified_at is not None:
            return member
        if member.status is not MemberStatus.UNVERIFIED:
            raise WxdeskError("member_not_following", name=member.name)
        return tx.roster.save(replace(checked(member), status=MemberStatus.ACTIVE, verified_at=now))

    return await ports.store.run(work)


async def save_department(ports: Ports, department: Department) -> Department:
    """Add, rename or move a department.

    Raises the first of ``department_problems``, ``department_name_taken`` (by one beside it), ``department_unknown``
    or ``department_in_itself``.
    """
    tidied = replace(department, name=tidy(department.name))
    for code in department_problems(tidied):
        raise WxdeskError(code, name=tidied.name)

    def work(tx: Transaction) -> Department:
        known = {each.id: each for each in tx.roster.departments(tidied.account_id)}
        _refuse_misplaced(known, tidied)
        return tx.roster.save_department(tidied)

    return await ports.store.run(work)


def _refuse_misplaced(known: dict[int, Department], department: Department) -> None:
    above = department.parent_id
    while above:
        if above == department.id:
            raise WxdeskError("department_in_itself", name=department.name)
        if above not in known:
            raise WxdeskError("department_unknown", id=above)
        above = known[above].parent_id
    for other in known.values():
        beside = other.parent_id == department.parent_id and other.id != department.id
        if beside and other.name.casefold() == department.name.casefold():
            raise WxdeskError("department_name_taken", name=department.name)


async def delete_department(ports: Ports, account_id: int, department_id: int) -> DeletedDepartment:
    """Delete a department; its members and those below move up by one. ``restore_department`` undoes it."""

    def work(tx: Transaction) -> DeletedDepartment:
        known = {each.id: each for each in tx.roster.departments(account_id)}
        if department_id not in known:
            raise WxdeskError("department_unknown", id=department_id)
        within = MemberQuery(account_id, department_id=department_id)
        members = tx.roster.page(within, 0, tx.roster.count(within))
        tx.roster.delete_department(department_id)
        return DeletedDepartment(
            known[department_id],
            tuple(each.id for each in known.values() if each.parent_id == department_id),
            tuple(member.id for member in members if member.department_id == department_id),
        )

    return await ports.store.run(work)


async def restore_department(ports: Ports, deleted: DeletedDepartment) -> Department:
    """Undo ``delete_department``: who and what stood in it moves back, unless it has been moved since."""

    def work(tx: Transaction) -> Department:
        above = deleted.department.parent_id
        account_id = deleted.department.account_id
        restored = tx.roster.save_department(deleted.department)
        for each in tx.roster.departments(account_id):
            if each.id in deleted.below and each.parent_id == above:
                tx.roster.save_department(replace(each, parent_id=restored.id))
        back = set(deleted.members)
        members = [m for m in tx.roster.all(account_id) if m.id in back and m.department_id == above]
        tx.roster.save_many([replace(member, department_id=restored.id) for member in members])
        return restored

    return await ports.store.run(work)
