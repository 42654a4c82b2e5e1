"""The calls of mass sending (reference: official-account-api §4)."""

import hashlib
from dataclasses import replace

from wxdesk.domain.accounts import Kind
from wxdesk.simulator.answers import Answer, Refusal, ok
from wxdesk.simulator.counting import day_at, day_of, month_of
from wxdesk.simulator.fields import is_list, number, part, text
from wxdesk.simulator.interface import Call
from wxdesk.simulator.official.payloads import Payload, published, read_payload
from wxdesk.simulator.people import STAR
from wxdesk.simulator.records import App, Send
from wxdesk.simulator.sends import accept, arrived, settle
from wxdesk.simulator.state import State

KEY_SECONDS = 24 * 3600
ALL_A_MONTH = 4
REQUESTS_A_MINUTE = 60
LISTED = (2, 10_000)
SPEEDS = (80, 60, 45, 30, 10)
"""Receivers a minute, in units of 10 000, by the number of the speed."""


def send_all(state: State, app: App, call: Call) -> Answer:
    """POST message/mass/sendall: to everybody or to a tag. The key is looked at before receivers, draft and quota."""
    key = _key(state, app, call)
    audience, meant = _audience(state, app, call)
    return _send(state, app, call, key, audience, meant)


def send_listed(state: State, app: App, call: Call) -> Answer:
    """POST message/mass/send: to 2 to 10 000 openids; who is no follower is left out."""
    key = _key(state, app, call)
    listed = call.body.get("touser")
    if not is_list(listed) or not all(isinstance(each, str) for each in listed):
        raise Refusal(40031)
    openids = set(map(str, listed))
    if len(openids) < LISTED[0]:
        raise Refusal(40130)
    if len(openids) > LISTED[1]:
        raise Refusal(40032)
    known = [state.records.followers.get(openid) for openid in openids]
    meant = sum(1 << each.number for each in known if each and each.app_id == app.id)
    if not meant:
        raise Refusal(40031)
    return _send(state, app, call, key, "list", meant & state.records.by.crowds.of(app.id).receiving)


def _send(state: State, app: App, call: Call, key: str, audience: str, meant: int) -> Answer:
    payload = read_payload(state, app, call)
    _check_waiting(state, app)
    _check_quota(state, app, audience)
    send = _made(state, app, payload, key, audience)
    waits = call.pending or app.protected
    send = accept(state, app, send, meant, waits=waits, fails=call.fails)
    if payload.kind == "mpnews" and send.state == "done":
        del state.records.drafts[payload.media[0]]
    answer = ok("send job submission success", msg_id=int(send.msg_id))
    return answer | ({"msg_data_id": int(send.msg_data_id)} if send.msg_data_id else {})


def _made(state: State, app: App, payload: Payload, key: str, audience: str) -> Send:
    msg_id = state.new_id()
    data_id = str(int(msg_id) - 500_000_000) if payload.articles else ""
    return Send(
        msg_id=msg_id,
        app_id=app.id,
        key=key,
        audience=audience,
        articles=published(app, payload.articles, data_id),
        text=payload.text,
        at=state.now,
        msg_data_id=data_id,
        kind=payload.kind,
        media=payload.media,
        title=payload.title,
    )


def _key(state: State, app: App, call: Call) -> str:
    """The clientmsgid, or one made of content and audience; refuses a repetition and too many requests."""
    if state.count(app.id, "mass a minute", "minute") > REQUESTS_A_MINUTE:
        raise Refusal(45011)
    settle(state)
    key = text(call.body, "clientmsgid")
    if len(key.encode()) > state.profile.key_bytes:
        raise Refusal(45067)
    if not key:
        told = repr(sorted((name, repr(value)) for name, value in call.body.items()))
        key = "content:" + hashlib.sha256(told.encode()).hexdigest()
    for send in reversed(state.records.by.sends_by_key.of(f"{app.id} {key}").values()):
        if state.now - send.at < state.profile.repeat_seconds:
            raise Refusal(45066)
        if state.now - send.at < KEY_SECONDS:
            raise Refusal(45065, extra={"msg_id": int(send.msg_id)})
    return key


def _audience(state: State, app: App, call: Call) -> tuple[str, int]:
    wanted = part(call.body, "filter")
    crowd = state.records.by.crowds.of(app.id)
    if wanted.get("is_to_all") is True:
        if state.profile.all_needs_tag and "tag_id" not in wanted:
            raise Refusal(40152)
        return "all", crowd.receiving
    tag_id = number(wanted, "tag_id", number(wanted, "group_id", -1))  # its name until 2016, still sent by clients
    if tag_id != STAR and f"{app.id} {tag_id}" not in state.records.tags:
        raise Refusal(40152)
    return f"tag:{tag_id}", crowd.with_tag(tag_id) & crowd.receiving


