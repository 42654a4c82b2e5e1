"""Messages of apps to members (reference: wecom-api §5)."""

import hashlib
import json
import secrets
from collections import Counter
from collections.abc import Iterable

from wxdesk.simulator.answers import Answer, Refusal, ok
from wxdesk.simulator.records import Send
from wxdesk.simulator.records_contacts import Member
from wxdesk.simulator.records_wecom import CorpMessage
from wxdesk.simulator.wecom.bodies import Content, content
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.door import Who, post
from wxdesk.simulator.wecom.form import Form
from wxdesk.simulator.wecom.limits import spend_budget
from wxdesk.simulator.wecom.receivers import Receivers, receivers

DUPLICATE_SECONDS, DUPLICATE_SECONDS_MAX = 1_800, 14_400
SEATS_FLOOR, TIMES_A_SEAT = 500, 200
BUDGET = "message person-times"


def send(corp: Corp, form: Form) -> Answer:
    """POST message/send: some wrong receivers are a success with lists of them."""
    check_agent(corp, form)
    reached = receivers(corp, form)
    body = content(corp, form, ALLOWED)
    key = _digest(form)
    sent = _earlier(corp, form, key)
    if sent is None:
        most = max(corp.seats, SEATS_FLOOR) * TIMES_A_SEAT
        spend_budget(corp.state, corp.id, f"{BUDGET} {corp.agent}", len(reached.members), most)
        sent = deliver(corp, body, reached.members, safe=form.number("safe"))
        _list_for_readers(corp, sent, body, reached, key)
    answer = ok(
        invaliduser="|".join(reached.users),
        invalidparty="|".join(reached.parties),
        invalidtag="|".join(reached.tags),
        unlicenseduser="|".join(reached.unlicensed),
        msgid=sent.msgid,
    )
    if sent.response_code:
        answer["response_code"] = sent.response_code
    return answer


ALLOWED = frozenset(
    [
        "text",
        "image",
        "voice",
        "video",
        "file",
        "textcard",
        "news",
        "mpnews",
        "markdown",
        "miniprogram_notice",
        "template_card",
        "interactive_taskcard",
        "taskcard",
    ]
)


def check_agent(corp: Corp, form: Form) -> None:
    """An app speaks for itself only: 40056 for what is no number, 301002 for another app's."""
    agent = form.fields.get("agentid")
    if not isinstance(agent, int) or isinstance(agent, bool):
        raise Refusal(40056)
    if corp.app.agent_id and agent != corp.app.agent_id:
        raise Refusal(301002)


def deliver(corp: Corp, body: Content, members: Iterable[Member], *, safe: int = 0, chatid: str = "") -> CorpMessage:
    """Put it on the phones of those who have not had too many; the rest never hear of it."""
    names = [member.userid for member in members]
    over = _too_many(corp, _CHAT_SPANS if chatid else _spans(corp), in_chats=bool(chatid))
    message = CorpMessage(
        msgid=corp.state.new_id() if not chatid else secrets.token_hex(16),
        corp_id=corp.id,
        agent=corp.agent,
        msgtype=body.kind,
        content=body.text,
        receivers=tuple(name for name in names if name not in over),
        dropped=tuple(name for name in names if name in over),
        at=corp.now,
        chatid=chatid,
        safe=safe,
        task_id=body.task_id,
        response_code=secrets.token_urlsafe(32) if body.interactive else "",
        people=len(names),
    )
    corp.state.records.wecom_messages[message.msgid] = message
    return message


_CHAT_SPANS = ((60, 200), (24 * 3_600, 10_000))


def _spans(corp: Corp) -> tuple[tuple[int, int], ...]:
    """Seconds, and how many messages of one app a member gets in them."""
    return (60, corp.profile.per_minute), (3_600, corp.profile.per_hour)


def _too_many(corp: Corp, spans: tuple[tuple[int, int], ...], *, in_chats: bool) -> set[str]:
    """Who has had as many messages of this app as one of ``spans`` may bring."""
    counts = [Counter[str]() for _ in spans]
    for message in reversed(list(corp.state.records.by.corp_messages.of(corp.id).values())):
        age = corp.now - message.at
        if age >= max(seconds for seconds, _ in spans):
            break
        if message.agent != corp.agent:
            continue
        for count, (seconds, _) in zip(counts, spans, strict=True):
            if bool(message.chatid) is in_chats and age < seconds and not message.reply:
                count.update(message.receivers)
    return {
        name for count, (_, most) in zip(counts, spans, strict=True) for name, times in count.items() if times >= most
    }


def _list_for_readers(corp: Corp, sent: CorpMessage, body: Content, reached: Receivers, key: str) -> None:
    """The list of all sends, of both platforms, has it too."""
    audience = "all" if reached.everybody else "|".join(sorted(sent.receivers))
    corp.state.records.sends[sent.msgid] = Send(
        sent.msgid,
        corp.id,
        key,
        audience,
        body.articles,
        body.words,
        corp.now,
        counts=False,
        invalid="|".join(reached.users),
        kind=body.kind,
        total=len(sent.receivers),
        announced=True,
    )


def _digest(form: Form) -> str:
    return hashlib.sha256(json.dumps(form.fields, sort_keys=True).encode()).hexdigest()


def _earlier(corp: Corp, form: Form, key: str) -> CorpMessage | None:
    """The same request within the interval: it was sent already, and is not sent again."""
    if not form.flag("enable_duplicate_check", False):
        return None
    seconds = min(form.number("duplicate_check_interval", DUPLICATE_SECONDS), DUPLICATE_SECONDS_MAX)
    for sent in corp.state.records.by.sends_by_key.of(f"{corp.id} {key}").values():
        message = corp.state.records.wecom_messages.get(sent.msg_id)
        if message and message.agent == corp.agent and corp.now - sent.at < seconds:
            return message
    return None


ENDPOINTS = (post("message/send", send, Who.APP, invaliduser="", invalidparty="", invalidtag=""),)
