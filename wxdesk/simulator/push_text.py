"""A push as it goes over the wire: the body in XML or JSON, plain or sealed, and the query that proves its origin."""

import json
from collections.abc import Mapping
from xml.sax.saxutils import escape

from wxdesk.simulator.callback_crypto import encrypt, nonce, signature
from wxdesk.simulator.outbox import Element, Push
from wxdesk.simulator.records_doors import Callback

CONTENT_TYPES = {"xml": "text/xml", "json": "application/json"}


def written(fields: Mapping[str, Element], form: str) -> str:
    """``fields`` as XML below ``<xml>``, or as JSON."""
    if form == "json":
        return json.dumps(fields, ensure_ascii=False)
    return f"<xml>{_children(fields)}</xml>"


def _children(fields: Mapping[str, Element]) -> str:
    return "".join(_element(name, value) for name, value in fields.items())


def _element(name: str, value: Element) -> str:
    if isinstance(value, list):
        return "".join(_element(name, each) for each in value)
    if isinstance(value, Mapping):
        return f"<{name}>{_children(value)}</{name}>"
    if isinstance(value, str):
        return f"<{name}>{_characters(value)}</{name}>"
    return f"<{name}>{value}</{name}>"


def _characters(value: str) -> str:
    return escape(value) if "]]>" in value else f"<![CDATA[{value}]]>"


def sealed(push: Push, callback: Callback, now: int) -> tuple[dict[str, str], str]:
    """The query and the body of one attempt."""
    timestamp, once = str(now), nonce()
    query = {"signature": signature(callback.token, timestamp, once), "timestamp": timestamp, "nonce": once}
    if callback.platform == "wecom":
        del query["signature"]
    else:
        query["openid"] = push.sender
    plain = written(push.fields, callback.form)
    if callback.mode == "plain":
        return query, plain
    secret = encrypt(callback.aes_key, plain, push.receiver)
    query["msg_signature"] = signature(callback.token, timestamp, once, secret)
    if callback.platform != "wecom":
        query["encrypt_type"] = "aes"
    outside: Mapping[str, Element] = push.fields if callback.mode == "compatible" else push.envelope
    whole = {**outside, "Encrypt": secret}
    if callback.platform == "wecom" and callback.form == "json":
        whole = {name.lower(): each for name, each in whole.items()}  # reference: wecom-api §4.1
    return query, written(whole, callback.form)


def asking(callback: Callback, now: int, challenge: str) -> dict[str, str]:
    """The query of the check that is made before an address is kept; WeCom hides the challenge."""
    timestamp, once = str(now), nonce()
    if callback.platform == "wecom":
        challenge = encrypt(callback.aes_key, challenge, callback.receiver)
        proof = {"msg_signature": signature(callback.token, timestamp, once, challenge)}
    else:
        proof = {"signature": signature(callback.token, timestamp, once)}
    return proof | {"timestamp": timestamp, "nonce": once, "echostr": challenge}
