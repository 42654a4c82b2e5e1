"""Delivers pushes over HTTP, and asks an address before it is kept (reference: official-account-api §0.6, §10.5)."""

import asyncio
import secrets
import time
from collections import deque
from contextlib import AsyncExitStack
from dataclasses import replace
from typing import TYPE_CHECKING

from wxdesk.simulator import sends
from wxdesk.simulator.chats import put_on_phone
from wxdesk.simulator.official import publish
from wxdesk.simulator.official.analytics_days import day_of, hour_of
from wxdesk.simulator.outbox import Delivered, Push
from wxdesk.simulator.passive_replies import SILENCE, take_in
from wxdesk.simulator.push_text import CONTENT_TYPES, asking, sealed
from wxdesk.simulator.records_doors import Callback, PushTally
from wxdesk.simulator.state import State
from wxdesk.simulator.wecom import jobs as wecom_jobs
from wxdesk.simulator.wecom.replies import take_reply

if TYPE_CHECKING:
    import httpx

LOOK_SECONDS = 0.25
AT_ONCE = 64
"""Pushes under way at one time; one follower's never overtake each other."""


class Pusher:
    """Takes pushes from the outbox for as long as it runs, each follower's in their order."""

    def __init__(self, state: State) -> None:
        self._state = state
        self._lanes: dict[tuple[str, str], deque[Push]] = {}
        self._failed: dict[str, int] = {}
        self._muted: dict[str, int] = {}
        self._room = asyncio.Semaphore(AT_ONCE)
        self._lines = AsyncExitStack()

    async def run(self) -> None:
        """Deliver until cancelled."""
        loop, wake = asyncio.get_running_loop(), asyncio.Event()
        outbox = self._state.outbox
        outbox.listen(lambda: loop.call_soon_threadsafe(wake.set))
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(self._keep_time())
                await wake.wait()
                http = await self._lines.enter_async_context(client())
                while True:
                    await wake.wait()
                    wake.clear()
                    while push := outbox.take():
                        self._sort_in(push, http, tasks)
        finally:
            outbox.listen(None)
            await self._lines.aclose()

    async def _keep_time(self) -> None:
        """Look now and then for what ends by itself: sends, publications, jobs."""
        while True:
            await asyncio.sleep(LOOK_SECONDS)
            if self._anything_unfinished():
                with self._state.lock:
                    for settle in (sends.settle, publish.settle, wecom_jobs.tell_ends):
                        settle(self._state)

    def _anything_unfinished(self) -> bool:
        records = self._state.records
        waiting = records.by.unfinished.of("all") or records.by.running.of("running")
        return bool(waiting) or any(job.callback and not job.told for job in list(records.wecom_jobs.values()))

    def _sort_in(self, push: Push, http: "httpx.AsyncClient", tasks: asyncio.TaskGroup) -> None:
        lane = (push.address, push.sender)
        if lane in self._lanes:
            self._lanes[lane].append(push)
            return
        self._lanes[lane] = deque([push])
        tasks.create_task(self._empty(lane, http))

    async def _empty(self, lane: tuple[str, str], http: "httpx.AsyncClient") -> None:
        waiting = self._lanes[lane]
        while waiting:
            async with self._room:
                await self._deliver(waiting.popleft(), http)
        del self._lanes[lane]

    async def _deliver(self, push: Push, http: "httpx.AsyncClient") -> None:
        state = self._state
        with state.lock:
            callback = state.records.callbacks.get(push.address)
            muted = self._muted.get(push.address, 0) > state.now
        if callback is None or muted:
            state.outbox.done(Delivered(push, "muted" if muted else "nowhere", 0, state.now))
            return
        attempts, body = 0, None
        while body is None and attempts <= state.profile.push_repeats:
            attempts += 1
            body = await self._attempt(push, callback, http)
        with state.lock:
            outcome = "silent" if body is not None else "failed"
            if push.answered and body is not None:
                outcome = (take_reply if callback.platform == "wecom" else take_in)(state, push, callback, body)
            elif push.answered and callback.platform == "official":
                put_on_phone(state, push.address, push.sender, "notice", "text", {"content": SILENCE})
            state.outbox.done(Delivered(push, outcome, attempts, state.now))

    async def _attempt(self, push: Push, callback: Callback, http: "httpx.AsyncClient") -> str | None:
        """The answer's text, None where none came in time."""
        state = self._state
        query, text = sealed(push, callback, state.now)
        headers = {"content-type": CONTENT_TYPES[callback.form]}
        began = time.monotonic()
        body = await _answer(http, "POST", callback.url, query, state.profile.push_seconds, text.encode(), headers)
        with state.lock:
            _tally(state, callback.address, int((time.monotonic() - began) * 1000), failed=body is None)
            self._mark(callback.address, failed=body is None)
        return body

    def _mark(self, address: str, failed: bool) -> None:
        """After many failures in a row the address hears nothing for a while."""
        profile = self._state.profile
        self._failed[address] = self._failed.get(address, 0) + 1 if failed else 0
        if self._failed[address] >= profile.push_failures:
            self._failed[address] = 0
            self._muted[address] = self._state.now + profile.push_mute


def client() -> "httpx.AsyncClient":
    import httpx

    limits = httpx.Limits(max_connections=AT_ONCE)
    return httpx.AsyncClient(trust_env=False, timeout=None, limits=limits)  # noqa: S113 - each request has its own


async def _answer(
    http: "httpx.AsyncClient",
    method: str,
    url: str,
    query: dict[str, str],
    seconds: float,
    body: bytes | None = None,
    headers: dict[str, str] | None = None,
) -> str | None:
    import httpx

    try:
        async with asyncio.timeout(seconds):
            address = httpx.URL(url).copy_merge_params(query)
            response = await http.request(method, address, content=body, headers=headers)
    except (TimeoutError, httpx.HTTPError, httpx.InvalidURL):
        return None
    return response.text if response.status_code == 200 else None


async def proves_itself(state: State, callback: Callback) -> bool:
    """Whether the address answers the platform's question (URL check) within its time.

    WeCom wants the text as it is, without quotes or a line end (reference: wecom-api §4.1).
    """
    challenge = str(secrets.randbelow(10**18))
    async with client() as http:
        query = asking(callback, state.now, challenge)
        answer = await _answer(http, "GET", callback.url, query, state.profile.push_seconds)
    if answer is not None and callback.platform != "wecom":
        answer = answer.strip()
    return answer == challenge


def _tally(state: State, address: str, milliseconds: int, failed: bool) -> None:
    day, hour = str(day_of(state.now)), hour_of(state.now)
    key = f"{address} {day} {hour}"
    kept = state.records.push_tallies.get(key) or PushTally(address, day, hour)
    state.records.push_tallies[key] = replace(
        kept,
        count=kept.count + 1,
        failed=kept.failed + failed,
        milliseconds=kept.milliseconds + milliseconds,
        longest=max(kept.longest, milliseconds),
    )
