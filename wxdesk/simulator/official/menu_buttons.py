"""What a menu may hold (reference: official-account-api §7)."""

from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from wxdesk.simulator.answers import Refusal
from wxdesk.simulator.fields import Body, is_list, is_object, text
from wxdesk.simulator.media import found
from wxdesk.simulator.official.publish import is_published
from wxdesk.simulator.records import App
from wxdesk.simulator.records_doors import Button, SubButton
from wxdesk.simulator.state import State

BUTTONS, SUB_BUTTONS = 3, 5
NAME_BYTES, SUB_NAME_BYTES = 16, 60
KEY_BYTES, URL_BYTES = 128, 1_024
_KEYED = frozenset(
    (
        "click",
        "scancode_push",
        "scancode_waitmsg",
        "pic_sysphoto",
        "pic_photo_or_album",
        "pic_weixin",
        "location_select",
    )
)


@dataclass(frozen=True, slots=True)
class _Codes:
    """One level's codes: a button of the bar, or one that opens above it."""

    count: int
    type: int
    name: int
    key: int
    url: int
    domain: int
    media: int
    name_bytes: int


_BAR = _Codes(40016, 40017, 40018, 40019, 40020, 40055, 40117, NAME_BYTES)
_SUB = _Codes(40023, 40024, 40025, 40026, 40027, 40054, 40118, SUB_NAME_BYTES)

Purpose = Literal["default", "conditional"]


def read_buttons(state: State, app: App, rows: object, purpose: Purpose = "default") -> tuple[Button, ...]:
    """The buttons of a request, checked one by one in their order."""
    if purpose == "conditional" and not rows:
        raise Refusal(65307)
    if not is_list(rows) or not 1 <= len(rows) <= BUTTONS:
        raise Refusal(40016)
    return tuple(_button(state, app, row, purpose) for row in rows)


def _button(state: State, app: App, row: object, purpose: Purpose) -> Button:
    if not is_object(row):
        raise Refusal(40016)
    subs = row.get("sub_button")
    if is_object(subs):
        subs = subs.get("list")  # as get_current_selfmenu_info wraps them
    if not subs and subs is not None and not text(row, "type"):
        raise Refusal(41007)
    if not subs:
        each = _leaf(state, app, row, _BAR, purpose)
        fields = (each.name, each.type, each.key, each.url, each.media_id, each.article_id, each.appid, each.pagepath)
        return Button(*fields)
    if not is_list(subs) or len(subs) > SUB_BUTTONS:
        raise Refusal(40023)
    name = _name(row, _BAR)
    found_subs = [_leaf(state, app, sub, _SUB, purpose) for sub in subs if is_object(sub)]
    if len(found_subs) != len(subs):
        raise Refusal(40023)
    return Button(name, sub=tuple(found_subs))


def _name(row: Body, codes: _Codes) -> str:
    name = text(row, "name")
    if not name.strip() or len(name.encode()) > codes.name_bytes:
        raise Refusal(codes.name)
    return name


def _leaf(state: State, app: App, row: Body, codes: _Codes, purpose: Purpose) -> SubButton:
    name, kind = _name(row, codes), text(row, "type")
    if not kind and purpose == "conditional":
        raise Refusal(65308)
    if kind in _KEYED:
        return SubButton(name, kind, key=_key(row, codes))
    match kind:
        case "view":
            return SubButton(name, kind, url=_url(row, codes, purpose))
        case "media_id":
            return SubButton(name, kind, media_id=_media(state, app, row, codes))
        case "view_limited":
            raise Refusal(40121)  # it needs article material, which can no longer be made
        case "article_id" | "article_view_limited":
            article_id = text(row, "article_id")
            if not is_published(state, app, article_id):
                raise Refusal(53600)
            return SubButton(name, kind, article_id=article_id)
        case "miniprogram":
            return _mini_program(row, name, codes, purpose)
    raise Refusal(codes.type)


def _key(row: Body, codes: _Codes) -> str:
    key = text(row, "key")
    if not key or len(key.encode()) > KEY_BYTES:
        raise Refusal(codes.key)
    return key


def _url(row: Body, codes: _Codes, purpose: Purpose) -> str:
    url = text(row, "url")
    if not url or len(url.encode()) > URL_BYTES:
        raise Refusal(codes.url)
    try:
        parts = urlsplit(url)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise Refusal(65317 if purpose == "conditional" else codes.domain)
    return url


def _media(state: State, app: App, row: Body, codes: _Codes) -> str:
    media_id = text(row, "media_id")
    if not media_id:
        raise Refusal(codes.media)
    material = found(state, app, media_id)
    if material.use not in ("image", "voice", "video"):
        raise Refusal(40007)
    return media_id


def _mini_program(row: Body, name: str, codes: _Codes, purpose: Purpose) -> SubButton:
    appid, pagepath = text(row, "appid"), text(row, "pagepath")
    if not appid.startswith("wx"):
        raise Refusal(40166)
    if not pagepath:
        raise Refusal(40165)
    return SubButton(name, "miniprogram", url=_url(row, codes, purpose), appid=appid, pagepath=pagepath)
