"""DBOS in a thread and a loop of its own: one workflow per attempt, and nothing of one left when it has ended."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar
from uuid import uuid4

from wxdesk.courier.places import POOL, Place
from wxdesk.domain.attempts import Step

T = TypeVar("T")

Stepping = Callable[[int], Awaitable[tuple[str, float]]]
"""Takes an attempt one step further; tells what to do next, a ``Step``, and how many seconds to wait first."""

SHAPE = "1"
"""The version of the workflow's shape, which DBOS keeps with each: the same over releases until ``_deliver`` changes
so much that one begun before cannot be gone on with."""

_NAME = "wxdesk"
_IDLE_SECONDS = 3600.0
_LOOK_SECONDS = 0.5
_MOST_STEPS = 500
"""After so many steps a workflow ends and another goes on, so that what is remembered of one stays small."""

_FORGOTTEN_AFTER = timedelta(days=7)
"""No workflow lasts so long: there is a pause of some minutes at most between two of its steps."""


class Engine:
    """Made and used on the application's loop. ``ended`` hears, there, of each attempt that is no longer driven."""

    def __init__(self, place: Place, step: Stepping, ended: Callable[[int, BaseException | None], None]) -> None:
        self._place = place
        self._step = step
        self._ended = ended
        self._home = asyncio.get_running_loop()
        self._loop = asyncio.new_event_loop()
        # DBOS asks its database in threads of the loop's executor: a few of them, however many posts there are.
        self._threads = ThreadPoolExecutor(POOL, thread_name_prefix="courier-database")
        self._loop.set_default_executor(self._threads)
        self._thread = threading.Thread(target=self._loop.run_forever, name="courier", daemon=True)
        self._driving: set[asyncio.Task[None]] = set()
        self._sleeping: dict[int, asyncio.Event] = {}
        self._sweeping: asyncio.Task[None] | None = None
        self._workflow: Callable[[int], Coroutine[Any, Any, None]] | None = None

    async def launch(self) -> None:
        """Import DBOS and open its database; called once. Raises ``database_unreachable`` and DBOS's own errors."""
        self._thread.start()
        await self._there(self._launch())

    async def drive(self, attempt_id: int) -> None:
        """Begin a workflow for an attempt; whatever an earlier process has left of one is forgotten."""
        await self._there(self._begin(attempt_id))

    def wake(self, attempt_id: int) -> None:
        """End the wait of an attempt; nothing happens where it takes a step just now."""
        if (woken := self._sleeping.get(attempt_id)) is not None:
            self._loop.call_soon_threadsafe(woken.set)

    async def stop(self) -> None:
        """Put everything down and let the thread go."""
        if self._workflow is not None:
            await self._there(self._put_down())
            await asyncio.to_thread(_shut_down)
        if self._thread.is_alive():
            self._loop.call_soon_threadsafe(self._loop.stop)
            await asyncio.to_thread(self._thread.join)
        self._threads.shutdown(wait=False)
        self._loop.close()

    async def _there(self, work: Coroutine[Any, Any, T]) -> T:
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(work, self._loop))

    # All below runs in the courier's own thread.

    async def _launch(self) -> None:
        from dbos import DBOS, DBOSConfig

        config: DBOSConfig = {
            "name": _NAME,
            # Never twice the same: no process takes up another's workflows by itself, who holds the claim begins anew.
            "executor_id": uuid4().hex,
            "application_version": SHAPE,
            "log_level": "CRITICAL",
            "enable_otlp": False,
            "max_executor_threads": POOL,
            "notification_listener_polling_interval_sec": _LOOK_SECONDS,
            "scheduler_polling_interval_sec": _IDLE_SECONDS,
            **self._place.ready(),
        }
        DBOS(config=config)

        async def deliver(attempt_id: int) -> None:
            await self._deliver(attempt_id)

        self._workflow = DBOS.workflow(name="deliver")(deliver)
        DBOS.launch()
        self._sweeping = self._loop.create_task(self._sweep())

    async def _sweep(self) -> None:
        """Forget what nobody has seen off: its process died between the last step and that."""
        from dbos import DBOS

        before = (datetime.now(UTC) - _FORGOTTEN_AFTER).isoformat()
        old = await DBOS.list_workflows_async(end_time=before, load_input=False, load_output=False)
        if old:
            await DBOS.delete_workflows_async([each.workflow_id for each in old])

    async def _begin(self, attempt_id: int) -> None:
        from dbos import DBOS, SetWorkflowID

        if self._workflow is None:
            raise RuntimeError("not launched")
        await self._forget(attempt_id)
        name = f"{_prefix(attempt_id)}{uuid4().hex}"
        with SetWorkflowID(name):
            handle = await DBOS.start_workflow_async(self._workflow, attempt_id)
        task = self._loop.create_task(self._see_off(attempt_id, handle.get_result()))
        self._driving.add(task)
        task.add_done_callback(self._driving.discard)

    async def _deliver(self, attempt_id: int) -> None:
        from dbos import DBOS

        for _ in range(_MOST_STEPS):
            step, wait = await DBOS.run_step_async({"name": "advance"}, self._advance, attempt_id)
            if step == Step.DONE:
                return
            if wait:
                await self._sleep(attempt_id, wait)

    async def _sleep(self, attempt_id: int, seconds: float) -> None:
        """Wait so long, or until woken. DBOS need not remember it: whoever takes an attempt up begins with a step."""
        woken = self._sleeping[attempt_id] = asyncio.Event()
        with suppress(TimeoutError):
            await asyncio.wait_for(woken.wait(), seconds)
        self._sleeping.pop(attempt_id, None)

    async def _advance(self, attempt_id: int) -> tuple[str, float]:
        return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(_awaited(self._step(attempt_id)), self._home))

    async def _see_off(self, attempt_id: int, result: Coroutine[Any, Any, None]) -> None:
        arriving = asyncio.ensure_future(result)
        await asyncio.wait({arriving})
        error = None if arriving.cancelled() else arriving.exception()
        forgetting = asyncio.ensure_future(self._forget(attempt_id))
        await asyncio.wait({forgetting})
        error = error or forgetting.exception()
        self._home.call_soon_threadsafe(self._ended, attempt_id, error)

    async def _forget(self, attempt_id: int) -> None:
        from dbos import DBOS

        known = await DBOS.list_workflows_async(
            workflow_id_prefix=_prefix(attempt_id), load_input=False, load_output=False
        )
        if known:
            await DBOS.delete_workflows_async([each.workflow_id for each in known])

    async def _put_down(self) -> None:
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for each in others:
            each.cancel()
        await asyncio.gather(*others, return_exceptions=True)


def _prefix(attempt_id: int) -> str:
    return f"attempt-{attempt_id}-"


async def _awaited(work: Awaitable[T]) -> T:
    return await work


def _shut_down() -> None:
    from dbos import DBOS

    DBOS.destroy(destroy_registry=True)
