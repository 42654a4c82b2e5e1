"""Where a platform knocks: the address is proved to be ours, pushes are let in, replies go out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from wxdesk.domain.clock import Clock
from wxdesk.wechat.callbacks.envelopes import sealed, unsealed
from wxdesk.wechat.callbacks.errors import CallbackError, Fault
from wxdesk.wechat.callbacks.parsing import Origin, parse
from wxdesk.wechat.callbacks.pushes import Push
from wxdesk.wechat.callbacks.reading import Fields, Form, form_of, read, text_in
from wxdesk.wechat.callbacks.replies import SUCCESS, Reply, written
from wxdesk.wechat.callbacks.sealing import SealingKey
from wxdesk.wechat.callbacks.signatures import is_signed

WINDOW = timedelta(minutes=10)
"""How far a push's time may be from ours: a repetition comes within seconds, a recorded one much later."""


@dataclass(frozen=True, slots=True)
class Letter:
    """A push that was let in; ``key`` opened it, None where it came unsealed."""

    push: Push
    form: Form
    key: SealingKey | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Door:
    """One account's address for pushes.

    ``receiver`` is the appid of an official account or the corp's id; ``keys`` are the EncodingAESKey and, after a
    change, the one before it. With keys only sealed pushes are let in (the platform's safe and compatible modes),
    without keys only plain ones. WeCom always seals. The queries of all calls are the address's, url-decoded.
    Raises ``CallbackError`` KEY where a key is none.
    """

    origin: Origin
    token: str = field(repr=False)
    receiver: str
    clock: Clock
    keys: tuple[SealingKey, ...] = ()
    window: timedelta = WINDOW

    @classmethod
    def official(cls, token: str, app_id: str, clock: Clock, *encoding_aes_keys: str) -> "Door":
        return cls(Origin.OFFICIAL, token, app_id, clock, tuple(map(SealingKey.of, encoding_aes_keys)))

    @classmethod
    def wecom(cls, token: str, corp_id: str, clock: Clock, key: str, *earlier_keys: str) -> "Door":
        return cls(Origin.WECOM, token, corp_id, clock, tuple(map(SealingKey.of, (key, *earlier_keys))))

    def check_url(self, query: Mapping[str, str]) -> str:
        """What to answer to the platform's GET, as it is: no quotes, no line end. Raises ``CallbackError``.

        Source: reference official-account-api §10.5; for WeCom the text comes sealed (wecom-api §4.1).
        """
        echo = query.get("echostr", "")
        if self.origin is Origin.OFFICIAL:
            self._check(query, "signature")
            return echo
        self._check(query, "msg_signature", echo)
        # a check of the address may be made for nobody in particular (reference: wecom-api §4.1)
        message, _ = unsealed(echo, self.keys, frozenset((self.receiver, "")))
        try:
            return message.decode()
        except UnicodeDecodeError:
            raise CallbackError(Fault.CONTENT) from None

    def open(self, query: Mapping[str, str], body: bytes) -> Letter:
        """Let a push in. Raises ``CallbackError``, and nothing else whatever the body is."""
        fields = read(body)
        encrypt = text_in(fields, "Encrypt")
        if not self.keys:
            self._check(query, "signature")
            return Letter(parse(fields, self.origin), form_of(body))
        self._check(query, "msg_signature", encrypt)
        message, key = unsealed(encrypt, self.keys, frozenset((self.receiver,)))
        inside: Fields = read(message)
        return Letter(parse(inside, self.origin), form_of(body), key)

    def answer(self, letter: Letter, reply: Reply | None, nonce: str, random: bytes = b"") -> bytes:
        """The body of our answer, sealed with the key that opened ``letter``; ``nonce`` may be the query's.

        Raises ``ReplyError`` and ``CallbackError`` REPLY; see ``written``.
        """
        if reply is None:
            return SUCCESS if self.origin is Origin.OFFICIAL else b""
        now = int(self.clock.now().timestamp())
        plain = written(reply, letter.push, letter.form, now)
        if letter.key is None:
            return plain
        envelope = sealed(plain, letter.key, self.token, self.receiver, now, nonce, random)
        return envelope.written(letter.form, self.origin)

    def _check(self, query: Mapping[str, str], name: str, *more: str) -> None:
        timestamp, nonce = query.get("timestamp", ""), query.get("nonce", "")
        if not is_signed(query.get(name, ""), self.token, timestamp, nonce, *more):
            raise CallbackError(Fault.SIGNATURE)
        if not (timestamp.isascii() and timestamp.isdecimal() and len(timestamp) < 12):
            raise CallbackError(Fault.STALE)
        if abs(self.clock.now().timestamp() - int(timestamp)) > self.window.total_seconds():
            raise CallbackError(Fault.STALE)
