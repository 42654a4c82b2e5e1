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


def may(app: App, right: Right) -> bool:
    """False means 48001. Verified counts only with an organisation behind it (reference §0.1, §3)."""
    return right is Right.BASE or (
        app.verified and app.owner is not Owner.INDIVIDUAL and app.kind is not Kind.ENTERPRISE
    )


DAILY = {
    "/cgi-bin/token": 2_000,
    "/cgi-bin/stable_token": 500_000,
    "/cgi-bin/media/uploadimg": 100_000,
    "/cgi-bin/media/upload": 100_000,
    "/cgi-bin/material/add_material": 100_000,
    "/cgi-bin/message/mass/sendall": 100,
    "/cgi-bin/message/mass/preview": 100,
    "/cgi-bin/message/mass/delete": 10,
    "/cgi-bin/user/get": 500,
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
}
"""Calls a new account has a day, in China time; more are answered with 45009."""
