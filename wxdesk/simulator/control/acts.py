"""Control calls that let followers and workers do something, and say where an account's events go."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from wxdesk.simulator import acts
from wxdesk.simulator.answers import Json, Refusal
from wxdesk.simulator.callback_crypto import key_of
from wxdesk.simulator.control.apps import found_app
from wxdesk.simulator.control.door import Asked, Mistaken, Route
from wxdesk.simulator.events import admin_openid, tell_event
from wxdesk.simulator.fields import number, part, text
from wxdesk.simulator.official import comments, staff
from wxdesk.simulator.official.service_sessions import hand_over
from wxdesk.simulator.outbox import Element
from wxdesk.simulator.pushing import proves_itself
from wxdesk.simulator.records_doors import Callback, WebDomain

_TOKEN_CHARS = range(3, 33)


def act(asked: Asked) -> Json:
    """POST /followers/{openid}/act: let a follower do ``what``; with ``app_id`` somebody new may ``follow``."""
    openid, what = asked.parts["openid"], text(asked.body, "what")
    app_id = text(asked.body, "app_id")
    if what not in acts.ACTS:
        raise Mistaken(f"what: one of {', '.join(acts.ACTS)}")
    try:
        if app_id and what in ("follow", "scan") and openid not in asked.state.records.followers:
            asked.state.add_followers(found_app(asked, app_id).id, [openid])
            what = "follow"
        return {"done": acts.act(asked.state, openid, what, asked.body)}
    except KeyError as missing:
        raise Mistaken(f"there is no {missing}", 404) from None
    except ValueError as wrong:
        raise Mistaken(str(wrong)) from None
    except Refusal as refusal:
        raise Mistaken(f"the platform refuses: {refusal.errcode}") from None


async def callback(asked: Asked) -> Json:
    """POST /apps/{id}/callback: where its messages and events go; asks the address first unless ``check`` is false.

    ``url``, ``token``, ``encoding_aes_key``, ``mode`` plain, compatible or safe, ``form`` xml or json.
    """
    app = found_app(asked, asked.parts["id"])
    wanted = Callback(
        app.id,
        app.id,
        text(asked.body, "url"),
        text(asked.body, "token"),
        text(asked.body, "encoding_aes_key"),
        text(asked.body, "mode") or "plain",
        text(asked.body, "form") or "xml",
    )
    _check(wanted)
    if asked.body.get("check") is not False and not await proves_itself(asked.state, wanted):
        raise Mistaken("the address did not answer with the echostr")
    with asked.state.lock:
        asked.state.records.callbacks[app.id] = wanted
    return _shown(wanted)


def _check(wanted: Callback) -> None:
    if urlsplit(wanted.url).scheme not in ("http", "https") or not urlsplit(wanted.url).hostname:
        raise Mistaken("url: http or https")
    if not (wanted.token.isascii() and wanted.token.isalnum() and len(wanted.token) in _TOKEN_CHARS):
        raise Mistaken("token: 3 to 32 letters and digits")
    if wanted.mode not in ("plain", "compatible", "safe") or wanted.form not in ("xml", "json"):
        raise Mistaken("mode: plain, compatible or safe; form: xml or json")
    if wanted.mode != "plain" or wanted.aes_key:
        try:
            key_of(wanted.aes_key)
        except ValueError as wrong:
            raise Mistaken(f"encoding_aes_key: {wrong}") from None


def _shown(callback: Callback) -> Json:
    return {"url": callback.url, "mode": callback.mode, "form": callback.form}


def no_callback(asked: Asked) -> Json:
    """DELETE /apps/{id}/callback."""
    asked.state.records.callbacks.pop(found_app(asked, asked.parts["id"]).id, None)
    return None


def event(asked: Asked) -> Json:
    """POST /apps/{id}/events: any other ``event`` with ``fields``, from ``openid`` or from the platform."""
    app, name = found_app(asked, asked.parts["id"]), text(asked.body, "event")
    if not name:
        raise Mistaken("event: its name")
    tell_event(asked.state, app.id, text(asked.body, "openid") or admin_openid(app.id), name, fields_of(asked.body))
    return None


def fields_of(body: Mapping[str, object]) -> dict[str, Element]:
    """The part ``fields`` of a control call as the elements of an event."""
    return {name: _element(value) for name, value in part(body, "fields").items()}


def _element(value: object) -> Element:
    if isinstance(value, dict):
        return {str(name): _element(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_element(each) for each in value]
    return value if isinstance(value, int | float | str) else str(value)


def web_domain(asked: Asked) -> Json:
    """POST /apps/{id}/web_domain: the only ``domain`` to which web authorisation leads back."""
    app = found_app(asked, asked.parts["id"])
    asked.state.records.web_domains[app.id] = WebDomain(app.id, text(asked.body, "domain"))
    return {"domain": text(asked.body, "domain")}


def limit_comments(asked: Asked) -> Json:
    """POST /apps/{id}/comments: limit the article ``msg_data_id`` and ``index`` for safety (88011), or no longer."""
    app = found_app(asked, asked.parts["id"])
    limited = asked.body.get("limited") is not False
    try:
        comments.limit_box(asked.state, app.id, number(asked.body, "msg_data_id"), number(asked.body, "index"), limited)
    except Refusal as refusal:
        raise Mistaken(f"there is no such article: {refusal.errcode}", 404) from None
    return {"limited": limited}


def worker(asked: Asked) -> Json:
    """POST /apps/{id}/workers/{account}: ``what`` is accept, refuse, online, offline, or hand_over (``to``)."""
    app, account, what = found_app(asked, asked.parts["id"]), asked.parts["account"], text(asked.body, "what")
    try:
        match what:
            case "accept" | "refuse":
                staff.answer_invitation(asked.state, app.id, account, what == "accept")
            case "online" | "offline":
                staff.set_online(asked.state, app.id, account, what == "online")
            case "hand_over":
                hand_over(asked.state, app.id, text(asked.body, "openid"), text(asked.body, "to"))
            case _:
                raise Mistaken("what: accept, refuse, online, offline or hand_over")
    except KeyError as missing:
        raise Mistaken(f"there is no {missing}", 404) from None
    return {"done": what}


def pushes(asked: Asked) -> Json:
    """GET /pushes: how many are under way, and what became of the last ones."""
    told: list[Json] = [
        {
            "address": each.push.address,
            "sender": each.push.sender,
            "kind": str(each.push.fields.get("Event") or each.push.fields.get("MsgType")),
            "outcome": each.outcome,
            "attempts": each.attempts,
            "at": each.at,
        }
        for each in list(asked.state.outbox.finished)
    ]
    return {"under_way": asked.state.outbox.under_way, "finished": told}


ROUTES = (
    Route("POST", "/followers/{openid}/act", act),
    Route("POST", "/apps/{id}/callback", callback),
    Route("DELETE", "/apps/{id}/callback", no_callback),
    Route("POST", "/apps/{id}/events", event),
    Route("POST", "/apps/{id}/web_domain", web_domain),
    Route("POST", "/apps/{id}/comments", limit_comments),
    Route("POST", "/apps/{id}/workers/{account}", worker),
    Route("GET", "/pushes", pushes),
)
