"""Control calls about a corp: its console, its members' phones, what they do there."""

import json
import secrets
from dataclasses import asdict, fields, replace
from typing import TypeVar

from wxdesk.domain.accounts import Kind
from wxdesk.simulator.answers import Json, Refusal
from wxdesk.simulator.control.door import Asked, Mistaken, Route
from wxdesk.simulator.fields import is_object
from wxdesk.simulator.records import App
from wxdesk.simulator.records_contacts import AppSettings, CorpSettings, Member
from wxdesk.simulator.rows import row_of, value_of
from wxdesk.simulator.wecom import departments as wecom_departments
from wxdesk.simulator.wecom import members as wecom_members
from wxdesk.simulator.wecom import tags as wecom_tags
from wxdesk.simulator.wecom.acts import ACTS
from wxdesk.simulator.wecom.changes import member_created
from wxdesk.simulator.wecom.corp import Corp, app_settings, corp_settings
from wxdesk.simulator.wecom.form import Form, listed
from wxdesk.simulator.wecom.joining import tfa_code
from wxdesk.simulator.wecom.literals import WECOM
from wxdesk.simulator.wecom.phones import phone
from wxdesk.simulator.wecom.profile import WecomProfile

CONSOLE = "console"
S = TypeVar("S", CorpSettings, AppSettings, WecomProfile)


def console(asked: Asked, corp_id: str) -> Corp:
    """The corp as its administrator sees it: changes made here are told to contact-sync."""
    return Corp(asked.state, App(corp_id, "", Kind.ENTERPRISE, scope=CONSOLE))


def member_of(asked: Asked) -> tuple[Corp, Member]:
    """The member that the path names; ``corp`` tells which corp where several have such a userid."""
    userid = asked.parts["userid"].lower()
    wanted = str(asked.body.get("corp") or asked.query.get("corp", ""))
    found = [
        each
        for each in asked.state.records.members.values()
        if each.userid.lower() == userid and wanted in ("", each.corp_id)
    ]
    if len(found) != 1:
        raise Mistaken("corp: which one" if found else "there is no such member", 400 if found else 404)
    return console(asked, found[0].corp_id), found[0]


def act(asked: Asked) -> Json:
    """POST /members/{userid}/act: ``what``, and what goes with it, such as ``agentid``, ``key`` or ``content``."""
    corp, member = member_of(asked)
    work = ACTS.get(str(asked.body.get("what", "")))
    if work is None:
        raise Mistaken(f"what: one of {', '.join(ACTS)}")
    try:
        work(corp, member, Form(asked.body))
    except KeyError:
        raise Mistaken("there is no such card, room or booking", 404) from None
    return {"userid": member.userid, "status": corp.member(member.userid).status}


def show_phone(asked: Asked) -> Json:
    """GET /members/{userid}/phone: every message, the oldest first."""
    corp, member = member_of(asked)
    return {"userid": member.userid, "messages": phone(asked.state, corp.id, member.userid)}


def second_check(asked: Asked) -> Json:
    """POST /members/{userid}/tfa: open the page of the second verification; the code that it is opened with."""
    corp, member = member_of(asked)
    return {"code": tfa_code(corp, member.userid).code}


def _changed(known: S, asked: Asked, fixed: frozenset[str] = frozenset(("corp_id", "agent"))) -> S:
    """``known`` with the fields of the body, of which the ``fixed`` ones are none."""
    names = {field.name for field in fields(known)} - fixed
    if unknown := set(asked.body) - names:
        raise Mistaken(f"unknown: {', '.join(sorted(unknown))}")
    try:
        made = value_of(type(known), json.dumps(json.loads(row_of(known)) | dict(asked.body)))
    except (TypeError, ValueError):
        raise Mistaken("a value of the wrong type") from None
    return made


def set_corp(asked: Asked) -> Json:
    """PUT /wecom/{corp}: fields of ``CorpSettings``; what is missing stays."""
    corp_id = asked.parts["corp"]
    changed = _changed(corp_settings(asked.state, corp_id), asked)
    asked.state.records.wecom_corps[corp_id] = changed
    return as_json(changed)


