"""Conversations of workers with followers, and what was said in them (reference: official-account-api §8.2)."""

import json
from dataclasses import replace

from wxdesk.simulator.answers import Answer, Json, Refusal, ok
from wxdesk.simulator.chats import follower_of
from wxdesk.simulator.events import tell_event
from wxdesk.simulator.fields import is_object, number, text
from wxdesk.simulator.interface import Call
from wxdesk.simulator.official.staff import found_worker
from wxdesk.simulator.records import App
from wxdesk.simulator.records_chat import ChatMessage, ServiceSession, WaitingCase
from wxdesk.simulator.state import State

SILENCE_SECONDS = 30 * 60
CASES, RECORDS, RECORD_SECONDS = 100, 10_000, 24 * 3600
FROM_WORKER, FROM_FOLLOWER = 2002, 2003


def session_of(state: State, app_id: str, openid: str) -> ServiceSession | None:
    """The follower's session; one that was silent for half an hour ends now."""
    key = f"{app_id} {openid}"
    session = state.records.service_sessions.get(key)
    if session and state.now - session.last >= SILENCE_SECONDS:
        end(state, session)
        return None
    return session


def end(state: State, session: ServiceSession) -> None:
    del state.records.service_sessions[f"{session.app_id} {session.openid}"]
    tell_event(state, session.app_id, session.openid, "kf_close_session", {"KfAccount": session.account})


def begin(state: State, app_id: str, openid: str, account: str) -> None:
    key = f"{app_id} {openid}"
    state.records.waiting_cases.pop(key, None)
    state.records.service_sessions[key] = ServiceSession(app_id, openid, account, state.now, state.now)
    tell_event(state, app_id, openid, "kf_create_session", {"KfAccount": account})


def hand_over(state: State, app_id: str, openid: str, account: str) -> None:
    """A worker gives the follower to another. Raises ``KeyError`` without a session."""
    key = f"{app_id} {openid}"
    session = state.records.service_sessions[key]
    state.records.service_sessions[key] = replace(session, account=account, last=state.now)
    parties = {"FromKfAccount": session.account, "ToKfAccount": account}
    tell_event(state, app_id, openid, "kf_switch_session", parties)


def ask_for_service(state: State, app_id: str, openid: str, account: str = "") -> None:
    """A passive ``transfer_customer_service``: with a worker who is there it begins at once, else it waits."""
    if session_of(state, app_id, openid):
        return
    worker = state.records.workers.get(f"{app_id} {account}")
    if worker and worker.online and worker.wechat:
        begin(state, app_id, openid, account)
        return
    state.records.waiting_cases[f"{app_id} {openid}"] = WaitingCase(app_id, openid, state.now)


def noted(state: State, app_id: str, openid: str) -> None:
    """Something was said: the half hour begins anew."""
    session = session_of(state, app_id, openid)
    if session:
        state.records.service_sessions[f"{app_id} {openid}"] = replace(session, last=state.now)


def create(state: State, app: App, call: Call) -> Answer:
    """POST kfsession/create."""
    worker = found_worker(state, app, text(call.body, "kf_account"))
    openid = follower_of(state, app.id, text(call.body, "openid")).openid
    if not worker.wechat:
        raise Refusal(65402)
    session = session_of(state, app.id, openid)
    if session and session.account != worker.account:
        raise Refusal(65414)
    if not worker.online:
        raise Refusal(65415)
    if session is None:
        begin(state, app.id, openid, worker.account)
    return ok()


def close(state: State, app: App, call: Call) -> Answer:
    """POST kfsession/close."""
    worker = found_worker(state, app, text(call.body, "kf_account"))
    session = session_of(state, app.id, follower_of(state, app.id, text(call.body, "openid")).openid)
    if session is None:
        raise Refusal(65413)
    if session.account != worker.account:
        raise Refusal(65414)
    end(state, session)
    return ok()


def get(state: State, app: App, call: Call) -> Answer:
    """GET kfsession/getsession?openid=."""
    session = session_of(state, app.id, follower_of(state, app.id, call.query.get("openid", "")).openid)
    if session is None:
        raise Refusal(65413)
    return ok(createtime=session.at, kf_account=session.account)


def listed(state: State, app: App, call: Call) -> Answer:
    """GET kfsession/getsessionlist?kf_account=."""
    worker = found_worker(state, app, call.query.get("kf_account", ""))
    openids = [each.openid for each in state.records.official.sessions.of(app.id).values()]
    living = [session for openid in openids if (session := session_of(state, app.id, openid))]
    rows: list[Json] = [
        {"createtime": each.at, "openid": each.openid} for each in living if each.account == worker.account
    ]
    return {"sessionlist": rows}


def waiting(state: State, app: App, _: Call) -> Answer:
    """GET kfsession/getwaitcase: at most 100 of them."""
    cases = list(state.records.official.cases.of(app.id).values())
    rows: list[Json] = [{"latest_time": each.at, "openid": each.openid} for each in cases[:CASES]]
    return {"count": len(cases), "waitcaselist": rows}


def records(state: State, app: App, call: Call) -> Answer:
    """POST msgrecord/getmsglist: ``msgid`` is where to begin, and in the answer where to go on."""
    begins, ends = number(call.body, "starttime", -1), number(call.body, "endtime", -1)
    first, size = number(call.body, "msgid"), number(call.body, "number")
    if begins < 0 or ends < begins or first < 1 or not 1 <= size <= RECORDS:
        raise Refusal(65416)
    if ends - begins > RECORD_SECONDS:
        raise Refusal(65417)
    rows = _said(state, app, begins, ends)[first - 1 : first - 1 + size]
    listed_rows: list[Json] = list(rows)
    return {"recordlist": listed_rows, "number": len(rows), "msgid": first + len(rows)}


def _said(state: State, app: App, begins: int, ends: int) -> list[dict[str, Json]]:
    official = state.records.official
    theirs = [
        _row(deed.openid, FROM_FOLLOWER, deed.text, deed.at, "")
        for deed in official.deeds.of(app.id).values()
        if deed.msg_id and begins <= deed.at <= ends
    ]
    ours = [
        _row(each.openid, FROM_WORKER, _words(each), each.at, each.kf_account)
        for each in official.chats_by_app.of(app.id).values()
        if each.source == "service" and begins <= each.at <= ends
    ]
    return sorted(theirs + ours, key=lambda row: int(str(row["time"])))


def _words(message: ChatMessage) -> str:
    """What a worker said; of anything but text its type."""
    told: object = json.loads(message.content)
    return text(told, "content") if message.kind == "text" and is_object(told) else f"[{message.kind}]"


def _row(openid: str, opercode: int, words: str, at: int, worker: str) -> dict[str, Json]:
    return {"openid": openid, "opercode": opercode, "text": words, "time": at, "worker": worker}
