"""How long after a key press the phone beside the editor shows it, in the real Compose page."""

import argparse
import asyncio
import gc
import json
import re
import statistics
import tempfile
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from qasync import QEventLoop

from tests.benchmarks.rendering import articles
from wxdesk.domain.accounts import Account
from wxdesk.domain.clock import SystemClock
from wxdesk.domain.errors import WxdeskError
from wxdesk.services import practice
from wxdesk.services.ports import ApiBudget, Platform, Ports
from wxdesk.store.database import SqliteStore
from wxdesk.store.journal import FileJournal
from wxdesk.ui.composer.body import BodyEditor
from wxdesk.ui.composer.page import ComposerPage
from wxdesk.ui.composer.phone_pane import PhonePane
from wxdesk.ui.composer.title import TitleField
from wxdesk.ui.kit import Segmented
from wxdesk.ui.phone.article_view import ReaderSignals
from wxdesk.ui.phone.blocks import Screen
from wxdesk.ui.resources import resource_folder
from wxdesk.ui.tasks import Tasks

CHARACTERS = 5_000
PAUSE = 0.04  # seconds between keys: a fast typist, and time for what the last key began
RESTS = (0.26, 0.51, 0.6)
"""Seconds before every tenth key: it comes while the checks are made, while the post is saved, and after both."""
BETWEEN_RESTS = 10
PATIENCE = 5.0  # seconds


class Times(NamedTuple):
    """Milliseconds: the 95th percentile, and the longest of all."""

    p95: float
    longest: float


def summed(taken: Sequence[float]) -> Times:
    return Times(float(statistics.quantiles(taken, n=20)[-1]), max(taken))


def mixed(characters: int) -> str:
    """Return an article that has everything: no two of its blocks are alike."""
    return articles()["everything"][:characters]


def paragraph_near(text: str, at: int) -> int:
    """Return where, from ``at`` on, a paragraph begins that is no heading, list, table, formula, code or HTML."""
    found = re.compile(r"(?<=\n\n)(?=[\w\u4e00-\u9fff])").search(text, at)
    assert found is not None, "no paragraph there"
    return found.start()


async def rest(number: int) -> None:
    """Wait before the key ``number`` as somebody does who types, and now and then thinks."""
    often = number % BETWEEN_RESTS or not number
    await asyncio.sleep(PAUSE if often else RESTS[number // BETWEEN_RESTS % len(RESTS)])


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

    def skew(self, account: Account) -> timedelta | None:
        return None

    async def calls(self, account: Account) -> Sequence[ApiBudget]:
        return ()

    async def ask_calls(self, account: Account, api: str) -> ApiBudget:
        raise WxdeskError("app_id_missing")

    async def carry(self, attempt_id: int) -> None:
        return None

    async def wake(self, attempt_id: int) -> None:
        return None


class Shown(QObject):
    """Notes the moment at which the phone shows what was typed.

    Chat list: our own painting has run. Article: the browser engine reports that the page in it has been changed;
    its own frames follow the screen's rhythm, and offscreen there is no screen.
    """

    def __init__(self, phone: QWidget, screen: Screen) -> None:
        super().__init__(phone)
        self.at = 0.0
        self.seen = asyncio.Event()
        if screen is Screen.ARTICLE:
            readers = phone.findChildren(ReaderSignals)
            assert readers, "no article is shown"
            readers[-1].patched.connect(self.note)
        else:
            phone.installEventFilter(self)

    def note(self) -> None:
        self.at = time.perf_counter()
        self.seen.set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.note()
        return False


async def typed(field: QWidget, shown: Shown, keys: int) -> list[float]:
    """Press ``keys`` keys, a letter and *Backspace* in turn; return the milliseconds from each to what it shows."""
    times = []
    for number in range(keys):
        await rest(number)
        shown.seen.clear()
        begun = time.perf_counter()
        QTest.keyClick(field, Qt.Key.Key_Backspace if number % 2 else Qt.Key(Qt.Key.Key_A + number % 26))
        await asyncio.wait_for(shown.seen.wait(), PATIENCE)
        times.append((shown.at - begun) * 1000)
    return times


async def settled(tasks: Tasks) -> None:
    await tasks.settle()
    await asyncio.sleep(PAUSE)


async def measure(folder: Path, screen: Screen, keys: int) -> list[float]:
    """Type into an article of 5 000 characters, where ``screen`` shows it: in its body, or in its title."""
    failures: list[Exception] = []
    tasks = Tasks(failures.append, failures.append, asyncio.get_running_loop())
    store = await SqliteStore.open(folder)
    nowhere = Nowhere()
    journal = FileJournal(folder)
    ports = Ports(store, nowhere, nowhere, nowhere, SystemClock(), journal=journal)
    await practice.fill(ports, resource_folder("demo"))
    page = ComposerPage(ports, tasks)
    page.resize(1208, 844)
    page.show()
    page.came_to_front()
    await settled(tasks)
    text = mixed(CHARACTERS)
    page.model.edit(body=text)
    pane, body = page.findChild(PhonePane), page.findChild(BodyEditor)
    assert pane is not None
    assert body is not None
    pane.findChildren(Segmented)[0].chosen.emit(screen.value)
    title = page.findChild(TitleField)
    assert title is not None
    body.place_caret(paragraph_near(text, 0))
    title.setText("")
    field: QWidget = body if screen is Screen.ARTICLE else title
    field.setFocus()
    await settled(tasks)
    await asyncio.sleep(1)  # the browser engine comes up
    times = await typed(field, Shown(pane.phone, screen), keys)
    await tasks.close()
    gone = asyncio.Event()
    page.destroyed.connect(gone.set)
    page.deleteLater()
    await gone.wait()
    journal.close()
    await store.close()
    assert not failures, failures
    return times


def times_of_keystrokes(keys: int, screen: Screen) -> Times:
    """Return what ``keys`` key presses took."""
    qt = QApplication([])
    qt.setQuitOnLastWindowClosed(False)
    gc.disable()  # as in the desk: the automatic collector may run in the store's thread
    loop = QEventLoop(qt)
    asyncio.set_event_loop(loop)
    with tempfile.TemporaryDirectory(prefix="wxdesk-keys-") as folder:
        # Once only: when Qt's loop ends the browser engine goes for good, and a second run would crash in it.
        times = loop.run_until_complete(measure(Path(folder), screen, keys))
    loop.close()
    return summed(times)


if __name__ == "__main__":
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks.keystroke", description=__doc__)
    options.add_argument("--keys", type=int, default=300)
    options.add_argument("--screen", choices=[screen.value for screen in Screen], default=Screen.ARTICLE.value)
    given = options.parse_args()
    print(json.dumps(times_of_keystrokes(given.keys, Screen(given.screen))._asdict()))
