"""The first moments: a window on the screen with as little as can be, and only then all the rest."""

import gc
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from wxdesk.app.marks import mark
from wxdesk.app.scanning import stop_scanning
from wxdesk.ui.main_window import MainWindow


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


def run(
    folder: Path,
    *,
    practice: bool,
    database: str = "",
    passphrase: Path | None = None,
    arguments: Sequence[str] = (),
) -> int:
    """Show the desk on the workspace in ``folder`` until its window is closed; returns the exit status.

    The window is on the screen before the theme, asyncio, SQLAlchemy and the rest are imported.
    """
    stop_scanning()
    gc.disable()  # thousands of objects come now and stay; from `_serve` on the GUI thread collects by itself
    qt = QApplication([sys.argv[0], *arguments])
    qt.setApplicationName("wxdesk")
    qt.setDesktopFileName("wxdesk")
    qt.setQuitOnLastWindowClosed(False)  # Qt would stop the loop before anything could be taken down
    window = MainWindow()
    closed_early: list[bool] = []
    window.closed.connect(lambda: closed_early.append(True))
    FirstPaint(window, lambda: qt.exit(0))  # quit() would close the window
    window.show()
    qt.exec()
    mark("first_paint")
    if closed_early:
        return 0
    from wxdesk.app.desk import serve

    return serve(qt, window, folder, practice, database, passphrase)
