"""The door of WeDrive: whose calls count, and whose spaces and files an app may touch (reference: wecom-api §9)."""

import json
from dataclasses import dataclass

from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal
from wxdesk.simulator.interface import Endpoint
from wxdesk.simulator.records_drive import DriveFile, Space
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.door import Who, Work, post
from wxdesk.simulator.wecom.form import Form
from wxdesk.simulator.wecom.limits import spend_budget

PAID_CALLS = 100_000
FOLDER, FILE, DOCUMENT, SHEET = 1, 2, 3, 4
_AUTH = (1, 2, 4, 7)
ADMIN, PREVIEW = 7, 4
ADMINS = 3


def drive(path: str, work: Work, **empty: Json) -> Endpoint:
    """A call of WeDrive. Each is one of a thousand in a month (640035), or of those that were paid for (640019)."""

    def counted(corp: Corp, form: Form) -> Answer:
        if form.has("userid"):
            raise Refusal(40203)
        paid = corp.profile.drive_paid or "drive" in corp.app_settings.paid
        most, code = (PAID_CALLS, 640019) if paid else (corp.profile.drive_calls, 640035)
        spend_budget(corp.state, corp.id, "drive calls", 1, most, per="month", code=code)
        return work(corp, form)

    return post(f"wedrive/{path}", counted, Who.APP, "drive", **empty)


def space_of(corp: Corp, form: Form) -> Space:
    """The app's own space called ``spaceid``."""
    if not form.text("spaceid"):
        raise Refusal(640026)
    space = corp.state.records.wecom_spaces.get(form.text("spaceid"))
    if space is None or space.corp_id != corp.id:
        raise Refusal(640001)
    if space.agent != corp.agent:
        raise Refusal(640004)
    return space


def file_of(corp: Corp, file_id: str) -> DriveFile:
    """A living file in one of the app's spaces."""
    if not file_id:
        raise Refusal(640024)
    file = corp.state.records.wecom_files.get(file_id)
    if file is None or file.corp_id != corp.id:
        raise Refusal(640002)
    if file.deleted:
        raise Refusal(640003)
    space = corp.state.records.wecom_spaces.get(file.space_id)
    if space is None or space.agent != corp.agent:
        raise Refusal(640004)
    return file


@dataclass(frozen=True, slots=True)
class Place:
    """A space and a folder in it; the space's own id stands for its top."""

    space: Space
    father_id: str


def place_of(corp: Corp, form: Form) -> Place:
    """Where a file shall go: ``spaceid`` and ``fatherid``, or a picked place by ``selected_ticket``, never both."""
    if form.text("selected_ticket"):
        if form.text("spaceid") or form.text("fatherid"):
            raise Refusal(640027)
        return _picked(corp, form.text("selected_ticket"))
    space = space_of(corp, form)
    return Place(space, father_in(corp, space, form.text("fatherid")))


def _picked(corp: Corp, ticket: str) -> Place:
    """A ticket is the id of the folder that a person picked."""
    space = corp.state.records.wecom_spaces.get(ticket)
    if space and space.corp_id == corp.id:
        return Place(space, space.id)
    folder = corp.state.records.wecom_files.get(ticket)
    if folder is None or folder.corp_id != corp.id or folder.kind != FOLDER or folder.deleted:
        raise Refusal(640027)
    return Place(corp.state.records.wecom_spaces[folder.space_id], folder.id)


def father_in(corp: Corp, space: Space, father_id: str) -> str:
    if father_id == space.id:
        return father_id
    father = corp.state.records.wecom_files.get(father_id)
    if father is None or father.space_id != space.id or father.kind != FOLDER or father.deleted:
        raise Refusal(640021)
    return father_id


def files_in(corp: Corp, space: Space) -> list[DriveFile]:
    return [each for each in corp.state.records.wecom_files.values() if each.space_id == space.id and not each.deleted]


def grants(corp: Corp, form: Form, *, paid: bool) -> list[JsonObject]:
    """``auth_info``: who may do what. Refuses with 640012 or 640013 for nobody, 640023 for no such right."""
    found: list[JsonObject] = []
    for each in form.parts("auth_info"):
        auth, kind = each.number("auth"), each.number("type")
        if auth not in _AUTH or (auth == PREVIEW and not paid):
            raise Refusal(640023)
        if kind == 1:
            member = corp.known(each.text("userid"))
            if member is None:
                raise Refusal(640012)
            found.append({"type": 1, "userid": member.userid, "auth": auth})
        elif kind == 2:
            if each.number("departmentid") not in corp.departments():
                raise Refusal(640013)
            if auth == ADMIN:
                raise Refusal(640023)
            found.append({"type": 2, "departmentid": each.number("departmentid"), "auth": auth})
        else:
            raise Refusal(640027)
    return found


def joined(known: str, fresh: list[JsonObject]) -> str:
    """``known`` grants with ``fresh`` ones put over those of the same person or department, as JSON text."""
    kept = {_who(each): each for each in json.loads(known)} | {_who(each): each for each in fresh}
    if sum(each["auth"] == ADMIN for each in kept.values()) > ADMINS:
        raise Refusal(640053)
    return json.dumps(list(kept.values()))


def without(known: str, gone: list[JsonObject]) -> str:
    names = {_who(each) for each in gone}
    return json.dumps([each for each in json.loads(known) if _who(each) not in names])


def _who(grant: JsonObject) -> tuple[Json, Json]:
    return grant["type"], grant.get("userid") or grant.get("departmentid")
