"""Mass sending and its quota (reference: official-account-api §4)."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime

from wxdesk.domain.accounts import Kind
from wxdesk.domain.clock import china
from wxdesk.simulator.answers import Answer, Refusal, ok
from wxdesk.simulator.drafts import found_draft
from wxdesk.simulator.fields import number, part, text
from wxdesk.simulator.gate import Call
from wxdesk.simulator.records import App, Article, Send
from wxdesk.simulator.state import State

KEY_BYTES = 32
KEY_SECONDS = 24 * 3600
QUOTA = {Kind.SUBSCRIPTION: 1, Kind.SERVICE: 4}
"""Posts a China day, and a China calendar month."""
STATUS = {"done": "SEND_SUCCESS", "waiting": "SENDING", "failed": "SEND_FAIL", "deleted": "DELETE"}


def send_all(state: State, app: App, call: Call) -> Answer:
    """POST message/mass/sendall: a draft or a text to everybody. The key is looked at before quota and draft."""
    key = _key(call)
    _refuse_repetition(state, app, key)
    if part(call.body, "filter").get("is_to_all") is not True:
        raise Refusal(40152)
    articles, words = _message(state, app, call)
    _check_quota(state, app)
    msg_id = state.new_id()
    send = Send(
        msg_id=msg_id,
        app_id=app.id,
        key=key,
        audience="all",
        articles=articles,
        text=words,
        at=state.now,
        state="waiting" if call.pending else "done",
        msg_data_id=str(2_247_000_000 + int(msg_id) % 1_000_000) if articles else "",
    )
    state.records.sends[msg_id] = send
    if articles:
        del state.records.drafts[text(part(call.body, "mpnews"), "media_id")]
    answer = ok("send job submission success", msg_id=int(msg_id))
    return answer | ({"msg_data_id": int(send.msg_data_id)} if articles else {})


def _key(call: Call) -> str:
    key = text(call.body, "clientmsgid")
    if len(key.encode()) > KEY_BYTES:
        raise Refusal(45067)
    if key:
        return key
    told = repr(sorted((name, repr(value)) for name, value in call.body.items()))
    return "content:" + hashlib.sha256(told.encode()).hexdigest()


def _refuse_repetition(state: State, app: App, key: str) -> None:
    for send in reversed(state.sends_of(app.id)):
        if send.key == key and state.now - send.at < KEY_SECONDS:
            if state.now - send.at < state.profile.repeat_seconds:
                raise Refusal(45066)
            raise Refusal(45065, extra={"msg_id": int(send.msg_id)})


def _message(state: State, app: App, call: Call) -> tuple[tuple[Article, ...], str]:
    match text(call.body, "msgtype"):
        case "mpnews":
            draft = found_draft(state, app, text(part(call.body, "mpnews"), "media_id"))
            return tuple(replace(article, url=_permanent(article)) for article in draft.articles), ""
        case "text":
            words = text(part(call.body, "text"), "content")
            if not words:
                raise Refusal(44004)
            return (), words
        case _:
            raise Refusal(40008)


def _permanent(article: Article) -> str:
    return "http://mp.weixin.qq.com/s/" + hashlib.sha256(article.url.encode()).hexdigest()[:22]


def _period(app: App, moment: int) -> str:
    at = china(datetime.fromtimestamp(moment, UTC))
    return f"{at:%Y-%m-%d}" if app.kind is Kind.SUBSCRIPTION else f"{at:%Y-%m}"


def _check_quota(state: State, app: App) -> None:
    """A send that failed, or that the administrator refused, gives its place back."""
    period = _period(app, state.now)
    used = [
        send
        for send in state.sends_of(app.id)
        if send.counts and send.state != "failed" and _period(app, send.at) == period
    ]
    if len(used) >= QUOTA[app.kind]:
        raise Refusal(45028)


def _found(state: State, app: App, call: Call) -> Send:
    sends = {send.msg_id: send for send in state.sends_of(app.id) if send.counts}
    send = sends.get(str(number(call.body, "msg_id")))
    if send is None:
        raise Refusal(40059)
    return send


def get(state: State, app: App, call: Call) -> Answer:
    """POST message/mass/get: how a send went."""
    send = _found(state, app, call)
    return {"msg_id": int(send.msg_id), "msg_status": STATUS[send.state]}


def delete(state: State, app: App, call: Call) -> Answer:
    """POST message/mass/delete: the page becomes "deleted", the quota stays used."""
    send = _found(state, app, call)
    if not 0 <= number(call.body, "article_idx") <= max(len(send.articles), 1):
        raise Refusal(40060)
    state.records.sends[send.msg_id] = replace(send, state="deleted")
    return ok()


def preview(state: State, app: App, call: Call) -> Answer:
    """POST message/mass/preview: to one follower; the draft stays and no quota is used."""
    receiver = text(call.body, "towxname") or text(call.body, "touser")
    if not receiver:
        raise Refusal(40003)
    articles, words = _message(state, app, call)
    msg_id = state.new_id()
    state.records.sends[msg_id] = Send(
        msg_id, app.id, "", f"preview:{receiver}", articles, words, state.now, counts=False
    )
    return ok("preview success", msg_id=int(msg_id))
