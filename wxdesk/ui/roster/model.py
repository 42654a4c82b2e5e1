"""The roster as its page holds it: one account, one query, one member under edit, all saved as they are typed."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.roster import Department, Member, MemberStatus, Waiting
from wxdesk.services import roster, roster_csv
from wxdesk.services.ports import MemberQuery, Ports
from wxdesk.services.roster import DeletedDepartment, Removed, RosterView
from wxdesk.services.roster_csv import ImportPlan
from wxdesk.ui.roster.members import MembersModel
from wxdesk.ui.roster.status_words import department_paths
from wxdesk.ui.tasks import Tasks

PAUSE_S = 0.5
"""How long typing rests before it is saved."""


class RosterModel(QObject):
    """Every change goes through the services; ``refresh`` reads it back.

    ``member_opened`` when another member is under edit (or none), ``member_changed`` when that one is different now;
    ``removed``, ``department_deleted``, ``admitted`` and ``imported`` carry what can be told or undone;
    ``left_unsaved`` a member that was left and not kept, and what is wrong or None; ``refused`` what has no field.
    """

    accounts_changed = Signal()
    view_changed = Signal()
    query_changed = Signal()
    member_opened = Signal()
    member_changed = Signal()
    errors_changed = Signal()
    admission_refused = Signal(object)
    admitted = Signal(object)
    added = Signal(object)
    removed = Signal(object)
    department_deleted = Signal(object)
    left_unsaved = Signal(object, object)
    refused = Signal(object)
    imported = Signal(int)
    exported = Signal(int)

    def __init__(self, ports: Ports, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ports = ports
        self.tasks = tasks
        self.clock = ports.clock
        self.accounts: tuple[Account, ...] | None = None
        self.account: Account | None = None
        self.view: RosterView | None = None
        self.query = MemberQuery(0)
        self.members = MembersModel(ports, tasks, self)
        self.member: Member | None = None
        self.errors: dict[str, WxdeskError] = {}
        self.paths: dict[int, str] = {}
        self._stored: Member | None = None
        self._wanted = 0
        self._hurry: asyncio.Event | None = None
        self._edits = 0

    # Looking.

    def refresh(self) -> None:
        """Read everything again; a member under edit is replaced unless something in it waits to be saved."""
        self.tasks.start(self._refresh())

    def choose_account(self, account_id: int) -> None:
        """Show the roster of an enterprise account; any other account changes nothing."""
        self._wanted = account_id
        self.refresh()

    def search(self, text: str) -> None:
        """Look for names, pinyin, phones and WeChat IDs."""
        self._ask(replace(self.query, text=text.strip()))

    def filter_status(self, status: MemberStatus | None) -> None:
        self._ask(replace(self.query, statuses=(status,) if status else ()))

    def filter_department(self, department_id: int) -> None:
        """Show a department with those below it; 0 is the whole roster."""
        self._ask(replace(self.query, department_id=department_id))

    def sort(self, order: str, *, descending: bool) -> None:
        self._ask(replace(self.query, order=order, descending=descending))

    @property
    def waiting(self) -> Sequence[Waiting]:
        return self.view.waiting if self.view else ()

    # One member.

    def open(self, member: Member | None) -> None:
        """Put a member under edit, after the one before has been saved; None closes."""
        if member is not None and self.member is not None and member.id == self.member.id:
            return
        self._leave()
        self._put(member)

    def take_up(self, member: Member) -> None:
        """Go on editing a member as it was left, with what was wrong."""
        self._leave()
        self._put(member)
        if member.id:
            self._show_errors(_errors(member))

    def start_member(self) -> None:
        """Begin a new member, in the department that is shown; ``add`` puts them on the roster."""
        self._leave()
        self._put(Member(self.query.account_id, "", department_id=self.query.department_id))

    def edit(
        self,
        *,
        name: str | None = None,
        phone: str | None = None,
        wechat_id: str | None = None,
        department_id: int | None = None,
        position: str | None = None,
    ) -> None:
        """Change fields of the member under edit; a member of the roster is saved when typing rests."""
        if self.member is None:
            return
        given = {
            "name": name,
            "phone": phone,
            "wechat_id": wechat_id,
            "department_id": department_id,
            "position": position,
        }
        changes = {field: value for field, value in given.items() if value is not None}
        changed = replace(self.member, **changes)  # type: ignore[arg-type]
        if changed == self.member:
            return
        self.member = changed
        self._show_errors({field: error for field, error in self.errors.items() if field not in changes})
        self.member_changed.emit()
        if changed.id:
            self._save_soon()

    def _leave(self) -> None:
        self.flush()
        member = self.member
        if member is None:
            return
        begun = not member.id and bool(member.name or member.phone or member.wechat_id)
        if begun or (member.id and self.errors):
            errors = self.errors or _errors(member)
            self.left_unsaved.emit(member, next(iter(errors.values()), None))

    def flush(self) -> None:
        """Save what was typed without waiting any longer."""
        if self._hurry is not None:
            self._hurry.set()
            self._hurry = None
            self._save()

    def add(self) -> None:
        """Put the new member on the roster; ``errors`` says what is missing."""
        member = self.member
        if member is None or member.id:
            return
        self._show_errors(_errors(member))
        if not self.errors:
            self.tasks.start(roster.add(self._ports, member), then=self._added, failed=self._show_refusal)

    def verify(self) -> None:
        """Confirm the member under edit, who follows already."""
        if self.member is not None and self.member.id:
            self.flush()
            self.tasks.start(roster.verify(self._ports, self.member.id), then=self._reread, failed=self._show_refusal)

    def mark_left(self) -> None:
        """The member under edit is no staff: listed as left, and shown nothing internal."""
        if self.member is not None and self.member.id:
            self.flush()
            self.tasks.start(roster.not_staff(self._ports, self.member.id), then=lambda gone: self._tell([gone]))

    def invite(self) -> None:
        """The member under edit had left, and is invited again."""
        if self.member is not None and self.member.id:
            self.flush()
            self.tasks.start(roster.invite(self._ports, self.member.id), then=self._reread, failed=self._show_refusal)

    def remove(self, member_ids: Sequence[int]) -> None:
        """Take members off the roster."""
        self.flush()
        if self.member is not None and self.member.id in member_ids:
            self._put(None)
        self.tasks.start(roster.remove_all(self._ports, member_ids), then=self._tell)

    def remove_rows(self, runs: Sequence[tuple[int, int]]) -> None:
        """Take the members of whole rows off the roster; each run is a first row and how many, read or not."""
        self.flush()
        self.tasks.start(self._remove_rows(self.query, runs), then=self._tell)

    def restore(self, gone: Sequence[Removed]) -> None:
        """Undo a removal."""
        self.tasks.start(roster.restore_all(self._ports, gone))

    # Those who wait.

    def admit(self, waiting_id: int, typed: Member) -> None:
        """Let somebody in who waits; ``admission_refused`` carries the problem of each field."""
        errors = _errors(typed)
        self.admission_refused.emit(errors)
        if not errors:
            fields = (typed.name, typed.phone, typed.wechat_id, typed.department_id, typed.position)
            self.tasks.start(
                roster.admit(self._ports, waiting_id, *fields),
                then=self.admitted.emit,
                failed=self._show_admission_refused,
            )

    def reject(self, waiting_id: int) -> None:
        """Somebody who waits is not staff."""
        self.tasks.start(roster.reject(self._ports, waiting_id), then=lambda gone: self._tell([gone]))

    # Departments and files.

    def save_department(self, department: Department) -> None:
        self.tasks.start(roster.save_department(self._ports, department))

    def delete_department(self, department_id: int) -> None:
        """Delete it; its members move up."""
        if self.query.department_id == department_id:
            self.filter_department(0)
        work = roster.delete_department(self._ports, self.query.account_id, department_id)
        self.tasks.start(work, then=self.department_deleted.emit)

    def restore_department(self, deleted: DeletedDepartment) -> None:
        self.tasks.start(roster.restore_department(self._ports, deleted))

    async def plan_import(self, path: Path) -> ImportPlan:
        """Return what importing a file would do. Raises the codes of ``csv_reading``."""
        return await roster_csv.plan_import(self._ports, self.query.account_id, path)

    def apply_import(self, plan: ImportPlan) -> None:
        """Import all of ``plan`` or, where something has come in between, nothing."""
        self.flush()
        self.tasks.start(roster_csv.apply_import(self._ports, plan), then=self.imported.emit)

    def export(self, path: Path, header: Sequence[str]) -> None:
        self.flush()
        work = roster_csv.export_csv(self._ports, self.query.account_id, path, header)
        self.tasks.start(work, then=self.exported.emit)

    # How it is done.

    async def _refresh(self) -> None:
        everyone = await self._ports.store.read(lambda tx: tuple(tx.accounts.all()))
        accounts = tuple(account for account in everyone if account.kind is Kind.ENTERPRISE)
        known = {account.id: account for account in accounts}
        current = known.get(self._wanted) or known.get(self.query.account_id) or next(iter(accounts), None)
        self._wanted = 0
        view = await roster.view(self._ports, current.id) if current else None
        moved = (current.id if current else 0) != self.query.account_id
        if moved:
            self.flush()
            self._put(None)
        if (accounts, current) != (self.accounts, self.account):
            self.accounts, self.account = accounts, current
            self.accounts_changed.emit()
        self._show_view(view)
        if moved:
            self._ask(MemberQuery(current.id if current else 0, order=self.query.order))
        else:
            self.members.refresh()
            await self._reread_member()

    def _show_view(self, view: RosterView | None) -> None:
        self.view = view
        self.paths = dict(department_paths(view.branches)) if view else {}
        self.members.show_paths(self.paths)
        if self.query.department_id and self.query.department_id not in self.paths:
            self.filter_department(0)
        self.view_changed.emit()

    def _ask(self, query: MemberQuery) -> None:
        if query != self.query:
            self.query = query
            self.members.show_query(query if query.account_id else None)
            self.query_changed.emit()

    async def _reread_member(self) -> None:
        shown = self.member
        if shown is None or not shown.id:
            return
        try:
            stored = await roster.get(self._ports, shown.id)
        except WxdeskError:
            if self.member is shown:
                self._put(None)
            return
        if self.member is not None and self.member.id == stored.id:
            self._reread(stored)

    def _reread(self, stored: Member) -> None:
        """Show what is kept now, except for fields that have been typed since."""
        if self.member is None or self.member.id != stored.id:
            return
        before = self._stored or stored
        typed = {
            field: getattr(self.member, field)
            for field in ("name", "phone", "wechat_id", "department_id", "position")
            if getattr(self.member, field) != getattr(before, field)
        }
        self._stored = stored
        self.member = replace(stored, **typed)
        self.member_changed.emit()

    def _put(self, member: Member | None) -> None:
        self.member = self._stored = member
        self._show_errors({})
        self.member_opened.emit()

    def _save_soon(self) -> None:
        self._edits += 1
        if self._hurry is None:
            self._hurry = asyncio.Event()
            self.tasks.start(self._save_after_rest(self._hurry))

    async def _save_after_rest(self, hurry: asyncio.Event) -> None:
        edits = -1
        while edits != self._edits and not hurry.is_set():
            edits = self._edits
            with suppress(TimeoutError):
                await asyncio.wait_for(hurry.wait(), PAUSE_S)
        if not hurry.is_set():
            self._hurry = None
            self._save()

    def _save(self) -> None:
        member = self.member
        if member is None or not member.id:
            return
        self._show_errors(_errors(member))
        if not self.errors:
            work = roster.edit(self._ports, member)
            self.tasks.start(work, failed=lambda refused: self._show_refusal(refused, member.id))

    def _show_errors(self, errors: dict[str, WxdeskError]) -> None:
        if errors != self.errors:
            self.errors = errors
            self.errors_changed.emit()

    def _show_refusal(self, refused: WxdeskError, member_id: int | None = None) -> None:
        field = _field_of(refused)
        here = member_id is None or (self.member is not None and self.member.id == member_id)
        if field and here:
            self._show_errors({**self.errors, field: refused})
        else:
            self.refused.emit(refused)

    def _added(self, member: Member) -> None:
        self._put(member)
        self.added.emit(member)

    def _show_admission_refused(self, refused: WxdeskError) -> None:
        field = _field_of(refused)
        if field:
            self.admission_refused.emit({field: refused})
        else:
            self.refused.emit(refused)

    async def _remove_rows(self, query: MemberQuery, runs: Sequence[tuple[int, int]]) -> tuple[Removed, ...]:
        chosen: list[int] = []
        for first, size in runs:
            chosen.extend(member.id for member in await roster.page(self._ports, query, first, size))
        if self.member is not None and self.member.id in chosen:
            self._put(None)
        return await roster.remove_all(self._ports, chosen)

    def _tell(self, gone: Sequence[Removed]) -> None:
        if gone:
            self.removed.emit(list(gone))


def _errors(member: Member) -> dict[str, WxdeskError]:
    """Return the first problem of each field."""
    found: dict[str, WxdeskError] = {}
    for field, code in roster.problems_of(member):
        found.setdefault(field, WxdeskError(code, name=member.name, text=str(getattr(member, field)), field=field))
    return found


def _field_of(refused: WxdeskError) -> str:
    for field in ("phone", "wechat_id"):
        if refused.code == f"member_{field}_taken":
            return field
    return str(refused.details.get("field", ""))
