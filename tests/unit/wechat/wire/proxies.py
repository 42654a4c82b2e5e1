"""Small proxies on this machine: HTTP (tunnels and forwards) and SOCKS5, with passwords and with bad days."""

import asyncio
import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass
class Proxy:
    """``hangs`` accepts and says nothing; ``refuses`` is what it answers instead of connecting."""

    password: str = ""
    hangs: bool = False
    refuses: bytes = b""
    url: str = ""
    asked: list[str] = field(default_factory=list)
    carried: int = 0

    async def serve_http(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        method, target, _ = head.split("\r\n")[0].split(" ")
        self.asked.append(f"{method} {target.partition('?')[0]}")
        wanted = f"proxy-authorization: basic {base64.b64encode(self.password.encode()).decode()}".lower()
        if self.hangs:
            await reader.read()
        elif self.refuses:
            writer.write(b"HTTP/1.1 " + self.refuses + b"\r\nContent-Length: 0\r\n\r\n")
        elif self.password and wanted not in head.lower():
            writer.write(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
        elif method == "CONNECT":
            host, _, port = target.rpartition(":")
            await self._join(reader, writer, host, int(port), b"HTTP/1.1 200 Connected\r\n\r\n", b"")
        else:
            parts = urlsplit(target)
            path = f"{parts.path}?{parts.query}"
            # one request for each connection: the next one would name its whole target again
            first = head.replace(target, path, 1).replace("keep-alive", "close").encode("latin-1")
            await self._join(reader, writer, parts.hostname or "", parts.port or 80, b"", first)

    async def serve_socks(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        _, count = await reader.readexactly(2)
        methods = await reader.readexactly(count)
        if self.hangs:
            await reader.read()
            return
        if self.refuses and not self.refuses.isdigit():
            writer.write(self.refuses)
            return
        method = 2 if self.password else 0
        writer.write(bytes((5, method if method in methods else 255)))
        if method not in methods:
            return
        if method == 2 and not await self._proven(reader, writer):
            return
        _, _, _, kind = await reader.readexactly(4)
        host = await _host(reader, kind)
        port = int.from_bytes(await reader.readexactly(2), "big")
        self.asked.append(f"{host}:{port}")
        reply = bytes((5, int(self.refuses or b"0"), 0, 1, 0, 0, 0, 0, 0, 0))
        if self.refuses:
            writer.write(reply)
            return
        await self._join(reader, writer, host, port, reply, b"")

    async def _proven(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        _, size = await reader.readexactly(2)
        user = await reader.readexactly(size)
        password = await reader.readexactly((await reader.readexactly(1))[0])
        proven = f"{user.decode()}:{password.decode()}" == self.password
        writer.write(bytes((1, 0 if proven else 1)))
        return proven

    async def _join(
        self,
        reader: asyncio.StreamReader,
        writer: asyncio.StreamWriter,
        host: str,
        port: int,
        reply: bytes,
        first: bytes,
    ) -> None:
        theirs, to_them = await asyncio.open_connection(host, port)
        self.carried += 1
        writer.write(reply)
        to_them.write(first)
        await asyncio.gather(_pump(theirs, writer), _pump(reader, to_them))


async def _host(reader: asyncio.StreamReader, kind: int) -> str:
    if kind == 3:
        return (await reader.readexactly((await reader.readexactly(1))[0])).decode()
    return ".".join(str(each) for each in await reader.readexactly(4))


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    try:
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
    except ConnectionError:
        pass  # the other side went away
    finally:
        await _closed(writer)


async def _closed(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with suppress(ConnectionError):
        await writer.wait_closed()


@asynccontextmanager
async def proxy(scheme: str = "http", **how: object) -> AsyncIterator[Proxy]:
    """A proxy that listens on this machine; ``scheme`` is ``http`` or ``socks5``."""
    made = Proxy(**how)  # type: ignore[arg-type]  # a test says what it wants by name
    serve = made.serve_http if scheme == "http" else made.serve_socks
    serving: set[asyncio.Task[None]] = set()

    async def one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        serving.add(task)
        try:
            await serve(reader, writer)
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # the client went away
        finally:
            await _closed(writer)

    listening = await asyncio.start_server(one, "127.0.0.1", 0)
    made.url = f"{scheme}://127.0.0.1:{listening.sockets[0].getsockname()[1]}"
    async with listening:
        yield made
        listening.close()
        for task in serving:
            task.cancel()
        await asyncio.gather(*serving, return_exceptions=True)
