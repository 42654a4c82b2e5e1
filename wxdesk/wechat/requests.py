"""The log of requests: one JSON line for each, without what they carried."""

import asyncio
import contextlib
import json
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, fields
from datetime import datetime
from pathlib import Path
from time import time
from typing import TYPE_CHECKING

from wxdesk.domain.attempts import PlatformError
from wxdesk.services.ports import Exchange
from wxdesk.wechat.answers import errcode_of
from wxdesk.wechat.errors import rid_of

if TYPE_CHECKING:
    import httpx

FILE = "requests.log"
BYTES = 1_000_000
"""A file that has grown so large makes room for a new one; one old file is kept."""
_TURNED_SECONDS = 60.0


def exchange_of(
    request: "httpx.Request",
    answered: "httpx.Response | PlatformError",
    result: object,
    account_id: int,
    road: str,
    at: datetime,
    milliseconds: int,
) -> Exchange:
    """Return what may be kept of an exchange: ``result`` is what ``answered`` was read as."""
    response = None if isinstance(answered, PlatformError) else answered
    answer = result if isinstance(result, dict) else {}
    return Exchange(
        at=at,
        account_id=account_id,
        method=request.method,
        address=f"{request.url.netloc.decode('ascii')}{request.url.path}",
        bytes_out=int(request.headers.get("content-length", "0")),
        bytes_in=len(response.content) if response else 0,
        milliseconds=milliseconds,
        status=response.status_code if response else 0,
        errcode=errcode_of(answer),
        rid=rid_of(str(answer.get("errmsg", ""))),
        result=result.code if isinstance(result, PlatformError) else "answered",
        road=road,
    )


class RequestLog:
    """The ``Requests`` of a workspace. Several processes may write to one file."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        self._old = folder / f"{FILE}.1"
        self._turning = folder / f"{FILE}.turning"
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="requests")

    def note(self, exchange: Exchange) -> None:
        """Write one line, soon and in the background. A disk that is full stops no call."""
        row = asdict(exchange) | {"at": exchange.at.isoformat(timespec="milliseconds")}
        with contextlib.suppress(RuntimeError):  # closed: the last answer of a program that ends
            self._thread.submit(self._append, json.dumps(row, ensure_ascii=False) + "\n")

    async def recent(self, account_id: int | None = None, limit: int = 200) -> Sequence[Exchange]:
        """See ``ports.Requests``."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._read, account_id, limit)

    def close(self) -> None:
        """Write what is still waiting, then end; what comes later is not written."""
        self._thread.shutdown()

    def _append(self, line: str) -> None:
        with contextlib.suppress(OSError), self._file.open("ab", buffering=0) as file:
            file.write(line.encode("utf-8", "replace"))  # one write at the end of the file: lines never mix
            if file.tell() < BYTES:
                return
        self._turn()

    def _turn(self) -> None:
        """Make room, unless another process is doing so; one that died doing so is not waited for."""
        with contextlib.suppress(OSError):
            if time() - self._turning.stat().st_mtime > _TURNED_SECONDS:
                self._turning.rmdir()
        with contextlib.suppress(OSError):
            self._turning.mkdir()
            try:
                if self._file.stat().st_size >= BYTES:
                    self._file.replace(self._old)
            finally:
                self._turning.rmdir()

    def _read(self, account_id: int | None, limit: int) -> Sequence[Exchange]:
        found: list[Exchange] = []
        for exchange in self._newest_first():
            if len(found) == limit:
                break
            if account_id is None or exchange.account_id == account_id:
                found.append(exchange)
        return found

    def _newest_first(self) -> Iterator[Exchange]:
        for file in (self._file, self._old):
            with contextlib.suppress(OSError):
                for line in reversed(file.read_bytes().splitlines()):
                    exchange = _exchange(line)
                    if exchange is not None:
                        yield exchange


_KINDS: Mapping[str, type] = {each.name: int if each.type in (int, "int") else str for each in fields(Exchange)}


def _exchange(line: bytes) -> Exchange | None:
    """Read a line; None for one that was cut off, or written by another version."""
    try:
        row = json.loads(line)
        known = {name: kind(row[name]) for name, kind in _KINDS.items() if name != "at"}
        return Exchange(at=datetime.fromisoformat(row["at"]), **known)
    except (ValueError, KeyError, TypeError):
        return None
