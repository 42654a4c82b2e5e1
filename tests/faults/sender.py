"""The process that is killed: a worker on a workspace, whose clock is a file and who can be told when to die.

``python -m tests.faults.sender FOLDER [--database URL] [--die before:STEP|after:STEP]``: when it writes down that step.
"""

import argparse
import asyncio
import os
import signal
import traceback
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NoReturn

from tests.faults.keys import KEYS
from tests.faults.steps import Step, taken, unfinished
from wxdesk.app.due import send_what_is_due, sets
from wxdesk.app.opening import open_workspace
from wxdesk.domain.attempts import Step as NextStep
from wxdesk.domain.errors import WxdeskError
from wxdesk.services import delivering
from wxdesk.services.ports import Ports, Transaction

WAITS = "waits"
LONGEST = timedelta(seconds=0.2)
"""Waits are asked about again so soon: the clock is moved from outside."""


class FileClock:
    """The machine's clock, moved ahead by as many seconds as a file says."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def now(self) -> datetime:
        return datetime.now(UTC) + timedelta(seconds=float(self._file.read_text("ascii") or 0))


def die() -> NoReturn:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("killed")


def tell(bug: BaseException) -> None:
    """A refusal goes into the log; a bug ends all, so that the run ends with it."""
    print(repr(bug), flush=True)
    if not isinstance(bug, WxdeskError):
        traceback.print_exception(bug)
        os._exit(1)


def impatient(advance: Callable[..., Any], waits: Path) -> Callable[..., Any]:
    """Wait by the clock that is moved from outside: no step is taken before its time has come there.

    ``waits`` is where it says until when the first of all waits.
    """
    next_at: dict[int, datetime] = {}

    async def quickly(ports: Ports, attempt_id: int) -> tuple[NextStep, timedelta]:
        now = ports.clock.now()
        if now < next_at.get(attempt_id, now):
            return NextStep.WAIT, LONGEST
        step, wait = await advance(ports, attempt_id)
        next_at.pop(attempt_id, None)
        if step is NextStep.WAIT:
            next_at[attempt_id] = ports.clock.now() + wait
        if next_at:
            fresh = waits.with_suffix(".new")
            fresh.write_text(min(next_at.values()).isoformat(), "ascii")
            fresh.replace(waits)
        return step, min(wait, LONGEST)

    return quickly


def doomed(run: Callable[..., Any], plan: str) -> Callable[..., Any]:
    """Die before or after the first commit of a step: before it, all of it is in the transaction already."""
    when, _, step = plan.partition(":")

    async def write(work: Callable[[Transaction], Any]) -> Any:
        found: frozenset[Step] = frozenset()

        def watched(tx: Transaction) -> Any:
            nonlocal found
            before = unfinished(tx)
            result = work(tx)
            found = taken(tx, before)
            if step in found and when == "before":
                die()
            return result

        result = await run(watched)
        if step in found:
            die()
        return result

    return write


async def live(folder: Path, database: str, plan: str) -> None:
    delivering.advance = impatient(delivering.advance, folder / WAITS)
    opened = await open_workspace(
        folder,
        FileClock(folder / "clock"),
        desk=True,
        keys=KEYS,
        report=tell,
        database=database,
    )
    if plan:
        opened.store.run = doomed(opened.store.run, plan)  # type: ignore[method-assign]
    changed = asyncio.Event()
    opened.store.listen(lambda topics: sets(changed, topics))
    opened.store.watch(0.2)
    print("working", flush=True)
    with suppress(asyncio.CancelledError):
        await send_what_is_due(opened.ports, changed, tell)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--database", default="")
    parser.add_argument("--die", default="")
    told = parser.parse_args()
    asyncio.run(live(told.folder, told.database, told.die))
