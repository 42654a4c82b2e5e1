"""Reads members, with or without what is private (reference: wecom-api §2.4, §2.5, §2.8)."""

import json

from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal, ok
from wxdesk.simulator.records_contacts import Member
from wxdesk.simulator.wecom.corp import Corp, below
from wxdesk.simulator.wecom.door import Who, get, post
from wxdesk.simulator.wecom.form import Form

PAGE = 10_000
REPLY_MEMBERS = 20_000
"""More than this in one answer is 45029; the platform gives no number."""
_PRIVATE = ("avatar", "thumb_avatar", "mobile", "email", "biz_mail", "qr_code", "address")


def shown(corp: Corp, member: Member) -> JsonObject:
    """All fields that this app may see. Since 2022 an app sees no private ones, and everybody's gender as 0."""
    count = len(member.department)
    fields: JsonObject = {
        "userid": member.userid,
        "name": member.name,
        "department": list(member.department),
        "order": list(member.order) or [0] * count,
        "position": member.position,
        "mobile": member.mobile,
        "gender": member.gender or "0",
        "email": member.email,
        "biz_mail": member.biz_mail,
        "is_leader_in_dept": list(member.is_leader_in_dept) or [0] * count,
        "direct_leader": list(member.direct_leader),
        "avatar": member.avatar,
        "thumb_avatar": member.avatar,
        "telephone": member.telephone,
        "alias": member.alias,
        "address": member.address,
        "open_userid": "",
        "main_department": member.main_department or member.department[0],
        "extattr": json.loads(member.extattr or '{"attrs": []}'),
        "status": member.status,
        "qr_code": f"https://open.work.weixin.qq.com/wwopen/userQRCode?vcode={member.openid}",
        "external_position": member.external_position,
        "external_profile": json.loads(member.external or "{}"),
    }
    if corp.app.scope == "app" and corp.profile.masked:
        return {name: value for name, value in fields.items() if name not in _PRIVATE} | {"gender": "0"}
    return fields


def show(corp: Corp, form: Form) -> Answer:
    """GET user/get."""
    return ok() | shown(corp, corp.member(form.text("userid")))


def _of_department(corp: Corp, form: Form) -> list[Member]:
    departments = corp.departments()
    wanted = form.number("department_id")
    if wanted not in departments:
        raise Refusal(60003)
    if wanted not in corp.visible_departments():
        raise Refusal(60011)
    inside = below(departments, wanted) if form.number("fetch_child") == 1 else {wanted}
    return [member for member in corp.members() if inside & set(member.department)]


def simple_list(corp: Corp, form: Form) -> Answer:
    """GET user/simplelist: names of a department's own members."""
    found: list[Json] = [
        {"userid": each.userid, "name": each.name, "department": list(each.department), "open_userid": ""}
        for each in _of_department(corp, form)
    ]
    return ok(userlist=found)


def full_list(corp: Corp, form: Form) -> Answer:
    """GET user/list: all fields of a department's own members."""
    members = _of_department(corp, form)
    if len(members) > REPLY_MEMBERS:
        raise Refusal(45029)
    found: list[Json] = [shown(corp, each) for each in members]
    return ok(userlist=found)


def ids(corp: Corp, form: Form) -> Answer:
    """POST user/list_id: a row for each member and department, so that a person may come more than once."""
    limit = form.number("limit", PAGE)
    cursor = form.text("cursor")
    if not 1 <= limit <= PAGE or not (cursor == "" or cursor.isdecimal()):
        raise Refusal(40058, "invalid limit" if not 1 <= limit <= PAGE else "invalid cursor")
    rows: list[Json] = [
        {"userid": member.userid, "department": department}
        for member in corp.members()
        for department in member.department
    ]
    start = int(cursor or 0)
    end = start + limit
    return ok(next_cursor=str(end) if end < len(rows) else "", dept_user=rows[start:end])


def to_openid(corp: Corp, form: Form) -> Answer:
    """POST user/convert_to_openid: only who has bound a WeChat has one."""
    member = corp.member(form.text("userid"))
    if member.status != 1 or not member.openid:
        raise Refusal(43004)
    return ok(openid=member.openid)


def to_userid(corp: Corp, form: Form) -> Answer:
    """POST user/convert_to_userid."""
    openid = form.required("openid", 40035)
    for member in corp.members():
        if member.openid == openid and member.status == 1 and corp.sees(member):
            return ok(userid=member.userid)
    raise Refusal(43004)


ENDPOINTS = (
    get("user/get", show, Who.READER, department=[], order=[], is_leader_in_dept=[], direct_leader=[]),
    get("user/simplelist", simple_list, Who.READER, userlist=[]),
    get("user/list", full_list, Who.READER, userlist=[]),
    post("user/list_id", ids, Who.WRITER, dept_user=[]),
    post("user/convert_to_openid", to_openid),
    post("user/convert_to_userid", to_userid),
)
