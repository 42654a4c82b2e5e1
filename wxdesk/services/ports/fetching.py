"""Fetching what lies on the web, when it is asked for."""

from typing import Protocol

from wxdesk.domain.errors import WxdeskError


class Fetcher(Protocol):
    """Fetches pictures from the web, once the user has asked for it."""

    async def fetch(self, address: str) -> bytes:
        """Return the picture at ``address``. Raises ``WxdeskError("fetch_...", address=...)``."""
        ...


class NoFetcher:
    """What fetches in a workspace that talks to nobody."""

    async def fetch(self, address: str) -> bytes:
        raise WxdeskError("fetch_failed", address=address)
