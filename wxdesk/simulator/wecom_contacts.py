"""Members and departments of a corp (reference: wecom-api §2)."""

import re
from dataclasses import replace

from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal, ok
from wxdesk.simulator.fields import Body, number, numbers, text
from wxdesk.simulator.gate import Call
from wxdesk.simulator.records import App, Department, Member
from wxdesk.simulator.state import State

_USERID = re.compile(r"[0-9A-Za-z][0-9A-Za-z_\-@.]{0,63}")
_MOBILE = re.compile(r"\+?[0-9][0-9 -]{4,30}")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_FORBIDDEN = frozenset('\\:*?"<>|')
DEPTH = 15


def _may_write(app: App) -> None:
    if app.scope == "app":
        raise Refusal(48002)


def _key(app: App, name: str | int) -> str:
    return f"{app.id}/{str(name).lower()}"


def find_member(state: State, app: App, userid: str) -> Member:
    """The member called ``userid``, upper or lower case."""
    if not userid:
        raise Refusal(41009)
    member = state.records.members.get(_key(app, userid))
    if member is None:
        raise Refusal(60111)
    return member


def create_user(state: State, app: App, call: Call) -> Answer:
    """POST user/create."""
    _may_write(app)
    userid = text(call.body, "userid")
    if not userid:
        raise Refusal(41009)
    if not _USERID.fullmatch(userid):
        raise Refusal(40003)
    member = _filled(state, app, Member(userid, app.id, ""), call.body)
    if not member.mobile and not member.email:
        raise Refusal(60129)
    if _key(app, userid) in state.records.members:
        raise Refusal(60102)
    _check_unique(state, app, member)
    state.records.members[_key(app, userid)] = member
    return ok("created")


def update_user(state: State, app: App, call: Call) -> Answer:
    """POST user/update: what is missing stays; the mobile of an activated member is left alone without a word."""
    _may_write(app)
    known = find_member(state, app, text(call.body, "userid"))
    member = _filled(state, app, known, call.body)
    if known.status == 1:
        member = replace(member, mobile=known.mobile)
    _check_unique(state, app, member)
    state.records.members[_key(app, known.userid)] = member
    return ok("updated")


def _filled(state: State, app: App, member: Member, body: Body) -> Member:
    name = text(body, "name") or member.name
    if not name or len(name) > 64:
        raise Refusal(60112)
    mobile = text(body, "mobile") or member.mobile
    if mobile and not _MOBILE.fullmatch(mobile):
        raise Refusal(60103)
    email = text(body, "email") or member.email
    if email and not (6 <= len(email.encode()) <= 64 and _EMAIL.fullmatch(email)):
        raise Refusal(60105)
    return replace(
        member,
        name=name,
        mobile=mobile,
        email=email,
        alias=text(body, "alias") or member.alias,
        position=text(body, "position") or member.position,
        gender=text(body, "gender") or member.gender,
        department=_departments(state, app, member, body),
    )


def _departments(state: State, app: App, member: Member, body: Body) -> tuple[int, ...]:
    if "department" not in body:
        return member.department
    wanted = numbers(body, "department")
    if wanted is None:
        raise Refusal(40066, "Warning: wrong json format. invalid party list")
    if len(wanted) > 100:
        raise Refusal(60110)
    if unknown := set(wanted) - set(state.departments_of(app.id)):
        raise Refusal(60123, f"invalid department id: {min(unknown)}")
    leads = numbers(body, "is_leader_in_dept")
    if leads is not None and len(leads) != len(wanted):
        raise Refusal(60132)
    return tuple(wanted) or (1,)


def _digits(mobile: str) -> str:
    return re.sub(r"[^0-9]", "", mobile).removeprefix("86")


def _check_unique(state: State, app: App, member: Member) -> None:
    for other in state.members_of(app.id):
        if other.userid == member.userid:
            continue
        if member.mobile and _digits(other.mobile) == _digits(member.mobile):
            raise Refusal(60104, f"mobile existed:{other.userid}")
        if member.email and other.email.lower() == member.email.lower():
            raise Refusal(60106, f"email existed:{other.userid}")


def delete_user(state: State, app: App, call: Call) -> Answer:
    """GET user/delete."""
    _may_write(app)
    del state.records.members[_key(app, find_member(state, app, call.query.get("userid", "")).userid)]
    return ok("deleted")


def get_user(state: State, app: App, call: Call) -> Answer:
    """GET user/get."""
    return ok() | _shown(find_member(state, app, call.query.get("userid", "")))


