"""The web server under one platform, able to hang up on a caller without a word."""

import asyncio
import socket
from collections.abc import Callable

import uvicorn
from starlette.types import Scope
from uvicorn.protocols.http.h11_impl import H11Protocol

from wxdesk.simulator.gate import Gate


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, started: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._announce()


def server_for(gate: Gate, started: Callable[[], None]) -> uvicorn.Server:
    """A quiet server for ``gate``: no log lines (addresses hold tokens). ``started`` is called when it listens."""
    lines: dict[tuple[str, int], asyncio.Transport] = {}

    class Line(H11Protocol):
        def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
            super().connection_made(transport)
            if self.client:
                lines[self.client] = transport

        def connection_lost(self, exc: Exception | None) -> None:
            if self.client:
                lines.pop(self.client, None)
            super().connection_lost(exc)

    def hang_up(scope: Scope) -> None:
        line = lines.get(tuple(scope["client"]))
        if line:
            line.abort()

    gate.hang_up = hang_up
    config = uvicorn.Config(
        gate,
        http=Line,
        ws="none",
        lifespan="off",
        loop="none",
        access_log=False,
        date_header=False,
        proxy_headers=False,
        log_config=None,
        log_level="critical",
        timeout_graceful_shutdown=1,
    )
    return _Server(config, started)
