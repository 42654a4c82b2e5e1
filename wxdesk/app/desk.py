"""The desk: the window painted first, then the workspace behind it, and everything taken down in order."""

import asyncio
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from wxdesk.app.doorway import Doorway
from wxdesk.app.marks import mark, quits_when_ready
from wxdesk.app.opening import Opened, open_workspace
from wxdesk.app.window import Desk
from wxdesk.domain.clock import Clock, SystemClock
from wxdesk.ui.garbage import GuiGarbageCollector
from wxdesk.ui.i18n import SYSTEM, install_language
from wxdesk.ui.resources import resource_folder
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import Scheme, choose_scheme


class FirstPaint(QObject):
    """Calls ``painted`` once, after its widget has been painted for the first time."""

    def __init__(self, widget: QObject, painted: Callable[[], None]) -> None:
        super().__init__(widget)
        self._painted: Callable[[], None] | None = painted
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.Paint and self._painted is not None:
            QTimer.singleShot(0, self._painted)
            self._painted = None
            watched.removeEventFilter(self)
        return False


def run(folder: Path, *, practice: bool, arguments: Sequence[str] = ()) -> int:
    """Show the desk on the workspace in ``folder`` until its window is closed; returns the exit status.

    The window is on the screen before asyncio, SQLAlchemy and the rest are imported.
    """
    qt = QApplication([sys.argv[0], *arguments])
    qt.setApplicationName("wxdesk")
    qt.setDesktopFileName("wxdesk")
    qt.setQuitOnLastWindowClosed(False)  # Qt would stop the loop before anything could be taken down
    choose_scheme(qt, Scheme.SYSTEM)
    install_language(qt, SYSTEM)
    desk = Desk()
    closed_early: list[bool] = []
    desk.window.closed.connect(lambda: closed_early.append(True))
    FirstPaint(desk.window, lambda: qt.exit(0))  # quit() would close the window
    desk.window.show()
    qt.exec()
    mark("first_paint")
    if closed_early:
        return 0
    return _serve(qt, desk, folder, practice)


def _serve(qt: QApplication, desk: Desk, folder: Path, practice: bool) -> int:
    from qasync import QEventLoop

    GuiGarbageCollector(qt)
    with asyncio.Runner(loop_factory=lambda: QEventLoop(qt)) as runner:
        runner.run(_live(desk, folder, practice))
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
