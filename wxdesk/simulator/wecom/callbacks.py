"""Control calls about where a corp's events go: contact-sync and each app have an address of their own."""

from urllib.parse import urlsplit

from wxdesk.simulator.answers import Json
from wxdesk.simulator.callback_crypto import key_of
from wxdesk.simulator.control.acts import fields_of
from wxdesk.simulator.control.door import Asked, Mistaken, Route
from wxdesk.simulator.fields import text
from wxdesk.simulator.pushing import proves_itself
from wxdesk.simulator.records_doors import Callback
from wxdesk.simulator.wecom.events import address_of, announce

TOKEN = range(1, 33)


async def register(asked: Asked) -> Json:
    """POST /wecom/{corp}/apps/{agent}/callback: asks the address first unless ``check`` is false.

    ``url``, ``token``, ``encoding_aes_key``, ``form`` xml or json. ``agent`` "contacts" is contact-sync.
    """
    address = _address(asked)
    wanted = Callback(
        address,
        asked.parts["corp"],
        text(asked.body, "url"),
        text(asked.body, "token"),
        text(asked.body, "encoding_aes_key"),
        "safe",
        text(asked.body, "form") or "xml",
    )
    _check(wanted)
    if asked.body.get("check") is not False and not await proves_itself(asked.state, wanted):
        raise Mistaken("the address did not answer with the decrypted echostr")
    with asked.state.lock:
        asked.state.records.callbacks[address] = wanted
    return {"url": wanted.url, "form": wanted.form}


def _address(asked: Asked) -> str:
    return address_of(asked.parts["corp"], asked.parts["agent"])


def _check(wanted: Callback) -> None:
    if urlsplit(wanted.url).scheme not in ("http", "https") or not urlsplit(wanted.url).hostname:
        raise Mistaken("url: http or https")
    if not (wanted.token.isascii() and wanted.token.isalnum() and len(wanted.token) in TOKEN):
        raise Mistaken("token: up to 32 letters and digits")
    if wanted.form not in ("xml", "json"):
        raise Mistaken("form: xml or json")
    try:
        key_of(wanted.aes_key)
    except ValueError as wrong:
        raise Mistaken(f"encoding_aes_key: {wrong}") from None


def forget(asked: Asked) -> Json:
    """DELETE /wecom/{corp}/apps/{agent}/callback."""
    asked.state.records.callbacks.pop(_address(asked), None)
    return {}


def tell(asked: Asked) -> Json:
    """POST /wecom/{corp}/apps/{agent}/events: any other ``event`` with ``fields``, from ``userid`` or from "sys"."""
    if not text(asked.body, "event"):
        raise Mistaken("event: its name")
    sender = text(asked.body, "userid") or "sys"
    parts = {"Event": text(asked.body, "event")} | fields_of(asked.body)
    announce(asked.state, asked.parts["corp"], asked.parts["agent"], sender, parts)
    return {}


ROUTES = (
    Route("POST", "/wecom/{corp}/apps/{agent}/callback", register),
    Route("DELETE", "/wecom/{corp}/apps/{agent}/callback", forget),
    Route("POST", "/wecom/{corp}/apps/{agent}/events", tell),
)
