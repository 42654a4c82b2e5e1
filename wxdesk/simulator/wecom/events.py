"""Hands events of a corp to the pusher, as contact-sync and each app are told of them (reference: wecom-api §4)."""

from typing import TypeAlias

from wxdesk.simulator.outbox import Element, Push
from wxdesk.simulator.state import State
from wxdesk.simulator.wecom.corp import app_settings

Event: TypeAlias = dict[str, Element]


def address_of(corp_id: str, agent: str) -> str:
    """What a callback of an app is kept under; ``agent`` is "contacts" for contact-sync."""
    return f"{corp_id} {agent}"


def announce(
    state: State, corp_id: str, agent: str, sender: str, parts: Event | None, full: Event | None = None
) -> None:
    """Push an event of ``sender`` to ``agent``; an address of before August 2022 gets its ``full`` fields."""
    told = full if full and app_settings(state, corp_id, agent).full_events else parts
    address = address_of(corp_id, agent)
    if told is None or address not in state.records.callbacks:
        return
    head: Event = {"ToUserName": corp_id, "FromUserName": sender, "CreateTime": state.now, "MsgType": "event"}
    number = agent if agent.isdecimal() else ""
    envelope: Event = {"ToUserName": corp_id, "AgentID": number}
    state.outbox.put(Push(address, corp_id, sender, head | told, envelope, answered=sender != "sys"))
