"""Rosters as CSV files: the dry run that lists every bad row, the import itself, and the export."""

import asyncio
import contextlib
import csv
import os
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from dataclasses import field as fresh
from pathlib import Path

from wxdesk.domain.errors import WxdeskError
from wxdesk.domain.roster import Department, Member, MemberStatus, department_problems
from wxdesk.services.csv_reading import FIELDS, Sheet, read_sheet
from wxdesk.services.phone_numbers import read_phone, spaced
from wxdesk.services.ports import Ports, Transaction
from wxdesk.services.roster import problems_of, tidy, with_fields_of

Path_ = tuple[str, ...]
"""The names of a department and of those above it, the topmost first."""

_STATUS_WORDS = {
    MemberStatus.ACTIVE: ("active", "verified", "已激活", "已啟用", "在职", "在職", "1"),
    MemberStatus.UNVERIFIED: ("unverified", "notverified", "未验证", "未驗證"),
    MemberStatus.INVITED: ("invited", "notjoined", "未激活", "未啟用", "已邀请", "已邀請", "4"),
    MemberStatus.LEFT: ("left", "离职", "離職", "已离职", "已離職", "退出企业", "5"),
}
_STATUSES = {word: status for status, words in _STATUS_WORDS.items() for word in words}
_GUARDED = re.compile(r"'*[=+\-@\t\r]")
_PHONE = re.compile(r"\+[\d -]+")


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that cannot be imported: ``row`` is the line of the file on which it begins, the header being 1.

    ``column`` is the header's own word, empty where the whole row is meant. ``other_row`` is the earlier line that a
    doubled row clashes with, or 0.
    """

    row: int
    column: str
    value: str
    reason: str
    other_row: int = 0


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """A row that can be imported: the member as it will be, except for its department, which is ``path``.

    ``before`` is the member as it is now; None for a new one. ``keeps_department`` where the file does not say any.
    """

    row: int
    member: Member
    path: Path_ = ()
    before: Member | None = None
    keeps_department: bool = False


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do; nothing has happened yet. ``new_departments`` are paths, those above come first."""

    account_id: int
    new: tuple[PlannedRow, ...] = ()
    changed: tuple[PlannedRow, ...] = ()
    unchanged: tuple[PlannedRow, ...] = ()
    refused: tuple[Refusal, ...] = ()
    new_departments: tuple[Path_, ...] = ()
    ignored_columns: tuple[str, ...] = ()
    encoding: str = "utf-8"


async def plan_import(
    ports: Ports, account_id: int, path: Path, mapping: Mapping[str, str] | None = None
) -> ImportPlan:
    """Read a CSV file and tell what importing it would do; ``mapping`` says which column is which field.

    Raises, for the file as a whole, what ``read_sheet`` raises. Rows that cannot be imported are in ``refused``.
    """
    sheet = await asyncio.to_thread(read_sheet, path, mapping)

    def work(tx: Transaction) -> ImportPlan:
        tx.accounts.get(account_id)
        known = Known(tx.roster.all(account_id), tx.roster.departments(account_id))
        return _Planning(account_id, sheet, known).run()

    return await ports.store.read(work)


class Known:
    """The roster as it is, by what a row is recognised by."""

    def __init__(self, members: Sequence[Member], departments: Sequence[Department]) -> None:
        self.members = {member.id: member for member in members}
        self.by_phone: dict[str, Member] = {}
        self.by_wechat_id: dict[str, Member] = {}
        for member in sorted(members, key=lambda each: each.status is not MemberStatus.LEFT):
            if member.phone:
                self.by_phone[member.phone] = member
            if member.wechat_id:
                self.by_wechat_id[member.wechat_id.lower()] = member
        self.paths = paths_of(departments)
        self.ids = {_folded(path): number for number, path in self.paths.items()}


def paths_of(departments: Sequence[Department]) -> dict[int, Path_]:
    """Return the path of each department by its id."""
    known = {each.id: each for each in departments}
    paths: dict[int, Path_] = {0: ()}
    for each in departments:
        names: list[str] = []
        above: Department | None = each
        while above is not None and len(names) <= len(known):
            names.append(above.name)
            above = known.get(above.parent_id)
        paths[each.id] = tuple(reversed(names))
    return paths


def _folded(path: Path_) -> Path_:
    return tuple(name.casefold() for name in path)


