"""What a member can do on the phone, and the events that the apps hear of it (reference: wecom-api §4.3)."""

import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import replace

from wxdesk.simulator.outbox import Element
from wxdesk.simulator.records_contacts import Member
from wxdesk.simulator.records_meetings import Booking
from wxdesk.simulator.records_wecom import CorpMessage
from wxdesk.simulator.wecom.changes import member_updated
from wxdesk.simulator.wecom.corp import Corp
from wxdesk.simulator.wecom.events import Event, announce
from wxdesk.simulator.wecom.form import Form
from wxdesk.simulator.wecom.joining import activate as activated

MESSAGES: Mapping[str, Mapping[str, str]] = {
    "text": {"content": "Content"},
    "image": {"pic_url": "PicUrl", "media_id": "MediaId"},
    "voice": {"media_id": "MediaId", "format": "Format"},
    "video": {"media_id": "MediaId", "thumb_media_id": "ThumbMediaId"},
    "location": {"latitude": "Location_X", "longitude": "Location_Y", "scale": "Scale", "label": "Label"},
    "link": {"title": "Title", "description": "Description", "url": "Url", "pic_url": "PicUrl"},
}
"""What a member can send, and what its fields are called in the message."""
_IN_CLIENT = ""
"""What a booking without an app has for one."""


def _tell(corp: Corp, member: Member, agent: str, parts: Event) -> None:
    head: Event = {"AgentID": int(agent)}
    announce(corp.state, corp.id, agent, member.userid, parts | head)


def _apps(corp: Corp, form: Form) -> list[str]:
    """The app that the act names, or every app that listens."""
    if form.has("agentid"):
        return [str(form.number("agentid"))]
    listening = [key.partition(" ") for key in corp.state.records.callbacks]
    return [agent for corp_id, _, agent in listening if corp_id == corp.id and agent.isdecimal()]


def _event(name: str, fields: Mapping[str, str]) -> Callable[[Corp, Member, Form], None]:
    def act(corp: Corp, member: Member, form: Form) -> None:
        parts: Event = {"MsgType": "event", "Event": name}
        for field, element in fields.items():
            parts[element] = str(form.fields.get(field, ""))
        for agent in _apps(corp, form):
            _tell(corp, member, agent, parts)

    return act


def _activate(corp: Corp, member: Member, form: Form) -> None:
    """Log in to WeCom, or follow the plug-in in WeChat."""
    activated(corp, member)
    _changed(corp, member)
    _event("subscribe", {})(corp, member, form)


def _leave(corp: Corp, member: Member, form: Form) -> None:
    corp.keep_member(replace(member, status=5))
    _changed(corp, member)
    _event("unsubscribe", {})(corp, member, form)


def _unfollow(corp: Corp, member: Member, form: Form) -> None:
    corp.keep_member(replace(member, status=4))
    _changed(corp, member)
    _event("unsubscribe", {})(corp, member, form)


def _changed(corp: Corp, before: Member) -> None:
    member_updated(corp, before, corp.member(before.userid))


def _message(kind: str) -> Callable[[Corp, Member, Form], None]:
    def act(corp: Corp, member: Member, form: Form) -> None:
        parts: Event = {"MsgType": kind}
        for field, element in MESSAGES[kind].items():
            parts[element] = str(form.fields.get(field, ""))
        parts["MsgId"] = secrets.randbelow(2**62)
        for agent in _apps(corp, form):
            _tell(corp, member, agent, parts)

    return act


def _press_card(corp: Corp, member: Member, form: Form) -> None:
    """Press a button of a card, or hand in a choice: the event's code lets the app change the card once."""
    message = _card(corp, member, form.text("msgid"))
    code = secrets.token_urlsafe(32)
    corp.state.records.wecom_messages[message.msgid] = replace(message, response_code=code, response_used=False)
    items: list[Element] = [
        {
            "QuestionKey": each.text("question_key"),
            "OptionIds": {"OptionId": list(each.texts("option_ids"))},
        }
        for each in form.parts("selected")
    ]
    parts: Event = {
        "MsgType": "event",
        "Event": "template_card_event",
        "EventKey": form.text("key"),
        "TaskId": message.task_id,
        "CardType": json.loads(message.content).get("card_type", ""),
        "ResponseCode": code,
    }
    if items:
        parts["SelectedItems"] = {"SelectedItem": items}
    _tell(corp, member, message.agent, parts)


def _card(corp: Corp, member: Member, msgid: str) -> CorpMessage:
    """The card on the member's phone. Raises ``KeyError`` where there is none."""
    message = corp.state.records.wecom_messages[msgid]
    if member.userid not in message.receivers or message.msgtype != "template_card":
        raise KeyError(msgid)
    return message


def _book_room(corp: Corp, member: Member, form: Form) -> None:
    """Book a room in the client: ``room``, ``start``, ``end`` (Unix seconds). Raises ``KeyError`` for no such room."""
    room = corp.state.records.wecom_rooms[str(form.number("room"))]
    booked = Booking(
        id=f"bk{secrets.token_urlsafe(18)}",
        corp_id=corp.id,
        agent=_IN_CLIENT,
        room_id=room.id,
        schedule_id=secrets.token_hex(16),
        subject=form.text("subject"),
        start=form.number("start"),
        end=form.number("end"),
        booker=member.userid,
    )
    corp.state.records.wecom_bookings[booked.id] = booked
    _tell_of_room(corp, member, form, booked, "book_meeting_room")


def _cancel_room(corp: Corp, member: Member, form: Form) -> None:
    """Give a room back: ``booking``. Raises ``KeyError`` for no such booking."""
    booked = corp.state.records.wecom_bookings[form.text("booking")]
    corp.state.records.wecom_bookings[booked.id] = replace(booked, status=1)
    _tell_of_room(corp, member, form, booked, "cancel_meeting_room")


def _tell_of_room(corp: Corp, member: Member, form: Form, booked: Booking, name: str) -> None:
    parts: Event = {"MsgType": "event", "Event": name, "MeetingRoomId": booked.room_id}
    for agent in _apps(corp, form):
        _tell(corp, member, agent, parts | {"MeetingId": booked.id, "BookingId": booked.id})


ACTS: Mapping[str, Callable[[Corp, Member, Form], None]] = {
    "activate": _activate,
    "follow": _activate,
    "leave": _leave,
    "unfollow": _unfollow,
    "enter": _event("enter_agent", {"key": "EventKey"}),
    "click": _event("click", {"key": "EventKey"}),
    "view": _event("view", {"url": "EventKey"}),
    "locate": _event("LOCATION", {"latitude": "Latitude", "longitude": "Longitude", "precision": "Precision"}),
    "card": _press_card,
    "book_room": _book_room,
    "cancel_room": _cancel_room,
    **{kind: _message(kind) for kind in MESSAGES},
}
