"""Large files of WeDrive, in parts whose running SHA-1 is checked (reference: wecom-api §9)."""

import hashlib
import re
import secrets
from dataclasses import replace

from wxdesk.simulator.answers import Answer, Refusal, ok
from wxdesk.simulator.records_drive import PartedUpload
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.drive import FILE, Place, drive, place_of
from wxdesk.simulator.wecom.files import check_name, check_room, decoded, keep
from wxdesk.simulator.wecom.form import Form
from wxdesk.simulator.wecom.sha1 import closed

PART = 2_097_152
LARGEST = 20 << 30
_SHA = re.compile(r"[0-9a-f]{40}")


def begin(corp: Corp, form: Form) -> Answer:
    """POST file_upload_init: a file that the drive has already needs no parts."""
    place = place_of(corp, form)
    name = check_name(form.text("file_name"))
    size, shas = form.number("size"), tuple(each.lower() for each in form.texts("block_sha"))
    if not 1 <= size <= LARGEST:
        raise Refusal(640047)
    if len(shas) != -(-size // PART) or not all(_SHA.fullmatch(each) for each in shas):
        raise Refusal(640027)
    check_room(corp, place, size)
    for known in corp.state.records.wecom_files.values():
        if known.corp_id == corp.id and (known.sha, known.size) == (shas[-1], size) and not known.deleted:
            copy = keep(corp, place, name, FILE, size=size, path=known.path, sha=known.sha, md5=known.md5)
            return ok(hit_exist=True, fileid=copy.id)
    upload = PartedUpload(secrets.token_urlsafe(32), corp.id, place.space.id, place.father_id, name, size, shas)
    _keep(corp, upload)
    return ok(hit_exist=False, upload_key=upload.key)


def _keep(corp: Corp, upload: PartedUpload) -> None:
    corp.state.records.wecom_uploads[upload.key] = upload


def _asked(corp: Corp, form: Form) -> PartedUpload:
    upload = corp.state.records.wecom_uploads.get(form.text("upload_key"))
    if upload is None or upload.corp_id != corp.id:
        raise Refusal(640027)
    if upload.finished:
        raise Refusal(640048)
    return upload


def part(corp: Corp, form: Form) -> Answer:
    """POST file_upload_part: in any order, each of 2 MiB but the last."""
    upload = _asked(corp, form)
    index, count = form.number("index"), len(upload.block_sha)
    if not 1 <= index <= count:
        raise Refusal(640027)
    data = decoded(form, PART)
    if len(data) != (PART if index < count else upload.size - PART * (count - 1)):
        raise Refusal(640047)
    corp.state.files.put(_path(upload, index), data)
    _keep(corp, _checked(corp, replace(upload, parts=tuple(sorted({*upload.parts, index})))))
    return ok()


def _path(upload: PartedUpload, index: int) -> str:
    return f"{upload.key}.{index}"


def _checked(corp: Corp, upload: PartedUpload) -> PartedUpload:
    """Compare the running state of as many parts as lie there without a gap; the last has another check."""
    done = upload.checked
    whole = hashlib.sha1(usedforsecurity=False)
    for index in range(1, done + 1):
        whole.update(corp.state.files.get(_path(upload, index)) or b"")
    while done + 1 in upload.parts and done + 1 < len(upload.block_sha):
        whole.update(corp.state.files.get(_path(upload, done + 1)) or b"")
        done += 1
        if closed(upload.block_sha[done - 1], done * PART) != whole.hexdigest():
            raise Refusal(640027, f"block_sha {done} not match")
    return replace(upload, checked=done)


def finish(corp: Corp, form: Form) -> Answer:
    """POST file_upload_finish: the whole is there and is what was announced. Twice is 640048."""
    upload = _asked(corp, form)
    count = len(upload.block_sha)
    if len(upload.parts) != count:
        raise Refusal(640027, "part missing")
    data = b"".join(corp.state.files.get(_path(upload, index)) or b"" for index in range(1, count + 1))
    sha = hashlib.sha1(data, usedforsecurity=False).hexdigest()
    if sha != upload.block_sha[-1]:
        raise Refusal(640027, f"block_sha {count} not match")
    corp.state.files.put(upload.key, data)
    place = Place(corp.state.records.wecom_spaces[upload.space_id], upload.father_id)
    md5 = hashlib.md5(data, usedforsecurity=False).hexdigest()
    made = keep(corp, place, upload.name, FILE, size=upload.size, path=upload.key, sha=sha, md5=md5)
    _keep(corp, replace(upload, finished=True))
    return ok(fileid=made.id)


ENDPOINTS = (
    drive("file_upload_init", begin),
    drive("file_upload_part", part),
    drive("file_upload_finish", finish),
)
