"""Typing into an article of 20 000 characters: how soon the phone shows it, and what the engine's memory does."""

import argparse
import asyncio
import gc
import json
import tempfile
from pathlib import Path

from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from tests.benchmarks.keystroke import Nowhere, Shown, mixed, paragraph_near, settled, summed, typed
from wxdesk.domain.clock import SystemClock
from wxdesk.services import practice
from wxdesk.services.ports import Ports
from wxdesk.store.database import SqliteStore
from wxdesk.store.journal import FileJournal
from wxdesk.ui.composer.body import BodyEditor
from wxdesk.ui.composer.page import ComposerPage
from wxdesk.ui.composer.phone_pane import PhonePane
from wxdesk.ui.kit import Segmented
from wxdesk.ui.phone.article_view import ArticleView
from wxdesk.ui.phone.blocks import Screen
from wxdesk.ui.phone.web_reader import WebReader
from wxdesk.ui.resources import resource_folder
from wxdesk.ui.tasks import Tasks

CHARACTERS = 20_000
WARM = 200
"""Key presses before memory is read the first time."""


def pss(process: int) -> float:
    """Return how much memory is a process's own, in MiB."""
    told = Path(f"/proc/{process}/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in told if line.startswith("Pss:")) / 1024


async def measure(folder: Path, keys: int) -> dict[str, float]:
    """Type in the middle of the article while the phone shows it."""
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
    pane.findChildren(Segmented)[0].chosen.emit(Screen.ARTICLE.value)
    body.place_caret(paragraph_near(text, CHARACTERS // 2))
    body.setFocus()
    await settled(tasks)
    await asyncio.sleep(1)  # the browser engine comes up
    shown = Shown(pane.phone, Screen.ARTICLE)
    times = await typed(body, shown, min(WARM, keys))
    reader = pane.phone.findChildren(ArticleView)[0].reader
    assert isinstance(reader, WebReader)
    process = reader.page.renderProcessPid()
    before = pss(process)
    times += await typed(body, shown, max(0, keys - WARM))
    grown = pss(process) - before
    await tasks.close()
    gone = asyncio.Event()
    page.destroyed.connect(gone.set)
    page.deleteLater()
    await gone.wait()
    journal.close()
    await store.close()
    assert not failures, failures
    return {**summed(times)._asdict(), "before": before, "grown": grown}


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks.article_view", description=__doc__)
    options.add_argument("--keys", type=int, default=2000)
    given = options.parse_args()
    qt = QApplication([])
    qt.setQuitOnLastWindowClosed(False)
    gc.disable()  # as in the desk: the automatic collector may run in the store's thread
    loop = QEventLoop(qt)
    asyncio.set_event_loop(loop)
    with tempfile.TemporaryDirectory(prefix="wxdesk-article-") as folder:
        found = loop.run_until_complete(measure(Path(folder), given.keys))
    loop.close()
    print(json.dumps(found))


if __name__ == "__main__":
    main()
