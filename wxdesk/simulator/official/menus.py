"""The menu under the chat, and menus for some followers only (reference: official-account-api §7)."""

import hashlib
from dataclasses import asdict
from urllib.parse import urlsplit

from wxdesk.simulator.answers import Answer, Json, JsonObject, Refusal, ok
from wxdesk.simulator.fields import number, part, text
from wxdesk.simulator.interface import Call
from wxdesk.simulator.official.menu_buttons import read_buttons
from wxdesk.simulator.people import Follower
from wxdesk.simulator.records import App
from wxdesk.simulator.records_doors import Button, Menu, SubButton
from wxdesk.simulator.state import State

DOMAINS = 3
"""Outside domains that an account's conditional menus may lead to."""
_PLATFORMS = ("1", "2", "3")


def _menus(state: State, app_id: str) -> list[Menu]:
    return list(state.records.official.menus.of(app_id).values())


def default_menu(state: State, app_id: str) -> Menu | None:
    return next((menu for menu in _menus(state, app_id) if not menu.conditional), None)


def _conditional(state: State, app_id: str) -> list[Menu]:
    """The newest first: it is the first that is tried."""
    return [menu for menu in reversed(_menus(state, app_id)) if menu.conditional]


def _put(state: State, menu: Menu) -> None:
    state.records.menus[f"{menu.app_id} {menu.menu_id}"] = menu


def _remove(state: State, menu: Menu) -> None:
    del state.records.menus[f"{menu.app_id} {menu.menu_id}"]


def _new_id(state: State) -> int:
    return max((menu.menu_id for menu in state.records.menus.values()), default=208_379_000) + 1


def create(state: State, app: App, call: Call) -> Answer:
    """POST menu/create: takes the place of the whole default menu."""
    buttons = read_buttons(state, app, call.body.get("button"))
    old = default_menu(state, app.id)
    if old:
        _remove(state, old)
    _put(state, Menu(app.id, _new_id(state), buttons))
    return ok()


def get(state: State, app: App, _: Call) -> Answer:
    """GET menu/get: only what was made by API; 46003 where nothing was."""
    menu = default_menu(state, app.id)
    if menu is None:
        raise Refusal(46003)
    conditional = _conditional(state, app.id)
    shown: JsonObject = {"button": _shown(menu)}
    if not conditional:
        return {"menu": shown}
    listed: list[Json] = [
        {"button": _shown(each), "matchrule": _rule(each), "menuid": each.menu_id} for each in conditional
    ]
    return {"menu": shown | {"menuid": menu.menu_id}, "conditionalmenu": listed}


def current(state: State, app: App, _: Call) -> Answer:
    """GET get_current_selfmenu_info: the default menu in the web site's shape, ``sub_button.list``."""
    menu = default_menu(state, app.id)
    buttons: list[Json] = []
    for button in menu.buttons if menu else ():
        subs: list[Json] = [_leaf(each) for each in button.sub]
        buttons.append(_leaf(button) | ({"sub_button": {"list": subs}} if subs else {}))
    return {"is_menu_open": 1 if menu else 0, "selfmenu_info": {"button": buttons}}


def delete(state: State, app: App, _: Call) -> Answer:
    """GET menu/delete: the default menu and every conditional one."""
    for menu in _menus(state, app.id):
        _remove(state, menu)
    return ok()


def add_conditional(state: State, app: App, call: Call) -> Answer:
    """POST menu/addconditional: sex, place and language no longer match anybody, so they count as no rule."""
    if default_menu(state, app.id) is None:
        raise Refusal(65303)
    buttons = read_buttons(state, app, call.body.get("button"), "conditional")
    rule = part(call.body, "matchrule")
    tag_id, platform = (str(rule.get(name) or "") for name in ("tag_id", "client_platform_type"))
    if not tag_id and not platform:
        raise Refusal(65304)
    if platform and platform not in _PLATFORMS:
        raise Refusal(65304)
    limit = state.profile.conditional_menus
    if limit and len(_conditional(state, app.id)) >= limit:
        raise Refusal(65305)
    menu = Menu(app.id, _new_id(state), buttons, True, tag_id, platform)
    if len(_domains([menu, *_conditional(state, app.id)])) > DOMAINS:
        raise Refusal(65316)
    _put(state, menu)
    return {"menuid": str(menu.menu_id)}


def delete_conditional(state: State, app: App, call: Call) -> Answer:
    """POST menu/delconditional."""
    menu = state.records.menus.get(f"{app.id} {number(call.body, 'menuid')}")
    if menu is None or not menu.conditional:
        raise Refusal(65301)
    _remove(state, menu)
    return ok()


def try_match(state: State, app: App, call: Call) -> Answer:
    """POST menu/trymatch: the menu that a follower, by openid or WeChat ID, sees."""
    who = text(call.body, "user_id")
    follower = state.records.followers.get(who) or next(
        (each for each in state.records.followers.values() if who and each.name == who and each.app_id == app.id), None
    )
    if follower is None or follower.app_id != app.id or follower.left:
        raise Refusal(65302)
    menu = menu_for(state, follower)
    if menu is None:
        raise Refusal(65303)
    return {"button": _shown(menu)}


def menu_for(state: State, follower: Follower) -> Menu | None:
    """What a follower sees: the newest conditional menu that fits, else the default one."""
    for menu in _conditional(state, follower.app_id):
        tag_fits = not menu.tag_id or menu.tag_id in {str(tag) for tag in follower.tags}
        if tag_fits and menu.platform in ("", platform_of(follower.openid)):
            return menu
    return default_menu(state, follower.app_id)


def platform_of(openid: str) -> str:
    """The system of a follower's phone, 1 iOS or 2 Android: always the same for one openid."""
    return str(1 + hashlib.sha256(openid.encode()).digest()[0] % 2)


def _domains(menus: list[Menu]) -> set[str]:
    buttons: list[SubButton] = [
        each for menu in menus for button in menu.buttons for each in (*button.sub, button) if each.url
    ]
    return {urlsplit(each.url).hostname or "" for each in buttons} - {"mp.weixin.qq.com"}


def _leaf(button: SubButton) -> JsonObject:
    return {name: value for name, value in asdict(button).items() if value and name != "sub"}


def _shown(menu: Menu) -> list[Json]:
    return [_button(button) for button in menu.buttons]


def _button(button: Button) -> JsonObject:
    subs: list[Json] = [_leaf(each) | {"sub_button": []} for each in button.sub]
    return _leaf(button) | {"sub_button": subs}


def _rule(menu: Menu) -> JsonObject:
    rule: JsonObject = {"tag_id": menu.tag_id, "client_platform_type": menu.platform}
    return {name: value for name, value in rule.items() if value}
