"""Who may see a file of WeDrive, and how its bytes come back (reference: wecom-api §9)."""

import json
import secrets
from dataclasses import replace
from urllib.parse import quote

from wxdesk.simulator.answers import Answer, Json, JsonObject, RawBytes, Refusal, ok
from wxdesk.simulator.interface import Call, Endpoint
from wxdesk.simulator.records import App
from wxdesk.simulator.records_drive import DownloadTicket
from wxdesk.simulator.state import State
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.drive import FILE, drive, file_of, grants, joined, without
from wxdesk.simulator.wecom.form import Form

LIFE = 7_200
COOKIE = "wedrive_dl_auth"
DOWNLOAD = "/wedrive/download"
_SCOPES = range(1, 6)


def download(corp: Corp, form: Form) -> Answer:
    """POST file_download: an address for two hours, and the cookie without which it answers nothing."""
    file = file_of(corp, form.text("fileid") or form.text("selected_ticket"))
    if file.kind != FILE:
        raise Refusal(640029)
    ticket = DownloadTicket(secrets.token_urlsafe(24), file.id, secrets.token_urlsafe(24), corp.now + LIFE)
    corp.state.records.wecom_tickets[ticket.key] = ticket
    url = f"http://{form.host}{DOWNLOAD}?key={ticket.key}"
    return ok(download_url=url, cookie_name=COOKIE, cookie_value=ticket.cookie)


def fetch(state: State, _: App, call: Call) -> Answer:
    """GET of a download_url."""
    ticket = state.records.wecom_tickets.get(call.query.get("key", ""))
    if ticket is None or ticket.dies <= state.now or call.cookies.get(COOKIE) != ticket.cookie:
        return RawBytes(b"", "text/plain", 403)
    file = state.records.wecom_files[ticket.file_id]
    data = state.files.get(file.path)
    if data is None or file.deleted:
        return RawBytes(b"", "text/plain", 404)
    name = f"attachment; filename*=UTF-8''{quote(file.name)}"
    return RawBytes(data, "application/octet-stream", headers=(("Content-Disposition", name),))


def admit(corp: Corp, form: Form) -> Answer:
    """POST file_acl_add."""
    file = file_of(corp, form.text("fileid"))
    auth = joined(file.auth, grants(corp, form, paid=True))
    corp.state.records.wecom_files[file.id] = replace(file, auth=auth)
    return ok()


def expel(corp: Corp, form: Form) -> Answer:
    """POST file_acl_del."""
    file = file_of(corp, form.text("fileid"))
    gone: list[JsonObject] = [
        {"type": each.number("type"), "userid": each.text("userid"), "departmentid": each.number("departmentid")}
        for each in form.parts("auth_info")
    ]
    corp.state.records.wecom_files[file.id] = replace(file, auth=without(file.auth, gone))
    return ok()


def setting(corp: Corp, form: Form) -> Answer:
    """POST file_setting: named people, the corp, or outside."""
    file = file_of(corp, form.text("fileid"))
    if form.number("auth_scope") not in _SCOPES or form.number("auth", 1) not in (1, 4):
        raise Refusal(640023)
    kept = {"auth_scope": form.number("auth_scope"), "auth": form.number("auth", 1)}
    corp.state.records.wecom_files[file.id] = replace(file, setting=json.dumps(json.loads(file.setting) | kept))
    return ok()


def secure(corp: Corp, form: Form) -> Answer:
    """POST file_secure_setting: a watermark."""
    file = file_of(corp, form.text("fileid"))
    kept = {"watermark": dict(form.part("watermark").fields)}
    corp.state.records.wecom_files[file.id] = replace(file, setting=json.dumps(json.loads(file.setting) | kept))
    return ok()


def permission(corp: Corp, form: Form) -> Answer:
    """POST get_file_permission."""
    file = file_of(corp, form.text("fileid"))
    settings: JsonObject = json.loads(file.setting)
    people: list[Json] = json.loads(file.auth)
    return ok(
        share_range={"auth_scope": settings.get("auth_scope", 1), "auth": settings.get("auth", 1)},
        secure_setting=settings.get("watermark", {}),
        file_member_list=people,
    )


def share(corp: Corp, form: Form) -> Answer:
    """POST file_share."""
    return ok(share_url=f"https://drive.weixin.qq.com/s?k={file_of(corp, form.text('fileid')).id}")


ENDPOINTS = (
    Endpoint(DOWNLOAD, "GET", fetch, body="none", open=True),
    drive("file_download", download),
    drive("file_acl_add", admit),
    drive("file_acl_del", expel),
    drive("file_setting", setting),
    drive("file_secure_setting", secure),
    drive("get_file_permission", permission),
    drive("file_share", share),
)
