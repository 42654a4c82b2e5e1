"""A run: posts on many accounts, a sender that is killed wherever it can be, and what the platform counted."""

import asyncio
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from pathlib import Path

from tests.faults.errands import Errands
from tests.faults.figures import Figures
from tests.faults.keys import KEYS
from tests.faults.sender import WAITS, FileClock
from tests.faults.ways import Death, Plan, Standing, standing
from wxdesk.app.opening import Opened, open_workspace
from wxdesk.domain.attempts import AttemptState
from wxdesk.domain.posts import Post, PostState
from wxdesk.services import sending
from wxdesk.services.ports import Transaction
from wxdesk.simulator.records import Profile
from wxdesk.simulator.server import SimulatorServer

BATCH = 5
QUIET = 0.7
"""Seconds without a death or an arrival after which the clock is moved on: somebody waits for it."""
PAUSE = 61.0
"""Seconds that the clock moves: the least between two sends with one key, and one more."""
SPARE = 4
"""Deaths beyond those that a batch owes: the next may come to its end before its own."""
PATIENCE = 120.0
START = 2.0
"""Seconds that a sender may take before it does anything."""
WHOLE_DAY = 1440
"""Minutes: each death moves the clock, and what is meant to be found here is not the late rule."""
MOST_MOVES = 150
"""So often the clock is moved for posts that do not come to an end: they are counted as not settled."""
MOST_AT_WORK = 40
"""So often a sender that waits for nothing but the machine is waited for instead."""
PREPARING = (AttemptState.INTENT, AttemptState.DRAFTED)
SETTLED = (PostState.SENT, PostState.FAILED, PostState.MISSED)
ORDERED = "platform_did_not_send"
"""Why a post fails that the simulator was told to fail: its user sends it anew."""


