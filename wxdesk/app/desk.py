"""The desk: the painted window furnished, the workspace opened behind it, everything taken down in order."""

import asyncio
import signal
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from wxdesk.app.ahead import Coming, ports_ahead
from wxdesk.app.doorway import Doorway
from wxdesk.app.marks import mark, quits_at
from wxdesk.app.opening import Opened, keys_behind, open_workspace
from wxdesk.app.rest import come_to_rest
from wxdesk.app.start import FirstPaint
from wxdesk.app.window import Desk
from wxdesk.domain.clock import Clock, SystemClock
from wxdesk.store.glance import glance
from wxdesk.ui.garbage import GuiGarbageCollector
from wxdesk.ui.i18n import SYSTEM, install_language
from wxdesk.ui.main_window import MainWindow
from wxdesk.ui.resources import resource_folder
from wxdesk.ui.shell.page import Page
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import Scheme, choose_scheme


def serve(
    qt: QApplication,
    window: MainWindow,
    folder: Path,
    practice: bool,
    database: str = "",
    passphrase: Path | None = None,
) -> int:
    """Furnish ``window``, which has been painted, open the workspace, and live until the window is closed."""
    GuiGarbageCollector(qt)
    choose_scheme(qt, Scheme.SYSTEM)
    install_language(qt, SYSTEM)
    loop = QEventLoop(qt)
    loop.set_default_executor(
        ThreadPoolExecutor(4, thread_name_prefix="desk")
    )  # qasync's own begins ten threads at once
    asyncio.set_event_loop(loop)
    try:
        loop.run_until_complete(_live_and_go(window, folder, practice, database, passphrase))
    finally:
        asyncio.set_event_loop(None)
        loop.close()
    return 0


async def _live_and_go(
    window: MainWindow, folder: Path, practice: bool, database: str, passphrase: Path | None
) -> None:
    """Live, then take everything down within this one run of the loop.

    The browser engine goes when Qt's loop ends: a view that outlives it crashes, and so does a second run of the
    loop, such as ``asyncio.Runner`` begins to clean up.
    """
    loop = asyncio.get_running_loop()
    for told in (signal.SIGINT, signal.SIGTERM):
        signal.signal(told, lambda *_: window.close())  # Ctrl C in the terminal: nothing typed is lost
    try:
        await _live(Desk(window), folder, practice, database=database, passphrase=passphrase)
    finally:
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for each in others:
            each.cancel()
        await asyncio.gather(*others, return_exceptions=True)
        gone = asyncio.Event()
        window.destroyed.connect(gone.set)
        window.deleteLater()
        await gone.wait()
        await loop.shutdown_asyncgens()
        await loop.shutdown_default_executor()


async def _live(
    desk: Desk,
    folder: Path,
    practice: bool,
    clock: Clock | None = None,
    *,
    database: str = "",
    passphrase: Path | None = None,
) -> None:
    clock = clock or SystemClock()
    closed = asyncio.Event()
    desk.window.closed.connect(closed.set)
    loop = asyncio.get_running_loop()
    tasks = Tasks(desk.window.show_refusal, desk.window.show_crash, loop)
    demo = resource_folder("demo") if practice else None
    coming: Coming = loop.create_future()
    seen = None if database else glance(folder)
    if seen is not None:
        desk.show_glance(seen, ports_ahead(coming, clock), tasks)
        await _painted(desk.window.page("desk"), closed)
        _reached(desk, "ready")

    async def open_desk(place: Path) -> Opened:
        return await open_workspace(
            place,
            clock,
            desk=True,
            demo=demo,
            report=desk.report,
            keys=keys_behind(passphrase, place),
            database=database if place == folder else "",
        )

    opened = await Doorway(desk.window, open_desk, in_folder=not database).open(folder)
    if opened is None:
        coming.cancel()
        await tasks.close()
        return
    coming.set_result(opened)
    desk.opened = opened
    try:
        if not closed.is_set():
            desk.use(opened, tasks)
            if opened.unable is not None:
                desk.report(opened.unable)
            await desk.settle()
            if seen is None:
                _reached(desk, "ready")
            _reached(desk, "open")
            come_to_rest()
            await closed.wait()
    finally:
        await desk.close()


async def _painted(page: Page, closed: asyncio.Event) -> None:
    """Wait until ``page`` has been painted, or the window was closed."""
    painted = asyncio.Event()
    FirstPaint(page, painted.set)
    waiting = [asyncio.ensure_future(event.wait()) for event in (painted, closed)]
    await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    for each in waiting:
        each.cancel()


def _reached(desk: Desk, name: str) -> None:
    mark(name)
    if quits_at(name):
        QTimer.singleShot(0, desk.window.close)
