"""Messages and events of official accounts on their way out (reference: official-account-api §10)."""

import hashlib
from collections.abc import Mapping

from wxdesk.simulator.outbox import Element, Push
from wxdesk.simulator.records_chat import Deed
from wxdesk.simulator.state import State

_ANSWERED = frozenset(
    (
        "subscribe",
        "SCAN",
        "CLICK",
        "scancode_waitmsg",
        "scancode_push",
        "pic_sysphoto",
        "pic_photo_or_album",
        "pic_weixin",
        "location_select",
    )
)
"""Events to which a passive reply may be given."""


def original_id(app_id: str) -> str:
    """The account's original id, as ``ToUserName`` has it."""
    return "gh_" + hashlib.sha256(app_id.encode()).hexdigest()[:12]


def admin_openid(app_id: str) -> str:
    """Whom events that no follower caused come from."""
    return "o" + hashlib.sha256(f"administrator {app_id}".encode()).hexdigest()[:27]


def tell_event(state: State, app_id: str, openid: str, name: str, fields: Mapping[str, Element] | None = None) -> None:
    """Push the event ``name``; ``fields`` follow the common elements."""
    head: dict[str, Element] = _head(state, app_id, openid) | {"MsgType": "event", "Event": name}
    _put(state, app_id, openid, head | dict(fields or {}), name in _ANSWERED)


def tell_message(state: State, app_id: str, openid: str, kind: str, fields: Mapping[str, Element]) -> str:
    """Push a follower's message of type ``kind``; returns its MsgId."""
    msg_id = str(24_000_000_000_000_000 + len(state.records.deeds) + 1)
    head: dict[str, Element] = _head(state, app_id, openid) | {"MsgType": kind}
    _put(state, app_id, openid, head | dict(fields) | {"MsgId": int(msg_id)}, answered=True)
    return msg_id


def note(state: State, app_id: str, openid: str, what: str, text: str = "", scene: str = "", msg_id: str = "") -> None:
    """Write down what a follower did, for statistics and chat records."""
    deeds = state.records.deeds
    key = f"{int(next(reversed(deeds), '0')) + 1:012}"
    deeds[key] = Deed(app_id, openid, what, state.now, text, msg_id, scene)


def _head(state: State, app_id: str, openid: str) -> dict[str, Element]:
    return {"ToUserName": original_id(app_id), "FromUserName": openid, "CreateTime": state.now}


def _put(state: State, app_id: str, openid: str, fields: Mapping[str, Element], answered: bool) -> None:
    if app_id in state.records.callbacks:
        state.outbox.put(Push(app_id, app_id, openid, fields, {"ToUserName": original_id(app_id)}, answered))