class Run:
    """One run on one kind of store: ``wanted`` posts, about ``kills`` deaths.

    In its second half, one that is ``thorough`` dies beyond that in ways that nothing has met yet.
    """

    def __init__(self, folder: Path, wanted: int, kills: int, database: str = "", *, thorough: bool = False) -> None:
        self.folder, self.kills, self._thorough = folder, kills, thorough
        self._wanted, self._database = wanted, database
        folder.mkdir(parents=True, exist_ok=True)
        self._moved = 0.0
        self._move(0)
        self._clock = FileClock(folder / "clock")
        self._platform = SimulatorServer(clock=self._clock, profile=Profile(repeat_seconds=60))
        self._figures = Figures()
        self._plan = Plan(self._figures.kills)
        self._sender: subprocess.Popen[bytes] | None = None

    async def go(self) -> Figures:
        """Do it all; returns what came of it."""
        began = time.monotonic()
        async with self._platform:
            opened = await self._open()
            try:
                errands = Errands(opened, self._platform)
                drafts = await errands.fill(self._wanted)
                self._figures.posts = len(drafts)
                await sending.set_late_after(opened.ports, WHOLE_DAY)
                batches = [drafts[start : start + BATCH] for start in range(0, len(drafts), BATCH)]
                for number, batch in enumerate(batches, start=1):
                    beyond = self._thorough and number > len(batches) // 2
                    await self._batch(opened, batch, self.kills * number // len(batches) + SPARE, beyond=beyond)
                await self._figures.count(opened, self._platform.state, drafts, errands.accounts)
            finally:
                self._stop()
                await opened.close()
        self._figures.seconds = time.monotonic() - began
        return self._figures

    async def _open(self) -> Opened:
        return await open_workspace(self.folder, self._clock, desk=False, keys=KEYS, database=self._database)

    # Sending and dying.

    async def _batch(self, opened: Opened, batch: Sequence[Post], kills: int, *, beyond: bool) -> None:
        """Let the posts of ``batch`` fall due; kill until ``kills`` deaths are reached, then see them through.

        ``beyond`` that, what has not been met yet is died in.
        """
        await self._schedule(opened, batch)
        ids = [post.id for post in batch]
        in_vain: Counter[str] = Counter()
        patience = time.monotonic() + PATIENCE
        while time.monotonic() < patience:
            if await self._settled(opened, ids) and not await self._anew(opened, batch):
                break
            posts = await opened.store.read(lambda tx: [standing(tx, each) for each in ids])
            enough = self._figures.killed >= kills
            death = self._plan.next(posts, in_vain, only_unmet=enough) if beyond or not enough else None
            if await self._live_and_die(opened, posts, death):
                patience = time.monotonic() + PATIENCE
            elif death is not None:
                in_vain[death.kind] += 1
            self._figures.note_calls(self._platform.state)
        self._stop()

    async def _schedule(self, opened: Opened, posts: Sequence[Post]) -> None:
        self._platform.faults.clear()
        soon = self._clock.now() + timedelta(seconds=5)
        for post in posts:
            await sending.schedule(opened.ports, post.id, soon, post.audience, post.act)
        self._move(6)

    async def _anew(self, opened: Opened, batch: Sequence[Post]) -> bool:
        """Send once more what the platform was told to fail, as its user would; False where there is none."""

        def look(tx: Transaction) -> list[Post]:
            stand = {each.id: tx.posts.get(each.id) for each in batch}
            failed = (PostState.FAILED, ORDERED)
            return [each for each in batch if (stand[each.id].state, stand[each.id].failure) == failed]

        failed = await opened.store.read(look)
        if failed:
            await self._schedule(opened, failed)
        return bool(failed)

    async def _live_and_die(self, opened: Opened, posts: Sequence[Standing], death: Death | None) -> bool:
        """Let a sender work until it is dead, or all is settled; True where it died as it should."""
        ids = [each.post.id for each in posts]
        self._platform.faults.clear()
        sender = self._start(death)
        for each in death.orders(sender.pid, posts) if death else ():
            self._platform.faults.add(each)
        quiet, seen, moves, at_work = time.monotonic() + START, "", 0, 0
        while True:
            await asyncio.sleep(0.05)
            if sender.poll() is not None:
                self._sender = None
                self._figures.kills[await self._kind(opened, posts, self._as_told(sender.returncode, death))] += 1
                await self._let_time_pass(opened, ids)
                return True
            states = await self._states(opened, ids)
            if states != seen:
                quiet, seen = max(quiet, time.monotonic()), states
            if await self._settled(opened, ids):
                self._stop()
                return False
            if time.monotonic() - quiet > QUIET:
                quiet = time.monotonic()
                if (pause := self._waited_for) and await self._let_time_pass(opened, ids, pause):
                    moves += 1
                else:
                    at_work += 1
                if moves > (MOST_MOVES if death is None else death.place.moves) or at_work > MOST_AT_WORK:
                    self._stop()
                    return False

    def _as_told(self, returncode: int, death: Death | None) -> Death:
        """The death that a sender was told to die; raises where it died another one."""
        if returncode != -signal.SIGKILL:
            log = self.folder / "sender.log"
            raise RuntimeError(f"the sender ended by itself with {returncode}: see {log}")
        if death is None:
            raise RuntimeError("the sender was killed by somebody else")
        return death

    async def _kind(self, opened: Opened, posts: Sequence[Standing], death: Death) -> str:
        """The way it was: a call that was to be a repetition may have been another post's first."""
        if not death.place.met or death.place.met != death.place.path:
            return death.kind

        def look(tx: Transaction) -> bool:
            tried = [attempt for each in posts for attempt in tx.attempts.of_post(each.post.id)]
            before = {each.tried.id: each.tried.repeated for each in posts if each.tried}
            return any(each.repeated > before.get(each.id, 0) for each in tried)

        return death.kind if await opened.store.read(look) else Death(death.when, death.place.first).kind

    async def _let_time_pass(self, opened: Opened, ids: Sequence[int], seconds: float = PAUSE) -> bool:
        """Move the clock; not while a post is still to be begun or prepared, which waits for nothing but the machine.

        Late ones of one account are asked about, not sent, and so is what has been prepared for an hour.
        """

        def at_work(tx: Transaction, post_id: int) -> bool:
            tried = [each for each in tx.attempts.of_post(post_id) if each.state in PREPARING]
            return tx.posts.get(post_id).state is PostState.SCHEDULED or any(not each.error for each in tried)

        if await opened.store.read(lambda tx: any(at_work(tx, each) for each in ids)):
            return False
        self._move(seconds)
        return True

    @property
    def _waited_for(self) -> float:
        """Seconds that the clock has to move so that the sender goes on; 0 where it does not wait for the clock."""
        try:
            until = datetime.fromisoformat((self.folder / WAITS).read_text("ascii"))
        except FileNotFoundError:
            return 0
        left = (until - self._clock.now()).total_seconds()
        return max(left + 1, PAUSE) if left > 0 else 0

    def _start(self, death: Death | None) -> "subprocess.Popen[bytes]":
        command = [sys.executable, "-m", "tests.faults.sender", str(self.folder)]
        command += ["--database", self._database] if self._database else []
        command += ["--die", f"{death.when}:{death.place.step}"] if death is not None and death.place.step else []
        (self.folder / WAITS).unlink(missing_ok=True)
        with (self.folder / "sender.log").open("ab") as log:
            self._sender = subprocess.Popen(command, stdout=log, stderr=log)
        return self._sender

    def _stop(self) -> None:
        if self._sender is not None:
            self._sender.kill()
            self._sender.wait()
            self._sender = None

    def _move(self, seconds: float) -> None:
        self._moved += seconds
        fresh = self.folder / "clock.new"
        fresh.write_text(str(self._moved), "ascii")
        fresh.replace(self.folder / "clock")

    async def _states(self, opened: Opened, ids: Sequence[int]) -> str:
        def look(tx: Transaction) -> str:
            return repr(
                [(tx.posts.get(each).state, [tried.state for tried in tx.attempts.of_post(each)]) for each in ids]
            )

        return await opened.store.read(look)

    async def _settled(self, opened: Opened, ids: Sequence[int]) -> bool:
        def look(tx: Transaction) -> bool:
            return all(tx.posts.get(each).state in SETTLED for each in ids)

        return await opened.store.read(look)
