"""What a follower does by tapping the menu (reference: official-account-api §7, §10.3)."""

from wxdesk.simulator import act_messages
from wxdesk.simulator.answers import Json
from wxdesk.simulator.chats import put_on_phone
from wxdesk.simulator.events import note, tell_event
from wxdesk.simulator.fields import Body, text
from wxdesk.simulator.official.menus import menu_for
from wxdesk.simulator.official.reply_windows import open_for_moment
from wxdesk.simulator.outbox import Element
from wxdesk.simulator.people import Follower
from wxdesk.simulator.records_doors import Menu, SubButton
from wxdesk.simulator.state import State

_PICTURES = ("pic_sysphoto", "pic_photo_or_album", "pic_weixin")


def tap(state: State, follower: Follower, body: Body) -> Json:
    """Tap the button called ``name`` (or with ``key``) in the menu that this follower sees.

    For a scanning button ``result`` is what was read, for a picture button ``data`` the picture, for a place
    ``latitude``, ``longitude``, ``label``.
    """
    menu = menu_for(state, follower)
    button = menu and _button(menu, text(body, "name"), text(body, "key"))
    if not menu or not button:
        raise ValueError("no such button")
    note(state, follower.app_id, follower.openid, button.type, button.key)
    told = _told(state, follower, menu, button, body)
    return {"type": button.type} | told


def _button(menu: Menu, name: str, key: str) -> SubButton | None:
    leaves = [each for button in menu.buttons for each in (button.sub or (button,))]
    return next((each for each in leaves if (name and each.name == name) or (key and each.key == key)), None)


def _told(state: State, follower: Follower, menu: Menu, button: SubButton, body: Body) -> dict[str, Json]:
    match button.type:
        case "click":
            return _clicked(state, follower, "CLICK", {"EventKey": button.key})
        case "view":
            _event(state, follower, "VIEW", {"EventKey": button.url, "MenuId": str(menu.menu_id)})
        case "miniprogram":
            _event(state, follower, "view_miniprogram", {"EventKey": button.pagepath, "MenuId": str(menu.menu_id)})
        case "scancode_push" | "scancode_waitmsg":
            scanned = {"ScanType": text(body, "scan_type") or "qrcode", "ScanResult": text(body, "result") or "1"}
            return _clicked(state, follower, button.type, {"EventKey": button.key, "ScanCodeInfo": scanned})
        case "location_select":
            place = act_messages.place_fields(body) | {"Poiname": text(body, "poi")}
            _event(state, follower, button.type, {"EventKey": button.key, "SendLocationInfo": place})
            act_messages.place(state, follower, body)
        case kind if kind in _PICTURES:
            _sent_picture(state, follower, button, body)
        case _:
            shown = {"media_id": button.media_id} if button.media_id else {"article_id": button.article_id}
            put_on_phone(state, follower.app_id, follower.openid, "reply", button.type, shown)
    return {}


def _sent_picture(state: State, follower: Follower, button: SubButton, body: Body) -> None:
    """The event first, with the picture's sum, then the picture itself as a message."""
    listed: list[Element] = [{"PicMd5Sum": act_messages.picture_sum(act_messages.chosen_picture(body))}]
    info: dict[str, Element] = {"Count": 1, "PicList": {"item": listed}}
    _event(state, follower, button.type, {"EventKey": button.key, "SendPicsInfo": info})
    act_messages.picture(state, follower, body)


def _clicked(state: State, follower: Follower, name: str, fields: dict[str, Element]) -> dict[str, Json]:
    open_for_moment(state, follower.app_id, follower.openid)
    _event(state, follower, name, fields)
    return {}


def _event(state: State, follower: Follower, name: str, fields: dict[str, Element]) -> None:
    tell_event(state, follower.app_id, follower.openid, name, fields)
