"""What comes back for a pushed message, and what it puts onto the follower's phone (reference §10.4)."""

import json
from dataclasses import dataclass
from typing import TypeAlias
from xml.etree.ElementTree import Element, ParseError

from wxdesk.simulator.answers import Refusal
from wxdesk.simulator.callback_crypto import decrypt, same, signature
from wxdesk.simulator.chats import put_on_phone
from wxdesk.simulator.events import original_id
from wxdesk.simulator.fields import is_list, is_object, number, part, text
from wxdesk.simulator.media import found
from wxdesk.simulator.official.service_sessions import ask_for_service
from wxdesk.simulator.outbox import Push
from wxdesk.simulator.records import App
from wxdesk.simulator.records_doors import Callback
from wxdesk.simulator.state import State

TEXT_BYTES, ARTICLES = 2_048, 8
TROUBLE = "该公众号提供的服务出现故障，请稍后再试"
SILENCE = "该公众号暂时无法提供服务，请稍后再试"
_ONE_ARTICLE = frozenset(("text", "image", "voice", "video", "shortvideo", "location"))

Fields: TypeAlias = dict[str, object]


class Unusable(Exception):  # noqa: N818 - an answer of somebody else's program
    """What came back is no reply."""


@dataclass(frozen=True, slots=True)
class Reply:
    kind: str
    content: Fields


def take_in(state: State, push: Push, callback: Callback, body: str) -> str:
    """Do what ``body`` says; returns what became of it: ``silent``, ``replied`` or ``unusable``."""
    if body.strip() in ("", "success"):
        return "silent"
    try:
        reply = _read(push, callback, body)
        _check(state, push, reply)
    except (Unusable, Refusal, ValueError, ParseError):
        put_on_phone(state, push.address, push.sender, "notice", "text", {"content": TROUBLE})
        return "unusable"
    if reply.kind == "transfer_customer_service":
        account = text(part(reply.content, "TransInfo"), "KfAccount")
        ask_for_service(state, push.address, push.sender, account)
    else:
        put_on_phone(state, push.address, push.sender, "reply", reply.kind, reply.content)
    return "replied"


def _read(push: Push, callback: Callback, body: str) -> Reply:
    fields = opened(callback, push.receiver, body)
    if text(fields, "ToUserName") != push.sender or text(fields, "FromUserName") != original_id(push.address):
        raise Unusable
    head = ("ToUserName", "FromUserName", "CreateTime", "MsgType")
    return Reply(text(fields, "MsgType"), {name: value for name, value in fields.items() if name not in head})


def opened(callback: Callback, receiver: str, body: str) -> Fields:
    """The fields of ``body``, in the clear. Raises ``Unusable``, ``ValueError`` or ``ParseError``."""
    fields = _fields(body)
    if "Encrypt" in fields:
        secret = text(fields, "Encrypt")
        stamp, once = str(fields.get("TimeStamp", "")), str(fields.get("Nonce", ""))
        if not same(signature(callback.token, stamp, once, secret), text(fields, "MsgSignature")):
            raise Unusable
        return _fields(decrypt(callback.aes_key, secret, receiver))
    if callback.mode == "safe":
        raise Unusable
    return fields


def _fields(body: str) -> Fields:
    if body.lstrip().startswith("{"):
        told: object = json.loads(body)
        if not is_object(told):
            raise Unusable
        return told
    from defusedxml.ElementTree import fromstring

    root = fromstring(body)
    return {child.tag: _value(child) for child in root}


def _value(element: Element) -> object:
    if not len(element):
        return element.text or ""
    if all(child.tag == "item" for child in element):
        return [_value(child) for child in element]
    return {child.tag: _value(child) for child in element}


def _check(state: State, push: Push, reply: Reply) -> None:
    app = App(push.address, "")
    match reply.kind:
        case "text":
            words = text(reply.content, "Content")
            if not words or len(words.encode()) > TEXT_BYTES:
                raise Unusable
        case "image" | "voice" | "video":
            media_id = text(part(reply.content, reply.kind.capitalize()), "MediaId")
            if not found(state, app, media_id).is_a(reply.kind):
                raise Unusable
        case "music":
            found(state, app, text(part(reply.content, "Music"), "ThumbMediaId"))
        case "news":
            _check_news(push, reply)
        case "transfer_customer_service":
            pass
        case _:
            raise Unusable


def _check_news(push: Push, reply: Reply) -> None:
    items = reply.content.get("Articles")
    limit = 1 if push.fields.get("MsgType") in _ONE_ARTICLE else ARTICLES
    if not is_list(items) or not 1 <= len(items) <= limit:
        raise Unusable
    if number(reply.content, "ArticleCount") != len(items):
        raise Unusable
