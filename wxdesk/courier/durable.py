"""The courier: carries attempts through on DBOS Transact, a few steps at a time, and only those that are its own."""

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path

from wxdesk.courier.engine import Engine
from wxdesk.courier.places import CourierFile, Place
from wxdesk.courier.turns import Turns
from wxdesk.domain.attempts import Step
from wxdesk.domain.errors import WxdeskError
from wxdesk.services.ports import Claims

Advance = Callable[[int], Awaitable[tuple[Step, timedelta]]]
"""Takes an attempt one step further; tells what to do next and how long to wait first."""

PAUSE = 15.0
"""Seconds until a step is tried again that an expected trouble of this machine kept from being taken."""

AFTER_BUG = 600.0
"""Seconds until an attempt is taken up again in which this process met a bug; others may try at once."""

AT_ONCE = 8
"""How many attempts take a step at the same time; the others wait for their turn, or for the platform."""


class DurableCourier:
    """Carries attempts through; truth stays in the workspace, DBOS only drives.

    ``place`` is DBOS's own: it may be deleted, ``carry`` fills it again. ``advance`` always runs on the loop that the
    courier was made on, so that windows, store and network clients are only ever touched there. DBOS is imported, and
    its place opened, when the first attempt is carried, never before. ``claims`` tell which attempts are this
    process's: without them, all are. Whoever made the courier closes both.
    """

    def __init__(
        self,
        place: Place | Path,
        advance: Advance,
        report: Callable[[BaseException], None],
        claims: Claims | None = None,
        at_once: int = AT_ONCE,
    ) -> None:
        self._place = CourierFile(place) if isinstance(place, Path) else place
        self._advance = advance
        self._report = report
        self._claims = claims
        self._turns = Turns(at_once)
        self._launching = asyncio.Lock()
        self._engine: Engine | None = None
        self._taken: dict[int, int] = {}
        self._stepping: set[asyncio.Task[object]] = set()
        self._letting_go: set[asyncio.Task[None]] = set()
        self._trouble = ""
        self._closed = False

    async def carry(self, attempt_id: int) -> None:
        """Take an attempt over; nothing happens where it is being carried already, here or by another process.

        Raises ``database_unreachable`` where it is not known who carries it.
        """
        if attempt_id in self._taken or self._closed:
            return
        self._taken[attempt_id] = 0
        try:
            if self._claims is not None and not await self._claims.take(attempt_id):
                del self._taken[attempt_id]
                return
            await (await self._launched()).drive(attempt_id)
        except BaseException:
            await self._let_go(attempt_id)
            raise

    async def wake(self, attempt_id: int) -> None:
        """Let an attempt that waits take its next step now; one that another process carries waits on.

        Raises what ``carry`` raises.
        """
        if self._engine is not None and attempt_id in self._taken:
            self._engine.wake(attempt_id)
        await self.carry(attempt_id)

    async def close(self) -> None:
        """Put everything down; what is unfinished is taken up again by the next courier."""
        self._closed = True
        async with self._launching:
            if self._engine is not None:
                await self._engine.stop()
                self._engine = None
        await asyncio.gather(*self._stepping, *self._letting_go, return_exceptions=True)

    async def _launched(self) -> Engine:
        async with self._launching:
            if self._engine is None:
                engine = Engine(self._place, self._step, self._ended)
                try:
                    await engine.launch()
                except BaseException:
                    await engine.stop()
                    raise
                self._engine = engine
            return self._engine

    async def _step(self, attempt_id: int) -> tuple[str, float]:
        task = asyncio.current_task()
        if task is not None:
            self._stepping.add(task)
            task.add_done_callback(self._stepping.discard)
        async with self._turns.turn(self._taken.get(attempt_id, 0)):
            try:
                if self._claims is not None and not await self._claims.held(attempt_id):
                    return Step.DONE.value, 0.0  # it is another's now, or nobody's until somebody takes it up
                step, wait = await self._advance(attempt_id)
            except WxdeskError as refusal:
                # A locked workspace, a full disk: nothing is lost, and the next try may find it better.
                if refusal.code != self._trouble:
                    self._trouble = refusal.code
                    self._report(refusal)
                return Step.WAIT.value, PAUSE
        self._trouble = ""
        if attempt_id in self._taken:
            self._taken[attempt_id] += 1
        return step.value, wait.total_seconds()

    def _ended(self, attempt_id: int, error: BaseException | None) -> None:
        if self._closed:
            return
        if error is not None:
            self._report(error)
        task = asyncio.get_running_loop().create_task(self._let_go(attempt_id, shunned=error is not None))
        self._letting_go.add(task)
        task.add_done_callback(self._letting_go.discard)

    async def _let_go(self, attempt_id: int, *, shunned: bool = False) -> None:
        """Let others have an attempt; ``shunned`` after a bug, which this process would meet again at once."""
        if self._claims is not None:
            await self._claims.drop(attempt_id)
        if shunned:
            asyncio.get_running_loop().call_later(AFTER_BUG, self._taken.pop, attempt_id, None)
        else:
            self._taken.pop(attempt_id, None)
