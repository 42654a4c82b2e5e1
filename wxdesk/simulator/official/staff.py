"""Customer-service accounts (reference: official-account-api §8.1)."""

import re
import secrets
from dataclasses import replace

from wxdesk.domain.accounts import WECHAT_ID
from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal, ok
from wxdesk.simulator.fields import text
from wxdesk.simulator.images import format_of
from wxdesk.simulator.interface import Call
from wxdesk.simulator.media import OFFICIAL_ADDRESS
from wxdesk.simulator.records import App
from wxdesk.simulator.records_chat import Worker
from wxdesk.simulator.state import State

WORKERS = 100
NICKNAME_CHARS = 16
PICTURE_BYTES = 5 << 20
INVITE_SECONDS = 24 * 3600
BOUND_TO_ONE = 5
"""Accounts of one WeChat user."""
_ACCOUNT = re.compile(r"[A-Za-z0-9_]{1,10}@[A-Za-z0-9_-]{1,30}")


def workers_of(state: State, app_id: str) -> list[Worker]:
    """The accounts, the oldest first, with invitations that nobody answered expired."""
    for worker in list(state.records.official.workers.of(app_id).values()):
        if worker.invite == "waiting" and worker.invited_until <= state.now:
            put(state, replace(worker, invite="expired"))
    return list(state.records.official.workers.of(app_id).values())


def put(state: State, worker: Worker) -> None:
    state.records.workers[f"{worker.app_id} {worker.account}"] = worker


def found_worker(state: State, app: App, account: str) -> Worker:
    worker = next((each for each in workers_of(state, app.id) if each.account == account), None)
    if worker is None:
        raise Refusal(65401)
    return worker


def _nickname(call: Call) -> str:
    nickname = text(call.body, "nickname")
    if not nickname.strip() or len(nickname) > NICKNAME_CHARS:
        raise Refusal(65403)
    return nickname


def add(state: State, app: App, call: Call) -> Answer:
    """POST kfaccount/add: the password of older texts is ignored."""
    account = text(call.body, "kf_account")
    if not _ACCOUNT.fullmatch(account):
        raise Refusal(65404)
    nickname = _nickname(call)
    known = workers_of(state, app.id)
    if any(each.account == account for each in known):
        raise Refusal(65406)
    if len(known) >= WORKERS:
        raise Refusal(65405)
    put(state, Worker(account, app.id, 1001 + max((each.id - 1000 for each in known), default=0), nickname))
    return ok()


def update(state: State, app: App, call: Call) -> Answer:
    """POST kfaccount/update."""
    worker = found_worker(state, app, text(call.body, "kf_account"))
    put(state, replace(worker, nickname=_nickname(call)))
    return ok()


def delete(state: State, app: App, call: Call) -> Answer:
    """GET or POST kfaccount/del: the account in the query or in the body."""
    account = call.query.get("kf_account") or text(call.body, "kf_account")
    worker = found_worker(state, app, account)
    del state.records.workers[f"{app.id} {worker.account}"]
    for key, session in list(state.records.official.sessions.of(app.id).items()):
        if session.account == account:
            del state.records.service_sessions[key]
    return ok()


def upload_picture(state: State, app: App, call: Call) -> Answer:
    """POST kfaccount/uploadheadimg?kf_account=: a jpg up to 5 MB."""
    worker = found_worker(state, app, call.query.get("kf_account", ""))
    if call.upload is None:
        raise Refusal(41005)
    if not call.upload.data:
        raise Refusal(44001)
    if format_of(call.upload.data) != "jpeg":
        raise Refusal(40005)
    if len(call.upload.data) > PICTURE_BYTES:
        raise Refusal(40009)
    name = secrets.token_urlsafe(24)
    state.files.put(name, call.upload.data)
    put(state, replace(worker, picture=OFFICIAL_ADDRESS.format(ending="jpg", name=name, kind="jpeg")))
    return ok()


def invite(state: State, app: App, call: Call) -> Answer:
    """POST kfaccount/inviteworker: the invited one answers through the control address."""
    worker = found_worker(state, app, text(call.body, "kf_account"))
    wechat = text(call.body, "invite_wx")
    if not WECHAT_ID.fullmatch(wechat):
        raise Refusal(65409)
    everyone = workers_of(state, app.id)
    if worker.wechat == wechat:
        raise Refusal(65407)
    if worker.wechat:
        raise Refusal(65412)
    if worker.invite == "waiting":
        raise Refusal(65408 if worker.invited == wechat else 65411)
    if sum(each.wechat == wechat for each in everyone) >= BOUND_TO_ONE:
        raise Refusal(65410)
    put(state, replace(worker, invited=wechat, invite="waiting", invited_until=state.now + INVITE_SECONDS))
    return ok()


def answer_invitation(state: State, app_id: str, account: str, accepted: bool) -> None:
    """The invited user says yes or no. Raises ``KeyError`` where nobody is waiting."""
    worker = next((e for e in workers_of(state, app_id) if e.account == account and e.invite == "waiting"), None)
    if worker is None:
        raise KeyError(account)
    wechat = worker.invited if accepted else ""
    put(state, replace(worker, wechat=wechat, invite="" if accepted else "rejected"))


def set_online(state: State, app_id: str, account: str, online: bool) -> None:
    """The worker signs in or out. Raises ``KeyError``."""
    put(state, replace(state.records.workers[f"{app_id} {account}"], online=online))


def listed(state: State, app: App, _: Call) -> Answer:
    """GET customservice/getkflist."""
    rows: list[Json] = []
    for worker in workers_of(state, app.id):
        row: JsonObject = {
            "kf_account": worker.account,
            "kf_nick": worker.nickname,
            "kf_id": str(worker.id),
            "kf_headimgurl": worker.picture,
        }
        if worker.wechat:
            row["kf_wx"] = worker.wechat
        elif worker.invite:
            row["invite_wx"] = worker.invited
            row["invite_expire_time"] = worker.invited_until
            row["invite_status"] = worker.invite
        rows.append(row)
    return {"kf_list": rows}


def online(state: State, app: App, _: Call) -> Answer:
    """GET customservice/getonlinekflist: status 1 is the web client."""
    sessions = state.records.official.sessions.of(app.id).values()
    rows: list[Json] = [
        {
            "kf_account": worker.account,
            "status": 1,
            "kf_id": str(worker.id),
            "accepted_case": sum(session.account == worker.account for session in sessions),
        }
        for worker in workers_of(state, app.id)
        if worker.online and worker.wechat
    ]
    return {"kf_online_list": rows}
