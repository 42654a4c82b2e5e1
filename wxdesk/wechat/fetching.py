"""Pictures fetched from any server of the web, so that nothing of this computer or its network can be reached by it."""

import asyncio
import ipaddress
import socket
import ssl
from collections.abc import Awaitable, Callable, Sequence
from urllib.parse import urljoin, urlsplit

import httpx

from wxdesk.article.images import kind_of
from wxdesk.domain.errors import WxdeskError
from wxdesk.wechat.roads import trusted

MOST_BYTES = 10 * 1024 * 1024
SECONDS = 10.0
MOST_REDIRECTS = 3
_MOVED = frozenset([301, 302, 303, 307, 308])

Resolve = Callable[[str, int], Awaitable[Sequence[str]]]
"""Returns the addresses of a host. Raises OSError where it has none."""
Allowed = Callable[[str], bool]


async def resolve(host: str, port: int) -> Sequence[str]:
    """Ask the system for the addresses of ``host``."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[0]) for *_, address in found]


def is_public(address: str) -> bool:
    """Tell whether an IP address is one of the open internet, also where it is written as IPv6 and means IPv4."""
    try:
        found = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(found, ipaddress.IPv6Address):
        inner = found.ipv4_mapped or found.sixtofour or (found.teredo[1] if found.teredo else None)
        embedded = found in ipaddress.ip_network("64:ff9b::/96")
        if embedded:
            inner = ipaddress.IPv4Address(int(found) & 0xFFFFFFFF)
        if inner is not None and not is_public(str(inner)):
            return False
    return found.is_global and not found.is_multicast


class PictureFetcher:
    """The ``Fetcher`` of the desk. https only; every address of the host must be public, and is the one connected to.

    Neither cookie nor referrer is sent, and no proxy asked, as it would look the name up once more. ``resolve``,
    ``allowed`` and ``context`` are for tests, which have no public address.
    """

    def __init__(
        self,
        resolve: Resolve = resolve,
        allowed: Allowed = is_public,
        context: Callable[[], ssl.SSLContext] = trusted,
        seconds: float = SECONDS,
    ) -> None:
        self._resolve = resolve
        self._allowed = allowed
        self._make_context = context
        self._seconds = seconds
        self._context: ssl.SSLContext | None = None

    async def fetch(self, address: str) -> bytes:
        """Return the picture at ``address``.

        Raises WxdeskError, each with ``address``: ``fetch_not_https``, ``fetch_private`` (it leads into a network that
        is not the open internet), ``fetch_failed``, ``fetch_too_large`` (limit), ``fetch_too_slow``,
        ``fetch_redirected`` (too often), ``fetch_no_picture``.
        """
        if self._context is None:
            self._context = await asyncio.to_thread(self._make_context)
        try:
            async with asyncio.timeout(self._seconds):
                data = await self._follow(address)
        except TimeoutError:
            raise WxdeskError("fetch_too_slow", address=address) from None
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError):
            raise WxdeskError("fetch_failed", address=address) from None
        if not kind_of(data):
            raise WxdeskError("fetch_no_picture", address=address)
        return data

    async def _follow(self, address: str) -> bytes:
        here = address
        for _ in range(MOST_REDIRECTS + 1):
            answer = await self._get(here, address)
            if isinstance(answer, bytes):
                return answer
            here = urljoin(here, answer)
        raise WxdeskError("fetch_redirected", address=address)

    async def _get(self, here: str, asked: str) -> bytes | str:
        """Return the body, or where it leads to."""
        parts = urlsplit(here)
        if parts.scheme != "https" or not parts.hostname or parts.username is not None:
            raise WxdeskError("fetch_not_https", address=asked)
        host, port = parts.hostname, parts.port or 443
        ip = await self._checked(host, port, asked)
        netloc = f"[{ip}]" if ":" in ip else ip
        url = parts._replace(netloc=f"{netloc}:{port}", fragment="").geturl()
        named = f"[{host}]" if ":" in host else host
        headers = {"host": named if port == 443 else f"{named}:{port}", "accept": "image/*", "user-agent": "wxdesk"}
        transport = httpx.AsyncHTTPTransport(verify=self._context or True, trust_env=False, retries=0)
        async with httpx.AsyncClient(transport=transport, trust_env=False, timeout=self._seconds) as client:
            extensions = {"sni_hostname": host}
            async with client.stream("GET", url, headers=headers, extensions=extensions) as response:
                return await _read(response, asked)

    async def _checked(self, host: str, port: int, asked: str) -> str:
        """Return the address to connect to; the name is never looked up again, so that it cannot change meanwhile."""
        found = await self._resolve(host, port)
        if not found or not all(self._allowed(each) for each in found):
            raise WxdeskError("fetch_private", address=asked)
        return found[0]


async def _read(response: httpx.Response, asked: str) -> bytes | str:
    if response.status_code in _MOVED:
        return str(response.headers.get("location", ""))
    if response.status_code != httpx.codes.OK:
        raise WxdeskError("fetch_failed", address=asked)
    data = bytearray()
    async for chunk in response.aiter_bytes(64 * 1024):
        data += chunk
        if len(data) > MOST_BYTES:
            raise WxdeskError("fetch_too_large", address=asked, limit=MOST_BYTES)
    return bytes(data)
