"""A program with a callback address: proves itself, keeps what is pushed to it, and fails when told to."""

import json
import queue
import threading
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TypeAlias
from urllib.parse import parse_qsl, urlsplit

from wxdesk.simulator.callback_crypto import decrypt, encrypt, signature

TOKEN = "SimToken2024"
KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8"
PATIENCE = 10.0
"""Seconds after which a push that was expected fails the test."""

Fields: TypeAlias = "dict[str, str | Fields | list[str | Fields]]"


@dataclass
class Listener:
    """``statuses`` are the answers to the next pushes; 200 after them.

    ``reply`` is sent back, encrypted; ``raw_reply`` as it is. ``tail`` follows the answer to the check of the address.
    ``pushed`` keeps each push as it came, with its query.
    """

    receiver: str
    arrived: "queue.Queue[tuple[str, str]]" = field(default_factory=queue.Queue)
    statuses: list[int] = field(default_factory=list)
    reply: str = ""
    raw_reply: str = ""
    tail: str = ""
    pushed: "list[dict[str, object]]" = field(default_factory=list)
    asked: int = 0
    url: str = ""

    def next(self) -> Fields:
        """The next pushed message, decrypted, with its lists where an element comes twice."""
        _, plain = self.arrived.get(timeout=PATIENCE)
        if plain.startswith("{"):
            told = json.loads(plain)
            assert isinstance(told, dict)
            return told
        told = fields_of(ET.fromstring(plain))
        assert isinstance(told, dict)
        return told

    def answer(self, query: dict[str, str], body: str) -> tuple[int, str]:
        """Check the signature, then decrypt."""
        self.asked += 1
        secret = query.get("echostr") or encrypted(body)
        assert query["msg_signature"] == signature(TOKEN, query["timestamp"], query["nonce"], secret)
        plain = decrypt(KEY, secret, self.receiver)
        if "echostr" in query:
            return 200, plain + self.tail
        status = self.statuses.pop(0) if self.statuses else 200
        if status == 200:
            self.pushed.append({"query": query, "body": body})
            self.arrived.put((body, plain))
        return status, sealed(self.reply, self.receiver) if self.reply else self.raw_reply


def sealed(plain: str, receiver: str) -> str:
    """A passive reply on the wire."""
    secret, stamp, once = encrypt(KEY, plain, receiver), "1700000000", "987654321"
    proof = signature(TOKEN, stamp, once, secret)
    return (
        f"<xml><Encrypt><![CDATA[{secret}]]></Encrypt><MsgSignature>{proof}</MsgSignature>"
        f"<TimeStamp>{stamp}</TimeStamp><Nonce>{once}</Nonce></xml>"
    )


def encrypted(body: str) -> str:
    if body.startswith("{"):
        return str(json.loads(body)["encrypt"])
    found = ET.fromstring(body).findtext("Encrypt")
    assert found
    return found


def fields_of(element: ET.Element) -> "str | Fields":
    if not len(element):
        return element.text or ""
    told: Fields = {}
    for child in element:
        value = fields_of(child)
        if child.tag not in told:
            told[child.tag] = value
            continue
        before = told[child.tag]
        told[child.tag] = [*before, value] if isinstance(before, list) else [before, value]
    return told


@contextmanager
def listening(receiver: str) -> Iterator[Listener]:
    """A listener on a port of its own."""
    listener = Listener(receiver)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer("")

        def do_POST(self) -> None:
            self._answer(self.rfile.read(int(self.headers["content-length"])).decode())

        def _answer(self, body: str) -> None:
            status, words = listener.answer(dict(parse_qsl(urlsplit(self.path).query)), body)
            data = words.encode()
            self.send_response(status)
            self.send_header("content-length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name it has above
            """Nothing is written to the terminal."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    listener.url = f"http://127.0.0.1:{server.server_address[1]}/events?of=corp"
    try:
        yield listener
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
