"""Who may call what, and how often a day (reference: official-account-api §0.5, §11.2)."""

from enum import Enum

from wxdesk.domain.accounts import Kind, Owner
from wxdesk.simulator.records import App


class Right(Enum):
    """What an account must be allowed to do for a call."""

    BASE = "base"
    MASS = "mass"
    USERS = "users"
    COMMENTS = "comments"
    PUBLISH = "publish"
    MASS_LIST = "mass_list"
    MENU = "menu"
    SERVICE = "service"
    QR = "qr"
    ANALYTICS = "analytics"
    WEB = "web"
    VOICE = "voice"
    SHORT_KEYS = "short_keys"


def may(app: App, right: Right) -> bool:
    """False means 48001. Verified counts only with an organisation behind it (reference §0.1, §3)."""
    if right is Right.BASE:
        return True
    verified = app.verified and app.owner is not Owner.INDIVIDUAL and app.kind is not Kind.ENTERPRISE
    service = app.kind is Kind.SERVICE
    match right:
        case Right.MENU:
            return verified or service
        case Right.QR | Right.MASS_LIST:
            return verified and service
        case Right.WEB:
            return verified and (service or app.owner in (Owner.GOVERNMENT, Owner.MEDIA))
    return verified


DAILY = {
    "/cgi-bin/token": 2_000,
    "/cgi-bin/stable_token": 500_000,
    "/cgi-bin/media/uploadimg": 100_000,
    "/cgi-bin/media/upload": 100_000,
    "/cgi-bin/material/add_material": 100_000,
    "/cgi-bin/message/mass/sendall": 100,
    "/cgi-bin/message/mass/preview": 100,
    "/cgi-bin/message/mass/delete": 10,
    "/cgi-bin/message/mass/send": 100,
    "/cgi-bin/user/get": 500,
    "/cgi-bin/user/info": 5_000_000,
    "/cgi-bin/user/info/updateremark": 10_000,
    "/cgi-bin/tags/create": 1_000,
    "/cgi-bin/tags/get": 1_000,
    "/cgi-bin/tags/update": 1_000,
    "/cgi-bin/tags/members/batchtagging": 100_000,
    "/cgi-bin/tags/members/batchuntagging": 100_000,
    "/cgi-bin/draft/add": 1_000,
    "/cgi-bin/draft/delete": 1_000,
    "/cgi-bin/draft/update": 1_000,
    "/cgi-bin/draft/count": 1_000,
    "/cgi-bin/draft/batchget": 1_000,
    "/cgi-bin/draft/get": 500,
    "/cgi-bin/freepublish/submit": 100,
    "/cgi-bin/freepublish/get": 100,
    "/cgi-bin/freepublish/getarticle": 100,
    "/cgi-bin/freepublish/batchget": 100,
    "/cgi-bin/freepublish/delete": 10,
    "/cgi-bin/media/get": 200_000,
    "/cgi-bin/menu/create": 1_000,
    "/cgi-bin/menu/get": 10_000,
    "/cgi-bin/menu/delete": 1_000,
    "/cgi-bin/message/custom/send": 500_000,
    "/cgi-bin/qrcode/create": 100_000,
}
"""Calls a new account has a day, in China time; more are answered with 45009."""
