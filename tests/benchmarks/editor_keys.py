"""What a key press costs the editor itself: text, colours, history and fields, painted; without the phone."""

import argparse
import asyncio
import gc
import statistics
import tempfile
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from tests.benchmarks.keystroke import PAUSE, Nowhere
from wxdesk.domain.accounts import Account
from wxdesk.domain.clock import SystemClock
from wxdesk.domain.posts import Article, Post
from wxdesk.services.ports import Ports
from wxdesk.store.database import SqliteStore
from wxdesk.ui.composer.drafting import Drafting
from wxdesk.ui.composer.editor import ArticleEditor
from wxdesk.ui.composer.thumbnails import Thumbnails
from wxdesk.ui.tasks import Tasks
from wxdesk.ui.theme import apply_theme

CHARACTERS = 20_000
PARAGRAPHS = {
    "en": "The harbour is **quiet** at six, and the [kitchen](https://example.com/menu) is not.\n\n- one `code`\n\n",
    "zh": "港口的**清晨**很安静，厨房却[不是](https://example.com/menu)那样。\n\n- 一项 `code`\n\n",
}
PLACES = {"middle": CHARACTERS // 2, "end": CHARACTERS}


async def times(editor: ArticleEditor, at: int, keys: int) -> list[float]:
    """Press ``keys`` keys, a letter and *Backspace* in turn; return the milliseconds of each until it is painted."""
    editor.body.place_caret(at)
    await asyncio.sleep(PAUSE)
    timer, taken = QElapsedTimer(), []
    for number in range(keys):
        timer.start()
        QTest.keyClick(editor.body, Qt.Key.Key_Backspace if number % 2 else Qt.Key(Qt.Key.Key_A + number % 26))
        editor.body.viewport().repaint()
        taken.append(timer.nsecsElapsed() / 1e6)
        await asyncio.sleep(PAUSE)
    return taken


async def measure(folder: Path, language: str, place: str, keys: int) -> list[float]:
    """Open an article of 20 000 characters and type into it."""
    failures: list[Exception] = []
    tasks = Tasks(failures.append, failures.append, asyncio.get_running_loop())
    store = await SqliteStore.open(folder)
    drafting = Drafting()
    editor = ArticleEditor(drafting, Thumbnails(Ports(store, Nowhere(), Nowhere(), Nowhere(), SystemClock()), tasks))
    editor.resize(560, 800)
    editor.show()
    paragraph = PARAGRAPHS[language]
    text = (paragraph * (CHARACTERS // len(paragraph) + 1))[:CHARACTERS]
    drafting.show(Account("bench"), Post(1, articles=(Article(title="A title", body=text),)))
    taken = await times(editor, PLACES[place], keys)
    editor.close()
    editor.deleteLater()
    await tasks.close()
    await store.close()
    assert not failures, failures
    return taken


def main() -> float:
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks.editor_keys", description=__doc__)
    options.add_argument("--keys", type=int, default=300)
    options.add_argument("--language", choices=[*PARAGRAPHS], default="en")
    options.add_argument("--place", choices=[*PLACES], default="middle")
    given = options.parse_args()
    qt = QApplication([])
    qt.setQuitOnLastWindowClosed(False)
    apply_theme(qt, dark=False)
    gc.disable()  # as in the desk
    loop = QEventLoop(qt)
    asyncio.set_event_loop(loop)
    with tempfile.TemporaryDirectory(prefix="wxdesk-keys-") as folder:
        taken = loop.run_until_complete(measure(Path(folder), given.language, given.place, given.keys))
    loop.close()
    return float(statistics.quantiles(taken, n=20)[-1])


if __name__ == "__main__":
    print(main())
