"""How fast due posts leave: ``python -m tests.benchmarks.sending`` prints one line of JSON.

The same posts go out twice to a simulator in a process of its own: by a desk (store, courier, client), and by bare
calls with the same number at a time, which is the floor: nothing remembered, nothing survived.
"""

import argparse
import asyncio
import io
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import httpx
from PIL import Image

from tests.faults.keys import KEYS
from wxdesk.app.opening import open_workspace
from wxdesk.domain.accounts import Account, Kind
from wxdesk.domain.clock import SystemClock
from wxdesk.domain.posts import Article, Post, PostState
from wxdesk.domain.quota import RULES
from wxdesk.services import posts, sending
from wxdesk.services.accounts import SECRET
from wxdesk.services.ports import Ports

PICTURES = 4
AT_ONCE = 8
LOOK = 0.2
"""Seconds between two looks at whether all have arrived: looking costs time too."""
A_MONTH = RULES[Kind.SERVICE][1]


class Busy:
    """Wall and processor time of this process, from the making of it."""

    def __init__(self) -> None:
        self._wall, self._own = time.monotonic(), time.process_time()

    def told(self, count: int) -> tuple[float, float]:
        """Return posts a second, and the share of the time in which this process waited, 0 to 1."""
        wall = time.monotonic() - self._wall
        return count / wall, 1 - min(1.0, (time.process_time() - self._own) / wall)


def picture(number: int) -> bytes:
    """A photograph's worth of noise, different each time."""
    data = io.BytesIO()
    Image.frombytes("RGB", (160, 100), number.to_bytes(4, "big") * 12_000).save(data, "JPEG", quality=90)
    return data.getvalue()


@asynccontextmanager
async def simulator(apps: Sequence[tuple[str, str]], folder: Path) -> AsyncIterator[str]:
    """A simulator in a process of its own; gives the address of the official platform."""
    told = [word for app_id, secret in apps for word in ("--app", f"{app_id}:{secret}:service")]
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "wxdesk", "simulator", "--state", str(folder), *told, stdout=subprocess.PIPE
    )
    assert process.stdout is not None
    try:
        yield json.loads(await process.stdout.readline())["official"]
    finally:
        process.terminate()
        await process.wait()


async def by_desk(folder: Path, url: str, apps: Sequence[tuple[str, str]], count: int) -> tuple[float, float]:
    """Send ``count`` due posts as an open desk does."""
    opened = await open_workspace(folder, SystemClock(), desk=True, keys=KEYS)
    try:
        await _fill(opened.ports, url, apps, count)
        arrived = asyncio.Event()
        opened.store.listen(lambda _: arrived.set())
        busy = Busy()
        await sending.start_due(opened.ports)
        while await posts.find(opened.ports, states=(PostState.SCHEDULED, PostState.SENDING)):
            arrived.clear()
            await arrived.wait()
            await asyncio.sleep(LOOK)
        told = busy.told(count)
        sent = await opened.store.read(
            lambda tx: sum(each.state is PostState.SENT for each in tx.posts.find(limit=10_000))
        )
        assert sent == count, f"{sent} of {count} arrived"
        return told
    finally:
        await opened.close()


async def _fill(ports: Ports, url: str, apps: Sequence[tuple[str, str]], count: int) -> None:
    made: list[int] = []
    for app_id, secret in apps:
        account = Account(app_id, Kind.SERVICE, verified=True, licence="9", app_id=app_id, practice=False, base_url=url)
        kept = await _kept(ports, account)
        await ports.vault.put(kept.id, SECRET, secret)
        for _ in range(min(A_MONTH, count - len(made))):
            names = [f"{each}.jpg" for each in range(PICTURES)]
            taken = [
                await posts.add_picture(ports, picture(len(made) * PICTURES + number), name)
                for number, name in enumerate(names)
            ]
            body = "\n\n".join(f"![Picture]({name})" for name in names[1:])
            article = Article(f"Post {len(made)}", body=body, cover=names[0], pictures=tuple(taken))
            made.append((await posts.save(ports, Post(kept.id, (article,)))).id)
    due = ports.clock.now() + timedelta(seconds=1 + count * 0.02)
    for post_id in made:
        await sending.schedule(ports, post_id, due)
    await asyncio.sleep(max(0.0, (due - ports.clock.now()).total_seconds()))


