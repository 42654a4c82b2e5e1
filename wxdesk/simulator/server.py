"""Runs the simulator: both platforms, each on a port of its own, in one thread of its own."""

import asyncio
import socket
import sys
import threading
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from wxdesk.domain.clock import Clock
from wxdesk.domain.errors import WxdeskError
from wxdesk.simulator.faults import Faults
from wxdesk.simulator.records import App, Profile
from wxdesk.simulator.state import State
from wxdesk.simulator.storage import Folder

if TYPE_CHECKING:
    import uvicorn

HOST = "127.0.0.1"
_START_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Urls:
    """Where the two platforms listen."""

    official: str
    wecom: str


class SimulatorServer:
    """A WeChat of our own. ``state`` and ``faults`` may be used while it runs; ``state`` outlives it.

    It listens at ``host``: on this machine alone, unless told otherwise. ``port`` and ``wecom_port`` 0 mean any free
    one. ``folder`` keeps everything but secrets and tokens over a restart.
    Raises ``WxdeskError("folder_not_writable" | "simulator_state_unreadable", path=...)``.
    """

    def __init__(
        self,
        apps: Iterable[App] = (),
        *,
        host: str = HOST,
        port: int = 0,
        wecom_port: int = 0,
        folder: Path | None = None,
        clock: Clock | None = None,
        profile: Profile | None = None,
    ) -> None:
        self.state = State(clock, profile, Folder(folder) if folder else None)
        self.faults = Faults()
        for app in apps:
            self.state.register(app)
        self.urls: Urls | None = None
        self._host = host
        self._ports = (port, wecom_port)
        self._servers: list[uvicorn.Server] = []
        self._ready = threading.Event()
        self._thread: threading.Thread | None = None

    def start(self) -> Urls:
        """Listen; returns when both ports answer. Started already: the same addresses.

        Raises ``WxdeskError("port_taken", port=...)``.
        """
        if self.urls:
            return self.urls
        sockets = _listening(self._host, self._ports)
        named = f"[{self._host}]" if ":" in self._host else self._host
        official, wecom = (f"http://{named}:{each.getsockname()[1]}" for each in sockets)
        self._ready.clear()
        self._thread = threading.Thread(target=self._run, args=(sockets,), name="simulator", daemon=True)
        self._thread.start()
        self._ready.wait(_START_SECONDS)
        if not self._servers or not all(server.started for server in self._servers):
            raise WxdeskError("simulator_not_started")
        self.urls = Urls(official, wecom)
        return self.urls

    def stop(self) -> None:
        """Stop listening; does nothing where it is not running."""
        for server in self._servers:
            server.should_exit = True
        if self._thread:
            self._thread.join()
        self._thread = self.urls = None
        self._servers = []
        self.state.close()

    async def __aenter__(self) -> Self:
        await asyncio.to_thread(self.start)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await asyncio.to_thread(self.stop)

    def _run(self, sockets: list[socket.socket]) -> None:
        try:
            asyncio.run(self._serve(sockets))
        finally:
            self._ready.set()

    def _announce(self) -> None:
        if all(server.started for server in self._servers):
            self._ready.set()

    async def _serve(self, sockets: list[socket.socket]) -> None:
        from wxdesk.simulator.control.door import Control
        from wxdesk.simulator.control.routes import ROUTES
        from wxdesk.simulator.listening import server_for
        from wxdesk.simulator.official.platform import official
        from wxdesk.simulator.pushing import Pusher
        from wxdesk.simulator.wecom.endpoints import wecom

        gates = (official(self.state, self.faults), wecom(self.state, self.faults))
        for gate in gates:
            gate.control = Control(self.state, self.faults, ROUTES).answer
        self._servers = [server_for(gate, self._announce) for gate in gates]
        serving = [
            asyncio.ensure_future(server.serve([each])) for server, each in zip(self._servers, sockets, strict=True)
        ]
        pushing = asyncio.ensure_future(Pusher(self.state).run())
        await asyncio.gather(*serving)
        pushing.cancel()
        await asyncio.wait((pushing,))


def _listening(host: str, ports: Iterable[int]) -> list[socket.socket]:
    """Bound sockets, so that a taken port is known before a thread starts. Raises ``port_taken``."""
    bound: list[socket.socket] = []
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for port in ports:
        # asyncio sets TCP_NODELAY only where the protocol is named; without it each answer waits 40 ms
        listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        if sys.platform == "win32":
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_EXCLUSIVEADDRUSE, 1)
        else:
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.append(listener)
        try:
            listener.bind((host, port))
            listener.listen(100)
        except (OSError, OverflowError) as error:
            for each in bound:
                each.close()
            raise WxdeskError("port_taken", port=port) from error
    return bound
