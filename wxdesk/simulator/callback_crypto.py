"""Signs and encrypts pushed messages (reference: official-account-api §10.5, wecom-api)."""

import base64
import hashlib
import hmac
import secrets
import string

_BLOCK = 32
_ALPHABET = string.ascii_letters + string.digits


def signature(*parts: str) -> str:
    """SHA-1 over the sorted parts: the token, the timestamp, the nonce and, where there is one, the encrypted text."""
    return hashlib.sha1("".join(sorted(parts)).encode()).hexdigest()  # noqa: S324 - the platform's choice


def same(one: str, other: str) -> bool:
    """Compare without telling by the time it takes where they differ."""
    return hmac.compare_digest(one.encode(), other.encode())


def nonce() -> str:
    return str(secrets.randbelow(9 * 10**8) + 10**8)


def key_of(encoding_aes_key: str) -> bytes:
    """The 32 bytes behind 43 characters. Raises ``ValueError``."""
    if len(encoding_aes_key) != 43 or not set(encoding_aes_key) <= set(_ALPHABET):
        raise ValueError("an EncodingAESKey has 43 letters and digits")
    return base64.b64decode(encoding_aes_key + "=")


def encrypt(encoding_aes_key: str, words: str, receiver: str, salt: bytes = b"") -> str:
    """``words`` for ``receiver`` (an AppID or corpid) as base64. ``salt`` is 16 bytes, random unless given."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    key, message = key_of(encoding_aes_key), words.encode()
    salt = salt or "".join(secrets.choice(_ALPHABET) for _ in range(16)).encode()
    plain = salt + len(message).to_bytes(4, "big") + message + receiver.encode()
    pad = _BLOCK - len(plain) % _BLOCK
    encryptor = Cipher(algorithms.AES(key), modes.CBC(key[:16])).encryptor()
    return base64.b64encode(encryptor.update(plain + bytes([pad]) * pad) + encryptor.finalize()).decode()


def decrypt(encoding_aes_key: str, encrypted: str, receiver: str) -> str:
    """What ``encrypt`` hid. Raises ``ValueError`` where it is broken or meant for another receiver."""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    key, data = key_of(encoding_aes_key), base64.b64decode(encrypted, validate=True)
    if not data or len(data) % 16:
        raise ValueError("not whole blocks")
    decryptor = Cipher(algorithms.AES(key), modes.CBC(key[:16])).decryptor()
    padded = decryptor.update(data) + decryptor.finalize()
    pad = padded[-1]
    if not 1 <= pad <= _BLOCK or padded[-pad:] != bytes([pad]) * pad:
        raise ValueError("padding")
    plain = padded[:-pad]
    length = int.from_bytes(plain[16:20], "big")
    if len(plain) < 20 + length or plain[20 + length :] != receiver.encode():
        raise ValueError("another receiver")
    return plain[20 : 20 + length].decode()