async def _kept(ports: Ports, account: Account) -> Account:
    return await ports.store.run(lambda tx: tx.accounts.save(account))


async def by_bare_calls(url: str, apps: Sequence[tuple[str, str]], count: int) -> tuple[float, float]:
    """Make the same calls with nothing around them."""
    pictures = [[picture(10**6 + post * PICTURES + number) for number in range(PICTURES)] for post in range(count)]
    few = asyncio.Semaphore(AT_ONCE)
    async with httpx.AsyncClient(base_url=url, timeout=60, trust_env=False, verify=False) as client:
        tokens = {app_id: await _token(client, app_id, secret) for app_id, secret in apps}

        async def post(number: int) -> None:
            async with few:
                query = {"access_token": tokens[apps[number // A_MONTH][0]]}
                await _bare_post(client, query, number, pictures[number])

        busy = Busy()
        await asyncio.gather(*(post(number) for number in range(count)))
        return busy.told(count)


async def _token(client: httpx.AsyncClient, app_id: str, secret: str) -> str:
    body = {"grant_type": "client_credential", "appid": app_id, "secret": secret}
    return str((await client.post("/cgi-bin/stable_token", json=body)).json()["access_token"])


async def _bare_post(client: httpx.AsyncClient, query: dict[str, str], number: int, pictures: Sequence[bytes]) -> None:
    async def call(path: str, body: object) -> dict[str, object]:
        content = json.dumps(body, ensure_ascii=False).encode()
        answer = dict((await client.post(path, params=query, content=content)).json())
        assert not answer.get("errcode"), answer
        return answer

    async def upload(path: str, data: bytes, **more: str) -> dict[str, object]:
        files = {"media": ("picture.jpg", data)}
        return dict((await client.post(path, params=query | more, files=files)).json())

    cover = (await upload("/cgi-bin/material/add_material", pictures[0], type="image"))["media_id"]
    urls = await asyncio.gather(*(upload("/cgi-bin/media/uploadimg", each) for each in pictures[1:]))
    content = "".join(f'<img src="{each["url"]}">' for each in urls)
    row = {"title": f"Bare {number}", "content": content, "thumb_media_id": cover}
    draft = (await call("/cgi-bin/draft/add", {"articles": [row]}))["media_id"]
    body = {"filter": {"is_to_all": True}, "mpnews": {"media_id": draft}, "msgtype": "mpnews"}
    sent = await call("/cgi-bin/message/mass/sendall", body)
    await call("/cgi-bin/message/mass/get", {"msg_id": sent["msg_id"]})


async def main() -> None:
    options = argparse.ArgumentParser(prog="python -m tests.benchmarks.sending")
    options.add_argument("--posts", type=int, default=500)
    count = options.parse_args().posts
    number = -(-count // A_MONTH)
    with tempfile.TemporaryDirectory(prefix="wxdesk-bench-") as name:
        folder = Path(name)
        bare = [(f"wxbare{each:010}", os.urandom(16).hex()) for each in range(number)]
        desk = [(f"wxdesk{each:010}", os.urandom(16).hex()) for each in range(number)]
        async with simulator([*bare, *desk], folder / "platform") as url:
            floor, _ = await by_bare_calls(url, bare, count)
            speed, waiting = await by_desk(folder / "workspace", url, desk, count)
    print(json.dumps({"posts_per_second": speed, "waiting": waiting, "floor": floor}))


if __name__ == "__main__":
    asyncio.run(main())
