"""The CSV files of batch jobs, with a way back from a result to the line it is of (reference: wecom-api §3)."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

from wxdesk.wechat.wecom.checks import refused

MEMBER_HEADER = (
    "姓名,帐号,手机号,邮箱,所在部门,职位,性别,是否部门内领导,排序,别名,地址,座机,禁用,禁用项说明：(0-启用;1-禁用)"
)
DEPARTMENT_HEADER = "部门名称,部门ID,父部门ID,排序"
MOST_BYTES = 20 * 1024 * 1024
"""A file's limit (reference: §10)."""


@dataclass(frozen=True, slots=True)
class MemberRow:
    """A member of a batch. ``gender``: 男 or 女, as in public samples; the official pages do not say.

    ``is_leader`` and ``order`` have one entry per department, or none.
    """

    name: str
    userid: str
    mobile: str = ""
    email: str = ""
    departments: tuple[int, ...] = (1,)
    position: str = ""
    gender: str = ""
    is_leader: tuple[bool, ...] = ()
    order: tuple[int, ...] = ()
    alias: str = ""
    address: str = ""
    telephone: str = ""
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class DepartmentRow:
    name: str
    id: int
    parent_id: int = 1
    order: int = 0


@dataclass(frozen=True, slots=True)
class BatchFile:
    """``data`` is what is uploaded; results name no line, so ``lines`` knows it by folded userid or department id."""

    data: bytes
    lines: dict[str, int]

    def line_of(self, userid_or_partyid: str | int) -> int:
        """The line in the file, the header being 1; 0 where the platform names somebody else, or nobody."""
        return self.lines.get(str(userid_or_partyid).casefold(), 0)


def member_file(rows: Sequence[MemberRow], *, bom: bool = False) -> BatchFile:
    """The file of syncuser and replaceuser.

    Raises ``field_refused``: a row without name, userid, department or both mobile and email (40092), a userid twice
    (302003), a file too large.
    """
    for number, row in enumerate(rows, start=2):
        missing = _missing(row)
        if missing:
            raise refused(missing, "missing", found=number)
    cells = [
        (
            row.name,
            row.userid,
            row.mobile,
            row.email,
            _joined(row.departments),
            row.position,
            row.gender,
            _joined(int(each) for each in row.is_leader),
            _joined(row.order),
            row.alias,
            row.address,
            row.telephone,
            str(int(row.disabled)),
            "",
        )
        for row in rows
    ]
    return _file(MEMBER_HEADER, cells, [row.userid.casefold() for row in rows], "userid", bom)


def department_file(rows: Sequence[DepartmentRow], *, bom: bool = False) -> BatchFile:
    """The file of replaceparty. Raises ``field_refused``: an empty name, an id twice (302004, 302006), too large."""
    for number, row in enumerate(rows, start=2):
        if not row.name:
            raise refused("name", "missing", found=number)
    cells = [tuple(str(getattr(row, field.name)) for field in fields(row)) for row in rows]
    return _file(DEPARTMENT_HEADER, cells, [str(row.id) for row in rows], "partyid", bom)


def _missing(row: MemberRow) -> str:
    if not row.name:
        return "name"
    if not row.userid:
        return "userid"
    if not row.departments:
        return "department"
    return "" if row.mobile or row.email else "mobile"


def _joined(values: Iterable[int]) -> str:
    return ";".join(map(str, values))


def _file(header: str, cells: Sequence[Sequence[str]], keys: Sequence[str], name: str, bom: bool) -> BatchFile:
    lines = {}
    for number, key in enumerate(keys, start=2):
        if key in lines:
            raise refused(name, "twice", found=number)
        lines[key] = number
    text = io.StringIO()
    text.write(f"{header}\n")
    csv.writer(text, lineterminator="\n").writerows([_one_line(cell) for cell in row] for row in cells)
    data = text.getvalue().encode("utf-8-sig" if bom else "utf-8")
    if len(data) > MOST_BYTES:
        raise refused("file", "too_long", MOST_BYTES, len(data))
    return BatchFile(data, lines)


def _one_line(cell: str) -> str:
    """A row is a line: numbers of lines would no longer be true otherwise."""
    return " ".join(cell.splitlines())
