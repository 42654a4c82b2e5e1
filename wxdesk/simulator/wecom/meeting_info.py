"""Reads meetings: how they stand, who is invited, who came (reference: wecom-api §7)."""

import json

from wxdesk.simulator.answers import Answer, Json, Refusal, ok
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.door import Who, post
from wxdesk.simulator.wecom.form import Form
from wxdesk.simulator.wecom.meetings import PRODUCT, link_of, meeting_of, status

PAGE, SPAN = 100, 180 * 24 * 3_600


def get_invitees(corp: Corp, form: Form) -> Answer:
    """POST meeting/get_invitees."""
    meeting = meeting_of(corp, form)
    start = int(cursor) if (cursor := form.text("cursor")).isdecimal() else 0
    found: list[Json] = [{"userid": name} for name in meeting.invitees[start : start + PAGE]]
    more = start + PAGE < len(meeting.invitees)
    return ok(has_more=more, next_cursor=str(start + PAGE) if more else "", invitees=found)


def show(corp: Corp, form: Form) -> Answer:
    """POST meeting/get_info: what it was asked to be, where it stands, who came."""
    meeting = meeting_of(corp, form)
    kept: dict[str, Json] = json.loads(meeting.fields)
    admin = corp.known(meeting.admin)
    came: list[Json] = [
        {"userid": name, "status": 1 if name in meeting.joined else 2} for name in (meeting.admin, *meeting.invitees)
    ]
    return (
        ok()
        | {name: value for name, value in kept.items() if name not in ("invitees", "skip_duplicate_check")}
        | {
            "meetingid": meeting.id,
            "admin_userid": meeting.admin,
            "meeting_start": meeting.start,
            "meeting_duration": meeting.duration,
            "status": status(corp, meeting),
            "meeting_type": 1 if "reminders" in kept else 0,
            "main_department": admin.main_department if admin else 1,
            "attendees": {"member": came, "tmp_external_user": []},
            "meeting_code": meeting.code,
            "meeting_link": link_of(meeting),
        }
    )


def of_member(corp: Corp, form: Form) -> Answer:
    """POST meeting/get_user_meetingid: within 180 days."""
    member = corp.member(form.text("userid"))
    cursor, limit = form.text("cursor", "0") or "0", form.number("limit", PAGE)
    begin, end = form.number("begin_time"), form.number("end_time", 2**40)
    if not cursor.isdecimal() or not 1 <= limit <= PAGE:
        raise Refusal(40058, "invalid cursor" if 1 <= limit <= PAGE else "invalid limit")
    if form.has("end_time") and (end < begin or end - begin > SPAN):
        raise Refusal(400022)
    found = [
        meeting.id
        for meeting in corp.state.records.wecom_meetings.values()
        if (meeting.corp_id, meeting.agent) == (corp.id, corp.agent)
        and member.userid in (meeting.admin, *meeting.invitees)
        and begin <= meeting.start <= end
    ]
    start = int(cursor)
    page: list[Json] = list(found[start : start + limit])
    return ok(next_cursor=str(start + limit) if start + limit < len(found) else "", meetingid_list=page)


ENDPOINTS = (
    post("meeting/get_invitees", get_invitees, Who.APP, PRODUCT, invitees=[]),
    post("meeting/get_info", show, Who.APP, PRODUCT),
    post("meeting/get_user_meetingid", of_member, Who.APP, PRODUCT, meetingid_list=[]),
)
