"""Tells of changes in the contacts: ``change_contact`` events (reference: wecom-api §4.2)."""

from dataclasses import fields

from wxdesk.simulator.records_contacts import Department, Member, Tag
from wxdesk.simulator.wecom.corp import CONTACTS, Corp
from wxdesk.simulator.wecom.events import Event, announce


def _changed(corp: Corp, change: str, parts: Event, full: Event | None = None) -> None:
    """Tell contact-sync, unless it made the change itself.

    ``full`` is what a callback address of before August 2022 still gets; without ``parts`` only such a one is told.
    """
    if corp.app.scope != "console" and not corp.profile.echo:
        return
    head: Event = {"Event": "change_contact", "ChangeType": change}
    reduced = head | parts if parts else None
    announce(corp.state, corp.id, CONTACTS, "sys", reduced, head | (full or parts))


def party_created(corp: Corp, department: Department) -> None:
    parts: Event = {"Id": department.id, "Name": department.name, "ParentId": department.parentid}
    _changed(corp, "create_party", parts | {"Order": department.order})


def party_updated(corp: Corp, before: Department, after: Department) -> None:
    parts: Event = {"Id": after.id}
    if before.name != after.name:
        parts["Name"] = after.name
    if before.parentid != after.parentid:
        parts["ParentId"] = after.parentid
    _changed(corp, "update_party", parts)


def party_deleted(corp: Corp, department: Department) -> None:
    _changed(corp, "delete_party", {"Id": department.id})


def member_created(corp: Corp, member: Member) -> None:
    reduced: Event = {"UserID": member.userid, "Department": _list(member.department)}
    full: Event = {"UserID": member.userid}
    _changed(corp, "create_user", reduced, full | _all_of(member))


def member_updated(corp: Corp, before: Member, after: Member) -> None:
    """An update of anything but userid and departments is told only to old callback addresses."""
    parts: Event = {"UserID": before.userid}
    if after.userid != before.userid:
        parts["NewUserID"] = after.userid
    was, now = _all_of(before), _all_of(after)
    full = parts | {name: value for name, value in now.items() if was[name] != value}
    reduced = dict(parts)
    if before.department != after.department:
        reduced["Department"] = _list(after.department)
    if len(full) > 1:
        _changed(corp, "update_user", reduced if len(reduced) > 1 else {}, full)


def member_deleted(corp: Corp, member: Member) -> None:
    _changed(corp, "delete_user", {"UserID": member.userid})


def tag_updated(corp: Corp, before: Tag, after: Tag) -> None:
    parts: Event = {"TagId": after.id}
    for name, old, new in (("User", before.users, after.users), ("Party", before.parties, after.parties)):
        if added := [str(each) for each in new if each not in old]:
            parts[f"Add{name}Items"] = ",".join(added)
        if gone := [str(each) for each in old if each not in new]:
            parts[f"Del{name}Items"] = ",".join(gone)
    _changed(corp, "update_tag", parts)


_NAMES = {
    "name": "Name",
    "department": "Department",
    "main_department": "MainDepartment",
    "is_leader_in_dept": "IsLeaderInDept",
    "direct_leader": "DirectLeader",
    "position": "Position",
    "mobile": "Mobile",
    "gender": "Gender",
    "email": "Email",
    "biz_mail": "BizMail",
    "status": "Status",
    "avatar": "Avatar",
    "alias": "Alias",
    "telephone": "Telephone",
    "address": "Address",
}


def _all_of(member: Member) -> Event:
    told: Event = {}
    for each in fields(member):
        if each.name in _NAMES:
            value: str | int | tuple[str, ...] | tuple[int, ...] = getattr(member, each.name)
            told[_NAMES[each.name]] = _list(value) if isinstance(value, tuple) else value
    return told


def _list(values: tuple[str, ...] | tuple[int, ...]) -> str:
    return ",".join(str(each) for each in values)
