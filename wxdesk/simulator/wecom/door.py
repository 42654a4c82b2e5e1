"""Makes endpoints of WeCom's work: who may call, how often, and how a refusal looks (reference: wecom-api §0)."""

from collections.abc import Callable
from enum import Enum
from typing import Literal

from wxdesk.simulator.answers import Answer, Json, Refusal
from wxdesk.simulator.interface import Call, Endpoint, Handler
from wxdesk.simulator.reading import Upload
from wxdesk.simulator.records import App
from wxdesk.simulator.state import State
from wxdesk.simulator.wecom.corp import CONTACTS, Corp
from wxdesk.simulator.wecom.form import WARNING, Form
from wxdesk.simulator.wecom.limits import spend
from wxdesk.simulator.wecom.literals import WECOM

DEBUG_A_MINUTE = 5
"""Calls of one kind with ``debug=1`` in the address (reference: wecom-api §0)."""

Work = Callable[[Corp, Form], Answer]
UploadWork = Callable[[Corp, Form, Upload], Answer]


class Who(Enum):
    """Which kind of secret a call needs (reference: wecom-api §2.0)."""

    ANY = "any"
    WRITER = "writer"
    """Contact-sync only: others get 48002."""
    READER = "reader"
    """An app, or contact-sync from an address it used before 2022: else 48009."""
    APP = "app"
    """Any but contact-sync: that gets 48002."""


def get(path: str, work: Work, who: Who = Who.ANY, **empty: Json) -> Endpoint:
    """A call by GET. ``empty`` fields are part of its refusals too."""
    return _endpoint(path, "GET", work, who, "none", empty)


def post(path: str, work: Work, who: Who = Who.ANY, product: str = "", **empty: Json) -> Endpoint:
    """A call by POST with a JSON body. ``product``: the app must be among those that may use it."""
    return _endpoint(path, "POST", work, who, "json", empty, product)


def upload(path: str, work: UploadWork) -> Endpoint:
    """A call by POST that brings a file."""

    def handle(state: State, app: App, call: Call) -> Answer:
        corp = Corp(state, app)
        admit(corp, Who.ANY, path, call)
        if call.upload is None:
            raise Refusal(41005)
        return work(corp, Form(call.query, typed=False), call.upload)

    return Endpoint(f"/cgi-bin/{path}", "POST", handle, body="upload")


def _endpoint(
    path: str,
    method: Literal["GET", "POST"],
    work: Work,
    who: Who,
    body: Literal["json", "none"],
    empty: dict[str, Json],
    product: str = "",
) -> Endpoint:
    return Endpoint(f"/cgi-bin/{path}", method, _handler(path, work, who, product, body), body=body, empty=empty)


def _handler(path: str, work: Work, who: Who, product: str, body: str) -> Handler:
    def handle(state: State, app: App, call: Call) -> Answer:
        corp = Corp(state, app)
        admit(corp, who, path, call, product)
        form = Form(call.query, typed=False, host=call.host) if body == "none" else Form(call.body, host=call.host)
        try:
            answer = work(corp, form)
        except Refusal as refusal:
            if not form.misread:
                raise
            words = refusal.errmsg or WECOM.get(refusal.errcode, "")
            raise Refusal(refusal.errcode, WARNING + words, refusal.extra) from None
        if form.misread and isinstance(answer, dict):
            answer["errmsg"] = f"{WARNING}{answer['errmsg']}"
        return answer

    return handle


def admit(corp: Corp, who: Who, path: str, call: Call, product: str = "") -> None:
    """Refuse a strange address, an app that is switched off, a wrong kind of secret, one call too many."""
    settings = corp.app_settings
    if settings.addresses and call.client not in settings.addresses:
        raise Refusal(60020)
    if settings.disabled:
        raise Refusal(50003)
    scope = corp.app.scope
    if (who is Who.WRITER and scope == "app") or (who is Who.APP and scope == CONTACTS):
        raise Refusal(48002)
    if who is Who.READER and scope == CONTACTS and not corp.profile.contact_reads:
        raise Refusal(48009)
    if product and product not in settings.products:
        raise Refusal(48002)
    if call.query.get("debug") == "1":
        spend(corp.state, f"{corp.id} {path} debug", DEBUG_A_MINUTE, DEBUG_A_MINUTE * 60)
    spend(corp.state, f"{corp.id} {path}", corp.profile.calls_a_minute, corp.profile.calls_an_hour)