def _shown(member: Member) -> JsonObject:
    departments: list[Json] = list(member.department)
    return {
        "userid": member.userid,
        "name": member.name,
        "mobile": member.mobile,
        "email": member.email,
        "alias": member.alias,
        "position": member.position,
        "gender": member.gender or "0",
        "department": departments,
        "order": [0] * len(departments),
        "is_leader_in_dept": [0] * len(departments),
        "main_department": member.department[0],
        "status": member.status,
    }


def _of_department(state: State, app: App, call: Call) -> list[Member]:
    wanted = int(asked) if (asked := call.query.get("department_id", "")).isdecimal() else 0
    departments = state.departments_of(app.id)
    if wanted not in departments:
        raise Refusal(60003)
    inside = below(departments, wanted) if call.query.get("fetch_child") == "1" else {wanted}
    return [member for member in state.members_of(app.id) if inside & set(member.department)]


def below(departments: dict[int, Department], top: int) -> set[int]:
    """``top`` and all departments under it."""
    inside = {top}
    while more := {each.id for each in departments.values() if each.parentid in inside} - inside:
        inside |= more
    return inside


def simple_list(state: State, app: App, call: Call) -> Answer:
    """GET user/simplelist: names of a department's own members."""
    found: list[Json] = [
        {"userid": each.userid, "name": each.name, "department": list(each.department)}
        for each in _of_department(state, app, call)
    ]
    return ok(userlist=found)


def full_list(state: State, app: App, call: Call) -> Answer:
    """GET user/list: all fields of a department's own members."""
    found: list[Json] = [_shown(each) for each in _of_department(state, app, call)]
    return ok(userlist=found)


def create_department(state: State, app: App, call: Call) -> Answer:
    """POST department/create."""
    _may_write(app)
    departments = state.departments_of(app.id)
    parent = number(call.body, "parentid")
    if parent not in departments:
        raise Refusal(60004)
    wanted = number(call.body, "id") or max(departments) + 1
    if wanted in departments or wanted < 2:
        raise Refusal(60123)
    made = Department(wanted, app.id, text(call.body, "name"), parent, number(call.body, "order"))
    _check_department(departments, made)
    state.records.departments[_key(app, wanted)] = made
    return ok("created", id=wanted)


def update_department(state: State, app: App, call: Call) -> Answer:
    """POST department/update: what is missing stays."""
    _may_write(app)
    departments = state.departments_of(app.id)
    known = departments.get(number(call.body, "id"))
    if known is None:
        raise Refusal(60003)
    made = replace(
        known,
        name=text(call.body, "name") or known.name,
        parentid=number(call.body, "parentid", known.parentid),
        order=number(call.body, "order", known.order),
    )
    if made.id == 1 and made.parentid != 0:
        raise Refusal(60007)
    if made.id != 1 and made.parentid not in departments:
        raise Refusal(60004)
    if made.parentid in below(departments, made.id):
        raise Refusal(60010)
    _check_department(departments, made)
    state.records.departments[_key(app, made.id)] = made
    return ok("updated")


def _check_department(departments: dict[int, Department], made: Department) -> None:
    if not 1 <= len(made.name) <= 64:
        raise Refusal(60001)
    if _FORBIDDEN & set(made.name):
        raise Refusal(60009)
    siblings = (each for each in departments.values() if each.parentid == made.parentid and each.id != made.id)
    if any(each.name == made.name for each in siblings):
        raise Refusal(60008)
    depth, above = 1, made.parentid
    while above:
        depth, above = depth + 1, departments[above].parentid
    if depth > DEPTH:
        raise Refusal(81002)


def delete_department(state: State, app: App, call: Call) -> Answer:
    """GET department/delete: only an empty one, never the root."""
    _may_write(app)
    departments = state.departments_of(app.id)
    asked = call.query.get("id", "")
    known = departments.get(int(asked)) if asked.isdecimal() else None
    if known is None:
        raise Refusal(60003)
    if known.id == 1:
        raise Refusal(60007)
    if any(known.id in member.department for member in state.members_of(app.id)):
        raise Refusal(60005)
    if any(each.parentid == known.id for each in departments.values()):
        raise Refusal(60006)
    del state.records.departments[_key(app, known.id)]
    return ok("deleted")


def list_departments(state: State, app: App, call: Call) -> Answer:
    """GET department/list: all below ``id``, or all."""
    departments = state.departments_of(app.id)
    asked = call.query.get("id", "1")
    top = int(asked) if asked.isdecimal() else 0
    if top not in departments:
        raise Refusal(60003)
    inside = below(departments, top)
    found: list[Json] = [
        {"id": each.id, "name": each.name, "parentid": each.parentid, "order": each.order, "department_leader": []}
        for each in sorted(departments.values(), key=lambda each: each.id)
        if each.id in inside
    ]
    return ok(department=found)