def _check_waiting(state: State, app: App) -> None:
    """One send at a time waits for the administrator."""
    unfinished = state.records.by.unfinished.of("all").values()
    if any(send.app_id == app.id and send.state == "waiting" for send in unfinished):
        raise Refusal(state.profile.second_waiting)


def _check_quota(state: State, app: App, audience: str) -> None:
    """A send that failed, or that the administrator refused, gives its place back (reference §4.3)."""
    month = state.records.by.sends_by_month.of(f"{app.id} {month_of(state.clock.now())}").values()
    used = [send for send in month if send.state != "failed"]
    if app.kind is Kind.SUBSCRIPTION:
        today = day_of(state.clock.now())
        full = any(day_at(send.at) == today for send in used)
    else:
        full = audience == "all" and sum(send.audience == "all" for send in used) >= ALL_A_MONTH
    if full:
        raise Refusal(45028)


def preview(state: State, app: App, call: Call) -> Answer:
    """POST message/mass/preview: to one follower, by ``towxname`` first; the draft stays and no quota is used."""
    name = text(call.body, "towxname")
    openid = text(call.body, "touser")
    if not name and not openid:
        raise Refusal(40003)
    named = state.records.by.names.of(f"{app.id} {name}") if name else {}
    receiver = next(iter(named.values()), None) if name else state.records.followers.get(openid)
    if receiver is None or receiver.app_id != app.id:
        raise Refusal(40132 if name else 40003)
    if receiver.left:
        raise Refusal(43004)
    if receiver.blacklisted:
        raise Refusal(43019)
    payload = read_payload(state, app, call, preview=True)
    send = replace(_made(state, app, payload, "", f"preview:{name or openid}"), counts=False)
    accept(state, app, send, 1 << receiver.number, waits=False)
    return ok("preview success", msg_id=int(send.msg_id))


def get(state: State, app: App, call: Call) -> Answer:
    """POST message/mass/get: how a send went."""
    settle(state)
    send = _found(state, app, call)
    return {"msg_id": int(send.msg_id), "msg_status": _status(state, send)}


def _status(state: State, send: Send) -> str:
    if send.state == "failed":
        return "SEND_FAIL"
    if not arrived(state, send):
        return "SENDING"
    return "DELETE" if send.state == "deleted" else "SEND_SUCCESS"


def _found(state: State, app: App, call: Call) -> Send:
    send = state.records.sends.get(str(number(call.body, "msg_id")))
    if send is None or send.app_id != app.id or not send.counts:
        raise Refusal(40059)
    return send


def delete(state: State, app: App, call: Call) -> Answer:
    """POST message/mass/delete: the pages become "deleted", by ``msg_id`` or ``url``; the quota stays used.

    Only articles and films that have arrived; ``article_idx`` counts from 1, 0 or none means all.
    """
    settle(state)
    send, index = _meant(state, app, call)
    if send.kind not in ("mpnews", "mpvideo") or send.state != "done" or not arrived(state, send):
        raise Refusal(40065)
    everything = range(1, max(len(send.articles), 1) + 1)
    if index and index not in everything:
        raise Refusal(40060)
    gone = tuple(sorted({*send.gone, index} if index else everything))
    over = len(gone) == len(everything)
    state.records.sends[send.msg_id] = replace(send, gone=gone, state="deleted" if over else send.state)
    return ok()


def _meant(state: State, app: App, call: Call) -> tuple[Send, int]:
    url = text(call.body, "url")
    if "msg_id" in call.body or not url:
        return _found(state, app, call), number(call.body, "article_idx")
    for send in state.records.by.sends.of(app.id).values():
        for index, article in enumerate(send.articles, 1):
            if article.url == url and send.counts:
                return send, index
    raise Refusal(40066)


def get_speed(state: State, app: App, _: Call) -> Answer:
    """POST message/mass/speed/get: the number of the speed, and receivers a minute in units of 10 000."""
    speed = state.records.speeds.get(app.id, 0)
    return {"speed": speed, "realspeed": SPEEDS[speed]}


def set_speed(state: State, app: App, call: Call) -> Answer:
    """POST message/mass/speed/set: 0 (the fastest) to 4."""
    if "speed" not in call.body:
        raise Refusal(45084)
    speed = number(call.body, "speed", -1)
    if not 0 <= speed < len(SPEEDS):
        raise Refusal(45083)
    state.records.speeds[app.id] = speed
    return ok()
