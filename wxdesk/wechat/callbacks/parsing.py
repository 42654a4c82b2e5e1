"""From the fields of a push to its typed value."""

from enum import Enum
from typing import TypeVar

from pydantic import ValidationError

from wxdesk.wechat.callbacks.account_events import ACCOUNT_EVENTS
from wxdesk.wechat.callbacks.contact_events import CONTACT_CHANGES
from wxdesk.wechat.callbacks.corp_events import CORP_EVENTS
from wxdesk.wechat.callbacks.errors import CallbackError, Fault
from wxdesk.wechat.callbacks.follower_events import FOLLOWER_EVENTS
from wxdesk.wechat.callbacks.job_events import JOB_EVENTS, PUBLISH_NAMES, PublishFinished
from wxdesk.wechat.callbacks.official_messages import MESSAGES
from wxdesk.wechat.callbacks.pushes import Event, Push, UnknownEvent, UnknownMessage
from wxdesk.wechat.callbacks.reading import Fields, folded, text_in

P = TypeVar("P", bound=Push)
_OFFICIAL_EVENTS: dict[str, type[Event]] = FOLLOWER_EVENTS | JOB_EVENTS | ACCOUNT_EVENTS


class Origin(Enum):
    """Which platform a push comes from."""

    OFFICIAL = "official"
    WECOM = "wecom"


def parse(fields: Fields, origin: Origin) -> Push:
    """The push that ``fields`` are. What is not known, or has another shape than it should, is kept as unknown.

    Raises ``CallbackError`` GARBLED where the fields are no push at all.
    """
    if text_in(fields, "InfoType") == "change_contact":
        return _contact_change(fields)
    kind = text_in(fields, "MsgType")
    if not kind:
        raise CallbackError(Fault.GARBLED)
    if kind != "event":
        return _made(MESSAGES.get(kind, UnknownMessage), fields) or _unknown(UnknownMessage, fields)
    return _event(fields, origin)


def _event(fields: Fields, origin: Origin) -> Event:
    name = text_in(fields, "Event")
    if origin is Origin.WECOM and name == "change_contact":
        return _contact_change(fields)
    if origin is Origin.OFFICIAL and name in PUBLISH_NAMES and _has(fields, "PublishEventInfo"):
        return _made(PublishFinished, fields) or _unknown(UnknownEvent, fields)
    table = CORP_EVENTS if origin is Origin.WECOM else _OFFICIAL_EVENTS
    return _made(table.get(name, UnknownEvent), fields) or _unknown(UnknownEvent, fields)


def _contact_change(fields: Fields) -> Event:
    kind = CONTACT_CHANGES.get(text_in(fields, "ChangeType"), UnknownEvent)
    return _made(kind, fields) or _unknown(UnknownEvent, fields)


def _has(fields: Fields, name: str) -> bool:
    return any(folded(key) == folded(name) for key in fields)


def _made(kind: type[P], fields: Fields) -> P | None:
    try:
        return kind.model_validate(fields)
    except ValidationError:
        return None


def _unknown(kind: type[P], fields: Fields) -> P:
    made = _made(kind, fields)
    if made is None:
        raise CallbackError(Fault.GARBLED)
    return made
