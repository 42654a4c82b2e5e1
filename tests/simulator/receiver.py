"""A small web server that an account's messages are pushed to."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeAlias
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True, slots=True)
class Arrived:
    """A request as it came."""

    method: str
    query: dict[str, str]
    body: str
    content_type: str


Answer: TypeAlias = "str | int"
"""A body, or an HTTP status without one."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 200


@dataclass
class Receiver:
    """Answers each request with what ``answer`` says; keeps them all."""

    answer: Callable[[Arrived], Answer] = field(default=lambda arrived: arrived.query.get("echostr", "success"))
    arrived: list[Arrived] = field(default_factory=list)

    def __post_init__(self) -> None:
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                receiver._handle(self)

            def do_POST(self) -> None:
                receiver._handle(self)

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._server = _Server(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}/wechat"

    @property
    def pushed(self) -> list[Arrived]:
        """What came after the address had been checked."""
        return [each for each in self.arrived if each.method == "POST"]

    def _handle(self, handler: BaseHTTPRequestHandler) -> None:
        length = int(handler.headers.get("content-length") or 0)
        body = handler.rfile.read(length).decode()
        query = dict(parse_qsl(urlsplit(handler.path).query))
        arrived = Arrived(handler.command, query, body, handler.headers.get("content-type", ""))
        answer = self.answer(arrived)
        self.arrived.append(arrived)
        data = b"" if isinstance(answer, int) else answer.encode()
        try:
            handler.send_response(answer if isinstance(answer, int) else 200)
            handler.send_header("content-length", str(len(data)))
            handler.end_headers()
            handler.wfile.write(data)
        except ConnectionError:
            pass  # the platform did not wait

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
