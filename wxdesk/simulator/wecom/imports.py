"""Imports of members and departments from a file (reference: wecom-api §3)."""

import json
from collections.abc import Callable
from dataclasses import replace

from wxdesk.simulator.answers import JsonObject, Refusal
from wxdesk.simulator.records_contacts import Department
from wxdesk.simulator.wecom.changes import party_created, party_updated
from wxdesk.simulator.wecom.corp import ROOT, Corp
from wxdesk.simulator.wecom.departments import check, is_empty, remove
from wxdesk.simulator.wecom.form import Form
from wxdesk.simulator.wecom.literals import WECOM
from wxdesk.simulator.wecom.members import add, change
from wxdesk.simulator.wecom.members import remove as remove_member
from wxdesk.simulator.wecom.sheets import PartyRow, UserRow, parties, users

CREATED, RENAMED, MOVED, REORDERED = 1, 2, 4, 8
FEW = 50

Rows = list[JsonObject]


def sync_users(corp: Corp, data: bytes, invite: bool) -> Rows:
    """Who is in file and book is changed, who is only in the file is added, who is only in the book stays."""
    return [_synced(corp, row, invite) for row in _read(corp, data)]


def replace_users(corp: Corp, data: bytes, invite: bool) -> Rows:
    """Like ``sync_users``, but who is only in the book is deleted. Refuses with 45026 what would delete too many."""
    rows = _read(corp, data)
    listed = {row.userid.lower() for row in rows}
    members = corp.members()
    gone = [member for member in members if member.userid.lower() not in listed]
    most = len(members) * (80 if len(gone) < FEW else 20)
    if gone and len(gone) * 100 > most:
        raise Refusal(45026)
    results = [_synced(corp, row, invite) for row in rows]
    for member in gone:
        if member.userid.lower() == corp.settings.creator.lower():
            results.append(_told({"userid": member.userid}, 301005))
        else:
            remove_member(corp, member)
    return results


def _read(corp: Corp, data: bytes) -> list[UserRow]:
    return users(data, corp.settings.attributes, empty_too=corp.profile.empty_cells == "overwrite")


def _synced(corp: Corp, row: UserRow, invite: bool) -> JsonObject:
    def work() -> None:
        known = corp.known(row.userid)
        if known:
            change(corp, known, Form(row.fields))
        else:
            add(corp, Form(dict(row.fields) | {"to_invite": int(invite)}))

    return _tried({"userid": row.userid}, work)


def _tried(told: JsonObject, work: Callable[[], None]) -> JsonObject:
    try:
        work()
    except Refusal as refusal:
        return _told(told, refusal.errcode, refusal.errmsg)
    return told | {"errcode": 0, "errmsg": "ok"}


def _told(told: JsonObject, code: int, words: str = "") -> JsonObject:
    return told | {"errcode": code, "errmsg": words or WECOM.get(code, "")}


def replace_parties(corp: Corp, data: bytes, _: bool) -> Rows:
    """What is only in the book goes if nobody is in it, or as soon as nobody is."""
    rows = parties(data)
    results = [_placed(corp, row) for row in rows]
    listed = {row.id for row in rows} | {ROOT}
    # the deepest first: what is above it may be empty then
    for department in sorted(corp.departments().values(), key=lambda each: _depth(corp, each), reverse=True):
        if department.id in listed:
            continue
        if is_empty(corp, department):
            remove(corp, department)
        else:
            corp.keep_department(replace(department, leaving=True))
    return results


def _depth(corp: Corp, department: Department) -> int:
    departments, depth, above = corp.departments(), 0, department
    while above.id != ROOT and above.parentid in departments:
        depth, above = depth + 1, departments[above.parentid]
    return depth


def _placed(corp: Corp, row: PartyRow) -> JsonObject:
    known = corp.departments().get(row.id)
    if known is None:
        fresh = Department(row.id, corp.id, row.name, row.parentid, row.order)
        told: JsonObject = {"action": CREATED, "partyid": row.id}
        return _tried(told, lambda: _keep(corp, None, fresh))
    parent = known.parentid if row.id == ROOT else row.parentid
    changed = replace(known, name=row.name, parentid=parent, order=row.order or known.order, leaving=False)
    action = RENAMED * (changed.name != known.name)
    action |= MOVED * (changed.parentid != known.parentid)
    action |= REORDERED * (changed.order != known.order)
    return _tried({"action": action, "partyid": row.id}, lambda: _keep(corp, known, changed))


def _keep(corp: Corp, before: Department | None, after: Department) -> None:
    check(corp, corp.departments(), after)
    corp.keep_department(after)
    if before is None:
        party_created(corp, after)
    elif before != after:
        party_updated(corp, before, after)


def as_text(rows: Rows, listed: str) -> str:
    """The result of a job; the profile may leave out what went well."""
    return json.dumps([row for row in rows if listed == "all" or row["errcode"]], ensure_ascii=False)
