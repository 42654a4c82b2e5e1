"""What a member's phone shows of the corp's apps."""

from wxdesk.simulator.answers import Json, JsonObject
from wxdesk.simulator.records_wecom import CorpMessage
from wxdesk.simulator.state import State
from wxdesk.simulator.wecom.corp import app_settings


def received(state: State, corp_id: str, userid: str) -> list[CorpMessage]:
    """Every message that reached ``userid``, the oldest first; ``recalled`` ones can no longer be read."""
    every = state.records.by.corp_messages.of(corp_id).values()
    return [message for message in every if userid in message.receivers]


def shown(state: State, message: CorpMessage) -> JsonObject:
    """A message as the phone has it."""
    return {
        "msgid": message.msgid,
        "agentid": int(message.agent) if message.agent.isdecimal() else 0,
        "app_name": app_settings(state, message.corp_id, message.agent).name,
        "msgtype": message.msgtype,
        "content": "" if message.recalled else message.content,
        "chatid": message.chatid,
        "at": message.at,
        "recalled": message.recalled,
        "task_id": message.task_id,
    }


def phone(state: State, corp_id: str, userid: str) -> list[Json]:
    """``received`` as JSON."""
    return [shown(state, message) for message in received(state, corp_id, userid)]
