"""Make the half-sent posts that a release left behind: ``python -m tests.data.half_sent.make 0.1.0``.

Once per release; run it with that release's own code: a process that is killed while its courier carries four posts,
each cut off at another step. The workspace and what the courier knew go into a folder of that version's name.
"""

import asyncio
import io
import os
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from PIL import Image

from wxdesk.courier.durable import DurableCourier
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.attempts import Attempt, AttemptState, Step
from wxdesk.domain.posts import Article, Picture, Post, PostState
from wxdesk.domain.quota import Slot, SlotState
from wxdesk.store import open_store
from wxdesk.store.backup import backup
from wxdesk.store.transaction import StoreTransaction

NOON = datetime(2026, 11, 22, 4, 0, tzinfo=UTC)
CUT_OFF = (AttemptState.INTENT, AttemptState.DRAFTED, AttemptState.SUBMITTING, AttemptState.ACCEPTED)
"""Where each post's attempt stood; its key is the number of that step, repeated."""


def fill(tx: StoreTransaction) -> None:
    """A service account whose four posts are all on their way."""
    account = tx.accounts.save(
        Account("Harbour Tea", Kind.SERVICE, verified=True, licence="x", app_id="wxpractice0000001", practice=True)
    )
    png = io.BytesIO()
    Image.new("RGB", (90, 38), "#1F7A8C").save(png, "PNG")
    data = png.getvalue()
    picture = Picture("cover.png", tx.pictures.put(data), 90, 38, len(data), "image/png")
    for number, state in enumerate(CUT_OFF, start=1):
        article = Article(
            f"Half sent {number}", body=f"Cut off at {state.value}.", cover="cover.png", pictures=(picture,)
        )
        post = tx.posts.save(Post(account.id, (article,), PostState.SENDING, updated_at=NOON))
        tx.slots.take(Slot(account.id, "2026-11", number, post.id, SlotState.RESERVED))
        submitted = NOON if number > 2 else None
        handle = f"draft-{number}" if number > 1 else ""
        receipt = "3147483000" if state is AttemptState.ACCEPTED else ""
        tx.attempts.save(Attempt(post.id, str(number) * 32, NOON, state, handle, receipt, submitted))


async def cut_off(folder: Path) -> None:
    """Fill a workspace, and die while the courier is at it."""
    store = await open_store(folder)
    await store.run(fill)
    await backup(store, folder / "copy.sqlite")
    begun: set[int] = set()

    async def advance(attempt_id: int) -> tuple[Step, timedelta]:
        begun.add(attempt_id)
        if len(begun) == len(CUT_OFF):
            os._exit(9)
        await asyncio.Event().wait()
        raise AssertionError

    courier = DurableCourier(folder / "courier.sqlite", advance, print)
    for number in range(1, len(CUT_OFF) + 1):
        await courier.carry(number)
    await asyncio.Event().wait()


def make(version: str) -> None:
    """Write both files into a folder of their own."""
    place = Path(__file__).with_name(version)
    place.mkdir()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        subprocess.run([sys.executable, "-m", __spec__.name, "--cut-off", name], check=False)
        (folder / "copy.sqlite").replace(place / "workspace.sqlite")
        with closing(sqlite3.connect(folder / "courier.sqlite")) as connection:
            connection.execute("VACUUM INTO ?", (str(place / "courier.sqlite"),))


if __name__ == "__main__":
    if sys.argv[1] == "--cut-off":
        asyncio.run(cut_off(Path(sys.argv[2])))
    else:
        make(sys.argv[1])
