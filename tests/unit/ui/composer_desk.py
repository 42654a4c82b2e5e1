"""A workspace in a temporary folder for tests of the Compose page: a real store, the other ports our own."""

import asyncio
import gc
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.clock import SetClock
from wxdesk.domain.errors import WxdeskError
from wxdesk.services.ports import ApiBudget, Platform, Ports, Topic, Transaction
from wxdesk.store.database import SqliteStore
from wxdesk.ui.tasks import Tasks

T = TypeVar("T")
NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
"""Sunday 22 November 2026, 12:00 in China."""


class ShakyStore:
    """The real store, that refuses to write while ``refusal`` is set."""

    def __init__(self, store: SqliteStore) -> None:
        self._store = store
        self.refusal: WxdeskError | None = None
        self.writes = 0

    async def run(self, work: Callable[[Transaction], T]) -> T:
        if self.refusal is not None:
            raise self.refusal
        self.writes += 1
        return await self._store.run(work)

    async def read(self, work: Callable[[Transaction], T]) -> T:
        return await self._store.read(work)

    def listen(self, listener: Callable[[frozenset[Topic]], None]) -> Callable[[], None]:
        return self._store.listen(listener)


class NoVault:
    async def put(self, account_id: int, field: str, secret: str) -> None:
        raise WxdeskError("keychain_missing")

    async def get(self, account_id: int, field: str) -> str | None:
        return None

    async def delete(self, account_id: int) -> None:
        return None


class NoPlatforms:
    """Nothing can be reached; ``ahead`` is by how much this computer's clock is ahead of the platform's."""

    def __init__(self) -> None:
        self.ahead: timedelta | None = None

    async def of(self, account: Account) -> Platform:
        raise WxdeskError("app_id_missing")

    def skew(self, account: Account) -> timedelta | None:
        return self.ahead

    async def calls(self, account: Account) -> Sequence[ApiBudget]:
        return ()

    async def ask_calls(self, account: Account, api: str) -> ApiBudget:
        raise WxdeskError("app_id_missing")


class WaitingCourier:
    """Takes attempts over and lets them lie, so that a test sees each state."""

    def __init__(self) -> None:
        self.carried: list[int] = []
        self.woken: list[int] = []

    async def carry(self, attempt_id: int) -> None:
        self.carried.append(attempt_id)

    async def wake(self, attempt_id: int) -> None:
        self.woken.append(attempt_id)


class Desk:
    """The ports, the tasks of a window, and a way to wait for both."""

    def __init__(self, loop: asyncio.AbstractEventLoop, qtbot: QtBot, folder: Path) -> None:
        self._loop = loop
        self._qtbot = qtbot
        self.refusals: list[WxdeskError] = []
        self.crashes: list[Exception] = []
        self.tasks = Tasks(self.refusals.append, self.crashes.append, loop)
        self._sqlite = self.run(SqliteStore.open(folder))
        self.store = ShakyStore(self._sqlite)
        self.clock = SetClock(NOON)
        self.courier = WaitingCourier()
        self.platforms = NoPlatforms()
        self.ports = Ports(self.store, NoVault(), self.platforms, self.courier, self.clock)

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Run ``work`` to its end and return its result."""
        task = self._loop.create_task(work)
        self._qtbot.waitUntil(task.done)
        return task.result()

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self._qtbot.waitUntil(lambda: not self.tasks.busy)
        assert self.crashes == []

    def write(self, work: Callable[[Transaction], T]) -> T:
        return self.run(self._sqlite.run(work))

    def read(self, work: Callable[[Transaction], T]) -> T:
        return self.run(self._sqlite.read(work))

    def add_account(self, name: str = "Harbour Hotels", kind: Kind = Kind.SERVICE, **more: Any) -> Account:
        account = Account(name, kind, verified=True, licence="91310000X", **more)
        return self.write(lambda tx: tx.accounts.save(account))

    def close(self) -> None:
        self.run(self.tasks.close())
        self.run(self._sqlite.close())


@contextmanager
def open_desk(qtbot: QtBot, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """Open a desk on the loop that pytest-qt's own waiting drives, and close it in order."""
    from PySide6.QtWidgets import QApplication
    from qasync import QEventLoop

    loop = QEventLoop(QApplication.instance())
    asyncio._set_running_loop(loop)
    gc.disable()
    desk = Desk(loop, qtbot, folder)
    try:
        yield desk
    finally:
        desk.close()
        asyncio._set_running_loop(None)
        loop.close()


def picture_bytes(colour: str = "#1F7A8C", width: int = 470, height: int = 200) -> bytes:
    """Return a PNG file of one colour."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(data.data())
