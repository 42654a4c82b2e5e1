"""Puts onto a follower's phone what the account writes to this one alone."""

import json

from wxdesk.simulator.answers import Json, JsonObject, Refusal
from wxdesk.simulator.people import Follower
from wxdesk.simulator.records_chat import ChatMessage
from wxdesk.simulator.state import State


def follower_of(state: State, app_id: str, openid: str) -> Follower:
    """40003 for an openid that is not the account's, 43004 for somebody who has left."""
    follower = state.records.followers.get(openid)
    if follower is None or follower.app_id != app_id:
        raise Refusal(40003)
    if follower.left:
        raise Refusal(43004)
    return follower


def put_on_phone(
    state: State, app_id: str, openid: str, source: str, kind: str, content: object, kf_account: str = ""
) -> ChatMessage:
    """Let the follower receive a message now."""
    chats = state.records.chats
    key = f"{int(next(reversed(chats), '0')) + 1:012}"
    message = ChatMessage(
        key, app_id, openid, state.now, source, kind, json.dumps(content, ensure_ascii=False), kf_account
    )
    chats[key] = message
    return message


def chat_of(state: State, app_id: str, openid: str) -> list[ChatMessage]:
    """What the account wrote to one follower alone, the oldest first."""
    return list(state.records.official.chats.of(f"{app_id} {openid}").values())


def shown(message: ChatMessage) -> JsonObject:
    """A message as the control address tells it."""
    content: Json = json.loads(message.content)
    return {
        "id": message.id,
        "openid": message.openid,
        "at": message.at,
        "source": message.source,
        "msgtype": message.kind,
        "content": content,
        "kf_account": message.kf_account,
    }
