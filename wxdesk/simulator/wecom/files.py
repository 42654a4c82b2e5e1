"""Files of WeDrive: listed, made, moved, renamed, deleted (reference: wecom-api §9)."""

import base64
import binascii
import hashlib
import secrets
from collections.abc import Callable
from dataclasses import replace

from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal, ok
from wxdesk.simulator.records_drive import DriveFile
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.drive import (
    DOCUMENT,
    FILE,
    FOLDER,
    SHEET,
    Place,
    drive,
    father_in,
    file_of,
    files_in,
    place_of,
    space_of,
)
from wxdesk.simulator.wecom.form import Form
from wxdesk.simulator.wecom.media import md5_of

NAME = 255
PAGE = 1_000
SMALL_BYTES = 10 << 20
IN_A_FOLDER = 20_000
_SORTS: dict[int, tuple[Callable[[DriveFile], str | int], bool]] = {
    1: (lambda file: file.name, False),
    2: (lambda file: file.name, True),
    3: (lambda file: file.size, False),
    4: (lambda file: file.size, True),
    5: (lambda file: file.changed, False),
    6: (lambda file: file.changed, True),
}


def shown(file: DriveFile) -> JsonObject:
    return {
        "fileid": file.id,
        "file_name": file.name,
        "spaceid": file.space_id,
        "fatherid": file.father_id,
        "file_size": file.size,
        "ctime": file.at,
        "mtime": file.changed,
        "file_type": file.kind,
        "file_status": 2 if file.deleted else 1,
        "sha": file.sha,
        "md5": file.md5,
        "url": f"https://doc.weixin.qq.com/{file.id}" if file.kind in (DOCUMENT, SHEET) else "",
    }


def every(corp: Corp, form: Form) -> Answer:
    """POST file_list: a page of one folder."""
    space = space_of(corp, form)
    father = father_in(corp, space, form.text("fatherid"))
    start, limit, sort = form.number("start"), form.number("limit", PAGE), form.number("sort_type", 1)
    if not 1 <= limit <= PAGE or start < 0 or sort not in _SORTS:
        raise Refusal(640027)
    key, backward = _SORTS[sort]
    files = sorted((each for each in files_in(corp, space) if each.father_id == father), key=key, reverse=backward)
    items: list[Json] = [shown(each) for each in files[start : start + limit]]
    more = start + limit < len(files)
    return ok(has_more=more, next_start=start + limit if more else 0, file_list={"item": items})


def check_name(name: str) -> str:
    """Refuse a name of more than 255, where a Chinese character counts as two."""
    if not name or sum(1 if ord(each) < 128 else 2 for each in name) > NAME:
        raise Refusal(640027)
    return name


def decoded(form: Form, most: int) -> bytes:
    """``file_base64_content``, plain base64. Refuses with 640022 what is none, with 640047 what is too large."""
    try:
        data = base64.b64decode(form.text("file_base64_content"), validate=True)
    except (binascii.Error, ValueError):
        raise Refusal(640022) from None
    if not data:
        raise Refusal(640022)
    if len(data) > most:
        raise Refusal(640047)
    return data


def upload(corp: Corp, form: Form) -> Answer:
    """POST file_upload: up to 10 MB in one call."""
    place = place_of(corp, form)
    name = check_name(form.text("file_name"))
    data = decoded(form, SMALL_BYTES)
    path = secrets.token_urlsafe(32)
    check_room(corp, place, len(data))
    corp.state.files.put(path, data)
    sha = hashlib.sha1(data, usedforsecurity=False).hexdigest()
    return ok(fileid=keep(corp, place, name, FILE, size=len(data), path=path, sha=sha, md5=md5_of(data)).id)


def check_room(corp: Corp, place: Place, size: int) -> None:
    """Refuse what is more than the corp has room for (640006), and one file too many in a folder (640060)."""
    files = [each for each in corp.state.records.wecom_files.values() if each.corp_id == corp.id and not each.deleted]
    if sum(each.size for each in files) + size > corp.profile.drive_bytes:
        raise Refusal(640006)
    if sum(each.father_id == place.father_id for each in files) >= IN_A_FOLDER:
        raise Refusal(640060)


def keep(
    corp: Corp, place: Place, name: str, kind: int, *, size: int = 0, path: str = "", sha: str = "", md5: str = ""
) -> DriveFile:
    made = DriveFile(
        id=f"{place.space.id}_{secrets.token_hex(8)}",
        corp_id=corp.id,
        space_id=place.space.id,
        father_id=place.father_id,
        name=name,
        kind=kind,
        at=corp.now,
        changed=corp.now,
        size=size,
        path=path,
        sha=sha,
        md5=md5,
    )
    corp.state.records.wecom_files[made.id] = made
    return made


def create(corp: Corp, form: Form) -> Answer:
    """POST file_create: a folder, a document or a sheet."""
    place = place_of(corp, form)
    kind = form.number("file_type")
    if kind not in (FOLDER, DOCUMENT, SHEET):
        raise Refusal(640027)
    check_room(corp, place, 0)
    made = keep(corp, place, check_name(form.text("file_name")), kind)
    return ok(fileid=made.id, url=shown(made)["url"])


def rename(corp: Corp, form: Form) -> Answer:
    """POST file_rename."""
    file = file_of(corp, form.text("fileid"))
    renamed = replace(file, name=check_name(form.text("new_name")), changed=corp.now)
    corp.state.records.wecom_files[file.id] = renamed
    return ok(file=shown(renamed))


def info(corp: Corp, form: Form) -> Answer:
    """POST file_info."""
    return ok(file_info=shown(file_of(corp, form.text("fileid"))))


ENDPOINTS = (
    drive("file_list", every),
    drive("file_upload", upload),
    drive("file_create", create),
    drive("file_rename", rename),
    drive("file_info", info),
)
