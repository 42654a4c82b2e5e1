"""Spaces of WeDrive: made, named, shared, opened to people (reference: wecom-api §9)."""

import json
import secrets
from dataclasses import replace

from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal, ok
from wxdesk.simulator.records_drive import Space
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.drive import PAID_CALLS, drive, files_in, grants, joined, space_of, without
from wxdesk.simulator.wecom.form import Form

NAME = 255
_SETTINGS = (
    "enable_watermark",
    "share_url_no_approve",
    "share_url_no_approve_default_auth",
    "enable_confidential_mode",
    "default_file_scope",
    "ban_share_external",
)


def create(corp: Corp, form: Form) -> Answer:
    """POST space_create."""
    name = _name(form)
    auth = joined("[]", grants(corp, form, paid=_paid(corp)))
    space = Space(f"s.{secrets.token_hex(12)}", corp.id, corp.agent, name, auth, "{}", corp.now)
    _keep(corp, space)
    return ok(spaceid=space.id)


def _name(form: Form) -> str:
    name = form.text("space_name")
    if not 1 <= len(name) <= NAME:
        raise Refusal(640027)
    return name


def _paid(corp: Corp) -> bool:
    return corp.profile.drive_paid or "drive" in corp.app_settings.paid


def _keep(corp: Corp, space: Space) -> None:
    corp.state.records.wecom_spaces[space.id] = space


def rename(corp: Corp, form: Form) -> Answer:
    """POST space_rename."""
    _keep(corp, replace(space_of(corp, form), name=_name(form)))
    return ok()


def dismiss(corp: Corp, form: Form) -> Answer:
    """POST space_dismiss: its files go with it."""
    space = space_of(corp, form)
    for file in files_in(corp, space):
        corp.state.records.wecom_files[file.id] = replace(file, deleted=True)
    del corp.state.records.wecom_spaces[space.id]
    return ok()


def share(corp: Corp, form: Form) -> Answer:
    """POST space_share."""
    return ok(space_share_url=f"https://drive.weixin.qq.com/s?k={space_of(corp, form).id}")


def info(corp: Corp, form: Form) -> Answer:
    """POST new_space_info, and its older name."""
    space = space_of(corp, form)
    people: list[Json] = json.loads(space.auth)
    settings: JsonObject = json.loads(space.setting)
    return ok(
        space_info={
            "spaceid": space.id,
            "space_name": space.name,
            "auth_list": {"auth_info": people, "quit_userid": []},
            "space_sub_type": 0,
            "secure_setting": settings,
        }
    )


def admit(corp: Corp, form: Form) -> Answer:
    """POST space_acl_add."""
    space = space_of(corp, form)
    _keep(corp, replace(space, auth=joined(space.auth, grants(corp, form, paid=_paid(corp)))))
    return ok()


def expel(corp: Corp, form: Form) -> Answer:
    """POST space_acl_del; what right they had need not be said."""
    space = space_of(corp, form)
    gone: list[JsonObject] = [
        {"type": each.number("type"), "userid": each.text("userid"), "departmentid": each.number("departmentid")}
        for each in form.parts("auth_info")
    ]
    _keep(corp, replace(space, auth=without(space.auth, gone)))
    return ok()


def setting(corp: Corp, form: Form) -> Answer:
    """POST space_setting: what is missing stays."""
    space = space_of(corp, form)
    if form.has("share_url_no_approve_default_auth") and form.number("share_url_no_approve_default_auth") not in (
        1,
        2,
        4,
        5,
        200,
    ):
        raise Refusal(640023)
    if form.has("default_file_scope") and form.number("default_file_scope") not in (1, 2):
        raise Refusal(640023)
    changed = {name: form.fields[name] for name in _SETTINGS if form.has(name)}
    _keep(corp, replace(space, setting=json.dumps(json.loads(space.setting) | changed)))
    return ok()


def pro_info(corp: Corp, _: Form) -> Answer:
    """POST mng_pro_info: whether the corp has paid, and its calls of this month."""
    used = corp.state.counted(corp.id, "drive calls", "month")
    most = PAID_CALLS if _paid(corp) else corp.profile.drive_calls
    return ok(is_pro=_paid(corp), total_vip_acct_num=0, use_vip_acct_num=0, api_call_limit=most, api_call_used=used)


def capacity(corp: Corp, _: Form) -> Answer:
    """POST mng_capacity, in bytes."""
    used = sum(each.size for each in corp.state.records.wecom_files.values() if each.corp_id == corp.id)
    return ok(total_capacity_for_all=corp.profile.drive_bytes, total_used_capacity_for_all=used)


ENDPOINTS = (
    drive("space_create", create),
    drive("space_rename", rename),
    drive("space_dismiss", dismiss),
    drive("space_share", share),
    drive("new_space_info", info),
    drive("space_info", info),
    drive("space_acl_add", admit),
    drive("space_acl_del", expel),
    drive("space_setting", setting),
    drive("mng_pro_info", pro_info),
    drive("mng_capacity", capacity),
)
