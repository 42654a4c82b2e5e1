"""A platform that answers what it is told to, over real HTTP, and keeps every request as it came."""

import asyncio
import json
import re
from collections import deque
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

RID = "6a1b2c3d-0a0b0c0d-00ff00ff"
TOKEN = "the-token"


@dataclass(frozen=True)
class Part:
    """One part of a multipart body; ``filename`` is None for an ordinary field."""

    name: str
    filename: str | None
    data: bytes


@dataclass(frozen=True)
class Received:
    """A request as it came over the wire."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> object:
        """The body, which must be JSON in raw UTF-8: an escape stands for a character that was not sent as itself."""
        assert self.headers["content-type"] == "application/json; charset=utf-8"
        assert b"\\u" not in self.body
        return json.loads(self.body.decode("utf-8"))

    @property
    def parts(self) -> list[Part]:
        """The parts of a multipart body."""
        kind, _, boundary = self.headers["content-type"].partition("; boundary=")
        assert kind == "multipart/form-data"
        assert self.body.endswith(f"--{boundary}--\r\n".encode())
        return [_part(raw) for raw in self.body.split(f"--{boundary}".encode())[1:-1]]

    @property
    def args(self) -> dict[str, str]:
        """The query without the token, which must be there."""
        query = dict(self.query)
        assert query.pop("access_token") == TOKEN
        return query


def _part(raw: bytes) -> Part:
    head, _, data = raw.removeprefix(b"\r\n").partition(b"\r\n\r\n")
    disposition = head.decode("utf-8")
    name = re.search(r'; name="([^"]*)"', disposition)
    filename = re.search(r'; filename="([^"]*)"', disposition)
    assert name
    return Part(name[1], filename[1] if filename else None, data.removesuffix(b"\r\n"))


@dataclass(frozen=True)
class Answer:
    """What is answered: JSON as raw UTF-8, or bytes as they are."""

    content: Mapping[str, object] | bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "application/json"})

    def as_bytes(self) -> bytes:
        body = (
            self.content if isinstance(self.content, bytes) else json.dumps(self.content, ensure_ascii=False).encode()
        )
        told = {**self.headers, "Content-Length": str(len(body)), "Connection": "close"}
        head = "".join(f"{name}: {value}\r\n" for name, value in told.items())
        return f"HTTP/1.1 {self.status} OK\r\n{head}\r\n".encode() + body


OK = {"errcode": 0, "errmsg": "ok"}


def refused(errcode: int, errmsg: str = "refused", **more: object) -> dict[str, object]:
    """An error answer with the tail that the platform adds."""
    return {"errcode": errcode, "errmsg": f"{errmsg} hint: [a1b2c-1] rid: {RID}", **more}


class Scripted:
    """The platform. Answers are used up in turn, the last one for ever; without one it answers ``OK``."""

    def __init__(self) -> None:
        self.url = ""
        self.requests: list[Received] = []
        self._answers: deque[Answer] = deque()

    def answer(self, *contents: Mapping[str, object] | bytes | Answer) -> None:
        """Answer with these from now on."""
        self._answers = deque(each if isinstance(each, Answer) else Answer(each) for each in contents)

    @property
    def request(self) -> Received:
        """The one request that was made."""
        [only] = self.requests
        return only

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            self.requests.append(await _received(reader))
            writer.write(self._next().as_bytes())
            await writer.drain()
        except (ConnectionError, asyncio.IncompleteReadError):
            pass  # the client went away
        finally:
            writer.close()

    def _next(self) -> Answer:
        if len(self._answers) > 1:
            return self._answers.popleft()
        return self._answers[0] if self._answers else Answer(OK)


async def _received(reader: asyncio.StreamReader) -> Received:
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    first, *lines = head.rstrip("\r\n").split("\r\n")
    method, target, _ = first.split(" ")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    body = await reader.readexactly(int(headers.get("content-length", "0")))
    address = urlsplit(target)
    query = parse_qsl(address.query, keep_blank_values=True, strict_parsing=bool(address.query))
    assert len(dict(query)) == len(query), "a name is twice in the query"
    return Received(method, address.path, dict(query), headers, body)


@asynccontextmanager
async def scripted() -> AsyncIterator[Scripted]:
    """A scripted platform that listens on this machine; ``url`` is its address."""
    platform = Scripted()
    listening = await asyncio.start_server(platform.serve, "127.0.0.1", 0, limit=1 << 20)
    async with listening:
        platform.url = f"http://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
        yield platform
