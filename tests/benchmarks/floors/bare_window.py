"""A bare PySide6 window: no program of this kind can paint sooner."""

import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class Window(QMainWindow):
    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            with Path(os.environ["WXDESK_MARKS"]).open("a") as marks:
                marks.write(f"first_paint {time.monotonic_ns()}\n")
            QTimer.singleShot(0, QApplication.quit)


qt = QApplication(sys.argv)
window = Window()
window.resize(1100, 700)
window.show()
sys.exit(qt.exec())
