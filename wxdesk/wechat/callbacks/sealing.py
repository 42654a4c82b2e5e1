"""Sealed messages: AES-256-CBC around 16 random bytes, a length, the message, and whom it is for."""

import binascii
import secrets
import struct
from base64 import b64decode, b64encode
from dataclasses import dataclass, field

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

from wxdesk.wechat.callbacks.errors import CallbackError, Fault

BLOCK = 32
"""Bytes to whose multiple a message is padded: twice what AES asks for (reference: wecom-api §4.1)."""
_RANDOM, _LENGTH = 16, 4
_KEY_CHARACTERS = 43


@dataclass(frozen=True, slots=True)
class SealingKey:
    """The 32 bytes of an EncodingAESKey."""

    raw: bytes = field(repr=False)

    @classmethod
    def of(cls, encoding_aes_key: str) -> "SealingKey":
        """Read the 43 characters that the platform's page shows. Raises ``CallbackError`` KEY."""
        text = encoding_aes_key.strip()
        if len(text) != _KEY_CHARACTERS:
            raise CallbackError(Fault.KEY)
        try:
            return cls(b64decode(f"{text}=", validate=True))
        except (binascii.Error, ValueError):
            raise CallbackError(Fault.KEY) from None

    def seal(self, message: bytes, receiver: str, random: bytes = b"") -> str:
        """Return ``message`` for ``receiver`` sealed, in base64; ``random`` is 16 bytes, made here if not given."""
        plain = (random or secrets.token_bytes(_RANDOM)) + struct.pack(">I", len(message)) + message + receiver.encode()
        pad = BLOCK - len(plain) % BLOCK
        cipher = self._cipher().encryptor()
        return b64encode(cipher.update(plain + bytes([pad]) * pad) + cipher.finalize()).decode()

    def unseal(self, sealed: str) -> tuple[bytes, str]:
        """Return the message and whom it is for.

        Raises ``CallbackError`` BASE64, NOT_DECRYPTED (another key, or cut short) or CONTENT.
        """
        plain = _unpadded(self._decrypted(sealed))
        if len(plain) < _RANDOM + _LENGTH:
            raise CallbackError(Fault.CONTENT)
        (length,) = struct.unpack_from(">I", plain, _RANDOM)
        rest = plain[_RANDOM + _LENGTH :]
        if length > len(rest):
            raise CallbackError(Fault.CONTENT)
        try:
            return rest[:length], rest[length:].decode()
        except UnicodeDecodeError:
            raise CallbackError(Fault.CONTENT) from None

    def _decrypted(self, sealed: str) -> bytes:
        try:
            data = b64decode(sealed, validate=True)
        except (binascii.Error, ValueError):
            raise CallbackError(Fault.BASE64) from None
        if not data or len(data) % 16:
            raise CallbackError(Fault.NOT_DECRYPTED)
        cipher = self._cipher().decryptor()
        return cipher.update(data) + cipher.finalize()

    def _cipher(self) -> Cipher[CBC]:
        return Cipher(AES256(self.raw), CBC(self.raw[:16]))


def _unpadded(plain: bytes) -> bytes:
    pad = plain[-1]
    if not 1 <= pad <= BLOCK or plain[-pad:] != bytes([pad]) * pad:
        raise CallbackError(Fault.NOT_DECRYPTED)
    return plain[:-pad]
