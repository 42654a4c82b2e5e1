"""How long after a key press the phone beside the editor has been painted again, in the real Compose page."""

import argparse
import asyncio
import gc
import statistics
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from qasync import QEventLoop

from wxdesk.domain.accounts import Account
from wxdesk.domain.clock import SystemClock
from wxdesk.domain.errors import WxdeskError
from wxdesk.services import practice
from wxdesk.services.ports import Platform, Ports
from wxdesk.store.database import SqliteStore
from wxdesk.ui.composer.body import BodyEditor
from wxdesk.ui.composer.page import ComposerPage
from wxdesk.ui.composer.phone_pane import PhonePane
from wxdesk.ui.kit import Segmented
from wxdesk.ui.phone.blocks import Screen
from wxdesk.ui.resources import resource_folder
from wxdesk.ui.tasks import Tasks

CHARACTERS = 5_000
PAUSE = 0.04  # seconds between keys: a fast typist, and time for what the last key began
PATIENCE = 5.0  # seconds
PARAGRAPH = (
    "The harbour is **quiet** at six, and the [kitchen](https://example.com/menu) is not. 港口的清晨很安静。\n\n"
)


class Nowhere:
    """No secret, no platform and no courier: nothing is sent while somebody types."""

    async def put(self, account_id: int, field: str, secret: str) -> None:
        raise WxdeskError("keychain_missing")

    async def get(self, account_id: int, field: str) -> str | None:
        return None

    async def delete(self, account_id: int) -> None:
        return None

    async def of(self, account: Account) -> Platform:
        raise WxdeskError("app_id_missing")

    async def carry(self, attempt_id: int) -> None:
        return None


class Paints(QObject):
    """Notes the moment at which a widget, or a part that it has now, is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.at = 0.0
        self.painted = asyncio.Event()
        for part in (widget, *widget.findChildren(QWidget)):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.at = time.perf_counter()
            self.painted.set()
        return False


async def typed(body: BodyEditor, paints: Paints, keys: int) -> list[float]:
    """Press ``keys`` keys; return the milliseconds from each to the first paint after it."""
    times = []
    for number in range(keys):
        await asyncio.sleep(PAUSE)
        paints.painted.clear()
        begun = time.perf_counter()
        QTest.keyClick(body, Qt.Key(Qt.Key.Key_A + number % 26))
        await asyncio.wait_for(paints.painted.wait(), PATIENCE)
        times.append((paints.at - begun) * 1000)
    return times


async def settled(tasks: Tasks) -> None:
    await tasks.settle()
    await asyncio.sleep(PAUSE)


async def measure(folder: Path, screen: Screen, keys: int) -> list[float]:
    """Type at the head of an article of 5 000 characters while the phone shows ``screen``."""
    failures: list[Exception] = []
    tasks = Tasks(failures.append, failures.append, asyncio.get_running_loop())
    store = await SqliteStore.open(folder)
    nowhere = Nowhere()
    ports = Ports(store, nowhere, nowhere, nowhere, SystemClock())
    await practice.fill(ports, resource_folder("demo"))
    page = ComposerPage(ports, tasks)
    page.resize(1208, 844)
    page.show()
    page.came_to_front()
    await settled(tasks)
    page.model.edit(body=(PARAGRAPH * (CHARACTERS // len(PARAGRAPH) + 1))[:CHARACTERS])
    pane, body = page.findChild(PhonePane), page.findChild(BodyEditor)
    assert pane is not None
    assert body is not None
    pane.findChildren(Segmented)[0].chosen.emit(screen.value)
    body.setFocus()
    body.place_caret(0)
    await settled(tasks)
    await asyncio.sleep(1)  # the browser engine comes up
    times = await typed(body, Paints(pane.phone), keys)
    await tasks.close()
    gone = asyncio.Event()
    page.destroyed.connect(gone.set)
    page.deleteLater()
    await gone.wait()
    await store.close()
    assert not failures, failures
    return times


def p95_of_keystrokes(keys: int, screen: Screen) -> float:
    """Return the 95th percentile in milliseconds of ``keys`` key presses."""
    qt = QApplication([])
    qt.setQuitOnLastWindowClosed(False)
    gc.disable()  # as in the desk: the automatic collector may run in the store's thread
    loop = QEventLoop(qt)
    asyncio.set_event_loop(loop)
    with tempfile.TemporaryDirectory(prefix="wxdesk-keys-") as folder:
        # Once only: when Qt's loop ends the browser engine goes for good, and a second run would crash in it.
        times = loop.run_until_complete(measure(Path(folder), screen, keys))
    loop.close()
    return float(statistics.quantiles(times, n=20)[-1])


if __name__ == "__main__":
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks.keystroke", description=__doc__)
    options.add_argument("--keys", type=int, default=300)
    options.add_argument("--screen", choices=[screen.value for screen in Screen], default=Screen.ARTICLE.value)
    given = options.parse_args()
    print(p95_of_keystrokes(given.keys, Screen(given.screen)))