@dataclass(slots=True)
class _Planning:
    """One dry run: what has been found so far."""

    account_id: int
    sheet: Sheet
    known: Known
    new: list[PlannedRow] = fresh(default_factory=list)
    changed: list[PlannedRow] = fresh(default_factory=list)
    unchanged: list[PlannedRow] = fresh(default_factory=list)
    refused: list[Refusal] = fresh(default_factory=list)
    taken: dict[tuple[str, str], int] = fresh(default_factory=dict)

    def run(self) -> ImportPlan:
        for row, cells in self.sheet.rows:
            self._plan(row, cells)
        for row, value, reason in self.sheet.broken:
            self.refused.append(Refusal(row, "", value, reason))
        planned = (*self.new, *self.changed)
        return ImportPlan(
            self.account_id,
            tuple(self.new),
            tuple(self.changed),
            tuple(self.unchanged),
            tuple(sorted(self.refused, key=lambda refusal: refusal.row)),
            self._new_departments(planned),
            self.sheet.ignored,
            self.sheet.encoding,
        )

    def _plan(self, row: int, cells: Mapping[str, str]) -> None:
        found = self._refusals(row, cells)
        if found:
            self.refused.extend(found)
            return
        typed = Member(
            self.account_id,
            tidy(cells["name"]),
            read_phone(cells["phone"]),
            tidy(cells["wechat_id"]),
            position=tidy(cells.get("position", "")),
        )
        before, clash = self._recognise(row, typed, cells)
        if clash is not None:
            self.refused.append(clash)
            return
        self._sort_in(row, typed, before, cells)

    def _refusals(self, row: int, cells: Mapping[str, str]) -> list[Refusal]:
        name, phone, wechat_id, position = (
            tidy(cells.get(field, "")) for field in ("name", "phone", "wechat_id", "position")
        )
        typed = Member(self.account_id, name, phone, wechat_id, position=position)
        found = [self._refusal(row, cells, field, code) for field, code in problems_of(typed)]
        for part in _path(cells.get("department", "")):
            codes = department_problems(Department(self.account_id, part))
            found.extend(self._refusal(row, cells, "department", code) for code in codes[:1])
        status = _word(cells.get("status", ""))
        if status and status not in _STATUSES:
            found.append(self._refusal(row, cells, "status", "csv_status_unknown"))
        return found

    def _refusal(self, row: int, cells: Mapping[str, str], name: str, reason: str, other_row: int = 0) -> Refusal:
        return Refusal(row, self.sheet.columns.get(name, name), cells.get(name, ""), reason, other_row)

    def _recognise(self, row: int, typed: Member, cells: Mapping[str, str]) -> tuple[Member | None, Refusal | None]:
        """Return whom the row means, or why it cannot mean anybody."""
        keys = {("phone", typed.phone): "phone", ("wechat_id", typed.wechat_id.lower()): "wechat_id"}
        for key, name in keys.items():
            if key in self.taken:
                return None, self._refusal(row, cells, name, f"csv_{name}_twice", self.taken[key])
        by_phone = self.known.by_phone.get(typed.phone)
        by_wechat_id = self.known.by_wechat_id.get(typed.wechat_id.lower())
        if by_phone and by_wechat_id and by_phone.id != by_wechat_id.id:
            if MemberStatus.LEFT not in (by_phone.status, by_wechat_id.status):
                return None, self._refusal(row, cells, "wechat_id", "member_wechat_id_taken")
            if by_phone.status is MemberStatus.LEFT:
                by_phone = None
        before = by_phone or by_wechat_id
        if before is not None:
            doubled = self.taken.setdefault(("member", str(before.id)), row)
            if doubled != row:
                return None, self._refusal(row, cells, "phone", "csv_member_twice", doubled)
        self.taken.update(dict.fromkeys(keys, row))
        return before, None

    def _sort_in(self, row: int, typed: Member, before: Member | None, cells: Mapping[str, str]) -> None:
        path = _path(cells.get("department", ""))
        status = _STATUSES.get(_word(cells.get("status", "")))
        silent = "department" not in cells
        if before is None:
            left = status is MemberStatus.LEFT
            member = replace(typed, status=MemberStatus.LEFT if left else MemberStatus.INVITED)
            self.new.append(PlannedRow(row, member, path))
            return
        if "position" not in cells:
            typed = replace(typed, position=before.position)
        member = _with_status(with_fields_of(before, replace(typed, department_id=before.department_id)), status)
        at = self.known.paths.get(before.department_id, ())
        same = member == before and (silent or _folded(path) == _folded(at))
        kept = PlannedRow(row, member, path, before, keeps_department=silent)
        (self.unchanged if same else self.changed).append(kept)

    def _new_departments(self, planned: Sequence[PlannedRow]) -> tuple[Path_, ...]:
        found: dict[Path_, Path_] = {}
        for each in planned:
            for depth in range(1, len(each.path) + 1):
                path = each.path[:depth]
                if _folded(path) not in self.known.ids:
                    found.setdefault(_folded(path), path)
        return tuple(found.values())


