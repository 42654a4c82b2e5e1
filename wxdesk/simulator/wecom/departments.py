"""Departments of a corp (reference: wecom-api §2.1)."""

from collections.abc import Iterable, Mapping, Sized
from dataclasses import replace

from wxdesk.simulator.answers import Answer, Refusal, ok
from wxdesk.simulator.records_contacts import Department, Member
from wxdesk.simulator.wecom.changes import party_created, party_deleted, party_updated
from wxdesk.simulator.wecom.corp import ROOT, Corp, below
from wxdesk.simulator.wecom.door import Who, get, post
from wxdesk.simulator.wecom.form import Form

LEVELS = 15
NODES = 30_000
ORDER_MOST = 2**32 - 1
_FORBIDDEN = frozenset('\\:*?"<>|')


def create(corp: Corp, form: Form) -> Answer:
    """POST department/create."""
    departments = corp.departments()
    if not form.has("parentid"):
        raise Refusal(60004)
    parent = form.number("parentid")
    if parent not in departments:
        raise Refusal(60004 if parent > 0 else 60124)
    wanted = form.number("id") if form.has("id") else max(departments) + 1
    if wanted < 2 or wanted in departments or wanted >= 2**31:
        raise Refusal(60123)
    if len(departments) >= NODES:
        raise Refusal(81001)
    made = Department(wanted, corp.id, form.text("name"), parent, _order(form, 0), form.text("name_en"))
    check(corp, departments, made)
    corp.keep_department(made)
    party_created(corp, made)
    return ok("created", id=wanted)


def update(corp: Corp, form: Form) -> Answer:
    """POST department/update: what is missing stays."""
    departments = corp.departments()
    known = departments.get(form.number("id"))
    if known is None:
        raise Refusal(60003)
    made = replace(
        known,
        name=form.text("name") if form.has("name") else known.name,
        name_en=form.text("name_en", known.name_en),
        parentid=form.number("parentid", known.parentid),
        order=_order(form, known.order),
    )
    if made.id == ROOT:
        if made.parentid != known.parentid:
            raise Refusal(60007)
    elif made.parentid not in departments:
        raise Refusal(60004)
    elif made.parentid in below(departments, made.id):
        raise Refusal(60010)
    check(corp, departments, made)
    corp.keep_department(made)
    party_updated(corp, known, made)
    return ok("updated")


def _order(form: Form, default: int) -> int:
    order = form.number("order", default)
    if not 0 <= order <= ORDER_MOST:
        raise Refusal(40058, "invalid order")
    return order


def check(corp: Corp, departments: Mapping[int, Department], made: Department) -> None:
    """Refuse a name or a place that the platform does not take."""
    check_name(corp, made.name)
    siblings = [each for each in departments.values() if each.parentid == made.parentid and each.id != made.id]
    if made.id != ROOT and any(each.name == made.name for each in siblings):
        raise Refusal(60008)
    if made.id == ROOT:
        return
    members = corp.members()
    if len(siblings) + len(members) >= NODES and _nodes(members, siblings, made.parentid) >= NODES:
        raise Refusal(81001)
    children = [each for each in departments.values() if each.parentid == made.id]
    if _level(departments, made) + (_height(departments, made.id) if children else 0) > LEVELS:
        raise Refusal(81002)


def _nodes(members: Iterable[Member], siblings: Sized, parentid: int) -> int:
    return len(siblings) + sum(parentid in each.department for each in members)


def check_name(corp: Corp, name: str) -> None:
    """Refuse a name that is too long for the profile (60001, 60125) or has a forbidden character (60009)."""
    limit, _, unit = corp.profile.name_limit.partition(" ")
    if not name or len(name if unit == "chars" else name.encode()) > int(limit):
        raise Refusal(60001 if unit == "chars" else 60125)
    if _FORBIDDEN & set(name):
        raise Refusal(60009)


def _level(departments: Mapping[int, Department], made: Department) -> int:
    level, above = 1, made.parentid
    while above in departments and level <= LEVELS:
        level, above = level + 1, departments[above].parentid if above != ROOT else 0
    return level


def _height(departments: Mapping[int, Department], top: int) -> int:
    """Levels below ``top``."""
    height, row = 0, {top}
    while row := {each.id for each in departments.values() if each.parentid in row and each.id != ROOT}:
        height += 1
    return height


def delete(corp: Corp, form: Form) -> Answer:
    """GET department/delete: only an empty one, never the root."""
    departments = corp.departments()
    known = departments.get(form.number("id"))
    if known is None:
        raise Refusal(60003)
    if known.id == ROOT:
        raise Refusal(60007)
    if any(known.id in member.department for member in corp.members()):
        raise Refusal(60005)
    if any(each.parentid == known.id for each in departments.values()):
        raise Refusal(60006)
    remove(corp, known)
    return ok("deleted")


def remove(corp: Corp, department: Department) -> None:
    """Take it out of the book and of every tag."""
    del corp.state.records.departments[corp.key(department.id)]
    for tag in corp.tags().values():
        if department.id in tag.parties:
            parties = tuple(each for each in tag.parties if each != department.id)
            corp.state.records.wecom_tags[corp.key(tag.id)] = replace(tag, parties=parties)
    party_deleted(corp, department)


def sweep(corp: Corp) -> None:
    """Take out departments that an import left out and nobody is in any more."""
    for each in sorted(corp.departments().values(), key=lambda each: -each.id):
        if each.leaving and is_empty(corp, each):
            remove(corp, each)


def is_empty(corp: Corp, department: Department) -> bool:
    """Whether neither members nor departments are in it."""
    return not any(department.id in member.department for member in corp.members()) and not any(
        each.parentid == department.id for each in corp.departments().values()
    )


ENDPOINTS = (
    post("department/create", create, Who.WRITER),
    post("department/update", update, Who.WRITER),
    get("department/delete", delete, Who.WRITER),
)
