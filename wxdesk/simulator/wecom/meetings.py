"""Meetings that an app plans (reference: wecom-api §7)."""

import hashlib
import json
import secrets
from dataclasses import replace

from wxdesk.simulator.answers import Answer, Refusal, ok
from wxdesk.simulator.records_meetings import Meeting
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.door import Who, post
from wxdesk.simulator.wecom.form import Form
from wxdesk.simulator.wecom.meeting_fields import (
    check_reminders,
    check_settings,
    check_time,
    check_words,
    invitees,
    members,
)

REPEATED_SECONDS = 300
PRODUCT = "meeting"
PEOPLE = 2_000
PENDING, RUNNING, ENDED, CANCELLED, EXPIRED = 1, 2, 3, 4, 5


def create(corp: Corp, form: Form) -> Answer:
    """POST meeting/create. The same request within five minutes is a mistake, unless told otherwise."""
    admin = _admin(corp, form)
    check_words(form, fresh=True)
    start, duration = check_time(corp, form)
    paid = PRODUCT in corp.app_settings.paid
    invited = invitees(corp, form, paid)
    check_settings(form, invited, admin, paid)
    check_reminders(form)
    digest = hashlib.sha256(json.dumps(form.fields, sort_keys=True).encode()).hexdigest()
    if not form.flag("skip_duplicate_check", False):
        _check_not_repeated(corp, digest)
    meeting = Meeting(
        id=f"hy{secrets.token_urlsafe(20)}",
        corp_id=corp.id,
        agent=corp.agent,
        admin=admin,
        start=start,
        duration=duration,
        fields=json.dumps(form.fields, ensure_ascii=False),
        invitees=invited,
        code=f"{secrets.randbelow(10**9):09d}",
        at=corp.now,
        digest=digest,
    )
    corp.state.records.wecom_meetings[meeting.id] = meeting
    return ok(meetingid=meeting.id, excess_users=[], meeting_code=meeting.code, meeting_link=link_of(meeting))


def _admin(corp: Corp, form: Form) -> str:
    name = form.text("admin_userid") or form.text("creator_userid")
    if not name:
        raise Refusal(400043)
    member = corp.known(name)
    if member is None:
        raise Refusal(400044)
    return member.userid


def _check_not_repeated(corp: Corp, digest: str) -> None:
    for meeting in corp.state.records.wecom_meetings.values():
        if meeting.digest == digest and meeting.agent == corp.agent and corp.now - meeting.at < REPEATED_SECONDS:
            raise Refusal(400302)


def link_of(meeting: Meeting) -> str:
    return f"https://meeting.tencent.com/dm/{meeting.code}"


def meeting_of(corp: Corp, form: Form) -> Meeting:
    """The app's own meeting, by id or code."""
    meeting = corp.state.records.wecom_meetings.get(form.text("meetingid"))
    if meeting is None and form.text("meeting_code"):
        every = corp.state.records.wecom_meetings.values()
        meeting = next((each for each in every if each.code == form.text("meeting_code")), None)
    if meeting is None or meeting.corp_id != corp.id or meeting.agent != corp.agent:
        raise Refusal(400020)
    return meeting


def status(corp: Corp, meeting: Meeting) -> int:
    """Where it stands now; nobody joined means that it expires instead of ending."""
    if meeting.cancelled:
        return CANCELLED
    if corp.now < meeting.start:
        return PENDING
    if corp.now < meeting.start + meeting.duration:
        return RUNNING
    return ENDED if meeting.joined else EXPIRED


def update(corp: Corp, form: Form) -> Answer:
    """POST meeting/update: before it begins; start and length go together."""
    meeting = meeting_of(corp, form)
    if meeting.cancelled:
        raise Refusal(400041)
    if status(corp, meeting) != PENDING:
        raise Refusal(400221)
    check_words(form, fresh=False)
    if form.has("meeting_start") != form.has("meeting_duration"):
        raise Refusal(400222)
    start, duration = check_time(corp, form) if form.has("meeting_start") else (meeting.start, meeting.duration)
    paid = PRODUCT in corp.app_settings.paid
    invited = invitees(corp, form, paid) if form.has("invitees") else meeting.invitees
    check_settings(form, invited, meeting.admin, paid)
    check_reminders(form)
    fields = json.loads(meeting.fields) | {k: v for k, v in form.fields.items() if k != "meetingid"}
    changed = replace(
        meeting, start=start, duration=duration, invitees=invited, fields=json.dumps(fields, ensure_ascii=False)
    )
    corp.state.records.wecom_meetings[meeting.id] = changed
    return ok(excess_users=[])


def cancel(corp: Corp, form: Form) -> Answer:
    """POST meeting/cancel: before it begins."""
    meeting = meeting_of(corp, form)
    if meeting.cancelled:
        raise Refusal(400041)
    if status(corp, meeting) != PENDING:
        raise Refusal(400224)
    corp.state.records.wecom_meetings[meeting.id] = replace(meeting, cancelled=True)
    return ok()


def set_invitees(corp: Corp, form: Form) -> Answer:
    """POST meeting/set_invitees: all of them anew."""
    meeting = meeting_of(corp, form)
    if status(corp, meeting) not in (PENDING, RUNNING):
        raise Refusal(400224)
    names = tuple(each.text("userid") for each in form.parts("invitees"))
    if len(names) > PEOPLE:
        raise Refusal(400021)
    corp.state.records.wecom_meetings[meeting.id] = replace(meeting, invitees=members(corp, names))
    return ok()


ENDPOINTS = (
    post("meeting/create", create, Who.APP, PRODUCT),
    post("meeting/update", update, Who.APP, PRODUCT),
    post("meeting/cancel", cancel, Who.APP, PRODUCT),
    post("meeting/set_invitees", set_invitees, Who.APP, PRODUCT),
)
