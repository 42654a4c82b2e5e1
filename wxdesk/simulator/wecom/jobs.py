"""Jobs that go on after the call: one import at a time, five results kept (reference: wecom-api §3)."""

import json
import secrets
from collections.abc import Callable
from dataclasses import replace

from wxdesk.simulator.answers import Answer, Json, Refusal, ok
from wxdesk.simulator.outbox import Element, Push
from wxdesk.simulator.records_contacts import Job
from wxdesk.simulator.records_doors import Callback
from wxdesk.simulator.state import State
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.door import Who, Work, get, post
from wxdesk.simulator.wecom.form import Form
from wxdesk.simulator.wecom.imports import Rows, as_text, replace_parties, replace_users, sync_users
from wxdesk.simulator.wecom.literals import WECOM

KEPT = 5
STARTED, RUNNING, FINISHED = 1, 2, 3
Import = Callable[[Corp, bytes, bool], Rows]


def _importing(kind: str, work: Import) -> Work:
    def start(corp: Corp, form: Form) -> Answer:
        jobs = [job for job in corp.state.records.wecom_jobs.values() if job.corp_id == corp.id]
        if any(job.done > corp.now for job in jobs):
            raise Refusal(302008)
        data = _file(corp, form)
        done = corp.now + corp.profile.import_seconds
        number = max((job.number for job in jobs), default=0) + 1
        job = Job(secrets.token_urlsafe(32), corp.id, kind, corp.now, done, number=number, callback=_callback(form))
        invite = form.flag("to_invite", True)
        job = _done(corp, job, lambda: work(corp, data, invite))
        corp.state.records.wecom_jobs[job.id] = job
        tell_ends(corp.state)
        return ok(jobid=job.id)

    return start


def _file(corp: Corp, form: Form) -> bytes:
    media_id = form.required("media_id", 40007)
    known = corp.state.records.materials.get(media_id)
    if known is None or known.app_id != corp.id or known.use != "temporary file" or known.dies <= corp.now:
        raise Refusal(40007)
    return corp.state.files.get(known.path) or b""


def _callback(form: Form) -> str:
    """Where to tell the end: address, token and key, or nothing of it."""
    if not form.has("callback"):
        return ""
    callback = form.part("callback")
    if not callback.text("url") or len(callback.text("encodingaeskey")) != 43:
        raise Refusal(40058, "invalid callback")
    return json.dumps({name: callback.text(name) for name in ("url", "token", "encodingaeskey")})


def _done(corp: Corp, job: Job, work: Callable[[], Rows]) -> Job:
    try:
        rows = work()
    except Refusal as refusal:
        return replace(job, errcode=refusal.errcode, errmsg=refusal.errmsg or WECOM[refusal.errcode])
    return replace(job, total=len(rows), result=as_text(rows, corp.profile.rows_listed))


def tell_ends(state: State) -> None:
    """Tell those that asked for it of every job that has ended."""
    for job in list(state.records.wecom_jobs.values()):
        if not job.callback or job.told or job.done > state.now:
            continue
        told = json.loads(job.callback)
        address = f"{job.corp_id} job {job.id}"
        state.records.callbacks[address] = Callback(
            address, job.corp_id, told["url"], told["token"], told["encodingaeskey"], mode="safe"
        )
        fields: dict[str, Element] = {
            "ToUserName": job.corp_id,
            "FromUserName": "sys",
            "CreateTime": state.now,
            "MsgType": "event",
            "Event": "batch_job_result",
            "BatchJob": {"JobId": job.id, "JobType": job.kind, "ErrCode": job.errcode, "ErrMsg": job.errmsg},
        }
        state.outbox.put(Push(address, job.corp_id, "sys", fields, {"ToUserName": job.corp_id, "AgentID": ""}))
        state.records.wecom_jobs[job.id] = replace(job, told=True)


def result(corp: Corp, form: Form) -> Answer:
    """GET batch/getresult. A file that could not be read at all is an error of its own."""
    tell_ends(corp.state)
    job = corp.state.records.wecom_jobs.get(form.text("jobid"))
    if job is None or job.corp_id != corp.id:
        raise Refusal(40088)
    newest = max(each.number for each in corp.state.records.wecom_jobs.values() if each.corp_id == corp.id)
    if newest - job.number >= KEPT:
        raise Refusal(40089)
    if corp.now < job.done:
        span, gone = max(job.done - job.at, 1), corp.now - job.at
        return ok(
            status=RUNNING if gone else STARTED,
            type=job.kind,
            total=job.total,
            percentage=gone * 100 // span,
            result=[],
        )
    if job.errcode:
        code: Json = str(job.errcode) if corp.profile.job_errcode_text else job.errcode
        raise Refusal(job.errcode, job.errmsg, {"errcode": code, "type": job.kind})
    rows: list[Json] = json.loads(job.result)
    return ok(status=FINISHED, type=job.kind, total=job.total, percentage=100, result=rows)


ENDPOINTS = (
    post("batch/syncuser", _importing("sync_user", sync_users), Who.WRITER),
    post("batch/replaceuser", _importing("replace_user", replace_users), Who.WRITER),
    post("batch/replaceparty", _importing("replace_party", replace_parties), Who.WRITER),
    get("batch/getresult", result, Who.WRITER),
)
