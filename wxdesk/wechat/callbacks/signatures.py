"""Who sent a push: a digest over the token that both sides know."""

import hashlib
import hmac


def signature_of(token: str, *parts: str) -> str:
    """The lower-case SHA-1 of ``token`` and ``parts``, sorted as bytes and joined.

    Source: reference official-account-api §10.5.
    """
    joined = b"".join(sorted(_bytes(each) for each in (token, *parts)))
    return hashlib.sha1(joined, usedforsecurity=False).hexdigest()


def is_signed(signature: str, token: str, *parts: str) -> bool:
    """Whether ``signature`` is that of ``parts``; takes as long for a wrong one as for a right one."""
    return hmac.compare_digest(_bytes(signature), signature_of(token, *parts).encode())


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