def set_app(asked: Asked) -> Json:
    """PUT /wecom/{corp}/apps/{agent}: fields of ``AppSettings``; ``agent`` "contacts" is contact-sync."""
    corp_id, agent = asked.parts["corp"], asked.parts["agent"]
    changed = _changed(app_settings(asked.state, corp_id, agent), asked)
    asked.state.records.wecom_apps[f"{corp_id}/{agent}"] = changed
    return as_json(changed)


def as_json(settings: CorpSettings | AppSettings) -> Json:
    found: Json = json.loads(json.dumps(asdict(settings)))
    return found


def in_console(asked: Asked) -> Json:
    """POST /wecom/{corp}/console: ``call`` (as user/create) with its ``body``, done by hand in the console."""
    works = {
        "user/create": wecom_members.create,
        "user/update": wecom_members.update,
        "user/delete": wecom_members.delete,
        "department/create": wecom_departments.create,
        "department/update": wecom_departments.update,
        "department/delete": wecom_departments.delete,
        "tag/create": wecom_tags.create,
        "tag/addtagusers": wecom_tags.add,
        "tag/deltagusers": wecom_tags.take,
    }
    work, body = works.get(str(asked.body.get("call", ""))), asked.body.get("body")
    if work is None or not is_object(body):
        raise Mistaken(f"call: one of {', '.join(works)}, and its body")
    try:
        answer = work(console(asked, asked.parts["corp"]), Form(body))
    except Refusal as refusal:
        return {"errcode": refusal.errcode, "errmsg": refusal.errmsg or WECOM.get(refusal.errcode, "")}
    return answer if isinstance(answer, dict) else {}


def system_member(asked: Asked) -> Json:
    """POST /wecom/{corp}/applicants: who joined by code gets a userid from the system: ``name``, ``mobile``."""
    corp = console(asked, asked.parts["corp"])
    name, mobile = str(asked.body.get("name", "")), str(asked.body.get("mobile", ""))
    if not name or not mobile:
        raise Mistaken("name and mobile are needed")
    member = Member(f"wm{secrets.token_hex(8)}", corp.id, name, mobile, status=1, renamable=True, opened=corp.now)
    corp.keep_member(member)
    member_created(corp, member)
    return {"userid": member.userid}


def join_meeting(asked: Asked) -> Json:
    """POST /members/{userid}/meetings/{meeting}: join it."""
    corp, member = member_of(asked)
    meeting = corp.state.records.wecom_meetings.get(asked.parts["meeting"])
    if meeting is None:
        raise Mistaken("there is no such meeting", 404)
    joined = tuple(dict.fromkeys((*meeting.joined, member.userid)))
    corp.state.records.wecom_meetings[meeting.id] = replace(meeting, joined=joined)
    return {"meetingid": meeting.id, "joined": listed(joined)}


def switches(asked: Asked) -> Json:
    """GET /wecom/profile: the switches of ``WecomProfile``."""
    found: Json = json.loads(json.dumps(asdict(asked.state.profile.wecom)))
    return found


def switch(asked: Asked) -> Json:
    """POST /wecom/profile: change some of them, until the simulator ends."""
    profile = asked.state.profile
    asked.state.profile = replace(profile, wecom=_changed(profile.wecom, asked, frozenset()))
    return switches(asked)


ROUTES = (
    Route("GET", "/wecom/profile", switches),
    Route("POST", "/wecom/profile", switch),
    Route("PUT", "/wecom/{corp}", set_corp),
    Route("PUT", "/wecom/{corp}/apps/{agent}", set_app),
    Route("POST", "/wecom/{corp}/console", in_console),
    Route("POST", "/wecom/{corp}/applicants", system_member),
    Route("POST", "/members/{userid}/act", act),
    Route("GET", "/members/{userid}/phone", show_phone),
    Route("POST", "/members/{userid}/tfa", second_check),
    Route("POST", "/members/{userid}/meetings/{meeting}", join_meeting),
)
