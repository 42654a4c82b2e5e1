"""Reads the CSV files of imports: their header rows, by any of their names (reference: wecom-api §3)."""

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wxdesk.simulator.answers import Refusal

_USERS = {
    "姓名": "name",
    "帐号": "userid",
    "账号": "userid",
    "手机号": "mobile",
    "手机": "mobile",
    "邮箱": "email",
    "所在部门": "department",
    "部门": "department",
    "职位": "position",
    "职务": "position",
    "性别": "gender",
    "是否部门内领导": "is_leader_in_dept",
    "部门负责人": "is_leader_in_dept",
    "排序": "order",
    "别名": "alias",
    "地址": "address",
    "座机": "telephone",
    "微信号": "",
}
_PARTIES = {"部门名称": "name", "部门ID": "id", "父部门ID": "parentid", "排序": "order"}
_DISABLED = "禁用"
_GENDERS = {"男": "1", "女": "2", "1": "1", "2": "2"}
_YES = ("1", "是")


@dataclass(frozen=True, slots=True)
class UserRow:
    """One line: the fields of ``user/create`` and ``user/update`` that it gives."""

    userid: str
    fields: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class PartyRow:
    id: int
    name: str
    parentid: int
    order: int


def _table(data: bytes) -> tuple[list[str], list[list[str]]]:
    """Header and lines. Refuses with 40092 what is no UTF-8 or has no line."""
    try:
        lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    except (UnicodeDecodeError, csv.Error):
        raise Refusal(40092) from None
    rows = [[cell.strip() for cell in line] for line in lines if any(cell.strip() for cell in line)]
    if len(rows) < 2:
        raise Refusal(40092)
    return rows[0], rows[1:]


def users(data: bytes, attributes: Iterable[str], *, empty_too: bool) -> list[UserRow]:
    """The lines of a file of members. ``empty_too``: an empty cell empties the field. 302003 for a userid twice."""
    header, lines = _table(data)
    names = [_DISABLED if title.startswith(_DISABLED) else _USERS.get(title, f"+{title}") for title in header]
    if not {"name", "userid", "department"} <= set(names) or not {"mobile", "email"} & set(names):
        raise Refusal(40092)
    found = [_user(names, line, frozenset(attributes), empty_too) for line in lines]
    userids = [row.userid.lower() for row in found if row.userid]
    if len(set(userids)) != len(userids):
        raise Refusal(302003)
    return found


def _user(names: list[str], line: list[str], attributes: frozenset[str], empty_too: bool) -> UserRow:
    fields: dict[str, object] = {}
    extra: list[dict[str, object]] = []
    for name, cell in zip(names, line, strict=False):
        if not name or not (cell or empty_too):
            continue
        if name.startswith("+"):
            if name[1:] in attributes:
                extra.append({"type": 0, "name": name[1:], "text": {"value": cell}})
        elif (cell or name not in _LISTS) and (cell or name not in ("name", "userid")):
            key = "enable" if name == _DISABLED else name
            fields[key] = _cell(name, cell)
    if extra:
        fields["extattr"] = {"attrs": extra}
    return UserRow(str(fields.get("userid", "")), fields)


_LISTS = ("department", "order", "is_leader_in_dept", _DISABLED)


def _cell(name: str, cell: str) -> object:
    match name:
        case "department" | "order":
            return [int(part) if part.strip().isdecimal() else -1 for part in cell.split(";") if part.strip()]
        case "is_leader_in_dept":
            return [int(part.strip() in _YES) for part in cell.split(";") if part.strip()]
        case "gender":
            return _GENDERS.get(cell, cell)
        case "禁用":
            return int(cell not in _YES)
    return cell


def parties(data: bytes) -> list[PartyRow]:
    """The lines of a file of departments, each after the one above it.

    Refuses with 302004 what is no tree or lacks id or name, with 302006 an id twice, with 302007 siblings of one name.
    """
    header, lines = _table(data)
    names = [_PARTIES.get(title, "") for title in header]
    if not {"name", "id", "parentid"} <= set(names):
        raise Refusal(40092)
    rows = [_party(dict(zip(names, line, strict=False))) for line in lines]
    if len({row.id for row in rows}) != len(rows):
        raise Refusal(302006)
    if len({(row.parentid, row.name) for row in rows}) != len(rows):
        raise Refusal(302007)
    return _sorted(rows)


def _party(cells: Mapping[str, str]) -> PartyRow:
    number, name, parent, order = (cells.get(key, "") for key in ("id", "name", "parentid", "order"))
    if not number.isdecimal() or not name or not (parent.isdecimal() or (number == "1" and not parent)):
        raise Refusal(302004)
    return PartyRow(int(number), name, int(parent or 0), int(order) if order.isdecimal() else 0)


def _sorted(rows: list[PartyRow]) -> list[PartyRow]:
    done, found, waiting = {0, 1}, [], rows
    while waiting:
        ready = [row for row in waiting if row.id == 1 or row.parentid in done]
        if not ready:
            raise Refusal(302004)
        found += ready
        done |= {row.id for row in ready}
        waiting = [row for row in waiting if row not in ready]
    return found
