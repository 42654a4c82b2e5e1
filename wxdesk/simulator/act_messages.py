"""What a follower writes to an account (reference: official-account-api §10.2)."""

import base64
import hashlib
import json
from collections.abc import Callable, Mapping

from wxdesk.simulator.answers import Json
from wxdesk.simulator.events import note, tell_message
from wxdesk.simulator.fields import Body, is_object, number, text
from wxdesk.simulator.media import TEMPORARY, TEMPORARY_SECONDS, store_picture
from wxdesk.simulator.official.reply_windows import open_for_message
from wxdesk.simulator.official.service_sessions import noted
from wxdesk.simulator.outbox import Element
from wxdesk.simulator.people import Follower
from wxdesk.simulator.reading import Upload
from wxdesk.simulator.records import App, Material
from wxdesk.simulator.state import State

_PICTURE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg=="
)
_SOUND = b"#!AMR\n" + (b"\x3c" + bytes(31)) * 50
_FILM = b"\x00\x00\x00\x18ftypmp42\x00\x00\x00\x00mp42isom" + bytes(64)


def say(state: State, follower: Follower, kind: str, fields: Mapping[str, Element], words: str) -> str:
    """Send a message; returns its MsgId. The account may answer for 48 hours."""
    msg_id = tell_message(state, follower.app_id, follower.openid, kind, fields)
    note(state, follower.app_id, follower.openid, kind, words, msg_id=msg_id)
    open_for_message(state, follower.app_id, follower.openid)
    noted(state, follower.app_id, follower.openid)
    return msg_id


def write(state: State, follower: Follower, body: Body) -> Json:
    """``content``; with ``menu_id`` it is a tap on an item of an msgmenu."""
    content = text(body, "content")
    if "menu_id" in body:
        content = content or _menu_words(state, follower, str(body["menu_id"]))
    if not content:
        raise ValueError("content")
    fields: dict[str, Element] = {"Content": content}
    if "menu_id" in body:
        fields["bizmsgmenuid"] = str(body["menu_id"])
    return {"msg_id": say(state, follower, "text", fields, content)}


def _menu_words(state: State, follower: Follower, item: str) -> str:
    """What the item ``item`` of the last msgmenu on the phone says."""
    chats = state.records.official.chats.of(f"{follower.app_id} {follower.openid}").values()
    for message in reversed(list(chats)):
        if message.kind == "msgmenu":
            content: object = json.loads(message.content)
            rows = content.get("list") if is_object(content) else None
            for row in rows if isinstance(rows, list) else ():
                if is_object(row) and str(row.get("id")) == item:
                    return text(row, "content")
    raise ValueError("menu_id")


def _uploaded(state: State, follower: Follower, body: Body, use: str, default: bytes, name: str) -> Material:
    """The file in ``data`` (base64), where the account can fetch it for three days."""
    data = base64.b64decode(text(body, "data"), validate=True) or default
    upload = Upload(text(body, "name") or name, data)
    return store_picture(state, App(follower.app_id, ""), upload, TEMPORARY + use, life=TEMPORARY_SECONDS)


def picture(state: State, follower: Follower, body: Body) -> Json:
    """``data`` is the file as base64; a small one of ours without."""
    material = _uploaded(state, follower, body, "image", _PICTURE, "picture.png")
    fields = {"PicUrl": material.url, "MediaId": material.media_id}
    return {"msg_id": say(state, follower, "image", fields, ""), "media_id": material.media_id}


def voice(state: State, follower: Follower, body: Body) -> Json:
    """``data`` as base64; ``recognition`` is what was understood."""
    material = _uploaded(state, follower, body, "voice", _SOUND, "voice.amr")
    fields: dict[str, Element] = {"MediaId": material.media_id, "Format": "amr"}
    if text(body, "recognition"):
        fields["Recognition"] = text(body, "recognition")
    return {"msg_id": say(state, follower, "voice", fields, ""), "media_id": material.media_id}


def video(state: State, follower: Follower, body: Body) -> Json:
    """``data`` as base64."""
    return _film(state, follower, body, "video")


def short_video(state: State, follower: Follower, body: Body) -> Json:
    """As ``video``, taken in the chat."""
    return _film(state, follower, body, "shortvideo")


def _film(state: State, follower: Follower, body: Body, kind: str) -> Json:
    film = _uploaded(state, follower, body, "video", _FILM, "film.mp4")
    thumb = _uploaded(state, follower, {}, "thumb", _PICTURE, "thumb.png")
    fields = {"MediaId": film.media_id, "ThumbMediaId": thumb.media_id}
    return {"msg_id": say(state, follower, kind, fields, ""), "media_id": film.media_id}


def place(state: State, follower: Follower, body: Body) -> Json:
    """``latitude``, ``longitude``, ``scale`` and ``label``."""
    fields = place_fields(body)
    return {"msg_id": say(state, follower, "location", fields, text(body, "label"))}


def place_fields(body: Body) -> dict[str, Element]:
    """A place as messages and events write it."""
    return {
        "Location_X": str(body.get("latitude", "23.134521")),
        "Location_Y": str(body.get("longitude", "113.358803")),
        "Scale": number(body, "scale", 20),
        "Label": text(body, "label") or "广州市",
    }


def link(state: State, follower: Follower, body: Body) -> Json:
    """``title``, ``description`` and ``url``."""
    fields: dict[str, Element] = {
        "Title": text(body, "title"),
        "Description": text(body, "description"),
        "Url": text(body, "url"),
    }
    return {"msg_id": say(state, follower, "link", fields, text(body, "url"))}


def picture_sum(data: bytes) -> str:
    return hashlib.md5(data, usedforsecurity=False).hexdigest()


def chosen_picture(body: Body) -> bytes:
    """The picture a menu button asked for."""
    return base64.b64decode(text(body, "data"), validate=True) or _PICTURE


ACTS: dict[str, Callable[[State, Follower, Body], Json]] = {
    "text": write,
    "picture": picture,
    "voice": voice,
    "video": video,
    "short_video": short_video,
    "place": place,
    "link": link,
}
