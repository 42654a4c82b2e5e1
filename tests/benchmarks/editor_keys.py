"""What a key press costs the editor itself: text, colours, history and fields, painted; without the phone.

The post is saved, checked and journalled meanwhile, as in the desk.
"""

import argparse
import asyncio
import gc
import json
import tempfile
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from tests.benchmarks.keystroke import Nowhere, Times, paragraph_near, rest, settled, summed
from tests.benchmarks.rendering import articles
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.clock import SystemClock
from wxdesk.services.ports import Ports
from wxdesk.store.database import SqliteStore
from wxdesk.store.journal import FileJournal
from wxdesk.ui.composer.editor import ArticleEditor
from wxdesk.ui.composer.model import ComposerModel
from wxdesk.ui.composer.rich_formats import kind_of
from wxdesk.ui.composer.thumbnails import Thumbnails
from wxdesk.ui.composer.writing import MARKDOWN, RICH
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import apply_theme

FROM_THE_END = 1_000
"""Characters: the last paragraph of an article begins in them."""


async def times(editor: ArticleEditor, keys: int) -> list[float]:
    """Press ``keys`` keys, a letter and *Backspace* in turn; return the milliseconds of each until it is painted."""
    front = editor.writing.front
    timer, taken = QElapsedTimer(), []
    for number in range(keys):
        await rest(number)
        timer.start()
        QTest.keyClick(front, Qt.Key.Key_Backspace if number % 2 else Qt.Key(Qt.Key.Key_A + number % 26))
        front.viewport().repaint()
        taken.append(timer.nsecsElapsed() / 1e6)
    return taken


def place_caret(editor: ArticleEditor, text: str, at: int) -> None:
    """Put the caret at the next paragraph that can be written in."""
    rich, at = editor.writing.rich, paragraph_near(text, at)
    if editor.writing.front is editor.body:
        editor.body.place_caret(at)
        return
    rich.place_caret(at)
    while kind_of(rich.textCursor().block()) == "chip":
        at = paragraph_near(text, at + 1)
        rich.place_caret(at)


async def measure(folder: Path, article: str, place: str, view: str, keys: int) -> Times:
    """Open an article of 20 000 characters and type into it."""
    failures: list[Exception] = []
    tasks = Tasks(failures.append, failures.append, asyncio.get_running_loop())
    store, journal = await SqliteStore.open(folder), FileJournal(folder)
    ports = Ports(store, Nowhere(), Nowhere(), Nowhere(), SystemClock(), journal=journal)
    model = ComposerModel(ports, tasks)
    editor = ArticleEditor(model, Thumbnails(ports, tasks))
    editor.resize(560, 800)
    editor.show()
    account = await store.run(lambda tx: tx.accounts.save(Account("Bench", Kind.SERVICE)))
    await model.open_account(account)
    text = articles()[article]
    model.edit(title="A title", body=text)
    editor.writing.show_view(view)
    place_caret(editor, text, len(text) // 2 if place == "middle" else len(text) - FROM_THE_END)
    await settled(tasks)
    before = model.revision
    taken = await times(editor, keys)
    assert model.revision - before >= keys, f"{model.revision - before} of {keys} keys wrote something"
    await model.close()
    editor.close()
    editor.deleteLater()
    await tasks.close()
    journal.close()
    await store.close()
    assert not failures, failures
    return summed(taken)


def main() -> Times:
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks.editor_keys", description=__doc__)
    options.add_argument("--keys", type=int, default=300)
    options.add_argument("--article", choices=[*articles()], default="everything")
    options.add_argument("--place", choices=["middle", "end"], default="middle")
    options.add_argument("--view", choices=[MARKDOWN, RICH], default=MARKDOWN)
    given = options.parse_args()
    qt = QApplication([])
    qt.setQuitOnLastWindowClosed(False)
    apply_theme(qt, dark=False)
    gc.disable()  # as in the desk
    loop = QEventLoop(qt)
    asyncio.set_event_loop(loop)
    with tempfile.TemporaryDirectory(prefix="wxdesk-keys-") as folder:
        taken: Times = loop.run_until_complete(
            measure(Path(folder), given.article, given.place, given.view, given.keys)
        )
    loop.close()
    return taken


if __name__ == "__main__":
    print(json.dumps(main()._asdict()))
