"""The desk: the painted window furnished, the workspace opened behind it, everything taken down in order."""

import asyncio
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from wxdesk.app.doorway import Doorway
from wxdesk.app.marks import mark, quits_when_ready
from wxdesk.app.opening import Opened, open_workspace
from wxdesk.app.window import Desk
from wxdesk.domain.clock import Clock, SystemClock
from wxdesk.ui.garbage import GuiGarbageCollector
from wxdesk.ui.i18n import SYSTEM, install_language
from wxdesk.ui.main_window import MainWindow
from wxdesk.ui.resources import resource_folder
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import Scheme, choose_scheme


def serve(qt: QApplication, window: MainWindow, folder: Path, practice: bool) -> int:
    """Furnish ``window``, which has been painted, open the workspace, and live until the window is closed."""
    GuiGarbageCollector(qt)
    choose_scheme(qt, Scheme.SYSTEM)
    install_language(qt, SYSTEM)
    with asyncio.Runner(loop_factory=lambda: QEventLoop(qt)) as runner:
        runner.run(_live(Desk(window), folder, practice))
    return 0


async def _live(desk: Desk, folder: Path, practice: bool, clock: Clock | None = None) -> None:
    closed = asyncio.Event()
    desk.window.closed.connect(closed.set)
    loop = asyncio.get_running_loop()
    tasks = Tasks(desk.window.show_refusal, desk.window.show_crash, loop)
    demo = resource_folder("demo") if practice else None

    async def open_desk(place: Path) -> Opened:
        return await open_workspace(place, clock or SystemClock(), desk=True, demo=demo, report=desk.report)

    opened = await Doorway(desk.window, open_desk).open(folder)
    if opened is None:
        return
    if closed.is_set():
        await opened.close()
        return
    try:
        await _use(desk, opened, tasks, closed)
    finally:
        await desk.close()


async def _use(desk: Desk, opened: Opened, tasks: Tasks, closed: asyncio.Event) -> None:
    desk.use(opened, tasks)
    await desk.settle()
    QTimer.singleShot(0, lambda: mark("ready"))
    if quits_when_ready():
        QTimer.singleShot(0, desk.window.close)
    await closed.wait()
