"""Which way a request takes, and the program's one HTTP client, which knows all ways."""

import ssl
from dataclasses import dataclass
from http.cookiejar import CookieJar, DefaultCookiePolicy
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import httpx
import socksio

from wxdesk.domain.addresses import LOOPBACK, checked_proxy
from wxdesk.wechat.secret import Secret

TIMEOUT = httpx.Timeout(30.0, connect=10.0, write=60.0, pool=20.0)
"""Seconds. A cover of 10 MB must get through a slow line."""
KEPT_SECONDS = 20.0
"""How long an idle connection is kept, for calls that may be repeated."""

_NO_SOCKS = (AssertionError, socksio.SOCKSError, IndexError, ValueError)
"""What httpcore lets through when whoever listens there does not speak SOCKS."""


@dataclass(frozen=True, slots=True)
class Road:
    """Directly, or through ``proxy`` (http, https or socks5, without credentials, which are ``user:password``)."""

    proxy: str = ""
    credentials: Secret | None = None

    @property
    def name(self) -> str:
        """What may be shown and logged: ``direct``, or the proxy's host and port."""
        return urlsplit(self.proxy).netloc.rpartition("@")[2] if self.proxy else "direct"


DIRECT = Road()


def road_for(host: str, proxy: str, credentials: Secret | None) -> Road:
    """Return an account's own proxy, or else the one that the system names for ``host``.

    Raises ``WxdeskError("proxy_not_understood" | "proxy_holds_password")`` for an account's own.
    """
    if proxy.strip():
        return Road(checked_proxy(proxy), credentials)
    if host in LOOPBACK or proxy_bypass(host):
        return DIRECT
    named = getproxies()
    url = named.get("https") or named.get("all") or ""
    parts = urlsplit(url if "://" in url else f"http://{url}") if url else None
    if parts is None or not parts.hostname or parts.scheme not in ("http", "https", "socks5", "socks5h"):
        return DIRECT
    spoken = Secret(f"{parts.username}:{parts.password or ''}") if parts.username else None
    return Road(f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}", spoken)


class Roads(httpx.AsyncBaseTransport):
    """A transport for each road: one that keeps connections, and one on which each request has a connection of its own.

    A request names its ``Road`` in the extension ``road``, and in ``fresh`` whether it wants a new connection.
    """

    def __init__(self, context: ssl.SSLContext) -> None:
        self._context = context
        self._built: dict[tuple[Road, bool], httpx.AsyncHTTPTransport] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        road, fresh = request.extensions.get("road", DIRECT), bool(request.extensions.get("fresh", True))
        try:
            return await self._transport(road, fresh).handle_async_request(request)
        except _NO_SOCKS:
            if not road.proxy.startswith("socks5"):
                raise
        raise httpx.ProxyError("no SOCKS5 server", request=request)

    async def aclose(self) -> None:
        built, self._built = tuple(self._built.values()), {}
        for transport in built:
            await transport.aclose()

    def _transport(self, road: Road, fresh: bool) -> httpx.AsyncHTTPTransport:
        if (road, fresh) not in self._built:
            # a kept connection that the other side has closed looks like a lost reply
            limits = httpx.Limits(max_keepalive_connections=0 if fresh else 20, keepalive_expiry=KEPT_SECONDS)
            self._built[road, fresh] = httpx.AsyncHTTPTransport(
                verify=self._context, limits=limits, trust_env=False, proxy=self._proxy(road)
            )
        return self._built[road, fresh]

    def _proxy(self, road: Road) -> httpx.Proxy | None:
        if not road.proxy:
            return None
        user, _, password = road.credentials.reveal().partition(":") if road.credentials else ("", "", "")
        context = self._context if road.proxy.startswith("https") else None
        return httpx.Proxy(road.proxy, auth=(user, password) if road.credentials else None, ssl_context=context)


def trusted() -> ssl.SSLContext:
    """Read the certificates to trust: the bundled ones and, for office lines that look inside, the system's."""
    context = httpx.create_ssl_context()
    context.load_default_certs()
    return context


def open_client(context: ssl.SSLContext | None = None) -> httpx.AsyncClient:
    """Make the client. Reading certificates takes a moment: do it off the GUI thread. No cookie is ever kept."""
    return httpx.AsyncClient(
        transport=Roads(context or trusted()),
        timeout=TIMEOUT,
        trust_env=False,
        cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        headers={"user-agent": "wxdesk"},
    )
