"""What an app's answer to a pushed message puts onto the member's phone (reference: wecom-api §4.1)."""

import json
import secrets
from dataclasses import replace
from xml.etree.ElementTree import ParseError

from wxdesk.simulator.fields import is_list, part, text
from wxdesk.simulator.outbox import Push
from wxdesk.simulator.passive_replies import Fields, Unusable, opened
from wxdesk.simulator.records_doors import Callback
from wxdesk.simulator.records_wecom import CorpMessage
from wxdesk.simulator.state import State

TEXT_BYTES, ARTICLES = 2_048, 8
_MEDIA = {"image": "Image", "voice": "Voice", "video": "Video"}


def take_reply(state: State, push: Push, callback: Callback, body: str) -> str:
    """Do what ``body`` says; returns what became of it: ``silent``, ``replied`` or ``unusable``."""
    if not body.strip():
        return "silent"
    try:
        reply = opened(callback, push.receiver, body)
        if text(reply, "ToUserName") != push.sender or text(reply, "FromUserName") != push.receiver:
            return "unusable"
        if text(reply, "MsgType") == "update_button":
            return _rename_button(state, push, text(part(reply, "Button"), "ReplaceName"))
        kind, content = text(reply, "MsgType"), _content(state, push, reply)
    except (Unusable, ValueError, ParseError):
        return "unusable"
    _put(state, push, callback, kind, content)
    return "replied"


def _content(state: State, push: Push, reply: Fields) -> Fields:
    """The reply as the message of the same kind would say it."""
    kind = text(reply, "MsgType")
    if kind == "text" and 0 < len(text(reply, "Content").encode()) <= TEXT_BYTES:
        return {"content": text(reply, "Content")}
    if kind in _MEDIA:
        media_id = text(part(reply, _MEDIA[kind]), "MediaId")
        known = state.records.materials.get(media_id)
        if known and known.app_id == push.receiver and known.use == f"temporary {kind}" and known.dies > state.now:
            return {"media_id": media_id}
    articles = reply.get("Articles")
    if kind == "news" and is_list(articles) and 1 <= len(articles) <= ARTICLES:
        return {"articles": articles}
    raise Unusable


def _put(state: State, push: Push, callback: Callback, kind: str, content: Fields) -> None:
    msgid = secrets.token_hex(16)
    state.records.wecom_messages[msgid] = CorpMessage(
        msgid=msgid,
        corp_id=push.receiver,
        agent=callback.address.partition(" ")[2],
        msgtype=kind,
        content=json.dumps(content, ensure_ascii=False),
        receivers=(push.sender,),
        at=state.now,
        reply=True,
    )


def _rename_button(state: State, push: Push, name: str) -> str:
    """An answer to a pressed card: its button says something else from now on."""
    code = push.fields.get("ResponseCode")
    for message in state.records.by.corp_messages.of(push.receiver).values():
        if code and name and message.response_code == code and not message.response_used:
            content = json.dumps(json.loads(message.content) | {"replace_name": name}, ensure_ascii=False)
            state.records.wecom_messages[message.msgid] = replace(message, content=content, response_used=True)
            return "replied"
    return "unusable"
