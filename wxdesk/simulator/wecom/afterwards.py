"""What can be done to a message that was sent: recall, a changed card, figures (reference: wecom-api §5)."""

import json
from dataclasses import replace
from datetime import datetime, timedelta

from wxdesk.domain.clock import CHINA, china
from wxdesk.simulator.answers import Answer, Json, Refusal, ok
from wxdesk.simulator.records_wecom import CorpMessage
from wxdesk.simulator.wecom.cards import check_card
from wxdesk.simulator.wecom.corp import Corp, app_settings
from wxdesk.simulator.wecom.door import Who, post
from wxdesk.simulator.wecom.form import Form
from wxdesk.simulator.wecom.messages import check_agent
from wxdesk.simulator.wecom.receivers import PARTIES, TAGS, USERS

RECALL_SECONDS = 24 * 3_600
CARD_SECONDS = 72 * 3_600


def recall(corp: Corp, form: Form) -> Answer:
    """POST message/recall: within a day, by the app that sent it."""
    message = corp.state.records.wecom_messages.get(form.required("msgid"))
    if message is None or message.corp_id != corp.id or message.agent != corp.agent:
        raise Refusal(40058, "invalid msgid")
    if corp.now - message.at > RECALL_SECONDS:
        raise Refusal(42052)
    corp.state.records.wecom_messages[message.msgid] = replace(message, recalled=corp.now)
    send = corp.state.records.sends.get(message.msgid)
    if send:
        corp.state.records.sends[send.msg_id] = replace(send, state="deleted")
    return ok()


def update_card(corp: Corp, form: Form) -> Answer:
    """POST message/update_template_card: once for each response_code, within 72 hours."""
    check_agent(corp, form)
    message = _answered(corp, form.text("response_code"))
    users, parties, tags = form.texts("userids"), form.numbers("partyids"), form.numbers("tagids")
    if not (users or parties or tags or form.flag("atall", False)):
        raise Refusal(82001)
    for name, asked, most in (("userids", users, USERS), ("partyids", parties, PARTIES), ("tagids", tags, TAGS)):
        if len(asked) > most:
            raise Refusal(40058, f"{name} exceed max length {most}")
    if form.has("template_card"):
        check_card(corp, form.part("template_card"), fresh=False)
        changed: dict[str, object] = dict(form.part("template_card").fields)
    else:
        changed = json.loads(message.content) | {"replace_name": form.part("button").required("replace_name")}
    text = json.dumps(changed, ensure_ascii=False)
    corp.state.records.wecom_messages[message.msgid] = replace(message, content=text, response_used=True)
    invalid: list[Json] = [name for name in users if corp.known(name) is None]
    return ok(invaliduser=invalid)


def _answered(corp: Corp, code: str) -> CorpMessage:
    for message in corp.state.records.by.corp_messages.of(corp.id).values():
        if code and message.response_code == code and message.agent == corp.agent:
            if corp.now - message.at > CARD_SECONDS:
                raise Refusal(42016)
            if message.response_used:
                raise Refusal(42015)
            return message
    raise Refusal(60140)


def statistics(corp: Corp, form: Form) -> Answer:
    """POST message/get_statistics: messages of each app, today (0) or yesterday (1)."""
    kind = form.number("time_type")
    if kind not in (0, 1):
        raise Refusal(40058, "invalid time_type")
    day = china(corp.state.clock.now() - timedelta(days=kind)).date()
    counts: dict[str, int] = {}
    for message in corp.state.records.by.corp_messages.of(corp.id).values():
        if datetime.fromtimestamp(message.at, CHINA).date() == day:
            counts[message.agent] = counts.get(message.agent, 0) + 1
    found: list[Json] = [
        {"agentid": int(agent), "app_name": app_settings(corp.state, corp.id, agent).name, "count": count}
        for agent, count in counts.items()
    ]
    return ok(statistics=found)


ENDPOINTS = (
    post("message/recall", recall, Who.APP),
    post("message/update_template_card", update_card, Who.APP, invaliduser=[]),
    post("message/get_statistics", statistics, Who.APP, statistics=[]),
)