def _with_status(member: Member, status: MemberStatus | None) -> Member:
    """Return ``member`` as a file may change its status: gone, or invited again; never let in."""
    gone = member.status is MemberStatus.LEFT
    if status is MemberStatus.LEFT and not gone:
        return replace(member, status=MemberStatus.LEFT, verified_at=None)
    if gone and status is not MemberStatus.LEFT:
        return replace(member, status=MemberStatus.INVITED, verified_at=None)
    return member


def _word(text: str) -> str:
    return re.sub(r"[\s_-]", "", text).casefold()


def _path(text: str) -> Path_:
    """Read ``A / B``; of several departments the first is the main one (reference wecom-api §3.1)."""
    main = re.split(r"[;；]", text)[0]
    return tuple(name for name in (tidy(part) for part in re.split(r"[/／]", main)) if name)


async def apply_import(ports: Ports, plan: ImportPlan) -> int:
    """Import what ``plan`` says, all of it or nothing; returns how many members are new or changed.

    Nobody is let in by it. Raises ``import_out_of_date`` when the roster has changed since the dry run, or what
    ``add`` raises for taken phones and WeChat IDs.
    """
    now = ports.clock.now()

    def work(tx: Transaction) -> int:
        ids = _make_departments(tx, plan)
        present = {member.id: member for member in tx.roster.all(plan.account_id)}
        members = []
        for each in (*plan.new, *plan.changed):
            if each.before is not None and present.get(each.before.id) != each.before:
                raise WxdeskError("import_out_of_date", name=each.before.name)
            member = each.member
            if not each.keeps_department:
                member = replace(member, department_id=ids[_folded(each.path)])
            if member.status is MemberStatus.INVITED and (each.before is None or each.before.status != member.status):
                member = replace(member, invited_at=now)
            members.append(member)
        return tx.roster.save_many(members)

    return await ports.store.run(work)


def _make_departments(tx: Transaction, plan: ImportPlan) -> dict[Path_, int]:
    departments = tx.roster.departments(plan.account_id)
    ids = {_folded(path): number for number, path in paths_of(departments).items()}
    for path in plan.new_departments:
        if _folded(path) not in ids:
            made = tx.roster.save_department(Department(plan.account_id, path[-1], ids[_folded(path[:-1])]))
            ids[_folded(path)] = made.id
    if any(_folded(each.path) not in ids for each in (*plan.new, *plan.changed) if not each.keeps_department):
        raise WxdeskError("import_out_of_date", name="")
    return ids


async def export_csv(ports: Ports, account_id: int, path: Path, header: Sequence[str] = FIELDS) -> int:
    """Write the roster to a CSV file that spreadsheets open rightly and safely; returns how many members.

    ``header`` are the words for ``FIELDS``, in their order. Reading it again changes nothing. Raises
    ``file_not_writable``; a file that was there is then as it was.
    """

    def work(tx: Transaction) -> tuple[Sequence[Member], dict[int, Path_]]:
        tx.accounts.get(account_id)
        return tx.roster.all(account_id), paths_of(tx.roster.departments(account_id))

    members, paths = await ports.store.read(work)
    await asyncio.to_thread(_write, path, [list(header), *(_cells(member, paths) for member in members)])
    return len(members)


def _cells(member: Member, paths: Mapping[int, Path_]) -> list[str]:
    phone = spaced(member.phone)
    return [
        guarded(member.name),
        phone if _PHONE.fullmatch(phone) else guarded(phone),
        guarded(member.wechat_id),
        guarded(" / ".join(paths.get(member.department_id, ()))),
        guarded(member.position),
        member.status.value,
    ]


def guarded(text: str) -> str:
    """Return ``text`` so that no spreadsheet takes it for a formula; ``read_sheet`` takes the guard off again."""
    return f"'{text}" if _GUARDED.match(text) else text


def _write(path: Path, rows: Sequence[Sequence[str]]) -> None:
    try:
        with _beside(path) as temporary:
            with temporary.open("w", encoding="utf-8-sig", newline="") as file:
                csv.writer(file, quoting=csv.QUOTE_ALL).writerows(rows)
            temporary.replace(path)
    except OSError as error:
        raise WxdeskError("file_not_writable", path=str(path), reason=error.strerror or "") from error


@contextlib.contextmanager
def _beside(path: Path) -> Iterator[Path]:
    """Give a fresh file beside ``path``, so that a full disk never leaves half a roster under its name."""
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    os.close(handle)
    try:
        yield Path(name)
    finally:
        Path(name).unlink(missing_ok=True)
