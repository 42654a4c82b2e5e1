"""Addresses that an account may talk to, and the proxies it may go through."""

from urllib.parse import SplitResult, urlsplit

from wxdesk.domain.errors import WxdeskError

LOOPBACK = ("127.0.0.1", "localhost", "::1")
PROXIES = ("http", "https", "socks5")
"""How a proxy may be spoken to. With socks5 the proxy looks the platform's name up."""


def checked_base_url(address: str) -> str:
    """Return ``address`` without what ends it. https, or http to this machine only: a secret travels in it.

    Raises ``WxdeskError("address_not_safe", address=...)``.
    """
    parts = _split(address)
    local = parts is not None and parts.scheme == "http" and parts.hostname in LOOPBACK
    if parts is None or not parts.hostname or (parts.scheme != "https" and not local) or _more(parts) or parts.username:
        raise WxdeskError("address_not_safe", address=address if "@" not in address else "")
    return address.strip().rstrip("/")


def checked_proxy(address: str) -> str:
    """Return ``address`` (scheme, host, port) without what ends it.

    Raises ``WxdeskError("proxy_holds_password")``, as the password has a sealed place of its own, or
    ``WxdeskError("proxy_not_understood", proxy=...)``.
    """
    if "@" in address:
        raise WxdeskError("proxy_holds_password")
    parts = _split(address)
    if parts is None or parts.scheme not in PROXIES or not parts.hostname or not parts.port:
        raise WxdeskError("proxy_not_understood", proxy=address)
    if _more(parts) or parts.path not in ("", "/"):
        raise WxdeskError("proxy_not_understood", proxy=address)
    return address.strip().rstrip("/")


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address.strip())
        return parts if parts.port != 0 else None  # a port that is no number is found when it is asked for
    except ValueError:
        return None


def _more(parts: SplitResult) -> bool:
    return bool(parts.query or parts.fragment)
