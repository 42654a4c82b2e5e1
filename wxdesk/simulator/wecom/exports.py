"""Exports of members and departments, as encrypted files to be fetched (reference: wecom-api §2.4)."""

import json
import secrets
from collections.abc import Callable
from dataclasses import replace

from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal, ok
from wxdesk.simulator.callback_crypto import key_of
from wxdesk.simulator.records_contacts import Job
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.department_lists import shown as department_shown
from wxdesk.simulator.wecom.directory import shown
from wxdesk.simulator.wecom.door import Who, Work, get, post
from wxdesk.simulator.wecom.form import Form, listed
from wxdesk.simulator.wecom.media import keep, md5_of

LEAST, MOST = 10_000, 1_000_000
RUNNING, FINISHED = 1, 2
_PAD = 32

Rows = Callable[[Corp, Form], list[Json]]


def _members(corp: Corp, _: Form) -> list[Json]:
    return [shown(corp, member) for member in corp.members() if corp.sees(member)]


def _names(corp: Corp, _: Form) -> list[Json]:
    return [
        {"userid": each.userid, "name": each.name, "department": listed(each.department), "open_userid": ""}
        for each in corp.members()
        if corp.sees(each)
    ]


def _departments(corp: Corp, _: Form) -> list[Json]:
    visible = corp.visible_departments()
    return [department_shown(corp, each) for each in corp.departments().values() if each.id in visible]


def _tagged(corp: Corp, form: Form) -> list[Json]:
    tag = corp.tags().get(form.number("tagid", -1))
    if tag is None:
        raise Refusal(40068)
    members = [member for member in map(corp.known, tag.users) if member]
    return [{"userid": member.userid, "name": member.name} for member in members]


def _exporting(kind: str, title: str, rows: Rows) -> Work:
    def start(corp: Corp, form: Form) -> Answer:
        try:
            key = key_of(form.text("encoding_aeskey"))
        except ValueError:
            raise Refusal(40058, "invalid encoding_aeskey") from None
        size = form.number("block_size", MOST)
        if not LEAST <= size <= MOST:
            raise Refusal(40058, "invalid block_size")
        found = rows(corp, form)
        blocks = [found[at : at + size] for at in range(0, len(found), size)] or [[]]
        files: list[Json] = [_file(corp, key, {title: block}) for block in blocks]
        done = corp.now + corp.profile.import_seconds
        job = Job(secrets.token_urlsafe(32), corp.id, kind, corp.now, done, len(found))
        corp.state.records.wecom_exports[job.id] = replace(job, result=json.dumps(files))
        return ok(jobid=job.id)

    return start


def _file(corp: Corp, key: bytes, content: JsonObject) -> JsonObject:
    """The path of one file, which is encrypted with AES-256-CBC and padded to 32 bytes."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    plain = json.dumps(content, ensure_ascii=False).encode()
    pad = _PAD - len(plain) % _PAD
    encryptor = Cipher(algorithms.AES(key), modes.CBC(key[:16])).encryptor()
    data = encryptor.update(plain + bytes([pad]) * pad) + encryptor.finalize()
    return {"path": keep(corp, "export", data, "export", 0).path, "size": len(data), "md5": md5_of(data)}


def result(corp: Corp, form: Form) -> Answer:
    """GET export/get_result."""
    job = corp.state.records.wecom_exports.get(form.text("jobid"))
    if job is None or job.corp_id != corp.id:
        raise Refusal(40088)
    if corp.now < job.done:
        return ok(status=RUNNING, data_list=[])
    files: list[JsonObject] = json.loads(job.result)
    told: list[Json] = [
        {"url": f"http://{form.host}/export/{each['path']}", "size": each["size"], "md5": each["md5"]} for each in files
    ]
    return ok(status=FINISHED, data_list=told)


ENDPOINTS = (
    post("export/simple_user", _exporting("simple_user", "userlist", _names), Who.READER),
    post("export/user", _exporting("user", "userlist", _members), Who.READER),
    post("export/department", _exporting("department", "department", _departments), Who.READER),
    post("export/taguser", _exporting("taguser", "userlist", _tagged), Who.READER),
    get("export/get_result", result, Who.READER, data_list=[]),
)
