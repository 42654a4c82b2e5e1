"""A phone at any moment for a follower of 1 000 accounts: from the slider to the pixels, in the real Phone page."""

import argparse
import asyncio
import gc
import json
import statistics
import tempfile
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QBuffer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.benchmarks.keystroke import Nowhere
from tests.benchmarks.processes import resident_here
from wxdesk.domain.accounts import Account, Kind, Owner
from wxdesk.domain.clock import SetClock
from wxdesk.domain.phone import Follower, Layout
from wxdesk.domain.posts import Act, ArticleKind, Picture, PostState
from wxdesk.services import phone as phones
from wxdesk.services.best_time import best_time
from wxdesk.services.phone import PhoneWorld
from wxdesk.services.ports import Ports, Transaction
from wxdesk.store.database import SqliteStore
from wxdesk.store.rows.base import instant
from wxdesk.store.transaction import StoreTransaction
from wxdesk.ui.phone.page import PhonePage
from wxdesk.ui.tasks import Tasks

ACCOUNTS = 1000
SERVICES = 250
"""So many of them are service accounts, each with four posts a month; all others share the rest of the posts."""

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
YEAR = timedelta(days=365)
BODY = "海风很大，炉火已经点好。厨房的灯亮着，菜单贴在门上。" * 8
MOVES = 2000
READERS = 1000
LOOKED = 200
"""How many moves are made before anything counts: fonts are shaped, what repeats is kept."""

_POST = (
    "INSERT INTO post (id, account_id, state, sent_at, failure, updated_at, act, tag, box_id) "
    "VALUES (?, ?, ?, ?, '', ?, ?, '', '')"
)
_ARTICLE = (
    "INSERT INTO article (post_id, position, title, author, digest, source_url, body, cover, theme, pictures, kind, "
    "accent, text_size) VALUES (?, ?, ?, '', ?, '', ?, ?, '', ?, ?, '', 0)"
)


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds, milliseconds and MiB. ``p95`` and ``median`` are of one move of the slider until all is painted.

    ``again`` is what loading takes where nothing was sent since, ``compared`` the hours of a day for ``READERS``;
    ``grown`` is by how much memory grew over all moves. Moves and ``compared`` count time of the processor.
    """

    posts: int
    loaded: float
    again: float
    p95: float
    median: float
    worst: float
    ranked: float
    compared: float
    memory: float
    grown: float


def fill(tx: Transaction, posts: int) -> None:
    """Put ``ACCOUNTS`` accounts, their posts of a year, and one follower of all into an empty workspace."""
    if not isinstance(tx, StoreTransaction):
        raise TypeError(type(tx).__name__)
    ids = []
    for number in range(ACCOUNTS):
        kind = Kind.SERVICE if number < SERVICES else Kind.SUBSCRIPTION
        ids.append(tx.accounts.save(Account(f"Account 账号 {number}", kind, Owner.BUSINESS, licence=f"L{number}")).id)
    run = tx.posts._session.connection().exec_driver_sql
    times = list(_times(ids, posts))
    pictures = json.dumps([asdict(Picture("c.png", tx.pictures.put(_cover()), 940, 400, 1, "image/png"))])
    sent, send = PostState.SENT.value, Act.SEND.value
    run(_POST, [(n, account, sent, at, at, send) for n, (account, at) in enumerate(times, 1)])
    run(_ARTICLE, [_article(n, part, pictures) for n in range(1, len(times) + 1) for part in range(1 + n % 2)])
    tx.followers.save(Follower("Mei", frozenset(ids)))


def _times(ids: list[int], posts: int) -> Iterator[tuple[int, str]]:
    own = min(48, max(1, posts // ACCOUNTS))
    daily = (posts - own * SERVICES) // (ACCOUNTS - SERVICES)
    for number, account in enumerate(ids):
        count = own if number < SERVICES else daily
        for each in range(count):
            back = YEAR * ((each + number / ACCOUNTS) / count)
            yield account, instant(NOW + timedelta(hours=12) - back)


def _article(number: int, part: int, pictures: str) -> tuple[object, ...]:
    title = f"冬至围炉：海景套房早鸟价 {number}/{part}"
    kind = ArticleKind.TEXT.value
    return number, part, title, f"厨房的灯亮着 {number}", BODY, "c.png" if part == 0 else "", pictures, kind


def _cover() -> bytes:
    """Return a picture of the size that covers have."""
    image = QImage(940, 400, QImage.Format.Format_RGB32)
    image.fill(0x1F7A8C)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


async def measure(posts: int, moves: int, app: QApplication) -> Measured:
    gc.disable()  # the program collects in the window's thread between events; here between moves
    with tempfile.TemporaryDirectory(prefix="wxdesk-bench-") as name:
        store = await SqliteStore.open(Path(name))
        try:
            await store.run(lambda tx: fill(tx, posts))
            nowhere = Nowhere()
            ports = Ports(store, nowhere, nowhere, nowhere, SetClock(NOW))
            world, loaded = await _loaded(ports, None)
            known, again = await _loaded(ports, world)
            return await _moved(ports, known, posts, moves, (loaded, again), app)
        finally:
            await store.close()


async def _loaded(ports: Ports, known: PhoneWorld | None) -> tuple[PhoneWorld, float]:
    began = time.perf_counter()
    return await phones.world(ports, NOW, known), time.perf_counter() - began


async def _moved(
    ports: Ports, world: PhoneWorld, posts: int, moves: int, loaded: tuple[float, float], app: QApplication
) -> Measured:
    page = PhonePage(ports, Tasks(_fail, _fail))
    page.resize(1440, 900)
    page.show()
    page.model.show_world(world)
    page.model.follow_clock(visible=False)
    await _slide(page, LOOKED)
    gc.collect()
    before = resident_here()
    taken = await _slide(page, moves)
    gc.collect()
    grown = resident_here() - before
    page.model.choose_layout(Layout.RANKED)
    ranked = await _slide(page, moves // 5)
    page.close()
    began = time.process_time()
    await best_time(world, world.accounts[-1].id, NOW.date(), count=READERS)
    compared = time.process_time() - began
    return Measured(
        posts,
        *loaded,
        _p95(taken),
        statistics.median(taken),
        max(taken),
        _p95(ranked),
        compared,
        resident_here(),
        grown,
    )


async def _slide(page: PhonePage, moves: int) -> list[float]:
    """Move the slider over whole days, three minutes at a time, as fast as it goes; every tenth move jumps."""
    taken = []
    for move in range(moves):
        minute = move * 397 % (24 * 60) if move % 10 == 9 else move * 3 % (24 * 60)
        if move % 480 == 479:
            page.model.show_day(page.model.state.day - timedelta(days=1))
            page.grab()
        await asyncio.sleep(0)  # covers that have been read arrive
        began = time.thread_time()  # nothing is waited for, and other programs' time is not counted
        page.model.show_minute(minute)
        page.grab()  # the whole page into pixels, whatever has changed: more than a window would paint
        taken.append((time.thread_time() - began) * 1000)
        if move % 50 == 49:
            gc.collect(1)
    return taken


def _p95(taken: list[float]) -> float:
    return statistics.quantiles(taken, n=20)[-1]


def _fail(failure: Exception) -> None:
    raise failure


def main() -> None:
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks.busy_phone", description=__doc__)
    options.add_argument("--posts", type=int, default=300_000)
    options.add_argument("--moves", type=int, default=MOVES)
    given = options.parse_args()
    app = QApplication([])
    found = asyncio.run(measure(given.posts, given.moves, app))
    print(json.dumps(asdict(found)))


if __name__ == "__main__":
    main()
