"""The menu below the conversation (reference: official-account-api §7)."""

from collections.abc import Sequence
from enum import StrEnum

from pydantic import Field as Named
from pydantic import field_validator

from wxdesk.domain.limits import Unit
from wxdesk.wechat.official import checks
from wxdesk.wechat.official.shapes import Flag, Id, Many
from wxdesk.wechat.session import Effect, Session
from wxdesk.wechat.values import Value


class ButtonType(StrEnum):
    """What a tap does. All that is not said otherwise wants a ``key``."""

    CLICK = "click"
    VIEW = "view"
    SCAN = "scancode_push"
    SCAN_AND_WAIT = "scancode_waitmsg"
    CAMERA = "pic_sysphoto"
    CAMERA_OR_ALBUM = "pic_photo_or_album"
    ALBUM = "pic_weixin"
    PLACE = "location_select"
    MEDIA = "media_id"
    LIMITED_VIEW = "view_limited"
    ARTICLE = "article_id"
    LIMITED_ARTICLE = "article_view_limited"
    MINI_PROGRAM = "miniprogram"


class Button(Value):
    """A button, or a list of up to five (``sub_button``, without ``type``).

    ``url`` is for VIEW and, for phones that know no mini programs, MINI_PROGRAM. Menus made on the web site have
    ``value`` too.
    """

    name: str
    type: str | None = None
    key: str | None = None
    url: str | None = None
    media_id: str | None = None
    article_id: str | None = None
    appid: str | None = None
    pagepath: str | None = None
    value: str | None = None
    sub_button: Many["Button"] = ()

    @field_validator("sub_button", mode="before")
    @classmethod
    def _unwrapped(cls, value: object) -> object:
        return value.get("list", ()) if isinstance(value, dict) else value  # get_current_selfmenu_info wraps it


class MatchRule(Value):
    """Who sees a conditional menu: a tag, and 1 iOS, 2 Android, 3 other."""

    tag_id: str | None = None
    client_platform_type: str | None = None


class Menu(Value):
    buttons: Many[Button] = Named(default=(), alias="button")
    menuid: str | None = None
    matchrule: MatchRule | None = None


class Menus(Value):
    """The menu of all, and those that some see instead. Only what was made by calls."""

    menu: Menu
    conditionalmenu: Many[Menu] = ()


class CurrentMenu(Value):
    """The menu as it is, wherever it was made."""

    is_menu_open: Flag = False
    selfmenu_info: Menu = Menu()


class MadeConditional(Value):
    menuid: Id


async def create(session: Session, buttons: Sequence[Button]) -> None:
    """Replace the whole menu by 1 to 3 buttons with up to 5 below each. Phones notice within 5 minutes.

    Raises ``PlatformError``: 40015 to 40027 (what is wrong with a button), 40054, 40055, 45064, 65308, 65316, 65317.
    Source: §7, menu/create.
    """
    check(buttons)
    body = {"button": [request_of(button) for button in buttons]}
    await session.post("/cgi-bin/menu/create", body, effect=Effect.REPEATABLE)


async def get(session: Session) -> Menus:
    """The menus that were made by calls. 46003 where there is none. Source: §7, menu/get."""
    return Menus.of(await session.get("/cgi-bin/menu/get"))


async def current(session: Session) -> CurrentMenu:
    """The menu as followers see it. Source: §7, get_current_selfmenu_info."""
    return CurrentMenu.of(await session.get("/cgi-bin/get_current_selfmenu_info"))


async def delete(session: Session) -> None:
    """Delete all menus, conditional ones too. Source: §7, menu/delete."""
    await session.get("/cgi-bin/menu/delete")


async def add_conditional(session: Session, buttons: Sequence[Button], rule: MatchRule) -> str:
    """Make a menu that only some see; returns its menuid. A second call makes a second one.

    Raises ``PlatformError``: 65303 (no menu of all yet), 65304 (empty rule), 65305 to 65309. Source: §7.
    """
    check(buttons)
    body = {"button": [request_of(button) for button in buttons], "matchrule": rule.wire()}
    return MadeConditional.of(await session.post("/cgi-bin/menu/addconditional", body, effect=Effect.ONCE)).menuid


async def delete_conditional(session: Session, menuid: str) -> None:
    """65301: no such menu. Source: §7, delconditional."""
    await session.post("/cgi-bin/menu/delconditional", {"menuid": menuid}, effect=Effect.REPEATABLE)


async def seen_by(session: Session, user_id: str) -> Menu:
    """The menu that a follower sees (openid or WeChat ID). 65302: no such follower. Source: §7, trymatch."""
    answer = await session.post("/cgi-bin/menu/trymatch", {"user_id": user_id}, effect=Effect.REPEATABLE)
    inner = answer.get("menu", answer)  # older pages show the buttons inside "menu"
    return Menu.of(inner if isinstance(inner, dict) else answer)


def request_of(button: Button) -> dict[str, object]:
    """``button`` as the platform takes it: a list of buttons has no type of its own."""
    told = {name: value for name, value in button.wire().items() if name != "sub_button"}
    return told | ({"sub_button": [request_of(each) for each in button.sub_button]} if button.sub_button else {})


def check(buttons: Sequence[Button], below: bool = False) -> None:
    """Raises ``menu_refused``: 3 buttons, 5 below each. Names take 16 bytes, 60 below; keys 128; addresses 1 KB."""
    checks.no_more("sub_button" if below else "button", buttons, 5 if below else 3, code="menu_refused")
    for button in buttons:
        checks.no_longer("name", button.name, 60 if below else 16, Unit.BYTES, least=1, code="menu_refused")
        checks.no_longer("key", button.key or "", 128, Unit.BYTES, code="menu_refused")
        checks.no_longer("url", button.url or "", 1_024, Unit.BYTES, code="menu_refused")
        if button.sub_button:
            check(button.sub_button, below=True)
