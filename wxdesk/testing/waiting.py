"""Waiting for a moment, while everything else goes on."""

from PySide6.QtCore import QEventLoop, QTimer


def wait_a_moment(milliseconds: int = 1) -> None:
    """Let Qt, asyncio and other threads run. ``QTest.qWait`` would keep Python from those threads meanwhile."""
    moment = QEventLoop()
    QTimer.singleShot(milliseconds, moment.quit)
    moment.exec()
