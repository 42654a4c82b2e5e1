"""Two workers on one PostgreSQL workspace and a platform, each in a process of its own; one worker is killed."""

import asyncio
import io
import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from tests.postgres import fresh_database, server
from tests.unit.courier.worker import KnownKey, MovedClock
from wxdesk.app.opening import Opened, open_workspace
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.posts import Article, Post, PostState
from wxdesk.domain.quota import SlotState
from wxdesk.services import posts, sending
from wxdesk.services.accounts import SECRET

ROOT = Path(__file__).parents[3]
APP, KEY = "wx0000000000000001", "0" * 32
PATIENCE = 60


class Platform:
    """A simulator in a process of its own, spoken to over HTTP."""

    def __init__(self) -> None:
        self._process = python("-m", "wxdesk", "simulator", "--app", f"{APP}:{KEY}:service")
        assert self._process.stdout
        self.url = json.loads(self._process.stdout.readline())["official"]

    def ask(self, path: str, body: object = None) -> dict[str, object]:
        data = None if body is None else json.dumps(body).encode()
        with urllib.request.urlopen(f"{self.url}/_simulator{path}", data, timeout=30) as answer:
            found: dict[str, object] = json.loads(answer.read())
        return found

    def stop(self) -> None:
        end(self._process)


def python(*arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )


def end(process: "subprocess.Popen[str]") -> None:
    process.kill()
    process.communicate()


@pytest.fixture
def platform() -> Iterator[Platform]:
    found = Platform()
    yield found
    found.stop()


@pytest.fixture
def workers(tmp_path) -> Iterator[Callable[[str, str], "subprocess.Popen[str]"]]:
    begun: list[subprocess.Popen[str]] = []

    def begin(name: str, database: str) -> "subprocess.Popen[str]":
        folder = tmp_path / name
        folder.mkdir()
        (folder / "clock").symlink_to(tmp_path / "clock")
        begun.append(python("-m", "tests.unit.courier.worker", str(folder), database))
        return begun[-1]

    yield begin
    for process in begun:
        end(process)


def png() -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (235, 100), "#1F7A8C").save(data, "PNG")
    return data.getvalue()


async def filled(opened: Opened, url: str, count: int = 1) -> list[Post]:
    """Drafts of an account that is connected to the platform at ``url``."""
    account = await opened.store.run(
        lambda tx: tx.accounts.save(
            Account("Harbour Tea", Kind.SERVICE, verified=True, licence="91", app_id=APP, practice=False, base_url=url)
        )
    )
    await opened.ports.vault.put(account.id, SECRET, KEY)
    picture = await posts.add_picture(opened.ports, png(), "cover.png")
    made = []
    for number in range(1, count + 1):
        article = Article(f"Post {number}", body="Warm.", cover="cover.png", pictures=(picture,))
        made.append(await posts.save(opened.ports, Post(account.id, (article,))))
    return made


async def until(found: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(PATIENCE):
        while not await found():  # noqa: ASYNC110 - what is waited for happens in other processes
            await asyncio.sleep(0.05)


def claiming(database: str) -> int:
    """How many sessions of workers hold a claim, and how many there are."""
    name = database.partition("?")[0].rpartition("/")[2]
    rows = server().ask("SELECT count(*) FROM pg_stat_activity WHERE datname = "
                        f"'{name}' AND application_name = 'wxdesk claims'")  # fmt: skip
    return int(str(rows[0][0]))


@pytest.mark.parametrize(
    ("path", "mishap"),
    [
        ("/cgi-bin/draft/add", "delay"),
        ("/cgi-bin/message/mass/sendall", "delay"),
        ("/cgi-bin/message/mass/sendall", "stall"),
        ("/cgi-bin/message/mass/get", "delay"),
    ],
)
def test_what_a_killed_worker_was_sending_the_other_one_finishes_once(tmp_path, platform, workers, path, mishap):
    database, clock = fresh_database(), tmp_path / "clock"
    clock.write_text("0", "ascii")

    async def play() -> tuple[Post, list[SlotState]]:
        opened = await open_workspace(tmp_path, MovedClock(tmp_path), desk=False, keys=KnownKey(), database=database)
        try:
            (post,) = await filled(opened, platform.url)
            await sending.send_now(opened.ports, post.id)
            platform.ask("/faults", {"path": path, "mishap": mishap, "seconds": 600})

            async def caught() -> bool:
                return not platform.ask("/faults")["faults"]

            async def both_look() -> bool:
                return claiming(database) == 2

            async def arrived() -> bool:
                found = await posts.get(opened.ports, post.id)
                if found.state is PostState.UNSURE:
                    move(120)
                return found.state is PostState.SENT

            def move(seconds: float) -> None:
                fresh = clock.with_name("clock.fresh")
                fresh.write_text(str(float(clock.read_text("ascii")) + seconds), "ascii")
                fresh.replace(clock)  # nobody finds it half written
                platform.ask("/clock", {"move": seconds})

            first = workers("first", database)
            await until(caught)
            workers("second", database)
            await until(both_look)
            assert (await posts.get(opened.ports, post.id)).state is PostState.SENDING
            first.kill()
            move(61)
            await until(arrived)
            slots = await opened.store.read(lambda tx: tx.slots.all())
            return await posts.get(opened.ports, post.id), [slot.state for slot in slots]
        finally:
            await opened.close()

    post, slots = asyncio.run(play())
    assert post.failure == ""
    assert slots == [SlotState.SENT]
    assert platform.ask("/sends")["total"] == 1


def test_of_several_workers_each_due_post_is_begun_by_one(tmp_path, platform, workers):
    database = fresh_database()
    (tmp_path / "clock").write_text("0", "ascii")

    async def play() -> list[int]:
        opened = await open_workspace(tmp_path, MovedClock(tmp_path), desk=False, keys=KnownKey(), database=database)
        try:
            drafts = await filled(opened, platform.url, 4)
            soon = datetime.now(UTC) + timedelta(seconds=3)
            for each in drafts:
                await sending.schedule(opened.ports, each.id, soon)
            for name in ("first", "second"):
                workers(name, database)

            async def arrived() -> bool:
                return all(each.state is PostState.SENT for each in await posts.find(opened.ports))

            await until(arrived)
            return [len(await sending.attempts(opened.ports, each.id)) for each in drafts]
        finally:
            await opened.close()

    assert asyncio.run(play()) == [1, 1, 1, 1]
    assert platform.ask("/sends")["total"] == 4
