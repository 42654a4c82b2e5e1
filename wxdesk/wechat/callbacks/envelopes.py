"""Sealed bodies: taken out of their envelope, and put into one."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from wxdesk.wechat.callbacks.errors import CallbackError, Fault
from wxdesk.wechat.callbacks.parsing import Origin
from wxdesk.wechat.callbacks.reading import Form
from wxdesk.wechat.callbacks.sealing import SealingKey
from wxdesk.wechat.callbacks.signatures import signature_of


@dataclass(frozen=True, slots=True)
class Envelope:
    """A sealed reply with its signature. ``timestamp`` is in Unix seconds."""

    encrypt: str
    signature: str
    timestamp: int
    nonce: str

    def written(self, form: Form, origin: Origin) -> bytes:
        """As the platform reads it; WeCom's JSON has its names in lower case (reference: wecom-api §4.1)."""
        named = {
            "Encrypt": self.encrypt,
            "MsgSignature": self.signature,
            "TimeStamp": self.timestamp,
            "Nonce": self.nonce,
        }
        if form is Form.XML:
            return xml_of(named)
        return json_of({name.lower(): value for name, value in named.items()} if origin is Origin.WECOM else named)


def sealed(
    message: bytes, key: SealingKey, token: str, receiver: str, timestamp: int, nonce: str, random: bytes = b""
) -> Envelope:
    """Seal ``message`` for ``receiver`` and sign it; ``random`` is for tests of known values."""
    encrypt = key.seal(message, receiver, random)
    return Envelope(encrypt, signature_of(token, str(timestamp), nonce, encrypt), timestamp, nonce)


def unsealed(encrypt: str, keys: tuple[SealingKey, ...], receivers: frozenset[str]) -> tuple[bytes, SealingKey]:
    """Open what one of ``keys`` sealed, the newest first: after a change the platform uses the old one for a while.

    Raises ``CallbackError``: the newest key's, or RECEIVER where it is for somebody else.
    """
    errors: list[CallbackError] = []
    for key in keys:
        try:
            message, receiver = key.unseal(encrypt)
        except CallbackError as error:
            errors.append(error)
            continue
        if receiver in receivers:
            return message, key
        errors.append(CallbackError(Fault.RECEIVER))
    raise next((error for error in errors if error.fault is Fault.RECEIVER), errors[0])


def json_of(fields: Mapping[str, object]) -> bytes:
    """JSON in raw UTF-8. Raises ``CallbackError`` REPLY for half a character."""
    return _utf8(json.dumps(fields, ensure_ascii=False))


def xml_of(fields: Mapping[str, object]) -> bytes:
    """``<xml>`` with an element per field; a list becomes as many elements ``item``.

    Raises ``CallbackError`` REPLY for a character that XML cannot hold.
    """
    return _utf8(_element("xml", fields))


def _element(name: str, value: object) -> str:
    if isinstance(value, Mapping):
        inside = "".join(_element(str(key), each) for key, each in value.items())
    elif isinstance(value, list | tuple):
        inside = "".join(_element("item", each) for each in value)
    elif isinstance(value, int):
        inside = str(value)
    else:
        inside = _text(str(value))
    return f"<{name}>{inside}</{name}>"


def _text(text: str) -> str:
    if any(_forbidden(character) for character in text):
        raise CallbackError(Fault.REPLY)
    parted = text.replace("]]>", "]]]]><![CDATA[>")
    return f"<![CDATA[{parted}]]>"


def _forbidden(character: str) -> bool:
    return (character < " " and character not in "\t\n\r") or character in "\ufffe\uffff"


def _utf8(text: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise CallbackError(Fault.REPLY) from None
