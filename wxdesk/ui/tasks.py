"""The coroutines that a window has in flight."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from PySide6.QtWidgets import QDialog

from wxdesk.domain.errors import WxdeskError

T = TypeVar("T")
Refusal = Callable[[WxdeskError], None]
Crash = Callable[[Exception], None]


class Tasks:
    """Keeps a window's coroutines alive, reports their failures, and ends them with the window.

    A ``WxdeskError`` goes to ``on_refusal`` (a banner); anything else is a bug and goes to ``on_crash``.
    """

    def __init__(self, on_refusal: Refusal, on_crash: Crash, loop: asyncio.AbstractEventLoop | None = None) -> None:
        self._loop = loop
        self._on_refusal = on_refusal
        self._on_crash = on_crash
        self._closed = False
        self._all: set[asyncio.Task[None]] = set()
        self._busy: set[asyncio.Task[Any]] = set()
        self._refreshing: dict[str, Callable[[], Coroutine[Any, Any, None]] | None] = {}
        self._quiet = asyncio.Event()
        self._quiet.set()

    @property
    def busy(self) -> int:
        """How many tasks are working, not counting endless ones and questions that wait for the user."""
        return len(self._busy)

    def start(
        self,
        work: Coroutine[Any, Any, T],
        then: Callable[[T], None] | None = None,
        failed: Refusal | None = None,
    ) -> asyncio.Task[None] | None:
        """Run ``work`` once; pass its result to ``then``, or its refusal to ``failed`` (or else to the banner).

        After ``close`` nothing is begun, as a late paint may still ask for what the window no longer has: None.
        """
        if self._closed:
            work.close()
            return None
        task = self._serve(self._finish(work, then), failed or self._on_refusal)
        task.add_done_callback(lambda _: work.close())
        self._set_busy(task, True)
        return task

    def refresh(self, name: str, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Run ``work`` and, if it is asked for again under the same ``name`` meanwhile, once more afterwards.

        So what is shown in the end is never older than the last request, however many commits come in a row.
        """
        if self._closed:
            return
        if name in self._refreshing:
            self._refreshing[name] = work
            return
        self._refreshing[name] = None
        self.start(self._refresh(name, work))

    async def _refresh(self, name: str, work: Callable[[], Coroutine[Any, Any, None]]) -> None:
        try:
            await work()
            while (again := self._refreshing[name]) is not None:
                self._refreshing[name] = None
                await again()
        finally:
            del self._refreshing[name]

    def serve(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        """Run endless ``work`` until the window closes."""
        return self._serve(work, self._on_refusal)

    async def ask(self, dialog: QDialog) -> bool:
        """Show ``dialog`` over its window and wait for the answer, while everything else goes on."""
        answered = asyncio.Event()
        asking = asyncio.current_task()

        def go_on(_: int) -> None:
            self._set_busy(asking, True)  # from the answer on, not only once the loop comes round to it
            answered.set()

        dialog.finished.connect(go_on)
        dialog.open()
        self._set_busy(asking, False)
        try:
            await answered.wait()
            return dialog.result() == QDialog.DialogCode.Accepted.value
        finally:
            self._set_busy(asking, True)
            dialog.close()
            dialog.deleteLater()

    async def settle(self) -> None:
        """Wait until only the user, or endless work, can make anything happen."""
        while self._busy:
            await self._quiet.wait()

    async def close(self) -> None:
        """Cancel everything and wait for it to end; what is started from now on is not begun."""
        self._closed = True
        for task in list(self._all):
            task.cancel()
        await asyncio.gather(*self._all, return_exceptions=True)

    def _serve(self, work: Coroutine[Any, Any, None], failed: Refusal) -> asyncio.Task[None]:
        loop = self._loop or asyncio.get_running_loop()
        task = loop.create_task(self._guard(work, failed))
        self._all.add(task)
        task.add_done_callback(self._forget)
        task.add_done_callback(lambda _: work.close())  # cancelled before its turn it would never have been awaited
        return task

    async def _finish(self, work: Coroutine[Any, Any, T], then: Callable[[T], None] | None) -> None:
        result = await work
        if then is not None:
            then(result)

    async def _guard(self, work: Coroutine[Any, Any, None], failed: Refusal) -> None:
        try:
            await work
        except WxdeskError as refusal:
            failed(refusal)
        except Exception as bug:  # noqa: BLE001 - the one place where a bug becomes a crash report
            self._on_crash(bug)

    def _forget(self, task: asyncio.Task[None]) -> None:
        self._all.discard(task)
        self._set_busy(task, False)

    def _set_busy(self, task: asyncio.Task[Any] | None, busy: bool) -> None:
        if task is None:
            return
        if task not in self._all:
            self._busy.discard(task)
        elif busy:
            self._busy.add(task)
        else:
            self._busy.discard(task)
        if self._busy:
            self._quiet.clear()
        else:
            self._quiet.set()
