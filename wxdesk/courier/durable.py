"""A courier on DBOS Transact: one workflow per attempt, whose steps go on where a crash cut them off."""

import asyncio
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from datetime import timedelta
from pathlib import Path

from wxdesk.domain.delivery import Step
from wxdesk.domain.errors import WxdeskError

Advance = Callable[[int], Awaitable[tuple[Step, timedelta]]]
"""Takes an attempt one step further; tells what to do next and how long to wait first."""

EXECUTOR = "wxdesk"
PAUSE = 15.0
"""Seconds until a step is tried again that an expected trouble of this machine kept from being taken."""


class DurableCourier:
    """Carries attempts through; truth stays in the workspace, DBOS only drives.

    ``file`` is DBOS's own SQLite file: it may be deleted, ``carry`` fills it again. ``advance`` always runs on
    ``loop``, so that windows, store and network clients are only ever touched there. Imports DBOS (0.4 s) and opens
    its file when the first attempt is carried, never before.
    """

    def __init__(self, file: Path, advance: Advance, report: Callable[[BaseException], None]) -> None:
        self._file = file
        self._advance = advance
        self._report = report
        self._loop = asyncio.get_running_loop()
        self._launching = asyncio.Lock()
        self._start: Callable[[int], None] | None = None
        self._steps: dict[int, asyncio.Lock] = {}
        self._taken: set[int] = set()
        self._trouble = ""
        self._closed = threading.Event()

    async def carry(self, attempt_id: int) -> None:
        """Take an attempt over; nothing happens where it is being carried already."""
        if attempt_id in self._taken:
            return
        self._taken.add(attempt_id)
        try:
            async with self._launching:
                if self._start is None:
                    self._start = await asyncio.to_thread(self._launch)
            await asyncio.to_thread(self._start, attempt_id)
        except BaseException:
            self._taken.discard(attempt_id)
            raise

    async def close(self) -> None:
        """Put everything down; what is unfinished is taken up again by the next courier."""
        self._closed.set()
        async with self._launching:
            if self._start is not None:
                self._start = None
                await asyncio.to_thread(_shut_down)

    async def _step(self, attempt_id: int) -> tuple[str, float]:
        lock = self._steps.setdefault(attempt_id, asyncio.Lock())
        async with lock:
            try:
                step, wait = await self._advance(attempt_id)
            except WxdeskError as refusal:
                # A locked workspace, a full disk: nothing is lost, and the next try may find it better.
                if refusal.code != self._trouble:
                    self._trouble = refusal.code
                    self._report(refusal)
                return Step.WAIT.value, PAUSE
        self._trouble = ""
        return step.value, wait.total_seconds()

    def _tell_failure(self, future: "Future[tuple[str, float]]") -> None:
        error = None if future.cancelled() else future.exception()
        if error is not None and not self._closed.is_set():
            self._loop.call_soon_threadsafe(self._report, error)

    def _launch(self) -> Callable[[int], None]:
        """Runs in a thread without a loop, so that DBOS keeps to a loop of its own."""
        import sqlcipher3.dbapi2
        from dbos import DBOS, DBOSConfig, SetWorkflowID

        _set_aside_if_damaged(self._file)

        async def advance_once(attempt_id: int) -> tuple[str, float]:
            future = asyncio.run_coroutine_threadsafe(self._step(attempt_id), self._loop)
            future.add_done_callback(self._tell_failure)
            return await asyncio.wrap_future(future)

        async def deliver(attempt_id: int) -> None:
            while True:
                step, wait = await DBOS.run_step_async({"name": "advance"}, advance_once, attempt_id)
                if step == Step.DONE:
                    return
                if wait:
                    await DBOS.sleep_async(wait)

        config = DBOSConfig(
            name="wxdesk",
            system_database_url=f"sqlite:///{self._file}",
            db_engine_kwargs={"module": sqlcipher3.dbapi2},
            executor_id=EXECUTOR,
            application_version="1",
            log_level="CRITICAL",
            notification_listener_polling_interval_sec=0.2,
            scheduler_polling_interval_sec=3600.0,
        )
        DBOS(config=config)
        workflow = DBOS.workflow(name="deliver")(deliver)
        DBOS.launch()
        going = {"PENDING", "ENQUEUED", "DELAYED"}

        def start(attempt_id: int) -> None:
            """Start a workflow unless one is under way: a finished one cannot be run again under its own name."""
            series = 1
            while (known := DBOS.get_workflow_status(f"attempt-{attempt_id}-{series}")) is not None:
                if known.status in going:
                    return
                series += 1
            with SetWorkflowID(f"attempt-{attempt_id}-{series}"):
                DBOS.start_workflow(workflow, attempt_id)

        return start


def _set_aside_if_damaged(file: Path) -> None:
    """Truth is in the workspace: a damaged file of the courier's is put aside, and a new one filled again."""
    import sqlcipher3.dbapi2

    if not file.exists():
        return
    connection = sqlcipher3.dbapi2.connect(str(file))
    try:
        sound = connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",)
    except sqlcipher3.dbapi2.DatabaseError:
        sound = False
    finally:
        connection.close()
    if not sound:
        for each in (file, *(file.with_name(file.name + end) for end in ("-wal", "-shm"))):
            if each.exists():
                each.replace(each.with_name(f"{each.name}.damaged"))


def _shut_down() -> None:
    from dbos import DBOS

    DBOS.destroy(destroy_registry=True)
