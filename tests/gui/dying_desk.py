"""A desk that is killed right after a key: ``python -m tests.gui.dying_desk FOLDER SAVED TYPED``.

It saves ``SAVED`` into a new post of the practice workspace, prints the post's id, types ``TYPED`` and is gone.
"""

import asyncio
import os
import signal
import sys
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextEdit
from qasync import QEventLoop

from wxdesk.testing.world import World


def main(folder: Path, saved: str, typed: str) -> None:
    app = QApplication([])
    loop = QEventLoop(app)
    asyncio.set_event_loop(loop)
    asyncio._set_running_loop(loop)
    world = World(loop, folder)
    world.window.choose_account("Harbour Hotels")
    world.window.choose_page("compose")
    world.compose.new_post()
    world.compose.write_body(saved)
    sys.stdout.write(f"{world.compose.post.id}\n")
    sys.stdout.flush()
    body = world.compose.find("body", QTextEdit)
    body.moveCursor(body.textCursor().MoveOperation.End)
    for sign in typed:
        if sign.isascii():
            QTest.keyClicks(body, sign)
        else:
            body.insertPlainText(sign)  # as an input method commits it
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
